"""Compounds in one, with a hyphen and apart; words that a prefix makes of others."""

import pytest

from term_forms import found


@pytest.mark.parametrize(
    ("rendering", "text", "words", "locale"),
    [
        ("frontline worker", "two front-line workers met", ["front-line workers"], "en"),
        ("frontline worker", "two front line workers met", ["front line workers"], "en"),
        ("front-line worker", "two frontline workers met", ["frontline workers"], "en"),
        ("national frontline", "the national front-line", ["national front-line"], "en"),
        ("counter terrorism centre", "the counterterrorism centres", ["counterterrorism centres"], "en"),
        ("policymaker", "policy-makers and policy makers", ["policy-makers", "policy makers"], "en"),
        ("whole-of-society", "a whole of society plan", ["whole of society"], "en"),
        ("mayor", "a mayor may or may not", ["mayor"], "en"),
        ("mayor", "the mayor-elect and the ex-mayor", ["mayor"], "en"),
        ("radicalisation", "de-radicalisation of online-radicalisation", ["radicalisation"], "en"),
        (
            "de-radicalisation",
            "deradicalisation and de\u2011radicalisation",
            ["deradicalisation", "de\u2011radicalisation"],
            "en",
        ),
        ("acteurs socio-économiques", "l'acteur socioéconomique", ["acteur socioéconomique"], "fr"),
        ("radicalisation", "la dé-radicalisation", [], "fr"),
        ("radikalizacija", "de-radikalizacija", [], "bs"),
        ("радикализација", "де-радикализација", [], "bs-Cyrl"),
        ("التعاون الوطني–المحلي", "التعاون الوطني-المحلي", ["التعاون الوطني-المحلي"], "ar"),
    ],
)
def test_compound_is_one_however_it_is_written(rendering: str, text: str, words: list[str], locale: str) -> None:
    assert found(rendering, text, locale) == words


@pytest.mark.parametrize(
    "text", ["front", "front-", "-line", "front -line worker", "front--line worker", "front, line worker"]
)
def test_what_is_no_compound_stays_apart(text: str) -> None:
    assert found("frontline worker", text, "en") == []
