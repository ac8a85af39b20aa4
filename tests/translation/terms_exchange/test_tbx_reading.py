"""TBX that comes back: from our own export, from other tools, damaged, and dangerous."""

import pytest

from guidebook.language.glossary import Term
from guidebook.translation.terms_exchange.records import ExchangeError, ExchangeFile, Exported, Refusal, Said, Value
from guidebook.translation.terms_exchange.tbx_names import entry_id, field_of_status, record_of
from guidebook.translation.terms_exchange.tbx_reading import read_tbx
from guidebook.translation.terms_exchange.tbx_writing import write_tbx

TOOL = '<martif type="TBX" xml:lang="en">\n<martifHeader/><text><body>\n{}</body></text></martif>'


def from_elsewhere(*entries: str, locale: str = "ar") -> ExchangeFile:
    """What a file says that another tool wrote; the first entry stands on line 3."""
    return read_tbx("t.tbx", TOOL.format("\n".join(entries)).encode(), locale, "en")


def fields_of(*groups: str) -> dict[str, Value]:
    """What such a file says of one record in Arabic."""
    file = from_elsewhere(f'<termEntry id="a"><langSet xml:lang="ar">{"".join(groups)}</langSet></termEntry>')
    assert file.refusals == ()
    (said,) = file.said
    return dict(said.fields)


def tig(term: str, **notes: str) -> str:
    """A term with its notes."""
    written = "".join(f'<termNote type="{kind}">{note}</termNote>' for kind, note in notes.items())
    return f"<tig><term>{term}</term>{written}</tig>"


def test_what_our_own_file_lacks_shall_be_gone() -> None:
    term = Term(id="a", preferred="x", note="y", status="proposed")
    raw = write_tbx([Exported("terms", "a", term, "b")], "ar", "en", "")
    (said,) = read_tbx("t.tbx", raw.replace(b"<note>y</note>", b""), "ar", "en").said
    assert (said.id, said.is_from_elsewhere) == ("a", False)
    assert (said.fields["preferred"], said.fields["note"], said.fields["status"]) == ("x", "", "proposed")
    (said,) = read_tbx("t.tbx", raw.replace(b"proposedTerm", b"newTerm"), "ar", "en").said
    assert "status" not in said.fields


def test_of_a_file_from_elsewhere_only_what_it_says_counts() -> None:
    sets = f'<langSet xml:lang="en">{tig("b")}</langSet><langSet xml:lang="ar">{tig("x")}</langSet>'
    assert from_elsewhere(f'<termEntry id="a">{sets}</termEntry>').said == (
        Said(":3", "terms", "a", {"preferred": "x"}, "b", True),
    )


def test_term_without_a_status_is_preferred_where_no_other_is() -> None:
    assert fields_of(tig("x"), tig("y")) == {"preferred": "x", "allowed": ("y",)}
    assert fields_of(tig("x"), tig("y", administrativeStatus="preferred")) == {"preferred": "y", "allowed": ("x",)}


def test_abbreviations_are_acronyms_and_variants_forms() -> None:
    groups = (
        tig("x"),
        tig("X", termType="initialism"),
        tig("Y", termType="abbreviation"),
        tig("xs", termType="variant"),
    )
    assert fields_of(*groups) == {"preferred": "x", "acronym": "X", "allowed": ("Y",), "forms": ("xs",)}


def test_terms_are_found_in_every_structure_of_the_standard() -> None:
    group = (
        "<ntig><termGrp><term>x <hi>y</hi>\n  z</term><termNote type='partOfSpeech'>noun</termNote></termGrp></ntig>"
    )
    definition = "<descripGrp><descrip type='definition'>One.\nTwo.</descrip></descripGrp><note>a</note><note>b</note>"
    references = "<ref type='crossReference' target='b_20_c'/><ref type='crossReference'>d</ref><ref type='see'>e</ref>"
    assert fields_of(definition, references, group, "<!-- remark -->") == {
        "preferred": "x y z",
        "definition": "One.\nTwo.",
        "part_of_speech": "noun",
        "see_also": ("b c", "d"),
        "note": "a\nb",
    }


def test_mark_of_a_stem_stays_with_its_own_term_only() -> None:
    marked = '<tig><term>{}</term><admin type="searchTerm">x|s</admin></tig>'
    assert fields_of(marked.format("xs")) == {"preferred": "x|s"}
    assert fields_of(marked.format("ys")) == {"preferred": "ys"}
    assert fields_of(marked.format("y|s")) == {"preferred": "y|s"}


def test_renderings_that_cannot_be_told_are_refused_and_the_rest_is_taken() -> None:
    preferred = "preferredTerm-admn-sts"
    two = tig("x", administrativeStatus=preferred) + tig("y", administrativeStatus=preferred) + "<note>n</note>"
    odd = tig("x", administrativeStatus="maybe")
    file = from_elsewhere(
        f'<termEntry id="a"><langSet xml:lang="ar">{two}</langSet></termEntry>',
        f'<termEntry id="b"><langSet xml:lang="ar">{odd}</langSet></termEntry>',
    )
    assert [dict(said.fields) for said in file.said] == [{"note": "n"}, {}]
    assert file.refusals == (
        Refusal(":3", "'a': 'x' and 'y' are both preferred. Make one of them admittedTerm-admn-sts."),
        Refusal(":4", "'b': there is no status 'maybe'. Write one of the standard's, such as preferredTerm-admn-sts."),
    )


@pytest.mark.parametrize("tag", ["ar", "AR", "ar-SA", "ar_EG"])
def test_locale_is_known_with_its_region(tag: str) -> None:
    file = from_elsewhere(f'<termEntry id="a"><langSet xml:lang="{tag}">{tig("x")}</langSet></termEntry>')
    assert [said.fields for said in file.said] == [{"preferred": "x"}]


def test_file_of_the_source_alone_says_nothing() -> None:
    assert from_elsewhere(f'<termEntry id="a"><langSet xml:lang="en-GB">{tig("x")}</langSet></termEntry>').said == ()
    assert from_elsewhere().said == ()


def test_file_of_other_locales_is_refused() -> None:
    sets = "".join(f'<langSet xml:lang="{tag}">{tig("x")}</langSet>' for tag in ("en", "fr", "sr-Latn"))
    with pytest.raises(ExchangeError) as error:
        from_elsewhere(f'<termEntry id="a">{sets}</termEntry>', locale="sr")
    expected = "t.tbx: holds no terms in 'sr', but in 'en', 'fr', 'sr-Latn'. Give the locale of this file."
    assert str(error.value) == expected


def test_our_own_file_of_another_locale_is_refused() -> None:
    raw = write_tbx([Exported("terms", "a", Term(id="a", preferred="x"), "b")], "ar-EG", "en", "")
    with pytest.raises(ExchangeError) as error:
        read_tbx("t.tbx", raw, "ar", "en")
    assert str(error.value) == "t.tbx: is of the locale 'ar-EG', not 'ar'. Give --locale ar-EG."


LAUGHS = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">\n' for n in range(12))


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        ("", "t.tbx: is empty. Export the terms anew."),
        (" \n", "t.tbx: is empty. Export the terms anew."),
        ("section,id\nterms,a\n", "t.tbx: is no XML. Give --format csv if it is a table."),
        ("<html/>", "t.tbx:1:1: is no TBX file, because it begins with <html>. Export the terms anew."),
        (
            '<tbx xmlns="urn:iso:std:iso:30042:ed-2"/>',
            "t.tbx:1:1: is TBX version 3. Save it as version 2 (martif).",
        ),
        ("<martif>\n<text>", "t.tbx:2:7: is damaged: no element found. Mend it, or export the terms anew."),
        ("<martif>\n</text>", "t.tbx:2:3: is damaged: mismatched tag. Mend it, or export the terms anew."),
        (
            f'<!DOCTYPE martif [<!ENTITY l0 "ha">\n{LAUGHS}]><martif>&l12;</martif>',
            "t.tbx:1: declares the entity 'l0', which is not safe. Delete the declaration.",
        ),
        (
            '<!DOCTYPE martif [<!ENTITY x SYSTEM "file:///etc/passwd">]><martif>&x;</martif>',
            "t.tbx:1: declares the entity 'x', which is not safe. Delete the declaration.",
        ),
        (
            '<!DOCTYPE martif [<!ENTITY % x SYSTEM "http://example.org/x.dtd">%x;]><martif/>',
            "t.tbx:1: declares the entity 'x', which is not safe. Delete the declaration.",
        ),
        (
            '<!DOCTYPE martif SYSTEM "x.dtd">\n<martif>&eacute;</martif>',
            "t.tbx:2:9: there is no entity '&eacute;'. Write the character itself.",
        ),
    ],
)
def test_file_that_cannot_be_read_safely_is_refused_in_one_line(raw: str, message: str) -> None:
    with pytest.raises(ExchangeError) as error:
        read_tbx("t.tbx", raw.encode(), "ar", "en")
    assert str(error.value) == message


@pytest.mark.parametrize(
    "raw",
    [
        b'<?xml version="1.0" encoding="UTF-8"?><martif>\xff</martif>',
        b'<?xml version="1.0" encoding="nonsense"?><martif/>',
        b"<martif>" + b"<p>" * 5000 + b"</p>" * 5000 + b"</martif>",
        b"\xff\xfe<\x00",
        b"<martif xmlns:a='x'><b:p/></martif>",
    ],
)
def test_every_other_damage_is_one_line_too(raw: bytes) -> None:
    with pytest.raises(ExchangeError, match=r"^t\.tbx.*: is damaged: .*\.$"):
        read_tbx("t.tbx", raw, "ar", "en")


def test_encodings_that_tools_write_are_read() -> None:
    text = TOOL.format(f'<termEntry id="a"><langSet xml:lang="ar">{tig("عمدة")}</langSet></termEntry>')
    for raw in (
        text.encode("utf-16"),
        text.encode("utf-8-sig"),
        b'<?xml version="1.0" encoding="cp1256"?>' + text.encode("cp1256"),
    ):
        (said,) = read_tbx("t.tbx", raw, "ar", "en").said
        assert said.fields == {"preferred": "عمدة"}


@pytest.mark.parametrize("section", ["terms", "names"])
@pytest.mark.parametrize(
    "key", ["mayor", "3d", "-x", "Homa Bay", "Čair", "name.x", "a_20_b", "_", "😀", "A:B", "x_FFFFFF_"]
)
def test_id_stands_for_its_record(section: str, key: str) -> None:
    written = entry_id("terms" if section == "terms" else "names", key)
    assert record_of(written) == (section, key)
    assert written.isascii()


@pytest.mark.parametrize("written", ["c1", "c_20", "_ZZ_", "name.ab c", "ID-é", "_61_"])
def test_id_of_another_tool_is_left_as_it_is(written: str) -> None:
    assert record_of(written) == ("terms", written)


@pytest.mark.parametrize(
    ("written", "field"),
    [
        ("preferredTerm-admn-sts", "preferred"),
        ("preferred", "preferred"),
        ("admittedTerm-adm-sts", "allowed"),
        ("deprecatedTerm", "forbidden"),
        ("supersededTerm-admn-sts", "forbidden"),
        ("not recommended", "forbidden"),
        ("Obsolete", "forbidden"),
        ("maybe", None),
    ],
)
def test_status_is_known_as_the_standard_and_as_tools_write_it(written: str, field: str | None) -> None:
    assert field_of_status(written) == field
