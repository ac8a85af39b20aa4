"""Terms that come back as TBX version 2; `tbx_names` says what stands for what.

A file with our header was edited where it stood: what an entry does not say any more, its record shall not have either.
Other tools write files anew and drop what they have no place for; of such a file only what it says counts.
"""

from collections.abc import Iterator, Mapping

from lxml import etree
from translate.misc.xml_helpers import getText, getXMLlang
from translate.storage import tbx

from guidebook.translation.locale_tags import is_regional_locale, is_same_locale
from guidebook.translation.terms_exchange.records import (
    FIELDS,
    LIST_FIELDS,
    RENDERING_FIELDS,
    ExchangeError,
    ExchangeFile,
    Refusal,
    Said,
    Value,
    one_line,
)
from guidebook.translation.terms_exchange.tbx_names import (
    EXPORT_MARK,
    QUALIFIERS,
    SHORT_FORMS,
    field_of_status,
    record_of,
)
from guidebook.translation.terms_exchange.xml_safety import XmlKind, check_xml


def _problem_of_root(_namespace: str, element: str, _attributes: Mapping[str, str]) -> str | None:
    if element == "tbx":
        return "is TBX version 3. Save it as version 2 (martif)."
    return (
        None if element == "martif" else f"is no TBX file, because it begins with <{element}>. Export the terms anew."
    )


_TBX = XmlKind(
    _problem_of_root, "export the terms anew", if_no_xml="Give --format csv if it is a table.", has_doctype=True
)


class _RefusedError(Exception):
    """The renderings of an entry cannot be told."""


def read_tbx(name: str, raw: bytes, locale: str, source_locale: str) -> ExchangeFile:
    """What a file says of a locale's records; `name` is the file's, for messages.

    Raises `ExchangeError` when it is no such file, unsafe to read, or of other locales.
    """
    check_xml(name, raw, _TBX)
    try:
        store = tbx.tbxfile.parsestring(raw)
    except (etree.LxmlError, LookupError, ValueError, AssertionError) as error:
        fault = " ".join(str(error).split())
        raise ExchangeError(f"{name}: is damaged: {fault}. Export the terms anew.") from None
    entries = [unit.xmlelement for unit in store.units]
    marks = {
        one_line(getText(node)).removeprefix(EXPORT_MARK)
        for description in _within(store.document.getroot(), "sourceDesc")
        for node in _children(description, "p")
        if getText(node).strip().startswith(EXPORT_MARK)
    }
    if marks and locale not in marks:
        other = min(marks)
        raise ExchangeError(f"{name}: is of the locale '{other}', not '{locale}'. Give --locale {other}.")
    written = {getXMLlang(node) or "" for entry in entries for node in _children(entry, "langSet")}
    tag = _tag_of(name, written, locale, source_locale)
    said, refusals = [], []
    for entry in entries:
        languages = [
            node for node in _children(entry, "langSet") if tag and is_same_locale(getXMLlang(node) or "", tag)
        ]
        if not languages:
            continue
        place = f":{entry.sourceline}"
        section, key = record_of(entry.get("id") or "")
        in_source = _source_term(entry, source_locale)
        fields, problem = _fields(languages, is_own=bool(marks))
        if problem:
            refusals.append(Refusal(place, f"'{key or in_source}': {problem}"))
        said.append(Said(place, section if key else None, key, fields, in_source, not marks))
    return ExchangeFile(tuple(said), tuple(refusals))


def _tag_of(name: str, written: set[str], locale: str, source_locale: str) -> str | None:
    """How the file writes the locale: as it is, or with a region. None where it holds the source alone."""
    exact = sorted(tag for tag in written if is_same_locale(tag, locale))
    regional = sorted(tag for tag in written if is_regional_locale(tag, locale))
    if exact or len(regional) == 1:
        return (exact or regional)[0]
    others = sorted(
        tag for tag in written if not is_same_locale(tag, source_locale) and not is_regional_locale(tag, source_locale)
    )
    if not others:
        return None
    held = ", ".join(f"'{tag}'" for tag in sorted(written))
    raise ExchangeError(f"{name}: holds no terms in '{locale}', but in {held}. Give the locale of this file.")


def _fields(languages: list[etree._Element], *, is_own: bool) -> tuple[dict[str, Value], str | None]:
    """What the entry says of each field, and why its renderings cannot be taken."""
    found: dict[str, Value] = {
        "definition": _first(languages, "descrip", "definition"),
        "distinguish": _references(languages, "descrip", "relatedConcept"),
        "part_of_speech": _first(languages, "termNote", "partOfSpeech"),
        "see_also": _references(languages, "ref", "crossReference"),
        "note": "\n".join(getText(node) for language in languages for node in _within(language, "note")),
    }
    qualifier = one_line(_first(languages, "termNote", "language-planningQualifier"))
    found["status"] = next((status for status, written in QUALIFIERS.items() if written == qualifier), "")
    problem = None
    try:
        found |= _renderings(languages)
    except _RefusedError as refused:
        problem = str(refused)
    if is_own:
        # Only an explicit status is one: nobody agrees by deleting a line.
        empty: dict[str, Value] = {field: () if field in LIST_FIELDS else "" for field in FIELDS if field != "status"}
        said = {**empty, **{field: value for field, value in found.items() if value}}
    else:
        said = {field: value for field, value in found.items() if value}
    if problem:
        said = {field: value for field, value in said.items() if field not in RENDERING_FIELDS}
    return said, problem


def _renderings(languages: list[etree._Element]) -> dict[str, Value]:
    """The terms by field; the first one without a status is preferred where no other is."""
    preferred: list[str] = []
    acronyms: list[str] = []
    unmarked: list[str] = []
    lists: dict[str, list[str]] = {"allowed": [], "forbidden": [], "forms": []}
    for group in _groups(languages):
        text = _term(group)
        if not text:
            continue
        status = _first([group], "termNote", "administrativeStatus")
        status = one_line(status or _first([group], "termNote", "normativeAuthorization"))
        kind = one_line(_first([group], "termNote", "termType"))
        field = field_of_status(status) if status else None
        if status and field is None:
            raise _RefusedError(
                f"there is no status '{status}'. Write one of the standard's, such as preferredTerm-admn-sts."
            )
        if kind in SHORT_FORMS and field != "forbidden" and not acronyms:
            acronyms.append(text)
        elif kind == "variant" and field in ("allowed", None):
            lists["forms"].append(text)
        elif field == "preferred":
            preferred.append(text)
        elif field is None and kind not in SHORT_FORMS:
            unmarked.append(text)
        else:
            lists[field or "allowed"].append(text)
    if len(preferred) > 1:
        raise _RefusedError(
            f"'{preferred[0]}' and '{preferred[1]}' are both preferred. Make one of them admittedTerm-admn-sts."
        )
    if not preferred and unmarked:
        preferred.append(unmarked.pop(0))
    lists["allowed"] += unmarked
    one_each = {"preferred": "".join(preferred), "acronym": "".join(acronyms)}
    return {**one_each, **{field: tuple(texts) for field, texts in lists.items()}}


def _term(group: etree._Element) -> str:
    """A term, with the mark of its stem where that still belongs to it."""
    text = next((one_line(getText(node)) for node in _within(group, "term")), "")
    marked = one_line(_first([group], "admin", "searchTerm"))
    return marked if one_line(marked.replace("|", "")) == text else text


def _source_term(entry: etree._Element, source_locale: str) -> str:
    languages = [node for node in _children(entry, "langSet") if is_same_locale(getXMLlang(node) or "", source_locale)]
    try:
        return str(_renderings(languages)["preferred"])
    except _RefusedError:
        return ""


def _references(languages: list[etree._Element], name: str, kind: str) -> tuple[str, ...]:
    """The ids that references lead to."""
    nodes = (node for language in languages for node in _within(language, name) if node.get("type") == kind)
    return tuple(record_of(node.get("target"))[1] if node.get("target") else one_line(getText(node)) for node in nodes)


def _first(parents: list[etree._Element], name: str, kind: str) -> str:
    """The text of the first such element that has one."""
    nodes = (node for parent in parents for node in _within(parent, name) if node.get("type") == kind)
    return next((text for node in nodes if (text := getText(node)).strip()), "")


def _groups(languages: list[etree._Element]) -> Iterator[etree._Element]:
    for language in languages:
        for node in language:
            if isinstance(node.tag, str) and etree.QName(node).localname in ("tig", "ntig"):
                yield node


def _children(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    yield from parent.iterchildren(f"{{*}}{name}")


def _within(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    yield from parent.iterdescendants(f"{{*}}{name}")
