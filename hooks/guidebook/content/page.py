"""A page: its source text, what the reader found in it and its typed front matter."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields

from guidebook.content.dialect import DEFAULT, Dialect
from guidebook.content.facet_pages import facet_values
from guidebook.content.front_matter import (
    FieldFault,
    FrontMatter,
    FrontMatterText,
    PageKind,
    Status,
    kind_of,
    type_front_matter,
)
from guidebook.content.model import Block, BlockKind, Document, HeadingName, Link, Prose, Source, Span
from guidebook.content.partial_date import PartialDate
from guidebook.content.reader import read_document

_TOKEN = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Reference:
    """A target somebody wrote: in a link, an image or a field of the front matter."""

    target: str
    target_span: Span
    """Where it is written, or where the page includes the text it is written in."""
    link: Link | None
    """None for a field of the front matter."""


@dataclass(frozen=True, slots=True)
class Outline:
    """What the rest of the guide needs to know of a page."""

    path: str
    """Path of the file, relative to the folder of the configuration file."""
    locale: str
    """The locale whose folder holds the page."""
    key: str
    """The page key."""
    kind: PageKind
    status: Status
    number: int | None
    """A chapter's number."""
    date: PartialDate | None
    """An update's date; else the day the page was published."""
    aliases: tuple[str | Mapping[str, str], ...]
    """Old keys of the page, and old ids of its sections with the new ones."""
    facets: tuple[tuple[str, str], ...]
    """Facets and the values of them that the page is listed under."""
    source_locale: str | None
    """The locale that the front matter names as the source."""
    title: str | None
    """Text of the first H1, or else the `title` of the front matter."""
    headings: tuple[HeadingName, ...]
    anchors: frozenset[str]
    """Ids and anchor names other than those of headings."""
    has_all_anchors: bool
    """Whether all ids of the page are known."""
    targets: frozenset[str]
    """Everything the page's links, images and front matter point at, as it is written."""

    @property
    def title_index(self) -> int | None:
        """Index of the heading that is the page's title: the first H1."""
        return next((i for i, heading in enumerate(self.headings) if heading.level == 1), None)


@dataclass(frozen=True, slots=True)
class Page(Outline):
    """One page of one locale, read in full."""

    source: Source
    front_matter_text: FrontMatterText
    front_matter: FrontMatter
    field_faults: tuple[FieldFault, ...]
    """What kept the front matter from being typed in full."""
    document: Document
    blocks: tuple[Block, ...]
    """The summary, then the blocks of the document."""

    def outline(self) -> Outline:
        """The page without its text."""
        return Outline(**{field.name: getattr(self, field.name) for field in fields(Outline)})

    def references(self) -> Iterator[Reference]:
        """Every target on the page, in the order of the text."""
        yaml = self.front_matter_text.yaml
        chapters = yaml.values.get("chapters")
        if self.kind is not PageKind.CASE_STUDY:
            chapters = None  # a field of somebody else's
        for index, target in enumerate(chapters if isinstance(chapters, list) else ()):
            if isinstance(target, str):
                yield Reference(target, yaml.span("chapters", index), None)
        for link in (*self.document.links, *self.document.included_links):
            yield Reference(link.target, link.target_span, link)


def read_page(source: Source, written: FrontMatterText, is_translation: bool, dialect: Dialect = DEFAULT) -> Page:
    """Read one page below its front matter; whatever is wrong with it is in the result, nothing is raised."""
    kind = kind_of(source.key)
    front_matter, faults = type_front_matter(kind, written.yaml.values, is_translation)
    document = read_document(source.text, written.end, dialect)
    title = next((heading.title for heading in document.headings if heading.level == 1), None)
    links = (*document.links, *document.included_links)
    return Page(
        path=source.path,
        locale=source.locale,
        key=source.key,
        kind=kind,
        status=front_matter.status,
        number=getattr(front_matter, "number", None),
        date=getattr(front_matter, "date", None) or front_matter.published,
        aliases=front_matter.aliases,
        facets=facet_values(source.key, front_matter),
        source_locale=front_matter.source_locale,
        title=title or document.included_title or front_matter.title or None,
        headings=tuple(heading.name for heading in document.headings),
        anchors=document.anchors,
        has_all_anchors=document.is_complete,
        targets=frozenset((*(link.target for link in links), *getattr(front_matter, "chapters", ()))),
        source=source,
        front_matter_text=written,
        front_matter=front_matter,
        field_faults=faults,
        document=document,
        blocks=(*_summary(source, written, front_matter), *document.blocks),
    )


def _summary(source: Source, written: FrontMatterText, front_matter: FrontMatter) -> Iterator[Block]:
    if front_matter.summary:
        span = written.yaml.span("summary")
        yield Block(BlockKind.SUMMARY, span, prose_of_value(source.text, span, front_matter.summary), -1)


def prose_of_value(text: str, span: Span, value: str) -> Prose:
    """A YAML scalar as prose: its words stand in the source in the same order, whatever its style folds or escapes."""
    prose = " ".join(value.split())
    pieces: list[tuple[int, int]] = []
    in_source = span.start
    for token in _TOKEN.finditer(prose):
        found = text.find(token[0], in_source, span.end)
        in_source = found if found >= 0 else in_source
        pieces.append((token.start(), in_source))
        in_source += len(token[0])
    return Prose(prose, tuple(pieces))
