"""TRAN006: a block of a translation is still in the language of its source, or in another one."""

from functools import partial

import pytest

from guidebook.checks.finding import Severity
from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "untranslated-block"
assert_warns = partial(assert_finds, severity=Severity.WARNING)
"""Pages that do not say that they are translations may be written freely."""
HINT = "Translate it."
SENTENCE = "The town hall writes a plan together with its neighbours."
OTHER_SENTENCE = "Every school should know whom it can ask when there is trouble."


def with_translation(block: str, source: str = SENTENCE, locale: str = "ar") -> dict[str, str]:
    """A source page and a translation with a title and one block each."""
    title = {"ar": "الخُطّة", "mk": "План", "sr": "План"}.get(locale, "P")
    return {"docs/en/plan.md": f"# Plan\n\n{source}\n", f"docs/{locale}/plan.md": f"# {title}\n\n{block}\n"}


@pytest.mark.parametrize(
    ("block", "kind"),
    [
        (f"⟦{SENTENCE}⟧", "paragraph"),
        (f"- ⟦{SENTENCE}⟧", "list item"),
        (f"> ⟦{SENTENCE}⟧", "quotation"),
        (f"## ⟦{SENTENCE}⟧ {{ #a }}", "heading"),
    ],
)
@pytest.mark.parametrize("locale", ["ar", "fr"])
def test_words_of_the_source_are_found_in_every_kind_of_block(
    mini_site: SiteMaker, block: str, kind: str, locale: str
) -> None:
    files = with_translation(block, block.replace("⟦", "").replace("⟧", ""), locale)
    message = (
        f"the {kind} 'The town hall writes a plan…' stands here as in the source, word for word (docs/en/plan.md:3)"
    )
    assert_warns(mini_site, RULE, files, (message, HINT), locales=f"en {locale}")


def test_summary_is_a_block(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/plan.md": f"---\nsummary: {SENTENCE}\n---\n# Plan\n",
        "docs/ar/plan.md": f"---\nsummary: ⟦{SENTENCE}⟧\n---\n# الخُطّة\n",
    }
    assert_warns(mini_site, RULE, files)


@pytest.mark.parametrize("text", ["Why it matters", "Next steps", "the next steps"])
def test_few_words_are_found_where_they_are_none_of_the_page(mini_site: SiteMaker, text: str) -> None:
    assert_warns(mini_site, RULE, with_translation(f"⟦{text}⟧", text, "fr"), locales="en fr")


@pytest.mark.parametrize("locale", ["ar", "fr", "sq"])
@pytest.mark.parametrize(
    "text",
    [
        "Budget",
        "Kumanovo, North Macedonia",
        "Organisation for Security and Co-operation in Europe (OSCE)",
        "the International Organization for Migration",
        "GCTF, UNDP, UN-Habitat and the OSCE",
        "*Good practices on community engagement and local policing*",
        "[Good practices on community engagement and policing](https://example.org/good)",
        "“Prevention is the work of everybody in this town.”",
        "Local partners of the network (2023). Responding to hate, a guide for mayors.",
        "`guide.py check` https://example.org/in/the/town mail@example.org",
        "12.5 % (2024)",
        "Prevention is the work of everybody.\n{: lang=en }",
        '<span lang="en">Prevention is the work of everybody.</span>',
    ],
)
def test_names_titles_quotations_and_addresses_are_left_alone(mini_site: SiteMaker, text: str, locale: str) -> None:
    assert_warns(mini_site, RULE, with_translation(f"- {text}", f"- {text}", locale), locales=f"en {locale}")


def test_section_in_a_marked_language_is_left_alone(mini_site: SiteMaker) -> None:
    text = f'<blockquote lang="en" markdown>\n\n{SENTENCE}\n\n{OTHER_SENTENCE}\n\n</blockquote>'
    assert_warns(mini_site, RULE, with_translation(f"{text}\n\n⟦{SENTENCE}⟧", f"{text}\n\n{SENTENCE}"))


def test_rendering_that_the_locale_has_agreed_on_is_left_alone(mini_site: SiteMaker) -> None:
    files = with_translation("- safe streets for all people", "- safe streets for all people", "fr")
    files["docs/fr/glossary.yml"] = "terms:\n  streets:\n    preferred: safe streets for all people\n"
    assert_warns(mini_site, RULE, files, locales="en fr")


@pytest.mark.parametrize(("locale", "script"), [("ar", "Arabic"), ("mk", "Cyrillic"), ("ur", "Arabic")])
def test_wrong_script_is_found(mini_site: SiteMaker, locale: str, script: str) -> None:
    message = f"most letters of the paragraph 'Every school should know whom it…' are not {script}"
    files = with_translation(f"⟦{OTHER_SENTENCE}⟧", SENTENCE, locale)
    assert_warns(mini_site, RULE, files, (message, HINT), locales=f"en {locale}")


def test_cyrillic_is_wrong_where_the_locale_names_the_other_script(mini_site: SiteMaker) -> None:
    cyrillic = "Општина пише план заједно са својим суседима."
    assert_warns(mini_site, RULE, with_translation(cyrillic, locale="sr"), locales="en sr")
    files = with_translation(f"⟦{cyrillic}⟧", locale="sr-Latn")
    message = "most letters of the paragraph 'Општина пише план заједно са својим…' are not Latin"
    assert_warns(mini_site, RULE, files, (message, HINT), locales="en sr-Latn")


@pytest.mark.parametrize(
    "text",
    [
        "تكتب البلدية خطة مع جيرانها (Community Action Team, CAT and the Local Prevention Council)",
        "- Strong Cities Network, Institute for Strategic Dialogue",
        "- فريق *the next steps in our town hall and in every school*",
    ],
)
def test_names_in_latin_letters_are_left_alone_in_arabic(mini_site: SiteMaker, text: str) -> None:
    assert_warns(mini_site, RULE, with_translation(text))


@pytest.mark.parametrize(
    ("locale", "text", "says"),
    [
        ("fr", OTHER_SENTENCE, "English, not in French"),
        ("sq", OTHER_SENTENCE, "English, not in Albanian"),
        ("tr", OTHER_SENTENCE, "English, not in Turkish"),
        ("bs", "La mairie écrit un plan avec les voisins et les écoles de la ville.", "French, not in Bosnian"),
        ("fr", "Ekipi i veprimit mblidhet çdo muaj me prindërit dhe mësuesit.", "Albanian, not in French"),
        ("sq", "Ekip se sastaje svakog mjeseca s roditeljima i nastavnicima iz škole.", "Bosnian, not in Albanian"),
    ],
)
def test_other_language_of_the_guide_is_found(mini_site: SiteMaker, locale: str, text: str, says: str) -> None:
    files = with_translation(f"⟦{text}⟧", locale=locale)
    message = f"the paragraph '{' '.join(text.split()[:6])}…' is in {says}"
    assert_warns(mini_site, RULE, files, (message, HINT), locales="en fr sq bs tr")


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("fr", "La mairie écrit un plan avec les voisins, on a un site et une équipe pour cela."),
        ("sq", "Bashkia harton një plan me fqinjët dhe me shkollat e qytetit."),
        ("bs", "Općina piše plan zajedno sa susjedima i školama u gradu."),
        ("hr", "Općina piše plan zajedno sa susjedima i školama u gradu."),
        ("tr", "Belediye planı mahalle sakinleri ve okullarla birlikte hazırlar."),
        ("fr", "Voir *the next steps for the town and for its schools* et « the people of the town »."),
        ("fr", "With the town"),
    ],
)
def test_page_in_its_own_language_is_left_alone(mini_site: SiteMaker, locale: str, text: str) -> None:
    assert_warns(mini_site, RULE, with_translation(text, locale=locale), locales="en fr sq bs hr tr")


def test_languages_that_are_one_are_not_told_apart(mini_site: SiteMaker) -> None:
    text = "Općina piše plan zajedno sa susjedima i školama u gradu."
    files = {"docs/bs/plan.md": f"# Plan\n\n{text}\n", "docs/hr/plan.md": f"# Plan\n\n{text}\n"}
    assert_warns(mini_site, RULE, files, locales="bs hr")


@pytest.mark.parametrize(
    "block", ["⟦(TRANSLATE)⟧ The next step.", "- ⟦(TRANSLATE)⟧ Budget", "## ⟦(TRANSLATE)⟧ Why { #why }"]
)
def test_marked_block_is_found_at_its_mark(mini_site: SiteMaker, block: str) -> None:
    kind = {"-": "list item", "#": "heading"}.get(block[0], "paragraph")
    says = (f"the {kind} is marked to be translated", "Translate it, and delete '(TRANSLATE)'.")
    files = with_translation(block, block.replace("⟦(TRANSLATE)⟧ ", ""))
    assert_warns(mini_site, RULE, files, says)


def test_block_of_a_section_that_has_changed_is_a_warning(mini_site: SiteMaker) -> None:
    files = with_translation(f"⟦{SENTENCE}⟧")
    files["docs/ar/plan.md"] = (
        "---\ntranslation: {method: human, source: r1-000000000000}\n---\n" + files["docs/ar/plan.md"]
    )
    assert_warns(mini_site, RULE, files)


def test_page_born_in_arabic_and_left_so_in_english(mini_site: SiteMaker) -> None:
    text = "تكتب البلدية خطة مع جيرانها ومدارسها."
    files = {
        "docs/ar/amman.md": f"---\nsource_locale: ar\n---\n# عمّان\n\n{text}\n",
        "docs/en/amman.md": f"# Amman\n\n⟦{text}⟧\n",
    }
    message = "the paragraph 'تكتب البلدية خطة مع جيرانها ومدارسها.' stands here as in the source, word for word"
    assert_warns(mini_site, RULE, files, (f"{message} (docs/ar/amman.md:6)", HINT))


def test_comment_silences_the_next_block(mini_site: SiteMaker) -> None:
    text = f"<!-- guide: ignore untranslated-block -->\n\n{SENTENCE}\n\n⟦{OTHER_SENTENCE}⟧"
    assert_warns(mini_site, RULE, with_translation(text))


def test_page_that_says_it_is_a_translation_must_be_one(mini_site: SiteMaker) -> None:
    text = "---\ntranslation: {method: human}\n---\n# خطة\n\nنص.\n"
    site = mini_site({"docs/en/page.md": f"# Plan\n\n{SENTENCE}\n", "docs/ar/page.md": text})
    site.write("docs/ar/page.md", text.replace("نص.", SENTENCE))
    assert [found["severity"] for found in site.of_rule(RULE)] == ["error"]  # held to the present source
    site.write("docs/ar/page.md", text)
    assert site.run("stamp", "--locale", "ar", "page.md").exit_code == 0
    stamped = (site.root / "docs/ar/page.md").read_text("utf-8")
    site.write("docs/ar/page.md", stamped.replace("نص.", SENTENCE))
    assert [found["severity"] for found in site.of_rule(RULE)] == ["error"]
    site.write("docs/en/page.md", f"# Plan\n\n{SENTENCE} Or not.\n")
    assert [found["severity"] for found in site.of_rule(RULE)] == ["warning"]


def test_mark_on_a_page_without_a_source_is_an_error(mini_site: SiteMaker) -> None:
    def says(kind: str) -> tuple[str, str]:
        message = f"the {kind} is marked to be translated, but the page is the source: readers see the mark"
        return message, "Delete '(TRANSLATE)'."

    text = "# ⟦(TRANSLATE)⟧ Plan\n\nAim. (TRANSLATE)\n\n<!-- guide: ignore TRAN006 -->\n(TRANSLATE) End.\n"
    files = {
        "docs/ar/own.md": text,
        "docs/en/own.md": "---\nsource_locale: ar\n---\n# Plan\n\nAim. (TRANSLATE)\n\nThe end.\n",
    }
    assert_finds(mini_site, RULE, files, says("heading"), severity=Severity.ERROR)
