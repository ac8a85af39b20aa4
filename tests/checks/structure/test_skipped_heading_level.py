"""PAGE012: a heading stands more than one level below the heading before it."""

import pytest

from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "skipped-heading-level"


def page(text: str) -> dict[str, str]:
    """A page below its title."""
    return {"docs/en/index.md": f"# Home\n\n{text}"}


def test_level_that_is_left_out_is_found_once_for_the_headings_of_its_group(mini_site: SiteMaker) -> None:
    text = "## Setting { #a }\n\n⟦#### Network { #b }⟧\n\nText.\n\n#### Plan { #c }\n\nText.\n"
    message = "the heading 'Network' is of level 4, right below one of level 2"
    assert_finds(mini_site, RULE, page(text), (message, "Begin the line with '###'."))


@pytest.mark.parametrize(
    "text",
    [
        "⟦### Network⟧\n",
        "## A\n\n### B\n\n#### C\n\n## D\n\n⟦#### E⟧\n",
        "> ## A\n>\n> ⟦#### B⟧\n",
        "A\n---\n\n⟦#### B⟧\n",
        "⟦### A⟧\n\n⟦##### B⟧\n",
    ],
)
def test_level_is_missed_wherever_headings_stand(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, page(text))


def test_title_stands_above_all_headings(mini_site: SiteMaker) -> None:
    files = {"docs/en/index.md": "## A\n\n# Home\n\n## B\n", "docs/en/a.md": "⟦### A⟧\n", "docs/en/b.md": "## A\n"}
    assert_finds(mini_site, RULE, files)


@pytest.mark.parametrize(
    "text",
    [
        "## A\n\n### B\n\n#### C\n\n## D\n\n### E\n",
        "<h2>A</h2>\n\n### B\n",
        "## A\n\n```\n#### no heading\n```\n",
        "## A\n\n<!-- #### B -->\n",
        "",
    ],
)
def test_levels_in_order_and_headings_that_are_not_read_are_left_alone(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, page(text))


def test_headings_of_an_included_text_may_stand_between(mini_site: SiteMaker) -> None:
    files = {"parts/a.md": "## A\n", **page('--8<-- "a.md"\n\n### B\n')}
    extra = "markdown_extensions: [{pymdownx.snippets: {base_path: parts}}]"
    assert_finds(mini_site, RULE, files, extra=extra)


def test_heading_of_a_translation_gets_the_level_of_its_source(mini_site: SiteMaker) -> None:
    source = "# Home\n\n## A { #a }\n\nText.\n\n## B { #b }\n\nText.\n"
    translation = "# الدليل\n\n## ألف { #a }\n\nنص.\n\n⟦#### باء { #b }⟧\n\nنص.\n"
    files = {"docs/en/index.md": source, "docs/ar/index.md": translation}
    message = "the heading 'باء' is of level 4, right below one of level 2"
    assert_finds(mini_site, RULE, files, (message, "Begin the line with '##'."))
    site = mini_site({path: text.replace("⟦", "").replace("⟧", "") for path, text in files.items()})
    site.run("check", "--fix", "--select", RULE)
    mended = (site.root / "docs/ar/index.md").read_text(encoding="utf-8")
    assert mended == "# الدليل\n\n## ألف { #a }\n\nنص.\n\n## باء { #b }\n\nنص.\n"


@pytest.mark.parametrize("source", ["# Home\n\n#### A { #a }\n", "# Home\n\n## B { #b }\n"])
def test_nothing_is_mended_where_the_source_does_not_tell(mini_site: SiteMaker, source: str) -> None:
    translation = "# الدليل\n\n#### ألف { #a }\n"
    site = mini_site({"docs/en/index.md": source, "docs/ar/index.md": translation})
    site.run("check", "--fix", "--select", RULE)
    assert (site.root / "docs/ar/index.md").read_text(encoding="utf-8") == translation


def test_comment_silences_it(mini_site: SiteMaker) -> None:
    assert_finds(mini_site, RULE, page("<!-- guide: ignore PAGE012 -->\n\n### A\n\n⟦##### B⟧\n"))
