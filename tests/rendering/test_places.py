"""Where a case study happened, as readers read it."""

import pytest

from guidebook.content.front_matter import CaseStudy
from guidebook.rendering.places import place_text, stands_in
from mini_site import SiteMaker

NAMES = """
    names:
      Kumanovo: {preferred: كومانوفو, allowed: [كومانوفا]}
    """
PLACE = {"city": "Kumanovo", "area": "Northeast", "country": "MK", "region": "western-balkans"}


@pytest.mark.parametrize(
    ("name", "text", "locale", "is_named"),
    [
        ("Kumanovo", "Kumanovo: a plan", "en", True),
        ("Kumanovo", "The plan of KUMANOVO's team", "en", True),
        ("New York City", "One office in New York  City", "en", True),
        ("New York City", "New York: one office", "en", False),
        ("Oman", "Romania", "en", False),
        ("Kumanovo", "", "en", False),
        ("كومانوفو", "الفريق بكومانوفو", "ar", True),
        ("الأردن", "في الاردن", "ar", True),
        ("السند", "إقليم السند", "ar", True),
        ("السند", "المسند", "ar", False),
        ("Kumanovë", "Plani i Kumanovës", "sq", True),
        ("Kumanovo", "Ekipa iz Kumanova", "bs", True),
        ("Куманово", "Тимот во Куманово", "mk", True),
        ("Côte d’Ivoire", "La Côte d'Ivoire", "fr", True),
    ],
)
def test_text_names_a_place_whatever_its_case_and_what_is_written_together_with_it(
    name: str, text: str, locale: str, is_named: bool
) -> None:
    assert stands_in(name, text, locale) is is_named


@pytest.mark.parametrize(
    ("edition", "beside", "text"),
    [
        ("en", "", "Kumanovo, Northeast, North Macedonia"),
        ("en", "Kumanovo: a plan", "Northeast, North Macedonia"),
        ("en", "North Macedonia's plans", "Kumanovo, Northeast"),
        ("en", "Kumanovo in the Northeast of North Macedonia", ""),
        ("ar", "", "كومانوفو، Northeast، مقدونيا الشمالية"),
        ("ar", "كومانوفا: خطة", "Northeast، مقدونيا الشمالية"),
    ],
)
def test_place_is_written_for_the_reader_without_what_stands_there_already(
    mini_site: SiteMaker, edition: str, beside: str, text: str
) -> None:
    guide = mini_site({"docs/en/index.md": "# Home\n", "docs/ar/glossary.yml": NAMES}).guide()
    assert place_text(guide, CaseStudy.model_validate({"place": PLACE}), edition, beside) == text


@pytest.mark.parametrize(
    ("edition", "countries", "beside", "text"),
    [
        ("en", ["JO", "LB"], "", "Levant, Jordan and Lebanon"),
        ("en", ["AL", "BA", "XK"], "", "Levant, Albania, Bosnia and Herzegovina and Kosovo"),
        ("en", ["JO", "LB"], "Networks in Jordan", "Levant, Lebanon"),
        ("en", ["JO", "LB"], "Lebanon and Jordan", "Levant"),
        ("en", ["AL", "BA", "XK", "ME"], "A hub", "Levant"),
        ("en", ["AL", "BA", "XK", "ME"], "A Levant hub", ""),
        ("en", ["JO", "JO"], "", "Levant, Jordan"),
        ("ar", ["JO", "LB"], "", "Levant، الأردن ولبنان"),
    ],
)
def test_several_countries_are_a_list_in_the_readers_language(
    mini_site: SiteMaker, edition: str, countries: list[str], beside: str, text: str
) -> None:
    guide = mini_site({"docs/en/index.md": "# Home\n"}).guide()
    facts = CaseStudy.model_validate({"place": {"area": "Levant", "country": countries, "region": "other"}})

    assert place_text(guide, facts, edition, beside) == text


def test_no_place_is_no_text(mini_site: SiteMaker) -> None:
    assert place_text(mini_site({"docs/en/index.md": "# Home\n"}).guide(), CaseStudy(), "en") == ""
