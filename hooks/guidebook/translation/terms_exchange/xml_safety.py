"""Looks over XML before anything is made of it.

Files come from strangers. A declared entity can unfold into gigabytes ("billion laughs") or read a file of this
machine, so a file that declares one is refused before any of it is expanded; nothing outside the file is ever fetched.
"""

from xml.parsers import expat

from guidebook.translation.terms_exchange.records import ExchangeError

_BYTE_ORDER_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")


def check_xml(name: str, raw: bytes, root: str) -> None:
    """Raise `ExchangeError` unless this is well-formed XML without entities of its own, with this outermost element."""
    if not raw.strip():
        raise ExchangeError(f"{name}: is empty. Export the terms anew.")
    if not raw.lstrip().startswith((b"<", *_BYTE_ORDER_MARKS)):
        raise ExchangeError(f"{name}: is no XML. Give --format csv if it is a table.")
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

    def check_root(element: str, _: object) -> None:
        parser.StartElementHandler = None
        found = element.rpartition(" ")[2]
        if found == "tbx":
            raise ExchangeError(f"{place()}: is TBX version 3. Save it as version 2 (martif).")
        if found != root:
            raise ExchangeError(f"{place()}: is no TBX file, because it begins with <{found}>. Export the terms anew.")

    parser.EntityDeclHandler = refuse_entity
    parser.SkippedEntityHandler = refuse_unknown
    parser.StartElementHandler = check_root
    try:
        parser.Parse(raw, True)
    except expat.ExpatError as error:
        problem = expat.ErrorString(error.code)
        message = f"{name}:{error.lineno}:{error.offset + 1}: is damaged: {problem}. Mend it, or export the terms anew."
        raise ExchangeError(message) from None
    except (LookupError, ValueError) as error:  # an encoding that Python does not know
        raise ExchangeError(f"{name}:1: is damaged: {error}. Save it as UTF-8.") from None
