"""REF005: a link leads to a page or a section that this locale does not have yet."""

import pytest

from link_forms import LINK_FORMS, NOT_LINKS
from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "missing-in-locale"
LEARN = {"docs/en/index.md": "# Home\n", "docs/en/chapters/learn.md": "# Learn\n\n## Why { #why }\n\n## How { #how }\n"}


def test_finding_says_where_readers_are_led(mini_site: SiteMaker) -> None:
    text = "# الدليل\n\nابدأ من [فصل التعلّم](⟦chapters/learn.md#why⟧).\n"
    says = ("the page 'chapters/learn.md' is not in 'ar' yet: readers are led to 'en'", None)
    assert_finds(mini_site, RULE, {**LEARN, "docs/ar/index.md": text}, says)


def test_section_that_only_the_source_has_is_told(mini_site: SiteMaker) -> None:
    files = {
        **LEARN,
        "docs/ar/chapters/learn.md": "# التعلّم\n\n## السبب { #why }\n\n[هنا](⟦#how⟧) و[هناك](#why)\n",
        "docs/ar/index.md": "# الدليل\n\n[كيف](⟦chapters/learn.md#how⟧)\n",
    }
    message = "the section 'how' of chapters/learn.md is not in 'ar' yet: readers are led to 'en'"
    assert_finds(mini_site, RULE, files, (message, None), (message, None))


@pytest.mark.parametrize("form", LINK_FORMS.values(), ids=LINK_FORMS)
def test_every_form_of_link_is_followed(mini_site: SiteMaker, form: str) -> None:
    text = f"# الدليل\n\n{form.format(target='⟦chapters/learn.md⟧')}\n"
    assert_finds(mini_site, RULE, {**LEARN, "docs/ar/index.md": text})


@pytest.mark.parametrize("form", NOT_LINKS.values(), ids=NOT_LINKS)
def test_what_only_looks_like_a_link_is_left_alone(mini_site: SiteMaker, form: str) -> None:
    text = f"# الدليل\n\n{form.format(target='chapters/learn.md')}\n"
    assert_finds(mini_site, RULE, {**LEARN, "docs/ar/index.md": text})


@pytest.mark.parametrize(
    "target", ["index.md", "./", "chapters/", "search.md", "chapters/learn.md", "chapters/learn.md#why"]
)
def test_what_the_locale_has_is_left_alone(mini_site: SiteMaker, target: str) -> None:
    files = {
        **LEARN,
        "docs/ar/chapters/learn.md": "# التعلّم\n\n## السبب\n\n## الطريقة\n",
        "docs/ar/index.md": f"# الدليل\n\n[x]({target})\n",
    }
    assert_finds(mini_site, RULE, files)


def test_page_born_in_another_locale_is_missing_in_the_default_one(mini_site: SiteMaker) -> None:
    files = {"docs/ar/amman.md": "# عمّان\n", "docs/en/index.md": "# Home\n\n[Amman](⟦amman.md⟧)\n"}
    says = ("the page 'amman.md' is not in 'en' yet: readers are led to 'ar'", None)
    assert_finds(mini_site, RULE, files, says)


def test_chapters_of_a_case_study_are_followed(mini_site: SiteMaker) -> None:
    study = "---\nchapters: [⟦../chapters/learn.md⟧]\n---\n# عمّان\n"
    assert_finds(mini_site, RULE, {**LEARN, "docs/ar/case-studies/amman.md": study})


def test_error_of_the_target_is_left_to_the_other_rules(mini_site: SiteMaker) -> None:
    text = "# الدليل\n\n[a](chapters/lost.md) [b](chapters/learn.md#lost) [c](../en/index.md)\n"
    assert_finds(mini_site, RULE, {**LEARN, "docs/ar/index.md": text})


def test_comment_silences_the_next_admonition(mini_site: SiteMaker) -> None:
    text = """
        # الدليل

        <!-- guide: ignore REF005 -->

        !!! note
            انظر [الفصل](chapters/learn.md).

            ثم [الفصل](chapters/learn.md).

        ثم [الفصل](⟦chapters/learn.md⟧).
        """
    assert_finds(mini_site, RULE, {**LEARN, "docs/ar/index.md": text})
