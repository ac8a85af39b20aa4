"""Links of a translation and of its source that do not lead to the same places."""

import posixpath
from random import Random

from mutations.mutation import Mutation, Rewriting
from mutations.written_guide import LOCALES, SOURCE, TRANSLATION, WrittenGuide, WrittenReference


def lost_link(guide: WrittenGuide, rng: Random) -> Mutation:
    """A translation that has the words of a link, but not the link."""
    reference = rng.choice([link for link in _only_in_section(guide, TRANSLATION) if link.text])
    heading = guide.heading(TRANSLATION, reference.key, reference.section)
    changed = Rewriting(guide)
    changed.replace(reference.path, reference.link_start, reference.link_end, reference.text or "")
    changed.expect("reference-mismatch", reference.path, heading.start)
    return changed.mutation()


def lost_source_link(guide: WrittenGuide, rng: Random) -> Mutation:
    """A source page that loses a link which its translation still has."""
    reference = rng.choice([link for link in _only_in_section(guide, SOURCE) if link.text])
    changed = Rewriting(guide)
    changed.replace(reference.path, reference.link_start, reference.link_end, reference.text or "")
    theirs = _counterpart(guide, reference)
    changed.expect("reference-mismatch", theirs.path, theirs.start, "warning")
    return changed.mutation()


def swapped_link(guide: WrittenGuide, rng: Random) -> Mutation:
    """A link of a translation, or of its source, that leads to another page than its counterpart."""
    locale = rng.choice(LOCALES)
    reference = rng.choice(_only_in_section(guide, locale))
    present = {one.leads_to for other in LOCALES for one in guide.siblings(reference, other)}
    places = [(heading.key, heading.id or "") for heading in guide.headings if heading.locale == locale]
    key, section = rng.choice([place for place in places if place not in present])
    way = posixpath.relpath(key, posixpath.dirname(reference.key) or ".")
    changed = Rewriting(guide)
    changed.replace(reference.path, reference.start, reference.end, f"{way}#{section}" if section else way)
    theirs = reference if locale == TRANSLATION else _counterpart(guide, reference)
    severity = "error" if locale == TRANSLATION else "warning"
    changed.expect("reference-mismatch", theirs.path, theirs.start, severity)
    return changed.mutation()


def _only_in_section(guide: WrittenGuide, locale: str) -> list[WrittenReference]:
    """The links of a locale that are alone in their section to lead where they lead."""
    return [
        link
        for link in guide.links
        if link.locale == locale
        and [other.leads_to for other in guide.siblings(link, locale)].count(link.leads_to) == 1
    ]


def _counterpart(guide: WrittenGuide, reference: WrittenReference) -> WrittenReference:
    """The first link of the translation, in the same section, that leads to the same place."""
    theirs = guide.siblings(reference, TRANSLATION)
    return next(other for other in theirs if other.leads_to == reference.leads_to)
