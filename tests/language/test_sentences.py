"""Where the first sentence of a text ends."""

import pytest

from guidebook.language.sentences import first_sentence


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("It rained. Then it stopped.", "It rained."),
        ("Some. Others. All others.", "Some. Others."),
        ("One\nof two. Two.", "One of two."),
        ("Why? Because.", "Why?"),
        ("It is 5.5 m. Then it grows.", "It is 5.5 m. Then it grows."),
        ("He said “no.” Then he left.", "He said “no.”"),
        ("See e.g. schools. Then go.", "See e.g. schools."),
        ("Dr. Blin came. He left.", "Dr. Blin came."),
        ("In no. 4 it rained. It stopped.", "In no. 4 it rained."),
        ("In 2019. Then came others.", "In 2019."),
        ("لا تستطيع أي جهة ذلك وحدها. فالمعلم يرى جانبا.", "لا تستطيع أي جهة ذلك وحدها."),
        ("هل تعرف جيرانك؟ نعم.", "هل تعرف جيرانك؟"),
        ("جاء أ. د. سالم أمس. ثم عاد.", "جاء أ. د. سالم أمس."),
        ("Five choices make it honest:", ""),
        ("A heading without a stop", ""),
        ("", ""),
    ],
)
def test_the_first_sentence_is_whole(text: str, sentence: str) -> None:
    assert first_sentence(text) == sentence
