"""Where an acronym of the glossary stands on a page: behind its full form, in brackets, in a quotation, in a link."""

import posixpath
import re
from collections import deque
from collections.abc import Iterator
from urllib.parse import urlsplit

from guidebook.content.acronym_uses import AcronymUse
from guidebook.content.catalogue import Catalogue
from guidebook.content.model import BlockKind
from guidebook.content.page import Page
from guidebook.language.brackets import CLOSING_QUOTES, Enclosure, enclosures
from guidebook.language.glossary import as_printed
from guidebook.language.inflection import is_latin, text_keys
from guidebook.language.term_matcher import Match, RenderingStatus, token_pattern

AGREED = (RenderingStatus.PREFERRED, RenderingStatus.ALLOWED)
"""What the glossary says of a full form."""
_FORBIDDEN = RenderingStatus.FORBIDDEN
_WORD = re.compile(r"[^\W\d_]+")
_LATIN_PAGE = 4
"""A page is in a script other than Latin where at least one letter of so many is."""
_BETWEEN = f"{CLOSING_QUOTES}\ufffc \u00a0"
"""What may stand between a full form and the bracket behind it; U+FFFC is a mark of a footnote or a tag."""
_MOST_OWN_WORDS = 3
"""In brackets, beside the acronym: «(بالإنجليزية: CAT)», «(скратено CAT)»."""
_READ = 400
"""Characters of a text that are read where a name or a title may stand."""
_FEWEST_QUOTED = 2
"""Words in Latin letters, beside the acronym, that show that a name or a title is quoted."""
_PAGES = frozenset(("", ".md", ".html", ".htm", ".php", ".asp", ".aspx"))


def is_latin_page(page: Page) -> bool:
    """Whether a page is written in Latin script, whatever script its language has elsewhere."""
    words = [word for block in page.blocks for word in _WORD.findall(block.prose.text)]
    letters = sum(map(len, words))
    others = sum(len(word) for word in words if not is_latin(word))
    return others * _LATIN_PAGE < letters


def full_forms(
    catalogue: Catalogue, page: Page, text: str, terms: frozenset[str], *, of_source: bool = False
) -> Iterator[Match]:
    """The agreed full forms of some terms in a text of a page, also inside longer ones; in no particular order.

    With `of_source` those of the source's language count, too.
    """
    for matcher in catalogue.acronym_uses.matchers_for(page) if of_source else (catalogue.matchers[page.locale],):
        for match in matcher.find_nested(text):
            if match.term in terms and match.status in AGREED:
                yield match


def preferred_rendering(catalogue: Catalogue, locale: str, terms: frozenset[str]) -> str | None:
    """What the glossary of a locale prefers for one of the terms that share an acronym; None where it has nothing."""
    glossary = catalogue.glossaries[locale]
    records = (glossary.terms.get(term) or glossary.names.get(term) for term in sorted(terms))
    return next((as_printed(record.preferred) for record in records if record and record.preferred), None)


def bracket_behind_full_form(catalogue: Catalogue, use: AcronymUse, terms: frozenset[str]) -> Enclosure | None:
    """The brackets round an acronym that stand directly behind an agreed full form of it.

    Little else may stand in them: the name in another language. Where the locale has agreed on no full form, any word
    does. Words that end as a full form does are taken for one: whether they are is for the rules on renderings to say.
    """
    text, acronym = use.text, use.acronym
    for bracket in enclosures(text, acronym.start, acronym.whole_end):
        own_words = [word for word in _WORD.findall(text[bracket.start : bracket.end]) if not is_latin(word)]
        if not bracket.is_bracket or len(own_words) > _MOST_OWN_WORDS:
            continue
        before = text[max(0, bracket.start - _READ) : bracket.start - 1]
        if ends_as_full_form(catalogue, use.page.locale, before.rstrip(_BETWEEN), terms):
            return bracket
    return None


def ends_as_full_form(catalogue: Catalogue, locale: str, text: str, terms: frozenset[str]) -> bool:
    """Whether the last word of a text is that of an agreed full form; any word where the locale has agreed on none."""
    last = deque(token_pattern(locale).finditer(text), maxlen=1)
    if not last or last[0].end() < len(text):
        return False
    patterns = [one for one in catalogue.matchers[locale].patterns if one.term in terms and one.status in AGREED]
    return not patterns or any(
        one.words[-1].admits(text_keys(last[0][0], locale, inside=len(one.words) > 1)) for one in patterns
    )


def is_behind_wrong_rendering(catalogue: Catalogue, use: AcronymUse, terms: frozenset[str]) -> bool:
    """Whether the acronym stands in brackets behind words that another rule reports as wrong."""
    uses = catalogue.term_uses
    ends = {
        *(one.match.end for one in uses.of(use.page) if one.block is use.block and one.match.status is _FORBIDDEN),
        *(one.near.end for one in uses.near(use.page) if one.block is use.block and one.near.term in terms),
    }
    return any(
        bracket.is_bracket and len(use.text[: bracket.start - 1].rstrip(_BETWEEN)) in ends
        for bracket in enclosures(use.text, use.acronym.start, use.acronym.whole_end)
    )


def is_in_latin_letters(text: str) -> bool:
    """Whether all words of a text are in Latin letters."""
    words = _WORD.findall(text)
    return bool(words) and all(map(is_latin, words))


def is_quoted(use: AcronymUse) -> bool:
    """Whether the acronym is part of a name or a title in Latin letters: in quotation marks, in brackets, or alone."""
    text, acronym = use.text, use.acronym
    places = [(one.start, one.end) for one in enclosures(text, acronym.start, acronym.whole_end)]
    if len(text) < _READ:
        places.append((0, len(text)))
    for start, end in places:
        words = _WORD.findall(text[start : acronym.start]) + _WORD.findall(text[acronym.whole_end : end])
        if len([word for word in words if not word.isupper()]) >= _FEWEST_QUOTED and all(map(is_latin, words)):
            return True
    return False


def is_in_a_file_link(use: AcronymUse) -> bool:
    """Whether the acronym is part of the text of a link to a file: its name is the file's."""
    for link in use.page.document.links:
        if use.span.overlaps(link.text_span) and use.block.kind is not BlockKind.IMAGE_DESCRIPTION:
            ending = posixpath.splitext(_path_of(link.target))[1]
            return ending.lower() not in _PAGES
    return False


def _path_of(target: str) -> str:
    try:
        return urlsplit(target).path
    except ValueError:  # brackets that are none of an IPv6 address
        return ""
