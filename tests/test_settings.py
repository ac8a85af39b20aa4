"""The configuration: what is read from it, and one clear line for whatever cannot be used."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from guidebook.checks.finding import Severity
from guidebook.cli import main
from guidebook.content.guide_options import GuideOptions
from guidebook.settings import Settings, SettingsError, load_settings

PLUGINS = "plugins:\n  - i18n:\n      docs_structure: folder\n      languages:\n"
LANGUAGES = "        - {locale: en, name: English, default: true}\n        - {locale: ar, name: العربية}\n"
REPORT_URL = "extra.guidebook.report_url"
NO_PLACEHOLDER = "there is no placeholder '{titel}', only '{page}', '{locale}', '{revision}', '{address}'"
NO_CONTACT = "it must be an e-mail address, or an address that begins with 'https://' or 'http://'"
USABLE = f"site_name: Mini\n{PLUGINS}{LANGUAGES}"
NO_ROUTE = "not a name such as 'new-mayor', of small letters, digits and hyphens"
NO_SECTION = "is not a page key with a section id such as 'chapters/plan.md#models'"
ROUTES = f"{USABLE}extra: {{guidebook: {{routes: "


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    """The folder of a guide without a configuration."""
    (tmp_path / "docs" / "en").mkdir(parents=True)
    return tmp_path


def load(guide: Path, text: str) -> Settings:
    """The settings that a configuration gives."""
    (guide / "mkdocs.yml").write_text(text, encoding="utf-8")
    return load_settings(guide / "mkdocs.yml")


def refusal(guide: Path, text: str | bytes) -> str:
    """The line with which `check` refuses a configuration."""
    (guide / "mkdocs.yml").write_bytes(text if isinstance(text, bytes) else text.encode())
    result = CliRunner().invoke(main, ["check", "--config", str(guide / "mkdocs.yml")])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.count("\n") == 1
    return result.stderr.removeprefix("Error: ").rstrip("\n")


def test_settings_are_read(guide: Path) -> None:
    extra = "extra: {guidebook: {rules: {TERM001: warning}, ignore: ['docs/en/*'], facets: {level: [town]}}}\n"
    settings = load(guide, f"{USABLE}site_url: https://example.org/guide\nsite_description: A guide\n{extra}")
    assert settings == Settings(
        config_path=guide / "mkdocs.yml",
        docs_dir=guide / "docs",
        site_dir=guide / "site",
        site_name="Mini",
        site_description="A guide",
        site_url="https://example.org/guide/",
        repo_url=None,
        use_directory_urls=True,
        locale_names={"en": "English", "ar": "العربية"},
        severities={"TERM001": Severity.WARNING},
        ignore_paths=("docs/en/*",),
        guide_options=GuideOptions(
            locales=("en", "ar"),
            facets={"level": ("town",)},
            site_url="https://example.org/guide/",
            rule_names=settings.guide_options.rule_names,
            configuration=settings.guide_options.configuration,
        ),
    )
    assert settings.locales == ("en", "ar")
    assert (settings.root, settings.default_locale) == (guide, "en")


@pytest.mark.parametrize(
    "value",
    ["!!python/name:nothing.here", "!!python/object/apply:nothing.here {kwds: {a: b}}", "!relative $docs_dir/a"],
)
def test_functions_that_are_not_installed_do_not_stop_a_check(guide: Path, value: str) -> None:
    assert load(guide, f"{USABLE}markdown_extensions:\n  - toc:\n      slugify: {value}\n").locales == ("en", "ar")


def test_default_locale_comes_first_and_the_others_in_their_order(guide: Path) -> None:
    languages = "".join(
        f"        - {{locale: {locale}, default: {str(locale == 'ar').lower()}}}\n"
        for locale in ("sq", "en", "ar", "fr")
    )
    settings = load(guide, PLUGINS + languages)
    assert (settings.locales, settings.default_locale) == (("ar", "sq", "en", "fr"), "ar")


@pytest.mark.parametrize("language", ["{locale: fr, build: false}", "{locale: 'null', name: x}"])
def test_language_that_is_not_built_is_no_locale(guide: Path, language: str) -> None:
    assert load(guide, f"{USABLE}        - {language}\n").locales == ("en", "ar")


@pytest.mark.parametrize(
    "text", [USABLE, USABLE.replace("\n", "\r\n"), f"\ufeff{USABLE}", f"{USABLE}extra:\nsite_url:\n"]
)
def test_usable_forms_of_a_configuration(guide: Path, text: str) -> None:
    assert load(guide, text).locales == ("en", "ar")


def test_plugins_may_be_a_mapping(guide: Path) -> None:
    text = "plugins:\n  search: {}\n  i18n: {docs_structure: folder, languages: [{locale: en, default: true}]}\n"
    assert load(guide, text).locales == ("en",)


@pytest.mark.parametrize("value", ["off", "'off'", "Off", "false"])
def test_rule_may_be_switched_off_with_or_without_quotes(guide: Path, value: str) -> None:
    settings = load(guide, f"{USABLE}extra: {{guidebook: {{rules: {{TERM001: {value}}}}}}}\n")
    assert settings.severities == {"TERM001": Severity.OFF}


@pytest.mark.parametrize(
    ("pattern", "path", "ignored"),
    [
        ("docs/en/*", "docs/en/a/b.md", True),
        ("docs/en/a.md", "docs/en/a.md", True),
        ("docs/en", "docs/en/a.md", False),
        ("docs/*/old-*.md", "docs/ar/old-a.md", True),
        ("docs/EN/*", "docs/en/a.md", False),
    ],
)
def test_paths_are_left_out_by_pattern(guide: Path, pattern: str, path: str, ignored: bool) -> None:
    settings = load(guide, f"{USABLE}extra: {{guidebook: {{ignore: ['{pattern}']}}}}\n")
    assert settings.ignores(path) is ignored


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: [\n", ":2:1: is not valid YAML: expected the node content, but found '<stream end>'."),
        ("site_name: a: b\n", ":1:13: is not valid YAML: mapping values are not allowed here."),
        (f"{USABLE}\tx: 1\n", ":8:1: is not valid YAML: found character '\\t' that cannot start any token."),
        ("- a\n", ":1:1: holds no settings. Write at least 'site_name' and 'plugins'."),
        ("", ": plugins: the plugin 'i18n' is missing. Add it with 'docs_structure: folder'."),
        ("plugins: []\n", ": plugins: the plugin 'i18n' is missing. Add it with 'docs_structure: folder'."),
        (
            "plugins: [search]\n",
            ": plugins: the plugin 'i18n' is missing. Add it with 'docs_structure: folder'.",
        ),
        ("plugins: [i18n: ]\n", ": plugins.i18n.languages: field required."),
        (
            USABLE.replace("structure: folder", "structure: suffix"),
            ": plugins.i18n.docs_structure is 'suffix'. Write 'folder'.",
        ),
        (
            USABLE.replace("      docs_structure: folder\n", ""),
            ": plugins.i18n.docs_structure is 'suffix'. Write 'folder'.",
        ),
        (
            f"{PLUGINS}        - {{locale: en}}\n",
            ": plugins.i18n.languages: no language has 'default: true'. Give it to exactly one.",
        ),
        (
            f"{USABLE}        - {{locale: fr, default: true}}\n",
            ": plugins.i18n.languages: more than one language has 'default: true'. Give it to exactly one.",
        ),
        (
            f"{USABLE}        - {{locale: ar}}\n",
            ": plugins.i18n.languages: 'ar' stands there twice. Keep one entry.",
        ),
        (f"{USABLE}        - {{name: French}}\n", ": plugins.i18n.languages.2.locale: field required."),
        (f"{USABLE}docs_dir: text\n", ": docs_dir: there is no folder 'text'. Make it, or mend the path."),
        (
            f"{USABLE}docs_dir: mkdocs.yml\n",
            ": docs_dir: there is no folder 'mkdocs.yml'. Make it, or mend the path.",
        ),
        (
            f"{USABLE}extra: {{guidebook: {{rules: {{unknown-pages: off}}}}}}\n",
            ": extra.guidebook.rules: there is no rule or family 'unknown-pages'. Did you mean 'unknown-page'?",
        ),
        (
            f"{USABLE}extra: {{guidebook: {{rules: {{whatever: off}}}}}}\n",
            ": extra.guidebook.rules: there is no rule or family 'whatever'.",
        ),
        (
            f"{USABLE}extra: {{guidebook: {{report_url: 'data:x'}}}}\n",
            f": {REPORT_URL}: it must begin with 'https://', 'http://' or 'mailto:' (it is 'data:x').",
        ),
        (
            f"{USABLE}extra: {{guidebook: {{report_url: 'mailto:a@b.example?subject=a\n\n  b'}}}}\n",
            ": extra.guidebook.report_url: not an address (it is 'mailto:a@b.example?subject=a b').",
        ),
        (
            f"{USABLE}extra: {{guidebook: {{report_url: 'https://f.example/{{titel}}'}}}}\n",
            f": {REPORT_URL}: {NO_PLACEHOLDER} (it is 'https://f.example/{{titel}}').",
        ),
        (
            f"{USABLE}extra: {{guidebook: {{contact: 'javascript:alert(1)'}}}}\n",
            f": extra.guidebook.contact: {NO_CONTACT} (it is 'javascript:alert(1)').",
        ),
        (
            f"{USABLE}extra: {{guidebook: {{rules: {{TERM001: loud}}}}}}\n",
            ": extra.guidebook.rules.TERM001: input should be 'error', 'warning', 'info' or 'off' (it is 'loud').",
        ),
        (f"{ROUTES}5}}}}\n", ": extra.guidebook.routes: write a list (it is '5')."),
        (f"{ROUTES}[{{id: x, sections: []}}]}}}}\n", ": extra.guidebook.routes.0.sections: write at least one."),
        (
            f"{ROUTES}[{{id: New Mayor, sections: [a.md#b]}}]}}}}\n",
            f": extra.guidebook.routes.0.id: {NO_ROUTE} (it is 'New Mayor').",
        ),
        (
            f"{ROUTES}[{{id: a, sections: [a.md]}}]}}}}\n",
            f": extra.guidebook.routes.0.sections: 'a.md' {NO_SECTION}.",
        ),
        (
            f"{ROUTES}[{{id: a, sections: ['a.md#b', 'a.md#b']}}]}}}}\n",
            ": extra.guidebook.routes.0.sections: 'a.md#b' stands there twice.",
        ),
        (
            f"{ROUTES}[{{id: a, sections: ['a.md#b']}}, {{id: a, sections: ['a.md#c']}}]}}}}\n",
            ": extra.guidebook.routes: 'a' stands there twice. Give each route an id of its own.",
        ),
        (
            f"{ROUTES}[{{id: a, audience: mayors, sections: ['a.md#b']}}], facets: {{audience: [mayor]}}}}}}\n",
            ": extra.guidebook.routes: 'mayors' is not in the list 'facets.audience'. Did you mean 'mayor'?",
        ),
        (f"{ROUTES}[{{id: a}}]}}}}\n", ": extra.guidebook.routes.0.sections: field required."),
    ],
)
def test_mistake_is_one_line_with_its_place(guide: Path, text: str, line: str) -> None:
    assert refusal(guide, text) == f"mkdocs.yml{line}"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (b"site_name: caf\xe9\n" + USABLE.encode(), ""),
        (b"site_name: a\x00b\n", ""),
        ("INHERIT: base.yml\n" + USABLE, ""),
        (f"{USABLE}x: !unknown y\n", ":8:4"),
        ("x: *nowhere\n", ":1:4"),
        ("plugins: search\n", ": plugins"),
        (f"{USABLE}plugins: 5\n", ": plugins"),
        (f"{PLUGINS}        []\n", ": plugins.i18n.languages"),
        (f"{USABLE}        - fr\n", ": plugins.i18n.languages.2"),
        (f"{USABLE}        - {{locale: french}}\n", ": plugins.i18n.languages.2.locale: 'french'"),
        (f"{USABLE}        - {{locale: ../etc}}\n", ": plugins.i18n.languages.2.locale: '../etc'"),
        (f"{USABLE}docs_dir: [a]\n", ": docs_dir"),
        (f"{USABLE}site_url: 5\n", ": site_url"),
        (f"{USABLE}use_directory_urls: perhaps\n", ": use_directory_urls"),
        (f"{USABLE}extra: [a]\n", ": extra"),
        (f"{USABLE}extra: {{guidebook: text}}\n", ": extra.guidebook"),
        (f"{USABLE}extra: {{guidebook: {{report_url: [a]}}}}\n", ": extra.guidebook.report_url"),
        (f"{USABLE}extra: {{guidebook: {{rule: {{}}}}}}\n", ": extra.guidebook.rule"),
        (f"{USABLE}extra: {{guidebook: {{rules: [TERM001]}}}}\n", ": extra.guidebook.rules"),
        (f"{USABLE}extra: {{guidebook: {{ignore: docs}}}}\n", ": extra.guidebook.ignore"),
        (f"{ROUTES}text}}}}\n", ": extra.guidebook.routes"),
        (f"{ROUTES}[{{id: a, sections: []}}]}}}}\n", ": extra.guidebook.routes.0.sections"),
        (f"{ROUTES}[{{id: index, sections: ['a.md#b']}}]}}}}\n", ": extra.guidebook.routes.0.id"),
        (f"{ROUTES}[{{id: a, title: A, sections: ['a.md#b']}}]}}}}\n", ": extra.guidebook.routes.0.title"),
        (f"{USABLE}extra: {{guidebook: {{facets: {{level: town}}}}}}\n", ": extra.guidebook.facets.level"),
    ],
)
def test_every_other_mistake_is_one_line_too(guide: Path, text: str | bytes, place: str) -> None:
    assert refusal(guide, text).startswith(f"mkdocs.yml{place}")


def test_missing_file_is_named_with_its_path(tmp_path: Path) -> None:
    path = tmp_path / "nowhere.yml"
    with pytest.raises(SettingsError, match=r"nowhere\.yml: there is no such file\. Give its path with --config\.$"):
        load_settings(path)


def test_folder_is_no_configuration(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"cannot be read \(Is a directory\)\.$"):
        load_settings(tmp_path)
