"""REF006: prose sends readers to a chapter or a page, but there is no link."""

import pytest

from link_forms import LINK_FORMS, NOT_LINKS
from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "unlinked-reference"
GUIDE = {
    "docs/en/chapters/understand.md": "---\nnumber: 1\n---\n# Understand your city\n",
    "docs/en/chapters/plan.md": "---\nnumber: 2\n---\n# Plan\n\n## First steps { #steps }\n",
    "docs/en/chapters/act.md": "---\nnumber: 3\n---\n# Prevent\n",
    "docs/ar/chapters/understand.md": "# افهم مدينتك\n",
    "docs/ar/chapters/plan.md": "# الخطة\n\n## الخطوات الأولى { #steps }\n",
    "docs/ar/chapters/act.md": "# الوقاية\n",
    "docs/en/case-studies/kumanovo.md": "# Kumanovo: a plan\n",
}


def page(text: str) -> str:
    """A page with this text; the lines below the first stand as they are."""
    return f"# Home\n\n{text}\n"


def test_finding_says_where_the_words_lead_and_what_to_write(mini_site: SiteMaker) -> None:
    says = ("'Chapter Two' leads to chapters/plan.md, but is no link", "Write '[Chapter Two](chapters/plan.md)'.")
    assert_finds(mini_site, RULE, {**GUIDE, "docs/en/index.md": page("See ⟦Chapter Two⟧.")}, says)


def test_arabic_words_are_linked_whole(mini_site: SiteMaker) -> None:
    files = {
        **GUIDE,
        "docs/ar/case-studies/kumanovo.md": "# كومانوفو\n\nاختاروا نموذجا (انظر ⟦الفصلين الأول⟧ ⟦والثاني⟧).\n",
    }
    says = (
        (
            "'الفصلين الأول' leads to chapters/understand.md, but is no link",
            "Write '[الفصلين الأول](../chapters/understand.md)'.",
        ),
        ("'والثاني' leads to chapters/plan.md, but is no link", "Write '[والثاني](../chapters/plan.md)'."),
    )
    assert_finds(mini_site, RULE, files, *says)


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("ar", "انظر ⟦الفصل الأول⟧."),
        ("ar", "كما ورد في ⟦الفصل ٢⟧"),
        ("fr", "Voir ⟦chapitre 2⟧."),
        ("sq", "Shih ⟦kapitullin e dytë⟧."),
        ("mk", "Видете го ⟦второто поглавје⟧."),
        ("bs", "Vidi ⟦drugo poglavlje⟧."),
    ],
)
def test_six_languages_are_read(mini_site: SiteMaker, locale: str, text: str) -> None:
    assert_finds(mini_site, RULE, {**GUIDE, f"docs/{locale}/index.md": page(text)}, locales="en ar fr sq mk bs")


def test_chapter_that_only_the_source_has_is_a_chapter_too(mini_site: SiteMaker) -> None:
    assert_finds(mini_site, RULE, {**GUIDE, "docs/fr/index.md": page("Voir ⟦chapitre 2⟧.")}, locales="en fr")


@pytest.mark.parametrize(
    "text",
    [
        "- one\n- see ⟦Chapter 2⟧",
        "1. see ⟦Chapter 2⟧",
        "| a | b |\n|---|---|\n| one | see ⟦Chapter 2⟧ |",
        "!!! note\n    See ⟦Chapter 2⟧.",
        '=== "Town"\n\n    See ⟦Chapter 2⟧.',
        "Text.[^1]\n\n[^1]: See ⟦Chapter 2⟧.",
        "Plan\n:   See ⟦Chapter 2⟧.",
        "See **⟦Chapter 2⟧**.",
        "See ⟦Chapter\n2⟧.",
        "See **⟦Chapter** 2⟧.",
        "*See* ⟦Chapter 2⟧.",
        "<span>See ⟦Chapter 2⟧.</span>",
    ],
)
def test_every_block_of_running_text_is_read(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {**GUIDE, "docs/en/index.md": page(text)})


@pytest.mark.parametrize(
    "text",
    [
        "## See Chapter 2 { #see }",
        "> See Chapter 2.",
        '!!! note "See Chapter 2"\n    Text.',
        '=== "See Chapter 2"\n\n    Text.',
        "![See Chapter 2](map.png)",
        "<p>See Chapter 2.</p>",
        "See `Chapter 2`.",
        "```\nSee Chapter 2.\n```",
        "<!-- See Chapter 2. -->",
        "See Chapter `2`.",
    ],
)
def test_labels_quotations_and_code_are_left_alone(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {**GUIDE, "docs/en/index.md": page(text)})


def test_summary_is_left_alone(mini_site: SiteMaker) -> None:
    text = "---\nsummary: See Chapter 2.\n---\n# Home\n"
    assert_finds(mini_site, RULE, {**GUIDE, "docs/en/index.md": text})


@pytest.mark.parametrize("form", LINK_FORMS.values(), ids=LINK_FORMS)
def test_every_form_of_link_to_the_chapter_will_do(mini_site: SiteMaker, form: str) -> None:
    text = form.format(target="chapters/plan.md").replace("the plan", "Chapter 2")
    assert_finds(mini_site, RULE, {**GUIDE, "docs/en/index.md": page(text)})


@pytest.mark.parametrize("form", NOT_LINKS.values(), ids=NOT_LINKS)
def test_what_only_looks_like_a_link_is_none(mini_site: SiteMaker, form: str) -> None:
    text = f"{form.format(target='chapters/plan.md')}\n\nSee ⟦Chapter 2⟧."
    assert_finds(mini_site, RULE, {**GUIDE, "docs/en/index.md": page(text)})


@pytest.mark.parametrize(
    "text",
    [
        "See Chapter 2, [first steps](chapters/plan.md#steps).",
        "[First steps](chapters/plan.md#steps) (see Chapter 2)",
        "See ⟦Chapter 3⟧ and [the plan](chapters/plan.md).",
        "See ⟦Chapter 2⟧. The [plan](chapters/plan.md) is short.",
        "See [Chapters 2](chapters/plan.md) and ⟦3⟧.",
    ],
)
def test_link_to_the_chapter_in_the_same_sentence_will_do(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {**GUIDE, "docs/en/index.md": page(text)})


def test_chapter_that_names_itself_is_left_alone(mini_site: SiteMaker) -> None:
    text = "---\nnumber: 2\n---\n# Plan\n\nSee Chapters 2 and ⟦3⟧. In Chapter 2, see “Plan”.\n"
    says = ("'3' leads to chapters/act.md, but is no link", "Write '[3](act.md)'.")
    assert_finds(mini_site, RULE, {**GUIDE, "docs/en/chapters/plan.md": text}, says)


@pytest.mark.parametrize(
    "text",
    [
        "The steps are in ⟦Chapter 2⟧.",
        "⟦Chapter 2⟧ explains the steps.",
        "See ⟦Chapter 2⟧: Steps.",
        "See ⟦Chapter 2⟧, “Plan B”.",
    ],
)
def test_what_may_be_another_chapter_is_found_but_not_certain(mini_site: SiteMaker, text: str) -> None:
    says = (
        "'Chapter 2' leads to chapters/plan.md, but is no link",
        "If this guide is meant: write '[Chapter 2](chapters/plan.md)'.",
    )
    assert_finds(mini_site, RULE, {**GUIDE, "docs/en/index.md": page(text)}, says)


@pytest.mark.parametrize(
    "text",
    [
        "⟦Chapter 2⟧: Plan",
        "⟦Chapter 2⟧, “Plan”, is short.",
        "⟦Chapter 2⟧ (First steps) is short.",
        "“First steps” (⟦Chapter 2⟧) is short.",
        "See “First steps”, ⟦Chapter 2⟧.",
        "See ⟦Chapter 2⟧: First steps.",
        "In ⟦Chapter 2⟧ “Plan”",
        # The title is not the guide's.
        "Chapter 2: Planning",
        "In Chapter 2: Steps.",
        "In Chapter 2, “Plan B”.",
        "See “Second steps”, Chapter 2.",
        "Chapter 2 is short.",
    ],
)
def test_title_beside_the_number_tells_whose_chapter_it_is(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {**GUIDE, "docs/en/index.md": page(text)})


def test_arabic_title_beside_the_number_tells_whose_chapter_it_is(mini_site: SiteMaker) -> None:
    text = "- ⟦الفصل الثاني⟧: الخطة\n- «الخطوات الأولى» (⟦الفصل ٢⟧)\n- «التنسيق» (الفصل ٢)\n- الفصل الثاني قصير"
    assert_finds(mini_site, RULE, {**GUIDE, "docs/ar/index.md": page(text)})


@pytest.mark.parametrize(
    "text",
    [
        "*A City for All* (see Chapter 2)",
        "_A City for All_, see Chapter 2",
        "[A City for All](https://example.org/) (see Chapter 2)",
        "See Chapter 2 of the toolkit.",
        "The law (see Chapter 2)",
        "A mandate helps **everybody** (see ⟦Chapter 2⟧).",
        "[Kumanovo](case-studies/kumanovo.md) shows how (see ⟦Chapter 2⟧).",
    ],
)
def test_chapter_of_another_work_is_left_alone(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {**GUIDE, "docs/en/index.md": page(text)})


def test_readers_are_not_sent_to_a_chapter_that_is_not_there(mini_site: SiteMaker) -> None:
    text = page(
        "See ⟦Chapter 9⟧. In Chapter 9 it is. See Chapter 9: Money. (Chapter 9). See Chapter VII.\n\n"
        "A Chapter 11 bankruptcy."
    )
    says = ("'Chapter 9' is no chapter of this guide", None)
    assert_finds(mini_site, RULE, {**GUIDE, "docs/en/index.md": text}, says)


def test_arabic_readers_are_not_sent_to_a_chapter_that_is_not_there(mini_site: SiteMaker) -> None:
    text = page("انظر ⟦الفصل التاسع⟧. وفي الفصل التاسع أمثلة.")
    assert_finds(
        mini_site, RULE, {**GUIDE, "docs/ar/index.md": text}, ("'الفصل التاسع' is no chapter of this guide", None)
    )


@pytest.mark.parametrize(
    "chapter",
    ["number: 9\nstatus: draft", "number: 9\nstatus: withdrawn"],
)
def test_chapter_that_is_not_published_is_neither_linked_nor_missing(mini_site: SiteMaker, chapter: str) -> None:
    files = {**GUIDE, "docs/en/chapters/last.md": f"---\n{chapter}\n---\n# Last\n"}
    assert_finds(mini_site, RULE, {**files, "docs/en/index.md": page("See Chapter 9. See “Last”.")})


def test_number_of_two_chapters_leads_nowhere(mini_site: SiteMaker) -> None:
    files = {**GUIDE, "docs/en/chapters/second.md": "---\nnumber: 2\n---\n# Second\n"}
    assert_finds(mini_site, RULE, {**files, "docs/en/index.md": page("See Chapter 2.")})


@pytest.mark.parametrize("path", ["chapters/plan.md", "plan.md"])
def test_guide_without_numbered_chapters_has_none_to_lead_to(mini_site: SiteMaker, path: str) -> None:
    files = {f"docs/en/{path}": "# Plan\n", "docs/en/index.md": page("See Chapter 2. See Chapter 11.")}
    assert_finds(mini_site, RULE, files)


def test_language_without_data_is_not_read(mini_site: SiteMaker) -> None:
    assert_finds(mini_site, RULE, {**GUIDE, "docs/de/index.md": page("See Chapter 2.")}, locales="en de")


@pytest.mark.parametrize(
    "text",
    [
        "See “⟦Kumanovo: a plan⟧” and the rest.",
        "A team (see ⟦Kumanovo: a plan⟧) helps.",
        "See ⟦Understand your city⟧.",
        "See ⟦Plan⟧.",
        "See Plan B.",
        "See Home.",
        "See “Kumanovo”.",
        "See [Kumanovo: a plan](case-studies/kumanovo.md).",
        "See “Kumanovo: a plan” at [its page](case-studies/kumanovo.md).",
        "See *⟦Kumanovo: a plan⟧*.",
    ],
)
def test_title_of_a_page_is_found_where_readers_are_sent_to_it(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {**GUIDE, "docs/en/index.md": page(text)})


def test_arabic_title_is_found_in_quotation_marks(mini_site: SiteMaker) -> None:
    text = "# كومانوفو\n\nانظر «⟦الخطة⟧». انظر الخطة.\n"
    says = ("'الخطة' leads to chapters/plan.md, but is no link", "Write '[الخطة](../chapters/plan.md)'.")
    assert_finds(mini_site, RULE, {**GUIDE, "docs/ar/case-studies/kumanovo.md": text}, says)


def test_title_of_two_pages_or_of_another_language_leads_nowhere(mini_site: SiteMaker) -> None:
    files = {**GUIDE, "docs/en/plan.md": "# Plan\n", "docs/ar/index.md": page("انظر «Kumanovo: a plan».")}
    assert_finds(mini_site, RULE, {**files, "docs/en/index.md": page("See “Plan”.")})


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("See Chapter Two.", "See [Chapter Two](chapters/plan.md)."),
        ("See Chapters 2 and 3.", "See [Chapters 2](chapters/plan.md) and [3](chapters/act.md)."),
        ("- see\n  Chapter\n  2", "- see\n  [Chapter\n  2](chapters/plan.md)"),
        ("See **Chapter 2**.", "See **[Chapter 2](chapters/plan.md)**."),
        ("A mandate (Chapter 2).", "A mandate ([Chapter 2](chapters/plan.md))."),
        ("[see Chapter 2]", "[see [Chapter 2](chapters/plan.md)]"),
        ("See Chapter 2[^1].\n\n[^1]: Note.", "See [Chapter 2](chapters/plan.md)[^1].\n\n[^1]: Note."),
        ("Chapter 2: Plan", "[Chapter 2](chapters/plan.md): Plan"),
        ("See “Kumanovo: a plan”.", "See “[Kumanovo: a plan](case-studies/kumanovo.md)”."),
        ("See Chapter 2; see Chapter 2.", "See [Chapter 2](chapters/plan.md); see [Chapter 2](chapters/plan.md)."),
        # Nothing is certain, or markup is in the way.
        ("In Chapter 2 it is.", "In Chapter 2 it is."),
        ("See Chapter 9.", "See Chapter 9."),
        ("See **Chapter** 2.", "See **Chapter** 2."),
        ("See Chapter&nbsp;2.", "See Chapter&nbsp;2."),
        ("> See Chapter 2.", "> See Chapter 2."),
    ],
)
def test_what_is_certain_is_mended_once(mini_site: SiteMaker, written: str, meant: str) -> None:
    site = mini_site({**GUIDE, "docs/en/index.md": page(written)})
    for _ in range(2):
        site.run("check", "--fix", "--select", RULE)
        assert (site.root / "docs/en/index.md").read_text(encoding="utf-8") == page(meant)


def test_arabic_text_is_mended(mini_site: SiteMaker) -> None:
    site = mini_site({**GUIDE, "docs/ar/index.md": "# الدليل\n\nانظر الفصلين ١ و٢.\n"})
    site.run("check", "--fix", "--select", RULE)
    meant = "# الدليل\n\nانظر [الفصلين ١](chapters/understand.md) [و٢](chapters/plan.md).\n"
    assert (site.root / "docs/ar/index.md").read_text(encoding="utf-8") == meant
    assert site.of_rule(RULE) == []


@pytest.mark.parametrize(
    ("source", "translation", "is_mended"),
    [
        ("See Chapter 2.", "انظر الفصل ٢.", True),
        ("See [Chapter 2](chapters/plan.md).", "انظر الفصل ٢.", True),
        ("See Chapter 2.", "انظر [الفصل ٢](chapters/plan.md).", True),
        ("[Plan](chapters/plan.md). See Chapter 2.", "[الخطة](chapters/plan.md).", True),
        ("See Chapter 2.", "نص.", False),
        ("Text.", "انظر الفصل ٢.", False),
        ("See [Chapter 2](chapters/plan.md#steps).", "انظر الفصل ٢.", False),
        ("In Chapter 2 it is.", "انظر الفصل ٢.", False),
        ("See Chapter 2.", "نص.\n\n## قسم { #more }\n\nانظر الفصل ٢.", False),
    ],
)
def test_fix_leaves_no_translation_without_its_source_s_reference(
    mini_site: SiteMaker, source: str, translation: str, is_mended: bool
) -> None:
    site = mini_site({**GUIDE, "docs/en/index.md": page(source), "docs/ar/index.md": page(translation)})
    before = site.of_rule("reference-mismatch")
    assert site.of_rule(RULE)
    site.run("check", "--fix", "--select", RULE)
    assert bool(site.of_rule(RULE)) is not is_mended
    assert site.of_rule("reference-mismatch") == ([] if is_mended else before)


def test_path_that_a_link_cannot_hold_as_it_is_is_not_written(mini_site: SiteMaker) -> None:
    files = {**GUIDE, "docs/en/chapters/the end.md": "---\nnumber: 7\n---\n# The end\n"}
    says = ("'Chapter 7' leads to chapters/the end.md, but is no link", "Link it to 'chapters/the end.md'.")
    assert_finds(mini_site, RULE, {**files, "docs/en/index.md": page("See ⟦Chapter 7⟧.")}, says)


def test_comment_silences_the_next_paragraph(mini_site: SiteMaker) -> None:
    text = """
        # Home

        <!-- guide: ignore unlinked-reference -->
        See Chapter 2.

        See ⟦Chapter 2⟧.
        """
    assert_finds(mini_site, RULE, {**GUIDE, "docs/en/index.md": text})
