"""What the templates are given: frozen records of ready text and ready addresses, nothing to compute.

Every address is relative to the page it stands on (on a 404 page: absolute from the site's root), every date and
number is already written in the edition's language, every text is plain (the templates escape it) unless it is
`Markup`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Language:
    """A language a text is written in."""

    code: str
    """BCP 47 tag for `lang`."""
    name: str
    """Its own name for itself: `العربية`."""
    direction: str
    """`ltr` or `rtl`, for `dir`."""


@dataclass(frozen=True, slots=True)
class LinkText:
    """A piece of text that may be a link."""

    text: str
    url: str | None = None
    language: Language | None = None
    """The language of text and target where it is not the edition's own."""


@dataclass(frozen=True, slots=True)
class DateText:
    """A date for a `<time>` element."""

    iso: str
    """`2023-09-12`, `2023-09` or `2023`."""
    text: str
    """The same, written for the reader."""


@dataclass(frozen=True, slots=True)
class Card:
    """A page shown in a list, as a card or as previous and next."""

    kind: str
    """The folder's kind: see `PageView.kind`."""
    label: str
    """A short line above the title: "Chapter 4", "Case study", a date; may be empty."""
    number: str
    """A chapter's number in the edition's digits; empty for others."""
    title: str
    summary: str
    url: str
    details: tuple[LinkText, ...]
    """Short facts under the summary, none of them a link: place, year, kind."""
    language: Language | None
    """The language of title and summary where it is not the edition's own."""
    evidence: LinkText | None = None
    """What a case study rests on."""
    as_of: DateText | None = None
    """Until when a case study is known."""
    as_of_label: str = ""
    """What stands before that date."""
    values: str = ""
    """In a list with facets: the places of the card's values among all that the list offers, with spaces between."""


@dataclass(frozen=True, slots=True)
class NavItem:
    """An entry of the site's navigation."""

    title: str
    url: str | None
    """None for a folder that has no page of its own and lists its children; else that of its first page."""
    current: bool
    """Whether it is the page shown."""
    open: bool
    """Whether the page shown is it or stands below it."""
    children: tuple["NavItem", ...] = ()
    language: Language | None = None
    """The language of the title where it is not the edition's own."""


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """An entry of a page's own table of contents."""

    title: str
    id: str
    children: tuple["ContentsEntry", ...] = ()


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in one of the editions, the shown one included."""

    language: Language
    url: str
    absolute_url: str | None
    """For `hreflang`; None without a site address, or where that edition only shows the source's text."""
    current: bool
    is_translated: bool
    """Whether that edition has the page in its own language."""


@dataclass(frozen=True, slots=True)
class SectionNames:
    """Sections that a notice names, and what it says of them."""

    text: str
    """"2 sections have changed", without a stop."""
    sections: tuple[LinkText, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """What a reader is told above a page."""

    kind: str
    """`not-translated`, `machine`, `outdated`, `draft` or `withdrawn`."""
    text: str
    link: LinkText | None = None
    sections: tuple[SectionNames, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the box of facts on case studies and resources."""

    label: str
    values: tuple[tuple[LinkText, ...], ...]
    """Each as the pieces of its text: "2019", "–", "2020"."""


@dataclass(frozen=True, slots=True)
class SourceText:
    """A source the page was written from."""

    title: str
    details: str
    """Publisher and year, ready to print; may be empty."""
    url: str | None
    language: Language | None
    """The language of the title where it is not the edition's own."""


@dataclass(frozen=True, slots=True)
class TermTip:
    """The tooltip of a term that the page links; its link has `class="term"` and `data-term` with this id."""

    id: str
    title: str
    acronym: str
    definition: LinkText
    """May be empty."""
    language: Language | None
    """The language of the title where it is not the edition's own."""


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A term on the glossary page; its anchor is its id."""

    id: str
    title: str
    acronym: str
    definition: LinkText
    """May be empty."""
    language: Language | None
    """The language of the title where it is not the edition's own."""
    also: tuple[str, ...]
    """Other allowed renderings."""
    in_source_language: LinkText | None
    """The preferred rendering in the default locale, with its acronym there, where the edition is another."""
    see_also: tuple[LinkText, ...]
    pages: tuple[LinkText, ...]
    """The pages of this edition that use the term."""
    is_proposed: bool
    """Whether the wording is not agreed yet."""


@dataclass(frozen=True, slots=True)
class GlossaryLetter:
    """The terms that begin with one letter of the edition's alphabet, or of another script, or with none (`#`)."""

    letter: str
    id: str
    entries: tuple[GlossaryEntry, ...]
    """None for a letter that is only shown as a part of the alphabet."""


@dataclass(frozen=True, slots=True)
class GlossaryAcronym:
    """An acronym and the terms it stands for."""

    acronym: str
    terms: tuple[LinkText, ...]


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value of a facet, as a link to the page that lists what has it."""

    name: str
    """As it stands in addresses."""
    link: LinkText
    count: str
    """How many pages have it, in the edition's digits."""
    current: bool = False
    """Whether it is the value of the page shown."""


@dataclass(frozen=True, slots=True)
class ListFacet:
    """A facet by which a list can be narrowed."""

    name: str
    """As it stands in addresses."""
    label: str
    values: tuple[FacetValue, ...]


@dataclass(frozen=True, slots=True)
class CardGroup:
    """Cards of a list under a heading."""

    title: str
    """Empty where the list has no headings."""
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A titled row of cards."""

    title: str
    url: str | None
    cards: tuple[Card, ...]
    language: Language | None = None
    """The language of the title where it is not the edition's own."""
    count: str = ""
    """"4 case studies": for lists that say so."""
    count_forms: Mapping[str, str] = field(default_factory=dict)
    """The same for other numbers, as `InterfaceWords.plural_forms` gives them."""
    groups: tuple[CardGroup, ...] = ()
    """The cards again, as a page of their own shows them."""
    is_long: bool = False
    """Whether there are too many for cards: each is a row then, without its summary."""
    facets: tuple[ListFacet, ...] = ()


@dataclass(frozen=True, slots=True)
class FacetHead:
    """What a facet page says of itself."""

    before: str
    value: LinkText
    after: str
    """The title in three pieces: the value may be in another language."""
    others: ListFacet | None
    """All values of the facet, that of the page included; None where there is no other, or where they are too many."""
    whole_list: str
    """The address of the list of all, narrowed to this value where scripts run."""


@dataclass(frozen=True, slots=True)
class MapPoint:
    """A point of the map: one case study, or several whose places lie too close to be shown apart."""

    left: str
    top: str
    """Its place on the map: `43.2%`."""
    link: LinkText
    """Its name, and where it leads: to the case study, or to the list below the map."""
    is_approximate: bool
    """Whether it stands for a country or an area."""
    count: str = ""
    """In the edition's digits; empty for one."""
    listed: tuple[LinkText, ...] = ()
    """The case studies of a point that has several, as far as they are listed below the map."""
    has_more: bool = False
    """Whether there are more than those listed."""
    id: str = ""
    """Of that list."""


@dataclass(frozen=True, slots=True)
class MapView:
    """A map of case studies."""

    land: str
    """The data of the path that draws the land; `fill-rule` is `evenodd`."""
    box: str
    """The `viewBox` of the land."""
    points: tuple[MapPoint, ...]


@dataclass(frozen=True, slots=True)
class LanguageProgress:
    """How much of the guide can be read in one of its languages."""

    language: Language
    name: str
    """What the edition calls it; empty where that is its own name for itself."""
    id: str
    """Of its heading."""
    words: int
    """Of the whole guide: the end of the progress bar; at least 1."""
    words_done: int
    """Those that were written in the language, or whose translation is shown and not outdated."""
    done: str
    """The same as a sentence."""
    states: tuple[str, ...]
    """"12 translations are up to date" and the like."""
    made: tuple[str, ...]
    """"3 translations were reviewed" and the like."""


@dataclass(frozen=True, slots=True)
class TranslatedPage:
    """A row of the table of an edition's own translations."""

    link: LinkText
    state: str
    """A `PageState`."""
    state_text: str
    made_text: str
    """May be empty."""
    changed: tuple[LinkText, ...]
    """The sections that the source has changed since."""


@dataclass(frozen=True, slots=True)
class SearchExamples:
    """What a reader may search for: links that search for it."""

    word: LinkText | None
    acronym: LinkText | None
    name: LinkText | None
    """What a term is called in the language that the guide is translated from."""
    glossary: LinkText | None
    """The page of the glossary."""


@dataclass(frozen=True, slots=True)
class SharedPicture:
    """The picture that stands for the edition where a page of it is shared (`og:image`)."""

    url: str
    """Absolute."""
    width: int
    height: int
    """In pixels."""
    text: str
    """What it says."""


@dataclass(frozen=True, slots=True)
class BriefLine:
    """A line of a brief."""

    lead: str
    """What is set off at its beginning: a figure, the title of a section, the name of a step; may be empty."""
    text: str
    url: str = ""
    """Of the section; else empty."""


@dataclass(frozen=True, slots=True)
class Brief:
    """A chapter on one sheet of paper, in the language of the page's article."""

    summary: str
    key_numbers: tuple[BriefLine, ...]
    sections: tuple[BriefLine, ...]
    introduction: tuple[str, ...]
    """What the worksheet says before its steps."""
    steps: tuple[BriefLine, ...]
    closing: tuple[str, ...]
    """What it says behind them."""
    has_more: bool
    """Whether something was left out for want of room."""
    chapter: str
    """The way to the chapter."""
    address: str | None
    """Its whole address; None without a site address."""
    code: Markup | None
    """The same as a picture that cameras read."""


@dataclass(frozen=True, slots=True)
class ChapterSteps:
    """How far through the guide a chapter stands."""

    text: str
    """"Chapter 4 of 6"."""
    chapters: tuple[Card, ...]
    """All of them, the one shown included."""


@dataclass(frozen=True, slots=True)
class RouteCard:
    """A way through the guide, where readers choose one."""

    link: LinkText
    """Its title."""
    audience: LinkText | None
    """For whom it is."""
    summary: LinkText
    """May be empty."""
    reading_time: str
    """"7 minutes to read"."""


@dataclass(frozen=True, slots=True)
class RouteStep:
    """A section of the guide on the page of a route."""

    number: str
    """In the edition's digits."""
    id: str
    title: LinkText
    """The section's; it leads to the step on the same page."""
    page: str
    """What the page is called that the section is a part of, in the language of the section."""
    read_on: LinkText
    """The way to the section in its page, in the language of the section."""
    reading_time: str
    language: Language
    """The language of the section."""
    notices: tuple[Notice, ...]
    content: Markup


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """Something that happened to a page."""

    label: str
    """"Published", "Translated"; empty for a change, which its date names."""
    date: DateText | None
    said: tuple[LinkText, ...] = ()
    """What was changed, how it was translated, by whom."""


@dataclass(frozen=True, slots=True)
class Colophon:
    """What a page says of itself at its end."""

    citation: Markup
    """A reference to the page, ready to copy."""
    url: str
    """The address to share; absolute where the site has one."""
    revision: str
    dated: DateText | None
    """The day of this edition of the page."""
    history: tuple[HistoryEntry, ...]


@dataclass(frozen=True, slots=True)
class EditionView:
    """What is the same on every page of an edition, but for the addresses."""

    language: Language
    site_name: str
    tagline: LinkText
    root: str
    """The way to the site's root, without a last slash: `../..`, `.`; `{{ root }}/assets/…`."""
    home: str
    """The way to the edition's home page, with a last slash or `./`."""
    search: str
    """The way to the edition's search page, with a last slash."""
    feed: str | None
    """The way to the edition's feed; None where it has none."""
    search_description: LinkText | None
    """The way to the edition's OpenSearch description, and what browsers call its search; None where it has none."""
    theme: Mapping[str, str]
    """Addresses of stylesheets and scripts below the site's root, by plain name: `guide.js`."""
    navigation: tuple[NavItem, ...]
    """Home is not in it; it is `home`."""
    translations: LinkText | None
    """The page that says how far the translations are."""
    contact: LinkText | None
    """How to reach the editors: an e-mail address or a page."""
    preview: bool
    """Whether the page is shown by `mkdocs serve`, whose script for reloading the security policy would stop."""
    routes: tuple[LinkText, ...] = ()
    """The pages of the routes."""


@dataclass(frozen=True, slots=True)
class PageView:
    """What one page shows."""

    kind: str
    """`home`, `chapter`, `case-study`, `resource`, `update`, `page`, `list`, `glossary`, `search`, `status`,
    `route` or `error`."""
    """`home`, `chapter`, `case-study`, `resource`, `update`, `page`, `list`, `facet`, `glossary`, `search`, `status` or
    `error`."""
    title: str
    title_id: str
    """The id that links to the title use, if the page gives it one."""
    title_old_ids: tuple[str, ...]
    """What that id was called before."""
    html_title: str
    """For `<title>`: the page's title and the site's name."""
    summary: str
    """The page's summary ("In short"), or empty."""
    description: str
    """For `<meta name="description">`: the summary, or else the beginning of the text."""
    label: str
    """A short line above the title: "Chapter 4", "Case study"; may be empty."""
    number: str
    language: Language
    """The language of the article; another than the edition's where the page is not translated yet."""
    content: Markup
    """The rendered article, its H1 left out (the template prints the title)."""
    contents: tuple[ContentsEntry, ...]
    breadcrumbs: tuple[LinkText, ...]
    """From the home page down to the folder, without the page itself."""
    alternates: tuple[Alternate, ...]
    canonical: str | None
    picture: SharedPicture | None
    robots: str | None
    """Value of `<meta name="robots">`, or None."""
    searchable: bool
    """Whether the edition's search finds it: then the article carries `data-pagefind-body`."""
    checked: str
    """Value of `<meta name="guidebook-checked">`."""
    default_for_all: str | None = None
    """Absolute address of the page for readers of no edition's language (`hreflang="x-default"`)."""
    notices: tuple[Notice, ...] = ()
    published: DateText | None = None
    updated: DateText | None = None
    reading_time: str = ""
    """"12 minutes to read"."""
    audience: tuple[LinkText, ...] = ()
    facts: tuple[Fact, ...] = ()
    sources: tuple[SourceText, ...] = ()
    terms: tuple[TermTip, ...] = ()
    previous: Card | None = None
    next: Card | None = None
    listings: tuple[Listing, ...] = ()
    """Home: chapters, case studies, updates. A list page: one listing. A chapter: its case studies."""
    facet: FacetHead | None = None
    """On a facet page."""
    cited_by: tuple[LinkText, ...] = ()
    """The pages whose text leads to this case study or resource."""
    related: Listing | None = None
    """Pages that share much with this one."""
    map: MapView | None = None
    """On the list of the case studies: where they happened."""
    letters: tuple[GlossaryLetter, ...] = ()
    acronyms: tuple[GlossaryAcronym, ...] = ()
    source_language: str = ""
    """What the edition calls the language of the default locale."""
    progress: tuple[LanguageProgress, ...] = ()
    """Of each language of the guide."""
    translated: tuple[TranslatedPage, ...] = ()
    """The pages to be translated into the edition's own language."""
    examples: SearchExamples | None = None
    """On the search page."""
    routes: tuple[RouteCard, ...] = ()
    """Home and the list of chapters: all routes. A route: the others."""
    routes_id: str = ""
    """The id of the list of routes."""
    route: RouteCard | None = None
    """On the page of a route: itself."""
    steps: tuple[RouteStep, ...] = ()
    """Of a route."""
    report_url: str | None = None
    """Where to report an error on this page."""
    chapter_steps: ChapterSteps | None = None
    """Of a chapter."""
    worksheet: str = ""
    """The id of the first worksheet on the page."""
    has_diagram: bool = False
    """Whether something is drawn on the page: drawings have a stylesheet of their own."""
    brief_url: str | None = None
    """The way to a chapter's brief."""
    brief: Brief | None = None
    """On the page of a brief."""
    glossary: str | None = None
    """The way to the glossary."""
    colophon: Colophon | None = None
    """Of a page that somebody wrote."""


@dataclass(frozen=True, slots=True)
class MovedView:
    """What the page at an old address shows."""

    language: Language
    """The edition's."""
    site_name: str
    root: str
    home: str
    theme: Mapping[str, str]
    """As in `EditionView`."""
    preview: bool
    """As in `EditionView`."""
    link: LinkText
    """The page that stands elsewhere now."""
    canonical: str | None
    """The address that search engines are to keep."""
    checked: str
    """Value of `<meta name="guidebook-checked">`."""
