"""`terms export` and `terms import`: files, exit statuses, and what is said."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from guidebook.cli import main
from mini_site import MiniSite, SiteMaker

GUIDE = Path(__file__).parents[1] / "scripts" / "guide.py"
SOURCE = """\
terms:
  mayor:
    preferred: mayor
    definition: Heads the council.
names:
  Saida: Saida
"""
GLOSSARY = """\
# كلمات
terms:
  mayor:   # رأس
    preferred: "رئيس البلدية"
    forbidden: [محافظ]
    status: proposed
"""
FILES = {"docs/en/glossary.yml": SOURCE, "docs/ar/glossary.yml": GLOSSARY, "docs/en/index.md": "# Home\n"}
FORMATS = pytest.mark.parametrize("form", ["csv", "tbx"])


def run(site: MiniSite, verb: str, form: str, *arguments: str, locale: str = "ar") -> tuple[int, str]:
    """The status of a command, and what it says."""
    result = site.run("terms", verb, "--format", form, "--locale", locale, *arguments)
    assert result.stdout == ""
    return result.exit_code, result.stderr


def exported(site: MiniSite, form: str, locale: str = "ar") -> Path:
    """A file with the terms of a locale."""
    file = site.root / f"terms.{form}"
    assert run(site, "export", form, str(file), locale=locale) == (0, "")
    return file


def glossary(site: MiniSite, locale: str = "ar") -> bytes:
    """The bytes of a glossary."""
    return (site.root / f"docs/{locale}/glossary.yml").read_bytes()


def replace(file: Path, old: str, new: str) -> None:
    """Edit a file as a translator might."""
    text = file.read_bytes().decode()
    assert text.count(old) == 1
    file.write_bytes(text.replace(old, new).encode())


@FORMATS
def test_standard_output_gets_the_same_bytes_as_a_file(mini_site: SiteMaker, form: str) -> None:
    site = mini_site(FILES)
    arguments = ["terms", "export", "--format", form, "--locale", "ar", "--config", str(site.root / "mkdocs.yml")]
    result = CliRunner().invoke(main, arguments)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout_bytes == exported(site, form).read_bytes()
    assert b"Heads the council." in result.stdout_bytes


@FORMATS
@pytest.mark.parametrize("raw", [GLOSSARY.encode(), b"\xef\xbb\xbf" + GLOSSARY.replace("\n", "\r\n").encode()])
def test_file_that_nobody_touched_leaves_every_byte(mini_site: SiteMaker, form: str, raw: bytes) -> None:
    site = mini_site({**FILES, "docs/ar/glossary.yml": raw})
    assert run(site, "import", form, str(exported(site, form))) == (0, "docs/ar/glossary.yml: nothing changed\n")
    assert glossary(site) == raw


@FORMATS
def test_what_differs_is_changed_and_every_other_byte_stays(mini_site: SiteMaker, form: str) -> None:
    site = mini_site({**FILES, "docs/ar/glossary.yml": GLOSSARY.replace("\n", "\r\n").encode()})
    file = exported(site, form)
    replace(file, "محافظ", "الوالي")
    if form == "csv":
        replace(file, "names,Saida,ar,Saida,,,", "names,Saida,ar,Sidon,,صيدا,")
    assert run(site, "import", form, str(file)) == (
        0,
        f"docs/ar/glossary.yml: 1 record changed, {int(form == 'csv')} new\n",
    )
    added = "\nnames:\n  Saida: صيدا\n" if form == "csv" else ""
    expected = GLOSSARY.replace("محافظ", "الوالي") + added
    assert glossary(site) == expected.replace("\n", "\r\n").encode()
    assert glossary(site, "en") == SOURCE.encode()


@FORMATS
def test_locale_without_a_glossary_gets_one(mini_site: SiteMaker, form: str) -> None:
    site = mini_site(FILES, locales="en ar fr")
    file = exported(site, form, "fr")
    assert run(site, "import", form, str(file), locale="fr") == (0, "docs/fr/glossary.yml: nothing changed\n")
    assert not (site.root / "docs/fr").exists()
    if form == "csv":
        replace(file, "terms,mayor,fr,mayor,Heads the council.,", "terms,mayor,fr,mayor,Heads the council.,maire")
    else:
        replace(
            file,
            '</langSet>\n      </termEntry>\n      <termEntry id="name',
            '</langSet><langSet xml:lang="fr"><tig><term>maire</term></tig></langSet></termEntry><termEntry id="name',
        )
    assert run(site, "import", form, str(file), locale="fr") == (0, "docs/fr/glossary.yml: 0 records changed, 1 new\n")
    assert glossary(site, "fr") == b"terms:\n  mayor:\n    preferred: maire\n"
    assert run(site, "import", form, str(file), locale="fr") == (0, "docs/fr/glossary.yml: nothing changed\n")


def test_source_locale_takes_its_own_terms_back(mini_site: SiteMaker) -> None:
    site = mini_site(FILES)
    file = exported(site, "tbx", "en")
    replace(file, "Heads the council.", "Leads the council.")
    assert run(site, "import", "tbx", str(file), locale="en") == (0, "docs/en/glossary.yml: 1 record changed, 0 new\n")
    assert glossary(site, "en") == SOURCE.replace("Heads", "Leads").encode()


def test_what_is_refused_is_named_and_all_else_is_taken(mini_site: SiteMaker) -> None:
    site = mini_site(FILES)
    (site.root / "t.csv").write_text(
        "section,id,preferred,status\nterms,mayor,العمدة,maybe\nterms,Ward,حي,\nnames,Saida,صيدا,\n", encoding="utf-8"
    )
    file = str(site.root / "t.csv")
    expected = (
        f"{file}: row 2: 'mayor': 'status' is 'maybe'. Write 'agreed' or 'proposed'.\n"
        f"{file}: row 3: 'Ward' cannot be the id of a term. Use small letters, digits and hyphens.\n"
        "docs/ar/glossary.yml: 1 record changed, 1 new\n"
    )
    assert run(site, "import", "csv", file) == (1, expected)
    assert glossary(site).decode() == GLOSSARY.replace("رئيس البلدية", "العمدة") + "\nnames:\n  Saida: صيدا\n"


def test_right_to_left_values_stand_isolated_in_what_is_said(mini_site: SiteMaker) -> None:
    site = mini_site(FILES)
    (site.root / "t.csv").write_text("section,id,preferred\nterms,mayor,أ; ب\n", encoding="utf-8")
    _, said = run(site, "import", "csv", str(site.root / "t.csv"))
    assert "holds '\u2068أ; ب\u2069' as one value. Write each of the others into 'allowed'.\n" in said


@FORMATS
def test_record_that_cannot_go_out_is_named_and_the_others_go(mini_site: SiteMaker, form: str) -> None:
    broken = GLOSSARY + '  town: {colour: red}\n  ward: {preferred: "a\\a"}\n'
    site = mini_site({**FILES, "docs/ar/glossary.yml": broken})
    file = site.root / "terms"
    expected = (
        "docs/ar/glossary.yml:7:18: 'town': field 'colour': there is no such field. Mend it, or it is left out.\n"
        "docs/ar/glossary.yml:8:3: 'ward' is left out: its preferred holds the control character U+0007. Delete it.\n"
    )
    assert run(site, "export", form, str(file)) == (1, expected)
    assert run(site, "import", form, str(file)) == (0, "docs/ar/glossary.yml: nothing changed\n")


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["export", "--format", "csv", "--locale", "fr"], "there is no locale 'fr'. The locales are: en, ar."),
        (
            ["import", "--format", "csv", "--locale", "ar", "no.csv"],
            "'no.csv' cannot be read (No such file or directory). Give another file.",
        ),
        (
            ["import", "--format", "csv", "--locale", "ar", "docs"],
            "'docs' cannot be read (Is a directory). Give another file.",
        ),
        (
            ["export", "--format", "tbx", "--locale", "ar", "no/x.tbx"],
            "'no/x.tbx' cannot be written (No such file or directory). Give another place.",
        ),
        (
            ["export", "--format", "tbx", "--locale", "ar", "docs/x.tbx"],
            "'docs/x.tbx' stands in the docs folder, which is published. Give another place.",
        ),
        (
            ["import", "--format", "tbx", "--locale", "ar", "mkdocs.yml"],
            "mkdocs.yml: is no XML. Give --format csv if it is a table.",
        ),
        (
            ["import", "--format", "csv", "--locale", "ar", "mkdocs.yml"],
            "mkdocs.yml: has no column 'id' in its first row. Export the terms anew.",
        ),
    ],
)
def test_usage_error_is_one_line(
    mini_site: SiteMaker, monkeypatch: pytest.MonkeyPatch, arguments: list[str], line: str
) -> None:
    site = mini_site(FILES)
    monkeypatch.chdir(site.root)
    result = site.run("terms", *arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"Error: {line}\n")
    assert glossary(site) == GLOSSARY.encode()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("- a\n", "docs/ar/glossary.yml:1:1: expected 'key: value' lines. Mend it first."),
        ("terms: x\n", "docs/ar/glossary.yml:1:1: 'terms' does not hold records. Write 'id:' lines below it."),
        ("{terms: {}}\n", "docs/ar/glossary.yml: is written in braces. Write 'key: value' lines."),
        (
            b"terms:\n  a: \xff\n",
            "docs/ar/glossary.yml:2:6: is not UTF-8: byte 0xFF cannot be read. Save the file as UTF-8.",
        ),
    ],
)
@pytest.mark.parametrize("verb", ["import", "export"])
def test_glossary_that_cannot_be_used_is_one_line(
    mini_site: SiteMaker, verb: str, text: str | bytes, line: str
) -> None:
    site = mini_site(FILES)
    file = exported(site, "csv")
    site.write("docs/ar/glossary.yml", text)
    before = glossary(site)
    assert run(site, verb, "csv", str(file)) == (2, f"Error: {line}\n")
    assert glossary(site) == before


def test_other_commands_do_not_load_what_reads_tbx() -> None:
    code = "import sys, guidebook.cli; sys.exit('translate' in sys.modules or 'lxml' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=GUIDE.parents[1] / "hooks", check=False).returncode == 0
