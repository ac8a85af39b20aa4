"""Which quotation marks a locale writes, and which pairs of them are right there."""

from functools import cache

from guidebook.language.locales import language_data, shipped_data

EVERYWHERE = frozenset({"“”", "„“", "„”", "‹›", "«»", "「」", "『』"})
"""Pairs that may stand in a text of any language: a name or a line of another one brings its own marks."""
FAMILIES = ("«»", "“”„", "‹›", "「」", "『』")
"""Marks of one form. A quotation begins and ends with marks of the same form."""


@cache
def own_pairs(locale: str) -> frozenset[str]:
    """The pairs of quotation marks of a locale, each as two characters: CLDR's, and those of its printed books."""
    data = shipped_data("quotation_marks.yml")
    tag = locale.replace("_", "-")
    found = {language_data(locale).quotes}
    found.update(_of_longest_tag(data["cldr"], tag) or ("“”", "‘’"))
    found.update(_of_longest_tag(data["in_print"], tag))
    return frozenset(found)


@cache
def allowed_pairs(locale: str) -> frozenset[str]:
    """The pairs that are no fault in a text of a locale."""
    return EVERYWHERE | own_pairs(locale)


def _of_longest_tag(groups: list[dict[str, list[str]]], tag: str) -> tuple[str, ...]:
    """The marks of the groups that name the locale, or else the nearest of the tags that it begins with."""
    while True:
        found = tuple(pair for group in groups if tag in group["tags"] for pair in group["marks"])
        if found or "-" not in tag:
            return found
        tag = tag.rpartition("-")[0]
