"""Edits: the one mechanism that changes text."""

from collections.abc import Iterable
from dataclasses import dataclass

from guidebook.content.model import Span


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """A span of source text and its replacement; an empty span is an insertion."""

    span: Span
    replacement: str


@dataclass(frozen=True, slots=True)
class Wrap:
    """A span of source text, and what is written before and behind it."""

    span: Span
    before: str
    after: str


def wrapping_edits(wraps: Iterable[Wrap]) -> tuple[Edit, ...]:
    """The insertions that wrap spans, each within another or apart from it; of equal spans the first is outside."""
    numbered = list(enumerate(wraps))
    opening = [((wrap.span.start, 1, -wrap.span.end, rank), wrap.span.start, wrap.before) for rank, wrap in numbered]
    closing = [((wrap.span.end, 0, -wrap.span.start, -rank), wrap.span.end, wrap.after) for rank, wrap in numbered]
    return tuple(Edit(Span(place, place), text) for _, place, text in sorted((*opening, *closing)))


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made. Insertions at one place keep the order in which they are given.

    Raises `ValueError` when two edits overlap.
    """
    parts: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        if edit.span.start < done:
            raise ValueError(f"two edits overlap at offset {edit.span.start}")
        parts += (text[done : edit.span.start], edit.replacement)
        done = edit.span.end
    return "".join([*parts, text[done:]])
