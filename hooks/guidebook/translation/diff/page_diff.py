"""What has changed in a page's source since its translation was made: the catalogue and the history -> `PageDiff`."""

from collections.abc import Callable, Iterator, Mapping

from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Page
from guidebook.content.unfinished import marked_blocks
from guidebook.translation.diff.model import Change, PageDiff, SectionDiff, State
from guidebook.translation.diff.passages import Passage, passages
from guidebook.translation.diff.section_rows import section_rows, whole_rows
from guidebook.translation.freshness import Freshness
from guidebook.translation.history import History
from guidebook.translation.old_source import OldPage, OldSource, find_source
from guidebook.translation.revision import LEAD


def page_diff(catalogue: Catalogue, fresh: Freshness, history: Callable[[], History]) -> PageDiff:
    """What a translator of the page has to know; `history` opens the history and may raise `HistoryError`.

    The history is asked only where the translation is outdated; what it does not have is told, nothing is raised.
    """
    page, source = fresh.page, fresh.source
    sections: tuple[SectionDiff, ...] = ()
    note = None
    if fresh.is_outdated:
        old = find_source(catalogue, fresh, history)
        sections = tuple(_sections(catalogue, page, source, old))
        note = old.missing
    return PageDiff(
        key=page.key,
        locale=page.locale,
        path=page.source.path,
        source_locale=source.locale,
        source_path=source.source.path,
        summary=_summary(fresh, len(sections)),
        sections=sections,
        note=note,
        to_translate={
            page.source.position(block.span.start)[0]: " ".join(block.prose.text.split())
            for block in marked_blocks(page)
        },
        next_step=_next_step(fresh),
    )


def _summary(fresh: Freshness, number: int) -> str:
    path, source_path = fresh.page.source.path, fresh.source.source.path
    translation = fresh.page.front_matter.translation
    if fresh.is_unfinished and not fresh.is_outdated:
        return f"{path} is not finished"
    if translation is None or translation.source is None:
        return f"{path} does not say which revision of {source_path} it was made from"
    if not fresh.is_outdated:
        return f"{path} is up to date with {source_path}"
    if not number:
        return f"{source_path} has changed since {path} was made, but in the order of its sections only"
    changed = "1 section has" if number == 1 else f"{number} sections have"
    return f"{path} is outdated: {changed} changed in {source_path}"


def _next_step(fresh: Freshness) -> str | None:
    page = fresh.page
    stamp = f"'guide.py stamp {page.key} --locale {page.locale}'"
    translation = page.front_matter.translation
    if fresh.is_unfinished:
        return f"Translate what is marked in {page.source.path} and delete the marks, then run {stamp}."
    if translation is None or translation.source is None:
        if translation is None:
            stamp = f"write 'translation:' with 'method: human' in its front matter, then run {stamp}"
        else:
            stamp = f"run {stamp}"
        return f"Compare the two pages; when they say the same, {stamp}."
    if fresh.is_outdated:
        return (
            f"Bring {page.source.path} up to date with what is shown, then run {stamp}; "
            "if nothing of it asks for a change, add --patched."
        )
    return None


def _sections(catalogue: Catalogue, page: Page, source: Page, old: OldSource) -> Iterator[SectionDiff]:
    present = passages(source, catalogue.section_ids(source))
    translated = passages(page, catalogue.section_ids(page))
    before: dict[int, Mapping[str, tuple[Passage, ...]]] = {}
    for section in old.changed:
        now, beside = present.get(section, ()), translated.get(section, ())
        title = source.title or "" if section == LEAD else catalogue.section_title(source, section) or ""
        then = old.sections.get(section)
        if then is not None:
            was = before.setdefault(id(then), passages(then.page, then.section_ids)).get(section, ())
            rows, is_aligned = section_rows(was, now, beside)
            rest = () if is_aligned else beside
            yield SectionDiff(section, title, State.CHANGED, then.commit, rows, rest, is_aligned)
        else:
            is_new = section in old.new
            rows = whole_rows(now, beside, Change.ADDED if is_new else Change.UNKNOWN)
            is_aligned = bool(rows) and all(row.translation for row in rows)
            state = State.NEW if is_new else State.UNKNOWN
            yield SectionDiff(section, title, state, None, rows, () if is_aligned else beside, is_aligned)
    for section in old.removed:
        then = old.sections.get(section)
        yield SectionDiff(section, _old_title(then, section), State.REMOVED, then.commit if then else None)


def _old_title(then: OldPage | None, section: str) -> str:
    if then is None:
        return ""
    titles = dict(zip(then.section_ids, (heading.title for heading in then.page.headings), strict=True))
    return titles.get(section, "")
