"""What the Markdown extensions and plugins that a site lists itself mean for the reading of its pages.

The reader follows the extensions that are always on and those that change what is a heading, a link or an id;
`unfollowed` is about the others.
"""

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from markdown.extensions.toc import slugify as default_slugify

from guidebook.content.dialect import DEFAULT, ESCAPE, Dialect, GenericBlock, TabIds
from guidebook.content.headings import slug
from guidebook.content.site_extensions import Options, described
from guidebook.content.site_yaml import SiteFolder
from guidebook.content.snippet_files import SnippetFiles
from guidebook.content.unfollowed import filled_in, filled_in_fences, has_more_inline_elements, uncertain_titles

_DOLLAR = r"(?<!\\)(?P<escapes>(?:\\{2})+)(?=\$)|(?<!\\)\$(?P<dollar>(?:\\.|[^\\$\x02\x03])+?)\$"
_SMART_DOLLAR = r"(?<!\\)(?P<escapes>(?:\\{2})+)(?=\$)|(?<!\\)\$(?!\s)(?P<dollar>(?:\\.|[^\\$\x02\x03])+?)(?<!\s)\$"
_NO_DOLLAR = r"(?!)(?P<escapes>)(?P<dollar>)"
_ROUND = r"(?<!\\)(?P<more_escapes>(?:\\{2})+?)(?=\\\()|(?<!\\)\\\((?P<round>(?:\\[^)]|[^\\\x02\x03])+?)\\\)"
_NO_ROUND = r"(?!)(?P<more_escapes>)(?P<round>)"
_MATHS_BLOCKS = {
    "dollar": r"[$]{2}(?:(?:\\.|[^\\])+?)[$]{2}",
    "square": r"\\\[(?:(?:\\[^\]]|[^\\])+?)\\\]",
    "begin": r"\\begin\{(?P<environment>[a-z]+\*?)\}(?:\\.|[^\\])+?\\end\{(?P=environment)\}",
}
_TYPED_ADMONITIONS = ("note", "attention", "caution", "danger", "error", "tip", "hint", "warning", "important")
_CAPTIONS = ("caption", {"name": "figure-caption", "prefix": "."}, {"name": "table-caption", "prefix": "."})
_ESCAPED_BY = {
    "pymdownx.arithmatex": "$",
    "pymdownx.blocks": "/",
    "pymdownx.caret": "^",
    "pymdownx.mark": "=",
    "pymdownx.tilde": "~",
    "pymdownx.keys": "+",
}


@dataclass(frozen=True, slots=True)
class _Slug:
    """A site's way to make ids, with its separator."""

    slugify: Callable[[str, str], str]
    separator: str

    def __call__(self, title: str) -> str:
        try:
            return str(self.slugify(title, self.separator))
        except Exception:  # whatever a site calls here, reading a page fails for nothing
            return slug(title)


def site_dialect(
    extensions: Mapping[str, Options],
    plugins: Iterable[str],
    root: Path,
    docs_dir: Path,
    *,
    has_other_hooks: bool = False,
) -> Dialect:
    """The dialect of a site with these extensions (see `listed_extensions`) and plugins.

    `root` is the folder that relative paths start from. Nothing is raised: what cannot be used makes the ids of pages
    unknown.
    """
    unknown = filled_in(extensions, plugins, has_other_hooks=has_other_hooks)
    if not extensions and unknown is None:
        return DEFAULT
    toc = extensions.get("toc", {})
    maths = extensions.get("pymdownx.arithmatex")
    fences = extensions.get("pymdownx.superfences", {})
    quotes = extensions.get("pymdownx.quotes")
    snippets = extensions.get("pymdownx.snippets")
    footnotes = extensions.get("footnotes", {})
    return Dialect(
        slug=_slug(toc) or slug,
        base_level=_number(toc.get("baselevel"), 1),
        blocks=_blocks(extensions),
        snippets=_snippets(snippets, root, docs_dir) if snippets is not None else None,
        tab_ids=_tab_ids(extensions),
        emoji_names=_emoji_names(extensions["pymdownx.emoji"]) if "pymdownx.emoji" in extensions else None,
        inline_maths=_inline_maths(maths) if maths is not None else None,
        maths_block=_maths_block(maths) if maths is not None else None,
        escape=_escape(extensions),
        has_metadata="meta" in extensions,
        has_abbreviations="abbr" in extensions,
        has_sane_headings="pymdownx.saneheaders" in extensions,
        has_sane_lists="sane_lists" in extensions,
        has_own_quotes=quotes is not None,
        has_callouts=bool((quotes or {}).get("callouts")),
        has_code_languages="pymdownx.inlinehilite" in extensions,
        has_more_inline_elements=has_more_inline_elements(extensions),
        has_indented_code=not fences.get("disable_indented_code_blocks"),
        has_relaxed_fences=bool(fences.get("relaxed_headers")),
        links_bare_addresses=not {"pymdownx.magiclink", "mdx_linkify"}.isdisjoint(extensions),
        breaks_lines="nl2br" in extensions,
        footnote_separator=str(footnotes.get("SEPARATOR", ":")),
        footnote_marker=str(footnotes.get("PLACE_MARKER", DEFAULT.footnote_marker)),
        uncertain_titles=uncertain_titles(extensions),
        filled_in=unknown,
        filled_in_fences=frozenset(filled_in_fences(fences)),
        revision=described([extensions, unknown.pattern if unknown else None, root, docs_dir]),
    )


def _slug(options: Options) -> Callable[[str], str] | None:
    """How titles become ids; None where they do so as everywhere."""
    slugify, separator = options.get("slugify"), str(options.get("separator", "-"))
    if callable(slugify):
        return _Slug(slugify, separator)
    return None if separator == "-" else _Slug(default_slugify, separator)


def _number(value: Any, default: int) -> int:
    try:
        return int(value)
    except (TypeError, ValueError):
        return default


def _blocks(extensions: Mapping[str, Options]) -> dict[str, GenericBlock]:
    found: dict[str, GenericBlock] = {}
    for extension, options in extensions.items():
        prefix, _, kind = extension.rpartition(".")
        if prefix != "pymdownx.blocks":
            continue
        if kind in ("admonition", "details"):
            found[kind] = GenericBlock(kind)
            default = _TYPED_ADMONITIONS if kind == "admonition" else ()
            found.update((name, GenericBlock(kind, name)) for name, _ in _types(options.get("types", default)))
        elif kind == "html":
            custom = options.get("custom")
            modes = {
                str(entry.get("tag")): str(entry.get("mode", "auto"))
                for entry in (custom if isinstance(custom, list) else ())
                if isinstance(entry, dict)
            }
            found[kind] = GenericBlock(kind, modes=modes)
        elif kind == "tab":
            found[kind] = GenericBlock(kind)
        elif kind == "definition":
            found["define"] = GenericBlock("define")
        elif kind == "caption":
            is_numbered, goes_first = bool(options.get("auto", True)), bool(options.get("prepend"))
            for name, entry in _types(options.get("types", _CAPTIONS)):
                has_number = is_numbered and bool(entry.get("prefix"))
                found[name] = GenericBlock("caption", is_numbered=has_number, goes_first=goes_first)
    return found


def _types(written: Any) -> Iterator[tuple[str, Options]]:
    """Names of blocks and what the configuration says of each."""
    for entry in written if isinstance(written, (list, tuple)) else ():
        if isinstance(entry, dict):
            yield str(entry.get("name", "")), entry
        else:
            yield str(entry), {}


def _snippets(options: Options, root: Path, docs_dir: Path) -> SnippetFiles:
    bases = options.get("base_path", ["."])
    bases = bases if isinstance(bases, (list, tuple)) else [bases]
    appended = options.get("auto_append", [])
    return SnippetFiles(
        bases=tuple(path for base in bases if (path := _snippet_base(base, root, docs_dir)) is not None),
        appended=tuple(map(str, appended)) if isinstance(appended, (list, tuple)) else (),
        dedents_parts=bool(options.get("dedent_subsections")),
        encoding=str(options.get("encoding", "utf-8")),
    )


def _snippet_base(written: Any, root: Path, docs_dir: Path) -> str | None:
    """The absolute path of a folder that texts are included from; None where it differs from page to page."""
    if isinstance(written, SiteFolder):
        start = {"$config_dir": root, "$docs_dir": docs_dir}.get(written.start)
        return None if start is None else os.path.abspath(start / written.below)
    return os.path.abspath(os.path.join(root, written)) if isinstance(written, (str, os.PathLike)) else None


def _tab_ids(extensions: Mapping[str, Options]) -> TabIds | None:
    for name in ("pymdownx.tabbed", "pymdownx.blocks.tab"):
        options = extensions.get(name, {})
        if callable(options.get("slugify")):
            separator = str(options.get("separator", "-"))
            return TabIds(_Slug(options["slugify"], separator), separator, bool(options.get("combine_header_slug")))
    return None


def _emoji_names(options: Options) -> Callable[[], frozenset[str] | None]:
    index, own = options.get("emoji_index"), options.get("options")

    @cache
    def names() -> frozenset[str] | None:
        from pymdownx import emoji

        find = emoji.emojione if index is None else index
        if not callable(find):
            return None
        try:
            try:
                found = find(own if isinstance(own, dict) else {}, None)
            except TypeError:
                found = find()
            return frozenset(found["emoji"]) | frozenset(found.get("aliases", ()))
        except Exception:  # a site's own index may want what only the renderer has
            return None

    return names


def _listed(value: Any, default: Iterable[str]) -> tuple[Any, ...]:
    """A list of the configuration, or what stands for it."""
    return tuple(value) if isinstance(value, (list, tuple)) else tuple(default)


def _inline_maths(options: Options) -> re.Pattern[str] | None:
    syntax = _listed(options.get("inline_syntax"), ("dollar", "round"))
    dollar = _SMART_DOLLAR if options.get("smart_dollar", True) else _DOLLAR
    return re.compile(
        f"{dollar if 'dollar' in syntax else _NO_DOLLAR}|{_ROUND if 'round' in syntax else _NO_ROUND}", re.DOTALL
    )


def _maths_block(options: Options) -> re.Pattern[str] | None:
    syntax = _listed(options.get("block_syntax"), _MATHS_BLOCKS)
    patterns = [pattern for name, pattern in _MATHS_BLOCKS.items() if name in syntax]
    return re.compile(rf"(?s)^(?:{'|'.join(patterns)})[ ]*$") if patterns else None


def _escape(extensions: Mapping[str, Options]) -> re.Pattern[str]:
    if "pymdownx.escapeall" in extensions:
        return re.compile(r"\\([^\n])")
    more = {
        character
        for start, character in _ESCAPED_BY.items()
        if any(name == start or name.startswith(f"{start}.") for name in extensions)
    }
    if not more:
        return ESCAPE
    return re.compile(ESCAPE.pattern[:-2] + re.escape("".join(sorted(more))) + "])")
