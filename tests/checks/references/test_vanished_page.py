"""REF008: an address that was published once answers no more."""

import pytest

from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "vanished-page"
LEDGER = "published-addresses.txt"
PLAN = "# Plan\n\n## Models { #models }\n"


def test_page_that_is_gone_is_found_once_with_all_its_sections(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/index.md": "# Home\n",
        LEDGER: "# comment\nindex.md\n⟦chapters/plan.md⟧\nchapters/plan.md#models\nchapters/plan.md#why\n",
    }
    says = (
        "the page 'chapters/plan.md' was published, but nothing answers there now",
        "Write 'aliases: [chapters/plan.md]' in the front matter of the page that takes its place.",
    )
    assert_finds(mini_site, RULE, files, says)


def test_page_that_may_have_taken_its_place_is_named(mini_site: SiteMaker) -> None:
    files = {"docs/en/about/plan.md": PLAN, LEDGER: "⟦chapters/plan.md⟧\n"}
    hint = (
        "Write 'aliases: [chapters/plan.md]' in the front matter of docs/en/about/plan.md, "
        "if that page takes its place."
    )
    says = ("the page 'chapters/plan.md' was published, but nothing answers there now", hint)
    assert_finds(mini_site, RULE, files, says)


def test_section_that_is_gone_is_found_and_the_nearest_suggested(mini_site: SiteMaker) -> None:
    files = {"docs/en/plan.md": PLAN, LEDGER: "plan.md\n⟦plan.md#model⟧\n⟦plan.md#why⟧\nplan.md#models\n"}
    assert_finds(
        mini_site,
        RULE,
        files,
        (
            "the section 'model' of 'plan.md' was published, but nothing answers there now",
            "Write 'model: models' under 'aliases' of docs/en/plan.md, or give the heading its old id.",
        ),
        (
            "the section 'why' of 'plan.md' was published, but nothing answers there now",
            "Write 'why: new-id' under 'aliases' of docs/en/plan.md, or give the heading its old id.",
        ),
    )


def test_alias_answers_with_its_sections(mini_site: SiteMaker) -> None:
    front_matter = "---\naliases:\n  - plan.md\n  - older/plan.md\n  - forms: models\n---\n"
    files = {
        "docs/en/decide.md": front_matter + PLAN,
        LEDGER: "decide.md#forms\nolder/plan.md\nplan.md\nplan.md#forms\nplan.md#models\n⟦plan.md#why⟧\n",
    }
    says = (
        "the section 'why' of 'plan.md', which is 'decide.md' now, was published, but nothing answers there now",
        "Write 'why: new-id' under 'aliases' of docs/en/decide.md, or give the heading its old id.",
    )
    assert_finds(mini_site, RULE, files, says)


@pytest.mark.parametrize(
    ("ledger", "files"),
    [
        ("plan.md\nplan.md#models\nplan.md#m\n", {"docs/en/plan.md": PLAN, "docs/ar/plan.md": "# خ\n\n## ن { #m }\n"}),
        ("plan.md\n", {"docs/ar/plan.md": "# الخطة\n"}),
        ("plan.md\n", {"docs/en/plan.md": "---\nstatus: withdrawn\n---\n# Plan\n"}),
        ("plan.md\n", {"docs/en/plan/index.md": "# Plan\n"}),
        ("plan/index.md\n", {"docs/en/plan/README.md": "# Plan\n"}),
        ("chapters/index.md\n", {"docs/en/chapters/plan.md": "---\nnumber: 1\n---\n# Plan\n"}),
        ("glossary.md\nglossary.md#mayor\n", {"docs/en/glossary.yml": "terms:\n  mayor: {preferred: mayor}\n"}),
        ("plan.md#top-of-it\n", {"docs/en/plan.md": '# Plan\n\n<a id="top-of-it"></a>\n'}),
        ("ar/\n", {}),
        ("# only a comment\n\n", {}),
        ("", {}),
    ],
)
def test_what_answers_is_right(mini_site: SiteMaker, ledger: str, files: dict[str, str]) -> None:
    assert_finds(mini_site, RULE, {"docs/en/index.md": "# Home\n", LEDGER: ledger, **files})


def test_guide_without_a_ledger_has_nothing_to_answer_for(mini_site: SiteMaker) -> None:
    assert_finds(mini_site, RULE, {"docs/en/index.md": "# Home\n"})


def test_page_that_became_a_draft_does_not_answer_nor_do_its_aliases(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/plan.md": "---\nstatus: draft\naliases: [old.md]\n---\n# Plan\n",
        LEDGER: "⟦old.md⟧\n⟦plan.md⟧\n",
    }
    assert_finds(
        mini_site,
        RULE,
        files,
        (
            "the page 'old.md' was published, but nothing answers there now",
            "Write 'aliases: [old.md]' in the front matter of the page that takes its place.",
        ),
        (
            "the page 'plan.md' was published and is a draft now",
            "Write 'status: withdrawn' in the front matter of docs/en/plan.md, so that its address stays.",
        ),
    )


def test_edition_that_is_gone_is_found(mini_site: SiteMaker) -> None:
    says = (
        "the edition 'fr/' was published, but 'fr' is no locale of the configuration now",
        "Add 'fr' to plugins.i18n.languages again.",
    )
    assert_finds(mini_site, RULE, {"docs/en/index.md": "# Home\n", LEDGER: "ar/\n⟦fr/⟧\n"}, says)


def test_edition_that_moved_to_the_root_is_found(mini_site: SiteMaker) -> None:
    says = (
        "the edition 'ar/' was published, but 'ar' stands at the site's root now",
        "Give 'default: true' back to the locale that had it.",
    )
    assert_finds(mini_site, RULE, {"docs/ar/index.md": "# الدليل\n", LEDGER: "⟦ar/⟧\n"}, says, locales="ar en")


def test_section_of_a_page_that_the_build_makes_now_cannot_have_an_alias(mini_site: SiteMaker) -> None:
    files = {"docs/en/chapters/plan.md": "---\nnumber: 1\n---\n# Plan\n", LEDGER: "⟦chapters/index.md#all⟧\n"}
    says = ("the section 'all' of 'chapters/index.md' was published, but nothing answers there now", None)
    assert_finds(mini_site, RULE, files, says)


def test_line_that_is_no_address_is_found(mini_site: SiteMaker) -> None:
    text = "⟦<<<<<<< HEAD⟧\nplan.md\n⟦plan⟧\n"
    assert_finds(
        mini_site,
        RULE,
        {"docs/en/plan.md": PLAN, LEDGER: text},
        ("'<<<<<<< HEAD' is no address that can have been published", "Delete the line."),
        ("'plan' is no address that can have been published", "Delete the line."),
    )


def test_arabic_page_that_is_gone_is_found(mini_site: SiteMaker) -> None:
    files = {"docs/ar/مدن/عمّان.md": "# عمّان\n\n## السكان { #people }\n", LEDGER: "مدن/عمّان.md#people\n⟦مدن/عمان.md⟧\n"}
    says = (
        "the page 'مدن/عمان.md' was published, but nothing answers there now",
        "Write 'aliases: [مدن/عمان.md]' in the front matter of docs/ar/مدن/عمّان.md, if that page takes its place.",
    )
    assert_finds(mini_site, RULE, files, says)


def test_settings_silence_the_file(mini_site: SiteMaker) -> None:
    files = {"docs/en/index.md": "# Home\n", LEDGER: "gone.md\n"}
    assert_finds(mini_site, RULE, files, extra=f"extra: {{guidebook: {{ignore: [{LEDGER}]}}}}\n")


def test_windows_line_ends_do_not_matter(mini_site: SiteMaker) -> None:
    site = mini_site({"docs/en/plan.md": PLAN, LEDGER: b"\xef\xbb\xbf# x\r\nplan.md\r\nplan.md#models\r\n"})
    assert site.of_rule(RULE) == []


def test_ledger_that_is_not_utf8_is_a_fault_of_the_file(mini_site: SiteMaker) -> None:
    site = mini_site({"docs/en/plan.md": PLAN, LEDGER: b"plan.md\n\xff.md\n"})
    found = site.of_rule("unreadable-file")
    assert [(finding["path"], finding["line"]) for finding in found] == [(LEDGER, 2)]
