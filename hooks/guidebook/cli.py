"""The command line: reads arguments, calls the package, prints what comes out."""

import datetime
import os
import shutil
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import click

from guidebook.cache_folder import cache_folder
from guidebook.checks.checking import check_files, processors
from guidebook.checks.engine import Selection, select_findings
from guidebook.checks.explanation import explain_rule, list_rules
from guidebook.checks.finding import Finding, Severity
from guidebook.checks.fixing import edits_between, fix, unified_diff
from guidebook.checks.memory import Memory
from guidebook.checks.reporters import REPORTERS, Whereabouts, report_text
from guidebook.checks.rules import all_rules, names_of_rules
from guidebook.command_line import (
    CommandError,
    config_option,
    known_locales,
    locale_option,
    page_key_argument,
    page_of,
    translation_locale_option,
)
from guidebook.content.edit import apply_edits
from guidebook.content.file_changes import ChangeError, FileChange, write_changes
from guidebook.content.guide_files import GuideFiles, read_files
from guidebook.content.guide_options import GuideOptions
from guidebook.content.link_answer import Answer
from guidebook.content.suggestions import nearest
from guidebook.content.tree import read_catalogue
from guidebook.diff_cli import diff
from guidebook.exchange_cli import export_command, import_command
from guidebook.language.lemmas import LEMMA_FILE, keep_lemmas, recall_lemmas
from guidebook.new_cli import new
from guidebook.renaming.rename import describe, plan_rename
from guidebook.renaming.renaming import RenameError, read_renaming
from guidebook.settings import Settings, SettingsError, load_settings
from guidebook.status_cli import status
from guidebook.terms_cli import terms
from guidebook.translation.stamp import StampError, stamp_edit
from guidebook.translation.terms_exchange.records import ExchangeError


class _Group(click.Group):
    """Turns what people can get wrong into one line each."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except (SettingsError, ChangeError, ExchangeError) as error:
            raise CommandError(str(error)) from None


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Checks and builds a multilingual guidebook."""


main.add_command(terms)
main.add_command(export_command)
main.add_command(import_command)
main.add_command(new)
main.add_command(diff)
main.add_command(status)


@main.command()
@config_option
@click.option("--format", "form", type=click.Choice(list(REPORTERS)), default="text", show_default=True)
@locale_option
@click.option("--select", multiple=True, metavar="WHAT", help="Only these codes, rule names or families.")
@click.option("--ignore", multiple=True, metavar="WHAT", help="Not these codes, rule names or families.")
@click.option("--fix", "is_fixed", is_flag=True, help="Mend what is certain, and report what is left.")
@click.option("--diff", "is_diff", is_flag=True, help="With --fix: show what would change, and change nothing.")
@click.option("--online", "is_online", is_flag=True, help="Also ask other sites whether what is linked to is there.")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
def check(
    config_path: Path,
    form: str,
    locales: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    is_fixed: bool,
    is_diff: bool,
    is_online: bool,
    paths: tuple[Path, ...],
) -> None:
    """Find what is wrong in the guide: dead references, forbidden words, broken front matter and more.

    Everything is read, so that references into other files are right; PATHs only choose which findings are shown.
    'guide.py explain REF002' says more about a finding's code: why it matters, and how to mend it.
    """
    if is_diff and not is_fixed:
        raise CommandError("--diff shows what --fix would change. Give both.")
    settings = load_settings(config_path)
    selection = Selection(
        rules=_rule_names(select),
        without=_rule_names(ignore),
        locales=known_locales(settings, locales),
        paths=tuple(_below_root(settings, path) for path in paths),
        severities=settings.severities,
    )
    rules, memory = selection.configured_rules(), None if is_online else Memory(cache_folder(settings.root))
    lemma_file = cache_folder(settings.root) / LEMMA_FILE
    known_lemmas = recall_lemmas(lemma_file)
    answers = _link_answers(settings) if is_online else None

    def check_selected(files: GuideFiles) -> Sequence[Finding]:
        files = replace(files, options=replace(files.options, link_answers=answers))
        found = select_findings(check_files(files, rules, processors(), memory), selection)
        return [finding for finding in found if not settings.ignores(finding.path)]

    if is_fixed:
        fixed = fix(partial(_files, settings), check_selected)
        findings: Sequence[Finding] = fixed.findings
        if is_diff:
            click.echo(unified_diff(fixed), nl=False)
        else:
            changes = [
                FileChange(source, tuple(edits_between(source.text, text))) for source, text in fixed.changes.values()
            ]
            write_changes(settings.root, changes)
            for path in fixed.changes:
                click.echo(f"{path}: mended", err=True)
    else:
        findings = check_selected(_files(settings))
    keep_lemmas(lemma_file, known_lemmas)
    click.echo(REPORTERS[form](findings, _whereabouts(settings)), nl=False, err=is_diff)
    if any(finding.severity is Severity.ERROR for finding in findings):
        sys.exit(1)


@main.command()
@click.option("--config", expose_value=False, help="Taken as by every command, but nothing of it is needed here.")
@click.argument("what", required=False)
def explain(what: str | None) -> None:
    """Tell what a rule finds, why that matters, and how to mend it.

    WHAT is a code or a rule name: REF002, unknown-section. Without it, all rules are listed.
    """
    if what is None:
        click.echo(list_rules(all_rules()), nl=False)
        return
    rules = {name: rule for rule in all_rules() for name in (rule.code.casefold(), rule.name.casefold())}
    rule = rules.get(what.casefold())
    if rule is None:
        near = nearest(what, (name for rule in all_rules() for name in (rule.code, rule.name)))
        raise CommandError(f"there is no rule '{what}'." + (f" Did you mean '{near}'?" if near else ""))
    click.echo(explain_rule(rule, shutil.get_terminal_size().columns), nl=False)


@main.command()
@config_option
@click.option("--output", type=click.Path(path_type=Path), help="The site's folder; else 'site_dir' of the settings.")
@locale_option
@click.option("--jobs", type=click.IntRange(min=1), default=os.cpu_count() or 1, show_default="one a processor")
@click.option("--no-cache", is_flag=True, help="Build everything anew (as every build does so far).")
@click.option("--no-downloads", is_flag=True, help="Make no files for download (as no build does so far).")
def build(
    config_path: Path, output: Path | None, locales: tuple[str, ...], jobs: int, no_cache: bool, no_downloads: bool
) -> None:
    """Check the guide, then build every edition and put the new site in the place of the old one.

    An error stops the build before anything is written.
    """
    from guidebook.build.address_record import record_addresses
    from guidebook.build.mkdocs_site import read_and_check  # MkDocs takes a while to load
    from guidebook.build.pipeline import build_site
    from guidebook.build.publish import PublishError, refuse_dangerous_output
    from guidebook.build.search.pagefind_service import SearchIndexError

    settings = load_settings(config_path)
    wanted = known_locales(settings, locales)
    editions = [locale for locale in settings.locales if not wanted or locale in wanted]
    target = output.absolute() if output else settings.site_dir
    try:
        refuse_dangerous_output(target, (settings.root, settings.docs_dir))
    except PublishError as error:
        raise CommandError(str(error)) from None
    catalogue, findings = read_and_check(settings)
    click.echo(report_text(findings), nl=False, err=True)
    if any(finding.severity is Severity.ERROR for finding in findings):
        click.echo("Nothing was built: mend the errors above first.", err=True)
        sys.exit(1)
    try:
        for done in build_site(settings, catalogue, target, editions, jobs):
            if sys.stderr.isatty():
                click.echo(f"{done.locale}: built in {done.seconds:.1f} s", err=True)
    except (PublishError, SearchIndexError) as error:
        raise CommandError(str(error)) from None
    recorded = None if locales else record_addresses(settings, catalogue)
    if recorded:
        click.echo(recorded, err=True)


@main.command()
@config_option
@translation_locale_option
@click.option("--patched", "is_patched", is_flag=True, help="The source's change asks for none in the translation.")
@page_key_argument
def stamp(config_path: Path, locale: str, is_patched: bool, page_key: str) -> None:
    """Record that a translation is up to date with its source.

    PAGE_KEY is the page's path below its locale folder: chapters/coordinate.md. The page is checked as if it were
    stamped: with an error, nothing is recorded.
    """
    settings = load_settings(config_path)
    known_locales(settings, (locale,))
    catalogue = read_catalogue(settings.root, settings.docs_dir, settings.guide_options)
    page = page_of(catalogue, locale, page_key)
    try:
        edit = stamp_edit(catalogue, page, is_patched)
    except StampError as error:
        raise CommandError(str(error)) from None
    if edit is None:
        click.echo(f"{page.source.path}: was up to date already")
        return
    stamped = apply_edits(page.source.text, (edit,))
    findings = _check_all(settings, _files(settings, {page.source.path: stamped}))
    errors = [found for found in findings if found.path == page.path and found.severity is Severity.ERROR]
    if errors:
        click.echo(report_text(errors), nl=False)
        click.echo(f"{page.source.path}: not stamped: mend the errors above first.", err=True)
        sys.exit(1)
    write_changes(settings.root, [FileChange(page.source, (edit,))])
    click.echo(f"{page.source.path}: stamped")


@main.command()
@config_option
@click.argument("old")
@click.argument("new")
def rename(config_path: Path, old: str, new: str) -> None:
    """Rename a page or a section in every locale at once, and mend every reference to it.

    \b
    chapters/plan.md chapters/decide.md   a page, by its path below the locale folder
    chapters/plan.md#models forms         a section, by its id

    The old name is kept as an alias, so that readers who come by an old address are led to the new one. Nothing is
    changed when the guide would have an error then that it does not have now.
    """
    settings = load_settings(config_path)
    docs_path = Path(os.path.relpath(settings.docs_dir, settings.root)).as_posix()
    try:
        plan = plan_rename(partial(_files, settings), partial(_check_all, settings), read_renaming(old, new), docs_path)
    except RenameError as error:
        raise CommandError(str(error)) from None
    write_changes(settings.root, plan.changes)
    for line in describe(plan):
        click.echo(line)


def _files(
    settings: Settings, changes: Mapping[str, str | None] | None = None, options: GuideOptions | None = None
) -> GuideFiles:
    options = replace(options or settings.guide_options, today=datetime.date.today())
    return read_files(settings.root, settings.docs_dir, options, changes)


def _check_all(settings: Settings, files: GuideFiles) -> Sequence[Finding]:
    """What all rules find in a guide as it would be."""
    selection = Selection(severities=settings.severities)
    raw = check_files(files, selection.configured_rules(), processors(), Memory(cache_folder(settings.root)))
    return [finding for finding in select_findings(raw, selection) if not settings.ignores(finding.path)]


def _link_answers(settings: Settings) -> Mapping[str, Answer]:
    """What other sites say of the addresses that the guide links to."""
    from guidebook.online.link_check import OfflineError, check_links  # loads the HTTP client

    catalogue = read_catalogue(settings.root, settings.docs_dir, settings.guide_options)

    def progress(done: int, total: int) -> None:
        if sys.stderr.isatty():
            click.echo(f"\rAsking other sites: {done} of {total}", nl=done == total, err=True)

    try:
        checked = check_links(catalogue, cache_folder(settings.root), time.time(), progress=progress)
    except OfflineError:
        raise CommandError("no other site can be found: is this machine online?") from None
    if checked.not_asked:
        click.echo(f"Links of other sites not asked for this time: {checked.not_asked}. Run the check again.", err=True)
    return checked.answers


def _whereabouts(settings: Settings) -> Whereabouts:
    """Where the guide stands; GitHub says by an environment variable where it has put the repository."""
    workspace = os.path.abspath(os.environ.get("GITHUB_WORKSPACE") or settings.root)
    folder = settings.root.relative_to(workspace).as_posix() if settings.root.is_relative_to(workspace) else "."
    return Whereabouts(settings.site_url, "" if folder == "." else f"{folder}/")


def _rule_names(given: tuple[str, ...]) -> frozenset[str]:
    names = frozenset(name for text in given for name in text.split(",") if name)
    known = names_of_rules()
    for name in sorted(names - known):
        near = nearest(name, known)
        raise CommandError(f"there is no rule or family '{name}'." + (f" Did you mean '{near}'?" if near else ""))
    return names


def _below_root(settings: Settings, path: Path) -> str:
    """A path as findings write it; it may be given from the present folder or from the configuration's."""
    for base in (Path.cwd(), settings.root):
        given = Path(os.path.abspath(base / path))
        if given.exists() and given.is_relative_to(settings.root):
            return given.relative_to(settings.root).as_posix()
    raise CommandError(f"there is no file or folder '{path}'.")
