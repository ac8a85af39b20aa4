"""Addresses of pages on the site, and the way from one to another."""

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidebook.rendering.addresses import Addresses, Way, relative

FOLDERS = Addresses("en")
FILES = Addresses("en", directory_urls=False)


@pytest.mark.parametrize(
    ("locale", "key", "folder_file", "folder_page", "file"),
    [
        ("en", "index.md", "index.html", "", "index.html"),
        ("ar", "index.md", "ar/index.html", "ar/", "ar/index.html"),
        ("en", "plan.md", "plan/index.html", "plan/", "plan.html"),
        ("ar", "chapters/plan.md", "ar/chapters/plan/index.html", "ar/chapters/plan/", "ar/chapters/plan.html"),
        ("ar", "chapters/index.md", "ar/chapters/index.html", "ar/chapters/", "ar/chapters/index.html"),
        ("en", "about/README.md", "about/index.html", "about/", "about/index.html"),
        ("ar", "404.md", "ar/404.html", "ar/404.html", "ar/404.html"),
        ("ar", "a.b.md", "ar/a.b/index.html", "ar/a.b/", "ar/a.b.html"),
        ("ar", "مدينة.md", "ar/مدينة/index.html", "ar/مدينة/", "ar/مدينة.html"),
        ("sr-Latn", "plan.md", "sr-Latn/plan/index.html", "sr-Latn/plan/", "sr-Latn/plan.html"),
    ],
)
def test_page_has_a_file_and_an_address(locale: str, key: str, folder_file: str, folder_page: str, file: str) -> None:
    assert (FOLDERS.file(locale, key), FOLDERS.page(locale, key)) == (folder_file, folder_page)
    assert (FILES.file(locale, key), FILES.page(locale, key)) == (file, file)


@pytest.mark.parametrize(("locale", "root"), [("en", ""), ("ar", "ar/"), ("sr-Latn", "sr-Latn/")])
def test_edition_of_the_default_locale_stands_at_the_root(locale: str, root: str) -> None:
    assert FOLDERS.edition(locale) == root


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("assets/map.png", "assets/map.png"),
        ("en/map.png", "map.png"),
        ("ar/a/map.png", "ar/a/map.png"),
        ("robots.txt", "robots.txt"),
    ],
)
def test_file_is_published_in_the_edition_of_its_folder(path: str, address: str) -> None:
    assert FOLDERS.asset(path, ("en", "ar")) == address


@pytest.mark.parametrize(
    ("target", "from_page", "way"),
    [
        ("", "", "./"),
        ("#models", "", "#models"),
        ("ar/", "", "ar/"),
        ("", "ar/", "../"),
        ("", "ar/chapters/plan/", "../../../"),
        ("ar/chapters/act/", "ar/chapters/plan/", "../act/"),
        ("ar/chapters/act/#steps", "ar/chapters/plan/", "../act/#steps"),
        ("ar/chapters/plan/", "ar/chapters/plan/", "./"),
        ("ar/chapters/plan/#steps", "ar/chapters/plan/", "#steps"),
        ("assets/map.png", "ar/chapters/plan/", "../../../assets/map.png"),
        ("ar/chapters/act.html", "ar/chapters/plan.html", "act.html"),
        ("ar/chapters/plan.html", "ar/chapters/plan.html", "plan.html"),
        ("ar/chapters/plan.html#a", "ar/chapters/plan.html", "#a"),
        ("index.html", "ar/index.html", "../index.html"),
    ],
)
def test_way_is_relative(target: str, from_page: str, way: str) -> None:
    assert relative(target, from_page) == way


KEYS = st.lists(st.text("abمç-", min_size=1, max_size=4), min_size=1, max_size=4).map(
    lambda parts: "/".join(parts) + ".md"
)
PAGES = st.tuples(st.sampled_from(["en", "ar"]), KEYS | st.sampled_from(["index.md", "chapters/index.md", "404.md"]))


@given(PAGES, PAGES, st.sampled_from(["", "#models"]), st.booleans())
def test_who_follows_the_way_arrives(
    here: tuple[str, str], there: tuple[str, str], fragment: str, directory_urls: bool
) -> None:
    addresses = Addresses("en", directory_urls)
    from_page, target = addresses.page(*here), addresses.page(*there) + fragment
    root = "https://example.org/guide/"
    assert urljoin(root + from_page, relative(target, from_page)) == root + target


@given(PAGES, st.booleans())
def test_root_is_the_way_to_the_sites_root_without_its_slash(here: tuple[str, str], directory_urls: bool) -> None:
    address = Addresses("en", directory_urls).page(*here)
    root = Way(address).root
    assert not root.endswith("/")
    assert urljoin(f"https://example.org/{address}", f"{root}/assets/a.css") == "https://example.org/assets/a.css"


@pytest.mark.parametrize(("base", "root"), [("/", ""), ("/guide/", "/guide")])
def test_page_without_a_place_of_its_own_has_absolute_ways(base: str, root: str) -> None:
    way = Way("ar/404.html", base)
    assert (way.to("ar/plan/"), way.to(""), way.root) == (f"{base}ar/plan/", base, root)
