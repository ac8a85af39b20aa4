"""The image files that pages show: how large they are, and smaller forms of photographs and screenshots.

A PNG or JPEG file is published once more as WebP, in the width of the text and in twice that width for dense screens,
where that is smaller than the file itself. What was made once is kept and not made again.
"""

import io
import warnings
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from lxml import etree
from PIL import Image

from guidebook.content.addresses import Addresses
from guidebook.content.catalogue import Catalogue
from guidebook.content.model import LinkKind
from guidebook.content.references import Outcome, resolve
from guidebook.rendering.images import TEXT_WIDTH, Picture, SmallForm, is_image

_WIDTHS = (TEXT_WIDTH, 2 * TEXT_WIDTH)
_QUALITY = 80
"""Of lossy WebP, of 100: the library's own default."""
_CONVERTED = ("PNG", "JPEG")


@dataclass(frozen=True, slots=True)
class Pictures:
    """The image files that pages show."""

    by_asset: Mapping[str, Picture]
    """By the file's path below the docs folder."""
    contents: Mapping[str, bytes]
    """The smaller forms, by their address below the site's root."""


def read_pictures(catalogue: Catalogue, addresses: Addresses, docs_dir: Path, cache: Path) -> Pictures:
    """Read all images that pages of the guide show; `cache` is the folder for what is made.

    Files that cannot be read as images are left out.
    """
    shown = sorted(_shown_assets(catalogue))
    by_asset: dict[str, Picture] = {}
    contents: dict[str, bytes] = {}
    with ThreadPoolExecutor() as pool:
        read = pool.map(lambda asset: _read(docs_dir / catalogue.assets[asset], cache / "pictures"), shown)
        for asset, found in zip(shown, read, strict=True):
            if found is None:
                continue
            width, height, forms = found
            stem = addresses.asset(asset, catalogue.locales).rpartition(".")[0]
            small = []
            for form_width, content in forms:
                address = f"{stem}.{blake2b(content, digest_size=4).hexdigest()}.webp"
                contents[address] = content
                small.append(SmallForm(address, form_width))
            by_asset[asset] = Picture(width, height, tuple(small))
    return Pictures(by_asset, contents)


def _shown_assets(catalogue: Catalogue) -> set[str]:
    found = set()
    for page in catalogue.pages.values():
        for link in page.document.links:
            if is_image(page, link):
                is_html = link.kind is LinkKind.HTML
                resolution = resolve(catalogue, page.locale, page.key, link.target, is_html=is_html)
                if resolution.outcome is Outcome.ASSET:
                    found.add(resolution.key)
    return found


def _read(path: Path, cache: Path) -> tuple[int, int, tuple[tuple[int, bytes], ...]] | None:
    """An image's width and height and its smaller forms with their widths; None where it cannot be read."""
    content = path.read_bytes()
    if path.suffix.lower() == ".svg":
        size = _svg_size(content)
        return (*size, ()) if size else None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content)) as image:
                forms = tuple(_small_forms(image, content, cache)) if image.format in _CONVERTED else ()
                return image.width, image.height, forms
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        return None


def _small_forms(image: Image.Image, content: bytes, cache: Path) -> Iterator[tuple[int, bytes]]:
    """The forms that are smaller than the file, the narrowest first."""
    smallest = len(content)
    digest = blake2b(content, digest_size=16).hexdigest()
    forms = []
    for width in sorted({min(image.width, wanted) for wanted in _WIDTHS}, reverse=True):
        kept = cache / f"{digest}-{width}-{_QUALITY}.webp"
        if kept.is_file():
            made = kept.read_bytes()
        else:
            made = _webp(image, width)
            cache.mkdir(parents=True, exist_ok=True)
            # Another build may make the same at the same time.
            part = kept.with_suffix(f".{id(image)}.part")
            part.write_bytes(made)
            part.replace(kept)
        if len(made) < smallest:
            smallest = len(made)
            forms.append((width, made))
    yield from reversed(forms)


def _webp(image: Image.Image, width: int) -> bytes:
    picture = image if image.mode in ("RGB", "RGBA") else image.convert("RGBA" if _has_transparency(image) else "RGB")
    if width < image.width:
        picture = picture.resize((width, round(image.height * width / image.width)), Image.Resampling.LANCZOS)
    written = io.BytesIO()
    # Drawings and screenshots lose their sharp edges where they are not kept as they are.
    picture.save(
        written,
        "WEBP",
        quality=_QUALITY,
        lossless=image.format == "PNG",
        method=4,
        icc_profile=image.info.get("icc_profile"),
    )
    return written.getvalue()


def _has_transparency(image: Image.Image) -> bool:
    return image.mode in ("LA", "PA", "RGBa", "La") or "transparency" in image.info


def _svg_size(content: bytes) -> tuple[int, int] | None:
    """The size a drawing asks for: its width and height in pixels, or those of its view box."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
        plain = [root.get(name, "").removesuffix("px") for name in ("width", "height")]
        box = root.get("viewBox", "").replace(",", " ").split()[2:]
        width, height = (round(float(value)) for value in (plain if all(plain) and "%" not in "".join(plain) else box))
    except (etree.XMLSyntaxError, ValueError):
        return None
    return (width, height) if width > 0 and height > 0 else None
