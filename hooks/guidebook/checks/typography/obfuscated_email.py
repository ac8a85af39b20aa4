"""An e-mail address is hidden from machines, and so from readers.

Why: nobody can press `name (at) domain (dot) org`, and a screen reader spells it out. `[email protected]` is worse: it
is what a service of another site left in the place of the address, and the address is lost.

Example: `Write to name [at] example [dot] org.`, `[email protected]`, a link to `/cdn-cgi/l/email-protection`.

How to fix: write the address in angle brackets, `<name@example.org>`; `--fix` does where all of it is there.
"""

import re
from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.checks.written_texts import WrittenText, texts_of_data, texts_of_page
from guidebook.content.catalogue import Catalogue
from guidebook.content.edit import Edit
from guidebook.content.model import BlockKind, Link, LinkKind
from guidebook.content.page import Page

_SERVICE = "/cdn-cgi/l/email-protection"
_LOST = re.compile(r"\[?email\s+protected\]?", re.IGNORECASE)
_OPEN, _CLOSE = r"\s*[\[({<]\s*", r"\s*[\])}>]\s*"
_AT = rf"(?:{_OPEN}(?:at|ät|arobase|arroba|@|آت|ات){_CLOSE}|@|\s+at\s+)"
_DOT = rf"(?:{_OPEN}(?:dot|point|punkt|punto|pika|pikë|tačka|точка|نقطة|\.){_CLOSE}|\.|\s+dot\s+)"
_HIDDEN = re.compile(
    rf"(?<![\w.@+-])(?P<name>[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*)(?P<at>{_AT})(?P<host>[a-z0-9-]+(?:{_DOT}[a-z0-9-]+)*{_DOT}"
    r"[a-z]{2,12})(?![\w@-])",
    re.IGNORECASE,
)
_DOTS = re.compile(_DOT, re.IGNORECASE)
_BRACKETS = re.compile(r"[\[({<]")
_SIGN = re.compile(r"email\s+protected|[\[({<]\s*(?:at|ät|@|ar+oba\w*|dot|آت|ات)\s*[\])}>]|\sdot\s", re.IGNORECASE)
_NO_LINKS_INSIDE = frozenset((BlockKind.IMAGE_DESCRIPTION, BlockKind.TAB_TITLE, BlockKind.SUMMARY))


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at addresses that are hidden or lost, in texts and behind links."""
    links = [link for link in page.document.links if _SERVICE in link.target]
    for link in links:
        yield _behind_link(page, link)
    for text in texts_of_page(page, _SIGN):
        for start, end, address in _hidden(text.text):
            span = text.span(start, end)
            if any(span.overlaps(link.span) for link in links):
                continue
            is_in_link = any(span.overlaps(link.span) for link in page.document.links)
            is_plain = is_in_link or text.kind in _NO_LINKS_INSIDE
            yield _fault(text, start, end, address, address if is_plain else f"<{address}>")


def check_data(catalogue: Catalogue) -> Iterator[Fault]:
    """The same in glossaries and interface words."""
    for text in texts_of_data(catalogue, _SIGN):
        for start, end, address in _hidden(text.text):
            yield _fault(text, start, end, address, address)


def _hidden(text: str) -> Iterator[tuple[int, int, str]]:
    """Where addresses are hidden, and what they are; empty where that is lost."""
    for match in _LOST.finditer(text):
        if match[0].startswith("[") == match[0].endswith("]") and (match[0][0] == "[" or match[0] == text.strip()):
            yield *match.span(), ""
    for match in _HIDDEN.finditer(text):
        # "Meet us at noon dot com" has no bracket: both words must be there, and nothing else can be meant.
        has_bracket = _BRACKETS.search(match["at"] + match["host"])
        has_words = match["at"].strip().lower() == "at" and re.search(r"\sdot\s", match["host"], re.IGNORECASE)
        if has_bracket or has_words:
            yield *match.span(), f"{match['name']}@{_DOTS.sub('.', match['host'])}"


def _fault(text: WrittenText, start: int, end: int, address: str, right: str) -> Fault:
    shown = text.text[start:end]
    if not address:
        message, hint = f"'{shown}' stands in the place of an e-mail address", "Write the address that was there."
        return fault_at(text.source, text.span(start, end), message, hint)
    fix = text.fix(start, end, right)
    return fault_at(text.source, text.span(start, end), f"'{shown}' hides an e-mail address", f"Write '{right}'.", fix)


def _behind_link(page: Page, link: Link) -> Fault:
    """The fault of a link that a service put round an address: the address is in the link, as numbers."""
    message = f"the link '{link.target}' leads to no e-mail address"
    address = _revealed(link.target.partition("#")[2])
    if not address:
        return fault_at(page.source, link.span, message, "Write the address that was there.")
    is_whole = link.kind is LinkKind.INLINE and "\n" not in page.source.text[link.span.start : link.span.end]
    fix = (Edit(link.span, f"<{address}>"),) if is_whole and _LOST.fullmatch(link.text.strip()) else ()
    return fault_at(page.source, link.span, message, f"Write '<{address}>'.", fix)


def _revealed(numbers: str) -> str:
    """The address that Cloudflare's numbers stand for: each is a letter, exclusive or the first number."""
    try:
        key, *letters = bytes.fromhex(numbers)
    except ValueError:
        return ""
    address = bytes(letter ^ key for letter in letters).decode("ascii", "replace").partition("?")[0]
    return address if re.fullmatch(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", address) else ""


RULE = Rule("TYPO011", "obfuscated-email", Severity.WARNING, check_page=check, check_guide=check_data)
