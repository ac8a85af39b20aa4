"""The words of the interface: English in code and templates, translated through gettext catalogues.

What a locale's own `strings.po` lacks comes from the catalogue shipped for its language, then from English.
"""

import gettext
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

import polib

from guidebook.content.model import Source
from guidebook.language.locales import cldr, digits
from guidebook.language.numbers_and_dates import list_joints
from guidebook.language.po_reading import PoError, parse_po

STRINGS_FILE = "strings.po"
_NUMBERS_TRIED = 1000
"""The rules of most languages repeat after a hundred numbers."""


def _two_forms(n: int) -> int:
    return int(n != 1)


@dataclass(frozen=True, slots=True)
class PoFault:
    """Why a `strings.po` cannot be used, or an entry of it."""

    line: int
    message: str


@dataclass(frozen=True, slots=True)
class InterfaceWordsFile:
    """A locale's `strings.po`."""

    source: Source
    translations: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    """By context and msgid: the plural forms, or the one form."""
    plural: Callable[[int], int] = _two_forms
    """Which plural form a number takes."""
    faults: tuple[PoFault, ...] = ()


def read_interface_words(source: Source) -> InterfaceWordsFile:
    """Read a gettext catalogue; nothing is raised for a broken one."""
    try:
        entries = parse_po(source.text)
    except PoError as error:
        return InterfaceWordsFile(source, faults=(PoFault(error.line, error.message),))
    translations: dict[tuple[str, str], tuple[str, ...]] = {}
    faults: list[PoFault] = []
    plural = _plural_rule(entries.metadata.get("Plural-Forms", ""), source.locale)
    if plural is None:
        faults.append(PoFault(1, "the rule of 'Plural-Forms' does not give a form for every number"))
    for entry in entries:
        if entry.obsolete or entry.fuzzy:
            continue
        forms = tuple(entry.msgstr_plural[index] for index in sorted(entry.msgstr_plural)) or (entry.msgstr,)
        for form in forms:
            fault = _placeholder_fault(entry, form)
            if fault:
                faults.append(PoFault(entry.linenum or 1, fault))
                break
        else:
            if all(forms):
                translations[entry.msgctxt or "", entry.msgid] = forms
    return InterfaceWordsFile(source, translations, plural or _two_forms, tuple(faults))


def _placeholder_fault(entry: polib.POEntry, form: str) -> str | None:
    wanted = _placeholders(entry.msgid) | _placeholders(entry.msgid_plural)
    for name in sorted(_placeholders(form) - wanted):
        return f"the placeholder '{{{name}}}' is not in the msgid"
    if form and not entry.msgid_plural:  # a plural form may say its number in words: "one page"
        for name in sorted(wanted - _placeholders(form)):
            return f"the placeholder '{{{name}}}' of the msgid is missing"
    return None


def _placeholders(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


def _plural_rule(header: str, locale: str) -> Callable[[int], int] | None:
    """The rule of a `Plural-Forms` header, or that of CLDR where there is none; None if it cannot be computed."""
    match = re.search(r"\bplural=([^;]+)", header)
    if not match:
        return _cldr_rule(locale)
    try:
        rule: Callable[[int], int] = gettext.c2py(match[1].strip())
        return rule if all(rule(n) >= 0 for n in range(_NUMBERS_TRIED)) else None
    except (ValueError, ArithmeticError):
        return None


def _cldr_rule(locale: str) -> Callable[[int], int]:
    """The forms that whole numbers take, in CLDR's order: zero, one, two, few, many, other."""
    name_of = cldr(locale).plural_form
    found = {name_of(n) for n in range(_NUMBERS_TRIED)}
    names = [name for name in ("zero", "one", "two", "few", "many", "other") if name in found]
    return lambda n: names.index(name) if (name := name_of(n)) in names else len(names) - 1


@cache
def shipped_words(language: str) -> InterfaceWordsFile | None:
    """The catalogue shipped for a language."""
    file = files("guidebook.language") / "data" / f"{language}.po"
    if not file.is_file():
        return None
    return read_interface_words(Source(f"{language}.po", language, STRINGS_FILE, file.read_text(encoding="utf-8")))


class InterfaceWords:
    """The interface in one locale's words."""

    def __init__(self, locale: str, own: InterfaceWordsFile | None) -> None:
        self.locale = locale
        shipped = shipped_words(locale.replace("_", "-").split("-")[0])
        self._files = [file for file in (own, shipped) if file is not None]
        self._digits = str.maketrans("0123456789", digits(locale))

    def __call__(self, msgid: str, context: str = "", **values: object) -> str:
        """The translation of an English text, `{name}` placeholders filled in; numbers in the locale's digits."""
        for file in self._files:
            forms = file.translations.get((context, msgid))
            if forms:
                return self._filled(forms[0], values)
        return self._filled(msgid, values)

    def plural(self, singular: str, plural: str, n: int, **values: object) -> str:
        """The form a number asks for; `{n}` is the number."""
        return self._filled(self._plural_form(singular, plural, n), {"n": n, **values})

    def plural_forms(self, singular: str, plural: str) -> dict[str, str]:
        """The forms of a text unfilled, by CLDR's names: `few`. Scripts know them from `Intl.PluralRules`.

        Numbers that share a name share a form: a guard holds the catalogues shipped to that.
        """
        name_of = cldr(self.locale).plural_form
        numbers: dict[str, int] = {}
        for n in range(_NUMBERS_TRIED):
            numbers.setdefault(name_of(n), n)
        return {name: self._plural_form(singular, plural, n) for name, n in numbers.items()}

    def _plural_form(self, singular: str, plural: str, n: int) -> str:
        for file in self._files:
            forms = file.translations.get(("", singular))
            if forms:
                return forms[min(file.plural(n), len(forms) - 1)]
        return singular if n == 1 else plural

    def has(self, msgid: str, context: str = "") -> bool:
        """Whether some catalogue has the text."""
        return any((context, msgid) in file.translations for file in self._files)

    def joints(self, count: int) -> tuple[str, ...]:
        """What stands behind each of so many words of a list in a sentence: ", ", " and " and nothing."""
        return list_joints(count, self.locale)

    def number(self, number: int) -> str:
        """A whole number in the locale's digits."""
        return str(number).translate(self._digits)

    def _filled(self, text: str, values: dict[str, object]) -> str:
        if not values:
            return text
        shown = {name: self.number(value) if isinstance(value, int) else value for name, value in values.items()}
        return re.sub(r"\{(\w+)\}", lambda match: str(shown.get(match[1], match[0])), text)
