"""Finds in a stylesheet what would be on the wrong side in a right-to-left page, or would harm Arabic letters.

The rules are AR02, AR03 and AR18 of the guidebook's rules for Arabic. A declaration that cannot be understood is let
pass: what it may mean is then a matter of the browser tests.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import tinycss2
from tinycss2 import ast

_SIDE = r"(?:left|right)"
_PHYSICAL = re.compile(
    rf"{_SIDE}|(?:top|bottom)|(?:(?:scroll-)?(?:margin|padding)|border)-{_SIDE}|border-{_SIDE}-(?:width|style|color)"
    rf"|border-(?:top|bottom)-{_SIDE}-radius|direction|overflow-clip-margin-{_SIDE}"
)
"""Properties that name a side; `top` and `bottom` beside `inset-block` would be two ways to say one thing."""
_FOUR_SIDES_NAMES = """
    margin padding inset border-width border-style border-color scroll-margin scroll-padding border-image-width
"""
_FOUR_SIDES = frozenset(_FOUR_SIDES_NAMES.split())
_KEYWORD_NAMES = """
    text-align text-align-last float clear background background-position background-position-x background-image mask
    mask-position mask-image object-position transform-origin perspective-origin caption-side justify-content
    justify-items justify-self transition transition-property will-change border-image list-style-image offset-position
"""
_KEYWORDS = frozenset(_KEYWORD_NAMES.split())
"""Properties in which `left` or `right` is a value."""
_SHIFTS = frozenset(["translate", "translatex", "translate3d", "skewx", "skew", "rotatey", "matrix", "matrix3d"])
_CURSORS = frozenset(["e-resize", "w-resize", "ne-resize", "nw-resize", "se-resize", "sw-resize"])
_RIGHT_TO_LEFT = re.compile(r"""\[dir=["']?rtl["']?\]|:dir\(rtl\)|:lang\(""")
_GLYPH_HARM = {"letter-spacing": ("0", "normal", "inherit", "initial", "unset"), "font-style": ("normal", "inherit")}
_SHIFTING_SHADOWS = frozenset(("box-shadow", "text-shadow"))


@dataclass(frozen=True, slots=True)
class Physical:
    """A declaration that does not turn round with the direction, or that Arabic does not bear."""

    line: int
    selector: str
    declaration: str
    """`margin-left: 1rem`, in lower case."""
    use: str
    """What to write instead."""

    def __str__(self) -> str:
        return f"{self.line}: {self.selector} {{ {self.declaration} }} -> {self.use}"


@dataclass(frozen=True, slots=True)
class _Declaration:
    line: int
    selector: str
    name: str
    value: tuple[ast.Node, ...]

    @property
    def text(self) -> str:
        return " ".join(tinycss2.serialize(self.value).split()).lower()


def physical_declarations(css: str) -> list[Physical]:
    """All declarations of a stylesheet that name a side or harm Arabic letters, in its order."""
    declarations = list(_declarations(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), ""))
    mirrored = {
        (_RIGHT_TO_LEFT.sub("", one.selector).strip(), one.name) for one in declarations if _turns(one.selector)
    }
    found = []
    for one in declarations:
        use = _instead(one, is_mirrored=_turns(one.selector) or (one.selector, one.name) in mirrored)
        if use:
            found.append(Physical(one.line, one.selector, f"{one.name}: {one.text}", use))
    return found


def _turns(selector: str) -> bool:
    return _RIGHT_TO_LEFT.search(selector) is not None


def _declarations(nodes: Iterable[ast.Node], selector: str) -> Iterator[_Declaration]:
    """The declarations of rules, of rules in them and of at-rules; those of `@font-face` are about no box."""
    for node in nodes:
        if isinstance(node, ast.Declaration):
            yield _Declaration(node.source_line, selector, node.lower_name, tuple(node.value))
        elif isinstance(node, ast.QualifiedRule):
            own = " ".join(tinycss2.serialize(node.prelude).split())
            inner = own.replace("&", selector) if "&" in own else f"{selector} {own}".strip()
            yield from _declarations(tinycss2.parse_blocks_contents(node.content), inner)
        elif isinstance(node, ast.AtRule) and node.content is not None and node.lower_at_keyword != "font-face":
            inner = f"@{node.lower_at_keyword}" if node.lower_at_keyword == "page" else selector
            yield from _declarations(tinycss2.parse_blocks_contents(node.content), inner)


def _instead(one: _Declaration, *, is_mirrored: bool) -> str:
    """What to write instead of a declaration; empty where it is right."""
    name, text = one.name, one.text
    values = text.removesuffix("!important").split()
    if name.startswith("--"):
        return ""  # what a custom property holds is seen where it is used
    if _PHYSICAL.fullmatch(name):
        return _named(name)
    if name in _GLYPH_HARM:
        return "" if values and values[0] in _GLYPH_HARM[name] else f"{name}: {_GLYPH_HARM[name][0]}"
    if name == "text-align" and "justify" in values:
        return "start"
    if name == "font" and re.search(r"\b(?:italic|oblique)\b", text):
        return "no slant"
    sides = _parts(one.value)
    if name in _FOUR_SIDES and len(sides) == 4 and sides[1] != sides[3]:
        return f"{name}-block and {name}-inline" if name in ("margin", "padding", "inset") else "logical properties"
    if name == "border-radius" and not _is_even(sides):
        return "border-start-start-radius and the like"
    if name in _KEYWORDS and re.search(rf"(?<![\w-]){_SIDE}(?![\w-])", _without_urls(one.value)):
        return "start or end"
    if name == "cursor" and values and values[0] in _CURSORS:
        return "ew-resize or the like"
    if is_mirrored:
        return ""
    if name in _SHIFTING_SHADOWS and any(_shifts_sideways(layer) for layer in _layers(one.value)):
        return "no shift sideways"
    if (name == "transform" and _SHIFTS & _functions_that_shift(one.value)) or (name == "translate" and _moves(sides)):
        return 'the same with the other sign under [dir="rtl"]'
    return ""


def _named(name: str) -> str:
    if name == "direction":
        return "the attribute dir"
    if name in ("left", "right", "top", "bottom"):
        return "inset-inline-start and the like"
    return re.sub(r"(?:top|bottom)-(?:left|right)|left|right", "inline-start", name)


def _parts(value: Iterable[ast.Node]) -> list[str]:
    """The values that white space parts; a function with its arguments is one."""
    return [node.serialize().lower() for node in value if node.type not in ("whitespace", "comment")]


def _is_even(sides: list[str]) -> bool:
    """Whether the corners on the left are as those on the right."""
    if "/" in sides:
        at = sides.index("/")
        return _is_even(sides[:at]) and _is_even(sides[at + 1 :])
    top_left, top_right, bottom_right, bottom_left = (sides * 4)[:4] if len(sides) != 3 else [*sides, sides[1]]
    return top_left == top_right and bottom_left == bottom_right


def _without_urls(value: Iterable[ast.Node]) -> str:
    """The text of a value without addresses, names of fonts and images in it."""
    kept = (node for node in value if node.type not in ("url", "string") and getattr(node, "lower_name", "") != "url")
    return " ".join(node.serialize().lower() for node in kept)


def _layers(value: Iterable[ast.Node]) -> Iterator[list[ast.Node]]:
    layer: list[ast.Node] = []
    for node in value:
        if node.type == "literal" and node.value == ",":
            yield layer
            layer = []
        else:
            layer.append(node)
    yield layer


def _shifts_sideways(layer: Iterable[ast.Node]) -> bool:
    lengths = [node for node in layer if node.type in ("dimension", "number")]
    return bool(lengths) and lengths[0].value != 0


def _functions_that_shift(value: Iterable[ast.Node]) -> set[str]:
    """The names of the functions of a value whose first argument is not nothing."""
    return {node.lower_name for node in value if node.type == "function" and _moves(_parts(node.arguments))}


def _moves(arguments: list[str]) -> bool:
    return bool(arguments) and arguments[0] != "none" and re.fullmatch(r"-?0(?:\.0*)?[a-z%]*", arguments[0]) is None
