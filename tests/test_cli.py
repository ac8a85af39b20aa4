"""The command line: exit statuses, usage errors in one line, and the help."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from guidebook.checks.explanation import explain_rule
from guidebook.checks.rules import all_rules
from guidebook.cli import main
from mini_site import MiniSite, SiteMaker

GUIDE = Path(__file__).parents[1] / "scripts" / "guide.py"
CLEAN = {"docs/en/index.md": "# Home\n", "docs/ar/index.md": "# الدليل\n"}
WARNING = {
    **CLEAN,
    "docs/en/index.md": "# Home\n\n## Models\n\nText.\n",
    "docs/ar/index.md": "# الدليل\n\n## النماذج { #models }\n\nنصٌّ.\n",
}
WARNING_TEXT = "the heading 'Models' has no id. Write '## Models { #models }'."
ERROR = {"docs/en/index.md": "# Home\n\n[x](lost.md)\n", "docs/ar/index.md": "# الدليل\n\nنصٌّ.\n"}


def usage_error(site: MiniSite, *arguments: str) -> str:
    """The line with which a command refuses its arguments."""
    result = site.run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.count("\n") == 1
    return result.stderr.removeprefix("Error: ").rstrip("\n")


@pytest.mark.parametrize(
    ("files", "status", "output"),
    [
        (CLEAN, 0, ""),
        (WARNING, 0, f"docs/en/index.md:3:1: warning PAGE004 {WARNING_TEXT}\n1 warning in 1 file\n"),
        (ERROR, 1, "docs/en/index.md:3:5: error REF001 no page 'lost.md'.\n1 error in 1 file\n"),
    ],
)
def test_status_tells_whether_there_is_an_error(
    mini_site: SiteMaker, files: dict[str, str], status: int, output: str
) -> None:
    result = mini_site(files).run("check")
    assert (result.exit_code, result.stdout, result.stderr) == (status, output, "")


def test_json_of_a_clean_guide_is_an_empty_list(mini_site: SiteMaker) -> None:
    result = mini_site(CLEAN).run("check", "--format", "json")
    assert (result.exit_code, json.loads(result.stdout)) == (0, [])


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["--ignore", "REF001"], 0),
        (["--select", "TERM"], 0),
        (["--locale", "ar"], 0),
        (["--locale", "ar", "--locale", "en"], 1),
        (["--select", "REF"], 1),
    ],
)
def test_status_is_that_of_the_findings_asked_for(mini_site: SiteMaker, arguments: list[str], status: int) -> None:
    assert mini_site(ERROR).run("check", *arguments).exit_code == status


def test_error_made_a_warning_by_the_settings_does_not_fail(mini_site: SiteMaker) -> None:
    extra = "extra: {guidebook: {rules: {unknown-page: warning}}}\n"
    assert mini_site(ERROR, extra=extra).run("check").exit_code == 0


def test_path_without_errors_does_not_fail(mini_site: SiteMaker) -> None:
    site = mini_site(ERROR)
    assert site.run("check", str(site.root / "docs/ar")).exit_code == 0
    assert site.run("check", str(site.root / "docs/en/index.md")).exit_code == 1


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["check", "--locale", "fr"], "there is no locale 'fr'. The locales are: en, ar."),
        (["check", "nowhere.md"], "there is no file or folder 'nowhere.md'."),
        (
            ["check", "--select", "unknown-pages"],
            "there is no rule or family 'unknown-pages'. Did you mean 'unknown-page'?",
        ),
        (["check", "--ignore", "REF01"], "there is no rule or family 'REF01'. Did you mean 'REF001'?"),
        (["check", "--select", "REF001,whatever"], "there is no rule or family 'whatever'."),
        (["explain", "REF02"], "there is no rule 'REF02'. Did you mean 'REF002'?"),
        (["explain", "Unknown-Sectoin"], "there is no rule 'Unknown-Sectoin'. Did you mean 'unknown-section'?"),
        (["explain", "whatever"], "there is no rule 'whatever'."),
        (["build", "--locale", "fr"], "there is no locale 'fr'. The locales are: en, ar."),
        (["stamp", "--locale", "fr", "index.md"], "there is no locale 'fr'. The locales are: en, ar."),
        (["stamp", "--locale", "ar", "indx.md"], "there is no page 'indx.md' in 'ar'. Did you mean 'index.md'?"),
        (["stamp", "--locale", "ar", "a/b/c.md"], "there is no page 'a/b/c.md' in 'ar'."),
        (
            ["stamp", "--locale", "en", "index.md"],
            "'docs/en/index.md' is a source page, not a translation. Name the locale of a translation.",
        ),
    ],
)
def test_what_does_not_exist_is_refused_in_one_line(mini_site: SiteMaker, arguments: list[str], line: str) -> None:
    assert usage_error(mini_site(CLEAN), *arguments) == line


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "--format", "xml"],
        ["check", "--colour"],
        ["build", "--jobs", "0"],
        ["build", "--jobs", "many"],
        ["stamp", "index.md"],
        ["stamp", "--locale", "ar"],
        ["explain", "REF001", "REF002"],
        ["publish"],
    ],
)
def test_usage_errors_have_status_two_and_no_traceback(mini_site: SiteMaker, arguments: list[str]) -> None:
    command, *rest = arguments
    result = CliRunner().invoke(main, [command, *rest])
    assert result.exit_code == 2
    assert result.stderr.startswith("Usage: ")
    assert isinstance(result.exception, SystemExit)


@pytest.mark.parametrize("command", ["check", "build", "stamp"])
def test_missing_configuration_is_refused_in_one_line(tmp_path: Path, command: str) -> None:
    arguments = ["--locale", "ar", "index.md"] if command == "stamp" else []
    result = CliRunner().invoke(main, [command, "--config", str(tmp_path / "mkdocs.yml"), *arguments])
    message = f"Error: {tmp_path}/mkdocs.yml: there is no such file. Give its path with --config.\n"
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", message)


@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_help_names_every_command(flag: str) -> None:
    result = CliRunner().invoke(main, [flag])
    assert result.exit_code == 0
    for command in ("check", "explain", "build", "rename", "stamp"):
        assert f"\n  {command} " in result.stdout


@pytest.mark.parametrize("command", sorted(main.commands))
def test_help_of_every_command_says_what_it_does_and_explains_its_options(command: str) -> None:
    result = CliRunner().invoke(main, [command, "--help"])
    assert result.exit_code == 0
    assert result.stdout.startswith(f"Usage: main {command} [OPTIONS]")
    assert "--config" in result.stdout
    assert len((main.commands[command].help or "").split()) > 5


def test_help_of_check_names_the_options_of_the_design() -> None:
    text = CliRunner().invoke(main, ["check", "--help"]).stdout
    for option in ("--format", "text|json|github|sarif", "--locale L", "--select WHAT", "--ignore WHAT", "[PATH]..."):
        assert option in text


def test_help_of_check_leads_to_explain() -> None:
    assert "guide.py explain REF002" in CliRunner().invoke(main, ["check", "--help"]).stdout


@pytest.mark.parametrize("what", ["REF002", "ref002", "unknown-section", "Unknown-Section"])
def test_explain_takes_a_code_or_a_name_and_needs_no_configuration(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    result = CliRunner().invoke(main, ["explain", what])
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == explain_rule(next(rule for rule in all_rules() if rule.code == "REF002"), 80)


def test_explain_without_a_rule_lists_them_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["explain"])
    assert (result.exit_code, result.stderr) == (0, "")
    assert [line.split()[0] for line in result.stdout.splitlines()] == [rule.code for rule in all_rules()]


def test_script_runs_from_any_folder(mini_site: SiteMaker, tmp_path: Path) -> None:
    site = mini_site({**ERROR, "docs/ar/index.md": "# الدليل\n\n[أ](مفقود.md)\n"})
    command = [sys.executable, str(GUIDE), "check", "--config", "../mkdocs.yml", "../docs/ar"]
    done = subprocess.run(command, cwd=site.root / "docs", capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout.decode() == (
        "docs/ar/index.md:3:5: error REF001 no page '\u2068مفقود.md\u2069'.\n1 error in 1 file\n"
    )


def test_nothing_is_read_from_or_written_beside_the_guide(
    mini_site: SiteMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = mini_site(CLEAN)
    monkeypatch.chdir(site.root)
    assert CliRunner().invoke(main, ["check"]).exit_code == 0
    assert sorted(path.name for path in site.root.iterdir()) == ["docs", "mkdocs.yml"]
