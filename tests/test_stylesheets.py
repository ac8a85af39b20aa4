"""Guards: the stylesheets know every language of the Arabic script that the interface speaks."""

import re

import pytest
from babel import Locale
from babel.core import get_global

from interface_msgids import PROJECT

STYLES = PROJECT / "overrides" / "assets" / "stylesheets"
SHIPPED = (file.stem for file in (PROJECT / "hooks/guidebook/language/data").glob("*.po"))
IN_ARABIC_SCRIPT = sorted(language for language in SHIPPED if "_Arab_" in get_global("likely_subtags")[language])


@pytest.mark.parametrize("language", IN_ARABIC_SCRIPT)
@pytest.mark.parametrize(("part", "selector"), [("10-tokens.css", '[lang|="{}"]'), ("80-arabic.css", ":lang({})")])
def test_arabic_script_is_neither_slanted_nor_spaced_out(part: str, selector: str, language: str) -> None:
    assert selector.format(language) in (STYLES / part).read_text(encoding="utf-8")


def test_there_is_more_than_one_such_language() -> None:
    assert {"ar", "ur"} <= {*IN_ARABIC_SCRIPT}


def test_a_language_has_headings_in_our_face_only_if_the_face_has_all_its_letters() -> None:
    faces = (STYLES / "11-faces.css").read_text(encoding="utf-8").split("@font-face")
    ranges = [face.partition("unicode-range:")[2].partition(";")[0] for face in faces if "Guidebook Serif" in face]
    covered = {code for one in ",".join(ranges).split(",") for code in range(*_bounds(one.strip().removeprefix("U+")))}

    named = re.search(
        r":is\(([^)]*)\) {\n  --display: var\(--face-serif, \"Guidebook Serif\"\)",
        (STYLES / "10-tokens.css").read_text("utf-8"),
    )
    assert named
    languages = re.findall(r'lang\|="(\w+)"', named[1])
    assert {"en", "fr", "sq", "mk", "bs"} <= {*languages}
    for language in languages:
        # CLDR has no list of letters in Babel; the names of months and days show most of them.
        assert {*map(ord, _sample(language))} <= covered, language
    assert not {*map(ord, _sample("tr"))} <= covered


def _bounds(written: str) -> tuple[int, int]:
    first, _, last = written.partition("-")
    return int(first, 16), int(last or first, 16) + 1


def _sample(language: str) -> str:
    cldr = Locale(language)
    texts = [*cldr.months["format"]["wide"].values(), *cldr.days["format"]["wide"].values()]
    return "".join(character for text in texts for character in text + text.upper() if character.isalpha())
