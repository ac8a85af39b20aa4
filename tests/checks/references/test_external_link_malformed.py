"""REF019: a link to another site has an address that no browser can open."""

import pytest

from guidebook.checks.engine import run_rules
from guidebook.content.edit import apply_edits
from link_forms import LINK_FORMS, NOT_LINKS
from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "external-link-malformed"


@pytest.mark.parametrize(
    ("target", "reason", "meant"),
    [
        ("https://", "has no host", None),
        ("https://exa mple.org/", "has a space in its host", None),
        ("https//example.org/a", "has no 'https://' at its beginning", "https://example.org/a"),
        ("htps://example.org/", "begins with 'htps:', which is no scheme", "https://example.org/"),
        ("www.example.org/a", "has no 'https://' at its beginning", "https://www.example.org/a"),
        ("city@example.org", "has no 'mailto:' at its beginning", "mailto:city@example.org"),
        ("mailto:city-office", "has no '@' behind 'mailto:'", None),
    ],
)
def test_message_says_what_is_wrong(mini_site: SiteMaker, target: str, reason: str, meant: str | None) -> None:
    hint = f"Did you mean '{meant}'?" if meant else None
    files = {"docs/en/index.md": f"# Home\n\n[x](⟦{target}⟧)\n"}
    assert_finds(mini_site, RULE, files, (f"the address '{target}' {reason}", hint))


@pytest.mark.parametrize("form", LINK_FORMS.values(), ids=LINK_FORMS)
def test_every_form_of_link_is_looked_at(mini_site: SiteMaker, form: str) -> None:
    assert_finds(mini_site, RULE, {"docs/en/index.md": f"# Home\n\n{form.format(target='⟦https://x..org/⟧')}\n"})


@pytest.mark.parametrize("form", NOT_LINKS.values(), ids=NOT_LINKS)
def test_what_only_looks_like_a_link_is_left_alone(mini_site: SiteMaker, form: str) -> None:
    assert_finds(mini_site, RULE, {"docs/en/index.md": f"# Home\n\n{form.format(target='https://x..org/')}\n"})


@pytest.mark.parametrize(
    "target",
    [
        "https://example.org/a b",
        "https://{{ host }}/",
        "https://<host>/",
        "ftp://example.org/",
        "whatsapp://send?text=a",
        "data:,x",
        "term:mayor",
        "plan.md",
        "/plan/",
        "www.plan.md",
        "../assets/logo@2x.png",
    ],
)
def test_address_that_can_be_opened_is_left_alone(mini_site: SiteMaker, target: str) -> None:
    files = {
        "docs/en/index.md": f"# Home\n\n[x]({target})\n",
        "docs/en/www.plan.md": "# Plan\n",
        "docs/assets/logo@2x.png": b"",
    }
    assert_finds(mini_site, RULE, files)


def test_slip_is_no_unknown_page_besides(mini_site: SiteMaker) -> None:
    text = "# Home\n\n[a](www.example.org) [b](https//example.org) [c](city@example.org)\n"
    findings = mini_site({"docs/en/index.md": text}).findings("--select", "REF")
    assert [finding["rule"] for finding in findings] == [RULE] * 3


@pytest.mark.parametrize(
    ("link", "mended"),
    [
        ("[x](www.example.org)", "[x](https://www.example.org)"),
        ("[x][e]\n\n[e]: htps://example.org/", "[x][e]\n\n[e]: https://example.org/"),
        ("[x](https://x..org/)", None),
    ],
)
def test_slip_in_the_scheme_is_mended(mini_site: SiteMaker, link: str, mended: str | None) -> None:
    catalogue = mini_site({"docs/en/index.md": f"# Home\n\n{link}\n"}).catalogue()
    (finding,) = [finding for finding in run_rules(catalogue) if finding.rule == RULE]
    fixed = apply_edits(catalogue.pages["en", "index.md"].source.text, finding.fix)
    assert fixed == f"# Home\n\n{mended or link}\n"


def test_front_matter_is_read_too(mini_site: SiteMaker) -> None:
    text = "---\nurl: ⟦https://x..org/⟧\nsources:\n  - title: A\n    url: ⟦https://a:b/⟧\n---\n\n# Toolkit\n"
    says = [
        ("the address 'https://x..org/' has 'x..org', which is no name, for a host", None),
        ("the address 'https://a:b/' has 'b', which is no port, behind its host", None),
    ]
    assert_finds(mini_site, RULE, {"docs/en/resources/toolkit.md": text}, *says)


def test_invisible_mark_in_an_arabic_host_is_named(mini_site: SiteMaker) -> None:
    says = ("the address 'https://مثال\u200f.إختبار/' has U+200F in its host", None)
    files = {
        "docs/ar/index.md": "# الدليل\n\nزوروا [الموقع](⟦https://مثال\u200f.إختبار/⟧) و[ذاك](https://مثال.إختبار/صفحة).\n"
    }
    assert_finds(mini_site, RULE, files, says)


def test_comment_silences_the_next_paragraph(mini_site: SiteMaker) -> None:
    text = "# Home\n\n<!-- guide: ignore REF019 -->\n\n[x](https://)\n\n[x](⟦https://⟧)\n"
    assert_finds(mini_site, RULE, {"docs/en/index.md": text})
