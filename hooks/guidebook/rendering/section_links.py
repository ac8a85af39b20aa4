"""A link beside each heading of a page, by which readers point others to the section."""

from typing import Any
from xml.etree.ElementTree import Element

import markdown
from markdown.treeprocessors import Treeprocessor

NAME = "guidebook.rendering.section_links"
"""What Python-Markdown loads the extension of this module by."""
LABEL_ID = "link-to-section"
"""Id of the element of the template that says what such a link is: its name is that, and the heading's text."""
_LEVELS = frozenset(("h2", "h3", "h4"))
_PRIORITY = 2
"""After the ids of headings are made (`toc`, 5), and after attribute lists (8)."""


class _SectionLinks(Treeprocessor):
    def run(self, root: Element) -> None:
        """Put a link behind each heading of the page's own text, not of a box or a list in it.

        It stands beside the heading, not in it: what reads headings out does not say their names twice.
        """
        children = list(root)
        for heading in reversed(children):
            section = heading.get("id")
            if heading.tag not in _LEVELS or not section or heading.find(".//a[@class='headerlink']") is not None:
                continue
            link = Element("a", {"class": "section-link", "href": f"#{section}"})
            link.set("aria-labelledby", f"{LABEL_ID} {section}")
            link.tail, heading.tail = heading.tail, "\n"
            root.insert(children.index(heading) + 1, link)


class SectionLinks(markdown.Extension):
    """The extension for Python-Markdown; its option says whether the page has such links."""

    def __init__(self, **options: Any) -> None:
        self.config = {"is_on": [True, "Whether the page has links to its sections."]}
        super().__init__(**options)

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Register the processor."""
        if self.getConfig("is_on"):
            md.treeprocessors.register(_SectionLinks(md), "guidebook_section_links", _PRIORITY)


def makeExtension(**options: Any) -> SectionLinks:  # noqa: N802 (Python-Markdown's name)
    """What Python-Markdown calls."""
    return SectionLinks(**options)
