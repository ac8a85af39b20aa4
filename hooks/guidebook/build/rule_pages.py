"""The documentation of the checks as pages of the site, for contributors: one a rule, and a list of all."""

from collections.abc import Mapping
from functools import cache
from itertools import groupby

import markdown
from markupsafe import Markup

from guidebook.checks.documentation import documentation_of
from guidebook.checks.engine import Selection
from guidebook.checks.finding import Severity
from guidebook.checks.rule import Rule
from guidebook.checks.rules import all_rules
from guidebook.content.addresses import Addresses
from guidebook.content.catalogue import RULES_KEY, rule_key
from guidebook.rendering.addresses import relative
from guidebook.rendering.guide import MadePage

_FAMILIES = {
    "REF": "References",
    "TERM": "Glossary",
    "TRAN": "Translation",
    "PAGE": "Structure and front matter",
    "TYPO": "Direction and typography",
    "SAFE": "Safety",
}


def rule_pages(addresses: Addresses, severities: Mapping[str, Severity]) -> Mapping[str, MadePage]:
    """The pages by key, the same in every edition; `severities` are those of the configuration."""
    selection = Selection(severities=severities)
    pages = {RULES_KEY: MadePage("Rules of the checks", _list(addresses, selection))}
    for rule in all_rules():
        pages[rule_key(rule.name)] = MadePage(rule.name, _documentation(rule, selection.severity(rule)))
    return pages


@cache
def _documentation(rule: Rule, severity: Severity) -> Markup:
    text = f"**{rule.code} · {severity}**"
    for label, part in documentation_of(rule).labelled():
        text += f"\n\n## {label}" if label else ""
        text += f"\n\n{part[0].upper()}{part[1:]}"
    return Markup(markdown.markdown(text))  # our own docstrings


@cache
def _summary(rule: Rule) -> Markup:
    return Markup(markdown.markdown(documentation_of(rule).summary)[3:-4])  # the inside of its paragraph


def _list(addresses: Addresses, selection: Selection) -> Markup:
    here = addresses.page(addresses.default_locale, RULES_KEY)
    html = Markup()
    for family, members in groupby(all_rules(), key=lambda rule: rule.family):
        html += Markup("<h2>{}</h2><dl>").format(_FAMILIES.get(family, family))
        for rule in members:
            address = relative(addresses.page(addresses.default_locale, rule_key(rule.name)), here)
            html += Markup('<dt><a href="{}">{}</a> · {} · {}</dt><dd>{}</dd>').format(
                address, rule.name, rule.code, selection.severity(rule), _summary(rule)
            )
        html += Markup("</dl>")
    return html
