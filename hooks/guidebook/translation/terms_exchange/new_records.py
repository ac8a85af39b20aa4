"""Edits that add records to a glossary, at the end of their section, in the style of the glossaries."""

from collections.abc import Iterable, Iterator, Sequence

from guidebook.content.edit import Edit
from guidebook.content.model import Span
from guidebook.content.yaml_positions import YamlText
from guidebook.translation.terms_exchange.merging import RecordChange
from guidebook.translation.terms_exchange.record_edits import field_lines, line_end
from guidebook.translation.terms_exchange.records import FIELDS, SECTIONS, Section
from guidebook.translation.terms_exchange.yaml_values import block_value, flow_value

_GAPS = {"terms": "\n", "names": ""}
"""What stands between two records: an empty line between terms, which are long, and nothing between names."""


def new_records(text: str, yaml: YamlText, changes: Sequence[RecordChange]) -> Iterator[Edit]:
    """The edits that add records; a section that is not there is made at the end of the file."""
    at_the_end = ""
    for section in SECTIONS:
        new = [change for change in changes if change.section == section]
        if not new:
            continue
        if section in yaml.values:
            yield _in_section(text, yaml, section, new)
        else:
            at_the_end += f"\n{section}:\n{_block(section, new, 2)}\n"
    if at_the_end:
        before = text[: text.rfind("\n") + 1] if text.endswith("\n") else text
        gap = "" if not before else "" if text.endswith("\n") else "\n"
        yield Edit(Span(len(text), len(text)), gap + (at_the_end if before else at_the_end.removeprefix("\n")))


def _in_section(text: str, yaml: YamlText, section: Section, new: Sequence[RecordChange]) -> Edit:
    written, span = yaml.values[section], yaml.value_spans[section,]
    if not written:
        key_end = line_end(text, yaml.key_spans[section,].end)
        block = "\n" + _block(section, new, 2)
        if span.start == span.end:
            return Edit(Span(key_end, key_end), block)
        return Edit(Span(text.index(":", yaml.key_spans[section,].end) + 1, span.end), block)
    if text[span.start] == "{":
        last = yaml.value_spans[section, next(reversed(written))]
        return Edit(Span(last.end, last.end), "".join(f", {_in_braces(change)}" for change in new))
    margin = span.start - (text.rfind("\n", 0, span.start) + 1)
    end = line_end(text, max(span.end, yaml.key_spans[section, next(reversed(written))].end))
    return Edit(Span(end, end), f"\n{_GAPS[section]}{_block(section, new, margin)}")


def _block(section: Section, new: Iterable[RecordChange], margin: int) -> str:
    return f"\n{_GAPS[section]}".join("\n".join(_lines(change, " " * margin)) for change in new)


def _lines(change: RecordChange, margin: str) -> Iterator[str]:
    fields = [field for field in FIELDS if change.fields.get(field)]
    if change.section == "names" and fields == ["preferred"]:
        yield f"{margin}{flow_value(change.id)}: {block_value(str(change.fields['preferred']))}"
        return
    yield f"{margin}{flow_value(change.id)}:"
    for field in fields:
        yield from field_lines(field, change.fields[field], f"{margin}  ")


def _in_braces(change: RecordChange) -> str:
    fields = []
    for field in FIELDS:
        value = change.fields.get(field)
        if value:
            items = f"[{', '.join(map(flow_value, value))}]" if isinstance(value, tuple) else flow_value(value)
            fields.append(f"{field}: {items}")
    return f"{flow_value(change.id)}: {{{', '.join(fields)}}}"
