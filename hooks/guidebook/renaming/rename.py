"""Renames in memory: reads the guide, works out the plan, and holds the changed guide against the present one."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from guidebook.checks.finding import Finding
from guidebook.content.catalogue import Catalogue
from guidebook.content.guide_files import GuideFiles
from guidebook.content.guide_options import GuideOptions
from guidebook.content.page import Outline
from guidebook.content.tree import make_catalogue, read_pages
from guidebook.renaming.plan import Plan, make_plan
from guidebook.renaming.refusals import refuse
from guidebook.renaming.renaming import Renaming
from guidebook.renaming.verification import refuse_lost_references, refuse_new_errors

Reader = Callable[[Mapping[str, str | None], GuideOptions | None], GuideFiles]
"""Reads the guide with texts changed, and with other options than the configuration's where they are given."""


def plan_rename(
    read: Reader, check: Callable[[GuideFiles], Sequence[Finding]], renaming: Renaming, docs_path: str
) -> Plan:
    """What must change so that everything that led to the old name leads to the new one.

    `check` gives all findings in a guide. `docs_path` is the docs folder, relative to the folder of the configuration
    file. Raises `RenameError` when the renaming is refused.
    """
    files = read({}, None)
    before = _whole_catalogue(files)
    refuse(before, renaming)
    plan = make_plan(before, renaming, docs_path)
    changed = read(plan.texts, replace(plan.options, with_drafts=files.options.with_drafts))
    refuse_lost_references(before, _catalogue_after(before, changed, plan), renaming, plan.places)
    refuse_new_errors(check(files), check(changed), _moved(plan))
    return plan


def _whole_catalogue(files: GuideFiles) -> Catalogue:
    """Everything read in full; drafts count as pages, so that links to them are mended too."""
    with_drafts = _with_drafts(files)
    return make_catalogue(with_drafts, read_pages(with_drafts, dict.fromkeys(key for _, key in files.pages)))


def _catalogue_after(before: Catalogue, files: GuideFiles, plan: Plan) -> Catalogue:
    """The changed guide, with the pages that change read in full; the outlines of the others are as they were."""
    changed_keys = dict.fromkeys(key for _, key in plan.places)
    outlines: dict[tuple[str, str], Outline] = {
        place: page for place, page in before.outlines.items() if place[1] not in changed_keys
    }
    with_drafts = _with_drafts(files)
    known = {key for _, key in files.pages}  # the configuration may leave the new name out
    new_keys = (key for key in map(plan.renaming.key_of, changed_keys) if key in known)
    return make_catalogue(with_drafts, outlines | read_pages(with_drafts, new_keys))


def _with_drafts(files: GuideFiles) -> GuideFiles:
    return replace(files, options=replace(files.options, with_drafts=True))


def _moved(plan: Plan) -> Mapping[str, str]:
    return {change.source.path: change.moved_to for change in plan.changes if change.moved_to is not None}


def describe(plan: Plan) -> Iterator[str]:
    """What was done, one line each kind."""
    renaming = plan.renaming
    moved = _moved(plan)
    if moved:
        yield f"'{renaming.key}' is '{renaming.new_key}' now: {_number(len(moved), 'file')} moved"
    else:
        where = f"{_number(plan.headings, 'heading')} of '{renaming.key}'"
        yield f"'{renaming.section_id}' is '{renaming.new_section_id}' now: {where} mended"
    if plan.references:
        yield f"{_number(plan.references, 'reference')} mended in {_number(plan.pages_with_references, 'file')}"
    if plan.entries:
        configuration = plan.options.configuration
        where = configuration.path if configuration else ""
        yield f"{_number(plan.entries, 'entry', 'entries')} mended in {where}"
    if plan.translations:
        yield f"{_number(plan.translations, 'translation')} kept up to date with the mended source"
    if plan.is_alias_kept:
        old = renaming.key if renaming.section_id is None else renaming.section_id
        yield f"the old address stays: '{old}' is an alias now"


def _number(count: int, singular: str, plural: str = "") -> str:
    return f"{count} {singular if count == 1 else plural or singular + 's'}"
