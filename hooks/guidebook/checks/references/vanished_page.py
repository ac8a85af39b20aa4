"""An address that was published once answers no more.

Why: links from other sites, bookmarks and printed pages still lead there, and readers meet "page not found" or the top
of a page instead of the section they were sent to.

Example: `chapters/plan.md` stands in `published-addresses.txt`, but the file was renamed to `chapters/decide.md` by
hand.

How to fix: name the old address under `aliases` in the front matter of what takes its place; `guide.py rename` does
that by itself. If really nobody needs the address any more, delete its line from `published-addresses.txt`.
"""

from collections.abc import Iterator, Mapping

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.ledger import LedgerLine, read_ledger
from guidebook.content.page_keys import html_file
from guidebook.content.references import Outcome, Resolution
from guidebook.content.suggestions import suggest_page, suggest_section


def check(catalogue: Catalogue) -> Iterator[Fault]:
    """Faults at lines of the ledger: one for a page with all its sections, one for a section, one for an edition."""
    if catalogue.ledger is None:
        return
    answering = _answering_keys(catalogue)
    reported: set[str] = set()
    for line in read_ledger(catalogue.ledger.text):
        fault: tuple[str, str | None] | None = None
        if line.is_malformed:
            fault = f"'{line.text}' is no address that can have been published", "Delete the line."
        elif line.key is None:
            fault = _edition_fault(catalogue, line.locale or "")
        elif (key := answering.get(html_file(line.key, catalogue.options.directory_urls))) is None:
            if line.key not in reported:
                fault = _page_fault(catalogue, line.key)
            reported.add(line.key)
        elif line.section_id is not None:
            fault = _section_fault(catalogue, line, key, line.section_id)
        if fault is not None:
            yield fault_at(catalogue.ledger, line.span, *fault)


def _answering_keys(catalogue: Catalogue) -> Mapping[str, str]:
    """By HTML file below an edition's root: the key of the page that answers there, itself or by an alias."""
    keys = frozenset((*catalogue.reserved, *filter(catalogue.is_shown, catalogue.keys)))
    answers = {alias: key for alias, key in catalogue.aliases.items() if key in keys} | {key: key for key in keys}
    return {html_file(name, catalogue.options.directory_urls): key for name, key in answers.items()}


def _edition_fault(catalogue: Catalogue, locale: str) -> tuple[str, str] | None:
    if locale not in catalogue.locales:
        message = f"the edition '{locale}/' was published, but '{locale}' is no locale of the configuration now"
        return message, f"Add '{locale}' to plugins.i18n.languages again."
    if locale == catalogue.default_locale:
        message = f"the edition '{locale}/' was published, but '{locale}' stands at the site's root now"
        return message, "Give 'default: true' back to the locale that had it."
    return None


def _page_fault(catalogue: Catalogue, key: str) -> tuple[str, str]:
    if key in catalogue.source_locales:
        path = catalogue.source_outline(key).path
        message = f"the page '{key}' was published and is a draft now"
        return message, f"Write 'status: withdrawn' in the front matter of {path}, so that its address stays."
    near = suggest_page(catalogue, catalogue.default_locale, "", key)
    place = "the page that takes its place"
    if near is not None and near.name in catalogue.source_locales:
        place = f"{catalogue.source_outline(near.name).path}, if that page takes its place"
    hint = f"Write 'aliases: [{key}]' in the front matter of {place}."
    return f"the page '{key}' was published, but nothing answers there now", hint


def _section_fault(catalogue: Catalogue, line: LedgerLine, key: str, section_id: str) -> tuple[str, str | None] | None:
    if any(section_id in catalogue.anchors(locale, key) for locale in catalogue.locales):
        return None
    now = "" if key == line.key else f", which is '{key}' now,"
    message = f"the section '{section_id}' of '{line.key}'{now} was published, but nothing answers there now"
    if key not in catalogue.source_locales:
        return message, None
    if section_id in catalogue.section_aliases(key):
        return None
    source = catalogue.source_outline(key)
    near = suggest_section(catalogue, Resolution(Outcome.UNKNOWN_SECTION, source.locale, key, section_id))
    pair = f"{section_id}: {near.name if near else 'new-id'}"
    return message, f"Write '{pair}' under 'aliases' of {source.path}, or give the heading its old id."


RULE = Rule("REF008", "vanished-page", Severity.ERROR, check_guide=check)
