"""Addresses of other sites, as browsers read them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidebook.content.web_address import Malformation, malformation, read_web_address


@pytest.mark.parametrize(
    ("address", "request_"),
    [
        ("https://example.org", "https://example.org/"),
        ("HTTPS://Example.ORG:443/A?b=C#d", "https://example.org/A?b=C"),
        ("http://example.org:80/", "http://example.org/"),
        ("http://example.org:8080", "http://example.org:8080/"),
        ("https://example.org?a", "https://example.org/?a"),
        ("//example.org/a", "https://example.org/a"),
        (" https://exam\nple.org/a ", "https://example.org/a"),
        (r"https:\\example.org\a", r"https://example.org\a"),
        ("https://user:word@example.org/", "https://example.org/"),
        ("https://medium.com/@user", "https://medium.com/@user"),
        ("https://example.org./", "https://example.org/"),
        ("https://münchen.example/ä", "https://xn--mnchen-3ya.example/ä"),
        ("https://مثال.إختبار/صفحة", "https://xn--mgbh0fb.xn--kgbechtv/صفحة"),
        ("https://i❤️.ws/", "https://xn--i-7iq.ws/"),
        ("https://ex%61mple。org/", "https://example.org/"),
        ("https://r3---sn-a.example.org/", "https://r3---sn-a.example.org/"),
        ("https://a_b.-.example.org/", "https://a_b.-.example.org/"),
        ("https://[2001:DB8:0:0::1]:8080/", "https://[2001:db8::1]:8080/"),
        ("https://127.1/", "https://127.0.0.1/"),
        ("https://0x7f000001/", "https://127.0.0.1/"),
        ("https://017700000001/", "https://127.0.0.1/"),
        ("https://server/", "https://server/"),
        ("https://example.org/?$filter=a|b", "https://example.org/?$filter=a|b"),
    ],
)
def test_request_is_what_the_server_is_asked(address: str, request_: str) -> None:
    read = read_web_address(address)
    assert read is not None
    assert read.request == request_
    assert malformation(address) is None


@pytest.mark.parametrize(
    "address",
    [
        "ftp://example.org/",
        "mailto:a@example.org",
        "mailto:?subject=Plan",
        "mailto:a%40example.org?cc=b",
        "tel:+49-30",
        "sms:+49",
        "hxxps://example.org/",
        "shttp://example.org/",
        "xmpp:a@b",
        "javascript:void(0)",
        "term:mayor",
        "ten:1",
        "plan.md",
        "a/https.md",
        "httpd/conf.md",
        "logo@2x.png",
        "#a@b.org",
        "www./a",
        "https://{{ host }}/",
        "https://{host}/",
        "https://$HOST/",
        "https://%s/",
        "https://<host>/",
        "https://example.org/{{ id }}",
        "{{ base }}//x",
        "",
    ],
)
def test_other_schemes_paths_and_placeholders_are_neither_addresses_nor_malformed(address: str) -> None:
    assert read_web_address(address) is None
    assert malformation(address) is None


@pytest.mark.parametrize(
    ("address", "reason", "meant"),
    [
        ("https://", "has no host", None),
        ("https:", "has no host", None),
        ("http:///example.org", "has no host", "http://example.org"),
        ("https://:80/", "has no host", None),
        ("https:/example.org", "needs '//' behind 'https:'", "https://example.org"),
        ("https:example.org", "needs '//' behind 'https:'", "https://example.org"),
        ("https: //example.org", "needs '//' behind 'https:'", "https://example.org"),
        ("http://https://example.org/a?b", "names two schemes", "https://example.org/a?b"),
        ("https://https//example.org/", "names two schemes", "https://example.org/"),
        ("https://exa mple.org/", "has a space in its host", None),
        ("https://example,org/", "has ',' in its host", None),
        ("https://exam\x01ple.org/", "has U+0001 in its host", None),
        ("https://exam\u200eple.org/", "has U+200E in its host", None),
        ("https://…", "has '…' in its host", None),
        ("https://.", "has '.', which is no name, for a host", None),
        ("https://example..org/", "has 'example..org', which is no name, for a host", None),
        ("https://-/", "has '-', which is no name, for a host", None),
        ("https://xn--a\u00fc\u00fc-.org/", "has 'xn--aüü-.org', which is no name, for a host", None),
        (f"https://{'a' * 64}.org/", "has a host that is too long", None),
        (f"https://{'a.' * 127}org/", "has a host that is too long", None),
        ("https://1.2.3.999/", "has '1.2.3.999', which is no IPv4 address, for a host", None),
        ("https://example.09/", "has 'example.09', which is no IPv4 address, for a host", None),
        ("https://[::1/", "has '[::1', which is no IPv6 address in brackets, for a host", None),
        ("https://[::g]/", "has '[::g]', which is no IPv6 address in brackets, for a host", None),
        ("https://[::1]a/", "has '[::1]a', which is no IPv6 address in brackets, for a host", None),
        ("https://example.org:port/", "has 'port', which is no port, behind its host", None),
        ("https://example.org:65536/", "has '65536', which is no port, behind its host", None),
        ("https://example.org:0/", "has '0', which is no port, behind its host", None),
        ("https://example.org:٨٠/", "has '٨٠', which is no port, behind its host", None),
        ("https://2001:db8::1/", "has 'db8::1', which is no port, behind its host", None),
        ("https//example.org", "has no 'https://' at its beginning", "https://example.org"),
        ("http;//example.org", "has no 'http://' at its beginning", "http://example.org"),
        ("htps//example.org", "has no 'https://' at its beginning", "https://example.org"),
        ("www.example.org", "has no 'https://' at its beginning", "https://www.example.org"),
        ("a.b@example.org", "has no 'mailto:' at its beginning", "mailto:a.b@example.org"),
        ("htps://example.org", "begins with 'htps:', which is no scheme", "https://example.org"),
        ("htpt://example.org", "begins with 'htpt:', which is no scheme", "http://example.org"),
        ("httpss://example.org", "begins with 'httpss:', which is no scheme", "https://example.org"),
        ("mialto:a@example.org", "begins with 'mialto:', which is no scheme", "mailto:a@example.org"),
        ("tell:+49", "begins with 'tell:', which is no scheme", "tel:+49"),
        ("mailto:", "has no '@' behind 'mailto:'", None),
        ("mailto:office", "has no '@' behind 'mailto:'", None),
        ("mailto://a@example.org", "has '//' behind 'mailto:'", "mailto:a@example.org"),
        ("tel:", "has no number behind 'tel:'", None),
    ],
)
def test_malformation_says_why_and_what_was_meant(address: str, reason: str, meant: str | None) -> None:
    assert malformation(address) == Malformation(reason, meant)
    assert read_web_address(address) is None


@given(st.text("htpsmailo:/\\.@[]% #?e9-٣ü\u200e{x", max_size=30) | st.text(max_size=30))
def test_anything_can_be_read(text: str) -> None:
    for address in (text, f"https://{text}"):
        read = read_web_address(address)
        found = malformation(address)
        assert read is None or found is None
        if read is not None:
            again = read_web_address(read.request)
            assert again is not None
            assert (again.scheme, again.host, again.port) == (read.scheme, read.host, read.port)
