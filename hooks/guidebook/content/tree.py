"""Makes the catalogue of the files below the docs folder."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from guidebook.content.catalogue import Catalogue
from guidebook.content.front_matter import read_front_matter
from guidebook.content.guide_files import GuideFiles, read_files
from guidebook.content.guide_options import GuideOptions
from guidebook.content.page import Outline, Page, read_page
from guidebook.language.glossary import Glossary, read_glossary
from guidebook.language.interface_words import read_interface_words


def read_catalogue(
    root: Path, docs_dir: Path, options: GuideOptions, changes: Mapping[str, str | None] | None = None
) -> Catalogue:
    """Read a whole guide in full; see `read_files` for the arguments. Nothing is raised for content."""
    files = read_files(root, docs_dir, options, changes)
    return make_catalogue(files, read_pages(files, dict.fromkeys(key for _, key in files.pages)))


def read_pages(files: GuideFiles, keys: Iterable[str]) -> dict[tuple[str, str], Page]:
    """The pages with these keys, in all locales, read in full."""
    found: dict[tuple[str, str], Page] = {}
    for key in keys:
        sources = {locale: files.pages[locale, key] for locale in files.options.locales if (locale, key) in files.pages}
        written = {locale: read_front_matter(source.text) for locale, source in sources.items()}
        named = {locale: text.yaml.values.get("source_locale") for locale, text in written.items()}
        source_locale = _source_locale(named)
        for locale, source in sources.items():
            found[locale, key] = read_page(source, written[locale], locale != source_locale, files.options.dialect)
    return found


def make_catalogue(
    files: GuideFiles,
    outlines: Mapping[tuple[str, str], Outline],
    used_terms: Mapping[str, frozenset[str]] | None = None,
) -> Catalogue:
    """The catalogue of a guide whose pages are known: in full, or by their outlines only.

    `used_terms` are, by locale, the terms and names that the pages speak of, where not all are known in full.
    """
    locales = files.options.locales
    named: dict[str, dict[str, object]] = {}
    for locale in locales:
        for page_locale, key in outlines:
            if page_locale == locale:
                named.setdefault(key, {})[locale] = outlines[locale, key].source_locale
    glossaries = {locale: read_glossary(source) for locale, source in files.glossaries.items()}
    return Catalogue(
        options=files.options,
        outlines=outlines,
        source_locales={key: _source_locale(by_locale) for key, by_locale in named.items()},
        glossaries={locale: glossaries.get(locale) or Glossary(locale) for locale in locales},
        interface_words={locale: read_interface_words(source) for locale, source in files.interface_words.items()},
        assets=files.assets,
        file_faults=files.faults,
        ledger=files.ledger,
        used_terms=used_terms,
    )


def _source_locale(named: Mapping[str, object]) -> str:
    """The locale that a page's front matter names as its source, or else the first one that has the page.

    `named` is what the front matter of each locale says, in the order of the locales.
    """
    known = [name for name in named.values() if isinstance(name, str) and name in named]
    return known[-1] if known else next(iter(named))
