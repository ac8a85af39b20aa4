"""New targets in place of old ones: the text of a link's target and the edit that changes it."""

import posixpath
import re

from guidebook.content.edit import Edit
from guidebook.content.page import Page, Reference

_PLAIN = re.compile(r"[^\s()<>\[\]\\`&\"'*|]+")
"""A target that needs neither escapes nor angle brackets, wherever it is written."""


def is_plain(target: str) -> bool:
    """Whether a target can be written as it is, wherever a link may stand."""
    return _PLAIN.fullmatch(target) is not None


def way_to(key: str, page_key: str) -> str:
    """The relative path from a page to another one, both page keys."""
    return posixpath.relpath(key, posixpath.dirname(page_key) or ".")


def retargeted(target: str, path: str | None = None, fragment: str | None = None) -> str:
    """A target with another path or another fragment; its query stays."""
    before, _, old_fragment = target.partition("#")
    old_path, mark, query = before.partition("?")
    new_fragment = old_fragment if fragment is None else fragment
    return f"{old_path if path is None else path}{mark}{query}" + (f"#{new_fragment}" if new_fragment else "")


def target_edits(page: Page, reference: Reference, target: str) -> tuple[Edit, ...]:
    """The edit that gives a reference another target; none where the target is not written as it is read."""
    written = page.source.text[reference.target_span.start : reference.target_span.end]
    if written != reference.target or not is_plain(target):
        return ()
    return (Edit(reference.target_span, target),)
