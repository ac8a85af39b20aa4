"""The picture that stands for an edition where a page of it is shared: its words, and where they are set.

The site's name, its one line, and the names that the guide's languages have for themselves. Words in a script that
none of the site's faces has are left out; without any, the motif stands alone in the middle.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter
from unicodedata import category, normalize

from guidebook.rendering.guide import Guide
from guidebook.rendering.text_language import language_view
from guidebook.rendering.views import SharedPicture

WIDTH, HEIGHT = 1200, 630
"""Pixels, as messengers ask for: https://developers.facebook.com/docs/sharing/best-practices/."""
_MARGIN = 76
_COLUMN = 545
"""Pixels that a line of text may be wide."""
_MOTIF = 680
_OVERHANG = 120
"""Of the motif, beyond the picture's edge."""
_RIGHT_TO_LEFT = ("\u2067", "\u2069")
"""An isolate round each line: resvg takes every text for left-to-right otherwise."""
_JOINERS = "\u200c\u200d"

Faces = Mapping[str, Mapping[str, float]]
"""By the name of each face: its letters and how wide they are, in sizes of the letter."""


@dataclass(frozen=True, slots=True)
class Run:
    """A part of a line that one face has all letters of."""

    face: str
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text."""

    role: str
    """`name`, `soft` or `languages`."""
    runs: tuple[Run, ...]
    size: int
    base: int
    """Pixels from the top to the line that the letters stand on."""


@dataclass(frozen=True, slots=True)
class PictureLayout:
    """What the template `share.svg` draws."""

    width: int
    height: int
    language: str
    motif_left: int
    text_left: int
    anchor: str
    """`start` where `text_left` is the left end of each line, `end` where it is the right one."""
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Role:
    name: str
    sizes: tuple[int, ...]
    """The largest that fits is taken."""
    most_lines: int
    gap: int
    """Pixels above the first line, in addition to its own height."""


_NAME = _Role("name", (68, 58, 48, 40, 32, 26), 3, 0)
_TAGLINE = _Role("soft", (31, 27), 5, 26)
_LANGUAGES = _Role("languages", (27,), 3, 40)


def share_address(guide: Guide, edition: str) -> str:
    """Where an edition's picture stands, below the site's root."""
    return f"{guide.addresses.edition(edition)}share.png"


def shared_picture(guide: Guide, edition: str) -> SharedPicture | None:
    """The picture as pages tell of it; None without the site's address, which others need to find it."""
    if not guide.site_url:
        return None
    text = " – ".join(filter(None, _words(guide, edition)))
    return SharedPicture(guide.site_url + share_address(guide, edition), WIDTH, HEIGHT, text)


@dataclass(frozen=True, slots=True)
class PictureWords:
    """What an edition's picture says."""

    language: str
    is_rtl: bool
    name: str
    tagline: str
    languages: tuple[str, ...]


def picture_words(guide: Guide, edition: str) -> PictureWords:
    """What the picture of an edition says, in its language; the names of languages in their own."""
    language = language_view(guide, edition)
    name, tagline = _words(guide, edition)
    names = tuple(language_view(guide, locale).name for locale in guide.catalogue.locales)
    is_rtl = language.direction == "rtl"
    return PictureWords(language.code, is_rtl, _plain(name), _plain(tagline), names)


def _plain(text: str) -> str:
    """A text without invisible marks, for which there are no shapes; joiners decide on those of their neighbours."""
    kept = (letter for letter in normalize("NFC", text) if letter in _JOINERS or category(letter) != "Cf")
    return "".join(kept).strip(_JOINERS)


def picture_layout(words: PictureWords, faces: Faces) -> PictureLayout:
    """Where the words of a picture stand."""
    known = [name for name in words.languages if _width(name, faces) is not None]
    texts = ((_NAME, words.name.split()), (_TAGLINE, words.tagline.split()), (_LANGUAGES, _with_points(known)))
    lines = tuple(_set(texts, faces, words.is_rtl))
    motif_left = -_OVERHANG if words.is_rtl else WIDTH - _MOTIF + _OVERHANG
    if not any(line.role == _NAME.name for line in lines):
        lines, motif_left = (), (WIDTH - _MOTIF) // 2
    return PictureLayout(
        width=WIDTH,
        height=HEIGHT,
        language=words.language,
        motif_left=motif_left,
        text_left=WIDTH - _MARGIN if words.is_rtl else _MARGIN,
        anchor="end" if words.is_rtl else "start",
        lines=lines,
    )


def _words(guide: Guide, edition: str) -> tuple[str, str]:
    words = guide.words[edition]
    return words(guide.site_name), words(guide.site_description)


def _with_points(names: list[str]) -> list[str]:
    """A point stays with the name before it."""
    return [*(f"{name}\u00a0·" for name in names[:-1]), *names[-1:]]


def _set(texts: Iterable[tuple[_Role, list[str]]], faces: Faces, is_rtl: bool) -> Iterator[Line]:
    """The lines of all texts one below the other, in the middle of the height."""
    placed: list[tuple[_Role, str, int, int]] = []
    height = 0
    for role, parts in texts:
        size, lines = _fitted(parts, role, faces)
        for number, text in enumerate(lines):
            height += round(size * 1.3) + (role.gap if placed and not number else 0)
            placed.append((role, text, size, height))
    top = (HEIGHT - height) // 2
    for role, text, size, end in placed:
        runs = _runs(text, faces, is_rtl)
        yield Line(role.name, runs, size, top + end - round(size * 0.3))


def _fitted(parts: list[str], role: _Role, faces: Faces) -> tuple[int, tuple[str, ...]]:
    """The size and the lines of a text; none where no face has one of its letters, or where it does not fit."""
    if any(_width(part, faces) is None for part in parts):
        return 0, ()
    for size in role.sizes:
        lines = _wrapped(parts, _COLUMN / size, faces)
        if len(lines) <= role.most_lines and all((_width(line, faces) or 0) * size <= _COLUMN for line in lines):
            return size, lines
    return 0, ()


def _wrapped(parts: Iterable[str], width: float, faces: Faces) -> tuple[str, ...]:
    lines: list[str] = []
    for part in parts:
        longer = f"{lines[-1]} {part}" if lines else part
        if lines and (_width(longer, faces) or 0) <= width:
            lines[-1] = longer
        else:
            lines.append(part)
    return tuple(lines)


def _width(text: str, faces: Faces) -> float | None:
    """In sizes of the letters, without kerning and as if each stood alone: rather too wide. None without a face."""
    total = 0.0
    for letter in text:
        if letter in _JOINERS:
            continue
        width = next((letters[letter] for letters in faces.values() if letter in letters), None)
        if width is None:
            return None
        total += width
    return total


def _runs(text: str, faces: Faces, is_rtl: bool) -> tuple[Run, ...]:
    """The parts of a text by the face that has them; a face goes on as long as it has the letters.

    Each is named in the picture: resvg stops to look for other faces where these join letters that the first does not.
    """
    names = sorted(faces, reverse=not is_rtl)
    groups = groupby(_faces_of(text, faces, names), key=itemgetter(0))
    runs = [Run(face, "".join(letter for _, letter in letters)) for face, letters in groups]
    if is_rtl:
        runs[0] = replace(runs[0], text=_RIGHT_TO_LEFT[0] + runs[0].text)
        runs[-1] = replace(runs[-1], text=runs[-1].text + _RIGHT_TO_LEFT[1])
    return tuple(runs)


def _faces_of(text: str, faces: Faces, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each letter of the text with its face; Arabic is the first of the names, Latin the last."""
    face = ""
    for letter in text:
        if not face or (letter not in faces[face] and letter not in _JOINERS):
            face = next(name for name in names if letter in faces[name])
        yield face, letter
