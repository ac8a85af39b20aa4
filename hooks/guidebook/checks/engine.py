"""Runs rules over a catalogue: select, suppress, sort."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from guidebook.checks.finding import Finding, Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.checks.rules import all_rules
from guidebook.checks.structure.unused_suppression import RULE as UNUSED
from guidebook.content.catalogue import Catalogue
from guidebook.content.model import Source, Span
from guidebook.content.yaml_positions import YamlText

_IGNORE = re.compile(r"guide:\s*ignore\s+(.+)", re.DOTALL)
_PO_COMMENT = re.compile(r"^# +(.*)$", re.MULTILINE)


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
    """A `guide: ignore` comment; it covers whole lines, its own and those of what follows."""

    source: Source
    span: Span
    names: frozenset[str]
    last_line: int
    used: set[str] = field(default_factory=set)

    def covers(self, finding: Finding) -> bool:
        names = self.names & {finding.code, finding.rule, finding.code.rstrip("0123456789")}
        first_line, _ = self.source.position(self.span.start)
        if names and first_line <= finding.line <= self.last_line:
            self.used |= names
            return True
        return False


def run_rules(catalogue: Catalogue, selection: Selection | None = None) -> tuple[Finding, ...]:
    """All findings of the wanted rules, sorted by place; suppressed ones are left out."""
    selection = selection or Selection()
    suppressions: dict[str, list[_Suppression]] = {}
    for suppression in _suppressions(catalogue):
        suppressions.setdefault(suppression.source.path, []).append(suppression)
    # Which comments silence nothing is known only when the rules that are not asked for have run too.
    runs_all = bool(suppressions) and selection.severity(UNUSED) is not Severity.OFF
    configured = Selection(severities=selection.severities)
    severities = {rule: (configured if runs_all else selection).severity(rule) for rule in all_rules()}
    rules = [rule for rule, severity in severities.items() if severity is not Severity.OFF]
    found: set[Finding] = set()
    for rule, fault in _faults(catalogue, rules):
        finding = rule.finding(fault, severities[rule])
        # No short cut: every suppression that covers a finding is a used one.
        covering = [one for one in suppressions.get(finding.path, ()) if one.covers(finding)]
        if not covering and selection.severity(rule) is not Severity.OFF:
            found.add(finding)
    found.update(_unused(suppressions, selection.severity(UNUSED)))
    return tuple(sorted(finding for finding in found if selection.wants(finding)))


def _faults(catalogue: Catalogue, rules: Iterable[Rule]) -> Iterator[tuple[Rule, Fault]]:
    """What the rules find: page by page, then in the guide as a whole."""
    page_rules = [(rule, rule.check_page) for rule in rules if rule.check_page]
    for page in catalogue.pages.values():
        for rule, check_page in page_rules:
            for fault in check_page(catalogue, page):
                yield rule, fault
    for rule in rules:
        for fault in rule.check_guide(catalogue) if rule.check_guide else ():
            yield rule, fault


def _unused(suppressions: Mapping[str, Iterable[_Suppression]], severity: Severity) -> Iterator[Finding]:
    if severity is Severity.OFF:
        return
    for suppression in (one for several in suppressions.values() for one in several):
        for name in sorted(suppression.names - suppression.used):
            message = f"nothing is found here that 'guide: ignore {name}' would silence"
            fault = fault_at(suppression.source, suppression.span, message, f"Delete '{name}' from the comment.")
            yield UNUSED.finding(fault, severity)


def _suppressions(catalogue: Catalogue) -> Iterator[_Suppression]:
    for page in catalogue.pages.values():
        for comment in page.document.comments:
            yield from _suppression(page.source, comment.text, comment.span, comment.covers)
        yield from _yaml_suppressions(page.source, page.front_matter_text.yaml)
    for glossary in catalogue.glossaries.values():
        if glossary.source:
            yield from _yaml_suppressions(glossary.source, glossary.yaml)
    for words in catalogue.interface_words.values():
        yield from _po_suppressions(words.source)


def _yaml_suppressions(source: Source, yaml: YamlText) -> Iterator[_Suppression]:
    items = {path: item for path, item in yaml.value_spans.items() if path and isinstance(path[-1], int)}
    for text, span in yaml.comments:
        # The entry that follows: the nearest key or item below the comment, with everything that belongs to it.
        below = [
            (entry.start, len(path), yaml.span(*path).end)
            for path, entry in (*yaml.key_spans.items(), *items.items())
            if entry.start >= span.end and _IGNORE.fullmatch(text)
        ]
        if below:
            start, _, end = min(below)
            yield from _suppression(source, text, span, Span(start, end))


def _po_suppressions(source: Source) -> Iterator[_Suppression]:
    for match in _PO_COMMENT.finditer(source.text):
        entry_end = source.text.find("\n\n", match.end())
        end = len(source.text) if entry_end < 0 else entry_end
        yield from _suppression(source, match[1].strip(), Span(*match.span()), Span(match.end(), end))


def _suppression(source: Source, text: str, span: Span, covers: Span) -> Iterator[_Suppression]:
    match = _IGNORE.fullmatch(text)
    if match:
        names = frozenset(match[1].replace(",", " ").split())
        last_line, _ = source.position(max(covers.start, covers.end - 1))
        yield _Suppression(source, span, names, last_line)


def rule_set_revision(severities: Mapping[str, Severity]) -> str:
    """A short hash of the rules and their severities, for the mark that every checked page carries."""
    selection = Selection(severities=severities)
    listed = ",".join(f"{rule.code}={selection.severity(rule)}" for rule in all_rules())
    return hashlib.blake2b(listed.encode(), digest_size=6).hexdigest()
