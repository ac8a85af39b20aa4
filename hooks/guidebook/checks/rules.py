"""All rules: every module in a family's folder that defines `RULE`."""

import pkgutil
from functools import cache
from importlib import import_module

from guidebook.checks import references, structure, terms, translation, typography
from guidebook.checks.rule import Rule

FAMILIES = (references, structure, terms, translation, typography)


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, sorted by code."""
    modules = (
        import_module(f"{family.__name__}.{module.name}")
        for family in FAMILIES
        for module in pkgutil.iter_modules(family.__path__)
    )
    return tuple(sorted((module.RULE for module in modules), key=lambda rule: rule.code))


def names_of_rules() -> frozenset[str]:
    """Everything that selects rules: codes, names and families."""
    return frozenset(name for rule in all_rules() for name in (rule.code, rule.name, rule.family))
