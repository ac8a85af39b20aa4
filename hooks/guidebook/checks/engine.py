"""Runs rules over a catalogue: select, suppress, sort."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from guidebook.checks.finding import Finding, Severity
from guidebook.checks.rule import Fault, Rule
from guidebook.checks.rules import all_rules
from guidebook.checks.structure.unused_suppression import RULE as UNUSED
from guidebook.checks.suppression import Suppression, suppressions_in_data, suppressions_on_page
from guidebook.checks.translation.untranslated_block import RULE as ABOUT_MARKS
from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Page
from guidebook.content.unfinished import is_unfinished, marked_blocks


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

    def configured_rules(self) -> tuple[Rule, ...]:
        """The rules that the configuration leaves on.

        All of them run, whatever is asked for: which comments silence nothing is known only then.
        """
        configured = Selection(severities=self.severities)
        return tuple(rule for rule in all_rules() if configured.severity(rule) is not Severity.OFF)

    def wants(self, finding: Finding) -> bool:
        """Whether the place of a finding is asked for."""
        if self.locales and finding.locale not in self.locales:
            return False
        return not self.paths or any(
            finding.path == path or path == "." or finding.path.startswith(f"{path}/") for path in self.paths
        )


@dataclass(frozen=True, slots=True)
class RawFindings:
    """What rules found, before anything is selected or suppressed."""

    faults: tuple[tuple[str, Fault], ...] = ()
    """Each with the code of its rule."""
    suppressions: tuple[Suppression, ...] = ()

    @classmethod
    def joined(cls, parts: Iterable["RawFindings"]) -> "RawFindings":
        """Several results as one."""
        known = tuple(parts)
        return cls(
            tuple(fault for part in known for fault in part.faults),
            tuple(suppression for part in known for suppression in part.suppressions),
        )


def run_rules(catalogue: Catalogue, selection: Selection | None = None) -> tuple[Finding, ...]:
    """All findings of the wanted rules in a guide that was read in full, sorted by place; suppressed ones left out."""
    selection = selection or Selection()
    rules = selection.configured_rules()
    on_pages = (check_page(catalogue, page, rules) for page in catalogue.pages.values())
    return select_findings(RawFindings.joined((*on_pages, check_guide(catalogue, rules))), selection)


def check_page(catalogue: Catalogue, page: Page, rules: Iterable[Rule]) -> RawFindings:
    """What rules find on one page.

    Nothing on an unfinished translation is an error, because no reader is shown it; of its blocks that are still in the
    source language only the rule about them speaks.
    """
    faults: Iterable[tuple[str, Fault]]
    faults = ((rule.code, fault) for rule in rules if rule.check_page for fault in rule.check_page(catalogue, page))
    if catalogue.source_of(page) is not None and is_unfinished(page):
        faults = _of_unfinished(page, faults)
    return RawFindings(tuple(faults), tuple(suppressions_on_page(page)))


def _of_unfinished(page: Page, faults: Iterable[tuple[str, Fault]]) -> Iterator[tuple[str, Fault]]:
    marked = [(page.source.position(b.span.start), page.source.position(b.span.end)) for b in marked_blocks(page)]
    for code, fault in faults:
        if code == ABOUT_MARKS.code or not any(start <= fault.position <= end for start, end in marked):
            yield code, replace(fault, severity=fault.severity or Severity.WARNING)


def check_guide(catalogue: Catalogue, rules: Iterable[Rule]) -> RawFindings:
    """What rules find elsewhere than on pages, and in the guide as a whole."""
    faults = ((rule.code, fault) for rule in rules if rule.check_guide for fault in rule.check_guide(catalogue))
    return RawFindings(tuple(faults), tuple(suppressions_in_data(catalogue)))


def select_findings(raw: RawFindings, selection: Selection) -> tuple[Finding, ...]:
    """The findings that are wanted and not suppressed, and the comments that suppress nothing; sorted by place."""
    rules = {rule.code: rule for rule in all_rules()}
    suppressions: dict[str, list[Suppression]] = {}
    for suppression in raw.suppressions:
        suppressions.setdefault(suppression.path, []).append(suppression)
    used: set[tuple[Suppression, str]] = set()
    found: set[Finding] = set()
    for code, fault in raw.faults:
        rule = rules[code]
        silencing = [
            (one, name) for one in suppressions.get(fault.path, ()) for name in one.names_for(rule, fault.position[0])
        ]
        used.update(silencing)
        severity = selection.severity(rule)
        if not silencing and severity is not Severity.OFF:
            found.add(rule.finding(fault, severity))
    found.update(_unused(raw.suppressions, used, selection.severity(UNUSED)))
    return tuple(sorted(finding for finding in found if selection.wants(finding)))


def _unused(
    suppressions: Iterable[Suppression], used: set[tuple[Suppression, str]], severity: Severity
) -> Iterator[Finding]:
    if severity is Severity.OFF:
        return
    for suppression in suppressions:
        for name in sorted(suppression.names):
            if (suppression, name) not in used:
                message = f"nothing is found here that 'guide: ignore {name}' would silence"
                hint = f"Delete '{name}' from the comment."
                place = suppression.start, suppression.end
                yield UNUSED.finding(Fault(suppression.path, suppression.locale, *place, message, hint), severity)


def rule_set_revision(severities: Mapping[str, Severity]) -> str:
    """A short hash of the rules and their severities, for the mark that every checked page carries."""
    selection = Selection(severities=severities)
    listed = ",".join(f"{rule.code}={selection.severity(rule)}" for rule in all_rules())
    return hashlib.blake2b(listed.encode(), digest_size=6).hexdigest()
