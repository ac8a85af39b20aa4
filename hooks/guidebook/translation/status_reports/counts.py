"""Counts of a status in words, for people who work on the guide."""

from guidebook.translation.status import LocaleStatus, Made, PageState

STATES = {
    PageState.CURRENT: "current",
    PageState.OUTDATED: "outdated",
    PageState.UNSTAMPED: "naming no revision",
    PageState.UNFINISHED: "unfinished",
    PageState.MISSING: "missing",
}
"""What each state is called, in the order in which they are counted."""
MADE = {
    Made.MACHINE: "made by machine",
    Made.HUMAN: "made by people",
    Made.REVIEWED: "reviewed",
}


def counted(number: int, singular: str) -> str:
    """`1 page`, `1,200 pages`"""
    return f"{number:,} {singular if number == 1 else f'{singular}s'}"


def pages_text(status: LocaleStatus) -> str:
    """`15 pages: 12 current, 2 outdated, 1 missing (13 made by machine, 1 reviewed)`"""
    states = [f"{status.count(state):,} {name}" for state, name in STATES.items() if status.count(state)]
    made = [f"{status.count_made(made):,} {name}" for made, name in MADE.items() if status.count_made(made)]
    text = f"{counted(len(status.pages), 'page')}: {', '.join(states)}"
    return f"{text} ({', '.join(made)})" if made else text


def words_text(status: LocaleStatus) -> str:
    """`9,120 of 12,001 words done, 2,881 to do`"""
    to_do = status.words - status.words_done
    done = f"{status.words_done:,} of {counted(status.words, 'word')} done"
    return f"{done}, {to_do:,} to do" if to_do else done
