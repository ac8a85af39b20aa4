"""Which English texts the templates and the code hand to the interface's words: read from their syntax trees."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import jinja2
from jinja2 import nodes

PROJECT = Path(__file__).parents[1]
PACKAGE = PROJECT / "hooks" / "guidebook"
TEMPLATES = PROJECT / "overrides"
_CALLED = ("words", "_", "fact")
"""What code calls the interface's words, and the function of the box of facts that hands its first argument on."""


@dataclass(frozen=True, order=True, slots=True)
class Msgid:
    """A text of the interface as gettext names it."""

    singular: str
    plural: str = ""


@cache
def used_msgids() -> frozenset[Msgid]:
    """The texts of every template and every module of the package.

    A text that stands in a dictionary of which code looks one up counts as used: `words(LIST_TITLES[key])`.
    """
    trees = [ast.parse(file.read_text(encoding="utf-8")) for file in sorted(PACKAGE.rglob("*.py"))]
    tables = {name: value for tree in trees for name, value in _tables(tree)}
    found = {msgid for tree in trees for msgid in _in_code(tree, tables)}
    for file in sorted(TEMPLATES.rglob("*.html")):
        found |= set(msgids_of_template(file.read_text(encoding="utf-8")))
    return frozenset(found)


def msgids_of_template(text: str) -> Iterator[Msgid]:
    """The texts of a Jinja template: `_("…")`, `_.plural("…", "…", n)` and `_.plural_forms("…", "…")`."""
    for call in jinja2.Environment().parse(text).find_all(nodes.Call):
        called = call.node
        if isinstance(called, nodes.Name) and called.name == "_" and call.args:
            # Either branch of `_("a" if b else "c")`, but not what is compared.
            yield from (Msgid(text) for text in _texts_of_node(call.args[0]))
        if isinstance(called, nodes.Getattr) and called.attr in ("plural", "plural_forms"):
            singular, plural = (next(iter(_texts_of_node(argument))) for argument in call.args[:2])
            yield Msgid(singular, plural)


def msgids_of_code(text: str) -> Iterator[Msgid]:
    """The texts of a Python module."""
    tree = ast.parse(text)
    return _in_code(tree, dict(_tables(tree)))


def _texts_of_node(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.Const) and isinstance(node.value, str):
        yield node.value
    if isinstance(node, nodes.CondExpr):
        for branch in (node.expr1, node.expr2):
            if branch is not None:
                yield from _texts_of_node(branch)


def _tables(tree: ast.Module) -> Iterator[tuple[str, ast.Dict]]:
    for statement in tree.body:
        targets = statement.targets if isinstance(statement, ast.Assign) else []
        targets = [statement.target] if isinstance(statement, ast.AnnAssign) else targets
        value = statement.value if isinstance(statement, ast.Assign | ast.AnnAssign) else None
        for target in targets:
            if isinstance(target, ast.Name) and isinstance(value, ast.Dict):
                yield target.id, value


def _in_code(tree: ast.Module, tables: Mapping[str, ast.Dict]) -> Iterator[Msgid]:
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call) or not call.args:
            continue
        if isinstance(call.func, ast.Attribute) and call.func.attr == "plural" and len(call.args) > 2:
            singular, plural = (next(_texts_of(argument, tables), "") for argument in call.args[:2])
            yield Msgid(singular, plural)
        first = call.args[0]
        if isinstance(call.func, ast.Attribute) and call.func.attr == "plural" and isinstance(first, ast.Starred):
            yield from _pairs_of(first.value, tables)
        if _is_words(call.func):
            yield from (Msgid(text) for text in _texts_of(call.args[0], tables))


def _pairs_of(argument: ast.expr, tables: Mapping[str, ast.Dict]) -> Iterator[Msgid]:
    """The pairs of a dictionary: `words.plural(*COUNTS[folder], n)`."""
    if isinstance(argument, ast.Subscript) and isinstance(argument.value, ast.Name):
        for value in tables[argument.value.id].values:
            if isinstance(value, ast.Tuple):
                yield Msgid(*(text for part in value.elts for text in _texts_of(part, tables)))


def _is_words(called: ast.expr) -> bool:
    """Whether this is the interface's words: `words`, `guide.words[edition]`, `self._words`."""
    if isinstance(called, ast.Subscript):
        return isinstance(called.value, ast.Attribute) and called.value.attr == "words"
    if isinstance(called, ast.Attribute):
        return called.attr.lstrip("_") == "words"
    return isinstance(called, ast.Name) and called.id in _CALLED


def _texts_of(argument: ast.expr, tables: Mapping[str, ast.Dict]) -> Iterator[str]:
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        yield argument.value
    elif isinstance(argument, ast.IfExp):
        yield from _texts_of(argument.body, tables)
        yield from _texts_of(argument.orelse, tables)
    elif isinstance(argument, ast.Subscript):
        yield from _texts_of(argument.value, tables)
    elif isinstance(argument, ast.Call) and isinstance(argument.func, ast.Attribute) and argument.func.attr == "get":
        yield from _texts_of(argument.func.value, tables)
        for default in argument.args[1:]:
            yield from _texts_of(default, tables)
    elif isinstance(argument, ast.Dict):
        for value in argument.values:
            yield from _texts_of(value, tables)
    elif isinstance(argument, ast.Name) and argument.id in tables:
        yield from _texts_of(tables[argument.id], tables)
