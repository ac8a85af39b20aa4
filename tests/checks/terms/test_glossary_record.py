"""TERM003: a glossary file, or a record of it, cannot be used."""

import pytest

from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "glossary-record"


def test_slip_of_the_pen_is_found_at_the_key_with_a_guess(mini_site: SiteMaker) -> None:
    glossary = "terms:\n  mayor:\n    ⟦prefered⟧: رئيس البلدية\n    definition: من يرأس المجلس.\n"
    says = ("'mayor': field 'prefered': there is no such field", "Did you mean 'preferred'?")
    assert_finds(mini_site, RULE, {"docs/ar/glossary.yml": glossary}, says)


@pytest.mark.parametrize(
    ("glossary", "message", "hint"),
    [
        ("terms:\n  mayor:\n    ⟦colour⟧: red\n", "'mayor': field 'colour': there is no such field", None),
        ("terms:\n  ⟦mayor⟧: رئيس\n", "'mayor' holds no record", "Write at least 'preferred:'."),
        ("terms:\n  ⟦mayor⟧:\n  town: {preferred: بلدة}\n", "'mayor' holds no record", "Write at least 'preferred:'."),
        ("⟦terms⟧: [a, b]\n", "'terms' does not hold records", "Write 'id:' lines below it."),
        ("⟦words⟧:\n  mayor: رئيس\n", "there is no section 'words'", "Use 'terms' or 'names'."),
        ("names:\n  ⟦Kumanovo⟧: [a]\n", "'Kumanovo' holds no record", "Write at least 'preferred:'."),
        (
            "terms:\n  mayor: {preferred: رئيس}\n  ⟦mayor⟧: {preferred: عمدة}\n",
            "the key 'mayor' stands there twice",
            "Keep one of them.",
        ),
        ("⟦- terms⟧\n", "expected 'key: value' lines", None),
        (
            "terms:\n  mayor: {preferred: ⟦&a رئيس⟧, note: *a}\n",
            "YAML aliases (&name, *name) are not allowed",
            "Write the value out.",
        ),
        ("terms:\n  ⟦mayor⟧:\n   preferred\n", "'mayor' holds no record", "Write at least 'preferred:'."),
    ],
)
def test_whatever_cannot_be_used_is_found_where_it_stands(
    mini_site: SiteMaker, glossary: str, message: str, hint: str | None
) -> None:
    assert_finds(mini_site, RULE, {"docs/ar/glossary.yml": glossary}, (message, hint))


@pytest.mark.parametrize("field", ["⟦allowed⟧: رئيس", "⟦status⟧: maybe", "⟦definition⟧: [a]", "⟦forms⟧: {a: b}"])
def test_value_of_the_wrong_kind_is_found_at_its_field(mini_site: SiteMaker, field: str) -> None:
    glossary = f"terms:\n  mayor:\n    preferred: رئيس\n    {field}\n"
    assert_finds(mini_site, RULE, {"docs/ar/glossary.yml": glossary})


def test_quotation_mark_that_is_never_closed_is_found_where_it_stands(mini_site: SiteMaker) -> None:
    glossary = 'terms:\n  mayor:\n    preferred: ⟦⟧"رئيس\n    note: a\n\n'
    message = "not valid YAML: while scanning a quoted scalar, found unexpected end of stream"
    assert_finds(mini_site, RULE, {"docs/ar/glossary.yml": glossary}, (message, None))


def test_one_broken_record_leaves_the_others_in_use(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/glossary.yml": "terms:\n  a: {colour: red}\n  b: {preferred: town, forbidden: [village]}\n",
        "docs/en/index.md": "# Home\n\nA village.\n",
    }
    assert [finding["code"] for finding in mini_site(files).findings("--select", "TERM")] == ["TERM003", "TERM001"]


@pytest.mark.parametrize(
    "glossary",
    [
        "",
        "# nothing yet\n",
        "terms:\nnames:\n",
        "terms:\n  mayor:\n    preferred: رئيس|ة البلدية\n    acronym: NO\n    status: proposed\n    allowed: []\n",
        "names:\n  Kumanovo: كومانوفو\n  Strumica:\n    preferred: ستروميتسا\n    forbidden: [ستروميكا]\n",
        "terms:\n  mayor:\n    part_of_speech: noun\n    note: '#1: yes'\n    see_also: [town]\n",
    ],
)
def test_usable_file_is_left_alone(mini_site: SiteMaker, glossary: str) -> None:
    assert_finds(mini_site, RULE, {"docs/ar/glossary.yml": glossary})


def test_comment_silences_the_next_record_only(mini_site: SiteMaker) -> None:
    glossary = """
        terms:
          # guide: ignore TERM003
          mayor:
            colour: red
            shape: round

          ⟦town⟧: بلدة
        """
    assert_finds(mini_site, RULE, {"docs/ar/glossary.yml": glossary})
