"""REF016: an address stands in the text without being a link."""

import pytest

from guidebook.checks.engine import run_rules
from guidebook.content.edit import apply_edits
from guidebook.content.model import LinkKind
from guidebook.content.reader import read_document
from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "bare-url"


def test_finding_offers_angle_brackets_or_words(mini_site: SiteMaker) -> None:
    hint = "Write '<https://example.org/a?b=1>' or give it words: '[words](https://example.org/a?b=1)'."
    says = ("the address 'https://example.org/a?b=1' is no link", hint)
    assert_finds(mini_site, RULE, {"docs/en/index.md": "# Home\n\nSee ⟦https://example.org/a?b=1⟧.\n"}, says)


def test_address_without_a_scheme_is_linked_with_one(mini_site: SiteMaker) -> None:
    hint = "Write '<https://www.example.org>' or give it words: '[words](https://www.example.org)'."
    says = ("the address 'www.example.org' is no link", hint)
    assert_finds(mini_site, RULE, {"docs/en/index.md": "# Home\n\nSee ⟦www.example.org⟧!\n"}, says)


@pytest.mark.parametrize(
    "text",
    [
        "⟦https://example.org⟧, and more",
        "(⟦https://example.org/⟧)",
        "see ⟦https://example.org/a_(b)⟧)",
        "**⟦https://example.org/⟧**",
        '"⟦https://example.org/⟧"',
        "“⟦https://example.org/⟧”",
        "‘⟦https://example.org/⟧’",
        "«⟦https://example.org/⟧»",
        "see: ⟦HTTP://EXAMPLE.ORG/A⟧?!",
        "<b>⟦https://example.org/⟧</b><br>",
        "⟦https://example.org/a_b_c?d=%20&e=f#g⟧ and ⟦http://example.org:8080/⟧",
        "⟦https://münchen.example/straße⟧",
        "⟦https://مثال.إختبار/صفحة⟧؟",
        "⟦https://ar.wikipedia.org/wiki/مدينة⟧، ثم",
        "[⟦https://example.org/⟧]",
        "`x`⟦https://example.org/⟧`y`",
        "⟦https://example.org/⟧\u200f.",
        "*⟦www.example.org/a⟧* and [a link](https://example.org/)",
        "- ⟦https://example.org/⟧",
        "> ⟦https://example.org/⟧",
        "| a |\n|---|\n| ⟦https://example.org/⟧ |",
        '!!! note "At ⟦https://example.org/⟧"\n\n    Text.',
        "Text.[^1]\n\n[^1]: A. Author, ⟦https://example.org/⟧.",
        "## At ⟦https://example.org/⟧ { #at }",
    ],
)
def test_address_is_found_without_the_marks_round_it(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {"docs/en/index.md": f"# Home\n\n{text}\n"})


@pytest.mark.parametrize(
    "text",
    [
        "<https://example.org/>",
        "[https://example.org/](https://example.org/)",
        "[see https://example.org/ there](https://example.org/)",
        "[the forum](https://example.org/ 'https://example.org/')",
        "[https://example.org/][f]\n\n[f]: https://example.org/",
        "![A map at https://example.org/](../assets/map.png)",
        "`https://example.org/`",
        "```\nhttps://example.org/\n```",
        "    https://example.org/",
        "<!-- https://example.org/ -->",
        "Text <!-- https://example.org/ --> goes on.",
        '<a href="https://example.org/">https://example.org/</a>',
        "<code>https://example.org/</code>",
        "<kbd>https://example.org/</kbd>",
        '<span title="https://example.org/">x</span>',
        r"\<https://example.org/>",
        "https://example.org/…",
        "https://example.org/<id>",
        "https://example.org/{id}",
        "https://… and http:// and https://",
        "http://localhost:8000/ and http://127.0.0.1/ and http://[::1]/ and https://server/",
        "www. and www.example and awww.example.org",
        "xhttps://example.org/ and a/https://example.org/ and ?u=https://example.org/",
        "example.org and ftp://example.org/",
        "https//example.org",
        '=== "https://example.org/"\n\n    Text.',
    ],
)
def test_what_is_a_link_or_no_address_is_left_alone(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {"docs/en/index.md": f"# Home\n\n{text}\n", "docs/assets/map.png": b""})


def test_front_matter_is_not_prose(mini_site: SiteMaker) -> None:
    files = {"docs/en/index.md": "---\nsummary: At https://example.org/.\n---\n\n# Home\n"}
    assert_finds(mini_site, RULE, files)


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("See https://example.org/a?b=1&c=2.", "See <https://example.org/a?b=1&c=2>."),
        ("(https://example.org/a_(b))", "(<https://example.org/a_(b)>)"),
        ("«https://مثال.إختبار/صفحة»، ثم", "«<https://مثال.إختبار/صفحة>»، ثم"),
        ("**https://example.org/a_b_c**", "**<https://example.org/a_b_c>**"),
        ("www.example.org", None),
        ("https://example.orgوبعد", None),
        (r"https://example.org/a\_b", None),
        ("https://example.org/*a*", None),
    ],
)
def test_fix_is_made_where_nothing_runs_into_the_address(mini_site: SiteMaker, text: str, mended: str | None) -> None:
    catalogue = mini_site({"docs/en/index.md": f"# Home\n\n{text}\n"}).catalogue()
    (finding,) = [finding for finding in run_rules(catalogue) if finding.rule == RULE]
    assert bool(finding.fix) is (mended is not None)
    if mended:
        fixed = apply_edits(catalogue.pages["en", "index.md"].source.text, finding.fix)
        assert fixed == f"# Home\n\n{mended}\n"
        (link,) = read_document(fixed).links
        assert (link.kind, link.target) == (LinkKind.AUTOLINK, finding.message.split("'")[1])


def test_address_in_arabic_text_ends_before_arabic_punctuation(mini_site: SiteMaker) -> None:
    text = "# الدليل\n\nزوروا ⟦https://example.org/⟧، أو ⟦www.example.org⟧؛ ثم «⟦https://example.org/ب⟧»؟\n"
    assert_finds(mini_site, RULE, {"docs/ar/index.md": text})


def test_comment_silences_the_next_paragraph(mini_site: SiteMaker) -> None:
    text = "# Home\n\n<!-- guide: ignore REF016 -->\n\nhttps://example.org/\n\n⟦https://example.org/⟧\n"
    assert_finds(mini_site, RULE, {"docs/en/index.md": text})


def test_address_is_a_link_where_the_site_makes_it_one(mini_site: SiteMaker) -> None:
    files = {"docs/en/index.md": "# Home\n\nhttps://example.org/\n"}
    assert_finds(mini_site, RULE, files, extra="markdown_extensions: [pymdownx.magiclink]")
