"""The rules by which the browser reads a query."""

import json
import re

import pytest

from guidebook.language.query_rules import query_rules

LOCALES = ["en", "ar", "fr", "sq", "mk", "bs", "de", "tr", "ur", "zh", "ja", "qaa"]
_GROUPS_OF_PYTHON = re.compile(r"\(\?P|\\[AZz]|\\\d|\(\?[aiLmsux]+[):]")
"""What JavaScript's regular expressions do not know, or take for something else, in what is put for a match."""


@pytest.mark.parametrize("locale", LOCALES)
def test_rules_of_every_language_have_one_shape(locale: str) -> None:
    rules = query_rules(locale)
    assert json.loads(json.dumps(rules)).keys() == query_rules("en").keys()
    assert all(len(paradigm) == 2 for paradigm in rules["paradigms"])
    assert all(re.compile(stems) for _, stems in rules["paradigms"])
    assert all(len(pair) == 2 for pair in (*rules["loose"], *rules["beforeEnclitics"], *rules["spellings"]))
    assert rules["smallestStem"] > 0


@pytest.mark.parametrize("locale", LOCALES)
def test_what_is_put_for_a_match_is_as_javascript_has_it(locale: str) -> None:
    for pattern, *bases in query_rules(locale)["broken"]:
        assert "(?P" not in pattern
        groups = re.compile(pattern).groups
        for base in bases:
            assert not _GROUPS_OF_PYTHON.search(base)
            assert all(int(number) <= groups for number in re.findall(r"\$(\d)", base))


def test_arabic_rules_hold_what_is_written_together_with_a_word() -> None:
    rules = query_rules("ar")
    assert {"و", "ال", "وال", "بال", "لل"} <= set(rules["prefixes"])
    assert {"ه", "ها", "هم"} <= set(rules["enclitics"])
    assert "في" in rules["particles"]
    assert rules["folds"]["ة"] == "ه"
    assert re.fullmatch(rules["dropped"], "ّ")
    assert all(re.fullmatch(rules["invisible"], sign) for sign in "\u00ad\u200c\u200f\u2066")


def test_a_language_without_data_has_rules_that_change_nothing() -> None:
    rules = query_rules("qaa")
    assert not any(rules[name] for name in ("script", "spellings", "folds", "loose", "particles", "prefixes"))
    assert not any(rules[name] for name in ("elided", "enclitics", "phraseEndings", "paradigms", "broken"))
