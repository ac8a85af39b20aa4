"""The build: checks, every edition in parallel, search, verification, one swap."""

import logging
import multiprocessing
import os
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from guidebook.build.direction_check import verify_direction
from guidebook.build.mkdocs_site import SiteBuild, attach, finish_site, i18n_plugin, index_search, make_site_build
from guidebook.build.publish import merge, publish, verify, workspace
from guidebook.content.catalogue import Catalogue
from guidebook.settings import Settings

_current: list[SiteBuild] = []
"""The guide that forked workers inherit; set only while a build runs."""


@dataclass(frozen=True, slots=True)
class EditionDone:
    """One edition is built."""

    locale: str
    seconds: float


def build_site(
    settings: Settings, catalogue: Catalogue, output: Path, locales: Sequence[str], jobs: int
) -> Iterator[EditionDone]:
    """Build the editions of a checked catalogue and publish them together at `output`.

    Yields as editions are done; everything is published when the iteration ends. Raises `PublishError` or
    `SearchIndexError`, and leaves the published site as it was.
    """
    build = make_site_build(settings, catalogue)
    with workspace(output) as folder:
        site_dir = folder / "site"
        site_dir.mkdir()
        for done in _build_editions(build, folder, locales, jobs):
            merge(folder / done.locale, site_dir)
            yield done
        finish_site(build, site_dir)
        verify(site_dir, build.guide, locales)
        site_dir.chmod(0o755)
        publish(site_dir, output, folder)


def _build_editions(build: SiteBuild, folder: Path, locales: Sequence[str], jobs: int) -> Iterator[EditionDone]:
    if jobs == 1 or len(locales) == 1 or "fork" not in multiprocessing.get_all_start_methods():
        for locale in locales:
            yield build_edition(build, locale, folder / locale)
        return
    _current.append(build)
    try:
        # Forked workers share the catalogue; reading it again would take longer than building.
        context = multiprocessing.get_context("fork")
        with ProcessPoolExecutor(min(jobs, len(locales)), mp_context=context) as pool:
            futures = [pool.submit(_build_in_worker, locale, folder / locale) for locale in locales]
            for future in as_completed(futures):
                yield future.result()
    finally:
        _current.clear()


def _build_in_worker(locale: str, site_dir: Path) -> EditionDone:
    return build_edition(_current[-1], locale, site_dir)


def build_edition(build: SiteBuild, locale: str, site_dir: Path) -> EditionDone:
    """Build one edition alone, with its search index, into a folder of its own.

    static-i18n builds whatever its `current_language` is, and starts no other edition while `building` is set; both are
    undocumented, and used nowhere else.
    """
    started = time.monotonic()
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    config = load_config(str(build.settings.config_path), site_dir=str(site_dir))
    attach(config, build)
    i18n = i18n_plugin(config)
    i18n.current_language = locale
    i18n.building = True
    mkdocs_build(config)
    if locale in build.editions:
        verify_direction(site_dir, build.guide, locale)
        index_search(build, build.editions[locale], site_dir)
    return EditionDone(locale, time.monotonic() - started)
