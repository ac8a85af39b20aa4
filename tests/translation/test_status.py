"""Status: what each translation is, what has changed since it was made, and how many words are to do."""

from guidebook.translation.status import GuideStatus, LocaleStatus, Made, PageState, PageStatus, guide_status
from mini_site import MiniSite, SiteMaker

SOURCE = """
    ---
    summary: How a city plans.
    updated: 2026-02-03
    ---
    # Plan

    A plan begins.

    ## Why { #why }

    Nobody works alone.

    ## Models { #models }

    There are three models.
    """
TRANSLATION = """
    ---
    summary: كيف تخطط المدينة.
    translation: {method: human}
    ---
    # خطّط

    للخطة بداية.

    ## لماذا { #why }

    لا أحد يعمل وحده.

    ## النماذج { #models }

    هناك ثلاثة نماذج.
    """
LEAD, WHY, MODELS = 8, 4, 5
"""Words of the source's sections."""
ALL = LEAD + WHY + MODELS


def translated(make: SiteMaker, **others: str) -> MiniSite:
    """A guide with a stamped translation; `others` are further pages, by their path without the docs folder."""
    site = make({"docs/en/plan.md": SOURCE, "docs/ar/plan.md": TRANSLATION, **others})
    assert site.run("stamp", "plan.md", "--locale", "ar").exit_code == 0
    return site


def status(site: MiniSite) -> GuideStatus:
    """The status of the guide."""
    return guide_status(site.catalogue())


def arabic(site: MiniSite) -> PageStatus:
    """The status of the only translation into Arabic."""
    (page,) = status(site).of("ar").pages
    return page


def change(site: MiniSite, old: str, new: str, path: str = "docs/en/plan.md") -> None:
    """Change a page's text."""
    file = site.root / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def test_stamped_translation_is_current(mini_site: SiteMaker) -> None:
    assert status(translated(mini_site)) == GuideStatus(
        (
            LocaleStatus("en", (), 1, ALL),
            LocaleStatus(
                "ar",
                (
                    PageStatus(
                        key="plan.md",
                        path="docs/ar/plan.md",
                        title="خطّط",
                        state=PageState.CURRENT,
                        made=Made.HUMAN,
                        since=None,
                        changed=(),
                        removed=(),
                        words=ALL,
                        words_done=ALL,
                    ),
                ),
                0,
                0,
            ),
        )
    )


def test_changed_and_new_sections_make_it_outdated_since_the_source_says_so(mini_site: SiteMaker) -> None:
    site = translated(mini_site)
    change(site, "three models.\n", "four models.\n\n## Costs { #costs }\n\nIt costs money.\n")
    assert arabic(site) == PageStatus(
        key="plan.md",
        path="docs/ar/plan.md",
        title="خطّط",
        state=PageState.OUTDATED,
        made=Made.HUMAN,
        since="2026-02-03",
        changed=(("models", "النماذج"), ("costs", "Costs")),
        removed=(),
        words=ALL + 4,
        words_done=LEAD + WHY,
    )


def test_lead_has_the_title_of_the_page_and_a_removed_section_is_named(mini_site: SiteMaker) -> None:
    site = translated(mini_site)
    change(site, "A plan begins.", "A plan ends.")
    change(site, "## Models { #models }\n\nThere are three models.\n", "")
    page = arabic(site)
    assert (page.changed, page.removed) == ((("lead", "خطّط"),), ("models",))
    assert (page.words, page.words_done, page.words_to_do) == (LEAD + WHY, WHY, LEAD)


def test_date_of_the_source_alone_makes_nothing_outdated(mini_site: SiteMaker) -> None:
    site = translated(mini_site)
    change(site, "2026-02-03", "2026-11-22")
    assert arabic(site).state is PageState.CURRENT


def test_outdated_page_of_an_undated_source_says_no_day(mini_site: SiteMaker) -> None:
    site = translated(mini_site)
    change(site, "updated: 2026-02-03\n", "")
    change(site, "three", "four")
    assert (arabic(site).state, arabic(site).since) == (PageState.OUTDATED, None)


def test_translation_that_names_no_revision_stands_but_nobody_knows_for_what(mini_site: SiteMaker) -> None:
    page = arabic(mini_site({"docs/en/plan.md": SOURCE, "docs/ar/plan.md": TRANSLATION}))
    assert (page.state, page.made, page.words_done) == (PageState.UNSTAMPED, Made.HUMAN, ALL)
    bare = arabic(mini_site({"docs/ar/plan.md": "# خطّط\n"}))
    assert (bare.state, bare.made) == (PageState.UNSTAMPED, None)


def test_page_that_a_locale_lacks_is_missing(mini_site: SiteMaker) -> None:
    assert arabic(mini_site({"docs/en/plan.md": SOURCE})) == PageStatus(
        key="plan.md",
        path="docs/ar/plan.md",
        title="Plan",
        state=PageState.MISSING,
        made=None,
        since=None,
        changed=(),
        removed=(),
        words=ALL,
        words_done=0,
    )


def test_blocks_that_are_marked_are_to_do_and_the_page_is_unfinished(mini_site: SiteMaker) -> None:
    site = translated(mini_site)
    change(site, "هناك ثلاثة نماذج.", "(TRANSLATE) There are three models.", "docs/ar/plan.md")
    change(site, "# خطّط", "# (TRANSLATE) Plan", "docs/ar/plan.md")
    page = arabic(site)
    assert (page.state, page.title, page.words_done) == (PageState.UNFINISHED, "Plan", LEAD - 1 + WHY + 1)


def test_what_an_unfinished_page_lacks_or_has_from_an_older_source_is_to_do_too(mini_site: SiteMaker) -> None:
    site = translated(mini_site)
    change(site, "Nobody works alone.", "Somebody works alone.")
    change(site, "## النماذج { #models }\n\nهناك ثلاثة نماذج.\n", "", "docs/ar/plan.md")
    change(site, "للخطة بداية.", "(TRANSLATE) A plan begins.", "docs/ar/plan.md")
    page = arabic(site)
    assert (page.state, page.changed, page.words_done) == (PageState.UNFINISHED, (("why", "لماذا"),), LEAD - 3)


def test_how_a_translation_was_made(mini_site: SiteMaker) -> None:
    made = {
        "machine": Made.MACHINE,
        "machine, reviewer: سلمى": Made.MACHINE,
        "machine-reviewed": Made.REVIEWED,
        "human, reviewer: سلمى": Made.REVIEWED,
        "human": Made.HUMAN,
    }
    for method, expected in made.items():
        text = TRANSLATION.replace("human", method)
        assert arabic(mini_site({"docs/en/plan.md": SOURCE, "docs/ar/plan.md": text})).made is expected, method


def test_drafts_withdrawn_pages_and_orphans_need_no_translation(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/draft.md": "---\nstatus: draft\n---\n# Draft\n",
        "docs/en/gone.md": "---\nstatus: withdrawn\n---\n# Gone\n",
        "docs/ar/gone.md": "# قديم\n",
        "docs/ar/orphan.md": "---\ntranslation: {method: human}\n---\n# يتيم\n",
    }
    assert status(mini_site(files)) == GuideStatus((LocaleStatus("en", (), 0, 0), LocaleStatus("ar", (), 0, 0)))


def test_page_born_elsewhere_is_a_translation_in_the_default_locale(mini_site: SiteMaker) -> None:
    born = {"docs/ar/amman.md": "---\nsource_locale: ar\n---\n# عمّان\n\nنص من أربع كلمات.\n"}
    found = status(mini_site(born))
    assert (found.of("ar").born, found.of("ar").words_born, found.of("ar").pages) == (1, 5, ())
    (page,) = found.of("en").pages
    assert (page.key, page.path, page.title, page.state) == (
        "amman.md",
        "docs/en/amman.md",
        "عمّان",
        PageState.MISSING,
    )
    site = mini_site({**born, "docs/en/amman.md": "---\ntranslation: {method: machine}\n---\n# Amman\n\nText.\n"})
    (page,) = status(site).of("en").pages
    assert (page.title, page.state, page.made) == ("Amman", PageState.UNSTAMPED, Made.MACHINE)


def test_pages_stand_in_reading_order_and_are_counted(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/updates/a.md": "---\ndate: 2026-01-01\n---\n# A\n",
        "docs/en/about/index.md": "# About\n",
        "docs/en/case-studies/b.md": "# B\n",
        "docs/en/chapters/late.md": "---\nnumber: 1\n---\n# One\n",
        "docs/en/chapters/early.md": "---\nnumber: 2\n---\n# Two\n",
        "docs/en/index.md": "# Home\n\nTwo more.\n",
        "docs/ar/index.md": "---\ntranslation: {method: machine}\n---\n# الرئيسية\n",
        "docs/ar/about/index.md": "---\ntranslation: {method: machine}\n---\n# (TRANSLATE) About\n",
    }
    found = status(mini_site(files)).of("ar")
    assert [page.key for page in found.pages] == [
        "index.md",
        "chapters/late.md",
        "chapters/early.md",
        "case-studies/b.md",
        "updates/a.md",
        "about/index.md",
    ]
    assert [found.count(state) for state in (PageState.MISSING, PageState.UNSTAMPED, PageState.UNFINISHED)] == [4, 1, 1]
    assert found.count_made(Made.MACHINE) == 1  # the other is not shown to readers
    assert (found.words, found.words_done, found.percent_done) == (8, 3, 37)


def test_nothing_to_translate_is_all_done(mini_site: SiteMaker) -> None:
    assert status(translated(mini_site)).of("en").percent_done == 100
