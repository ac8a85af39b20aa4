"""The ledger grows with every build that publishes the whole guide, and with nothing else."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from guidebook.content.ledger import HEADER
from mini_site import MiniSite, SiteMaker

LEDGER = "published-addresses.txt"
FILES = {"docs/en/index.md": "# Home\n", "docs/ar/index.md": "# الدليل\n", "docs/en/plan.md": "# Plan\n\n## A { #a }\n"}
RECORDED = f"{HEADER}about/translations.md\nar/\nindex.md\nplan.md\nplan.md#a\n"
REPORT = f"5 new addresses recorded in {LEDGER}\n"


def ledger(site: MiniSite) -> str | None:
    """What the ledger holds."""
    path = site.root / LEDGER
    return path.read_bytes().decode() if path.exists() else None


def test_first_build_makes_the_ledger_and_the_next_one_leaves_it_alone(mini_site: SiteMaker) -> None:
    site = mini_site(FILES)
    result = site.run("build", "--jobs", "1")
    assert (result.exit_code, result.stdout) == (0, "")
    assert REPORT in result.stderr
    assert ledger(site) == RECORDED
    before = (site.root / LEDGER).stat()
    assert "recorded" not in site.run("build", "--jobs", "1").stderr
    assert (site.root / LEDGER).stat() == before


def test_what_is_gone_stays_in_the_ledger_and_line_ends_stay(mini_site: SiteMaker) -> None:
    site = mini_site({**FILES, LEDGER: b"# ours\r\nold.md\r\n"})
    site.write("docs/en/plan.md", "---\naliases: [old.md]\n---\n# Plan\n\n## B { #b }\n")
    assert f"5 new addresses recorded in {LEDGER}\n" in site.run("build", "--jobs", "1").stderr
    assert ledger(site) == "# ours\r\nabout/translations.md\r\nar/\r\nindex.md\r\nold.md\r\nplan.md\r\nplan.md#b\r\n"
    site.write("docs/en/plan.md", "---\naliases: [old.md, {b: c}]\n---\n# Plan\n\n## C { #c }\n")
    assert f"1 new address recorded in {LEDGER}\n" in site.run("build", "--output", str(site.root / "other")).stderr
    assert "plan.md#b\r\nplan.md#c\r\n" in (ledger(site) or "")


def test_build_of_some_editions_and_refused_build_record_nothing(mini_site: SiteMaker) -> None:
    site = mini_site(FILES)
    assert site.run("build", "--locale", "en", "--locale", "ar").exit_code == 0
    site.write("docs/en/index.md", "# Home\n\n[x](nowhere.md)\n")
    assert site.run("build").exit_code == 1
    assert site.run("check").exit_code == 1
    assert ledger(site) is None


def test_address_that_vanished_stops_the_next_build(mini_site: SiteMaker) -> None:
    site = mini_site(FILES)
    assert site.run("build", "--jobs", "1").exit_code == 0
    (site.root / "docs/en/plan.md").unlink()
    result = site.run("build", "--jobs", "1")
    assert result.exit_code == 1
    assert (
        f"{LEDGER}:6:1: error REF008 the page 'plan.md' was published, but nothing answers there now" in result.stderr
    )
    assert (site.root / "site/plan/index.html").exists()


def test_ledger_that_cannot_be_written_is_told_and_the_site_stands(mini_site: SiteMaker) -> None:
    site = mini_site(FILES)
    (site.root / LEDGER).mkdir()
    result = site.run("build", "--jobs", "1")
    assert result.exit_code == 0
    assert f"The new addresses could not be recorded: '{LEDGER}' is there already.\n" in result.stderr
    assert (site.root / "site/plan/index.html").exists()


@pytest.mark.parametrize("is_strict", [False, True])
def test_plain_mkdocs_build_records_the_same(mini_site: SiteMaker, is_strict: bool) -> None:
    site = mini_site(FILES)
    done = mkdocs(site.root, *(["--strict"] if is_strict else []))
    assert (done.returncode, done.stderr.count("recorded in")) == (0, 1)
    assert REPORT in done.stderr
    assert ledger(site) == RECORDED


def mkdocs(root: Path, *options: str) -> "subprocess.CompletedProcess[str]":
    """Run plain `mkdocs build`."""
    command = [sys.executable, "-m", "mkdocs", "build", "-f", str(root / "mkdocs.yml"), *options]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(command, capture_output=True, text=True, cwd=root, env=environment, check=False)


def test_preview_records_nothing(mini_site: SiteMaker) -> None:
    site = mini_site(FILES)
    code = (
        "from mkdocs.config import load_config; from mkdocs.commands.build import build; import sys; "
        "config = load_config(sys.argv[1]); config.plugins.on_startup(command='serve', dirty=False); build(config)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(site.root / "mkdocs.yml")], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert (site.root / "site/plan/index.html").exists()
    assert ledger(site) is None
