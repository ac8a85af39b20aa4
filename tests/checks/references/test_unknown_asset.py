"""REF003: a link or an image leads to a file that does not exist."""

import unicodedata

import pytest

from link_forms import LINK_FORMS, NOT_LINKS
from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "unknown-asset"
MAP = {"docs/assets/map.png": b"png"}


def test_finding_names_the_file_and_guesses_the_nearest(mini_site: SiteMaker) -> None:
    text = "# Plan\n\n![A map](⟦../../assets/mapp.png⟧)\n"
    says = ("no file 'assets/mapp.png'", "Did you mean '../../assets/map.png'?")
    assert_finds(mini_site, RULE, {**MAP, "docs/en/chapters/plan.md": text}, says)


@pytest.mark.parametrize("form", LINK_FORMS.values(), ids=LINK_FORMS)
def test_every_form_of_link_is_followed(mini_site: SiteMaker, form: str) -> None:
    text = f"# Home\n\n{form.format(target='⟦toolkit.pdf⟧')}\n"
    assert_finds(mini_site, RULE, {**MAP, "docs/en/index.md": text}, ("no file 'toolkit.pdf'", None))


@pytest.mark.parametrize("form", NOT_LINKS.values(), ids=NOT_LINKS)
def test_what_only_looks_like_a_link_is_left_alone(mini_site: SiteMaker, form: str) -> None:
    assert_finds(mini_site, RULE, {"docs/en/index.md": f"# Home\n\n{form.format(target='toolkit.pdf')}\n"})


@pytest.mark.parametrize(
    "image",
    [
        "![A map](⟦mapp.png⟧)",
        '![A map](⟦mapp.png⟧ "Map")',
        "![A map](<⟦mapp.png⟧>)",
        "![A map][m]\n\n[m]: ⟦mapp.png⟧",
        "![](⟦mapp.png⟧)",
        "[![A map](⟦mapp.png⟧)](https://example.org)",
        '<img src="⟦mapp.png⟧" alt="A map">',
        "| a |\n|---|\n| ![A map](⟦mapp.png⟧) |",
    ],
)
def test_every_form_of_image_is_followed(mini_site: SiteMaker, image: str) -> None:
    assert_finds(mini_site, RULE, {"docs/en/index.md": f"# Home\n\n{image}\n"})


@pytest.mark.parametrize(
    "target",
    [
        "../assets/map.png",
        "../assets/map.png?v=2",
        "../assets/map.png#north",
        "../assets/m%61p.png",
        "./../assets/map.png",
    ],
)
def test_file_that_exists_is_left_alone(mini_site: SiteMaker, target: str) -> None:
    assert_finds(mini_site, RULE, {**MAP, "docs/en/index.md": f"# Home\n\n![A map]({target})\n"})


def test_translation_uses_the_file_that_stands_beside_its_source(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/chapters/steps.png": b"png",
        "docs/en/chapters/plan.md": "# Plan\n\n![Steps](steps.png)\n",
        "docs/ar/chapters/plan.md": "# الخطة\n\n![الخطوات](steps.png) ![غيرها](⟦step.png⟧)\n",
    }
    assert_finds(mini_site, RULE, files, ("no file 'chapters/step.png'", "Did you mean 'steps.png'?"))


@pytest.mark.parametrize("ending", ["html", "htm", "mdd", "m", "dm", "mf", "nd", "markdown"])
def test_page_with_another_ending_is_suggested_as_a_page(mini_site: SiteMaker, ending: str) -> None:
    files = {
        "docs/en/chapters/plan.md": "# Plan\n\n## Steps { #steps }\n",
        "docs/ar/chapters/plan.md": f"# الخطة\n\n## الخطوات {{ #steps }}\n\n[أ](⟦plan.{ending}#steps⟧)\n",
    }
    assert_finds(mini_site, RULE, files, (f"no file 'chapters/plan.{ending}'", "Did you mean 'plan.md#steps'?"))


@pytest.mark.parametrize("target", ["plan.pdf", "plans.html", "plan.docx"])
def test_file_that_may_be_meant_is_not_taken_for_a_page(mini_site: SiteMaker, target: str) -> None:
    text = f"# Home\n\n[a](⟦{target}⟧)\n"
    files = {"docs/en/plan.md": "# Plan\n", "docs/en/index.md": text}
    assert_finds(mini_site, RULE, files, (f"no file '{target}'", None))


def test_pages_and_words_of_the_locale_are_no_files_to_link_to(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/glossary.yml": "terms:\n  mayor:\n    preferred: mayor\n",
        "docs/en/strings.po": "",
        "docs/en/index.md": "# Home\n\n[a](⟦glossary.yml⟧) [b](⟦strings.po⟧)\n",
    }
    assert_finds(mini_site, RULE, files)


@pytest.mark.parametrize("written", ["NFC", "NFD"])
@pytest.mark.parametrize("on_disk", ["NFC", "NFD"])
def test_unicode_forms_of_a_name_are_one_name(mini_site: SiteMaker, on_disk: str, written: str) -> None:
    name = "equipe-é.png"
    files = {
        f"docs/assets/{unicodedata.normalize(on_disk, name)}": b"png",
        "docs/en/index.md": f"# Home\n\n![a](../assets/{unicodedata.normalize(written, name)})\n",
    }
    assert_finds(mini_site, RULE, files)


def test_file_with_spaces_in_its_name_is_found_in_both_spellings(mini_site: SiteMaker) -> None:
    files = {
        "docs/assets/our map.png": b"png",
        "docs/en/index.md": "# Home\n\n![a](../assets/our%20map.png) ![b](<../assets/our map.png>)\n",
    }
    assert_finds(mini_site, RULE, files)


def test_target_outside_the_docs_folder_is_found(mini_site: SiteMaker) -> None:
    text = "# Home\n\n![a](⟦../../mkdocs.yml⟧)\n"
    assert_finds(mini_site, RULE, {"docs/en/index.md": text}, ("no file '../mkdocs.yml'", None))


def test_arabic_page_gets_columns_in_code_points(mini_site: SiteMaker) -> None:
    text = "# الدليل\n\nانظر الخريطة: ![خَرِيطَةُ المدينة](⟦../assets/خريطه.png⟧).\n"
    files = {"docs/assets/خريطة.png": b"png", "docs/ar/index.md": text}
    says = ("no file 'assets/خريطه.png'", "Did you mean '../assets/خريطة.png'?")
    assert_finds(mini_site, RULE, files, says)


def test_comment_silences_the_next_table(mini_site: SiteMaker) -> None:
    text = """
        # Home

        <!-- guide: ignore unknown-asset -->

        | Town | Map |
        |---|---|
        | Kumanovo | ![map](lost.png) |
        | Strumica | ![map](lost.png) |

        ![map](⟦lost.png⟧)
        """
    assert_finds(mini_site, RULE, {"docs/en/index.md": text})


@pytest.mark.parametrize(
    ("page", "source"),
    [
        ("docs/en/plan.md", "../map.png"),
        ("docs/en/plan.md", "../assets/map.png"),
        ("docs/en/index.md", "map.png"),
        ("docs/en/chapters/plan.md", "../../map.png"),
        ("docs/ar/plan.md", "../../assets/map.png"),
        ("docs/ar/plan.md", "../خريطة.png"),
    ],
)
def test_image_in_a_tag_may_be_sought_from_the_published_address(mini_site: SiteMaker, page: str, source: str) -> None:
    files = {
        **MAP,
        "docs/en/map.png": b"png",
        "docs/ar/خريطة.png": b"png",
        page: f'# A\n\n<img src="{source}" alt="">\n',
    }
    assert_finds(mini_site, RULE, files)


def test_image_in_markdown_is_sought_from_the_file(mini_site: SiteMaker) -> None:
    files = {"docs/en/map.png": b"png", "docs/en/plan.md": "# A\n\n![](⟦../map.png⟧)\n"}
    assert_finds(mini_site, RULE, files)
