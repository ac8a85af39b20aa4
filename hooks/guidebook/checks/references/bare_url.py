"""An address stands in the text without being a link.

Why: readers see a long address that they cannot press; on paper and in speech it is no better than words with a link.

Example: `More on https://example.org/.`, which shows the address as plain text.

How to fix: give the address words, `[the forum](https://example.org/)`, or show it and link it by angle brackets,
`<https://example.org/>`. An address that is only an example stands in code.
"""

import re
from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.edit import Edit
from guidebook.content.model import Block, BlockKind, Span
from guidebook.content.page import Page
from guidebook.content.web_address import WebAddress, read_web_address

_ADDRESS = re.compile(
    # Not within a word, a path or another address, and not behind `<`: that was escaped on purpose.
    r"(?<![\w/@=&<.-])(?:https?://|www\.)"
    # What no address holds (RFC 3986, appendix C), with marks of other scripts, quotation marks and invisible ones.
    '[^\\s<>"`|\\\\^{}\\[\\]“”«»‹›„،؛؟。、\ufffc\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+',
    re.IGNORECASE,
)
_LAST_LABEL = re.compile(r"[a-z]{2,}|xn--[a-z0-9-]+")
_MIXED = re.compile(r"[A-Za-z0-9][^\x00-\x7f]")
"""Where another script goes on without a space, the address may end there."""
_PATTERN = re.compile(r"[<{\[\\^`|]|…|\.\.\.")
_TAG = re.compile(r"<(?!br\b)[A-Za-z]")
"""What shows that an address is a pattern to fill in; `<id>` behind it is a tag to the renderer."""
_END = ".,:;!?*_~'’"
"""Marks that are the sentence's where an address ends in them (GitHub Flavored Markdown, 6.9, extended autolinks)."""
_CODE = re.compile(r"<(/?)(?:a|code|pre|kbd|samp|var|script|style)\b[^>]*>", re.IGNORECASE)
_NO_LINKS_INSIDE = frozenset((BlockKind.IMAGE_DESCRIPTION, BlockKind.TAB_TITLE))
"""Where a link would not work: nothing is to be done about an address there."""


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at addresses in prose; angle brackets mend one that nothing else runs into."""
    for number, block in enumerate(page.document.blocks):
        text = block.prose.text
        if block.kind in _NO_LINKS_INSIDE or not ("://" in text or "www." in text.lower()):
            continue
        links = [link.span for link in page.document.links if link.block == number]
        for match in _ADDRESS.finditer(text):
            written = _without_end_of_sentence(match[0])
            has_scheme = written.lower().startswith("http")
            address = read_web_address(written if has_scheme else f"https://{written}")
            behind = text[match.end() : match.end() + 1]
            if address is None or not _names_a_site(address, has_scheme) or _PATTERN.search(f"{written}{behind}"):
                continue
            span = block.prose.source_span(match.start(), match.start() + len(written))
            if any(span.overlaps(link) for link in links) or _stands_in_code(page, block, span):
                continue
            if _TAG.match(page.source.text, span.end):
                continue
            shown = written if has_scheme else f"https://{written}"
            hint = f"Write '<{shown}>' or give it words: '[words]({shown})'."
            is_certain = (
                has_scheme and not _MIXED.search(written) and page.source.text[span.start : span.end] == written
            )
            fix = (Edit(span, f"<{written}>"),) if is_certain else ()
            yield fault_at(page.source, span, f"the address '{written}' is no link", hint, fix)


def _without_end_of_sentence(address: str) -> str:
    while address[-1] in _END or (address[-1] == ")" and address.count(")") > address.count("(")):
        address = address[:-1]
    return address


def _names_a_site(address: WebAddress, has_scheme: bool) -> bool:
    labels = address.host.split(".")
    return len(labels) > (1 if has_scheme else 2) and _LAST_LABEL.fullmatch(labels[-1]) is not None


def _stands_in_code(page: Page, block: Block, span: Span) -> bool:
    """Whether raw HTML round the address says that it is none to be linked, or links it."""
    open_tags = 0
    for tag in _CODE.finditer(page.source.text, block.span.start, span.start):
        open_tags = max(0, open_tags + (-1 if tag[1] else 1))
    return open_tags > 0


RULE = Rule("REF016", "bare-url", Severity.WARNING, check_page=check)
