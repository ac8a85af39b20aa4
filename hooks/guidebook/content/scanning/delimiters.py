"""The delimiters of emphasis, `*` and `_`: where they may open and close, and what waits for a partner."""

import re
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Region:
    """A pair of delimiters: where the opening and the closing one begin and end, and their size."""

    start: int
    inner_start: int
    inner_end: int
    end: int
    size: int


@dataclass(frozen=True, slots=True)
class Opening:
    """A delimiter that waits for a partner."""

    start: int
    end: int
    is_ambiguous: bool
    original: int
    """Length of the whole run of delimiter characters."""
    size: int
    """How many of them are left."""


@dataclass(slots=True)
class Delimiter:
    """One of the two delimiter characters."""

    boundary: re.Pattern[str]
    run: re.Pattern[str]
    stack: list[Opening] = field(default_factory=list)


def delimiters() -> dict[str, Delimiter]:
    """The two, none of them open: `*` pairs anywhere, `_` only at the edges of words."""
    plain = (
        r"(?P<ambiguous>(?<!^)(?<![\s*])\*{1,}(?![\s*])(?!$))|(?P<end>(?<!^)(?<![\s*])\*{1,})|"
        r"(?P<start>\*{1,}(?![\s*])(?!$))"
    )
    smart = (
        r"(?P<ambiguous>(?<!^)(?<![\s_])(?<![\w_])_{1,}(?![\w_])(?![\s_])(?!$))|"
        r"(?P<end>(?<!^)(?<![\s_])_{1,}(?![\w_]))|(?P<start>(?<![\w_])_{1,}(?![\s_])(?!$))"
    )
    return {
        "*": Delimiter(re.compile(plain), re.compile(r"\*+")),
        "_": Delimiter(re.compile(smart), re.compile("_+")),
    }
