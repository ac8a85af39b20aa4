"""The sites in which a corpus is searched: ours, plain MkDocs with Material, and plain HTML with plain Pagefind."""

import html
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import markdown
import yaml
from pagefind.service import get_executable

from benchmark.made_tree import HOOK
from benchmark.measuring import CommandError, run
from benchmark.plain_stack import BORROWED_WORDS
from benchmark.scenarios import ENVIRONMENT, GUIDE
from benchmark.search_corpus import Corpus, without_front_matter
from guidebook.content.dialect import EXTENSION_CONFIGS, EXTENSIONS

PROJECT = Path(__file__).resolve().parents[2]
_GUIDE_FILES = ("glossary.yml", "strings.po")
"""What a guide of the corpus's pages takes from the edition of the real one."""
_HOME = "index.md"
SOURCE = "en"
"""The locale whose glossary names the terms for the others."""


@dataclass(frozen=True, slots=True)
class Edition:
    """Where an edition stands that is searched."""

    root: Path
    """The site's folder."""
    path: str
    """The edition's own path below it, with a slash at both ends."""

    def address(self, url: str) -> str:
        """A page's place below the edition's root, without slashes at the ends: as a corpus names its pages."""
        path = url.partition("#")[0].partition("?")[0]
        return path.removeprefix(self.path).removesuffix("index.html").strip("/")


def build_guide(folder: Path) -> Mapping[str, Edition]:
    """Build this project's own guide into a folder, unless it stands there; gives its editions by locale.

    Raises `CommandError` when that fails.
    """
    return build_editions(PROJECT / "mkdocs.yml", folder)


def build_editions(config: Path, folder: Path) -> Mapping[str, Edition]:
    """Build any guide into a folder, as `build_guide` does."""
    site = folder / "site"
    if not site.exists():
        command = (sys.executable, GUIDE, "build", "--config", config, "--output", site, "--no-downloads")
        run(command, folder, {**ENVIRONMENT, "XDG_CACHE_HOME": str(folder / "cache")})
    return {
        language["locale"]: Edition(site, "/" if language.get("default") else f"/{language['locale']}/")
        for language in _languages(config)
    }


def build_ours(corpus: Corpus, folder: Path) -> Edition:
    """Build a small guide of a corpus's pages, with the glossary and the words of the real edition.

    The source edition is there too, with its glossary and no page: terms are found by their names in it.

    Raises `CommandError` when that fails.
    """
    locales = dict.fromkeys((SOURCE, corpus.locale))
    for locale in locales:
        docs = folder / "docs" / locale
        _copy(corpus.files if locale == corpus.locale else {}, docs)
        for name in _GUIDE_FILES:
            shutil.copy(PROJECT / "docs" / locale / name, docs)
    languages = [{"locale": locale, "name": locale, "default": locale == SOURCE} for locale in locales]
    configuration = {
        "site_name": "Corpus",
        "site_url": "https://corpus.example/",
        "hooks": [str(HOOK)],
        "plugins": [{"i18n": {"docs_structure": "folder", "languages": languages}}],
    }
    return build_editions(_written(folder, configuration), folder)[corpus.locale]


def build_material(corpus: Corpus, folder: Path) -> Edition:
    """Build the pages with MkDocs and Material as they come, but for words of the interface where Material has none.

    Raises `CommandError` when that fails.
    """
    _copy(corpus.files, folder / "docs")
    theme = {"name": "material", "language": corpus.locale}
    if lender := BORROWED_WORDS.get(corpus.locale):
        words = folder / "overrides" / "partials" / "languages" / f"{corpus.locale}.html"
        words.parent.mkdir(parents=True)
        words.write_text(f'{{% extends "partials/languages/{lender}.html" %}}\n', encoding="utf-8")
        theme["custom_dir"] = "overrides"
    configuration = {
        "site_name": "Corpus",
        "site_url": "https://corpus.example/",
        "theme": theme,
        "plugins": ["search"],
        "markdown_extensions": [{name: EXTENSION_CONFIGS.get(name, {})} for name in EXTENSIONS],
    }
    config = _written(folder, configuration)
    run((sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", config), folder, ENVIRONMENT)
    return Edition(folder / "site", "/")


def build_pagefind(corpus: Corpus, folder: Path) -> Edition:
    """Write the pages as plain HTML and index them with Pagefind as it comes; the pages tell it their language.

    Raises `CommandError` when that fails.
    """
    executable = get_executable()
    if executable is None:
        raise CommandError("Pagefind is not installed: its package has no program for this system")
    renderer = markdown.Markdown(extensions=EXTENSIONS, extension_configs=EXTENSION_CONFIGS)
    site = folder / "site"
    for address, file in {"": None, **corpus.files}.items():
        page = site / address / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        text = without_front_matter(file.read_text(encoding="utf-8")) if file else ""
        page.write_text(_page(renderer.reset().convert(text), corpus.locale), encoding="utf-8")
    run((executable, "--site", site), folder, ENVIRONMENT)
    return Edition(site, "/")


def _languages(config: Path) -> list[dict[str, str]]:
    text = config.read_text(encoding="utf-8")
    plugins = yaml.load(text, _AnyTag)["plugins"]
    found: list[dict[str, str]] = next(plugin["i18n"] for plugin in plugins if "i18n" in plugin)["languages"]
    return found


class _AnyTag(yaml.SafeLoader):
    """Reads a configuration whatever tags of MkDocs stand in it."""


_AnyTag.add_multi_constructor("!", lambda *_: None)


def _copy(files: Mapping[str, Path], docs: Path) -> None:
    docs.mkdir(parents=True)
    for address, file in files.items():
        copy = docs / (f"{address}.md" if address else _HOME)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, copy)
    if not (docs / _HOME).exists():
        (docs / _HOME).write_text("# 1\n", encoding="utf-8")


def _written(folder: Path, configuration: Mapping[str, object]) -> Path:
    config = folder / "mkdocs.yml"
    config.write_text(yaml.safe_dump(configuration, sort_keys=False, allow_unicode=True), encoding="utf-8")
    return config


def _page(content: str, locale: str) -> str:
    title = html.escape(locale)
    return (
        f'<!doctype html><html lang="{locale}"><head><meta charset="utf-8"><title>{title}</title></head>'
        f"<body><main data-pagefind-body>{content}</main></body></html>"
    )
