"""PO files as tools write them: what gettext takes is taken, what polib would drop or misread is not."""

import polib
import pytest

from guidebook.language.po_reading import PoError, parse_po


def entries(text: str) -> list[tuple[str | None, str, str, bool]]:
    """What a file says of each entry: context, source, translation, whether it is fuzzy."""
    return [(entry.msgctxt, entry.msgid, entry.msgstr, entry.fuzzy) for entry in parse_po(text)]


@pytest.mark.parametrize("flags", ["#, fuzzy", "#,fuzzy", "  #,  no-wrap, fuzzy", "#= fuzzy", "#=fuzzy, c-format"])
def test_flags_are_read_as_gettext_reads_them(flags: str) -> None:
    assert entries(f'{flags}\nmsgid "a"\nmsgstr "b"\n') == [(None, "a", "b", True)]


@pytest.mark.parametrize("comment", ["#", "#note", "#!x", "## x", "#.x", "#:a.md", "#|", "#~", "#~|", '#|msgid "old"'])
def test_comments_are_no_fault_however_tight_they_are(comment: str) -> None:
    assert entries(f'{comment}\nmsgid "a"\nmsgstr "b"\n') == [(None, "a", "b", False)]


@pytest.mark.parametrize("character", ["\u2028", "\u2029", "\x85", "\x1c", "\x1d", "\x1e", "\x0b", "\x0c"])
def test_only_a_line_feed_ends_a_line(character: str) -> None:
    assert entries(f'msgid "a{character}b"\nmsgstr "c"\n') == [(None, f"a{character}b", "c", False)]


def test_lines_of_windows_and_of_old_apples_end_too() -> None:
    assert entries('msgid "a"\r\nmsgstr ""\r\n"b"\r\n') == entries('msgid "a"\rmsgstr ""\r"b"\r')
    assert entries('msgid "a"\r\nmsgstr ""\r\n"b"\r\n') == [(None, "a", "b", False)]


def test_text_that_is_the_name_of_a_file_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    def opened(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr(polib.io, "open", opened)
    with pytest.raises(PoError) as error:
        parse_po(__file__)
    assert (error.value.line, error.value.message) == (1, f"not a line of a PO file: '{__file__}'")


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('msgid "a"\nmsgstr "b\n', 2, "not a line of a PO file: 'msgstr \"b'"),
        ('msgid "a"\nhello\n', 2, "not a line of a PO file: 'hello'"),
        ('msgstr "b"\nmsgid "a"\n', 1, "not a PO file: this line does not belong where it stands"),
        ('msgid "a"\nmsgctxt "x"\n', 2, "not a PO file: this line does not belong where it stands"),
    ],
)
def test_damaged_file_is_told_with_its_line(text: str, line: int, message: str) -> None:
    with pytest.raises(PoError) as error:
        parse_po(text)
    assert (error.value.line, error.value.message) == (line, message)


def test_file_without_entries_is_one() -> None:
    assert entries("") == entries("\n\n") == entries("# only words\n") == []


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (r"\330\256\330\267\330\251", "خطة"),
        (r"\xd8\xae.\xD9\x84", "خ.ل"),
        (r"a\042b\134n\12c", 'a"b\\n\nc'),
        (r"C:\\330\\x41 \" \t", 'C:\\330\\x41 " \t'),
    ],
)
def test_bytes_that_are_written_by_their_numbers_are_read_as_gettext_does(written: str, read: str) -> None:
    file = parse_po(f'# \\330\nmsgid "a"\nmsgstr "{written}"\n')
    assert [entry.msgstr for entry in file] == [read]


def test_numbers_that_stand_for_no_text_are_an_error() -> None:
    with pytest.raises(PoError) as error:
        parse_po('msgid "a"\nmsgstr "\\330"\n')
    assert (error.value.line, error.value.message) == (2, r"numbers behind a '\' that stand for no text in UTF-8")
