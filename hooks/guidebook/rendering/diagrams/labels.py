"""The words of a diagram set in lines: about how wide they are, and where a line ends.

A page's text is drawn with the reader's faces, which nobody can measure here. The widths are those of the guide's own
faces for headings (Source Serif 4 and IBM Plex Sans Arabic, semi-bold), by groups of letters and rather too wide.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

_GROUPS = {
    0.29: "اأإآٱ١.,،؛:;·!|'‘’",
    0.34: "ijlI ìíîïіїј()[]/‹›-‐رزژ",
    0.44: 'rstzfJ"“”„?šžѕзгء',
    0.51: "وؤةه",
    0.54: "acegovxy0123456789–«»čćéèàâêëçас-еоухвэє٠٢٣٤٥٦٧٨٩",
    0.58: "دذ",
    0.66: "جحخچعغ",
    0.74: "قنلم",
    0.78: "wABCDGHKNOQRTUVXYÇДЛОЧФПЦЋНИЙжюыфطظئىيی",
    0.92: "mMÆŒæœ@%…—ЖЊЉњљшщ",
    1.01: "بتثپفكکگ",
    1.05: "WШЩЮЫ",
    1.25: "سش",
    1.31: "صض",
}
_JOINED_GROUPS = {0.33: "بتثپئيیىنل", 0.48: "فقكکگ", 0.58: "معغ", 0.66: "ه", 0.72: "طظ", 0.83: "سش", 0.9: "صض"}
"""Of letters that go on to the next one."""
_WIDTHS = {letter: width for width, letters in _GROUPS.items() for letter in letters}
_JOINED = {letter: width for width, letters in _JOINED_GROUPS.items() for letter in letters}
_SMALL, _CAPITAL, _WIDE = 0.61, 0.72, 1.05
_PIECE = re.compile(r"[^\s-]*-(?=\w)|\S+")
"""What a line is never broken in: a word, or its part up to a hyphen."""
_APOSTROPHES = "'’"
"""They stand within a word and have no capitals."""


@dataclass(frozen=True, slots=True)
class Face:
    """How labels are set in a script."""

    size: float
    """Units of the drawing."""
    pitch: float
    """From line to line."""
    base: float
    """How far below its middle a line stands, in sizes."""


LATIN = Face(15, 19, 0.34)
ARABIC = Face(16.5, 25, 0.3)
"""For scripts from right to left: larger, as in the text, with room for marks above and below."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label in lines."""

    lines: tuple[str, ...]
    size: float
    pitch: float
    base: float
    width: float
    """Of the widest line, in units of the drawing."""

    is_whole: bool
    """Whether no word had to be broken or set smaller."""

    @property
    def height(self) -> float:
        """Of all lines."""
        return len(self.lines) * self.pitch


@lru_cache(10_000)
def width_of(text: str) -> float:
    """About how wide a text is, in sizes of its letters."""
    letters = [letter for letter in text if unicodedata.category(letter) not in ("Mn", "Me", "Cf")]
    return sum(_width_of(letter, following) for letter, following in zip(letters, (*letters[1:], ""), strict=True))


def _width_of(letter: str, following: str) -> float:
    if letter in _JOINED and following != "ء" and _joins(following):
        return _JOINED[letter]
    if letter in _WIDTHS:
        return _WIDTHS[letter]
    if unicodedata.east_asian_width(letter) in "WF":
        return _WIDE
    return _SMALL if letter.islower() else _CAPITAL


def set_label(text: str, room: float, face: Face) -> Label:
    """A text in as few lines as the room, in units, allows, each about as long as the others.

    A word that is wider is broken; where letters join, which no line may part, all is set smaller instead.
    """
    widest = max((width_of(piece) for piece, _ in _pieces(text) if _joins(piece)), default=0)
    size = min(face.size, room / widest) if widest else face.size
    lines: tuple[str, ...] = ()
    closer = _lines(text, room / size)
    while not lines or (closer != lines and len(closer) == len(lines) and _breaks(closer) <= _breaks(lines)):
        lines = closer
        closer = _lines(text, max(map(width_of, lines)) - 0.01)
    is_whole = size == face.size and "".join(lines).replace(" ", "") == text.replace(" ", "")
    return Label(lines, size, face.pitch, face.base, max(map(width_of, lines)) * size, is_whole)


def _joins(piece: str) -> bool:
    return any(unicodedata.bidirectional(letter) == "AL" for letter in piece)


def _breaks(lines: tuple[str, ...]) -> int:
    return sum(line.endswith("‐") for line in lines)


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The pieces of a text, each with whether a space stands before it."""
    for match in _PIECE.finditer(text):
        yield match[0], match.start() > 0 and text[match.start() - 1].isspace()


def _lines(text: str, room: float) -> tuple[str, ...]:
    """Lines that are at most so wide, in sizes of the letters, but for what cannot be parted."""
    lines: list[str] = []
    for piece, has_space in _pieces(text):
        longer = f"{lines[-1]}{' ' * has_space}{piece}" if lines else piece
        if width_of(longer) <= room:
            lines[-1:] = [longer]
        elif _joins(piece):
            lines.append(piece)
        else:
            lines += _broken(piece, room)
    return tuple(lines)


def _broken(piece: str, room: float) -> Iterator[str]:
    """A piece in parts of its own lines; words of letters that have capitals get hyphens."""
    part = ""
    for letter in piece:
        mark = "‐" if part and (part[-1] in _APOSTROPHES or part[-1].lower() != part[-1].upper()) else ""
        if part and width_of(part + letter + "‐") > room and width_of(letter) and width_of(piece) > room:
            yield part + mark
            part = ""
        part += letter
    yield part


def set_well(texts: Sequence[str], rooms: Sequence[float], face: Face, most_lines: int) -> tuple[list[Label], bool]:
    """Texts in their rooms, and whether each is whole and has no more lines than that."""
    labels = [set_label(text, room, face) for text, room in zip(texts, rooms, strict=True)]
    return labels, all(label.is_whole and len(label.lines) <= most_lines for label in labels)
