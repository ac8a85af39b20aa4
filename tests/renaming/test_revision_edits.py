"""What was up to date before a renaming is so afterwards; what was outdated stays outdated."""

import pytest

from guidebook.content.front_matter import Stamp
from guidebook.content.page import Page
from guidebook.translation.revision import page_revision, section_revisions
from mini_site import MiniSite, SiteMaker

SOURCE = "# Learn\n\n[x](plan.md#models)\n\n## First { #first }\n\n[y](plan.md)\n\n## Second { #second }\n\nText.\n"
BODY = "# تعلم\n\n[س](plan.md#models)\n\n## الأول { #first }\n\n[ص](plan.md)\n\n## الثاني { #second }\n\nنص.\n"
RENAMINGS = [("plan.md", "decide.md"), ("plan.md#models", "forms"), ("learn.md#first", "start"), ("learn.md", "a/b.md")]


def stamped(mini_site: SiteMaker) -> MiniSite:
    """A guide with a translation that is up to date."""
    files = {
        "docs/en/index.md": "# Home\n",
        "docs/en/plan.md": "# Plan\n\n## Models { #models }\n",
        "docs/en/learn.md": SOURCE,
        "docs/ar/learn.md": f"---\ntranslation:\n  method: human\n---\n{BODY}",
    }
    site = mini_site(files)
    assert site.run("stamp", "learn.md", "--locale", "ar").exit_code == 0
    return site


def pages(site: MiniSite, key: str = "learn.md") -> tuple[Page, Page, tuple[str, ...]]:
    """The source, its translation and the source's section ids."""
    catalogue = site.catalogue()
    source, translation = catalogue.page("en", key), catalogue.page("ar", key)
    assert source is not None
    assert translation is not None
    return source, translation, catalogue.section_ids(source)


@pytest.mark.parametrize(("old", "new"), RENAMINGS)
def test_translation_that_is_up_to_date_stays_so(mini_site: SiteMaker, old: str, new: str) -> None:
    site = stamped(mini_site)
    assert site.run("rename", old, new).exit_code == 0
    source, page, ids = pages(site, new if old == "learn.md" else "learn.md")
    assert page.front_matter.translation is not None
    assert page.front_matter.translation.source == page_revision(source)
    assert dict(page.front_matter.translation.sections) == section_revisions(source, ids)
    assert page.front_matter.translation.stamp == Stamp(source=page_revision(source), text=page_revision(page))


@pytest.mark.parametrize(("old", "new"), RENAMINGS)
def test_translation_that_is_outdated_stays_so_but_for_sections_that_are_up_to_date(
    mini_site: SiteMaker, old: str, new: str
) -> None:
    site = stamped(mini_site)
    site.write("docs/en/learn.md", SOURCE.replace("Text.", "More text."))
    _, before, _ = pages(site)
    assert before.front_matter.translation is not None
    assert site.run("rename", old, new).exit_code == 0
    source, page, ids = pages(site, new if old == "learn.md" else "learn.md")
    assert page.front_matter.translation is not None
    assert page.front_matter.translation.source == before.front_matter.translation.source != page_revision(source)
    present = section_revisions(source, ids)
    expected = {**present, "second": before.front_matter.translation.sections["second"]}
    assert dict(page.front_matter.translation.sections) == expected
    assert expected["second"] != present["second"]


def test_section_that_is_outdated_itself_has_its_new_id_and_its_old_revision(mini_site: SiteMaker) -> None:
    site = stamped(mini_site)
    site.write("docs/en/learn.md", SOURCE.replace("Text.", "More text."))
    _, before, _ = pages(site)
    assert site.run("rename", "learn.md#second", "last").exit_code == 0
    _, page, _ = pages(site)
    assert before.front_matter.translation is not None
    assert page.front_matter.translation is not None
    assert page.front_matter.translation.sections["last"] == before.front_matter.translation.sections["second"]
    assert "second" not in page.front_matter.translation.sections


def test_style_of_the_record_stays(mini_site: SiteMaker) -> None:
    site = stamped(mini_site)
    source, _, ids = pages(site)
    sections = section_revisions(source, ids)
    record = (
        "---\ntranslation: {{method: human, source: '{}', sections: {{'first': \"{}\", second: r1-000000}}}}\n---\n"
    )
    site.write("docs/ar/learn.md", (record.format(page_revision(source), sections["first"]) + BODY).encode())
    assert site.run("rename", "learn.md#first", "start").exit_code == 0
    source, _, ids = pages(site)
    new = record.replace("'first'", "'start'").format(page_revision(source), section_revisions(source, ids)["start"])
    assert (site.root / "docs/ar/learn.md").read_text() == new + BODY.replace("#first", "#start")


@pytest.mark.parametrize("record", ["", "---\ntranslation: human\n---\n", "---\ntranslation: {method: human}\n---\n"])
def test_translation_that_names_no_revision_is_left_alone(mini_site: SiteMaker, record: str) -> None:
    site = stamped(mini_site)
    site.write("docs/ar/learn.md", (record + BODY).encode())
    assert site.run("rename", "plan.md", "decide.md").exit_code == 0
    assert (site.root / "docs/ar/learn.md").read_text() == record + BODY.replace("plan.md", "decide.md")
