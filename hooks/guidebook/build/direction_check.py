"""The built pages of an edition are verified: language, direction, isolation of runs, no characters that nobody sees.

What is wrong here is a fault of the build, not of the content: the rules of the checks speak of that. So what writers
put on a page as HTML, what it includes and what a site's own extensions make is not looked at.
"""

import re
from collections.abc import Iterable
from pathlib import Path

from lxml import etree, html

from guidebook.build.publish import PublishError
from guidebook.content.page import Page
from guidebook.language.foreign_runs import RTL
from guidebook.language.locales import direction
from guidebook.rendering.guide import Guide
from guidebook.rendering.isolation import is_left_alone
from guidebook.rendering.redirects import redirects

_HTML_TAG = re.compile(rb"<html\b[^>]*>")
_RUN = re.compile(f"(?:(?![{RTL}])[^\\W\\d_]){{2}}[^\n\0]{{0,40}}")
_RTL_LETTER = re.compile(f"[{RTL}]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")
_IS_BARE = re.compile("[^\u2066-\u2069]")
_ISOLATED = etree.XPath(
    ".//*[self::bdi or self::bdo or self::code or self::pre or self::kbd or self::script or self::style"
    " or self::title or self::textarea or self::option or self::noscript or self::svg"
    " or (@dir and @dir != 'rtl') or (@lang and not(@dir))]"
)
_RTL_PARTS = etree.XPath("//*[@dir='rtl'][not(ancestor::*[@dir='rtl'])]")
_RAW_HTML = re.compile(r"<[a-zA-Z]")


def verify_direction(site_dir: Path, guide: Guide, locale: str) -> None:
    """Raise `PublishError`, with the page and the text, for the first built page of an edition that is wrong."""
    catalogue = guide.catalogue
    shown = {key: catalogue.shown(locale, key) for key in (*catalogue.keys, *catalogue.reserved)}
    known = frozenset(sign for text in _written(guide) for sign in _CONTROL.findall(text))
    for key, page in shown.items():
        file = site_dir / guide.addresses.file(locale, key)
        if (page is None and key not in catalogue.reserved) or not file.is_file():
            continue  # its absence is found by `publish.verify`
        fault = page_fault(file.read_bytes(), locale, known, page is None or _is_all_ours(guide, page))
        if fault:
            raise PublishError(f"the page '{key}' in '{locale}' {fault} Nothing was published: please report this.")
    for redirect in redirects(guide, locale):
        file = site_dir / redirect.file
        if file.is_file() and (fault := page_fault(file.read_bytes(), locale, known, True)):
            raise PublishError(f"the page '{redirect.old_key}' in '{locale}' {fault} Nothing was published.")


def page_fault(page: bytes, locale: str, known: frozenset[str] = frozenset(), is_all_ours: bool = True) -> str | None:
    """What is wrong with the HTML of a page of an edition, as the end of a sentence; None where nothing is.

    `known` are control characters of the content itself; `is_all_ours` says whether the build wrote all tags.
    """
    tag = _HTML_TAG.search(page)
    wanted = f'<html lang="{locale.replace("_", "-")}" dir="{direction(locale)}"'
    if tag is None or not tag[0].decode("utf-8", "replace").startswith(wanted):
        return f"does not begin with '{wanted}>'."
    text = page.decode("utf-8", "replace")
    if (sign := _control_fault(text, known)) is not None:
        return f"holds the invisible character U+{ord(sign):04X}, or its counterpart is missing."
    if not is_all_ours or (direction(locale) == "ltr" and b'dir="rtl"' not in page):
        return None
    root = html.document_fromstring(text)
    for part in [root] if direction(locale) == "rtl" else _RTL_PARTS(root):
        for element in _ISOLATED(part):
            _take_out(element)
        # What an edition from left to right prints of a page in Arabic may be a title that is all Latin: nothing turns.
        texts = part.itertext() if direction(locale) == "rtl" else filter(_RTL_LETTER.search, part.itertext())
        if (run := _RUN.search("\0".join(texts))) is not None:
            return f"shows '{run[0].strip()}' among words of the other direction without isolating it."
    return None


def _control_fault(text: str, known: frozenset[str]) -> str | None:
    """A control character that nobody wrote, or an isolate without its end."""
    depth = 0
    for match in _CONTROL.finditer(text):
        sign = match[0]
        if sign in known:
            continue
        if _IS_BARE.match(sign):
            return sign
        depth += -1 if sign == "\u2069" else 1
        if depth < 0:
            return sign
    return "\u2068" if depth else None


def _take_out(element: etree._Element) -> None:
    """Take an element's text out of its tree; what follows it stays."""
    for child in list(element):
        element.remove(child)
    element.text = None


def _written(guide: Guide) -> Iterable[str]:
    catalogue = guide.catalogue
    yield from (page.source.text for page in catalogue.pages.values())
    yield from (glossary.source.text for glossary in catalogue.glossaries.values() if glossary.source)
    yield from (words.source.text for words in catalogue.interface_words.values())


def _is_all_ours(guide: Guide, page: Page) -> bool:
    """Whether every tag on a page is made by the build of its Markdown, and all its runs are isolated."""
    document, text = page.document, page.source.text
    is_plain = document.is_complete and not document.included_files and not guide.catalogue.options.dialect.revision
    is_plain = is_plain and not any(map(is_left_alone, document.blocks))
    return is_plain and not _RAW_HTML.search(text, page.front_matter_text.end)
