"""A headless Chromium, where there is one."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_COMMANDS = ("chromium", "chromium-browser", "google-chrome")


_ARGUMENTS = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Plain Material asks for fonts of another site: what does not come must not be waited for either.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
"""Containers have no sandbox; what Chromium does for itself would disturb what is measured."""


class NoBrowserError(Exception):
    """There is no Chromium, or nothing to steer it with; the message says which."""


@contextmanager
def chromium() -> Iterator["Browser"]:
    """Start a Chromium without a window; `CHROMIUM` may name its command.

    Raises `NoBrowserError` when Playwright or Chromium is missing.
    """
    try:
        from playwright.sync_api import Error, sync_playwright  # a requirement of the tests only
    except ImportError:
        raise NoBrowserError("Playwright is not installed") from None
    asked = os.environ.get("CHROMIUM", "")
    command = next((found for name in (asked, *_COMMANDS) if name and (found := shutil.which(name))), None)
    if command is None:
        raise NoBrowserError("there is no Chromium; set CHROMIUM to its command")
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=command, args=list(_ARGUMENTS))
        except Error as error:
            raise NoBrowserError(f"'{command}' does not start: {error.message.splitlines()[0]}") from None
        try:
            yield browser
        finally:
            browser.close()
