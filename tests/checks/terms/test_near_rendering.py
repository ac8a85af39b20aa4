"""TERM005: words come close to an agreed rendering and are none."""

import pytest

from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "near-rendering"
GLOSSARIES = {
    "docs/en/glossary.yml": """
    terms:
      network: {preferred: Local Prevention Network}
      plan: {preferred: County Action Plan}
      extremism: {preferred: violent extremism}
      cohesion: {preferred: social cohesion}
      polarisation: {preferred: polarisation}
      sharing: {preferred: trust in the town hall}
    names:
      Kumanovo: Kumanovo
    """,
    "docs/ar/glossary.yml": """
    terms:
      team: {preferred: فريق العمل المجتمعي}
      resilience: {preferred: القدرة على الصمود}
    names:
      Strumica: ستروميتسا
    """,
}


def test_message_says_what_was_probably_meant(mini_site: SiteMaker) -> None:
    says = (
        "'Local Preventive Network' is close to 'Local Prevention Network' ('network'), and is not it",
        "Did you mean 'Local Prevention Network'?",
    )
    assert_finds(mini_site, RULE, {**GLOSSARIES, "docs/en/p.md": "# P\n\nThe ⟦Local Preventive Network⟧ met.\n"}, says)


@pytest.mark.parametrize(
    "text",
    [
        "A ⟦Country Action Plan⟧.",
        "A ⟦local preventoin network⟧.",
        "Of ⟦violnet extremism⟧.",
        "Much ⟦polraisation⟧ there.",
        "In ⟦Kumonovo⟧.",
        "The ⟦trust of the town hall⟧.",
        "- ⟦Local\n  Preventive Network⟧",
    ],
)
def test_slips_and_derived_words_are_found(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {**GLOSSARIES, "docs/en/p.md": f"# P\n\n{text}\n"})


@pytest.mark.parametrize(
    "text",
    [
        "Local Prevention Networks met.",
        "A local transport network, a County Council Plan.",
        "Violent extremists and social cohesiveness.",
        "Those who are violent. Extremism.",
        "Polarising and polarised.",
        "Trust. In the town hall.",
        "The local network, prevention and more.",
        "`Local Preventive Network`",
        "County action, plan by plan",
    ],
)
def test_other_words_are_not_found(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {**GLOSSARIES, "docs/en/p.md": f"# P\n\n{text}\n"})


@pytest.mark.parametrize("text", ["اجتمع ⟦فريق العلم المجتمعي⟧.", "في ⟦سترومتيسا⟧.", "بفريق العمل المجتمعي."])
def test_arabic_slips_are_found(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {**GLOSSARIES, "docs/ar/p.md": f"# ص\n\n{text}\n"})


def test_comment_silences_the_block(mini_site: SiteMaker) -> None:
    text = "# P\n\n<!-- guide: ignore near-rendering -->\nA Country Action Plan.\n"
    assert_finds(mini_site, RULE, {**GLOSSARIES, "docs/en/p.md": text})
