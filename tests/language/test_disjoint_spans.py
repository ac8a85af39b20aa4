"""Ranges that do not overlap."""

from hypothesis import given
from hypothesis import strategies as st

from guidebook.language.disjoint_spans import DisjointSpans

SPANS = st.tuples(st.integers(0, 30), st.integers(1, 6)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(SPANS, max_size=12), SPANS)
def test_what_overlaps_is_what_shares_a_character(spans: list[tuple[int, int]], asked: tuple[int, int]) -> None:
    kept: list[tuple[int, int]] = []
    known = DisjointSpans()
    for span in spans:
        if not any(True for _ in known.overlapping(span)):
            kept.append(span)
            known.add(span)
    assert list(known.overlapping(asked)) == sorted(
        (start, end) for start, end in kept if start < asked[1] and asked[0] < end
    )
    assert list(DisjointSpans(kept).overlapping(asked)) == list(known.overlapping(asked))
