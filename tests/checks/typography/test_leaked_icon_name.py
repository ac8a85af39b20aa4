"""TYPO010: the name of an icon stands in the text."""

import pytest

from guidebook.checks.engine import run_rules
from guidebook.content.edit import apply_edits
from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "leaked-icon-name"
HEADER = 'msgid ""\nmsgstr ""\n"Language: ar\\n"\n\n'
HINT = "Delete it, or write the word or the sign that it stands for."


def test_finding_names_the_icon(mini_site: SiteMaker) -> None:
    text = "# Home\n\nRead on ⟦:material-arrow-right:⟧\n\n⟦keyboard_arrow_down⟧ Show all\n"
    says = (
        ("':material-arrow-right:' is the name of an icon that is not shown", HINT),
        ("'keyboard_arrow_down' is the name of an icon that is not shown", HINT),
    )
    assert_finds(mini_site, RULE, {"docs/en/index.md": text}, *says)


@pytest.mark.parametrize(
    "text",
    [
        "⟦:fontawesome-brands-github:⟧ and ⟦:octicons-mark-github-16:⟧ and ⟦:simple-python:⟧",
        "⟦:warning:⟧ and ⟦:smile:⟧",
        "[⟦arrow_forward⟧](https://example.org/)",
        "- ⟦chevron_left⟧ Back",
        "## Resources ⟦open_in_new⟧ { #resources }",
        "| ⟦:material-check:⟧ |\n|---|\n| a |",
        "⟦check_circle⟧, ⟦expand_more⟧.",
    ],
)
def test_name_is_found_in_every_kind_of_block(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {"docs/en/index.md": f"# Home\n\n{text}\n"})


@pytest.mark.parametrize(
    "text",
    [
        "`:material-arrow-right:` and `arrow_forward`",
        "```\narrow_forward\n```",
        "at 10:30:45 and a:b:c and :id: and :nonsense: and ::",
        "a search, a menu, home, arrow forward and check",
        "see arrow_forward.svg and https://example.org/arrow_forward",
        "[icon](https://example.org/:warning:)",
        '<i class="material-icons">arrow_forward</i>',
        "my_arrow_forward and arrow_forward_function",
    ],
)
def test_code_addresses_and_other_words_are_left_alone(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {"docs/en/index.md": f"# Home\n\n{text}\n"})


def test_shortcodes_that_the_site_turns_into_pictures_are_right(mini_site: SiteMaker) -> None:
    text = "# Home\n\n:smile: and ⟦:material-arrow-right:⟧ and ⟦arrow_forward⟧\n"
    assert_finds(mini_site, RULE, {"docs/en/index.md": text}, extra="markdown_extensions: [pymdownx.emoji]")
    index = "emoji_index: !!python/name:material.extensions.emoji.twemoji"
    icons = f"markdown_extensions:\n  - pymdownx.emoji:\n      {index}\n"
    text = "# Home\n\n:smile: and :material-arrow-right: and ⟦:material-no-such-icon:⟧\n"
    assert_finds(mini_site, RULE, {"docs/en/index.md": text}, extra=icons)


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Read on arrow_forward", "Read on"),
        (":material-chevron-left: Back", "Back"),
        ("Read arrow_forward on", "Read on"),
        ("arrow_forward", None),
        ("Done :material-check:", None),
    ],
)
def test_fix_deletes_an_arrow_beside_a_text(mini_site: SiteMaker, text: str, mended: str | None) -> None:
    catalogue = mini_site({"docs/en/index.md": f"# Home\n\n{text}\n"}).catalogue()
    (finding,) = [finding for finding in run_rules(catalogue) if finding.rule == RULE]
    assert bool(finding.fix) is (mended is not None)
    if mended:
        fixed = apply_edits(catalogue.pages["en", "index.md"].source.text, finding.fix)
        assert fixed == f"# Home\n\n{mended}\n"


def test_name_in_arabic_text_glossary_and_interface_words_is_found(mini_site: SiteMaker) -> None:
    files = {
        "docs/ar/index.md": "---\nsummary: المزيد ⟦arrow_back⟧\n---\n\n# الدليل\n\nاقرأ المزيد ⟦arrow_back⟧، ثم عد.\n",
        "docs/ar/glossary.yml": "terms:\n  mayor:\n    preferred: عمدة\n    definition: يقود المدينة ⟦arrow_back⟧\n",
        "docs/ar/strings.po": HEADER + 'msgid "More"\nmsgstr "المزيد ⟦chevron_left⟧"\n',
    }
    assert_finds(mini_site, RULE, files)


def test_comment_silences_the_next_paragraph(mini_site: SiteMaker) -> None:
    text = "# Home\n\n<!-- guide: ignore leaked-icon-name -->\n\narrow_forward\n\n⟦arrow_forward⟧\n"
    assert_finds(mini_site, RULE, {"docs/en/index.md": text})
