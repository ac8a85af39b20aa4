"""What speaks against a renaming is said in one line."""

import os

import pytest

from mini_site import MiniSite, SiteMaker

FILES: dict[str, str | bytes] = {
    "docs/en/index.md": "# Home\n",
    "docs/en/plan.md": (
        "---\naliases: [{kinds: models}]\n---\n# Plan { #plan }\n\n## Models { #models }\n\n## Costs { #costs }\n"
    ),
    "docs/ar/plan.md": "# الخطة\n\n## النماذج { #models }\n\n## أخرى { #others }\n",
    "docs/en/chapters/act.md": "---\naliases: [old.md, {a: b}, {b: first}]\n---\n# Act\n\n## First { #first }\n",
    "docs/ar/chapters/local.md": "# محلي\n",
    "docs/en/pictures/map.png": b"png",
    "docs/en/twice.md": "# Twice\n\n## A { #a }\n\n## A { #a }\n",
}


def refusal(site: MiniSite, old: str, new: str) -> str:
    """The line with which a renaming is refused."""
    result = site.run("rename", old, new)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.count("\n") == 1
    return result.stderr.removeprefix("Error: ").rstrip("\n")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("lost.md", "x.md", "there is no page 'lost.md'."),
        ("chapters/locale.md", "x.md", "there is no page 'chapters/locale.md'. Did you mean 'chapters/local.md'?"),
        ("docs/en/plan.md", "x.md", "there is no page 'docs/en/plan.md'. Did you mean 'plan.md'?"),
        ("old.md", "x.md", "there is no page 'old.md': it is 'chapters/act.md' now."),
        ("serch.md", "x.md", "there is no page 'serch.md'."),
        (
            "chapters/index.md",
            "x.md",
            "the page 'chapters/index.md' is made by the build. Only a page that has a file can be renamed.",
        ),
        ("plan.md", "chapters/local.md", "'chapters/local.md' is taken: there is such a page."),
        ("plan.md", "old.md", "'old.md' is taken: it is an alias of 'chapters/act.md'."),
        (
            "plan.md",
            "old/index.md",
            "'old/index.md' is taken: its address is that of 'old.md', an alias of 'chapters/act.md'.",
        ),
        ("plan.md", "chapters/README.md", "'chapters/README.md' is taken: its address is that of 'chapters/index.md'."),
        (
            "plan.md",
            "chapters/act/index.md",
            "'chapters/act/index.md' is taken: its address is that of 'chapters/act.md'.",
        ),
        ("plan.md", "Plan.md", "'Plan.md' is taken: it differs from 'plan.md' by case alone."),
        ("plan.md", "Chapters/plan.md", "'Chapters/plan.md' is taken: it differs from 'chapters' by case alone."),
        ("plan.md", "Pictures/a/plan.md", "'Pictures/a/plan.md' is taken: it differs from 'pictures' by case alone."),
        ("plan.md", "decide", "'decide' is no page key. Did you mean 'decide.md'?"),
        ("plan.md", "/decide.md", "'/decide.md' is no page key. Did you mean 'decide.md'?"),
        ("plan.md", "docs/en/decide.md/", "'docs/en/decide.md/' is no page key. Did you mean 'decide.md'?"),
        ("plan.md", ".md", "'.md' is no page key. Write its path below the locale folder, ending in .md."),
        ("plan.md#kinds", "x", "there is no section 'kinds' in docs/en/plan.md: it is 'models' now."),
        ("plan.md#cost", "x", "there is no section 'cost' in docs/en/plan.md. Did you mean 'costs'?"),
        ("plan.md#others", "x", "there is no section 'others' in docs/en/plan.md."),
        ("plan.md#plan", "x", "'plan' is the page's title, not a section."),
        ("plan.md#models", "models", "'models' is the section's id already."),
        ("plan.md#models", "others", "'others' is taken: it is an id in docs/ar/plan.md already."),
        ("plan.md#costs", "kinds", "'kinds' is taken: it is the old id of another section of docs/en/plan.md."),
        ("twice.md#a", "b", "docs/en/twice.md has the id 'a' twice. Give one of the headings another first."),
    ],
)
def test_name_that_cannot_be_is_refused(mini_site: SiteMaker, old: str, new: str, message: str) -> None:
    assert refusal(mini_site(FILES), old, new) == message


@pytest.mark.parametrize(
    ("path", "raw", "message"),
    [
        (
            "docs/ar/bad.md",
            b"\xff\n",
            "'docs/ar/bad.md' is not UTF-8: byte 0xFF cannot be read. Save the file as UTF-8.",
        ),
        (
            "docs/en/a.markdown",
            b"# A\n",
            "'docs/en/a.markdown' is no page, because its name ends in '.markdown'. Let it end in '.md'.",
        ),
        (
            "published-addresses.txt",
            b"\xff\n",
            "'published-addresses.txt' is not UTF-8: byte 0xFF cannot be read. Save the file as UTF-8.",
        ),
    ],
)
def test_file_that_cannot_be_read_may_hold_references(
    mini_site: SiteMaker, path: str, raw: bytes, message: str
) -> None:
    assert refusal(mini_site({**FILES, path: raw}), "plan.md", "decide.md") == message


def test_folder_of_pages_that_is_no_locale_does_not_matter(mini_site: SiteMaker) -> None:
    assert mini_site({**FILES, "docs/fr/index.md": "# Accueil\n"}).run("rename", "plan.md", "decide.md").exit_code == 0


@pytest.mark.parametrize(("path", "name"), [("docs/ar/decide.md", "docs/ar/decide.md"), ("docs/en/a", "docs/en/a")])
def test_file_that_is_no_page_stands_in_the_way(mini_site: SiteMaker, path: str, name: str) -> None:
    site = mini_site(FILES)
    if path.endswith(".md"):
        (site.root / path).mkdir()  # a folder with the name of a page
        assert refusal(site, "plan.md", "decide.md") == f"'{name}' is there already."
    else:
        site.write(path, b"")
        assert (
            refusal(site, "plan.md", "a/plan.md") == f"'{name}' cannot be written (File exists). Nothing was changed."
        )
    assert (site.root / "docs/en/plan.md").exists()


def test_page_that_is_a_link_is_refused(mini_site: SiteMaker) -> None:
    site = mini_site(FILES)
    os.symlink("plan.md", site.root / "docs/en/other.md")
    message = "'docs/en/other.md' is a link to another file. Put the file itself there."
    assert refusal(site, "other.md", "more.md") == message


def test_name_that_the_configuration_leaves_out_is_refused(mini_site: SiteMaker) -> None:
    site = mini_site(FILES, extra="exclude_docs: |\n  drafts/\n")
    assert refusal(site, "plan.md", "drafts/plan.md") == "the configuration leaves 'drafts/plan.md' out of the site."


def test_new_error_is_refused_and_named(mini_site: SiteMaker) -> None:
    finding = "docs/en/updates/plan.md:1:1: PAGE001 'date' is missing"
    message = f"the guide would have an error then: {finding}. Nothing was changed."
    assert refusal(mini_site(FILES), "plan.md", "updates/plan.md") == message


def test_error_that_was_there_before_is_no_reason(mini_site: SiteMaker) -> None:
    site = mini_site({**FILES, "docs/en/plan.md": "# Plan\n\n[x](lost.md) [y](#nowhere)\n", "docs/ar/plan.md": "# خ\n"})
    assert site.run("check").exit_code == 1
    assert site.run("rename", "plan.md", "a/decide.md").exit_code == 0


def test_error_that_the_settings_switch_off_is_no_reason(mini_site: SiteMaker) -> None:
    site = mini_site(FILES, extra="extra: {guidebook: {rules: {front-matter: warning}}}\n")
    assert site.run("rename", "plan.md", "updates/plan.md").exit_code == 0
