"""The command `diff`, as a translator uses it."""

import re
from pathlib import Path

import pytest
from lxml import html as lxml_html

from git_repository import Repository, make_repository
from guidebook.translation.diff.model import Change, PageDiff, Row, SectionDiff, State
from guidebook.translation.diff.passages import Passage
from guidebook.translation.diff.text import text_of
from guidebook.translation.diff.word_diff import Kind, Piece
from mini_site import MiniSite, make_site

SOURCE = """\
---
summary: How a city plans.
---
# Plan

A plan has a beginning.

## Why { #why }

Because nobody works alone.

- One
- Two

## Models { #models }

There are three models.
"""
TRANSLATION = """\
---
summary: كيف تخطط المدينة.
translation:
  method: human
---
# خطّط

للخطة بداية.

## لماذا { #why }

لأن لا أحد يعمل وحده.

- واحد
- اثنان

## النماذج { #models }

هناك ثلاثة نماذج.
"""
CHANGED = (
    SOURCE.replace("three", "five <b>new</b>")
    .replace("- Two", "- Two\n- Three & four")
    .replace("## Models", "## People { #people }\n\nMeet them.\n\n## Models")
)
NEXT = (
    "Next: Bring docs/ar/plan.md up to date with what is shown, then run 'guide.py stamp plan.md --locale ar'; "
    "if nothing of it asks for a change, add --patched.\n"
)


@pytest.fixture
def guide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[MiniSite, Repository]:
    """A guide whose translation is stamped and committed."""
    repository = make_repository(tmp_path / "guide", monkeypatch)
    site = make_site(repository.root, {"docs/en/plan.md": SOURCE.encode(), "docs/ar/plan.md": TRANSLATION.encode()})
    assert site.run("stamp", "plan.md", "--locale", "ar").exit_code == 0
    repository.commit("2026-01-01")
    return site, repository


def shown(site: MiniSite, *options: str) -> str:
    result = site.run("diff", "plan.md", "--locale", "ar", *options)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_old_and_new_source_with_the_translation(guide: tuple[MiniSite, Repository]) -> None:
    site, repository = guide
    commit = repository.git("rev-parse", "--short=10", "HEAD")
    site.write("docs/en/plan.md", CHANGED.encode())
    assert shown(site) == (
        f"""\
docs/ar/plan.md is outdated: 3 sections have changed in docs/en/plan.md.

Why (#why): changed (old text: 2026-01-01, commit {commit})
    4 blocks unchanged
  + list item added, docs/en/plan.md:14
    en  {{+Three & four+}}
    ar  (nothing yet)

People (#people): new
  + heading added, docs/en/plan.md:16
    en  {{+## People+}}
  + paragraph added, docs/en/plan.md:18
    en  {{+Meet them.+}}
  docs/ar/plan.md does not have this section yet.

Models (#models): changed (old text: 2026-01-01, commit {commit})
    1 block unchanged
  ~ paragraph changed, docs/en/plan.md:22
    en  There are [-three-]{{+five <b>new</b>+}} models.
    ar  \u2068هناك ثلاثة نماذج.\u2069

"""
        + NEXT
    )


def test_what_is_gone_and_the_lead(guide: tuple[MiniSite, Repository]) -> None:
    site, repository = guide
    commit = repository.git("rev-parse", "--short=10", "HEAD")
    text = SOURCE[: SOURCE.index("## Models")].replace("How a city plans.", "How a town plans.")
    site.write("docs/en/plan.md", text.encode())
    assert shown(site) == (
        f"""\
docs/ar/plan.md is outdated: 2 sections have changed in docs/en/plan.md.

Plan (the lead): changed (old text: 2026-01-01, commit {commit})
  ~ summary changed, docs/en/plan.md:2
    en  How a [-city-]{{+town+}} plans.
    ar  \u2068كيف تخطط المدينة.\u2069
    2 blocks unchanged

Models (#models): removed (old text: 2026-01-01, commit {commit})
  The source has this section no longer: delete it from docs/ar/plan.md.

"""
        + NEXT
    )


def test_without_a_history_the_present_texts_are_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    site = make_site(tmp_path, {"docs/en/plan.md": SOURCE.encode(), "docs/ar/plan.md": TRANSLATION.encode()})
    assert site.run("stamp", "plan.md", "--locale", "ar").exit_code == 0
    site.write("docs/en/plan.md", SOURCE.replace("three", "five").encode())
    assert shown(site) == (
        """\
docs/ar/plan.md is outdated: 1 section has changed in docs/en/plan.md.
Note: the old text of 'models' is not known: the guide's folder is in no git repository, so older texts are not known.

Models (#models): changed, but its old text is not known
  ? heading not compared, docs/en/plan.md:15
    en  ## Models
    ar  \u2068## النماذج\u2069
  ? paragraph not compared, docs/en/plan.md:17
    en  There are five models.
    ar  \u2068هناك ثلاثة نماذج.\u2069

"""
        + NEXT
    )


def test_a_section_of_another_shape_is_shown_whole(guide: tuple[MiniSite, Repository]) -> None:
    site, repository = guide
    commit = repository.git("rev-parse", "--short=10", "HEAD")
    text = (site.root / "docs/ar/plan.md").read_text()
    site.write("docs/ar/plan.md", text.replace("هناك ثلاثة نماذج.", "هناك ثلاثة.\n\nنماذج.").encode())
    site.write("docs/en/plan.md", SOURCE.replace("three", "five").encode())
    assert f"""\
Models (#models): changed (old text: 2026-01-01, commit {commit})
    1 block unchanged
  ~ paragraph changed, docs/en/plan.md:17
    en  There are [-three-]{{+five+}} models.
  The section in docs/ar/plan.md:
    25: \u2068## النماذج\u2069
    27: \u2068هناك ثلاثة.\u2069
    29: \u2068نماذج.\u2069
""" in shown(site)


def test_marks_of_lists_alone(guide: tuple[MiniSite, Repository]) -> None:
    site, _ = guide
    site.write("docs/en/plan.md", SOURCE.replace("- One\n- Two", "1. One\n2. Two").encode())
    assert (
        "  No word has changed: only marks such as those of lists, tables and quotations have.\n"
        "    4 blocks unchanged\n" in shown(site)
    )


def test_sections_in_another_order(guide: tuple[MiniSite, Repository]) -> None:
    site, _ = guide
    start, why, models = re.split("(?=^## )", SOURCE, flags=re.MULTILINE)
    site.write("docs/en/plan.md", f"{start}{models}\n{why}".encode())
    assert shown(site) == (
        "docs/en/plan.md has changed since docs/ar/plan.md was made, but in the order of its sections only.\n\n" + NEXT
    )


def test_what_is_up_to_date(guide: tuple[MiniSite, Repository]) -> None:
    site, _ = guide
    assert shown(site) == "docs/ar/plan.md is up to date with docs/en/plan.md.\n"


def test_what_names_no_revision(guide: tuple[MiniSite, Repository]) -> None:
    site, _ = guide
    site.write("docs/ar/plan.md", TRANSLATION.encode())
    says = "docs/ar/plan.md does not say which revision of docs/en/plan.md it was made from.\n\n"
    compare = "Next: Compare the two pages; when they say the same,"
    assert shown(site) == f"{says}{compare} run 'guide.py stamp plan.md --locale ar'.\n"
    site.write("docs/ar/plan.md", TRANSLATION.replace("translation:\n  method: human\n", "").encode())
    write = "write 'translation:' with 'method: human' in its front matter, then"
    assert shown(site) == f"{says}{compare} {write} run 'guide.py stamp plan.md --locale ar'.\n"


def test_what_is_not_finished(guide: tuple[MiniSite, Repository]) -> None:
    site, _ = guide
    text = (site.root / "docs/ar/plan.md").read_text()
    site.write("docs/ar/plan.md", text.replace("- اثنان", "- (TRANSLATE) Two").encode())
    assert shown(site) == (
        "docs/ar/plan.md is not finished.\n\n1 block still to be translated:\n"
        "  docs/ar/plan.md:23: (TRANSLATE) Two\n\n"
        "Next: Translate what is marked in docs/ar/plan.md and delete the marks, then run "
        "'guide.py stamp plan.md --locale ar'.\n"
    )


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("plam.md", "--locale", "ar"), "there is no page 'plam.md' in 'ar'. Did you mean 'plan.md'?"),
        (("plan.md", "--locale", "xx"), "there is no locale 'xx'. The locales are: en, ar."),
        (
            ("plan.md", "--locale", "en"),
            "'docs/en/plan.md' is a source page, not a translation. Name the locale of a translation.",
        ),
    ],
)
def test_what_cannot_be_shown(guide: tuple[MiniSite, Repository], arguments: tuple[str, ...], says: str) -> None:
    site, _ = guide
    result = site.run("diff", *arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"Error: {says}\n")


def test_a_page_for_browsers(guide: tuple[MiniSite, Repository]) -> None:
    site, _ = guide
    site.write("docs/en/plan.md", CHANGED.encode())
    text = shown(site, "--html")
    assert "<script" not in text
    assert not re.search(r"""(src|href|action)\s*=|url\(|@import|https?:""", text)
    page = lxml_html.document_fromstring(text)
    assert page.xpath("string(//title)") == "plan.md (ar): what has changed"
    assert [page.get("lang"), page.get("dir")] == ["en", "ltr"]
    assert [" ".join(heading.text_content().split()) for heading in page.xpath("//h1|//h2")] == [
        "docs/ar/plan.md is outdated: 3 sections have changed in docs/en/plan.md.",
        "Why (#why): changed",
        "People (#people): new",
        "Models (#models): changed",
    ]
    rows = page.xpath("//section[3]//tbody/tr")
    assert [[lxml_html.tostring(cell, encoding="unicode").strip() for cell in row] for row in rows] == [
        ['<td class="fold" colspan="3">1 block unchanged</td>'],
        [
            '<th scope="row">paragraph changed, line 22</th>',
            '<td lang="en" dir="ltr">There are <del>three</del><ins>five &lt;b&gt;new&lt;/b&gt;</ins> models.</td>',
            '<td lang="ar" dir="rtl">هناك ثلاثة نماذج.</td>',
        ],
    ]
    assert page.xpath("string(//section[2]//td[@class='none'])") == "The translation does not have this section yet."


def test_a_page_for_browsers_shows_what_people_write_as_text(guide: tuple[MiniSite, Repository]) -> None:
    site, _ = guide
    evil = "<script>alert(1)</script> \x1b[31m &amp; \"quoted\" 'too' {{ 7 * 7 }}"
    text = (site.root / "docs/ar/plan.md").read_text()
    site.write("docs/ar/plan.md", text.replace("هناك ثلاثة نماذج.", f"{evil} نماذج.").encode())
    site.write("docs/en/plan.md", SOURCE.replace("three models", f"{evil} models").encode())
    page = shown(site, "--html")
    assert "<script" not in page
    assert "\x1b" not in page
    assert "{{ 7 * 7 }}" in page


def test_a_source_from_right_to_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository = make_repository(tmp_path / "guide", monkeypatch)
    born = TRANSLATION.replace("translation:\n  method: human\n", "source_locale: ar\n")
    english = SOURCE.replace("---\n#", "source_locale: ar\ntranslation: {method: human}\n---\n#")
    site = make_site(repository.root, {"docs/ar/plan.md": born.encode(), "docs/en/plan.md": english.encode()})
    assert site.run("stamp", "plan.md", "--locale", "en").exit_code == 0
    repository.commit("2026-01-01")
    site.write("docs/ar/plan.md", born.replace("ثلاثة نماذج", "خمسة نماذج").encode())
    text = site.run("diff", "plan.md", "--locale", "en").stdout
    assert "    ar  \u2068هناك [-ثلاثة-]{+خمسة+} نماذج.\u2069\n    en  There are three models.\n" in text
    page = site.run("diff", "plan.md", "--locale", "en", "--html").stdout
    assert '<td lang="ar" dir="rtl">هناك <del>ثلاثة</del><ins>خمسة</ins> نماذج.</td>' in page
    assert '<bdi lang="ar">النماذج</bdi>' in page


ROW = Row(
    Change.CHANGED,
    "paragraph",
    (Piece(Kind.SAME, "a "), Piece(Kind.DELETED, "b"), Piece(Kind.INSERTED, "c")),
    7,
    Passage("paragraph", "\x1b[2J\u202eمدينة\u2069\u2067", 9),
)


def test_colours_and_text_that_would_move_the_terminal() -> None:
    section = SectionDiff("why", "Why\x07", State.CHANGED, rows=(ROW,), is_aligned=True)
    diff = PageDiff("plan.md", "ar", "ar.md", "en", "en.md", "It is outdated", (section,))
    assert text_of(diff, is_coloured=True) == (
        "It is outdated.\n\n\x1b[1mWhy\ufffd (#why): changed\x1b[0m\n  ~ paragraph changed, en.md:7\n"
        "    en  a \x1b[31;9mb\x1b[0m\x1b[32;4mc\x1b[0m\n    ar  \u2068\ufffd[2Jمدينة\u2067\u2069\u2069\n"
    )


@pytest.mark.parametrize("variable", [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_no_colours_where_nobody_wants_them(
    guide: tuple[MiniSite, Repository], monkeypatch: pytest.MonkeyPatch, variable: tuple[str, str]
) -> None:
    site, _ = guide
    site.write("docs/en/plan.md", CHANGED.encode())
    monkeypatch.setattr("guidebook.diff_cli.is_terminal", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[31;9mthree\x1b[0m" in shown(site)
    monkeypatch.setenv(*variable)
    assert "[-three-]" in shown(site)
