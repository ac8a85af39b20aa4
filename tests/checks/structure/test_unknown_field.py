"""PAGE009: the front matter has a field that this page does not use."""

import pytest

from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "unknown-field"
PLAN = {"docs/en/chapters/plan.md": "---\nsummary: Plan.\nnumber: 1\n---\n# Plan\n"}


def test_slip_of_the_pen_is_found_at_the_key_with_a_guess(mini_site: SiteMaker) -> None:
    files = {"docs/en/chapters/plan.md": "---\nnumber: 1\n⟦sumary⟧: Plan.\n---\n# Plan\n"}
    assert_finds(mini_site, RULE, files, ("there is no field 'sumary' here", "Did you mean 'summary'?"))


def test_field_like_no_other_is_to_be_deleted(mini_site: SiteMaker) -> None:
    files = {"docs/en/chapters/plan.md": "---\n⟦weight⟧: 3\n---\n# Plan\n"}
    assert_finds(mini_site, RULE, files, ("there is no field 'weight' here", "Delete it."))


def test_field_of_another_kind_of_page_is_found(mini_site: SiteMaker) -> None:
    files = {"docs/en/resources/kit.md": "---\n⟦number⟧: 3\npublisher: A\n---\n# Kit\n"}
    assert_finds(mini_site, RULE, files, ("there is no field 'number' here", "Delete it."))


def test_field_that_belongs_in_the_source_is_left_to_another_rule(mini_site: SiteMaker) -> None:
    files = {**PLAN, "docs/ar/chapters/plan.md": "---\nsummary: الخُطّة.\nnumber: 1\n⟦سمة⟧: 1\n---\n# الخطة\n"}
    assert_finds(mini_site, RULE, files, ("there is no field 'سمة' here", "Delete it."))


@pytest.mark.parametrize(
    ("path", "field"),
    [
        ("docs/ar/chapters/plan.md", "title: خطة"),
        ("docs/ar/chapters/plan.md", "summary: خطة"),
        ("docs/ar/chapters/plan.md", "updated: 2024"),
        ("docs/ar/chapters/plan.md", "translation: {method: human}"),
        ("docs/en/chapters/act.md", "audience: [mayor]"),
        ("docs/en/chapters/act.md", "aliases: [do.md]"),
        ("docs/en/about/index.md", "hide: [toc]"),
        ("docs/en/index.md", "template: home.html"),
    ],
)
def test_fields_of_the_page_and_of_other_tools_are_left_alone(mini_site: SiteMaker, path: str, field: str) -> None:
    assert_finds(mini_site, RULE, {**PLAN, path: f"---\n{field}\n---\n# Page\n"})


def test_comment_silences_the_next_field(mini_site: SiteMaker) -> None:
    text = "---\n# guide: ignore unknown-field\nweight: 3\n⟦height⟧: 4\n---\n# Plan\n"
    assert_finds(mini_site, RULE, {"docs/en/chapters/plan.md": text})
