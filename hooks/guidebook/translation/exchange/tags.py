"""The tags of a translator's file: markup of a source block by number, and the same markup in its translation."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from guidebook.translation.exchange.inline_text import BlockText, Comparable, Key, Role, Token, comparable
from guidebook.translation.exchange.unit import INLINE_TAG


class TagError(Exception):
    """The tags of a returned text cannot be taken; the message is one line without its place."""


@dataclass(frozen=True, slots=True)
class Tag:
    """What stands behind a number."""

    key: Key
    open: Token
    """What stands alone is the opening without a closing."""
    close: Token | None

    @property
    def is_pair(self) -> bool:
        """Whether it is written `<a1>…</a1>`."""
        return self.close is not None


Tags = Mapping[int, Tag]


@dataclass(frozen=True, slots=True)
class Piece:
    """A text between the tags of a returned unit, or one of its tags."""

    role: Role
    text: str
    number: int = 0


def tags_of_source(text: BlockText) -> Tags:
    """The markup of a source block, numbered in the order of its text."""
    return dict(enumerate(_tags(text.tokens), 1))


def tags_of_translation(text: BlockText, source: Tags) -> Tags:
    """The markup of a translation: with the number of the same in the source, or one that the source does not have."""
    free: dict[tuple[Key, bool], list[int]] = {}
    for number in sorted(source, reverse=True):
        free.setdefault((source[number].key, source[number].is_pair), []).append(number)
    found: dict[int, Tag] = {}
    following = len(source) + 1
    for tag in _tags(text.tokens):
        numbers = free.get((tag.key, tag.is_pair))
        if numbers:
            found[numbers.pop()] = tag
        else:
            found[following] = tag
            following += 1
    return found


def shown(text: BlockText, tags: Tags) -> str:
    """A block's text as a translator reads it."""
    written = {id(tag.open): f"<a{number}>" if tag.is_pair else f"<x{number}/>" for number, tag in tags.items()}
    written |= {id(tag.close): f"</a{number}>" for number, tag in tags.items() if tag.close is not None}
    return "".join(token.shown or written.get(id(token), "") for token in text.tokens).strip(" ")


def pieces_of(returned: str) -> tuple[Piece, ...]:
    """The texts and tags of a returned text."""
    found: list[Piece] = []
    at = 0
    for match in INLINE_TAG.finditer(returned):
        if match.start() > at:
            found.append(Piece(Role.TEXT, returned[at : match.start()]))
        role = Role.OPEN if match["opens"] else Role.CLOSE if match["closes"] else Role.ALONE
        found.append(Piece(role, match[0], int((match["opens"] or match["closes"] or match["stands"])[:9])))
        at = match.end()
    if at < len(returned):
        found.append(Piece(Role.TEXT, returned[at:]))
    return tuple(found)


def check_tags(pieces: Sequence[Piece], source: Tags, present: Tags, *, is_fuzzy: bool) -> None:
    """Raises `TagError` where a returned text lacks a tag, has one too many, or one that crosses another.

    `present` are the tags of the present translation. One of its own may stand for one of the source that it does
    not have: a link into the reader's own language, say. What a translation never had it need not have now, unless
    it is fuzzy: the source may have changed since.
    """
    counts: Counter[int] = Counter()
    opened: list[int] = []
    known = {**source, **present}
    for piece in pieces:
        if piece.role is Role.TEXT:
            continue
        tag = known.get(piece.number)
        if tag is None or tag.is_pair is (piece.role is Role.ALONE):
            raise TagError(f"has the tag '{piece.text}', which its source does not have. Delete it")
        if piece.role is Role.OPEN:
            opened.append(piece.number)
        elif piece.role is Role.CLOSE and (not opened or opened.pop() != piece.number):
            raise TagError(f"has '{piece.text}' where another tag is still open. Put the tags in their order")
        if piece.role is not Role.CLOSE:
            counts[piece.number] += 1
    if opened:
        raise TagError(f"has '<a{opened[-1]}>' without '</a{opened[-1]}>'. Write both")
    for number, count in counts.items():
        if count > 1:
            raise TagError(f"has '{_written(number, known[number])}' {count} times. Keep one of them")
    lost = [number for number in source if number not in counts]
    if lost and not _is_replaced(counts, known, source) and (is_fuzzy or set(counts) != set(present)):
        raise TagError(f"has lost '{_written(lost[0], source[lost[0]])}'. Put it where it belongs in the translation")


def comparable_pieces(pieces: Sequence[Piece], tags: Tags) -> Comparable:
    """A returned text in the form in which a page's own is compared with it."""
    return comparable(
        (piece.role, piece.text if piece.role is Role.TEXT else "", tags[piece.number].key if piece.number else ())
        for piece in pieces
    )


def _is_replaced(counts: Counter[int], known: Tags, source: Tags) -> bool:
    """Whether as many links, and as much of everything else, stand there as in the source."""
    given = Counter(known[number].key[:1] for number in counts)
    return given == Counter(tag.key[:1] for tag in source.values())


def _written(number: int, tag: Tag) -> str:
    return f"<a{number}>…</a{number}>" if tag.is_pair else f"<x{number}/>"


def _tags(tokens: Sequence[Token]) -> list[Tag]:
    found: list[Tag] = []
    opened: list[int] = []
    for token in tokens:
        if token.role is Role.OPEN:
            opened.append(len(found))
            found.append(Tag(token.key, token, None))
        elif token.role is Role.CLOSE and opened:
            index = opened.pop()
            found[index] = Tag(token.key, found[index].open, token)
        elif token.role is Role.ALONE:
            found.append(Tag(token.key, token, None))
    return found
