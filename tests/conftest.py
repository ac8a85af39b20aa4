"""Fixtures that every test can use."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from mini_site import MiniSite, make_site

pytest.register_assert_rewrite("marked_site")

SiteMaker = Callable[..., MiniSite]


@pytest.fixture()
def mini_site(tmp_path: Path) -> SiteMaker:
    """Makes a mini site: `mini_site({"docs/en/index.md": "# Home"})`."""

    def make(files: Mapping[str, str | bytes], *, locales: str = "en ar", extra: str = "") -> MiniSite:
        return make_site(tmp_path, files, locales=locales, extra=extra)

    return make
