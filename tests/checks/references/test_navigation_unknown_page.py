"""REF013: the navigation of the configuration names a page that does not exist."""

import pytest

from mini_site import SiteMaker

RULE = "navigation-unknown-page"
FILES = {
    "docs/en/index.md": "# Home\n",
    "docs/en/chapters/plan.md": "# Plan\n",
    "docs/en/draft.md": "---\nstatus: draft\n---\n# Draft\n",
    "docs/ar/الأمن.md": "# الأمن\n",
}


def nav(*entries: str) -> str:
    return "nav:\n" + "".join(f"  - {entry}\n" for entry in entries)


@pytest.mark.parametrize(
    ("entry", "written", "message", "hint"),
    [
        (
            "chapters/plann.md",
            "chapters/plann.md",
            "the navigation names 'chapters/plann.md', but there is no such page",
            "Did you mean 'chapters/plan.md'?",
        ),
        (
            "'Our plan': chapters/Plan.md",
            "chapters/Plan.md",
            "the navigation names 'chapters/Plan.md', but there is no such page",
            "Did you mean 'chapters/plan.md'?",
        ),
        (
            "Part: [chapters/plan.md, {Deeper: [lost.md]}]",
            "lost.md",
            "the navigation names 'lost.md', but there is no such page",
            "Mend the path, or take the entry out.",
        ),
        (
            "draft.md",
            "draft.md",
            "the page 'draft.md' is a draft, which is not published",
            "Publish it, or take the entry out.",
        ),
        (
            "الأمان.md",
            "الأمان.md",
            "the navigation names 'الأمان.md', but there is no such page",
            "Did you mean 'الأمن.md'?",
        ),
    ],
)
def test_entry_is_found_at_its_place(mini_site: SiteMaker, entry: str, written: str, message: str, hint: str) -> None:
    site = mini_site(FILES, extra=nav("index.md", entry))
    [finding] = site.of_rule(RULE)
    assert (finding["code"], finding["severity"], finding["locale"]) == ("REF013", "error", None)
    assert (finding["path"], finding["message"], finding["hint"]) == ("mkdocs.yml", message, hint)
    line = (site.root / "mkdocs.yml").read_text().split("\n")[finding["line"] - 1]
    assert line[finding["column"] - 1 : finding["end_column"] - 1] == written


@pytest.mark.parametrize(
    "entry",
    [
        "index.md",
        "chapters/plan.md",
        "الأمن.md",
        "Plan: chapters/plan.md",
        "search.md",
        "Elsewhere: https://example.org/lost.md",
        "Elsewhere: /lost.md",
        "chapters/",
        "chapters/*.md",
    ],
)
def test_entry_that_leads_somewhere_is_left_alone(mini_site: SiteMaker, entry: str) -> None:
    assert mini_site(FILES, extra=nav("index.md", entry)).of_rule(RULE) == []


def test_rule_can_be_switched_off(mini_site: SiteMaker) -> None:
    extra = nav("lost.md") + "extra: {guidebook: {rules: {navigation-unknown-page: off}}}\n"
    assert mini_site(FILES, extra=extra).of_rule(RULE) == []
