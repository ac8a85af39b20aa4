"""Keys of words for search: one for all forms of a word that is written together with others."""

import re
from collections.abc import Iterable, Iterator

from guidebook.language.inflection import normalise
from guidebook.language.locales import LanguageData

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
        assert data.search is not None, "a language whose words are not taken apart has no keys"
        self._data = data
        self._search = data.search
        self._folds = str.maketrans(data.search.folds)
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
        for endings, attested in (
            (self._search.endings, (self._nouns, self._words)),
            (self._search.weak_endings, (self._nouns,)),
        ):
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
        for pronoun in self._search.pronouns:
            if rest.endswith(pronoun) and not (pronoun == "ه" and word in self._feminine):
                base = rest.removesuffix(pronoun)
                yield base
                changed, whole = self._search.before_pronoun
                if base.endswith(changed):
                    yield base.removesuffix(changed) + whole

    def _is_known(self, word: str) -> bool:
        return word in self._nouns or word in self._with_own_lam or (word in self._words and len(word) > _SMALLEST_NOUN)
