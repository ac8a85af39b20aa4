"""The Markdown of one section of a page, to be shown on another."""

import markdown
import pytest

from guidebook.content.dialect import EXTENSION_CONFIGS, EXTENSIONS
from guidebook.content.page_section import section_of
from guidebook.rendering.markdown import PreparedMarkdown
from guidebook.rendering.section_markdown import prepare_section
from mini_site import MiniSite, SiteMaker

HERE = "routes/new-mayor/"


def prepared(
    site: MiniSite, section_id: str = "s", locale: str = "en", here: str = HERE, linked: tuple[str, ...] = ()
) -> PreparedMarkdown:
    guide = site.guide()
    page = guide.catalogue.shown(locale, "chapters/plan.md")
    assert page is not None
    section = section_of(guide.catalogue, page, section_id)
    assert section is not None
    return prepare_section(guide, page, locale, section, here, linked)


def rendered(text: str) -> str:
    return markdown.markdown(text, extensions=list(EXTENSIONS), extension_configs=EXTENSION_CONFIGS)


def page(section: str, rest: str = "") -> dict[str, str]:
    return {"docs/en/chapters/plan.md": f"# Plan\n\nLead.\n\n## Section {{ #s }}\n\n{section}\n\n## Rest\n\n{rest}\n"}


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Text.", "<p>Text.</p>"),
        ("[](plan.md#rest)", '<p><a href="../../chapters/plan/#rest">Rest</a></p>'),
        ("[rest](#rest)", '<p><a href="../../chapters/plan/#rest">rest</a></p>'),
        ("[site](https://a.example/)", '<p><a href="https://a.example/">site</a></p>'),
        ("### Deep\n\nText.", '<h3 id="deep">Deep</h3>\n<p>Text.</p>'),
        ("![x](../a.svg)", '<p><img alt="x" decoding="async" src="../../a.svg"></p>'),
    ],
)
def test_links_lead_from_the_new_address(mini_site: SiteMaker, text: str, html: str) -> None:
    files: dict[str, str | bytes] = {**page(text), "docs/en/a.svg": b"<svg/>"}
    assert rendered(prepared(mini_site(files)).text) == html


@pytest.mark.parametrize("heading", ["## Section", "## Section ##", "Section\n---", "## Section { .wide }"])
def test_heading_without_an_id_leaves_nothing_behind(mini_site: SiteMaker, heading: str) -> None:
    files = {"docs/en/chapters/plan.md": f"# Plan\n\n{heading}\n\nText.\n\n### Deep\n"}
    assert prepared(mini_site(files), "section").text == "Text.\n\n### Deep { #deep }"


@pytest.mark.parametrize(
    ("section", "rest", "text"),
    [
        ("A [b][l] c.", "[l]: #rest 'T'\n[m]: #s", "A [b][l] c.\n\n[l]: ../../chapters/plan/#rest 'T'"),
        ("A[^1].", "[^1]: One\ntwo.\n\n    Three.\n\nFour.", "A[^1].\n\n[^1]: One\ntwo.\n\n    Three."),
        ("A[^b].", "[^a]: One.\n[^b]: Two.\n[^c]: Three.", "A[^b].\n\n[^b]: Two."),
        ("A[^1].", "[^1]: One[^2].\n\n[^2]: Two.", "A[^1].\n\n[^1]: One[^2].\n\n[^2]: Two."),
        ("A[^1].\n\n[^1]: One.", "Two[^1].", "A[^1].\n\n[^1]: One."),
        ("A.", "B[^1].\n\n[^1]: One.\n\n[l]: #s", "A."),
        ("A.\n\n[^1]: One.\n\nB.", "Two[^1].", "A.\n\n\n\nB."),
        ("A[^1].\n\n[^1]: One.\n[^2]: Two.", "", "A[^1].\n\n[^1]: One."),
        ("A[^1].", "```\n[^1]: code\n```", "A[^1]."),
    ],
)
def test_definitions_that_the_section_uses_come_along(mini_site: SiteMaker, section: str, rest: str, text: str) -> None:
    assert prepared(mini_site(page(section, rest))).text == text


def test_term_is_linked_where_the_section_uses_it_first(mini_site: SiteMaker) -> None:
    files = {
        **page("The mayor and the mayor.", "mayor"),
        "docs/en/glossary.yml": "terms: {mayor: {preferred: mayor}}\n",
    }
    files["docs/en/chapters/plan.md"] = files["docs/en/chapters/plan.md"].replace("Lead.", "The [mayor](term:mayor).")
    site = mini_site(files)

    link = '<a class="term" data-term="mayor" href="../../glossary/#mayor">mayor</a>'
    assert prepared(site) == PreparedMarkdown(f"The {link} and the mayor.", ("mayor",))
    assert prepared(site, linked=("mayor",)) == PreparedMarkdown("The mayor and the mayor.", ())


def test_arabic_section_leads_to_the_arabic_edition(mini_site: SiteMaker) -> None:
    files = {
        **page("Text."),
        "docs/ar/chapters/plan.md": "# الخطة\n\n## قسم { #s }\n\n[](#rest)\n\n## بقية { #rest }\n\nنص.\n",
    }
    html = rendered(prepared(mini_site(files), locale="ar", here=f"ar/{HERE}").text)
    assert html == '<p><a href="../../chapters/plan/#rest">بقية</a></p>'


def test_section_changed_in_its_source_is_marked(mini_site: SiteMaker) -> None:
    files = {
        **page("Text."),
        "docs/ar/chapters/plan.md": (
            "---\ntranslation: {method: human}\n---\n# الخطة\n\nمقدمة.\n\n## قسم { #s }\n\nنص.\n\n## بقية { #rest }\n"
        ),
    }
    site = mini_site(files)
    assert site.run("stamp", "chapters/plan.md", "--locale", "ar").exit_code == 0
    site.write("docs/en/chapters/plan.md", files["docs/en/chapters/plan.md"].replace("Text.", "Another text."))

    html = rendered(prepared(site, locale="ar", here=f"ar/{HERE}").text)
    assert 'class="section-changed"' in html
    assert 'href="../../../chapters/plan/#s"' in html
