"""Routes: their steps, their time, and the pages that lead to them."""

import pytest

from guidebook.content.catalogue import ReservedKind
from guidebook.rendering.addresses import Way
from guidebook.rendering.page_views import EditionRenderer
from guidebook.rendering.route_pages import route_text
from guidebook.rendering.routes import cited_studies, made_routes, route_card, steps_of
from guidebook.rendering.views import LinkText, Notice
from mini_site import MiniSite, SiteMaker

EXTRA = """\
    extra:
      guidebook:
        facets: {audience: [mayor]}
        routes:
          - {id: new-mayor, audience: mayor, sections: [chapters/plan.md#means, chapters/act.md#schools]}
          - {id: teacher, sections: [chapters/act.md#schools]}
    """
PO = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
FILES = {
    "docs/en/index.md": "# Home\n",
    "docs/en/chapters/plan.md": "---\nnumber: 2\n---\n# Plan\n\n## Means { #means }\n\nText.\n",
    "docs/en/chapters/act.md": "---\nnumber: 3\n---\n# Act\n\n## Schools { #schools }\n\n[It](../case-studies/x.md).\n",
    "docs/en/case-studies/x.md": "# A city\n",
    "docs/ar/chapters/plan.md": "# خطّطوا\n\n## الوسائل { #means }\n\nنص.\n",
    "docs/en/strings.po": PO + 'msgctxt "route"\nmsgid "new-mayor"\nmsgstr "A new mayor"\n\n'
    'msgctxt "route summary"\nmsgid "new-mayor"\nmsgstr "In short."\n\n'
    'msgctxt "audience"\nmsgid "mayor"\nmsgstr "Mayors"\n',
    "docs/ar/strings.po": PO + 'msgctxt "route"\nmsgid "new-mayor"\nmsgstr "رئيس بلدية جديد"\n',
}


def site(mini_site: SiteMaker, **files: str) -> MiniSite:
    return mini_site({**FILES, **files}, extra=EXTRA)


def test_sections_are_shown_in_the_edition_or_else_in_their_source(mini_site: SiteMaker) -> None:
    guide = site(mini_site).guide()
    route = next(made_routes(guide))
    assert [(step.number, step.section_id, step.page.locale) for step in steps_of(guide, route, "ar")] == [
        (1, "means", "ar"),
        (2, "schools", "en"),
    ]


@pytest.mark.parametrize("status", ["draft", "withdrawn"])
def test_steps_that_are_not_published_are_left_out_and_the_others_keep_their_numbers(
    mini_site: SiteMaker, status: str
) -> None:
    files = {"docs/en/chapters/plan.md": f"---\nstatus: {status}\n---\n# Plan\n\n## Means {{ #means }}\n\nText.\n"}
    guide = site(mini_site, **files).guide()
    assert [step.number for step in steps_of(guide, next(made_routes(guide)), "en")] == [2]


def test_words_of_a_route_are_the_editions_or_else_marked(mini_site: SiteMaker) -> None:
    guide = site(mini_site).guide()
    first, second = made_routes(guide)
    way = Way("ar/")
    card = route_card(guide, first, "ar", way)
    assert card.link == LinkText("رئيس بلدية جديد", "routes/new-mayor/")
    assert card.summary.text == "In short."
    assert card.summary.language is not None
    assert card.summary.language.code == "en"
    assert card.audience is not None
    assert (card.audience.text, card.audience.language and card.audience.language.code) == ("Mayors", "en")
    assert card.reading_time == "دقيقة واحدة للقراءة"
    nameless = route_card(guide, second, "ar", way)
    assert (nameless.link.text, nameless.link.language, nameless.summary.text) == ("Teacher", None, "")


def test_time_of_a_route_is_that_of_its_words(mini_site: SiteMaker) -> None:
    long = "# Plan\n\n" + "word " * 1000 + "\n\n## Means { #means }\n\n" + "word " * 1140
    guide = site(mini_site, **{"docs/en/chapters/plan.md": long}).guide()
    assert route_card(guide, next(made_routes(guide)), "en", Way("")).reading_time == "5 minutes to read"


def test_written_page_takes_the_place_of_a_route(mini_site: SiteMaker) -> None:
    guide = site(mini_site, **{"docs/en/routes/teacher.md": "# Our own\n"}).guide()
    assert [route.id for route in made_routes(guide)] == ["new-mayor"]
    assert guide.catalogue.reserved["routes/new-mayor.md"] is ReservedKind.ROUTE
    assert "routes/teacher.md" not in guide.catalogue.reserved


def test_steps_and_the_list_on_the_home_page_are_anchors(mini_site: SiteMaker) -> None:
    catalogue = site(mini_site).catalogue()
    assert catalogue.anchors("ar", "routes/new-mayor.md") == {"step-1", "step-2"}
    assert "routes" in catalogue.anchors("en", "index.md")
    assert "routes" not in mini_site(FILES).catalogue().anchors("en", "index.md")


def test_case_studies_are_those_that_the_sections_lead_to(mini_site: SiteMaker) -> None:
    guide = site(mini_site).guide()
    steps = tuple(steps_of(guide, next(made_routes(guide)), "ar"))
    assert cited_studies(guide, steps) == ("case-studies/x.md",)
    assert cited_studies(guide, steps[:1]) == ()


def test_untranslated_step_is_marked_and_leads_on_in_its_language(mini_site: SiteMaker) -> None:
    guide = site(mini_site).guide()
    first, second = route_text(
        guide,
        next(made_routes(guide)),
        "ar",
        Way("ar/routes/new-mayor/"),
        lambda text, locale: f'<p id="{locale}">{text}</p>',
    ).steps
    assert (first.language.code, first.notices) == ("ar", ())
    assert first.content == '<p id="step-1-ar">نص.</p>'
    assert first.read_on == LinkText("تابع القراءة في الفصل ٢: خطّطوا", "../../chapters/plan/#means")
    assert second.notices == (Notice("not-translated", "لم يُترجم هذا القسم بعد، وهو معروض هنا بالإنجليزية."),)
    assert (second.read_on.text, second.read_on.url) == ("Read on in Chapter 3: Act", "../../chapters/act/#schools")
    assert second.read_on.language == second.title.language == second.language


@pytest.mark.parametrize(
    ("key", "routes"),
    [
        ("index.md", ["A new mayor", "Teacher"]),
        ("chapters/index.md", ["A new mayor", "Teacher"]),
        ("routes/new-mayor.md", ["Teacher"]),
        ("case-studies/index.md", []),
        ("chapters/plan.md", []),
    ],
)
def test_home_chapters_and_the_other_routes_lead_to_a_route(mini_site: SiteMaker, key: str, routes: list[str]) -> None:
    renderer = EditionRenderer(site(mini_site).guide(), "en", "")
    way = renderer.way_from(key)
    is_made = key in renderer.guide.catalogue.reserved
    view = renderer.reserved_view(key, way) if is_made else renderer.page_view(key, way, "", (), ())
    assert [card.link.text for card in view.routes] == routes
    assert [link.text for link in renderer.edition_view(key, way).routes] == ["A new mayor", "Teacher"]


def test_id_of_the_list_gives_way_to_one_of_the_page(mini_site: SiteMaker) -> None:
    files = {"docs/en/index.md": "# Home\n\n## Ways { #routes }\n\nText.\n"}
    renderer = EditionRenderer(site(mini_site, **files).guide(), "en", "")
    assert renderer.page_view("index.md", renderer.way_from("index.md"), "", (), ()).routes_id == "routes-list"
