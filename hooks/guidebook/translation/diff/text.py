"""What has changed in a source -> text for a terminal or a file."""

import unicodedata
from collections.abc import Iterator, Sequence

from guidebook.translation.diff.model import Change, PageDiff, Row, SectionDiff, State
from guidebook.translation.diff.passages import Passage
from guidebook.translation.diff.word_diff import Kind, Piece
from guidebook.translation.revision import LEAD

_MARKS = {Kind.SAME: ("", ""), Kind.DELETED: ("[-", "-]"), Kind.INSERTED: ("{+", "+}")}
"""As `git diff --word-diff` writes them."""
_COLOURS = {Kind.SAME: ("", ""), Kind.DELETED: ("\x1b[31;9m", "\x1b[0m"), Kind.INSERTED: ("\x1b[32;4m", "\x1b[0m")}
"""Red and struck out, green and underlined (ECMA-48)."""
_SIGNS = {Change.CHANGED: "~", Change.ADDED: "+", Change.REMOVED: "-", Change.MOVED: ">", Change.UNKNOWN: "?"}
_OPENS, _CLOSES = "\u2066\u2067\u2068", "\u2069"
_TURNING = frozenset(("R", "AL", "AN", "LRI", "RLI", "FSI", "PDI"))
"""Classes of characters that are written right to left or isolate others (UAX #9)."""
_OVERRIDES = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u202d\u202e"))
"""Marks of direction that reach beyond their text; isolates do not."""


def text_of(diff: PageDiff, is_coloured: bool = False) -> str:
    """The whole report, with `[-old-]{+new+}` for words where it has no colours.

    Text from right to left is isolated, so that the lines read in any terminal, and without control characters.
    """
    return "\n".join([*_lines(diff, is_coloured), ""])


def _lines(diff: PageDiff, is_coloured: bool) -> Iterator[str]:
    yield f"{diff.summary}."
    if diff.note:
        yield f"Note: {_plain(diff.note)}"
    for section in diff.sections:
        yield ""
        yield _bold(_heading(section), is_coloured)
        yield from _section(diff, section, is_coloured)
    if diff.to_translate:
        number = len(diff.to_translate)
        yield ""
        yield f"{number} {'block' if number == 1 else 'blocks'} still to be translated:"
        yield from (f"  {diff.path}:{line}: {_isolated(_plain(text))}" for line, text in diff.to_translate.items())
    if diff.next_step:
        yield ""
        yield f"Next: {diff.next_step}"


def _heading(section: SectionDiff) -> str:
    name = "the lead" if section.section == LEAD else f"#{_plain(section.section)}"
    title = f"{_isolated(_plain(section.title))} ({name})" if section.title else name
    since = f" (old text: {section.then.date}, commit {section.then.short_id})" if section.then else ""
    return f"{title}: {section.state}{since}"


def _section(diff: PageDiff, section: SectionDiff, is_coloured: bool) -> Iterator[str]:
    width = max(len(diff.locale), len(diff.source_locale))
    if section.state is State.REMOVED:
        yield f"  The source has this section no longer: delete it from {diff.path}."
    elif section.has_only_marks:
        yield "  No word has changed: only marks such as those of lists, tables and quotations have."
    for row in section.rows:
        if row.change is Change.SAME:
            yield f"    {unchanged(row)}"
            continue
        place = f", {diff.source_path}:{row.line}" if row.line else ""
        yield f"  {_SIGNS[row.change]} {row.kind} {row.change}{place}"
        yield f"    {diff.source_locale:{width}}  {_isolated(_words(row.pieces, is_coloured))}"
        if section.is_aligned:
            beside = _isolated(_plain(row.translation.text)) if row.translation else "(nothing yet)"
            yield f"    {diff.locale:{width}}  {beside}"
    if not section.is_aligned and section.state is not State.REMOVED:
        yield from _whole(diff, section.translation)


def _whole(diff: PageDiff, translation: Sequence[Passage]) -> Iterator[str]:
    """The section of the translation, where its passages do not stand for those of the source one by one."""
    if not translation:
        yield f"  {diff.path} does not have this section yet."
        return
    yield f"  The section in {diff.path}:"
    yield from (f"    {passage.line}: {_isolated(_plain(passage.text))}" for passage in translation)


def unchanged(row: Row) -> str:
    """How many passages did not change: `3 blocks unchanged`."""
    return f"{row.count} {'block' if row.count == 1 else 'blocks'} unchanged"


def _words(pieces: Sequence[Piece], is_coloured: bool) -> str:
    marks = _COLOURS if is_coloured else _MARKS
    return "".join(f"{marks[piece.kind][0]}{_plain(piece.text)}{marks[piece.kind][1]}" for piece in pieces)


def _bold(text: str, is_coloured: bool) -> str:
    return f"\x1b[1m{text}\x1b[0m" if is_coloured else text


def _plain(text: str) -> str:
    """Text without characters that a terminal obeys or that turn what stands round it."""
    text = text.translate(_OVERRIDES)
    return "".join(
        character if unicodedata.category(character) not in ("Cc", "Cs") else " " if character.isspace() else "\ufffd"
        for character in text
    )


def _isolated(text: str) -> str:
    """A text that has its own direction and cannot turn what stands round it."""
    if not any(unicodedata.bidirectional(character) in _TURNING for character in text):
        return text
    depth = 0
    kept = ""
    for character in text:
        if character == _CLOSES and not depth:
            continue
        depth += (character in _OPENS) - (character == _CLOSES)
        kept += character
    return f"\u2068{kept}{_CLOSES * (depth + 1)}"
