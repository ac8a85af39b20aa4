"""What the words of a rendering do in it."""

import pytest

from guidebook.language.rendering_parts import Part, parts

NONE, AGREES, GOVERNS, GOVERNED = Part.NONE, Part.AGREES, Part.GOVERNS, Part.GOVERNED


@pytest.mark.parametrize(
    ("rendering", "expected"),
    [
        ("البلدية", (NONE,)),
        ("رئيس البلدية", (GOVERNS, GOVERNED)),
        ("المجلس البلدي", (NONE, AGREES)),
        ("مجلس الوقاية المحلي", (GOVERNS, GOVERNED, AGREES)),
        ("مكتب شؤون البلدية", (GOVERNS, GOVERNED | GOVERNS, GOVERNED)),
        ("نهج متعدد الأطراف", (GOVERNS, AGREES | GOVERNED | GOVERNS, GOVERNED)),
        ("فريق عمل مجتمعي", (GOVERNS, GOVERNED, AGREES)),
        ("خطة محلية", (NONE, AGREES)),
        ("العامل مع الشباب", (NONE, NONE, NONE)),
        ("العامل في المكتبة", (NONE, NONE, NONE)),
        ("المنتدى العالمي لمكافحة الإرهاب", (NONE, AGREES, GOVERNS, GOVERNED)),
        ("الشبكة المحلية للوقاية", (NONE, AGREES, NONE)),
        ("التعاون والتنسيق", (NONE, AGREES)),
        ("التزام المجتمع", (GOVERNS, GOVERNED)),
    ],
)
def test_parts_follow_from_articles_and_places(rendering: str, expected: tuple[Part, ...]) -> None:
    assert parts(rendering.split(), "ar") == expected


@pytest.mark.parametrize("locale", ["en", "fr", "mk", "xx"])
def test_words_of_other_languages_have_none(locale: str) -> None:
    assert parts(["the", "local", "council"], locale) == (NONE, NONE, NONE)
