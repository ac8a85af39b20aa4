"""TERM010: something that looks like an acronym and is explained nowhere."""

import pytest

from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "undefined-acronym"
GLOSSARIES = {
    "docs/en/glossary.yml": """
        terms:
          team: {preferred: Community Action Team, allowed: [CXT], acronym: CAT}
        names:
          UNAR: UNAR
          BXF Institute: BXF Institute
          Kumanovo: Kumanovo
        """,
    "docs/ar/glossary.yml": "terms:\n  team: {preferred: فريق العمل المجتمعي, acronym: FAM}\n",
}
SAYS = ("'QRF' is explained neither here nor in the glossary", "Write its full form, with '(QRF)' behind it.")


def assert_found(make: SiteMaker, text: str, *says: tuple[str, str | None], locale: str = "en") -> None:
    """Assert what is found on a page."""
    assert_finds(make, RULE, {**GLOSSARIES, f"docs/{locale}/page.md": text}, *says, locales="en ar mk bs sq fr")


def test_first_use_is_reported_once(mini_site: SiteMaker) -> None:
    assert_found(mini_site, "# Page\n\nThe ⟦QRF⟧ met the mayor. The QRFs, the QRF's plan, the QRF.\n", SAYS)


@pytest.mark.parametrize(
    "text",
    [
        "---\nsummary: What the ⟦QRF⟧ does\n---\n# Page\n\nThe Quick Response Fund (QRF).\n",
        "# The ⟦QRF⟧\n\nThe QRF met.\n",
        "# Page\n\nThe ⟦QRFs⟧. The Quick Response Fund (QRF).\n",
        "# Page\n\n- item\n- ⟦QRF⟧ item\n\n> The ⟦QXF⟧ is\n\n| a | ⟦QYF⟧ |\n|---|---|\n| b | c |\n",
        "# Page\n\n[The ⟦QRF⟧](page.md) and **⟦QXF⟧**.\n",
        "# Page\n\nDonors (⟦USAID⟧, ⟦USYP⟧) paid. A survey (⟦USQP⟧, 2021).\n",
        "# Page\n\nAn ⟦MoU⟧, the ⟦A&EX⟧, the ⟦S/QRF⟧.\n",
        "# Page\n\nThe ⟦SWOTs⟧ and the DO-able.\n",
    ],
)
def test_every_block_is_read_in_its_order(mini_site: SiteMaker, text: str) -> None:
    assert_found(mini_site, text)


@pytest.mark.parametrize(
    "text",
    [
        "The Quick Response Fund (QRF). The QRF.",
        "The QRF (Quick Response Fund). The QRF.",
        "Its Quick Response Fund, or QRF, paid.",
        'The <abbr title="Quick Response Fund">QRF</abbr> paid.',
        "| Short | Long |\n|---|---|\n| QRF | Quick Response Fund |\n| XFX | a fund |",
        "QRF\n:   A fund of the town.",
        "Quick Response Fund\n\nQRF",
        "The CAT, the CXT, the UNAR, the BXF and KUMANOVO.",
        "The UN, the EU, the UK, UNESCO, HIV, a PDF, a URL, SMS, EUR, MKD 20, UTC.",
        "Chapter IV, COVID-19, ISO 9001, A4, 20 MW, B2B, J. F. K.",
        "Do NOT enter. STOP HERE AND READ. A WARNING.",
        "Write to QRF@example.org or https://example.org/QRF, `QRF`, qrf.pdf, QRF.pdf.",
        "Pages in EN, AR and MK.",
        "*[x]: y",
    ],
)
def test_what_is_explained_known_or_no_acronym_is_left_alone(mini_site: SiteMaker, text: str) -> None:
    assert_found(mini_site, f"# Page\n\n{text}\n")


def test_text_in_capitals_has_no_acronyms(mini_site: SiteMaker) -> None:
    assert_found(mini_site, "# QRF AND XFX\n\nREAD ALL QRF PAGES.\n")


def test_heading_may_have_what_its_text_explains(mini_site: SiteMaker) -> None:
    assert_found(mini_site, "# The QRF\n\nThe Quick Response Fund (QRF) paid.\n")


def test_arabic_page_is_held_to_latin_acronyms(mini_site: SiteMaker) -> None:
    text = "# الدليل\n\nعقد ⟦QRF⟧ اجتماعا مع المكتب الوطني (NXO) وFAM وCAT وملف PDF وSTOP.\n"
    assert_found(mini_site, text, SAYS, locale="ar")


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("mk", "# Водич\n\n⟦МВР-от⟧ и ООН. Локален совет за превенција (ЛСП), ЛСП-то. НЕ влегувај. XXI век.\n"),
        ("bs", "# Vodič\n\n⟦MUP-a⟧, MUP-u i EU, UN-a, SAD-u i BiH. Jedinica lokalne samouprave (JLS).\n"),
        ("bs", "# Vodič\n\nOd ⟦SIPA-e⟧.\n"),
        ("sq", "# Udhëzues\n\n⟦OSBE-së⟧, OKB-së, SHBA-ja. Ministria e Punëve të Brendshme (MPB), MPB-ja.\n"),
        ("fr", "# Guide\n\nL’⟦OSCE⟧, d’une ⟦ONG⟧, l’ONU, Jean-Luc DUPONT.\n"),
    ],
)
def test_languages_with_their_own_acronyms_and_endings(mini_site: SiteMaker, locale: str, text: str) -> None:
    assert_found(mini_site, text, locale=locale)


def test_definition_of_an_abbreviation_explains_it(mini_site: SiteMaker) -> None:
    files = {**GLOSSARIES, "docs/en/page.md": "# Page\n\nThe QRF and the ⟦QXF⟧.\n\n*[QRF]: Quick Response Fund\n"}
    assert_finds(mini_site, RULE, files, extra="markdown_extensions: [abbr]")


def test_full_form_may_stand_in_a_text_that_the_page_includes(mini_site: SiteMaker) -> None:
    files = {
        "parts/note.md": "The Quick Response Fund (QRF).\n",
        "docs/en/page.md": '# Page\n\n--8<-- "note.md"\n\nThe QRF met.\n',
    }
    extra = "markdown_extensions:\n  - pymdownx.snippets: {base_path: parts}\n"
    assert_finds(mini_site, RULE, files, extra=extra)


def test_guide_without_a_glossary_is_held_to_it_too(mini_site: SiteMaker) -> None:
    assert_finds(mini_site, RULE, {"docs/en/page.md": "# Page\n\nThe ⟦QRF⟧ met.\n"}, SAYS)


def test_comment_silences_the_next_paragraph(mini_site: SiteMaker) -> None:
    assert_found(mini_site, "# Page\n\n<!-- guide: ignore TERM010 -->\nThe QRF met.\n\nThe ⟦QXF⟧ met.\n")
