"""Checks a whole guide: a large one in several processes, and only what has changed since the last time.

All pages of one key are checked together, because rules compare a page with its counterparts. Of every other page they
see the outline only. So the work has two steps: first pages are read, which gives the outlines; then each group is
checked against the outlines of all, by the process that has read it. A group is checked anew when its own text has
changed, or what any page says of itself to others.
"""

import hashlib
import json
import os
from collections.abc import Mapping, Sequence

from guidebook.checks.engine import RawFindings, check_guide
from guidebook.checks.memory import GroupResult, Memory
from guidebook.checks.rule import Rule
from guidebook.checks.workers import Workers
from guidebook.content.guide_files import GuideFiles
from guidebook.content.page import Outline
from guidebook.content.tree import make_catalogue

LARGE = 200
"""Pages from which on several processes, and remembering, save more than they cost."""


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def check_files(files: GuideFiles, rules: Sequence[Rule], jobs: int = 1, memory: Memory | None = None) -> RawFindings:
    """What the rules find in a guide.

    `jobs` is the number of processes for a large guide; `memory` keeps what was found in one for the next time.
    """
    if len(files.pages) < LARGE:
        jobs, memory = 1, None
    if files.options.dialect.snippets is not None:
        memory = None  # what pages include may have changed
    shared = _digest(_shared_parts(files), [rule.code for rule in rules])
    digests = _group_digests(files)
    whole = _digest(shared, digests)
    if memory is not None and (remembered := memory.whole(whole)) is not None:
        return remembered
    groups = _check_groups(files, rules, jobs, digests, shared, memory.groups() if memory is not None else {})
    outlines = {place: outline for group in groups.values() for place, outline in group.outlines.items()}
    terms: dict[str, set[str]] = {}
    for group in groups.values():
        for locale, name in group.terms:
            terms.setdefault(locale, set()).add(name)
    used_terms = {locale: frozenset(names) for locale, names in terms.items()}
    in_guide = check_guide(make_catalogue(files, outlines, used_terms), rules)
    found = RawFindings.joined((*(group.raw for group in groups.values()), in_guide))
    if memory is not None:
        memory.keep(whole, found, groups)
    return found


def _check_groups(
    files: GuideFiles,
    rules: Sequence[Rule],
    jobs: int,
    digests: Mapping[str, str],
    shared: str,
    remembered: Mapping[str, GroupResult],
) -> Mapping[str, GroupResult]:
    """The result of every group of pages, by page key; what is remembered and still holds is taken as it is."""
    known = {key: group for key, group in remembered.items() if digests.get(key) == group.digest}
    new = [key for key in digests if key not in known]
    with Workers(files, rules, jobs) as workers:
        outlines = {key: dict(group.outlines) for key, group in known.items()} | workers.read(new)
        context = _digest(shared, {key: _public_parts(outlines[key]) for key in digests})
        stale = [key for key in digests if key not in known or known[key].context != context]
        found = workers.check(stale, outlines)
    return {
        key: GroupResult(digests[key], context, outlines[key], *found[key]) if key in found else known[key]
        for key in digests
    }


def _group_digests(files: GuideFiles) -> dict[str, str]:
    """By page key: a hash of the texts of its pages in all locales."""
    parts: dict[str, list[str]] = {}
    for (locale, key), source in sorted(files.pages.items()):
        parts.setdefault(key, []).extend((locale, source.path, source.text))
    return {key: _digest(texts) for key, texts in parts.items()}


def _shared_parts(files: GuideFiles) -> Sequence[object]:
    """Everything besides the pages that a finding may depend on."""
    sources = (*files.glossaries.values(), *files.interface_words.values(), *((files.ledger,) if files.ledger else ()))
    texts = [(source.path, source.text) for source in sources]
    return [repr(files.options), texts, sorted(files.assets.items()), [repr(fault) for fault in files.faults]]


def _public_parts(outlines: Mapping[tuple[str, str], Outline]) -> Sequence[object]:
    """What rules on other pages may depend on: all of an outline but its targets, which only rules on the guide see."""
    return [
        (
            *place,
            page.path,
            str(page.kind),
            page.title,
            [(heading.level, heading.title, heading.explicit_id, heading.rendered_id) for heading in page.headings],
            sorted(page.anchors),
            page.has_all_anchors,
            str(page.status),
            page.number,
            str(page.date),
            repr(page.aliases),
            page.facets,
            page.source_locale,
        )
        for place, page in sorted(outlines.items())
    ]


def _digest(*parts: object) -> str:
    return hashlib.blake2b(json.dumps(parts).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
