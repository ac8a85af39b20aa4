"""The docs folder: what becomes a page, a file to publish or a fault; and how edits are written back."""

import os
import stat
import unicodedata
from pathlib import Path

import pytest

from guidebook.content.edit import Edit
from guidebook.content.guide_files import write_edits
from guidebook.content.model import Source, Span
from mini_site import SiteMaker


def faults(site_faults: tuple[object, ...]) -> list[tuple[str, int, int]]:
    """Path, line and column of each fault."""
    return [(fault.path, fault.line, fault.column) for fault in site_faults]  # type: ignore[attr-defined]


def test_pages_words_and_files_go_to_their_places(mini_site: SiteMaker) -> None:
    catalogue = mini_site(
        {
            "docs/en/index.md": "# Home\n",
            "docs/en/chapters/plan.md": "# Plan\n",
            "docs/en/glossary.yml": "terms:\n  mayor: {preferred: mayor}\n",
            "docs/en/map.png": b"png",
            "docs/ar/index.md": "# الدليل\n",
            "docs/ar/strings.po": 'msgid "Search"\nmsgstr "بحث"\n',
            "docs/assets/logo.svg": "<svg/>",
        }
    ).catalogue()
    assert sorted(catalogue.pages) == [("ar", "index.md"), ("en", "chapters/plan.md"), ("en", "index.md")]
    assert list(catalogue.glossaries["en"].terms) == ["mayor"]
    assert list(catalogue.glossaries["ar"].terms) == []
    assert list(catalogue.interface_words) == ["ar"]
    assert catalogue.assets == {"assets/logo.svg": "assets/logo.svg", "en/map.png": "en/map.png"}
    assert catalogue.file_faults == ()


def test_glossary_below_a_folder_is_a_file_like_any_other(mini_site: SiteMaker) -> None:
    catalogue = mini_site({"docs/en/chapters/glossary.yml": "terms: [\n", "docs/en/a/strings.po": "x"}).catalogue()
    assert sorted(catalogue.assets) == ["en/a/strings.po", "en/chapters/glossary.yml"]
    assert catalogue.glossaries["en"].source is None


def test_hidden_files_and_folders_are_not_read(mini_site: SiteMaker) -> None:
    catalogue = mini_site(
        {"docs/en/.draft.md": "# A\n", "docs/en/.git/b.md": "# B\n", "docs/.x/c.md": "# C\n"}
    ).catalogue()
    assert (dict(catalogue.pages), dict(catalogue.assets), catalogue.file_faults) == ({}, {}, ())


def test_keys_and_paths_of_files_are_in_one_unicode_form(mini_site: SiteMaker) -> None:
    name = unicodedata.normalize("NFD", "équipe")
    catalogue = mini_site({f"docs/en/{name}.md": "# Page\n", f"docs/en/{name}.png": b"png"}).catalogue()
    assert list(catalogue.pages) == [("en", "équipe.md")]
    assert catalogue.assets == {"en/équipe.png": f"en/{name}.png"}


@pytest.mark.parametrize(
    "raw",
    [
        b"\xef\xbb\xbf# Home\n\ntext\n",
        b"# Home\r\n\r\ntext\r\n",
        b"# Home\r\rtext\r",
        b"\xef\xbb\xbf# Home\r\n\ntext\r",
    ],
)
def test_line_ends_and_byte_order_marks_do_not_show(mini_site: SiteMaker, raw: bytes) -> None:
    page = mini_site({"docs/en/index.md": raw}).catalogue().page("en", "index.md")
    assert page is not None
    assert page.source.text == "# Home\n\ntext\n"


@pytest.mark.parametrize(
    ("raw", "line", "column"),
    [
        (b"\xff# Home\n", 1, 1),
        ("# الدليل\n\nمدينة ".encode() + b"\xe9 x\n", 3, 7),
        (b"a\r\nb\r\nc \xff\r\n", 3, 3),
        ("🏙️ ".encode() + b"\xc3", 1, 4),
        (b"\xef\xbb\xbfab\xff", 1, 3),
        ("abc".encode("utf-16"), 1, 1),
    ],
)
def test_byte_that_is_not_utf8_has_its_line_and_column(
    mini_site: SiteMaker, raw: bytes, line: int, column: int
) -> None:
    catalogue = mini_site({"docs/ar/index.md": raw}).catalogue()
    assert faults(catalogue.file_faults) == [("docs/ar/index.md", line, column)]


def test_page_with_a_broken_byte_is_still_there_to_link_to(mini_site: SiteMaker) -> None:
    site = mini_site({"docs/en/a.md": b"# A\n\n## B { #b }\n\n\xff\n", "docs/en/index.md": "# Home\n\n[x](a.md#b)\n"})
    assert {finding["code"] for finding in site.findings() if finding["severity"] == "error"} == {"PAGE005"}


def test_docs_folder_may_stand_outside_of_the_configurations_folder(mini_site: SiteMaker, tmp_path: Path) -> None:
    site = mini_site({})
    outside = tmp_path.parent / f"{tmp_path.name}-docs"
    (outside / "en").mkdir(parents=True)
    (outside / "en" / "index.md").write_text("[x](lost.md)\n")
    configuration = (site.root / "mkdocs.yml").read_text()
    site.write("mkdocs.yml", f"docs_dir: ../{outside.name}\n{configuration}")
    assert {finding["path"] for finding in site.findings()} == {f"../{outside.name}/en/index.md"}


def source_of(path: Path) -> Source:
    """The source as reading gives it."""
    text = path.read_bytes().decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return Source(path.name, "en", path.name, text)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"one\ntwo\nthree\n", b"one\n2\nzwei\nthree\n"),
        (b"one\r\ntwo\r\nthree\r\n", b"one\r\n2\r\nzwei\r\nthree\r\n"),
        (b"\xef\xbb\xbfone\ntwo\nthree\n", b"\xef\xbb\xbfone\n2\nzwei\nthree\n"),
        (b"\xef\xbb\xbfone\r\ntwo\r\nthree", b"\xef\xbb\xbfone\r\n2\r\nzwei\r\nthree"),
        (b"one\ntwo\r\nthree\n", b"one\n2\r\nzwei\r\nthree\n"),
        (b"one\rtwo\rthree\r", b"one\r2\nzwei\rthree\r"),
    ],
)
def test_edit_leaves_everything_else_as_it_is(tmp_path: Path, raw: bytes, expected: bytes) -> None:
    path = tmp_path / "page.md"
    path.write_bytes(raw)
    write_edits(path, source_of(path), [Edit(Span(4, 7), "2\nzwei")])
    assert path.read_bytes() == expected


@pytest.mark.parametrize("raw", [b"a\nb\r\nc\n", b"\xef\xbb\xbfa\r\nb", b""])
def test_no_edit_changes_nothing(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "page.md"
    path.write_bytes(raw)
    write_edits(path, source_of(path), [])
    assert path.read_bytes() == raw


def test_edit_over_a_line_end_takes_it_out_whole(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    path.write_bytes(b"one\r\ntwo\r\n")
    write_edits(path, source_of(path), [Edit(Span(3, 4), " "), Edit(Span(8, 8), "end")])
    assert path.read_bytes() == b"one two\r\nend"


def test_file_keeps_its_rights_and_no_other_file_is_left(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    path.write_text("one\n")
    path.chmod(0o640)
    write_edits(path, source_of(path), [Edit(Span(0, 3), "1")])
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert os.listdir(tmp_path) == ["page.md"]


def test_link_stays_a_link_and_its_file_is_written(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text("one\n")
    link = tmp_path / "link.md"
    link.symlink_to("page.md")
    write_edits(link, source_of(link), [Edit(Span(0, 3), "1")])
    assert link.is_symlink()
    assert (tmp_path / "page.md").read_text() == "1\n"


def test_edits_that_overlap_leave_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    path.write_text("one\n")
    with pytest.raises(ValueError, match="overlap"):
        write_edits(path, source_of(path), [Edit(Span(0, 2), "1"), Edit(Span(1, 3), "2")])
    assert (path.read_text(), os.listdir(tmp_path)) == ("one\n", ["page.md"])


@pytest.mark.parametrize("name", ["plan.MD", "plan.markdown", "plan.Mkd"])
def test_page_whose_name_does_not_end_in_md_is_a_fault_and_not_published(mini_site: SiteMaker, name: str) -> None:
    site = mini_site({"docs/en/index.md": "# Home\n", f"docs/en/{name}": "# Plan\n"})
    found = site.of_rule("unreadable-file")
    assert [(finding["path"], finding["line"], finding["column"]) for finding in found] == [(f"docs/en/{name}", 1, 1)]
    assert found[0]["hint"] == "Let it end in '.md'."
    assert f"en/{name}" not in site.catalogue().assets
