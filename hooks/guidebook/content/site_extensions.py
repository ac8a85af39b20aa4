"""The Markdown extensions of a site: those it lists, and those that are always on."""

import os
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from guidebook.content.dialect import EXTENSION_CONFIGS, EXTENSIONS

Options = Mapping[str, Any]
"""The options of an extension, as the site writes them."""

BUNDLES = {
    "extra": ("abbr", "attr_list", "def_list", "footnotes", "md_in_html", "tables"),
    "pymdownx.extra": ("abbr", "attr_list", "def_list", "footnotes", "md_in_html", "pymdownx.betterem",
                       "pymdownx.superfences", "tables"),
}  # fmt: skip
"""Extensions that stand for several others."""


def listed_extensions(written: Any) -> dict[str, Options]:
    """The extensions of `markdown_extensions`, with their options, by their short names.

    `written` is the value as it was read: a list of names and of mappings from a name to options, or one mapping.
    """
    found: dict[str, Options] = {}
    items = written if isinstance(written, list) else [written]
    for item in items:
        pairs = item.items() if isinstance(item, dict) else [(item, None)]
        for name, options in pairs:
            if isinstance(name, str):
                given = options if isinstance(options, dict) else {}
                short = short_name(name)
                found[short] = {**found.get(short, {}), **given}
                for part in BUNDLES.get(short, ()):
                    found[part] = {**found.get(part, {}), **_bundled(given, part)}
    return found


def short_name(name: str) -> str:
    """The name of an extension without the module that Python-Markdown's own stand in."""
    return name.removeprefix("markdown.extensions.")


def _bundled(options: Options, part: str) -> Options:
    """The options of one of the extensions that a bundle stands for."""
    for name in (part, f"markdown.extensions.{part}"):
        if isinstance(options.get(name), dict):
            return options[name]  # type: ignore[no-any-return]
    return {}


def with_own_extensions(listed: Iterable[str], options: Mapping[str, Options], root: Path) -> dict[str, dict[str, Any]]:
    """All extensions a site is rendered with, by name, with their options: those it lists, and those always on.

    `listed` are their names as the site writes them, `options` the options it gives some of them. What it says comes
    before the guidebook's own options. Texts are included from folders below `root`, wherever the build was started.
    """
    names = [name for name in listed if short_name(name) != "fenced_code"]  # superfences does its work
    known = set(map(short_name, names))
    names += [name for name in EXTENSIONS if name not in known]
    found = {name: {**EXTENSION_CONFIGS.get(short_name(name), {}), **options.get(name, {})} for name in names}
    snippets = found.get("pymdownx.snippets")
    if snippets is not None:
        bases = snippets.get("base_path", ["."])
        bases = bases if isinstance(bases, list) else [bases]
        snippets["base_path"] = [os.path.join(root, base) if isinstance(base, str) else base for base in bases]
    return found


def described(value: Any) -> str:
    """A value of the configuration as text, the same in every process."""
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{key}: {described(item)}' for key, item in value.items())}}}"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(described, value))}]"
    if isinstance(value, partial):
        return described([value.func, value.args, value.keywords])
    if callable(value):
        return f"{getattr(value, '__module__', '')}.{getattr(value, '__qualname__', type(value).__qualname__)}"
    return str(value)
