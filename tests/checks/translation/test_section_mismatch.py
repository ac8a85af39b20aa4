"""TRAN001: the sections of a translation are not those of the source it was made from."""

import textwrap

import pytest

from guidebook.checks.finding import Severity
from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "section-mismatch"
SOURCE = """
    # Plan

    ## Why { #why }

    ## Purposes { #purposes }

    ## Models { #models }
    """


def with_translation(text: str) -> dict[str, str]:
    """The source page and a translation."""
    return {"docs/en/plan.md": SOURCE, "docs/ar/plan.md": text}


def test_missing_section_is_found_with_its_place_in_the_source(mini_site: SiteMaker) -> None:
    text = "⟦⟧# الخطة\n\n## السبب { #why }\n\n## النماذج { #models }\n"
    says = (
        "the section 'purposes' of the source (docs/en/plan.md:5) is missing here",
        "Translate the section, with the same id.",
    )
    assert_finds(mini_site, RULE, with_translation(text), says)


def test_section_too_many_is_found_at_its_id(mini_site: SiteMaker) -> None:
    text = (
        "# الخطة\n\n## السببُ { #why }\n\n## الأهداف { #purposes }\n\n## زيادةٌ { #⟦more⟧ }\n\n## النماذج { #models }\n"
    )
    assert_finds(
        mini_site, RULE, with_translation(text), ("the section 'more' is not in the source (docs/en/plan.md)", None)
    )


def test_one_wrong_id_is_given_its_right_one(mini_site: SiteMaker) -> None:
    text = "⟦⟧# الخطة\n\n## السبب { #why }\n\n## الأهداف { #⟦aims⟧ }\n\n## النماذج { #models }\n"
    says = (
        (
            "the section 'purposes' of the source (docs/en/plan.md:5) is missing here",
            "Translate the section, with the same id.",
        ),
        ("the section 'aims' is not in the source (docs/en/plan.md)", "Write the id of its source, 'purposes'."),
    )
    assert_finds(mini_site, RULE, with_translation(text), *says)


def test_first_section_out_of_order_is_found(mini_site: SiteMaker) -> None:
    text = "# الخطة\n\n## السبب { #why }\n\n## النماذج { #⟦models⟧ }\n\n## الأهداف { #purposes }\n"
    says = (
        "the section 'models' stands where the source has 'purposes'",
        "Put the sections in the order of the source.",
    )
    assert_finds(mini_site, RULE, with_translation(text), says)


@pytest.mark.parametrize(
    "text",
    [
        "# الخطة\n\n## السبب { #why }\n\n## الأهداف { #purposes }\n\n## النماذج { #models }\n",
        "# الخطة { #other }\n\n## السبب\n\n## الأهداف\n\n## النماذج\n",
        "# الخطة\n\nالسبب { #why }\n-------\n\n## الأهداف\n\n## النماذج { #models }\n",
        "# الخطة\n\n## السبب { #why }\n\n### الأهداف { #purposes }\n\n#### النماذج { #models }\n",
        "---\ntitle: الخطة\n---\n## السبب { #why }\n\n## الأهداف { #purposes }\n\n## النماذج { #models }\n",
    ],
)
def test_same_sections_in_the_same_order_are_left_alone(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, with_translation(text))


def test_headings_without_ids_on_other_levels_are_found(mini_site: SiteMaker) -> None:
    text = "⟦⟧# الخطة\n\n## السبب { #why }\n\n## الأهداف { #purposes }\n\n⟦### النماذج⟧\n"
    assert_finds(mini_site, RULE, with_translation(text))


def test_page_that_exists_in_one_locale_alone_is_left_alone(mini_site: SiteMaker) -> None:
    assert_finds(mini_site, RULE, {"docs/en/a.md": SOURCE, "docs/ar/b.md": "# ب\n\n## ج { #c }\n"})


def test_page_born_in_arabic_is_the_measure_of_the_english_one(mini_site: SiteMaker) -> None:
    files = {
        "docs/ar/amman.md": "---\nsource_locale: ar\n---\n# عمّان\n\n## السبب { #why }\n",
        "docs/en/amman.md": "⟦⟧# Amman\n\n## Why { #⟦reason⟧ }\n",
    }
    assert_finds(mini_site, RULE, files)


def test_translation_of_an_older_source_is_outdated_and_no_error(mini_site: SiteMaker) -> None:
    text = (
        "⟦⟧---\ntranslation: {method: human, source: r1-000000000000}\n---\n# الخطة\n\n## السبب { #why }\n\n"
        "## النماذج { #models }\n\n## زيادة { #⟦more⟧ }\n"
    )
    assert_finds(mini_site, RULE, with_translation(text), severity=Severity.WARNING)


def test_translation_is_held_to_the_revision_it_names(mini_site: SiteMaker) -> None:
    headings = "# الخطة\n\n## السبب { #why }\n\n## الأهداف { #purposes }\n"
    last = "\n## النماذج { #models }\n"
    site = mini_site(with_translation(f"---\ntranslation:\n  method: human\n---\n{headings}{last}"))
    assert site.run("stamp", "--locale", "ar", "plan.md").exit_code == 0
    assert site.of_rule(RULE) == []
    text = (site.root / "docs/ar/plan.md").read_text("utf-8")
    site.write("docs/ar/plan.md", text.removesuffix(last))
    message = "the section 'models' of the source (docs/en/plan.md:7) is missing here"
    assert [(found["severity"], found["message"]) for found in site.of_rule(RULE)] == [("error", message)]
    site.write("docs/ar/plan.md", text)
    site.write("docs/en/plan.md", textwrap.dedent(SOURCE) + "\n## Costs { #costs }\n")
    message = "the section 'costs' of the source (docs/en/plan.md:9) is missing here"
    assert [(found["severity"], found["message"]) for found in site.of_rule(RULE)] == [("warning", message)]


def test_comment_silences_the_next_heading(mini_site: SiteMaker) -> None:
    text = """
        # الخطة

        ## السبب { #why }

        <!-- guide: ignore section-mismatch -->

        ## زيادة { #more }

        ## الأهداف { #purposes }

        ## النماذج { #models }

        ## زيادة { #⟦most⟧ }
        """
    assert_finds(mini_site, RULE, with_translation(text))


def test_settings_silence_a_missing_section_by_path(mini_site: SiteMaker) -> None:
    extra = "extra: {guidebook: {ignore: ['docs/ar/*']}}\n"
    assert_finds(mini_site, RULE, with_translation("# الخطة\n"), extra=extra)
