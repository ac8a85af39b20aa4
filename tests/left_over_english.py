"""Finds English that was left on the pages of an edition in another language.

Every text a reader meets is judged by the language it says it is in: that of the nearest element with `lang`. What
stands in the edition's own language must not be one of the interface's English words, nor look like English.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bs4 import BeautifulSoup, Comment, Doctype, NavigableString, Tag

from guidebook.language.interface_words import shipped_words
from interface_msgids import used_msgids

SPOKEN = ("aria-label", "aria-description", "aria-roledescription", "title", "alt", "placeholder")
"""Attributes that are shown or read out."""
_META = ("description", "og:title", "og:description", "og:site_name", "twitter:title", "twitter:description")
_SILENT = ("script", "style", "template", "code", "kbd", "svg")
_OTHER_SCRIPT = ("ar", "ur", "mk")
"""Languages in whose script no English is written: a Latin word is told by its letters."""
_ENGLISH = re.compile(
    r"\b(?:the|of|and|this|these|that|with|have|been|from|your|which|were|would|should|their|there|what|where|when)\b",
    re.IGNORECASE,
)
"""Words without which English says little, and that none of the other languages here has."""
FUNCTION_WORDS_OF_A_SENTENCE = 3
_LATIN_WORD = re.compile(r"[A-Za-z]*[a-z][A-Za-z]{2,}")
"""Acronyms may stand in any text."""
NAMES = frozenset({"JavaScript", "CC BY 4.0", "Atom"})
"""Names that every language writes as they are."""


@dataclass(frozen=True, order=True, slots=True)
class LeftOver:
    """English in an edition in another language."""

    place: str
    """The element or attribute it stands in."""
    text: str


def left_over_english(page: BeautifulSoup, language: str, names: Collection[str] = ()) -> list[LeftOver]:
    """English in what the page says is in the language; `names` are proper names that it may hold as they are."""
    allowed = sorted({*NAMES, *names}, key=len, reverse=True)
    return sorted(
        {found for found, is_prose in _texts(page, language) if _is_english(found.text, language, allowed, is_prose)}
    )


def pages_with_left_over_english(
    edition_dir: Path, language: str, names: Collection[str] = ()
) -> dict[str, list[LeftOver]]:
    """The same of every page below an edition's folder, by the page's path; pages without any are left out.

    Rules are documented in English in every edition: their list stands for the frame of all these pages.
    """
    found = {}
    rules = {*edition_dir.glob("rules/*/*.html")}
    for file in sorted({*edition_dir.rglob("*.html")} - rules):
        left = left_over_english(BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser"), language, names)
        if left:
            found[file.relative_to(edition_dir).as_posix()] = left
    return found


def _texts(page: BeautifulSoup, language: str) -> Iterator[tuple[LeftOver, bool]]:
    """Texts in the language, and whether somebody wrote them as the text of a page."""
    for node in page.find_all(string=True):
        if isinstance(node, Comment | Doctype) or any(parent.name in _SILENT for parent in node.parents):
            continue
        if not isinstance(node, NavigableString) or not node.strip() or node.parent is None:
            continue
        # The page's title is in two languages where the page is not translated yet.
        is_mixed = node.parent.name == "title" and _language_of_article(page) != language
        if _language_of(node.parent) == language and not is_mixed:
            is_prose = any("prose" in (parent.get("class") or ()) for parent in node.parents)
            yield LeftOver(node.parent.name, _plain(node)), is_prose
    for element in page.find_all(True):
        if _language_of(element) == language:
            for name, value in element.attrs.items():
                if name in SPOKEN or name.startswith("data-text"):
                    yield LeftOver(f"{element.name}[{name}]", _plain(str(value))), False
    if _language_of_article(page) == language:
        for meta in page.find_all("meta", content=True):
            if (meta.get("name") or meta.get("property")) in _META:
                yield LeftOver("meta", _plain(str(meta["content"]))), False


def _language_of(element: Tag) -> str:
    for one in (element, *element.parents):
        if one.get("lang"):
            return str(one["lang"])
    return ""


def _language_of_article(page: BeautifulSoup) -> str:
    article = page.find("article") or page.select_one(".home__intro") or page.find("html")
    return _language_of(article) if isinstance(article, Tag) else ""


def _plain(text: str) -> str:
    return " ".join(text.split())


def _is_english(text: str, language: str, names: Collection[str], is_prose: bool) -> bool:
    for name in names:
        text = text.replace(name, " ")
    text = _plain(text).strip(" :·–")
    if text in _same_in_english(language):
        return False
    if _msgid_pattern().fullmatch(text):
        return True
    if is_prose:  # a text may quote a foreign name
        return len(_ENGLISH.findall(text)) >= FUNCTION_WORDS_OF_A_SENTENCE
    if language in _OTHER_SCRIPT:
        return bool(_LATIN_WORD.search(re.sub(r"\S+[./@]\S+|\{\w+\}", " ", text)))
    return bool(_ENGLISH.search(text))


@cache
def _msgid_pattern() -> re.Pattern[str]:
    """Any text of the interface in English, its placeholders filled in."""
    texts = {text for msgid in used_msgids() for text in (msgid.singular, msgid.plural) if re.search(r"[a-z]", text)}
    with_words = (text for text in texts if re.search(r"[A-Za-z]", re.sub(r"\{\w+\}", "", text)))
    return re.compile("|".join(re.sub(r"\\\{\w+\\\}", ".+", re.escape(text)) for text in sorted(with_words)))


@cache
def _same_in_english(language: str) -> frozenset[str]:
    """Words of the interface that the language has as English has them."""
    words = shipped_words(language)
    return (
        frozenset(msgid for (_, msgid), forms in words.translations.items() if msgid in forms) if words else frozenset()
    )
