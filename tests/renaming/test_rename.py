"""`rename`: a page or a section in every locale at once, or nothing at all."""

import os
import posixpath
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guidebook.checks.finding import Finding
from guidebook.content.guide_files import GuideFiles, read_files
from guidebook.content.guide_options import GuideOptions
from guidebook.renaming.rename import plan_rename
from guidebook.renaming.renaming import Renaming
from guidebook.settings import load_settings
from link_forms import LINK_FORMS, NOT_LINKS
from mini_site import MiniSite, SiteMaker, make_site

STAMPED = "---\ntranslation:\n  method: human\n---\n"
FILES: dict[str, str | bytes] = {
    "docs/en/index.md": "# Home\n\n[Plan](chapters/plan.md) and [steps](chapters/plan.md?x=1#steps).\n",
    "docs/en/chapters/plan.md": (
        "---\nnumber: 1\n---\n# Plan\n\n[Act](act.md), [above](#steps), ![map](../../assets/map.png)\n\n"
        "## Steps { #steps }\n\nText.\n\n## Costs { #costs }\n\nText.\n"
    ),
    "docs/en/chapters/act.md": "# Act\n\n[Plan][p]\n\n[p]: <plan.md#costs> 'Plan'\n",
    "docs/en/case-studies/town.md": "---\nchapters: [../chapters/plan.md#steps]\n---\n# Town\n\nText.\n",
    "docs/ar/index.md": f"{STAMPED}# الدليل\n\n[الخطة](chapters/plan.md) و[الخطوات](chapters/plan.md#steps).\n",
    "docs/ar/chapters/plan.md": (
        f"{STAMPED}# الخطة\n\n[العمل](act.md)، [أعلاه](#steps)، ![خريطة](../../assets/map.png)\n\n"
        "## الخطوات { #steps }\n\nنص.\n\n## التكاليف { #costs }\n\nنص.\n"
    ),
    "docs/assets/map.png": b"png",
    "published-addresses.txt": "chapters/plan.md\nchapters/plan.md#steps\n",
}
EXTRA = (
    "extra: {guidebook: {required_anchors: ['chapters/plan.md#steps']}}\n"
    "nav: [index.md, {Our plan: chapters/plan.md}]\n"
)


def texts(site: MiniSite) -> dict[str, bytes]:
    """Every file of the guide."""
    return {
        path.relative_to(site.root).as_posix(): path.read_bytes()
        for path in sorted(site.root.rglob("*"))
        if path.is_file() and "user-cache" not in path.parts
    }


@pytest.fixture
def site(mini_site: SiteMaker) -> MiniSite:
    guide = mini_site(FILES, extra=EXTRA)
    for key in ("index.md", "chapters/plan.md"):
        assert guide.run("stamp", key, "--locale", "ar").exit_code == 0
    assert [finding for finding in guide.findings() if finding["severity"] == "error"] == []
    return guide


def read(site: MiniSite, path: str) -> str:
    return (site.root / path).read_text(encoding="utf-8")


def test_page_moves_in_every_locale_with_everything_that_names_it(site: MiniSite) -> None:
    result = site.run("rename", "chapters/plan.md", "guides/decide.md")
    assert (result.exit_code, result.stdout.splitlines()) == (
        0,
        [
            "'chapters/plan.md' is 'guides/decide.md' now: 2 files moved",
            "8 references mended in 6 files",
            "2 entries mended in mkdocs.yml",
            "2 translations kept up to date with the mended source",
            "the old address stays: 'chapters/plan.md' is an alias now",
        ],
    )
    assert not list(site.root.rglob("plan.md"))
    assert "[Plan](guides/decide.md) and [steps](guides/decide.md?x=1#steps)" in read(site, "docs/en/index.md")
    assert "[p]: <../guides/decide.md#costs> 'Plan'" in read(site, "docs/en/chapters/act.md")
    assert "chapters: [../guides/decide.md#steps]" in read(site, "docs/en/case-studies/town.md")
    assert "[الخطة](guides/decide.md) و[الخطوات](guides/decide.md#steps)" in read(site, "docs/ar/index.md")
    moved = read(site, "docs/en/guides/decide.md")
    assert "[Act](../chapters/act.md), [above](#steps), ![map](../../assets/map.png)" in moved
    assert moved.startswith("---\nnumber: 1\naliases:\n  - chapters/plan.md\n---\n")
    assert "'guides/decide.md#steps'" in read(site, "mkdocs.yml")
    assert "{Our plan: guides/decide.md}" in read(site, "mkdocs.yml")
    recorded = [line for line in read(site, "published-addresses.txt").splitlines() if not line.startswith("#")]
    assert recorded == [
        "chapters/plan.md",
        "chapters/plan.md#steps",
        "guides/decide.md",
    ]
    assert [finding for finding in site.findings() if finding["severity"] == "error"] == []


def test_section_gets_its_new_id_in_every_locale_with_everything_that_names_it(site: MiniSite) -> None:
    result = site.run("rename", "chapters/plan.md#steps", "#ten-steps")
    assert result.exit_code == 0, result.output
    assert "?x=1#ten-steps" in read(site, "docs/en/index.md")
    assert "(chapters/plan.md#ten-steps)" in read(site, "docs/ar/index.md")
    assert "## الخطوات { #ten-steps }" in read(site, "docs/ar/chapters/plan.md")
    assert "    ten-steps: r1-" in read(site, "docs/ar/chapters/plan.md")
    assert "[above](#ten-steps)" in read(site, "docs/en/chapters/plan.md")
    assert "aliases:\n  - steps: ten-steps\n" in read(site, "docs/en/chapters/plan.md")
    assert "'chapters/plan.md#ten-steps'" in read(site, "mkdocs.yml")
    assert "chapters/plan.md#ten-steps" in read(site, "published-addresses.txt")
    assert [finding for finding in site.findings() if finding["severity"] == "error"] == []


@pytest.mark.parametrize("old", ["chapters/plan.md", "chapters/plan.md#steps"])
def test_renaming_keeps_translations_up_to_date_and_outdated_ones_outdated(site: MiniSite, old: str) -> None:
    site.write("docs/en/index.md", read(site, "docs/en/index.md") + "\nMore.\n")
    outdated = read(site, "docs/ar/index.md").partition("sections")[0]
    assert site.run("rename", old, "#new-steps" if "#" in old else "chapters/decide.md").exit_code == 0
    assert read(site, "docs/ar/index.md").partition("sections")[0] == outdated
    key = "chapters/plan.md" if "#" in old else "chapters/decide.md"
    assert site.run("stamp", key, "--locale", "ar").stdout.endswith("was up to date already\n")


@pytest.mark.parametrize(
    ("there", "back"),
    [
        (("chapters/plan.md", "guides/other/decide.md"), ("guides/other/decide.md", "chapters/plan.md")),
        (("chapters/plan.md#steps", "#ten"), ("chapters/plan.md#ten", "#steps")),
    ],
)
def test_there_and_back_leaves_nothing_but_an_alias_and_the_ledger(
    site: MiniSite, there: tuple[str, str], back: tuple[str, str]
) -> None:
    before = texts(site)
    for old, new in (there, back):
        assert site.run("rename", old, new).exit_code == 0
    after = texts(site)
    changed = {path for path in before | after if before.get(path) != after.get(path)}
    assert changed == {"docs/en/chapters/plan.md", "published-addresses.txt"}
    kept = "guides/other/decide.md" if "/" in there[1] else "ten: steps"
    text = after["docs/en/chapters/plan.md"].decode()
    assert text.replace(f"aliases:\n  - {kept}\n", "").encode() == before["docs/en/chapters/plan.md"]


@pytest.mark.parametrize("form", LINK_FORMS.values(), ids=LINK_FORMS)
@pytest.mark.parametrize("locale", ["en", "ar"])
def test_every_form_of_reference_is_mended(mini_site: SiteMaker, form: str, locale: str) -> None:
    text = f"# Page\n\n{form}\n"
    site = mini_site(
        {
            "docs/en/index.md": "# Home\n",
            f"docs/{locale}/chapters/plan.md": "# Plan\n\n## Steps { #steps }\n",
            f"docs/{locale}/page.md": text.format(target="chapters/plan.md#steps"),
            "docs/assets/map.png": b"png",
        }
    )
    assert site.run("rename", "chapters/plan.md", "guides/decide.md").exit_code == 0
    assert read(site, f"docs/{locale}/page.md") == text.format(target="guides/decide.md#steps")
    assert site.run("rename", "guides/decide.md#steps", "#ten-steps").exit_code == 0
    assert read(site, f"docs/{locale}/page.md") == text.format(target="guides/decide.md#ten-steps")


@pytest.mark.parametrize("form", NOT_LINKS.values(), ids=NOT_LINKS)
def test_what_only_looks_like_a_reference_is_left_alone(mini_site: SiteMaker, form: str) -> None:
    text = f"# Home\n\n{form.format(target='plan.md')}\n"
    site = mini_site({"docs/en/index.md": text, "docs/en/plan.md": "# Plan\n"})
    assert site.run("rename", "plan.md", "decide.md").exit_code == 0
    after = read(site, "docs/en/index.md")
    assert after in (text, text.replace("[p]: plan.md", "[p]: decide.md"))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("chapters/plann.md", "x.md", "there is no page 'chapters/plann.md'. Did you mean 'chapters/plan.md'?"),
        ("chapters/plan.md", "chapters/act.md", "'chapters/act.md' is taken: there is such a page."),
        (
            "chapters/plan.md",
            "Chapters/Act.md",
            "'Chapters/Act.md' is taken: it differs from 'chapters/act.md' by case alone.",
        ),
        ("chapters/plan.md", "search.md", "'search.md' is taken: the build makes such a page."),
        ("chapters/plan.md", "chapters/plan.md", "'chapters/plan.md' is the page's name already."),
        ("chapters/plan.md", "../x.md", "'../x.md' is no page key. Did you mean 'x.md'?"),
        ("index.md", "home.md", "the home page must stay where it is."),
        ("search.md", "x.md", "the page 'search.md' is made by the build. Only a page that has a file can be renamed."),
        (
            "chapters/plan.md#step",
            "#x",
            "there is no section 'step' in docs/en/chapters/plan.md. Did you mean 'steps'?",
        ),
        ("chapters/plan.md#steps", "#costs", "'costs' is taken: it is an id in docs/en/chapters/plan.md already."),
        (
            "chapters/plan.md#steps",
            "#Ten Steps",
            "'Ten Steps' is no section id. Use a-z, 0-9 and hyphens, such as 'local-models'.",
        ),
    ],
)
def test_what_cannot_be_renamed_is_refused_in_one_line_and_nothing_changes(
    site: MiniSite, old: str, new: str, message: str
) -> None:
    before = texts(site)
    result = site.run("rename", old, new)
    assert (result.exit_code, result.stderr) == (2, f"Error: {message}\n")
    assert texts(site) == before


def test_file_that_may_not_be_written_leaves_the_tree_as_it_was(
    site: MiniSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = texts(site)
    monkeypatch.setattr(os, "access", lambda path, mode: "docs/ar" not in str(path))
    result = site.run("rename", "chapters/plan.md", "chapters/decide.md")
    assert result.exit_code == 2
    assert result.stderr.endswith(" cannot be written (Permission denied). Nothing was changed.\n")
    assert texts(site) == before


@pytest.mark.parametrize("number", range(1, 9))
def test_failure_half_way_leaves_the_tree_as_it_was(
    site: MiniSite, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    before = texts(site)
    real, calls = os.replace, []

    def failing(source: str | Path, target: str | Path) -> None:
        calls.append(target)
        if len(calls) == number:
            raise OSError(28, "No space left on device")
        real(source, target)

    monkeypatch.setattr(os, "replace", failing)
    result = site.run("rename", "chapters/plan.md", "guides/decide.md")
    assert len(calls) >= number
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: ")
    assert "Traceback" not in result.stderr
    assert texts(site) == before
    assert not (site.root / "docs/en/guides").exists()


def test_line_ends_and_byte_order_mark_stay(mini_site: SiteMaker) -> None:
    text = "\ufeff---\r\nnumber: 1\r\n---\r\n# Plan\r\n\r\n[home](../index.md)\r\n"
    site = mini_site({"docs/en/index.md": "# Home\n", "docs/en/chapters/plan.md": text.encode()})
    assert site.run("rename", "chapters/plan.md", "plan.md").exit_code == 0
    expected = text.replace("number: 1\r\n", "number: 1\r\naliases:\r\n  - chapters/plan.md\r\n").replace(
        "../index", "index"
    )
    assert (site.root / "docs/en/plan.md").read_bytes().decode() == expected


def test_both_guides_are_checked_as_they_are_published(mini_site: SiteMaker) -> None:
    site = mini_site({"docs/en/index.md": "# Home\n", "docs/en/plan.md": "---\nstatus: draft\n---\n# Plan\n"})
    configured = load_settings(site.root / "mkdocs.yml")
    checked: list[GuideFiles] = []

    def read_guide(changes: Mapping[str, str | None], options: GuideOptions | None) -> GuideFiles:
        return read_files(configured.root, configured.docs_dir, options or configured.guide_options, changes)

    def check(files: GuideFiles) -> Sequence[Finding]:
        checked.append(files)
        return ()

    plan_rename(read_guide, check, Renaming("plan.md", "decide.md"), "docs")
    assert [[key for _, key in files.pages] for files in checked] == [
        ["index.md", "plan.md"],
        ["index.md", "decide.md"],
    ]
    assert [files.options for files in checked] == [configured.guide_options] * 2


KEYS = ["index.md", "a.md", "b/c.md", "b/d.md", "case-studies/e.md", "مدن/عمّان.md"]
SECTIONS = ["one", "two", "three"]


@st.composite
def guides(draw: st.DrawFn) -> dict[str, str | bytes]:
    """Pages in two locales that lead to one another, some with front matter and aliases."""
    files: dict[str, str | bytes] = {"docs/en/index.md": "# Home\n", "docs/assets/m.png": b"png"}
    for key in KEYS:
        for locale in draw(st.sampled_from([("en",), ("en", "ar"), ("ar",)])):
            text = draw(st.sampled_from(["", "---\naliases: [old/" + key + "]\n---\n", "---\nsummary: S.\n---\n"]))
            text += f"# Page {key}\n"
            for section in SECTIONS:
                text += f"\n## {section.title()} {{ #{section} }}\n\n"
                for other in draw(st.lists(st.sampled_from([*KEYS, "../assets/m.png", "#two"]), max_size=3)):
                    is_page = not other.startswith(("#", ".."))
                    target = posixpath.relpath(other, posixpath.dirname(key) or ".") if other != "#two" else other
                    target += draw(st.sampled_from(["", "#one", "?x=1#two"])) if is_page else ""
                    form = draw(st.sampled_from(["[x]({})", "[]({})", "<a href='{}'>x</a>", "- ![x](<{}> 'x')"]))
                    text += form.format(target) + "\n\n"
            files[f"docs/{locale}/{key}"] = text
    return files


NEW_KEYS = ["z.md", "b/z.md", "new/folder/z.md", "نماذج/خطة.md", "b/c/index.md"]


@settings(max_examples=25)
@given(files=guides(), data=st.data())
def test_there_and_back_gives_the_same_guide_but_for_aliases(
    files: dict[str, str | bytes], data: st.DataObject
) -> None:
    with TemporaryDirectory() as folder:
        site = make_site(Path(folder), files)
        catalogue = site.catalogue()
        key = data.draw(st.sampled_from([key for key in catalogue.keys if key != "index.md"]))
        names = (key, data.draw(st.sampled_from(NEW_KEYS)))
        if data.draw(st.booleans()):
            names = (f"{key}#one", f"{key}#four")
        before = texts(site)
        there = site.run("rename", *names)
        assert there.exit_code == 0, there.output
        back = site.run("rename", *reversed(names))
        assert back.exit_code == 0, back.output
        assert {path: without_aliases(text) for path, text in texts(site).items()} == {
            path: without_aliases(text) for path, text in before.items()
        }


def without_aliases(text: bytes) -> bytes:
    """A page without its aliases, and without front matter that holds nothing else."""
    text = re.sub(rb"^aliases:(?: \[.*\]\n|\n(?:  - .*\n)+)", b"", text, flags=re.MULTILINE)
    return re.sub(rb"\A---\n---\n\n?", b"", text)
