"""Trees made in the manner of other projects, each with the Markdown extensions such projects use: `sites/<name>/`."""

import logging
import os
from collections.abc import Iterator, Mapping
from contextlib import chdir, contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from unittest import mock

import markdown
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from guidebook.content.site_extensions import with_own_extensions
from guidebook.settings import Settings, load_settings

SITES = Path(__file__).parent / "sites"
NAMES = ("handbook", "library", "commons")


@dataclass(frozen=True)
class SiteTree:
    """One of the trees."""

    name: str

    @property
    def root(self) -> Path:
        """The folder of its configuration file."""
        return SITES / self.name

    @property
    def config_path(self) -> Path:
        """Its configuration file."""
        return self.root / "mkdocs.yml"

    @cached_property
    def settings(self) -> Settings:
        """Its settings, as the guidebook reads them."""
        return load_settings(self.config_path)

    def pages(self) -> Iterator[Path]:
        """The files of all its pages, but for drafts."""
        folder = self.root / "docs" / "en"
        return (path for path in sorted(folder.rglob("*.md")) if "drafts" not in path.parts)

    @cached_property
    def renderer(self) -> markdown.Markdown:
        """Python-Markdown with the tree's own extensions and those always on."""
        config = _plain_config(self, self.root / "site")
        extensions = with_own_extensions(config.markdown_extensions, config.mdx_configs, self.root)
        return markdown.Markdown(extensions=list(extensions), extension_configs=extensions)

    def warnings_of_mkdocs(self, site_dir: Path) -> list[str]:
        """What plain MkDocs has to say of the tree, without the hook, with all its checks of links switched on."""
        # People start MkDocs in the folder of the configuration file.
        with mock.patch.dict(os.environ, {"NO_MKDOCS_2_WARNING": "1"}), chdir(self.root), _warnings() as warnings:
            build(_plain_config(self, site_dir))
        return warnings


def _plain_config(tree: SiteTree, site_dir: Path) -> MkDocsConfig:
    links: Mapping[str, Any] = dict.fromkeys(("not_found", "anchors", "absolute_links", "unrecognized_links"), "warn")
    return load_config(
        str(tree.config_path),
        docs_dir=str(tree.root / "docs" / "en"),
        site_dir=str(site_dir),
        plugins=[],
        hooks=[],
        theme={"name": "mkdocs"},
        validation={"links": links},
    )


@contextmanager
def _warnings() -> Iterator[list[str]]:
    found: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: found.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    try:
        yield found
    finally:
        logger.removeHandler(handler)
