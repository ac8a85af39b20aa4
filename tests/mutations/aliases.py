"""Faults in the old names of pages and sections, which live in the front matter of source pages."""

from collections.abc import Mapping
from random import Random

from mutations.mutation import Mutation, Rewriting
from mutations.written_guide import SOURCE, WrittenGuide, path_of

_IN_FRONT_MATTER = len("---\n")


def alias_of_a_page_that_exists(guide: WrittenGuide, rng: Random) -> Mutation:
    """An old key that is still a page's, or the folder list's that the build makes."""
    key, other = rng.sample(guide.keys, 2)
    return _one(guide, key, rng.choice((other, other.capitalize(), "chapters/index.md", "search.md")))


def alias_that_is_no_key(guide: WrittenGuide, rng: Random) -> Mutation:
    """An address, or a file, in the place of a page key."""
    key = rng.choice(guide.keys)
    return _one(guide, key, rng.choice(("/chapters/old/", "en/chapters/old.md", "../old.md", "chapters/old.html")))


def alias_of_two_pages(guide: WrittenGuide, rng: Random) -> Mutation:
    """An old key that two pages claim."""
    return _aliases(guide, {key: ["chapters/old.md"] for key in rng.sample(guide.keys, 2)}, "alias-conflict")


def alias_of_itself(guide: WrittenGuide, rng: Random) -> Mutation:
    """A page that is its own old name, or two that are each other's."""
    key, other = rng.sample(guide.keys, 2)
    if rng.random() < 0.5:
        return _aliases(guide, {key: [key]}, "redirect-loop")
    return _aliases(guide, {key: [other], other: [key]}, "redirect-loop")


def alias_of_a_section_that_exists(guide: WrittenGuide, rng: Random) -> Mutation:
    """An old id that a section still has."""
    page = rng.choice([key for key in guide.keys if len(_ids(guide, key)) > 1])
    old, new = rng.sample(_ids(guide, page), 2)
    return _pairs(guide, page, [(old, new)], "alias-conflict", at_key=True)


def alias_to_a_section_that_is_lost(guide: WrittenGuide, rng: Random) -> Mutation:
    """An old id that leads to no section of the page."""
    page = rng.choice(guide.keys)
    return _pairs(guide, page, [("old-part", "lost-part")], "alias-conflict", at_key=False)


def aliases_in_a_circle(guide: WrittenGuide, rng: Random) -> Mutation:
    """Old ids that lead to each other, or one to itself."""
    page = rng.choice(guide.keys)
    names = [f"old-{number}" for number in range(rng.randrange(1, 4))]
    pairs = list(zip(names, [*names[1:], names[0]], strict=True))
    return _pairs(guide, page, pairs, "redirect-loop", at_key=False)


def _one(guide: WrittenGuide, key: str, alias: str) -> Mutation:
    return _aliases(guide, {key: [alias]}, "alias-conflict")


def _aliases(guide: WrittenGuide, aliases: Mapping[str, list[str]], rule: str) -> Mutation:
    changed = Rewriting(guide)
    for key, listed in aliases.items():
        path = path_of(SOURCE, key)
        changed.replace(path, _IN_FRONT_MATTER, _IN_FRONT_MATTER, f"aliases: [{', '.join(listed)}]\n")
        changed.expect_at(rule, path, _IN_FRONT_MATTER + len("aliases: ["))
    return changed.mutation()


def _pairs(guide: WrittenGuide, key: str, pairs: list[tuple[str, str]], rule: str, *, at_key: bool) -> Mutation:
    path = path_of(SOURCE, key)
    changed = Rewriting(guide)
    changed.replace(
        path, _IN_FRONT_MATTER, _IN_FRONT_MATTER, "aliases:\n" + "".join(f"  - {old}: {new}\n" for old, new in pairs)
    )
    offset = _IN_FRONT_MATTER + len("aliases:\n")
    for old, new in pairs:
        changed.expect_at(rule, path, offset + len("  - ") + (0 if at_key else len(f"{old}: ")))
        offset += len(f"  - {old}: {new}\n")
    return changed.mutation()


def _ids(guide: WrittenGuide, key: str) -> list[str]:
    return [heading.id for heading in guide.headings_of(path_of(SOURCE, key)) if heading.id]
