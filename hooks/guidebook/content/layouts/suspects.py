"""Finds without parsing the pages that GitHub's preview and the site may show differently.

The lines of a page are held against a strict form that both read alike: lists after an empty line, nested by four
spaces, headings like `# this`, fences that are closed, no HTML … Only a page out of that form is worth parsing.
"""

import re

from guidebook.content.scanning.tree import BLOCK_TAGS

_ITEM = re.compile(r"(?:[*+-]|(\d+)\.) +(?=\S)")
_MARK = re.compile(r"(?:[*+-]|\d+[.)])(?: |$)")
_HEADING = re.compile(r"#{1,6} +[^\s#]")
_RULE = re.compile(r"(?:[*] *){3,}|(?:_ *){3,}|(?:- *){3,}")
_UNDERLINE = re.compile(r"(?:=+|-+) *")
_DELIMITERS = re.compile(r"(?=.*\|)[ |:-]*-[ |:-]*")
_FENCE = re.compile(r'(`{3,}|~{3,}) *[\w#.+-]*(?: +(?:title="[^"`]*"|(?:hl_lines|linenums)="\d[\d -]*"))* *')
_BOX = re.compile(r'!!! ?\w|\?\?\?\+? ?["\w]|===[+!]* +"')
_DEFINITION = re.compile(r"\[[^\]]+\]:|: ")
_ALERT = re.compile(r"\[!\w")
_COMMENT = re.compile(r"<!--(?:(?!-->).)*--> *")
_BLOCK_TAG = re.compile(rf"<(?:{'|'.join(sorted(BLOCK_TAGS))})\b(?![^>]*\bmarkdown\b)", re.IGNORECASE)
_NOT_IN_ITEM = re.compile(r"[#>|]|```|~~~|!!!|\[[ xX]\] |\d+[.)] |[*+-] ")
_QUOTATION = re.compile(r"^(?:>.*(?:\n|\Z))+", re.MULTILINE)
_NEXT_QUOTATION = re.compile(r"^>.*\n\n+>", re.MULTILINE)
_QUOTE_MARK = re.compile(r"^> ?", re.MULTILINE)
_SPECIAL = frozenset("#>|`~<-*+=_:!?[")
"""Besides digits, what a line of plain text that needs no closer look does not begin with."""


def may_differ(text: str, start: int = 0) -> bool:
    """Whether the two may part in the Markdown from the offset `start`, the beginning of a line, on."""
    if text.find("~~", start) >= 0 or text.find("\\\n", start) >= 0:
        return True
    body = text[start:]
    if "\t" in body:
        body = body.expandtabs(4)
    if _Form().is_broken(body):
        return True
    if "\n>" not in body and not body.startswith(">"):
        return False
    if _NEXT_QUOTATION.search(body):
        return True
    return any(may_differ(_QUOTE_MARK.sub("", match.group())) for match in _QUOTATION.finditer(body))


class _Form:
    """Holds lines against the form, and remembers what the block at hand is and which lists are open."""

    def __init__(self) -> None:
        self._block = ""
        """What the lines since the last empty one are: `text`, `list`, `table`, `quotation`, `definition`, `other`."""
        self._indent = 0
        """The indentation of the block's first line."""
        self._first = ""
        """The first line of a block of text, while it has no other."""
        self._mark = 0
        """The indentation of the last item's mark."""
        self._lists: dict[int, bool] = {}
        """The open lists by indentation: whether they are numbered."""
        self._is_parted = False
        """Whether a definition parts the list above from what follows: for the site it does not."""
        self._fence: tuple[str, int] | None = None
        self._boxed = -1
        """The indentation of what stands in a box, a tab, a definition, a footnote; -1 outside."""

    def is_broken(self, body: str) -> bool:
        """Whether any line is out of the form."""
        for line in body.split("\n"):
            content = line.lstrip(" ")
            indent = len(line) - len(content)
            if self._fence is not None:
                if self._breaks_fence(content, indent, *self._fence):
                    return True
                continue
            if not content:
                self._block, self._indent = "", 0
                continue
            if self._boxed >= 0:
                if indent >= self._boxed:
                    self._block = "other"
                    continue
                self._boxed = -1
            is_plain = content[0] not in _SPECIAL and not (content[0].isdigit() and _MARK.match(content))
            if (self._breaks_as_text if is_plain else self._breaks)(content, indent):
                return True
        return self._fence is not None

    def _breaks_fence(self, content: str, indent: int, mark: str, width: int) -> bool:
        is_outside = bool(content) and indent < width
        if not is_outside and indent == width and content.startswith(mark) and not content[len(mark) :].strip():
            self._fence = None
        return is_outside

    def _breaks_as_text(self, content: str, indent: int) -> bool:
        if not self._block:
            self._block, self._indent, self._first = "text", indent, content
            if not indent:
                self._end_lists()
            return indent % 4 > 0 or (indent > 0 and self._is_parted)
        self._first = ""
        if indent < self._indent:
            return True
        match self._block:
            case "table":
                return "|" not in content or indent > self._indent
            case "definition" | "quotation":
                return True
            case "other":
                return indent > 0
        return False

    def _end_lists(self) -> None:
        self._lists.clear()
        self._is_parted = False

    def _breaks(self, content: str, indent: int) -> bool:
        item = _ITEM.match(content)
        if _RULE.fullmatch(content) or _UNDERLINE.fullmatch(content):
            return self._breaks_as_rule(content, indent)
        if item is not None:
            return self._breaks_as_item(item, content[item.end() :], indent)
        if _DELIMITERS.fullmatch(content):
            return self._breaks_as_delimiters(content, indent)
        if content.startswith(("```", "~~~")):
            return self._breaks_as_fence(content, indent)
        if _BOX.match(content) or _DEFINITION.match(content):
            return self._breaks_as_own(content, indent)
        if content[0] in "#>" or content.startswith("<!--"):
            return self._breaks_as_new(content, indent)
        if _BLOCK_TAG.match(content) or _ALERT.match(content) or _MARK.match(content):
            return True
        return self._breaks_as_text(content, indent)

    def _breaks_as_own(self, content: str, indent: int) -> bool:
        """For what GitHub does not know, and what defines something; the text of either is of no interest."""
        is_definition = _DEFINITION.match(content) is not None
        if is_definition:
            before = ("text", "definition") if content[0] == ":" else ("", "definition")
            is_broken = indent > 0 or self._block not in before
        elif self._block:
            is_broken = indent > 0 or self._indent > 0 or self._block != "text"
        else:
            is_broken = indent > 0 and indent - 4 not in self._lists
        is_parted = is_definition and (self._is_parted or bool(self._lists))
        if not indent:
            self._end_lists()
        self._is_parted = is_parted
        is_link = content[0] == "[" and content[1] != "^"
        self._boxed = -1 if is_link else indent + 4
        self._block, self._indent = "definition" if is_definition else "other", indent
        return is_broken

    def _breaks_as_new(self, content: str, indent: int) -> bool:
        """For a heading, a quotation or a comment, which begin below any text."""
        is_broken = indent > 0 or self._indent > 0 or self._block in ("table", "definition")
        match content[0]:
            case "#":
                is_broken |= not _HEADING.match(content)
            case ">":
                is_broken |= self._block not in ("", "text", "quotation")
            case _:
                is_broken |= not _COMMENT.fullmatch(content)
        self._block, self._indent = "quotation" if content[0] == ">" else "", 0
        self._end_lists()
        return is_broken

    def _breaks_as_rule(self, content: str, indent: int) -> bool:
        is_underline = bool(self._first) and self._block == "text" and _UNDERLINE.fullmatch(content) is not None
        is_rule = not self._block and _RULE.fullmatch(content) is not None
        is_broken = indent > 0 or self._indent > 0 or not (is_underline or is_rule)
        self._block = "" if is_underline else "other"
        self._end_lists()
        return is_broken

    def _breaks_as_delimiters(self, content: str, indent: int) -> bool:
        header = self._first if self._block == "text" and indent == self._indent else ""
        self._block = "table"
        has_border = header.startswith("|") or header.rstrip().endswith("|")
        return "|" not in header or not (has_border or content.strip(" ").strip("|") == content.strip(" "))

    def _breaks_as_fence(self, content: str, indent: int) -> bool:
        opening = _FENCE.fullmatch(content)
        if opening is None:
            return True
        self._fence = opening.group(1), indent
        match self._block:
            case "":
                is_broken = indent > 0 and indent - 4 not in self._lists
            case "text":
                is_broken = indent > 0 or self._indent > 0
            case "list":
                is_broken = indent != self._mark + 4
            case _:
                is_broken = True
        if not indent:
            self._end_lists()
        self._block, self._indent = "other", indent
        return is_broken

    def _breaks_as_item(self, item: re.Match[str], rest: str, indent: int) -> bool:
        number = item.group(1)
        is_numbered = number is not None
        if self._block == "text" and indent >= self._indent + 4:
            self._first = ""
            return False  # for both, a line of the text above
        if indent % 4 or len(item.group()) > 4 or (is_numbered and not number.isascii()):
            return True
        if _NOT_IN_ITEM.match(rest) or _BLOCK_TAG.match(rest):
            return True
        if self._block == "list":
            if indent < self._indent or indent > self._mark + 4:
                return True
        elif self._is_parted or self._block or (indent and indent - 4 not in self._lists):
            return True
        else:
            self._indent = indent
        self._block, self._mark = "list", indent
        for deeper in [other for other in self._lists if other > indent]:
            del self._lists[deeper]
        if indent not in self._lists:
            self._lists[indent] = is_numbered
            return is_numbered and number != "1"
        return self._lists[indent] is not is_numbered
