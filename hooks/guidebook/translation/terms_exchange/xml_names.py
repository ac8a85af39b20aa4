"""Any text as a name that XML takes, from which it can be told again; a character is `_20_` by its code point."""

import re

_ESCAPE = re.compile(r"_([0-9A-F]{1,6})_")


def name_of(text: str, escaped: re.Pattern[str]) -> str:
    """The text with every character that `escaped` matches written as its code point; it must match `_`."""
    return escaped.sub(_escaped, text)


def text_of(name: str) -> str:
    """The text that a name stands for, if it was made by `name_of`."""
    return _ESCAPE.sub(_unescaped, name)


def _escaped(match: re.Match[str]) -> str:
    return f"_{ord(match[0]):X}_"


def _unescaped(match: re.Match[str]) -> str:
    number = int(match[1], 16)
    return chr(number) if number <= 0x10FFFF else match[0]
