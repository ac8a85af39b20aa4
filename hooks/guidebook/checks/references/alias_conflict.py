"""An alias names something that is there, or leads to something that is not.

Why: an old address can lead to one place only; a page that stands there itself would hide the alias, or be hidden by
it, and an id that no section has leads readers to the top of a page.

Example: `aliases: [chapters/plan.md]` in `docs/en/chapters/decide.md`, while `docs/en/chapters/plan.md` is still there.

How to fix: list only what is gone: keys of pages that were renamed, and `old-id: new-id` for sections, with the id that
the section has now.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue, leads_round, page_aliases, section_alias_pairs
from guidebook.content.claims import Claim, ClaimKind
from guidebook.content.page import Page
from guidebook.content.page_keys import guess_page_key, html_file, is_page_key
from guidebook.content.suggestions import suggest


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at aliases of a source page; those that lead round in a circle are another rule's."""
    if catalogue.source_locales[page.key] != page.locale:
        return
    yaml = page.front_matter_text.yaml
    pairs = section_alias_pairs(page)
    taken = page.anchors | frozenset(catalogue.section_ids(page))
    for index, alias in enumerate(page.front_matter.aliases):
        if isinstance(alias, str):
            fault = _page_alias(catalogue, page, alias)
            if fault is not None:
                yield fault_at(page.source, yaml.span("aliases", index), *fault)
            continue
        for old, new in alias.items():
            if leads_round(pairs, old):
                continue
            if old in taken:
                message = f"the old id '{old}' is still an id of this page"
                yield fault_at(page.source, yaml.key_spans["aliases", index, old], message, "Delete the alias.")
            elif pairs[old] != new:
                message = f"the old id '{old}' is given two new ones, '{new}' and '{pairs[old]}'"
                yield fault_at(page.source, yaml.key_spans["aliases", index, old], message, "Keep the right one.")
            elif new not in taken and new not in pairs:
                near = suggest(new, taken)
                hint = f"Did you mean '{near.name}'?" if near else "Write the id that the section has now."
                message = f"the alias leads to the section '{new}', which this page does not have"
                yield fault_at(page.source, yaml.span("aliases", index, old), message, hint)


def _page_alias(catalogue: Catalogue, page: Page, alias: str) -> tuple[str, str] | None:
    if not is_page_key(alias, catalogue.locales):
        guess = guess_page_key(alias, catalogue.locales)
        hint = f"Did you mean '{guess}'?" if guess else "Write the page's old path below its locale folder."
        return f"the alias '{alias}' is no page key", hint
    file = html_file(alias, catalogue.options.directory_urls)
    for claim in catalogue.claims[file.casefold()]:
        is_own = claim.key == page.key
        if is_own and (claim.kind is ClaimKind.ALIAS or claim.file == file):
            continue  # the alias itself, or the page's own address, which is a circle
        if claim.name == alias and claim.kind is ClaimKind.PAGE and _are_each_others(catalogue, page, claim):
            return None
        return f"the alias '{alias}' {_collision(claim, alias, file)}", _hint(claim)
    return None


def _are_each_others(catalogue: Catalogue, page: Page, claim: Claim) -> bool:
    return page.key in page_aliases(catalogue.source_outline(claim.key))


def _collision(claim: Claim, alias: str, file: str) -> str:
    if claim.kind is ClaimKind.ALIAS and claim.name == alias:
        return f"is claimed by '{claim.key}' too"
    what = {
        ClaimKind.PAGE: "the page",
        ClaimKind.MADE: "the page that the build makes,",
        ClaimKind.FILE: "the file",
        ClaimKind.ALIAS: f"an alias of '{claim.key}',",
    }[claim.kind]
    if claim.name == alias:
        return "is a page that exists" if claim.kind is ClaimKind.PAGE else "is a page that the build makes"
    if claim.file == file:
        return f"has the address of {what} '{claim.name}'"
    return f"differs by case alone from {what} '{claim.name}'"


def _hint(claim: Claim) -> str:
    return "Keep one of the two." if claim.kind is ClaimKind.ALIAS else "Delete the alias."


RULE = Rule("REF009", "alias-conflict", Severity.ERROR, check_page=check)
