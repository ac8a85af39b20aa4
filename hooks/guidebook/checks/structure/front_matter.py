"""The front matter of a page cannot be used as it is.

Why: what is written there decides where the page stands, how it is dated and what readers are told of it; a value that
cannot be read would be lost without a word. Outside the typed folders, where other tools may keep fields of their own,
it is a warning.

Example: `number: four`, `published: 12/09/2023`, `country: Macedonia`, or a list that is not valid YAML.

How to fix: write the value in the form the message names: numbers in digits, dates as 2023-09-12 (or 2023-09, 2023),
countries as their ISO 3166 code.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.front_matter import FieldFault, PageKind, Status
from guidebook.content.model import Span
from guidebook.content.page import Page
from guidebook.content.suggestions import nearest

_HIDING = (str(Status.DRAFT), str(Status.WITHDRAWN))


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults where front matter is not YAML, has a value of the wrong type, or one that its controlled list lacks."""
    yaml = page.front_matter_text.yaml
    is_typed = page.kind is not PageKind.PAGE
    if yaml.fault:
        message, hint = f"front matter: {yaml.fault.message}", yaml.fault.hint
        severity = Severity.WARNING if yaml.fault.is_valid_yaml and not is_typed else None
        yield fault_at(page.source, yaml.fault.span, message, hint, severity=severity)
    for fault in page.field_faults:
        severity = None if is_typed or _may_hide_a_page(page, fault) else Severity.WARNING
        yield fault_at(page.source, _place(page, fault.path), fault.message, severity=severity)
    yield from _facets(catalogue, page)


def _may_hide_a_page(page: Page, fault: FieldFault) -> bool:
    """Whether a value that cannot be used was to keep a page from readers."""
    value = page.front_matter_text.yaml.values.get("status")
    return fault.path == ("status",) and isinstance(value, str) and nearest(value, _HIDING) is not None


def _place(page: Page, path: tuple[str | int, ...]) -> Span:
    span = page.front_matter_text.yaml.span(*path)
    # A missing field has no place of its own; the first line of the front matter stands for it.
    return span if span.end else Span(0, 3)


def _facets(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    yaml = page.front_matter_text.yaml
    for field, allowed in catalogue.facets.items():
        # A list of the settings is named for a field, or `place.region` for a field below one.
        path = tuple(field.split("."))
        value = yaml.values
        for part in path:
            value = value.get(part) if isinstance(value, dict) else None  # type: ignore[assignment]
        if isinstance(value, str) and value:
            values = {path: value}
        elif isinstance(value, list):
            values = {(*path, index): item for index, item in enumerate(value) if isinstance(item, str)}
        else:
            continue
        for place, item in values.items():
            if item not in allowed:
                near = nearest(item, allowed)
                hint = f"Did you mean '{near}'?" if near else f"Use one of: {', '.join(allowed)}."
                yield fault_at(page.source, yaml.span(*place), f"'{field}' cannot be '{item}'", hint)


RULE = Rule("PAGE001", "front-matter", Severity.ERROR, check_page=check)
