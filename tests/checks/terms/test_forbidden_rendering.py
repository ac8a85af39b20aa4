"""TERM001: a page uses a rendering that the glossary forbids."""

import pytest

from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "forbidden-rendering"
ARABIC = """
    terms:
      community-action-team:
        preferred: فريق العمل المجتمعي
        allowed: [فريق العمل المجتمعي المحلي]
        forbidden: [اتفاقية مناهضة التعذيب, القطط, فريق الحركة المجتمعية]
        acronym: CAT
      mandate:
        preferred: الولاية
        forbidden: [حكومة الانتداب]
    names:
      Kumanovo:
        preferred: كومانوفو
        forbidden: [كومونوفو]
      Strumica: ستروميتسا
    """
ENGLISH = """
    terms:
      community-action-team:
        preferred: Community Action Team
        forbidden: [Convention Against Torture, action squad]
        acronym: CAT
      resilience:
        forbidden: [toughness]
    """
GLOSSARIES = {"docs/ar/glossary.yml": ARABIC, "docs/en/glossary.yml": ENGLISH}


def test_finding_stands_at_the_words_and_says_what_to_write(mini_site: SiteMaker) -> None:
    text = "# كومانوفو\n\nأنشأت المدينة ⟦اتفاقيةَ مناهضة التعذيب⟧ سنة ٢٠١٩.\n"
    says = (
        "'اتفاقيةَ مناهضة التعذيب' is a forbidden rendering of 'community-action-team'",
        "Write 'فريق العمل المجتمعي'.",
    )
    assert_finds(mini_site, RULE, {**GLOSSARIES, "docs/ar/kumanovo.md": text}, says)


def test_no_suggestion_where_nothing_is_preferred(mini_site: SiteMaker) -> None:
    text = "# Home\n\nThe ⟦toughness⟧ of a town.\n"
    says = ("'toughness' is a forbidden rendering of 'resilience'", None)
    assert_finds(mini_site, RULE, {**GLOSSARIES, "docs/en/index.md": text}, says)


def test_forbidden_spelling_of_a_name_is_found(mini_site: SiteMaker) -> None:
    text = "# الدليل\n\nفي ⟦كومونوفو⟧ وستروميتسا.\n"
    says = ("'كومونوفو' is a forbidden rendering of 'Kumanovo'", "Write 'كومانوفو'.")
    assert_finds(mini_site, RULE, {**GLOSSARIES, "docs/ar/index.md": text}, says)


@pytest.mark.parametrize("word", ["وكومونوفو", "بكومونوفو", "لكومونوفو", "كُومونوفو", "فلكومونوفو"])
def test_prefixes_and_vowel_signs_do_not_hide_a_forbidden_spelling_of_a_name(mini_site: SiteMaker, word: str) -> None:
    text = f"# الدليل\n\nهذا ⟦{word}⟧ وكومانوفو.\n"
    says = (f"'{word}' is a forbidden rendering of 'Kumanovo'", "Write 'كومانوفو'.")
    assert_finds(mini_site, RULE, {**GLOSSARIES, "docs/ar/index.md": text}, says)


def test_forbidden_spelling_of_a_name_that_differs_by_a_letter_often_confused_is_found(mini_site: SiteMaker) -> None:
    glossary = "names:\n  Karachi: {preferred: كراتشي, forbidden: [كراتشى]}\n"
    text = "# الدليل\n\nفي كراتشي ثم ⟦كراتشى⟧ ⟦وكراتشى⟧ وكراتشي.\n"
    assert_finds(mini_site, RULE, {"docs/ar/glossary.yml": glossary, "docs/ar/index.md": text})


def test_forbidden_spelling_of_a_person_is_found_across_a_line_break(mini_site: SiteMaker) -> None:
    glossary = "names:\n  Simeon Dukic: {preferred: Simeon Dukic, forbidden: [Simon Dukic]}\n"
    text = "# Home\n\nAsk ⟦Simon\nDukic⟧, or Simeon Dukic; ⟦Simon Dukic's⟧ team.\n"
    assert_finds(mini_site, RULE, {"docs/en/glossary.yml": glossary, "docs/en/index.md": text})


@pytest.mark.parametrize(
    "text",
    [
        "## ⟦القطط⟧ { #cats }",
        "- بند\n- عن ⟦القطط⟧ هنا",
        "> عن ⟦القطط⟧ هنا",
        "| أ | ب |\n|---|---|\n| بند | ⟦القطط⟧ |",
        "!!! note\n    عن ⟦القطط⟧ هنا.",
        '!!! note "عن ⟦القطط⟧"\n    نص.',
        '=== "⟦القطط⟧"\n\n    نص.',
        "نص.[^1]\n\n[^1]: عن ⟦القطط⟧ هنا.",
        "مصطلح\n:   عن ⟦القطط⟧ هنا.",
        "انظر [⟦القطط⟧](index.md).",
        "![⟦القطط⟧](map.png)",
        "عن **⟦القطط⟧** هنا.",
        "أنشأت ⟦اتفاقية\nمناهضة التعذيب⟧.",
        "أنشأت ⟦اتفاقية **مناهضة** التعذيب⟧.",
        "> أنشأت ⟦اتفاقية\n> مناهضة التعذيب⟧.",
        "⟦اتفاقية مناهضة التعذيب⟧ ⟦والقطط⟧",
    ],
)
def test_every_block_is_read(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {**GLOSSARIES, "docs/ar/index.md": f"# الدليل\n\n{text}\n"})


@pytest.mark.parametrize(
    "summary",
    [
        "summary: عن ⟦القطط⟧ في المدينة",
        "summary: 'عن ⟦القطط⟧ في المدينة'",
        'summary: "عن ⟦القطط⟧ في المدينة"',
        'summary: "عن \\"⟦القطط⟧\\" في\\nالمدينة"',
        "summary: 'عن ''⟦القطط⟧'' في المدينة'",
        "summary: >\n  عن المدينة\n  وعن ⟦القطط⟧ هنا",
        "summary: |\n  عن المدينة\n  وعن ⟦القطط⟧ هنا",
        "summary: عن\n  ⟦اتفاقية\n  مناهضة التعذيب⟧",
    ],
)
def test_summary_is_read_in_every_style_of_yaml(mini_site: SiteMaker, summary: str) -> None:
    assert_finds(mini_site, RULE, {**GLOSSARIES, "docs/ar/index.md": f"---\n{summary}\n---\n# الدليل\n"})


@pytest.mark.parametrize(
    "word", ["القطط", "والقطط", "بالقطط", "للقطط", "فالقطط", "كالقطط", "وللقطط", "القِطَط", "القـطط"]
)
def test_prefixes_and_vowel_signs_do_not_hide_it(mini_site: SiteMaker, word: str) -> None:
    assert_finds(mini_site, RULE, {**GLOSSARIES, "docs/ar/index.md": f"# الدليل\n\nهذه ⟦{word}⟧ هنا.\n"})


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("ar", "فريق العمل المجتمعي وفريق العمل المجتمعي المحلي (CAT)."),
        ("ar", "اتفاقية التعذيب ومناهضة الاتفاقية."),
        ("ar", "`القطط` و\n\n```\nالقطط\n```\n\n<!-- القطط -->"),
        ("ar", "Convention Against Torture"),
        ("en", "The CAT and the Community Action Team's plan."),
        ("en", "A convention on torture."),
        ("en", "An actionsquad, a reaction squad."),
        ("en", "القطط"),
    ],
)
def test_agreed_words_code_and_other_languages_are_left_alone(mini_site: SiteMaker, locale: str, text: str) -> None:
    assert_finds(mini_site, RULE, {**GLOSSARIES, f"docs/{locale}/index.md": f"# Page\n\n{text}\n"})


def test_target_of_a_link_is_not_read(mini_site: SiteMaker) -> None:
    text = "# الدليل\n\n[صفحة](القطط.md) و<a href='القطط.md'>صفحة</a>\n"
    assert_finds(mini_site, RULE, {**GLOSSARIES, "docs/ar/index.md": text, "docs/ar/القطط.md": "# صفحة\n"})


@pytest.mark.parametrize("text", ["The ⟦action squads⟧ met.", "The ⟦Action\nSquad's⟧ plan.", "THE ⟦ACTION SQUAD⟧ MET."])
def test_english_plural_possessive_and_capitals_are_found(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {**GLOSSARIES, "docs/en/index.md": f"# Home\n\n{text}\n"})


def test_agreed_rendering_that_holds_the_forbidden_one_wins(mini_site: SiteMaker) -> None:
    glossary = "terms:\n  act:\n    preferred: law against torture\n    forbidden: [torture]\n"
    text = "# Home\n\nThe law against torture bans ⟦torture⟧.\n"
    assert_finds(mini_site, RULE, {"docs/en/glossary.yml": glossary, "docs/en/index.md": text})


def test_comment_silences_the_next_paragraph(mini_site: SiteMaker) -> None:
    text = """
        # الدليل

        <!-- guide: ignore forbidden-rendering -->
        وقّعت الدولة اتفاقية مناهضة التعذيب.

        أنشأت المدينة ⟦اتفاقية مناهضة التعذيب⟧.
        """
    assert_finds(mini_site, RULE, {**GLOSSARIES, "docs/ar/index.md": text})


def test_comment_silences_the_summary(mini_site: SiteMaker) -> None:
    text = "---\n# guide: ignore TERM001\nsummary: عن القطط\n---\n# ⟦القطط⟧\n"
    assert_finds(mini_site, RULE, {**GLOSSARIES, "docs/ar/index.md": text})


@pytest.mark.parametrize(
    ("locale", "text", "mended"),
    [
        ("en", "The Convention Against Torture met.", "The Community Action Team met."),
        ("ar", "أنشأت اتفاقية مناهضة التعذيب.", "أنشأت فريق العمل المجتمعي."),
        ("ar", "واتفاقية\nمناهضة التعذيب.", "وفريق العمل المجتمعي."),
        ("ar", "في كومونوفو.", "في كومانوفو."),
        # Another number, another case, other definiteness, markup inside, another sound behind "an".
        ("en", "The Conventions Against Torture met.", None),
        ("en", "An action squad met.", None),
        ("ar", "اتفاقيات مناهضة التعذيب.", None),
        ("ar", "عن القطط.", None),
        ("ar", "اتفاقية **مناهضة** التعذيب.", None),
    ],
)
def test_words_are_replaced_only_where_they_stand_as_the_glossary_has_them(
    mini_site: SiteMaker, locale: str, text: str, mended: str | None
) -> None:
    site = mini_site({**GLOSSARIES, f"docs/{locale}/page.md": f"# T\n\n{text}\n"})
    site.run("check", "--fix", "--select", RULE)
    assert (site.root / "docs" / locale / "page.md").read_text(encoding="utf-8") == f"# T\n\n{mended or text}\n"
