"""The search index of one edition: Pagefind's, over the pages it is given and nothing else.

Pagefind stems an Arabic word by rule, and so takes a letter of the root for a conjunction or misses one. Where words
are written together with others it is therefore given the *key* of each word in place of the word: one key for all its
forms, found with the help of the edition's own words (`WordKeys`). Readers see the text as it is written.
"""

import gzip
import json
import re
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from guidebook.build.keyed_text import END_OF_KEY, SIGNS, KeyedText
from guidebook.build.pagefind_service import SearchIndexError, run_pagefind
from guidebook.language.locales import LanguageData, language_data

SETTINGS_FILE = "search.json"
"""What the search's script needs to know of an edition, beside Pagefind's own files."""
_WANTED = (
    SETTINGS_FILE,
    "pagefind.js",
    "pagefind-entry.json",
    "*.pf_meta",
    "wasm.*.pagefind",
    "index/*.pf_index",
    "fragment/*.pf_fragment",
    "filter/*.pf_filter",
)
"""What a browser loads. Pagefind also makes interfaces of its own, and a worker that would cost a reader 13 kB more."""
_CHUNK_SIZE = "4000"
"""Size of a piece of the index, about 10 kB. It is in places of the commonest spellings: Pagefind counts no others."""
_NO_LANGUAGE = "und"
"""BCP 47's code for an undetermined language: Pagefind leaves the words of such pages as they are."""
_SIGNATURE = b"pagefind_dcd"
"""What Pagefind's packed files begin with."""
_END_OF_BLOCK = re.compile("(</(?:address|blockquote|caption|dd|dt|figcaption|pre|summary|th)>)")
"""Ends of blocks that Pagefind would run together with the text that follows."""
_PLAIN_NUMBERS = {digit: str(int(digit)) for digit in "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"} | dict.fromkeys("٪٫٬", " ")
"""Digits of Arabic and Persian, and the signs of their numbers."""
_LANG = re.compile(r"<html\b[^>]*?\slang=[\"']?([\w-]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class GlossaryNames:
    """What leads a search to an entry of the glossary: a page's score does not, for it holds all entries."""

    page: str
    """The glossary's HTML file, below the edition's root."""
    names: Mapping[str, Sequence[str]]
    """By the anchor of an entry: what it is called, the title first."""


def index_edition(edition_dir: Path, pages: Iterable[str], output: Path, glossary: GlossaryNames | None = None) -> None:
    """Write the search index of an edition; what stood in `output` before is replaced.

    `edition_dir` is the edition's root, `pages` are the paths of its HTML pages below it. A page in which no element
    carries `data-pagefind-body` is not to be found and is left out. The same pages give the same bytes.

    Raises `SearchIndexError` when a page cannot be read or when Pagefind fails.
    """
    texts = {page: text for page in sorted(set(pages)) if "data-pagefind-body" in (text := _read(edition_dir / page))}
    language = next((found[1].lower() for text in texts.values() if (found := _LANG.search(text))), _NO_LANGUAGE)
    data = language_data(language)
    settings: dict[str, Any] = {"pages": len(texts)}
    files: dict[str, bytes] = {}
    if texts and data.search:
        settings["words"] = query_rules(data)
        files = _keyed_index(texts, language, data)
    elif texts:
        files = run_pagefind(texts, language)
    if glossary and glossary.page in texts:
        settings["glossary"] = {"page": _fragment_of(glossary.page, files), "names": glossary.names}
    files[SETTINGS_FILE] = _json(settings)
    if output.exists():
        shutil.rmtree(output)
    for name, content in files.items():
        if any(fnmatchcase(name, pattern) for pattern in _WANTED):
            file = output / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)


def query_rules(data: LanguageData) -> dict[str, Any]:
    """How the words of a query are taken apart in the browser, where the edition's words are not at hand."""
    search = data.search
    assert search is not None
    return {
        "end": END_OF_KEY,
        "particles": search.particles,
        "articles": [data.article, "ل"],
        "signs": f"[{SIGNS}]",
        "folds": data.folds | search.folds | _PLAIN_NUMBERS,
        "prefixes": data.prefixes,
        "endings": [
            *((pronoun, "") for pronoun in search.pronouns),
            search.before_pronoun,
            *search.endings,
            *search.weak_endings,
        ],
    }


def _unpacked(fragment: bytes) -> str:
    return gzip.decompress(fragment).removeprefix(_SIGNATURE).decode()


def _fragment_of(page: str, files: Mapping[str, bytes]) -> str:
    """The name that Pagefind gives a page among its results."""
    address = f"/{page.removesuffix('index.html')}"
    fragments = ((Path(name).stem, content) for name, content in files.items() if name.startswith("fragment/"))
    return next((name for name, content in fragments if json.loads(_unpacked(content))["url"] == address), "")


def _read(file: Path) -> str:
    try:
        return _END_OF_BLOCK.sub(r"\1 ", file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise SearchIndexError(f"cannot index '{file}' for search: {error}") from error


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _keyed_index(texts: Mapping[str, str], language: str, data: LanguageData) -> dict[str, bytes]:
    keyed = KeyedText(texts.values(), data)
    replaced = {page: keyed.replace(text) for page, text in texts.items()}
    files = run_pagefind(replaced, _NO_LANGUAGE, PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE=_CHUNK_SIZE)
    for name, content in files.items():
        if name.startswith("fragment/"):
            files[name] = gzip.compress(_SIGNATURE + keyed.restore(_unpacked(content)).encode(), mtime=0)
    entry = json.loads(files["pagefind-entry.json"])
    entry["languages"] = {language: entry["languages"][_NO_LANGUAGE]}
    files["pagefind-entry.json"] = _json(entry)
    return files
