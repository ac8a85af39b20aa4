"""The source of a translation is gone.

Why: a page that was withdrawn or renamed in its own language stays in the others, where nobody mends it any more, and
its readers find no counterpart. A page may be born in any language, but then it says so.

Example: `docs/ar/chapters/plan.md` without a `docs/en/chapters/plan.md`; or `source_locale: fr` on a page that French
does not have.

How to fix: delete the page, or give its file the name that the source has now. If it was written in this language,
write `source_locale: ar` in its front matter and delete `translation:`.
"""

import posixpath
from collections.abc import Iterator, Sequence

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at, fault_in_file
from guidebook.content.catalogue import Catalogue, page_aliases
from guidebook.content.page import Outline, Page
from guidebook.content.suggestions import suggest
from guidebook.translation.origin import is_orphan, path_in

_FEWEST_IDS = 2
"""Ids of sections by which a page is known again under another name."""


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults about pages whose source locale does not have them."""
    if not is_orphan(catalogue, page):
        return
    named = page.source_locale
    if named is None:
        message = f"the source of this translation, '{path_in(page, catalogue.default_locale)}', is not there"
        yield fault_in_file(page.path, page.locale, message, _hint(catalogue, page))
        return
    source_locale = catalogue.source_locales[page.key]
    if named not in catalogue.locales:
        message = f"there is no locale '{named}'"
        hint = f"Write 'source_locale: {source_locale}'."
    else:
        message = f"the source of this page, '{path_in(page, named)}', is not there"
        hint = _hint(catalogue, page) if source_locale == page.locale else f"Write 'source_locale: {source_locale}'."
    yield fault_at(page.source, page.front_matter_text.yaml.span("source_locale"), message, hint)


def _hint(catalogue: Catalogue, page: Page) -> str:
    waiting = _untranslated(catalogue, page.locale)
    moved_to = [source.key for source in waiting if page.key in page_aliases(source)]
    if moved_to:
        return f"Move it to '{path_in(page, page.locale, moved_to[0])}'."
    near = _renamed(page, waiting)
    if near:
        return f"Did you mean '{path_in(page, page.locale, near)}'?"
    if page.front_matter.translation is not None:
        return "Delete it."
    return f"Write 'source_locale: {page.locale}' in its front matter if it was written in this language."


def _untranslated(catalogue: Catalogue, locale: str) -> Sequence[Outline]:
    """The source pages that a locale lacks."""
    sources = map(catalogue.source_outline, catalogue.keys)
    return [one for one in sources if one.locale != locale and catalogue.outline(locale, one.key) is None]


def _renamed(page: Page, waiting: Sequence[Outline]) -> str | None:
    """The key that the source may have now: of one with the same sections, or with a name that is near."""
    ids = _ids(page)
    same = [source.key for source in waiting if len(ids) >= _FEWEST_IDS and _ids(source) == ids]
    if len(same) == 1:
        return same[0]
    folder, name = posixpath.split(page.key)
    beside = {posixpath.basename(one.key): one.key for one in waiting if posixpath.dirname(one.key) == folder}
    near = suggest(name.removesuffix(".md"), [other.removesuffix(".md") for other in beside])
    return beside[f"{near.name}.md"] if near else None


def _ids(page: Outline) -> tuple[str, ...]:
    return tuple(heading.explicit_id for heading in page.headings if heading.explicit_id)


RULE = Rule("TRAN007", "orphan-translation", Severity.WARNING, check_page=check)
