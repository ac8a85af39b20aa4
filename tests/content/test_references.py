"""Where a target leads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidebook.content.catalogue import Catalogue
from guidebook.content.references import Outcome, Resolution, resolve
from guidebook.content.suggestions import nearest
from mini_site import SiteMaker

FILES = {
    "docs/en/index.md": "# Home\n",
    "docs/en/chapters/plan.md": "# Plan\n\n## Steps { #steps }\n\n## Costs { #costs }\n",
    "docs/en/chapters/act.md": "# Act\n",
    "docs/en/chapters/draft.md": "---\nstatus: draft\n---\n# Draft\n",
    "docs/en/équipe 1.md": "# Team\n",
    "docs/en/map.png": b"png",
    "docs/ar/index.md": "# الدليل\n",
    "docs/ar/chapters/plan.md": "# الخطة\n\n## الخطوات { #steps }\n",
    "docs/ar/amman.md": "# عمّان\n",
    "docs/ar/about/README.md": "# عن الدليل\n",
    "docs/assets/logo.svg": "<svg/>",
    "docs/en/glossary.yml": "terms:\n  mayor: {preferred: mayor}\n",
}


@pytest.fixture
def catalogue(mini_site: SiteMaker) -> Catalogue:
    """A guide in two locales."""
    return mini_site(FILES).catalogue()


@pytest.mark.parametrize(
    ("target", "outcome", "locale", "key", "fragment"),
    [
        ("plan.md", Outcome.PAGE, "ar", "chapters/plan.md", ""),
        ("plan.md#steps", Outcome.PAGE, "ar", "chapters/plan.md", "steps"),
        ("plan.md?x=1#steps", Outcome.PAGE, "ar", "chapters/plan.md", "steps"),
        ("#steps", Outcome.PAGE, "ar", "chapters/plan.md", "steps"),
        ("", Outcome.PAGE, "ar", "chapters/plan.md", ""),
        ("?x=1", Outcome.PAGE, "ar", "chapters/plan.md", ""),
        ("../", Outcome.PAGE, "ar", "index.md", ""),
        ("../about/", Outcome.PAGE, "ar", "about/README.md", ""),
        ("..", Outcome.PAGE, "ar", "index.md", ""),
        ("../index.md", Outcome.PAGE, "ar", "index.md", ""),
        ("./", Outcome.PAGE, "ar", "chapters/index.md", ""),
        ("../search.md", Outcome.PAGE, "ar", "search.md", ""),
        ("../glossary.md#mayor", Outcome.PAGE, "ar", "glossary.md", "mayor"),
        ("../../ar/chapters/plan.md", Outcome.PAGE, "ar", "chapters/plan.md", ""),
        ("#costs", Outcome.MISSING_IN_LOCALE, "en", "chapters/plan.md", "costs"),
        ("act.md", Outcome.MISSING_IN_LOCALE, "en", "chapters/act.md", ""),
        ("../%C3%A9quipe%201.md", Outcome.MISSING_IN_LOCALE, "en", "équipe 1.md", ""),
        ("../e\u0301quipe 1.md", Outcome.MISSING_IN_LOCALE, "en", "équipe 1.md", ""),
        ("act.md#nowhere", Outcome.UNKNOWN_SECTION, "ar", "chapters/act.md", "nowhere"),
        ("#nowhere", Outcome.UNKNOWN_SECTION, "ar", "chapters/plan.md", "nowhere"),
        ("./#nowhere", Outcome.UNKNOWN_SECTION, "ar", "chapters/index.md", "nowhere"),
        ("lost.md#steps", Outcome.UNKNOWN_PAGE, "", "chapters/lost.md", ""),
        ("draft.md", Outcome.UNKNOWN_PAGE, "", "chapters/draft.md", ""),
        ("plan/", Outcome.UNKNOWN_PAGE, "", "chapters/plan", ""),
        ("../../", Outcome.UNKNOWN_PAGE, "", ".", ""),
        ("../../../", Outcome.UNKNOWN_PAGE, "", "..", ""),
        ("../../../x.md", Outcome.UNKNOWN_PAGE, "", "../x.md", ""),
        ("../../en/chapters/plan.md#steps", Outcome.CROSS_LOCALE, "en", "chapters/plan.md", "steps"),
        ("../../en/lost.md", Outcome.CROSS_LOCALE, "en", "lost.md", ""),
        ("../../assets/logo.svg#a", Outcome.ASSET, "", "assets/logo.svg", "a"),
        ("../map.png", Outcome.ASSET, "", "en/map.png", ""),
        ("../../en/map.png", Outcome.ASSET, "", "en/map.png", ""),
        ("logo.svg", Outcome.UNKNOWN_ASSET, "", "chapters/logo.svg", ""),
        ("../../../../etc/passwd.txt", Outcome.UNKNOWN_ASSET, "", "../../etc/passwd.txt", ""),
        ("term:mayor", Outcome.TERM, "ar", "mayor", ""),
        ("term:nobody", Outcome.TERM, "ar", "nobody", ""),
        ("https://example.org/plan.md", Outcome.EXTERNAL, "", "", ""),
        ("HTTPS://example.org", Outcome.EXTERNAL, "", "", ""),
        ("mailto:a@example.org", Outcome.EXTERNAL, "", "", ""),
        ("//example.org/a", Outcome.EXTERNAL, "", "", ""),
        ("/ar/chapters/plan/", Outcome.EXTERNAL, "", "", ""),
    ],
)
def test_target_on_an_arabic_chapter(
    catalogue: Catalogue, target: str, outcome: Outcome, locale: str, key: str, fragment: str
) -> None:
    assert resolve(catalogue, "ar", "chapters/plan.md", target) == Resolution(outcome, locale, key, fragment)


@pytest.mark.parametrize(
    ("target", "outcome", "locale"),
    [
        ("amman.md", Outcome.MISSING_IN_LOCALE, "ar"),
        ("../ar/amman.md", Outcome.CROSS_LOCALE, "ar"),
        ("chapters/plan.md#costs", Outcome.PAGE, "en"),
        ("./", Outcome.PAGE, "en"),
    ],
)
def test_target_on_the_english_home_page(catalogue: Catalogue, target: str, outcome: Outcome, locale: str) -> None:
    resolution = resolve(catalogue, "en", "index.md", target)
    assert (resolution.outcome, resolution.locale) == (outcome, locale)


PIECES = [
    "../",
    "./",
    "/",
    "plan.md",
    "index.md",
    "en",
    "ar",
    "#",
    "steps",
    "?",
    "%",
    "%2e",
    "%C3",
    "term:",
    "a:",
    "\\",
    " ",
    "é",
    "chapters",
]


def test_any_target_leads_somewhere(catalogue: Catalogue) -> None:
    @given(st.text(max_size=20) | st.lists(st.sampled_from(PIECES), max_size=7).map("".join))
    def leads_somewhere(target: str) -> None:
        assert resolve(catalogue, "ar", "chapters/plan.md", target).outcome in Outcome

    leads_somewhere()


@pytest.mark.parametrize(
    ("name", "candidates", "near"),
    [
        ("ten-lesson", ["ten-lessons", "lessons"], "ten-lessons"),
        ("Plan.md", ["plan.md", "act.md"], "plan.md"),
        ("plan.md", ["plan.md"], "plan.md"),
        ("توصيات", ["توصية", "التوصيات"], "التوصيات"),
        ("models", ["purposes", "why"], None),
        ("x", [], None),
        ("", ["a"], None),
        ("abcd", ["abcx", "abcy"], "abcx"),
    ],
)
def test_nearest_is_the_most_alike_or_none(name: str, candidates: list[str], near: str | None) -> None:
    assert nearest(name, candidates) == near
    assert nearest(name, reversed(candidates)) == near
