"""The theme's own files as they are published: stylesheets, scripts, fonts, each under a name that changes with it.

A browser may keep such a file for ever, and no reader gets an old script with a new page. What templates ask for by a
plain name (`guide.js`, `guidebook.css`) stands in `ThemeFiles.addresses`.
"""

import base64
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b, sha256
from pathlib import Path

import minify
from markupsafe import Markup

from guidebook.build.joined_scripts import joined_scripts

OVERRIDES = Path(__file__).parents[3] / "overrides"
OFFLINE_WORKER = OVERRIDES / "workers" / "offline.js"
COMMON_STYLESHEET = "guidebook.css"
"""The stylesheet of every page: all parts in the order of their names."""
_STYLESHEETS = "assets/stylesheets"
_SCRIPTS = "assets/javascripts"
_FONTS = "assets/fonts"
_FONT_NAME = re.compile(r"fonts/([\w-]+\.woff2)")
_SCRIPT_NAME = re.compile(r"""(?<=["'`]\./)[\w-]+\.js(?=["'`])""")


@dataclass(frozen=True, slots=True)
class ThemeFiles:
    """Files of the theme."""

    contents: Mapping[str, bytes]
    """By their address below the site's root."""
    addresses: Mapping[str, str]
    """The addresses of stylesheets and scripts, by plain name."""


@dataclass(frozen=True, slots=True)
class InlineScript:
    """A script that stands in pages themselves."""

    text: Markup
    """Made small; one of ours, and the same on every page."""
    source: str
    """How a Content-Security-Policy names it: https://www.w3.org/TR/CSP3/#grammardef-hash-source."""


@cache
def inline_script(name: str) -> InlineScript:
    """A script of `javascripts/inline`, by the name of its file."""
    text = (OVERRIDES / _SCRIPTS / "inline" / name).read_text(encoding="utf-8")
    small = minify.string("application/javascript", text)
    digest = base64.b64encode(sha256(small.encode()).digest()).decode()
    return InlineScript(Markup(small), f"sha256-{digest}")


@cache
def theme_files() -> ThemeFiles:
    """Everything of the theme that is published but templates; notes and licences of fonts included."""
    contents: dict[str, bytes] = {}
    fonts: dict[str, str] = {}
    for path in sorted((OVERRIDES / "assets").rglob("*")):
        address = path.relative_to(OVERRIDES).as_posix()
        if not path.is_file() or address.startswith((_STYLESHEETS, _SCRIPTS)):
            continue
        if address.startswith(_FONTS) and path.suffix == ".woff2":
            fonts[path.name] = _hashed(path.name, path.read_bytes())
            address = f"{_FONTS}/{fonts[path.name]}"
        contents[address] = path.read_bytes()
    addresses = {}
    for name, text in _stylesheets().items():
        small = minify.string("text/css", _FONT_NAME.sub(lambda match: f"fonts/{fonts[match[1]]}", text))
        addresses[name] = f"assets/{_hashed(name, small.encode())}"
        contents[addresses[name]] = small.encode()
    for name, (hashed, text) in _hashed_scripts().items():
        addresses[name] = f"{_SCRIPTS}/{hashed}"
        contents[addresses[name]] = text.encode()
    return ThemeFiles(contents, addresses)


def _hashed(name: str, content: bytes) -> str:
    stem, _, suffix = name.rpartition(".")
    return f"{stem}.{blake2b(content, digest_size=4).hexdigest()}.{suffix}"


def _stylesheets() -> dict[str, str]:
    """The common stylesheet, and by their own names those that only some pages link."""
    parts = sorted((OVERRIDES / _STYLESHEETS).glob("*.css"))
    further = sorted((OVERRIDES / _STYLESHEETS / "pages").glob("*.css"))
    common = "".join(part.read_text(encoding="utf-8") for part in parts)
    return {COMMON_STYLESHEET: common} | {path.name: path.read_text(encoding="utf-8") for path in further}


def _hashed_scripts() -> dict[str, tuple[str, str]]:
    """The scripts by plain name: each one's published name, and its text with the published names of others in it.

    Raises `RecursionError` where scripts import each other in a circle: such names cannot be told.
    """
    texts = {path.name: path.read_text(encoding="utf-8") for path in sorted((OVERRIDES / _SCRIPTS).glob("*.js"))}
    joined = joined_scripts(texts)
    done: dict[str, tuple[str, str]] = {}

    def hashed(name: str) -> str:
        if name not in done:
            small = minify.string("application/javascript", joined[name])
            text = _SCRIPT_NAME.sub(lambda match: hashed(match[0]), small)
            done[name] = _hashed(name, text.encode()), text
        return done[name][0]

    for name in joined:
        hashed(name)
    return done
