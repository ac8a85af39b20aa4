"""The mutation test: 600 faults in the real guide, each reported where it is and nothing else anywhere.

What must be found is worked out from the plain text of the guide (`mutations.written_guide`), not from what the package
reads. The expectation is exact: rule, file, line, column and severity of every finding, what is listed of the
glossaries and is no fault included.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from guidebook.checks.engine import run_rules
from guidebook.checks.finding import Finding
from guidebook.content.model import LinkKind, Span
from guidebook.content.page import Page
from mutations import KINDS, kind_of, mutation_of
from mutations.checked_guide import ALL, CheckedGuide, KeptGroups, checked_guide
from mutations.glossaries import standing
from mutations.mutation import Expected, Mutation
from mutations.translations import of_translations
from mutations.written_guide import CONFIGURATION, LEDGER, WrittenGuide, read_written_guide

ROOT = Path(__file__).parents[2]
MUTATIONS, CHUNK = 600, 25
SAMPLE = 100


@pytest.fixture(scope="module")
def written() -> WrittenGuide:
    """The plain text of the real guide."""
    return read_written_guide(ROOT)


@pytest.fixture(scope="module")
def guide(written: WrittenGuide) -> Iterator[CheckedGuide]:
    """The guide."""
    with checked_guide(ROOT, written.texts[LEDGER]) as checked:
        yield checked


def test_the_guide_without_a_fault_is_silent_but_for_what_is_no_fault(
    guide: CheckedGuide, written: WrittenGuide
) -> None:
    assert tuple(map(_place, run_rules(guide.read(), ALL))) == _standing(written, {})
    assert tuple(map(_place, guide.check({}))) == _standing(written, {})


def _images(page: Page) -> set[Span]:
    return {link.target_span for link in page.document.links if link.kind is LinkKind.IMAGE}


def test_the_plain_text_shows_what_the_reader_finds(guide: CheckedGuide, written: WrittenGuide) -> None:
    pages = guide.read().pages.values()
    assert {page.path: page.source.text for page in pages} == {
        path: text for path, text in written.texts.items() if path not in (CONFIGURATION, LEDGER)
    }
    assert Counter(
        (page.path, reference.target_span.start, reference.target)
        for page in pages
        for reference in page.references()
        if reference.target_span not in _images(page)
    ) == Counter((reference.path, reference.start, reference.target) for reference in written.references)
    assert [
        (page.path, heading.span.start, heading.level, heading.explicit_id)
        for page in sorted(pages, key=lambda page: page.path)
        for heading in page.document.headings
    ] == [
        (heading.path, heading.start, heading.level, heading.id)
        for heading in sorted(written.headings, key=lambda heading: (heading.path, heading.start))
    ]
    anchors = guide.settings.guide_options.required_anchors
    assert {(anchor.key, anchor.section_id): anchor.span.start for anchor in anchors} == written.required
    steps = [step for route in guide.settings.guide_options.routes for step in route.steps]
    assert sorted((step.key, step.section_id, step.span.start) for step in steps) == sorted(
        (*section, offset) for section, offsets in written.route_steps.items() for offset in offsets
    )


@pytest.mark.parametrize("first", range(0, MUTATIONS, CHUNK))
def test_a_fault_is_reported_where_it_is_and_nothing_else_anywhere(
    guide: CheckedGuide, written: WrittenGuide, first: int
) -> None:
    reports = []
    for seed in range(first, first + CHUNK):
        mutation = mutation_of(written, seed)
        if any(written.texts.get(path) != text for path, text in mutation.before.items()):
            reports += _report(seed, mutation, guide.check(mutation.before), _standing(written, mutation.before))
        wanted = *mutation.expected, *_standing(written, mutation.changes)
        reports += _report(seed, mutation, guide.check(mutation.changes), wanted)
    assert not reports, "\n\n".join(reports)


@pytest.mark.parametrize("first", range(0, SAMPLE, CHUNK))
def test_fixes_make_nothing_worse_and_give_back_what_was_there(
    guide: CheckedGuide, written: WrittenGuide, first: int
) -> None:
    for seed in range(first, first + CHUNK):
        mutation = mutation_of(written, seed)
        found, fixed = guide.fix(mutation.changes)
        shown = f"seed {seed}: {kind_of(seed).name}\n{mutation.diff()}"
        # A link that is mended in a source is a change of it.
        left = [finding for finding in fixed.findings if finding.rule != "outdated-translation"]
        assert not Counter(map(_what, left)) - Counter(map(_what, found)), shown
        assert not any(finding.fix for finding in fixed.findings), shown
        if mutation.is_slip and any(finding.fix for finding in found):
            texts = {**mutation.changes, **{path: text for path, (_, text) in fixed.changes.items()}}
            assert texts == mutation.before, shown


@pytest.mark.parametrize("first", range(0, SAMPLE, CHUNK))
def test_what_is_remembered_hides_no_fault(guide: CheckedGuide, written: WrittenGuide, first: int) -> None:
    memory = KeptGroups()
    guide.check({}, memory)
    reports = []
    for seed in range(first, first + CHUNK):
        mutation = mutation_of(written, seed)
        wanted = *mutation.expected, *_standing(written, mutation.changes)
        reports += _report(seed, mutation, guide.check(mutation.changes, memory), wanted)
    assert not reports, "\n\n".join(reports)


def test_every_kind_is_there_often() -> None:
    assert len(KINDS) >= 14
    assert len({kind.name for kind in KINDS}) == len(KINDS)
    assert min(Counter(kind_of(seed).name for seed in range(MUTATIONS)).values()) >= 8


def _standing(guide: WrittenGuide, changes: Mapping[str, str | None]) -> tuple[Expected, ...]:
    """What is reported of the glossaries and of the state of translations when texts are changed, sorted."""
    return tuple(sorted((*standing(guide, changes), *of_translations(guide, changes))))


def _report(seed: int, mutation: Mutation, found: tuple[Finding, ...], wanted: tuple[Expected, ...]) -> list[str]:
    """What is wrong with the findings, if anything: what is missing, what is too much, and what was changed."""
    places = Counter(_place(finding) for finding in found)
    missing, unexpected = Counter(wanted) - places, places - Counter(wanted)
    if not missing and not unexpected:
        return []
    lines = [f"seed {seed}: {kind_of(seed).name}", mutation.diff()]
    lines += [f"missing: {place}" for place in missing.elements()]
    lines += [f"unexpected: {finding}" for finding in found if _place(finding) in unexpected]
    return ["\n".join(lines)]


def _place(finding: Finding) -> Expected:
    return Expected(finding.path, finding.line, finding.column, finding.rule, str(finding.severity))


def _what(finding: Finding) -> tuple[str, str, int, str]:
    """A finding without its column, which moves when something before it in the line is mended."""
    return finding.rule, finding.path, finding.line, finding.message
