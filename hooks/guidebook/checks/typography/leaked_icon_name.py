"""The name of an icon stands in the text, where readers see its letters and no picture.

Why: `arrow_forward` or `:material-arrow-right:` is read as a word, and read aloud as one. It comes from a site or a
program whose icons are not here.

Example: `Read on :material-arrow-right:`, `keyboard_arrow_down Show all`. Names that the Markdown extensions of the
site turn into pictures are right.

How to fix: delete the name, or write the word or the sign that it stands for; where links need arrows, the site draws
them. `--fix` deletes arrows beside a text. A name that the text speaks of stands in code.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.checks.written_texts import WrittenText, texts_of_data, texts_of_page
from guidebook.content.catalogue import Catalogue
from guidebook.content.edit import Edit
from guidebook.content.page import Page

_SHORTCODE = re.compile(r"(?<![\w:/.]):[a-z0-9][a-z0-9_+-]*[a-z0-9]:(?![\w:/])")
_SET = re.compile(r":(?:material|fontawesome-(?:brands|regular|solid)|octicons|simple)-[a-z0-9-]+:")
"""Names of the icon sets that come with Material for MkDocs."""
_LIGATURE = re.compile(
    # Names that Google's icon fonts write as words joined by `_`; none of them is a word of a language.
    r"(?<![\w/.\\@#=-])(?:(?:keyboard_)?(?:double_)?arrow_(?:back|forward|upward|downward|left|right|up|down)"
    r"(?:_ios)?(?:_new)?|arrow_drop_(?:down|up)(?:_circle)?|arrow_circle_(?:down|left|right|up)|chevron_(?:left|right)"
    r"|expand_(?:more|less)|unfold_(?:more|less)|navigate_(?:next|before)|first_page|last_page|open_in_new|play_arrow"
    r"|more_(?:vert|horiz)|check_(?:box|circle)|radio_button_(?:un)?checked|file_download|picture_as_pdf|format_quote"
    r"|location_on|calendar_(?:today|month)|content_copy|account_circle|menu_book|(?:error|help|info)_outline"
    r"|zoom_(?:in|out)|thumb_(?:up|down)|add_circle|remove_circle|insert_drive_file|access_time)(?![\w/.(=-]\w|[\w(=])"
)
_SIGN = re.compile(r":[a-z0-9][a-z0-9_+-]+:|[a-z]_[a-z]")
_WAY = re.compile(r"arrow|chevron|navigate|caret|angle|expand|unfold")
"""Icons that say nothing beside a text."""
_SHORTEST = 6
"""Letters of an emoji's name, with its colons: `:id:` may be something else."""


def check(catalogue: Catalogue, page: Page) -> Iterator[Fault]:
    """Faults at names of icons that nothing turns into pictures."""
    shown = catalogue.options.dialect.emoji_names
    for text in texts_of_page(page, _SIGN):
        yield from _faults(text, shown)


def check_data(catalogue: Catalogue) -> Iterator[Fault]:
    """The same in glossaries and interface words, in which nothing is turned into a picture."""
    for text in texts_of_data(catalogue, _SIGN):
        yield from _faults(text, None)


def _faults(text: WrittenText, shown: Callable[[], frozenset[str] | None] | None) -> Iterator[Fault]:
    for match in _SHORTCODE.finditer(text.text):
        if not _SET.fullmatch(match[0]) and not (len(match[0]) >= _SHORTEST and match[0] in _emoji()):
            continue
        names = shown() if shown is not None else frozenset()
        if names is not None and match[0] not in names:
            yield _fault(text, match)
    for match in _LIGATURE.finditer(text.text):
        # In a tag of its own it may be set in a font of icons.
        if text.text[match.start() - 1 : match.start()] != "\ufffc":
            yield _fault(text, match)


@cache
def _emoji() -> frozenset[str]:
    """The names of emoji, with their colons, of GitHub and of EmojiOne."""
    from pymdownx import emoji1_db, gemoji_db  # takes a while to load

    dbs = (emoji1_db, gemoji_db)
    return frozenset(name for db in dbs for names in (db.emoji, db.aliases) for name in names)


def _fault(text: WrittenText, match: re.Match[str]) -> Fault:
    message = f"'{match[0]}' is the name of an icon that is not shown"
    hint = "Delete it, or write the word or the sign that it stands for."
    return fault_at(text.source, text.span(*match.span()), message, hint, _deleted(text, match))


def _deleted(text: WrittenText, match: re.Match[str]) -> tuple[Edit, ...]:
    """The edit that deletes an arrow with the space that joins it to a text."""
    start, end = match.span()
    before, after = text.text[:start], text.text[end:]
    if not _WAY.search(match[0]) or not re.search(r"\w", before + after):
        return ()
    if before.endswith(" "):
        start -= 1
    elif not before and after.startswith(" "):
        end += 1
    return text.fix(start, end, "")


RULE = Rule("TYPO010", "leaked-icon-name", Severity.WARNING, check_page=check, check_guide=check_data)
