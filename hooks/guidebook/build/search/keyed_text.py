"""Pages with the keys of word families in place of their words, and Pagefind's copy of their text as it was written.

What stands between two blanks is one *unit*: `(CAT),` or `d'action`. It is replaced by the keys of its words, with a
hyphen between them, and the number of its spelling among all units with these keys, in signs that Pagefind leaves out
of its words. So all forms of a word are one word of the index, and each stands in its place, by which results find
excerpts, marks and sections. Combining marks, which Pagefind leaves out of words too, would not do: it keeps a second
list of places for each word with marks, which made the index of the guide's Arabic edition a fifth larger.
"""

import re
import unicodedata
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from string import ascii_lowercase

from guidebook.build.search.page_text import HEADINGS, Piece
from guidebook.language.inflection import unmarked
from guidebook.language.locales import language_data
from guidebook.language.search_forms import INVISIBLE, form_of
from guidebook.language.term_matcher import token_pattern
from guidebook.language.word_families import WordFamilies

_DIGITS = "!%+;=?@^"
"""Signs that stand for the digits from 0 to 7."""
_UNIT = re.compile(r"\S+")
_COMPOUND = re.compile(r"[^\W\d_]{2,}(?:[-‑][^\W\d_]{2,})+")
"""Words with hyphens between them."""
_REPLACED = re.compile(r"([a-z]+(?:-[a-z]+)*)?([!%+;=?@^]*)([$~])")


class Place(StrEnum):
    """Where a word stands: the last letter of its key."""

    WHOLE = "w"
    """It is all of a page's title, or of one of the names of a term."""
    FIRST = "f"
    """Of the words of a title, the first."""
    INNER = "i"
    LAST = "l"
    HEADING = "h"
    BODY = "b"


def places_code(places: Iterable[Place]) -> int:
    """Places as a number: a bit for each, in their order."""
    return sum(1 << tuple(Place).index(place) for place in places)


class KeyedText:
    """The pages of an edition, replaced and restored."""

    def __init__(self, pages: Iterable[Sequence[Piece]], locale: str) -> None:
        self._locale = locale
        self._token = token_pattern(locale)
        self._particles = frozenset(language_data(locale).search.particles)
        self._searched: dict[str, tuple[str, ...]] = {}
        self.keys: Mapping[str, str] = {}
        """By form: the key of its family; nothing before `use`."""
        self._numbers: Counter[str] = Counter()
        self._replacements: dict[tuple[str, Place, bool], str] = {}
        self._written: dict[str, str] = {}
        self.places: dict[str, set[Place]] = {}
        """By key: where its words stand."""
        self.words: Counter[str] = Counter()
        """All words that are searched as they are written, and how often."""
        for pieces in pages:
            for index, piece in enumerate(pieces):
                if not piece.tag:
                    self.words.update(word for unit in piece.text.split() for word in self._words(unit))
                elif piece.tag == "h1" and self._is_of_particles(title := _title(pieces, index + 1)):
                    self.words.update(word for unit in title for word in self._words(unit, has_particles=True))

    def use(self, families: WordFamilies) -> dict[int, str]:
        """Take over the families of `words`; gives the key of each: letters, of one length for all."""
        heads: dict[int, str] = {}
        for form, number in families.by_word.items():
            heads[number] = min(form, heads.get(number, form))
        # Families whose words begin alike have keys that begin alike: they stand in the same piece of the index.
        order = sorted(heads, key=lambda number: heads[number])
        length = 1
        while len(ascii_lowercase) ** length < len(order):
            length += 1
        keys = {number: _letters(place, length) for place, number in enumerate(order)}
        self.keys = {form: keys[number] for form, number in families.by_word.items()}
        self.places = {key: set() for key in keys.values()}
        return keys

    def replace(self, pieces: Sequence[Piece]) -> str:
        """A page for Pagefind, with keys for words.

        Pagefind names a page's file after what it is given. The name has to change with the spelling of a word too,
        or a browser would go on showing the old one: hence a sum of the text, in signs that are not searched.
        """
        parts: list[str] = []
        heading = ""
        for index, piece in enumerate(pieces):
            if piece.tag.removeprefix("/") in HEADINGS:
                heading = "" if piece.tag.startswith("/") else piece.tag
                if heading == "h1":
                    parts += [piece.text, *self._replaced_title(_title(pieces, index + 1))]
                    continue
            if heading == "h1":
                parts.append(piece.text if piece.tag else "")
            elif piece.tag:
                parts.append(piece.text)
            else:
                parts.append(self._replaced(piece, Place.HEADING if heading else Place.BODY))
        text_sum = zlib.crc32("".join(piece.text for piece in pieces).encode())
        meta = f'<meta data-pagefind-meta="sum:{_signs(text_sum)}">'
        return f"<html><head>{meta}</head><body data-pagefind-body>{''.join(parts)}</body></html>"

    def restore(self, text: str) -> str:
        """A text of Pagefind's with everything as it was written."""
        return _REPLACED.sub(lambda match: self._written.get(match[0], match[0]), text)

    def forms(self, text: str) -> list[list[str]]:
        """The forms of the words of a title, for each of its units."""
        units = text.split()
        every = self._is_of_particles(units)
        return [[form_of(word, self._locale) for word in self._words(unit, every)] for unit in units]

    def _replaced(self, piece: Piece, place: Place) -> str:
        return _UNIT.sub(lambda match: self._unit(match[0], place), piece.text)

    def _replaced_title(self, units: Sequence[str]) -> Iterable[str]:
        every = self._is_of_particles(units)
        searched = [index for index, unit in enumerate(units) if self._words(unit, every)]
        for index, unit in enumerate(units):
            place = Place.INNER
            if searched and index in (searched[0], searched[-1]):
                place = Place.FIRST if index == searched[0] else Place.LAST
                place = Place.WHOLE if len(searched) == 1 else place
            # Nothing stands before the end of the title, or Pagefind would not close it with a full stop.
            yield f"{' ' * bool(index)}{self._unit(unit, place, every)}"

    def _is_of_particles(self, units: Sequence[str]) -> bool:
        """Whether a title is all particles: they are searched then, for a page has to be found by its title."""
        return not any(map(self._words, units))

    def _words(self, unit: str, has_particles: bool = False) -> tuple[str, ...]:
        """The words of a unit that are searched, as they are written."""
        found = None if has_particles else self._searched.get(unit)
        if found is None:
            plain_unit = INVISIBLE.sub("", unit)
            words = [match[0] for match in self._token.finditer(plain_unit)]
            # `hot-line` is found by `hotline` too.
            words += [re.sub(r"\W", "", compound) for compound in _COMPOUND.findall(plain_unit)]
            found = tuple(
                word
                for word in words
                # A tatweel that stands alone is none, nor what is elided.
                if (plain := unmarked(word))
                and not word.endswith(("'", "’"))
                and (has_particles or plain not in self._particles)
            )
            if not has_particles:
                self._searched[unit] = found
        return found

    def _unit(self, unit: str, place: Place, has_particles: bool = False) -> str:
        replaced = self._replacements.get((unit, place, has_particles))
        if replaced is None:
            forms = (form_of(word, self._locale) for word in self._words(unit, has_particles))
            keys = list(dict.fromkeys(self.keys[form] for form in forms))
            for key in keys:
                self.places[key].add(place)
            joined = "-".join(key + place for key in keys)
            # Pagefind closes a block with a full stop after a letter or a sign of money, not after other punctuation.
            end = "$" if unit[-1].isalnum() or unicodedata.combining(unit[-1]) else "~"
            replaced = f"{joined}{_signs(self._numbers[joined + end])}{end}"
            self._numbers[joined + end] += 1
            self._replacements[unit, place, has_particles] = replaced
            self._written[replaced] = unit
        return replaced


def _title(pieces: Sequence[Piece], start: int) -> list[str]:
    """The units of the title whose first piece is that at `start`, whatever markup is in it."""
    units: list[str] = []
    for piece in pieces[start:]:
        if piece.tag.removeprefix("/") in HEADINGS:
            break
        if not piece.tag:
            units += piece.text.split()
    return units


def _letters(number: int, length: int) -> str:
    found = ""
    for _ in range(length):
        number, letter = divmod(number, len(ascii_lowercase))
        found = ascii_lowercase[letter] + found
    return found


def _signs(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in f"{number:o}") if number else ""
