"""Edits on the revisions that translations name: what was up to date before a renaming is so afterwards.

A renaming changes ids and the targets of links alike in every locale, so it gives nobody anything to translate.
"""

from collections.abc import Iterator

from guidebook.content.edit import Edit
from guidebook.content.model import Span
from guidebook.content.page import Page
from guidebook.content.yaml_scalar import scalar_in_place_of
from guidebook.renaming.renaming import Renaming
from guidebook.translation.revision import page_revision, section_revisions


def revision_edits(
    before: Page, after: Page, translation: Page, renamed_translation: Page, renaming: Renaming
) -> Iterator[Edit]:
    """The edits on a translation's front matter; `before` and `after` are its source.

    `renamed_translation` is the translation with all other edits made. What is outdated stays outdated: a revision that
    is not the present one stays.
    """
    yaml = translation.front_matter_text.yaml
    written = yaml.values.get("translation")
    if not isinstance(written, dict):
        return
    old, new = page_revision(before), page_revision(after)
    if written.get("source") == old != new:
        yield _rewrite(translation, yaml.value_spans["translation", "source"], new)
    stamp = written.get("stamp")
    if isinstance(stamp, dict):
        own, new_own = page_revision(translation), page_revision(renamed_translation)
        for name, then, now in (("source", old, new), ("text", own, new_own)):
            if stamp.get(name) == then != now:
                yield _rewrite(translation, yaml.value_spans["translation", "stamp", name], now)
    sections = written.get("sections")
    present, future = _sections(before), _sections(after)
    for section_id, revision in sections.items() if isinstance(sections, dict) else ():
        place = ("translation", "sections", section_id)
        new_id = renaming.section_of(translation.key, section_id)
        if new_id != section_id:
            yield _rewrite(translation, yaml.key_spans[place], new_id)
        if revision == present.get(section_id) != future.get(new_id, revision):
            yield _rewrite(translation, yaml.value_spans[place], future[new_id])


def _sections(source: Page) -> dict[str, str]:
    return dict(section_revisions(source, tuple(heading.rendered_id for heading in source.headings)))


def _rewrite(page: Page, span: Span, value: str) -> Edit:
    return Edit(span, scalar_in_place_of(page.source.text[span.start : span.end], value))
