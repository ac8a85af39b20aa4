"""What the browser needs of a language's data to read a query: how its words are spelt, and what is taken off them."""

import re
from typing import Any

from guidebook.language.genders import stems_of_either_gender
from guidebook.language.inflection import DROPPED
from guidebook.language.locales import LanguageData, NarrowParadigm, language_data
from guidebook.language.search_forms import INVISIBLE
from guidebook.language.term_matcher import elided_words


def query_rules(locale: str) -> dict[str, Any]:
    """The rules of a locale's language, as JSON has them; regular expressions are those that JavaScript has too.

    Words of a query are brought into the form that `form_of` gives those of texts. What the edition's lexicon does not
    hold is then taken for a form of what it does hold: with a prefix or an enclitic, or with another ending of the same
    paradigm.
    """
    data = language_data(locale)
    paradigms = [
        *([list(endings), ""] for endings in data.paradigms),
        *(_paradigm(one, data) for one in data.narrow_paradigms if not one.is_governing),
    ]
    if stems := stems_of_either_gender(data):
        genders = [one for one in data.narrow_paradigms if one.gender]
        endings = list(dict.fromkeys(data.fold(ending) for one in genders for ending in one.endings))
        paradigms.append([endings, stems])
        # The plurals of persons stand before genitives of every kind: سائقي of سائقين.
        governing = (data.fold(ending) for one in data.narrow_paradigms if one.is_governing for ending in one.endings)
        paradigms.append([list(dict.fromkeys((*endings, *governing))), "|".join(data.persons)])
    return {
        "invisible": INVISIBLE.pattern,
        "dropped": DROPPED.pattern,
        "script": data.other_script,
        "spellings": data.spellings,
        "folds": data.folds,
        "loose": data.search.loose,
        "particles": data.search.particles,
        "elided": elided_words(locale),
        "prefixes": data.prefixes,
        "enclitics": data.enclitics,
        "beforeEnclitics": [[data.fold(written), data.fold(alone)] for written, alone in data.before_enclitics],
        "phraseEndings": data.phrase_endings,
        "paradigms": paradigms,
        "governing": [_paradigm(one, data) for one in data.narrow_paradigms if one.is_governing],
        "broken": [[data.fold(form), *map(_replacement, map(data.fold, bases))] for form, *bases in data.broken_forms],
        "smallestStem": data.smallest_stem,
        "verbs": _verbs(data),
    }


def _paradigm(one: NarrowParadigm, data: LanguageData) -> list[Any]:
    return [[data.fold(ending) for ending in one.endings], "|".join(one.stems)]


def _verbs(data: LanguageData) -> dict[str, Any] | None:
    """What `verbs.py` works with, for a language that has it."""
    verbs = data.search.verbs
    if not verbs.forms:
        return None
    return {
        "conjunctions": data.conjunctions,
        "pronouns": verbs.pronouns,
        "letters": verbs.letters,
        "never": "|".join(verbs.never),
        "sure": "|".join(verbs.sure),
        "forms": [
            [one.before, one.after, [[stem, *map(_replacement, keys)] for stem, *keys in one.stems]]
            for one in verbs.forms
        ],
    }


def _replacement(base: str) -> str:
    """What `re.sub` puts for a match, as JavaScript's `replace` has it."""
    return re.sub(r"\\(\d)", r"$\1", base).replace("$0", "$&")
