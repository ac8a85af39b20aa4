"""PO files as people and tools write them (GNU gettext manual, "The Format of PO Files")."""

import re

import polib

_STRING = r'"(?:[^"\\]|\\.)*"'
_LINE = re.compile(rf"\s*(?:#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?)\s+)?{_STRING}\s*)?")
"""A line of a PO file; polib drops other lines without a word."""
_EMPTY_MARK = re.compile(r"(?m)^[^\S\n]*#(?:~\|?|\|)[^\S\n]*$")
_WORKFLOW_MARK = re.compile(r"(?m)^([^\S\n]*)#=")
_TIGHT_MARK = re.compile(r"(?m)^([^\S\n]*#[.:,|])(?=\S)")
_TIGHT_COMMENT = re.compile(r"(?m)^([^\S\n]*#)(?=[^\s.:,|~#])")
_NUMBER_ESCAPES = re.compile(r"(?P<numbers>(?:\\(?:[0-7]{1,3}|x[0-9A-Fa-f]{1,2}))+)|\\.")
_NUMBER_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]+)|([0-7]+))")
_LINE_NUMBER = re.compile(r"line (\d+)")


class PoError(Exception):
    """A text is no PO file: the line, from 1, and why."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


class _Text(str):
    """A text whose lines end at line feeds only.

    Python takes ten characters for line ends that may stand within a text, as U+2028.
    """

    __slots__ = ()

    def splitlines(self, keepends: bool = False) -> list[str]:
        return [line + "\n" * keepends for line in self.split("\n")]


def parse_po(text: str) -> polib.POFile:
    """The entries of a PO file.

    Marks of comments that gettext takes and polib does not (`#,fuzzy`, `#=`, an empty `#|`) are read as gettext does.
    Raises `PoError`.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for number, line in enumerate(lines, start=1):
        if not _LINE.fullmatch(line):
            raise PoError(number, f"not a line of a PO file: '{line.strip()}'")
        if "\\" in line and not line.lstrip().startswith("#"):
            lines[number - 1] = _without_number_escapes(number, line)
    text = "\n".join(lines)
    if not text.strip():
        return polib.POFile()
    text = _WORKFLOW_MARK.sub(r"\1#,", _EMPTY_MARK.sub("", text))
    text = _TIGHT_COMMENT.sub(r"\1 ", _TIGHT_MARK.sub(r"\1 ", text))
    try:
        return polib.pofile(_Text(text + "\n"))  # with its line end it is no name of a file, which polib would open
    except (OSError, ValueError) as error:
        named = _LINE_NUMBER.search(str(error))
        message = "not a PO file: this line does not belong where it stands"
        raise PoError(int(named[1]) if named else 1, message) from None


def _without_number_escapes(number: int, line: str) -> str:
    """A line with the text instead of bytes that are written by their numbers, as `msgcat --escape` writes them.

    Raises `PoError`.
    """

    def written(match: re.Match[str]) -> str:
        if match["numbers"] is None:
            return match[0]
        found = _NUMBER_ESCAPE.findall(match["numbers"])
        values = [int(hexadecimal, 16) if hexadecimal else int(octal, 8) for hexadecimal, octal in found]
        return polib.escape(bytes(values).decode())

    try:
        return _NUMBER_ESCAPES.sub(written, line)
    except ValueError:
        raise PoError(number, "numbers behind a '\\' that stand for no text in UTF-8") from None
