"""What the front matter of a page says: its place, its years and dates, its publisher, its addresses."""

from collections.abc import Iterator

from factsheet.figures import Date, date_of
from guidebook.content.front_matter import CaseStudy, Resource, Update
from guidebook.content.model import Span
from guidebook.content.page import Page
from guidebook.language.locales import country_name

FieldPath = tuple[str | int, ...]
"""Where a value stands: `("place", "city")`."""


def phrases_of(page: Page) -> Iterator[tuple[FieldPath, str]]:
    """The fields that hold names, with what they say in the page's language."""
    fields = page.front_matter
    if isinstance(fields, CaseStudy) and fields.place:
        place = fields.place
        yield ("place", "city"), place.city or ""
        yield ("place", "area"), place.area or ""
        yield from ((("place", "country"), country_name(code, page.locale)) for code in place.countries)
    if isinstance(fields, Resource):
        yield ("publisher",), fields.publisher or ""


def dates_of(page: Page, own_publisher: str) -> Iterator[tuple[FieldPath, Date]]:
    """The fields that hold dates of what the page tells; not the year of a resource of one's own."""
    fields = page.front_matter
    if isinstance(fields, CaseStudy):
        if fields.years:
            yield ("years", "start"), Date(fields.years.start)
            if fields.years.end:
                yield ("years", "end"), Date(fields.years.end)
        if fields.as_of:
            yield ("as_of",), date_of(fields.as_of)
    if isinstance(fields, Resource) and fields.year and fields.publisher != own_publisher:
        yield ("year",), Date(fields.year)
    if isinstance(fields, Update):
        yield ("date",), date_of(fields.date)


def addresses_of(page: Page) -> Iterator[tuple[Span, str]]:
    """The addresses on the web in the front matter and in the text."""
    yaml = page.front_matter_text.yaml
    for index, entry in enumerate(page.front_matter.sources):
        if entry.url:
            yield yaml.span("sources", index, "url"), entry.url
    if isinstance(page.front_matter, Resource) and page.front_matter.url:
        yield yaml.span("url"), page.front_matter.url
    yield from ((link.target_span, link.target) for link in page.document.links if "://" in link.target)
