"""No edition shows English words in a frame that is in another language."""


import pytest

from built_site import build
from left_over_english import pages_with_left_over_english
from many_languages import FACETS, every_kind_of_page
from mini_site import MiniSite, make_site

LANGUAGES = ("ar", "fr", "sq", "mk", "bs", "tr", "ur")
NAMES = ("Oslo", "SINTEF")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> MiniSite:
    """A site with every kind of page, in all languages that words are shipped for."""
    locales = f"en {' '.join(LANGUAGES)}"
    made = make_site(
        tmp_path_factory.mktemp("languages"),
        every_kind_of_page(locales),
        locales=locales,
        extra=f"site_description: A guide\n{FACETS}",
    )
    build(made)
    return made


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_of_an_edition_has_english_in_its_frame(site: MiniSite, language: str) -> None:
    found = pages_with_left_over_english(site.root / "site" / language, language, names=NAMES)
    assert sorted({(path, one.place, one.text) for path, left in found.items() for one in left}) == []
