"""What a reader may search for, by examples from the edition's own glossary: the terms that most pages use."""

from collections.abc import Iterable, Mapping
from urllib.parse import urlencode

from guidebook.content.catalogue import GLOSSARY_KEY, ReservedKind
from guidebook.content.page import Page
from guidebook.language.glossary import as_printed
from guidebook.rendering.addresses import Way
from guidebook.rendering.glossary_page import terms_of
from guidebook.rendering.guide import Guide
from guidebook.rendering.text_language import other_language
from guidebook.rendering.titles import reserved_title
from guidebook.rendering.views import Language, LinkText, SearchExamples


def search_examples(guide: Guide, edition: str, way: Way, pages: Mapping[str, tuple[Page, ...]]) -> SearchExamples:
    """Examples as links of the search page; `pages` are the pages that use each term. What it lacks is None."""
    default = guide.catalogue.default_locale
    source = guide.catalogue.glossaries[default].terms
    own = {name: term for name, (term, locale) in terms_of(guide, edition).items() if locale == edition}
    names = sorted((name for name in own if name in pages), key=lambda name: (-len(pages[name]), name))
    # One word says best that its forms are found.
    words = [word for name in names if len((word := as_printed(own[name].preferred)).split()) == 1]
    acronyms = [own[name].acronym or source[name].acronym for name in names if name in source]
    renamed = [as_printed(source[name].preferred) for name in names if name in source and edition != default]
    has_glossary = GLOSSARY_KEY in guide.catalogue.reserved
    return SearchExamples(
        word=_first(words),
        acronym=_first(acronyms),
        name=_first(renamed, other_language(guide, default, edition)),
        glossary=LinkText(
            reserved_title(GLOSSARY_KEY, ReservedKind.GLOSSARY, guide.words[edition]),
            way.to(guide.addresses.page(edition, GLOSSARY_KEY)),
            None,
        )
        if has_glossary
        else None,
    )


def _first(texts: Iterable[str], language: Language | None = None) -> LinkText | None:
    return next((LinkText(text, f"?{urlencode({'q': text})}", language) for text in texts if text), None)
