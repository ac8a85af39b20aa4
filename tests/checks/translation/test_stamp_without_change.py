"""TRAN009: a newer revision of the source, but the text of the last stamp."""

import pytest

from guidebook.translation.revision import page_revision
from mini_site import MiniSite, SiteMaker

RULE = "stamp-without-change"
SOURCE = "# Plan\n\nText.\n"
BODY = "# الخطة\n\nنص.\n"


def restamped_by_hand(mini_site: SiteMaker, front_matter: str = "translation: {method: human}\n") -> MiniSite:
    """A stamped translation whose source has changed since, with the new revision copied in."""
    site = mini_site({"docs/en/plan.md": SOURCE, "docs/ar/plan.md": f"---\n{front_matter}---\n{BODY}"})
    assert site.run("stamp", "--locale", "ar", "plan.md").exit_code == 0
    old = source_revision(site)
    site.write("docs/en/plan.md", "# Plan\n\nOther text.\n")
    text = (site.root / "docs/ar/plan.md").read_text("utf-8")
    site.write(
        "docs/ar/plan.md",
        text.replace(f"  source: {old}\n  sections", f"  source: {source_revision(site)}\n  sections"),
    )
    return site


def source_revision(site: MiniSite) -> str:
    """The present revision of the source."""
    source = site.catalogue().page("en", "plan.md")
    assert source is not None
    return page_revision(source)


def test_new_revision_without_a_new_text_is_found(mini_site: SiteMaker) -> None:
    site = restamped_by_hand(mini_site)
    (found,) = site.of_rule(RULE)
    page = site.catalogue().page("ar", "plan.md")
    assert page is not None
    assert page.front_matter.translation is not None
    assert page.front_matter.translation.stamp is not None
    assert (found["code"], found["severity"], found["path"], found["line"], found["column"]) == (
        "TRAN009",
        "error",
        "docs/ar/plan.md",
        4,
        11,
    )
    assert found["message"] == (
        f"the source revision is not that of the last stamp ('{page.front_matter.translation.stamp.source}'), "
        "but the text is"
    )
    assert found["hint"] == (
        f"Translate what has changed; if nothing asks for it, write '{source_revision(site)}' at 'stamp', 'source'."
    )


def test_new_text_is_left_alone(mini_site: SiteMaker) -> None:
    site = restamped_by_hand(mini_site)
    text = (site.root / "docs/ar/plan.md").read_text("utf-8")
    site.write("docs/ar/plan.md", text.replace("نص.", "نص آخر."))
    assert site.of_rule(RULE) == []


def test_what_the_finding_says_mends_it(mini_site: SiteMaker) -> None:
    site = restamped_by_hand(mini_site)
    text = (site.root / "docs/ar/plan.md").read_text("utf-8")
    head, _, tail = text.partition("  stamp:\n    source: ")
    site.write("docs/ar/plan.md", f"{head}  stamp:\n    source: {source_revision(site)}{tail[15:]}")
    assert site.of_rule(RULE) == []


def test_outdated_translation_is_left_alone(mini_site: SiteMaker) -> None:
    site = mini_site(
        {"docs/en/plan.md": SOURCE, "docs/ar/plan.md": f"---\ntranslation: {{method: human}}\n---\n{BODY}"}
    )
    assert site.run("stamp", "--locale", "ar", "plan.md").exit_code == 0
    site.write("docs/en/plan.md", "# Plan\n\nOther text.\n")
    assert site.of_rule(RULE) == []


@pytest.mark.parametrize("written", ["R1-0123456789AB", "12345", "r1-0123456789ab"])
def test_what_is_no_revision_of_the_present_source_is_left_to_other_rules(mini_site: SiteMaker, written: str) -> None:
    site = restamped_by_hand(mini_site)
    text = (site.root / "docs/ar/plan.md").read_text("utf-8")
    site.write("docs/ar/plan.md", text.replace(f"\n  source: {source_revision(site)}", f"\n  source: {written}"))
    assert site.of_rule(RULE) == []


def test_comment_in_the_front_matter_silences_it(mini_site: SiteMaker) -> None:
    site = restamped_by_hand(mini_site)
    text = (site.root / "docs/ar/plan.md").read_text("utf-8")
    site.write("docs/ar/plan.md", text.replace("  source:", "  # guide: ignore stamp-without-change\n  source:", 1))
    assert site.of_rule(RULE) == []
