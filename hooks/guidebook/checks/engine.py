"""Runs rules over a catalogue: select, suppress, sort."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from guidebook.checks.finding import Finding, Severity
from guidebook.checks.rule import Rule
from guidebook.checks.rules import all_rules
from guidebook.checks.structure.unused_suppression import RULE as UNUSED
from guidebook.content.catalogue import Catalogue
from guidebook.content.model import Source, Span
from guidebook.content.yaml_positions import YamlText

_IGNORE = re.compile(r"guide:\s*ignore\s+(.+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Selection:
    """Which findings are wanted; an empty set means all."""

    rules: frozenset[str] = frozenset()
    """Codes, rule names or families."""
    without: frozenset[str] = frozenset()
    locales: frozenset[str] = frozenset()
    paths: tuple[str, ...] = ()
    """Files or folders, relative to the folder of the configuration file."""
    severities: Mapping[str, Severity] = field(default_factory=dict)
    """Severity by code, rule name or family; the most exact one counts."""

    def severity(self, rule: Rule) -> Severity:
        """The severity of a rule's findings here."""
        if self.rules and not self.rules & {rule.code, rule.name, rule.family}:
            return Severity.OFF
        if self.without & {rule.code, rule.name, rule.family}:
            return Severity.OFF
        for name in (rule.code, rule.name, rule.family):
            if name in self.severities:
                return self.severities[name]
        return rule.severity

    def wants(self, finding: Finding) -> bool:
        """Whether the place of a finding is asked for."""
        if self.locales and finding.locale not in self.locales:
            return False
        return not self.paths or any(
            finding.path == path or path == "." or finding.path.startswith(f"{path}/") for path in self.paths
        )


@dataclass(slots=True)
class _Suppression:
    """A `guide: ignore` comment."""

    source: Source
    span: Span
    names: frozenset[str]
    first: tuple[int, int]
    last: tuple[int, int]
    used: set[str] = field(default_factory=set)

    def covers(self, finding: Finding) -> bool:
        names = self.names & {finding.code, finding.rule, finding.code.rstrip("0123456789")}
        if names and self.first <= (finding.line, finding.column) <= self.last:
            self.used |= names
            return True
        return False


def run_rules(catalogue: Catalogue, selection: Selection | None = None) -> tuple[Finding, ...]:
    """All findings of the wanted rules, sorted by place; suppressed ones are left out."""
    selection = selection or Selection()
    suppressions: dict[str, list[_Suppression]] = {}
    for suppression in _suppressions(catalogue):
        suppressions.setdefault(suppression.source.path, []).append(suppression)
    found: set[Finding] = set()
    for rule in all_rules():
        severity = selection.severity(rule)
        for fault in rule.check(catalogue) if severity is not Severity.OFF else ():
            finding = rule.finding(fault, severity)
            # No short cut: every suppression that covers a finding is a used one.
            if not any([suppression.covers(finding) for suppression in suppressions.get(finding.path, ())]):
                found.add(finding)
    if not selection.rules and not selection.without:
        found.update(_unused(suppressions, selection.severity(UNUSED)))
    return tuple(sorted(finding for finding in found if selection.wants(finding)))


def _unused(suppressions: Mapping[str, Iterable[_Suppression]], severity: Severity) -> Iterator[Finding]:
    if severity is Severity.OFF:
        return
    for suppression in (one for several in suppressions.values() for one in several):
        for name in sorted(suppression.names - suppression.used):
            message = f"nothing is found here that 'guide: ignore {name}' would silence"
            line, column = suppression.source.position(suppression.span.start)
            end_line, end_column = suppression.source.position(suppression.span.end)
            yield Finding(
                suppression.source.path, line, column, end_line, end_column, UNUSED.code, UNUSED.name, severity,
                suppression.source.locale, message, f"Delete '{name}' from the comment.",
            )


def _suppressions(catalogue: Catalogue) -> Iterator[_Suppression]:
    for page in catalogue.pages.values():
        for comment in page.document.comments:
            yield from _suppression(page.source, comment.text, comment.span, comment.covers)
        yield from _yaml_suppressions(page.source, page.front_matter_text.yaml)
    for glossary in catalogue.glossaries.values():
        if glossary.source:
            yield from _yaml_suppressions(glossary.source, glossary.yaml)


def _yaml_suppressions(source: Source, yaml: YamlText) -> Iterator[_Suppression]:
    for text, span in yaml.comments:
        # The entry that follows: the nearest key below the comment, with everything that belongs to it.
        below = [(key_span.start, path) for path, key_span in yaml.key_spans.items() if key_span.start >= span.end]
        if below:
            start, path = min(below)
            yield from _suppression(source, text, span, Span(start, yaml.span(*path).end))


def _suppression(source: Source, text: str, span: Span, covers: Span) -> Iterator[_Suppression]:
    match = _IGNORE.fullmatch(text)
    if match:
        names = frozenset(match[1].replace(",", " ").split())
        yield _Suppression(source, span, names, source.position(covers.start), source.position(covers.end))


def rule_set_revision(severities: Mapping[str, Severity]) -> str:
    """A short hash of the rules and their severities, for the mark that every checked page carries."""
    selection = Selection(severities=severities)
    listed = ",".join(f"{rule.code}={selection.severity(rule)}" for rule in all_rules())
    return hashlib.blake2b(listed.encode(), digest_size=6).hexdigest()
