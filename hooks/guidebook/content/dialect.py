"""The dialect of Markdown the guidebook is written in, and what a site's own extensions change in the reading of pages.

The hook hands the extensions to MkDocs, the reader is written for them, and the agreement test compares the two. A site
may list more: `guidebook.content.site_dialect` says what these mean for the reader.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from guidebook.content.headings import slug
from guidebook.content.snippet_files import SnippetFiles

EXTENSIONS: tuple[str, ...] = (
    "toc",
    "tables",
    "attr_list",
    "md_in_html",
    "def_list",
    "footnotes",
    "admonition",
    "pymdownx.details",
    "pymdownx.superfences",
    "pymdownx.tabbed",
)
"""Names of the extensions that are always on, in the order in which they are registered."""

EXTENSION_CONFIGS: dict[str, dict[str, Any]] = {
    "tables": {"use_align_attribute": True},  # an inline style would break the Content-Security-Policy
    "pymdownx.tabbed": {"alternate_style": True},
}
"""Options of the extensions, by name."""

ESCAPE = re.compile(r"\\([\\`*_{}\[\]()>#+\-.!|])")
"""A character that a backslash escapes."""


@dataclass(frozen=True, slots=True)
class GenericBlock:
    """A kind of the blocks between `/// name` and `///` (`pymdownx.blocks`)."""

    kind: str
    """`admonition`, `details`, `html`, `tab`, `define` or `caption`."""
    default_title: str | None = None
    """For an admonition or details with a name of its own: the title where none is written."""
    modes: Mapping[str, str] = field(default_factory=dict)
    """For `html`: how the content of a tag is to be read, by tag."""
    is_numbered: bool = False
    """For `caption`: whether figures get ids with running numbers."""
    goes_first: bool = False
    """For `caption`: whether the caption stands before the figure's content."""


@dataclass(frozen=True, slots=True)
class TabIds:
    """How tabs get ids from their titles."""

    slug: Callable[[str], str]
    separator: str = "-"
    follows_heading: bool = False
    """Whether the id of the heading above stands before the tab's own."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """What a site's own extensions change in the reading of its pages; by default nothing."""

    slug: Callable[[str], str] = slug
    """Makes an id of a heading's title. It may come from anywhere and fail."""
    base_level: int = 1
    """The level of a heading written with one `#`."""
    blocks: Mapping[str, GenericBlock] = field(default_factory=dict)
    """The blocks between `///`, by name."""
    snippets: SnippetFiles | None = None
    """Where the texts stand that `--8<--` includes; None where it includes nothing."""
    tab_ids: TabIds | None = None
    emoji_names: Callable[[], frozenset[str] | None] | None = None
    """The names, with their colons, that stand for a picture; None where any may. They are no part of an id."""
    inline_maths: re.Pattern[str] | None = None
    """Formulas inside a text: nothing in them is Markdown."""
    maths_block: re.Pattern[str] | None = None
    """A formula that is a block of its own."""
    escape: re.Pattern[str] = ESCAPE
    has_metadata: bool = False
    """Whether lines `key: value` above the text are no part of it."""
    has_abbreviations: bool = False
    has_sane_headings: bool = False
    """Whether a space must follow the `#` of a heading."""
    has_sane_lists: bool = False
    """Whether a list of numbers and one of bullets are never one list."""
    has_own_quotes: bool = False
    """Whether each quotation is one of its own."""
    has_callouts: bool = False
    """Whether a quotation may begin with `[!type]` and a title."""
    has_code_languages: bool = False
    """Whether a code span may begin with its language, `#!py`, which readers do not see."""
    has_more_inline_elements: bool = False
    """Whether there are inline elements that the reader does not follow, but that may have attributes."""
    has_indented_code: bool = True
    has_relaxed_fences: bool = False
    """Whether fences open with options that nobody knows."""
    links_bare_addresses: bool = False
    """Whether an address that stands in the text is a link without marks."""
    breaks_lines: bool = False
    """Whether each line break is one to readers."""
    footnote_separator: str = ":"
    footnote_marker: str = "///Footnotes Go Here///"
    uncertain_titles: re.Pattern[str] | None = None
    """What makes the title of a heading, and so its id, another one than the reader takes it for."""
    filled_in: re.Pattern[str] | None = None
    """What something else than the reader's extensions fills in: the ids on such a page are not all known."""
    filled_in_fences: frozenset[str] = frozenset()
    """Languages of fenced code that something else fills in."""
    revision: str = ""
    """What the site says of its extensions, as text: two dialects are alike where it is."""

    def __repr__(self) -> str:
        # The same in every process: functions have no such form.
        return f"Dialect({self.revision!r})"


DEFAULT = Dialect()
"""The guidebook's own dialect."""
