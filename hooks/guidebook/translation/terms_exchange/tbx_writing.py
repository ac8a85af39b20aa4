"""Terms as TBX version 2, for translation tools; `tbx_names` says what stands for what.

translate-toolkit keeps the file; where its interface knows no more than a term and a note, the elements are made with
lxml. Version 3 (ISO 30042:2019) is not written: no maintained Python library does.
"""

from collections.abc import Iterable, Mapping

from lxml import etree
from translate.misc.xml_helpers import setXMLlang
from translate.storage import tbx

from guidebook.translation.terms_exchange.records import Exported, Value, one_line, values_of
from guidebook.translation.terms_exchange.tbx_names import EXPORT_MARK, QUALIFIERS, STATUSES, entry_id

_SKELETON = b"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX"><martifHeader><fileDesc><titleStmt><title/></titleStmt><sourceDesc><p/></sourceDesc></fileDesc>\
<encodingDesc><p type="XCSURI">TBXXCSV02.xcs</p></encodingDesc></martifHeader><text><body/></text></martif>"""
"""A file with the header that the standard asks for."""
_INDENTATION = {"indent": "  ", "max_level": 8, "toplevel": False}
"""So that every element stands on a line of its own: the library's goes no deeper than a language."""


def write_tbx(records: Iterable[Exported], locale: str, source_locale: str, title: str) -> bytes:
    """The records as a file; `title` says of what."""
    store = tbx.tbxfile.parsestring(_SKELETON, _tag(source_locale), _tag(locale))
    store.XMLindent = _INDENTATION
    root = store.document.getroot()
    setXMLlang(root, _tag(source_locale))
    root.find(".//title").text = title
    root.find(".//sourceDesc/p").text = EXPORT_MARK + locale
    listed = tuple(records)
    targets = {entry_id(record.section, record.id) for record in listed}
    for record in listed:
        entry = etree.Element("termEntry", id=entry_id(record.section, record.id))
        if record.source_preferred is not None:
            entry.append(_source_language(record, source_locale))
        if record.term is not None:
            entry.append(_own_language(values_of(record.term), locale, targets))
        store.addunit(store.UnitClass.createfromxmlElement(entry))
    return bytes(store).rstrip(b"\n") + b"\n"


def _source_language(record: Exported, source_locale: str) -> etree._Element:
    language = _language(source_locale)
    _add(language, "descrip", record.source_definition, type="definition")
    _add_term(language, record.source_preferred or "", {"administrativeStatus": STATUSES["preferred"]})
    return language


def _own_language(values: Mapping[str, Value], locale: str, targets: set[str]) -> etree._Element:
    language = _language(locale)
    _add(language, "descrip", str(values["definition"]), type="definition")
    for field, element, kind in (("distinguish", "descrip", "relatedConcept"), ("see_also", "ref", "crossReference")):
        for key in values[field]:
            target = entry_id("terms", key)
            # A target must be in the file: XML checks it.
            _add(language, element, key, type=kind, **({"target": target} if target in targets else {}))
    _add(language, "note", str(values["note"]))
    notes_of_the_record = {
        "partOfSpeech": str(values["part_of_speech"]),
        "language-planningQualifier": QUALIFIERS.get(str(values["status"]), ""),
    }
    for text, notes in _renderings(values) or [("", {})]:
        _add_term(language, text, {**notes, **notes_of_the_record})
        notes_of_the_record = {}
    return language


def _renderings(values: Mapping[str, Value]) -> list[tuple[str, dict[str, str]]]:
    """Every rendering with what is said of it; the preferred one first."""
    preferred, acronym = str(values["preferred"]), str(values["acronym"])
    admitted = {"administrativeStatus": STATUSES["allowed"]}
    return [
        *((text, {"administrativeStatus": STATUSES["preferred"]}) for text in (preferred,) if text),
        *((text, {**admitted, "termType": "variant"}) for text in values["forms"]),
        *((text, admitted) for text in values["allowed"]),
        *((text, {**admitted, "termType": "acronym"}) for text in (acronym,) if text),
        *((text, {"administrativeStatus": STATUSES["forbidden"]}) for text in values["forbidden"]),
    ]


def _add_term(language: etree._Element, text: str, notes: Mapping[str, str]) -> None:
    group = etree.SubElement(language, "tig")
    plain = one_line(text.replace("|", ""))
    etree.SubElement(group, "term").text = plain or text
    for kind, note in notes.items():
        _add(group, "termNote", note, type=kind)
    if plain and plain != text:
        _add(group, "admin", text, type="searchTerm")


def _language(locale: str) -> etree._Element:
    language = etree.Element("langSet")
    setXMLlang(language, _tag(locale))
    return language


def _add(parent: etree._Element, name: str, text: str, **attributes: str) -> None:
    if text:
        etree.SubElement(parent, name, attributes).text = text


def _tag(locale: str) -> str:
    return locale.replace("_", "-")
