"""Definitions that stand apart from the text: link definitions and footnotes."""

import re

from guidebook.content.scanning.block_scanner import INDENT, Blocks, BlockScanner
from guidebook.content.scanning.traced_text import TAB_LENGTH, Traced, joined
from guidebook.content.scanning.tree import Node, Target

_REFERENCE = re.compile(
    r"^[ ]{0,3}\[([^\[\]]*)\]:[ ]*(?:\n[ ]*)?([^\s]+)[ ]*(?:\n[ ]*)?(?:([\"'])(.*)\3[ ]*|\((.*)\)[ ]*)?$", re.M
)
_FOOTNOTE = re.compile(r"^[ ]{0,3}\[\^([^\]]*)\]:[ ]*(.*)$", re.M)
_ABBREVIATION = re.compile(r"^[*]\[(?P<short>[^\\]*?)\][ ]?:[ ]*\n?[ ]*(?P<title>.*)$", re.MULTILINE)
_MAX_QUOTES = 100
"""How many quotes and parentheses the line of a link definition may hold: with more, the renderer's pattern may take
minutes."""


def reference(scanner: BlockScanner, parent: Node, blocks: Blocks) -> bool:
    """Definitions of link targets, `[label]: target "title"`."""
    text = blocks[0].text
    if "]:" not in text or (_quotes(text) > _MAX_QUOTES and max(map(_quotes, text.split("\n"))) > _MAX_QUOTES):
        return False
    match = _REFERENCE.search(text)
    if match is None:
        return False
    block = blocks.popleft()
    start = end = match.start()
    # A definition after the first that spans lines is left for the next pass: another processor may claim a part.
    for match in _REFERENCE.finditer(text, start):
        if match.start() > start and (text[end : match.start()].strip("\n") or "\n" in match.group()):
            break
        written = match.group(2)
        target = written.lstrip("<").rstrip(">")
        at = match.start(2) + len(written) - len(written.lstrip("<"))
        span = (block.source(at), block.source_end(at + len(target)) if target else block.source(at))
        scanner.page.references[match.group(1).strip().lower()] = Target(target, span)
        end = match.end()
    if text[end:].strip():
        blocks.appendleft(block.cut(end).lstrip("\n"))
    if text[:start].strip():
        blocks.appendleft(block.cut(0, start).rstrip("\n"))
    return True


def abbreviation(scanner: BlockScanner, parent: Node, blocks: Blocks) -> bool:
    """What an abbreviation stands for, `*[ECO]: European Cities Organisation`."""
    if "*[" not in blocks[0].text:
        return False
    match = _ABBREVIATION.search(blocks[0].text)
    if match is None or not match["short"].strip() or not match["title"].strip():
        return False
    scanner.page.abbreviations.add(match["short"].strip())
    block = blocks.popleft()
    before, after = block.cut(0, match.start()), block.cut(match.end())
    if after.text.strip():
        blocks.appendleft(after.lstrip("\n"))
    if before.text.strip():
        blocks.appendleft(before.rstrip("\n"))
    return True


def footnote(scanner: BlockScanner, parent: Node, blocks: Blocks) -> bool:
    """Footnotes, `[^label]: text`, with the indented blocks that belong to the last of them."""
    if "[^" not in blocks[0].text:
        return False
    match = _FOOTNOTE.search(blocks[0].text)
    if match is None:
        return False
    block = blocks.popleft()
    text = block.text
    before = block.cut(0, match.start())
    for following in _FOOTNOTE.finditer(text, match.end()):
        if text[match.end() : following.start()].strip("\n"):
            break
        scanner.page.footnotes[match.group(1)] = block.cut(*match.span(2)).rstrip()
        match = following
    first = block.cut(*match.span(2))
    rest = block.cut(match.end()).lstrip("\n")
    following_match = _FOOTNOTE.search(rest.text)
    if following_match:
        lines = rest.cut(0, following_match.start()).rstrip("\n")
        content = joined([first, _without_indent(lines)], "\n").lstrip("\n")
        blocks.appendleft(rest.cut(following_match.start()))
    else:
        content = joined([first, _without_indent(rest)], "\n").strip("\n")
        content = _with_indented_blocks(content, blocks)
    scanner.page.footnotes[match.group(1)] = content.rstrip()
    if before.text.strip():
        blocks.appendleft(before.rstrip("\n"))
    return True


def _quotes(text: str) -> int:
    return text.count('"') + text.count("'") + text.count("(")


def _with_indented_blocks(content: Traced, blocks: Blocks) -> Traced:
    """The content of a footnote and the indented blocks that follow it, taken from `blocks`."""
    parts = [content]
    while blocks and blocks[0].text.startswith(INDENT):
        block = blocks.popleft()
        match = _FOOTNOTE.search(block.text) if "[^" in block.text else None
        if match:
            parts.append(_without_indent(block.cut(0, match.start()).rstrip("\n")))
            blocks.appendleft(block.cut(match.start()))
            break
        parts.append(_without_indent(block))
    return joined(parts, "\n\n")


def _without_indent(block: Traced) -> Traced:
    lines = [line.cut(TAB_LENGTH) if line.text.startswith(INDENT) else line for line in block.split("\n")]
    return joined(lines, "\n")
