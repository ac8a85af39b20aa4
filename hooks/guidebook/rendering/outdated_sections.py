"""What readers are told of a translation whose source has changed since: which sections are concerned, and how."""

from collections.abc import Iterator
from dataclasses import dataclass

from guidebook.content.page import Page
from guidebook.language.locales import language_name
from guidebook.rendering.addresses import Way
from guidebook.rendering.guide import Guide
from guidebook.rendering.text_language import language_view
from guidebook.rendering.times import DATE, with_time
from guidebook.rendering.views import LinkText, Notice, SectionNames
from guidebook.translation.freshness import freshness
from guidebook.translation.revision import LEAD


@dataclass(frozen=True, slots=True)
class OutdatedSections:
    """The sections of an outdated translation that its source does not stand for any more; none where it names none."""

    source: Page
    changed: tuple[str, ...]
    """Those that both have, `lead` included, in the source's order."""
    new: tuple[str, ...]
    """Those that only the source has."""
    removed: tuple[str, ...]
    """Those that only the translation has now."""
    lead_id: str | None
    """The id of the mark on the lead; None where the page has that id itself."""


def outdated_sections(guide: Guide, page: Page) -> OutdatedSections | None:
    """The sections for an outdated translation; None for any other page."""
    found = freshness(guide.catalogue, page)
    if found is None or not found.is_outdated:
        return None
    is_known = bool(page.front_matter.translation and page.front_matter.translation.sections)
    changed = found.changed if is_known else ()
    own = {*own_section_ids(guide, page), LEAD}
    anchors = guide.catalogue.anchors(page.locale, page.key)
    return OutdatedSections(
        source=found.source,
        changed=tuple(section for section in changed if section in own),
        new=tuple(section for section in changed if section not in own),
        removed=tuple(section for section in found.removed if section in own and section != LEAD),
        lead_id=None if LEAD in anchors else LEAD,
    )


def own_section_ids(guide: Guide, page: Page) -> tuple[str, ...]:
    """The ids of the page's headings, in their order; the title's belongs to the lead and is empty."""
    ids = guide.catalogue.section_ids(page)
    return tuple("" if index == page.title_index else section_id for index, section_id in enumerate(ids))


def outdated_notice(guide: Guide, page: Page, edition: str, way: Way) -> Iterator[Notice]:
    """The notice on an outdated translation; none for any other page."""
    outdated = outdated_sections(guide, page)
    if outdated is None:
        return
    words, source = guide.words[edition], outdated.source
    language = language_name(source.locale, edition)
    there = guide.addresses.page(source.locale, source.key)
    counts = (
        (
            outdated.changed,
            words.plural("{n} section has changed", "{n} sections have changed", len(outdated.changed)),
        ),
        (
            outdated.new,
            words.plural(
                "{n} new section is only in {language}",
                "{n} new sections are only in {language}",
                len(outdated.new),
                language=language,
            ),
        ),
        (
            outdated.removed,
            words.plural(
                "{n} section is no longer in the {language} page",
                "{n} sections are no longer in the {language} page",
                len(outdated.removed),
                language=language,
            ),
        ),
    )
    yield Notice(
        "outdated",
        _what_happened(guide, page, source, edition),
        LinkText(words("Read the page in {language}", language=language), way.to(there)),
        tuple(
            SectionNames(text, tuple(_named(guide, page, outdated, section, edition, way) for section in sections))
            for sections, text in counts
            if sections
        ),
    )


def _what_happened(guide: Guide, page: Page, source: Page, edition: str) -> str:
    """That the source has changed, and when, where its front matter says so and the translation's does not deny it."""
    words, language = guide.words[edition], language_name(source.locale, edition)
    changed, translated = source.front_matter.updated, page.front_matter.updated
    if changed is None or (translated and changed.last_possible < translated.first_possible):
        return words("The {language} page has changed since this translation was made.", language=language)
    if changed.day:
        text = words(
            "The {language} page was changed on {date}, after this translation was made.", language=language, date=DATE
        )
    else:
        text = words(
            "The {language} page was changed in {date}, after this translation was made.", language=language, date=DATE
        )
    return with_time(text, changed, edition)


def _named(guide: Guide, page: Page, outdated: OutdatedSections, section: str, edition: str, way: Way) -> LinkText:
    catalogue, source = guide.catalogue, outdated.source
    if section == LEAD:
        url = f"#{outdated.lead_id or LEAD}"
        return LinkText(guide.words[edition]("Introduction"), url)
    if section in outdated.new:
        address = f"{guide.addresses.page(source.locale, source.key)}#{section}"
        language = language_view(guide, source.locale)
        return LinkText(catalogue.section_title(source, section) or section, way.to(address), language)
    return LinkText(catalogue.section_title(page, section) or section, f"#{section}")
