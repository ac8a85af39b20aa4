"""Fixtures that every test can use."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import settings

from guidebook.build import share_pictures
from guidebook.language import lemmas
from mini_site import MiniSite, SiteMaker, make_site

pytest.register_assert_rewrite("marked_site")
# The same examples in every run, so that what passes here passes everywhere.
settings.register_profile("guidebook", max_examples=60, deadline=None, derandomize=True, database=None)
settings.load_profile("guidebook")


@pytest.fixture(autouse=True)
def own_cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What is kept between runs stands in a folder of the test's own."""
    folder = tmp_path / "user-cache"
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def pictures_drawn_once(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hundreds of mini sites have the same words on their pictures for sharing; drawing takes half a second."""
    folder = tmp_path_factory.getbasetemp() / "pictures"
    monkeypatch.setattr(share_pictures, "cache_folder", lambda root: folder)


@pytest.fixture(autouse=True)
def no_kept_lemmas(monkeypatch: pytest.MonkeyPatch) -> None:
    """One process runs all tests: what they all asked the dictionaries need not be written by each."""
    monkeypatch.setattr(lemmas, "_MOST_KEPT", 0)


@pytest.fixture
def mini_site(tmp_path: Path) -> SiteMaker:
    """Makes a mini site: `mini_site({"docs/en/index.md": "# Home"})`."""

    def make(files: Mapping[str, str | bytes], *, locales: str = "en ar", extra: str = "") -> MiniSite:
        return make_site(tmp_path, files, locales=locales, extra=extra)

    return make
