"""Every text that a template prints is isolated from the direction of the page, as every text is escaped.

Templates need to say nothing: where `{{ … }}` stands between tags, the value passes through `rendering.isolation`; in
an attribute, in a title or in a script, where no tag can stand, it does not. Markup is left as it is.
"""

import re
from collections.abc import Iterator
from functools import partial
from typing import Any

import jinja2
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from markupsafe import Markup

from guidebook.rendering.isolation import isolated

_FILTER = "isolated"
_SIGN = re.compile(
    r"<!--.*?-->|<(?P<raw>title|script|style|textarea|option|text|tspan|desc)\b|</(?P<end>\w*)|<(?P<name>[a-z]\w*|\Z)|>|[\"']",
    re.IGNORECASE | re.DOTALL,
)
"""What begins and ends tags, and elements that hold text alone (HTML, 13.1.2; SVG)."""
_IS_ATTRIBUTE = re.compile(r"""=\s*["']?\Z""")
_ISOLATING = ("bdi", "bdo")


def isolate_printed_texts(env: jinja2.Environment, locale: str) -> None:
    """Make an environment isolate what its templates print for an edition."""
    env.filters[_FILTER] = partial(_isolated, locale=locale)
    env.add_extension(_Isolation)


def _isolated(value: Any, locale: str) -> Any:
    return isolated(value, locale) if isinstance(value, str) and not isinstance(value, Markup) else value


class _Isolation(Extension):
    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """Add the filter to each expression that is printed as text."""
        place, is_text = _Place(), False
        for token in stream:
            if token.type == "data":
                place.read(token.value)
            elif token.type == "variable_begin":
                is_text = place.is_text
                yield token
                if is_text:
                    yield Token(token.lineno, "lparen", "(")
                continue
            elif token.type == "variable_end" and is_text:
                for kind, value in (("rparen", ")"), ("pipe", "|"), ("name", _FILTER)):
                    yield Token(token.lineno, kind, value)
            if token.type == "variable_end":
                place.read_value()
            yield token


class _Place:
    """Where in the HTML of a template one is."""

    def __init__(self) -> None:
        self._is_in_tag = False
        self._quote = self._raw = self._name = self._before = ""

    @property
    def is_text(self) -> bool:
        """Whether tags can stand here, and are of use."""
        is_isolated = self._name in _ISOLATING and self._before.endswith(">")
        return not (self._is_in_tag or self._raw or is_isolated or _IS_ATTRIBUTE.search(self._before))

    def read(self, html: str) -> None:
        """Go on over a part of the template."""
        self._before = html
        for sign in _SIGN.finditer(html):
            if self._quote:
                if sign[0] == self._quote:
                    self._quote = ""
            elif sign[0] in ('"', "'"):
                self._quote = sign[0] if self._is_in_tag else ""
            elif sign[0] == ">":
                self._is_in_tag = False
            elif not sign[0].startswith("<!--"):
                self._is_in_tag = True
                self._raw = (sign["raw"] or "").lower()
                self._name = (sign["name"] or "").lower()

    def read_value(self) -> None:
        """Go on over what was printed."""
        self._before = ""
