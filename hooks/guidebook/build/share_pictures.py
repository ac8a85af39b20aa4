"""Draws the picture that stands for an edition where a page of it is shared, with the site's own faces.

A picture is kept in the user's cache folder under a hash of all that it is made from: drawing takes about half a
second, most of it for taking the faces out of their packing.
"""

import hashlib
import math
import os
import re
from collections.abc import Iterable
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryDirectory

import jinja2
from PIL import Image
from resvg_py import __version__ as resvg_version
from resvg_py import svg_to_bytes

from guidebook.build.theme_files import OVERRIDES
from guidebook.cache_folder import cache_folder
from guidebook.rendering import share_picture as _layout_module
from guidebook.rendering.guide import Guide
from guidebook.rendering.share_picture import Faces, PictureWords, picture_layout, picture_words

_KEPT = 64
"""Pictures in the cache folder; older ones are removed."""
_TEMPLATES = ("share.svg", "partials/motif.html")
_COLOURS = 128
_DASHED_CIRCLE = re.compile(
    r'(?P<before><circle[^>]* r="(?P<radius>[\d.]+)"[^>]*) pathLength="(?P<length>\d+)"(?P<dashes>[^>]*)'
)
_LAYOUT = Path(_layout_module.__file__)


def share_picture(guide: Guide, edition: str, templates: jinja2.Environment) -> bytes:
    """The picture of an edition as PNG; the same words, template and faces give the same bytes."""
    words = picture_words(guide, edition)
    kept = cache_folder(OVERRIDES) / f"share-{_digest(words)}.png"
    with suppress(OSError):
        return kept.read_bytes()
    with TemporaryDirectory(prefix="guide-faces-") as folder:
        faces = _unpacked(Path(folder))
        layout = picture_layout(words, _letters(faces))
        svg = _with_true_lengths(templates.get_template(_TEMPLATES[0]).render(picture=layout))
        fonts = [str(face) for face in faces]
        # Without the system's fonts: the same bytes on every machine.
        picture = _small(svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=fonts))
    _keep(kept, picture)
    return picture


def _digest(words: PictureWords) -> str:
    """Stands for all that a picture is made from."""
    digest = hashlib.blake2b(repr((words, resvg_version)).encode("utf-8"), digest_size=12)
    for file in (*(OVERRIDES / name for name in _TEMPLATES), *_packed_faces(), _LAYOUT):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _packed_faces() -> list[Path]:
    """The semi-bold faces: resvg would take a lighter one for letters that the first face lacks."""
    return sorted((OVERRIDES / "assets" / "fonts").glob("*-600*.woff2"))


def _with_true_lengths(svg: str) -> str:
    """The same drawing without `pathLength`, which resvg does not know: dashes on circles in their true length."""

    def circle(match: re.Match[str]) -> str:
        times = math.tau * float(match["radius"]) / float(match["length"])
        lengths = re.sub(r"-?[\d.]+", lambda number: f"{float(number[0]) * times:.3f}", match["dashes"])
        return f"{match['before']}{lengths}"

    return _DASHED_CIRCLE.sub(circle, svg)


def _small(picture: bytes) -> bytes:
    """The picture with as many colours as it needs: a third of its size."""
    image = Image.open(BytesIO(picture)).convert("RGB")
    packed = BytesIO()
    # Without dithering, which would make flat colours grainy and the file large.
    image.quantize(_COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(packed, "PNG", optimize=True)
    return packed.getvalue()


def _unpacked(folder: Path) -> list[Path]:
    """The faces as TrueType files, the only form that resvg reads."""
    from fontTools.ttLib import TTFont  # takes a while to load

    faces = []
    for packed in _packed_faces():
        font = TTFont(packed, recalcTimestamp=False)
        font.flavor = None
        # Faces that share a family would be one for resvg, which then takes the first.
        font["name"].setName(packed.stem, 1, 3, 1, 0x409)
        faces.append(folder / f"{packed.stem}.ttf")
        font.save(faces[-1])
    return faces


def _letters(faces: Iterable[Path]) -> Faces:
    """What each face has, from its own tables."""
    from fontTools.ttLib import TTFont

    found = {}
    for face in faces:
        font = TTFont(face, lazy=True)
        metrics, units = font["hmtx"], font["head"].unitsPerEm
        found[face.stem] = {chr(code): metrics[glyph][0] / units for code, glyph in font.getBestCmap().items()}
    return found


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
