"""PAGE004: a heading has no id of its own."""

import pytest

from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "missing-section-id"


def test_finding_gives_the_line_to_write(mini_site: SiteMaker) -> None:
    text = "# Coordinate\n\n⟦## Local models⟧\n\nText.\n"
    says = ("the heading 'Local models' has no id", "Write '## Local models { #local-models }'.")
    assert_finds(mini_site, RULE, {"docs/en/index.md": text}, says)


@pytest.mark.parametrize(
    ("heading", "line"),
    [
        ("⟦### Local *models* ###⟧", "### Local *models* { #local-models }"),
        ("⟦### Local models {: .wide }⟧", "### Local models { #local-models .wide }"),
        ("⟦Local models\n------------⟧", "## Local models { #local-models }"),
        ("- ⟦## Local models⟧", "## Local models { #local-models }"),
        ("> ⟦## Local models⟧", "## Local models { #local-models }"),
    ],
)
def test_line_to_write_fits_the_form_of_the_heading(mini_site: SiteMaker, heading: str, line: str) -> None:
    text = f"# Coordinate\n\n{heading}\n"
    assert_finds(
        mini_site, RULE, {"docs/en/index.md": text}, ("the heading 'Local models' has no id", f"Write '{line}'.")
    )


def test_id_of_a_repeated_title_is_told_apart(mini_site: SiteMaker) -> None:
    text = "# A\n\n## Models { #models }\n\n⟦## Models⟧\n"
    assert_finds(
        mini_site,
        RULE,
        {"docs/en/index.md": text},
        ("the heading 'Models' has no id", "Write '## Models { #models_1 }'."),
    )


@pytest.mark.parametrize(
    "text",
    [
        "# Title\n",
        "Title\n=====\n",
        "# Title\n\n## Models { #models }\n",
        "# Title\n\n## Models {: .wide #models }\n",
        "# Title\n\n```\n## Models\n```\n",
        "# Title\n\n<!--\n## Models\n-->\n",
        "# Title\n\n\\## Models\n",
    ],
)
def test_title_and_headings_with_ids_are_left_alone(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {"docs/en/index.md": text})


def test_second_title_needs_an_id(mini_site: SiteMaker) -> None:
    assert_finds(mini_site, RULE, {"docs/en/index.md": "# One\n\n⟦# Two⟧\n"})


def test_arabic_translation_is_given_the_id_of_its_source(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/index.md": "# Home\n\n## Local models { #models }\n",
        "docs/ar/index.md": "# الدليل\n\n⟦## النماذجُ المحلية⟧\n",
    }
    says = ("the heading 'النماذجُ المحلية' has no id", "Write '## النماذجُ المحلية { #models }'.")
    assert_finds(mini_site, RULE, files, says)


def test_arabic_page_without_a_source_is_asked_for_an_id_with_a_meaning(mini_site: SiteMaker) -> None:
    files = {"docs/ar/amman.md": "# عمّان\n\n⟦## النماذج المحلية⟧\n"}
    hint = "Write '## النماذج المحلية { #… }' with a short name in Latin letters for '…'."
    assert_finds(mini_site, RULE, files, ("the heading 'النماذج المحلية' has no id", hint))


def test_comment_silences_the_next_heading(mini_site: SiteMaker) -> None:
    text = "# A\n\n<!-- guide: ignore missing-section-id -->\n## B\n\n⟦## C⟧\n"
    assert_finds(mini_site, RULE, {"docs/en/index.md": text})
