"""Revisions: what changes them and what does not."""

import re
import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from guidebook.content.catalogue import Catalogue
from guidebook.content.front_matter import read_front_matter
from guidebook.content.model import Source
from guidebook.content.page import Page, read_page
from guidebook.translation.revision import page_revision, section_revisions
from mini_site import SiteMaker

TEXT = """---
summary: A plan.
number: 4
updated: 2026-11-22
---
# Plan

Lead é.

## Why { #why }

Text with [a link](act.md), *stress* and `code`.
It goes on.

> A quotation of two
> lines.

- One.
- Two is
  longer.

1. First.
2. Second.

| A | B |
|---|---|
| c | d |

!!! note "A title"

    Inside
    it.

    ### Costs

More.

```
fenced code
```

<p class="raw">Raw.</p>
"""


def page_of(mini_site: SiteMaker, text: str) -> tuple[Catalogue, Page]:
    """A catalogue with one English page."""
    catalogue = mini_site({"docs/en/plan.md": text.encode()}).catalogue()
    page = catalogue.page("en", "plan.md")
    assert page is not None
    return catalogue, page


def revision(mini_site: SiteMaker, text: str) -> str:
    """The revision of a page."""
    return page_revision(page_of(mini_site, text)[1])


def sections(mini_site: SiteMaker, text: str) -> dict[str, str]:
    """The revisions of a page's sections."""
    catalogue, page = page_of(mini_site, text)
    return dict(section_revisions(page, catalogue.section_ids(page)))


def test_revision_has_its_version_and_twelve_digits(mini_site: SiteMaker) -> None:
    assert re.fullmatch("r1-[0-9a-f]{12}", revision(mini_site, TEXT))


def test_revision_of_a_text_is_the_same_for_ever(mini_site: SiteMaker) -> None:
    assert revision(mini_site, "# Plan\n") == "r1-7189649f27a8"


UNSEEN = {
    "line ends": TEXT.replace("\n", "\r\n"),
    "byte order mark": "\ufeff" + TEXT,
    "no last line end": TEXT.rstrip("\n"),
    "blank lines at the end": TEXT + "\n\n",
    "blanks at line ends": TEXT.replace("on.\n", "on.  \t\n").replace("One.\n", "One. \n"),
    "another number": TEXT.replace("number: 4", "number: 5"),
    "another date": TEXT.replace("updated: 2026-11-22", "updated: 2026-11-23"),
    "another field": TEXT.replace("number: 4", "number: 4\nstatus: draft"),
    "summary in quotes": TEXT.replace("summary: A plan.", "summary: 'A plan.'"),
    "summary over lines": TEXT.replace("summary: A plan.", "summary: >\n  A\n  plan."),
    "blank lines": TEXT.replace("---\n# Plan", "---\n\n\n# Plan").replace("\n\nText", "\n\n\n\nText"),
    "decomposed letters": unicodedata.normalize("NFD", TEXT),
    "a line wrapped": TEXT.replace("Text with [a", "Text with\n[a")
    .replace("link](", "long link](")
    .replace("long ", ""),
    "a line unwrapped": TEXT.replace("`code`.\nIt", "`code`. It"),
    "a link wrapped": TEXT.replace("[a link]", "[a\nlink]"),
    "a quotation wrapped": TEXT.replace("> A quotation of two\n> lines.", "> A quotation\n> of two lines."),
    "a quotation unwrapped": TEXT.replace("two\n> lines", "two lines"),
    "a quotation without its second mark": TEXT.replace("two\n> lines", "two\nlines"),
    "an item unwrapped": TEXT.replace("is\n  longer", "is longer"),
    "a line in a box unwrapped": TEXT.replace("Inside\n    it", "Inside it"),
    "other bullets": TEXT.replace("- One.\n- Two", "* One.\n* Two"),
    "other numbers": TEXT.replace("2. Second", "1. Second"),
    "a wider table": TEXT.replace("|---|---|", "|-----|-----|").replace("| c |", "|  c  |"),
    "hashes behind a heading": TEXT.replace("# Plan", "# Plan #"),
    "an id that is the title's": TEXT.replace("### Costs", "### Costs { #costs }"),
    "a comment": TEXT.replace("## Why", "<!-- guide: ignore TERM -->\n\n## Why"),
}


@pytest.mark.parametrize("changed", UNSEEN.values(), ids=UNSEEN)
def test_what_readers_do_not_see_leaves_the_revision(mini_site: SiteMaker, changed: str) -> None:
    assert changed != TEXT
    assert revision(mini_site, changed) == revision(mini_site, TEXT)
    assert sections(mini_site, changed) == sections(mini_site, TEXT)


SEEN = {
    "a word": TEXT.replace("goes on", "went on"),
    "summary": TEXT.replace("A plan.", "The plan."),
    "title": TEXT.replace("# Plan", "# Plans"),
    "id": TEXT.replace("#why", "#reasons"),
    "level": TEXT.replace("### Costs", "#### Costs"),
    "capitals": TEXT.replace("More.", "more."),
    "punctuation": TEXT.replace("goes on.", "goes on!"),
    "where a link leads": TEXT.replace("act.md", "learn.md"),
    "no stress": TEXT.replace("*stress*", "stress"),
    "a paragraph parted": TEXT.replace("`code`.\nIt", "`code`.\n\nIt"),
    "a list numbered": TEXT.replace("- One.\n- Two", "1. One.\n1. Two"),
    "items joined": TEXT.replace("1. First.\n2. Second.", "1. First. Second."),
    "a quotation as text": TEXT.replace("> A", "A").replace("> lines", "lines"),
    "a number in the text": TEXT.replace("It goes", "3 go"),
    "the kind of a box": TEXT.replace("!!! note", "!!! warning"),
    "its title": TEXT.replace("A title", "The title"),
    "a cell": TEXT.replace("| d |", "| e |"),
    "code": TEXT.replace("fenced code", "other code"),
    "raw HTML": TEXT.replace("Raw.", "Cooked."),
    "its attributes": TEXT.replace('class="raw"', 'class="done"'),
}


@pytest.mark.parametrize("changed", SEEN.values(), ids=SEEN)
def test_what_readers_see_changes_the_revision(mini_site: SiteMaker, changed: str) -> None:
    assert changed != TEXT
    assert revision(mini_site, changed) != revision(mini_site, TEXT)


def test_every_section_has_its_revision_and_the_title_belongs_to_the_lead(mini_site: SiteMaker) -> None:
    assert list(sections(mini_site, TEXT)) == ["lead", "why", "costs"]
    assert list(sections(mini_site, "Text only.\n")) == ["lead"]
    assert list(sections(mini_site, "## Small { #small }\n\n# Plan\n\n## Big { #big }\n")) == ["lead", "small", "big"]


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        ("Lead é.", "Lead.", {"lead"}),
        ("# Plan", "# Plans", {"lead"}),
        ("goes on", "went on", {"why"}),
        ("## Why", "## Reasons", {"why"}),
        ("More.", "Less.", {"costs"}),
        ("A plan.", "The plan.", {"lead"}),
        ("### Costs", "\n\n### Costs", set()),
    ],
)
def test_change_shows_in_its_own_section_alone(mini_site: SiteMaker, old: str, new: str, changed: set[str]) -> None:
    before, after = sections(mini_site, TEXT), sections(mini_site, TEXT.replace(old, new, 1))
    assert {name for name in before if before[name] != after[name]} == changed


def test_sections_of_one_name_have_one_revision(mini_site: SiteMaker) -> None:
    text = "# T\n\nTop.\n\n## A { #lead }\n\nOne.\n"
    assert list(sections(mini_site, text)) == ["lead"]
    assert sections(mini_site, text) != sections(mini_site, text.replace("One", "Two"))
    assert sections(mini_site, text) != sections(mini_site, text.replace("Top", "Head"))


def test_section_that_moves_keeps_its_revision(mini_site: SiteMaker) -> None:
    one, two = "## A { #a }\n\nOne.\n\n", "## B { #b }\n\nTwo.\n\n"
    assert sections(mini_site, f"# T\n\n{one}{two}") == sections(mini_site, f"# T\n\n{two}{one}")


WORDS = st.lists(
    st.sampled_from(["plan", "*plan*", "[a](b.md)", "«خطة»", "1.", "`x`", "é", "a_b", "**two"]), min_size=1
)


@given(words=WORDS, gaps=st.lists(st.sampled_from([" ", "  ", "\n", " \n", "\n  ", "\t"]), min_size=40, max_size=40))
def test_paragraph_may_be_wrapped_anywhere(words: list[str], gaps: list[str]) -> None:
    # Where a line would begin with what makes a block, it is another text.
    lines = "".join(word + gap for word, gap in zip(["Text", *words], gaps, strict=False)).strip()
    assume(not re.search(r"^[ \t]*\d+\.", lines, re.MULTILINE))
    wrapped = f"# T\n\n{lines}\n"
    plain = f"# T\n\n{' '.join(lines.split())}\n"
    assert page_revision(read(wrapped)) == page_revision(read(plain))


@given(words=WORDS, place=st.integers(min_value=0), word=st.sampled_from(["new", "**new**", "۲"]))
def test_word_that_is_added_changes_the_revision(words: list[str], place: int, word: str) -> None:
    more = list(words)
    more.insert(place % (len(words) + 1), word)
    assert page_revision(read(f"Text {' '.join(words)}\n")) != page_revision(read(f"Text {' '.join(more)}\n"))


def read(text: str) -> Page:
    """A page outside any guide."""
    source = Source("docs/en/plan.md", "en", "plan.md", text)
    return read_page(source, read_front_matter(text), is_translation=False)
