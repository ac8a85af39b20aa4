"""Exporting a finished translation and importing it changes nothing, whatever stands on the pages.

And what a translator writes, however ill it goes with Markdown, stands in the page afterwards or is refused.
"""

import os
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from content.fragments import pages
from guidebook.content.catalogue import Catalogue
from guidebook.content.dialect import DEFAULT
from guidebook.content.edit import apply_edits
from guidebook.content.guide_files import GuideFiles
from guidebook.content.guide_options import GuideOptions
from guidebook.content.model import Source
from guidebook.content.tree import make_catalogue, read_catalogue, read_pages
from guidebook.settings import load_settings
from guidebook.translation.exchange.block_units import page_units
from guidebook.translation.exchange.exchange import FORMATS, Format, export_pages, import_pages
from guidebook.translation.exchange.inline_text import one_line_text, plain
from guidebook.translation.exchange.page_import import import_page
from guidebook.translation.exchange.unit import ReturnedUnit

ROOT = Path(__file__).parents[3]
FRONT_MATTER = "---\nsummary: One two\n---\n\n"
HOSTILE = [
    "\n\n# Title", "| a | b |", "<script>alert(1)</script>", "---", "{ #id }", "[x](http://evil.example)", "- item",
    "1. one", "> q", "`code`", "``", "![i](j.png)", "[r]: http://x.example", "&copy; &amp; AT&T", "*** ___", "\\",
    "**un", "_x", '"quoted"', '!!! note "x"', '=== "t"', "```", "$$", "<!-- c -->", "{: .x }", "[^1]: f", "a  ",
    "\\[x\\]", "///", "#", ": d", "~~~", "<b>", "</div>", "&lt;", "x\ty", "[]", "[](x.md)", "T", "مدينة", "\u200f",
]  # fmt: skip
EXAMPLES = settings(
    max_examples=int(os.environ.get("EXCHANGE_EXAMPLES", "60")),
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)


def catalogue_of(**texts: str) -> Catalogue:
    """A guide with one page, by locale."""
    options = GuideOptions(locales=("en", "ar"), dialect=DEFAULT)
    sources = {(locale, "p.md"): Source(f"docs/{locale}/p.md", locale, "p.md", text) for locale, text in texts.items()}
    files = GuideFiles(options, sources, {}, {}, None, {}, ())
    return make_catalogue(files, read_pages(files, ["p.md"]))


@pytest.mark.parametrize("form", FORMATS)
def test_guide_itself_comes_back_as_it_went(form: Format) -> None:
    configured = load_settings(ROOT / "mkdocs.yml")
    catalogue = read_catalogue(configured.root, configured.docs_dir, configured.guide_options)
    for locale in configured.locales[1:]:
        export = export_pages(form, catalogue, locale, "Guide")
        outcome = import_pages(form, "file", export.content, catalogue, locale, "docs")
        assert (export.refusals, outcome.changes, outcome.lines, outcome.refusals) == ((), (), (), ())


@pytest.mark.parametrize("form", FORMATS)
@given(source=pages(), translation=pages(), is_same=st.booleans())
@EXAMPLES
def test_pages_of_fragments_come_back_as_they_went(form: Format, source: str, translation: str, is_same: bool) -> None:
    catalogue = catalogue_of(en=FRONT_MATTER + source, ar=FRONT_MATTER + (source if is_same else translation))
    export = export_pages(form, catalogue, "ar", "Guide")
    outcome = import_pages(form, "file", export.content, catalogue, "ar", "docs")
    assert (outcome.changes, outcome.lines, outcome.refusals) == ((), (), ())


@given(text=pages(), hostile=st.lists(st.sampled_from(HOSTILE), min_size=1, max_size=4), is_new=st.booleans())
@EXAMPLES
def test_what_is_taken_stands_in_the_page_as_text(text: str, hostile: Sequence[str], is_new: bool) -> None:
    source = FRONT_MATTER + text
    before = catalogue_of(en=source) if is_new else catalogue_of(en=source, ar=source)
    page = before.page("en", "p.md")
    assert page is not None
    units = page_units(before, page, before.page("ar", "p.md"))
    returned = {}
    for index, unit in enumerate(units.units):
        more = hostile[index % len(hostile)]
        translation = (f"{unit.text} Q{more}", f"Q{more}{unit.text}", f"{unit.text}{more}")[index % 3]
        returned[unit.id] = ReturnedUnit(unit.id, unit.text, translation, is_fuzzy=False, line=None)
    outcome = import_page(before, units, "docs/ar/p.md", "ar", returned)
    if outcome.change is None:
        return
    after = catalogue_of(en=source, ar=apply_edits("" if is_new else source, outcome.change.edits))
    refused = {refusal.unit.id for refusal in outcome.refusals}
    found = page_units(after, page, after.page("ar", "p.md"))
    taken = {unit.id: unit.present for unit in found.units if unit.id not in refused}
    wanted = {name: unit.translation for name, unit in returned.items() if name not in refused}
    assert {name: says(text) for name, text in taken.items()} == {name: says(text) for name, text in wanted.items()}


def says(text: str) -> str:
    """A unit's text without what differs by escapes and blanks only."""
    return plain(one_line_text(text)).strip()
