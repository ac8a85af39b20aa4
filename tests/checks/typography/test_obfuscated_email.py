"""TYPO011: an e-mail address is hidden from machines, and so from readers."""

import pytest

from guidebook.checks.engine import run_rules
from guidebook.content.edit import apply_edits
from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "obfuscated-email"
HEADER = 'msgid ""\nmsgstr ""\n"Language: ar\\n"\n\n'
LOST = "Write the address that was there."


def test_finding_says_what_to_write(mini_site: SiteMaker) -> None:
    text = "# Home\n\nWrite to ⟦name (at) example (dot) org⟧ or to ⟦[email protected]⟧.\n"
    says = (
        ("'name (at) example (dot) org' hides an e-mail address", "Write '<name@example.org>'."),
        ("'[email protected]' stands in the place of an e-mail address", LOST),
    )
    assert_finds(mini_site, RULE, {"docs/en/index.md": text}, *says)


def test_link_of_a_service_that_hides_addresses_is_found(mini_site: SiteMaker) -> None:
    number = _numbers("name@example.org")
    text = (
        f"# Home\n\n⟦[[email protected]](/cdn-cgi/l/email-protection#{number})⟧, ⟦[us](/cdn-cgi/l/email-protection)⟧\n"
    )
    says = (
        (
            f"the link '/cdn-cgi/l/email-protection#{number}' leads to no e-mail address",
            "Write '<name@example.org>'.",
        ),
        ("the link '/cdn-cgi/l/email-protection' leads to no e-mail address", LOST),
    )
    assert_finds(mini_site, RULE, {"docs/en/index.md": text}, *says)


def _numbers(address: str) -> str:
    return bytes([0x3B, *(ord(letter) ^ 0x3B for letter in address)]).hex()


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("To name [at] example [dot] org.", "To <name@example.org>."),
        ("To first.last(at)city.example.org, now", "To <first.last@city.example.org>, now"),
        ("To name{AT}example.org", "To <name@example.org>"),
        ("To name at example dot org", "To <name@example.org>"),
        ("To name@example(dot)org", "To <name@example.org>"),
        ("[name (at) example.org](https://example.org/)", "[name@example.org](https://example.org/)"),
        ("- name [@] example.org", "- <name@example.org>"),
        (f"[[email protected]](/cdn-cgi/l/email-protection#{_numbers('a.b@example.org')})", "<a.b@example.org>"),
        ("[email protected]", None),
        ("**name** (at) example (dot) org", None),
    ],
)
def test_fix_writes_the_address_where_all_of_it_is_there(mini_site: SiteMaker, text: str, mended: str | None) -> None:
    catalogue = mini_site({"docs/en/index.md": f"# Home\n\n{text}\n"}).catalogue()
    (finding,) = [finding for finding in run_rules(catalogue) if finding.rule == RULE]
    assert bool(finding.fix) is (mended is not None)
    if mended:
        fixed = apply_edits(catalogue.pages["en", "index.md"].source.text, finding.fix)
        assert fixed == f"# Home\n\n{mended}\n"


@pytest.mark.parametrize(
    "text",
    [
        "<name@example.org> and [write](mailto:name@example.org) and name@example.org",
        "`name (at) example (dot) org`",
        "Meet at example.org at noon, or look (at) it. The council sits at town dot.",
        "see option (a) plan.pdf, and (b) map.png",
        "Keep your email protected by a password.",
        "at the dot com boom",
    ],
)
def test_addresses_and_other_text_are_left_alone(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {"docs/en/index.md": f"# Home\n\n{text}\n"})


def test_address_in_arabic_text_summary_glossary_and_interface_words_is_found(mini_site: SiteMaker) -> None:
    files = {
        "docs/ar/index.md": "---\nsummary: راسلوا ⟦name (at) example.org⟧.\n---\n\n"
        "# الدليل\n\nراسلوا ⟦name [آت] example [نقطة] org⟧، ثم.\n",
        "docs/ar/glossary.yml": "terms:\n  mayor:\n    preferred: عمدة\n    definition: راسلوا ⟦a (at) b.org⟧.\n",
        "docs/ar/strings.po": HEADER + 'msgid "Contact"\nmsgstr "⟦a (at) b.org⟧"\n',
    }
    assert_finds(mini_site, RULE, files)


def test_comment_silences_the_next_paragraph(mini_site: SiteMaker) -> None:
    text = "# Home\n\n<!-- guide: ignore TYPO011 -->\n\na (at) b.org\n\n⟦a (at) b.org⟧\n"
    assert_finds(mini_site, RULE, {"docs/en/index.md": text})
