"""A link or an image leads to an address without encryption, `http://`.

Why: whoever runs the network, in a café or a ministry, sees and can change what the reader gets; browsers warn of such
pages and refuse such images on an encrypted site. Nearly every site answers to `https://` by now.

Example: `[Cities](http://cities.example.com/)`, or the `url` of a source or a resource that begins with `http://`.

How to fix: open the address with `https://`; if the site answers, write it so.
"""

from collections.abc import Iterator
from ipaddress import ip_address

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.external_references import external_references
from guidebook.content.page import Page
from guidebook.content.web_address import read_web_address

_NOT_PUBLIC = frozenset(("localhost", "local", "test", "example", "invalid", "onion", "internal"))
"""Top-level names that no public certificate can be had for, or that need none: RFC 6761, RFC 6762 (`local`), RFC 2606,
RFC 7686 (`onion`, encrypted anyway), ICANN's reservation of 2024 (`internal`)."""


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at addresses of `http` on the public internet."""
    for reference in external_references(catalogue, page):
        address = read_web_address(reference.target)
        if address and address.scheme == "http" and _is_public(address.host):
            hint = "Write 'https://…' if the site answers there."
            yield fault_at(page.source, reference.target_span, f"'{reference.target}' is not encrypted", hint)


def _is_public(host: str) -> bool:
    try:
        return ip_address(host).is_global
    except ValueError:
        return host.rpartition(".")[2] not in _NOT_PUBLIC


RULE = Rule("REF017", "insecure-link", Severity.WARNING, check_page=check)
