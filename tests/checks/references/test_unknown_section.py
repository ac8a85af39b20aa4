"""REF002: a link leads to a section that its page does not have."""

import pytest

from link_forms import LINK_FORMS, NOT_LINKS
from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "unknown-section"
LESSONS = "# Coordinate\n\n## Ten lessons { #ten-lessons }\n\n## Who leads\n"


def test_finding_names_the_section_and_guesses_the_nearest(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/chapters/coordinate.md": LESSONS,
        "docs/en/chapters/plan.md": "# Plan\n\nThe [lessons](⟦coordinate.md#ten-lesson⟧) help.\n",
    }
    says = ("no section 'ten-lesson' in chapters/coordinate.md", "Did you mean 'ten-lessons'?")
    assert_finds(mini_site, RULE, files, says)


@pytest.mark.parametrize("form", LINK_FORMS.values(), ids=LINK_FORMS)
def test_every_form_of_link_is_followed(mini_site: SiteMaker, form: str) -> None:
    text = f"# Home\n\n{form.format(target='⟦#nowhere⟧')}\n"
    assert_finds(mini_site, RULE, {"docs/en/index.md": text}, ("no section 'nowhere' in index.md", None))


@pytest.mark.parametrize("form", NOT_LINKS.values(), ids=NOT_LINKS)
def test_what_only_looks_like_a_link_is_left_alone(mini_site: SiteMaker, form: str) -> None:
    assert_finds(mini_site, RULE, {"docs/en/index.md": f"# Home\n\n{form.format(target='#nowhere')}\n"})


@pytest.mark.parametrize(
    "target",
    [
        "#ten-lessons",
        "#who-leads",
        "#coordinate",
        "#",
        "coordinate.md#ten-lessons",
        "coordinate.md?print=1#ten-lessons",
        "coordinate.md#ten%2Dlessons",
        "#box",
        "#by-name",
        "#boxed",
        "#fn:1",
        "https://example.org/#nowhere",
        "../../assets/map.svg#nowhere",
    ],
)
def test_whatever_has_an_id_is_a_place_to_link_to(mini_site: SiteMaker, target: str) -> None:
    page = f"""
        # Coordinate

        ## Ten lessons {{ #ten-lessons }}

        ## Who leads

        A paragraph.
        {{ #box }}

        <a name="by-name"></a> and <span id="boxed">a span</span> and a note.[^1]

        [link]({target})

        [^1]: The note.
        """
    assert_finds(mini_site, RULE, {"docs/en/chapters/coordinate.md": page, "docs/assets/map.svg": "<svg/>"})


def test_section_that_the_title_of_a_heading_suggests_is_guessed(mini_site: SiteMaker) -> None:
    text = "# Home\n\n## What the mayors asked for { #wishes }\n\n[x](⟦#what-the-mayors-asked-for⟧)\n"
    says = ("no section 'what-the-mayors-asked-for' in index.md", "Did you mean 'wishes'?")
    assert_finds(mini_site, RULE, {"docs/en/index.md": text}, says)


def test_fragment_is_compared_letter_by_letter(mini_site: SiteMaker) -> None:
    text = "# Home\n\n## Models { #models }\n\n[x](⟦#Models⟧)\n"
    assert_finds(
        mini_site, RULE, {"docs/en/index.md": text}, ("no section 'Models' in index.md", "Did you mean 'models'?")
    )


def test_arabic_heading_without_an_id_has_that_of_its_source(mini_site: SiteMaker) -> None:
    links = "[أ](#first-steps) [ب](#models) [ج](⟦#الخطوات⟧)"
    files = {
        "docs/en/plan.md": "# Plan\n\n## First steps\n\n## Models { #models }\n",
        "docs/ar/plan.md": f"# الخطة\n\n## الخطوات الأولى\n\n## النماذج\n\n{links}\n",
    }
    assert_finds(mini_site, RULE, files, ("no section 'الخطوات' in plan.md", None))


def test_section_that_only_the_source_has_is_not_unknown(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/plan.md": "# Plan\n\n## Models { #models }\n",
        "docs/ar/plan.md": "# الخطة\n\n[أ](#models) [ب](⟦#model⟧)\n",
    }
    assert_finds(mini_site, RULE, files)


def test_sections_of_a_page_that_only_the_source_has_are_those_of_the_source(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/plan.md": "# Plan\n\n## Models { #models }\n",
        "docs/ar/index.md": "# الدليل\n\n[أ](plan.md#models) [ب](⟦plan.md#modles⟧)\n",
    }
    assert_finds(mini_site, RULE, files, ("no section 'modles' in plan.md", "Did you mean 'models'?"))


def test_entries_of_the_glossary_are_its_sections(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/glossary.yml": "terms:\n  mayor:\n    preferred: mayor\n",
        "docs/ar/glossary.yml": "terms:\n  town:\n    preferred: بلدة\n",
        "docs/ar/index.md": "# الدليل\n\n[أ](glossary.md#mayor) [ب](glossary.md#town) [ج](⟦glossary.md#mayer⟧)\n",
    }
    assert_finds(mini_site, RULE, files, ("no section 'mayer' in glossary.md", "Did you mean 'mayor'?"))


def test_made_list_has_no_sections(mini_site: SiteMaker) -> None:
    files = {"docs/en/chapters/plan.md": "# Plan\n", "docs/en/index.md": "# Home\n\n[x](⟦chapters/#plan⟧)\n"}
    assert_finds(mini_site, RULE, files, ("no section 'plan' in chapters/index.md", None))


def test_unknown_page_is_not_reported_a_second_time(mini_site: SiteMaker) -> None:
    assert_finds(mini_site, RULE, {"docs/en/index.md": "# Home\n\n[x](lost.md#nowhere)\n"})


def test_comment_silences_the_next_list(mini_site: SiteMaker) -> None:
    text = """
        # Home

        <!-- guide: ignore REF002 -->

        - [a](#nowhere)
            - [b](#nowhere)
        - [c](#nowhere)

        Behind it [d](⟦#nowhere⟧).
        """
    assert_finds(mini_site, RULE, {"docs/en/index.md": text})


def test_page_that_something_else_fills_in_may_have_any_section(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/index.md": "# Home\n\n[x](api.md#package.Class) [y](⟦plan.md#nowhere⟧)\n",
        "docs/en/api.md": "# Reference\n\n::: package\n",
        "docs/en/plan.md": "# Plan\n",
    }
    assert_finds(mini_site, RULE, files, extra="markdown_extensions: [mkdocs-click]")


def test_extension_nobody_knows_may_make_any_section(mini_site: SiteMaker) -> None:
    files = {"docs/en/index.md": "# Home\n\n[x](#nowhere)\n"}
    assert_finds(mini_site, RULE, files, extra="markdown_extensions: [nobody.knows.this]")


def test_section_may_be_named_by_the_titles_own_id(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/plan.md": "# Plan\n\n## First steps\n\n## Next steps\n",
        "docs/ar/plan.md": "# خطة\n\n## Kuvendi\n\n## أ\n\n[أ](#kuvendi) [ب](#first-steps) [ج](#_2) [د](⟦#kuvend⟧)\n",
    }
    assert_finds(mini_site, RULE, files)


SNIPPETS = "markdown_extensions:\n  - pymdownx.snippets: {base_path: parts}\n"


def test_link_in_an_included_text_is_found_where_it_is_included(mini_site: SiteMaker) -> None:
    files = {
        "parts/note.md": "Text with [a link](#nowhere) and\n\n## A section\n",
        "docs/en/index.md": '# Home\n\n[x](#a-section) [y](plan.md#a-section)\n\n⟦--8<-- "note.md"⟧\n',
        "docs/en/plan.md": '---\nsummary: A plan.\n---\n⟦--8<-- "note.md"⟧\n',
    }
    assert_finds(mini_site, RULE, files, extra=SNIPPETS)


def test_included_text_is_never_mended_on_the_page(mini_site: SiteMaker) -> None:
    files = {
        "parts/note.md": "# Note\n\n## Models\n\n[a](#modles)\n",
        "docs/en/index.md": '--8<-- "note.md"\n',
    }
    site = mini_site(files, extra=SNIPPETS)
    site.run("check", "--fix")
    assert {path: (site.root / path).read_text() for path in files} == files
