"""What the commands share: options, and errors of one line."""

import unicodedata
from collections.abc import Iterable
from pathlib import Path

import click

from guidebook.content.catalogue import Catalogue
from guidebook.content.page import Page
from guidebook.content.suggestions import nearest
from guidebook.settings import Settings

config_option = click.option(
    "--config",
    "config_path",
    type=click.Path(path_type=Path),
    default="mkdocs.yml",
    show_default=True,
    help="The configuration file.",
)
locale_option = click.option("--locale", "locales", multiple=True, metavar="L", help="Only this locale; repeatable.")
translation_locale_option = click.option("--locale", required=True, metavar="L", help="The locale of the translation.")


def _page_key(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    # Some systems complete names in NFD; keys are in NFC.
    return unicodedata.normalize("NFC", value)


page_key_argument = click.argument("page_key", callback=_page_key)


class CommandError(click.ClickException):
    """A usage or configuration error: one line, exit status 2."""

    exit_code = 2

    def format_message(self) -> str:
        return " ".join(self.message.splitlines())


def known_locales(settings: Settings, given: tuple[str, ...]) -> frozenset[str]:
    """The locales that were asked for.

    Raises `CommandError` for one that the configuration does not have.
    """
    for locale in given:
        if locale not in settings.locales:
            raise CommandError(f"there is no locale '{locale}'. The locales are: {', '.join(settings.locales)}.")
    return frozenset(given)


def page_of(catalogue: Catalogue, locale: str, page_key: str) -> Page:
    """The locale's own page with a key.

    Raises `CommandError` where it has none.
    """
    page = catalogue.page(locale, page_key)
    if page is None:
        raise no_such_page(locale, page_key, (known.key for known in catalogue.pages_of(locale)))
    return page


def no_such_page(locale: str, page_key: str, keys: Iterable[str]) -> CommandError:
    """What to raise for a key that a locale does not have; `keys` are those that it has."""
    return CommandError(f"there is no page '{page_key}' in '{locale}'.{key_guess(page_key, keys)}")


def key_guess(given: str, keys: Iterable[str]) -> str:
    """What to say of a page key that is near one that is not there: a question behind a blank, or nothing.

    A path from the folder of the configuration, as findings have it, an address or a key without `.md` is known, too.
    """
    known = tuple(keys)
    plain = "/" + given.partition("#")[0].replace("\\", "/").strip("/ ")
    meant = [key for key in known if plain.endswith((f"/{key}", f"/{key.removesuffix('.md')}"))]
    near = max(meant, key=len) if meant else nearest(given, known)
    return f" Did you mean '{near}'?" if near else ""
