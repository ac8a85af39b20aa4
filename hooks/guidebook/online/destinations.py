"""Where a request may go: what contributors write must not reach the network that a check runs in."""

import socket
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

MayConnect = Callable[[str, int], bool]
"""Whether a connection to an IP address and a port may be made."""
_NAT64 = IPv6Network("64:ff9b::/96")
"""IPv4 addresses as networks of IPv6 alone write them (RFC 6052, section 2.1)."""
_USUAL_PORTS = frozenset((80, 443))
_FIRST_FREE_PORT = 1024
"""Below it stand mail, DNS and the like, to most of which browsers refuse to talk (Fetch Standard, "bad port")."""


class RefusedDestinationError(OSError):
    """A connection would have gone where none may go."""


def is_public(address: str, port: int) -> bool:
    """Whether an IP address is one of the public internet, and the port one where web servers stand.

    Private, loopback, link-local, shared, multicast and reserved addresses (IANA's special-purpose registries) are
    not, nor are IPv6 addresses that stand for such an IPv4 address.
    """
    return (port in _USUAL_PORTS or port >= _FIRST_FREE_PORT) and _is_global(ip_address(address))


def _is_global(address: IPv4Address | IPv6Address) -> bool:
    if address in _NAT64:
        return _is_global(IPv4Address(int(address) & 0xFFFFFFFF))
    if not address.is_global or address.is_multicast or address.is_reserved:
        return False
    if isinstance(address, IPv4Address):
        return True
    return not address.is_site_local and (address.sixtofour is None or _is_global(address.sixtofour))


def guarded_sockets(may_connect: MayConnect) -> Callable[..., socket.socket]:
    """A maker of sockets, as aiohttp takes one: it raises `RefusedDestinationError` in place of a forbidden one.

    It is asked for each single connection, behind every lookup of a name and every redirect, with the very address
    that is connected to: a name that resolves to another address the second time gains nothing.
    """

    def make(
        address_info: tuple[socket.AddressFamily, socket.SocketKind, int, str, tuple[str, int]],
    ) -> socket.socket:
        family, kind, protocol, _, (address, port, *_) = address_info
        if not may_connect(address, port):
            raise RefusedDestinationError("refused")
        return socket.socket(family, kind, protocol)

    return make
