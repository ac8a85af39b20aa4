"""What speaks against a renaming, before anything of it is worked out."""

import posixpath
from collections.abc import Iterator

from guidebook.content.catalogue import HOME_KEY, Catalogue, section_alias_pairs
from guidebook.content.claims import Claim, ClaimKind
from guidebook.content.page_keys import guess_page_key, html_file, is_page_key
from guidebook.content.references import Outcome, Resolution
from guidebook.content.suggestions import Suggestion, suggest_page, suggest_section
from guidebook.renaming.renaming import RenameError, Renaming


def refuse(catalogue: Catalogue, renaming: Renaming) -> None:
    """Raise `RenameError` when the old name is unknown, the new one is taken or no name, or files cannot be read."""
    for fault in catalogue.file_faults:
        if not fault.unknown_folder:
            raise RenameError(f"'{fault.path}' {fault.message}. {fault.hint}")
    _refuse_unknown_page(catalogue, renaming.key)
    if renaming.section_id is None:
        _refuse_key(catalogue, renaming.key, renaming.new_key)
        _refuse_included(catalogue, renaming.key)
    else:
        _refuse_section(catalogue, renaming.key, renaming.section_id, renaming.new_section_id)


def _refuse_unknown_page(catalogue: Catalogue, key: str) -> None:
    if key in catalogue.source_locales:
        return
    if key in catalogue.reserved:
        raise RenameError(f"the page '{key}' is made by the build. Only a page that has a file can be renamed.")
    if key in catalogue.aliases:
        raise RenameError(f"there is no page '{key}': it is '{catalogue.aliases[key]}' now.")
    suggestion = suggest_page(catalogue, catalogue.default_locale, "", key)
    if suggestion is not None and suggestion.name in catalogue.reserved:
        suggestion = None
    raise RenameError(f"there is no page '{key}'.{_guess(suggestion)}")


def _refuse_key(catalogue: Catalogue, key: str, new: str) -> None:
    if new == key:
        raise RenameError(f"'{key}' is the page's name already.")
    if key == HOME_KEY:
        raise RenameError("the home page must stay where it is.")
    if not is_page_key(new, catalogue.locales):
        guess = guess_page_key(new, catalogue.locales)
        meant = _guess(Suggestion(guess, False)) if guess else " Write its path below the locale folder, ending in .md."
        raise RenameError(f"'{new}' is no page key.{meant}")
    file = html_file(new, catalogue.options.directory_urls)
    for claim in catalogue.claims.get(file.casefold(), ()):
        if claim.key != key:
            raise RenameError(f"'{new}' is taken: {_holder(claim, new)}.")
    for path in _paths(catalogue):
        for ancestor in (new, *_folders(new)):
            if path != ancestor and path.casefold() == ancestor.casefold():
                raise RenameError(f"'{new}' is taken: it differs from '{path}' by case alone.")


def _refuse_included(catalogue: Catalogue, key: str) -> None:
    """What includes the text of a page's file names it by its path."""
    paths = tuple(f"/{page.path.lstrip('./')}" for page in catalogue.pages.values() if page.key == key)
    for page in catalogue.pages.values():
        for file in page.document.included_files:
            if file.endswith(paths):
                raise RenameError(
                    f"{page.path} includes the text of '{key}'. Put the text into a file of its own first."
                )


def _holder(claim: Claim, new: str) -> str:
    if claim.kind is ClaimKind.ALIAS:
        same = "it is" if claim.name == new else f"its address is that of '{claim.name}',"
        return f"{same} an alias of '{claim.key}'"
    if claim.name == new:
        return "there is such a page" if claim.kind is ClaimKind.PAGE else "the build makes such a page"
    if claim.name.casefold() == new.casefold():
        return f"it differs from '{claim.name}' by case alone"
    return f"its address is that of '{claim.name}'"


def _paths(catalogue: Catalogue) -> Iterator[str]:
    """Everything that stands below a locale folder, folders included."""
    in_locales = (path.partition("/") for path in catalogue.assets)
    files = [*catalogue.keys, *(below for folder, _, below in in_locales if folder in catalogue.locales)]
    yield from dict.fromkeys((*files, *(folder for file in files for folder in _folders(file))))


def _folders(path: str) -> Iterator[str]:
    while path := posixpath.dirname(path):
        yield path


def _refuse_section(catalogue: Catalogue, key: str, section_id: str, new: str) -> None:
    source = catalogue.source_outline(key)
    ids = catalogue.section_ids(source)
    if ids.count(section_id) != 1:
        if section_id in ids:
            raise RenameError(f"{source.path} has the id '{section_id}' twice. Give one of the headings another first.")
        now = catalogue.section_aliases(key).get(section_id)
        if now is not None:
            raise RenameError(f"there is no section '{section_id}' in {source.path}: it is '{now}' now.")
        unknown = Resolution(Outcome.UNKNOWN_SECTION, source.locale, key, section_id)
        guess = _guess(suggest_section(catalogue, unknown))
        raise RenameError(f"there is no section '{section_id}' in {source.path}.{guess}")
    if ids.index(section_id) == source.title_index:
        raise RenameError(f"'{section_id}' is the page's title, not a section.")
    if new == section_id:
        raise RenameError(f"'{section_id}' is the section's id already.")
    for locale in catalogue.locales:
        if new in catalogue.anchors(locale, key):
            path = catalogue.outlines[locale, key].path
            raise RenameError(f"'{new}' is taken: it is an id in {path} already.")
    if new in section_alias_pairs(source) and catalogue.section_aliases(key).get(new) != section_id:
        raise RenameError(f"'{new}' is taken: it is the old id of another section of {source.path}.")


def _guess(suggestion: Suggestion | None) -> str:
    return f" Did you mean '{suggestion.name}'?" if suggestion else ""
