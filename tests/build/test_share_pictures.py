"""The pictures that stand for the editions where their pages are shared."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from PIL import Image

from guidebook.build import share_pictures
from mini_site import SiteMaker

FILES = {
    "docs/en/index.md": "# Home\n",
    "docs/ar/index.md": "# الرئيسية\n",
    "docs/ar/strings.po": 'msgid ""\nmsgstr ""\n\nmsgid "Mini"\nmsgstr "دليل المدن"\n',
    "docs/ka/strings.po": 'msgid ""\nmsgstr ""\n\nmsgid "Mini"\nmsgstr "მინი"\n',
    "docs/ar/share.png": b"contributed",
}
LARGEST_BYTES = 60_000
"""Messengers leave out larger pictures on slow lines."""


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(share_pictures, "cache_folder", lambda root: tmp_path / "cache")
    return


def test_each_edition_has_a_picture_of_its_own(mini_site: SiteMaker, tmp_path: Path) -> None:
    site = mini_site(FILES, locales="en ar ka")
    pictures = []
    for output in ("one", "two"):
        assert site.run("build", "--output", str(tmp_path / output)).exit_code == 0
        paths = [tmp_path / output / edition / "share.png" for edition in ("", "ar", "ka")]
        pictures.append([path.read_bytes() for path in paths])
        for kept in (tmp_path / "cache").glob("*"):
            kept.unlink()

    assert pictures[0] == pictures[1]
    assert len(set(pictures[0])) == 3
    for picture in pictures[0]:
        assert len(picture) <= LARGEST_BYTES
        assert Image.open(io.BytesIO(picture)).size == (1200, 630)


def test_pages_tell_of_the_picture(mini_site: SiteMaker, tmp_path: Path) -> None:
    site = mini_site(FILES)
    assert site.run("build", "--output", str(tmp_path / "site")).exit_code == 0

    page = BeautifulSoup((tmp_path / "site/ar/index.html").read_text(encoding="utf-8"), "html.parser")
    told = {str(meta.get("property") or meta.get("name")): meta.get("content") for meta in page.find_all("meta")}
    assert {name: value for name, value in told.items() if name.startswith(("og:image", "twitter"))} == {
        "og:image": "https://mini.example/ar/share.png",
        "og:image:type": "image/png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": "دليل المدن",
        "twitter:card": "summary_large_image",
    }


def test_picture_is_drawn_once(mini_site: SiteMaker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = mini_site(FILES)
    assert site.run("build", "--output", str(tmp_path / "site"), "--jobs", "1").exit_code == 0

    monkeypatch.setattr(share_pictures, "svg_to_bytes", None)
    assert site.run("build", "--output", str(tmp_path / "site"), "--jobs", "1").exit_code == 0


def test_dashes_on_a_circle_keep_their_share_of_it() -> None:
    circle = '<circle r="10" stroke-width="3" pathLength="360" stroke-dasharray="36 324" stroke-dashoffset="-2"/>'

    assert share_pictures._with_true_lengths(circle) == (
        '<circle r="10" stroke-width="3" stroke-dasharray="6.283 56.549" stroke-dashoffset="-0.349"/>'
    )
