"""PAGE005: a file cannot be read."""

import os
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from mini_site import MiniSite, SiteMaker

RULE = "unreadable-file"


def unreadable(
    path: str, message: str, hint: str, line: int = 1, column: int = 1, locale: str = "ar"
) -> dict[str, Any]:
    """The finding at a place without extent."""
    return {
        "code": "PAGE005",
        "rule": RULE,
        "severity": "error",
        "locale": locale,
        "path": path,
        "line": line,
        "column": column,
        "end_line": line,
        "end_column": column,
        "message": message,
        "hint": hint,
    }


def link(site: MiniSite, path: str, target: str) -> None:
    """Put a symbolic link into the guide."""
    (site.root / path).symlink_to(target)


def test_byte_that_is_not_utf8_is_found_in_its_column(mini_site: SiteMaker) -> None:
    page = "# الدليل\n\nنص عربي ".encode() + "مدينة".encode("cp1256") + b"\n"
    message = "the file is not UTF-8: byte 0xE3 cannot be read"
    assert mini_site({"docs/ar/index.md": page}).of_rule(RULE) == [
        unreadable("docs/ar/index.md", message, "Save the file as UTF-8.", line=3, column=9)
    ]


@pytest.mark.parametrize("path", ["docs/ar/index.md", "docs/ar/glossary.yml", "docs/ar/strings.po"])
def test_every_file_that_is_read_must_be_utf8(mini_site: SiteMaker, path: str) -> None:
    message = "the file is not UTF-8: byte 0xFF cannot be read"
    assert mini_site({path: "نص".encode("utf-16")}).of_rule(RULE) == [
        unreadable(path, message, "Save the file as UTF-8.")
    ]


def test_files_that_are_not_text_are_not_read(mini_site: SiteMaker) -> None:
    assert mini_site({"docs/assets/map.png": b"\xff\xfe", "docs/ar/map.png": b"\xff"}).of_rule(RULE) == []


@pytest.mark.parametrize("text", ["\ufeff# Home\n", "# Home\r\n\r\nText\r\n", "", "# Home\n\n\x00\n"])
def test_marks_line_ends_and_controls_can_be_read(mini_site: SiteMaker, text: str) -> None:
    assert mini_site({"docs/en/index.md": text.encode()}).of_rule(RULE) == []


@pytest.mark.parametrize("name", ["secret.md", "secret.png", "glossary.yml"])
def test_link_out_of_the_docs_folder_is_found(mini_site: SiteMaker, name: str, tmp_path_factory: Any) -> None:
    outside: Path = tmp_path_factory.mktemp("outside") / name
    outside.write_text("# Secret\n")
    site = mini_site({"docs/ar/index.md": "# الدليل\n"})
    link(site, f"docs/ar/{name}", str(outside))
    message = "the file is a link to a file outside the docs folder"
    assert site.of_rule(RULE) == [unreadable(f"docs/ar/{name}", message, "Put the file itself here.")]


@pytest.mark.parametrize("name", ["lost.md", "lost.png"])
def test_link_that_leads_nowhere_is_found(mini_site: SiteMaker, name: str) -> None:
    site = mini_site({"docs/ar/index.md": "# الدليل\n"})
    link(site, f"docs/ar/{name}", "nowhere")
    assert site.of_rule(RULE) == [
        unreadable(f"docs/ar/{name}", "the file is a link that leads nowhere", "Put the file itself here.")
    ]


def test_link_to_itself_is_found(mini_site: SiteMaker) -> None:
    site = mini_site({"docs/ar/index.md": "# الدليل\n"})
    link(site, "docs/ar/loop.md", "loop.md")
    assert site.of_rule(RULE) == [
        unreadable("docs/ar/loop.md", "the file is a link that leads nowhere", "Put the file itself here.")
    ]


def test_link_to_a_folder_is_found(mini_site: SiteMaker) -> None:
    site = mini_site({"docs/ar/index.md": "# الدليل\n", "docs/en/chapters/plan.md": "# Plan\n"})
    link(site, "docs/ar/chapters", "../en/chapters")
    assert site.of_rule(RULE) == [
        unreadable(
            "docs/ar/chapters", "the file is a link to a folder, which is not followed", "Put the folder itself here."
        )
    ]


def test_name_that_is_not_utf8_is_found(mini_site: SiteMaker) -> None:
    site = mini_site({"docs/ar/index.md": "# الدليل\n"})
    (site.root / os.fsdecode(b"docs/ar/r\xe9sum\xe9.md")).write_text("# Page\n")
    message = "the file has a name that is not UTF-8"
    assert site.of_rule(RULE) == [unreadable("docs/ar/r�sum�.md", message, "Give it another name.")]


def test_file_that_hides_another_of_its_name_is_found(mini_site: SiteMaker) -> None:
    name = {form: unicodedata.normalize(form, "équipe.md") for form in ("NFC", "NFD")}
    site = mini_site({f"docs/ar/{name['NFC']}": "# A\n", f"docs/ar/{name['NFD']}": "# B\n"})
    message = "the file has the name of another file in another Unicode form"
    (found,) = site.of_rule(RULE)
    assert (found["message"], found["hint"]) == (message, "Delete one of the two.")
    assert unicodedata.normalize("NFC", found["path"]) == "docs/ar/équipe.md"


def test_link_inside_the_docs_folder_is_left_alone(mini_site: SiteMaker) -> None:
    site = mini_site({"docs/en/index.md": "# Home\n", "docs/assets/map.png": b"png"})
    link(site, "docs/en/start.md", "index.md")
    link(site, "docs/en/map.png", "../assets/map.png")
    assert site.of_rule(RULE) == []


def test_settings_silence_it_by_path(mini_site: SiteMaker) -> None:
    extra = "extra: {guidebook: {ignore: ['docs/en/old/*']}}\n"
    site = mini_site({"docs/en/old/a.md": b"\xff", "docs/en/b.md": b"\xff"}, extra=extra)
    assert [finding["path"] for finding in site.of_rule(RULE)] == ["docs/en/b.md"]
