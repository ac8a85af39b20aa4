"""Revisions: what changes them and what does not."""

import re
import unicodedata

import pytest

from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Page
from guidebook.translation.revision import page_revision, section_revisions
from mini_site import SiteMaker

TEXT = "---\nsummary: A plan.\nnumber: 4\n---\n# Plan\n\nLead é.\n\n## Why { #why }\n\nText.\n\n### Costs\n\nMore.\n"


def page_of(mini_site: SiteMaker, text: str) -> tuple[Catalogue, Page]:
    """A catalogue with one English page."""
    catalogue = mini_site({"docs/en/plan.md": text.encode()}).catalogue()
    page = catalogue.page("en", "plan.md")
    assert page is not None
    return catalogue, page


def revision(mini_site: SiteMaker, text: str) -> str:
    """The revision of a page."""
    return page_revision(page_of(mini_site, text)[1])


def sections(mini_site: SiteMaker, text: str) -> dict[str, str]:
    """The revisions of a page's sections."""
    catalogue, page = page_of(mini_site, text)
    return dict(section_revisions(page, catalogue.section_ids(page)))


def test_revision_has_its_version_and_twelve_digits(mini_site: SiteMaker) -> None:
    assert re.fullmatch("r1-[0-9a-f]{12}", revision(mini_site, TEXT))


def test_revision_of_a_text_is_the_same_for_ever(mini_site: SiteMaker) -> None:
    assert revision(mini_site, "# Plan\n") == "r1-ac2f6e66e6a4"


@pytest.mark.parametrize(
    "changed",
    [
        TEXT.replace("\n", "\r\n"),
        "\ufeff" + TEXT,
        TEXT.rstrip("\n"),
        TEXT + "\n\n",
        TEXT.replace("Text.\n", "Text.  \t\n"),
        TEXT.replace("number: 4", "number: 5"),
        TEXT.replace("summary: A plan.", "summary: 'A plan.'"),
        TEXT.replace("---\n# Plan", "---\n\n\n# Plan"),
        unicodedata.normalize("NFD", TEXT),
    ],
)
def test_what_readers_do_not_see_leaves_the_revision(mini_site: SiteMaker, changed: str) -> None:
    assert revision(mini_site, changed) == revision(mini_site, TEXT)


@pytest.mark.parametrize(
    "changed",
    [
        TEXT.replace("Text.", "Texts."),
        TEXT.replace("A plan.", "The plan."),
        TEXT.replace("# Plan", "# Plans"),
        TEXT.replace("#why", "#reasons"),
        TEXT.replace("Text.\n\n", "Text.\n"),
        TEXT.replace("Text.", "text."),
    ],
)
def test_what_readers_see_changes_the_revision(mini_site: SiteMaker, changed: str) -> None:
    assert revision(mini_site, changed) != revision(mini_site, TEXT)


def test_every_section_has_its_revision_and_the_title_belongs_to_the_lead(mini_site: SiteMaker) -> None:
    assert list(sections(mini_site, TEXT)) == ["lead", "why", "costs"]
    assert list(sections(mini_site, "Text only.\n")) == ["lead"]
    assert list(sections(mini_site, "## Small { #small }\n\n# Plan\n\n## Big { #big }\n")) == ["lead", "small", "big"]


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        ("Lead é.", "Lead.", {"lead"}),
        ("# Plan", "# Plans", {"lead"}),
        ("Text.", "Texts.", {"why"}),
        ("## Why", "## Reasons", {"why"}),
        ("More.", "Less.", {"costs"}),
        ("A plan.", "The plan.", set()),
        ("### Costs", "\n\n### Costs", set()),
    ],
)
def test_change_shows_in_its_own_section_alone(mini_site: SiteMaker, old: str, new: str, changed: set[str]) -> None:
    before, after = sections(mini_site, TEXT), sections(mini_site, TEXT.replace(old, new, 1))
    assert {name for name in before if before[name] != after[name]} == changed


def test_section_that_moves_keeps_its_revision(mini_site: SiteMaker) -> None:
    one, two = "## A { #a }\n\nOne.\n\n", "## B { #b }\n\nTwo.\n\n"
    assert sections(mini_site, f"# T\n\n{one}{two}") == sections(mini_site, f"# T\n\n{two}{one}")
