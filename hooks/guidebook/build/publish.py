"""From a finished build to the published site: verify, then swap in one step."""

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from guidebook.rendering.guide import Guide
from guidebook.rendering.redirects import redirects

CHECKED_MARK = b'<meta name="guidebook-checked" content="'


class PublishError(Exception):
    """A build that must not be published; the message is one line."""


@contextmanager
def workspace(output: Path) -> Iterator[Path]:
    """A new folder beside the output, on the same file system; gone at the end, whatever happens."""
    output.parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=f".{output.name}-", dir=output.parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def verify(site_dir: Path, guide: Guide, locales: Iterable[str]) -> None:
    """Raise `PublishError` unless every page and every old address of every edition is there and says that it was
    checked.
    """
    catalogue = guide.catalogue
    for locale in locales:
        shown = (*(key for key in catalogue.keys if catalogue.shown(locale, key)), *catalogue.reserved)
        files = {key: guide.addresses.file(locale, key) for key in shown}
        files |= {redirect.old_key: redirect.file for redirect in redirects(guide, locale)}
        for key, address in files.items():
            file = site_dir / address
            if not file.is_file():
                raise PublishError(f"the build made no page for '{key}' in '{locale}'. Nothing was published.")
            if CHECKED_MARK not in file.read_bytes():
                raise PublishError(
                    f"the page '{key}' in '{locale}' does not say that it was checked. Nothing was published: "
                    "is hooks/guidebook_site.py listed under 'hooks' in the configuration?"
                )


def refuse_dangerous_output(output: Path, kept: Iterable[Path]) -> None:
    """Raise `PublishError` when replacing the output folder would delete one of the folders to be kept."""
    for folder in kept:
        if folder.resolve().is_relative_to(output.resolve()):
            raise PublishError(f"the output folder '{output}' holds '{folder}'. Choose another with --output.")
    if output.exists() and not output.is_dir():
        raise PublishError(f"'{output}' is a file. Choose another output with --output.")


def merge(edition_dir: Path, site_dir: Path) -> None:
    """Move the files of an edition into the site; a file that several editions share is kept once."""
    for folder, _, names in os.walk(edition_dir):
        target = site_dir / Path(folder).relative_to(edition_dir)
        target.mkdir(parents=True, exist_ok=True)
        for name in names:
            os.replace(Path(folder, name), target / name)


def publish(site_dir: Path, output: Path, workspace_dir: Path) -> None:
    """Put the new site in the place of the old one; if that fails, the old one stands where it stood."""
    old = workspace_dir / "old"
    if output.exists():
        os.rename(output, old)
    try:
        os.rename(site_dir, output)
    except OSError:
        if old.exists():
            os.rename(old, output)
        raise
