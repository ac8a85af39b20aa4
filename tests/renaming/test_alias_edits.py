"""The old name goes among the aliases of the source page, in the style in which they are written."""

import pytest

from mini_site import MiniSite, SiteMaker

BODY = "# Plan\n\n## Models { #models }\n"


def renamed(mini_site: SiteMaker, front_matter: str, old: str, new: str) -> str:
    """The front matter of the page that was `plan.md` after a renaming."""
    site = mini_site({"docs/en/index.md": "# Home\n", "docs/en/plan.md": front_matter + BODY})
    result = site.run("rename", old, new)
    assert (result.exit_code, result.stderr) == (0, "")
    key = old.partition("#")[0] if "#" in old else new
    text = (site.root / "docs/en" / key).read_text(encoding="utf-8")
    page = site.catalogue().page("en", key)
    assert page is not None
    assert page.field_faults == ()
    return text.removesuffix(BODY.replace("#models", "#" + new) if "#" in old else BODY)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "---\naliases:\n  - plan.md\n---\n\n"),
        ("---\n---\n", "---\naliases:\n  - plan.md\n---\n"),
        ("---\nsummary: Plan.\n---\n", "---\nsummary: Plan.\naliases:\n  - plan.md\n---\n"),
        (
            "---\nsummary: Plan. # short\n\n# end\n---\n",
            "---\nsummary: Plan. # short\n\n# end\naliases:\n  - plan.md\n---\n",
        ),
        ("---\nsummary: |\n  Plan.\n\n---\n", "---\nsummary: |\n  Plan.\n\naliases:\n  - plan.md\n---\n"),
        ("---\n  summary: Plan.\n---\n", "---\n  summary: Plan.\n  aliases:\n    - plan.md\n---\n"),
        ("---\nsummary: Plan.\n...\n", "---\nsummary: Plan.\naliases:\n  - plan.md\n...\n"),
        ("---\naliases:\nsummary: Plan.\n---\n", "---\naliases:\n  - plan.md\nsummary: Plan.\n---\n"),
        ("---\naliases:\n---\n", "---\naliases:\n  - plan.md\n---\n"),
        ("---\naliases: []\n---\n", "---\naliases: [plan.md]\n---\n"),
        ("---\naliases: [a.md]\n---\n", "---\naliases: [a.md, plan.md]\n---\n"),
        ("---\naliases: ['a.md', ] # old\n---\n", "---\naliases: ['a.md', plan.md, ] # old\n---\n"),
        (
            "---\naliases: [\n  a.md,\n  {b: c, c: models}\n]\n---\n",
            "---\naliases: [\n  a.md,\n  {b: c, c: models}, plan.md\n]\n---\n",
        ),
        ("---\naliases:\n- a.md\nsummary: P\n---\n", "---\naliases:\n- a.md\n- plan.md\nsummary: P\n---\n"),
        (
            "---\naliases:\n    - a.md # old\n\n# x\nsummary: P\n---\n",
            "---\naliases:\n    - a.md # old\n    - plan.md\n\n# x\nsummary: P\n---\n",
        ),
        (
            "---\naliases:\n  - b: models\n    c: models\n---\n",
            "---\naliases:\n  - b: models\n    c: models\n  - plan.md\n---\n",
        ),
        ("---\naliases:\n  -\n    a.md\n---\n", "---\naliases:\n  -\n    a.md\n  - plan.md\n---\n"),
        ("---\naliases: [a.md, decide.md]\n---\n", "---\naliases: [a.md, plan.md]\n---\n"),
        (
            "---\naliases:\n  - 'decide.md' # old\n  - a.md\n---\n",
            "---\naliases:\n  - 'plan.md' # old\n  - a.md\n---\n",
        ),
    ],
)
def test_old_key_is_added_in_every_style_of_yaml(mini_site: SiteMaker, before: str, after: str) -> None:
    assert renamed(mini_site, before, "plan.md", "decide.md") == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "---\naliases:\n  - models: forms\n---\n\n"),
        ("---\naliases: []\n---\n", "---\naliases: [{models: forms}]\n---\n"),
        ("---\naliases: [a.md]\n---\n", "---\naliases: [a.md, {models: forms}]\n---\n"),
        ("---\naliases:\n- a.md\n---\n", "---\naliases:\n- a.md\n- models: forms\n---\n"),
        ("---\naliases:\n  - kinds: models\n---\n", "---\naliases:\n  - kinds: models\n  - models: forms\n---\n"),
        ("---\naliases:\n  - forms: models\n---\n", "---\naliases:\n  - models: forms\n---\n"),
        (
            "---\naliases: [{a: models, 'forms': \"models\"}]\n---\n",
            "---\naliases: [{a: models, 'models': \"forms\"}]\n---\n",
        ),
        (
            "---\naliases: [{forms: kinds}, {kinds: models}]\n---\n",
            "---\naliases: [{models: forms}, {kinds: models}]\n---\n",
        ),
    ],
)
def test_old_id_is_added_in_every_style_of_yaml(mini_site: SiteMaker, before: str, after: str) -> None:
    assert renamed(mini_site, before, "plan.md#models", "forms") == after


@pytest.mark.parametrize(
    ("front_matter", "message"),
    [
        ("---\nsummary: [\n---\n", "the front matter of 'docs/en/plan.md' is not valid YAML. Mend it first."),
        (
            "---\n{summary: P}\n---\n",
            "the front matter of 'docs/en/plan.md' is written in braces. Write 'key: value' lines.",
        ),
        ("---\naliases: a.md\n---\n", "'aliases' in 'docs/en/plan.md' is no list. Write '- old.md' lines below it."),
        ("---\naliases: ''\n---\n", "'aliases' in 'docs/en/plan.md' is no list. Write '- old.md' lines below it."),
    ],
)
def test_front_matter_that_cannot_be_edited_is_refused(mini_site: SiteMaker, front_matter: str, message: str) -> None:
    site = mini_site({"docs/en/index.md": "# Home\n", "docs/en/plan.md": front_matter + BODY})
    for names in (("plan.md", "decide.md"), ("plan.md#models", "forms")):
        result = site.run("rename", *names)
        assert (result.exit_code, result.stderr) == (2, f"Error: {message}\n")
    assert (site.root / "docs/en/plan.md").read_text() == front_matter + BODY


def test_chain_of_old_names_leads_to_the_last_one(mini_site: SiteMaker) -> None:
    site = mini_site({"docs/en/index.md": "# Home\n", "docs/en/a.md": BODY})
    for old, new in (("a.md", "b.md"), ("b.md", "c/d.md"), ("c/d.md#models", "forms"), ("c/d.md#forms", "kinds")):
        assert site.run("rename", old, new).exit_code == 0
    catalogue = site.catalogue()
    assert dict(catalogue.aliases) == {"a.md": "c/d.md", "b.md": "c/d.md"}
    assert dict(catalogue.section_aliases("c/d.md")) == {"models": "kinds", "forms": "kinds"}
    assert errors(site) == []
    assert site.run("rename", "c/d.md", "a.md").exit_code == 0
    assert site.run("rename", "a.md#kinds", "models").exit_code == 0
    catalogue = site.catalogue()
    assert dict(catalogue.aliases) == {"b.md": "a.md", "c/d.md": "a.md"}
    assert dict(catalogue.section_aliases("a.md")) == {"forms": "models", "kinds": "models"}
    assert errors(site) == []


def errors(site: MiniSite) -> list[str]:
    """What is wrong."""
    return [finding["message"] for finding in site.findings() if finding["severity"] == "error"]


def test_page_whose_address_stays_needs_no_alias(mini_site: SiteMaker) -> None:
    site = mini_site({"docs/en/index.md": "# Home\n\n[P](plan.md)\n", "docs/en/plan.md": BODY})
    assert "alias" not in site.run("rename", "plan.md", "plan/index.md").stdout
    assert (site.root / "docs/en/plan/index.md").read_text() == BODY
    assert "[P](plan/index.md)" in (site.root / "docs/en/index.md").read_text()


def test_id_without_meaning_needs_no_alias(mini_site: SiteMaker) -> None:
    site = mini_site({"docs/ar/index.md": "# الدليل\n\n[ن](#_2)\n\n## النماذج\n\nنص.\n"}, locales="ar")
    assert site.run("rename", "index.md#_2", "models").exit_code == 0
    text = (site.root / "docs/ar/index.md").read_text(encoding="utf-8")
    assert text == "# الدليل\n\n[ن](#models)\n\n## النماذج { #models }\n\nنص.\n"


def test_alias_of_a_page_born_in_another_locale_stands_there(mini_site: SiteMaker) -> None:
    site = mini_site(
        {
            "docs/en/index.md": "# Home\n\n[A](مدن/عمان.md)\n",
            "docs/ar/مدن/عمان.md": "# عمّان\n\n[الدليل](../../en/index.md)\n\n## السكان { #people }\n",
            "docs/ar/index.md": "# الدليل\n\n[عمّان](مدن/عمان.md#people)\n",
        }
    )
    assert site.run("rename", "مدن/عمان.md", "مدن/عمّان.md").exit_code == 0
    moved = (site.root / "docs/ar/مدن/عمّان.md").read_text(encoding="utf-8")
    assert moved.startswith("---\naliases:\n  - مدن/عمان.md\n---\n\n# عمّان\n")
    assert "[عمّان](مدن/عمّان.md#people)" in (site.root / "docs/ar/index.md").read_text(encoding="utf-8")
    assert site.catalogue().source_locales["مدن/عمّان.md"] == "ar"
