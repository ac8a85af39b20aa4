"""The docs folder: what becomes a page, a file to publish or a fault."""

import unicodedata
from pathlib import Path

import pytest

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


def test_data_of_a_locale_that_is_being_prepared_are_no_assets(mini_site: SiteMaker) -> None:
    files = {"docs/fr/glossary.yml": "terms: {}\n", "docs/fr/strings.po": "", "docs/fr/map.png": b"x"}
    catalogue = mini_site({"docs/en/index.md": "# A\n", **files}).catalogue()
    assert sorted(catalogue.assets) == ["fr/map.png"]
    assert catalogue.file_faults == ()


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


@pytest.mark.parametrize("name", ["plan.MD", "plan.markdown", "plan.Mkd"])
def test_page_whose_name_does_not_end_in_md_is_a_fault_and_not_published(mini_site: SiteMaker, name: str) -> None:
    site = mini_site({"docs/en/index.md": "# Home\n", f"docs/en/{name}": "# Plan\n"})
    found = site.of_rule("unreadable-file")
    assert [(finding["path"], finding["line"], finding["column"]) for finding in found] == [(f"docs/en/{name}", 1, 1)]
    assert found[0]["hint"] == "Let it end in '.md'."
    assert f"en/{name}" not in site.catalogue().assets
