"""Trees in the manner of other projects, with the extensions they use, are read as they are rendered, and found clean.

Three are made for the purpose: a handbook with blocks, tabs, admonitions, snippets and icons; a library's reference
with HTML, footnotes, definition lists and headings in lists and quotes; a community's pages with the habits of GitHub.
"""

import re
from collections import Counter
from pathlib import Path
from shutil import copytree

import pytest

from content.rendered import targets_in
from guidebook.content.front_matter import read_front_matter
from guidebook.content.reader import read_document
from guidebook.content.scanning.html_tags import anchors_of, tags_in
from mini_site import MiniSite
from site_trees import NAMES, SiteTree

TREES = {name: SiteTree(name) for name in NAMES}
PAGES = [
    pytest.param(tree, page, id=f"{tree.name}/{page.relative_to(tree.root / 'docs' / 'en')}")
    for tree in TREES.values()
    for page in tree.pages()
]
_SCRIPT = re.compile(r"<(script|style)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_OF_CODE = re.compile(r"__(?:code|span|line)")
"""Ids of lines of code: nobody writes them by hand."""
_NOT_OURS = re.compile(r"https?:|mailto:|data:|//|#__")


@pytest.mark.parametrize(("tree", "path"), PAGES)
def test_ids_and_targets_are_those_that_are_rendered(tree: SiteTree, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    start = read_front_matter(text).end
    document = read_document(text, start, tree.settings.guide_options.dialect)
    tree.renderer.reset()
    html = _SCRIPT.sub("", tree.renderer.convert(text[start:]))

    rendered_ids = {name for tag in tags_in(html) for name in anchors_of(tag) if not _OF_CODE.match(name)}
    known_ids = {heading.rendered_id for heading in document.headings} | document.anchors
    assert known_ids <= rendered_ids
    assert known_ids == rendered_ids or not document.is_complete

    def wanted(target: str) -> bool:
        # Links that extensions add themselves lead to places of the same page.
        return not _NOT_OURS.match(target) and target.removeprefix("#") not in rendered_ids

    written = (*document.links, *document.included_links)
    assert Counter(link.target for link in written if wanted(link.target)) == Counter(
        target for target in targets_in(html) if wanted(target)
    )


@pytest.mark.parametrize("tree", TREES.values(), ids=NAMES)
def test_most_pages_are_known_in_full(tree: SiteTree) -> None:
    documents = [
        read_document(page.read_text(encoding="utf-8"), 0, tree.settings.guide_options.dialect) for page in tree.pages()
    ]
    assert sum(document.is_complete for document in documents) * 2 > len(documents)


@pytest.mark.parametrize("tree", TREES.values(), ids=NAMES)
def test_plain_mkdocs_finds_the_tree_clean(tree: SiteTree, tmp_path: Path) -> None:
    assert tree.warnings_of_mkdocs(tmp_path / "site") == []


@pytest.mark.parametrize("tree", TREES.values(), ids=NAMES)
def test_the_checks_find_no_error_in_it(tree: SiteTree) -> None:
    findings = MiniSite(tree.root).findings()
    assert [finding for finding in findings if finding["severity"] == "error"] == []


@pytest.mark.parametrize("tree", TREES.values(), ids=NAMES)
def test_it_is_built_with_its_own_extensions(tree: SiteTree, tmp_path: Path) -> None:
    result = MiniSite(tree.root).run("build", "--output", str(tmp_path / "site"), "--locale", "en")
    assert result.exit_code == 0, result.output
    assert (tmp_path / "site" / "index.html").is_file()


@pytest.mark.parametrize("tree", TREES.values(), ids=NAMES)
def test_a_fault_in_it_is_found_at_its_line(tree: SiteTree, tmp_path: Path) -> None:
    root = tmp_path / tree.name
    copytree(tree.root, root)
    configuration = root / "mkdocs.yml"
    hook = Path(__file__).parents[2] / "hooks" / "guidebook_site.py"
    configuration.write_text(configuration.read_text().replace("../../../hooks/guidebook_site.py", str(hook)))
    page = root / "docs" / "en" / "index.md"
    text = page.read_text().rstrip() + "\n\n[lost](lost.md)\n"
    page.write_text(text)
    found = [(one["line"], one["rule"]) for one in MiniSite(root).findings() if one["severity"] == "error"]
    assert found == [(text.count("\n"), "unknown-page")]
