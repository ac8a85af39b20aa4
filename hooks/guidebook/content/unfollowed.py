"""What of a site's extensions, plugins and hooks the reader does not follow, and where that may change what it finds.

Many are known to change neither headings nor ids nor links into the guide, or to do so only where a page has a certain
mark. What nobody knows here may do anything: then the ids of no page are taken to be all known, and nothing is said
against a link to a section.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from guidebook.content.dialect import EXTENSIONS
from guidebook.content.site_extensions import BUNDLES, Options

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
    frozenset(_FOLLOWED.split()) | {f"pymdownx.{name}" for name in _FOLLOWED_PYMDOWNX.split()} | {*EXTENSIONS, *BUNDLES}
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

_PLAIN_FENCES = re.compile(r"(?:pymdownx\.superfences\.fence_|pymdownx\.arithmatex\.|mermaid2\.)")
"""Functions that show fenced code without making ids of it."""


def filled_in(
    extensions: Mapping[str, Options], plugins: Iterable[str], *, has_other_hooks: bool
) -> re.Pattern[str] | None:
    """What on a page stands for something that is filled in later; a pattern that matches anything where all may be."""
    marks = set(_marks(extensions, map(_plugin_name, plugins)))
    if has_other_hooks:
        marks.add(_ANYTHING)
    return re.compile("|".join(sorted(marks)), re.MULTILINE) if marks else None


def _marks(extensions: Mapping[str, Options], plugins: Iterable[str]) -> Iterator[str]:
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


def uncertain_titles(extensions: Mapping[str, Options]) -> re.Pattern[str] | None:
    """What in the title of a heading makes its id another one than the reader takes it for."""
    marks = [mark for name, mark in _TITLE_MARKS.items() if name in extensions]
    maths = extensions.get("pymdownx.arithmatex")
    if maths is not None and not maths.get("generic"):
        marks.append(r"\$|\\\(")
    return re.compile("|".join(marks)) if marks else None


def filled_in_fences(options: Options) -> Iterator[str]:
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


def has_more_inline_elements(extensions: Iterable[str]) -> bool:
    """Whether these extensions make inline elements that the reader does not follow."""
    return not _WITH_INLINE_ELEMENTS.isdisjoint(extensions)


def may_make_pages(plugins: Iterable[str]) -> bool:
    """Whether one of these plugins may add pages or files to the site."""
    return any(name not in _HARMLESS_PLUGINS for name in map(_plugin_name, plugins))


def _plugin_name(name: str) -> str:
    """The name of a plugin without its theme."""
    return name.rpartition("/")[2]
