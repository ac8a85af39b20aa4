"""Guard: what reads, checks and renders the guide knows nothing of the build, nor of MkDocs."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from interface_msgids import PACKAGE

FOLDERS = ("checks", "content", "language", "rendering", "translation")


def imported(file: Path) -> Iterator[str]:
    """The modules that a module names in its imports, wherever they stand."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            yield node.module or ""


@pytest.mark.parametrize("folder", FOLDERS)
def test_dependencies_point_one_way(folder: str) -> None:
    wrong = [
        (file.relative_to(PACKAGE).as_posix(), name)
        for file in sorted((PACKAGE / folder).rglob("*.py"))
        for name in imported(file)
        if f"{name}.".startswith(("mkdocs.", "guidebook.build."))
    ]

    assert wrong == []
