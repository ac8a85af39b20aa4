"""The same guide for the plain stack: MkDocs, Material and static-i18n with their own search, without this project."""

import shutil
from pathlib import Path

import yaml

from benchmark.made_tree import MadeTree
from guidebook.content.dialect import EXTENSION_CONFIGS, EXTENSIONS

BORROWED_WORDS = {"bs": "hr"}
"""Locales for which Material has no words of the interface, without which it crashes, and those lent to them."""


def copy_for_plain_stack(tree: MadeTree, root: Path) -> Path:
    """Copy the pages below `root` with a configuration that any MkDocs can use; gives the configuration file."""
    shutil.copytree(tree.docs, root / "docs")
    languages = root / "overrides" / "partials" / "languages"
    languages.mkdir(parents=True)
    for locale, lender in BORROWED_WORDS.items():
        words = f'{{% extends "partials/languages/{lender}.html" %}}\n'
        (languages / f"{locale}.html").write_text(words, encoding="utf-8")
    configuration = {
        "site_name": "Made guide",
        "site_url": "https://made.example/",
        "theme": {"name": "material", "custom_dir": "overrides"},
        "plugins": [
            "search",
            {
                "i18n": {
                    "docs_structure": "folder",
                    "languages": [
                        {"locale": locale, "name": locale, "default": locale == tree.locales[0]}
                        for locale in tree.locales
                    ],
                }
            },
        ],
        "markdown_extensions": [{name: EXTENSION_CONFIGS.get(name, {})} for name in EXTENSIONS],
    }
    config = root / "mkdocs.yml"
    config.write_text(yaml.safe_dump(configuration, sort_keys=False), encoding="utf-8")
    return config
