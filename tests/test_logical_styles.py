"""Guard: styles turn round with the direction, and do nothing to letters that Arabic does not bear."""

from pathlib import Path

import pytest

from interface_msgids import PROJECT
from physical_styles import physical_declarations

STYLESHEETS = sorted(
    file.relative_to(PROJECT).as_posix()
    for folder in ("overrides", "docs")
    for file in (PROJECT / folder).rglob("*.css")
)
ALLOWED: dict[tuple[str, str, str], str] = {}
"""By file, selector and declaration: why it may stay as it is."""


@pytest.mark.parametrize("path", STYLESHEETS)
def test_stylesheet_names_no_side(path: str) -> None:
    found = physical_declarations((PROJECT / path).read_text(encoding="utf-8"))
    unexplained = [str(one) for one in found if (path, one.selector, one.declaration) not in ALLOWED]
    assert not unexplained


def test_there_are_stylesheets() -> None:
    assert len(STYLESHEETS) > 10


def test_every_exception_is_still_there() -> None:
    there = {
        (path, one.selector, one.declaration)
        for path in {path for path, _, _ in ALLOWED}
        for one in physical_declarations(Path(PROJECT, path).read_text(encoding="utf-8"))
    }
    assert {*ALLOWED} == there


@pytest.mark.parametrize(
    "declaration",
    [
        "margin-left: 1rem",
        "padding-right: 0",
        "border-left: 1px solid",
        "border-right-color: red",
        "border-top-left-radius: 2px",
        "left: 0",
        "top: 0",
        "scroll-margin-left: 1px",
        "direction: rtl",
        "text-align: left",
        "text-align: right !important",
        "text-align: justify",
        "float: right",
        "clear: left",
        "margin: 0 1rem 0 2rem",
        "padding: 0 0 0 var(--space-1)",
        "inset: 0 auto auto 0",
        "border-width: 0 0 0 2px",
        "border-radius: 0 4px 4px 0",
        "background-position: left top",
        "background: url(a.svg) right center no-repeat",
        "background-image: linear-gradient(to right, red, blue)",
        "transform-origin: left",
        "transform: translateX(1rem)",
        "transform: rotate(3deg) translate(-50%, 0)",
        "translate: 1rem 0",
        "box-shadow: 2px 2px 4px black",
        "box-shadow: 0 1px black, inset -1px 0 black",
        "letter-spacing: .05em",
        "font-style: italic",
        "font: italic 1rem serif",
        "cursor: e-resize",
        "transition: left 1s",
    ],
)
def test_what_does_not_turn_round_is_found(declaration: str) -> None:
    (found,) = physical_declarations(f"/* a */\n@media print {{\n  .box {{ {declaration} }}\n}}\n")
    assert (found.line, found.selector) == (3, ".box")
    assert found.declaration.startswith(declaration.partition(":")[0])
    assert found.use


@pytest.mark.parametrize(
    "declaration",
    [
        "margin-inline-start: 1rem",
        "margin: 0 auto",
        "padding: 1px 2px 3px",
        "padding: 1px 2px 3px 2px",
        "inset: 0",
        "inset-inline: 0",
        "border-radius: 4px 4px 0 0",
        "border-start-start-radius: 2px",
        "text-align: start",
        "text-align: center",
        "float: inline-start",
        "background: url(left-right.svg) center no-repeat",
        "mask: url(data:image/svg+xml,left) center",
        "transform: translateY(.1em)",
        "transform: translateX(0)",
        "transform: rotate(180deg)",
        "translate: 0 1rem",
        "box-shadow: 0 1px 2px rgb(0 0 0 / 8%), inset 0 -1px red",
        "letter-spacing: 0",
        "letter-spacing: normal",
        "font-style: normal",
        "font: .875rem/1.5 var(--text)",
        "--left: 1px",
        "content: 'left'",
        "will-change: transform",
    ],
)
def test_what_turns_round_is_left_alone(declaration: str) -> None:
    assert physical_declarations(f".box {{ {declaration} }}") == []


def test_a_shift_that_has_a_mirrored_twin_is_left_alone() -> None:
    assert not physical_declarations('.a { transform: translateX(1px) } [dir="rtl"] .a { transform: translateX(-1px) }')
    assert physical_declarations('.a { transform: translateX(1px) } [dir="rtl"] .b { transform: translateX(-1px) }')


def test_rules_in_rules_are_read() -> None:
    (found,) = physical_declarations(".a { color: red; &:hover { left: 0 } @media print { margin: 0 } }")
    assert found.selector == ".a:hover"
