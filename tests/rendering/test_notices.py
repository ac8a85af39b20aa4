"""What readers are told above a page, in the edition's language."""

from pathlib import Path

import pytest

from guidebook.rendering.addresses import Way
from guidebook.rendering.notices import notices_of
from guidebook.rendering.views import Language, LinkText, Notice, SectionNames
from mini_site import MiniSite, SiteMaker

ENGLISH = Language("en", "English", "ltr")
SOURCE = {
    "lead": ("", "Begin early."),
    "models": ("Local models", "Three."),
    "partners": ("Partners", "Police."),
    "costs": ("What it costs", "Little."),
}
ARABIC = {
    "lead": ("", "ابدأ مبكرا."),
    "models": ("النماذج المحلية", "ثلاثة."),
    "partners": ("الشركاء", "الشرطة."),
    "costs": ("الكلفة", "قليلة."),
}


def written(title: str, sections: dict[str, tuple[str, str]], front_matter: str = "") -> str:
    """A page of these sections."""
    head = f"---\n{front_matter}---\n" if front_matter else ""
    body = "".join(f"## {name} {{ #{key} }}\n\n{text}\n\n" for key, (name, text) in sections.items() if key != "lead")
    return f"{head}# {title}\n\n{sections['lead'][1]}\n\n{body}"


def stamped(mini_site: SiteMaker, method: str = "human", updated: str = "2026-04-01") -> MiniSite:
    """A guide whose translation was made from its source as it is."""
    front_matter = f"updated: {updated}\ntranslation: {{method: {method}}}\n"
    site = mini_site(
        {
            "docs/en/index.md": "# Home\n",
            "docs/en/plan.md": written("Plan", SOURCE, "updated: 2026-03-01\n"),
            "docs/ar/plan.md": written("الخطة", ARABIC, front_matter),
        }
    )
    result = site.run("stamp", "--locale", "ar", "plan.md")
    assert result.exit_code == 0, result.output
    return site


def changed(site: MiniSite, updated: str = "updated: 2026-11-22\n", **sections: tuple[str, str]) -> None:
    """Change sections of the source; one without a text is taken out."""
    now = {key: each for key, each in {**SOURCE, **sections}.items() if each != ("", "")}
    site.write("docs/en/plan.md", written("Plan", now, updated))


def shown(site: MiniSite, edition: str, key: str) -> list[Notice]:
    """The notices on a page."""
    guide = site.guide()
    page = guide.catalogue.shown(edition, key)
    assert page is not None
    return list(notices_of(guide, page, edition, Way(guide.addresses.page(edition, key))))


TO_SOURCE = LinkText("اقرأ الصفحة بالإنجليزية", "../../plan/")
DATED = 'عُدّلت الصفحة بالإنجليزية في <time datetime="2026-11-22">٢٢ نوفمبر ٢٠٢٦</time>، بعد إعداد هذه الترجمة.'


def test_current_translation_has_no_notice(mini_site: SiteMaker) -> None:
    site = stamped(mini_site)
    assert shown(site, "ar", "plan.md") == []
    assert shown(site, "en", "plan.md") == []


def test_new_date_of_the_source_makes_no_notice(mini_site: SiteMaker) -> None:
    site = stamped(mini_site)
    changed(site)
    assert shown(site, "ar", "plan.md") == []


def test_outdated_translation_tells_when_and_where_its_source_changed(mini_site: SiteMaker) -> None:
    site = stamped(mini_site)
    changed(
        site, lead=("", "Begin now."), models=("Local models", "Four."), partners=("", ""), risks=("Risks", "Some.")
    )
    assert shown(site, "ar", "plan.md") == [
        Notice(
            "outdated",
            DATED,
            TO_SOURCE,
            (
                SectionNames("تغيّر قسمان", (LinkText("المقدمة", "#lead"), LinkText("النماذج المحلية", "#models"))),
                SectionNames(
                    "قسم جديد واحد لا يوجد إلا بالإنجليزية", (LinkText("Risks", "../../plan/#risks", ENGLISH),)
                ),
                SectionNames("حُذف قسم واحد من الصفحة بالإنجليزية", (LinkText("الشركاء", "#partners"),)),
            ),
        )
    ]
    assert shown(site, "en", "plan.md") == []


@pytest.mark.parametrize(
    ("changed_sections", "text"),
    [(1, "تغيّر قسم واحد"), (2, "تغيّر قسمان"), (3, "تغيّرت ٣ أقسام")],
)
def test_number_of_sections_takes_its_own_form(mini_site: SiteMaker, changed_sections: int, text: str) -> None:
    site = stamped(mini_site)
    names = ("models", "partners", "costs")[:changed_sections]
    changed(site, **{name: (SOURCE[name][0], "New.") for name in names})
    (notice,) = shown(site, "ar", "plan.md")
    assert [group.text for group in notice.sections] == [text]


@pytest.mark.parametrize(
    ("updated", "text"),
    [
        ("updated: 2026-11-22\n", DATED),
        (
            "updated: 2026-11\n",
            'عُدّلت الصفحة بالإنجليزية في <time datetime="2026-11">نوفمبر ٢٠٢٦</time>، بعد إعداد هذه الترجمة.',
        ),
        ("updated: 2026\n", 'عُدّلت الصفحة بالإنجليزية في <time datetime="2026">٢٠٢٦</time>، بعد إعداد هذه الترجمة.'),
        ("", "عُدّلت الصفحة بالإنجليزية بعد إعداد هذه الترجمة."),
        # The source's date was forgotten: it is older than the translation.
        ("updated: 2026-03-01\n", "عُدّلت الصفحة بالإنجليزية بعد إعداد هذه الترجمة."),
    ],
)
def test_date_is_the_one_that_the_source_gives(mini_site: SiteMaker, updated: str, text: str) -> None:
    site = stamped(mini_site)
    changed(site, updated, costs=("What it costs", "Much."))
    assert [notice.text for notice in shown(site, "ar", "plan.md")] == [text]


def test_translation_that_names_no_sections_names_none_to_readers(mini_site: SiteMaker) -> None:
    site = mini_site(
        {
            "docs/en/plan.md": written("Plan", SOURCE, "updated: 2026-11-22\n"),
            "docs/ar/plan.md": written("الخطة", ARABIC, "translation: {method: human, source: r1-000000000000}\n"),
        }
    )
    assert shown(site, "ar", "plan.md") == [Notice("outdated", DATED, TO_SOURCE)]


def test_notices_in_english_on_a_page_born_in_arabic(mini_site: SiteMaker) -> None:
    site = mini_site(
        {
            "docs/ar/story.md": "---\nsource_locale: ar\n---\n# حكاية\n\n## البداية { #start }\n\nنص.\n",
            "docs/en/story.md": "---\ntranslation: {method: human}\n---\n# Story\n\n## Beginning { #start }\n\nText.\n",
        }
    )
    assert site.run("stamp", "--locale", "en", "story.md").exit_code == 0
    path = site.root / "docs/ar/story.md"
    path.write_text(path.read_text("utf-8").replace("نص", "نص آخر"), "utf-8")
    assert shown(site, "en", "story.md") == [
        Notice(
            "outdated",
            "The Arabic page has changed since this translation was made.",
            LinkText("Read the page in Arabic", "../ar/story/"),
            (SectionNames("1 section has changed", (LinkText("Beginning", "#start"),)),),
        )
    ]


def test_page_without_a_translation_says_so_in_the_readers_language(mini_site: SiteMaker) -> None:
    files = {"docs/en/a.md": "# A\n", "docs/ar/b.md": "---\nsource_locale: ar\n---\n# ب\n"}
    site = mini_site(files)
    arabic, english = shown(site, "ar", "a.md"), shown(site, "en", "b.md")
    assert arabic == [Notice("not-translated", "لم تُترجم هذه الصفحة بعد، وهي معروضة هنا بالإنجليزية.")]
    assert english == [Notice("not-translated", "This page has not been translated yet. It is shown in Arabic.")]


def test_unfinished_translation_is_shown_as_its_source(mini_site: SiteMaker) -> None:
    site = stamped(mini_site)
    changed(site, costs=("What it costs", "Much."))
    path: Path = site.root / "docs/ar/plan.md"
    path.write_text(path.read_text("utf-8").replace("قليلة", "(TRANSLATE) Much"), "utf-8")
    assert [notice.kind for notice in shown(site, "ar", "plan.md")] == ["not-translated"]


@pytest.mark.parametrize(("method", "kinds"), [("machine", ["machine"]), ("machine-reviewed", []), ("human", [])])
def test_only_what_no_person_has_reviewed_says_that_a_machine_made_it(
    mini_site: SiteMaker, method: str, kinds: list[str]
) -> None:
    site = stamped(mini_site, method)
    assert [notice.kind for notice in shown(site, "ar", "plan.md")] == kinds


def test_several_notices_lead_to_the_source_page_once(mini_site: SiteMaker) -> None:
    site = stamped(mini_site, "machine")
    assert [notice.link for notice in shown(site, "ar", "plan.md")] == [TO_SOURCE]
    changed(site, "updated: 2026-11-22\nstatus: withdrawn\n", costs=("What it costs", "Much."))
    assert [(notice.kind, notice.link) for notice in shown(site, "ar", "plan.md")] == [
        ("withdrawn", None),
        ("machine", None),
        ("outdated", TO_SOURCE),
    ]
