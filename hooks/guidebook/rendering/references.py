"""References as readers see them: titles where the text is empty, the source's page where a translation is missing."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import escape

from guidebook.content.catalogue import GLOSSARY_KEY, ReservedKind
from guidebook.content.edit import Edit
from guidebook.content.model import Link, LinkKind, Span
from guidebook.content.page import Page
from guidebook.content.references import Outcome, Resolution, resolve
from guidebook.language.glossary import as_printed
from guidebook.language.locales import language_name
from guidebook.rendering.addresses import relative
from guidebook.rendering.guide import Guide
from guidebook.rendering.images import image_attributes, image_edits, is_image
from guidebook.rendering.isolation import isolated_text
from guidebook.rendering.text_language import language_view
from guidebook.rendering.titles import made_title, reference_title

_MARKUP = re.compile(r"[\\`*_\[\]<>!&#{}|]")
_ENTITIES = {"&": "&amp;", "<": "&lt;", "|": "&#124;"}
"""Characters that Markdown does not escape with a backslash, or not everywhere."""
_TITLE = re.compile(r""">?[ ]*\n?[ ]*(?:"([^"\n]*)"|'([^'\n]*)'|\(([^)\n]*)\))""")
"""A link's title, behind its target or in its definition."""
_ATTRIBUTE_LIST = re.compile(r"\{:?[ ]*[^}\n]*\}")


@dataclass(frozen=True, slots=True)
class Destination:
    """Where an edition leads a reference."""

    address: str
    """Below the site's root, with the fragment."""
    language: str
    """The locale whose words the reader will meet there."""


def destination(guide: Guide, edition: str, key: str, fragment: str = "") -> Destination:
    """Where an edition shows a page or a section: on its own page, or else on the source's.

    A page that is not translated yet is shown in the edition in its source language; a section that only the source
    has is shown in the source's own edition.
    """
    catalogue = guide.catalogue
    language, shown_in = edition, edition
    if key not in catalogue.reserved:
        own = catalogue.page(edition, key)
        if own is None:
            language = catalogue.source_locales[key]
        elif fragment and fragment not in catalogue.anchors(edition, key):
            language = shown_in = catalogue.source_locales[key]
    address = guide.addresses.page(shown_in, key)
    return Destination(f"{address}#{fragment}" if fragment else address, language)


def reference_edits(guide: Guide, page: Page, edition: str, here: str) -> Iterator[Edit]:
    """Edits on the links of a page as an edition shows it: targets become addresses, empty texts become titles.

    The page may be another locale's (its translation is missing): its references lead to the edition's own pages.
    `here` is the address at which its text is shown.
    """
    first_image = next((link for link in page.document.links if is_image(page, link)), None)
    for link in page.document.links:
        is_html = link.kind is LinkKind.HTML
        resolution = resolve(guide.catalogue, page.locale, page.key, link.target, is_html=is_html)
        if resolution.outcome is Outcome.TERM:
            address = term_address(guide, edition, resolution.key, here)
            title = _term_title(guide, page.locale, resolution.key) if _is_empty(page, link) else None
            yield from _link_edits(page, link, address, term_attributes(resolution.key), title)
        elif resolution.outcome is Outcome.ASSET:
            target = quote(guide.addresses.asset(resolution.key, guide.catalogue.locales))
            target += f"#{resolution.fragment}" if resolution.fragment else ""
            address = _with_query(relative(target, here), link)
            if is_image(page, link):
                picture = guide.pictures.get(resolution.key)
                attributes = image_attributes(picture, address, here, is_first=link is first_image)
                yield from image_edits(page, link, attributes, _title_of(page, link), _attribute_list(page, link))
            else:
                yield Edit(link.target_span, address)
        elif resolution.outcome in (Outcome.PAGE, Outcome.MISSING_IN_LOCALE):
            yield from _page_link(guide, page, edition, link, resolution, here)


def _page_link(guide: Guide, page: Page, edition: str, link: Link, resolution: Resolution, here: str) -> Iterator[Edit]:
    leads_to = destination(guide, edition, resolution.key, resolution.fragment)
    attributes, title, label = {}, None, ""
    if leads_to.language != edition:
        attributes["hreflang"] = language_view(guide, leads_to.language).code
        name = guide.words[edition]("in {language}", language=language_name(leads_to.language, edition))
        label = f" ({escape_markdown(name)})"
    if _is_empty(page, link):
        title = _title(guide, leads_to.language, resolution)
        if leads_to.language != page.locale:
            language = language_view(guide, leads_to.language)
            attributes |= {"lang": language.code, "dir": language.direction}
    address = _with_query(relative(quote(leads_to.address, safe="/#"), here), link)
    yield from _link_edits(page, link, address, attributes, title, label)


def _is_empty(page: Page, link: Link) -> bool:
    """Whether the link asks for the target's own title."""
    return link.kind is LinkKind.INLINE and not page.source.text[link.text_span.start : link.text_span.end].strip()


def _with_query(address: str, link: Link) -> str:
    """An address with the query that the link's target has."""
    query = link.target.partition("#")[0].partition("?")[2]
    way, mark, fragment = address.partition("#")
    return f"{way}?{query}{mark}{fragment}" if query else address


def _link_edits(
    page: Page, link: Link, address: str, attributes: Mapping[str, str], title: str | None = None, label: str = ""
) -> Iterator[Edit]:
    """A link with another address, attributes of its own, perhaps a title for its text and a label behind it.

    A link with attributes is written as a tag: the renderer reads an attribute list on to the last brace of the line.
    """
    text, end = page.source.text, link.span.end
    if title is not None:
        yield Edit(link.text_span, isolated_text(title, attributes.get("lang", page.locale), escape_markdown))
    written = _ATTRIBUTE_LIST.match(text, end)
    if not attributes or written or link.kind not in (LinkKind.INLINE, LinkKind.REFERENCE):
        yield Edit(link.target_span, address)
        if written and attributes:
            place = written.end() - 1
            yield Edit(Span(place, place), " ".join(("", *(_listed(*item) for item in attributes.items()), "")))
            yield Edit(Span(written.end(), written.end()), label)
        return
    if hint := _title_of(page, link):
        attributes = {**attributes, "title": hint}
    yield Edit(Span(link.span.start, link.text_span.start), opening_tag(address, attributes))
    yield Edit(Span(link.text_span.end, end), f"</a>{label}")


def _title_of(page: Page, link: Link) -> str:
    """The title that a link or an image has besides its text; may be empty."""
    hint = _TITLE.match(page.source.text, link.target_span.end)
    return next(filter(None, hint.groups()), "") if hint else ""


def _attribute_list(page: Page, link: Link) -> Span | None:
    written = _ATTRIBUTE_LIST.match(page.source.text, link.span.end)
    return Span(*written.span()) if written else None


def _listed(name: str, value: str) -> str:
    """An attribute as an attribute list writes it."""
    return f".{value}" if name == "class" else f'{name}="{value}"'


def opening_tag(address: str, attributes: Mapping[str, str]) -> str:
    """The tag that begins a link."""
    written = "".join(f' {name}="{escape(value)}"' for name, value in sorted({**attributes, "href": address}.items()))
    return f"<a{written}>"


def _title(guide: Guide, language: str, resolution: Resolution) -> str:
    catalogue = guide.catalogue
    reserved = catalogue.reserved.get(resolution.key)
    if reserved is not None:
        if reserved is ReservedKind.GLOSSARY and resolution.fragment:
            return _term_title(guide, language, resolution.fragment)
        return made_title(guide, language, resolution.key)
    shown = catalogue.pages[language, resolution.key]
    section = catalogue.section_title(shown, resolution.fragment) if resolution.fragment else None
    return section or reference_title(guide, shown)


def _term_title(guide: Guide, language: str, term: str) -> str:
    """The preferred rendering of a term, in the language or else in the default locale's."""
    for locale in (language, guide.catalogue.default_locale):
        record = guide.catalogue.glossaries[locale].terms.get(term)
        if record and record.preferred:
            return as_printed(record.preferred)
    return term


def term_address(guide: Guide, edition: str, term: str, here: str) -> str:
    """The relative way to a term's entry in the edition's glossary."""
    return relative(f"{guide.addresses.page(edition, GLOSSARY_KEY)}#{term}", here)


def term_attributes(term: str) -> Mapping[str, str]:
    """The attributes that make a link a term's."""
    return {"class": "term", "data-term": term}


def escape_markdown(text: str) -> str:
    """A plain text, so that Markdown shows it as it is."""
    return _MARKUP.sub(lambda match: _ENTITIES.get(match[0], f"\\{match[0]}"), text)
