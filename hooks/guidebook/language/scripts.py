"""The script a language is written in, and whether a text is written in it."""

import unicodedata
from functools import cache

from babel.core import get_global

_NAMES = {
    "Arab": ("ARABIC",),
    "Armn": ("ARMENIAN",),
    "Beng": ("BENGALI",),
    "Cyrl": ("CYRILLIC",),
    "Deva": ("DEVANAGARI",),
    "Ethi": ("ETHIOPIC",),
    "Geor": ("GEORGIAN",),
    "Grek": ("GREEK",),
    "Gujr": ("GUJARATI",),
    "Guru": ("GURMUKHI",),
    "Hans": ("CJK",),
    "Hant": ("CJK",),
    "Hebr": ("HEBREW",),
    "Jpan": ("CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA"),
    "Khmr": ("KHMER",),
    "Knda": ("KANNADA",),
    "Kore": ("CJK", "HANGUL"),
    "Laoo": ("LAO",),
    "Latn": ("LATIN",),
    "Mlym": ("MALAYALAM",),
    "Mymr": ("MYANMAR",),
    "Sinh": ("SINHALA",),
    "Taml": ("TAMIL",),
    "Telu": ("TELUGU",),
    "Tfng": ("TIFINAGH",),
    "Thaa": ("THAANA",),
    "Thai": ("THAI",),
    "Tibt": ("TIBETAN",),
}
"""By script (ISO 15924): with what the names of its letters begin in the Unicode Character Database."""


@cache
def script_of(locale: str) -> str | None:
    """The script (ISO 15924) of a locale: the one its code names, or else the likeliest (CLDR, likely subtags).

    None where CLDR does not know the language.
    """
    language, *others = locale.replace("_", "-").split("-")
    scripts = [part.title() for part in others if len(part) == 4 and part.isalpha()]
    if scripts:
        return scripts[0]
    likely = get_global("likely_subtags")
    region = next((part.upper() for part in others if len(part) == 2), "")
    found = likely.get(f"{language.lower()}_{region}") or likely.get(language.lower())
    return found.split("_")[1] if found else None


def is_written_in(text: str, script: str) -> bool:
    """Whether at least half of a text's letters are of a script; of one that is not known here, every text is."""
    names = _NAMES.get(script)
    if names is None:
        return True
    letters = [character for character in text if character.isalpha()]
    own = sum(unicodedata.name(letter, "").split(" ")[0] in names for letter in letters)
    return 2 * own >= len(letters)
