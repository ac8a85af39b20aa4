"""`mkdocs.yml` -> frozen settings; every configuration error is raised here, as one line with its place and action."""

import fnmatch
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

import yaml
from mkdocs.exceptions import MkDocsException
from mkdocs.utils.yaml import get_yaml_loader, yaml_load
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from guidebook.checks.finding import Severity
from guidebook.checks.rules import all_rules, names_of_rules
from guidebook.content.configuration_text import ConfigurationText
from guidebook.content.dialect import Dialect
from guidebook.content.guide_options import GuideOptions, NavEntry, RequiredAnchor, Route, RouteStep
from guidebook.content.model import Source, Span
from guidebook.content.report_address import contact_fault, report_address_fault
from guidebook.content.site_dialect import site_dialect
from guidebook.content.site_extensions import listed_extensions
from guidebook.content.site_yaml import SiteLoader
from guidebook.content.unfollowed import may_make_pages

LOCALE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?([-_][A-Z]{2})?")
"""A locale code as static-i18n accepts it: `ar`, `sr-Latn`, `fr-CA`."""

SECTION = re.compile(r"[^#]+\.md#[^#]+")
"""A page key with a section id."""
ROUTE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
"""The id of a route, which is the end of its address."""
_NOWHERE = Span(0, 0)
Model = TypeVar("Model", bound=BaseModel)


class SettingsError(Exception):
    """The configuration cannot be used; the message is one line for the person who wrote it."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the guide needs to know of its configuration file."""

    config_path: Path
    docs_dir: Path
    site_dir: Path
    site_name: str
    site_description: str
    site_url: str | None
    """Address of the published site with a last slash, or None."""
    repo_url: str | None
    use_directory_urls: bool
    locale_names: Mapping[str, str]
    """What the language switcher calls each locale."""
    severities: Mapping[str, Severity] = field(default_factory=dict)
    """Severity by code, rule name or family."""
    report_url: str | None = None
    """Where readers report errors, with placeholders: see `guidebook.content.report_address`."""
    contact: str | None = None
    """How readers reach the editors: an e-mail address, or the address of a page."""
    ignore_paths: tuple[str, ...] = ()
    """Glob patterns of paths whose findings are left out."""
    guide_options: GuideOptions = field(kw_only=True)
    """What rules and rendering need to know; without the day, and for readers."""

    @property
    def root(self) -> Path:
        """The folder of the configuration file: paths in findings are relative to it."""
        return self.config_path.parent

    @property
    def locales(self) -> tuple[str, ...]:
        """The locales in the order of the configuration; the default one first."""
        return self.guide_options.locales

    @property
    def default_locale(self) -> str:
        """The edition that stands at `/`, and the source locale of a page that names none."""
        return self.locales[0]

    def ignores(self, path: str) -> bool:
        """Whether findings in this path (relative to `root`) are left out."""
        return any(fnmatch.fnmatchcase(path, pattern) for pattern in self.ignore_paths)


class _Language(BaseModel):
    model_config = ConfigDict(extra="ignore")
    locale: str
    name: str = ""
    default: bool = False
    build: bool = True

    @field_validator("locale")
    @classmethod
    def _known_form(cls, value: str) -> str:
        if value != "null" and not LOCALE.fullmatch(value):
            raise ValueError(f"'{value}' is not a locale code such as 'ar' or 'fr-CA'")
        return value


class _I18n(BaseModel):
    model_config = ConfigDict(extra="ignore")
    docs_structure: str = "suffix"
    languages: list[_Language] = Field(min_length=1)


def _sections(value: tuple[str, ...]) -> tuple[str, ...]:
    for section in value:
        if not SECTION.fullmatch(section):
            raise ValueError(f"'{section}' is not a page key with a section id such as 'chapters/plan.md#models'")
    return value


class _Route(BaseModel):
    model_config = ConfigDict(extra="forbid")
    id: str
    audience: str | None = None
    sections: tuple[str, ...] = Field(min_length=1)

    @field_validator("id")
    @classmethod
    def _may_end_an_address(cls, value: str) -> str:
        if not ROUTE.fullmatch(value) or value == "index":
            raise ValueError("not a name such as 'new-mayor', of small letters, digits and hyphens")
        return value

    @field_validator("sections")
    @classmethod
    def _keys_and_sections(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for section in value:
            if value.count(section) > 1:
                raise ValueError(f"'{section}' stands there twice")
        return _sections(value)


class _Guidebook(BaseModel):
    model_config = ConfigDict(extra="forbid")
    rules: dict[str, Severity] = Field(default_factory=dict)
    ignore: list[str] = Field(default_factory=list)
    facets: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    required_anchors: tuple[str, ...] = ()
    routes: tuple[_Route, ...] = ()
    report_url: str | None = None
    contact: str | None = None

    @field_validator("contact")
    @classmethod
    def _usable_contact(cls, value: str | None) -> str | None:
        fault = contact_fault(value) if value else None
        if fault:
            raise ValueError(fault)
        return value or None

    @field_validator("report_url")
    @classmethod
    def _usable_address(cls, value: str | None) -> str | None:
        fault = report_address_fault(value) if value else None
        if fault:
            raise ValueError(fault)
        return value or None

    @field_validator("required_anchors")
    @classmethod
    def _key_and_section(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        return _sections(value)

    @field_validator("rules", mode="before")
    @classmethod
    def _off_is_a_word(cls, value: Any) -> Any:
        # YAML 1.1 reads a bare `off` as false.
        if isinstance(value, dict):
            return {str(name): "off" if severity is False else severity for name, severity in value.items()}
        return value


class _Config(BaseModel):
    model_config = ConfigDict(extra="ignore")
    site_name: str = ""
    site_description: str = ""
    docs_dir: str = "docs"
    site_dir: str = "site"
    site_url: str | None = None
    repo_url: str | None = None
    use_directory_urls: bool = True
    nav: list[Any] | None = None
    not_in_nav: str = ""
    exclude_docs: str = ""
    plugins: list[str | dict[str, Any]] | dict[str, Any] = Field(default_factory=list)
    hooks: list[str] = Field(default_factory=list)
    markdown_extensions: list[str | dict[str, Any]] | dict[str, Any] | None = None
    extra: dict[str, Any] | None = None


def load_settings(config_path: Path) -> Settings:
    """Read a configuration file.

    Raises `SettingsError` when the file is missing, is not YAML, lacks the i18n plugin in folder structure, or holds a
    value that cannot be used.
    """
    config_path = Path(os.path.abspath(config_path))
    name = config_path.name
    config = _validate(_Config, _read(config_path), name, ())
    i18n = _validate(_I18n, _i18n_options(config, name), name, ("plugins", "i18n"))
    if i18n.docs_structure != "folder":
        raise SettingsError(f"{name}: plugins.i18n.docs_structure is '{i18n.docs_structure}'. Write 'folder'.")
    guidebook = _validate(_Guidebook, (config.extra or {}).get("guidebook") or {}, name, ("extra", "guidebook"))
    _check_rule_names(guidebook, name)
    _check_routes(guidebook, name)
    languages = sorted(
        (language for language in i18n.languages if language.build and language.locale != "null"),
        key=lambda language: not language.default,
    )
    defaults = [language.locale for language in languages if language.default]
    if len(defaults) != 1:
        found = "no language" if not defaults else "more than one language"
        raise SettingsError(f"{name}: plugins.i18n.languages: {found} has 'default: true'. Give it to exactly one.")
    locales = tuple(language.locale for language in languages)
    for locale in locales:
        if locales.count(locale) > 1:
            raise SettingsError(f"{name}: plugins.i18n.languages: '{locale}' stands there twice. Keep one entry.")
    docs_dir = config_path.parent / config.docs_dir
    if not docs_dir.is_dir():
        raise SettingsError(f"{name}: docs_dir: there is no folder '{config.docs_dir}'. Make it, or mend the path.")
    site_url = config.site_url.rstrip("/") + "/" if config.site_url else None
    return Settings(
        config_path=config_path,
        docs_dir=docs_dir,
        site_dir=config_path.parent / config.site_dir,
        site_name=config.site_name,
        site_description=config.site_description,
        site_url=site_url,
        repo_url=config.repo_url,
        use_directory_urls=config.use_directory_urls,
        locale_names={language.locale: language.name or language.locale for language in languages},
        severities=guidebook.rules,
        report_url=guidebook.report_url,
        contact=guidebook.contact,
        ignore_paths=tuple(guidebook.ignore),
        guide_options=_with_places(
            GuideOptions(
                locales=locales,
                facets=guidebook.facets,
                site_url=site_url,
                directory_urls=config.use_directory_urls,
                rule_names=tuple(rule.name for rule in all_rules()),
                not_in_nav=tuple(config.not_in_nav.splitlines()),
                excluded=tuple(config.exclude_docs.splitlines()),
                has_made_pages=may_make_pages(_plugin_names(config)) or bool(_other_hooks(config)),
                dialect=_dialect(config, config_path.parent, docs_dir),
            ),
            config_path,
            guidebook,
            config.nav,
        ),
    )


def _with_places(
    options: GuideOptions, config_path: Path, guidebook: _Guidebook, nav: list[Any] | None
) -> GuideOptions:
    """The options with what findings must be able to point at in the configuration file."""
    text = config_path.read_text(encoding="utf-8-sig")
    configuration = ConfigurationText(Source(config_path.name, "", config_path.name, text))
    anchors = configuration.scalars("extra", "guidebook", "required_anchors")
    places = [*configuration.places("extra", "guidebook", "routes")]
    return replace(
        options,
        configuration=configuration.source,
        required_anchors=tuple(
            RequiredAnchor(key, section_id, anchors.get(f"{key}#{section_id}", _NOWHERE))
            for key, section_id in (anchor.split("#") for anchor in guidebook.required_anchors)
        ),
        routes=tuple(Route(route.id, route.audience, tuple(_steps(route, places))) for route in guidebook.routes),
        nav=None if nav is None else tuple(_nav_entries(nav, configuration.scalars("nav"), config_path.name)),
    )


def _steps(route: _Route, places: list[tuple[str, Span]]) -> Iterator[RouteStep]:
    """The sections of a route; `places` are those of all routes in order, and each is taken once."""
    for section in route.sections:
        place = next((place for place in places if place[0] == section), None)
        if place is not None:
            places.remove(place)
        key, _, section_id = section.partition("#")
        yield RouteStep(key, section_id, place[1] if place else _NOWHERE)


def _nav_entries(written: list[Any], places: Mapping[str, Span], name: str) -> Iterator[NavEntry]:
    """MkDocs's `nav`: paths, `title: path` and `title: [entries]`; a path to a file is a page key."""
    for item in written:
        pairs = list(item.items()) if isinstance(item, dict) else [(None, item)]
        for title, target in pairs:
            shown = None if title is None else str(title)
            if isinstance(target, list):
                yield NavEntry(shown, None, _NOWHERE, tuple(_nav_entries(target, places, name)))
            elif isinstance(target, str):
                yield NavEntry(shown, target, places.get(target, _NOWHERE))
            else:
                raise SettingsError(f"{name}: nav: '{title or target}' leads nowhere. Write a path or a list.")


def _read(config_path: Path) -> dict[str, Any]:
    try:
        with config_path.open("rb") as file:
            values = yaml_load(file, get_yaml_loader(SiteLoader))
    except FileNotFoundError:
        raise SettingsError(f"{config_path}: there is no such file. Give its path with --config.") from None
    except OSError as error:
        raise SettingsError(f"{config_path}: cannot be read ({error.strerror}).") from None
    except RecursionError:
        raise SettingsError(f"{config_path.name}: is nested too deeply. Take some levels out.") from None
    except UnicodeDecodeError as error:
        raise SettingsError(f"{config_path.name}: is not UTF-8 at byte {error.start + 1}. Save it as UTF-8.") from None
    except (yaml.YAMLError, MkDocsException) as error:
        if isinstance(error.__context__, yaml.MarkedYAMLError):
            raise _broken_yaml(config_path, error.__context__) from None
        raise SettingsError(f"{config_path.name}: cannot be read: {' '.join(str(error).split())}") from None
    if not isinstance(values, dict):
        raise SettingsError(f"{config_path.name}:1:1: holds no settings. Write at least 'site_name' and 'plugins'.")
    return values


def _broken_yaml(config_path: Path, error: yaml.MarkedYAMLError) -> SettingsError:
    mark = error.problem_mark or error.context_mark
    place = f":{mark.line + 1}:{mark.column + 1}" if mark else ""
    return SettingsError(f"{config_path.name}{place}: is not valid YAML: {error.problem or error.context}.")


def _i18n_options(config: _Config, name: str) -> Any:
    for plugin in config.plugins if isinstance(config.plugins, list) else [config.plugins]:
        if isinstance(plugin, dict) and "i18n" in plugin:
            return plugin["i18n"] or {}
    raise SettingsError(f"{name}: plugins: the plugin 'i18n' is missing. Add it with 'docs_structure: folder'.")


def _dialect(config: _Config, root: Path, docs_dir: Path) -> Dialect:
    """What the extensions, plugins and hooks that the site lists itself mean for the reading of its pages."""
    extensions = listed_extensions(config.markdown_extensions or [])
    return site_dialect(extensions, _plugin_names(config), root, docs_dir, has_other_hooks=bool(_other_hooks(config)))


def _plugin_names(config: _Config) -> list[str]:
    plugins = config.plugins if isinstance(config.plugins, list) else [config.plugins]
    return [name for plugin in plugins for name in ([plugin] if isinstance(plugin, str) else plugin)]


def _other_hooks(config: _Config) -> list[str]:
    return [hook for hook in config.hooks if Path(hook).name != "guidebook_site.py"]


def _check_rule_names(guidebook: _Guidebook, name: str) -> None:
    known = names_of_rules()
    for rule in guidebook.rules:
        if rule not in known:
            near = get_close_matches(rule, known, n=1)
            guess = f" Did you mean '{near[0]}'?" if near else ""
            raise SettingsError(f"{name}: extra.guidebook.rules: there is no rule or family '{rule}'.{guess}")


def _check_routes(guidebook: _Guidebook, name: str) -> None:
    place = f"{name}: extra.guidebook.routes"
    ids = [route.id for route in guidebook.routes]
    audiences = guidebook.facets.get("audience", ())
    for route in guidebook.routes:
        if ids.count(route.id) > 1:
            raise SettingsError(f"{place}: '{route.id}' stands there twice. Give each route an id of its own.")
        if route.audience is not None and audiences and route.audience not in audiences:
            near = get_close_matches(route.audience, audiences, n=1)
            guess = f" Did you mean '{near[0]}'?" if near else ""
            raise SettingsError(f"{place}: '{route.audience}' is not in the list 'facets.audience'.{guess}")


_REASONS = {
    "tuple_type": "write a list",
    "too_short": "write at least one",
    "dict_type": "write 'name: value' lines below it",
    "model_type": "write 'name: value' lines below it",
    "model_attributes_type": "write 'name: value' lines below it",
    "dataclass_type": "write 'name: value' lines below it",
    "string_type": "write text, in quotation marks where it looks like a number",
}
"""Why a setting is refused, by pydantic's type of error, where its own words speak of Python."""


def _validate(model: type[Model], values: Any, name: str, path: tuple[str, ...]) -> Model:
    try:
        return model.model_validate(values)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in (*path, *first["loc"]))
        came = first["input"]
        is_told = first["type"] != "missing" and not isinstance(came, (dict, list))
        shown = f" (it is '{' '.join(str(came).split())}')" if is_told else ""
        if first["type"] == "extra_forbidden":
            raise SettingsError(f"{name}: {place}: there is no such setting. Delete it, or mend its name.") from None
        message = _REASONS.get(first["type"]) or first["msg"].removeprefix("Value error, ")
        raise SettingsError(f"{name}: {place}: {message[0].lower()}{message[1:]}{shown}.") from None
