"""What the inline patterns share: the elements they have put marks for, and what the marks stand for."""

import html
import re

from guidebook.content.scanning.traced_text import Traced, joined, whole
from guidebook.content.scanning.tree import ETX, MARK, STX, Node, PageState

# Python refuses to read numbers of more than 4,300 digits; no character has so many.
ENTITY = re.compile(r"&(?:#[0-9]{1,4000}|#x[0-9a-f]{1,4000}|[0-9a-z]+);", re.IGNORECASE)
_PATIENCE = 200_000
"""How many brackets and quotes may be looked at on one page in search of the end of link targets."""


def unescaped(text: str) -> str:
    """The text with the character references that end in a semicolon resolved, as browsers see the renderer's HTML."""
    return ENTITY.sub(lambda match: html.unescape(match.group()), text) if "&" in text else text


class InlineContext:
    """The state of the inline scanner on one page."""

    def __init__(self, page: PageState) -> None:
        self.page = page
        self.stash: list[Node | Traced] = []
        """What the marks `klzzwxh:` stand for, by number."""
        self.patience = _PATIENCE
        self.footnote_uses: dict[str, int] = {}

    def keep(self, item: Node | Traced) -> str:
        """Stashes an element or text and returns the mark that stands for it."""
        self.stash.append(item)
        return f"{STX}klzzwxh:{len(self.stash) - 1:04d}{ETX}"

    def stashed(self, number: str) -> Node | Traced | None:
        """What the mark with this number stands for."""
        return self.stash[int(number)] if int(number) < len(self.stash) else None

    def written_out(self, text: str) -> str:
        """The text as the reader's browser gets it: marks replaced by what they stand for, references resolved."""
        return unescaped(self._resolved(text))

    def _resolved(self, text: str) -> str:
        return MARK.sub(self._stands_for, text) if STX in text else text

    def _stands_for(self, match: re.Match[str]) -> str:
        if match.group(3):
            return chr(int(match.group(3)))
        if match.group(2):
            number = int(match.group(2))
            return self.page.raw[number].html.text if number < len(self.page.raw) else ""
        item = self.stashed(match.group(1))
        if isinstance(item, Traced):
            return self._resolved(item.text)
        return "" if item is None else self._text_of(item)

    def _text_of(self, node: Node) -> str:
        """The text of an element and those inside it; code keeps its ampersands as they are written."""
        parts: list[str] = []
        stack: list[Node | Traced | None] = [node]
        while stack:
            item = stack.pop()
            if isinstance(item, Node):
                if item is not node:
                    stack.append(item.tail)
                stack.extend(reversed(item.children))
                if item.tag == "code" and item.text:
                    parts.append(html.escape(item.text.text, quote=False))
                else:
                    stack.append(item.text)
            elif item is not None:
                parts.append(self._resolved(item.text))
        return "".join(parts)

    def plain(self, text: Traced) -> Traced:
        """An image description as the renderer writes it: of elements in it, only their text; escapes stay marks."""
        if STX not in text.text:
            return text
        parts: list[Traced] = []
        stack: list[Node | Traced | None] = [text]
        while stack:
            item = stack.pop()
            if isinstance(item, Node):
                stack += [item.tail, *reversed(item.children), item.text]
            elif item is not None:
                match = MARK.search(item.text)
                stashed = self.stashed(match.group(1)) if match and match.group(1) else None
                if match is None:
                    parts.append(item)
                else:
                    parts.append(item.cut(0, match.start() if stashed is not None else match.end()))
                    stack += [item.cut(match.end()), stashed]
        return joined(parts)

    def as_html(self, text: Traced) -> Traced:
        """A tag as the renderer restores it: escapes as they were written, elements as HTML."""
        if STX not in text.text:
            return text
        parts: list[Traced] = []
        at = 0
        for match in MARK.finditer(text.text):
            parts.append(text.cut(at, match.start()))
            source = text.source(match.start())
            item = self.stashed(match.group(1)) if match.group(1) else None
            if isinstance(item, Node):
                parts.append(whole(self._html_of(item), source))
            elif item is not None:
                parts.append(whole("\\" + self._resolved(item.text), source))
            else:
                parts.append(whole(self._resolved(match.group()), source))
            at = match.end()
        parts.append(text.cut(at))
        return joined(parts)

    def _html_of(self, node: Node) -> str:
        text = self._text_of(node)
        if node.link is None:
            return f"<{node.tag}>{text}</{node.tag}>"
        target = html.escape(node.link.target)
        return f'<img src="{target}" />' if node.tag == "img" else f'<a href="{target}">{text}</a>'
