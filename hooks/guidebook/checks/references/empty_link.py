"""A link has no text, so that nobody can see it.

Why: readers see nothing to press, and a screen reader spells out the address letter by letter. Only a link to a page or
a section of the guide, `[](plan.md)`, or to a term may be empty: the build writes the title there.

Example: `[](https://example.org/)`, `<a href="https://example.org/"></a>`, or a link round a picture that has no
description, `[![](../assets/logo.svg)](plan.md)`.

How to fix: write the words of the link between the brackets; for a picture, describe where the link leads:
`[![The action plan](../assets/logo.svg)](plan.md)`.
"""

import unicodedata
from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.link_source import has_spoken_name, is_closed, is_image
from guidebook.content.model import Link, LinkKind
from guidebook.content.page import Page
from guidebook.content.references import Outcome, Resolution

_NAMED_BY_THE_BUILD = frozenset((Outcome.PAGE, Outcome.MISSING_IN_LOCALE, Outcome.TERM))
_OTHERS = frozenset((Outcome.EXTERNAL, Outcome.ASSET))
_INVISIBLE = frozenset(("Cf", "Cc", "Zs", "Zl", "Zp"))
"""Unicode's categories of white space, controls and marks without a shape."""


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at links that neither their author nor the build gives a text; dead ones are other rules' matter."""
    for reference, resolution in catalogue.references.of(page):
        link = reference.link
        if link is None or link.kind is LinkKind.AUTOLINK or _has_text(link) or is_image(page, link):
            continue
        if resolution.outcome not in _NAMED_BY_THE_BUILD | _OTHERS or _build_writes_title(page, link, resolution):
            continue
        inside = [one for one in page.document.links if one is not link and _stands_in(one, link)]
        if any(map(_has_text, inside)) or not is_closed(page, link) or has_spoken_name(page, link):
            continue
        if inside:
            place = "in the description of the picture"
        else:
            place = "between '<a …>' and '</a>'" if link.kind is LinkKind.HTML else "between '[' and ']'"
        message = f"the link to '{link.target}' has no text"
        yield fault_at(page.source, link.span, message, f"Write {place} where the link leads.")


def _has_text(link: Link) -> bool:
    return any(unicodedata.category(character) not in _INVISIBLE for character in link.text)


def _build_writes_title(page: Page, link: Link, resolution: Resolution) -> bool:
    written = page.source.text[link.text_span.start : link.text_span.end]
    return link.kind is LinkKind.INLINE and resolution.outcome in _NAMED_BY_THE_BUILD and not written.strip()


def _stands_in(inner: Link, outer: Link) -> bool:
    return outer.span.start <= inner.span.start and inner.span.end <= outer.span.end


RULE = Rule("REF015", "empty-link", Severity.WARNING, check_page=check)
