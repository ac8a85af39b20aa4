"""The catalogue: pages, their sources and counterparts, section ids, and the pages that the build makes."""

import pytest

from guidebook.checks.rules import all_rules
from guidebook.content.catalogue import Catalogue, ReservedKind
from guidebook.content.front_matter import PageKind
from guidebook.content.page import Page
from mini_site import MiniSite, SiteMaker


def page_of(catalogue: Catalogue, locale: str, key: str) -> Page:
    """A page that is there."""
    page = catalogue.page(locale, key)
    assert page is not None
    return page


def test_source_is_the_page_of_the_default_locale(mini_site: SiteMaker) -> None:
    catalogue = mini_site({"docs/en/plan.md": "# Plan\n", "docs/ar/plan.md": "# الخطة\n"}).catalogue()
    assert catalogue.source_locales == {"plan.md": "en"}
    assert catalogue.source_of(page_of(catalogue, "ar", "plan.md")) is page_of(catalogue, "en", "plan.md")
    assert catalogue.source_of(page_of(catalogue, "en", "plan.md")) is None


def test_default_locale_is_the_one_marked_so_wherever_it_stands(mini_site: SiteMaker) -> None:
    site = mini_site({"docs/en/plan.md": "# Plan\n", "docs/ar/plan.md": "# الخطة\n"})
    configuration = (site.root / "mkdocs.yml").read_text()
    turned = configuration.replace("true", "?").replace("false", "true").replace("?", "false")
    (site.root / "mkdocs.yml").write_text(turned)
    catalogue = site.catalogue()
    assert (catalogue.locales, catalogue.source_locales) == (("ar", "en"), {"plan.md": "ar"})


def test_page_that_the_default_locale_lacks_has_its_source_in_the_first_that_has_it(mini_site: SiteMaker) -> None:
    files = {"docs/sq/plan.md": "# Plani\n", "docs/ar/plan.md": "# الخطة\n"}
    catalogue = mini_site(files, locales="en ar sq").catalogue()
    assert catalogue.source_locales == {"plan.md": "ar"}


@pytest.mark.parametrize("named_on", ["ar", "en"])
def test_page_may_name_the_locale_it_was_born_in(mini_site: SiteMaker, named_on: str) -> None:
    front_matter = {locale: "---\nsource_locale: ar\n---\n" if locale == named_on else "" for locale in ("en", "ar")}
    files = {f"docs/{locale}/amman.md": f"{text}# Amman\n" for locale, text in front_matter.items()}
    catalogue = mini_site(files).catalogue()
    assert catalogue.source_locales == {"amman.md": "ar"}
    assert catalogue.source_of(page_of(catalogue, "en", "amman.md")) is page_of(catalogue, "ar", "amman.md")


@pytest.mark.parametrize("named", ["fr", "sq", "''", "[ar]"])
def test_source_locale_that_has_no_such_page_does_not_count(mini_site: SiteMaker, named: str) -> None:
    files = {"docs/en/plan.md": f"---\nsource_locale: {named}\n---\n# Plan\n", "docs/ar/plan.md": "# الخطة\n"}
    assert mini_site(files, locales="en ar sq").catalogue().source_locales == {"plan.md": "en"}


def test_edition_shows_its_own_page_or_else_the_source(mini_site: SiteMaker) -> None:
    files = {"docs/en/a.md": "# A\n", "docs/ar/a.md": "# أ\n", "docs/en/b.md": "# B\n", "docs/ar/c.md": "# ج\n"}
    catalogue = mini_site(files).catalogue()
    shown = {
        (locale, key): page.locale if (page := catalogue.shown(locale, key)) else None
        for locale in ("en", "ar")
        for key in ("a.md", "b.md", "c.md", "d.md")
    }
    assert shown == {
        ("en", "a.md"): "en",
        ("en", "b.md"): "en",
        ("en", "c.md"): "ar",
        ("en", "d.md"): None,
        ("ar", "a.md"): "ar",
        ("ar", "b.md"): "en",
        ("ar", "c.md"): "ar",
        ("ar", "d.md"): None,
    }


def test_draft_is_shown_nowhere_and_listed_nowhere(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/chapters/new.md": "---\nstatus: draft\n---\n# New\n",
        "docs/ar/chapters/new.md": "# جديد\n",
        "docs/en/chapters/old.md": "---\nstatus: withdrawn\n---\n# Old\n",
        "docs/en/chapters/plan.md": "# Plan\n",
    }
    catalogue = mini_site(files).catalogue()
    assert [catalogue.shown(locale, "chapters/new.md") for locale in ("en", "ar")] == [None, None]
    assert catalogue.shown("en", "chapters/old.md") is page_of(catalogue, "en", "chapters/old.md")
    assert catalogue.of_kind(PageKind.CHAPTER) == ("chapters/plan.md",)


def test_status_of_a_translation_does_not_count(mini_site: SiteMaker) -> None:
    files = {"docs/en/plan.md": "# Plan\n", "docs/ar/plan.md": "---\nstatus: draft\n---\n# الخطة\n"}
    catalogue = mini_site(files).catalogue()
    assert catalogue.shown("ar", "plan.md") is page_of(catalogue, "ar", "plan.md")


@pytest.mark.parametrize(
    ("source", "translation", "ids"),
    [
        ("# A\n\n## B\n\n## C { #see }\n", "# أ\n\n## ب\n\n## ج\n", ("a", "b", "see")),
        ("# A\n\n## B { #one }\n\n## C { #two }\n", "# أ\n\n## ب { #uno }\n\n## ج\n", ("a", "uno", "two")),
        ("# A\n\n## B\n", "# أ\n\n## ب\n\n## ج\n", ("_1", "_2", "_3")),
        ("# A\n\n## B\n", "# أ\n\n### ب\n", ("_1", "_2")),
        ("# A\n\n## B { #one }\n\n## C\n", "# أ\n\n## ب { #c }\n\n## ج\n", ("_1", "c", "_2")),
        ("A\n=\n\nB\n-\n", "أ\n=\n\nب\n-\n", ("a", "b")),
    ],
)
def test_headings_of_a_translation_have_the_ids_of_the_source_by_position(
    mini_site: SiteMaker, source: str, translation: str, ids: tuple[str, ...]
) -> None:
    catalogue = mini_site({"docs/en/a.md": source, "docs/ar/a.md": translation}).catalogue()
    assert catalogue.section_ids(page_of(catalogue, "ar", "a.md")) == ids


def test_section_has_the_title_of_its_own_locale(mini_site: SiteMaker) -> None:
    files = {"docs/en/a.md": "# A\n\n## Models { #models }\n", "docs/ar/a.md": "# أ\n\n## *النماذج*\n"}
    catalogue = mini_site(files).catalogue()
    arabic = page_of(catalogue, "ar", "a.md")
    assert catalogue.section_title(arabic, "models") == "النماذج"
    assert catalogue.section_title(arabic, "nowhere") is None


def test_anchors_are_headings_and_all_other_ids(mini_site: SiteMaker) -> None:
    text = "# A\n\n## B { #b }\n\nText.[^n]\n{ #box }\n\n<a id='raw'></a>\n\n[^n]: Note.\n"
    catalogue = mini_site({"docs/en/a.md": text, "docs/ar/a.md": "# أ\n\n## ب\n"}).catalogue()
    assert catalogue.anchors("en", "a.md") >= {"a", "b", "box", "raw", "fn:n", "fnref:n"}
    assert catalogue.anchors("ar", "a.md") == {"a", "b"}
    assert catalogue.anchors("ar", "lost.md") == frozenset()


def made_pages(site: MiniSite) -> dict[str, ReservedKind]:
    """The pages the build makes for readers, those on the rules left out."""
    reserved = site.catalogue().reserved
    return {key: kind for key, kind in reserved.items() if kind is not ReservedKind.RULES}


def test_every_rule_has_a_page_and_all_of_them_a_list(mini_site: SiteMaker) -> None:
    reserved = mini_site({"docs/en/index.md": "# Home\n"}).catalogue().reserved
    keys = {"rules/index.md", *(f"rules/{rule.name}.md" for rule in all_rules())}
    assert {key for key, kind in reserved.items() if kind is ReservedKind.RULES} == keys


def test_made_pages_are_those_the_content_asks_for(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/index.md": "# Home\n",
        "docs/ar/chapters/plan.md": "# الخطة\n",
        "docs/ar/glossary.yml": "terms:\n  mayor: {preferred: رئيس}\n",
    }
    assert made_pages(mini_site(files)) == {
        "search.md": ReservedKind.SEARCH,
        "404.md": ReservedKind.ERROR,
        "glossary.md": ReservedKind.GLOSSARY,
        "chapters/index.md": ReservedKind.LIST,
        "about/translations.md": ReservedKind.STATUS,
        "briefs/plan.md": ReservedKind.BRIEF,
    }


def test_written_page_takes_the_place_of_a_made_one(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/chapters/index.md": "# Chapters\n",
        "docs/en/chapters/plan.md": "# Plan\n",
        "docs/ar/search.md": "# بحث\n",
        "docs/ar/about/translations/index.md": "# ترجماتنا\n",
    }
    assert list(made_pages(mini_site(files))) == ["404.md", "briefs/plan.md"]


def test_readme_of_a_folder_takes_the_place_of_its_made_list(mini_site: SiteMaker) -> None:
    files = {"docs/en/chapters/README.md": "# Chapters\n", "docs/en/chapters/plan.md": "# Plan\n"}
    assert list(made_pages(mini_site(files, locales="en"))) == ["search.md", "404.md", "briefs/plan.md"]


def test_entries_of_the_glossary_are_its_anchors(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/glossary.yml": "terms:\n  mayor: {preferred: mayor}\n",
        "docs/ar/glossary.yml": "terms:\n  town: {preferred: بلدة}\n",
    }
    catalogue = mini_site(files).catalogue()
    assert catalogue.anchors("ar", "glossary.md") == {"mayor", "town"}
    assert catalogue.anchors("en", "glossary.md") == {"mayor"}


def test_chapters_are_in_the_order_of_their_numbers(mini_site: SiteMaker) -> None:
    numbers = {"a": "number: 10", "b": "number: 2", "c": "title: C", "d": "number: 1"}
    files = {f"docs/en/chapters/{name}.md": f"---\n{line}\n---\n# X\n" for name, line in numbers.items()}
    assert mini_site(files).catalogue().of_kind(PageKind.CHAPTER) == (
        "chapters/d.md",
        "chapters/b.md",
        "chapters/a.md",
        "chapters/c.md",
    )


def test_updates_are_newest_first(mini_site: SiteMaker) -> None:
    dates = {"a": "2024-01-05", "b": "2024", "c": "2023-12-31", "d": "2024-01"}
    files = {f"docs/en/updates/{name}.md": f"---\ndate: {date}\n---\n# X\n" for name, date in dates.items()}
    keys = mini_site(files).catalogue().of_kind(PageKind.UPDATE)
    assert [key.removeprefix("updates/")[0] for key in keys] == ["b", "d", "a", "c"]


def test_pages_of_a_locale_are_its_own_sorted_by_key(mini_site: SiteMaker) -> None:
    files = {"docs/en/b.md": "# B\n", "docs/en/a/c.md": "# C\n", "docs/ar/b.md": "# ب\n", "docs/en/a.md": "# A\n"}
    catalogue = mini_site(files).catalogue()
    assert catalogue.keys == ("a.md", "a/c.md", "b.md")
    assert [page.key for page in catalogue.pages_of("en")] == ["a.md", "a/c.md", "b.md"]
    assert [page.key for page in catalogue.pages_of("ar")] == ["b.md"]


def test_title_is_the_first_heading_of_level_one_or_else_the_one_of_the_front_matter(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/a.md": "---\ntitle: Other\n---\n## Small\n\n# Big *one*\n",
        "docs/en/b.md": "---\ntitle: Other\n---\n## Small\n",
        "docs/en/c.md": "Text.\n",
    }
    catalogue = mini_site(files).catalogue()
    assert [page.title for page in catalogue.pages_of("en")] == ["Big one", "Other", None]


def test_summary_is_the_first_block_with_its_words_in_place(mini_site: SiteMaker) -> None:
    text = "---\nsummary: >\n  خطّة المدينة\n  في ٣ خطوات\n---\n# الخطة\n"
    page = page_of(mini_site({"docs/ar/a.md": text}).catalogue(), "ar", "a.md")
    prose = page.blocks[0].prose
    assert prose.text == "خطّة المدينة في ٣ خطوات"
    start = prose.text.index("في ٣")
    span = prose.source_span(start, start + len("في ٣"))
    assert text[span.start : span.end] == "في ٣"


def test_chapters_are_known_by_their_numbers(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/chapters/plan.md": "---\nnumber: 2\n---\n# Plan\n",
        "docs/ar/chapters/plan.md": "# الخطة\n",
        "docs/ar/chapters/act.md": "---\nnumber: 3\n---\n# الوقاية\n",
        "docs/en/chapters/people.md": "---\nnumber: 4\n---\n# People\n",
        "docs/en/chapters/trust.md": "---\nnumber: 4\n---\n# Trust\n",
        "docs/en/chapters/draft.md": "---\nnumber: 5\nstatus: draft\n---\n# Draft\n",
        "docs/en/chapters/end.md": "# End\n",
        "docs/en/plan.md": "---\nnumber: 6\n---\n# Plan\n",
    }
    assert mini_site(files).catalogue().chapter_keys == {2: "chapters/plan.md", 3: "chapters/act.md"}


def test_pages_are_known_by_their_titles_in_each_locale(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/plan.md": "# The *plan*\n",
        "docs/ar/plan.md": "# الخطة\n",
        "docs/en/act.md": "# Act\n",
        "docs/en/deed.md": "# Act\n",
        "docs/en/draft.md": "---\nstatus: draft\n---\n# Draft\n",
        "docs/en/bare.md": "Text.\n",
    }
    assert mini_site(files).catalogue().keys_by_title == {"en": {"The plan": "plan.md"}, "ar": {"الخطة": "plan.md"}}
