"""Lines `key: value` above the text of a page, as the extension for metadata reads them."""

import re

from guidebook.content.scanning.traced_text import Traced

_LINE = re.compile(r"[ ]{0,3}[A-Za-z0-9_-]+:\s*")
_BEGINNING = re.compile(r"-{3}(?:\s|$)")
_END = re.compile(r"(?:-{3}|\.{3})(?:\s|$)")


def without_metadata(body: Traced) -> Traced:
    """The text without the lines above it that are metadata."""
    text = body.text
    at = 0
    has_key = False
    if _BEGINNING.match(text):
        at = text.find("\n") + 1
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at:end]
        if not line.strip() or _END.match(line):
            at = end + 1
            break
        if _LINE.match(line):
            has_key = True
        elif not (has_key and line.startswith("    ")):
            break
        at = end + 1
    return body.cut(min(at, len(text)))
