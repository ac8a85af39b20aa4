"""Faults in whole pages: deleted, moved, withdrawn to a draft, in one locale or in all."""

from random import Random

from mutations.mutation import Make, Mutation, Rewriting
from mutations.slips import slip
from mutations.written_guide import CONFIGURATION, LOCALES, SOURCE, TRANSLATION, WrittenGuide, path_of

_FIELDS_OF_SOURCES = {
    "chapters": ("missing-field",),
    "case-studies": ("missing-field", "missing-field"),
    "resources": ("missing-field",),
    "updates": ("front-matter",),
}
"""What a translation's front matter lacks to be a source's, by folder: number; place and as_of; publisher; date."""
_IN_FRONT_MATTER = len("---\n")
"""Where a field can be added."""
_SEVERITY = {"missing-field": "warning", "front-matter": "error"}


def deleted_translation(guide: WrittenGuide, rng: Random) -> Mutation:
    """A page that only the source has any more: its readers are led there."""
    key = rng.choice(_referred_keys(guide))
    changed = Rewriting(guide)
    changed.delete(path_of(TRANSLATION, key))
    for reference in guide.references_to(key, None, (TRANSLATION,)):
        if reference.key != key:
            changed.expect("missing-in-locale", reference.path, reference.start, "info")
    return changed.mutation()


def deleted_source(guide: WrittenGuide, rng: Random) -> Mutation:
    """A page whose translation is left, and is the source itself now."""
    key = rng.choice(_referred_keys(guide))
    changed = Rewriting(guide)
    changed.delete(path_of(SOURCE, key))
    for reference in guide.references_to(key, None, (SOURCE,)):
        if reference.key != key:
            changed.expect("missing-in-locale", reference.path, reference.start, "info")
    for rule in _FIELDS_OF_SOURCES.get(key.partition("/")[0], ()):
        changed.expect_in_file(rule, path_of(TRANSLATION, key), _SEVERITY[rule])
    return changed.mutation()


def deleted_page(guide: WrittenGuide, rng: Random) -> Mutation:
    """A page that no locale has any more."""
    key = rng.choice(_referred_keys(guide))
    changed = Rewriting(guide)
    for locale in LOCALES:
        changed.delete(path_of(locale, key))
    for reference in guide.references_to(key, None, LOCALES):
        if reference.key != key:
            changed.expect("unknown-page", reference.path, reference.start)
    _expect_missed(changed, key)
    return changed.mutation()


def moved_page(*, has_alias: bool) -> Make:
    """A kind that gives a page another name in every locale, while all references keep the old one, its own too."""

    def make(guide: WrittenGuide, rng: Random) -> Mutation:
        key = rng.choice(_referred_keys(guide))
        stem = key.rpartition("/")[2].removesuffix(".md")
        new = key
        while new in guide.keys:
            name = rng.choice((f"{stem}-2", slip(rng, stem), f"new-{stem}"))
            new = key.replace(f"{stem}.md", f"{name}.md")
        changed = Rewriting(guide)
        if has_alias:
            changed.replace(path_of(SOURCE, key), _IN_FRONT_MATTER, _IN_FRONT_MATTER, f"aliases: [{key}]\n")
        for locale in LOCALES:
            changed.move(path_of(locale, key), path_of(locale, new))
        for reference in guide.references_to(key, None, LOCALES):
            if reference.way:
                changed.expect("unknown-page", reference.path, reference.start)
        _expect_unmet_wishes(changed, key)
        if not has_alias:
            changed.expect_vanished(key)
        return changed.mutation()

    return make


def page_made_draft(guide: WrittenGuide, rng: Random) -> Mutation:
    """A page that is not published any more, and that other pages still refer to."""
    key = rng.choice(_referred_keys(guide))
    changed = Rewriting(guide)
    changed.replace(path_of(SOURCE, key), _IN_FRONT_MATTER, _IN_FRONT_MATTER, "status: draft\n")
    for reference in guide.references_to(key, None, LOCALES):
        if reference.key != key:
            changed.expect("unknown-page", reference.path, reference.start)
    _expect_missed(changed, key)
    return changed.mutation()


def _referred_keys(guide: WrittenGuide) -> list[str]:
    """The written pages that some other page refers to, in every locale."""
    found = {one.to_key for one in guide.references if one.locale == TRANSLATION and one.to_key != one.key}
    return sorted(found.intersection(guide.keys))


def _expect_missed(changed: Rewriting, key: str) -> None:
    """What the configuration wants, and what the ledger says was published."""
    changed.expect_vanished(key)
    _expect_unmet_wishes(changed, key)


def _expect_unmet_wishes(changed: Rewriting, key: str) -> None:
    for (wanted, _), offset in changed.guide.required.items():
        if wanted == key:
            changed.expect("missing-required-anchor", CONFIGURATION, offset)
    for (wanted, _), offsets in changed.guide.route_steps.items():
        for offset in offsets if wanted == key else ():
            changed.expect("unknown-route-section", CONFIGURATION, offset)
