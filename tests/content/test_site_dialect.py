"""What a site's own extensions, plugins and hooks mean for the reading of its pages."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pymdownx.slugs import slugify

from guidebook.content.dialect import DEFAULT, Dialect
from guidebook.content.model import Document
from guidebook.content.reader import read_document
from guidebook.content.site_dialect import site_dialect
from guidebook.content.site_extensions import listed_extensions, with_own_extensions
from guidebook.content.site_yaml import SiteFolder, Unresolved
from guidebook.content.unfollowed import may_make_pages

ROOT = Path("/guide")


def dialect(*extensions: Any, plugins: tuple[str, ...] = (), has_other_hooks: bool = False) -> Dialect:
    """The dialect of a site with these entries of `markdown_extensions`."""
    listed = listed_extensions(list(extensions))
    return site_dialect(listed, plugins, ROOT, ROOT / "docs", has_other_hooks=has_other_hooks)


def read(text: str, *extensions: Any, plugins: tuple[str, ...] = ()) -> Document:
    """What is found on a page of such a site."""
    return read_document(text, 0, dialect(*extensions, plugins=plugins))


def ids(text: str, *extensions: Any) -> list[str]:
    """The ids of the headings of a page."""
    return [heading.rendered_id for heading in read(text, *extensions).headings]


def fail(title: str, separator: str) -> str:
    """A way to make ids that does not work."""
    raise LookupError(title)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (["toc", {"tables": None}], {"toc": {}, "tables": {}}),
        ([{"toc": {"permalink": True}}, {"markdown.extensions.toc": {"separator": "_"}}],
         {"toc": {"permalink": True, "separator": "_"}}),
        ({"toc": {"permalink": True}, "abbr": None}, {"toc": {"permalink": True}, "abbr": {}}),
        ([], {}),
        ([7, None, {3: {}}], {}),
    ],
)  # fmt: skip
def test_extensions_are_listed_however_they_are_written(written: Any, expected: dict[str, Any]) -> None:
    assert listed_extensions(written) == expected


def test_bundle_hands_its_options_on() -> None:
    listed = listed_extensions([{"extra": {"footnotes": {"SEPARATOR": "-"}}}])
    assert listed["footnotes"] == {"SEPARATOR": "-"}
    assert {"abbr", "tables", "md_in_html"} <= listed.keys()


def test_site_without_extensions_has_the_guidebooks_own_dialect() -> None:
    assert dialect(plugins=("search", "i18n", "material/social")) is DEFAULT


def test_ids_follow_the_sites_way_to_make_them() -> None:
    lower = {"toc": {"slugify": slugify(case="lower")}}
    assert ids("# Größe & *Maß*\n\n## الماء", lower) == ["größe--maß", "الماء"]
    assert ids("# One two", {"toc": {"separator": "_"}}) == ["one_two"]
    assert ids("# One\n\n# One", {"toc": {"slugify": slugify()}}) == ["One", "One_1"]


def test_levels_follow_the_base_level() -> None:
    document = read("# A\n\n###### B", {"toc": {"baselevel": 3}})
    assert [heading.level for heading in document.headings] == [3, 6]


def test_way_to_make_ids_that_fails_is_replaced() -> None:
    assert ids("# One two", {"toc": {"slugify": fail}}) == ["one-two"]


@pytest.mark.parametrize(
    ("text", "extension"),
    [
        ("# A\n\n::: package.module", "mkdocs-click"),
        ("# A\n\n{!other.md!}", "mdx_include"),
        ("# A\n\nb. fancy", "pymdownx.fancylists"),
        ("# A", "an.extension.nobody.knows"),
        ("# A", {"toc": {"slugify": Unresolved("nothing.here")}}),
        ("# A -- b", "smarty"),
        ("# A ++ctrl++", "pymdownx.keys"),
        ("# A $x$", "pymdownx.arithmatex"),
        ("[a]{ #b } and\n\n# B", "pymdownx.bracketspan"),
        ('# A\n\n--8<-- "nowhere.md"', "pymdownx.snippets"),
        ("/// html | div\n    markdown: html\n# a\n///", "pymdownx.blocks.html"),
        ("a\n\n/// figure-caption | 3\nb\n///", "pymdownx.blocks.caption"),
        (
            "```own\n# a\n```",
            {"pymdownx.superfences": {"custom_fences": [{"name": "own", "class": "o", "format": fail}]}},
        ),
    ],
)
def test_not_all_ids_are_known_where_something_else_may_make_them(text: str, extension: Any) -> None:
    assert not read(text, extension).is_complete


@pytest.mark.parametrize(
    ("text", "extension"),
    [
        ("# A\n\n::: package.module", "admonition"),
        ("# A\n\n```\n::: package.module\n{!other.md!}\n```", "mkdocs-click"),
        ("# A -- b { #a }", "smarty"),
        ("# A - b", "smarty"),
        ("# A $x$", {"pymdownx.arithmatex": {"generic": True}}),
        ("etc. and so on\nb. no list", "pymdownx.fancylists"),
        ("```own\n# a\n```", {"pymdownx.superfences": {"custom_fences": [{"name": "own", "class": "o"}]}}),
        (
            "```py\n# a\n```",
            {"pymdownx.superfences": {"custom_fences": [{"name": "own", "class": "o", "format": fail}]}},
        ),
    ],
)
def test_all_ids_are_known_elsewhere(text: str, extension: Any) -> None:
    assert read(text, extension).is_complete


@pytest.mark.parametrize(
    ("text", "plugin", "is_complete"),
    [
        ("::: package", "mkdocstrings", False),
        ("text ::: package", "mkdocstrings", True),
        ("{{ words }}", "macros", False),
        ("words", "macros", True),
        ("words", "blog", True),
        ("words", "a-plugin-nobody-knows", False),
        ("words", "material/tags", True),
        ("<!-- material/tags -->", "material/tags", False),
    ],
)
def test_plugins_fill_in_what_has_their_mark(text: str, plugin: str, is_complete: bool) -> None:
    assert read(text, plugins=("i18n", plugin)).is_complete is is_complete


def test_other_hooks_may_do_anything() -> None:
    assert not read_document("# A", 0, dialect(has_other_hooks=True)).is_complete


@pytest.mark.parametrize(
    ("plugins", "expected"),
    [
        (("search", "i18n", "redirects"), False),
        (("material/blog",), True),
        (("gen-files",), True),
        (("whatever",), True),
    ],
)
def test_some_plugins_may_make_pages(plugins: tuple[str, ...], expected: bool) -> None:
    assert may_make_pages(plugins) is expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("parts", ("/guide/parts",)),
        (["parts", "/other", "a/../b"], ("/guide/parts", "/other", "/guide/b")),
        ([SiteFolder("$docs_dir", "en"), SiteFolder("$config_dir", "")], ("/guide/docs/en", "/guide")),
        ([SiteFolder("", ""), 7], ()),
    ],
)
def test_snippets_are_sought_below_the_configuration_file(written: Any, expected: tuple[str, ...]) -> None:
    snippets = dialect({"pymdownx.snippets": {"base_path": written}}).snippets
    assert snippets is not None
    assert snippets.bases == expected


def test_own_extensions_come_after_the_sites_and_give_way_to_its_options() -> None:
    options = {"markdown.extensions.toc": {"permalink": True}, "pymdownx.tabbed": {"alternate_style": False}}
    found = with_own_extensions(["markdown.extensions.toc", "fenced_code", "pymdownx.tabbed"], options, ROOT)
    assert list(found)[:2] == ["markdown.extensions.toc", "pymdownx.tabbed"]
    assert "toc" not in found
    assert "fenced_code" not in found
    assert found["pymdownx.tabbed"] == {"alternate_style": False}
    assert found["tables"] == {"use_align_attribute": True}


def test_revision_of_a_dialect_is_the_same_in_every_process() -> None:
    program = (
        "from pathlib import Path; from pymdownx.slugs import slugify;"
        "from guidebook.content.site_dialect import site_dialect;"
        "print(repr(site_dialect({'toc': {'slugify': slugify(case='lower')}, 'pymdownx.emoji': {'x': slugify}}, (),"
        " Path('/a'), Path('/a/docs'))))"
    )
    environment = {"PYTHONPATH": str(Path(__file__).parents[2] / "hooks")}
    command = [sys.executable, "-c", program]
    runs = [subprocess.run(command, env=environment, capture_output=True, check=True).stdout for _ in range(2)]
    assert runs[0] == runs[1]
    assert b" at 0x" not in runs[0]


@pytest.mark.filterwarnings("ignore::FutureWarning")
@pytest.mark.parametrize("value", [None, 7, "text", [], {}, ["a", 7, None], {"name": 5}])
@pytest.mark.parametrize(
    "extension",
    ["toc", "footnotes", "pymdownx.superfences", "pymdownx.snippets", "pymdownx.blocks.admonition", "pymdownx.emoji",
     "pymdownx.blocks.caption", "pymdownx.blocks.html", "pymdownx.arithmatex", "pymdownx.tabbed", "pymdownx.quotes"],
)  # fmt: skip
def test_options_of_any_form_can_be_read(extension: str, value: Any) -> None:
    names = ("slugify", "separator", "baselevel", "custom_fences", "base_path", "auto_append", "types", "custom",
             "inline_syntax", "block_syntax", "emoji_index", "SEPARATOR", "encoding", "callouts")  # fmt: skip
    document = read("# A :b: $c$\n\n/// note\nd\n///", {extension: dict.fromkeys(names, value)}, {extension: value})
    assert document.headings[0].level in range(1, 7)


def test_abbreviations_are_known_where_the_site_has_them() -> None:
    text = "*[CAT]: Community Action Team\n\nThe CAT met.\n\n*[ LAP ]: plan\n*[NLC]:\n"
    assert read(text, "abbr").abbreviations == {"CAT", "LAP"}
    assert read(text).abbreviations == frozenset()
