"""The YAML of `mkdocs.yml`, whose tags may name functions and folders; what is not there does not stop the reading."""

from dataclasses import dataclass
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A function that a tag names, but that is not there or fails."""

    name: str


@dataclass(frozen=True, slots=True)
class SiteFolder:
    """A folder written with the tag `!relative`."""

    start: str
    """`$config_dir`, `$docs_dir`, or nothing: the folder of the page being rendered."""
    below: str


class SiteLoader(yaml.UnsafeLoader):
    """Reads what MkDocs's own loader reads; a site can be checked where its extensions are not installed."""

    def find_python_name(self, *arguments: Any, **options: Any) -> Any:
        """The object of a tag `!!python/name:`."""
        try:
            return super().find_python_name(*arguments, **options)  # type: ignore[misc]
        except Exception:  # a module may fail in any way while it is imported
            return Unresolved(str(arguments[0]))

    def make_python_instance(self, *arguments: Any, **options: Any) -> Any:
        """What a call gives that is written as a tag `!!python/object/apply:`."""
        try:
            return super().make_python_instance(*arguments, **options)  # type: ignore[misc]
        except Exception:  # and so may a site's own function
            return Unresolved(str(arguments[0]))


def _relative(loader: yaml.UnsafeLoader, node: yaml.Node) -> SiteFolder:
    start, _, below = str(node.value or "").partition("/")
    return SiteFolder(start, below)


SiteLoader.add_constructor("!relative", _relative)
