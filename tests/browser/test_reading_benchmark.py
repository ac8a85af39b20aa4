"""The benchmark of reading, on a page whose parts are known."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from benchmark.reading_cost import readable_times, views
from benchmark.static_server import serving

HEAD = '<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,">'
TEXT = "A paragraph that is long enough to be text and not a label of anything."


@pytest.fixture
def root(tmp_path: Path) -> Path:
    style = '<link rel="stylesheet" href="/style.css">'
    font = "@font-face { font-family: F; src: url(/font.woff2); font-display: swap } p { font-family: F }"
    (tmp_path / "style.css").write_text(font, encoding="utf-8")
    (tmp_path / "font.woff2").write_bytes(b"\0" * 30_000)
    policy = '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'; img-src data:">'
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        page = (
            f"{HEAD}{policy}{style}</head><body><p>{TEXT}</p><article><p>Label</p><p>{TEXT}</p></article></body></html>"
        )
        (tmp_path / name / "index.html").write_text(page, encoding="utf-8")
    return tmp_path


def test_first_view_has_all_files_and_the_next_page_only_its_own(browser: Browser, root: Path) -> None:
    with serving(root) as server:
        weighed = views(browser, server, ["/one/", "/two/"])
        sent = {one.path: one.packed for one in server.sent}

    assert [volume.packed for volume in weighed.texts] == [sent["/one/"] + sent["/style.css"]] * 2
    assert [volume.packed for volume in weighed.all] == [sent["/one/"] + sent["/style.css"] + sent["/font.woff2"]] * 2
    assert [volume.packed for volume in weighed.next] == [sent["/two/"]] * 2


def test_text_is_there_before_its_font(browser: Browser, root: Path) -> None:
    with serving(root) as server:
        (seconds,) = readable_times(browser, server, ["/one/"])

    # Two round trips of 400 ms, to the page and to its style sheet; the font would take half a second more.
    assert 0.4 < seconds < 20
