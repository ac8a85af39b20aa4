"""Runs of the other direction are isolated in the source of a page."""

import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from guidebook.build.direction_check import page_fault
from guidebook.content.edit import Wrap, apply_edits, wrapping_edits
from guidebook.content.model import Span
from guidebook.rendering import markdown
from guidebook.rendering.isolation import isolated
from mini_site import SiteMaker, make_site
from rendered_page import rendered


def shown(make: SiteMaker, text: str, locale: str = "ar") -> str:
    """The HTML of a page with this text below its title."""
    files = {
        f"docs/{locale}/index.md": f"# X\n\n{text}\n",
        "docs/ar/page.md": "# صفحة SCN\n",
        "docs/ar/glossary.yml": "terms:\n  unit: {preferred: وحدة NLC}\n  fund: {preferred: GCERF}\n",
    }
    return rendered(make(files), locale, "index.md")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("الشبكة (NLC) هنا", "<p>الشبكة (<bdi>NLC</bdi>) هنا</p>"),
        ("NLC شبكة", "<p><bdi>NLC</bdi> شبكة</p>"),
        ("من 2019–2020", "<p>من <bdi dir=rtl>2019–2020</bdi></p>"),
        ("من 2019-2020", "<p>من <bdi dir=rtl>2019<bdi>-</bdi>2020</bdi></p>"),
        ("هاتف +43 1 234 56", "<p>هاتف <bdi dir=ltr>+43 1 234 56</bdi></p>"),
        ("- بند NLC", "<ul>\n<li>بند <bdi>NLC</bdi></li>\n</ul>"),
        ("> نص NLC", "<blockquote>\n<p>نص <bdi>NLC</bdi></p>\n</blockquote>"),
        ("## قسم NLC { #a }", '<h2 id="a">قسم <bdi>NLC</bdi></h2>'),
        ("## قسم NLC", '<h2 id="nlc">قسم <bdi>NLC</bdi></h2>'),
        ("NLC\n:   شرح SCN", "<dl>\n<dt><bdi>NLC</bdi></dt>\n<dd>شرح <bdi>SCN</bdi></dd>\n</dl>"),
        ("![صورة NLC](x.png)", '<p><img alt="صورة NLC" src="x.png" /></p>'),
        ("`NLC` و<kbd>Ctrl</kbd> و<bdi>SCN</bdi>", "<p><code>NLC</code> و<kbd>Ctrl</kbd> و<bdi>SCN</bdi></p>"),
        ('<span dir="ltr">NLC *a*</span>', '<p><span dir="ltr">NLC <em>a</em></span></p>'),
    ],
)
def test_blocks_of_all_kinds(mini_site: SiteMaker, text: str, html: str) -> None:
    assert shown(mini_site, text) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("**NLC** نص", "<strong><bdi>NLC</bdi></strong> نص"),
        ("**Strong** Cities نص", "<bdi><strong>Strong</strong> Cities</bdi> نص"),
        ("**نص Strong** Cities", "<strong>نص <bdi>Strong</bdi></strong> <bdi>Cities</bdi>"),
        ("**نص NLC** / **SCN نص**", "<strong>نص <bdi>NLC</bdi></strong> / <strong><bdi>SCN</bdi> نص</strong>"),
        (r"نص \_x و\*a هنا", "نص <bdi>_x</bdi> و*<bdi>a</bdi> هنا"),
        ("نص caf&eacute; هنا", "نص <bdi>caf&eacute;</bdi> هنا"),
        ("نص SCN [NLC](page.md) هنا", 'نص <bdi>SCN <a href="page/">NLC</a></bdi> هنا'),
        ("نص SCN [NLC](term:unit) هنا", '#unit"><bdi>NLC</bdi></a> هنا'),
        ("نص 2*3 *<a@b.example>* NLC", None),
        ("```\n&amp; Co\n```", "<code>&amp;amp; Co\n</code>"),
        ('## **Cities**{: lang="en" }', '<h2 id="cities"><strong lang="en"><bdi>Cities</bdi></strong></h2>'),
        ("_NLC_ و*SCN*", "<em><bdi>NLC</bdi></em> و<em><bdi>SCN</bdi></em>"),
        ("[NLC](https://a.example/)", '<bdi><a href="https://a.example/">NLC</a></bdi>'),
        ("[NLC](https://a.example/) Fund", '<bdi><a href="https://a.example/">NLC</a> Fund</bdi>'),
        ("[نص NLC](https://a.example/) Fund", '<a href="https://a.example/">نص <bdi>NLC</bdi></a> <bdi>Fund</bdi>'),
        ("<https://a.example/>", '<bdi><a href="https://a.example/">https://a.example/</a></bdi>'),
        ("NLC[^1] Fund\n\n[^1]: SCN", None),
        ("[](page.md)", '<a href="page/">صفحة <bdi>SCN</bdi></a>'),
        ("[نص NLC][]\n\n[نص NLC]: https://a.example/", '<a href="https://a.example/">نص <bdi>NLC</bdi></a>'),
        ("[نص NLC]\n\n[نص NLC]: https://a.example/", '<a href="https://a.example/">نص <bdi>NLC</bdi></a>'),
        ("[NLC]\n\n[NLC]: https://a.example/", '<bdi><a href="https://a.example/">NLC</a></bdi>'),
    ],
)
def test_tags_are_nested_in_markup(mini_site: SiteMaker, text: str, html: str | None) -> None:
    found = shown(mini_site, text)
    assert html is None or html in found
    opened: list[str] = []
    for slash, name in re.findall(r"<(/?)(\w+)[^>]*?(?<!/)>", found):
        if slash:
            assert opened.pop() == name, found
        elif name not in ("hr", "img"):
            opened.append(name)
    assert not opened


def test_terms_linked_by_the_build_hold_runs_or_stand_in_them(mini_site: SiteMaker) -> None:
    found = re.sub(r"<a [^>]*>", "<a>", shown(mini_site, "وحدة NLC وصندوق GCERF Fund هنا"))
    assert found == "<p><a>وحدة <bdi>NLC</bdi></a> وصندوق <bdi><a>GCERF</a> Fund</bdi> هنا</p>"


def test_arabic_name_in_english(mini_site: SiteMaker) -> None:
    assert shown(mini_site, "The mayor (أنور السادات), 2019", "en") == (
        "<p>The mayor (<bdi>أنور السادات</bdi>), 2019</p>"
    )


def test_english_title_of_a_page_that_has_its_own_language_is_left_to_it(mini_site: SiteMaker) -> None:
    files = {"docs/en/a.md": "# Our page\n", "docs/ar/index.md": "# X\n\n[](a.md)\n"}
    found = rendered(mini_site(files), "ar", "index.md")
    assert 'dir="ltr"' in found
    assert ">Our page</a>" in found


@pytest.mark.parametrize(
    ("text", "locale", "html"),
    [
        ("الفصل ٤", "ar", "الفصل ٤"),
        ("شبكة <NLC>", "ar", "شبكة &lt;<bdi>NLC</bdi>&gt;"),
        ("The حوار project", "ar", "<bdi>The</bdi> <bdi>حوار</bdi> <bdi>project</bdi>"),
        ("شبكة المدن SCN", "en", "<bdi>شبكة المدن</bdi> <bdi>SCN</bdi>"),
        ("a & b", "en", "a & b"),
    ],
)
def test_plain_text_for_a_template(text: str, locale: str, html: str) -> None:
    found = isolated(text, locale)
    assert found == html
    assert isinstance(found, Markup) is ("<bdi" in html)


def test_wraps_are_nested_by_their_length() -> None:
    wraps = [Wrap(Span(0, 3), "<a>", "</a>"), Wrap(Span(0, 6), "<b>", "</b>"), Wrap(Span(3, 6), "<c>", "</c>")]
    assert apply_edits("abcdef", wrapping_edits(wraps)) == "<b><a>abc</a><c>def</c></b>"
    equal = [Wrap(Span(1, 2), "<a>", "</a>"), Wrap(Span(1, 2), "<b>", "</b>")]
    assert apply_edits("xyz", wrapping_edits(equal)) == "x<a><b>y</b></a>z"


WORDS = [
    "مدينة",
    "شبكة",
    "«نص»",
    "ثم،",
    "٢٠١٩",
    "NLC",
    "Strong",
    "C++",
    "O’Neil",
    "(SCN)",
    "e.g.",
    "2019-2020",
    "12",
    "P/CVE",
    "snake_case",
    "AT&amp;T",
    "R&D",
    "&eacute;t",
    "\\*a\\*",
    "\\_x",
    "50%",
    "10:30",
    "[sic]",
    "—",
    "/",
    "file_name.md",
    "a@b.org",
]
PHRASE = st.lists(st.sampled_from([*WORDS, "+49 30 12345"]), min_size=1, max_size=4).map(" ".join)
INLINE = st.one_of(
    PHRASE,
    *(
        PHRASE.map(form.format)
        for form in (
            "**{0}**",
            "*{0}*",
            "__{0}__",
            "***{0}***",
            "`{0}`",
            "[{0}](page.md)",
            "[{0}](https://a.example/x_y)",
            "[**{0}**](term:unit)",
            "[](page.md)",
            "<https://a.example/q_r>",
            "![{0}](x.png)",
            "x[^1]",
            '**{0}**{{: lang="en" }}',
        )
    ),
)
LINE = st.lists(INLINE, min_size=1, max_size=4).map(" ".join)
BLOCK = st.one_of(
    LINE,
    *(
        LINE.map(form.format)
        for form in (
            "## {0} {{ #one }}",
            "- {0}\n\n    - {0}",
            "> {0}",
            "| {0} | ب |\n|---|---|\n| {0} | ب |",
            '!!! tip "عنوان NLC"\n\n    {0}',
            '=== "NLC"\n\n    {0}',
            "مصطلح NLC\n:   {0}",
            '{0}\n{{: lang="en" }}',
        )
    ),
)


@settings(max_examples=60)
@given(BLOCK)
def test_isolation_changes_nothing_that_is_read_and_leaves_nothing_to_verify(block: str) -> None:
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        glossary = "terms:\n  unit: {preferred: وحدة NLC}\n"
        files = {
            "docs/ar/index.md": f"# X\n\n{block}\n\n[^1]: نص NLC\n",
            "docs/ar/page.md": "# صفحة SCN\n",
            "docs/ar/glossary.yml": glossary,
        }
        site = make_site(Path(folder), files, locales="ar")
        found = rendered(site, "ar", "index.md")
        patch.setattr(markdown, "isolation_wraps", lambda *_: iter(()))
        plain = rendered(site, "ar", "index.md")

    # The title of a page that a link names is isolated by the link.
    assert re.sub("</?bd[io][^>]*>", "", found) == re.sub("</?bd[io][^>]*>", "", plain)
    page = f'<!doctype html><html lang="ar" dir="rtl"><head><title>x</title></head><body>{found}</body></html>'
    assert page_fault(page.encode(), "ar") is None
