"""The command `status`: what each form of its answer says, and that it never fails for content."""

import json

import click
import pytest

from guidebook.translation.status import LocaleStatus, Made, PageState, PageStatus, guide_status
from guidebook.translation.status_reports.markdown import report_markdown
from guidebook.translation.status_reports.text import report_text
from mini_site import MiniSite, SiteMaker

FILES = {
    "docs/en/plan.md": "---\nupdated: 2026-02-03\n---\n# Plan\n\n## Models { #models }\n\nThree models.\n",
    "docs/ar/plan.md": "---\ntranslation: {method: human}\n---\n# خطّط\n\n## النماذج { #models }\n\nثلاثة نماذج.\n",
    "docs/en/index.md": "# Home page\n",
    "docs/en/loose.md": "# Loose\n",
    "docs/ar/loose.md": "# صفحة\n",
    "docs/en/about/index.md": "# About us\n",
    "docs/ar/about/index.md": "---\ntranslation: {method: machine}\n---\n# (TRANSLATE) About us\n",
    "docs/en/act.md": "# Act\n",
    "docs/ar/act.md": "---\ntranslation: {method: machine}\n---\n# اعمل\n",
}
COUNTS = (
    "25%, 3 of 12 words done, 9 to do; 5 pages: 1 current, 1 outdated, 1 naming no revision, 1 unfinished, 1 missing "
    "(1 made by machine, 1 made by people)"
)
WRITE = "it with its source, write 'translation: {method: human}'"
REVIEW = (
    "each beside its source, mend it, and write 'method: machine-reviewed' and 'reviewer: NAME' below 'translation:'"
)


@pytest.fixture
def site(mini_site: SiteMaker) -> MiniSite:
    """A guide with a translation in every state."""
    made = mini_site(FILES)
    for key in ("plan.md", "act.md"):
        assert made.run("stamp", key, "--locale", "ar").exit_code == 0
    made.write("docs/en/plan.md", FILES["docs/en/plan.md"].replace("Three models.", "Four of them.\n\n## New\n"))
    return made


def test_text_says_what_to_do_next_in_order_and_with_which_command(site: MiniSite) -> None:
    result = site.run("status")
    assert (result.exit_code, result.output.splitlines()) == (
        0,
        [
            "en: the source of 5 pages; nothing to translate",
            "",
            f"ar [#####---------------] {COUNTS}",
            "  docs/ar/plan.md: outdated since 2026-02-03, 5 words to do: '⁨خطّط⁩'",
            "    models: '⁨النماذج⁩'",
            "    new: 'New'",
            "    next: guide.py diff plan.md --locale ar",
            "  docs/ar/loose.md: naming no revision: '⁨صفحة⁩'",
            f"    next: compare {WRITE}, then guide.py stamp loose.md --locale ar",
            "  docs/ar/about/index.md: unfinished, made by machine, 2 words to do: 'About us'",
            "    next: translate what is marked '(TRANSLATE)', then guide.py stamp about/index.md --locale ar",
            "  docs/ar/index.md: missing, 2 words to do: 'Home page'",
            "    next: guide.py new translation index.md --locale ar",
            "  made by machine, reviewed by nobody: 1 page",
            "    docs/ar/act.md: '⁨اعمل⁩'",
            f"    next: read {REVIEW}",
        ],
    )


def test_text_says_so_when_nothing_is_to_do(mini_site: SiteMaker) -> None:
    site = mini_site({name: FILES[name] for name in ("docs/en/plan.md", "docs/ar/plan.md")})
    assert site.run("stamp", "plan.md", "--locale", "ar").exit_code == 0
    assert site.run("status", "--locale", "ar").output == (
        "ar [####################] 100%, 4 of 4 words done; 1 page: 1 current (1 made by people)\n  nothing to do\n"
    )


def test_only_the_locales_that_were_asked_for_are_told(site: MiniSite) -> None:
    assert site.run("status", "--locale", "en").output == "en: the source of 5 pages; nothing to translate\n"
    assert json.loads(site.run("status", "--locale", "en", "--format", "json").output) == []


def test_unknown_locale_is_a_usage_error_of_one_line(site: MiniSite) -> None:
    result = site.run("status", "--locale", "fr")
    assert (result.exit_code, result.output) == (2, "Error: there is no locale 'fr'. The locales are: en, ar.\n")


def test_json_is_a_list_of_objects_with_these_keys(site: MiniSite) -> None:
    result = site.run("status", "--format", "json")
    assert result.exit_code == 0
    found = {entry["page"]: entry for entry in json.loads(result.output)}
    assert list(found) == ["index.md", "about/index.md", "act.md", "loose.md", "plan.md"]
    assert found["plan.md"] == {
        "locale": "ar",
        "page": "plan.md",
        "state": "outdated",
        "made": "human",
        "since": "2026-02-03",
        "changed": [{"id": "models", "title": "النماذج"}, {"id": "new", "title": "New"}],
        "words": 6,
        "words_done": 1,
        "title": "خطّط",
        "path": "docs/ar/plan.md",
    }
    assert found["index.md"] == {
        "locale": "ar",
        "page": "index.md",
        "state": "missing",
        "made": None,
        "since": None,
        "changed": [],
        "words": 2,
        "words_done": 0,
        "title": "Home page",
        "path": "docs/ar/index.md",
    }


def test_markdown_is_a_table_for_each_locale(site: MiniSite) -> None:
    result = site.run("status", "--format", "markdown", "--locale", "ar")
    assert (result.exit_code, result.output.splitlines()) == (
        0,
        [
            "## ar",
            "",
            f"{COUNTS}.",
            "",
            "| Page | Title | State | Since | Made | Changed sections | Words to do |",
            "|---|---|---|---|---|---|--:|",
            "| plan.md | خطّط | outdated | 2026-02-03 | human | models (⁨النماذج⁩), new (New) | 5 |",
            "| loose.md | صفحة | naming no revision |  |  |  | 0 |",
            "| about/index.md | About us | unfinished |  | machine |  | 2 |",
            "| index.md | Home page | missing |  |  |  | 2 |",
            "| act.md | اعمل | current |  | machine |  | 0 |",
        ],
    )


def page(**others: object) -> PageStatus:
    """A page's status."""
    values = {
        "key": "plan.md",
        "path": "docs/ar/plan.md",
        "title": "Plan",
        "state": PageState.OUTDATED,
        "made": Made.HUMAN,
        "since": None,
        "changed": (),
        "removed": (),
        "words": 10,
        "words_done": 10,
    }
    return PageStatus(**{**values, **others})  # type: ignore[arg-type]


def test_markup_in_titles_is_text_in_the_tables_of_markdown() -> None:
    odd = page(title="A | B <b> [c](d) `e` *f*", changed=(("a_b", "x|y"),))
    (row,) = [line for line in report_markdown([LocaleStatus("ar", (odd,), 0, 0)]).splitlines() if "plan" in line]
    assert row == (r"| plan.md | A \| B \<b\> \[c\](d) \`e\` \*f\* | outdated |  | human | a\_b (x\|y) | 0 |")


def test_outdated_page_without_a_changed_section_says_what_is_different() -> None:
    gone, moved = page(removed=("models",)), page()
    assert report_text([LocaleStatus("ar", (gone, moved), 0, 0)]).splitlines()[1:] == [
        "  docs/ar/plan.md: outdated: 'Plan'",
        "    models: gone from the source",
        "    next: guide.py diff plan.md --locale ar",
        "  docs/ar/plan.md: outdated: 'Plan'",
        "    its sections stand in another order now",
        "    next: guide.py diff plan.md --locale ar",
    ]


def test_key_with_a_space_is_quoted_for_the_shell() -> None:
    status = LocaleStatus("ar", (page(key="my plan.md", state=PageState.MISSING),), 0, 0)
    assert "next: guide.py new translation 'my plan.md' --locale ar\n" in report_text([status])


def test_colour_is_for_terminals_only(site: MiniSite) -> None:
    found = guide_status(site.catalogue()).locales
    coloured = report_text(found, is_coloured=True)
    assert "\x1b[" in coloured
    assert "█████" in coloured
    assert "\x1b[" not in report_text(found)
    assert click.unstyle(coloured).splitlines()[3:] == report_text(found).splitlines()[3:]


def test_broken_content_never_fails(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/a.md": "",
        "docs/ar/a.md": "---\ntranslation: [x\n---\n# أ\n",
        "docs/en/b.md": b"\xff\xfe",
        "docs/ar/b.md": "---\ntranslation: {method: elf, source: r9-x}\n---\n",
        "docs/ar/c.md": "---\nsource_locale: fr\n---\n# ج\n",
        "docs/en/d.md": "# D { #x }\n\n## E { #x }\n\n## F { #x }\n\nText.\n",
        "docs/ar/d.md": "---\ntranslation: {method: human, source: r1-000000000000}\n---\n## (TRANSLATE) E { #x }\n",
    }
    site = mini_site(files)
    for form in ("text", "json", "markdown"):
        result = site.run("status", "--format", form)
        assert (result.exit_code, result.exception) == (0, None)


def test_guide_in_one_language_has_nothing_to_translate(mini_site: SiteMaker) -> None:
    site = mini_site({"docs/en/index.md": "# Home\n"}, locales="en")
    assert site.run("status").output == "en: the source of 1 page; nothing to translate\n"
