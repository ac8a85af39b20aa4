"""The end of a page: how to cite it, and how it came to be, in the edition's words."""

import pytest

from guidebook.rendering.colophon import colophon_of
from guidebook.rendering.views import Colophon, DateText, HistoryEntry, Language, LinkText
from guidebook.translation.revision import page_revision
from mini_site import MiniSite, SiteMaker

SOURCE = """
    ---
    number: 4
    summary: Who does what.
    published: 2026-01-02
    updated: 2026-03-01
    changes:
      - {date: 2026-03-01, note: Costs added.}
      - {date: 2026-02-01, note: Models added.}
    ---
    # Act & plan
    """
ENGLISH = Language("en", "English", "ltr")
PUBLISHED = HistoryEntry("تاريخ النشر", DateText("2026-01-02", "٢ يناير ٢٠٢٦"))
CHANGES = (
    HistoryEntry("", DateText("2026-02-01", "١ فبراير ٢٠٢٦"), (LinkText("Models added.", None, ENGLISH),)),
    HistoryEntry("", DateText("2026-03-01", "١ مارس ٢٠٢٦"), (LinkText("Costs added.", None, ENGLISH),)),
)
UPDATED = HistoryEntry("آخر تحديث", DateText("2026-03-02", "٢ مارس ٢٠٢٦"))


def colophon(site: MiniSite, edition: str, key: str, canonical: str | None = "https://x.example/p/") -> Colophon:
    """The colophon of a page as an edition shows it."""
    guide = site.guide()
    page = guide.catalogue.shown(edition, key)
    assert page is not None
    return colophon_of(guide, page, edition, "./", canonical)


def revision(site: MiniSite, locale: str, key: str) -> str:
    """The revision of a page."""
    page = site.catalogue().page(locale, key)
    assert page is not None
    return page_revision(page)


def guide_with(mini_site: SiteMaker, translation: str) -> MiniSite:
    """A guide with one chapter and its translation."""
    return mini_site(
        {
            "docs/en/index.md": "# Home\n",
            "docs/en/chapters/act.md": SOURCE,
            "docs/ar/chapters/act.md": f"---\nupdated: 2026-03-02\ntranslation: {translation}\n---\n# اعمل وخطط\n",
        }
    )


def test_a_citation_has_title_site_day_revision_language_and_address(mini_site: SiteMaker) -> None:
    site = guide_with(mini_site, "{method: human}")
    of_page = revision(site, "en", "chapters/act.md")

    shown = colophon(site, "en", "chapters/act.md")

    assert shown.citation == (
        "“<cite>Chapter 4: Act &amp; plan</cite>”. Mini, 1 March 2026. "
        f'Revision: <code dir="ltr">{of_page}</code>. Language: English. '
        '<a href="https://x.example/p/" dir="ltr">https://x.example/p/</a>'
    )
    assert (shown.revision, shown.dated) == (of_page, DateText("2026-03-01", "1 March 2026"))


def test_a_citation_is_in_the_words_and_digits_of_the_edition(mini_site: SiteMaker) -> None:
    site = guide_with(mini_site, "{method: human}")

    text = colophon(site, "ar", "chapters/act.md").citation.striptags()

    assert text == (
        "«الفصل ٤: اعمل وخطط»، Mini، ٢ مارس ٢٠٢٦. "
        f"النسخة: {revision(site, 'ar', 'chapters/act.md')}. اللغة: العربية. https://x.example/p/"
    )


@pytest.mark.parametrize(
    ("edition", "title", "cited"),
    [
        ("en", "The “young” city", "“The ‘young’ city”. Mini."),
        ("en", "The «young» city", "“The «young» city”. Mini."),
        ("ar", "بلدية «المدن الشابة»", "«بلدية “المدن الشابة”»، Mini."),
    ],
)
def test_a_quotation_in_a_title_has_marks_of_its_own(
    mini_site: SiteMaker, edition: str, title: str, cited: str
) -> None:
    site = mini_site({f"docs/{edition}/town.md": f"# {title}\n"})

    text = colophon(site, edition, "town.md").citation.striptags()

    assert text.startswith(f"{cited} ")


def test_words_of_the_interface_that_a_locale_lacks_are_isolated_in_a_citation(mini_site: SiteMaker) -> None:
    front_matter = "---\nnumber: 4\nupdated: 2026-03-01\n---"
    site = mini_site({"docs/he/chapters/act.md": f"{front_matter}\n# פעלו\n"}, locales="he en")
    of_page = revision(site, "he", "chapters/act.md")

    assert colophon(site, "he", "chapters/act.md", canonical=None).citation == (
        "“<cite><bdi>Chapter 4</bdi>: <bdi>פעלו</bdi></cite>”. <bdi>Mini</bdi>, 1 במרץ 2026. "
        f'<bdi>Revision</bdi>: <code dir="ltr">{of_page}</code>. <bdi>Language</bdi>: עברית.'
    )


def test_a_page_that_is_not_translated_is_cited_by_its_own_title_and_language(mini_site: SiteMaker) -> None:
    site = mini_site({"docs/en/index.md": "# Home\n", "docs/en/plan.md": "# Plan\n", "docs/ar/index.md": "# البيت\n"})

    shown = colophon(site, "ar", "plan.md", canonical=None)

    assert shown.citation == (
        '«<cite lang="en" dir="ltr">Plan</cite>»، <bdi>Mini</bdi>. '
        f'النسخة: <code dir="ltr">{revision(site, "en", "plan.md")}</code>. اللغة: الإنجليزية.'
    )
    assert shown.dated is None
    assert shown.history == ()


@pytest.mark.parametrize(
    ("translation", "entries"),
    [
        ("{method: machine}", [("الترجمة", ("آلية لم تُراجَع",))]),
        ("{method: human}", [("الترجمة", ("بشرية",))]),
        ("{method: human, translators: [ليلى, Sam <b>]}", [("الترجمة", ("ليلى", "Sam <b>"))]),
        (
            "{method: machine-reviewed, translators: [ليلى], reviewer: سامي}",
            [("الترجمة", ("آلية روجعت بعد ذلك", "ليلى")), ("راجعها", ("سامي",))],
        ),
    ],
)
def test_history_tells_dates_changes_and_who_translated_how(
    mini_site: SiteMaker, translation: str, entries: list[tuple[str, tuple[str, ...]]]
) -> None:
    site = guide_with(mini_site, translation)
    translated = [HistoryEntry(label, None, tuple(map(LinkText, said))) for label, said in entries]

    assert colophon(site, "ar", "chapters/act.md").history == (PUBLISHED, *CHANGES, UPDATED, *translated)


def test_the_history_of_a_source_says_nothing_of_translation(mini_site: SiteMaker) -> None:
    history = colophon(guide_with(mini_site, "{method: machine}"), "en", "chapters/act.md").history

    assert [(entry.label, [said.text for said in entry.said]) for entry in history] == [
        ("Published", []),
        ("", ["Models added."]),
        ("", ["Costs added."]),
        ("Updated", []),
    ]
