"""TERM006: a page calls one term by an agreed rendering and by another that is not allowed."""

import pytest

from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "inconsistent-rendering"
GLOSSARIES = {
    "docs/en/glossary.yml": """
    terms:
      plan: {preferred: County Action Plan, allowed: [county plan], forbidden: [provincial scheme], acronym: CAP}
    """,
    "docs/ar/glossary.yml": """
    terms:
      team: {preferred: فريق العمل المجتمعي, allowed: [الفريق المجتمعي], forbidden: [فريق الفعل المجتمعي]}
    """,
}


def test_message_says_where_the_other_stands(mini_site: SiteMaker) -> None:
    says = (
        "'بفريق الفعل المجتمعي' stands for 'team' here, 'وفريق العمل المجتمعي' in line 3",
        "Call it the same throughout the page.",
    )
    text = "# صفحة\n\nجاء وفريق العمل المجتمعي.\n\nثم ⟦بفريق الفعل المجتمعي⟧.\n"
    assert_finds(mini_site, RULE, {**GLOSSARIES, "docs/ar/p.md": text}, says)


@pytest.mark.parametrize(
    "text",
    [
        "A ⟦provincial scheme⟧. A County Action Plan.",
        "A county plan.\n\n- ⟦provincial schemes⟧",
        "A County Action Plan, a ⟦Country Action Plan⟧.",
    ],
)
def test_renderings_that_do_not_go_together_are_found(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {**GLOSSARIES, "docs/en/p.md": f"# P\n\n{text}\n"})


@pytest.mark.parametrize(
    "text",
    [
        "A County Action Plan (CAP), a county plan.",
        "County Action Plans.",
        "A provincial scheme.",
        "A CAP. A country plan.",
    ],
)
def test_what_the_glossary_allows_may_stand_together(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {**GLOSSARIES, "docs/en/p.md": f"# P\n\n{text}\n"})


def test_comment_silences_the_block(mini_site: SiteMaker) -> None:
    text = "# P\n\nA county plan.\n\n<!-- guide: ignore inconsistent-rendering -->\nA provincial scheme.\n"
    assert_finds(mini_site, RULE, {**GLOSSARIES, "docs/en/p.md": text})
