"""Looks over XML before anything is made of it.

Files come from strangers. A declared entity can unfold into gigabytes ("billion laughs") or read a file of this
machine, so a file that declares one is refused before any of it is expanded; nothing outside the file is ever fetched.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from xml.parsers import expat

from guidebook.translation.terms_exchange.records import ExchangeError

_MOST_BYTES = 256 * 2**20
"""Four times a file that holds a guide of a thousand pages; the tree of a file takes ten times its size."""
_BYTE_ORDER_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")


@dataclass(frozen=True, slots=True)
class XmlKind:
    """What kind of XML is expected, and what to say of a file that is something else."""

    problem_of_root: Callable[[str, str, Mapping[str, str]], str | None]
    """What is wrong with an outermost element of this namespace, name and attributes, with one action."""
    export_anew: str
    """What mends every file, as it goes on behind "or"."""
    if_no_xml: str
    """One action for a file that is no XML."""
    has_doctype: bool = False
    """Whether its files name a document type."""


def check_xml(name: str, raw: bytes, kind: XmlKind) -> None:
    """Raise `ExchangeError` unless this is well-formed XML of that kind, without entities of its own."""
    export_anew = f"{kind.export_anew[0].upper()}{kind.export_anew[1:]}."
    if not raw.strip():
        raise ExchangeError(f"{name}: is empty. {export_anew}")
    if len(raw) > _MOST_BYTES:
        raise ExchangeError(f"{name}: is larger than {_MOST_BYTES // 2**20} MiB. {export_anew}")
    if not raw.lstrip().startswith((b"<", *_BYTE_ORDER_MARKS)):
        raise ExchangeError(f"{name}: is no XML. {kind.if_no_xml}")
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)

    def place() -> str:
        return f"{name}:{parser.CurrentLineNumber}:{parser.CurrentColumnNumber + 1}"

    def refuse_entity(entity: str, *_: object) -> None:
        line = parser.CurrentLineNumber
        raise ExchangeError(
            f"{name}:{line}: declares the entity '{entity}', which is not safe. Delete the declaration."
        )

    def refuse_unknown(entity: str, *_: object) -> None:
        raise ExchangeError(f"{place()}: there is no entity '&{entity};'. Write the character itself.")

    def refuse_doctype(*_: object) -> None:
        line = parser.CurrentLineNumber
        raise ExchangeError(f"{name}:{line}: declares a document type, which is not safe. Delete the declaration.")

    def check_root(element: str, attributes: Mapping[str, str]) -> None:
        parser.StartElementHandler = None
        namespace, _, local = element.rpartition(" ")
        problem = kind.problem_of_root(namespace, local, attributes)
        if problem:
            raise ExchangeError(f"{place()}: {problem}")

    if not kind.has_doctype:
        parser.StartDoctypeDeclHandler = refuse_doctype
    parser.EntityDeclHandler = refuse_entity
    parser.SkippedEntityHandler = refuse_unknown
    parser.StartElementHandler = check_root
    try:
        parser.Parse(raw, True)
    except expat.ExpatError as error:
        problem = expat.ErrorString(error.code)
        message = f"{name}:{error.lineno}:{error.offset + 1}: is damaged: {problem}. Mend it, or {kind.export_anew}."
        raise ExchangeError(message) from None
    except (LookupError, ValueError) as error:  # an encoding that Python does not know
        raise ExchangeError(f"{name}:1: is damaged: {error}. Save it as UTF-8.") from None
