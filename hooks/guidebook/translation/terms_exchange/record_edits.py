"""Edits on one record of a glossary that is there already."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from guidebook.content.edit import Edit
from guidebook.content.model import Span
from guidebook.content.yaml_positions import KeyPath, YamlText
from guidebook.translation.terms_exchange.records import FIELDS, Section, Value, one_line
from guidebook.translation.terms_exchange.yaml_values import block_value, flow_value, in_place_of


@dataclass(frozen=True, slots=True)
class RecordEditing:
    """A record and the text it stands in; whoever applies the edits reads the outcome again."""

    text: str
    yaml: YamlText
    section: Section
    id: str

    def edits(self, fields: Mapping[str, Value]) -> list[Edit]:
        """The edits that give fields other values; an empty value takes its field out."""
        record = self.yaml.values[self.section][self.id]
        span = self._span()
        if not isinstance(record, dict):
            return [self._short_name(str(record), span, fields)]
        if self.text[span.start] == "{":
            return [Edit(span, f"{{{', '.join(self._in_braces(record, fields))}}}")]
        kept = [field for field in record if fields.get(field, "-")]
        if not kept:
            return []
        margin = self._column(self.yaml.key_spans[self.section, self.id, kept[0]].start)
        found: list[Edit] = []
        for field, value in fields.items():
            if not value:
                found += [self._without_lines(self._field_span(field))] if field in record else []
            elif field not in record:
                found.append(self._new_field(field, value, kept, margin))
            elif isinstance(value, tuple):
                found += self._list(field, record[field], value, margin)
            else:
                found.append(self._text(self._span(field), field, value))
        return found

    def _short_name(self, preferred: str, span: Span, fields: Mapping[str, Value]) -> Edit:
        """A name whose record is its preferred spelling alone."""
        wanted = {"preferred": preferred, **fields}
        if len(wanted) == 1:
            return Edit(span, in_place_of(self.text[span.start : span.end], str(wanted["preferred"])))
        margin = " " * (self._column(self.yaml.key_spans[self.section, self.id].start) + 2)
        lines = [line for field in FIELDS if wanted.get(field) for line in field_lines(field, wanted[field], margin)]
        start = self.text.index(":", self.yaml.key_spans[self.section, self.id].end) + 1
        return Edit(Span(start, span.end), "".join(f"\n{line}" for line in lines))

    def _in_braces(self, record: Mapping[str, Any], fields: Mapping[str, Value]) -> Iterator[str]:
        """The fields of a record in braces: what does not change as it is written."""
        for field in _in_order(record, fields):
            if field not in fields:
                span = self._field_span(field)
                yield self.text[span.start : span.end]
            elif fields[field]:
                yield f"{field}: {self._flow(field, record.get(field), fields[field])}"

    def _flow(self, field: str, written: Any, value: Value) -> str:
        if isinstance(value, str):
            place = self._span(field) if written else Span(0, 0)
            return in_place_of(self.text[place.start : place.end], value, is_flow=True)
        places = self._places(field, written)
        return f"[{', '.join(places.get(text) or flow_value(text) for text in value)}]"

    def _places(self, field: str, written: Any) -> dict[str, str]:
        """The items of a list as they are written."""
        spans = [self._span(field, index) for index in range(len(written))] if isinstance(written, list) else []
        return {
            one_line(item): self.text[span.start : span.end]
            for item, span in zip(written or (), spans, strict=False)
            if isinstance(item, str)
        }

    def _new_field(self, field: str, value: Value, kept: Sequence[str], margin: int) -> Edit:
        """A field at its place in the order of fields: behind the nearest that comes before it, or first."""
        lines = field_lines(field, value, " " * margin)
        earlier = [name for name in FIELDS[: FIELDS.index(field)] if name in kept]
        if earlier:
            return _insertion(self._line_end(self._field_span(earlier[-1]).end), "".join(f"\n{line}" for line in lines))
        first = self.yaml.key_spans[self.section, self.id, kept[0]].start
        return _insertion(first, "\n".join(lines).lstrip(" ") + "\n" + " " * margin)

    def _text(self, span: Span, field: str, value: str) -> Edit:
        if span.start == span.end:
            colon = self.text.index(":", self.yaml.key_spans[self.section, self.id, field].end)
            return _insertion(colon + 1, f" {block_value(value)}")
        return Edit(span, in_place_of(self.text[span.start : span.end], value))

    def _list(self, field: str, written: Any, value: tuple[str, ...], margin: int) -> Iterator[Edit]:
        span = self._span(field)
        if not isinstance(written, list) or not written or self.text[span.start] == "[":
            if isinstance(written, list) and written:
                yield Edit(span, self._flow(field, written, value))
                return
            start = self.text.index(":", self.yaml.key_spans[self.section, self.id, field].end) + 1
            items = "".join(f"\n{' ' * (margin + 2)}- {block_value(text)}" for text in value)
            yield Edit(Span(start, max(start, span.end)), items)
            return
        yield from self._items(field, [one_line(str(item)) for item in written], value)

    def _items(self, field: str, old: Sequence[str], new: Sequence[str]) -> Iterator[Edit]:
        """Lines of a block list that go, come or change."""
        spans = [self._span(field, index) for index in range(len(old))]
        margin = " " * self._column(self._span(field).start)
        for kind, first, last, new_first, new_last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            if kind == "equal":
                continue
            common = min(last - first, new_last - new_first)
            for index in range(common):
                written = self.text[spans[first + index].start : spans[first + index].end]
                yield Edit(spans[first + index], in_place_of(written, new[new_first + index]))
            for index in range(first + common, last):
                yield self._without_lines(spans[index])
            added = [block_value(text) for text in new[new_first + common : new_last]]
            if added and last == 0:
                yield _insertion(self._span(field).start, "".join(f"- {text}\n{margin}" for text in added))
            elif added:
                end = self._line_end(spans[last - 1].end)
                yield _insertion(end, "".join(f"\n{margin}- {text}" for text in added))

    def _without_lines(self, span: Span) -> Edit:
        """Takes out the lines of a span, with the line break before them."""
        return Edit(Span(self.text.rindex("\n", 0, span.start), self._line_end(span.end)), "")

    def _field_span(self, field: str) -> Span:
        """A field with its key."""
        path: KeyPath = (self.section, self.id, field)
        key, value = self.yaml.key_spans[path], self.yaml.value_spans[path]
        return Span(key.start, max(key.end + 1, value.end))

    def _span(self, *path: str | int) -> Span:
        return self.yaml.value_spans[self.section, self.id, *path]

    def _line_end(self, offset: int) -> int:
        return line_end(self.text, offset)

    def _column(self, offset: int) -> int:
        return offset - (self.text.rfind("\n", 0, offset) + 1)


def field_lines(field: str, value: Value, margin: str) -> list[str]:
    """A field as lines in the style of the glossaries."""
    if isinstance(value, tuple):
        return [f"{margin}{field}:", *(f"{margin}  - {block_value(text)}" for text in value)]
    return [f"{margin}{field}: {block_value(value)}"]


def line_end(text: str, offset: int) -> int:
    """Where the line of an offset ends, before its line break."""
    end = text.find("\n", offset)
    return len(text) if end == -1 else end


def _in_order(record: Mapping[str, Any], fields: Mapping[str, Value]) -> list[str]:
    """The fields of a record in their own order, new ones each at its place."""
    ordered = list(record)
    for field in fields:
        if field not in ordered:
            earlier = [ordered.index(name) for name in FIELDS[: FIELDS.index(field)] if name in ordered]
            ordered.insert(max(earlier) + 1 if earlier else 0, field)
    return ordered


def _insertion(offset: int, text: str) -> Edit:
    return Edit(Span(offset, offset), text)
