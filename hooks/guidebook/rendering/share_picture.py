"""The picture that stands for an edition where a page of it is shared: its words, and where they are set.

The site's name, its one line, and the names that the guide's languages have for themselves. Words in a script that
none of the site's faces has are left out; without any, the motif stands alone in the middle.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from guidebook.rendering.cards import language_view
from guidebook.rendering.guide import Guide
from guidebook.rendering.views import SharedPicture

WIDTH, HEIGHT = 1200, 630
"""Pixels, as messengers ask for: https://developers.facebook.com/docs/sharing/best-practices/."""
_MARGIN = 76
_COLUMN = 545
"""Pixels that a line of text may be wide."""
_MOTIF = 680
_OVERHANG = 120
"""Of the motif, beyond the picture's edge."""
_RIGHT_TO_LEFT_MARK = "\u200f"

Measure = Callable[[str], float | None]
"""The width of a text in sizes of its letters; None where no face has all of it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text."""

    role: str
    """`name`, `soft` or `languages`."""
    text: str
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


_NAME = _Role("name", (68, 58, 48, 40), 3, 0)
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
    return PictureWords(language.code, language.direction == "rtl", name, tagline, names)


def picture_layout(words: PictureWords, measure: Measure) -> PictureLayout:
    """Where the words of a picture stand."""
    known = [name for name in words.languages if measure(name) is not None]
    texts = ((_NAME, words.name.split()), (_TAGLINE, words.tagline.split()), (_LANGUAGES, _with_points(known)))
    lines = tuple(_set(texts, measure, _RIGHT_TO_LEFT_MARK if words.is_rtl else ""))
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


def _set(texts: Iterable[tuple[_Role, list[str]]], measure: Measure, mark: str) -> Iterator[Line]:
    """The lines of all texts one below the other, in the middle of the height."""
    placed: list[tuple[_Role, str, int, int]] = []
    height = 0
    for role, parts in texts:
        size, lines = _fitted(parts, role, measure)
        for number, text in enumerate(lines):
            height += round(size * 1.3) + (role.gap if placed and not number else 0)
            placed.append((role, text, size, height))
    top = (HEIGHT - height) // 2
    for role, text, size, end in placed:
        yield Line(role.name, f"{mark}{text}", size, top + end - round(size * 0.3))


def _fitted(parts: list[str], role: _Role, measure: Measure) -> tuple[int, tuple[str, ...]]:
    """The size and the lines of a text; none where a face lacks a letter, or where it does not fit."""
    if any(measure(part) is None for part in parts):
        return 0, ()
    for size in role.sizes:
        lines = _wrapped(parts, _COLUMN / size, measure)
        if len(lines) <= role.most_lines and all((measure(line) or 0) * size <= _COLUMN for line in lines):
            return size, lines
    return 0, ()


def _wrapped(parts: Iterable[str], width: float, measure: Measure) -> tuple[str, ...]:
    lines: list[str] = []
    for part in parts:
        longer = f"{lines[-1]} {part}" if lines else part
        if lines and (measure(longer) or 0) <= width:
            lines[-1] = longer
        else:
            lines.append(part)
    return tuple(lines)
