"""Answers of other sites, kept on disk between checks, so that a site is asked once a week and not at every check.

What is kept is the verdict on an address, not what the server sent: a JSON object by address.
"""

import contextlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from guidebook.content.link_answer import Answer, AnswerKind

_ALIVE_SECONDS = 7 * 24 * 3600
_OTHER_SECONDS = 3600
"""What is dead may be mended any time, and somebody is looking at the link meanwhile."""


@dataclass(frozen=True, slots=True)
class DatedAnswer:
    """An answer, and when it came."""

    answer: Answer
    time: float
    """Seconds since 1970, UTC."""

    def holds(self, now: float) -> bool:
        """Whether the answer may still be used; one from the future never."""
        kept_seconds = _ALIVE_SECONDS if self.answer.kind is AnswerKind.ALIVE else _OTHER_SECONDS
        return 0 <= now - self.time < kept_seconds


def read_answers(path: Path, now: float) -> dict[str, DatedAnswer]:
    """The kept answers that still hold, by address; none where the file is missing or cannot be understood."""
    try:
        written = json.loads(path.read_text(encoding="utf-8"))
        answers = {
            str(address): DatedAnswer(Answer(AnswerKind(kind), str(detail)), float(time))
            for address, (kind, detail, time) in written.items()
        }
    except (OSError, ValueError, TypeError, AttributeError):
        return {}
    return {address: answer for address, answer in answers.items() if answer.holds(now)}


def write_answers(path: Path, answers: Mapping[str, DatedAnswer]) -> None:
    """Keep the answers; the file is replaced in one step. Where it cannot be written, nothing is kept."""
    written = {
        address: (dated.answer.kind, dated.answer.detail, dated.time) for address, dated in sorted(answers.items())
    }
    new = path.with_name(f".{path.name}.{os.getpid()}.new")
    with contextlib.suppress(OSError):  # the answers are at hand; to lose them costs time only
        path.parent.mkdir(parents=True, exist_ok=True)
        new.write_text(json.dumps(written, indent=0), encoding="utf-8")
        os.replace(new, path)
