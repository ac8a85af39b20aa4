"""Mends what findings can mend: their edits, made again and again until nothing is left that is certain."""

import difflib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from guidebook.checks.finding import Finding
from guidebook.content.edit import Edit, apply_edits
from guidebook.content.guide_files import GuideFiles
from guidebook.content.model import Source, Span

_ROUNDS = 20
"""More rounds than any fix can cause another one; a fix that undoes another must not go on for ever."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A guide after its fixes."""

    findings: tuple[Finding, ...]
    """What is left."""
    changes: Mapping[str, tuple[Source, str]]
    """The files that change, by path: as they were read, and their new text."""


def fix(read: Callable[[Mapping[str, str]], GuideFiles], check: Callable[[GuideFiles], Sequence[Finding]]) -> Fixed:
    """Mend everything that is certain, in memory.

    `read` gives the files with some texts changed, by path; `check` the findings that are wanted in them.
    """
    files = read({})
    before = {source.path: source for source in files.sources}
    texts: dict[str, str] = {}
    findings = tuple(check(files))
    for _ in range(_ROUNDS):
        edits = _choose(findings)
        if not edits:
            break
        for path in edits:
            texts[path] = apply_edits(texts.get(path, before[path].text), edits[path])
        files = read(texts)
        findings = tuple(check(files))
    changed = {path: (before[path], text) for path, text in sorted(texts.items()) if text != before[path].text}
    return Fixed(findings, changed)


def _choose(findings: Iterable[Finding]) -> Mapping[str, list[Edit]]:
    """The fixes that can be made together; one that overlaps an earlier one waits for the next round."""
    chosen: dict[str, list[Edit]] = {}
    for finding in findings:
        edits = chosen.get(finding.path, [])
        new = [edit for edit in finding.fix if edit not in edits]
        if finding.fix and not any(_collide(one, other) for one in new for other in edits):
            chosen[finding.path] = edits + new
    return chosen


def _collide(one: Edit, other: Edit) -> bool:
    return one.span.overlaps(other.span) or one.span.start == other.span.start


def edits_between(old: str, new: str) -> Iterator[Edit]:
    """Edits that make one text the other, line by line, so that lines which stay are not touched."""
    old_lines, new_lines = old.splitlines(keepends=True), new.splitlines(keepends=True)
    starts = [0]
    for line in old_lines:
        starts.append(starts[-1] + len(line))
    matcher = difflib.SequenceMatcher(None, old_lines, new_lines, autojunk=False)
    for tag, first, last, new_first, new_last in matcher.get_opcodes():
        if tag != "equal":
            yield Edit(Span(starts[first], starts[last]), "".join(new_lines[new_first:new_last]))


def unified_diff(fixed: Fixed) -> str:
    """What the fixes change, as `diff -u` would show it."""
    lines: list[str] = []
    for path, (source, text) in fixed.changes.items():
        old, new = source.text.splitlines(), text.splitlines()
        lines += difflib.unified_diff(old, new, path, path, lineterm="")
    return "".join(f"{line}\n" for line in lines)
