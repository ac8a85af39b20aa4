"""The theme's files as they are published."""

import base64
import re
import subprocess
from hashlib import sha256
from pathlib import Path
from shutil import which

import pytest

from guidebook.build.theme_files import COMMON_STYLESHEET, OVERRIDES, inline_script, theme_files

NAMED_BY_CONTENT = re.compile(r"\.[0-9a-f]{8}\.(css|js|woff2)$")


def test_stylesheets_scripts_and_fonts_have_names_that_change_with_them() -> None:
    contents = theme_files().contents
    assert [address for address in contents if address.endswith((".css", ".js", ".woff2"))] == [
        address for address in contents if NAMED_BY_CONTENT.search(address)
    ]


def test_templates_ask_by_plain_names_that_there_are() -> None:
    asked = {
        name
        for template in OVERRIDES.rglob("*.html")
        for name in re.findall(r'theme\["([\w.-]+)"\]', template.read_text(encoding="utf-8"))
    }
    assert {COMMON_STYLESHEET, "guide.js", "home.css", "print.css"} <= asked <= theme_files().addresses.keys()


def test_every_stylesheet_is_linked_by_a_template() -> None:
    templates = "".join(template.read_text(encoding="utf-8") for template in OVERRIDES.rglob("*.html"))
    for name in theme_files().addresses:
        assert not name.endswith(".css") or f'theme["{name}"]' in templates, name


def test_what_a_file_names_is_published_beside_it() -> None:
    contents = theme_files().contents
    for address, content in contents.items():
        folder = address.rpartition("/")[0]
        if address.endswith(".js"):
            names = re.findall(r"""["'`]\./([^"'`]+)["'`]""", content.decode())
        elif address.endswith(".css"):
            names = [name for name in re.findall(r"""url\(["']?([^"')]+)""", content.decode()) if name[:5] != "data:"]
        else:
            continue
        for name in names:
            assert f"{folder}/{name}" in contents, (address, name)


def test_a_script_in_pages_is_named_to_the_policy_by_its_hash_and_cannot_end_early() -> None:
    script = inline_script("palette.js")

    assert script.source == f"sha256-{base64.b64encode(sha256(script.text.encode()).digest()).decode()}"
    assert "</" not in script.text
    assert "<!--" not in script.text
    assert not [name for name in theme_files().addresses if name.startswith("palette")]


@pytest.mark.skipif(not which("node"), reason="Node.js is not installed")
def test_scripts_made_small_are_scripts_still(tmp_path: Path) -> None:
    (tmp_path / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    for address, content in theme_files().contents.items():
        if address.endswith(".js"):
            script = tmp_path / Path(address).name
            script.write_bytes(content)
            subprocess.run(["node", "--check", script], check=True)
