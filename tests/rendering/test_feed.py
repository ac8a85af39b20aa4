"""The feed of an edition: Atom as RFC 4287 asks for it, and only what the edition has in its own language."""

import re
from datetime import datetime
from xml.etree import ElementTree

import pytest

from conftest import SiteMaker
from guidebook.rendering.feed import MOST, feed

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
HOME = {"docs/en/index.md": "# Home", "docs/ar/index.md": "# الرئيسية"}
UPDATES = {
    **HOME,
    "docs/en/updates/old.md": "---\nsummary: O & P\ndate: 2022-11\n---\n# Old < one\n",
    "docs/en/updates/new.md": (
        "---\nsummary: N\npublished: 2024-12-05\nupdated: 2024-12-09\ndate: 2024-12-04\n---\n# New\n"
    ),
    "docs/ar/updates/old.md": "---\nsummary: ق\nupdated: 2023-01-02\n---\n# قديم\n",
}
CHANGED = {
    **HOME,
    "docs/en/guides/a.md": (
        "---\nchanges:\n  - {date: 2025-01-02, note: First.}\n  - {date: 2025-03, note: Second.}\n"
        "  - {date: 2025-03, note: Third.}\n---\n# A\n\nText.\n"
    ),
}


def parsed(text: str | None) -> ElementTree.Element:
    """A feed as a reader's program reads it, with the elements that RFC 4287 requires."""
    assert text is not None
    root = ElementTree.fromstring(text)
    assert root.tag == f"{ATOM}feed"
    for element in (root, *root.iter(f"{ATOM}entry")):
        for required in ("id", "title", "updated"):  # 4.1.1 and 4.1.2
            assert len(element.findall(ATOM + required)) == 1, required
        assert re.fullmatch(r"https?://\S+", one_text(element, "id"))
        for date in (*element.findall(f"{ATOM}updated"), *element.findall(f"{ATOM}published")):
            assert datetime.fromisoformat(date.text or "").tzinfo is not None
            assert (date.text or "").endswith("Z")
        links = element.findall(f"{ATOM}link")
        assert all(re.fullmatch(r"https?://\S+", link.get("href", "")) for link in links)
        assert [link.get("rel") for link in links].count("alternate") == 1
    assert [link.get("rel") for link in root.findall(f"{ATOM}link")].count("self") == 1
    assert root.find(f"{ATOM}author/{ATOM}name") is not None
    ids = [one_text(entry, "id") for entry in root.iter(f"{ATOM}entry")]
    assert len(set(ids)) == len(ids)
    return root


def one_text(element: ElementTree.Element, name: str) -> str:
    """The text of a child."""
    return element.findtext(ATOM + name) or ""


def entries(root: ElementTree.Element) -> list[tuple[str, ...]]:
    """Id, title, updated and summary of each entry."""
    names = ("id", "title", "updated", "summary")
    return [tuple(one_text(entry, name) for name in names) for entry in root.iter(f"{ATOM}entry")]


def test_updates_stand_in_the_feed_the_newest_first(mini_site: SiteMaker) -> None:
    root = parsed(feed(mini_site(UPDATES).guide(), "en"))

    assert entries(root) == [
        ("https://mini.example/updates/new/", "New", "2024-12-09T00:00:00Z", "N"),
        ("https://mini.example/updates/old/", "Old < one", "2022-11-01T00:00:00Z", "O & P"),
    ]
    assert [one_text(entry, "published") for entry in root.iter(f"{ATOM}entry")] == [
        "2024-12-05T00:00:00Z",
        "2022-11-01T00:00:00Z",
    ]
    assert (root.get(LANG), one_text(root, "id"), one_text(root, "updated")) == (
        "en",
        "https://mini.example/",
        "2024-12-09T00:00:00Z",
    )
    assert {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")} == {
        "self": "https://mini.example/feed.xml",
        "alternate": "https://mini.example/",
    }


def test_an_edition_tells_only_what_it_has_translated(mini_site: SiteMaker) -> None:
    root = parsed(feed(mini_site(UPDATES).guide(), "ar"))

    assert entries(root) == [("https://mini.example/ar/updates/old/", "قديم", "2023-01-02T00:00:00Z", "ق")]
    assert root.get(LANG) == "ar"
    assert {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")} == {
        "self": "https://mini.example/ar/feed.xml",
        "alternate": "https://mini.example/ar/",
    }


def test_changes_of_a_day_are_one_entry_with_an_id_that_stays(mini_site: SiteMaker) -> None:
    root = parsed(feed(mini_site(CHANGED).guide(), "en"))

    assert entries(root) == [
        ("https://mini.example/guides/a/#changed-2025-03", "A (updated)", "2025-03-01T00:00:00Z", "Second. Third."),
        ("https://mini.example/guides/a/#changed-2025-01-02", "A (updated)", "2025-01-02T00:00:00Z", "First."),
    ]


def test_a_translation_tells_what_it_has_of_the_changes_without_their_notes(mini_site: SiteMaker) -> None:
    outdated = "translation: {method: human, source: r1-000000000000}\n"
    site = mini_site({**CHANGED, "docs/ar/guides/a.md": f"---\nupdated: 2025-02-01\n{outdated}---\n# أ\n\nنص.\n"})

    told = entries(parsed(feed(site.guide(), "ar")))

    assert told == [("https://mini.example/ar/guides/a/#changed-2025-01-02", "أ (محدَّثة)", "2025-01-02T00:00:00Z", "")]


def test_a_page_born_in_another_locale_is_told_there(mini_site: SiteMaker) -> None:
    site = mini_site({**HOME, "docs/ar/updates/a.md": "---\nsummary: س\ndate: 2025-01-02\n---\n# خبر\n"})

    assert [entry[1] for entry in entries(parsed(feed(site.guide(), "ar")))] == ["خبر"]
    assert feed(site.guide(), "en") is None


@pytest.mark.parametrize("status", ["draft", "withdrawn"])
def test_what_stands_in_no_list_stands_in_no_feed(mini_site: SiteMaker, status: str) -> None:
    page = f"---\nsummary: S\ndate: 2025-01-02\nstatus: {status}\n---\n# T\n"

    assert feed(mini_site({**HOME, "docs/en/updates/a.md": page}).guide(), "en") is None


def test_there_is_no_feed_without_dates_or_without_a_site_address(mini_site: SiteMaker) -> None:
    assert feed(mini_site(HOME).guide(), "en") is None

    site = mini_site(UPDATES)
    text = (site.root / "mkdocs.yml").read_text(encoding="utf-8")
    site.write("mkdocs.yml", text.replace("site_url: https://mini.example/\n", ""))
    assert feed(site.guide(), "en") is None


def test_the_same_content_gives_the_same_bytes_and_only_the_newest_are_kept(mini_site: SiteMaker) -> None:
    many = {
        f"docs/en/updates/u{number}.md": f"---\nsummary: S\ndate: 20{number:02}-05-06\n---\n# N{number}\n"
        for number in range(MOST + 5)
    }
    site = mini_site({**HOME, **many})

    text = feed(site.guide(), "en")

    assert text == feed(site.guide(), "en")
    titles = [entry[1] for entry in entries(parsed(text))]
    assert titles == [f"N{number}" for number in range(MOST + 4, 4, -1)]


def test_a_character_that_xml_cannot_hold_does_not_break_the_feed(mini_site: SiteMaker) -> None:
    page = "---\nsummary: S\ndate: 2025-01-02\n---\n# A\x01B\n"

    assert entries(parsed(feed(mini_site({**HOME, "docs/en/updates/a.md": page}).guide(), "en")))[0][1] == "AB"
