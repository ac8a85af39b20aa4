"""Tables: what stands in them, what is read from them, and what is refused."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidebook.language.glossary import Term
from guidebook.translation.terms_exchange.csv_format import read_csv, write_csv
from guidebook.translation.terms_exchange.records import ExchangeError, Exported, Refusal, Said, tidy, values_of

MAYOR = Term(id="mayor", preferred="رئيس|ة", forbidden=("محافظ", "=1+1"), note="-x", status="proposed")
RECORDS = (
    Exported("terms", "mayor", MAYOR, "mayor", "Heads the council."),
    Exported("names", "Kumanovo", None, "Kumanovo"),
)


def table(raw: bytes) -> list[dict[str, str]]:
    """The rows as a program reads them that knows nothing of us."""
    return list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))


def test_row_is_a_record_with_the_source_beside_it() -> None:
    raw = write_csv(RECORDS, "ar", "en")
    assert raw.startswith(b"\xef\xbb\xbfsection,id,locale,source_preferred,source_definition,preferred,allowed,")
    mayor, kumanovo = table(raw)
    assert {column: cell for column, cell in mayor.items() if cell} == {
        "section": "terms",
        "id": "mayor",
        "locale": "ar",
        "source_preferred": "mayor",
        "source_definition": "Heads the council.",
        "preferred": "رئيس|ة",
        "forbidden": "محافظ\n'=1+1",
        "note": "'-x",
        "status": "proposed",
    }
    assert {column: cell for column, cell in kumanovo.items() if cell} == {
        "section": "names",
        "id": "Kumanovo",
        "locale": "ar",
        "source_preferred": "Kumanovo",
    }


def test_source_itself_has_no_columns_of_a_source() -> None:
    assert write_csv([Exported("terms", "mayor", MAYOR)], "en", "en").startswith(
        b"\xef\xbb\xbfsection,id,locale,preferred"
    )


@pytest.mark.parametrize("mark", ["=", "+", "-", "@", "'=", "''+", "＝"])
def test_nothing_that_goes_out_is_a_formula_and_all_of_it_comes_back(mark: str) -> None:
    term = Term(id="x", preferred=f"{mark}x", allowed=("a", f"{mark}HYPERLINK()"), definition=f"{mark}y")
    raw = write_csv([Exported("terms", f"{mark}x", term)], "ar", "ar")
    assert not [cell for row in table(raw) for cell in row.values() if cell.startswith(tuple("=+-@＝"))]
    (said,) = read_csv("t.csv", raw, "ar").said
    assert said.id == f"{mark}x"
    assert {field: tidy(field, value) for field, value in said.fields.items()} == values_of(term)


lines = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=6)


@given(st.lists(lines, max_size=3), st.lists(lines, max_size=3))
def test_every_text_comes_back(paragraphs: list[str], items: list[str]) -> None:
    term = Term(id="x", preferred="x", definition="\n".join(paragraphs), allowed=tuple(items))
    (said,) = read_csv("t.csv", write_csv([Exported("terms", "x", term)], "ar", "ar"), "ar").said
    assert {field: tidy(field, value) for field, value in said.fields.items()} == values_of(term)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_table_of_every_spreadsheet_is_read(delimiter: str, mark: str, line_end: str) -> None:
    rows = [["ID", " Preferred ", "allowed", ""], ["mayor", " عمدة ", '"a, b; c\nd"', ""], ["", "", "", ""]]
    raw = (mark + line_end.join(delimiter.join(row) for row in rows) + line_end).encode()
    file = read_csv("t.csv", raw, "ar")
    assert file.refusals == ()
    assert file.said == (Said(": row 2", None, "mayor", {"preferred": "عمدة", "allowed": ("a, b; c", "d")}),)


def test_row_cut_short_says_nothing_of_the_cells_it_lacks() -> None:
    (said,) = read_csv("t.csv", b"id,preferred,note,status\nmayor,x\n", "ar").said
    assert said.fields == {"preferred": "x"}


def test_rows_that_cannot_be_taken_are_refused_and_the_others_stand() -> None:
    raw = b"section,id,prefered,preferred\nwords,a,,x\nterms,b,,x,y\nnames,c,,x\n"
    file = read_csv("t.csv", raw, "ar")
    assert [said.id for said in file.said] == ["c"]
    assert file.refusals == (
        Refusal(": row 1", "there is no column 'prefered'. Did you mean 'preferred'?"),
        Refusal(": row 2", "there is no section 'words'. Write 'terms' or 'names'."),
        Refusal(": row 3", "has more cells than columns. Put quotation marks round its texts."),
    )


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "t.csv: is empty. Export the terms anew."),
        (b"\xef\xbb\xbf\n \n", "t.csv: is empty. Export the terms anew."),
        (b"<?xml version='1.0'?><martif/>", "t.csv: is XML, not CSV. Give --format tbx."),
        (b"\xff\xfei\x00d\x00", "t.csv:1: is not UTF-8: byte 0xFF cannot be read. Save it as 'CSV UTF-8'."),
        ("id\nرئيس".encode("cp1256"), "t.csv:2: is not UTF-8: byte 0xD1 cannot be read. Save it as 'CSV UTF-8'."),
        (b"PK\x03\x04\x14\x00", "t.csv: has no column 'id' in its first row. Export the terms anew."),
        (b"term,text\na,b\n", "t.csv: has no column 'id' in its first row. Export the terms anew."),
        (b"id,id\na,b\n", "t.csv: row 1: the column 'id' stands there twice. Delete one."),
        (
            b'id,note\na,b\nb,"c\n',
            "t.csv:3: is damaged: unexpected end of data. Mend the quotation marks of this line.",
        ),
        (b'id,note\na,"b"c\n', "t.csv:2: is damaged: ',' expected after '\"'. Mend the quotation marks of this line."),
        (b"id,locale\na,fr\n", "t.csv: row 2: is of the locale 'fr', not 'ar'. Give --locale fr."),
    ],
)
def test_file_that_is_no_such_table_is_refused_in_one_line(raw: bytes, message: str) -> None:
    with pytest.raises(ExchangeError) as error:
        read_csv("t.csv", raw, "ar")
    assert str(error.value) == message
