"""An image has no description.

Why: whoever cannot see it, or waits for it on a slow line, learns nothing of what it shows; a screen reader may read
the name of its file. An image that says nothing is to be marked as such: `![](wave.svg){ role=presentation }`, or
`<img src="wave.svg" alt="">`.

Example: `![](../assets/map.png)`, or `<img src="map.png">`.

How to fix: say between the brackets, or in `alt`, what the image tells a reader: `![Map of the six cities](map.png)`.
"""

import re
from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.link_source import attributes_of, is_image
from guidebook.content.model import Link, LinkKind
from guidebook.content.page import Page

_SAYS_WHAT_IT_IS = re.compile(
    r"""\balt(?![\w-])|\baria-label(?:ledby)?\s*=|\btitle\s*=|\brole\s*=\s*["']?(?:presentation|none)\b"""
    r"""|\baria-hidden\s*=\s*["']?true\b""",
    re.IGNORECASE,
)


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at images without a description that nothing marks as decoration."""
    for link in page.document.links:
        if not is_image(page, link) or link.text.strip() or _SAYS_WHAT_IT_IS.search(attributes_of(page, link)):
            continue
        if any(_is_empty_link_round(page, other, link) for other in page.document.links):
            continue  # the link is nameless, which says it all
        place = "in 'alt'" if link.kind is LinkKind.HTML else "between the brackets"
        message = f"the image '{link.target}' has no description"
        yield fault_at(page.source, link.span, message, f"Write {place} what it shows.")


def _is_empty_link_round(page: Page, outer: Link, inner: Link) -> bool:
    is_round = outer is not inner and outer.span.start <= inner.span.start and inner.span.end <= outer.span.end
    return is_round and not outer.text.strip() and not is_image(page, outer)


RULE = Rule("PAGE015", "image-without-alt", Severity.WARNING, check_page=check)
