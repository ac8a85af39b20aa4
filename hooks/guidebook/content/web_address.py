"""Addresses of other sites, as browsers read them: what they name, and why one names nothing.

The rules are those of the URL Standard (WHATWG) for `http` and `https`, narrowed to what can be looked up: a host is
a domain name of DNS (RFC 1035, section 2.3.4, for lengths) or an address of IPv4 or IPv6, and is never empty
(RFC 9110, section 4.2.1). International names follow UTS 46, as in browsers: an emoji in a name is nothing wrong.
"""

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import unquote

import idna

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(.*)", re.DOTALL)
_WEB = ("http", "https")
_STRIPPED = "".join(map(chr, range(0x21)))
"""What browsers take off both ends of an address: control characters and the space."""
_BEHIND_SCHEME = re.compile(r"[/\\]{2}([^/\\?#]*)([^?#]*)(\?[^#]*)?(?:#(.*))?", re.DOTALL)
"""Authority, path, query and fragment."""
_PLACEHOLDER = re.compile(r"\{\{|\}\}|\{%|\$\{|[<>]")
_PLACEHOLDER_IN_HOST = re.compile(r"[{}$]|%(?![0-9A-Fa-f]{2})")
_NOT_IN_HOST = re.compile(r"[^A-Za-z0-9._\-\u0080-\U0010ffff]")
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")
_NUMBER = re.compile(r"\d+|0x[0-9a-f]*", re.ASCII)
_MAX_LABEL, _MAX_NAME = 63, 253
_MAX_PORT = 65535
_SLASHES_WITHOUT_COLON = re.compile(r"([A-Za-z]{3,7})[;.,]?//+(.+)", re.DOTALL)
_SLIPS_OF_TEL = frozenset(("te", "tl", "tle", "etl", "tell"))
"""Three letters have too many neighbours to take each of them for a slip of the pen."""
_REGISTERED = frozenset(("shttp",))
"""Schemes of IANA's registry that are one letter from ours."""
_MAIL = re.compile(r"[^\s/@:?#]+@(?!\d+x\.)[^\s/@:?#]+\.[A-Za-z]{2,}", re.ASCII)
"""A bare e-mail address; `logo@2x.png` is none."""


@dataclass(frozen=True, slots=True)
class WebAddress:
    """An address of `http` or `https`."""

    scheme: str
    host: str
    """As DNS has it: lower case, international labels as `xn--…`; an IPv6 address without brackets."""
    port: int | None
    """None for the scheme's own."""
    path: str
    """As it is written, with the first slash; empty where none is written."""
    query: str
    """As it is written, with `?`; empty where none is written."""
    fragment: str

    @property
    def request(self) -> str:
        """What is asked of the server: the address without its fragment."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port is None else f":{self.port}"
        return f"{self.scheme}://{host}{port}{self.path or '/'}{self.query}"


@dataclass(frozen=True, slots=True)
class Malformation:
    """Why an address leads nowhere."""

    reason: str
    """What follows "the address '…'": `has no host`."""
    meant: str | None = None
    """The address that was probably meant."""


class _MalformedError(Exception):
    def __init__(self, reason: str, meant: str | None = None) -> None:
        super().__init__(reason)
        self.malformation = Malformation(reason, meant)


def read_web_address(address: str) -> WebAddress | None:
    """The parts of an address of `http` or `https`; None for any other, for a malformed one and for a placeholder."""
    try:
        return _read(address)
    except _MalformedError:
        return None


def malformation(address: str) -> Malformation | None:
    """Why no browser can open an address; None where nothing is wrong with it, or nothing is known of its scheme.

    Without a scheme an address is a path, and only what is no likely one is taken for a slip of the pen: `https//…`,
    `www.…` or an e-mail address.
    """
    address = _as_browsers_take_it(address)
    if _PLACEHOLDER.search(address):
        return None
    try:
        scheme = _SCHEME.fullmatch(address)
        if scheme is None:
            _refuse_missing_scheme(address)
        elif scheme[1].lower() == "mailto":
            _refuse_broken_mail(scheme[2])
        elif scheme[1].lower() == "tel" and not re.search(r"\d", scheme[2]):
            raise _MalformedError("has no number behind 'tel:'")
        else:
            _refuse_misspelt_scheme(scheme[1].lower(), scheme[2])
        _read(address)
    except _MalformedError as error:
        return error.malformation
    return None


def _as_browsers_take_it(address: str) -> str:
    return re.sub(r"[\t\n\r]", "", address.strip(_STRIPPED))


def _read(address: str) -> WebAddress | None:
    address = _as_browsers_take_it(address)
    if address.startswith(("//", "\\\\")):
        address = f"https:{address}"
    match = _SCHEME.fullmatch(address)
    if match is None or match[1].lower() not in _WEB or _PLACEHOLDER.search(address):
        return None
    scheme, rest = match[1].lower(), match[2]
    parts = _BEHIND_SCHEME.fullmatch(rest)
    meant = rest.lstrip(":/\\ ")
    suggestion = f"{scheme}://{meant}" if _LETTER_OR_DIGIT.match(meant) else None
    if parts is None:
        raise _MalformedError(f"needs '//' behind '{scheme}:'" if meant else "has no host", suggestion)
    authority, path, query, fragment = parts.groups(default="")
    written = authority.rpartition("@")[2]
    if _PLACEHOLDER_IN_HOST.search(written):
        return None
    if written.rstrip(":").lower() in _WEB and path.startswith(("//", "\\\\")):
        raise _MalformedError("names two schemes", f"{written.rstrip(':').lower()}:{path}{query}")
    if not written or written.startswith(":"):
        raise _MalformedError("has no host", None if written else suggestion)
    host, port = _bracketed(written) if written.startswith("[") else _named(written)
    default_port = 443 if scheme == "https" else 80
    return WebAddress(scheme, host, None if port == default_port else port, path, query, fragment)


def _bracketed(written: str) -> tuple[str, int | None]:
    host, closing, behind = written[1:].partition("]")
    try:
        address = ipaddress.IPv6Address(host) if closing and "%" not in host else None
    except ValueError:
        address = None
    if address is None or (behind and not behind.startswith(":")):
        raise _MalformedError(f"has '{written}', which is no IPv6 address in brackets, for a host")
    return address.compressed, _port(behind[1:])


def _named(written: str) -> tuple[str, int | None]:
    name, _, port = written.partition(":")
    host = unquote(name)
    try:
        host = host if host.isascii() else idna.uts46_remap(host, std3_rules=False, transitional=False)
    except idna.IDNAError:
        raise _MalformedError(_forbidden(host) or f"has '{host}', which is no name, for a host") from None
    if forbidden := _forbidden(host):
        raise _MalformedError(forbidden)
    labels = host.lower().removesuffix(".").split(".")
    if not all(labels) or not _LETTER_OR_DIGIT.search(host):
        raise _MalformedError(f"has '{name}', which is no name, for a host")
    try:
        labels = [_label(label) for label in labels]
    except (idna.IDNAError, UnicodeError):
        raise _MalformedError(f"has '{name}', which is no name, for a host") from None
    host = ".".join(labels)
    if max(map(len, labels)) > _MAX_LABEL or len(host) > _MAX_NAME:
        raise _MalformedError("has a host that is too long")
    if _NUMBER.fullmatch(labels[-1]):
        host = _ipv4(labels)
    return host, _port(port)


def _forbidden(host: str) -> str | None:
    """What is wrong with the first character that no name has."""
    for character in host:
        is_invisible = not character.isprintable() or character == "\ufffc"
        if is_invisible or _NOT_IN_HOST.match(character) or character == "…":
            shown = "a space" if character == " " else f"U+{ord(character):04X}" if is_invisible else f"'{character}'"
            return f"has {shown} in its host"
    return None


def _label(label: str) -> str:
    """A label as DNS has it. Raises `IDNAError` or `UnicodeError` for one that stands for no name."""
    if label.startswith("xn--"):
        label[4:].encode().decode("punycode")
    if label.isascii():
        return label
    try:
        return idna.alabel(label).decode()
    except idna.IDNAError:
        return f"xn--{label.encode('punycode').decode()}"  # an emoji: browsers look it up all the same


def _ipv4(labels: list[str]) -> str:
    """A host that ends in a number: an IPv4 address in one of the forms that browsers know."""
    try:
        numbers = [_number(label) for label in labels]
        value = numbers[-1]
        if len(numbers) > 4 or value >= 256 ** (5 - len(numbers)) or max(numbers[:-1], default=0) > 255:
            raise ValueError
    except ValueError:
        raise _MalformedError(f"has '{'.'.join(labels)}', which is no IPv4 address, for a host") from None
    for place, number in enumerate(numbers[:-1]):
        value += number * 256 ** (3 - place)
    return str(ipaddress.IPv4Address(value))


def _number(label: str) -> int:
    if label.startswith("0x"):
        return int(label[2:] or "0", 16)
    return int(label, 8) if label.startswith("0") and len(label) > 1 else int(label)


def _port(written: str) -> int | None:
    if not written:
        return None
    if not (written.isascii() and written.isdigit() and 0 < int(written[:6]) <= _MAX_PORT):
        raise _MalformedError(f"has '{written}', which is no port, behind its host")
    return int(written)


def _refuse_missing_scheme(address: str) -> None:
    match = _SLASHES_WITHOUT_COLON.fullmatch(address)
    scheme = _meant_scheme(match[1].lower()) if match else None
    if match and scheme:
        raise _MalformedError(f"has no '{scheme}://' at its beginning", f"{scheme}://{match[2]}")
    if address.lower().startswith("www.") and _LETTER_OR_DIGIT.match(address[4:]):
        raise _MalformedError("has no 'https://' at its beginning", f"https://{address}")
    if _MAIL.fullmatch(address):
        raise _MalformedError("has no 'mailto:' at its beginning", f"mailto:{address}")


def _refuse_broken_mail(rest: str) -> None:
    recipient, mark, _ = rest.partition("?")
    if recipient.startswith("//"):
        raise _MalformedError("has '//' behind 'mailto:'", f"mailto:{rest[2:]}")
    if "@" not in unquote(recipient) and (recipient or not mark):  # `mailto:?subject=…` leaves the recipient open
        raise _MalformedError("has no '@' behind 'mailto:'")


def _refuse_misspelt_scheme(scheme: str, rest: str) -> None:
    meant = None
    if rest.startswith("//"):
        meant = _meant_scheme(scheme) if scheme not in _WEB else None
    elif _is_slip(scheme, "mailto") and "@" in rest:
        meant = "mailto"
    elif scheme in _SLIPS_OF_TEL and re.match(r"\+?\d", rest):
        meant = "tel"
    if meant:
        raise _MalformedError(f"begins with '{scheme}:', which is no scheme", f"{meant}:{rest}")


def _meant_scheme(word: str) -> str | None:
    """The scheme of the web that a word is, or was probably meant to be."""
    if word in _WEB:
        return word
    if word in _REGISTERED:
        return None
    return next((scheme for scheme in ("https", "http") if _is_slip(word, scheme)), None)


def _is_slip(word: str, meant: str) -> bool:
    """Whether one letter is missing, too many or wrong, or two have changed places (Damerau 1964)."""
    if word == meant or abs(len(word) - len(meant)) > 1:
        return False
    start = 0
    while start < min(len(word), len(meant)) and word[start] == meant[start]:
        start += 1
    rest, wanted = word[start:], meant[start:]
    is_swap = rest[:2] == wanted[1::-1] and rest[2:] == wanted[2:]
    return is_swap or rest[1:] == wanted[1:] or rest[1:] == wanted or rest == wanted[1:]
