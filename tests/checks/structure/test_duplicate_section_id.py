"""PAGE003: two headings of a page have the same id."""

import pytest

from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "duplicate-section-id"
HINT = "Give this heading another id."


def test_finding_stands_at_the_second_id_and_names_the_line_of_the_first(mini_site: SiteMaker) -> None:
    text = "# Home\n\n## Training { #training }\n\n### Training for teachers { #⟦training⟧ }\n"
    says = ("the id 'training' is already that of the heading in line 3", HINT)
    assert_finds(mini_site, RULE, {"docs/en/index.md": text}, says)


def test_every_repetition_is_found(mini_site: SiteMaker) -> None:
    text = "# A { #a }\n\n## B { #⟦a⟧ }\n\n## C {: .wide #⟦a⟧ }\n"
    message = "the id 'a' is already that of the heading in line 1"
    assert_finds(mini_site, RULE, {"docs/en/index.md": text}, (message, HINT), (message, HINT))


@pytest.mark.parametrize(
    "text",
    [
        "# A { #a }\n\n## B { #b }\n",
        "# Same\n\n## Same\n\n## Same\n",
        "# A { #a }\n\n## B { #A }\n",
        "# A { #a }\n\n```\n## B { #a }\n```\n",
        "# A { #a }\n\n<!-- ## B { #a } -->\n",
        "# A { #a }\n\n`## B { #a }`\n",
    ],
)
def test_different_ids_and_headings_that_are_none_are_left_alone(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {"docs/en/index.md": text})


def test_same_id_on_two_pages_or_in_two_locales_is_right(mini_site: SiteMaker) -> None:
    page = "# A\n\n## B { #models }\n"
    assert_finds(mini_site, RULE, {"docs/en/a.md": page, "docs/en/b.md": page, "docs/ar/a.md": page})


def test_arabic_heading_gets_its_column_in_code_points(mini_site: SiteMaker) -> None:
    text = "# الدليل\n\n## تدريبٌ { #training }\n\n## تدريبُ المعلّمين { #⟦training⟧ }\n"
    says = ("the id 'training' is already that of the heading in line 3", HINT)
    assert_finds(mini_site, RULE, {"docs/ar/index.md": text}, says)


def test_comment_silences_the_next_heading(mini_site: SiteMaker) -> None:
    text = "# A { #a }\n\n<!-- guide: ignore PAGE003 -->\n\n## B { #a }\n\n## C { #⟦a⟧ }\n"
    assert_finds(mini_site, RULE, {"docs/en/index.md": text})
