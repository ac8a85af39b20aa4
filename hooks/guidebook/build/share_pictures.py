"""Draws the picture that stands for an edition where a page of it is shared, with the site's own faces.

A picture is kept in the user's cache folder under a hash of all that it is made from: drawing takes about half a
second, most of it for taking the faces out of their packing.
"""

import hashlib
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryDirectory
from unicodedata import category, normalize

import jinja2
from resvg_py import __version__ as resvg_version
from resvg_py import svg_to_bytes

from guidebook.build.theme_files import OVERRIDES
from guidebook.cache_folder import cache_folder
from guidebook.rendering import share_picture as _layout_module
from guidebook.rendering.guide import Guide
from guidebook.rendering.share_picture import Measure, PictureWords, picture_layout, picture_words

_KEPT = 64
"""Pictures in the cache folder; older ones are removed."""
_TEMPLATES = ("share.svg", "partials/motif.html")
_LAYOUT = Path(_layout_module.__file__)


def share_picture(guide: Guide, edition: str, templates: jinja2.Environment) -> bytes:
    """The picture of an edition as PNG; the same words, template and faces give the same bytes."""
    words = picture_words(guide, edition)
    kept = cache_folder(OVERRIDES) / f"share-{_digest(words)}.png"
    with suppress(OSError):
        return kept.read_bytes()
    with TemporaryDirectory(prefix="guide-faces-") as folder:
        faces = _unpacked(Path(folder))
        layout = picture_layout(words, _measure(faces))
        picture = svg_to_bytes(
            svg_string=templates.get_template(_TEMPLATES[0]).render(picture=layout),
            skip_system_fonts=True,  # the same bytes on every machine
            font_files=[str(face) for face in faces],
        )
    _keep(kept, picture)
    return picture


def _digest(words: PictureWords) -> str:
    """Stands for all that a picture is made from."""
    digest = hashlib.blake2b(repr((words, resvg_version)).encode("utf-8"), digest_size=12)
    for file in (*(OVERRIDES / name for name in _TEMPLATES), *_packed_faces(), _LAYOUT):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _packed_faces() -> list[Path]:
    return sorted((OVERRIDES / "assets" / "fonts").glob("*.woff2"))


def _unpacked(folder: Path) -> list[Path]:
    """The faces as TrueType files, the only form that resvg reads."""
    from fontTools.ttLib import TTFont  # takes a while to load

    faces = []
    for packed in _packed_faces():
        font = TTFont(packed, recalcTimestamp=False)
        font.flavor = None
        faces.append(folder / f"{packed.stem}.ttf")
        font.save(faces[-1])
    return faces


def _measure(faces: Sequence[Path]) -> Measure:
    """Widths from the faces' own tables: without kerning, and of letters that stand alone, so rather too wide."""
    from fontTools.ttLib import TTFont

    widths: dict[str, float] = {}
    for face in faces:
        font = TTFont(face, lazy=True)
        metrics, units = font["hmtx"], font["head"].unitsPerEm
        for code, glyph in font.getBestCmap().items():
            widths.setdefault(chr(code), metrics[glyph][0] / units)

    def measure(text: str) -> float | None:
        found = [0.0 if category(letter) == "Cf" else widths.get(letter) for letter in normalize("NFC", text)]
        return None if None in found else sum(filter(None, found))

    return measure


def _keep(file: Path, picture: bytes) -> None:
    """Keep a picture for the next time, where the folder can be written to, and remove those that are old."""
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with NamedTemporaryFile(dir=file.parent, delete=False) as unfinished:
            unfinished.write(picture)
        os.replace(unfinished.name, file)
        kept = sorted(file.parent.glob("share-*.png"), key=lambda one: one.stat().st_mtime)
        for old in kept[:-_KEPT]:
            old.unlink(missing_ok=True)
