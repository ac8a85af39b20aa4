"""Edits on `aliases` in front matter: the old name of what is renamed, in the style in which the list is written."""

import re

from guidebook.content.catalogue import Catalogue
from guidebook.content.edit import Edit
from guidebook.content.model import Span
from guidebook.content.page import Page
from guidebook.content.page_keys import html_file
from guidebook.content.yaml_positions import YamlText
from guidebook.content.yaml_scalar import scalar, scalar_in_place_of
from guidebook.renaming.renaming import RenameError, Renaming

_WITHOUT_MEANING = re.compile(r"_[0-9]+")


def alias_edits(catalogue: Catalogue, renaming: Renaming) -> tuple[Edit, ...]:
    """The edits on the source page; a new name that was an alias is one no more, and the old one takes its place.

    None where the old name needs no alias: a page whose address stays the same, an id without meaning. Raises
    `RenameError` when the front matter cannot be edited.
    """
    page = catalogue.pages[catalogue.source_locales[renaming.key], renaming.key]
    if renaming.section_id is None:
        files = {html_file(key, catalogue.options.directory_urls) for key in (renaming.key, renaming.new_key)}
        return _page_alias(page, renaming) if len(files) == 2 else ()
    return () if _WITHOUT_MEANING.fullmatch(renaming.section_id) else _section_alias(page, renaming)


def _page_alias(page: Page, renaming: Renaming) -> tuple[Edit, ...]:
    for index, item in enumerate(_listed(page)):
        if item == renaming.new_key:
            return (_rewrite(page, page.front_matter_text.yaml.span("aliases", index), renaming.key),)
    alias = scalar(renaming.key)
    return (_addition(page, alias, alias),)


def _section_alias(page: Page, renaming: Renaming) -> tuple[Edit, ...]:
    yaml = page.front_matter_text.yaml
    old_id, new_id = renaming.section_id or "", renaming.new_section_id
    for index, item in enumerate(_listed(page)):
        if isinstance(item, dict) and new_id in item:
            place = ("aliases", index, new_id)
            return _rewrite(page, yaml.key_spans[place], old_id), _rewrite(page, yaml.value_spans[place], new_id)
    pair = f"{scalar(old_id)}: {scalar(new_id)}"
    return (_addition(page, pair, f"{{{pair}}}"),)


def _rewrite(page: Page, span: Span, value: str) -> Edit:
    return Edit(span, scalar_in_place_of(page.source.text[span.start : span.end], value))


def _listed(page: Page) -> list[object]:
    """The aliases as they are written."""
    written, path = page.front_matter_text, page.path
    if written.yaml.fault:
        raise RenameError(f"the front matter of '{path}' is not valid YAML. Mend it first.")
    if written.yaml.values and page.source.text[written.yaml.value_spans[()].start] == "{":
        raise RenameError(f"the front matter of '{path}' is written in braces. Write 'key: value' lines.")
    listed = written.yaml.values.get("aliases") or []
    if not isinstance(listed, list):
        raise RenameError(f"'aliases' in '{path}' is no list. Write '- old.md' lines below it.")
    return listed


def _addition(page: Page, in_block: str, in_flow: str) -> Edit:
    """The edit that adds an alias at the end; front matter and list are made where there are none."""
    text, written = page.source.text, page.front_matter_text
    yaml = written.yaml
    if not written.present:
        return _insertion(0, f"---\naliases:\n  - {in_block}\n---\n\n")
    margin = _margin(text, min((span.start for span in yaml.key_spans.values()), default=None))
    if "aliases" not in yaml.values:
        last_line = text.rindex("\n", 0, written.end - 1) + 1
        return _insertion(last_line, f"{margin}aliases:\n{margin}  - {in_block}\n")
    items = yaml.values["aliases"]
    place = yaml.value_spans["aliases",]
    if place.start == place.end:
        return _insertion(text.index(":", yaml.key_spans["aliases",].end) + 1, f"\n{margin}  - {in_block}")
    if text[place.start] == "[":
        if not items:
            return Edit(place, f"[{in_flow}]")
        return _insertion(_end_of(yaml, len(items) - 1), f", {in_flow}")
    if text[place.start] != "-":
        raise RenameError(f"'aliases' in '{page.path}' is no list. Write '- old.md' lines below it.")
    line_end = text.index("\n", place.end)
    return _insertion(line_end, f"\n{_margin(text, place.start)}- {in_block}")


def _end_of(yaml: YamlText, index: int) -> int:
    return yaml.value_spans["aliases", index].end


def _margin(text: str, offset: int | None) -> str:
    """The white space before what stands at an offset."""
    return "" if offset is None else " " * (offset - (text.rfind("\n", 0, offset) + 1))


def _insertion(offset: int, text: str) -> Edit:
    return Edit(Span(offset, offset), text)
