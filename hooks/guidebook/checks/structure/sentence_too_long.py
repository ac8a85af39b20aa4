"""A sentence is longer than most readers can keep in mind.

Why: readers on a phone, readers in a hurry and readers for whom it is a foreign language lose a long sentence before
its end, and read it again or leave. From 29 words on sentences are very difficult, says the guidance of the British
government (https://insidegovuk.blog.gov.uk/2014/08/04/sentence-length-why-25-words-is-our-limit/); the data of a
language may hold another measure.

Example: a sentence that gives a rule, its exceptions and three examples, with commas between them.

How to fix: make two sentences of it, or a list. Some sentences must be long; this is information only.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.model import BlockKind
from guidebook.content.page import Page
from guidebook.language.locales import language_data
from guidebook.language.numbers_and_dates import count_words
from guidebook.language.segmentation import sentences

KINDS = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.DEFINITION, BlockKind.SUMMARY))
"""What the page itself says: quotations are others' words, footnotes hold the names of sources."""
_BYTES_OF_A_WORD = 5
"""With a space behind it: fewer than in any sentence somebody would write. To count words takes time."""
_SHOWN = 40
"""How much of a sentence the message quotes."""


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at sentences with more words than the locale's measure, by Unicode's rules for sentences and words."""
    most = language_data(page.locale).longest_sentence
    for block in page.blocks:
        text = block.prose.text
        if block.kind not in KINDS or _is_short(text, most):
            continue
        for start, end in sentences(text, page.locale):
            count = 0 if _is_short(text[start:end], most) else count_words(text[start:end], page.locale)
            if count > most:
                shown = text[start : start + _SHOWN].replace("\ufffc", "").rsplit(" ", 1)[0]
                message = f"the sentence '{shown} …' has {count} words, more than {most}"
                yield fault_at(page.source, block.prose.source_span(start, end), message, "Make two sentences of it.")


def _is_short(text: str, most: int) -> bool:
    """Whether a text can hardly have so many words; where they stand without spaces, their letters have more bytes."""
    return len(text.encode()) < most * _BYTES_OF_A_WORD


RULE = Rule("PAGE019", "sentence-too-long", Severity.INFO, check_page=check)
