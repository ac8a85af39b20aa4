"""Marks on outdated sections, where they stand in the text."""

import re
from dataclasses import replace
from itertools import product
from pathlib import Path

import markdown
import pytest
from bs4 import BeautifulSoup

from content.fragments import BLOCKS
from guidebook.content.dialect import EXTENSION_CONFIGS, EXTENSIONS
from guidebook.content.tree import read_catalogue
from guidebook.rendering.guide import Guide
from guidebook.rendering.markdown import prepare_markdown
from guidebook.settings import load_settings
from mini_site import MiniSite, SiteMaker, make_site

OLD = "r1-000000000000"
SECTION = (
    '<p class="section-changed" data-pagefind-ignore="all" role="note">تغيّر نص هذا القسم بالإنجليزية بعد ترجمته. '
    '<a href="../../page/#{id}" hreflang="en">اقرأ القسم بالإنجليزية</a></p>'
)
LEAD = (
    '<p class="section-changed" data-pagefind-ignore="all" id="lead" role="note">تغيّر نص المقدمة بالإنجليزية بعد '
    'ترجمتها. <a href="../../page/" hreflang="en">اقرأ الصفحة بالإنجليزية</a></p>'
)
REMOVED = (
    '<p class="section-changed" data-pagefind-ignore="all" role="note">حُذف هذا القسم من الصفحة بالإنجليزية. '
    '<a href="../../page/" hreflang="en">اقرأ الصفحة بالإنجليزية</a></p>'
)


def made_from(sections: str) -> str:
    """The front matter of a translation that names these sections of an older source."""
    return f"---\ntranslation: {{method: human, source: {OLD}, sections: {{{sections}}}}}\n---\n"


def rendered(guide: Guide) -> str:
    """The Arabic page of a guide as it is shown."""
    page = guide.catalogue.shown("ar", "page.md")
    assert page is not None
    text = prepare_markdown(guide, page, "ar").text
    return markdown.markdown(text, extensions=list(EXTENSIONS), extension_configs=EXTENSION_CONFIGS)


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> "Rewritten":
    """A guide whose one page is written anew for every case."""
    return Rewritten(make_site(tmp_path_factory.mktemp("guide"), {"docs/en/page.md": "#\n", "docs/ar/page.md": "#\n"}))


class Rewritten:
    """A guide of one page; all but its content is read once."""

    def __init__(self, site: MiniSite) -> None:
        self._root: Path = site.root
        self._settings = load_settings(site.root / "mkdocs.yml")
        self._guide = site.guide()

    def with_page(self, english: str, arabic: str) -> Guide:
        """The guide with another page."""
        (self._root / "docs/en/page.md").write_text(english, encoding="utf-8")
        (self._root / "docs/ar/page.md").write_text(arabic, encoding="utf-8")
        settings = self._settings
        catalogue = read_catalogue(settings.root, settings.docs_dir, settings.guide_options)
        return replace(self._guide, catalogue=catalogue)


PLAIN = "# Page\n\nText.\n\n## One { #one }\n\nText.\n\n## Two { #two }\n\nText.\n"
ARABIC = "# صفحة\n\nنص.\n\n## واحد { #one }\n\nنص.\n\n## اثنان { #two }\n\nنص.\n"


def test_outdated_sections_are_marked_below_their_headings_and_the_lead_above_the_text(guide: Rewritten) -> None:
    html = rendered(guide.with_page(PLAIN, made_from(f"lead: {OLD}, one: {OLD}, two: {OLD}") + ARABIC))
    assert html == "\n".join(
        (
            LEAD,
            "<p>نص.</p>",
            '<h2 id="one">واحد</h2>',
            SECTION.format(id="one"),
            "<p>نص.</p>",
            '<h2 id="two">اثنان</h2>',
            SECTION.format(id="two"),
            "<p>نص.</p>",
        )
    )


def test_only_sections_that_have_changed_are_marked(mini_site: SiteMaker) -> None:
    site = mini_site(
        {"docs/en/page.md": PLAIN, "docs/ar/page.md": f"---\ntranslation: {{method: human}}\n---\n{ARABIC}"}
    )
    assert site.run("stamp", "--locale", "ar", "page.md").exit_code == 0
    assert "section-changed" not in rendered(site.guide())
    site.write("docs/en/page.md", PLAIN.replace("{ #two }\n\nText", "{ #two }\n\nAnother text"))
    html = rendered(site.guide())
    assert html.count("section-changed") == 1
    assert f'<h2 id="two">اثنان</h2>\n{SECTION.format(id="two")}\n' in html


def test_section_that_the_source_has_no_more_is_marked(guide: Rewritten) -> None:
    source = PLAIN.partition("## Two")[0]
    html = rendered(guide.with_page(source, made_from(f"two: {OLD}") + ARABIC))
    assert f'<h2 id="two">اثنان</h2>\n{REMOVED}\n' in html


@pytest.mark.parametrize(
    "front_matter",
    ["", "---\ntranslation: {method: human}\n---\n", f"---\ntranslation: {{method: human, source: {OLD}}}\n---\n"],
)
def test_translation_that_names_no_sections_has_no_marks(guide: Rewritten, front_matter: str) -> None:
    assert "section-changed" not in rendered(guide.with_page(PLAIN, front_matter + ARABIC))


def test_source_page_has_no_marks(guide: Rewritten) -> None:
    made = guide.with_page(PLAIN, made_from(f"one: {OLD}") + ARABIC)
    page = made.catalogue.shown("en", "page.md")
    assert page is not None
    assert "section-changed" not in prepare_markdown(made, page, "en").text


def test_page_that_has_the_id_of_the_lead_itself_keeps_it(guide: Rewritten) -> None:
    html = rendered(guide.with_page(PLAIN, made_from(f"one: {OLD}") + f"{ARABIC}\n{{: #lead }}\n"))
    assert html.count('id="lead"') == 1
    assert html.count("نص المقدمة") == 1


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("## عنوان { #a }\nنص", '<h2 id="a">عنوان</h2>\n{marker}\n<p>نص</p>'),
        ("## عنوان { #a }\n- بند", '<h2 id="a">عنوان</h2>\n{marker}\n<ul>\n<li>بند</li>\n</ul>'),
        ("## عنوان { #a }\n\n- بند", '<h2 id="a">عنوان</h2>\n{marker}\n<ul>\n<li>بند</li>\n</ul>'),
        ("## عنوان { #a }\n\n    x = 1", '<h2 id="a">عنوان</h2>\n{marker}\n<pre><code>x = 1\n</code></pre>'),
        ("## عنوان { #a }\n***\nنص", '<h2 id="a">عنوان</h2>\n{marker}\n<hr />\n<p>نص</p>'),
        ("## عنوان { #a }", '<h2 id="a">عنوان</h2>\n{marker}'),
        ("## عنوان ## { #a }", '<h2 id="a">عنوان</h2>\n{marker}'),
        ("## a ##\n\nنص", '<h2 id="a"><bdi>a</bdi></h2>\n{marker}\n<p>نص</p>'),
        ("## [عنوان](#a) { #a }\n\nنص", '<h2 id="a"><a href="#a">عنوان</a></h2>\n{marker}\n<p>نص</p>'),
        ("عنوان { #a }\n---\nنص", '<h2 id="a">عنوان</h2>\n{marker}\n<p>نص</p>'),
        (
            "> ## عنوان { #a }\n> نص\n>\n> نص",
            '<blockquote>\n<h2 id="a">عنوان</h2>\n{marker}\n<p>نص</p>\n<p>نص</p>\n</blockquote>',
        ),
        ("> عنوان { #a }\n> ---\n>\n> نص", '<blockquote>\n<h2 id="a">عنوان</h2>\n{marker}\n<p>نص</p>\n</blockquote>'),
        (
            "> > ## عنوان { #a }\n> > نص",
            '<blockquote>\n<blockquote>\n<h2 id="a">عنوان</h2>\n{marker}\n<p>نص</p>\n</blockquote>\n</blockquote>',
        ),
        (
            '!!! note ""\n    ## عنوان { #a }\n    نص',
            '<div class="admonition note">\n<h2 id="a">عنوان</h2>\n{marker}\n<p>نص</p>\n</div>',
        ),
        (
            "-   ## عنوان { #a }\n\n    نص\n\n-   بند",
            '<ul>\n<li>\n<h2 id="a">عنوان</h2>\n{marker}\n<p>نص</p>\n</li>\n<li>\n<p>بند</p>\n</li>\n</ul>',
        ),
        (
            "1. بند\n\n    ## عنوان { #a }\n\n    نص",
            '<ol>\n<li>\n<p>بند</p>\n<h2 id="a">عنوان</h2>\n{marker}\n<p>نص</p>\n</li>\n</ol>',
        ),
        (
            "> - ## عنوان { #a }\n>\n>     نص",
            '<blockquote>\n<ul>\n<li>\n<h2 id="a">عنوان</h2>\n{marker}\n<p>نص</p>\n</li>\n</ul>\n</blockquote>',
        ),
        (
            '<div markdown="1">\n## عنوان { #a }\nنص\n</div>',
            '<div>\n<h2 id="a">عنوان</h2>\n{marker}\n<p>نص</p>\n</div>',
        ),
        # A line that leaves out the marks would leave the quotation or the item: the notice alone names the section.
        ("> ## عنوان { #a }\nنص", '<blockquote>\n<h2 id="a">عنوان</h2>\n<p>نص</p>\n</blockquote>'),
        ("- ## عنوان { #a }\n- بند", '<ul>\n<li>\n<h2 id="a">عنوان</h2>\n</li>\n<li>بند</li>\n</ul>'),
    ],
)
def test_marker_belongs_where_its_heading_stands(guide: Rewritten, body: str, html: str) -> None:
    text = f"# صفحة\n\n{body}\n"
    found = rendered(guide.with_page(text, made_from(f"a: {OLD}") + text)).replace(f"{LEAD}\n", "")
    assert found == html.replace("{marker}", SECTION.format(id="a"))


def test_marker_in_a_tab_belongs_to_the_tab(guide: Rewritten) -> None:
    text = '# صفحة\n\n=== "لسان"\n\n    ## عنوان { #a }\n    نص\n'
    html = BeautifulSoup(rendered(guide.with_page(text, made_from(f"a: {OLD}") + text)), "html.parser")
    assert [element.name for element in html.select(".tabbed-block > *")] == ["h2", "p", "p"]
    assert len(html.select(".tabbed-block > h2 + .section-changed")) == 1


CONTAINERS = [
    ("{}", ""),
    ("> {}", "> "),
    ("* {}", "    "),
    ("* x\n\n    {}", "    "),
    ('!!! note "N"\n    {}', "    "),
    ('=== "T"\n    {}', "    "),
    ("[^9]: x\n\n    {}", "    "),
]
HEADED = [block for block in BLOCKS if re.search(r"^\W*#|\n[-=]+$|\n\W*#", block)]
BELOW = ["", "\n\nmore", "\nmore"]


@pytest.mark.parametrize("container", CONTAINERS, ids=[repr(first) for first, _ in CONTAINERS])
def test_markers_change_nothing_else(guide: Rewritten, container: tuple[str, str]) -> None:
    first, rest = container
    marked = 0
    for block, below in product(HEADED, BELOW):
        text = "---\nsummary: x\n---\nLead.\n\n" + first.format(f"{block}{below}".replace("\n", f"\n{rest}")) + "\n"
        front_matter = made_from(f"lead: {OLD}").replace("---\n", "---\nsummary: x\n", 1)
        plain = rendered(guide.with_page(text, text))
        html = BeautifulSoup(
            rendered(guide.with_page(text, front_matter + text.removeprefix("---\nsummary: x\n---\n"))), "html.parser"
        )
        for marker in html.select("p.section-changed"):
            marked += 1
            marker.decompose()
        assert "section-changed" not in str(html), text
        assert _without_spaces(str(html)) == _without_spaces(str(BeautifulSoup(plain, "html.parser"))), text
    assert marked > len(HEADED) * len(BELOW)  # the lead of every page, and sections


def _without_spaces(html: str) -> str:
    return re.sub(r"\s+", "", html)
