"""REF022: a section that the configuration asks for is missing."""

from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "missing-required-anchor"
EXTRA = "extra: {guidebook: {required_anchors: ['chapters/plan.md#resources']}}\n"
HINT = "Give its heading the id: '{ #resources }'."
MESSAGE = "the page lacks the section 'resources', which the configuration asks for"
WHOLE = "# Plan\n\n## Find resources { #resources }\n"


def test_every_own_page_without_the_section_is_found(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/chapters/plan.md": "⟦⟧# Plan\n\n## Find resources { #means }\n",
        "docs/ar/chapters/plan.md": "⟦⟧# الخطة\n\n## الموارد { #means }\n",
    }
    assert_finds(mini_site, RULE, files, (MESSAGE, HINT), (MESSAGE, HINT), extra=EXTRA)


def test_translation_that_lost_the_section_is_found_alone(mini_site: SiteMaker) -> None:
    files = {"docs/en/chapters/plan.md": WHOLE, "docs/ar/chapters/plan.md": "⟦⟧# الخطة\n\n## الموارد { #mawarid }\n"}
    assert_finds(mini_site, RULE, files, (MESSAGE, HINT), extra=EXTRA)


def test_sections_that_are_there_are_left_alone(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/chapters/plan.md": WHOLE,
        "docs/ar/chapters/plan.md": "# الخطة\n\n## الموارد\n",  # the id of its source, by position
    }
    assert_finds(mini_site, RULE, files, extra=EXTRA)


def test_page_that_is_not_translated_shows_the_section_of_its_source(mini_site: SiteMaker) -> None:
    assert_finds(mini_site, RULE, {"docs/en/chapters/plan.md": WHOLE, "docs/ar/index.md": "# الدليل\n"}, extra=EXTRA)


def test_missing_page_is_found_in_the_configuration(mini_site: SiteMaker) -> None:
    [finding] = mini_site({"docs/en/index.md": "# Home\n"}, extra=EXTRA).of_rule(RULE)
    assert (finding["path"], finding["locale"], finding["severity"]) == ("mkdocs.yml", None, "error")
    assert finding["message"] == (
        "there is no page 'chapters/plan.md' with the section 'resources', which the configuration asks for"
    )
    assert finding["hint"] == "Write the page, or take the entry out."
    assert finding["end_column"] - finding["column"] == len("'chapters/plan.md#resources'")


def test_finding_can_be_switched_off_by_path(mini_site: SiteMaker) -> None:
    extra = "extra: {guidebook: {required_anchors: ['chapters/plan.md#resources'], ignore: ['docs/ar/*']}}\n"
    files = {"docs/en/chapters/plan.md": WHOLE, "docs/ar/chapters/plan.md": "# الخطة\n"}
    assert_finds(mini_site, RULE, files, extra=extra)
