"""Tables of the forms of renderings, and what a matcher finds of one."""

from collections.abc import Mapping
from functools import cache

import yaml

from guidebook.content.model import Source
from guidebook.language.glossary import read_glossary
from guidebook.language.term_matcher import TermMatcher


def pairs(table: Mapping[str, str]) -> list[tuple[str, str]]:
    """Each rendering with each of the texts that stand behind it, parted by semicolons."""
    return [(rendering, text) for rendering, texts in table.items() for text in texts.split("; ")]


def found(rendering: str, text: str, locale: str) -> list[str]:
    """The words of a text in which a rendering is found."""
    return [text[match.start : match.end] for match in _matcher(rendering, locale).find(text)]


@cache
def _matcher(rendering: str, locale: str) -> TermMatcher:
    glossary = yaml.safe_dump({"terms": {"term": {"preferred": rendering}}}, allow_unicode=True)
    return TermMatcher(read_glossary(Source(f"docs/{locale}/glossary.yml", locale, "glossary.yml", glossary)))
