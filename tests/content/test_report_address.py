"""Where errors are reported: what a site may name, a repository's own form, and what is filled in."""

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidebook.content.report_address import PLACEHOLDERS, contact_fault, filled_in, issue_form, report_address_fault

VALUES = {
    "page": "chapters/plan.md",
    "locale": "ar",
    "revision": "r1-0123456789ab",
    "address": "https://x.example/?a&b",
}


@pytest.mark.parametrize(
    "address",
    [
        "https://forge.example/org/guide/issues/new?title={page}%20({locale})&body={address}%0A{revision}",
        "http://forge.example/",
        "mailto:guide@city.example",
        "mailto:guide@city.example?subject={page}",
        "HTTPS://forge.example/{page}",
    ],
)
def test_forms_and_mail_addresses_can_be_used(address: str) -> None:
    assert report_address_fault(address) is None


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("javascript:alert(1)", "it must begin with 'https://', 'http://' or 'mailto:'"),
        ("//forge.example/", "it must begin with 'https://', 'http://' or 'mailto:'"),
        ("guide@city.example", "it must begin with 'https://', 'http://' or 'mailto:'"),
        ("https:/forge.example", "not an address"),
        ("https://[x/", "not an address"),
        ("mailto:", "not an address"),
        ("mailto:a@b.example?subject=An error", "not an address"),
        (
            "https://forge.example/{title}",
            "there is no placeholder '{title}', only '{page}', '{locale}', '{revision}', '{address}'",
        ),
        ("https://forge.example/{page", "a brace stands without its pair"),
        ("https://forge.example/{{page}}", "a brace stands without its pair"),
    ],
)
def test_what_cannot_be_used_is_named(address: str, fault: str) -> None:
    assert report_address_fault(address) == fault


@pytest.mark.parametrize(
    ("repository", "address", "title", "body"),
    [
        ("https://github.com/org/guide", "https://github.com/org/guide/issues/new", "title", "body"),
        ("https://github.com/org/guide/", "https://github.com/org/guide/issues/new", "title", "body"),
        ("https://codeberg.org/org/guide.git", "https://codeberg.org/org/guide/issues/new", "title", "body"),
        (
            "https://gitlab.com/org/guide",
            "https://gitlab.com/org/guide/-/issues/new",
            "issue[title]",
            "issue[description]",
        ),
        (
            "https://gitlab.city.example/guide",
            "https://gitlab.city.example/guide/-/issues/new",
            "issue[title]",
            "issue[description]",
        ),
    ],
)
def test_form_of_a_repository_has_the_names_of_its_forge(repository: str, address: str, title: str, body: str) -> None:
    form = issue_form(repository)
    assert form is not None
    assert report_address_fault(form) is None
    filled = filled_in(form, VALUES)
    assert filled.partition("?")[0] == address
    assert parse_qs(urlsplit(filled).query) == {
        title: ["chapters/plan.md (ar): "],
        body: ["https://x.example/?a&b\nr1-0123456789ab\n\n"],
    }


@pytest.mark.parametrize(
    "repository", [None, "", "git@forge.example:org/guide.git", "javascript:alert(1)", "https://[x"]
)
def test_what_is_no_repository_on_the_web_has_no_form(repository: str | None) -> None:
    assert issue_form(repository) is None


@given(st.text())
def test_no_character_of_a_value_has_a_meaning_of_its_own(value: str) -> None:
    template = "https://forge.example/new?title={page}&body={address}"
    encodable = value.encode("utf-8", "replace").decode("utf-8")
    filled = filled_in(template, {**dict.fromkeys(PLACEHOLDERS, "x"), "page": encodable})
    assert parse_qs(urlsplit(filled).query, keep_blank_values=True) == {"title": [encodable], "body": ["x"]}
    assert filled.isascii()


@pytest.mark.parametrize(
    "contact",
    ["editors@city.example", "mailto:a.b+c@d-e.example", "https://city.example/contact", "بريد@مدينة.example"],
)
def test_editors_are_reached_by_mail_or_on_a_page(contact: str) -> None:
    assert contact_fault(contact) is None


@pytest.mark.parametrize(
    "contact",
    [
        "city.example",
        "javascript:alert(1)@x.example",
        "a@b",
        "a b@c.example",
        "//x.example",
        "https://x",
        "a@b@c.example",
        "<a@b.example>",
    ],
)
def test_what_is_neither_is_refused(contact: str) -> None:
    assert (
        contact_fault(contact) == "it must be an e-mail address, or an address that begins with 'https://' or 'http://'"
    )
