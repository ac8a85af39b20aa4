"""TERM003: a glossary file, or a record of it, cannot be used, or contradicts itself or another record."""

import pytest

from guidebook.checks.finding import Severity
from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "glossary-record"
ARABIC = "docs/ar/glossary.yml"
ENGLISH = "docs/en/glossary.yml"


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
        "docs/en/glossary.yml": """
            terms:
              a: {colour: red}
              b: {preferred: town, forbidden: [village], definition: A small city.}
            """,
        "docs/en/index.md": "# Home\n\nA village.\n",
    }
    found = mini_site(files).findings("--select", "TERM", "--ignore", "unused-term")
    assert [finding["code"] for finding in found] == ["TERM003", "TERM001"]


@pytest.mark.parametrize(
    "glossary",
    [
        "",
        "# nothing yet\n",
        "terms:\nnames:\n",
        "terms:\n  mayor:\n    preferred: رئيس|ة البلدية\n    acronym: NO\n    status: proposed\n    allowed: []\n",
        "names:\n  Kumanovo: كومانوفو\n  Strumica:\n    preferred: ستروميتسا\n    forbidden: [ستروميكا]\n",
        "terms:\n  mayor:\n    preferred: رئيس\n    part_of_speech: noun\n    note: '#1: yes'\n    see_also: [town]\n",
    ],
)
def test_usable_file_is_left_alone(mini_site: SiteMaker, glossary: str) -> None:
    assert_finds(mini_site, RULE, {"docs/ar/glossary.yml": glossary})


@pytest.mark.parametrize(
    ("record", "message", "hint"),
    [
        (
            "⟦mayor⟧: {forbidden: [عمدة]}",
            "'mayor' has no preferred rendering",
            "Write the rendering to use behind 'preferred:'.",
        ),
        (
            "mayor: {⟦preferred⟧: '', allowed: [رئيس]}",
            "'mayor' has no preferred rendering",
            "Write the rendering to use behind 'preferred:'.",
        ),
        (
            "mayor: {preferred: رئيس, allowed: [عمدة, ⟦''⟧]}",
            "'mayor': '' in 'allowed' has no word",
            "Write a rendering there, or delete it.",
        ),
        (
            "mayor: {preferred: ⟦—⟧}",
            "'mayor': '—' in 'preferred' has no word",
            "Write a rendering there, or delete it.",
        ),
        (
            "mayor: {preferred: رئيس, forbidden: [⟦رئيس⟧]}",
            "'mayor': 'رئيس' is both preferred and forbidden",
            "Delete it from 'preferred' or from 'forbidden'.",
        ),
        (
            "mayor: {preferred: رئيس, allowed: [عمدة], forbidden: [⟦عُمدة⟧, محافظ]}",
            "'mayor': 'عُمدة' is both allowed and forbidden",
            "Delete it from 'allowed' or from 'forbidden'.",
        ),
        (
            "mayor: {preferred: رئيس, forms: [رؤساء], forbidden: [⟦رؤساء⟧]}",
            "'mayor': 'رؤساء' is both a form and forbidden",
            "Delete it from 'forms' or from 'forbidden'.",
        ),
        (
            "mayor: {preferred: رئيس, acronym: HM, forbidden: [⟦HM⟧]}",
            "'mayor': 'HM' is both the acronym and forbidden",
            "Delete it from 'acronym' or from 'forbidden'.",
        ),
        (
            "mayor: {preferred: رئيس, see_also: [town, ⟦mayor⟧]}",
            "'mayor' names itself in 'see_also'",
            "Delete it there.",
        ),
        (
            "mayor: {preferred: رئيس, distinguish: [⟦mayor⟧]}",
            "'mayor' names itself in 'distinguish'",
            "Delete it there.",
        ),
        (
            "mayor: {preferred: ⟦رئيس |ة⟧}",
            "'mayor': no stem stands before '|' in 'رئيس |ة'",
            "Write '|' behind the stem of a word.",
        ),
        (
            "mayor: {preferred: رئيس, forms: [⟦رئي|س|ة⟧]}",
            "'mayor': a word has '|' twice in 'رئي|س|ة'",
            "Keep one '|', between stem and ending.",
        ),
    ],
)
def test_record_that_contradicts_itself_is_found_at_the_place(
    mini_site: SiteMaker, record: str, message: str, hint: str
) -> None:
    assert_finds(mini_site, RULE, {ARABIC: f"terms:\n  {record}\n"}, (message, hint))
    assert_finds(mini_site, RULE, {ENGLISH: "terms:\n", ARABIC: f"terms:\n  {record}\n"}, (message, hint))


def test_names_are_held_to_the_same_rules(mini_site: SiteMaker) -> None:
    glossary = """
        names:
          ⟦Skopje⟧:
          Kumanovo: {preferred: كومانوفو, forbidden: [⟦كومانوفو⟧, كومنوفو]}
          Čair: {preferred: تشا|ير, allowed: [⟦'|شاير'⟧]}
          Tetovo: ⟦…⟧
        """
    says = (
        ("'Skopje' has no preferred rendering", "Write the rendering to use behind 'preferred:'."),
        (
            "'Kumanovo': 'كومانوفو' is both preferred and forbidden",
            "Delete it from 'preferred' or from 'forbidden'.",
        ),
        ("'Čair': no stem stands before '|' in '|شاير'", "Write '|' behind the stem of a word."),
        ("'Tetovo': '…' in 'preferred' has no word", "Write a rendering there, or delete it."),
    )
    assert_finds(mini_site, RULE, {ARABIC: glossary}, *says)


@pytest.mark.parametrize(
    "record",
    [
        # The matcher tells these spellings apart: one of them may be forbidden on purpose.
        "Karachi: {preferred: كراتشي, forbidden: [كراتشى]}",
        "city: {preferred: مدينة, forbidden: [مدينه]}",
        "hub: {preferred: Regional Hub, forbidden: [Regional hub]}",
        "hub: {preferred: whole-of-society, forbidden: [whole of society]}",
        "hub: {preferred: stakeholder, forbidden: [stake holder, stakeholders]}",
        # A mark at the end of a stem, or in several words.
        "hub: {preferred: grad|ski od|bor}",
        "hub: {preferred: grad|}",
        "hub: {preferred: opština-gra|d, acronym: NATO}",
        # A body that has no other name.
        "hub: {preferred: NATO, acronym: NATO}",
        "hub: {preferred: الناتو, acronym: ''}",
    ],
)
def test_record_that_means_what_it_says_is_left_alone(mini_site: SiteMaker, record: str) -> None:
    assert_finds(mini_site, RULE, {ARABIC: f"terms:\n  {record}\n"})


def test_capital_at_the_beginning_of_a_sentence_is_no_other_spelling(mini_site: SiteMaker) -> None:
    glossary = "names:\n  x: {preferred: city hall, forbidden: [⟦City hall⟧]}\n"
    assert_finds(mini_site, RULE, {ENGLISH: glossary})


@pytest.mark.parametrize(
    ("record", "text", "field"),
    [
        ("{preferred: رئيس, allowed: [عمدة, ⟦عمدة⟧]}", "عمدة", "allowed"),
        ("{preferred: رئيس, allowed: [⟦رئيس⟧]}", "رئيس", "allowed"),
        ("{preferred: رئيس, forms: [⟦رئي|س⟧]}", "رئي|س", "forms"),
        ("{preferred: رئيس, forbidden: [عمدة, ⟦عمدة⟧]}", "عمدة", "forbidden"),
    ],
)
def test_rendering_that_stands_there_twice_is_a_warning(
    mini_site: SiteMaker, record: str, text: str, field: str
) -> None:
    says = (f"'mayor': '{text}' stands there twice", f"Delete it from '{field}'.")
    assert_finds(mini_site, RULE, {ARABIC: f"terms:\n  mayor: {record}\n"}, says, severity=Severity.WARNING)


def test_two_terms_that_share_a_rendering_must_name_each_other(mini_site: SiteMaker) -> None:
    glossary = """
        terms:
          extremism: {preferred: ⟦التطرف⟧, distinguish: [polarisation]}
          radicalisation: {preferred: التحول, allowed: [⟦التطرّف⟧]}
          polarisation: {preferred: الاستقطاب, forms: [التحول نحو التطرف], forbidden: [التطرف]}
        """
    says = (
        (
            "'extremism': 'التطرف' is a rendering of 'radicalisation' too",
            "If both are right, write 'radicalisation' under 'distinguish'.",
        ),
        (
            "'radicalisation': 'التطرّف' is a rendering of 'extremism' too",
            "If both are right, write 'extremism' under 'distinguish'.",
        ),
    )
    assert_finds(mini_site, RULE, {ARABIC: glossary}, *says)


def test_the_record_that_does_not_distinguish_is_found(mini_site: SiteMaker) -> None:
    glossary = """
        terms:
          a: {preferred: town, distinguish: [b, c], definition: A.}
          b: {preferred: city, allowed: [⟦Town⟧], definition: B.}
          c: {preferred: place, allowed: [⟦town⟧], definition: C., distinguish: [b]}
        """
    says = (
        ("'b': 'Town' is a rendering of 'a' too, and of 1 more", "If both are right, write 'a' under 'distinguish'."),
        ("'c': 'town' is a rendering of 'a' too", "If both are right, write 'a' under 'distinguish'."),
    )
    assert_finds(mini_site, RULE, {ENGLISH: glossary}, *says)


@pytest.mark.parametrize(
    "glossary",
    [
        "terms:\n  a: {preferred: x, distinguish: [b]}\n  b: {preferred: x, distinguish: [a]}\n",
        "terms:\n  a: {preferred: x, forbidden: [y, z]}\n  b: {preferred: y, forbidden: [z]}\n",
        "names:\n  Peja: بييا\n  Peć: بييا\n",
        "terms:\n  a: {preferred: x}\nnames:\n  B: {preferred: x, distinguish: [a]}\n",
        "terms:\n  a: {preferred: مدينة}\n  b: {preferred: مدينه}\n",
    ],
)
def test_what_is_not_shared_or_shared_on_purpose_is_left_alone(mini_site: SiteMaker, glossary: str) -> None:
    assert_finds(mini_site, RULE, {ARABIC: glossary})


def test_name_that_is_called_like_a_term_must_distinguish_it(mini_site: SiteMaker) -> None:
    glossary = "terms:\n  network: {preferred: شبكة المدن}\nnames:\n  Network of Cities: ⟦شبكة المدن⟧\n"
    says = (
        "'Network of Cities': 'شبكة المدن' is a rendering of 'network' too",
        "If both are right, write 'network' under 'distinguish'.",
    )
    assert_finds(mini_site, RULE, {ARABIC: glossary}, says)


def test_acronym_of_two_records_is_found_at_the_later_one(mini_site: SiteMaker) -> None:
    glossary = """
        terms:
          a: {preferred: فريق, acronym: CAT, distinguish: [b]}
          b: {preferred: لجنة, acronym: ⟦CAT⟧, distinguish: [a]}
          c: {preferred: خطة, acronym: Cat}
        names:
          D: {preferred: مركز, acronym: ⟦'CAT'⟧}
        """
    says = (
        ("'b': 'CAT' is the acronym of 'a' too", "Keep it in one of the two records."),
        ("'D': 'CAT' is the acronym of 'a' too", "Keep it in one of the two records."),
    )
    assert_finds(mini_site, RULE, {ARABIC: glossary}, *says)


def test_acronym_that_is_a_word_of_another_term_is_shared(mini_site: SiteMaker) -> None:
    glossary = "terms:\n  a: {preferred: فريق, acronym: ⟦CAT⟧}\n  b: {preferred: ⟦CAT⟧}\n"
    assert_finds(mini_site, RULE, {ARABIC: glossary})


def test_term_of_the_default_locale_without_a_definition_is_a_warning(mini_site: SiteMaker) -> None:
    files = {
        ENGLISH: """
            terms:
              ⟦mayor⟧: {preferred: mayor}
              ⟦town⟧: {preferred: town, definition: ' '}
              city: {preferred: city, definition: A large town.}
            names:
              Kumanovo: Kumanovo
            """,
        ARABIC: "terms:\n  mayor: {preferred: رئيس}\n",
    }
    hint = "Write 'definition:' with a sentence or two for readers."
    says = (("'mayor' has no definition", hint), ("'town' has no definition", hint))
    assert_finds(mini_site, RULE, files, *says, severity=Severity.WARNING)


@pytest.mark.parametrize("name", ["Local Council", "mayör", "town_hall", "-a", "مجلس"])
def test_id_that_is_none_is_a_warning(mini_site: SiteMaker, name: str) -> None:
    files = {ENGLISH: f"terms:\n  ⟦{name}⟧: {{preferred: council, definition: People.}}\n"}
    says = (f"'{name}' is no id of a term", "Use the letters a to z and digits, joined by hyphens.")
    assert_finds(mini_site, RULE, files, says, severity=Severity.WARNING)


MAYOR = "terms:\n  mayor: {preferred: mayor, definition: The head.}\n  town: {preferred: town, definition: A place.}\n"


def test_id_that_the_default_locale_does_not_have_is_found_with_a_guess(mini_site: SiteMaker) -> None:
    glossary = "terms:\n  ⟦mayr⟧: {preferred: رئيس}\n  ⟦town⟧: {preferred: بلدة}\n  ⟦sheriff⟧: {preferred: مأمور}\n"
    files = {ENGLISH: MAYOR.replace("town:", "village:"), ARABIC: glossary}
    says = (
        ("no term 'mayr' in docs/en/glossary.yml", "Did you mean 'mayor'?"),
        ("no term 'town' in docs/en/glossary.yml", "Ask for it to be added there, or delete it here."),
        ("no term 'sheriff' in docs/en/glossary.yml", "Ask for it to be added there, or delete it here."),
    )
    assert_finds(mini_site, RULE, files, *says)


def test_id_that_was_certainly_meant_is_mended(mini_site: SiteMaker) -> None:
    site = mini_site({ENGLISH: MAYOR, ARABIC: "terms:\n  'mayr': {preferred: رئيس}\n  Town: {preferred: بلدة}\n"})
    site.run("check", "--fix")
    mended = "terms:\n  'mayor': {preferred: رئيس}\n  town: {preferred: بلدة}\n"
    assert (site.root / ARABIC).read_text(encoding="utf-8") == mended


def test_id_that_is_there_already_is_no_guess(mini_site: SiteMaker) -> None:
    glossary = "terms:\n  mayor: {preferred: رئيس}\n  ⟦mayors⟧: {preferred: رؤساء}\n"
    says = ("no term 'mayors' in docs/en/glossary.yml", "Ask for it to be added there, or delete it here.")
    assert_finds(mini_site, RULE, {ENGLISH: MAYOR, ARABIC: glossary}, says)


@pytest.mark.parametrize("default", [None, "", "terms:\n", "names:\n  Kumanovo: Kumanovo\n"])
def test_every_id_is_right_where_the_default_locale_has_no_terms(mini_site: SiteMaker, default: str | None) -> None:
    files = {ARABIC: "terms:\n  sheriff: {preferred: مأمور}\n"}
    assert_finds(mini_site, RULE, {**files, ENGLISH: default} if default is not None else files)


def test_glossary_that_cannot_be_read_makes_no_other_wrong(mini_site: SiteMaker) -> None:
    files = {
        ENGLISH: "terms:\n  mayor: {preferred: a}\n  ⟦mayor⟧: {preferred: b}\n",
        ARABIC: "terms:\n  sheriff: {preferred: مأمور}\n",
    }
    assert_finds(mini_site, RULE, files)


def test_names_need_not_stand_in_the_default_locale(mini_site: SiteMaker) -> None:
    assert_finds(mini_site, RULE, {ENGLISH: MAYOR, ARABIC: "names:\n  Skopje: سكوبيي\n"})


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
