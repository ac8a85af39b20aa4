"""Acronyms in running text."""

import pytest

from guidebook.language.acronyms import (
    Acronym,
    find_acronyms,
    is_in_capitals,
    may_hold_acronyms,
    odd_acronyms,
    words_beside,
)


def found(text: str, exact: frozenset[str] = frozenset()) -> list[tuple[str, str]]:
    """What is found: each acronym and what is added to it."""
    return [(one.text, one.added) for one in find_acronyms(text, exact)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The CAT met.", [("CAT", "")]),
        ("CATs, the CAT's plan, the CAT’s", [("CAT", "s"), ("CAT", "'s"), ("CAT", "’s")]),
        ("P/CVE and M&E", [("P/CVE", ""), ("M&E", "")]),
        ("PVE/CVE", [("PVE", ""), ("CVE", "")]),
        ("MoU, BiH, DfID", [("MoU", ""), ("BiH", ""), ("DfID", "")]),
        ("EU-funded, non-EU", [("EU", "-funded"), ("EU", "")]),
        ("UN-Habitat", [("UN", "")]),
        ("МВР-от и БиХ", [("МВР", "-от"), ("БиХ", "")]),
        ("MUP-a, OSBE-së", [("MUP", "-a"), ("OSBE", "-së")]),
        ("d'ONG, L'ONU, l’UE", [("ONG", ""), ("ONU", ""), ("UE", "")]),
        ("ČSSR", [("ČSSR", "")]),
        ("الـCAT وCATs «CAT»", [("CAT", ""), ("CAT", "s"), ("CAT", "")]),
        ("CAT-от", [("CAT", "-от")]),
        ("(CAT)", [("CAT", "")]),
        ("**CAT**", [("CAT", "")]),
    ],
)
def test_acronym_is_found_without_what_is_added_to_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A4, B2B, H1N1, CO2, 3D, G20",
        "J. F. K., U.S.A., J.F.K.",
        "Team, McDonald, iPhone, YouTube, LaTeX",
        "I met A.",
        "aCAT, CATch, CatS",
        "https://example.org/CAT/NLC, www.CAT.org, CAT@example.org",
        "README.md, CAT-plan.pdf, CAT.docx, plan_CAT, CAT_plan",
        "docs/en/CAT, ./CAT, /CAT",
        "#CAT, @CAT, ${CAT}, --x=CAT, .NET",
        "فريق العمل المجتمعي",
        "",
    ],
)
def test_other_words_and_words_for_machines_are_none(text: str) -> None:
    assert found(text) == []


def test_acronym_of_another_shape_is_found_where_it_is_asked_for() -> None:
    exact = frozenset({"PhD", "HIV/AIDS", "NG2"})
    assert found("A PhD on HIV/AIDS by NG2, no PhDx", exact) == [("PhD", ""), ("HIV/AIDS", ""), ("NG2", "")]
    assert odd_acronyms(["CAT", "P/CVE", "M&E", "МВР", "T", *exact]) == exact


def test_places_are_those_in_the_text() -> None:
    (one,) = find_acronyms("The CATs met.")
    assert one == Acronym("CAT", 4, "s")
    assert (one.start, one.end, one.whole_end, one.whole) == (4, 7, 8, "CATs")


@pytest.mark.parametrize(("added", "expected"), [("s", True), ("'s", True), ("’s", True), ("-s", False), ("", False)])
def test_english_ending(added: str, expected: bool) -> None:
    assert Acronym("CAT", 0, added).has_english_ending is expected


@pytest.mark.parametrize(
    ("added", "locale", "expected"),
    [
        ("s", "en", True),
        ("-led", "en-GB", False),
        ("-së", "sq", True),
        ("-овите", "mk", True),
        ("-based", "bs", True),
        ("-sponsored", "bs", False),
        ("'s", "en", False),
        ("", "mk", False),
    ],
)
def test_inflection_shows_that_a_word_in_capitals_is_an_acronym(added: str, locale: str, expected: bool) -> None:
    assert Acronym("CAT", 0, added).is_inflected(locale) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("HOW TO COORDINATE", True),
        ("How the CAT works", False),
        ("Read THE WHOLE GUIDE first", True),
        ("the EU NGO", False),
        ("EU NGO", True),
        ("CAT", False),
        ("CAT 2", False),
        ("OSCE, UNDP, USAID and IOM paid", False),
        ("КАКО ДА СЕ КООРДИНИРА", True),
        ("عقد CAT وOSCE اجتماعا", False),
        ("CAT وOSCE", False),
    ],
)
def test_phrase_in_capitals(text: str, expected: bool) -> None:
    first = next(find_acronyms(text))
    assert is_in_capitals(text, first) is expected


def test_words_beside_are_those_in_capitals_with_spaces_between() -> None:
    text = "met DO NOT USE, ever"
    acronyms = {one.text: words_beside(text, one) for one in find_acronyms(text)}
    assert acronyms == {"DO": ("NOT", "USE"), "NOT": ("DO", "USE"), "USE": ("DO", "NOT")}


@pytest.mark.parametrize(("text", "expected"), [("a CAT", True), ("МВР", True), ("BiH", True), ("Of a Cat", False)])
def test_texts_without_capitals_are_told_at_once(text: str, expected: bool) -> None:
    assert may_hold_acronyms(text) is expected
