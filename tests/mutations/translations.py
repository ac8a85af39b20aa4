"""What is reported of the state of translations: of those whose source a mutation changes, and of all as they are."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from mutations.mutation import Expected
from mutations.written_guide import SOURCE, TRANSLATION, WrittenGuide, path_of, slug_of

Changes = Mapping[str, str | None]

_FRONT_MATTER = re.compile(r"---\n(.*?\n)---\n", re.DOTALL)
_SUMMARY = re.compile(r"^summary: (.*)$", re.MULTILINE)
_HEADING = re.compile(r"^(#+) (.*?)(?: \{ #([\w-]+) \})?$", re.MULTILINE)
_SOURCE_REVISION = re.compile(r"(?<=\n  source: )r1-")
_BY_A_MACHINE = re.compile(r"(?<=\n  method: )machine\n")
_DRAFT = re.compile(r"^status: draft$", re.MULTILINE)
_COMMENT = re.compile(r"^<!--.*-->$", re.MULTILINE)


def of_translations(guide: WrittenGuide, changes: Changes) -> Iterator[Expected]:
    """What is reported of translations when texts of the guide are changed, in no order.

    Each translation whose source says something else now is outdated, at the revision it names. The guide was
    translated by machines, and whoever takes one page of a pair away leaves the other without a counterpart.
    """
    texts = {**guide.texts, **changes}
    for path, text in texts.items():
        folder, _, key = path.removeprefix("docs/").partition("/")
        if text is None or not key.endswith(".md"):
            continue
        other = texts.get(path_of(SOURCE if folder == TRANSLATION else TRANSLATION, key))
        if folder == TRANSLATION:
            for method in _BY_A_MACHINE.finditer(text):
                line = text.count("\n", 0, method.start()) + 1
                yield Expected(path, line, len("  method: ") + 1, "machine-unreviewed", "info")
        if other is None and folder == TRANSLATION:
            yield Expected(path, 1, 1, "orphan-translation", "warning")
        elif other is None and not _DRAFT.search(text):
            yield Expected(path, 1, 1, "missing-translation", "info")
    for key in guide.keys:
        before, source = guide.texts[path_of(SOURCE, key)], texts[path_of(SOURCE, key)]
        path = path_of(TRANSLATION, key)
        translation = texts.get(path)
        if source is not None and translation is not None and _meaning(source) != _meaning(before):
            start = _SOURCE_REVISION.search(translation)
            assert start is not None, path
            line = translation.count("\n", 0, start.start()) + 1
            yield Expected(path, line, len("  source: ") + 1, "outdated-translation", "warning")


@cache  # a mutation leaves most pages as they are
def _meaning(text: str) -> list[str]:
    """The words of a page with their markup, the id of each heading and the summary."""
    front_matter = _FRONT_MATTER.match(text)
    summary = _SUMMARY.search(front_matter[1]) if front_matter else None
    body = _COMMENT.sub("", text[front_matter.end() :] if front_matter else text)
    body = _HEADING.sub(lambda match: f"{match[1]} {match[2]} {match[3] or slug_of(match[2])}", body)
    return [summary[1] if summary else "", *body.split()]
