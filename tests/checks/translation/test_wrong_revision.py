"""TRAN003: what a translation names is no revision of its source."""

import pytest

from guidebook.translation.revision import page_revision, section_revisions
from marked_site import assert_finds
from mini_site import MiniSite, SiteMaker

RULE = "wrong-revision"
SOURCE = "# Plan\n\n## Why { #why }\n\nText.\n\n## Models { #models }\n\nMore.\n"
BODY = "# الخطة\n\n## السبب { #why }\n\nنص.\n\n## النماذج { #models }\n\nمزيد.\n"


def site_with(mini_site: SiteMaker, record: str) -> MiniSite:
    """A guide with a translation of this record."""
    return mini_site({"docs/en/plan.md": SOURCE, "docs/ar/plan.md": f"---\ntranslation: {record}\n---\n{BODY}"})


def revisions(site: MiniSite, locale: str = "en") -> tuple[str, dict[str, str]]:
    """The revisions of a page."""
    catalogue = site.catalogue()
    page = catalogue.page(locale, "plan.md")
    assert page is not None
    return page_revision(page), dict(section_revisions(page, catalogue.section_ids(page)))


@pytest.mark.parametrize("named", ["2026-11-22", "r1-abc", "r1-ABCDEF123456", "r0-000000000000", "latest", "''", "٥"])
def test_what_has_not_the_form_of_a_revision_is_found(mini_site: SiteMaker, named: str) -> None:
    right, _ = revisions(site_with(mini_site, "{method: human}"))
    text = f"---\ntranslation: {{method: human, source: ⟦{named}⟧}}\n---\n{BODY}"
    says = (
        f"'{named.strip(chr(39))}' is no revision: those are 'r1-' and twelve of the digits 0-9 and a-f",
        f"Write '{right}'.",
    )
    assert_finds(mini_site, RULE, {"docs/en/plan.md": SOURCE, "docs/ar/plan.md": text}, says)


def test_older_revision_is_none_of_its_business(mini_site: SiteMaker) -> None:
    record = "{method: human, source: r1-000000000000, sections: {why: r1-000000000000, gone: r1-000000000001}}"
    assert site_with(mini_site, record).of_rule(RULE) == []


def test_revision_of_the_translation_itself_is_found(mini_site: SiteMaker) -> None:
    site = site_with(mini_site, "{method: human}")
    own, right = revisions(site, "ar")[0], revisions(site)[0]
    (found,) = site_with(mini_site, f"{{method: human, source: {own}}}").of_rule(RULE)
    assert found["message"] == f"'{own}' is the revision of this page itself, not of its source"
    assert found["hint"] == f"Write '{right}'."


def test_revision_of_another_section_is_found(mini_site: SiteMaker) -> None:
    _, right = revisions(site_with(mini_site, "{method: human}"))
    record = f"{{method: human, source: r1-000000000000, sections: {{why: {right['models']}}}}}"
    (found,) = site_with(mini_site, record).of_rule(RULE)
    assert (found["line"], found["message"], found["hint"]) == (
        2,
        f"'{right['models']}' is the revision of the section 'models'",
        f"Write '{right['why']}'.",
    )


def test_sections_at_odds_with_the_page_are_found(mini_site: SiteMaker) -> None:
    page, right = revisions(site_with(mini_site, "{method: human}"))
    record = (
        f"{{method: human, source: {page}, sections: {{lead: {right['lead']}, why: r1-000000000000, gone: {page}}}}}"
    )
    found = site_with(mini_site, record).of_rule(RULE)
    assert [(one["message"], one["hint"]) for one in found] == [
        (
            f"'r1-000000000000' is not the revision of 'why' in the source's revision '{page}'",
            f"Write '{right['why']}'.",
        ),
        (f"the source (docs/en/plan.md) has no section 'gone' in its revision '{page}'", "Delete it."),
    ]


def test_source_page_and_page_without_a_record_are_left_alone(mini_site: SiteMaker) -> None:
    text = "---\ntranslation: {method: human, source: nonsense}\n---\n# Plan\n"
    assert_finds(mini_site, RULE, {"docs/en/plan.md": text, "docs/ar/plan.md": BODY})


def test_comment_in_the_front_matter_silences_it(mini_site: SiteMaker) -> None:
    text = f"---\ntranslation:\n  method: human\n  # guide: ignore TRAN003\n  source: nonsense\n---\n{BODY}"
    assert_finds(mini_site, RULE, {"docs/en/plan.md": SOURCE, "docs/ar/plan.md": text})
