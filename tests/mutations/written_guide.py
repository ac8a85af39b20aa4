"""The guide as plain text, read with a few patterns and none of the package's own code.

What a mutation must cause is worked out from this, so that a mistake in the reader or in the resolving of references
cannot hide itself. It knows only the forms that the guide uses; a test compares it with what the reader finds.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from markdown.extensions.toc import slugify

LOCALES = ("en", "ar")
SOURCE, TRANSLATION = LOCALES
LEAD = "lead"
CONFIGURATION = "mkdocs.yml"
LEDGER = "published-addresses.txt"

_LINK = re.compile(r"(?<!!)\[(?P<text>[^\[\]]*)\]\((?P<target>[^()\s:]+)\)")
_FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_CHAPTER = re.compile(r"^  - (?P<target>\.\./\S+)$", re.MULTILINE)
_HEADING = re.compile(r"^(?P<marks>#+) (?P<title>.+?)(?P<attributes> \{ #(?P<id>[a-z0-9-]+) \})?$", re.MULTILINE)
_REQUIRED = re.compile(r"^      - (?P<anchor>[a-z/-]+\.md#[a-z-]+)$", re.MULTILINE)
_STEP = re.compile(r"^          - (?P<anchor>[a-z/-]+\.md#[a-z-]+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class WrittenHeading:
    """A heading; offsets count in the text of its file."""

    locale: str
    key: str
    level: int
    title: str
    id: str | None
    """As it is written; None for the title of a page."""
    start: int
    attributes_start: int
    """Where ` { #id }` begins."""
    end: int

    @property
    def path(self) -> str:
        return path_of(self.locale, self.key)

    @property
    def id_start(self) -> int:
        return self.attributes_start + len(" { #")

    @property
    def slug(self) -> str:
        """The id it would have without one of its own."""
        return slug_of(self.title)


@dataclass(frozen=True, slots=True)
class WrittenReference:
    """A link to the guide, or an entry of `chapters` in the front matter."""

    locale: str
    key: str
    target: str
    start: int
    """Where the target begins."""
    link_start: int
    link_end: int
    """The whole link; the target alone in the front matter."""
    text: str | None
    """None in the front matter."""
    to_key: str
    section: str
    """Id of the section it stands in, or `lead`."""

    @property
    def path(self) -> str:
        return path_of(self.locale, self.key)

    @property
    def end(self) -> int:
        return self.start + len(self.target)

    @property
    def fragment(self) -> str:
        return self.target.partition("#")[2]

    @property
    def way(self) -> str:
        """The target without its fragment; empty for a section of the same page."""
        return self.target.partition("#")[0]

    @property
    def leads_to(self) -> tuple[str, str]:
        """Page key and section id."""
        return self.to_key, self.fragment

    @property
    def is_link(self) -> bool:
        return self.text is not None


@dataclass(frozen=True)  # without slots, for what is worked out once
class WrittenGuide:
    """All texts of the guide, its references and its headings."""

    texts: Mapping[str, str]
    """By path: the pages, the configuration and a ledger with everything that the guide publishes."""
    keys: tuple[str, ...]
    """Every page exists in every locale."""
    headings: tuple[WrittenHeading, ...]
    references: tuple[WrittenReference, ...]
    glossaries: Mapping[str, str]
    """The texts of the glossaries by path."""
    required: Mapping[tuple[str, str], int]
    """Page key and id of the sections the configuration asks for, with the place of the entry."""
    route_steps: Mapping[tuple[str, str], tuple[int, ...]]
    """The same of the sections that routes are made from; several may have one."""

    @cached_property
    def ledger(self) -> Mapping[str, int]:
        """The published addresses, `chapters/plan.md` and `chapters/plan.md#why`, with the places of their lines."""
        return {match[0]: match.start() for match in re.finditer(r"^[^#\n].*$", self.texts[LEDGER], re.MULTILINE)}

    @property
    def site_url(self) -> str:
        """Address of the published site, with a last slash."""
        return re.search(r'"(https://\S+/)"\]', self.texts[CONFIGURATION])[1]  # type: ignore[index]

    @cached_property
    def links(self) -> tuple[WrittenReference, ...]:
        """The references outside the front matter."""
        return tuple(reference for reference in self.references if reference.is_link)

    @cached_property
    def sections(self) -> tuple[WrittenHeading, ...]:
        """The headings with an id."""
        return tuple(heading for heading in self.headings if heading.id)

    def ids(self, key: str) -> frozenset[str]:
        """What a fragment can lead to on a page, in any locale."""
        return frozenset(heading.id or heading.slug for heading in self.headings if heading.key == key)

    def headings_of(self, path: str) -> tuple[WrittenHeading, ...]:
        return self._headings_by_path.get(path, ())

    @cached_property
    def _headings_by_path(self) -> Mapping[str, tuple[WrittenHeading, ...]]:
        found: dict[str, tuple[WrittenHeading, ...]] = {}
        for heading in self.headings:
            found[heading.path] = (*found.get(heading.path, ()), heading)
        return found

    def heading(self, locale: str, key: str, section: str) -> WrittenHeading:
        """The heading of a section; the page's title for the lead."""
        wanted = None if section == LEAD else section
        return next(heading for heading in self.headings_of(path_of(locale, key)) if heading.id == wanted)

    def section_end(self, heading: WrittenHeading) -> int:
        """Where the next heading begins, of whatever level, or the text ends."""
        later = [other.start for other in self.headings_of(heading.path) if other.start > heading.start]
        return min(later, default=len(self.texts[heading.path]))

    def references_to(self, key: str, section: str | None, locales: tuple[str, ...]) -> Iterator[WrittenReference]:
        """The references to a section, or to a page and all its sections."""
        for reference in self.references:
            is_meant = section is None or reference.fragment == section
            if is_meant and reference.to_key == key and reference.locale in locales:
                yield reference

    def siblings(self, reference: WrittenReference, locale: str) -> tuple[WrittenReference, ...]:
        """The links in the section where a reference stands, in one locale."""
        return self._links_by_section.get((locale, reference.key, reference.section), ())

    @cached_property
    def _links_by_section(self) -> Mapping[tuple[str, str, str], tuple[WrittenReference, ...]]:
        found: dict[tuple[str, str, str], tuple[WrittenReference, ...]] = {}
        for link in self.links:
            place = link.locale, link.key, link.section
            found[place] = (*found.get(place, ()), link)
        return found


def slug_of(title: str) -> str:
    """The id that a heading of this text has without one of its own."""
    return str(slugify(title, "-"))


def path_of(locale: str, key: str) -> str:
    """The path of a page's file."""
    return f"docs/{locale}/{key}"


def read_written_guide(root: Path) -> WrittenGuide:
    """Read the guide below a folder with `mkdocs.yml` and `docs/`."""
    texts = {CONFIGURATION: (root / CONFIGURATION).read_text(encoding="utf-8")}
    headings: list[WrittenHeading] = []
    references: list[WrittenReference] = []
    keys = sorted(path.relative_to(root / "docs" / SOURCE).as_posix() for path in (root / "docs").glob("en/**/*.md"))
    for locale in LOCALES:
        for key in keys:
            text = texts[path_of(locale, key)] = (root / path_of(locale, key)).read_text(encoding="utf-8")
            body = text.index("\n---\n") + len("\n---\n")
            # Code says nothing of the guide.
            text = _FENCED.sub(lambda match: " " * len(match[0]), text)
            own = [
                WrittenHeading(
                    locale,
                    key,
                    len(match["marks"]),
                    match["title"],
                    match["id"],
                    match.start(),
                    match.end("title"),
                    match.end(),
                )
                for match in _HEADING.finditer(text, body)
            ]
            headings += own
            for match in _CHAPTER.finditer(text, 0, body):
                references.append(_reference(locale, key, match, None, LEAD))
            for match in _LINK.finditer(text, body):
                above = [heading for heading in own if heading.start < match.start()]
                references.append(_reference(locale, key, match, match["text"], above[-1].id or LEAD))
    published = {*keys, *(f"{heading.key}#{heading.id}" for heading in headings if heading.id)}
    texts[LEDGER] = "# Published once.\n" + "".join(f"{address}\n" for address in sorted(published))
    required = {}
    for match in _REQUIRED.finditer(texts[CONFIGURATION]):
        key, _, section = match["anchor"].partition("#")
        required[key, section] = match.start("anchor")
    glossaries = {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted((root / "docs").glob("*/glossary.yml"))
    }
    steps: dict[tuple[str, str], tuple[int, ...]] = {}
    for match in _STEP.finditer(texts[CONFIGURATION]):
        key, _, section = match["anchor"].partition("#")
        steps[key, section] = (*steps.get((key, section), ()), match.start("anchor"))
    return WrittenGuide(texts, tuple(keys), tuple(headings), tuple(references), glossaries, required, steps)


def _reference(locale: str, key: str, match: re.Match[str], text: str | None, section: str) -> WrittenReference:
    way = match["target"].partition("#")[0]
    to_key = posixpath.normpath(posixpath.join(posixpath.dirname(key), way)) if way else key
    link = match.span() if text is not None else match.span("target")
    return WrittenReference(locale, key, match["target"], match.start("target"), *link, text, to_key, section)
