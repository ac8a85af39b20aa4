"""An alias leads back to where it stands.

Why: a reader who follows it would be sent round and round, or stay where nothing is.

Example: `aliases: [chapters/plan.md]` in `docs/en/chapters/plan.md` itself, or the pairs `models: forms` and
`forms: models`.

How to fix: delete the alias, or write the id that the section has now.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue, leads_round, page_aliases, section_alias_pairs
from guidebook.content.page import Page
from guidebook.content.page_keys import html_file, is_page_key


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at aliases of a source page that name the page itself, a page that names it in turn, or each other."""
    if catalogue.source_locales[page.key] != page.locale:
        return
    yaml = page.front_matter_text.yaml
    pairs = section_alias_pairs(page)
    for index, alias in enumerate(page.front_matter.aliases):
        if isinstance(alias, str):
            message = _page_loop(catalogue, page, alias)
            if message is not None:
                yield fault_at(page.source, yaml.span("aliases", index), message, "Delete the alias.")
            continue
        for old, new in alias.items():
            if pairs[old] == new and leads_round(pairs, old):
                way = "is an alias of itself" if old == new else f"leads by '{new}' back to itself"
                message, hint = f"the old id '{old}' {way}", "Write the id that the section has now."
                yield fault_at(page.source, yaml.span("aliases", index, old), message, hint)


def _page_loop(catalogue: Catalogue, page: Page, alias: str) -> str | None:
    directory_urls = catalogue.options.directory_urls
    if not is_page_key(alias, catalogue.locales):
        return None
    if html_file(alias, directory_urls) == html_file(page.key, directory_urls):
        return f"the alias '{alias}' is the page's own address"
    if alias in catalogue.source_locales and page.key in page_aliases(catalogue.source_outline(alias)):
        return f"the alias '{alias}' is a page that exists and has this one as its alias"
    return None


RULE = Rule("REF010", "redirect-loop", Severity.ERROR, check_page=check)
