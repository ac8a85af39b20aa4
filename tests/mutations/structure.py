"""Faults in the build of a page: its headings, its tables, its dates, its summary."""

import re
from random import Random

from mutations.forms import WORDS, any_place, block_at, counterpart
from mutations.mutation import Mutation, Rewriting
from mutations.written_guide import LOCALES, SOURCE, TRANSLATION, WrittenGuide, WrittenHeading, path_of

_DATE = re.compile(r"^(?P<field>published|updated|as_of|date): (?P<date>[\d-]+)$", re.MULTILINE)
_LATER, _EARLIER = "2031-05", "2011-05"
_SUMMARY = re.compile(r'^summary: (?P<text>"[^"\\\n]*(?="$)|[^"\n].*$)', re.MULTILINE)
"""Its text from the quotation mark it is written in, if any, to the end of what it says."""
_MOST = 200
_TYPED = ("chapters/", "case-studies/", "resources/", "updates/")


def skipped_level(guide: WrittenGuide, rng: Random) -> Mutation:
    """A heading that is two levels too deep, in a translation or in every locale."""
    heading = rng.choice(
        [one for one in guide.sections if one.locale == TRANSLATION and _is_leaf_below_none(guide, one)]
    )
    locales = rng.choice(((TRANSLATION,), LOCALES))
    changed = Rewriting(guide)
    for locale in locales:
        one = guide.heading(locale, heading.key, heading.id or "")
        changed.replace(one.path, one.start, one.start, "##")
    for locale in locales:
        changed.expect_at("skipped-heading-level", path_of(locale, heading.key), *_place(guide, locale, heading))
    return changed.mutation(is_slip=locales != LOCALES)


def second_title(guide: WrittenGuide, rng: Random) -> Mutation:
    """A section made another title, in every locale."""
    heading = rng.choice([one for one in guide.sections if one.level == 2 and _is_leaf(guide, one)])
    changed = Rewriting(guide)
    for locale in LOCALES:
        one = guide.heading(locale, heading.key, heading.id or "")
        changed.replace(one.path, one.start, one.start + len("##"), "#")
    for locale in LOCALES:
        changed.expect_at("second-title", path_of(locale, heading.key), *_place(guide, locale, heading))
    return changed.mutation()


def empty_section(guide: WrittenGuide, rng: Random) -> Mutation:
    """A heading with nothing below it before another one, in every locale."""
    heading = rng.choice(guide.sections)
    changed = Rewriting(guide)
    for locale in LOCALES:
        one = guide.heading(locale, heading.key, heading.id or "")
        new = f"{'#' * one.level} {WORDS[locale][0]} {{ #talk-about-it }}\n\n"
        changed.replace(one.path, one.start, one.start, new)
    for locale in LOCALES:
        changed.expect_at("empty-section", path_of(locale, heading.key), *_place(guide, locale, heading))
    return changed.mutation()


def headless_table(guide: WrittenGuide, rng: Random) -> Mutation:
    """A table whose first row is empty, in every locale."""
    place = any_place(guide, rng)
    changed = Rewriting(guide)
    for one in (place, counterpart(guide, place)):
        say, name = WORDS[one.locale]
        block, start = block_at(one, f"| | |\n| --- | --- |\n| {say} | {name} |")
        changed.replace(one.path, one.start, one.end, block)
        changed.expect_at("table-without-header", one.path, start, "warning")
    return changed.mutation()


def undrawn_diagram(guide: WrittenGuide, rng: Random) -> Mutation:
    """A list of one item that is meant to be drawn, in every locale."""
    place = any_place(guide, rng)
    changed = Rewriting(guide)
    for one in (place, counterpart(guide, place)):
        block, start = block_at(one, f"!!! diagram-cycle\n\n    1. **{WORDS[one.locale][1]}**")
        changed.replace(one.path, one.start, one.end, block)
        changed.expect_at("undrawn-diagram", one.path, start, "warning")
    return changed.mutation()


def wrong_date(guide: WrittenGuide, rng: Random) -> Mutation:
    """A date that contradicts another one of its page."""
    key = rng.choice([key for key in guide.keys if "\nupdated: " in guide.texts[path_of(SOURCE, key)]])
    path = path_of(SOURCE, key)
    text = guide.texts[path]
    found = {match["field"]: match for match in _DATE.finditer(text, 0, text.index("\n---\n"))}
    field = rng.choice(sorted(found.keys() - {"published", "updated"} | {"updated"}))
    changed = Rewriting(guide)
    changed.replace(path, *found[field].span("date"), _EARLIER if field == "updated" else _LATER)
    at = found[field].start("date")
    changed.expect("date-order", path, at, "error" if field == "updated" and key.startswith(_TYPED) else "warning")
    if field == "updated" and "as_of" in found:
        changed.expect("date-order", path, found["as_of"].start("date"), "warning")
    return changed.mutation()


def long_summary(guide: WrittenGuide, rng: Random) -> Mutation:
    """A summary that goes on and on."""
    locale = rng.choice(LOCALES)
    path = path_of(
        locale, rng.choice([key for key in guide.keys if _SUMMARY.search(guide.texts[path_of(locale, key)])])
    )
    match = _SUMMARY.search(guide.texts[path])
    assert match
    changed = Rewriting(guide)
    changed.replace(path, match.end(), match.end(), f" {WORDS[locale][0]}." * (_MOST // len(WORDS[locale][0])))
    changed.expect("summary-too-long", path, match.start("text"), "warning")
    return changed.mutation()


def _is_leaf(guide: WrittenGuide, heading: WrittenHeading) -> bool:
    """Whether no deeper heading stands below a heading."""
    later = [one for one in guide.headings_of(heading.path) if one.start > heading.start]
    return not later or later[0].level <= heading.level


def _is_leaf_below_none(guide: WrittenGuide, heading: WrittenHeading) -> bool:
    """Whether, besides, no deeper heading stands right above it."""
    earlier = [one for one in guide.headings_of(heading.path) if one.start < heading.start]
    return _is_leaf(guide, heading) and earlier[-1].level <= heading.level


def _place(guide: WrittenGuide, locale: str, heading: WrittenHeading) -> tuple[int, str]:
    """Where a section begins in a locale, as a warning."""
    return guide.heading(locale, heading.key, heading.id or "").start, "warning"
