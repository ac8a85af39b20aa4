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
import subprocess
import tempfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from fnmatch import fnmatchcase
from itertools import product
from pathlib import Path
from threading import Thread
from typing import IO, Any

from pagefind.service import get_executable

from guidebook.language.inflection import normalise
from guidebook.language.locales import LanguageData, language_data

SETTINGS_FILE = "search.json"
"""What the search's script needs to know of an edition, beside Pagefind's own files."""
END_OF_KEY = "ۿ"
"""Stands after every key, so that a whole key can be asked for; a letter that is in no word."""
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
    files: dict[str, bytes] = {}
    if texts and data.article:
        settings["words"] = query_rules(data)
        files = _keyed_index(texts, language, data)
    elif texts:
        files = _run_pagefind(texts, language)
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
    return {
        "end": END_OF_KEY,
        "particles": _PARTICLES,
        "articles": [data.article, "ل"],
        "signs": f"[{_SIGNS}]",
        "folds": data.folds | _MORE_FOLDS | _PLAIN_NUMBERS,
        "prefixes": data.prefixes,
        "endings": [*((pronoun, "") for pronoun in _PRONOUNS), _BEFORE_PRONOUN, *_ENDINGS, *_WEAK_ENDINGS],
    }


def _read(file: Path) -> str:
    try:
        return _END_OF_BLOCK.sub(r"\1 ", file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise SearchIndexError(f"cannot index '{file}' for search: {error}") from error


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


# --- Pagefind ---------------------------------------------------------------------------------------------------------


def _run_pagefind(texts: Mapping[str, str], language: str, **variables: str) -> dict[str, bytes]:
    """The files that Pagefind makes of pages, by their names in its folder.

    It is spoken to as by its own packages for Python and Node.js, not pointed at a folder: it numbers pages in the
    order in which it gets them, and the order of a folder's entries is not the same on every disk.
    """
    executable = get_executable()
    if executable is None:
        raise SearchIndexError("Pagefind is not installed: its package has no program for this system")
    requests: list[dict[str, Any]] = [{"type": "NewIndex", "config": {"force_language": language}}]
    requests += [
        {"type": "AddFile", "index_id": 0, "file_path": page, "url": None, "file_contents": text}
        for page, text in texts.items()
    ]
    requests.append({"type": "GetFiles", "index_id": 0})
    # Pagefind would also take settings from the environment, and from a file in the folder it is started in.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")} | variables
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile() as errors:
        try:
            process = subprocess.Popen(
                [executable, "--service"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                cwd=folder,
                env=environment,
            )
        except OSError as error:
            raise SearchIndexError(f"Pagefind cannot be started: {error}") from error
        assert process.stdin is not None
        assert process.stdout is not None
        with process:
            sender = Thread(target=_send, args=(requests, process.stdin), daemon=True)
            sender.start()
            try:
                for answer in _answers(process.stdout):
                    payload = answer["payload"]
                    if payload["type"] == "Error":
                        place = requests[answer.get("message_id") or 0].get("file_path", "the index")
                        raise SearchIndexError(f"Pagefind failed on '{place}': {payload['message']}")
                    if payload["type"] == "GetFiles":
                        return {file["path"]: base64.b64decode(file["content"]) for file in payload["files"]}
            finally:
                process.kill()
                sender.join()
        errors.seek(0)
        detail = errors.read().decode("utf-8", "replace").strip()
    raise SearchIndexError(f"Pagefind ended before it had answered{': ' + detail if detail else ''}")


def _send(requests: list[dict[str, Any]], stream: IO[bytes]) -> None:
    try:
        for number, request in enumerate(requests):
            stream.write(base64.b64encode(_json({"message_id": number, "payload": request})) + b",")
        stream.flush()
    except OSError:
        # Pagefind has ended; whoever reads its answers sees that and says so. Closing fails too, but only once.
        with suppress(OSError):
            stream.close()


def _answers(stream: IO[bytes]) -> Iterator[dict[str, Any]]:
    pieces: list[bytes] = []
    while read := os.read(stream.fileno(), 1 << 20):
        *ends, rest = read.split(b",")
        for end in ends:
            yield json.loads(base64.b64decode(b"".join([*pieces, end])))
            pieces = []
        pieces.append(rest)


# --- Keys in place of words -------------------------------------------------------------------------------------------

_LETTERS = "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc"
_SIGNS = "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
"""Tashkeel and tatweel, which are no part of the word."""
_WORD = re.compile(f"[{_LETTERS}{_SIGNS}]+")
_DIGITS = re.compile("[\u0660-\u0669\u06f0-\u06f9]+")
_PUNCTUATION = "،؛؟٪٫٬۔«»“”‘’–—…\u200c\u200d\u200e\u200f"
_PRONOUNS = ("هما", "هم", "هن", "ها", "كم", "نا", "ه", "ك")
_WITH_AND = ("من", "في", "عن", "مع", "إلى", "على", "أن", "إن", "ما", "لا", "لم", "قد", "هو", "هي")
_PARTICLES = (
    *(conjunction + word for word in _WITH_AND for conjunction in ("", "و")),
    *("أو", "ثم", "بل", "حتى", "إذا", "هذا", "هذه", "ذلك", "تلك", "التي", "الذي", "الذين"),
    *(stem + pronoun for stem in ("من", "في", "عن", "إلي", "علي") for pronoun in _PRONOUNS),
)
_NOT_SEARCHED = (*_PUNCTUATION, *_PARTICLES)
"""What the index is spared: punctuation that Pagefind takes for letters, and particles, which are on every page. Two
of them would, folded, be one with words that readers look for: إليه with آلية, "mechanism", على with the name علي.
"""
_REPLACED = re.compile(f"{_WORD.pattern}|{_DIGITS.pattern}|[{_PUNCTUATION}]")
_SYMBOLS = "!%+-./;=?@^`"
_VOWEL_SIGNS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"
_KEY = f"[{_LETTERS}]*{END_OF_KEY}[{_VOWEL_SIGNS}]*"
_REPLACEMENT = re.compile(rf"({_KEY}(?:~{_KEY})*|[0-9]+[{_VOWEL_SIGNS}]+)\$?|~[{re.escape(_SYMBOLS)}]{{2}}[$~]")
_TAG = re.compile(r"(<[^>]*>)")


def _keyed_index(texts: Mapping[str, str], language: str, data: LanguageData) -> dict[str, bytes]:
    keyed = _KeyedText(texts.values(), data)
    replaced = {page: keyed.replace(text) for page, text in texts.items()}
    files = _run_pagefind(replaced, _NO_LANGUAGE, PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE=_CHUNK_SIZE)
    for name, content in files.items():
        if name.startswith("fragment/"):
            text = gzip.decompress(content).removeprefix(_SIGNATURE).decode()
            files[name] = gzip.compress(_SIGNATURE + keyed.restore(text).encode(), mtime=0)
    entry = json.loads(files["pagefind-entry.json"])
    entry["languages"] = {language: entry["languages"][_NO_LANGUAGE]}
    files["pagefind-entry.json"] = _json(entry)
    return files


class _KeyedText:
    """Pages with every word replaced by its key, and Pagefind's copy of their text with the words put back.

    A replaced word is its key, `END_OF_KEY` and the number of its spelling in vowel signs: none for the commonest
    spelling. Pagefind leaves such marks out of the words of its index and keeps them in the text that it shows. So the
    forms of a word are one word of the index, and every word keeps its place, by which results find excerpts and marks.
    A filter for Pagefind must stand in an attribute: in text it would be replaced.
    """

    def __init__(self, texts: Iterable[str], data: LanguageData) -> None:
        # Pagefind closes a block with a full stop after a letter or a sign of money, not after other punctuation.
        self._replacements = {
            text: f"~{first}{second}$" if _WORD.match(text) else f"~{first}{second}~"
            for text, (first, second) in zip(_NOT_SEARCHED, product(_SYMBOLS, repeat=2), strict=False)
        }
        count = Counter(word for text in texts for word in _WORD.findall(text))
        words = sorted(count.keys() - self._replacements.keys(), key=lambda word: (-count[word], word))
        keys = WordKeys(words, data)
        spellings: Counter[str] = Counter()
        for word in words:
            key, *others = keys.of(word)
            number = "".join(_VOWEL_SIGNS[int(digit)] for digit in f"{spellings[key]:o}") if spellings[key] else ""
            spellings[key] += 1
            # Pagefind indexes the parts of a word that has ASCII punctuation in it.
            self._replacements[word] = "~".join([key + END_OF_KEY + number, *(other + END_OF_KEY for other in others)])
        self._written = {replacement: text for text, replacement in self._replacements.items()}

    def replace(self, html: str) -> str:
        """A page with keys for words in its text; its tags are as they were.

        Pagefind names a page's file after what it is given. The name has to change with the spelling of a word too,
        or a browser would go on showing the old one: hence a sum of the text, in signs that are not searched.
        """
        parts = _TAG.split(html)
        parts[::2] = (_REPLACED.sub(self._replacement, part) for part in parts[::2])
        text_sum = "".join(_SYMBOLS[int(digit)] for digit in f"{zlib.crc32(html.encode()):o}")
        return "".join(parts).replace("</head>", f'<meta data-pagefind-meta="sum:{text_sum}"></head>', 1)

    def restore(self, text: str) -> str:
        """A text of Pagefind's with everything as it was written."""
        return _REPLACEMENT.sub(lambda match: self._written.get(match[1] or match[0], match[0]), text)

    def _replacement(self, match: re.Match[str]) -> str:
        written = match[0]
        if written not in self._replacements:
            # The sign tells which digits were replaced; those of Arabic and of Persian differ in their block.
            digits = "".join(str(int(digit)) for digit in written)
            self._replacements[written] = digits + _VOWEL_SIGNS[written[0] >= "\u06f0"]
            self._written[self._replacements[written]] = written
        # A tag follows, and then perhaps a letter, as in و and a linked word: punctuation makes Pagefind index both.
        at_tag = match.end() == len(match.string) and written not in _NOT_SEARCHED
        return self._replacements[written] + "$" * at_tag


_MORE_FOLDS = {"ؤ": "ء", "ئ": "ء", "ی": "ي", "ک": "ك"}
"""Hamza on its various seats, which change with the ending (أعضاء, أعضائها), and letters of Persian keyboards."""
_BEFORE_PRONOUN = ("ت", "ه")
"""What teh marbuta turns into before a pronoun, and what it is folded to."""
_ENDINGS = (("تين", "ه"), ("تان", "ه"), ("ات", "ه"), ("ات", ""), ("ون", ""), ("ين", ""))
_WEAK_ENDINGS = (("ان", ""), ("يه", "ي"), ("ا", ""))
"""Endings that many other words have too: taken off only where what is left is a noun the edition uses."""
_PLAIN_NUMBERS = {digit: str(int(digit)) for digit in "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"} | dict.fromkeys("٪٫٬", " ")
_HAMZA_AND_LAM = re.compile("[وفبكل]{0,2}(?=[أإآ]ل)")
"""The beginning of a word whose ال is not the article: إلغاء, وألمانيا."""
_SMALLEST_NOUN = 2
"""Letters of the shortest words that are known as nouns (حق, يد); other words of two letters are mostly particles."""


class WordKeys:
    """The keys of an edition's words: the same for all forms of a word, as far as the edition's own words show.

    A first و may be "and" or a letter of the root, a last ات a plural or not. What the edition writes elsewhere tells:
    a word that stands there with the article is whole (لقاء, because of اللقاء); from another one a prefix, a pronoun
    or an ending is taken off when what is left is used there by itself, with the article or with another prefix.
    """

    def __init__(self, written: Iterable[str], data: LanguageData) -> None:
        self._data = data
        self._folds = str.maketrans(_MORE_FOLDS)
        self._keys: dict[str, str] = {}
        self._words: set[str] = set()
        self._nouns: set[str] = set()
        """What stands after the article somewhere."""
        self._feminine: set[str] = set()
        """What ends in teh marbuta, not in the pronoun that it is folded to."""
        self._with_own_lam: set[str] = set()
        """What begins with ال that is not the article."""
        words = {spelling: self.fold(spelling) for spelling in written}
        for spelling, word in words.items():
            self._words.add(word)
            if spelling.endswith("ة"):
                self._feminine.add(word)
            if own_lam := _HAMZA_AND_LAM.match(spelling):
                self._with_own_lam.add(word[own_lam.end() :])
        first_prefix: dict[str, str] = {}
        for word in words.values():
            for prefix, rest in self._parts(word):
                if self._is_definite(prefix):
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
        return (key, *(rest for prefix, rest in self._parts(key) if not self._is_definite(prefix)))

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
            shorter = [rest for _, rest in parts]
            bases = [base for rest in (word, *shorter) for base in self._without_pronoun(rest, word)]
            if any(self._is_definite(prefix) for prefix, _ in parts):
                # A word with the article takes no pronoun: the end of المدينة is its own. In التزامها it is no article.
                own_lam = (base for base in bases if base.startswith(self._data.article) and base in self._nouns)
                shorter = [*own_lam, *shorter]
            else:
                shorter += bases
            yield from sorted(filter(self._is_known, shorter), key=len, reverse=True)
        for endings, attested in ((_ENDINGS, (self._nouns, self._words)), (_WEAK_ENDINGS, (self._nouns,))):
            for ending, base in endings:
                whole = word.removesuffix(ending) + base
                if word.endswith(ending) and len(whole) > _SMALLEST_NOUN and any(whole in known for known in attested):
                    yield whole

    def _parts(self, word: str) -> list[tuple[str, str]]:
        """The ways to take a prefix off a word: prefix and rest."""
        return [
            (prefix, word[len(prefix) :])
            for prefix in self._data.prefixes
            if word.startswith(prefix)
            and len(word) - len(prefix) >= _SMALLEST_NOUN
            and not (self._is_definite(prefix) and word[len(prefix) - len(self._data.article) :] in self._with_own_lam)
        ]

    def _is_definite(self, prefix: str) -> bool:
        return prefix.endswith((self._data.article, "لل"))

    def _without_pronoun(self, rest: str, word: str) -> Iterator[str]:
        for pronoun in _PRONOUNS:
            if rest.endswith(pronoun) and not (pronoun == "ه" and word in self._feminine):
                base = rest.removesuffix(pronoun)
                yield base
                if base.endswith(_BEFORE_PRONOUN[0]):
                    yield base.removesuffix(_BEFORE_PRONOUN[0]) + _BEFORE_PRONOUN[1]

    def _is_known(self, word: str) -> bool:
        return word in self._nouns or word in self._with_own_lam or (word in self._words and len(word) > _SMALLEST_NOUN)
