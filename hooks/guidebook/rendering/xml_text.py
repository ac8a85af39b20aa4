"""Text in the XML documents that the build writes."""

import re

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def in_xml(text: str) -> str:
    """A text without the characters that no XML document may hold (XML 1.0, 2.2)."""
    return _NOT_IN_XML.sub("", text)
