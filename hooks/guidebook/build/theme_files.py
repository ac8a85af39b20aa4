"""The theme's own files: templates, scripts, fonts and the one stylesheet made of its parts."""

import hashlib
from functools import cache
from pathlib import Path

from guidebook.build.joined_scripts import joined_scripts

OVERRIDES = Path(__file__).parents[3] / "overrides"
OFFLINE_WORKER = OVERRIDES / "workers" / "offline.js"
_STYLESHEETS = "assets/stylesheets"
_SCRIPTS = "assets/javascripts"


@cache
def stylesheet() -> tuple[str, str]:
    """The address of the stylesheet below the site's root and its text: all parts in the order of their names.

    The address holds a hash of the text, so that no reader's browser keeps an old one.
    """
    text = "".join(part.read_text(encoding="utf-8") for part in sorted((OVERRIDES / _STYLESHEETS).glob("*.css")))
    digest = hashlib.blake2b(text.encode("utf-8"), digest_size=4).hexdigest()
    return f"assets/guidebook.{digest}.css", text


@cache
def scripts() -> dict[str, str]:
    """The scripts, by their address below the site's root."""
    texts = {path.name: path.read_text(encoding="utf-8") for path in sorted((OVERRIDES / _SCRIPTS).glob("*.js"))}
    return {f"{_SCRIPTS}/{name}": text for name, text in joined_scripts(texts).items()}


@cache
def theme_assets() -> dict[str, Path]:
    """The theme's other files, by their address below the site's root; notes and licences of fonts included."""
    return {
        path.relative_to(OVERRIDES).as_posix(): path
        for path in sorted((OVERRIDES / "assets").rglob("*"))
        if path.is_file() and not path.relative_to(OVERRIDES).as_posix().startswith((_STYLESHEETS, _SCRIPTS))
    }
