"""References as readers see them."""

import re
from html import unescape

import markdown
import pytest

from guidebook.rendering.references import Destination, destination, escape_markdown
from link_forms import LINK_FORMS, NOT_LINKS
from mini_site import MiniSite, SiteMaker
from rendered_page import rendered

FILES = {
    "docs/en/index.md": "# Home\n",
    "docs/en/chapters/coordinate.md": """
        ---
        number: 4
        ---
        # Coordinate

        ## Ten *lessons* { #ten-lessons }

        ## Costs { #costs }
        """,
    "docs/en/chapters/learn.md": "# Learn\n\n## Why { #why }\n",
    "docs/en/map.png": b"png",
    "docs/assets/our map.png": b"png",
    "docs/ar/index.md": "# الدليل\n",
    "docs/ar/chapters/coordinate.md": "# التنسيق\n\n## الدروس العشرة { #ten-lessons }\n",
    "docs/en/glossary.yml": "terms:\n  mayor: {preferred: mayor}\n  town: {preferred: town}\n",
    "docs/ar/glossary.yml": "terms:\n  mayor: {preferred: رئيس البلدية}\n",
}


def shown(make: SiteMaker, markdown_text: str, locale: str = "ar", key: str = "chapters/plan.md") -> str:
    """The HTML of a page with this text below its title."""
    return rendered(make({**FILES, f"docs/{locale}/{key}": f"# Page\n\n{markdown_text}\n"}), locale, key)


@pytest.mark.parametrize(
    ("locale", "target", "link"),
    [
        ("en", "coordinate.md", '<a href="../coordinate/">Chapter 4: Coordinate</a>'),
        ("ar", "coordinate.md", '<a href="../coordinate/">الفصل ٤: التنسيق</a>'),
        ("en", "coordinate.md#ten-lessons", '<a href="../coordinate/#ten-lessons">Ten lessons</a>'),
        ("ar", "coordinate.md#ten-lessons", '<a href="../coordinate/#ten-lessons">الدروس العشرة</a>'),
        ("ar", "../index.md", '<a href="../../">الدليل</a>'),
        ("en", "learn.md", '<a href="../learn/">Learn</a>'),
        ("ar", "./", '<a href="../">الفصول</a>'),
        ("ar", "../search.md", '<a href="../../search/">بحث</a>'),
        ("ar", "../glossary.md", '<a href="../../glossary/">مسرد المصطلحات</a>'),
        ("ar", "../glossary.md#mayor", '<a href="../../glossary/#mayor">رئيس البلدية</a>'),
        ("ar", "../glossary.md#town", '<a href="../../glossary/#town"><bdi>town</bdi></a>'),
        ("ar", "#", '<a href="./"><bdi>Page</bdi></a>'),
    ],
)
def test_empty_text_becomes_the_title_in_the_readers_language(
    mini_site: SiteMaker, locale: str, target: str, link: str
) -> None:
    assert shown(mini_site, f"[]({target})", locale) == f"<p>{link}</p>"


CASE_STUDIES = {
    "docs/en/case-studies/team.md": """
        ---
        place: {city: Kumanovo, country: MK, region: western-balkans}
        ---
        # One team

        ## Steps { #steps }
        """,
    "docs/en/case-studies/kumanovo.md": """
        ---
        place: {city: Kumanovo, country: MK, region: x}
        ---
        # Kumanovo's plan
        """,
    "docs/en/case-studies/all.md": "---\nplace: {country: MK, region: x}\n---\n# All of North Macedonia\n",
    "docs/en/case-studies/nowhere.md": "# Nowhere\n",
    "docs/ar/case-studies/team.md": "# فريق واحد\n",
    "docs/ar/case-studies/kumanovo.md": "# الخطة في كومانوفو\n",
    "docs/ar/glossary.yml": "names:\n  Kumanovo: كومانوفو\n",
}


@pytest.mark.parametrize(
    ("locale", "target", "text"),
    [
        ("en", "team.md", "One team (Kumanovo, North Macedonia)"),
        ("ar", "team.md", "فريق واحد (كومانوفو، مقدونيا الشمالية)"),
        ("en", "kumanovo.md", "Kumanovo's plan (North Macedonia)"),
        ("ar", "kumanovo.md", "الخطة في كومانوفو (مقدونيا الشمالية)"),
        ("en", "all.md", "All of North Macedonia"),
        ("en", "nowhere.md", "Nowhere"),
        ("en", "team.md#steps", "Steps"),
    ],
)
def test_case_study_comes_with_the_place_that_its_title_does_not_name(
    mini_site: SiteMaker, locale: str, target: str, text: str
) -> None:
    page = {f"docs/{locale}/chapters/plan.md": f"# Page\n\n[](../case-studies/{target})\n"}
    html = rendered(mini_site({**CASE_STUDIES, **page}), locale, "chapters/plan.md")
    assert re.sub("<.*?>", "", html) == text


def test_case_study_that_is_not_translated_names_its_place_in_its_own_language(mini_site: SiteMaker) -> None:
    files = {**CASE_STUDIES, "docs/ar/chapters/plan.md": "# الخطة\n\n[](../case-studies/team.md)\n"}
    del files["docs/ar/case-studies/team.md"]
    assert rendered(mini_site(files), "ar", "chapters/plan.md") == (
        '<p><a dir="ltr" href="../../case-studies/team/" hreflang="en" lang="en">One team (Kumanovo, North Macedonia)'
        "</a> (بالإنجليزية)</p>"
    )


@pytest.mark.parametrize("text", ["[]", "[ ]", "[\n]"])
def test_blank_text_is_as_good_as_none(mini_site: SiteMaker, text: str) -> None:
    assert shown(mini_site, f"{text}(coordinate.md)") == '<p><a href="../coordinate/">الفصل ٤: التنسيق</a></p>'


def test_written_text_stays(mini_site: SiteMaker) -> None:
    assert shown(mini_site, "[الفصل *هذا*](coordinate.md)") == '<p><a href="../coordinate/">الفصل <em>هذا</em></a></p>'


@pytest.mark.parametrize("form", LINK_FORMS.values(), ids=LINK_FORMS)
def test_every_form_of_link_leads_to_the_address(mini_site: SiteMaker, form: str) -> None:
    html = shown(mini_site, form.format(target="coordinate.md#ten-lessons"), "en")
    assert 'href="../coordinate/#ten-lessons"' in html
    assert "coordinate.md" not in html


@pytest.mark.parametrize("form", NOT_LINKS.values(), ids=NOT_LINKS)
def test_what_only_looks_like_a_link_stays_as_it_is(mini_site: SiteMaker, form: str) -> None:
    html = shown(mini_site, form.format(target="coordinate.md"), "en")
    assert "../coordinate/" not in html


def test_page_that_is_not_translated_is_marked_with_its_language(mini_site: SiteMaker) -> None:
    assert shown(mini_site, "[التعلّم](learn.md)") == (
        '<p><a href="../learn/" hreflang="en">التعلّم</a> (بالإنجليزية)</p>'
    )


def test_title_in_another_language_has_that_language_and_its_direction(mini_site: SiteMaker) -> None:
    assert shown(mini_site, "[](learn.md#why)") == (
        '<p><a dir="ltr" href="../learn/#why" hreflang="en" lang="en">Why</a> (بالإنجليزية)</p>'
    )


def test_section_that_only_the_source_has_is_shown_in_the_sources_edition(mini_site: SiteMaker) -> None:
    assert shown(mini_site, "[الكلفة](coordinate.md#costs)") == (
        '<p><a href="../../../chapters/coordinate/#costs" hreflang="en">الكلفة</a> (بالإنجليزية)</p>'
    )


@pytest.mark.parametrize("attributes", ["{ .button }", "{: .button }", "{.button}", "{:.button}"])
def test_attribute_list_that_stands_there_is_kept(mini_site: SiteMaker, attributes: str) -> None:
    html = shown(mini_site, f"[نص](learn.md){attributes}")
    assert html == '<p><a class="button" href="../learn/" hreflang="en">نص</a> (بالإنجليزية)</p>'


def test_reference_style_links_share_a_definition_and_are_marked_each(mini_site: SiteMaker) -> None:
    html = shown(mini_site, '[أ][l] و[ب][l]\n\n[l]: learn.md "العنوان"')
    assert html == (
        '<p><a href="../learn/" hreflang="en" title="العنوان">أ</a> (بالإنجليزية) '
        'و<a href="../learn/" hreflang="en" title="العنوان">ب</a> (بالإنجليزية)</p>'
    )


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("![خريطة](../map.png)", "../../../map.png"),
        ("![خريطة](../../en/map.png)", "../../../map.png"),
        ("![خريطة](<../../assets/our map.png>)", "../../../assets/our%20map.png"),
        ("![خريطة](../../assets/our%20map.png)", "../../../assets/our%20map.png"),
        ("![خريطة][m]\n\n[m]: ../map.png", "../../../map.png"),
    ],
)
def test_file_is_found_from_every_page(mini_site: SiteMaker, text: str, source: str) -> None:
    assert shown(mini_site, text) == f'<p><img alt="خريطة" src="{source}" /></p>'


def test_query_and_fragment_of_a_file_stay(mini_site: SiteMaker) -> None:
    assert shown(mini_site, "[نص](../map.png?v=2#a)") == '<p><a href="../../../map.png?v=2#a">نص</a></p>'


@pytest.mark.parametrize(
    "target", ["https://example.org/a.md", "mailto:a@example.org", "//example.org/a", "/absolute/"]
)
def test_target_that_is_not_ours_stays(mini_site: SiteMaker, target: str) -> None:
    assert shown(mini_site, f"[نص]({target})") == f'<p><a href="{target}">نص</a></p>'


def test_address_of_a_page_is_percent_encoded_where_it_must_be(mini_site: SiteMaker) -> None:
    files = {**FILES, "docs/ar/أمن المدن.md": "# أمن المدن\n", "docs/ar/a.md": "# أ\n\n[](<أمن المدن.md>)\n"}
    html = rendered(mini_site(files), "ar", "a.md")
    assert html == '<p><a href="../%D8%A3%D9%85%D9%86%20%D8%A7%D9%84%D9%85%D8%AF%D9%86/">أمن المدن</a></p>'


def test_page_shown_in_another_edition_leads_to_that_editions_pages(mini_site: SiteMaker) -> None:
    text = "# Page\n\n[](chapters/coordinate.md) [lessons](chapters/coordinate.md#ten-lessons) [](chapters/learn.md)\n"
    html = rendered(mini_site({**FILES, "docs/en/page.md": text}), "ar", "page.md")
    assert re.findall("<a.*?</a>", html) == [
        '<a dir="rtl" href="../chapters/coordinate/" lang="ar">الفصل ٤: التنسيق</a>',
        '<a href="../chapters/coordinate/#ten-lessons">lessons</a>',
        '<a href="../chapters/learn/" hreflang="en">Learn</a>',
    ]


@pytest.mark.parametrize(
    ("edition", "key", "fragment", "expected"),
    [
        ("ar", "chapters/coordinate.md", "", Destination("ar/chapters/coordinate/", "ar")),
        ("ar", "chapters/coordinate.md", "costs", Destination("chapters/coordinate/#costs", "en")),
        ("ar", "chapters/learn.md", "", Destination("ar/chapters/learn/", "en")),
        ("ar", "chapters/learn.md", "why", Destination("ar/chapters/learn/#why", "en")),
        ("ar", "glossary.md", "mayor", Destination("ar/glossary/#mayor", "ar")),
        ("en", "index.md", "", Destination("", "en")),
    ],
)
def test_destination_is_the_page_an_edition_shows(
    mini_site: SiteMaker, edition: str, key: str, fragment: str, expected: Destination
) -> None:
    site: MiniSite = mini_site(FILES)
    assert destination(site.guide(), edition, key, fragment) == expected


@pytest.mark.parametrize("text", ["*a* _b_", "`c`", "[d](e)", "![f]", "# g", "{h}", "back\\slash", "الفصل ٤: [أ]"])
def test_escaped_text_is_shown_as_it_is(text: str) -> None:
    assert markdown.markdown(f"x {escape_markdown(text)}") == f"<p>x {text}</p>"


@pytest.mark.parametrize(
    "title", ["Q&A", "a < b", "a | b", "a * b * c", "[x](y)", "`code`", "&amp;", "{ #id }", "_x_ #1!"]
)
def test_title_is_printed_as_it_is_in_a_paragraph_and_in_a_table(mini_site: SiteMaker, title: str) -> None:
    text = f"{escape_markdown(title)}\n\n| A | B |\n| - | - |\n| {escape_markdown(title)} | b |"
    html = markdown.markdown(text, extensions=["tables", "attr_list"])
    cells = re.findall(r"<(?:p|td)>(.*?)</(?:p|td)>", html)
    assert [unescape(cell) for cell in cells] == [title, title, "b"]


def test_marked_reference_in_a_heading_keeps_its_parts_in_order(mini_site: SiteMaker) -> None:
    html = shown(mini_site, "## [التعلّم](learn.md)")
    assert html == '<h2 id="_1"><a href="../learn/" hreflang="en">التعلّم</a> (بالإنجليزية)</h2>'


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("coordinate.md?print=1", "../coordinate/?print=1"),
        ("coordinate.md?print=1#ten-lessons", "../coordinate/?print=1#ten-lessons"),
        ("plan.md?a=b", "./?a=b"),
        ("../search.md?q=%D9%85%D8%AF%D9%86", "../../search/?q=%D9%85%D8%AF%D9%86"),
        ("../map.png?v=2#x", "../../map.png?v=2#x"),
    ],
)
def test_query_of_a_target_is_kept(mini_site: SiteMaker, target: str, address: str) -> None:
    assert f'href="{address}"' in shown(mini_site, f"[x]({target})", "en")


@pytest.mark.parametrize(("locale", "title"), [("en", "mayor"), ("ar", "رئيس البلدية")])
def test_term_marked_without_text_shows_its_preferred_rendering(mini_site: SiteMaker, locale: str, title: str) -> None:
    html = shown(mini_site, "[](term:mayor)", locale)
    assert re.sub("<[^>]*>", "", html) == title
    assert 'data-term="mayor"' in html


def test_term_without_a_rendering_in_the_language_shows_the_default_ones(mini_site: SiteMaker) -> None:
    assert re.sub("<[^>]*>", "", shown(mini_site, "[](term:town)")) == "town"
