"""Units as PO: what is written, what Poedit and others make of it, and what is refused."""

import polib
import pytest

from guidebook.translation.exchange.po_format import read_po, write_po
from guidebook.translation.exchange.unit import Returned, ReturnedUnit
from guidebook.translation.terms_exchange.records import ExchangeError
from made_units import ITEM, OUTDATED, PAGE, SUMMARY, expected, one, said

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: ar\\n"\n\n'
WRITTEN = """\
# Guide: en to ar
msgid ""
msgstr ""
"Project-Id-Version: Guide\\n"
"Language: ar\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=0 && \
n%100<=2 ? 4 : 5);\\n"
"X-Generator: guide.py\\n"
"X-Source-Language: en\\n"

#. summary
#: chapters/coordinate.md
msgctxt "chapters/coordinate.md#(summary)/1"
msgid "Who does what."
msgstr ""

#. list item in the section 'Models'
#. local prevention network = شبكة الوقاية المحلية
#. <a1>…</a1> = […](../guide.md#how)
#. <x2/> = `guide.py check`
#: chapters/coordinate.md
msgctxt "chapters/coordinate.md#models/3"
msgid "Set up a \\"local prevention network\\": <a1>the guide</a1> tells how, and <x2/> checks it."
msgstr "أنشئ \\"شبكة الوقاية المحلية\\": <a1>الدليل</a1> يشرح كيف، و<x2/> يتحقق منها."

#. paragraph in the section 'Models'
#: chapters/coordinate.md
#, fuzzy
#| msgid "Two models."
msgctxt "chapters/coordinate.md#models/4"
msgid "Three models & their costs."
msgstr "نموذجان."
"""


def read(*entries: str) -> Returned:
    """A file with a header and these entries, the first of which begins on line 6."""
    return read_po("ar.po", (HEADER + "\n\n".join(entries)).encode())


def test_file_says_everything_in_the_order_of_the_page() -> None:
    assert write_po([SUMMARY, ITEM, OUTDATED], "en", "ar", "Guide").decode() == WRITTEN


def test_header_names_the_plural_forms_of_every_locale() -> None:
    files = {locale: polib.pofile(write_po([ITEM], "en", locale, "G").decode()) for locale in ("tr", "pt-BR", "xx")}
    forms = [(locale, file.metadata) for locale, file in files.items()]
    assert [(locale, data["Language"], data["Plural-Forms"]) for locale, data in forms] == [
        ("tr", "tr", "nplurals=1; plural=0;"),
        ("pt-BR", "pt_BR", "nplurals=2; plural=(n > 1);"),
        ("xx", "xx", "nplurals=2; plural=(n != 1);"),
    ]


def test_two_blocks_of_the_same_text_are_two_units() -> None:
    returned = read(f'msgctxt "{PAGE}#a/1"\nmsgid "x"\nmsgstr "y"', f'msgctxt "{PAGE}#b/1"\nmsgid "x"\nmsgstr "z"')
    assert said(returned) == [(f"{PAGE}#a/1", "x", "y", False), (f"{PAGE}#b/1", "x", "z", False)]


def test_file_that_a_person_and_an_editor_worked_on_is_read() -> None:
    """Poedit wraps, reorders flags, adds comments and headers and keeps what is gone at the end."""
    text = WRITTEN.replace(
        'msgid "Three models & their costs."\nmsgstr "نموذجان."',
        'msgid ""\n"Three models "\n"& their costs."\nmsgstr ""\n"ثلاثة نماذج "\n"وتكاليفها."',
    )
    text = text.replace("#, fuzzy\n", "#, no-wrap\n").replace('"X-Generator: guide.py', '"X-Generator: Poedit 3.4')
    text = text.replace("#. summary", "# A remark.\n#. summary")
    text += '\n#, fuzzy\n#~ msgctxt "gone#x/1"\n#~ msgid "gone"\n#~ msgstr "ذهب"\n\n#~ msgid "x"\n#~ msgstr ""\n'
    returned = read_po("ar.po", text.encode())
    assert returned.refusals == ()
    assert said(returned) == [
        expected(SUMMARY),
        expected(ITEM),
        (OUTDATED.id, OUTDATED.source, "ثلاثة نماذج وتكاليفها.", False),
    ]


def test_unit_is_found_at_its_line() -> None:
    returned = read('#. note\nmsgctxt "a#b/1"\nmsgid "x"\nmsgstr ""', 'msgctxt "a#b/2"\nmsgid "y"\nmsgstr "z"')
    assert returned.units == (ReturnedUnit("a#b/1", "x", "", False, 6), ReturnedUnit("a#b/2", "y", "z", False, 11))


def test_empty_translation_is_none_even_where_it_is_marked_fuzzy() -> None:
    assert not one(read('#, fuzzy\nmsgctxt "a#b/1"\nmsgid "x"\nmsgstr ""')).is_fuzzy


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_byte_order_mark_and_line_ends_of_windows_are_read(encoding: str, line_end: str) -> None:
    raw = WRITTEN.replace("\n", line_end).encode(encoding)
    assert said(read_po("ar.po", raw)) == [expected(unit) for unit in (SUMMARY, ITEM, OUTDATED)]


@pytest.mark.parametrize(
    ("entry", "refusal"),
    [
        ('msgid "x"\nmsgstr "y"', "has no 'msgctxt', which says what block it is of. Export the pages anew."),
        (
            'msgctxt "a#b/1"\nmsgid "x"\nmsgid_plural "xs"\nmsgstr[0] "y"\nmsgstr[1] "z"',
            "'a#b/1' has plural forms, which a page has not. Write one 'msgstr'.",
        ),
        ('msgctxt "a#b/1"\nmsgid "x"\nmsgstr "\\b"', "'a#b/1' holds the control character U+0008. Delete it."),
        ('msgctxt "a#b/0"\nmsgid "x"\nmsgstr "y"', "'a#b/0' stands here again. Delete one of the two."),
    ],
)
def test_entry_that_cannot_be_taken_is_refused_at_its_line_and_the_others_are_taken(entry: str, refusal: str) -> None:
    returned = read('msgctxt "a#b/0"\nmsgid "x"\nmsgstr ""', entry)
    assert said(returned) == [("a#b/0", "x", "", False)]
    assert returned.refusals == (f"ar.po:10: {refusal}",)


def test_same_entry_twice_is_no_contradiction() -> None:
    entry = 'msgctxt "a#b/0"\nmsgid "x"\nmsgstr "y"'
    assert one(read(entry, entry)).line == 6


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "ar.po: is empty. Export the pages anew."),
        (b"\xef\xbb\xbf \n", "ar.po: is empty. Export the pages anew."),
        (
            'msgid "a"\nmsgstr "عمدة"\n'.encode("cp1256"),
            "ar.po:2: is not UTF-8: byte 0xDA cannot be read. Save it as UTF-8.",
        ),
        ("x".encode("utf-16"), "ar.po:1: is not UTF-8: byte 0xFF cannot be read. Save it as UTF-8."),
        (
            b"<xliff/>\n",
            "ar.po:1: not a line of a PO file: '<xliff/>'. Mend it, or export the pages anew.",
        ),
        (
            b'msgid "a"\nmsgstr "b\n',
            "ar.po:2: not a line of a PO file: 'msgstr \"b'. Mend it, or export the pages anew.",
        ),
        (
            b'msgid "Search"\nmsgstr "x"\n',
            "ar.po: is not of a guide's pages: no entry has a 'msgctxt'. Export the pages anew.",
        ),
    ],
)
def test_file_that_cannot_be_used_is_told_in_one_line(raw: bytes, message: str) -> None:
    with pytest.raises(ExchangeError) as error:
        read_po("ar.po", raw)
    assert str(error.value) == message


def test_file_without_units_has_none() -> None:
    assert read_po("ar.po", HEADER.encode()) == Returned((), (), "ar")
    assert read_po("ar.po", b"# nothing\n") == Returned((), (), "")
