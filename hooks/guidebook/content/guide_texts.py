"""The pages of a guide whose files are not on disk."""

import posixpath
import unicodedata
from collections.abc import Mapping

from pathspec import GitIgnoreSpec

from guidebook.content.guide_files import GuideFiles
from guidebook.content.guide_options import GuideOptions
from guidebook.content.model import Source


def files_of_texts(texts: Mapping[str, str], docs_path: str, options: GuideOptions) -> GuideFiles:
    """The pages among these texts, by path relative to the folder of the configuration file, and nothing else.

    `docs_path` is the docs folder's path. What is no page to `read_files` is none here: hidden files, files outside the
    folders of locales, those that the configuration keeps off the site.
    """
    excluded = GitIgnoreSpec.from_lines(options.excluded)
    pages: dict[tuple[str, str], Source] = {}
    for path, text in texts.items():
        below = unicodedata.normalize("NFC", posixpath.relpath(path, docs_path))
        locale, _, key = below.partition("/")
        is_hidden = any(part.startswith(".") for part in below.split("/"))
        is_page = locale in options.locales and key.endswith(".md") and not is_hidden
        if is_page and not any(map(excluded.match_file, (below, key))):
            pages.setdefault((locale, key), Source(path, locale, key, text))
    return GuideFiles(options, pages, {}, {}, None, {}, ())
