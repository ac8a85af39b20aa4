"""Goes through the text of a block with its prose at hand, and says of each piece whether it is text or markup."""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from guidebook.content.dialect import ESCAPE
from guidebook.content.model import Block, BlockKind, Link, LinkKind
from guidebook.translation.exchange.inline_text import KEPT_ESCAPES, OBJECT, Key, Role, Token

_BLANKS = " \t\n"
_WORDS = re.compile(r"[^ \t\n&`<\\\ufffc][^\t\n&`<\\\ufffc]*")
"""What is text wherever the prose has it."""
_LINE_START = re.compile(r"\n[ \t\n>]*")
_LINE_BREAK = re.compile(r"[ ]{2,}\n")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[0-9a-zA-Z]{1,32});")
_TICKS = re.compile(r"`+")
_TAG = re.compile(r"""<!--.*?-->|</?[a-zA-Z!?](?:[^<>"']|"[^"]*"|'[^']*')*>""", re.DOTALL)
_ANCHOR = re.compile(r"<a\b", re.IGNORECASE)
_FOOTNOTE = re.compile(r"\[\^[^\]\n]+\]")
_ATTRIBUTES = re.compile(r"\{[^{}\n]*\}")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


@dataclass(slots=True)
class Scan:
    """Goes through a block's text with its prose at hand."""

    text: str
    kind: BlockKind
    start: int
    end: int
    prose: str
    runs: list[tuple[int, int, int]]
    """Where the prose stands in the text: start and end there, and the offset in the prose, ascending."""
    starts: list[int]
    """The first number of each run."""
    breaks_lines: bool

    @classmethod
    def of(cls, text: str, block: Block, breaks_lines: bool) -> "Scan | None":
        """A scan of a block; None where its prose does not stand in the text in its own order."""
        prose, end = block.prose.text, -1
        runs: list[tuple[int, int, int]] = []
        pieces = [*block.prose.pieces, (len(prose), len(text))]
        for (at, source), (following, _) in pairwise(pieces):
            if source == end - 1 and following - at == 1:
                continue  # the renderer may make several characters of one
            if source < end or source + following - at > block.span.end:
                return None
            end = source + following - at
            runs.append((source, end, at))
        scan = cls(
            text, block.kind, block.span.start, block.span.end, prose, runs, [run[0] for run in runs], breaks_lines
        )
        behind = _ATTRIBUTES.match(text, scan.end) if block.kind is not BlockKind.IMAGE_DESCRIPTION else None
        if behind and scan.end > scan.start:
            scan.end = behind.end()
        return scan

    def _run_at(self, offset: int) -> tuple[int, int, int] | None:
        """The run that an offset stands in."""
        index = bisect_right(self.starts, offset) - 1
        run = self.runs[index] if index >= 0 else None
        return run if run and offset < run[1] else None

    def _read_as(self, offset: int) -> str | None:
        """What a character of the text is in the prose; None where it is markup."""
        run = self._run_at(offset)
        return self.prose[run[2] + offset - run[0]] if run else None

    def _next_character(self, at: int, limit: int) -> int:
        """Where the prose goes on behind an offset."""
        run = self._run_at(at)
        if run and at + 1 < run[1]:
            return min(limit, at + 1)
        index = bisect_right(self.starts, at)
        return min(limit, self.starts[index]) if index < len(self.starts) else limit

    def _plain_words(self, at: int, limit: int) -> str:
        """Words at an offset that are the same in text and prose, up to what may be something else."""
        run = self._run_at(at)
        match = _WORDS.match(self.text, at, min(limit, run[1])) if run else None
        words = match[0].rstrip(" ") if match else ""
        return words if run and self.prose.startswith(words, run[2] + at - run[0]) else ""

    def tokens(self, links: Sequence[Link]) -> Iterator[Token]:
        """The pieces, in order; texts are not joined yet, and tags not paired."""
        waiting = sorted(links, key=lambda link: (link.span.start, -link.span.end), reverse=True)
        closings: list[tuple[int, int, str, Key]] = []
        at = self.start
        while at < self.end:
            if closings and at >= closings[-1][0]:
                _, end, original, key = closings.pop()
                yield Token(Role.CLOSE, "", original, at, key)
                at = max(at, end)
                continue
            while waiting and waiting[-1].span.start < at:
                waiting.pop()  # stands in something else that is protected as a whole
            limit = min(
                closings[-1][0] if closings else self.end, waiting[-1].span.start if waiting else self.end, self.end
            )
            if waiting and waiting[-1].span.start == at:
                link = waiting.pop()
                if self._is_pair(link) and (not closings or link.span.end <= closings[-1][0]):
                    key = ("link", link.target)
                    yield Token(Role.OPEN, "", self.text[at : link.text_span.start], at, key)
                    closings.append((link.text_span.end, link.span.end, self._closing_of(link), key))
                    at = link.text_span.start
                else:
                    yield self._alone(at, max(link.span.end, at + 1), self._key_of(link))
                    at = max(link.span.end, at + 1)
                continue
            token = self._token(at, limit)
            yield token
            at = max(at + len(token.original), at + 1)

    def _is_pair(self, link: Link) -> bool:
        if link.kind is LinkKind.HTML and not _ANCHOR.match(self.text, link.span.start):
            return False
        if link.kind not in (LinkKind.INLINE, LinkKind.REFERENCE, LinkKind.HTML):
            return False
        inside = link.span.start < link.text_span.start < link.text_span.end < link.span.end <= self.end
        return inside and bool(self.text[link.text_span.start : link.text_span.end].strip())

    def _closing_of(self, link: Link) -> str:
        """What ends a link; where its words are the label of a definition, with the label written out."""
        original = self.text[link.text_span.end : link.span.end]
        if link.kind is LinkKind.REFERENCE and original.replace(" ", "") in ("]", "][]"):
            label = _LINE_START.sub(" ", self.text[link.text_span.start : link.text_span.end])
            return f"][{label}]"
        return original

    def _key_of(self, link: Link) -> Key:
        if link.kind in (LinkKind.IMAGE, LinkKind.IMAGE_REFERENCE):
            return "image", link.target
        if link.kind is LinkKind.AUTOLINK:
            return "address", link.target
        if link.kind is LinkKind.HTML:
            return "html", _squeezed(self.text[link.span.start : link.span.end])
        return "reference", link.target

    def _alone(self, start: int, end: int, key: Key) -> Token:
        return Token(Role.ALONE, "", self.text[start:end], start, key)

    def _token(self, at: int, limit: int) -> Token:
        words = self._plain_words(at, limit)
        if words:
            return Token(Role.TEXT, words, words, at)
        text, character = self.text, self._read_as(at)
        if text[at] in _BLANKS and character in (None, " ", "\n", "\t"):
            return self._blank(at, limit)
        if character == OBJECT and text[at] != OBJECT:
            return self._object(at, limit)
        if character is not None:
            entity = _ENTITY.match(text, at, limit) if text[at] == "&" else None
            if entity and self._next_character(at, limit) >= entity.end():
                return self._character(at, entity[0])
            return Token(Role.TEXT, text[at], text[at], at)
        following = text[at + 1 : at + 2]
        if text[at] == "\\" and self._read_as(at + 1) == following and ESCAPE.match(text, at) and at + 1 < limit:
            shown = f"\\{following}" if following in KEPT_ESCAPES else following
            return Token(Role.TEXT, shown, text[at : at + 2], at)
        if text[at] in "*_":
            return Token(Role.TEXT, text[at], text[at], at)
        for name, pattern in (("footnote", _FOOTNOTE), ("attributes", _ATTRIBUTES), ("comment", _COMMENT)):
            match = pattern.match(text, at, limit)
            if match and match.end() <= self._next_character(at, limit):
                return self._alone(at, match.end(), (name, _squeezed(match[0])))
        end = self._next_character(at, limit)
        return self._alone(at, end, ("other", _squeezed(text[at:end])))

    def _character(self, at: int, reference: str) -> Token:
        """A reference to a character: a sign that means something to Markdown or HTML is the sign itself."""
        meant = html.unescape(reference)
        if meant.isascii() and meant.isprintable() and not meant.isalnum() and meant != " ":
            return Token(Role.TEXT, f"\\{meant}" if meant in KEPT_ESCAPES else meant, reference, at)
        return self._alone(at, at + len(reference), ("character", reference))

    def _blank(self, at: int, limit: int) -> Token:
        end = at
        while end < limit and _is_blank(self.text[end], self._read_as(end), "\n" in self.text[at:end]):
            end += 1
        original = self.text[at:end]
        is_seen = "\n" in original and (self.breaks_lines or _LINE_BREAK.match(original) is not None)
        if is_seen:
            return Token(Role.ALONE, "", original, at, ("line break",))
        return Token(Role.TEXT, " ", original, at)

    def _object(self, at: int, limit: int) -> Token:
        """Code, a tag, or something else that readers see as one thing."""
        text, bound = self.text, self._next_character(at, limit)
        if text[at] == "`" and (ticks := _TICKS.match(text, at, limit)):
            for closing in _TICKS.finditer(text, ticks.end(), limit):
                if len(closing[0]) == len(ticks[0]):
                    return self._alone(at, closing.end(), ("code", _squeezed(text[ticks.end() : closing.start()])))
        if text[at] == "<" and (tag := _TAG.match(text, at, limit)) and tag.end() <= bound:
            return self._alone(at, tag.end(), ("html", _squeezed(tag[0])))
        return self._alone(at, bound, ("other", _squeezed(text[at:bound])))


def _is_blank(character: str, read_as: str | None, is_line_start: bool) -> bool:
    """Whether a character parts words only: white space, or the mark of a quotation at the beginning of a line."""
    if character in _BLANKS:
        return read_as in (None, " ", "\n", "\t")
    return character == ">" and is_line_start and read_as is None


def _squeezed(markup: str) -> str:
    """Markup on one line, however it was wrapped."""
    return _LINE_START.sub(" ", markup).strip()
