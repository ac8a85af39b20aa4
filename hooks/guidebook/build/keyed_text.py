"""Pages with keys in place of their words, for an index that finds a word in all its forms."""

import re
import zlib
from collections import Counter
from collections.abc import Iterable
from itertools import product

from guidebook.language.locales import LanguageData
from guidebook.language.word_keys import WordKeys

END_OF_KEY = "ۿ"
"""Stands after every key, so that a whole key can be asked for; a letter that is in no word."""
_LETTERS = "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc"
SIGNS = "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
"""Tashkeel and tatweel, which are no part of the word."""
_WORD = re.compile(f"[{_LETTERS}{SIGNS}]+")
_DIGITS = re.compile("[\u0660-\u0669\u06f0-\u06f9]+")
_PUNCTUATION = "،؛؟٪٫٬۔«»“”‘’–—…\u200c\u200d\u200e\u200f"
_REPLACED = re.compile(f"{_WORD.pattern}|{_DIGITS.pattern}|[{_PUNCTUATION}]")
_SYMBOLS = "!%+-./;=?@^`"
_VOWEL_SIGNS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"
_KEY = f"[{_LETTERS}]*{END_OF_KEY}[{_VOWEL_SIGNS}]*"
_REPLACEMENT = re.compile(rf"({_KEY}(?:~{_KEY})*|[0-9]+[{_VOWEL_SIGNS}]+)\$?|~[{re.escape(_SYMBOLS)}]{{2}}[$~]")
_TAG = re.compile(r"(<[^>]*>)")


class KeyedText:
    """Pages with every word replaced by its key, and Pagefind's copy of their text with the words put back.

    A replaced word is its key, `END_OF_KEY` and the number of its spelling in vowel signs: none for the commonest
    spelling. Pagefind leaves such marks out of the words of its index and keeps them in the text that it shows. So the
    forms of a word are one word of the index, and every word keeps its place, by which results find excerpts and marks.
    A filter for Pagefind must stand in an attribute: in text it would be replaced.
    """

    def __init__(self, texts: Iterable[str], data: LanguageData) -> None:
        assert data.search is not None
        # Punctuation that Pagefind takes for letters, and words that are on every page.
        self._not_searched = (*_PUNCTUATION, *data.search.particles)
        # Pagefind closes a block with a full stop after a letter or a sign of money, not after other punctuation.
        self._replacements = {
            text: f"~{first}{second}$" if _WORD.match(text) else f"~{first}{second}~"
            for text, (first, second) in zip(self._not_searched, product(_SYMBOLS, repeat=2), strict=False)
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
        at_tag = match.end() == len(match.string) and written not in self._not_searched
        return self._replacements[written] + "$" * at_tag
