"""The links by which readers reach the editors: to report an error on the page they see, and for all else."""

from urllib.parse import quote

from guidebook.content.page import Page
from guidebook.content.report_address import filled_in, issue_form
from guidebook.rendering.guide import Guide
from guidebook.rendering.views import LinkText
from guidebook.translation.revision import page_revision


def report_link(guide: Guide, edition: str, key: str, shown: Page | None = None) -> str | None:
    """Where to report an error on a page of an edition; None where the site takes no reports.

    `shown` is the page that somebody wrote and that the edition shows there, its own or the source's; without one the
    build makes the page, and what tells its state is the revision of the rules.
    """
    template = guide.report_url or issue_form(guide.repo_url)
    if template is None:
        return None
    locale = shown.locale if shown else edition
    values = {
        "page": key,
        "locale": locale if locale == edition else f"{locale}, shown in {edition}",
        "revision": page_revision(shown) if shown else f"made {guide.rule_set}",
        "address": (guide.site_url or "/") + guide.addresses.page(edition, key),
    }
    return filled_in(template, values)


def contact_link(contact: str) -> LinkText:
    """How to reach the editors, as `guidebook.content.report_address.contact_fault` lets a site name it."""
    if contact.startswith(("https://", "http://")):
        return LinkText(contact.partition("://")[2].rstrip("/"), contact)
    address = contact.removeprefix("mailto:")
    return LinkText(address, f"mailto:{quote(address, safe='@+')}")
