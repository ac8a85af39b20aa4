"""What each MkDocs event does for the guide: the one place where MkDocs, Material and static-i18n are held together.

MkDocs builds one edition at a time; static-i18n starts the others from inside the first. The catalogue is read and
checked once, before the first, and handed on with the configuration object: the hook's module keeps no state.
"""

import datetime
import logging
import os
import shutil
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
import markdown
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink
from mkdocs.theme import Theme
from mkdocs.utils import is_markdown_file

from guidebook.build.address_record import record_addresses
from guidebook.build.direction_check import verify_direction
from guidebook.build.pictures import read_pictures
from guidebook.build.publish import PublishError
from guidebook.build.rule_pages import rule_pages
from guidebook.build.search.edition_index import index_edition
from guidebook.build.search.pagefind_service import SearchIndexError
from guidebook.build.share_pictures import share_picture
from guidebook.build.template_isolation import isolate_printed_texts
from guidebook.build.theme_files import OFFLINE_WORKER, OVERRIDES, inline_script, theme_files
from guidebook.cache_folder import cache_folder
from guidebook.checks.engine import Selection, rule_set_revision, run_rules
from guidebook.checks.finding import Finding, Severity
from guidebook.checks.reporters import report_text
from guidebook.content.addresses import Addresses
from guidebook.content.catalogue import (
    ERROR_KEY,
    GLOSSARY_KEY,
    HOME_KEY,
    SEARCH_KEY,
    Catalogue,
    ReservedKind,
    route_key,
)
from guidebook.content.site_extensions import with_own_extensions
from guidebook.content.tree import read_catalogue
from guidebook.rendering.chapter_steps import chapter_labels
from guidebook.rendering.components import NAME as COMPONENTS
from guidebook.rendering.diagrams.figures import NAME as DIAGRAMS
from guidebook.rendering.feed import feed, feed_address
from guidebook.rendering.guide import Guide
from guidebook.rendering.markdown import prepare_markdown
from guidebook.rendering.navigation import listed_folder
from guidebook.rendering.opensearch import opensearch, opensearch_address
from guidebook.rendering.page_views import EditionRenderer
from guidebook.rendering.redirects import moved_view, redirects
from guidebook.rendering.renderer_words import NAME as RENDERER_WORDS
from guidebook.rendering.renderer_words import with_renderer_words
from guidebook.rendering.route_pages import Render, route_text
from guidebook.rendering.routes import made_routes
from guidebook.rendering.search_facets import facets_of, searched_names, searched_pages, searched_terms
from guidebook.rendering.section_links import NAME as SECTION_LINKS
from guidebook.rendering.share_picture import share_address, shared_picture
from guidebook.rendering.sitemap import sitemap
from guidebook.rendering.views import ContentsEntry
from guidebook.settings import Settings, SettingsError, load_settings
from guidebook.translation.status import guide_status

TEMPLATES = {
    ReservedKind.LIST: "list.html",
    ReservedKind.FACET: "list.html",
    ReservedKind.GLOSSARY: "glossary.html",
    ReservedKind.SEARCH: "search.html",
    ReservedKind.ERROR: "404.html",
    ReservedKind.RULES: "main.html",
    ReservedKind.STATUS: "translations.html",
    ReservedKind.BRIEF: "brief.html",
    ReservedKind.ROUTE: "route.html",
}
_ATTRIBUTE = "guidebook_build"
_COMMAND = "GUIDEBOOK_MKDOCS_COMMAND"
"""Environment variable that holds MkDocs's command: MkDocs says it once a process, before there is a configuration."""


@dataclass
class SiteBuild:
    """A checked guide on its way to a site."""

    settings: Settings
    guide: Guide
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    """Smaller forms of images, by address below the site's root."""
    editions: dict[str, "EditionBuild"] = field(default_factory=dict)


@dataclass
class EditionBuild:
    """One edition on its way."""

    renderer: EditionRenderer
    keys: dict[str, str] = field(default_factory=dict)
    """Page keys by the `src_uri` of MkDocs's files."""
    terms: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Ids of the linked terms, by page key."""
    searchable: list[str] = field(default_factory=list)
    """Keys of the pages that the edition's search finds."""


def read_and_check(settings: Settings, is_preview: bool = False) -> tuple[Catalogue, tuple[Finding, ...]]:
    """Read the content and run every rule over it."""
    options = replace(settings.guide_options, with_drafts=is_preview, today=datetime.date.today())
    catalogue = read_catalogue(settings.root, settings.docs_dir, options)
    findings = run_rules(catalogue, Selection(severities=settings.severities))
    return catalogue, tuple(finding for finding in findings if not settings.ignores(finding.path))


def make_site_build(settings: Settings, catalogue: Catalogue) -> SiteBuild:
    """The build of a checked catalogue."""
    addresses = Addresses(settings.default_locale, settings.use_directory_urls)
    pictures = read_pictures(catalogue, addresses, settings.docs_dir, cache_folder(settings.root))
    guide = Guide(
        catalogue=catalogue.for_readers(),
        status=guide_status(catalogue),
        addresses=addresses,
        site_name=settings.site_name,
        site_description=settings.site_description,
        site_url=settings.site_url,
        repo_url=settings.repo_url,
        locale_names=settings.locale_names,
        rule_set=rule_set_revision(settings.severities),
        report_url=settings.report_url,
        contact=settings.contact,
        made_pages=rule_pages(addresses, settings.severities),
        pictures=pictures.by_asset,
    )
    return SiteBuild(settings, guide, pictures.contents)


def attach(config: MkDocsConfig, build: SiteBuild) -> None:
    """Hand a checked guide to the events of this configuration."""
    setattr(config, _ATTRIBUTE, build)


def i18n_plugin(config: MkDocsConfig) -> Any:
    """static-i18n, with the two attributes that say which edition it builds and whether it was started from inside."""
    return config.plugins["i18n"]


def _attached(config: MkDocsConfig) -> SiteBuild:
    build: SiteBuild = getattr(config, _ATTRIBUTE)
    return build


def _edition(config: MkDocsConfig) -> EditionBuild:
    return _attached(config).editions[i18n_plugin(config).current_language]


def start(command: str) -> None:
    """`on_startup`: whether this process builds a site or shows a preview."""
    os.environ[_COMMAND] = command


def configure(config: MkDocsConfig) -> MkDocsConfig:
    """`on_config`, before static-i18n's: templates, Markdown extensions, and one authority for links."""
    if "i18n" not in config.plugins:
        raise PluginError("plugins: the plugin 'i18n' is missing. Add it with 'docs_structure: folder'.")
    if config.theme.name != "material":
        config.theme = Theme(name="material", custom_dir=config.theme.custom_dir)
    if str(OVERRIDES) not in config.theme.dirs:
        config.theme.dirs.insert(0, str(OVERRIDES))
    config.theme.static_templates = set()
    root = Path(config.config_file_path).parent
    extensions = with_own_extensions(config.markdown_extensions, config.mdx_configs, root)
    own = (RENDERER_WORDS, COMPONENTS, SECTION_LINKS, DIAGRAMS)
    config.markdown_extensions = list(dict.fromkeys((*extensions, *own)))
    config.mdx_configs.update(extensions)
    config.nav = None  # navigation comes from the catalogue
    for option in ("not_found", "absolute_links", "unrecognized_links", "anchors"):
        config.validation.links[option] = logging.DEBUG  # links are checked before the build, with their places
    _switch_off_other_search(config)
    i18n = i18n_plugin(config)
    i18n.config["reconfigure_material"] = False
    i18n.config["reconfigure_search"] = False
    return config


def _switch_off_other_search(config: MkDocsConfig) -> None:
    """Take MkDocs's and Material's search out of all events to come: its one index would mix the editions."""
    others = [plugin for name, plugin in config.plugins.items() if name.rpartition("/")[2] == "search"]
    for event, methods in config.plugins.events.items():
        if event != "config":  # the event that runs now
            methods[:] = [method for method in methods if getattr(method, "__self__", None) not in others]


def check(config: MkDocsConfig) -> None:
    """`on_pre_build`: read and check everything once; raises `PluginError` with all findings when one is an error.

    MkDocs cleans the site folder only after this event, so that a refused build leaves the old site as it was.
    """
    if i18n_plugin(config).building:
        return
    try:
        settings = load_settings(Path(config.config_file_path))
    except SettingsError as error:
        raise PluginError(str(error)) from None
    catalogue, findings = read_and_check(settings, is_preview=os.environ.get(_COMMAND) == "serve")
    report = report_text(findings)
    if any(finding.severity is Severity.ERROR for finding in findings):
        raise PluginError("\n" + report)
    if report:
        # Not as warnings: what must stop a build is an error already, with or without --strict.
        logging.getLogger("mkdocs.hooks.guidebook").info("\n%s", report)
    attach(config, make_site_build(settings, catalogue))


def collect_files(config: MkDocsConfig) -> Files:
    """`on_files`, after static-i18n's: the edition's pages, made pages, assets and theme files, and nothing else."""
    build = _attached(config)
    guide, locale = build.guide, i18n_plugin(config).current_language
    theme = theme_files()
    edition = EditionBuild(EditionRenderer(guide, locale, theme.addresses))
    build.editions[locale] = edition
    files = [*_page_files(config, guide, locale, edition), *_made_files(config, guide, locale, edition)]
    files += _redirect_files(config, guide, locale, theme.addresses)
    taken = {*theme.contents, *(share_address(guide, other) for other in guide.catalogue.locales)}
    for path, on_disk in guide.catalogue.assets.items():
        address = guide.addresses.asset(path, guide.catalogue.locales)
        # A Markdown file among the assets is a note for editors; MkDocs would make a page of it.
        if address not in taken and not is_markdown_file(path):
            files.append(_file(config, on_disk, address, src_dir=config.docs_dir))
    made = {**theme.contents, **build.pictures, **_share_picture(config, guide, locale)}
    files += [File.generated(config, address, content=content) for address, content in made.items()]
    return Files(files)


def _file(config: MkDocsConfig, path: str, address: str, src_dir: str) -> File:
    return File(path, src_dir, config.site_dir, config.use_directory_urls, dest_uri=address)


def _page_files(config: MkDocsConfig, guide: Guide, locale: str, edition: EditionBuild) -> Iterable[File]:
    for key in guide.catalogue.keys:
        page = guide.catalogue.shown(locale, key)
        if page is not None:
            file = _file(config, f"{page.locale}/{key}", guide.addresses.file(locale, key), config.docs_dir)
            # MkDocs needs a home page in its navigation; ours comes from the catalogue.
            file.inclusion = InclusionLevel.INCLUDED if key == "index.md" else InclusionLevel.NOT_IN_NAV
            edition.keys[file.src_uri] = key
            yield file


def _made_files(config: MkDocsConfig, guide: Guide, locale: str, edition: EditionBuild) -> Iterable[File]:
    for key in guide.catalogue.reserved:
        file = File.generated(config, f"{locale}/{key}", content="", inclusion=InclusionLevel.NOT_IN_NAV)
        file.dest_uri = guide.addresses.file(locale, key)
        file.url = guide.addresses.page(locale, key) or "./"
        edition.keys[file.src_uri] = key
        yield file


def _share_picture(config: MkDocsConfig, guide: Guide, locale: str) -> Mapping[str, bytes]:
    """The picture for sharing by its address; without the site's address nobody could find it."""
    if shared_picture(guide, locale) is None:
        return {}
    templates = prepare_templates(config.theme.get_env(), config)
    return {share_address(guide, locale): share_picture(guide, locale, templates)}


def _redirect_files(config: MkDocsConfig, guide: Guide, locale: str, theme: Mapping[str, str]) -> Iterable[File]:
    """Ready HTML: there is nothing in it that a page's way through MkDocs would be needed for."""
    template = None
    for redirect in redirects(guide, locale):
        template = template or prepare_templates(config.theme.get_env(), config).get_template("moved.html")
        view = moved_view(guide, locale, redirect, theme)
        yield File.generated(config, redirect.file, content=template.render(view=view, _=guide.words[locale]))


def page_source(page: MkDocsPage, config: MkDocsConfig) -> str:
    """`on_page_read_source`: only the template, so that nothing a page says of itself reaches MkDocs."""
    edition = _edition(config)
    key = edition.keys[page.file.src_uri]
    reserved = edition.renderer.guide.catalogue.reserved.get(key)
    if reserved:
        template = TEMPLATES[reserved]
    elif key == HOME_KEY:
        template = "home.html"
    else:
        template = "list.html" if listed_folder(key) else "main.html"
    return f"---\ntemplate: {template}\n---\n"


def page_markdown(page: MkDocsPage, config: MkDocsConfig) -> str:
    """`on_page_markdown`: the page's source with all edits made."""
    edition = _edition(config)
    key = edition.keys[page.file.src_uri]
    guide, locale = edition.renderer.guide, edition.renderer.edition
    shown = guide.catalogue.shown(locale, key)
    if shown is None:
        return ""
    config.mdx_configs.update(with_renderer_words(config.mdx_configs, guide.words[shown.locale]))
    config.mdx_configs[COMPONENTS] = {"chapters": chapter_labels(guide, shown, locale, edition.renderer.way_from(key))}
    config.mdx_configs[SECTION_LINKS] = {"is_on": key != HOME_KEY}  # nobody is pointed to a part of the home page
    prepared = prepare_markdown(guide, shown, locale)
    edition.terms[key] = prepared.terms
    return prepared.text


def prepare_templates(env: jinja2.Environment, config: MkDocsConfig) -> jinja2.Environment:
    """`on_env`: what is text stays text, with its own direction; only the rendered article is markup."""
    isolate_printed_texts(env, i18n_plugin(config).current_language)
    env.autoescape = True
    env.trim_blocks = env.lstrip_blocks = True
    env.globals["palette"] = inline_script("palette.js")
    return env


def page_context(context: dict[str, Any], page: MkDocsPage, config: MkDocsConfig) -> dict[str, Any]:
    """`on_page_context`: the views, and nothing of MkDocs's own."""
    edition = _edition(config)
    renderer = edition.renderer
    key = edition.keys[page.file.src_uri]
    base = None
    if key == ERROR_KEY:
        base = "/" + (config.site_url or "").partition("://")[2].partition("/")[2].rstrip("/")
        base = base if base.endswith("/") else f"{base}/"
    way = renderer.way_from(key, base)
    route = next((route for route in made_routes(renderer.guide) if route_key(route.id) == key), None)
    if route is not None:
        text = route_text(renderer.guide, route, renderer.edition, way, _section_renderer(renderer.guide, config))
        view = renderer.route_view(route, way, text)
    elif key in renderer.guide.catalogue.reserved:
        view = renderer.reserved_view(key, way)
    else:
        content = page.content or ""
        view = renderer.page_view(key, way, content, _contents(page.toc), edition.terms.get(key, ()))
    if view.searchable:
        edition.searchable.append(key)
    words = renderer.guide.words[renderer.edition]
    return {"edition": renderer.edition_view(key, way), "view": view, "_": words, "page": page, "config": config}


def _section_renderer(guide: Guide, config: MkDocsConfig) -> Render:
    """Renders parts of pages as their own pages are rendered; MkDocs renders whole pages only."""

    @cache
    def renderer(locale: str) -> markdown.Markdown:
        options = with_renderer_words(config.mdx_configs, guide.words[locale])
        return markdown.Markdown(extensions=config.markdown_extensions, extension_configs=options)

    return lambda text, locale: renderer(locale).reset().convert(text)


def _contents(links: Iterable[AnchorLink]) -> Iterable[ContentsEntry]:
    for link in links:
        # MkDocs's titles are HTML text.
        yield ContentsEntry(Markup(link.title).unescape(), link.id, tuple(_contents(link.children)))


def finish(config: MkDocsConfig) -> None:
    """`on_post_build`, after static-i18n has built the other editions: sitemap, search, and what is published now."""
    if not i18n_plugin(config).building:
        build = _attached(config)
        finish_site(build, Path(config.site_dir))
        is_preview = os.environ.get(_COMMAND) == "serve"
        try:
            for locale, edition in build.editions.items():
                if not is_preview:
                    verify_direction(Path(config.site_dir), build.guide, locale)
                index_search(build, edition, Path(config.site_dir))
        except (PublishError, SearchIndexError) as error:
            raise PluginError(str(error)) from None
        recorded = None if is_preview else record_addresses(build.settings, build.guide.catalogue)
        if recorded:
            print(recorded, file=sys.stderr)


def finish_site(build: SiteBuild, site_dir: Path) -> None:
    """Write what belongs to the whole site."""
    text = sitemap(build.guide)
    if text is not None:
        (site_dir / "sitemap.xml").write_text(text, encoding="utf-8")
    for locale in build.guide.catalogue.locales:
        # A build of some editions makes no folder for the others.
        if (site_dir / build.guide.addresses.file(locale, ERROR_KEY)).is_file():
            _finish_edition(build.guide, locale, site_dir)


def _finish_edition(guide: Guide, locale: str, site_dir: Path) -> None:
    """Write the feed of an edition and what tells browsers of its search, as far as it has them."""
    for address, text in (
        (feed_address(guide, locale), feed(guide, locale)),
        (opensearch_address(guide, locale), opensearch(guide, locale)),
    ):
        if address is not None and text is not None:
            (site_dir / address).write_text(text, encoding="utf-8")


def index_search(build: SiteBuild, edition: EditionBuild, site_dir: Path) -> None:
    """Write the search index of one built edition, and the script that keeps its search page at work offline.

    Raises `SearchIndexError` when the indexer fails.
    """
    guide, locale = build.guide, edition.renderer.edition
    edition_dir = site_dir / guide.addresses.edition(locale)
    terms = searched_terms(guide, locale) if GLOSSARY_KEY in edition.searchable else ()
    pages = searched_pages(guide, locale, edition.searchable)
    facets, names = facets_of(guide, locale, pages), searched_names(guide, locale)
    index_edition(edition_dir, locale, pages, edition_dir / "pagefind", terms, facets, names)
    # A worker's script has to stand where the pages are that it may serve: this one serves the search page alone.
    if guide.catalogue.reserved.get(SEARCH_KEY) is ReservedKind.SEARCH:
        shutil.copy(OFFLINE_WORKER, (site_dir / guide.addresses.file(locale, SEARCH_KEY)).parent)
