"""The configuration file names what is renamed by its new name, and is otherwise as it was."""

import pytest

from guidebook.settings import load_settings
from mini_site import MiniSite, SiteMaker

FILES = {
    "docs/en/index.md": "# Home\n",
    "docs/en/chapters/plan.md": "# Plan\n\n## Models { #models }\n\n## Costs { #costs }\n",
    "docs/en/chapters/act.md": "# Act\n\n## Models { #models }\n",
}


def changed(mini_site: SiteMaker, extra: str, *names: str) -> str:
    """What was added to the configuration, after a renaming."""
    site = mini_site(FILES, extra=extra)
    before = text_of(site).removesuffix(extra)
    result = site.run("rename", *names)
    assert (result.exit_code, result.stderr) == (0, "")
    load_settings(site.root / "mkdocs.yml")
    return text_of(site).removeprefix(before)


def text_of(site: MiniSite) -> str:
    """The configuration file, byte for byte."""
    return (site.root / "mkdocs.yml").read_bytes().decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("nav:\n- chapters/plan.md\n- index.md\n", "nav:\n- a/decide.md\n- index.md\n"),
        ("nav:\n- Plan: 'chapters/plan.md' # it\n- index.md\n", "nav:\n- Plan: 'a/decide.md' # it\n- index.md\n"),
        ("nav: [{All: [{chapters/plan.md: chapters/plan.md}]}]\n", "nav: [{All: [{chapters/plan.md: a/decide.md}]}]\n"),
        ("nav: [chapters/plan.md, {A: chapters/plan.md}]\n", "nav: [a/decide.md, {A: a/decide.md}]\n"),
        ("nav: [chapters/plan.md.md, https://a.example/chapters/plan.md, chapters/act.md]\n", None),
        ("nav: [index.md]\nnot_in_nav: chapters/plan.md\n", "nav: [index.md]\nnot_in_nav: a/decide.md\n"),
        (
            "nav: [index.md]\nnot_in_nav: |\n  /chapters/plan.md\n  chapters/plan.md.md\n  # chapters/*\n",
            "nav: [index.md]\nnot_in_nav: |\n  /a/decide.md\n  chapters/plan.md.md\n  # chapters/*\n",
        ),
        (
            "extra: {guidebook: {required_anchors: [chapters/plan.md#models, 'chapters/plan.md#costs']}}\n",
            "extra: {guidebook: {required_anchors: [a/decide.md#models, 'a/decide.md#costs']}}\n",
        ),
        ("extra: {guidebook: {required_anchors: [chapters/act.md#models]}}\n", None),
        (
            "extra: {guidebook: {routes: [{id: a, sections: [chapters/plan.md#models, chapters/act.md#models]}]}}\n",
            "extra: {guidebook: {routes: [{id: a, sections: [a/decide.md#models, chapters/act.md#models]}]}}\n",
        ),
        ("extra: {other: chapters/plan.md}\n", None),
    ],
)
def test_page_has_its_new_name(mini_site: SiteMaker, before: str, after: str | None) -> None:
    assert changed(mini_site, before, "chapters/plan.md", "a/decide.md") == (after or before)


def test_section_has_its_new_id(mini_site: SiteMaker) -> None:
    anchors = 'extra:\n  guidebook:\n    required_anchors:\n    - {}\n    - chapters/act.md#models\n    - "{}"\n'
    before = anchors.format("chapters/plan.md#models", "chapters/plan.md#costs")
    after = anchors.format("chapters/plan.md#forms", "chapters/plan.md#costs")
    assert changed(mini_site, before, "chapters/plan.md#models", "forms") == after


def test_section_of_several_routes_has_its_new_id_in_each(mini_site: SiteMaker) -> None:
    routes = "extra: {{guidebook: {{routes: [{{id: a, sections: [{0}]}}, {{id: b, sections: [{0}]}}]}}}}\n"
    before, after = routes.format("chapters/plan.md#models"), routes.format("chapters/plan.md#forms")
    assert changed(mini_site, before, "chapters/plan.md#models", "forms") == after


def test_line_ends_and_byte_order_mark_stay(mini_site: SiteMaker) -> None:
    site = mini_site(FILES, extra="nav: [chapters/plan.md]\n")
    raw = "\ufeff" + text_of(site).replace("\n", "\r\n")
    site.write("mkdocs.yml", raw.encode())
    assert site.run("rename", "chapters/plan.md", "decide.md").exit_code == 0
    assert text_of(site) == raw.replace("[chapters/plan.md]", "[decide.md]")


def test_what_stands_in_another_configuration_is_refused(mini_site: SiteMaker) -> None:
    site = mini_site(FILES)
    site.write("base.yml", "nav: [index.md, chapters/plan.md]\n")
    site.write("mkdocs.yml", f"INHERIT: base.yml\n{text_of(site)}")
    result = site.run("rename", "chapters/plan.md", "decide.md")
    line = "Error: 'nav' names 'chapters/plan.md', but not in mkdocs.yml itself. Write 'decide.md' there by hand.\n"
    assert (result.exit_code, result.stderr) == (2, line)
