"""References are mended in place: whatever is written round the path or the id stays."""

import pytest

from mini_site import MiniSite, SiteMaker

PLAN = "# Plan\n\n## Models { #models }\n\n## Costs { #costs }\n"
DEFAULT = {
    "docs/en/index.md": "# Home\n",
    "docs/en/chapters/act.md": "---\nnumber: 2\n---\n# Act\n",
    "docs/en/chapters/map.png": b"png",
    "docs/assets/a b.png": b"png",
}


def renamed(site: MiniSite, old: str, new: str) -> None:
    """Rename, which must succeed."""
    result = site.run("rename", old, new)
    assert (result.exit_code, result.stderr) == (0, "")


def read(site: MiniSite, path: str) -> str:
    """The text of a file."""
    return (site.root / path).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("[x](plan.md)", "[x](../other/decide.md)"),
        ("[x](./plan.md)", "[x](../other/decide.md)"),
        ("[x]( plan.md )", "[x]( ../other/decide.md )"),
        ("[x](../chapters/plan.md)", "[x](../other/decide.md)"),
        ("[x](plan.md?print=1&amp;a=b#models)", "[x](../other/decide.md?print=1&amp;a=b#models)"),
        ("[x](plan.md#models:~:text=a%20b)", "[x](../other/decide.md#models:~:text=a%20b)"),
        ("[x](pl%61n.md#models)", "[x](../other/decide.md#models)"),
        (r"[x](plan\.md#models)", "[x](../other/decide.md#models)"),
        ("[x](pl&#97;n.md#models)", "[x](../other/decide.md#models)"),
        ("[x](plan.md#nowhere)", "[x](../other/decide.md#nowhere)"),
        ("<a href=plan.md>x</a>", "<a href=../other/decide.md>x</a>"),
        ("<a href='plan.md?a&amp;b'>x</a>", "<a href='../other/decide.md?a&amp;b'>x</a>"),
        ("[x](../plan/)", "[x](../other/decide.md)"),
        ('<a href="../plan/#models">x</a>', '<a href="../other/decide.md#models">x</a>'),
        ("[x][p] [y][p]\n\n[p]: plan.md", "[x][p] [y][p]\n\n[p]: ../other/decide.md"),
        ("[x](act.md) [y](map.png) [z](../index.md) [e](https://example.org/plan.md)", None),
        ("[x](term:plan) [y](#plan) [z](/chapters/plan/) `plan.md` plan.md", None),
        ("[x](../chapters/) [y](..) [z](lost.md)", None),
    ],
)
def test_page_that_stays_leads_to_the_new_place(mini_site: SiteMaker, written: str, expected: str | None) -> None:
    files = {**DEFAULT, "docs/en/chapters/plan.md": PLAN, "docs/en/chapters/learn.md": f"# Learn\n\n{written}\n"}
    site = mini_site(files)
    renamed(site, "chapters/plan.md", "other/decide.md")
    assert read(site, "docs/en/chapters/learn.md") == f"# Learn\n\n{expected or written}\n"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("[x](act.md)", "[x](../../chapters/act.md)"),
        ("[x](../index.md)", "[x](../../index.md)"),
        ("[x](..)", "[x](../..)"),
        ("[x](../)", "[x](../../)"),
        ("[x](./)", "[x](../../chapters/)"),
        ("[x](plan.md#models)", "[x](decide.md#models)"),
        ("[x](#models)", "[x](#models)"),
        ("[x](map.png)", "[x](../../chapters/map.png)"),
        ("![x](<../../assets/a b.png>)", "![x](<../../../assets/a%20b.png>)"),
        ("![x](../../assets/a%20b.png)", "![x](../../../assets/a%20b.png)"),
        ('<img src="map.png" alt="x">', '<img src="../../chapters/map.png" alt="x">'),
        ("[x](lost.md)", "[x](../../chapters/lost.md)"),
        ("[x](lost.png)", "[x](../../chapters/lost.png)"),
        ("[x](../../ar/index.md)", "[x](../../../ar/index.md)"),
        ("[x](../../../../README.md)", "[x](../../../../README.md)"),
        ("[x](https://example.org/) [y](/a/) [z](term:plan)", None),
        ("[x](../act/)", "[x](../../chapters/act.md)"),
        ('<a href="../act/">x</a>', '<a href="../../chapters/act.md">x</a>'),
        ("[x](?print=1)", None),
    ],
)
def test_page_that_moves_takes_its_links_along(mini_site: SiteMaker, written: str, expected: str | None) -> None:
    site = mini_site({**DEFAULT, "docs/en/chapters/plan.md": f"{PLAN}\n{written}\n", "docs/ar/index.md": "# الدليل\n"})
    renamed(site, "chapters/plan.md", "a/b/decide.md")
    assert read(site, "docs/en/a/b/decide.md").endswith(f"\n{expected or written}\n")


@pytest.mark.parametrize(
    "written", ["[x](act.md)", "[x](../act/)", '<a href="../act/">x</a>', "[x](./)", "![x](../../assets/a%20b.png)"]
)
def test_page_that_stays_in_its_folder_keeps_its_links(mini_site: SiteMaker, written: str) -> None:
    site = mini_site({**DEFAULT, "docs/en/chapters/plan.md": f"{PLAN}\n{written}\n"})
    renamed(site, "chapters/plan.md", "chapters/decide.md")
    assert read(site, "docs/en/chapters/decide.md").endswith(f"\n{written}\n")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("[x](plan.md#models)", "[x](plan.md#forms)"),
        ("[x](plan.md?a=b#models 'Models')", "[x](plan.md?a=b#forms 'Models')"),
        ("[x](plan.md#mod%65ls)", "[x](plan.md#forms)"),
        ("[x](plan.md#models:~:text=a%20b,c)", "[x](plan.md#forms:~:text=a%20b,c)"),
        ("<a href='../plan/#models'>x</a>", "<a href='../plan/#forms'>x</a>"),
        ("[x](pl&#97;n.md#models)", "[x](pl&#97;n.md#forms)"),
        ("[x](plan.md#mod&#101;ls)", "[x](plan.md#forms)"),
        ("[x](plan.md) [y](plan.md#costs) [z](#models) [w](plan.md#Models) [v](plan.md#models-2)", None),
    ],
)
def test_section_is_led_to_by_its_new_id(mini_site: SiteMaker, written: str, expected: str | None) -> None:
    files = {**DEFAULT, "docs/en/chapters/plan.md": PLAN, "docs/en/chapters/learn.md": f"# Learn\n\n{written}\n"}
    site = mini_site(files)
    renamed(site, "chapters/plan.md#models", "forms")
    assert read(site, "docs/en/chapters/learn.md") == f"# Learn\n\n{expected or written}\n"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("[../chapters/plan.md#models]", "[../a/decide.md#models]"),
        ("['../chapters/plan.md']", "['../a/decide.md']"),
        ('["../chapters/plan.md", "../chapters/act.md"]', '["../a/decide.md", "../chapters/act.md"]'),
        ("\n  - ../chapters/plan.md # the plan", "\n  - ../a/decide.md # the plan"),
        ('\n  - "../chapters/pl\\u0061n.md#models"', '\n  - "../a/decide.md#models"'),
        ("\n  - >-\n    ../chapters/plan.md", "\n  - ../a/decide.md"),
    ],
)
def test_field_of_the_front_matter_is_mended(mini_site: SiteMaker, value: str, expected: str) -> None:
    text = "---\nplace: {{city: A, country: MK, region: x}}\nas_of: 2020\nchapters: {}\n---\n# A\n"
    files = {**DEFAULT, "docs/en/chapters/plan.md": PLAN, "docs/en/case-studies/a.md": text.format(value)}
    site = mini_site(files)
    renamed(site, "chapters/plan.md", "a/decide.md")
    assert read(site, "docs/en/case-studies/a.md") == text.format(expected)


@pytest.mark.parametrize("new", ["a b.md", "it's (new).md", "a&b*c_d[e].md", "نماذج/خطّة.md", "100%.md", "a,b;c.md"])
def test_every_name_can_be_led_to_and_back(mini_site: SiteMaker, new: str) -> None:
    forms = (
        "[x](plan.md#models) [y][p] <a href='plan.md'>z</a> ![m](assets/m.png)\n\n"
        "| a | b |\n|---|---|\n| [x](plan.md) | b |\n\n[p]: <plan.md> 'Plan'\n"
    )
    before = f"# Home\n\n{forms}"
    site = mini_site(
        {
            "docs/en/index.md": before,
            "docs/en/plan.md": PLAN,
            "docs/en/assets/m.png": b"png",
            "docs/en/case-studies/a.md": "---\nchapters: [../plan.md]\n---\n# A\n",
        }
    )
    renamed(site, "plan.md", new)
    assert site.catalogue().references.to(new) == (("en", "case-studies/a.md"), ("en", "index.md"))
    renamed(site, new, "plan.md")
    assert read(site, "docs/en/index.md") == before
    assert "chapters: [../plan.md]" in read(site, "docs/en/case-studies/a.md")


def test_draft_is_renamed_with_the_links_to_it(mini_site: SiteMaker) -> None:
    files = {**DEFAULT, "docs/en/chapters/plan.md": f"---\nstatus: draft\n---\n{PLAN}\n[x](#models) [y](plan.md)\n"}
    site = mini_site({**files, "docs/en/index.md": "# Home\n\n[x](chapters/plan.md)\n"})
    renamed(site, "chapters/plan.md", "chapters/decide.md")
    assert read(site, "docs/en/index.md") == "# Home\n\n[x](chapters/decide.md)\n"
    assert read(site, "docs/en/chapters/decide.md").endswith("[x](#models) [y](decide.md)\n")


def test_heading_is_given_the_id_in_every_locale_however_it_is_written(mini_site: SiteMaker) -> None:
    site = mini_site(
        {
            "docs/en/index.md": "# Home\n\nModels\n------\n\n## Models ##\n\n## Costs { .wide } ##\n",
            "docs/ar/index.md": (
                "# الدليل\n\n## النماذج\n\n## النماذج { #models_1 }\n\n## التكاليف {: .wide }\n\n[ن](#costs)\n"
            ),
        }
    )
    renamed(site, "index.md#costs", "money")
    assert "## Costs { #money .wide } ##" in read(site, "docs/en/index.md")
    assert "## التكاليف {: #money .wide }\n\n[ن](#money)\n" in read(site, "docs/ar/index.md")
    renamed(site, "index.md#models_1", "kinds")
    assert "## Models { #kinds } ##" in read(site, "docs/en/index.md")
    assert "## النماذج { #kinds }\n" in read(site, "docs/ar/index.md")
    renamed(site, "index.md#models", "forms")
    assert "Models { #forms }\n------\n" in read(site, "docs/en/index.md")
    assert "## النماذج { #forms }\n\n## النماذج { #kinds }" in read(site, "docs/ar/index.md")


SNIPPETS = "markdown_extensions:\n  - pymdownx.snippets: {base_path: [parts, docs/en]}\n"


def test_link_in_an_included_text_is_not_ours_to_mend(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/index.md": '# Home\n\n--8<-- "part.txt"\n',
        "docs/en/plan.md": PLAN,
        "parts/part.txt": "[x](plan.md#models)\n",
    }
    site = mini_site(files, extra=SNIPPETS)
    for names in (("plan.md", "decide.md"), ("plan.md#models", "forms")):
        result = site.run("rename", *names)
        place = "a text that docs/en/index.md:3:1 includes"
        line = f"Error: the link 'plan.md#models' stands in {place}. Write it anew there first.\n"
        assert (result.exit_code, result.stderr) == (2, line)
    renamed(site, "plan.md#costs", "money")


def test_page_whose_text_another_one_includes_stays_where_it_is(mini_site: SiteMaker) -> None:
    files = {"docs/en/index.md": '# Home\n\n--8<-- "plan.md"\n', "docs/en/plan.md": "# Plan\n"}
    result = mini_site(files, extra=SNIPPETS).run("rename", "plan.md", "decide.md")
    assert (result.exit_code, result.stderr) == (
        2,
        "Error: docs/en/index.md includes the text of 'plan.md'. Put the text into a file of its own first.\n",
    )
