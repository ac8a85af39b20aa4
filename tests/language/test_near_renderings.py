"""What comes close to a rendering: any text can be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidebook.content.model import Source
from guidebook.language.glossary import read_glossary
from guidebook.language.near_renderings import near_finder
from guidebook.language.term_matcher import TermMatcher

GLOSSARIES = {
    "en": "terms:\n  network: {preferred: Local Prevention Network}\n  hate: {preferred: polarisation}\n",
    "ar": "terms:\n  team: {preferred: فريق العمل المجتمعي}\n  hate: {preferred: الاستقطاب}\n",
    "mk": "terms:\n  council: {preferred: локален совет за превенција}\n",
}
MATCHERS = {
    locale: TermMatcher(read_glossary(Source("glossary.yml", locale, "glossary.yml", text)))
    for locale, text in GLOSSARIES.items()
}


def near(locale: str, text: str) -> list[tuple[str, str]]:
    """Term and words of what comes close to a rendering."""
    matcher = MATCHERS[locale]
    matches = [(match.start, match.end) for match in matcher.find(text)]
    found = near_finder(matcher).find(text, matcher.words(text), matches)
    return [(one.term, text[one.start : one.end]) for one in found]


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        ("en", "the local preventive network", [("network", "local preventive network")]),
        ("en", "much polraisation", [("hate", "polraisation")]),
        ("ar", "مع فريق العلم المجتمعي", [("team", "فريق العلم المجتمعي")]),
        ("mk", "локален совет на превенција", [("council", "локален совет на превенција")]),
        ("en", "the local prevention network", []),
        ("en", "a ـــــ b", []),
        ("ar", "هذا ـــــ هنا", []),
    ],
)
def test_what_comes_close_is_found(locale: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert near(locale, text) == expected


@given(
    st.text(alphabet="polar isation-|’'ـًالقطبووفريقлокаен совтѓ\u0301\u200d\n9", max_size=24),
    st.sampled_from([*MATCHERS]),
)
def test_any_text_can_be_read(text: str, locale: str) -> None:
    for _, words in near(locale, text):
        assert words in text
