"""A section of a translation does not lead where its source section leads.

Why: readers of one language are shown the way and those of another are not, or are sent elsewhere.

Example: the English section "Resources" refers to `plan.md#ppp`; the Arabic one has lost the link.

How to fix: link in the translation what the source links, in the same section; the text of the link is yours. Links to
other sites, files and glossary terms may differ. It is an error where the translation says that it was made from the
source section as it is now, and a warning where it names an older revision or none.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.addresses import own_path, page_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.model import Link, LinkKind, Span
from guidebook.content.page import Page, Reference
from guidebook.content.references import Outcome, Resolution
from guidebook.content.targets import way_to
from guidebook.translation.freshness import is_current
from guidebook.translation.revision import LEAD

_BROKEN = frozenset((Outcome.UNKNOWN_PAGE, Outcome.UNKNOWN_SECTION, Outcome.UNKNOWN_ASSET, Outcome.CROSS_LOCALE))
"""What other rules report: until it is mended, nobody knows what was meant."""


@dataclass(slots=True)
class _Section:
    heading: Span
    """Where a finding about the whole section stands."""
    references: dict[str, Reference] = field(default_factory=dict)
    """The first reference to each target: a page key, with the section id behind `#`."""
    is_broken: bool = False


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at references that the source section lacks, and at sections that lack references of their source."""
    source = catalogue.source_of(page)
    if source is None:
        return
    ours, theirs = _sections(catalogue, page), _sections(catalogue, source)
    for name, section in ours.items():
        other = theirs.get(name)
        if (
            other is None
            or section.is_broken
            or other.is_broken
            or section.references.keys() == other.references.keys()
        ):
            continue
        milder = None if is_current(catalogue, page, source, name) else Severity.WARNING
        missing = [target for target in other.references if target not in section.references]
        extra = [target for target in section.references if target not in other.references]
        if len(missing) == len(extra) == 1:
            target, way = section.references[extra[0]], _way(missing[0], page)
            message = f"the reference leads to '{extra[0]}', where the source leads to '{missing[0]}'"
            yield fault_at(page.source, target.target_span, message, f"Write '{way}'.", severity=milder)
            continue
        for name_of_target in missing:
            line, _ = source.source.position(other.references[name_of_target].target_span.start)
            message = f"the reference to '{name_of_target}' is missing here: the source has it ({source.path}:{line})"
            hint = f"Link it in this section: '[…]({_way(name_of_target, page)})'."
            yield fault_at(page.source, section.heading, message, hint, severity=milder)
        for name_of_target in extra:
            message = f"the source section has no reference to '{name_of_target}'"
            span = section.references[name_of_target].target_span
            yield fault_at(page.source, span, message, "Take the link out, or add it to the source.", severity=milder)


def _sections(catalogue: Catalogue, page: Page) -> Mapping[str, _Section]:
    """The lead and each section of the page by id, with where its references lead."""
    title_index, ids = page.title_index, catalogue.section_ids(page)
    start = page.front_matter_text.end
    top = page.document.headings[title_index].span if title_index is not None else Span(start, start)
    found = {LEAD: _Section(top)}
    for index, section_id in enumerate(ids):
        if index != title_index:
            section = found.setdefault(section_id, _Section(page.document.headings[index].span))
            section.is_broken |= ids.count(section_id) > 1  # which of the two it is, nobody knows either
    for reference, resolution in catalogue.references.of(page):
        if reference.link is None:
            continue
        index = reference.link.section
        section = found[LEAD if index in (-1, title_index) else ids[index]]
        if resolution.outcome in (Outcome.PAGE, Outcome.MISSING_IN_LOCALE):
            name = f"{resolution.key}#{resolution.fragment}" if resolution.fragment else resolution.key
            section.references.setdefault(name, reference)
        section.is_broken |= _is_broken(catalogue, reference.link, resolution)
    return found


def _is_broken(catalogue: Catalogue, link: Link, resolution: Resolution) -> bool:
    """Whether another rule reports that a link is not written as it should be."""
    if resolution.outcome is Outcome.EXTERNAL:
        path = own_path(catalogue.site_url, link.target)
        return path is not None and page_at(catalogue, path) is not None
    return resolution.outcome in _BROKEN and link.kind not in (LinkKind.IMAGE, LinkKind.IMAGE_REFERENCE)


def _way(name: str, page: Page) -> str:
    key, mark, fragment = name.partition("#")
    return f"{way_to(key, page.key)}{mark}{fragment}"


RULE = Rule("REF007", "reference-mismatch", Severity.ERROR, check_page=check)
