"""`export` and `import`: files, exit statuses, and what is said."""

import subprocess
import sys
from pathlib import Path

import pytest

from exchange_files import entries, exported, imported, page, translate
from mini_site import MiniSite, SiteMaker

GUIDE = Path(__file__).parents[1] / "scripts" / "guide.py"
FILES = {
    "docs/en/index.md": "# Home\n\nThe mayor leads.\n",
    "docs/en/chapters/b.md": "---\nnumber: 2\n---\n\n# Second\n",
    "docs/en/chapters/z.md": "---\nnumber: 1\n---\n\n# First\n",
    "docs/en/draft.md": "---\nstatus: draft\n---\n\n# Draft\n",
    "docs/en/gone.md": "---\nstatus: withdrawn\n---\n\n# Gone\n",
    "docs/ar/index.md": "# الصفحة\n\nيقود رئيس البلدية.\n",
    "docs/ar/own.md": "---\nsource_locale: ar\n---\n\n# لنا\n",
    "docs/en/glossary.yml": "terms:\n  mayor:\n    preferred: mayor\n",
    "docs/ar/glossary.yml": "terms:\n  mayor:\n    preferred: رئيس البلدية\n    forbidden: [عمدة]\n",
}
FORMATS = pytest.mark.parametrize("form", ["po", "xliff"])


def command(site: MiniSite, *arguments: str) -> list[str]:
    """A command as a process of its own."""
    verb, *rest = arguments
    return [sys.executable, str(GUIDE), verb, "--config", str(site.root / "mkdocs.yml"), *rest]


@FORMATS
def test_standard_output_gets_the_same_bytes_as_a_file(mini_site: SiteMaker, form: str) -> None:
    site = mini_site(FILES)
    done = subprocess.run(
        command(site, "export", "--format", form, "--locale", "ar"), capture_output=True, check=True, cwd=site.root
    )
    assert (done.stdout, done.stderr) == (exported(site, form=form).read_bytes(), b"")


def test_export_holds_what_is_to_be_translated_in_the_order_of_reading(mini_site: SiteMaker) -> None:
    found = entries(exported(mini_site(FILES)))
    assert {name: entry.msgstr for name, entry in found.items()} == {
        "index.md#lead/1": "الصفحة",
        "index.md#lead/2": "يقود رئيس البلدية.",
        "chapters/z.md#lead/1": "",
        "chapters/b.md#lead/1": "",
    }
    assert list(found) == ["index.md#lead/1", "index.md#lead/2", "chapters/z.md#lead/1", "chapters/b.md#lead/1"]
    assert "mayor = رئيس البلدية (not: عمدة)" in found["index.md#lead/2"].comment


def test_page_born_in_another_locale_is_translated_into_the_default_one(mini_site: SiteMaker) -> None:
    site = mini_site(FILES)
    file = exported(site, "en")
    assert {name: entry.msgid for name, entry in entries(file).items()} == {"own.md#lead/1": "لنا"}
    translate(file, {"own.md#lead/1": "Ours"})
    assert imported(site, file, "en").lines == ["docs/en/own.md: 1 block translated, new"]
    assert page(site, "docs/en/own.md") == "---\ntranslation:\n  method: human\n---\n\n# Ours\n"


@FORMATS
def test_import_changes_pages_and_makes_new_ones(mini_site: SiteMaker, form: str) -> None:
    site = mini_site(FILES)
    file = exported(site, form=form)
    if form == "po":
        translate(file, {"index.md#lead/1": "الرئيسية", "chapters/z.md#lead/1": "أولا"})
    else:
        text = file.read_text(encoding="utf-8").replace("الصفحة", "الرئيسية")
        file.write_text(text.replace("First</source>", "First</source><target>أولا</target>"), encoding="utf-8")
    outcome = imported(site, file, form=form)
    assert (outcome.status, outcome.lines) == (
        0,
        ["docs/ar/index.md: 1 block changed", "docs/ar/chapters/z.md: 1 block translated, new"],
    )
    assert page(site, "docs/ar/index.md") == "# الرئيسية\n\nيقود رئيس البلدية.\n"
    assert page(site, "docs/ar/chapters/z.md").endswith("\n# أولا\n")
    assert [found for found in site.findings() if found["severity"] == "error"] == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("export", "--format", "po", "--locale", "fr"), "there is no locale 'fr'. The locales are: en, ar."),
        (
            ("export", "--format", "po", "--locale", "ar", "{root}/docs/x.po"),
            "'{root}/docs/x.po' stands in the docs folder, which is published. Give another place.",
        ),
        (
            ("export", "--format", "po", "--locale", "ar", "{root}/no/x.po"),
            "'{root}/no/x.po' cannot be written (No such file or directory). Give another place.",
        ),
        (
            ("import", "--format", "po", "--locale", "ar", "{root}/x.po"),
            "'{root}/x.po' cannot be read (No such file or directory). Give another file.",
        ),
        (
            ("import", "--format", "po", "--locale", "en", "{root}/ar.po"),
            "{root}/ar.po: is a file of 'ar', not of 'en'. Give that locale.",
        ),
        (
            ("import", "--format", "po", "--locale", "ar", "{root}/empty.po"),
            "{root}/empty.po: is empty. Export the pages anew.",
        ),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    mini_site: SiteMaker, arguments: tuple[str, ...], message: str
) -> None:
    site = mini_site({**FILES, "empty.po": ""})
    exported(site)
    result = site.run(*(argument.replace("{root}", str(site.root)) for argument in arguments))
    assert (result.exit_code, result.stderr) == (2, f"Error: {message.replace('{root}', str(site.root))}\n")
    assert result.stdout == ""


def test_page_that_is_not_utf_8_is_left_alone(mini_site: SiteMaker) -> None:
    site = mini_site({**FILES, "docs/ar/index.md": "# الصفحة\n\nنص\n".encode("cp1256")})
    file = exported(site)
    translate(file, {"chapters/z.md#lead/1": "أولا"})
    outcome = imported(site, file)
    assert outcome.status == 1
    assert outcome.lines == [
        "docs/ar/index.md:1:3: is not UTF-8: byte 0xC7 cannot be read. Save the file as UTF-8.",
        "docs/ar/chapters/z.md: 1 block translated, new",
    ]
