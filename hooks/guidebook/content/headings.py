"""The ids of headings: those that the renderer gives, and how one is written."""

import re
import unicodedata
from collections.abc import Callable, Iterable

from guidebook.content.edit import Edit
from guidebook.content.model import Heading, Source, Span

_NOT_IN_SLUG = re.compile(r"[^\w\s-]")
_SEPARATORS = re.compile(r"[-\s]+")
_ATTRIBUTES = re.compile(r"[ ]+\{:?[ ]*")
_OF_INLINE = re.compile(r"\{:?[^}\n]*\}")
"""The attributes of what the title ends with, `**Skopje**{: lang="en" }`: no space parts them from it."""
_NUMBERED = re.compile(r"^(.*)_([0-9]{1,4000})$")


def slug(title: str) -> str:
    """The title in lower-case ASCII letters, digits, `_` and `-`; empty for a title in another script."""
    ascii_title = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode("ascii")
    return _SEPARATORS.sub("-", _NOT_IN_SLUG.sub("", ascii_title).strip().lower())


class HeadingIds:
    """Gives out ids, none of them twice."""

    def __init__(self, used: Iterable[str], slug: Callable[[str], str] = slug) -> None:
        """`used` are the ids that the page gives itself, in attribute lists and footnotes; `slug` makes more."""
        self._used = set(used)
        self._slug = slug
        self._known: dict[str, int] = {}

    def give(self, title: str) -> str:
        """A new id for a heading: the slug of its title, with `_1`, `_2` … where that is taken or empty."""
        return self.take(self._slug(title))

    def take(self, wanted: str) -> str:
        """The id wanted, with `_1`, `_2` … where that is taken or empty."""
        if wanted in self._used or not wanted:
            match = _NUMBERED.match(wanted)
            base, count = (match.group(1), int(match.group(2))) if match else (wanted, 0)
            known = self._known.get(base, 0)
            # Numbers known to be taken are passed over, as the renderer does, so that repeated titles cost no time.
            is_next = count <= known or wanted == f"{base}_{known + 1}"
            count = (max(count, known) if is_next else count) + 1
            while f"{base}_{count}" in self._used:
                count += 1
            if is_next:
                self._known[base] = count
            wanted = f"{base}_{count}"
        self._used.add(wanted)
        return wanted


def id_edit(source: Source, heading: Heading, section_id: str) -> Edit:
    """The edit that writes an id behind a heading without one, or into the attributes it has."""
    end = heading.text_span.end
    attributes = _ATTRIBUTES.match(source.text, end, heading.span.end)
    if attributes:
        return Edit(Span(attributes.end(), attributes.end()), f"#{section_id} ")
    of_inline = _OF_INLINE.match(source.text, end, heading.span.end)
    end = of_inline.end() if of_inline else end
    return Edit(Span(end, end), f" {{ #{section_id} }}")
