"""What differs by language, as data: `data/<language>.yml`, with CLDR for what CLDR knows."""

import re
from decimal import Decimal
from functools import cache, cached_property
from importlib.resources import files
from typing import Any, Literal

import yaml
from babel import Locale as BabelLocale
from babel import UnknownLocaleError
from babel.lists import format_list
from pydantic import BaseModel, ConfigDict, Field


class VerbForms(BaseModel):
    """Forms that verbs of a kind have."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    before: tuple[str, ...]
    """What stands before the stem: the prefix of a person."""
    after: tuple[str, ...]
    """What stands behind it."""
    stems: tuple[tuple[str, ...], ...]
    """Regular expressions for stems, each with the keys of the verbs they may be of; a group of the match is `\\1`."""


class VerbData(BaseModel):
    """How the verbs of a language are conjugated, for search only."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    pronouns: tuple[str, ...] = ()
    """Objects written together with the verb."""
    letters: tuple[tuple[str, str], ...] = ()
    """Regular expressions for what is spelt in several ways, and what stands for it in keys."""
    never: tuple[str, ...] = ()
    """Words that look like verbs and are none; regular expressions."""
    sure: tuple[str, ...] = ()
    """Words that are verbs whatever else an edition holds; regular expressions."""
    forms: tuple[VerbForms, ...] = ()


class FurtherForms(BaseModel):
    """Forms that a dictionary may have under another base form than that by which a reader looks for them.

    They begin alike: `{base: er, sure: [é, ée], doubtful: [e]}` for `ferm-er`, `ferm-ée` and `ferm-e`.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    base: str
    """The ending of the base form, which the dictionary must have."""
    sure: tuple[str, ...] = ()
    """Endings of forms that mean the same as the base form."""
    doubtful: tuple[str, ...] = ()
    """Endings of forms that may also be those of another word, where the dictionary says so."""
    stems: str = ""
    """A regular expression that the stem must match; none where the forms are whole words."""


class SearchData(BaseModel):
    """What search must know of a language besides what finds its terms."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    particles: tuple[str, ...] = ()
    """Words that are on every page and that nobody looks for, in small letters, as they are written."""
    loose: tuple[tuple[str, str], ...] = ()
    """What is written for letters by those who leave their marks out, beyond marks that Unicode takes off by itself."""
    adjectives: tuple[str, ...] = ()
    """Stems of words that are one in either gender, besides persons; regular expressions, folded."""
    verbs: VerbData = VerbData()
    forms: tuple[FurtherForms, ...] = ()
    """Forms of verbs, and women's names of trades, that the dictionary has under other base forms."""
    only_themselves: frozenset[str] = frozenset()
    """Words that have an ending of `forms` and are none: marché, "market", is not of marcher, "to walk"."""


class WrittenReferenceData(BaseModel):
    """How prose names a chapter of the guide, and how it sends readers there.

    Words stand in their inflected forms. A `*` at the end is any ending of up to four letters; a word with a capital is
    matched as it is written, others in any case; the clitics of the language may go before each. In the examples, the
    words that a field holds are in capitals.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    chapter: tuple[str, ...]
    """`see CHAPTER 2`: what one chapter is called, with the article where that is written together."""
    chapters: tuple[str, ...] = ()
    """`see CHAPTERS 2 and 3`: what several are called."""
    particles: tuple[str, ...] = ()
    """`chapter NO. 2`, `kapitulli I dytë`: what may stand between the word and its number."""
    after: dict[int, tuple[str, ...]] = Field(default_factory=dict)
    """`chapter TWO`: numbers written behind the word."""
    before: dict[int, tuple[str, ...]] = Field(default_factory=dict)
    """`the SECOND chapter`: numbers written before it."""
    endings: tuple[str, ...] = ()
    """`the 2ND chapter`: what makes an ordinal of digits."""
    joiners: tuple[str, ...] = ()
    """`chapters 2 AND 3`."""
    see: tuple[str, ...] = ()
    """`SEE chapter 2`: phrases that send readers to a text and can mean nothing else."""
    go: tuple[str, ...] = ()
    """`RETURN TO chapter 2`, `AS SHOWN IN chapter 2`: phrases that point to a text or to something else."""
    within: tuple[str, ...] = ()
    """`the models are listed IN chapter 2`."""
    tells: tuple[str, ...] = ()
    """`chapter 2 EXPLAINS this`: what a text does."""
    fillers: tuple[str, ...] = ()
    """`see ALSO chapter 2`: what may stand between such a phrase and the chapter."""
    articles: tuple[str, ...] = ()
    """`see THE second and THE third chapter`: what else may stand there, and behind a joiner."""
    of: tuple[str, ...] = ()
    """`chapter 2 OF the report`: what begins the name of the work that a chapter belongs to."""
    this_guide: tuple[str, ...] = ()
    """`chapter 2 of THIS GUIDE`."""
    works: tuple[str, ...] = ()
    """`the LAW (see chapter 2)`: other texts that have chapters."""
    other_senses: tuple[str, ...] = ()
    """`the first chapter of his LIFE`: words beside which a chapter is no part of a text."""


class NumberData(BaseModel):
    """What the numbers of a text are written with, besides digits and the words that ICU spells numbers with.

    A `~` at the end of a word is any of `endings`; what the language writes together with a word may go before it.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    endings: tuple[str, ...] = ()
    """The endings of ordinals and other forms."""
    words: dict[Decimal, tuple[str, ...]] = Field(default_factory=dict)
    """By value: cardinals, ordinals, decades, groups and parts, in all their forms."""
    scales: dict[int, tuple[str, ...]] = Field(default_factory=dict)
    """By value: words and abbreviations that multiply the number before them, from a thousand on."""
    beginnings: dict[int, tuple[str, ...]] = Field(default_factory=dict)
    """What words with a number in them begin with: `TROgodišnji`."""
    joiners: tuple[str, ...] = ()
    """Words inside a number: `a hundred AND five`."""
    decade_endings: tuple[str, ...] = ()
    """What makes a decade of a year in digits: `1990S`."""
    before_decade: tuple[str, ...] = ()
    """Words that make one of the year behind them: `ANNÉES 1990`."""
    afternoon: tuple[str, ...] = ()
    """`3 PM`: words behind an hour between noon and midnight."""
    month_locales: tuple[str, ...] = ()
    """Other locales of CLDR that have names of months in use in this language."""
    has_dual: bool = False
    """Whether a noun alone says that there are two."""


class NarrowParadigm(BaseModel):
    """A paradigm that not all words of a language may have."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    endings: tuple[str, ...]
    stems: tuple[str, ...] = ()
    """Regular expressions for the stems that have these endings; folded, as the stems are."""
    gender: Literal["", "masculine", "feminine"] = ""
    """Words that agree with others, and nouns of persons, have the endings of both genders."""
    is_governing: bool = False
    """Whether only a noun that governs the next one has these endings: the construct state of Arabic."""


class ClosedParadigm(BaseModel):
    """What the forms of a few words are, and all of them."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    endings: tuple[str, ...]
    stems: tuple[str, ...] = ("",)


class LanguageData(BaseModel):
    """The file shipped for a language; a language without a file has the defaults."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    cldr: str = ""
    """The CLDR locale to write dates and names with, where it is not the language's own."""
    digits: str = "0123456789"
    """The ten digits of generated text, where a locale names no region."""
    words_per_minute: int = 200
    """Silent reading speed of adults."""
    longest_sentence: int = 28
    """The most words of a sentence that is not very difficult to read (see the rule `sentence-too-long`)."""
    prefixes: tuple[str, ...] = ()
    """Clitics written together with the word that follows, longest first, as normalised text."""
    paradigms: tuple[tuple[str, ...], ...] = ()
    """Endings that the forms of one word have: `plan`, `plana`, `planu` share a paradigm with the endings "", a, u. The
    first is that of the base form, where the language has `own_endings`."""
    own_endings: tuple[str, ...] = ()
    """Endings of inflected forms that base forms have too: in `polici`, "police", the i is not that of `polici`, "the
    policeman". They are the word's own where the dictionary has a word of a rendering as a base form."""
    own_suffixes: tuple[str, ...] = ()
    """Those that are the word's own always: `komunitet` is no form of `komun`."""
    narrow_paradigms: tuple[NarrowParadigm, ...] = ()
    """Paradigms that depend on the stem, or on what a word does in its rendering."""
    closed_paradigms: tuple[ClosedParadigm, ...] = ()
    """Words that have these forms only, whatever paradigms and the dictionary say: `news` is no plural of `new`."""
    phrase_endings: tuple[str, ...] = ()
    """What is written together with the last word of a rendering only: `the Strong Cities Network's hub`."""
    persons: tuple[str, ...] = ()
    """Nouns of persons, as regular expressions for their stems: the woman is one too. Folded."""
    lemmas: str = ""
    """simplemma's code of the language, where its dictionary is of use."""
    trusted_lemmas: tuple[str, ...] = ()
    """Where only some of that is of use: regular expressions for a word, a space and its base form, both folded."""
    broken_forms: tuple[tuple[str, ...], ...] = ()
    """A regular expression for forms that change inside a word, then what may be their base forms, as replacements."""
    irregular: dict[str, str] = Field(default_factory=dict)
    """Forms that neither paradigms nor dictionary know, and the base form of each; several with spaces between."""
    enclitics: tuple[str, ...] = ()
    """Pronouns written together with the word before."""
    before_enclitics: tuple[tuple[str, str], ...] = ()
    """How the end of a word is written before an enclitic, and how it is by itself."""
    case_endings: tuple[str, ...] = ()
    """Endings that irregular forms may have besides: the `ا` of خططا."""
    final_letters: str = ""
    """Letters that stand at the end of words only, so that a word which ends in one is no stem."""
    conjunctions: tuple[str, ...] = ()
    """Clitics that go on with what the words before began: `و`."""
    prepositions: tuple[str, ...] = ()
    """Words behind which a new phrase begins: what follows them agrees with nothing before."""
    adjectives: tuple[str, ...] = ()
    """Regular expressions for words that look like adjectives, where neither article nor place tells."""
    genitive_clitic: str = ""
    """The preposition that may go before a genitive when what governs it is indefinite."""
    derivations: tuple[str, ...] = ()
    """Endings of words that a dictionary counts as forms of a verb though they name a thing: `planning`. With an empty
    one it is asked for the verbs of renderings that name an action, and for nothing else."""
    actions: tuple[str, ...] = ()
    """Endings of words by which a rendering names an action: `preventing violent extremism`."""
    makes_other_words: tuple[str, ...] = ()
    """What makes another word of the one behind its hyphen: `de-radicalisation` is no radicalisation."""
    open_compounds: bool = False
    """Whether the parts of a compound may stand apart: `front line` for `frontline`."""
    elided: tuple[str, ...] = ()
    """Words that stand with an apostrophe before the next one, which is a word of its own: `l` of `l'État`."""
    linking: tuple[str, ...] = ()
    """Words that join the words of a name and change or vanish with its case: `i`, `e`, `të`, `së` of Albanian. A name
    that begins with one is found behind any of them: `e drejta`, `së drejtës`."""
    article: str = ""
    """The definite article, where it is written together with its word."""
    begins_like_article: tuple[str, ...] = ()
    """Beginnings of words whose first letters are no article though they look like it."""
    alphabet: tuple[str, ...] = ()
    """Its letters in order, small; behind a letter, after spaces, those that are sorted as it is."""
    folds: dict[str, str] = Field(default_factory=dict)
    """Spellings that count as the same letter."""
    other_script: dict[str, str] = Field(default_factory=dict)
    """Letters of the other script of a language that has two, in small letters, and what is written for them in that of
    this file."""
    spellings: tuple[tuple[str, str], ...] = ()
    """Other spellings of words: regular expressions, and what is written instead of what they match."""
    without_marks: dict[str, str] = Field(default_factory=dict)
    """What is written for letters whose marks are left out: `c` for `č`."""
    only_capitals_without_marks: bool = False
    """Whether marks are left out on capitals only: `Etat` and `ETAT` for `État`, never `etat`."""
    smallest_stem: int = 3
    """Letters that must be left when a prefix or a suffix is taken off."""
    quotes: str = "“”"
    """The outer quotation marks."""
    look_alikes: dict[str, str] = Field(default_factory=dict)
    """Letters and digits of other languages that are typed by mistake, and the language's own for each."""
    marks_after_space: str = ""
    """Punctuation marks that a no-break space goes before."""
    numbers: NumberData = NumberData()
    search: SearchData = SearchData()
    written_references: WrittenReferenceData | None = None
    """Only for a language in which references without a link are looked for."""
    vague_link_texts: tuple[str, ...] = ()
    """Texts of links that do not say where the link leads."""
    known_acronyms: tuple[str, ...] = ()
    """Acronyms of the language that every reader knows as they stand, in each of its scripts."""

    @property
    def search_lemmas(self) -> str:
        """simplemma's code, where its dictionary is of use to search: not where only some of it is to be trusted."""
        return "" if self.trusted_lemmas else self.lemmas

    @property
    def has_only_verbs(self) -> bool:
        """Whether the dictionary is asked for the verbs of renderings that name an action, and for nothing else."""
        return "" in self.derivations

    def fold(self, word: str) -> str:
        """A word with one letter for those that count as the same."""
        return word.translate(self._letters) if self.folds else word

    def in_own_script(self, word: str) -> str:
        """A word in small letters, in the script of the language's data."""
        return (
            self._other_script.sub(lambda letters: self.other_script[letters[0]], word) if self.other_script else word
        )

    def respell(self, word: str) -> str:
        """A word in the one of its spellings that is compared."""
        if self.spellings and self._respelled.search(word):
            for pattern, replacement in self._spellings:
                word = pattern.sub(replacement, word)
        return word

    def strip_marks(self, word: str) -> str:
        """A word without the marks that may be left out."""
        return word.translate(self._marks) if self.without_marks else word

    @cached_property
    def _respelled(self) -> re.Pattern[str]:
        return re.compile("|".join(f"(?:{pattern})" for pattern, _ in self.spellings))

    @cached_property
    def _spellings(self) -> tuple[tuple[re.Pattern[str], str], ...]:
        return tuple((re.compile(pattern), replacement) for pattern, replacement in self.spellings)

    @cached_property
    def _other_script(self) -> re.Pattern[str]:
        return re.compile("|".join(sorted(self.other_script, key=len, reverse=True)))

    @cached_property
    def _marks(self) -> dict[int, str]:
        return str.maketrans(self.without_marks)

    @cached_property
    def _letters(self) -> dict[int, str]:
        return str.maketrans(self.folds)


@cache
def language_data(locale: str) -> LanguageData:
    """The data of a locale's language; never fails for a locale without data."""
    language = locale.replace("_", "-").split("-")[0]
    return LanguageData.model_validate(shipped_data(f"data/{language}.yml") or {})


def shipped_data(path: str) -> Any:
    """What a YAML file beside this module holds, scalars as text; None where there is no such file."""
    file = files("guidebook.language").joinpath(path)
    # Ten times as fast where PyYAML was built with libyaml.
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    return yaml.load(file.read_text(encoding="utf-8"), loader) if file.is_file() else None


@cache
def cldr(locale: str) -> BabelLocale:
    """CLDR's locale; English for a code that CLDR does not know."""
    try:
        return BabelLocale.parse(language_data(locale).cldr or locale.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return BabelLocale("en")


_ZEROS = {
    "arab": 0x660, "arabext": 0x6F0, "nkoo": 0x7C0, "deva": 0x966, "beng": 0x9E6, "tibt": 0xF20, "mymr": 0x1040,
    "olck": 0x1C50, "mtei": 0xABF0, "cakm": 0x11136, "hmnp": 0x1E140, "adlm": 0x1E950, "latn": 0x30,
}  # fmt: skip
"""The zeros of the numbering systems that some locale of CLDR writes with; their digits follow each other."""


def numbering_system(locale: str) -> str:
    """CLDR's name of the digits of a locale: those of its region, where it names one, as `ar-MA`; else of its data."""
    known, zero = cldr(locale), ord(language_data(locale).digits[0])
    own = next(system for system, first in _ZEROS.items() if first == zero)
    if own != "latn" and known.territory is None:
        return own
    system = str(known.default_numbering_system)
    return system if system in _ZEROS else "latn"


@cache
def digits(locale: str) -> str:
    """The ten digits of a locale, the zero first."""
    zero = _ZEROS[numbering_system(locale)]
    return "".join(map(chr, range(zero, zero + 10)))


def direction(locale: str) -> str:
    """`rtl` or `ltr`, from the characters CLDR gives for the locale."""
    return "rtl" if cldr(locale).character_order == "right-to-left" else "ltr"


def own_name(locale: str) -> str:
    """What the language calls itself: `العربية`."""
    return cldr(locale).languages.get(locale.split("-")[0].split("_")[0]) or locale


def language_name(locale: str, in_locale: str) -> str:
    """What a language is called in another one: `الإنجليزية` for `en` in `ar`."""
    return cldr(in_locale).languages.get(locale.split("-")[0].split("_")[0]) or own_name(locale)


def country_name(code: str, locale: str) -> str:
    """The name of a country (ISO 3166 code) in a locale's language: CLDR's, with a word in the place of "&"."""
    name = cldr(locale).territories.get(code) or code
    return format_list(name.split(" & "), locale=cldr(locale))
