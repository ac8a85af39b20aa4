"""Sites built from mini sites, and what is on their pages."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from bs4 import BeautifulSoup, Tag

from guidebook.build.theme_files import inline_script
from mini_site import MiniSite


def html(site: MiniSite, path: str) -> BeautifulSoup:
    """A published page."""
    return BeautifulSoup((site.root / "site" / path).read_text(encoding="utf-8"), "html.parser")


def one(page: BeautifulSoup, selector: str) -> Tag:
    """The only element of the page that answers to a selector."""
    found = page.select(selector)
    assert len(found) == 1, f"{len(found)} elements answer to {selector}"
    return found[0]


def foreign_scripts(page: BeautifulSoup) -> list[Tag]:
    """The scripts that stand in the page itself, but the theme's own."""
    own = str(inline_script("palette.js").text)
    return [script for script in page.select("script:not([src])") if script.get_text() != own]


def digests(folder: Path) -> dict[str, str]:
    """A digest of every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def build(site: MiniSite, *arguments: str) -> None:
    """Build a mini site, which must succeed."""
    result = site.run("build", "--jobs", "1", *arguments)
    assert result.exit_code == 0, result.output


def mkdocs(site: MiniSite, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs build --strict` as its own process."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(site.root / "mkdocs.yml"), *arguments]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(command, cwd=site.root, env=environment, capture_output=True, text=True, check=False)
