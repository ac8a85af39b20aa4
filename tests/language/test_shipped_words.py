"""Guards: every word of the interface has its translation in the catalogues shipped, and none is left over."""

import re
from pathlib import Path

import pytest

from guidebook.language.interface_words import shipped_words

PROJECT = Path(__file__).parents[2]
TEMPLATES = "\n".join(file.read_text(encoding="utf-8") for file in sorted((PROJECT / "overrides").rglob("*.html")))
RENDERING = "\n".join(
    file.read_text(encoding="utf-8") for file in sorted((PROJECT / "hooks/guidebook/rendering").glob("*.py"))
)
SHIPPED = sorted(file.stem for file in (PROJECT / "hooks/guidebook/language/data").glob("*.po"))


def used_msgids() -> set[str]:
    """The English texts that templates and rendering hand to the interface's words as they stand."""
    in_templates = re.findall(r'\b_\("([^"]+)"', TEMPLATES)
    in_rendering = re.findall(r'\b(?:words|fact|words\.plural)\(\s*"([^"]+)"', RENDERING)
    return {*in_templates, *in_rendering}


@pytest.mark.parametrize("language", SHIPPED)
def test_every_word_of_the_interface_is_translated(language: str) -> None:
    catalogue = shipped_words(language)
    assert catalogue is not None

    assert catalogue.faults == ()
    assert sorted(used_msgids() - {msgid for _, msgid in catalogue.translations}) == []


@pytest.mark.parametrize("language", SHIPPED)
def test_no_translation_is_left_over(language: str) -> None:
    catalogue = shipped_words(language)
    assert catalogue is not None

    everything = TEMPLATES + RENDERING
    assert [msgid for _, msgid in catalogue.translations if f'"{msgid}"' not in everything] == []
