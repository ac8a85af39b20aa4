"""Texts written as YAML in the style of the glossaries: plain where YAML lets them be, else in double quotation marks.

Plain is what every reader of YAML 1.1 and 1.2 takes for text: `NO` and `112` are quoted, because the schema that
editors' tools check glossaries with wants texts.
"""

import sys

import yaml


def block_value(text: str) -> str:
    """A text as the value of a key, or an item of a list, on a line of its own."""
    return text if _dump({"k": text}) == f"k: {text}\n" and "\n" not in text else _double(text)


def flow_value(text: str) -> str:
    """A text inside brackets, or as a key."""
    return text if _dump([text]) == f"[{text}]\n" and "\n" not in text else _double(text)


def in_place_of(written: str, text: str, *, is_flow: bool = False) -> str:
    """A text in the quotation marks of the value that stood there."""
    if written.startswith('"'):
        return _double(text)
    if written.startswith("'"):
        single = _dump(text, default_style="'").rstrip("\n")
        return single if "\n" not in single else _double(text)
    return flow_value(text) if is_flow else block_value(text)


def _double(text: str) -> str:
    return _dump(text, default_style='"').rstrip("\n")


def _dump(value: object, default_style: str | None = None) -> str:
    dumped: str = yaml.safe_dump(
        value,
        allow_unicode=True,
        width=sys.maxsize,
        default_style=default_style,
        default_flow_style=isinstance(value, list),
    )
    return dumped
