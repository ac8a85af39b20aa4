"""Links to other sites, and what ought to be a link of the guide but is none."""

from collections.abc import Mapping
from random import Random

from mutations.forms import WORDS, Place, any_place, block_at, counterpart
from mutations.glossaries import names_something
from mutations.mutation import Make, Mutation, Rewriting
from mutations.written_guide import TRANSLATION, WrittenGuide

_SITE = "cities.example.org/page"
_VAGUE: Mapping[str, tuple[str, ...]] = {"en": ("here", "Click here", "read more"), "ar": ("هنا", "اضغط هنا", "المزيد")}
_CHAPTERS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "chapters/understand.md": {"en": ("Chapter One", "Chapter 1"), "ar": ("الفصل الأول", "الفصل ١")},
    "chapters/plan.md": {"en": ("Chapter Two", "chapter 2"), "ar": ("الفصل الثاني",)},
    "chapters/people.md": {"en": ("Chapter Five", "Chapter 5"), "ar": ("الفصل الخامس", "الفصل ٥")},
}
"""How prose may name a chapter."""
_SEE: Mapping[str, tuple[str, ...]] = {"en": ("See ", "Read "), "ar": ("انظر ", "راجع ")}


def added_block(text: str, rule: str, severity: str, at: str, only_in: str = "", figure: str = "") -> Make:
    """A kind that adds a paragraph; the finding stands where some characters stand first in it.

    `only_in` is the locale, where it matters; `figure` is a number that the paragraph's counterpart has, too.
    """

    def make(guide: WrittenGuide, rng: Random) -> Mutation:
        place = any_place(guide, rng)
        while only_in and place.locale != only_in:
            place = any_place(guide, rng)
        say, name = WORDS[place.locale]
        block, start = block_at(place, text.format(say=say, name=name, site=_SITE))
        changed = Rewriting(guide)
        changed.replace(place.path, place.start, place.end, block)
        add_counterpart(changed, place, figure)
        changed.expect_at(rule, place.path, start + block.strip().index(at), severity)
        return changed.mutation()

    return make


empty_link = added_block("{say}: [](https://{site}).", "empty-link", "warning", "[")
bare_url = added_block("{say}: https://{site}.", "bare-url", "warning", "https")
insecure_link = added_block("{say}: [{name}](http://{site}).", "insecure-link", "warning", "http")
malformed_link = added_block("{say}: [{name}](https//{site}).", "external-link-malformed", "error", "https")


def add_counterpart(changed: Rewriting, place: Place, figure: str = "") -> None:
    """A paragraph in the other locale, so that the one that is added has a counterpart."""
    other = counterpart(changed.guide, place)
    block, _ = block_at(other, f"{WORDS[other.locale][0]}{figure and ' '}{figure}.")
    changed.replace(other.path, other.start, other.end, block)


def vague_text(guide: WrittenGuide, rng: Random) -> Mutation:
    """A link that says "here" in the place of what it leads to."""
    # The words of a term or a name are not taken away: they would be missed in the translation.
    link = rng.choice(
        [link for link in guide.links if link.text and not names_something(guide, link.locale, link.text)]
    )
    start = link.link_start + len("[")
    changed = Rewriting(guide)
    changed.replace(link.path, start, start + len(link.text or ""), rng.choice(_VAGUE[link.locale]))
    changed.expect("vague-link-text", link.path, start, "warning")
    return changed.mutation()


def chapter_without_link(guide: WrittenGuide, rng: Random) -> Mutation:
    """Prose that sends readers to a chapter by its number alone."""
    while True:
        place, key = any_place(guide, rng), rng.choice(sorted(_CHAPTERS))
        # A source that speaks of a number has translations that lack it.
        if place.reference.key != key and place.reference.locale == TRANSLATION:
            break
    locale, path = place.locale, place.path
    see, chapter = rng.choice(_SEE[locale]), rng.choice(_CHAPTERS[key][locale])
    block, start = block_at(place, f"{see}{chapter}.")
    changed = Rewriting(guide)
    changed.replace(path, place.start, place.end, block)
    add_counterpart(changed, place)
    changed.expect_at("unlinked-reference", path, start + len(see), "warning")
    return changed.mutation()
