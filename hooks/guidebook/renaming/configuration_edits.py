"""Edits on the configuration file: what it names of a page or a section that is renamed."""

import re
from collections.abc import Iterator
from dataclasses import replace

from guidebook.content.configuration_text import ConfigurationText
from guidebook.content.edit import Edit, apply_edits
from guidebook.content.guide_options import GuideOptions, NavEntry
from guidebook.content.model import Source, Span
from guidebook.content.nav import page_entries
from guidebook.content.yaml_scalar import scalar_in_place_of
from guidebook.renaming.renaming import RenameError, Renaming


def configuration_edits(options: GuideOptions, renaming: Renaming) -> tuple[Edit, ...]:
    """The edits on `nav`, `not_in_nav`, `required_anchors` and `routes`.

    Raises `RenameError` when something is named that does not stand in the configuration file itself.
    """
    if options.configuration is None:
        return ()
    text = ConfigurationText(options.configuration)
    edits = [*_sections(options, text, renaming)]
    if renaming.section_id is None:
        edits += [*_nav(options, text, renaming), *_not_in_nav(text, renaming)]
    return tuple(edits)


def changed_options(options: GuideOptions, renaming: Renaming, edits: tuple[Edit, ...]) -> GuideOptions:
    """The options as the changed configuration file will give them, but for places in it."""
    configuration = options.configuration
    if configuration is None or not edits:
        return options
    new = apply_edits(configuration.text, edits)
    is_page = renaming.section_id is None
    return replace(
        options,
        configuration=Source(configuration.path, configuration.locale, configuration.key, new),
        nav=None if options.nav is None else tuple(_renamed(entry, renaming) for entry in options.nav),
        not_in_nav=tuple(_pattern(line, renaming) if is_page else line for line in options.not_in_nav),
        required_anchors=tuple(
            replace(
                anchor,
                key=renaming.key_of(anchor.key),
                section_id=renaming.section_of(anchor.key, anchor.section_id),
            )
            for anchor in options.required_anchors
        ),
        routes=tuple(
            replace(
                route,
                steps=tuple(
                    replace(
                        step, key=renaming.key_of(step.key), section_id=renaming.section_of(step.key, step.section_id)
                    )
                    for step in route.steps
                ),
            )
            for route in options.routes
        ),
    )


def _sections(options: GuideOptions, text: ConfigurationText, renaming: Renaming) -> Iterator[Edit]:
    """The edits on the settings that name sections."""
    steps = [step for route in options.routes for step in route.steps]
    for setting, sections in (("required_anchors", options.required_anchors), ("routes", steps)):
        places = [*text.places("extra", "guidebook", setting)]
        for key, section_id in dict.fromkeys((section.key, section.section_id) for section in sections):
            new = f"{renaming.key_of(key)}#{renaming.section_of(key, section_id)}"
            if new != f"{key}#{section_id}":
                yield from _edits(text.source, places, f"{key}#{section_id}", new, setting)


def _nav(options: GuideOptions, text: ConfigurationText, renaming: Renaming) -> Iterator[Edit]:
    if any(entry.target == renaming.key for entry in page_entries(options.nav or ())):
        yield from _edits(text.source, [*text.places("nav")], renaming.key, renaming.new_key, "nav")


def _edits(source: Source, places: list[tuple[str, Span]], old: str, new: str, setting: str) -> Iterator[Edit]:
    found = [span for value, span in places if value == old]
    if not found:
        raise RenameError(f"'{setting}' names '{old}', but not in {source.path} itself. Write '{new}' there by hand.")
    for span in found:
        yield Edit(span, scalar_in_place_of(source.text[span.start : span.end], new))


def _not_in_nav(text: ConfigurationText, renaming: Renaming) -> Iterator[Edit]:
    for _, span in text.places("not_in_nav"):
        for match in _line_of(renaming.key).finditer(text.source.text, span.start, span.end):
            yield Edit(Span(*match.span("key")), renaming.new_key)


def _line_of(key: str) -> re.Pattern[str]:
    """A pattern of `not_in_nav` that names this page alone, as it is written or as it is read."""
    return re.compile(rf"""(?<![^\s'"])/?(?P<key>{re.escape(key)})(?![^\s'"])""")


def _pattern(line: str, renaming: Renaming) -> str:
    return _line_of(renaming.key).sub(lambda match: match[0].replace(renaming.key, renaming.new_key), line)


def _renamed(entry: NavEntry, renaming: Renaming) -> NavEntry:
    target = None if entry.target is None else renaming.key_of(entry.target)
    return replace(entry, target=target, children=tuple(_renamed(child, renaming) for child in entry.children))
