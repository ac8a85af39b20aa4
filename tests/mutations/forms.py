"""The same faults in forms of links that the guide does not use, but may: the form is written first, then broken."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from mutations.mutation import Mutation, Rewriting
from mutations.slips import case_slip, slip
from mutations.targets import any_slip
from mutations.written_guide import LOCALES, SOURCE, WrittenGuide, WrittenReference, path_of

WORDS: Mapping[str, tuple[str, str]] = {
    "en": ("Talk about it with your neighbours", "the page on this"),
    "ar": ("تحدث عن ذلك مع جيرانك", "الصفحة الخاصة بذلك"),
}
"""By locale: a sentence without its full stop, and the text of a link."""

LINKS: Mapping[str, str] = {
    "link with a title": '{say}: [{name}]({target} "{name}").',
    "link in angle brackets": "{say}: [{name}](<{target}>).",
    "link in emphasis": "**{say}: _[{name}]({target})_.**",
    "link without words": "{say}: [ ]({target}).",
    "link over two lines": "{say}:\n[{name}\n{name}]({target}).",
    "full reference": "{say}: [{name}][mark].\n\n[mark]: {target}",
    "collapsed reference": "{say}: [{name}][].\n\n[{name}]: <{target}>",
    "shortcut reference": '{say}: [{name}].\n\n  [{name}]: {target} "{name}"',
    "raw HTML": '{say}: <a href="{target}">{name}</a>.',
    "block of raw HTML": "<div class='box'>\n<p>{say}: <a class=x href='{target}'>{name}</a>.</p>\n</div>",
    "Markdown in HTML": '<div markdown="1">\n\n{say}: [{name}]({target}).\n\n</div>',
    "table cell": "| {name} | {say} |\n| --- | --- |\n| {say} | [{name}]({target}) |",
    "table heading": "| [{name}]({target}) | {say} |\n| --- | --- |\n| {say} | {name} |",
    "admonition": '!!! note "{name}"\n\n    {say}: [{name}]({target}).',
    "admonition in an admonition": '!!! note "{name}"\n\n    !!! tip\n        {say}: [{name}]({target}).',
    "folded details": '??? note "{name}"\n    {say}: [{name}]({target}).',
    "list in an admonition": '!!! tip "{name}"\n\n    - {say}\n    - [{name}]({target})',
    "list in a list": "{say}:\n\n1. {say}:\n\n    - {say}: [{name}]({target});\n    - {say}.",
    "quotation": "> {say}:\n> [{name}]({target}).",
    "footnote": "{say}.[^mark]\n\n[^mark]:\n    {say}: [{name}]({target}).",
    "definition": "{name}\n:   {say}: [{name}]({target}).",
}
"""Forms of links; a form leads to a place to which its section leads already, so that it changes nothing."""

_IMAGES: Mapping[str, str] = {
    "image": "![{name}]({target})",
    "image with a title": '![{name}]({target} "{name}")',
    "image by reference": "{say}: ![{name}][mark].\n\n[mark]: {target}",
    "image in a link": "[![{name}]({target})]({there})",
    "image of raw HTML": '<img alt="{name}" src="{target}">',
    "file": "{say}: [{name}]({target}).",
}
_NAME = "map-of-partners"


@dataclass(frozen=True, slots=True)
class Place:
    """A place at the end of a section, for a block of its own."""

    reference: WrittenReference
    """A link of the same section, in this locale or in the other one."""
    locale: str
    start: int
    end: int
    """The blank space before the next section."""

    @property
    def path(self) -> str:
        return path_of(self.locale, self.reference.key)


def link_in_form(guide: WrittenGuide, rng: Random) -> Mutation:
    """A slip in the target of a link in some other form."""
    place = any_place(guide, rng)
    form = rng.choice(sorted(LINKS))
    target, rule = any_slip(guide, rng, place.reference)
    changed = Rewriting(guide, _with_form(guide, place, LINKS[form], place.reference.target))
    _break(changed, place, LINKS[form], place.reference.target, target, rule)
    return changed.mutation(is_slip=True)


def image_in_form(guide: WrittenGuide, rng: Random) -> Mutation:
    """An image or a file that is gone, or a slip in its name."""
    place = any_place(guide, rng)
    form = _IMAGES[rng.choice(sorted(_IMAGES))]
    locale, key = place.reference.locale, place.reference.key
    ending = rng.choice((".svg", ".png", ".pdf"))
    asset = rng.choice(("assets", f"assets/{locale}", posixpath.dirname(f"{SOURCE}/{key}"))) + f"/{_NAME}{ending}"
    folder = posixpath.dirname(f"{locale}/{key}")
    # A file of the default locale's folder serves the others as if it stood in theirs.
    here = asset.replace(f"{SOURCE}/", f"{locale}/", 1) if asset.startswith(f"{SOURCE}/") else asset
    target = posixpath.relpath(here, folder)
    before = _with_form(guide, place, form, target)
    changed = Rewriting(guide, {**before, f"docs/{asset}": ""})
    if rng.random() < 0.3:
        changed.delete(f"docs/{asset}")
        for one in (place, counterpart(guide, place)):
            changed.expect_at("unknown-asset", one.path, _target_start(one, form))
        return changed.mutation()
    if rng.random() < 0.3:
        wrong = f"../{target}" if rng.random() < 0.5 else f"{rng.choice(('images', 'img', 'asset'))}/{_NAME}{ending}"
        if form == _IMAGES["image of raw HTML"] and wrong.startswith("../"):
            wrong = f"../{wrong}"  # one step more is the way from the page's address, which is a folder deeper
    else:
        wrong = target.replace(_NAME, rng.choice((slip, case_slip))(rng, _NAME))
    _break(changed, place, form, target, wrong, "unknown-asset")
    return changed.mutation(is_slip=True)


def any_place(guide: WrittenGuide, rng: Random) -> Place:
    """A random section with a link, and the place at its end."""
    reference = rng.choice([link for link in guide.links if link.way])
    return _place(guide, reference, reference.locale)


def counterpart(guide: WrittenGuide, place: Place) -> Place:
    """The same place in the other locale: what is written in one and not in the other is a fault itself."""
    other = next(locale for locale in LOCALES if locale != place.locale)
    return _place(guide, place.reference, other)


def _place(guide: WrittenGuide, reference: WrittenReference, locale: str) -> Place:
    heading = guide.heading(locale, reference.key, reference.section)
    end = guide.section_end(heading)
    return Place(reference, locale, len(guide.texts[heading.path][:end].rstrip()), end)


def block_at(place: Place, block: str) -> tuple[str, int]:
    """What stands at a place in the stead of blank space when a block is added there, and where the block begins."""
    return f"\n\n{block}\n\n", place.start + len("\n\n")


def _with_form(guide: WrittenGuide, place: Place, form: str, target: str) -> dict[str, str]:
    """The page and its counterpart with a form at a place."""
    found: dict[str, str] = {}
    for one in (place, counterpart(guide, place)):
        text = guide.texts[one.path]
        block, _ = block_at(one, _filled(one, form, target))
        found[one.path] = text[: one.start] + block + text[one.end :]
    return found


def _break(changed: Rewriting, place: Place, form: str, target: str, wrong: str, rule: str) -> None:
    start = _target_start(place, form)
    changed.replace(place.path, start, start + len(target), wrong)
    changed.expect(rule, place.path, start)


def _target_start(place: Place, form: str) -> int:
    block, start = block_at(place, _filled(place, form, "\0"))
    return start + block.strip().index("\0")


def _filled(place: Place, form: str, target: str) -> str:
    say, name = WORDS[place.locale]
    return form.format(say=say, name=name, target=target, there=place.reference.target)
