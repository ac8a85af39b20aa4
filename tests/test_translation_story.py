"""A translation's life, as the people in it live it: a source changes, a translator follows, a reader is told."""

import os
import shutil
import subprocess
from pathlib import Path

import polib
import pytest

from mini_site import MiniSite, make_site

SOURCE = """---
summary: How a city plans.
updated: DATE
---
# Plan

A plan has a beginning.

## Why plan { #why }

Because nobody works alone. See [the models](#models).

## Local models { #models }

There are N models.
"""
TRANSLATION = """---
summary: كيف تخطط المدينة.
translation:
  method: human
---
# خطّط

للخطة بداية.

## لماذا نخطط { #why }

لأن لا أحد يعمل وحده. انظر [النماذج](#models).

## النماذج المحلية { #models }

هناك ٣ نماذج.
"""


def source(day: str, models: int) -> bytes:
    """The source page, with so many models."""
    return SOURCE.replace("DATE", day).replace("There are N", f"There are {models}").encode()


def git(root: Path, *arguments: str, day: str = "2026-01-01") -> None:
    """Run git with a name and a day of its own."""
    nobody = dict.fromkeys(("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"), os.devnull)
    when = {f"GIT_{who}_DATE": f"{day}T12:00:00Z" for who in ("AUTHOR", "COMMITTER")}
    person = {
        f"GIT_{who}_{what}": f"{what}@city.example" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    environment = {**os.environ, **nobody, **when, **person}
    subprocess.run(["git", "-C", str(root), *arguments], check=True, capture_output=True, env=environment)


def commit(root: Path, message: str, day: str) -> None:
    """Commit all there is."""
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", message, day=day)


def succeeds(site: MiniSite, *arguments: str) -> str:
    """What a command prints that has to succeed."""
    result = site.run(*arguments)
    assert result.exit_code == 0, result.output
    return result.output


def arabic_page(site: MiniSite) -> str:
    """The page as Arabic readers are shown it."""
    succeeds(site, "build", "--output", str(site.root / "site"))
    return (site.root / "site/ar/plan/index.html").read_text("utf-8")


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_story_of_a_changed_section(tmp_path: Path) -> None:
    root = tmp_path / "guide"
    root.mkdir()
    site = make_site(
        root,
        {
            "docs/en/index.md": "# Home\n",
            "docs/ar/index.md": "# الرئيسية\n",
            "docs/en/plan.md": source("2026-01-01", 3),
            "docs/ar/plan.md": TRANSLATION.encode(),
            ".gitignore": "site/\n",
        },
    )
    git(root, "init", "--quiet", "--initial-branch", "main")
    succeeds(site, "stamp", "plan.md", "--locale", "ar")
    commit(root, "The plan, in two languages", "2026-01-01")
    assert 'class="notice notice--outdated' not in arabic_page(site)

    # An editor changes one section, and nothing fails.
    site.write("docs/en/plan.md", source("2026-02-03", 5))
    commit(root, "Two more models", "2026-02-03")
    succeeds(site, "check")

    # The translator is told, and so is the reader, with the section's name in Arabic.
    told = succeeds(site, "status", "--locale", "ar")
    assert "plan.md" in told
    assert "النماذج المحلية" in told
    assert "لماذا نخطط" not in told
    page = arabic_page(site)
    notice = page[page.index('class="notice notice--outdated') :]
    notice = notice[: notice.index("</div>")]
    assert "٣ فبراير ٢٠٢٦" in notice
    assert 'href="#models"' in notice
    assert "النماذج المحلية" in notice
    assert "لماذا نخطط" not in notice
    difference = succeeds(site, "diff", "plan.md", "--locale", "ar")
    assert "[-3-]{+5+}" in difference
    assert "هناك ٣ نماذج." in difference

    # The translator works with a tool, and forgets nothing.
    file = tmp_path / "ar.po"
    succeeds(site, "export", "--format", "po", "--locale", "ar", str(file))
    entries = polib.pofile(str(file))
    (entry,) = [entry for entry in entries if entry.msgid == "There are 5 models."]
    assert (entry.msgstr, entry.fuzzy) == ("هناك ٣ نماذج.", True)
    entry.msgstr = "هناك ٥ نماذج."
    entry.flags.remove("fuzzy")
    entries.save(str(file))
    assert site.run("stamp", "plan.md", "--locale", "ar").exit_code == 2  # nothing has been translated yet
    succeeds(site, "import", "--format", "po", "--locale", "ar", str(file))
    text = (root / "docs/ar/plan.md").read_text("utf-8")
    assert "هناك ٥ نماذج." in text
    assert "انظر [النماذج](#models)." in text
    succeeds(site, "stamp", "plan.md", "--locale", "ar")
    assert [
        found for found in site.findings() if found["code"].startswith("TRAN") and found["path"] == "docs/ar/plan.md"
    ] == []
    assert 'class="notice notice--outdated' not in arabic_page(site)
    assert "plan.md" not in succeeds(site, "status", "--locale", "ar").partition("%")[2]
