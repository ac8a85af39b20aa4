"""How a translation's record is written into its front matter: what is not new stays as a person wrote it."""

from collections.abc import Mapping
from typing import Any

import yaml

from guidebook.content.edit import Edit, apply_edits
from guidebook.content.front_matter import read_front_matter
from guidebook.content.model import Span
from guidebook.content.yaml_positions import YamlText

_KEY = "translation"


def record_edit(text: str, record: Mapping[str, Any]) -> Edit | None:
    """The edit on a page's text that makes the record of `translation:` this one; the page must have such a record.

    Entries that are new or differ are written; comments and all else stay. A record in braces, which a person can
    hardly read with so many entries, is written as lines. None where the page's YAML is so odd that neither way gives
    the record.
    """
    front_matter = read_front_matter(text).yaml
    for edit in (_of_entries(text, front_matter, record), _of_all(text, front_matter, record)):
        if edit is not None and read_front_matter(apply_edits(text, (edit,))).yaml.values.get(_KEY) == record:
            return edit
    return None


def _of_entries(text: str, front_matter: YamlText, record: Mapping[str, Any]) -> Edit | None:
    """The edit of single entries, where each of them stands on lines of its own."""
    written, span = front_matter.values[_KEY], front_matter.span(_KEY)
    key = front_matter.key_spans[_KEY, next(iter(written))]
    line_start = text.rfind("\n", 0, key.start) + 1
    if "{" in text[span.start : key.start] or text[line_start : key.start].strip(" ?:"):
        return None
    margin = " " * (key.start - line_start)
    edits, added = [], ""
    for name, value in record.items():
        if name not in written:
            added += "\n" + _lines({name: value}, margin)
        elif written[name] != value:
            at = text.index(":", front_matter.key_spans[_KEY, name].end) + 1
            entry = _lines({name: value}, margin)
            edits.append(Edit(Span(at, front_matter.span(_KEY, name).end), entry[entry.index(":") + 1 :]))
    if added:
        end = text.find("\n", span.end)
        edits.append(Edit(Span(end, end), added))
    if not edits:
        return None
    first, last = min(edit.span.start for edit in edits), max(edit.span.end for edit in edits)
    inside = (Edit(Span(edit.span.start - first, edit.span.end - first), edit.replacement) for edit in edits)
    return Edit(Span(first, last), apply_edits(text[first:last], inside))


def _of_all(text: str, front_matter: YamlText, record: Mapping[str, Any]) -> Edit:
    """The edit of the whole record, which begins behind `translation:`."""
    start = text.index(":", front_matter.key_spans[_KEY,].end) + 1
    return Edit(Span(start, front_matter.span(_KEY).end), "\n" + _lines(record, "  "))


def _lines(record: Mapping[str, Any], margin: str) -> str:
    block = yaml.dump(dict(record), allow_unicode=True, sort_keys=False, width=1000)
    return "".join(f"{margin}{line}" for line in block.splitlines(keepends=True)).rstrip("\n")
