"""Units as XLIFF 2.0 (OASIS Standard, 5 August 2014), for translation tools; `xliff_inline` has to do with their texts.

| unit | XLIFF |
|---|---|
| `page_key` | a `file` each: `original`, and as a name `id` |
| `section`, `section_title` | a `group` each: `id`, `name` |
| `id` | `unit/@name`, and as a name `unit/@id` |
| where it stands, `notes`, `previous_source` | `note`, `category` context, hint, previous-source |
| `originals` | `originalData` |
| a translation | `segment/@state` translated |
| a fuzzy one | `segment/@state` initial beside a `target`, which is "needs editing" to translate-toolkit and Weblate |
| none | no `state`, so that a tool that fills in the target and knows no states has nothing to change |

Read is also what tools make of it: more segments, another order, elements and attributes of their own. A translation
is fuzzy only where the file says `initial`. To the standard no state is `initial` too, but then what a simple tool
filled in would count for nothing.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from lxml import etree

from guidebook.language.locales import direction
from guidebook.translation.exchange.sendable import context_of, place, sendable, without_repeated
from guidebook.translation.exchange.unit import Returned, ReturnedUnit, Unit
from guidebook.translation.exchange.xliff_inline import (
    NAMESPACE,
    UnreadableTextError,
    add_element,
    add_originals,
    add_text,
    element_name,
    is_of_standard,
    keeps_blanks,
    text_of_element,
)
from guidebook.translation.terms_exchange.records import ExchangeError, control_character, one_line
from guidebook.translation.terms_exchange.xml_names import name_of, text_of
from guidebook.translation.terms_exchange.xml_safety import XmlKind, check_xml

_EXPORT_ANEW = "export the pages anew"
_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9.-]")
"""What an id is written without; NMTOKEN allows more (XML 1.0, section 2.3), but `:` is a separator to some tools."""
_IN_ONE_LINE = frozenset(("source", "target", "note", "data"))


def write_xliff(units: Iterable[Unit], source_locale: str, locale: str) -> bytes:
    """The units as a file; those of a page, and of a section, come together, in their order.

    Raises `ExchangeError` for a unit that no file can hold, and where there is none: a file without units is no XLIFF.
    """
    languages = {"srcLang": _tag(source_locale), "trgLang": _tag(locale)}
    root = etree.Element(f"{{{NAMESPACE}}}xliff", {"version": "2.0", **languages}, nsmap={None: NAMESPACE})
    directions = {"srcDir": direction(source_locale), "trgDir": direction(locale)}
    files: dict[str, etree._Element] = {}
    groups: dict[tuple[str, str], etree._Element] = {}
    for unit in sendable(units):
        key = unit.page_key
        if key not in files:
            files[key] = add_element(root, "file", id=_name(key), canResegment="no", original=key, **directions)
        if (key, unit.section) not in groups:
            title = one_line(unit.section_title) or unit.section
            groups[key, unit.section] = add_element(files[key], "group", id=_name(f"{key}#{unit.section}"), name=title)
        _add_unit(groups[key, unit.section], unit)
    if not files:
        raise ExchangeError("there is nothing to export. Choose other pages.")
    _break_lines(root, "\n")
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True)) + b"\n"


def read_xliff(path_shown: str, raw: bytes) -> Returned:
    """The units of a file; `path_shown` is the file's name, for messages.

    Raises `ExchangeError` when it is no such file, or unsafe to read.
    """
    check_xml(path_shown, raw, _XLIFF)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(raw, parser)
    except (etree.LxmlError, LookupError, ValueError) as error:
        fault = " ".join(str(error).split())
        raise ExchangeError(f"{path_shown}: is damaged: {fault}. Mend it, or {_EXPORT_ANEW}.") from None
    found = []
    refusals = []
    for element in root.iter(etree.Element):
        if element_name(element) != "unit":
            continue
        try:
            found.append(_returned(element))
        except UnreadableTextError as error:
            refusals.append(f"{place(path_shown, element.sourceline)}: '{_unit_id(element)}' {error}")
    units, repeated = without_repeated(path_shown, found)
    return Returned(units, (*refusals, *repeated), root.get("trgLang", ""))


def _add_unit(group: etree._Element, unit: Unit) -> None:
    element = add_element(group, "unit", id=_name(unit.id), name=unit.id)
    notes = add_element(element, "notes")
    for category, note in _notes(unit):
        add_element(notes, "note", category=category).text = note
    add_originals(element, unit.originals)
    state = "initial" if unit.is_fuzzy else "translated"
    segment = add_element(element, "segment", **({"state": state} if unit.translation else {}))
    originals = dict(unit.originals)
    add_text(segment, "source", unit.source, originals)
    if unit.translation:
        add_text(segment, "target", unit.translation, originals)


def _notes(unit: Unit) -> Iterator[tuple[str, str]]:
    yield "context", context_of(unit)
    yield from (("hint", note) for note in unit.notes if note)
    if unit.is_fuzzy and unit.translation and unit.previous_source:
        yield "previous-source", f"The translation was made from: {unit.previous_source}"


def _returned(unit: etree._Element) -> ReturnedUnit:
    source, translation, states = _joined(unit)
    problem = control_character((source, translation))
    if problem:
        raise UnreadableTextError(f"holds the control character {problem}. Delete it.")
    return ReturnedUnit(_unit_id(unit), source, translation, "initial" in states, unit.sourceline)


def _joined(unit: etree._Element) -> tuple[str, str, set[str]]:
    """The source, the translation and the states of all segments of a unit; the translation is empty if each one's is.

    Raises `UnreadableTextError` also where only some of them have a translation.
    """
    parts = [child for child in unit if element_name(child) in ("segment", "ignorable")]
    texts = [{element_name(child): child for child in part} for part in parts]
    sources = [text_of_element(text["source"]) if "source" in text else "" for text in texts]
    targets = [text_of_element(text["target"]) if "target" in text else "" for text in texts]
    elements = [element for text in texts for element in text.values()]
    is_exact = all(map(keeps_blanks, elements))
    source = _whole(sources, is_exact=is_exact)
    if not any(targets):
        return source, "", set()
    placed = []
    for number, (text, target) in enumerate(zip(texts, targets, strict=True), start=1):
        if not target and sources[number - 1].strip():
            raise UnreadableTextError("has a segment without a translation. Translate it too.")
        # A blank between sentences needs no target.
        placed.append((_order(text.get("target"), number), target or sources[number - 1]))
    in_order = (target for _, target in sorted(placed, key=lambda part: part[0]))
    states = {part.get("state", "") for part, target in zip(parts, targets, strict=True) if target}
    return source, _whole(in_order, is_exact=is_exact), states


def _whole(parts: Iterable[str], *, is_exact: bool) -> str:
    text = "".join(parts)
    return text if is_exact else text.strip(" ")


def _order(target: etree._Element | None, number: int) -> int:
    """The place of a target among those of its unit, which need not be that of its source."""
    written = "" if target is None else target.get("order", "")
    return int(written) if written.isascii() and written.isdigit() and len(written) < 10 else number


def _unit_id(unit: etree._Element) -> str:
    """The id of a unit; a tool that numbers units anew leaves their names."""
    written = unit.get("id", "")
    read = text_of(written)
    return read if read != written and _name(read) == written else unit.get("name") or written


def _name(text: str) -> str:
    return name_of(text, _NOT_IN_NAMES)


def _tag(locale: str) -> str:
    """A locale as a language tag: `pt-BR`."""
    return locale.replace("_", "-")


def _break_lines(element: etree._Element, margin: str) -> None:
    """Give each element a line, except where blanks are text."""
    if len(element) and element_name(element) not in _IN_ONE_LINE:
        element.text = f"{margin}  "
        for child in element:
            _break_lines(child, f"{margin}  ")
            child.tail = f"{margin}  "
        element[-1].tail = margin


def _problem_of_root(namespace: str, element: str, attributes: Mapping[str, str]) -> str | None:
    if element != "xliff":
        return f"is no XLIFF file, because it begins with <{element}>. {_EXPORT_ANEW.capitalize()}."
    if is_of_standard(namespace):
        return None
    version = attributes.get("version", "")
    shown = f"XLIFF {version}" if version else "XLIFF of an unknown version"
    return f"is {shown}. Save it as XLIFF 2.0, or {_EXPORT_ANEW}."


_XLIFF = XmlKind(_problem_of_root, _EXPORT_ANEW, if_no_xml="Give --format po if it is a PO file.")
