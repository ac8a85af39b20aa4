"""Brackets and quotation marks without a partner that are no fault: labels of lists, smileys, inches, ways on."""

import re
from collections.abc import Iterator, Sequence

from guidebook.language.paired_marks import Lone

_LABEL = re.compile(
    r"(?:^|[\s,;:،؛(«“\"'])و?(?:(?:\d{1,3}\.)*\d{1,3}[°º]?|[^\W\d_]|[ivxlcdm]{1,6}|[IVXLCDM]{1,6}|[*†‡§]+)$"
)
"""What stands before the bracket of `1)`, `2.1)`, `a)`, `أ)`, `iv)`, `*)`."""
_SMILEY = re.compile(r"(?<![^\s(])[:;=8xX]['’]?[-o^]?([()\[\]{}])|(?<!\S)([()])[-o^]?[:;=](?!\S)")
_INTERVAL = re.compile(r"[\[\](][+−-]?[\d٠-٩][\d٠-٩\s.,;:+−∞،٫–-]*[\[\])]")
"""`[0, 1)`, of which one end is left out."""
_INCHES = re.compile(r"\d\s?$|[½¼¾]$")
_QUOTES = frozenset("\"'“”„«»‹›‘’‚`\ufffc")
_ARROWS = frozenset("«»‹›")
_FEW_WORDS = 6
"""A text this short that begins or ends with a guillemet is a way on: "Next »"."""


def at_fault(text: str, lone: Sequence[Lone]) -> Iterator[Lone]:
    """The marks without a partner, in the order of the text, that nothing explains."""
    smileys = [match[1] or match[2] for match in _SMILEY.finditer(text)]
    for one in lone:
        if one.mark in smileys:
            smileys.remove(one.mark)
        elif not (
            _is_spoken_of(text, one.start)
            or (one.mark == ")" and _LABEL.search(text, 0, one.start))
            or (one.mark in _ARROWS and _is_arrow(text, one.start))
            or (one.mark in "“”„«»‹›" and _has_straight_partner(text, one))
            or (one.mark in "“”" and _is_unit_or_ditto(text, one.start))
        ):
            yield one


def without_intervals(text: str) -> str:
    """The text with spaces in the place of intervals of numbers, whose brackets may be of two kinds."""
    return _INTERVAL.sub(lambda match: " " * len(match[0]), text) if "[" in text or "]" in text else text


def _is_spoken_of(text: str, place: int) -> bool:
    """Whether a mark stands between quotation marks or tags, as a sign that the text is about."""
    return 0 < place < len(text) - 1 and text[place - 1] in _QUOTES and text[place + 1] in _QUOTES


def _is_arrow(text: str, place: int) -> bool:
    """Whether a guillemet leads on or back, or parts the steps of a path: it stands by itself."""
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    is_at_end = not before or not after
    return not before.strip(" ") and not after.strip(" ") and (not is_at_end or len(text.split()) <= _FEW_WORDS)


def _is_unit_or_ditto(text: str, place: int) -> bool:
    """Whether a mark says "inches" or "the same as above"."""
    stands_alone = not text[:place].strip() and not text[place + 1 :].strip()
    return stands_alone or _INCHES.search(text, max(0, place - 2), place) is not None


def _has_straight_partner(text: str, one: Lone) -> bool:
    """Whether a straight mark stands at the other end of a quotation."""
    if one.is_opening:
        return re.search(r'\S"(?!\w)', text[one.start + 1 :]) is not None
    return re.search(r'(?<!\w)"\S', text[: one.start]) is not None
