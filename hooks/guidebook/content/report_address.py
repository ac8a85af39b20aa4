"""Where readers report an error: an issue form or an e-mail, with what an editor needs to know filled in; contact."""

import re
from collections.abc import Mapping
from urllib.parse import quote, urlsplit

PLACEHOLDERS = ("page", "locale", "revision", "address")
"""What the address may ask for: the page key, the locale of the text, its revision, and where the reader saw it."""
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_SCHEMES = ("https", "http", "mailto")
_EMAIL = re.compile(r"[^\s@:/?#<>()]+@[^\s@:/?#<>()]+\.[^\s@:/?#<>().]+")
_WEB_ADDRESS = re.compile(r"https?://[^\s/?#]+\.[^\s/?#]+(?:[/?#]\S*)?")
_GITHUB_FORM = "/issues/new?title={page}%20%28{locale}%29%3A%20&body={address}%0A{revision}%0A%0A"
_GITLAB_FORM = (
    "/-/issues/new?issue%5Btitle%5D={page}%20%28{locale}%29%3A%20&issue%5Bdescription%5D={address}%0A{revision}%0A%0A"
)


def report_address_fault(template: str) -> str | None:
    """What is wrong with the address that a site names for reports, in a few words; None where nothing is."""
    try:
        parts = urlsplit(template)
    except ValueError:
        return "not an address"
    if parts.scheme not in _SCHEMES:
        return "it must begin with 'https://', 'http://' or 'mailto:'"
    if not (parts.path if parts.scheme == "mailto" else parts.netloc) or re.search(r"\s", template):
        return "not an address"
    for name in _PLACEHOLDER.findall(template):
        if name not in PLACEHOLDERS:
            known = ", ".join(f"'{{{known}}}'" for known in PLACEHOLDERS)
            return f"there is no placeholder '{{{name}}}', only {known}"
    if re.search(r"[{}]", _PLACEHOLDER.sub("", template)):
        return "a brace stands without its pair"
    return None


def contact_fault(contact: str) -> str | None:
    """What is wrong with what a site names as the way to its editors; None where nothing is."""
    address = contact.removeprefix("mailto:")
    if _EMAIL.fullmatch(address) or _WEB_ADDRESS.fullmatch(contact):
        return None
    return "it must be an e-mail address, or an address that begins with 'https://' or 'http://'"


def issue_form(repo_url: str | None) -> str | None:
    """The address of a repository's issue form, with placeholders; None without a repository on the web.

    GitLab has its own names for what is filled in; Codeberg, Forgejo and Gitea have GitHub's.
    """
    if not repo_url or not repo_url.startswith(("https://", "http://")) or report_address_fault(repo_url):
        return None
    host = urlsplit(repo_url).hostname or ""
    return repo_url.rstrip("/").removesuffix(".git") + (_GITLAB_FORM if "gitlab" in host else _GITHUB_FORM)


def filled_in(template: str, values: Mapping[str, str]) -> str:
    """The address with its placeholders filled in, so that no character of a value has a meaning of its own."""
    return _PLACEHOLDER.sub(lambda match: quote(values[match[1]], safe=""), template)
