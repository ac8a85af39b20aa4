"""What has changed in a source -> one HTML page that needs nothing else: no script, no request."""

import re
from functools import cache
from importlib.resources import files

import jinja2

from guidebook.language.locales import direction, language_name
from guidebook.translation.diff.model import Change, PageDiff, State
from guidebook.translation.diff.text import unchanged
from guidebook.translation.diff.word_diff import Kind
from guidebook.translation.revision import LEAD

_UNSHOWABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Characters that no HTML page may hold (HTML Living Standard, 13.2.3.5)."""


def html_of(diff: PageDiff) -> str:
    """The whole page. Every text of the guide is escaped, and stands in an element with its language and direction."""
    page = _template().render(
        diff=diff,
        Change=Change,
        State=State,
        Kind=Kind,
        LEAD=LEAD,
        unchanged=unchanged,
        source=_Column(diff.source_locale),
        translation=_Column(diff.locale),
    )
    return _UNSHOWABLE.sub("\ufffd", page)


class _Column:
    """The language of a column."""

    def __init__(self, locale: str) -> None:
        self.lang = locale.replace("_", "-")
        self.dir = direction(locale)
        self.name = language_name(locale, "en")


@cache
def _template() -> jinja2.Template:
    written = files("guidebook.translation.diff").joinpath("page.html").read_text(encoding="utf-8")
    environment = jinja2.Environment(
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.from_string(written)
