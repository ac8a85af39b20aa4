"""Where a request may go."""

import pytest

from guidebook.online.destinations import is_public


@pytest.mark.parametrize(
    "address", ["93.184.215.14", "8.8.8.8", "2606:4700::1111", "2002:5db8:d70e::1", "64:ff9b::5db8:d70e"]
)
def test_addresses_of_the_internet_are_public(address: str) -> None:
    assert is_public(address, 443)
    assert is_public(address, 8080)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.8.8.8",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "100.64.0.1",
        "169.254.169.254",
        "192.0.2.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fe80::1%eth0",
        "fc00::1",
        "fec0::1",
        "ff02::1",
        "2001:db8::1",
        "::ffff:127.0.0.1",
        "::ffff:8.8.8.8",
        "::7f00:1",
        "2002:7f00:1::",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::1",
        "2001::1",
    ],
)
def test_private_and_reserved_addresses_are_not(address: str) -> None:
    assert not is_public(address, 443)


@pytest.mark.parametrize("port", [0, 22, 25, 53, 110, 993])
def test_ports_of_other_services_are_not(port: int) -> None:
    assert not is_public("93.184.215.14", port)
