"""Claims on addresses: everything that an edition has to publish under one name, pages, files and old addresses."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from guidebook.content.page_keys import html_file, is_page_key

if TYPE_CHECKING:
    from guidebook.content.catalogue import Catalogue


class ClaimKind(StrEnum):
    """What claims an address, the strongest first."""

    PAGE = "page"
    MADE = "made page"
    FILE = "file"
    ALIAS = "alias"


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that is to be published at an address."""

    kind: ClaimKind
    file: str
    """The file it is published as, below an edition's root."""
    name: str
    """The page key, or the path of a file below the docs folder, or an alias."""
    key: str
    """The page that lists an alias; else the same as `name`."""


def find_claims(catalogue: "Catalogue") -> Mapping[str, tuple[Claim, ...]]:
    """All claims, the strongest first, by the file in lower case: some file systems do not tell case apart."""
    found: dict[str, list[Claim]] = {}
    for claim in _claims(catalogue):
        found.setdefault(claim.file.casefold(), []).append(claim)
    return {file: tuple(claims) for file, claims in found.items()}


def _claims(catalogue: "Catalogue") -> Iterator[Claim]:
    directory_urls = catalogue.options.directory_urls
    for key in catalogue.keys:
        yield Claim(ClaimKind.PAGE, html_file(key, directory_urls), key, key)
    for key in catalogue.reserved:
        yield Claim(ClaimKind.MADE, html_file(key, directory_urls), key, key)
    for path in catalogue.assets:
        if path.casefold().endswith(".html"):
            folder, _, below = path.partition("/")
            yield Claim(ClaimKind.FILE, below if folder in catalogue.locales else path, path, path)
    for key in catalogue.keys:
        for alias in catalogue.source_outline(key).aliases:
            if isinstance(alias, str) and is_page_key(alias, catalogue.locales):
                yield Claim(ClaimKind.ALIAS, html_file(alias, directory_urls), alias, key)
