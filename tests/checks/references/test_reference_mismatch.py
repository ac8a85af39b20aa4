"""REF007: a section of a translation does not lead where its source section leads."""

import pytest

from guidebook.checks.finding import Severity
from link_forms import LINK_FORMS
from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "reference-mismatch"
PLAN = "# Plan\n\n## Steps { #steps }\n\n## Costs { #costs }\n"
OTHERS = {"docs/en/chapters/plan.md": PLAN, "docs/en/chapters/act.md": "# Act\n"}


def pair(english: str, arabic: str) -> dict[str, str | bytes]:
    return {
        **OTHERS,
        "docs/en/index.md": f"# Home\n\nLead.\n\n## Why {'{ #why }'}\n\n{english}\n",
        "docs/ar/index.md": f"# الدليل\n\nمقدمة.\n\n{arabic}\n",
    }


def test_lost_reference_is_found_at_its_section(mini_site: SiteMaker) -> None:
    says = (
        "the reference to 'chapters/plan.md#steps' is missing here: the source has it (docs/en/index.md:7)",
        "Link it in this section: '[…](chapters/plan.md#steps)'.",
    )
    files = pair("See [steps](chapters/plan.md#steps).", "⟦## لماذا { #why }⟧\n\nانظر الخطوات.")
    assert_finds(mini_site, RULE, files, says, severity=Severity.WARNING)


def test_reference_that_the_source_lacks_is_found_at_its_target(mini_site: SiteMaker) -> None:
    says = ("the source section has no reference to 'chapters/act.md'", "Take the link out, or add it to the source.")
    files = pair("Text.", "## لماذا { #why }\n\nانظر [العمل](⟦chapters/act.md⟧).")
    assert_finds(mini_site, RULE, files, says, severity=Severity.WARNING)


def test_reference_that_leads_elsewhere_is_one_finding(mini_site: SiteMaker) -> None:
    says = (
        "the reference leads to 'chapters/plan.md#costs', where the source leads to 'chapters/plan.md#steps'",
        "Write 'chapters/plan.md#steps'.",
    )
    files = pair(
        "See [steps](chapters/plan.md#steps).", "## لماذا { #why }\n\nانظر [الخطوات](⟦chapters/plan.md#costs⟧)."
    )
    assert_finds(mini_site, RULE, files, says, severity=Severity.WARNING)


def test_reference_lost_from_the_lead_is_found_at_the_title(mini_site: SiteMaker) -> None:
    files = {
        **OTHERS,
        "docs/en/index.md": "# Home\n\n[Act](chapters/act.md)\n",
        "docs/ar/index.md": "⟦# الدليل⟧\n\nنص.\n",
    }
    assert_finds(mini_site, RULE, files, severity=Severity.WARNING)


@pytest.mark.parametrize("form", LINK_FORMS.values(), ids=LINK_FORMS)
def test_form_of_the_link_makes_no_difference(mini_site: SiteMaker, form: str) -> None:
    if form.startswith("## "):
        return
    files = pair(
        "[Act](chapters/act.md), [Home](index.md) ![A map](assets/map.png)",
        f"## لماذا {{ #why }}\n\n[x](index.md)\n\n{form.format(target='chapters/act.md')}",
    )
    assert_finds(mini_site, RULE, files)


@pytest.mark.parametrize(
    ("english", "arabic"),
    [
        ("[a](chapters/plan.md#steps) and [b](chapters/act.md)", "[ب](chapters/act.md) و[أ](chapters/plan.md#steps)"),
        ("[a](chapters/act.md), [again](chapters/act.md)", "[أ](chapters/act.md)"),
        ("[](chapters/act.md)", "[العمل](./chapters/act.md)"),
        ("[a](https://example.org/en)", "[أ](https://example.org/ar)"),
        ("[a](term:mayor)", "رئيس البلدية"),
        ("![map](assets/map.png)", "نص"),
        ("`[a](chapters/act.md)`", "نص"),
    ],
)
def test_what_leads_the_same_way_is_left_alone(mini_site: SiteMaker, english: str, arabic: str) -> None:
    assert_finds(mini_site, RULE, pair(english, f"## لماذا {{ #why }}\n\n{arabic}"))


@pytest.mark.parametrize(
    "broken",
    [
        "chapters/plan.md#stepps",
        "chapters/plam.md#steps",
        "chapters/plan.mdd#steps",
        "../en/chapters/plan.md#steps",
        "/ar/chapters/plan/#steps",
        "https://mini.example/ar/chapters/plan/#steps",
    ],
)
def test_broken_reference_is_left_to_the_rule_that_names_it(mini_site: SiteMaker, broken: str) -> None:
    files = pair("[a](chapters/plan.md#steps)", f"## لماذا {{ #why }}\n\n[أ]({broken})")
    assert_finds(mini_site, RULE, files)


def test_other_site_in_the_place_of_a_page_hides_nothing(mini_site: SiteMaker) -> None:
    files = pair("[a](chapters/act.md)", "⟦## لماذا { #why }⟧\n\n[أ](https://example.org/chapters/act/)")
    assert_finds(mini_site, RULE, files, severity=Severity.WARNING)


def test_broken_image_hides_nothing(mini_site: SiteMaker) -> None:
    files = pair("[a](chapters/act.md) ![map](lost.png)", "⟦## لماذا { #why }⟧\n\nنص ![خريطة](lost.png)")
    assert_finds(mini_site, RULE, files, severity=Severity.WARNING)


def test_sections_with_one_id_are_left_to_the_rule_that_names_them(mini_site: SiteMaker) -> None:
    files = {
        **OTHERS,
        "docs/en/index.md": "# Home\n\n## Why { #why }\n\nText.\n\n## How { #how }\n\n[a](chapters/act.md)\n",
        "docs/ar/index.md": "# الدليل\n\n## لماذا { #why }\n\nنص.\n\n## كيف { #why }\n\n[أ](chapters/act.md)\n",
    }
    assert_finds(mini_site, RULE, files)


def test_section_that_only_one_page_has_is_left_to_another_rule(mini_site: SiteMaker) -> None:
    assert_finds(mini_site, RULE, pair("[a](chapters/act.md)", "## لماذا { #because }\n\nنص"))


def test_translation_that_names_the_present_source_section_is_an_error(mini_site: SiteMaker) -> None:
    site = mini_site(
        {
            **OTHERS,
            "docs/en/index.md": "# Home\n\n## Why { #why }\n\nText.\n\n## How { #how }\n\n[a](chapters/act.md)\n",
            "docs/ar/index.md": (
                "---\ntranslation: {method: human}\n---\n# الدليل\n\n## لماذا { #why }\n\nنص.\n\n"
                "## كيف { #how }\n\n[أ](chapters/act.md)\n"
            ),
        }
    )
    assert site.run("stamp", "index.md", "--locale", "ar").exit_code == 0
    assert site.of_rule(RULE) == []
    source = site.root / "docs/en/index.md"
    source.write_text(source.read_text().replace("Text.", "See [plan](chapters/plan.md)."))
    arabic = site.root / "docs/ar/index.md"
    arabic.write_text(arabic.read_text().replace("[أ](chapters/act.md)", "العمل"))
    assert [(finding["line"] > 10, finding["severity"]) for finding in site.of_rule(RULE)] == [
        (True, "warning"),
        (True, "error"),
    ]


def test_comment_above_the_heading_silences_it(mini_site: SiteMaker) -> None:
    arabic = "<!-- guide: ignore reference-mismatch -->\n\n## لماذا { #why }\n\nنص."
    assert_finds(mini_site, RULE, pair("[a](chapters/act.md)", arabic))
