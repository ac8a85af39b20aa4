"""Makes the guide that is measured: a folder with a configuration and any number of pages in up to six locales."""

import struct
import textwrap
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmark.glossary_text import glossary_text
from benchmark.page_text import Stamp, page_text
from benchmark.plan import FACETS, IMAGE, PagePlan
from benchmark.planner import page_plans, term_ids
from benchmark.vocabulary import vocabulary
from guidebook.content.guide_options import GuideOptions
from guidebook.content.tree import read_catalogue
from guidebook.translation.revision import page_revision, section_revisions

LOCALES = ("en", "ar", "fr", "sq", "mk", "bs")
"""The locales of a made guide; the first is the source of the others."""
HOOK = Path(__file__).resolve().parents[2] / "hooks" / "guidebook_site.py"


@dataclass(frozen=True, slots=True)
class MadeTree:
    """A made guide on disk."""

    root: Path
    locales: tuple[str, ...]
    pages: int
    """Pages a locale."""

    @property
    def config(self) -> Path:
        """The configuration file."""
        return self.root / "mkdocs.yml"

    @property
    def docs(self) -> Path:
        """The folder of the pages."""
        return self.root / "docs"

    def change_paragraph(self, number: int) -> None:
        """Change one paragraph of one source page; `number` is part of the new words."""
        page = self.docs / self.locales[0] / "chapters" / "plan.md"
        blocks = page.read_text(encoding="utf-8").split("\n\n")
        # Front matter, title, first paragraph.
        blocks[2] = f"{blocks[2].partition(' Since then')[0]} Since then the team has met {number + 20} more times."
        page.write_text("\n\n".join(blocks), encoding="utf-8")


def make_tree(root: Path, locales: Sequence[str], pages: int) -> MadeTree:
    """Write a made guide below `root`: the same files for the same numbers, every time.

    `pages` are pages a locale, at least `planner.FEWEST_PAGES`. Every page is in every locale, and every translation is
    made from the present source.
    """
    tree = MadeTree(root, tuple(locales), pages)
    source_words = vocabulary(locales[0])
    terms = term_ids(tuple(source_words.modifiers), tuple(source_words.heads))
    plans = page_plans(pages, terms)
    _write(tree.config, _configuration(locales))
    image = tree.docs / IMAGE
    image.parent.mkdir(parents=True, exist_ok=True)
    image.write_bytes(_picture())
    for locale in locales:
        _write(tree.docs / locale / "glossary.yml", glossary_text(terms, vocabulary(locale), locales[0]))
    _write_pages(tree, plans, locales[0], {})
    stamps = dict(_stamps(tree))
    for locale in locales[1:]:
        _write_pages(tree, plans, locale, stamps)
    return tree


def _write_pages(tree: MadeTree, plans: Sequence[PagePlan], locale: str, stamps: dict[str, Stamp]) -> None:
    words = vocabulary(locale)
    for plan in plans:
        _write(tree.docs / locale / plan.key, page_text(plan, words, stamps.get(plan.key)))


def _stamps(tree: MadeTree) -> Iterator[tuple[str, Stamp]]:
    """The revisions of the source pages that stand on disk, by page key."""
    source_locale = tree.locales[0]
    catalogue = read_catalogue(tree.root, tree.docs, GuideOptions((source_locale,)))
    for page in catalogue.pages_of(source_locale):
        yield page.key, Stamp(page_revision(page), section_revisions(page, catalogue.section_ids(page)))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def _configuration(locales: Sequence[str]) -> str:
    languages = "\n".join(
        f"        - {{locale: {locale}, name: {locale}, default: {'true' if locale == locales[0] else 'false'}}}"
        for locale in locales
    )
    facets = "\n".join(f"      {field}: [{', '.join(values)}]" for field, values in FACETS.items())
    return textwrap.dedent("""\
        site_name: Made guide
        site_url: https://made.example/
        hooks: ['{hook}']
        plugins:
          - i18n:
              docs_structure: folder
              languages:
        {languages}
        extra:
          guidebook:
            facets:
        {facets}
        """).format(hook=HOOK, languages=languages, facets=facets)


def _picture() -> bytes:
    """A small grey PNG (ISO/IEC 15948): 64 by 48 pixels."""
    width, height = 64, 48

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = (b"\0" + b"\xc8" * width) * height
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")
