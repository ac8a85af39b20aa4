"""The words that Python-Markdown and its extensions write on a page by themselves, in the page's own language."""

from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element, SubElement

import markdown
from markdown.treeprocessors import Treeprocessor

from guidebook.language.foreign_runs import has_foreign_letters
from guidebook.language.interface_words import InterfaceWords
from guidebook.rendering.diagrams.figures import NAME as DIAGRAMS

NAME = "guidebook.rendering.renderer_words"
"""What Python-Markdown loads the extension of this module by."""
BOX_TITLES = {
    "abstract": "Abstract",
    "attention": "Attention",
    "bug": "Bug",
    "caution": "Caution",
    "danger": "Danger",
    "error": "Error",
    "example": "Example",
    "failure": "Failure",
    "hint": "Hint",
    "important": "Important",
    "info": "Info",
    "key-numbers": "Key numbers",
    "note": "Note",
    "question": "Question",
    "quote": "Quote",
    "success": "Success",
    "tip": "Tip",
    "warning": "Warning",
    "worksheet": "Try this",
}
"""By kind: the title of an admonition, `!!! note`, or of details, `??? note`, for which nobody wrote one."""
_PRIORITY = 15
"""After the boxes are made and what stands in their titles is read, before the tree is written out."""


def with_renderer_words(options: Mapping[str, Any], words: InterfaceWords) -> dict[str, Any]:
    """Options of the Markdown extensions, by name, with the words of a page's language."""
    footnotes = {"BACKLINK_TITLE": words("Back to the text")}
    titles = {kind: words(BOX_TITLES[kind]) for kind in BOX_TITLES}
    return {
        **options,
        "footnotes": {**options.get("footnotes", {}), **footnotes},
        NAME: {"titles": titles, "locale": words.locale},
        DIAGRAMS: {"locale": words.locale},
    }


class _BoxTitles(Treeprocessor):
    def __init__(self, titles: Mapping[str, str], locale: str) -> None:
        super().__init__()
        self._titles = titles
        self._locale = locale

    def run(self, root: Element) -> None:
        """Put the language's word in the place of each title that was made of the kind of its box.

        A kind without one, or a language, has the English word: it is isolated where that is of another direction.
        """
        for box in root.iter():
            kind = (box.get("class") or "").removeprefix("admonition ").split(" ")[0]
            title = box[0] if len(box) and box.tag in ("div", "details") and kind else None
            if title is not None and title.tag in ("p", "summary") and title.text == kind.capitalize():
                word = self._titles.get(kind, title.text)
                is_foreign = bool(self._locale) and has_foreign_letters(word, self._locale)
                (SubElement(title, "bdi") if is_foreign else title).text = word
                title.text = None if is_foreign else word


class RendererWords(markdown.Extension):
    """The extension for Python-Markdown; its option `titles` is by kind of box."""

    def __init__(self, **options: Any) -> None:
        self.config = {"titles": [{}, "Titles of boxes, by kind."], "locale": ["", "The locale of the page."]}
        super().__init__(**options)

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Register the processor."""
        md.treeprocessors.register(
            _BoxTitles(self.getConfig("titles"), self.getConfig("locale")), "guidebook_box_titles", _PRIORITY
        )


def makeExtension(**options: Any) -> RendererWords:  # noqa: N802 (Python-Markdown's name)
    """What Python-Markdown calls."""
    return RendererWords(**options)
