"""What is always reported of the guide's glossaries, worked out from their plain text and that of the pages.

Findings of no gravity: renderings that are proposed, and terms of the source locale that none of its pages speaks of. A
mutation that takes the last page with a term away, or the last words, makes it one of these.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from mutations.mutation import Expected
from mutations.written_guide import CONFIGURATION, SOURCE, WrittenGuide

_LOCALE = re.compile(r"^ +- locale: (\S+)$", re.MULTILINE)
_PROPOSED = re.compile(r"^ +status: (?P<place>proposed)$", re.MULTILINE)
_RECORD = re.compile(r"^  (?P<id>[a-z0-9-]+):\n(?P<fields>(?:    .*\n)+)", re.MULTILINE)
_RENDERINGS = re.compile(
    r"^    (?:(?:preferred|acronym): (?P<one>.+)|(?:allowed|forms):\n(?P<several>(?:      - .+\n)+))", re.MULTILINE
)
_WRITTEN = re.compile(r"^ +(?:preferred: |- |[A-Z].*: )(.+)$", re.MULTILINE)
"""Renderings, and ids in lists, which are in no text."""
_NO_PROSE = re.compile(r"\]\([^()\s]+\)|\{ #[a-z0-9-]+ \}")
"""Targets of links and ids of headings."""
_PAGE = re.compile(rf"docs/{SOURCE}/.+\.md")

Changes = Mapping[str, str | None]


def standing(guide: WrittenGuide, changes: Changes) -> tuple[Expected, ...]:
    """What is reported of the glossaries when texts of the guide are changed, sorted."""
    pages = {path: text for path, text in guide.texts.items() if path not in changes} | {**changes}
    prose = tuple(text for path, text in pages.items() if text and _PAGE.fullmatch(path))
    found = [*_proposed(guide), *_unused(guide.glossaries[f"docs/{SOURCE}/glossary.yml"], prose)]
    return tuple(sorted(found))


def names_something(guide: WrittenGuide, locale: str, text: str) -> bool:
    """Whether a text holds a rendering of a term or a name as the glossary of a locale writes it."""
    glossary = guide.glossaries[f"docs/{locale}/glossary.yml"]
    return any(match[1] in text for match in _WRITTEN.finditer(glossary))


def _proposed(guide: WrittenGuide) -> Iterator[Expected]:
    published = {f"docs/{locale}/glossary.yml" for locale in _LOCALE.findall(guide.texts[CONFIGURATION])}
    for path, text in guide.glossaries.items():
        for match in _PROPOSED.finditer(text) if path in published else ():
            yield _at(path, text, match.start("place"), "proposed-rendering")


def _unused(glossary: str, pages: tuple[str, ...]) -> Iterator[Expected]:
    terms = glossary.partition("\nnames:\n")[0]
    for match in _RECORD.finditer(terms):
        renderings = frozenset(_renderings(match["fields"]))
        if not any(_speaks_of(page, renderings) for page in pages):
            yield _at(f"docs/{SOURCE}/glossary.yml", glossary, match.start("id"), "unused-term")


def _renderings(fields: str) -> Iterator[str]:
    for match in _RENDERINGS.finditer(fields):
        yield from [match["one"]] if match["one"] else re.findall("- (.+)", match["several"])


@cache  # a mutation leaves most pages as they are
def _speaks_of(page: str, renderings: frozenset[str]) -> bool:
    return any(_pattern(rendering).search(_prose(page)) for rendering in renderings)


@cache
def _pattern(rendering: str) -> re.Pattern[str]:
    """The words of a rendering, the last one perhaps in the plural: the guide has no other inflected form of them."""
    words = r"\W+".join(map(re.escape, re.findall(r"\w+", rendering)))
    return re.compile(rf"\b{words}s?\b", 0 if rendering.isupper() else re.IGNORECASE)


@cache
def _prose(page: str) -> str:
    """The summary and what stands below the front matter."""
    front_matter, _, body = page.partition("\n---\n")
    summary = re.search(r"^summary: .*$", front_matter, re.MULTILINE)
    return _NO_PROSE.sub(" ", f"{summary[0] if summary else ''}\n\n{body}")


def _at(path: str, text: str, start: int, rule: str) -> Expected:
    line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
    return Expected(path, line, column, rule, "info")
