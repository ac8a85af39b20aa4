"""The page on the translations: how much can be read in each language, and every page of the edition's own."""

import pytest

from guidebook.rendering.addresses import Way
from guidebook.rendering.page_views import EditionRenderer
from guidebook.rendering.translations_page import language_progress, translated_pages, translations_link
from guidebook.rendering.views import Language, LanguageProgress, LinkText, PageView, TranslatedPage
from mini_site import MiniSite, SiteMaker

ENGLISH, ARABIC = Language("en", "English", "ltr"), Language("ar", "العربية", "rtl")
FILES = {
    "docs/en/chapters/plan.md": """
        ---
        number: 4
        updated: 2026-02-03
        ---
        # Plan

        Begin now.

        ## Models { #models }

        Three models.
        """,
    "docs/ar/chapters/plan.md": """
        ---
        translation: {method: machine}
        ---
        # خطّط

        ابدأ الآن.

        ## النماذج { #models }

        ثلاثة نماذج.
        """,
    "docs/en/index.md": "# Home\n",
    "docs/en/loose.md": "# Loose\n",
    "docs/ar/loose.md": "---\ntranslation: {method: human}\n---\n# صفحة\n",
    "docs/en/begun.md": "# Begun here\n",
    "docs/ar/begun.md": "---\ntranslation: {method: machine}\n---\n# (TRANSLATE) Begun here\n\nنص.\n",
}
KEY = "about/translations.md"


@pytest.fixture
def site(mini_site: SiteMaker) -> MiniSite:
    """A guide with translations in several states."""
    made = mini_site(FILES)
    assert made.run("stamp", "chapters/plan.md", "--locale", "ar").exit_code == 0
    changed = FILES["docs/en/chapters/plan.md"].replace("Begin now.", "Begin soon.").replace("Three", "Four")
    made.write("docs/en/chapters/plan.md", f"{changed}\n        ## New {'{'} #new {'}'}\n")
    return made


def way(site: MiniSite, edition: str) -> Way:
    """The ways from an edition's page."""
    return Way(site.guide().addresses.page(edition, KEY))


def view(site: MiniSite, edition: str) -> PageView:
    """What the template is given."""
    renderer = EditionRenderer(site.guide(), edition, "guide.css")
    return renderer.reserved_view(KEY, renderer.way_from(KEY))


def test_each_language_says_how_much_of_the_guide_can_be_read_in_it(site: MiniSite) -> None:
    assert list(language_progress(site.guide(), "en")) == [
        LanguageProgress(
            language=ENGLISH,
            name="",
            id="language-en",
            words=11,
            words_done=11,
            done="100% of the guidebook can be read in this language, up to date",
            states=("4 pages were written in this language",),
            made=(),
        ),
        LanguageProgress(
            language=ARABIC,
            name="Arabic",
            id="language-ar",
            words=11,
            words_done=1,
            done="9% of the guidebook can be read in this language, up to date",
            states=(
                "1 translation is outdated",
                "1 translation does not say from which version it was made",
                "1 page is being translated",
                "1 page is not translated yet",
            ),
            made=("1 translation was made by a machine and not reviewed", "1 translation was made by a person"),
        ),
    ]


def test_words_and_digits_are_those_of_the_reader(site: MiniSite) -> None:
    english, arabic = language_progress(site.guide(), "ar")
    assert (english.name, arabic.name) == ("الإنجليزية", "")
    assert arabic.done == "يمكن قراءة ٩٪\u061c من الدليل بهذه اللغة بنص محدَّث"
    assert english.states == ("كُتبت ٤ صفحات بهذه اللغة",)
    assert arabic.states[0] == "ترجمة واحدة أقدم من المصدر"


def test_rows_are_the_pages_of_the_edition_as_it_shows_them(site: MiniSite) -> None:
    assert list(translated_pages(site.guide(), "ar", way(site, "ar"))) == [
        TranslatedPage(LinkText("Home", "../../", ENGLISH), "missing", "لم تُترجم بعد", "", ()),
        TranslatedPage(
            LinkText("الفصل ٤: خطّط", "../../chapters/plan/"),
            "outdated",
            'أقدم من المصدر منذ <time datetime="2026-02-03">٣ فبراير ٢٠٢٦</time>',
            "آلية لم تُراجَع",
            (
                LinkText("المقدمة", "../../chapters/plan/"),
                LinkText("النماذج", "../../chapters/plan/#models"),
                LinkText("New", "../../../chapters/plan/#new", ENGLISH),
            ),
        ),
        TranslatedPage(LinkText("Begun here", "../../begun/", ENGLISH), "unfinished", "قيد الترجمة", "", ()),
        TranslatedPage(LinkText("صفحة", "../../loose/"), "unstamped", "مترجمة من نسخة غير معروفة", "بشرية", ()),
    ]


def test_edition_of_the_source_language_lists_what_was_born_elsewhere(mini_site: SiteMaker) -> None:
    assert view(mini_site(FILES), "en").translated == ()
    site = mini_site({**FILES, "docs/ar/amman.md": "---\nsource_locale: ar\n---\n# عمّان\n"})
    assert [row.link for row in view(site, "en").translated] == [LinkText("عمّان", "../../amman/", ARABIC)]
    assert "1 page is not translated yet" in view(site, "en").progress[0].states


def test_page_has_a_title_and_a_description_in_the_readers_words(site: MiniSite) -> None:
    shown = view(site, "ar")
    assert (shown.kind, shown.title, shown.html_title) == ("status", "الترجمات", "الترجمات – Mini")
    assert shown.summary == shown.description == "ما يمكن قراءته من هذا الدليل بكل لغة، وكيف تُرجم."
    assert (shown.canonical, shown.robots) == ("https://mini.example/ar/about/translations/", None)
    assert [alternate.absolute_url for alternate in shown.alternates] == [
        "https://mini.example/about/translations/",
        "https://mini.example/ar/about/translations/",
    ]
    assert shown.breadcrumbs == (LinkText("الرئيسية", "../../"),)


def test_every_page_leads_there_whoever_made_it(mini_site: SiteMaker) -> None:
    home = Way("ar/")
    made = mini_site(FILES).guide()
    assert translations_link(made, "ar", home) == LinkText("الترجمات", "about/translations/")
    written = mini_site({**FILES, "docs/en/about/translations.md": "# Our languages\n"}).guide()
    assert translations_link(written, "ar", home) == LinkText("Our languages", "about/translations/", ENGLISH)
    assert KEY not in written.catalogue.reserved


def test_guide_in_one_language_has_no_such_page(mini_site: SiteMaker) -> None:
    guide = mini_site({"docs/en/index.md": "# Home\n"}, locales="en").guide()
    assert KEY not in guide.catalogue.reserved
    assert translations_link(guide, "en", Way("")) is None
