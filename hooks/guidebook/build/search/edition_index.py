"""The search index of one edition: Pagefind's, over the pages it is given and nothing else.

Pagefind knows a word in one spelling, and in the languages that it has a stemmer for, in those that share a stem. It is
given the *key* of a family in place of each word (`KeyedText`): all forms of a word are one word of its index. What a
reader types is turned into keys by a lexicon (`lexicon.py`), which knows every word of the edition and what else the
language counts as a form of it; for words that it lacks the browser takes off prefixes and endings by the same data
(`query_rules`). Readers see the text as it is written.

Browsers read the pieces of Pagefind's index and its pages' texts with the guidebook's own script (`search-pieces.js`).
Families, places, phrases and ranks are the guidebook's, so all that a browser wants of an index is where a key stands,
and Pagefind's own program for that is 81 kB packed. With it the first search in an edition of 1,000 pages loaded 163 kB
and took 8 s on a slow phone line.

This was chosen by measurement (`bench.py --what search`). To ask Pagefind for each form of a word made a query load
24 kB for each; forms written into a page's text, or into its metadata, spoiled excerpts or gave no section.
"""

import gzip
import json
import shutil
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from guidebook.build.search.keyed_text import KeyedText, Place, places_code
from guidebook.build.search.lexicon import Family, coded, write_lexicon
from guidebook.build.search.packing import NAME_LENGTH, pack
from guidebook.build.search.pagefind_format import index_plan
from guidebook.build.search.pagefind_service import run_pagefind
from guidebook.build.search.records import Record, records_of
from guidebook.language.locales import language_data
from guidebook.language.query_rules import query_rules
from guidebook.language.word_families import find_families
from guidebook.rendering.searched_page import Facet, SearchedName, SearchedPage, SearchedTerm

SETTINGS_FILE = "search.json"
"""What the search's script needs to know of an edition, beside Pagefind's own files."""
_CHUNK_SIZE = 2000
"""Size of a piece of the index, in places of words: some 4 kB. With 4000 two words load half as much more; with 1000
twice as many pieces make up for what each saves."""
_NO_LANGUAGE = "und"
"""BCP 47's code for an undetermined language: Pagefind leaves the words of such pages as they are."""
_SIGNATURE = b"pagefind_dcd"
"""What Pagefind's packed files begin with."""


def index_edition(
    edition_dir: Path,
    locale: str,
    pages: Iterable[SearchedPage],
    output: Path,
    terms: Iterable[SearchedTerm] = (),
    facets: Sequence[Facet] = (),
    names: Iterable[SearchedName] = (),
) -> None:
    """Write the search index of an edition; what stood in `output` before is replaced.

    `edition_dir` is the edition's root. A page in which no element carries `data-pagefind-body`, or without a word in
    it, is not to be found and is left out. The same pages give the same bytes.

    Raises `SearchIndexError` when a page cannot be read or when Pagefind fails.
    """
    records = tuple(records_of(edition_dir, pages, terms, names))
    keyed = KeyedText((record.pieces for record in records), locale)
    is_empty = not keyed.words or not any(record.group for record in records)
    files = {SETTINGS_FILE: _json({"pages": 0})} if is_empty else _files(records, keyed, locale, facets)
    if output.exists():
        shutil.rmtree(output)
    for name, content in files.items():
        file = output / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def _files(records: Sequence[Record], keyed: KeyedText, locale: str, facets: Sequence[Facet]) -> dict[str, bytes]:
    families = find_families(keyed.words, locale)
    keys = keyed.use(families)
    texts = {record.address: keyed.replace(record.pieces) for record in records}
    told = {
        number: Family(key, places_code(keyed.places[key]), families.frequency[number]) for number, key in keys.items()
    }
    entries = {form: [told[number] for number in numbers] for form, numbers in families.by_query.items()}
    named = {
        record.address: [
            [["".join(map(coded, entries[form])) for form in unit] for unit in keyed.forms(name)]
            for name in record.names
        ]
        for record in records
    }
    made = run_pagefind(texts, _NO_LANGUAGE, _CHUNK_SIZE)
    plan = index_plan(_unpacked(next(made[name] for name in made if name.endswith(".pf_meta"))))
    files: dict[str, bytes] = {}
    pieces = [(first, pack(files, "index", _unpacked(made[f"index/{name}.pf_index"]))) for first, name in plan.pieces]
    ids: dict[str, str] = {}
    for page in plan.pages:
        fragment = json.loads(_unpacked(made[f"fragment/{page}.pf_fragment"]))
        address = fragment["url"]
        ids[address] = pack(files, "fragment", _json(_restored(fragment, keyed, named[address])))
    lexicon = write_lexicon(entries, families.spelling, language_data(locale))
    files |= lexicon.files
    files[SETTINGS_FILE] = _json(
        {
            "pages": len(ids),
            "list": pack(files, "pages", _json(_page_list(records, ids, facets))),
            "pieces": pieces,
            "words": list(lexicon.index),
            "places": "".join(Place),
            "keyLength": len(next(iter(keys.values()), "")),
            "rules": query_rules(locale),
        }
    )
    return files


def _page_list(records: Iterable[Record], ids: Mapping[str, str], facets: Sequence[Facet]) -> dict[str, Any]:
    """What records are told apart by, each property by itself, which packs to less than record by record.

    They stand in the order of `ids`, which is that of their numbers in the index. `groups` has, by number, those that
    are a part of a page: its id, its address where it is no record itself, or nothing for a name.
    """
    by_address = {record.address: record for record in records}
    numbered = [by_address[address] for address in ids]
    columns = []
    for facet in facets:
        order = list(facet.values)
        columns.append([[order.index(value) for value in record.facets.get(facet.name, ())] for record in numbered])
    return {
        "facets": [
            {"name": facet.name, "label": facet.label, "values": list(facet.values.items())} for facet in facets
        ],
        "ids": "".join(ids.values()),
        "idLength": NAME_LENGTH,
        "groups": {
            number: ids.get(record.group, record.group)
            for number, record in enumerate(numbered)
            if record.group != record.address
        },
        "ranks": [record.rank for record in numbered],
        "columns": columns,
    }


def _restored(fragment: Mapping[str, Any], keyed: KeyedText, names: Sequence[object]) -> dict[str, Any]:
    """What a page's file tells the browser, without what is not used."""
    return {
        "url": fragment["url"],
        "content": keyed.restore(fragment["content"]),
        "meta": {"title": keyed.restore(fragment["meta"].get("title", "")), "names": names},
        "anchors": [{**anchor, "text": keyed.restore(anchor.get("text", ""))} for anchor in fragment["anchors"]],
    }


def _unpacked(packed: bytes) -> bytes:
    return gzip.decompress(packed).removeprefix(_SIGNATURE)


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
