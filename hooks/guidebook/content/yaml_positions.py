"""YAML read as strings only, with the place of every value.

Strings only, so that `NO` stays Norway and `0123` stays what was written; no aliases, so that a small file cannot
unfold into a huge one; no key twice, so that nothing is lost unseen.
"""

import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from guidebook.content.model import Span

MAX_DEPTH = 20
"""Nesting deeper than this is refused; the deepest record of the content format has four levels."""

_FAST_LOADER: type[yaml.CBaseLoader] | None = getattr(yaml, "CBaseLoader", None)
"""PyYAML's loader in C, about ten times as fast; None where PyYAML was built without it."""
_ODD = re.compile("[\t\r\x85\u2028\u2029\ufeff]|[|>][-+0-9]*#|(?<!\\S)!|:\\s*[]},#]")
"""What the two loaders take differently: tabs, odd line ends, a byte order mark, a comment glued to a block scalar,
tags, empty values in brackets."""
_OPENING = re.compile(r"[\[{]")
_MAX_OPENINGS = 1000
_DEEP_INDENTATION = re.compile(r"^[ ?:-]{500}", re.MULTILINE)
"""With as many brackets, nesting that the loader in C, which knows no limit, might not survive (20,000 levels)."""

_TOO_HIGH = re.compile(r"\\U(?!000|0010)[0-9A-Fa-f]{8}")
_HALF_PAIR = re.compile("[\ud800-\udfff]")
"""Half of a pair of surrogates: an escape can write it, but no file can hold it."""

KeyPath = tuple[str | int, ...]
"""The way to a value: keys of mappings and indexes of lists."""


@dataclass(frozen=True, slots=True)
class YamlFault:
    """Why a text is not usable YAML; the span is relative to the text that was read."""

    span: Span
    message: str
    hint: str | None = None
    is_valid_yaml: bool = False
    """Whether other readers of YAML can use the text all the same."""


@dataclass(frozen=True, slots=True)
class YamlText:
    """Values of a YAML text and where they stand."""

    values: Mapping[str, Any] = field(default_factory=dict)
    """Strings, lists and mappings of strings; an empty value is the empty string."""
    value_spans: Mapping[KeyPath, Span] = field(default_factory=dict)
    key_spans: Mapping[KeyPath, Span] = field(default_factory=dict)
    comments: tuple[tuple[str, Span], ...] = ()
    """Comments that stand on a line of their own, without `#`."""
    fault: YamlFault | None = None
    """What stopped the reading; the values are then empty."""

    def span(self, *path: str | int) -> Span:
        """Where the value stands, or else the nearest value above it that is known."""
        for length in range(len(path), 0, -1):
            if path[:length] in self.value_spans:
                return self.value_spans[path[:length]]
        return Span(0, 0)


class _RefusedError(Exception):
    def __init__(self, span: Span, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.fault = YamlFault(span, message, hint, is_valid_yaml=hint is not None)


def read_yaml(text: str, offset: int = 0) -> YamlText:
    """Read a YAML mapping; spans are shifted by `offset`.

    A text that cannot be used gives a `YamlText` without values and with a fault; nothing is raised.
    """
    try:
        root = _compose(text)
        if root is None:
            return YamlText(comments=tuple(_comments(text, offset)))
        reader = _NodeReader(text, offset)
        if not isinstance(root, yaml.MappingNode):
            raise _RefusedError(reader.span_of(root), "expected 'key: value' lines")
        values = reader.value(root, ())
    except _RefusedError as refused:
        return YamlText(fault=refused.fault)
    except yaml.MarkedYAMLError as error:
        mark, problem = error.problem_mark or error.context_mark, error.problem or error.context
        if mark and error.context_mark and mark.index >= len(text.rstrip()):
            # What is never closed is better sought where it begins than at the end of the text.
            mark, problem = error.context_mark, f"{error.context}, {problem}"
        start = offset + (min(mark.index, len(text)) if mark else 0)
        return YamlText(fault=YamlFault(Span(start, start), f"not valid YAML: {problem}"))
    except yaml.reader.ReaderError as error:
        start = offset + error.position
        message = f"a character that YAML does not allow: U+{ord(text[error.position]):04X}"
        return YamlText(fault=YamlFault(Span(start, start + 1), message, "Delete it."))
    except (ValueError, OverflowError):
        # The scanner hands the number of an escape to `chr` as it is.
        escape = _TOO_HIGH.search(text)
        span = Span(offset + escape.start(), offset + escape.end()) if escape else Span(offset, offset)
        return YamlText(fault=YamlFault(span, "not valid YAML: a number that stands for no character"))
    except RecursionError:
        return YamlText(fault=YamlFault(Span(offset, offset), "nested too deeply"))
    return YamlText(values, reader.value_spans, reader.key_spans, tuple(_comments(text, offset)))


def _compose(text: str) -> yaml.Node | None:
    """The nodes of a YAML text, the same from either loader; raises what the loader in Python raises."""
    if _FAST_LOADER is not None and _is_the_same_to_both(text):
        try:
            return yaml.compose(text, Loader=_FAST_LOADER)
        except (yaml.YAMLError, ValueError):
            pass  # the other one says what is wrong, always in the same words
    return yaml.compose(text, Loader=yaml.BaseLoader)


def _is_the_same_to_both(text: str) -> bool:
    if _ODD.search(text) or _DEEP_INDENTATION.search(text):
        return False
    openings = _OPENING.search(text)
    if openings is None:
        return True
    # Inside brackets only the loader in C allows a question mark in a word, or a tag before a comma.
    behind = text[openings.start() :]
    return "?" not in behind and "!" not in behind and len(_OPENING.findall(behind)) < _MAX_OPENINGS


class _NodeReader:
    """Turns nodes into values and notes where they stand."""

    def __init__(self, text: str, offset: int) -> None:
        self.text = text
        self.offset = offset
        self.value_spans: dict[KeyPath, Span] = {}
        self.key_spans: dict[KeyPath, Span] = {}
        self._seen: set[int] = set()

    def span_of(self, node: yaml.Node) -> Span:
        start = node.start_mark.index
        written = self.text[start : node.end_mark.index].rstrip()
        return Span(start + self.offset, start + len(written) + self.offset)

    def value(self, node: yaml.Node, path: KeyPath) -> Any:
        span = self.span_of(node)
        if id(node) in self._seen:
            raise _RefusedError(span, "YAML aliases (&name, *name) are not allowed", "Write the value out.")
        self._seen.add(id(node))
        if len(path) > MAX_DEPTH:
            raise _RefusedError(span, "nested too deeply")
        value = self._value_in(node, path)
        last: KeyPath = ()
        if isinstance(node, yaml.CollectionNode) and not node.flow_style and value:
            # A block's own end mark stands at whatever follows it, past comments and blank lines.
            last = (*path, len(value) - 1 if isinstance(value, list) else next(reversed(value)))
        self.value_spans[path] = Span(span.start, self.value_spans[last].end) if last else span
        return value

    def _value_in(self, node: yaml.Node, path: KeyPath) -> Any:
        if isinstance(node, yaml.ScalarNode):
            return self._plain(node)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*path, index)) for index, item in enumerate(node.value)]
        values: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                raise _RefusedError(self.span_of(key_node), "a key must be plain text")
            key = sys.intern(self._plain(key_node))  # the same few on every page
            if key in values:
                raise _RefusedError(self.span_of(key_node), f"the key '{key}' stands there twice", "Keep one of them.")
            place = (*path, key)
            self.key_spans[place] = self.span_of(key_node)
            values[key] = self.value(value_node, place)
        return values

    def _plain(self, node: yaml.ScalarNode) -> str:
        if _HALF_PAIR.search(node.value):
            raise _RefusedError(self.span_of(node), "not valid YAML: a number that stands for no character")
        return str(node.value)


def _comments(text: str, offset: int) -> Iterator[tuple[str, Span]]:
    start = 0
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped.startswith("#"):
            first = start + line.index("#")
            yield stripped.lstrip("#").strip(), Span(offset + first, offset + start + len(line.rstrip()))
        start += len(line) + 1
