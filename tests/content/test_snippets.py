"""Texts that a page includes: what they add to it, and where what is found in them is said to stand."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import markdown
import pytest

from guidebook.content.dialect import Dialect
from guidebook.content.model import Document
from guidebook.content.reader import read_document
from guidebook.content.snippet_files import SnippetFiles

PARTS = {
    "a.md": "# A\n\nText with a [link](a.md#b).\n",
    "sections.md": (
        "# Before\n--8<-- [start:one]\n# One\n;--8<-- [start:x]\n--8<-- [start:two]\n# Two\n--8<-- [end:two]\n"
        "# Three\n--8<-- [end:one]\n# After\n<!-- --8<-- [start:last] -->\n  # Last\n"
    ),
    "nested.md": '## Nested\n\n  --8<-- "a.md"\n\n--8<--\ndeep/b.md\n\n; a.md\na.md:1\n--8<--\n',
    "deep/b.md": "### B\n",
    "loop.md": '# Loop\n\n--8<-- "loop.md"\n',
    "again.md": '--8<-- "loop.md"\n\n--8<-- "loop.md"\n',
    "empty.md": "",
    "words.md": "[w]: w.md\n",
    "lines.txt": "".join(f"# L{number}\n" for number in range(1, 8)),
}


@pytest.fixture
def parts(tmp_path: Path) -> Path:
    """A folder of texts to include, and a file beside it."""
    for name, text in PARTS.items():
        file = tmp_path / "parts" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (tmp_path / "secret.md").write_text("# Secret\n", encoding="utf-8")
    return tmp_path / "parts"


def read(text: str, parts: Path, **options: Any) -> Document:
    """What is found on a page that may include them."""
    return read_document(text, 0, Dialect(snippets=SnippetFiles((str(parts),), **options)))


def rendered_ids(text: str, parts: Path, options: Mapping[str, Any]) -> set[str]:
    """The ids that the renderer gives to headings."""
    renderer = markdown.Markdown(
        extensions=["toc", "pymdownx.snippets", "pymdownx.superfences"],
        extension_configs={"pymdownx.snippets": {"base_path": [str(parts)], **options}},
    )
    renderer.convert(text)
    waiting, found = list(renderer.toc_tokens), set()  # type: ignore[attr-defined]
    while waiting:
        token = waiting.pop()
        found.add(token["id"])
        waiting += token["children"]
    return found


@pytest.mark.parametrize(
    "text",
    [
        '--8<-- "a.md"',
        "-8<- 'a.md'",
        '--8<-- "a.md" ',
        '--8<--   "a.md"',
        ';--8<-- "a.md"',
        '--8<-- ";a.md"',
        'text\n--8<-- "a.md"\n# own',
        "--8<--\na.md\ndeep/b.md\n--8<--\n# own",
        "--8<--\na.md\n# open",
        '--8<--\na.md\n--8<-- "deep/b.md"\n--8<--',
        '* x\n\n    --8<-- "a.md"\n\n    # own',
        '> --8<-- "a.md"',
        '    --8<-- "a.md"',
        '```\n--8<-- "a.md"\n```\n# own',
        '--8<-- "sections.md:one"',
        '--8<-- "sections.md:two"',
        '--8<-- "sections.md:last"',
        '--8<-- "sections.md"',
        '--8<-- "sections.md:nothing"',
        '--8<-- "nested.md"',
        '--8<-- "loop.md"',
        '--8<-- "again.md"',
        '--8<-- "empty.md"',
        '--8<-- "lines.txt:2:4"',
        '--8<-- "lines.txt:5"',
        '--8<-- "lines.txt::2"',
        '--8<-- "lines.txt:-2"',
        '--8<-- "lines.txt:1,3:3,-1:"',
        '--8<-- "lines.txt:2:-2"',
        '--8<-- "lines.txt:0:0"',
        '--8<-- "nowhere.md"',
        '--8<-- "../secret.md"',
        '--8<-- ""',
        '--8<-- ":1"',
        "--8<-- [start:own]\n# own\n--8<-- [end:own]",
        "# A\n\n--8<--\na.md\na.md\n--8<--\n\n# A",
    ],
)
@pytest.mark.parametrize("options", [{}, {"auto_append": ["words.md", "deep/b.md"]}, {"dedent_subsections": True}])
def test_included_headings_count_as_the_renderer_counts_them(text: str, options: dict[str, Any], parts: Path) -> None:
    ours = {"auto_append": "appended", "dedent_subsections": "dedents_parts"}
    document = read(text, parts, **{ours[name]: value for name, value in options.items()})

    found = document.anchors | {heading.rendered_id for heading in document.headings}
    assert found == rendered_ids(text, parts, options)


def test_what_is_included_stands_where_the_page_asks_for_it(parts: Path) -> None:
    text = 'Lead.\n\n  --8<-- "a.md"\n\n# Own [x](own.md)\n'
    document = read(text, parts)

    (included,) = document.included_links
    assert (included.target, included.text) == ("a.md#b", "link")
    for span in (included.span, included.text_span, included.target_span):
        assert text[span.start : span.end] == '--8<-- "a.md"'
    assert [link.target for link in document.links] == ["own.md"]
    assert [(heading.title, heading.span.start) for heading in document.headings] == [("Own x", text.index("# Own"))]
    assert [block.prose.text for block in document.blocks] == ["Lead.", "Own x"]


def test_title_may_be_included(parts: Path) -> None:
    document = read('--8<-- "a.md"', parts)
    assert (document.included_title, document.headings, document.anchors) == ("A", (), frozenset({"a"}))


def test_link_whose_definition_is_included_stands_where_it_is_written(parts: Path) -> None:
    text = "# Own\n\nSee [the words][w].\n"
    document = read(text, parts, appended=("words.md",))

    (link,) = document.included_links
    assert (link.target, text[link.span.start : link.span.end]) == ("w.md", "[the words][w]")
    assert document.links == ()


def test_text_that_goes_on_in_an_included_one_ends_there(parts: Path) -> None:
    text = 'Own words\n--8<-- "lines.txt:1:1"\nand on\n--8<-- "words.md"\n'
    document = read(text, parts)

    for block in document.blocks:
        assert block.span.end <= len(text)
        for number in range(len(block.prose.text)):
            span = block.prose.source_span(number, number + 1)
            assert text[span.start : span.end] in (block.prose.text[number], "\n")
    assert " ".join(block.prose.text for block in document.blocks) == "Own words and on"


def test_all_ids_are_known_only_where_everything_was_found(parts: Path) -> None:
    assert read('--8<-- "a.md"', parts).is_complete
    assert not read('--8<-- "nowhere.md"', parts).is_complete
    assert not read('--8<-- "https://example.org/a.md"', parts).is_complete
    assert not read('--8<-- "../secret.md"', parts).is_complete
    assert not read('--8<-- "deep"', parts).is_complete
    assert not read('--8<-- "sections.md:nothing"', parts).is_complete


def test_included_files_are_named(parts: Path) -> None:
    assert read('--8<-- "nested.md"', parts).included_files == {
        str(parts / name) for name in ("nested.md", "a.md", "deep/b.md")
    }


def test_file_may_stand_for_itself(parts: Path) -> None:
    dialect = Dialect(snippets=SnippetFiles((str(parts.parent / "secret.md"),)))
    assert read_document('--8<-- "secret.md"\n--8<-- "parts/a.md"', 0, dialect).anchors == {"secret"}


def test_file_that_is_no_text_is_left_out(parts: Path) -> None:
    (parts / "image.md").write_bytes(b"\xff\xfe# A")
    document = read('--8<-- "image.md"\n\n# Own', parts)
    assert (document.anchors, document.is_complete) == (frozenset(), False)


def test_files_that_include_each_other_many_times_come_to_an_end(parts: Path) -> None:
    for number in range(40):
        (parts / f"{number}.md").write_text(f'--8<-- "{number + 1}.md"\n' * 2 + f"# H{number}\n")
    document = read('--8<-- "0.md"', parts)
    assert not document.is_complete
    assert len(document.anchors) < 2_000


def test_fence_may_begin_on_the_page_and_end_in_an_included_text(parts: Path) -> None:
    (parts / "end.md").write_text("# no\n```\n# Yes\n")
    document = read('```\n# no\n--8<-- "end.md"\n\n# Own\n', parts)
    assert (document.anchors, [heading.title for heading in document.headings]) == ({"yes"}, ["Own"])
