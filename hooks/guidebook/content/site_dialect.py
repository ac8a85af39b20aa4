"""What the Markdown extensions and plugins that a site lists itself mean for the reading of its pages.

The reader follows the extensions that are always on and those that change what is a heading, a link or an id. Others
are known not to, or to do so only where a page has a certain mark. What nobody knows here may do anything: then the ids
of no page are taken to be all known, and nothing is said against a link to a section.
"""

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any

from guidebook.content.dialect import DEFAULT, ESCAPE, EXTENSION_CONFIGS, EXTENSIONS, Dialect, GenericBlock, TabIds
from guidebook.content.headings import slug
from guidebook.content.site_yaml import SiteFolder
from guidebook.content.snippet_files import SnippetFiles

_BUNDLES = {
    "extra": ("abbr", "attr_list", "def_list", "footnotes", "md_in_html", "tables"),
    "pymdownx.extra": ("abbr", "attr_list", "def_list", "footnotes", "md_in_html", "pymdownx.betterem",
                       "pymdownx.superfences", "tables"),
}  # fmt: skip
"""Extensions that stand for several others."""

_FOLLOWED = """
    abbr codehilite fenced_code legacy_em meta nl2br sane_lists smarty wikilinks del_ins
    markdown_checklist.extension markdown_del_ins mdx_gh_links mdx_linkify mdx_math mdx_unimoji
"""
_FOLLOWED_PYMDOWNX = """
    arithmatex b64 betterem blocks.admonition blocks.caption blocks.definition blocks.details blocks.html blocks.tab
    bracketspan caret critic emoji escapeall fancylists highlight inlinehilite keys magiclink mark pathconverter
    progressbar quotes saneheaders smartsymbols snippets striphtml tasklist tilde
"""
_HARMLESS = (
    frozenset(_FOLLOWED.split())
    | {f"pymdownx.{name}" for name in _FOLLOWED_PYMDOWNX.split()}
    | {*EXTENSIONS, *_BUNDLES}
)
"""Extensions that the reader follows, or that change neither headings nor ids nor links into the guide."""

_BLOCK_MARK = r"^[ >]*:{2,3}[ ]?[\w.:!-]"
_BRACES = r"\{\{|\{%|\{#"
_WITH_INLINE_ELEMENTS = frozenset(
    f"pymdownx.{name}" for name in ("arithmatex", "bracketspan", "caret", "emoji", "keys", "mark", "tilde")
)
_MARKS = {
    "legacy_attrs": r"\{@",
    "markdown_include.include": r"\{!",
    "mdx_include": r"\{!",
    "mkautodoc": _BLOCK_MARK,
    "mkdocs-click": _BLOCK_MARK,
    "mkdocs-typer": _BLOCK_MARK,
    "mkdocs-typer2": _BLOCK_MARK,
    "neoteroi.cards": _BLOCK_MARK,
    "neoteroi.timeline": _BLOCK_MARK,
    "pymdownx.fancylists": r"(?:\A|\n)[ >]*\n[ >]*(?:[A-Za-z]|[IVXLCDM]{1,7}|[ivxlcdm]{1,7}|#|[0-9]+(?=\)))[.)][ ]",
    "pymdownx.critic": r"\{(?:--|\+\+|~~|>>)",
}
"""Extensions that fill in a page only where it has a certain mark."""

_PLUGIN_NAMES = """
    autorefs awesome-nav awesome-pages git-authors git-committers git-committers-2 git-revision-date
    git-revision-date-localized glightbox group i18n include-markdown info literate-nav macros markdownextradata
    mermaid2 meta mike minify mkdocstrings offline optimize panzoom privacy projects redirects rss search
    section-index social table-reader tags typeset
"""
_HARMLESS_PLUGINS = frozenset(_PLUGIN_NAMES.split())
"""Plugins that add no pages, and change none but where a page has a mark of theirs."""
_PAGE_MAKERS = frozenset(("api-autonav", "autoapi", "blog", "coverage", "gen-files", "mkdocs-jupyter"))
"""Plugins that add pages, and leave the others alone."""
_PLUGIN_MARKS = {
    "include-markdown": r"\{%",
    "macros": _BRACES,
    "markdownextradata": _BRACES,
    "mkdocstrings": _BLOCK_MARK,
    "table-reader": _BRACES,
    "tags": r"material/tags|\[TAGS",
}
"""Plugins that fill in a page only where it has a certain mark."""

_TITLE_MARKS = {
    "smarty": r"--|\.\.\.|<<|>>",
    "pymdownx.critic": r"\{[-+~=>]",
    "pymdownx.keys": r"\+\+",
    "pymdownx.magiclink": r"://|www\.",
    "pymdownx.smartsymbols": r"\([a-zA-Z]{1,2}\)|\+/-|[-=<]-|-[->]|=/=|[0-9]/[0-9]|c/o",
    "wikilinks": r"\[\[",
}
"""What in a heading's title makes its id another one, by extension."""
_ANYTHING = ""

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
_PLAIN_FENCES = re.compile(r"^(?:pymdownx\.superfences\.fence_|pymdownx\.arithmatex\.|mermaid2\.)")
_ESCAPED_BY = {
    "pymdownx.arithmatex": "$",
    "pymdownx.blocks": "/",
    "pymdownx.caret": "^",
    "pymdownx.mark": "=",
    "pymdownx.tilde": "~",
    "pymdownx.keys": "+",
}
Options = Mapping[str, Any]


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
                for part in _BUNDLES.get(short, ()):
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
    marks = set(_filled_in(extensions, map(_plugin_name, plugins)))
    if has_other_hooks:
        marks.add(_ANYTHING)
    if not extensions and not marks:
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
        has_more_inline_elements=not _WITH_INLINE_ELEMENTS.isdisjoint(extensions),
        has_indented_code=not fences.get("disable_indented_code_blocks"),
        has_relaxed_fences=bool(fences.get("relaxed_headers")),
        links_bare_addresses=not {"pymdownx.magiclink", "mdx_linkify"}.isdisjoint(extensions),
        breaks_lines="nl2br" in extensions,
        footnote_separator=str(footnotes.get("SEPARATOR", ":")),
        footnote_marker=str(footnotes.get("PLACE_MARKER", DEFAULT.footnote_marker)),
        uncertain_titles=_uncertain_titles(extensions),
        filled_in=re.compile("|".join(sorted(marks)), re.MULTILINE) if marks else None,
        filled_in_fences=frozenset(_filled_in_fences(fences)),
        revision=_described([extensions, sorted(marks), root, docs_dir]),
    )


def _described(value: Any) -> str:
    """A value of the configuration as text, the same in every process."""
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{key}: {_described(item)}' for key, item in value.items())}}}"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(_described, value))}]"
    if isinstance(value, partial):
        return _described([value.func, value.args, value.keywords])
    if callable(value):
        return f"{getattr(value, '__module__', '')}.{getattr(value, '__qualname__', type(value).__qualname__)}"
    return str(value)


def _filled_in(extensions: Mapping[str, Options], plugins: Iterable[str]) -> Iterator[str]:
    """Patterns of what something fills in on a page; the empty one for what may do so anywhere."""
    for name in extensions:
        if name in _MARKS:
            yield _MARKS[name]
        elif name not in _HARMLESS:
            yield _ANYTHING
    for name in plugins:
        if name in _PLUGIN_MARKS:
            yield _PLUGIN_MARKS[name]
        elif name not in _HARMLESS_PLUGINS | _PAGE_MAKERS:
            yield _ANYTHING
    toc = extensions.get("toc", {})
    if (toc.get("slugify") is not None and not callable(toc["slugify"])) or extensions.get("footnotes", {}).get(
        "UNIQUE_IDS"
    ):
        yield _ANYTHING


def _slug(options: Options) -> Callable[[str], str] | None:
    """How titles become ids; None where they do so as everywhere."""
    slugify, separator = options.get("slugify"), options.get("separator", "-")
    if not callable(slugify):
        if separator == "-":
            return None
        from markdown.extensions.toc import slugify as plain_slugify

        return _Slug(plain_slugify, str(separator))
    return _Slug(slugify, str(separator))


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
        bases=tuple(path for base in bases if (path := snippet_base(base, root, docs_dir)) is not None),
        appended=tuple(map(str, appended)) if isinstance(appended, (list, tuple)) else (),
        dedents_parts=bool(options.get("dedent_subsections")),
        encoding=str(options.get("encoding", "utf-8")),
    )


def snippet_base(written: Any, root: Path, docs_dir: Path) -> str | None:
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


def _inline_maths(options: Options) -> re.Pattern[str] | None:
    syntax = options.get("inline_syntax", ["dollar", "round"])
    dollar = _SMART_DOLLAR if options.get("smart_dollar", True) else _DOLLAR
    return re.compile(
        f"{dollar if 'dollar' in syntax else _NO_DOLLAR}|{_ROUND if 'round' in syntax else _NO_ROUND}", re.DOTALL
    )


def _maths_block(options: Options) -> re.Pattern[str] | None:
    syntax = options.get("block_syntax", list(_MATHS_BLOCKS))
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


def _uncertain_titles(extensions: Mapping[str, Options]) -> re.Pattern[str] | None:
    marks = [mark for name, mark in _TITLE_MARKS.items() if name in extensions]
    maths = extensions.get("pymdownx.arithmatex")
    if maths is not None and not maths.get("generic"):
        marks.append(r"\$|\\\(")
    return re.compile("|".join(marks)) if marks else None


def _filled_in_fences(options: Options) -> Iterator[str]:
    """Languages of fenced code that a site gives to something not known here."""
    custom = options.get("custom_fences")
    for entry in custom if isinstance(custom, list) else ():
        if not isinstance(entry, dict):
            continue
        for part in ("format", "validator"):
            value = entry.get(part)
            value = getattr(value, "func", value)
            name = f"{getattr(value, '__module__', '')}.{getattr(value, '__name__', '')}"
            if value is not None and not _PLAIN_FENCES.match(name):
                yield str(entry.get("name", ""))


def may_make_pages(plugins: Iterable[str]) -> bool:
    """Whether one of these plugins may add pages or files to the site."""
    return any(name not in _HARMLESS_PLUGINS for name in map(_plugin_name, plugins))


def _plugin_name(name: str) -> str:
    """The name of a plugin without its theme."""
    return name.rpartition("/")[2]


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
