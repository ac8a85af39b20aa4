"""Everything rules need to know besides the docs folder: mostly what the configuration says about the content."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from guidebook.content.dialect import DEFAULT, Dialect
from guidebook.content.link_answer import Answer
from guidebook.content.model import Source, Span


@dataclass(frozen=True, slots=True)
class NavEntry:
    """An entry of the configuration's `nav`: a page, another address, or a heading with entries below it."""

    title: str | None
    """None where the page's own title is meant."""
    target: str | None
    """A page key or an address; None for a heading."""
    span: Span
    """Where the target stands in the configuration file."""
    children: tuple["NavEntry", ...] = ()


@dataclass(frozen=True, slots=True)
class RequiredAnchor:
    """A section that every locale's page must have."""

    key: str
    section_id: str
    span: Span
    """Where it is asked for in the configuration file."""


@dataclass(frozen=True, slots=True)
class RouteStep:
    """A section that a route is made from."""

    key: str
    section_id: str
    span: Span
    """Where it is named in the configuration file."""


@dataclass(frozen=True, slots=True)
class Route:
    """A way through the guide for one kind of reader: some of its sections, in an order of their own."""

    id: str
    audience: str | None
    """For whom it is: a value of the controlled list `audience`."""
    steps: tuple[RouteStep, ...]


@dataclass(frozen=True, slots=True)
class GuideOptions:
    """What the configuration says about the content."""

    locales: tuple[str, ...]
    """The default locale first."""
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Controlled lists, by the name of the front-matter field they control."""
    with_drafts: bool = False
    """Whether drafts are shown: in a preview only."""
    site_url: str | None = None
    """Address of the published site with a last slash, or None."""
    directory_urls: bool = True
    """Whether a page's address is a folder (`plan/`) or a file (`plan.html`)."""
    required_anchors: tuple[RequiredAnchor, ...] = ()
    routes: tuple[Route, ...] = ()
    """The routes, in the order in which they are shown."""
    nav: tuple[NavEntry, ...] | None = None
    """The navigation the configuration asks for; None where it follows the folders."""
    not_in_nav: tuple[str, ...] = ()
    """Patterns (gitignore's) of pages that are left out of `nav` on purpose."""
    excluded: tuple[str, ...] = ()
    """Patterns (gitignore's) of files that are not part of the site, below the docs folder or a locale's."""
    has_made_pages: bool = False
    """Whether something that is not known here may add pages or files to the site."""
    configuration: Source | None = None
    """The configuration file, for findings in it."""
    dialect: Dialect = DEFAULT
    """What the site's own Markdown extensions change in the reading of pages."""
    rule_names: tuple[str, ...] = ()
    """The names of all rules, each of which has a page."""
    today: datetime.date = datetime.date.min
    """The day of the check."""
    link_answers: Mapping[str, Answer] | None = None
    """What came of asking for addresses of other sites, by `WebAddress.request`; None where nobody has asked."""
