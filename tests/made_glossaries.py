"""Made glossaries: records of every kind, in every style in which people write YAML."""

import json
from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

from guidebook.content.model import Source
from guidebook.language.glossary import Glossary, read_glossary
from guidebook.translation.terms_exchange.records import FIELDS, LIST_FIELDS, one_line

Records = Mapping[str, Any]
"""Fields by id; a name may have its preferred spelling alone."""

WORDS = (
    *("mayor", "رئيس البلدية", "رئيس|ة البلدية", "mrež|a grad|a", "градоначалник", "it's", 'say "so"', "a: b", "a #b"),
    *("NO", "112", "~", "=SUM(A1)", "+1", "-x", "- x", "@you", "'=x", "''", "a, b", "a\tb", "x\u00a0: y"),
    *("«قول»", "{x}", "[x]", "&a", "*a", "!a", "%a", "|", "a|", "# x", "<b>&amp</b>", "😀", "\u200fx", "x\u2028y"),
)
texts = st.sampled_from(WORDS) | st.text(
    st.characters(codec="utf-8", exclude_characters=";؛\ufffe\uffff", exclude_categories=["Cc", "Cs"]),
    min_size=1,
    max_size=8,
).filter(lambda text: text.strip(" \t\r\n"))
long_texts = texts | st.sampled_from(["First.\n\nSecond.", "One,\n  two: three.", " margins "])
term_ids = st.sampled_from(["mayor", "town", "lpc", "hate-speech", "3d-model", "a-b"])
names = texts.filter(lambda text: one_line(text) == text) | st.sampled_from(
    ["Kumanovo", "Homa Bay", "Čair", "New York: City", "name.x", "O'Hare", "Saint_20_Denis"]
)


def _field(name: str) -> st.SearchStrategy[Any]:
    if name == "status":
        return st.sampled_from(["agreed", "proposed"])
    if name in ("distinguish", "see_also"):
        return st.lists(term_ids | st.just("elsewhere"), max_size=3)
    if name in LIST_FIELDS:
        return st.lists(texts, max_size=3)
    return long_texts if name in ("definition", "note") else texts


_optional = {name: _field(name) for name in FIELDS if name != "preferred"}
records = st.fixed_dictionaries({"preferred": texts}, optional=_optional)
terms = st.dictionaries(term_ids, records, max_size=4)
name_records = st.dictionaries(names, records | texts, max_size=3)


@st.composite
def glossary_texts(draw: st.DrawFn) -> str:
    """A glossary as somebody may have written it."""
    sections = {"terms": draw(terms), "names": draw(name_records)}
    lines = draw(st.sampled_from(["", "# Words.\n", "---\n", "# Words.\n\n"]))
    for section in draw(st.permutations(list(sections))):
        lines += draw(st.sampled_from(["", "\n", "# A section.\n"]))
        lines += f"{section}:{draw(st.sampled_from(['', ' # all of it']))}\n"
        for key, record in sections[section].items():
            lines += draw(st.sampled_from(["", "\n", "  # guide: ignore TERM003\n", "\n# a remark\n"]))
            lines += _record(draw, key, record)
    return lines if draw(st.booleans()) else lines.rstrip("\n")


def _record(draw: st.DrawFn, key: str, record: Any) -> str:
    if isinstance(record, str):
        return f"  {_scalar(key)}: {_scalar(record)}\n"
    if draw(st.booleans()):
        return f"  {_scalar(key)}: {_quoted(record)}\n"
    margin = " " * draw(st.sampled_from([3, 4, 8]))
    lines = f"  {_scalar(key)}:\n"
    for field in draw(st.permutations(list(record))):
        value = record[field]
        remark = draw(st.sampled_from(["", "  # why"]))
        if isinstance(value, str):
            lines += f"{margin}{field}: {_scalar(value)}{remark}\n"
        elif not value or draw(st.booleans()):
            lines += f"{margin}{field}: {_quoted(value)}{remark}\n"
        else:
            inner = margin + " " * draw(st.sampled_from([0, 2]))
            lines += f"{margin}{field}:{remark}\n" + "".join(f"{inner}- {_scalar(item)}{remark}\n" for item in value)
    return lines


def _scalar(text: str) -> str:
    """Plain where that is plainly right."""
    is_plain = all(word.isalpha() and word.isascii() for word in text.split(" ")) and text not in ("NO", "")
    return text if is_plain else _quoted(text)


def _quoted(value: Any) -> str:
    """JSON, which is YAML in double quotation marks and brackets; what breaks lines in YAML is escaped."""
    written = json.dumps(value, ensure_ascii=False)
    return "".join(f"\\u{ord(mark):04x}" if mark in "\x85\u2028\u2029\ufeff" else mark for mark in written)


def read(text: str, locale: str = "ar") -> Glossary:
    """A glossary of a locale."""
    return read_glossary(Source(f"docs/{locale}/glossary.yml", locale, "glossary.yml", text))
