"""The texts and queries that search is measured on: `search_corpus/`.

Its README says how they are written and what counts as relevant.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import yaml

FOLDER = Path(__file__).parent / "search_corpus"
HALVES = ("tune", "held-out")
"""The first may be looked at while the search is made; the second may not."""
_DOCS = Path(__file__).resolve().parents[2] / "docs"
_GUIDE = "-guide"
"""What the name of a corpus ends with whose pages are those of the guide itself."""
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_ATTRIBUTES = re.compile(r"\{[ :#.][^{}\n]*\}")
_LINK_TARGET = re.compile(r"\]\([^()\n]*\)|\]\[[^\]\n]*\]")
_ARABIC_MARKS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]")
"""Tashkeel, tatweel and the marks of recitation."""


@dataclass(frozen=True, slots=True)
class Query:
    """One record of a half of a corpus."""

    query: str
    words: tuple[tuple[str, ...], ...]
    """For each word that counts, its forms as they stand in the text."""
    kind: str
    derived: tuple[str, ...]
    """Forms of derived words: pages that hold only these count neither for nor against."""

    @property
    def is_typo(self) -> bool:
        """Whether a slip of the pen stands in it."""
        return self.kind == "typo"


@dataclass(frozen=True, slots=True)
class Judged:
    """What the pages of a corpus are to one query, by their addresses."""

    relevant: frozenset[str]
    neutral: frozenset[str]
    """Those that hold only derived words."""


@dataclass(frozen=True)
class Corpus:
    """Pages of one language and the queries over them."""

    name: str
    files: Mapping[str, Path]
    """By address: where a page stands below the edition's root, without slashes at the ends."""
    queries: Mapping[str, tuple[Query, ...]]
    """By half."""

    @property
    def locale(self) -> str:
        """The language of its pages."""
        return self.name.partition("-")[0]

    @property
    def is_guide(self) -> bool:
        """Whether its pages are those of the guide itself."""
        return self.name.endswith(_GUIDE)

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """What each page says, as forms are sought in it."""
        return {address: compared(running_text(file.read_text("utf-8"))) for address, file in self.files.items()}

    def judged(self, query: Query) -> Judged:
        """Which pages are relevant by rule: they hold at least one form of every word."""
        relevant = frozenset(
            address
            for address, text in self.texts.items()
            if all(any(holds(text, form) for form in forms) for forms in query.words)
        )
        derived = (address for address, text in self.texts.items() if any(holds(text, one) for one in query.derived))
        return Judged(relevant, frozenset(derived) - relevant)


def corpora(folder: Path = FOLDER, docs: Path = _DOCS) -> list[Corpus]:
    """The corpora of a folder, by name.

    Raises `ValueError` when a file has not the shape of a list of queries.
    """
    halves: dict[str, dict[str, tuple[Query, ...]]] = {}
    for file in sorted((folder / "queries").glob("*.yml")):
        name, half, _ = file.name.split(".")
        halves.setdefault(name, {})[half] = read_queries(file)
    return [Corpus(name, _files(name, folder, docs), queries) for name, queries in halves.items()]


def read_queries(file: Path) -> tuple[Query, ...]:
    """The records of a half of a corpus; raises `ValueError` when one has not the shape of a query."""
    records = yaml.load(file.read_text(encoding="utf-8"), yaml.CBaseLoader)  # yes and 12 are words
    found = []
    for number, record in enumerate(records, start=1):
        try:
            words = tuple(tuple(forms) for forms in record["words"])
            query = Query(record["query"], words, record["kind"], tuple(record.get("derived") or ()))
            if not words or not all(words) or any(isinstance(forms, str) for forms in record["words"]):
                raise TypeError
        except (AttributeError, KeyError, TypeError):
            raise ValueError(f"{file.name}: record {number} has not the shape of a query.") from None
        found.append(query)
    return tuple(found)


def running_text(markdown: str) -> str:
    """A page's text without its front matter, attribute lists and targets of links."""
    return _ATTRIBUTES.sub(" ", _LINK_TARGET.sub("]", without_front_matter(markdown)))


def without_front_matter(markdown: str) -> str:
    """A page as it is written, without its front matter."""
    return _FRONT_MATTER.sub("", markdown)


def compared(text: str) -> str:
    """A text as it is compared: NFC, casefolded, without Arabic marks, with straight apostrophes."""
    return _ARABIC_MARKS.sub("", unicodedata.normalize("NFC", text)).casefold().replace("’", "'")


def holds(text: str, form: str) -> bool:
    """Whether a compared text holds a form as whole words."""
    return _pattern(form).search(text) is not None


@cache
def _pattern(form: str) -> re.Pattern[str]:
    words = r"\s+".join(map(re.escape, compared(form).split()))
    return re.compile(rf"(?<!\w){words}(?!\w)")


def _files(name: str, folder: Path, docs: Path) -> dict[str, Path]:
    root = docs / name.removesuffix(_GUIDE) if name.endswith(_GUIDE) else folder / "text" / name
    return {_address(path.relative_to(root)): path for path in sorted(root.rglob("*.md"))}


def _address(path: Path) -> str:
    address = path.with_suffix("").as_posix()
    return "" if address == "index" else address.removesuffix("/index")
