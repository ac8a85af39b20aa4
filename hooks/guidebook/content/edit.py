"""Edits: the one mechanism that changes text."""

from collections.abc import Iterable
from dataclasses import dataclass

from guidebook.content.model import Span


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """A span of source text and its replacement; an empty span is an insertion."""

    span: Span
    replacement: str


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
