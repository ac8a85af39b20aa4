"""Trees in the manner of other projects are clean to MkDocs, clean to the checks, and built without a dead link.

Three are made for the purpose: a handbook with blocks, tabs, admonitions, snippets and icons; a library's reference
with HTML, footnotes, definition lists and headings in lists and quotes; a community's pages with the habits of GitHub.
"""

import posixpath
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from guidebook.build.mkdocs_site import read_and_check
from guidebook.build.pipeline import build_site
from guidebook.checks.engine import run_rules
from guidebook.checks.finding import Severity
from guidebook.content.tree import read_catalogue
from site_trees import NAMES, SiteTree

TREES = [pytest.param(SiteTree(name), id=name) for name in NAMES]


class _Page(HTMLParser):
    """The ids and the targets of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.targets: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.ids.update(filter(None, (values.get("id"), values.get("name") if tag == "a" else None)))
        target = values.get({"a": "href", "img": "src"}.get(tag, ""))
        self.targets += [target] if target else []


def dead_links(site_dir: Path) -> list[tuple[str, str]]:
    """Page and target of every link that leads to no file or no id of a built site."""
    pages = {file.relative_to(site_dir).as_posix(): _Page(file.read_text()) for file in site_dir.rglob("*.html")}
    found = []
    for name, page in pages.items():
        for target in page.targets:
            parts = urlsplit(target)
            if parts.scheme or parts.netloc or parts.path.startswith("/"):
                continue
            path = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(parts.path)))
            path = name if not parts.path else posixpath.join(path, "index.html") if parts.path[-1] in "/." else path
            path = posixpath.normpath(path)
            leads_to = pages.get(path)
            has_id = leads_to is None or not parts.fragment or unquote(parts.fragment) in leads_to.ids
            if not (site_dir / path).is_file() or not has_id:
                found.append((name, target))
    return found


@pytest.mark.parametrize("tree", TREES)
def test_mkdocs_finds_the_tree_clean(tree: SiteTree, tmp_path: Path) -> None:
    assert tree.warnings_of_mkdocs(tmp_path) == []


@pytest.mark.parametrize("tree", TREES)
def test_nothing_in_the_tree_is_an_error(tree: SiteTree) -> None:
    _, findings = read_and_check(tree.settings)

    assert [finding for finding in findings if finding.severity is Severity.ERROR] == []
    assert {finding.rule for finding in findings} <= {
        "missing-section-id",
        "front-matter",
        "unportable-markdown",
        "skipped-heading-level",
        "second-title",
        "empty-section",
        "image-without-alt",
        "table-without-header",
    }


@pytest.mark.parametrize("tree", TREES)
def test_site_of_the_tree_has_no_dead_link(tree: SiteTree, tmp_path: Path) -> None:
    catalogue, _ = read_and_check(tree.settings)

    list(build_site(tree.settings, catalogue, tmp_path / "site", ["en"], jobs=1))

    assert dead_links(tmp_path / "site") == []


@pytest.mark.parametrize("tree", TREES)
def test_every_reference_that_is_broken_is_found_where_it_is_written(tree: SiteTree) -> None:
    settings = tree.settings
    catalogue, _ = read_and_check(settings)
    count = 0
    for page in catalogue.pages.values():
        for link in page.document.links:
            text = page.source.text
            target = text[link.target_span.start : link.target_span.end]
            if _is_external(target) or target != link.target:
                continue
            broken, rules = _broken(target)
            changes = {page.path: text[: link.target_span.start] + broken + text[link.target_span.end :]}
            changed = read_catalogue(settings.root, settings.docs_dir, settings.guide_options, changes)
            errors = [one for one in run_rules(changed) if one.severity is Severity.ERROR]
            place = page.source.position(link.target_span.start)
            assert [(one.path, (one.line, one.column)) for one in errors] == [(page.path, place)], broken
            assert errors[0].rule in rules
            count += 1
    assert count > 15


def _is_external(target: str) -> bool:
    return bool(urlsplit(target).scheme) or "@" in target


def _broken(target: str) -> tuple[str, tuple[str, ...]]:
    """A target made to lead nowhere, and the rules that may say so."""
    if "#" in target:
        return f"{target}-lost", ("unknown-section",)
    folder, _, name = target.rstrip("/").rpartition("/")
    return f"{folder or '.'}/lost-{name}{'/' if target.endswith('/') else ''}", ("unknown-page", "unknown-asset")
