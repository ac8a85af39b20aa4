"""The dialect of Markdown the guidebook is written in: the Python-Markdown extensions that are always on.

The hook hands them to MkDocs, the reader is written for them, and the agreement test compares the two.
"""

from typing import Any

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
"""Names of the extensions, in the order in which they are registered."""

EXTENSION_CONFIGS: dict[str, dict[str, Any]] = {
    "tables": {"use_align_attribute": True},  # an inline style would break the Content-Security-Policy
    "pymdownx.tabbed": {"alternate_style": True},
}
"""Options of the extensions, by name."""
