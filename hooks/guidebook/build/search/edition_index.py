"""The search index of one edition: Pagefind's, over the pages it is given and nothing else.

Pagefind knows a word in one spelling, and in the languages that it has a stemmer for, in those that share a stem. It is
given the *key* of a family in place of each word (`KeyedText`): all forms of a word are one word of its index. What a
reader types is turned into keys by a lexicon (`lexicon.py`), which knows every word of the edition and what else the
language counts as a form of it; for words that it lacks the browser takes off prefixes and endings by the same data
(`query_rules`). Readers see the text as it is written.

This was chosen by measurement (`bench.py --what search`). To ask Pagefind for each form of a word made a query load
24 kB for each; forms written into a page's text, or into its metadata, spoiled excerpts or gave no section.
"""

import gzip
import json
import shutil
from collections.abc import Iterable, Mapping, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from guidebook.build.search.keyed_text import KeyedText, Place, places_code
from guidebook.build.search.lexicon import Family, coded, write_lexicon
from guidebook.build.search.page_text import Piece, searchable_pieces
from guidebook.build.search.pagefind_service import SearchIndexError, run_pagefind
from guidebook.build.search.searched_page import Facet, SearchedPage, SearchedTerm
from guidebook.language.locales import language_data
from guidebook.language.query_rules import query_rules
from guidebook.language.word_families import find_families

SETTINGS_FILE = "search.json"
"""What the search's script needs to know of an edition, beside Pagefind's own files."""
PAGES_FILE = "pages.list"
_WANTED = (
    "pagefind.js",
    "pagefind-entry.json",
    "*.pf_meta",
    "wasm.unknown.pagefind",
    "index/*.pf_index",
    "fragment/*.pf_fragment",
)
"""What a browser loads. Pagefind also makes interfaces of its own, and a worker that would cost a reader 13 kB more."""
_CHUNK_SIZE = 2000
"""Size of a piece of the index, in places of words: some 4 kB. With 4000 two words load half as much more."""
_NO_LANGUAGE = "und"
"""BCP 47's code for an undetermined language: Pagefind leaves the words of such pages as they are."""
_SIGNATURE = b"pagefind_dcd"
"""What Pagefind's packed files begin with."""


def index_edition(
    edition_dir: Path,
    locale: str,
    pages: Iterable[SearchedPage],
    output: Path,
    terms: Sequence[SearchedTerm] = (),
    facets: Sequence[Facet] = (),
) -> None:
    """Write the search index of an edition; what stood in `output` before is replaced.

    `edition_dir` is the edition's root. A page in which no element carries `data-pagefind-body`, or without a word in
    it, is not to be found and is left out. The same pages give the same bytes.

    Raises `SearchIndexError` when a page cannot be read or when Pagefind fails.
    """
    searched = {f"/{page.file.removesuffix('index.html')}": page for page in sorted(pages, key=lambda page: page.file)}
    texts = {address: _pieces(edition_dir / page.file) for address, page in searched.items()}
    entries = {f"/{term.file.removesuffix('index.html')}#{term.anchor}": term for term in terms}
    texts |= {address: _term_pieces(term) for address, term in entries.items()}
    texts = {address: pieces for address, pieces in texts.items() if pieces}
    keyed = KeyedText(texts.values(), locale)
    settings: dict[str, Any] = {"pages": 0}
    files = _files(texts, keyed, searched, entries, locale, settings, facets) if keyed.words else {}
    files[SETTINGS_FILE] = _json(settings)
    if output.exists():
        shutil.rmtree(output)
    for name, content in files.items():
        file = output / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def _files(
    texts: Mapping[str, Sequence[Piece]],
    keyed: KeyedText,
    searched: Mapping[str, SearchedPage],
    terms: Mapping[str, SearchedTerm],
    locale: str,
    settings: dict[str, Any],
    facets: Sequence[Facet],
) -> dict[str, bytes]:
    families = find_families(keyed.words, locale)
    keys = keyed.use(families)
    made = run_pagefind(
        {address: keyed.replace(pieces) for address, pieces in texts.items()}, _NO_LANGUAGE, _CHUNK_SIZE
    )
    files = {name: made[name] for name in made if any(fnmatchcase(name, pattern) for pattern in _WANTED)}
    told = {
        key: Family(key, places_code(keyed.places[key]), families.frequency[number]) for number, key in keys.items()
    }
    ids: dict[str, str] = {}
    for name in files:
        if name.startswith("fragment/"):
            fragment = json.loads(_unpacked(files[name]))
            address = fragment["url"]
            ids[address] = Path(name).stem
            names = terms[address].names if address in terms else ()
            restored = _restored(fragment, keyed)
            restored["meta"]["names"] = [[coded(told[key]) for key in keyed.keys(name)] for name in names]
            files[name] = gzip.compress(_SIGNATURE + _json(restored), mtime=0)
    entry = json.loads(files["pagefind-entry.json"])
    entry["languages"] = {locale: entry["languages"][_NO_LANGUAGE]}
    files["pagefind-entry.json"] = _json(entry)
    entries = {form: [told[keys[number]] for number in numbers] for form, numbers in families.by_query.items()}
    lexicon = write_lexicon(entries, families.spelling, language_data(locale))
    files |= lexicon.files
    files[PAGES_FILE] = gzip.compress(_json(_page_list(ids, searched, facets)), mtime=0)
    settings |= {
        "pages": len(ids),
        "words": list(lexicon.index),
        "places": "".join(Place),
        "keyLength": len(next(iter(keys.values()), "")),
        "rules": query_rules(locale),
    }
    return files


def _page_list(ids: Mapping[str, str], searched: Mapping[str, SearchedPage], facets: Sequence[Facet]) -> dict[str, Any]:
    """What pages are told apart by: of each its id in the index, its address, its rank and its values of each facet."""
    orders = {facet.name: list(facet.values) for facet in facets}
    listed = []
    for address, name in sorted(ids.items()):
        page = searched.get(address)
        whole = address.partition("#")[0]
        values = [
            [orders[facet.name].index(value) for value in page.facets.get(facet.name, ())] if page else []
            for facet in facets
        ]
        listed.append([name, ids.get(whole, whole), searched[whole].rank if whole in searched else 0, *values])
    return {
        "facets": [
            {"name": facet.name, "label": facet.label, "values": list(facet.values.items())} for facet in facets
        ],
        "pages": listed,
    }


def _pieces(file: Path) -> list[Piece]:
    try:
        return list(searchable_pieces(file.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError) as error:
        raise SearchIndexError(f"cannot index '{file}' for search: {error}") from error


def _term_pieces(term: SearchedTerm) -> list[Piece]:
    pieces = []
    for name in term.names:
        pieces += [Piece("<h1>", "h1"), Piece(name), Piece("</h1>", "/h1")]
    return [*pieces, Piece("<p>", "p"), Piece(term.definition), Piece("</p>", "/p")]


def _restored(fragment: dict[str, Any], keyed: KeyedText) -> dict[str, Any]:
    """What a page's file tells the browser, without what is not used."""
    return {
        "url": fragment["url"],
        "content": keyed.restore(fragment["content"]),
        "word_count": fragment["word_count"],
        "meta": {"title": keyed.restore(fragment["meta"].get("title", ""))},
        "anchors": [{**anchor, "text": keyed.restore(anchor.get("text", ""))} for anchor in fragment["anchors"]],
    }


def _unpacked(packed: bytes) -> str:
    return gzip.decompress(packed).removeprefix(_SIGNATURE).decode()


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
