"""REF018: a link names a page of the guide by its address on the published site."""

import pytest

from guidebook.checks.engine import run_rules
from guidebook.content.edit import apply_edits
from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "absolute-internal-link"
FILES: dict[str, str | bytes] = {
    "docs/en/index.md": "# Home\n",
    "docs/en/chapters/plan.md": "---\naliases: [old.md]\n---\n\n# Plan\n\n## Steps { #steps }\n",
    "docs/en/chapters/act.md": "# Act\n",
    "docs/ar/chapters/plan.md": "# الخطة\n\n## الخطوات { #steps }\n",
    "docs/assets/map.png": b"",
}


def says(target: str, name: str, path: str) -> tuple[str, str | None]:
    return f"the link '{target}' names '{name}' of this guide by an absolute address", f"Write '{path}'."


@pytest.mark.parametrize(
    ("target", "name", "path"),
    [
        ("https://mini.example/chapters/plan/", "chapters/plan.md", "plan.md"),
        ("http://mini.example/chapters/plan/#steps", "chapters/plan.md", "plan.md#steps"),
        ("//mini.example/chapters/plan.html", "chapters/plan.md", "plan.md"),
        ("https://mini.example/", "index.md", "../index.md"),
        ("https://mini.example/old/", "chapters/plan.md", "plan.md"),
        ("https://mini.example/assets/map.png", "assets/map.png", "../../assets/map.png"),
        ("/chapters/plan/", "chapters/plan.md", "plan.md"),
        ("/chapters/plan.md", "chapters/plan.md", "plan.md"),
        ("/en/chapters/plan.md", "chapters/plan.md", "plan.md"),
        ("/ar/chapters/plan/#steps", "chapters/plan.md", "plan.md#steps"),
        ("/chapters/", "chapters/index.md", "index.md"),
        ("/search/", "search.md", "../search.md"),
        ("/assets/map.png", "assets/map.png", "../../assets/map.png"),
        ("/", "index.md", "../index.md"),
    ],
)
def test_hint_is_the_relative_link(mini_site: SiteMaker, target: str, name: str, path: str) -> None:
    files = {**FILES, "docs/en/chapters/act.md": f"# Act\n\n[x](⟦{target}⟧)\n"}
    assert_finds(mini_site, RULE, files, says(target, name, path))


@pytest.mark.parametrize(
    "target",
    ["/en/lost/", "/lost.md", "https://mini.example/ar/lost/#a", "/chapters/plan/lost.html", "/assets/lost.png"],
)
def test_address_that_no_page_has_is_said_to_be_dead(mini_site: SiteMaker, target: str) -> None:
    files = {**FILES, "docs/en/index.md": f"# Home\n\n[x](⟦{target}⟧)\n"}
    assert_finds(mini_site, RULE, files, (f"no page of the guide has the address '{target}'", None))


@pytest.mark.parametrize(
    "link",
    [
        "[x](chapters/plan.md)",
        "[x](https://other.example/chapters/plan/)",
        "[x](https://mini.example.org/chapters/plan/)",
        "[x](mailto:a@mini.example)",
        "<https://mini.example/chapters/plan/>",
        "[mini.example/chapters/plan](https://mini.example/chapters/plan/)",
        "[https://mini.example](https://mini.example/)",
        "[x](https://mini.example/search/?q=plan)",
        "[x](/feed.xml)",
        "[x](/downloads/guide.pdf)",
        "`[x](/chapters/plan/)`",
    ],
)
def test_other_links_and_addresses_to_be_read_are_left_alone(mini_site: SiteMaker, link: str) -> None:
    assert_finds(mini_site, RULE, {**FILES, "docs/en/index.md": f"# Home\n\n{link}\n"})


@pytest.mark.parametrize(
    ("link", "mended"),
    [
        ("[x](/ar/chapters/act/#top)", "[x](act.md#top)"),
        ("[x](https://mini.example/ar/chapters/plan/#steps 'T')", "[x](plan.md#steps 'T')"),
        ("[x][p]\n\n[p]: /ar/chapters/plan/", "[x][p]\n\n[p]: plan.md"),
        ('<a href="/ar/chapters/plan/">x</a>', '<a href="plan.md">x</a>'),
        ("![A map](/assets/map.png)", "![A map](../../assets/map.png)"),
        ("[x](/chapters/plan/)", None),  # of another locale
        ("[x](/ar/chapters/plan/#lost)", None),
        ("[x](/ar/chapters/plan/?print=1)", None),
    ],
)
def test_fix_is_made_in_the_own_locale_where_the_section_exists(
    mini_site: SiteMaker, link: str, mended: str | None
) -> None:
    catalogue = mini_site({**FILES, "docs/ar/chapters/act.md": f"# العمل\n\n{link}\n"}).catalogue()
    (finding,) = [finding for finding in run_rules(catalogue) if finding.rule == RULE]
    fixed = apply_edits(catalogue.pages["ar", "chapters/act.md"].source.text, finding.fix)
    assert fixed == f"# العمل\n\n{mended or link}\n"


def test_link_without_text_shows_no_address(mini_site: SiteMaker) -> None:
    text = "# Act\n\n[](⟦/chapters/plan/⟧)\n"
    assert_finds(mini_site, RULE, {**FILES, "docs/en/chapters/act.md": text})


def test_site_in_a_folder_is_known_by_its_path(mini_site: SiteMaker) -> None:
    text = "# Home\n\n[a](⟦/guide/chapters/plan/⟧) [b](⟦/chapters/plan/⟧) [c](https://mini.example/chapters/plan/)\n"
    extra = "site_url: https://mini.example/guide/\n"
    site = mini_site({**FILES, "docs/en/index.md": text.replace("⟦", "").replace("⟧", "")})
    site.write("mkdocs.yml", (site.root / "mkdocs.yml").read_text().replace("site_url: https://mini.example/\n", extra))
    assert [finding["hint"] for finding in site.of_rule(RULE)] == ["Write 'chapters/plan.md'."] * 2


def test_chapters_of_a_case_study_are_looked_at_too(mini_site: SiteMaker) -> None:
    text = "---\nchapters: [⟦/chapters/plan/⟧]\n---\n\n# Study\n"
    expected = says("/chapters/plan/", "chapters/plan.md", "../chapters/plan.md")
    assert_finds(mini_site, RULE, {**FILES, "docs/en/case-studies/a.md": text}, expected)


def test_arabic_page_is_given_the_way_in_its_own_locale(mini_site: SiteMaker) -> None:
    encoded = "/ar/%D8%A7%D9%84%D9%85%D8%AF%D9%86/"
    text = f"# العمل\n\nانظر [الخطة](⟦https://mini.example/chapters/plan/⟧) و[المدن](⟦{encoded}⟧).\n"
    files = {**FILES, "docs/ar/المدن.md": "# المدن\n", "docs/ar/chapters/act.md": text}
    expected = [
        says("https://mini.example/chapters/plan/", "chapters/plan.md", "plan.md"),
        says(encoded, "المدن.md", "../المدن.md"),
    ]
    assert_finds(mini_site, RULE, files, *expected)


def test_comment_silences_the_next_paragraph(mini_site: SiteMaker) -> None:
    text = "# Home\n\n<!-- guide: ignore REF018 -->\n\n[x](/chapters/plan/)\n\n[x](⟦/chapters/plan/⟧)\n"
    assert_finds(mini_site, RULE, {**FILES, "docs/en/index.md": text})
