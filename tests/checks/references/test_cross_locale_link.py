"""REF004: a link leads out of its own locale into another one."""

import pytest

from link_forms import LINK_FORMS, NOT_LINKS
from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "cross-locale-link"
PLAN = {
    "docs/en/index.md": "# Home\n",
    "docs/en/chapters/plan.md": "# Plan\n\n## Steps { #steps }\n",
    "docs/ar/chapters/plan.md": "# الخطة\n\n## الخطوات { #steps }\n",
}


def test_finding_says_where_the_link_leads_and_what_to_write(mini_site: SiteMaker) -> None:
    text = "# التنسيق\n\nانظر [الخطة](⟦../../en/chapters/plan.md#steps⟧) أولا.\n"
    says = ("the link '../../en/chapters/plan.md#steps' leads from 'ar' to 'en'", "Write 'plan.md#steps'.")
    assert_finds(mini_site, RULE, {**PLAN, "docs/ar/chapters/coordinate.md": text}, says)


def test_link_from_the_default_locale_into_another_is_found(mini_site: SiteMaker) -> None:
    text = "# Home\n\n[Arabic](⟦../ar/chapters/plan.md⟧)\n"
    says = ("the link '../ar/chapters/plan.md' leads from 'en' to 'ar'", "Write 'chapters/plan.md'.")
    assert_finds(mini_site, RULE, {**PLAN, "docs/en/index.md": text}, says)


@pytest.mark.parametrize("form", LINK_FORMS.values(), ids=LINK_FORMS)
def test_every_form_of_link_is_followed(mini_site: SiteMaker, form: str) -> None:
    text = f"# الدليل\n\n{form.format(target='⟦../en/index.md⟧')}\n"
    says = ("the link '../en/index.md' leads from 'ar' to 'en'", "Write 'index.md'.")
    assert_finds(mini_site, RULE, {**PLAN, "docs/ar/index.md": text}, says)


@pytest.mark.parametrize("form", NOT_LINKS.values(), ids=NOT_LINKS)
def test_what_only_looks_like_a_link_is_left_alone(mini_site: SiteMaker, form: str) -> None:
    text = f"# الدليل\n\n{form.format(target='../en/index.md')}\n"
    assert_finds(mini_site, RULE, {**PLAN, "docs/ar/index.md": text})


@pytest.mark.parametrize(
    "target", ["../en/", "../en/chapters/", "../en/search.md", "../en/index.md?x=1#a", "../%65n/index.md"]
)
def test_folders_made_pages_and_encoded_ways_are_seen_through(mini_site: SiteMaker, target: str) -> None:
    assert_finds(mini_site, RULE, {**PLAN, "docs/ar/index.md": f"# الدليل\n\n[x](⟦{target}⟧)\n"})


def test_page_that_exists_nowhere_gets_no_suggestion(mini_site: SiteMaker) -> None:
    text = "# الدليل\n\n[x](⟦../en/lost.md⟧)\n"
    says = ("the link '../en/lost.md' leads from 'ar' to 'en'", None)
    assert_finds(mini_site, RULE, {**PLAN, "docs/ar/index.md": text}, says)


@pytest.mark.parametrize(
    "target",
    [
        "../ar/index.md",
        "index.md",
        "chapters/plan.md",
        "https://example.org/en/index.md",
        "../assets/map.png",
        "../en/map.png",
    ],
)
def test_links_inside_the_locale_to_files_and_to_other_sites_are_left_alone(mini_site: SiteMaker, target: str) -> None:
    files = {
        "docs/assets/map.png": b"png",
        "docs/en/map.png": b"png",
        "docs/ar/index.md": f"# الدليل\n\n[x]({target})\n",
    }
    assert_finds(mini_site, RULE, {**PLAN, **files})


def test_folder_named_like_a_locale_inside_a_locale_is_an_ordinary_one(mini_site: SiteMaker) -> None:
    files = {"docs/ar/en/index.md": "# صفحة\n", "docs/ar/index.md": "# الدليل\n\n[x](en/index.md)\n"}
    assert_finds(mini_site, RULE, files)


def test_comment_silences_the_next_quotation(mini_site: SiteMaker) -> None:
    text = """
        # الدليل

        <!-- guide: ignore cross-locale-link -->

        > انظر [الأصل](../en/index.md).

        [x](⟦../en/index.md⟧)
        """
    assert_finds(mini_site, RULE, {**PLAN, "docs/ar/index.md": text})
