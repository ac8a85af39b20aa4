"""The name of a heading, from which the renderer makes its id."""

import html
import re

from guidebook.content.scanning.inline_context import unescaped
from guidebook.content.scanning.inline_patterns import TAG
from guidebook.content.scanning.traced_text import Traced
from guidebook.content.scanning.tree import MARK, STX, Node, PageState

_AMPERSAND = re.compile(r"&(?!(?:\#[0-9]+|\#x[0-9a-f]+|[0-9a-z]+);)", re.IGNORECASE)
_LANGUAGE = re.compile(r"^(?::{3,}|#!)[\w#.+-]*\s+")
_EMOJI = re.compile(r"(:[+\-\w]+:)(?:\{:?[ ]*[^}\n ][^}\n]*\})?")


def name_of(heading: Node, page: PageState) -> str:
    """The text of a heading without markup, tags and references to footnotes; code is text."""
    text = heading.text.text if heading.text is not None else ""
    special = "\x02&<" if page.dialect.emoji_names is None else "\x02&<:"
    if not heading.children and not any(character in text for character in special):
        return " ".join(text.split())
    parts: list[str] = []
    stack: list[Node | Traced | None] = [*reversed(heading.children), heading.text]
    while stack:
        item = stack.pop()
        if isinstance(item, Traced):
            parts.append(_as_html(item.text, page))
        elif item is not None:
            stack.append(item.tail)
            if item.tag == "code":
                code = item.text.text if item.text else ""
                code = _LANGUAGE.sub("", code) if page.dialect.has_code_languages else code
                parts.append(html.escape(code, quote=False))
            elif item.tag == "br":
                parts.append("\n")
            elif item.role == "mail":
                parts.append("".join(f"&#{ord(character)};" for character in (item.text.text if item.text else "")))
            elif not (item.attributes.get("id") or "").startswith("fnref"):
                stack.extend(reversed(item.children))
                stack.append(item.text)
    return unescaped(_without_tags("".join(parts)))


def _as_html(text: str, page: PageState) -> str:
    """The text as the renderer writes it, with the raw HTML in it back in place."""

    def stands_for(match: re.Match[str]) -> str:
        if match.group(3):
            return chr(int(match.group(3)))
        number = int(match.group(2) or -1)
        if not 0 <= number < len(page.raw):
            return ""
        piece = page.raw[number]
        return html.escape(piece.html.text, quote=False) if piece.is_code else piece.html.text

    if page.dialect.emoji_names is not None and ":" in text:
        text = _without_emoji(text, page.dialect.emoji_names())
    escaped = _AMPERSAND.sub("&amp;", text).replace("<", "&lt;").replace(">", "&gt;")
    return MARK.sub(stands_for, escaped) if STX in escaped else escaped


def _without_emoji(text: str, names: frozenset[str] | None) -> str:
    """The text without the names of pictures; all of them where `names` is None."""
    return _EMOJI.sub(lambda match: "" if names is None or match.group(1) in names else match.group(), text)


def _without_tags(text: str) -> str:
    # A comment may contain what looks like a tag, so the renderer takes comments out first.
    while (start := text.find("<!--")) != -1 and (end := text.find("-->", start)) != -1:
        text = text[:start] + text[end + 3 :]
    return " ".join(TAG.sub("", text).split())
