"""The page on the design says what the styles are: every custom property, every colour and its contrast."""

import re

import pytest

from interface_msgids import PROJECT

TOKENS = (PROJECT / "overrides/assets/stylesheets/10-tokens.css").read_text(encoding="utf-8")
LOCALES = ["en", "ar"]
each_locale = pytest.mark.parametrize("locale", LOCALES)
_COLOUR = re.compile(r"(--[\w-]+):\s*(#[0-9a-f]{6});")
_ROW = re.compile(r"^\| `(--[\w-]+)` \|.*\| `(#\w+)` \| `(#\w+)` \| `(--[\w-]+)` \| (\S+) \| (\S+) \|$", re.MULTILINE)
_EUROPEAN = str.maketrans("٠١٢٣٤٥٦٧٨٩٫", "0123456789.")


def page(locale: str) -> str:
    """The page in a locale."""
    return (PROJECT / f"docs/{locale}/about/design.md").read_text(encoding="utf-8")


def schemes() -> tuple[dict[str, str], dict[str, str]]:
    """The colours of the light and the dark scheme."""
    first, by_system, by_choice = re.split(r"@media screen[^{]*\{", TOKENS)[:3]
    light = dict(_COLOUR.findall(first))
    # The dark colours stand there twice: for the device's scheme, and for the reader's choice.
    assert _COLOUR.findall(by_system) == _COLOUR.findall(by_choice)
    return light, {**light, **dict(_COLOUR.findall(by_system))}


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    """Contrast ratio as WCAG 2.2 defines it."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@each_locale
def test_every_custom_property_is_named(locale: str) -> None:
    defined = {*re.findall(r"^\s+(--[\w-]+):", TOKENS, re.MULTILINE)}

    named = {*re.findall(r"^\| `(--[\w-]+)` \|", page(locale), re.MULTILINE)}

    assert named == defined


@each_locale
def test_colours_and_contrasts_are_those_of_the_styles(locale: str) -> None:
    light, dark = schemes()

    rows = {name: rest for name, *rest in _ROW.findall(page(locale))}

    assert {*rows} == {*light}
    for name, (in_light, in_dark, beside, *ratios) in rows.items():
        assert (in_light, in_dark) == (light[name], dark[name])
        expected = [f"{contrast(scheme[name], scheme[beside]):.1f}" for scheme in (light, dark)]
        assert [ratio.translate(_EUROPEAN) for ratio in ratios] == expected, name


@each_locale
def test_values_of_sizes_and_spaces_are_those_of_the_styles(locale: str) -> None:
    sizes = dict(re.findall(r"^\s+(--(?:step|space)-[\d-]+|--radius|--measure): ([^;]+);", TOKENS, re.MULTILINE))

    written = dict(re.findall(r"^\| `(--[\w-]+)` \| [^|]+ \| `([^`]+)` \|$", page(locale), re.MULTILINE))

    assert written == sizes


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_swatches_have_the_colours_of_their_scheme(scheme: str) -> None:
    picture = (PROJECT / f"docs/assets/design/colours-{scheme}.svg").read_text(encoding="utf-8")
    colours = dict(zip(("light", "dark"), schemes(), strict=True))[scheme]

    drawn = re.findall(r'rx="6" fill="(#\w+)".*?<text[^>]*>([\w-]+)</text>', picture)

    assert {f"--{name}": colour for colour, name in drawn} == colours


def test_text_has_the_contrast_it_needs() -> None:
    text = [("ink", 4.5), ("ink-soft", 4.5), ("link", 4.5), ("accent", 4.5), ("edge", 3.0)]
    for scheme in schemes():
        for name, least in text:
            assert contrast(scheme[f"--{name}"], scheme["--paper"]) >= least, name
