"""Guards over all rules: each is documented, named and numbered as the design asks."""

import re
from pathlib import Path

import pytest

import guidebook.checks
from guidebook.checks.documentation import documentation_of
from guidebook.checks.finding import Severity
from guidebook.checks.rule import Rule
from guidebook.checks.rules import FAMILIES, all_rules, names_of_rules

RULES = all_rules()
FAMILY_OF_FOLDER = {
    "references": "REF",
    "terms": "TERM",
    "translation": "TRAN",
    "structure": "PAGE",
    "typography": "TYPO",
}
NO_FAMILIES = {"reporters"}
CHECKS = Path(guidebook.checks.__file__).parent
TESTS = Path(__file__).parent


def folder_and_file(rule: Rule) -> tuple[str, str]:
    """The family's folder and the module's name."""
    _, folder, module = rule.module.rsplit(".", 2)
    return folder, module


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_documentation_says_what_why_an_example_and_how_to_fix(rule: Rule) -> None:
    documentation = documentation_of(rule)
    assert re.fullmatch(r"[A-Z`].+\.", documentation.what, re.DOTALL)
    assert "\n" not in documentation.summary
    assert all(len(f"{label}: {part}".split()) > 3 for label, part in documentation.labelled())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_code_is_the_family_and_three_digits(rule: Rule) -> None:
    folder, _ = folder_and_file(rule)
    assert re.fullmatch(r"[A-Z]{3,4}\d{3}", rule.code)
    assert rule.family == FAMILY_OF_FOLDER[folder]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_module_is_named_for_its_rule(rule: Rule) -> None:
    assert folder_and_file(rule)[1] == rule.name.replace("-", "_")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_has_a_test_file_of_its_own(rule: Rule) -> None:
    folder, module = folder_and_file(rule)
    assert (TESTS / folder / f"test_{module}.py").is_file()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_is_on_unless_somebody_switches_it_off(rule: Rule) -> None:
    assert rule.severity in (Severity.ERROR, Severity.WARNING, Severity.INFO)


def test_codes_and_names_are_unique_and_never_the_same_word() -> None:
    words = [word for rule in RULES for word in (rule.code, rule.name)] + sorted({rule.family for rule in RULES})
    assert len(words) == len(set(words))
    assert names_of_rules() == set(words)


def test_rules_are_sorted_by_code() -> None:
    assert [rule.code for rule in RULES] == sorted(rule.code for rule in RULES)


def test_every_module_of_a_family_is_a_rule() -> None:
    modules = {(path.parent.name, path.stem) for path in CHECKS.glob("*/*.py") if path.stem != "__init__"}
    modules = {(folder, module) for folder, module in modules if folder not in NO_FAMILIES}
    assert modules == {folder_and_file(rule) for rule in RULES}


def test_every_folder_of_checks_is_a_family() -> None:
    folders = {path.parent.name for path in CHECKS.glob("*/__init__.py")}
    assert folders - NO_FAMILIES == {family.__name__.rpartition(".")[2] for family in FAMILIES}
