"""The box of facts: what it says, and where its values lead."""

from markupsafe import Markup

from guidebook.rendering.addresses import Way
from guidebook.rendering.facts import facts_of
from guidebook.rendering.views import Language, LinkText
from mini_site import MiniSite, SiteMaker

ENGLISH = Language("en", "English", "ltr")
FILES = {
    "docs/en/case-studies/kumanovo.md": """
        ---
        place: {city: Kumanovo, country: MK, region: western-balkans}
        themes: [youth, "…"]
        mechanism: team
        years: {start: 2019, end: 2020}
        as_of: 2020-02
        evidence: reported
        ---
        # Kumanovo
        """,
    "docs/en/case-studies/since.md": "---\nyears: {start: 2019}\n---\n# Since\n",
    "docs/en/case-studies/one.md": "---\nyears: {start: 2019, end: 2019}\n---\n# One\n",
    "docs/en/case-studies/region/western-balkans.md": "# In the place of the list\n",
    "docs/en/resources/kit.md": "---\nyear: 2020\nlanguages: [ar]\nformat: pdf\nsize: 350 kB\nkind: kit\n---\n# Kit\n",
    "docs/en/updates/hub.md": "---\ndate: 2023-09-12\nkind: event\n---\n# Hub\n",
    "docs/ar/glossary.yml": "names:\n  Kumanovo: كومانوفو\n",
}


def facts(site: MiniSite, key: str, edition: str = "en") -> dict[str, tuple[tuple[LinkText, ...], ...]]:
    """The values of each fact, by its label."""
    guide = site.guide()
    page = guide.catalogue.shown(edition, key)
    assert page is not None
    way = Way(guide.addresses.page(edition, key))
    return {fact.label: fact.values for fact in facts_of(guide, page, edition, way)}


def test_values_lead_to_what_else_has_them(mini_site: SiteMaker) -> None:
    assert facts(mini_site(FILES), "case-studies/kumanovo.md") == {
        "Place": ((LinkText("Kumanovo"), LinkText(", "), LinkText("North Macedonia", "../country/mk/")),),
        "Region": ((LinkText("western balkans"),),),
        "Years": ((LinkText("2019", "../year/2019/"), LinkText("–"), LinkText("2020", "../year/2020/")),),
        "Mechanism": ((LinkText("team", "../mechanism/team/"),),),
        "Themes": ((LinkText("youth", "../theme/youth/"),), (LinkText("…"),)),
        "Evidence": ((LinkText("reported"),),),
        "As of": ((LinkText(Markup('<time datetime="2020-02">February 2020</time>')),),),
    }


def test_values_are_in_the_words_and_digits_of_the_edition(mini_site: SiteMaker) -> None:
    found = facts(mini_site(FILES), "case-studies/kumanovo.md", "ar")
    assert found["المكان"] == ((LinkText("كومانوفو"), LinkText("، "), LinkText("مقدونيا الشمالية", "../country/mk/")),)
    assert found["الآلية"] == ((LinkText("team", "../mechanism/team/", ENGLISH),),)
    assert [piece.text for piece in found["السنوات"][0]] == ["٢٠١٩", "–", "٢٠٢٠"]


def test_each_of_several_countries_leads_to_its_own_list(mini_site: SiteMaker) -> None:
    place = "---\nplace: {area: Levant, country: [JO, LB], region: a}\n---\n# Networks\n"
    site = mini_site(FILES | {"docs/en/case-studies/networks.md": place})

    jordan, lebanon = LinkText("Jordan", "../country/jo/"), LinkText("Lebanon", "../country/lb/")
    assert facts(site, "case-studies/networks.md")["Place"] == (
        (LinkText("Levant"), LinkText(", "), jordan, LinkText(" and "), lebanon),
    )
    pieces = facts(site, "case-studies/networks.md", "ar")["المكان"][0]
    assert [piece.text for piece in pieces][2:] == ["الأردن", " و", "لبنان"]


def test_a_single_year_and_a_beginning_are_links(mini_site: SiteMaker) -> None:
    site = mini_site(FILES)
    assert facts(site, "case-studies/since.md") == {"Years": ((LinkText("since "), LinkText("2019", "../year/2019/")),)}
    assert facts(site, "case-studies/one.md") == {"Years": ((LinkText("2019", "../year/2019/"),),)}


def test_resource_tells_of_its_file(mini_site: SiteMaker) -> None:
    assert facts(mini_site(FILES), "resources/kit.md", "ar") == {
        "النوع": ((LinkText("kit", "../kind/kit/", ENGLISH),),),
        "السنة": ((LinkText("٢٠٢٠", "../year/2020/"),),),
        "اللغات": ((LinkText("العربية", "../language/ar/"),),),
        "الصيغة": ((LinkText("PDF"),),),
        "الحجم": ((LinkText("٣٥٠ كيلوبايت"),),),
    }


def test_update_tells_its_day_and_leads_to_others_of_its_year(mini_site: SiteMaker) -> None:
    assert facts(mini_site(FILES), "updates/hub.md") == {
        "Date": ((LinkText(Markup('<time datetime="2023-09-12">12 September 2023</time>')),),),
        "Year": ((LinkText("2023", "../year/2023/"),),),
        "Kind": ((LinkText("event", "../kind/event/"),),),
    }
