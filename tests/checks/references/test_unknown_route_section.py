"""REF023: a route is made from a section that is not there."""

from typing import Any

from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "unknown-route-section"
EXTRA = """\
    extra:
      guidebook:
        routes:
          - id: new-mayor
            sections: [chapters/plan.md#mandate, {}]
    """
PLAN = "# Plan\n\n## Authority to act { #mandate }\n\nText.\n\n## Means { #means }\n\nText.\n"
FILES = {"docs/en/chapters/plan.md": PLAN}


def found(mini_site: SiteMaker, step: str, files: dict[str, str]) -> list[dict[str, Any]]:
    site = mini_site(files, extra=EXTRA.format(step))
    findings = site.of_rule(RULE)
    assert {finding["path"] for finding in findings} <= {"mkdocs.yml"}
    return findings


def test_missing_page_is_found_in_the_configuration(mini_site: SiteMaker) -> None:
    [finding] = found(mini_site, "chapters/act.md#means", FILES)
    assert (finding["code"], finding["severity"], finding["locale"]) == ("REF023", "error", None)
    assert finding["message"] == "there is no page 'chapters/act.md' for the route 'new-mayor'"
    assert finding["hint"] == "Write the page, or take the step out."
    assert finding["end_column"] - finding["column"] == len("chapters/act.md#means")


def test_missing_section_is_found_with_the_one_that_is_near(mini_site: SiteMaker) -> None:
    [finding] = found(mini_site, "chapters/plan.md#meens", FILES)
    assert finding["message"] == "no section 'meens' in chapters/plan.md for the route 'new-mayor'"
    assert finding["hint"] == "Did you mean 'means'?"


def test_section_unlike_all_others_is_found_without_a_guess(mini_site: SiteMaker) -> None:
    [finding] = found(mini_site, "chapters/plan.md#xyz", FILES)
    assert finding["hint"] == "Write the id of a section, or take the step out."


def test_old_id_is_told_with_the_new_one(mini_site: SiteMaker) -> None:
    page = f"---\naliases: [{{money: means}}]\n---\n{PLAN}"
    [finding] = found(mini_site, "chapters/plan.md#money", {"docs/en/chapters/plan.md": page})
    assert finding["hint"] == "It is now 'means': write that."


def test_title_and_other_anchors_are_no_sections(mini_site: SiteMaker) -> None:
    page = PLAN.replace("# Plan", "# Plan { #top }") + '\n<a id="here"></a>\n'
    for anchor in ("top", "here"):
        [finding] = found(mini_site, f"chapters/plan.md#{anchor}", {"docs/en/chapters/plan.md": page})
        assert finding["message"] == f"no section '{anchor}' in chapters/plan.md for the route 'new-mayor'"


def test_draft_is_no_page(mini_site: SiteMaker) -> None:
    files = {**FILES, "docs/en/chapters/act.md": f"---\nstatus: draft\n---\n{PLAN}"}
    [finding] = found(mini_site, "chapters/act.md#means", files)
    assert finding["message"] == "there is no page 'chapters/act.md' for the route 'new-mayor'"


def test_translation_without_the_section_shows_that_of_its_source(mini_site: SiteMaker) -> None:
    files = {**FILES, "docs/ar/chapters/plan.md": "# الخطة\n\n## صلاحية العمل { #mandate }\n\nنص.\n"}
    assert found(mini_site, "chapters/plan.md#means", files) == []


def test_page_born_in_arabic_is_asked_for_its_own_sections(mini_site: SiteMaker) -> None:
    page = "---\nsource_locale: ar\n---\n# عمّان\n\n## ماذا { #what }\n\nنص.\n"
    assert found(mini_site, "amman.md#what", {**FILES, "docs/ar/amman.md": page}) == []
    [finding] = found(mini_site, "amman.md#why", {**FILES, "docs/ar/amman.md": page})
    assert finding["message"] == "no section 'why' in amman.md for the route 'new-mayor'"


def test_finding_can_be_switched_off_by_path(mini_site: SiteMaker) -> None:
    routes = "routes: [{id: a, sections: ['chapters/plan.md#xyz']}]"
    assert_finds(mini_site, RULE, FILES, extra=f"extra: {{guidebook: {{{routes}, ignore: [mkdocs.yml]}}}}\n")
