"""Images of the guide: sized, late where they stand late, and in a small form."""

import io
import random
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from PIL import Image

from mini_site import MiniSite, SiteMaker

DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200"><path d="M0 0h9v9z"/></svg>'


@pytest.fixture(autouse=True)
def own_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def photograph(width: int, height: int, form: str) -> bytes:
    """A picture with as much in it as a photograph has."""
    chance = random.Random(width)
    small = Image.new("RGB", (width // 16, height // 16))
    small.putdata([tuple(chance.choices(range(256), k=3)) for _ in range(small.width * small.height)])
    written = io.BytesIO()
    small.resize((width, height), Image.Resampling.BICUBIC).save(written, form, quality=95)
    return written.getvalue()


def site_with(mini_site: SiteMaker, text: str) -> MiniSite:
    return mini_site(
        {
            "docs/en/index.md": "# Home\n\n[A](a.md)\n",
            "docs/en/a.md": f"# A\n\n{text}\n",
            "docs/assets/photo.jpg": photograph(1600, 800, "JPEG"),
            "docs/assets/small.png": photograph(96, 64, "PNG"),
            "docs/assets/way.svg": DRAWING,
            "docs/assets/broken.png": b"no image",
        }
    )


def images_of(site: MiniSite, page: str = "a") -> list[dict[str, str]]:
    assert site.run("build").exit_code == 0
    html = (site.root / "site" / page / "index.html").read_text(encoding="utf-8")
    return [dict(image.attrs) for image in BeautifulSoup(html, "lxml").select(".prose img")]


def test_a_photograph_is_published_in_two_small_forms_with_its_size(mini_site: SiteMaker) -> None:
    site = site_with(mini_site, '![The old market * [square]](../assets/photo.jpg "In 2019")')

    (image,) = images_of(site)

    published = {path.name: path for path in (site.root / "site/assets").glob("photo.*.webp")}
    narrow, wide = (form.split()[0] for form in image["srcset"].split(", "))
    assert image["src"] == wide
    assert {Path(narrow).name, Path(wide).name} == published.keys()
    assert [Image.open(published[Path(form).name]).size for form in (narrow, wide)] == [(656, 328), (1312, 656)]
    assert (image["width"], image["height"]) == ("1600", "800")
    assert (image["alt"], image["title"]) == ("The old market * [square]", "In 2019")
    assert "loading" not in image
    assert (site.root / "site/assets/photo.jpg").is_file()


def test_images_below_the_first_are_loaded_when_the_reader_comes_near(mini_site: SiteMaker) -> None:
    text = (
        "![One](../assets/way.svg)\n\n![Two](../assets/way.svg)\n\n<img src=\"../assets/way.svg\" alt='Three' width=30>"
    )

    first, second, third = images_of(site_with(mini_site, text))

    assert "loading" not in first
    assert second["loading"] == third["loading"] == "lazy"
    assert (second["width"], second["height"], second["src"]) == ("300", "200", "../assets/way.svg")
    assert (third["width"], third["height"]) == ("30", "200")


def test_what_an_editor_says_of_an_image_is_kept(mini_site: SiteMaker) -> None:
    text = "![One][square] and ![Two](../assets/photo.jpg){ .wide width=80 }\n\n[square]: ../assets/photo.jpg"

    first, second = images_of(site_with(mini_site, text))

    assert first["src"].endswith(".webp")
    assert second["src"].endswith(".webp")
    assert second["class"] == ["wide"]
    assert second["width"] == "80"
    assert first["alt"] == "One"
    assert second["alt"] == "Two"


def test_files_that_are_small_or_broken_stay_as_they_are(mini_site: SiteMaker) -> None:
    text = "![Small](../assets/small.png) ![Broken](../assets/broken.png)"

    small, broken = images_of(site_with(mini_site, text))

    assert (small["width"], small["height"]) == ("96", "64")
    assert broken["src"] == "../assets/broken.png"
    assert "width" not in broken


def test_an_image_in_a_link_and_in_a_table_is_still_one(mini_site: SiteMaker) -> None:
    text = "[![A | B](../assets/way.svg)](index.md)\n\n| Way |\n| --- |\n| ![C](../assets/way.svg) |"

    site = site_with(mini_site, text)

    assert [image["alt"] for image in images_of(site)] == ["A | B", "C"]


def test_the_same_files_give_the_same_bytes(mini_site: SiteMaker, tmp_path: Path) -> None:
    site = site_with(mini_site, "![One](../assets/photo.jpg)")
    images_of(site)
    before = {path.name: path.read_bytes() for path in (site.root / "site/assets").glob("*.webp")}
    for kept in (tmp_path / "cache").rglob("*.webp"):
        kept.unlink()

    images_of(site)

    assert before == {path.name: path.read_bytes() for path in (site.root / "site/assets").glob("*.webp")}
