"""No edition shows English words in a frame that is in another language."""

from pathlib import Path

import pytest

from built_site import build, html, one
from conftest import SiteMaker
from guidebook.content.model import Source
from guidebook.content.tree import read_catalogue
from guidebook.language import interface_words
from guidebook.language.interface_words import read_interface_words
from guidebook.settings import load_settings
from interface_msgids import PROJECT
from left_over_english import pages_with_left_over_english
from many_languages import FACETS, UNTRANSLATED, every_kind_of_page
from mini_site import MiniSite, make_site

LANGUAGES = ("ar", "fr", "sq", "mk", "bs", "tr", "ur")
NAMES = ("Oslo", "SINTEF")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> MiniSite:
    """A site with every kind of page, in all languages that words are shipped for."""
    locales = f"en {' '.join(LANGUAGES)}"
    made = make_site(
        tmp_path_factory.mktemp("languages"),
        every_kind_of_page(locales),
        locales=locales,
        extra=f"site_description: A guide\n{FACETS}",
    )
    build(made)
    return made


def left_over(edition_dir: Path, language: str, names: tuple[str, ...] = ()) -> list[tuple[str, str, str]]:
    """Path, place and text of all English that was left in an edition."""
    found = pages_with_left_over_english(edition_dir, language, names)
    return sorted((path, left.place, left.text) for path, all_left in found.items() for left in all_left)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_of_an_edition_has_english_in_its_frame(site: MiniSite, language: str) -> None:
    edition = site.root / "site" / language
    pages = {file.relative_to(edition).as_posix() for file in edition.rglob("*.html")}

    assert {"404.html", "search/index.html", "chapters/old/index.html", "case-studies/b/index.html"} <= pages
    assert left_over(edition, language, NAMES) == []


def test_the_guide_itself_has_no_english_in_the_frame_of_its_other_editions(tmp_path: Path) -> None:
    settings = load_settings(PROJECT / "mkdocs.yml")
    catalogue = read_catalogue(settings.root, settings.docs_dir, settings.guide_options)
    written = [page.front_matter for page in catalogue.pages.values()]
    published = (*(entry for one in written for entry in one.sources), *written)
    publishers = {getattr(one, "publisher", None) for one in published} - {None}
    guide = MiniSite(PROJECT)
    build(guide, "--output", str(tmp_path / "site"), *(each for one in settings.locales for each in ("--locale", one)))

    for locale in settings.locales[1:]:
        assert left_over(tmp_path / "site" / locale, locale, (*publishers, "Markdown")) == []


def test_a_word_that_a_catalogue_lacks_is_found(mini_site: SiteMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    text = (PROJECT / "hooks/guidebook/language/data/fr.po").read_text(encoding="utf-8")
    lacking = text.replace('msgid "All sections"', 'msgid "All the sections"')
    words = read_interface_words(Source("fr.po", "fr", "strings.po", lacking))
    monkeypatch.setattr(interface_words, "shipped_words", lambda language: words if language == "fr" else None)
    site = mini_site({"docs/en/index.md": "# Home", "docs/fr/index.md": "# Accueil"}, locales="en fr")

    build(site)

    found = left_over(site.root / "site/fr", "fr", ("Mini",))
    assert {(place, text) for _, place, text in found} == {("nav[aria-label]", "All sections")}
    assert {"404.html", "index.html", "search/index.html"} <= {path for path, _, _ in found}


def test_titles_of_pages_not_yet_translated_say_their_language_wherever_they_stand(site: MiniSite) -> None:
    page = html(site, "ar/chapters/a/index.html")
    titles = page.select("a[href='../b/']")

    assert "chapters/b.md" in UNTRANSLATED
    assert titles
    for title in titles:
        marked = title if title.get("lang") else one(title, "[lang]")
        assert (marked["lang"], marked["dir"]) == ("en", "ltr")


def test_what_the_renderer_writes_is_in_the_language_of_the_page(site: MiniSite) -> None:
    own, shown = html(site, "fr/chapters/a/index.html"), html(site, "fr/chapters/b/index.html")

    assert [title.get_text() for title in own.select(".prose .admonition-title, .prose summary")][1:] == [
        "Avertissement",
        "Note",
    ]
    assert one(own, ".footnote-backref")["title"] == "Retour au texte"
    assert [title.get_text() for title in shown.select(".prose .admonition-title, .prose summary")][1:] == [
        "Warning",
        "Note",
    ]
    assert one(shown, ".footnote-backref")["title"] == "Back to the text"
    assert one(shown, "article")["lang"] == "en"


def test_a_label_that_no_one_translated_says_its_language(mini_site: SiteMaker) -> None:
    files = dict(every_kind_of_page("en ar", ""))
    del files["docs/ar/strings.po"]
    site = mini_site(files, extra=FACETS)

    build(site)

    rows = html(site, "ar/case-studies/a/index.html").select(".facts dl > div")
    values = {row.dt.get_text(): row.dd for row in rows if row.dt and row.dd}
    label = one(values["الموضوعات"], "[lang]")
    assert (label.get_text(), label["lang"], label["dir"]) == ("Themes", "en", "ltr")
    audience = one(html(site, "ar/chapters/a/index.html"), ".meta bdi")
    assert (audience.get_text(), audience["lang"]) == ("For", "en")
