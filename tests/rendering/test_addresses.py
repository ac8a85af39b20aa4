"""The way from one address of the site to another."""

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidebook.content.addresses import Addresses
from guidebook.rendering.addresses import Way, relative


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
