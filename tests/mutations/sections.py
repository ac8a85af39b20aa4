"""Faults in headings and their ids, in one locale or in all."""

import re
from collections.abc import Iterable
from random import Random

from mutations.mutation import Make, Mutation, Rewriting
from mutations.slips import slip
from mutations.written_guide import CONFIGURATION, LOCALES, SOURCE, TRANSLATION, WrittenGuide, WrittenHeading, path_of


def renamed_id(*locales: str, is_required: bool = False, has_alias: bool = False) -> Make:
    """A kind that gives a heading another id in some locales, and leaves every reference as it was."""

    def make(guide: WrittenGuide, rng: Random) -> Mutation:
        key, section = _any_section(guide, rng, is_required)
        known = guide.ids(key)
        new = section
        while new in known:
            new = rng.choice((slip(rng, section).strip("-") or section, f"{section}-{rng.randrange(2, 9)}"))
        changed = Rewriting(guide)
        for locale in locales:
            heading = guide.heading(locale, key, section)
            changed.replace(heading.path, heading.id_start, heading.id_start + len(section), new)
        if has_alias:
            start = len("---\n")
            changed.replace(path_of(SOURCE, key), start, start, f"aliases:\n  - {section}: {new}\n")
        _expect_lost(changed, locales, key, section, is_missed=not has_alias)
        if len(locales) == 1:
            severity = _severity_of_mismatch(locales)
            heading = guide.heading(TRANSLATION, key, section)
            changed.expect_in_file("section-mismatch", heading.path, severity)
            changed.expect("section-mismatch", heading.path, heading.id_start, severity)
        return changed.mutation()

    return make


def removed_id(guide: WrittenGuide, rng: Random) -> Mutation:
    """A heading without its `{ #id }`; a translation's keeps the address, by its place."""
    heading = rng.choice(guide.sections)
    assert heading.id
    changed = Rewriting(guide)
    changed.replace(heading.path, heading.attributes_start, heading.end, "")
    changed.expect("missing-section-id", heading.path, heading.start, "warning")
    if heading.locale == SOURCE and heading.slug != heading.id:
        _expect_lost(changed, (SOURCE,), heading.key, heading.id)
        other = guide.heading(TRANSLATION, heading.key, heading.id)
        changed.expect_in_file("section-mismatch", other.path, "warning")
        changed.expect("section-mismatch", other.path, other.id_start, "warning")
    return changed.mutation(is_slip=True)


def duplicated_id(guide: WrittenGuide, rng: Random) -> Mutation:
    """A heading with the id of an earlier one, as a copied line has."""
    later = rng.choice([heading for heading in guide.sections if _earlier(guide, heading)])
    first = rng.choice(_earlier(guide, later))
    assert later.id
    changed = Rewriting(guide)
    changed.replace(later.path, later.id_start, later.id_start + len(later.id), first.id or "")
    changed.expect("duplicate-section-id", later.path, later.id_start)
    _expect_lost(changed, (later.locale,), later.key, later.id)
    if later.locale == TRANSLATION:
        changed.expect_in_file("section-mismatch", later.path)
    else:
        other = guide.heading(TRANSLATION, later.key, later.id)
        changed.expect("section-mismatch", other.path, other.id_start, "warning")
    return changed.mutation()


def lost_section(guide: WrittenGuide, rng: Random) -> Mutation:
    """A section left out, its heading and all: in a translation, in the source, or in every locale."""
    locales = rng.choice(((TRANSLATION,), (SOURCE,), LOCALES))
    referred = sorted({one.leads_to for one in guide.references if one.fragment})
    places = [place for place in referred if not _explains_acronyms(guide, locales, *place)]
    places = [place for place in places if _leaves_no_gap(guide, *place)]
    key, section = rng.choice([place for place in places if _lost_references(guide, locales, *place)])
    changed = Rewriting(guide)
    for locale in locales:
        heading = guide.heading(locale, key, section)
        changed.replace(heading.path, heading.start, guide.section_end(heading), "")
    _expect_lost(changed, locales, key, section)
    other = guide.heading(TRANSLATION, key, section)
    if locales == (TRANSLATION,):
        changed.expect_in_file("section-mismatch", other.path)
    elif locales == (SOURCE,):
        changed.expect("section-mismatch", other.path, other.id_start, "warning")
    return changed.mutation()


def exchanged_sections(guide: WrittenGuide, rng: Random) -> Mutation:
    """Two neighbouring sections of a translation in the other order."""
    pairs = [
        (first, second)
        for first, second in zip(guide.sections, guide.sections[1:], strict=False)
        if first.locale == TRANSLATION and first.path == second.path and first.level == second.level
        if not _explains_acronyms(guide, (TRANSLATION,), first.key, first.id or "")
    ]
    first, second = rng.choice(pairs)
    text, end = guide.texts[first.path], guide.section_end(second)
    other = text[second.start : end].rstrip("\n") + "\n\n"
    changed = Rewriting(guide)
    changed.replace(first.path, first.start, first.start, other)
    changed.replace(first.path, second.start, end, "" if end < len(text) else "\n")
    # The first one out of order is the second, which stands now where the first stood.
    changed.expect_at("section-mismatch", first.path, first.start + second.id_start - second.start)
    return changed.mutation()


def _severity_of_mismatch(locales: tuple[str, ...]) -> str:
    """A change of the source makes its translations outdated, never wrong."""
    return "warning" if SOURCE in locales else "error"


def _any_section(guide: WrittenGuide, rng: Random, is_required: bool) -> tuple[str, str]:
    if is_required:
        return rng.choice(sorted({*guide.required, *guide.route_steps}))
    referred = sorted({one.leads_to for one in guide.references if one.fragment})
    everywhere = [place for place in referred if _lost_references(guide, (SOURCE,), *place)]
    return rng.choice(everywhere)


def _explains_acronyms(guide: WrittenGuide, locales: Iterable[str], key: str, section: str) -> bool:
    """Whether the rest of a page needs a section to say what an acronym stands for: without it, another fault."""
    for locale in locales:
        heading = guide.heading(locale, key, section)
        text, end = guide.texts[heading.path], guide.section_end(heading)
        explained = re.findall(r"\(([A-Z&/]{2,})s?\)", text[heading.start : end])
        if any(re.search(rf"\b{re.escape(acronym)}s?\b", text[end:]) for acronym in explained):
            return True
    return False


def _earlier(guide: WrittenGuide, heading: WrittenHeading) -> list[WrittenHeading]:
    return [one for one in guide.headings_of(heading.path) if one.start < heading.start and one.id]


def _leaves_no_gap(guide: WrittenGuide, key: str, section: str) -> bool:
    """Whether the next heading may stand right below the one before a section: it is one level deeper at most."""
    headings = guide.headings_of(path_of(SOURCE, key))
    at = headings.index(guide.heading(SOURCE, key, section))
    return at + 1 == len(headings) or headings[at + 1].level <= headings[at - 1].level + 1


def _lost_references(guide: WrittenGuide, locales: Iterable[str], key: str, section: str) -> list[object]:
    """The references to a section that is gone, but for those that stand in it."""
    found = guide.references_to(key, section, tuple(locales))
    return [one for one in found if (one.key, one.section) != (key, section)]


def _expect_lost(
    changed: Rewriting, locales: tuple[str, ...], key: str, section: str, *, is_missed: bool = True
) -> None:
    """What is reported where an id is gone from some locales: every reference to it, and the wish of the configuration.

    A reference of a translation leads to the source's section, as long as that is there; the ledger misses what no
    locale has and no alias (`is_missed`) answers for.
    """
    guide = changed.guide
    if locales == LOCALES and is_missed:
        changed.expect_vanished(key, section)
    for locale in locales:
        is_in_source = locale == TRANSLATION and SOURCE not in locales
        rule, severity = ("missing-in-locale", "info") if is_in_source else ("unknown-section", "error")
        for reference in guide.references_to(key, section, (locale,)):
            if not changed.is_gone(reference.path, reference.start):
                changed.expect(rule, reference.path, reference.start, severity)
        if (key, section) in guide.required:
            changed.expect_in_file("missing-required-anchor", guide.heading(locale, key, section).path)
    for offset in guide.route_steps.get((key, section), ()) if SOURCE in locales else ():
        changed.expect("unknown-route-section", CONFIGURATION, offset)
