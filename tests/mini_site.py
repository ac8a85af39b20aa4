"""Mini sites: small guides written by a test, checked and built as a person would."""

import json
import textwrap
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from guidebook.cli import main
from guidebook.content.catalogue import Catalogue
from guidebook.content.tree import read_catalogue
from guidebook.rendering.guide import Guide
from guidebook.settings import load_settings

HOOK = Path(__file__).parents[1] / "hooks" / "guidebook_site.py"
PLACE = ("rule", "path", "line", "column", "end_line", "end_column")


@dataclass(frozen=True)
class MiniSite:
    """A guide in a folder of its own."""

    root: Path

    def run(self, *arguments: str) -> Result:
        """Run a command on this guide's configuration."""
        command, *rest = arguments
        return CliRunner().invoke(main, [command, "--config", str(self.root / "mkdocs.yml"), *rest])

    def findings(self, *arguments: str) -> list[dict[str, Any]]:
        """What `check --format json` finds."""
        result = self.run("check", "--format", "json", *arguments)
        assert result.exit_code in (0, 1), result.output
        found: list[dict[str, Any]] = json.loads(result.stdout)
        return found

    def of_rule(self, rule: str) -> list[dict[str, Any]]:
        """What one rule finds."""
        return self.findings("--select", rule)

    def catalogue(self) -> Catalogue:
        """The guide's content as the checks are given it."""
        settings = load_settings(self.root / "mkdocs.yml")
        return read_catalogue(settings.root, settings.docs_dir, settings.guide_options)

    def guide(self) -> Guide:
        """The guide as rendering is given it."""
        from guidebook.build.mkdocs_site import make_site_build  # MkDocs takes a while to load

        return make_site_build(load_settings(self.root / "mkdocs.yml"), self.catalogue()).guide

    def write(self, path: str, text: str | bytes) -> None:
        """Write a file of the guide; text is dedented."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(text, bytes):
            file.write_bytes(text)
        else:
            file.write_text(textwrap.dedent(text).lstrip("\n"), encoding="utf-8")


SiteMaker = Callable[..., MiniSite]
"""The fixture `mini_site`: makes a guide in a folder of the test's own."""


def make_site(root: Path, files: Mapping[str, str | bytes], *, locales: str = "en ar", extra: str = "") -> MiniSite:
    """A guide with these files; the first locale is the default one.

    `extra` is YAML that is added to the configuration.
    """
    site = MiniSite(root)
    languages = "\n".join(
        f"        - {{locale: {locale}, name: {locale}, default: {'false' if index else 'true'}}}"
        for index, locale in enumerate(locales.split())
    )
    configuration = (
        f"site_name: Mini\nsite_url: https://mini.example/\nhooks: ['{HOOK}']\n"
        f"plugins:\n  - i18n:\n      docs_structure: folder\n      languages:\n{languages}\n"
    )
    site.write("mkdocs.yml", configuration + textwrap.dedent(extra))
    for path, text in files.items():
        site.write(path, text)
    return site


def places(findings: list[dict[str, Any]]) -> list[tuple[str, int, int]]:
    """Path, line and column of each finding."""
    return [(finding["path"], finding["line"], finding["column"]) for finding in findings]
