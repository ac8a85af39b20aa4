"""The search index of one edition: Pagefind's, over the pages it is given and nothing else.

Pagefind stems an Arabic word by rule, and so takes a letter of the root for a conjunction or misses one. Where words
are written together with others it is therefore given the *key* of each word in place of the word: one key for all its
forms, found with the help of the edition's own words (`WordKeys`). Readers see the text as it is written.
"""

import base64
import gzip
import json
import os
import re
import shutil
import string
import subprocess
import tempfile
import unicodedata
import zlib
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from threading import Thread
from typing import IO, Any

from pagefind.service import get_executable

from guidebook.language.inflection import normalise
from guidebook.language.locales import LanguageData, language_data

SETTINGS_FILE = "search.json"
"""What the search's script needs to know of an edition, beside Pagefind's own files."""
END_OF_KEY = "ة"
"""Stands after every key, so that a whole key can be asked for; folding leaves this letter in no key."""
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
"""What a browser loads. Pagefind also writes interfaces of its own, and a worker that would cost a reader 13 kB more."""
_CHUNK_SIZE = "8000"
"""Size of a piece of the index. With Pagefind's own 20000 every word of a first search loads about 25 kB."""
_NO_LANGUAGE = "und"
"""BCP 47's code for an undetermined language: Pagefind leaves the words of such pages as they are."""
_SIGNATURE = b"pagefind_dcd"
"""What Pagefind's packed files begin with."""
_LANG = re.compile(r"<html\b[^>]*?\slang=[\"']?([\w-]+)", re.IGNORECASE)


class SearchIndexError(Exception):
    """The index could not be made; the message says why."""


def index_edition(edition_dir: Path, pages: Iterable[str], output: Path) -> None:
    """Write the search index of an edition; what stood in `output` before is replaced.

    `edition_dir` is the edition's root, `pages` are the paths of its HTML pages below it. A page in which no element
    carries `data-pagefind-body` is not to be found and is left out. The same pages give the same bytes.

    Raises `SearchIndexError` when a page cannot be read or when Pagefind fails.
    """
    texts = {page: text for page in sorted(set(pages)) if "data-pagefind-body" in (text := _read(edition_dir / page))}
    language = next((found[1].lower() for text in texts.values() if (found := _LANG.search(text))), _NO_LANGUAGE)
    data = language_data(language)
    settings: dict[str, Any] = {"pages": len(texts)}
    with tempfile.TemporaryDirectory(prefix="guidebook-search-") as folder:
        bundle = Path(folder)
        if texts and data.article:
            settings["words"] = query_rules(data)
            _write_keyed_index(texts, language, data, bundle)
        elif texts:
            _run_pagefind(texts, language, bundle)
        (bundle / SETTINGS_FILE).write_text(_json(settings), encoding="utf-8")
        if output.exists():
            shutil.rmtree(output)
        for file in chain.from_iterable(bundle.glob(pattern) for pattern in _WANTED):
            target = output / file.relative_to(bundle)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target)


def query_rules(data: LanguageData) -> dict[str, Any]:
    """How the words of a query are taken apart in the browser, where the edition's words are not at hand."""
    return {
        "end": END_OF_KEY,
        "articles": [data.article, "ل"],
        "folds": data.folds | _MORE_FOLDS | {mark: "" for mark in _MARKS} | _PLAIN_NUMBERS,
        "prefixes": data.prefixes,
        "endings": [*((pronoun, "") for pronoun in _PRONOUNS), _BEFORE_PRONOUN, *_ENDINGS, *_WEAK_ENDINGS],
    }


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SearchIndexError(f"cannot index '{file}' for search: {error}") from error


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


# --- Pagefind ---------------------------------------------------------------------------------------------------------


def _run_pagefind(texts: Mapping[str, str], language: str, bundle: Path) -> None:
    """Have Pagefind write its files on the pages into `bundle`.

    It is spoken to as by its own packages for Python and Node.js, not pointed at a folder: it numbers pages in the
    order in which it gets them, and the order of a folder's entries is not the same on every disk.
    """
    executable = get_executable()
    if executable is None:
        raise SearchIndexError("Pagefind is not installed: no program for this system came with its package")
    requests: list[dict[str, Any]] = [{"type": "NewIndex", "config": {"force_language": language}}]
    requests += [
        {"type": "AddFile", "index_id": 0, "file_path": page, "url": None, "file_contents": text}
        for page, text in texts.items()
    ]
    requests.append({"type": "WriteFiles", "index_id": 0, "output_path": str(bundle)})
    # Pagefind would also take settings from the environment and from a file in its working directory.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    environment["PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE"] = _CHUNK_SIZE
    with tempfile.TemporaryFile() as errors:
        try:
            process = subprocess.Popen(
                [executable, "--service"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                cwd=bundle,
                env=environment,
            )
        except OSError as error:
            raise SearchIndexError(f"Pagefind cannot be started: {error}") from error
        assert process.stdin is not None and process.stdout is not None
        with process:
            sender = Thread(target=_send, args=(requests, process.stdin), daemon=True)
            sender.start()
            try:
                answered = 0
                for answer in _answers(process.stdout):
                    payload = answer["payload"]
                    if payload["type"] == "Error":
                        raise SearchIndexError(f"Pagefind failed: {payload['message']}")
                    answered += 1
                    if answered == len(requests):
                        return
            finally:
                process.kill()
                sender.join()
        errors.seek(0)
        detail = errors.read().decode("utf-8", "replace").strip() or f"exit status {process.returncode}"
    raise SearchIndexError(f"Pagefind stopped after {answered} of {len(requests)} requests: {detail}")


def _send(requests: list[dict[str, Any]], stream: IO[bytes]) -> None:
    try:
        for number, request in enumerate(requests):
            stream.write(base64.b64encode(_json({"message_id": number, "payload": request}).encode()) + b",")
        stream.flush()
    except OSError:
        pass  # Pagefind has ended; whoever reads its answers sees that and says so.


def _answers(stream: IO[bytes]) -> Iterator[dict[str, Any]]:
    rest = b""
    while piece := os.read(stream.fileno(), 1 << 16):
        *answers, rest = (rest + piece).split(b",")
        for answer in answers:
            yield json.loads(base64.b64decode(answer))


# --- Keys in place of words -------------------------------------------------------------------------------------------

_WORD = re.compile("[\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06df-\u06e8\u06ea-\u06ef\u06fa-\u06ff]+")
_DIGITS = re.compile("[\u0660-\u0669\u06f0-\u06f9]+")
_PUNCTUATION = "،؛؟٪٫٬۔«»“”‘’–—…\u200c\u200d\u200e\u200f"
_REPLACED = re.compile(f"{_WORD.pattern}|{_DIGITS.pattern}|[{_PUNCTUATION}]")
_SYMBOLS = "!%+,-./:;=?@[]^`"
_AS_SYMBOLS = {
    char: f"~{_SYMBOLS[number // len(_SYMBOLS)]}{_SYMBOLS[number % len(_SYMBOLS)]}"
    for number, char in enumerate(_PUNCTUATION)
}
_CODE_LETTERS = string.digits + string.ascii_lowercase
_CODE_LENGTH = 3
_CODED_KEY = f"[0-9\u0610-\u06ff]+{END_OF_KEY}[{_CODE_LETTERS}]{{{_CODE_LENGTH}}}"
_REPLACEMENT = re.compile(f"{_CODED_KEY}(?:~{_CODED_KEY})*|~[{re.escape(_SYMBOLS)}]{{2}}")
_TAG = re.compile(r"(<[^>]*>)")


def _write_keyed_index(texts: Mapping[str, str], language: str, data: LanguageData, bundle: Path) -> None:
    keyed = _KeyedText(texts.values(), data)
    _run_pagefind({page: keyed.replace(text) for page, text in texts.items()}, _NO_LANGUAGE, bundle)
    for fragment in bundle.glob("fragment/*.pf_fragment"):
        text = gzip.decompress(fragment.read_bytes()).removeprefix(_SIGNATURE).decode()
        fragment.write_bytes(gzip.compress(_SIGNATURE + keyed.restore(text).encode(), mtime=0))
    entry = bundle / "pagefind-entry.json"
    known = json.loads(entry.read_text(encoding="utf-8"))
    known["languages"] = {language: known["languages"][_NO_LANGUAGE]}
    entry.write_text(_json(known), encoding="utf-8")


class _KeyedText:
    """Pages with every word replaced by its key, and Pagefind's copy of their text with the words put back.

    A replaced word is its key, `END_OF_KEY` and a code of its spelling. Asked for words that begin with a key and its
    end, Pagefind finds every spelling; every word keeps its place, which is how results find their excerpts and marks;
    and the names that Pagefind gives its files, made of their content, change with the spelling. Punctuation that
    Pagefind would take for letters becomes ASCII punctuation. A filter for Pagefind must stand in an attribute: in text
    it would be replaced.
    """

    def __init__(self, texts: Iterable[str], data: LanguageData) -> None:
        self._written = {symbols: char for char, symbols in _AS_SYMBOLS.items()}
        self._replacements = dict(_AS_SYMBOLS)
        words = sorted({word for text in texts for word in _WORD.findall(text)})
        keys = WordKeys(words, data)
        for word in words:
            self._add(word, *keys.of(word))

    def replace(self, html: str) -> str:
        """A page with keys for words in its text; its tags are as they were."""
        parts = _TAG.split(html)
        parts[::2] = (_REPLACED.sub(self._replacement, part) for part in parts[::2])
        return "".join(parts)

    def restore(self, text: str) -> str:
        """A text of Pagefind's with everything as it was written."""
        return _REPLACEMENT.sub(lambda match: self._written.get(match[0], match[0]), text)

    def _replacement(self, match: re.Match[str]) -> str:
        written = match[0]
        if written not in self._replacements:
            self._add(written, "".join(str(int(digit)) for digit in written))
        return self._replacements[written]

    def _add(self, written: str, *keys: str) -> None:
        salt = 0
        # Pagefind indexes the parts of a word that has ASCII punctuation in it.
        while (replacement := "~".join(f"{key}{END_OF_KEY}{_code(written, salt)}" for key in keys)) in self._written:
            salt += 1
        self._replacements[written] = replacement
        self._written[replacement] = written


def _code(written: str, salt: int) -> str:
    number = zlib.crc32(written.encode(), salt)
    letters = []
    for _ in range(_CODE_LENGTH):
        number, letter = divmod(number, len(_CODE_LETTERS))
        letters.append(_CODE_LETTERS[letter])
    return "".join(letters)


_MORE_FOLDS = {"ؤ": "ء", "ئ": "ء", "ی": "ي", "ک": "ك"}
"""Hamza on its various seats, which change with the ending (أعضاء, أعضائها), and letters of Persian keyboards."""
_PRONOUNS = ("هما", "هم", "هن", "ها", "كم", "نا", "ه", "ك")
_BEFORE_PRONOUN = ("ت", "ه")
"""What teh marbuta turns into before a pronoun, and what it is folded to."""
_ENDINGS = (("تين", "ه"), ("تان", "ه"), ("ات", "ه"), ("ات", ""), ("ون", ""), ("ين", ""))
_WEAK_ENDINGS = (("ان", ""), ("يه", "ي"), ("ا", ""))
"""Endings that many other words have too: taken off only where what is left is a noun the edition uses."""
_MARKS = "".join(char for char in map(chr, range(0x610, 0x6EE)) if unicodedata.combining(char)) + "ـ"
"""Tashkeel and tatweel, which `normalise` drops."""
_PLAIN_NUMBERS = {digit: str(int(digit)) for digit in "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"} | {sign: " " for sign in "٪٫٬"}
_HAMZA_AND_LAM = re.compile("[وفبكل]{0,2}(?=[أإآ]ل)")
"""The beginning of a word whose ال is not the article: إلغاء, وألمانيا."""
_SMALLEST_NOUN = 2
_SMALLEST_WORD = 3


class WordKeys:
    """The keys of an edition's words: the same for all forms of a word, as far as the edition's own words show.

    A first و may be "and" or a letter of the root, a last ات a plural or not. What the edition writes elsewhere tells:
    a word that stands there with the article is whole (لقاء, because of اللقاء); from another one a prefix, a pronoun or
    an ending is taken off when what is left is used there by itself, with the article or with another prefix.
    """

    def __init__(self, written: Iterable[str], data: LanguageData) -> None:
        self._prefixes = data.prefixes
        self._definite_prefixes = tuple(prefix for prefix in data.prefixes if prefix.endswith((data.article, "لل")))
        self._data = data
        self._folds = str.maketrans(_MORE_FOLDS)
        self._words: set[str] = set()
        self._nouns: set[str] = set()
        self._feminine: set[str] = set()
        self._keys: dict[str, str] = {}
        first_prefix: dict[str, str] = {}
        for spelling in written:
            word = self.fold(spelling)
            self._words.add(word)
            if spelling.endswith("ة"):
                self._feminine.add(word)
            if has_hamza := _HAMZA_AND_LAM.match(spelling):
                self._nouns.add(word[has_hamza.end() :])
                continue
            for prefix, rest in self._parts(word):
                if prefix in self._definite_prefixes:
                    self._nouns.add(rest)
                elif first_prefix.setdefault(rest, prefix[-1]) != prefix[-1]:
                    self._words.add(rest)

    def fold(self, spelling: str) -> str:
        """A word in the spelling that keys are made of: without marks, one letter for letters that vary."""
        return normalise(spelling, self._data).translate(self._folds)

    def of(self, spelling: str) -> tuple[str, ...]:
        """The key of a word; then, where the edition does not tell, those it has if its first letters are prefixes."""
        key = self._key(self.fold(spelling))
        if key in self._nouns:
            return (key,)
        rests = (rest for prefix, rest in self._parts(key) if prefix not in self._definite_prefixes)
        return (key, *rests)

    def _key(self, word: str) -> str:
        key = self._keys.get(word)
        if key is None:
            shorter = next(self._known_shorter(word), None)
            key = self._keys[word] = word if shorter is None else self._key(shorter)
        return key

    def _known_shorter(self, word: str) -> Iterator[str]:
        """What is left of a word after taking off what is not its own, the likeliest first."""
        if word not in self._nouns:
            parts = self._parts(word)
            rests = [rest for _, rest in parts]
            # A word with the article takes no pronoun: the end of المدينة is its own.
            if not any(prefix in self._definite_prefixes for prefix, _ in parts):
                rests += [base for rest in (word, *rests) for base in self._without_pronoun(rest, word)]
            yield from sorted(filter(self._is_known, rests), key=len, reverse=True)
        for ending, base in (*_ENDINGS, *_WEAK_ENDINGS):
            whole = word.removesuffix(ending) + base
            is_weak = (ending, base) in _WEAK_ENDINGS
            if word.endswith(ending) and len(whole) >= _SMALLEST_WORD:
                if whole in self._nouns or (whole in self._words and not is_weak):
                    yield whole

    def _parts(self, word: str) -> list[tuple[str, str]]:
        return [
            (prefix, word[len(prefix) :])
            for prefix in self._prefixes
            if word.startswith(prefix) and len(word) - len(prefix) >= _SMALLEST_NOUN
        ]

    def _without_pronoun(self, rest: str, word: str) -> Iterator[str]:
        for pronoun in _PRONOUNS:
            if rest.endswith(pronoun) and not (pronoun == "ه" and word in self._feminine):
                base = rest.removesuffix(pronoun)
                yield base
                if base.endswith(_BEFORE_PRONOUN[0]):
                    yield base.removesuffix(_BEFORE_PRONOUN[0]) + _BEFORE_PRONOUN[1]

    def _is_known(self, word: str) -> bool:
        return (word in self._nouns and len(word) >= _SMALLEST_NOUN) or (
            word in self._words and len(word) >= _SMALLEST_WORD
        )
