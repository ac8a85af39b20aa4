"""TRAN002: the source of a translation has changed since."""

from guidebook.translation.revision import page_revision, section_revisions
from marked_site import assert_finds
from mini_site import MiniSite, SiteMaker

RULE = "outdated-translation"
SOURCE = "# Plan\n\n## Why { #why }\n\nText.\n\n## Models { #models }\n\nMore.\n"
BODY = "# الخطة\n\n## السبب { #why }\n\nنص.\n\n## النماذج { #models }\n\nمزيد.\n"


def stamped(mini_site: SiteMaker) -> MiniSite:
    """A guide with a translation that is up to date."""
    site = mini_site(
        {"docs/en/plan.md": SOURCE, "docs/ar/plan.md": f"---\ntranslation: {{method: human}}\n---\n{BODY}"}
    )
    assert site.run("stamp", "--locale", "ar", "plan.md").exit_code == 0
    return site


def present(site: MiniSite) -> tuple[str, dict[str, str]]:
    """The revisions of the source."""
    catalogue = site.catalogue()
    source = catalogue.page("en", "plan.md")
    assert source is not None
    return page_revision(source), dict(section_revisions(source, catalogue.section_ids(source)))


def test_current_translation_is_left_alone(mini_site: SiteMaker) -> None:
    assert stamped(mini_site).of_rule(RULE) == []


def test_changed_new_and_removed_sections_are_named_with_their_right_revisions(mini_site: SiteMaker) -> None:
    site = stamped(mini_site)
    before, _ = present(site)
    site.write("docs/en/plan.md", "# Plan\n\n## Models { #models }\n\nMuch more.\n\n## Costs { #costs }\n\nMoney.\n")
    revision, sections = present(site)
    (found,) = site.of_rule(RULE)
    assert (found["code"], found["severity"], found["locale"]) == ("TRAN002", "warning", "ar")
    assert (found["path"], found["line"], found["column"]) == ("docs/ar/plan.md", 4, 11)
    assert found["message"] == (
        f"the source (docs/en/plan.md) has changed since revision '{before}'; new or changed: 'models', 'costs'; "
        "gone: 'why'"
    )
    assert found["hint"] == (
        "Translate what has changed, then run 'guide.py stamp plan.md --locale ar', or write "
        f"'source: {revision}', 'models: {sections['models']}', 'costs: {sections['costs']}'."
    )


def test_values_of_the_finding_written_by_hand_make_the_page_current(mini_site: SiteMaker) -> None:
    site = stamped(mini_site)
    old_page, old = present(site)
    site.write("docs/en/plan.md", SOURCE.replace("More.", "Much more."))
    new_page, new = present(site)
    text = (site.root / "docs/ar/plan.md").read_text("utf-8").replace("مزيد.", "مزيد كثير.")
    text = text.replace(f"  source: {old_page}\n  sections", f"  source: {new_page}\n  sections")
    site.write("docs/ar/plan.md", text.replace(old["models"], new["models"]))
    assert site.findings("--select", "TRAN") == []


def test_translation_without_sections_is_outdated_as_a_whole(mini_site: SiteMaker) -> None:
    text = f"---\ntranslation: {{method: human, source: ⟦r1-000000000000⟧}}\n---\n{BODY}"
    assert_finds(mini_site, RULE, {"docs/en/plan.md": SOURCE, "docs/ar/plan.md": text})


def test_translation_that_names_no_revision_is_left_alone(mini_site: SiteMaker) -> None:
    text = f"---\ntranslation: {{method: human}}\n---\n{BODY}"
    assert_finds(mini_site, RULE, {"docs/en/plan.md": SOURCE, "docs/ar/plan.md": text})


def test_comment_in_the_front_matter_silences_it(mini_site: SiteMaker) -> None:
    text = (
        "---\ntranslation:\n  method: human\n  # guide: ignore outdated-translation\n  source: r1-000000000000\n---\n"
        f"{BODY}"
    )
    assert_finds(mini_site, RULE, {"docs/en/plan.md": SOURCE, "docs/ar/plan.md": text})


def test_english_edit_of_any_kind_never_fails_a_stamped_translation(mini_site: SiteMaker) -> None:
    site = stamped(mini_site)
    for changed in (
        f"{SOURCE}\n## Costs {{ #costs }}\n\nIn 2026, 5 cities paid 30 %.\n",
        SOURCE.replace("## Why { #why }\n\nText.\n\n", ""),
        SOURCE.replace("#models", "#forms"),
        SOURCE.replace("Text.", "Text of 2025.\n\n[Models](plan.md#models)\n\n- One.\n- Two."),
        "# Plan\n\nAll new.\n",
    ):
        site.write("docs/en/plan.md", changed)
        assert not [found for found in site.findings() if found["severity"] == "error"], changed
