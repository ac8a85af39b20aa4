"""The names in a text, and those of them that neither the sheet nor the guide knows."""

from collections.abc import Iterable, Iterator, Sequence

from factsheet.entries import Kind
from factsheet.known_phrases import KnownPhrases
from factsheet.sheet import FactSheet
from factsheet.words import Key, Word, capital_runs, is_ordinary, joined_runs, keys, words_of
from guidebook.content.catalogue import Catalogue
from guidebook.content.front_matter import country_codes
from guidebook.language.locales import country_name


class Names:
    """Finds and judges the names in texts of a guide's default locale."""

    def __init__(self, catalogue: Catalogue, sheet: FactSheet) -> None:
        self._sheet = sheet
        self._locale = catalogue.default_locale
        self._known = KnownPhrases(catalogue)
        self._countries = {
            keys(words_of(country_name(code, self._locale), self._locale)): code for code in sorted(country_codes())
        }
        self._small = sheet.small_words | {
            word.key
            for page in catalogue.pages_of(self._locale)
            for block in page.blocks
            for word in words_of(block.prose.text, self._locale)
            if not word.is_capital
        }

    def unknown(self, words: Sequence[Word], text: str) -> Iterator[tuple[Sequence[Word], Kind]]:
        """The names in the words of a text that neither the sheet nor the guide knows, with what they are."""
        for run in joined_runs(words, text, self._locale):
            yield from self._unknown(run, text)

    def has_any(self, words: Sequence[Word], text: str) -> bool:
        """Whether some words of a text have a name at all, be it one that half the sheet has."""
        return any(not self._known.is_of_language(keys(run)) for run in self._runs(words, text))

    def _runs(self, words: Sequence[Word], text: str) -> Iterable[Sequence[Word]]:
        """Words with capitals but for the single word that begins a sentence and may be no name."""
        for run in capital_runs(words, text):
            if len(run) > 1 or not (run[0].is_initial and self._is_ordinary(run[0])):
                yield run

    def _unknown(self, run: Sequence[Word], text: str) -> Iterator[tuple[Sequence[Word], Kind]]:
        if self._is_known(keys(run)):
            return
        if run[0].is_initial and self._is_ordinary(run[0]):
            rest = next((run[at:] for at in range(1, len(run)) if run[at].is_capital), ())
            if rest:
                yield from self._unknown(rest, text)
            return
        parts = capital_runs(run, text)
        if len(parts) > 1:
            unknown = [found for part in parts for found in self._unknown(part, text)]
            is_one_name = any(is_ordinary(word.text, self._locale) for part, _ in unknown for word in part[-1:])
            yield from [(run, Kind.NAME)] if is_one_name else unknown
            return
        if self._is_made_of_known(run) or max(len(word.text) for word in run) == 1:
            return
        yield run, self._kind(run)

    def _is_ordinary(self, word: Word) -> bool:
        """Whether a word that begins a sentence may be no name: the language, the guide or the sheet has it small."""
        return is_ordinary(word.text, self._locale) or word.key in self._small

    def _is_made_of_known(self, run: Sequence[Word]) -> bool:
        """Whether a run is made of whole names of the sheet and, beside one, ordinary words: `Mayor`, `County`."""
        parts = (keys(run[start:end]) for start in range(len(run)) for end in range(start + 1, len(run) + 1))
        if all(is_ordinary(word.text, self._locale) for word in run) and not any(map(self._is_country_of_sheet, parts)):
            return False
        names = [word for word in run if not is_ordinary(word.text, self._locale)]
        reached = {0}
        for end in range(1, len(run) + 1):
            for start in sorted(reached):
                part = keys(run[start:end])
                is_whole = part in self._sheet.names or self._known.has(part) or self._is_country_of_sheet(part)
                # One word of a name stands for it where there is no other: `Mayor Dimitrievski`.
                is_alone = len(part) == 1 and (is_ordinary(run[start].text, self._locale) or names == [run[start]])
                if (is_whole or (is_alone and self._sheet.has(part))) and not self._sheet.is_doubtful(part):
                    reached.add(end)
        return len(run) in reached

    def _is_country_of_sheet(self, phrase: Key) -> bool:
        """Whether a country stands in the sheet by its initials or its code: `UAE`, `US`."""
        code = self._countries.get(phrase, "")
        initials = "".join(word[0] for word in phrase)
        return bool(code) and not self._sheet.words_in_capitals.isdisjoint((initials, code.casefold()))

    def _is_known(self, phrase: Key) -> bool:
        return self._known.has(phrase) or self._sheet.has(phrase) or self._is_country_of_sheet(phrase)

    def _kind(self, run: Sequence[Word]) -> Kind:
        phrase = keys(run)
        if self._sheet.is_doubtful(phrase):
            return Kind.DOUBTFUL
        if phrase in self._countries:
            return Kind.PLACE
        return Kind.ACRONYM if len(run) == 1 and len(run[0].text) > 1 and run[0].text[:2].isupper() else Kind.NAME
