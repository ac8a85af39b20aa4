"""Faults in a single target: a reference of the guide that is made to lead nowhere, or elsewhere."""

import posixpath
from collections.abc import Callable
from random import Random

from mutations.mutation import Make, Mutation, Rewriting
from mutations.slips import case_slip, look_alike, slip
from mutations.written_guide import LOCALES, SOURCE, WrittenGuide, WrittenReference

Broken = tuple[str, str]
"""A target that is wrong, and the rule that must say so."""
Break = Callable[[WrittenGuide, Random, WrittenReference], Broken | None]
"""Breaks a target; None where it cannot be broken this way."""


def typo_in_path(guide: WrittenGuide, rng: Random, reference: WrittenReference) -> Broken | None:
    """A letter of a file's or a folder's name."""
    return _other_name(guide, rng, reference, slip)


def look_alike_in_path(guide: WrittenGuide, rng: Random, reference: WrittenReference) -> Broken | None:
    """A letter of another script."""
    return _other_name(guide, rng, reference, look_alike)


def case_in_path(guide: WrittenGuide, rng: Random, reference: WrittenReference) -> Broken | None:
    """A capital, which some computers overlook and no server does."""
    return _other_name(guide, rng, reference, case_slip)


def typo_in_ending(guide: WrittenGuide, rng: Random, reference: WrittenReference) -> Broken | None:
    """`.md` written wrong or forgotten."""
    if not reference.way:
        return None
    way = reference.way.removesuffix(".md") + rng.choice(("", "md", ".mf", ".ms", ".m", ".dm", ".mdd", ".html"))
    is_page = "." not in posixpath.basename(way)
    return _with_way(reference, way), "unknown-page" if is_page else "unknown-asset"


def wrong_folder(guide: WrittenGuide, rng: Random, reference: WrittenReference) -> Broken | None:
    """One `../` too many or too few."""
    if not reference.way:
        return None
    ways = [f"../{reference.way}"]
    if reference.way.startswith("../"):
        ways.append(reference.way.removeprefix("../"))
    way = rng.choice(ways)
    return None if _exists(guide, reference, way) else (_with_way(reference, way), "unknown-page")


def other_locale(guide: WrittenGuide, rng: Random, reference: WrittenReference) -> Broken | None:
    """The page of another locale."""
    if not reference.way:
        return None
    locale = next(locale for locale in LOCALES if locale != reference.locale)
    return _with_way(reference, _way_to_locale(reference, locale)), "cross-locale-link"


def unknown_locale(guide: WrittenGuide, rng: Random, reference: WrittenReference) -> Broken | None:
    """The page of a locale that the guide does not have."""
    if not reference.way:
        return None
    return _with_way(reference, _way_to_locale(reference, rng.choice(("fr", "sq", "mk")))), "unknown-page"


def typo_in_anchor(guide: WrittenGuide, rng: Random, reference: WrittenReference) -> Broken | None:
    """A letter of a section's id."""
    return _other_anchor(guide, rng, reference, slip)


def case_in_anchor(guide: WrittenGuide, rng: Random, reference: WrittenReference) -> Broken | None:
    """A capital in a section's id."""
    return _other_anchor(guide, rng, reference, case_slip)


def anchor_of_another_page(guide: WrittenGuide, rng: Random, reference: WrittenReference) -> Broken | None:
    """A section that only another page has."""
    elsewhere = {heading.id for heading in guide.sections if heading.key != reference.to_key and heading.id}
    others = sorted(elsewhere - guide.ids(reference.to_key))
    return f"{reference.way}#{rng.choice(others)}", "unknown-section"


SLIPS: tuple[Break, ...] = (
    typo_in_path,
    look_alike_in_path,
    case_in_path,
    typo_in_ending,
    wrong_folder,
    other_locale,
    unknown_locale,
    typo_in_anchor,
    case_in_anchor,
)
"""Those where nobody doubts what was meant."""


def break_somewhere(break_target: Break, *, in_front_matter: bool = False, is_slip: bool = True) -> Make:
    """A kind that breaks a random reference of the text, or of the front matter."""

    def make(guide: WrittenGuide, rng: Random) -> Mutation:
        references = [one for one in guide.references if one.is_link is not in_front_matter]
        while True:
            reference = rng.choice(references)
            broken = break_target(guide, rng, reference)
            if broken:
                break
        target, rule = broken
        changed = Rewriting(guide)
        changed.replace(reference.path, reference.start, reference.end, target)
        changed.expect(rule, reference.path, reference.start)
        return changed.mutation(is_slip)

    return make


def any_slip(guide: WrittenGuide, rng: Random, reference: WrittenReference) -> Broken:
    """One of the slips."""
    while True:
        broken = rng.choice(SLIPS)(guide, rng, reference)
        if broken:
            return broken


def written_otherwise(guide: WrittenGuide, rng: Random) -> Mutation:
    """No fault at all: the same target in another spelling."""
    reference = rng.choice([link for link in guide.links if link.way])
    letter = rng.choice([place for place, one in enumerate(reference.way) if one.isalpha()])
    way = reference.way
    other = rng.choice(
        (
            f"./{way}",
            f"{way[:letter]}%{ord(way[letter]):02X}{way[letter + 1 :]}",
            f"{way}?from=guide",
            posixpath.join("..", posixpath.basename(posixpath.dirname(reference.path)), way)
            if "/" in reference.key
            else f"chapters/../{way}",
        )
    )
    target = _with_way(reference, other)
    written = rng.choice((target, f"<{target}>", f'{target} "1"', f" {target} "))
    changed = Rewriting(guide)
    changed.replace(reference.path, reference.start, reference.end, written)
    return changed.mutation()


def absolute_address(guide: WrittenGuide, rng: Random) -> Mutation:
    """The address of a page on the published site, where a link without words gets none from the build either."""
    reference = rng.choice([link for link in guide.links if link.way])
    edition = "" if reference.locale == SOURCE else f"{reference.locale}/"
    folder = f"{reference.to_key.removesuffix('.md').removesuffix('/index')}/"
    changed = Rewriting(guide)
    way = rng.choice(("/", guide.site_url)) + edition + folder
    changed.replace(reference.path, reference.start, reference.end, _with_way(reference, way))
    changed.expect("absolute-internal-link", reference.path, reference.start, "warning")
    if not reference.text:
        changed.expect("empty-link", reference.path, reference.link_start, "warning")
    return changed.mutation(is_slip=True)


def _other_name(
    guide: WrittenGuide, rng: Random, reference: WrittenReference, change: Callable[[Random, str], str | None]
) -> Broken | None:
    """The target with another name of its file or of a folder on the way."""
    steps = reference.way.split("/")
    names = [index for index, step in enumerate(steps) if step.strip(".")]
    if not names:
        return None
    index = rng.choice(names)
    stem = steps[index].removesuffix(".md")
    changed = change(rng, stem)
    if changed is None:
        return None
    steps[index] = changed + steps[index].removeprefix(stem)
    way = "/".join(steps)
    return None if _exists(guide, reference, way) else (_with_way(reference, way), "unknown-page")


def _other_anchor(
    guide: WrittenGuide, rng: Random, reference: WrittenReference, change: Callable[[Random, str], str]
) -> Broken | None:
    if not reference.fragment:
        return None
    fragment = change(rng, reference.fragment)
    if fragment in guide.ids(reference.to_key):
        return None
    return f"{reference.way}#{fragment}", "unknown-section"


def _exists(guide: WrittenGuide, reference: WrittenReference, way: str) -> bool:
    return posixpath.normpath(posixpath.join(posixpath.dirname(reference.key), way)) in guide.keys


def _with_way(reference: WrittenReference, way: str) -> str:
    return way + reference.target[len(reference.way) :]


def _way_to_locale(reference: WrittenReference, locale: str) -> str:
    return f"{'../' * (reference.key.count('/') + 1)}{locale}/{reference.to_key}"
