"""Pages as a build renders them: all edits made, then Python-Markdown in the guide's dialect."""

import markdown

from guidebook.content.dialect import EXTENSION_CONFIGS, EXTENSIONS
from guidebook.rendering.markdown import PreparedMarkdown, prepare_markdown
from mini_site import MiniSite


def prepared(site: MiniSite, locale: str, key: str) -> PreparedMarkdown:
    """The Markdown of the page that an edition shows under a key."""
    guide = site.guide()
    page = guide.catalogue.shown(locale, key)
    assert page is not None
    return prepare_markdown(guide, page, locale)


def rendered(site: MiniSite, locale: str, key: str) -> str:
    """The HTML of the page that an edition shows under a key."""
    text = prepared(site, locale, key).text
    return markdown.markdown(text, extensions=list(EXTENSIONS), extension_configs=EXTENSION_CONFIGS)
