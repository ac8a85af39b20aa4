"""A summary is so long that it is cut where a link to the page is shown.

Why: search results, messengers and social networks show the summary below the page's title, and cut it without asking
where it is too long: what readers decide by may be in the part that is missing. X publishes its measure, 200
characters (https://developer.x.com/cards/markup); others cut to the width of the screen, most of them sooner.

Example: a summary of three sentences, the last of which says what the page is about.

How to fix: say what readers find on the page in one or two sentences, the most important thing first.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Page
from guidebook.language.segmentation import room_of, shown_part

MOST = 200
"""In Latin letters; those of Chinese, Japanese or Korean take the room of two."""
_SHOWN = 30
"""How much of the part that is shown the message quotes."""


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at summaries that take more room."""
    summary = " ".join((page.front_matter.summary or "").split())
    shown = shown_part(summary, page.locale, MOST)
    if shown != summary:
        length = room_of(summary, page.locale)
        message = f"the summary is cut behind '…{shown[-_SHOWN:].lstrip()}': it has {length} characters"
        hint = f"Say it in {MOST} characters."
        yield fault_at(page.source, page.front_matter_text.yaml.span("summary"), message, hint)


RULE = Rule("PAGE018", "summary-too-long", Severity.WARNING, check_page=check)
