"""The list of pages and pieces that Pagefind writes, read."""

import gzip

import pytest

from guidebook.build.search.pagefind_format import IndexPlan, index_plan
from guidebook.build.search.pagefind_service import SearchIndexError, run_pagefind


def test_the_plan_names_every_page_and_every_piece_that_pagefind_has_written() -> None:
    body = "<html><body data-pagefind-body><h1>{}</h1><p>{}</p></body></html>"
    words = " ".join(f"word{number}" for number in range(300))
    texts = {f"/{number}/": body.format(f"Page {number}", words) for number in range(300)}

    made = run_pagefind(texts, "und", 4000)

    meta = next(content for name, content in made.items() if name.endswith(".pf_meta"))
    plan = index_plan(gzip.decompress(meta).removeprefix(b"pagefind_dcd"))
    assert {f"fragment/{name}.pf_fragment" for name in plan.pages} == {name for name in made if "fragment/" in name}
    assert {f"index/{name}.pf_index" for _, name in plan.pieces} == {name for name in made if "index/" in name}
    assert [first for first, _ in plan.pieces] == sorted(first for first, _ in plan.pieces)
    assert len(plan.pages) == 300
    assert len(plan.pieces) > 1


def test_numbers_of_every_length_and_lists_without_a_length_are_read() -> None:
    meta = bytes([0x9F, 0x61, 0x31, 0x81, 0x82, 0x61, 0x61, 0x19, 0x01, 0x00])
    meta += bytes([0x81, 0x83, 0x61, 0x62, 0x61, 0x63, 0x61, 0x64, 0x20, 0x1A, 0, 1, 0, 0, 0xFF])

    assert index_plan(meta) == IndexPlan(["a"], [("b", "d")])


@pytest.mark.parametrize(
    "meta",
    [b"", b"\x83\x01\x02\x03", b"\x82\x01\x02", b"\x83\x61\x31\x81\x82\x01\x02\x80", b"\xa0", b"\x83\xf6\x80\x80"],
)
def test_what_pagefind_has_not_been_seen_to_write_is_told(meta: bytes) -> None:
    with pytest.raises(SearchIndexError, match="Pagefind has written a list of pages that cannot be read"):
        index_plan(meta)
