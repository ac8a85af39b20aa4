"""REF017: a link or an image leads to an address without encryption."""

import pytest

from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "insecure-link"
HINT = "Write 'https://…' if the site answers there."


@pytest.mark.parametrize(
    "text",
    [
        "[x](⟦http://example.org/⟧)",
        "![A map](⟦http://example.org/map.png⟧)",
        "<⟦http://example.org/⟧>",
        "[x][e]\n\n[e]: ⟦HTTP://EXAMPLE.ORG⟧",
        '<a href="⟦http://example.org/⟧">x</a>',
        '<img src="⟦http://example.org/map.png⟧" alt="A map">',
        "[x](⟦http://93.184.215.14/⟧)",
        "[x](⟦http://mylocalhost.org/⟧)",
        "[x](⟦http://test.org:8080/⟧)",
        "[x](⟦http://مثال.org/⟧)",
    ],
)
def test_link_and_image_without_encryption_are_found(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {"docs/en/index.md": f"# Home\n\n{text}\n"})


def test_message_shows_the_address(mini_site: SiteMaker) -> None:
    says = ("'http://example.org/' is not encrypted", HINT)
    assert_finds(mini_site, RULE, {"docs/en/index.md": "# Home\n\n[x](⟦http://example.org/⟧)\n"}, says)


@pytest.mark.parametrize(
    "target",
    [
        "https://example.org/",
        "//example.org/",
        "plan.md",
        "/plan/",
        "mailto:a@example.org",
        "https://web.archive.org/web/http://example.org/",
        "http://localhost:8000/",
        "http://app.localhost/",
        "http://127.0.0.1/",
        "http://[::1]:8000/",
        "http://192.168.1.1/",
        "http://printer.local/",
        "http://city.test/",
        "http://city.example/",
        "http://city.invalid/",
        "http://abc.onion/",
        "http://mini.example/plan/",
        "http://{{ host }}/",
        "http://",
    ],
)
def test_address_that_is_encrypted_or_not_public_is_left_alone(mini_site: SiteMaker, target: str) -> None:
    assert_finds(mini_site, RULE, {"docs/en/index.md": f"# Home\n\n[x]({target})\n"})


def test_front_matter_of_a_source_page_is_read_too(mini_site: SiteMaker) -> None:
    resource = """
        ---
        url: ⟦http://example.org/toolkit⟧
        sources:
          - title: The toolkit
            url: ⟦http://example.org/source⟧
          - title: Another
            url: https://example.org/
          - title: No address
        ---

        # Toolkit
        """
    files = {
        "docs/en/resources/toolkit.md": resource,
        "docs/ar/resources/toolkit.md": resource.replace("⟦", "").replace("⟧", ""),
        "docs/en/chapters/plan.md": "---\nurl: http://example.org/\n---\n\n# Plan\n",
    }
    assert_finds(mini_site, RULE, files)


def test_arabic_page_is_read_too(mini_site: SiteMaker) -> None:
    text = "# الدليل\n\nزوروا [الموقع](⟦http://example.org/صفحة⟧).\n"
    assert_finds(mini_site, RULE, {"docs/ar/index.md": text}, ("'http://example.org/صفحة' is not encrypted", HINT))


def test_comments_silence_in_markdown_and_in_yaml(mini_site: SiteMaker) -> None:
    text = """
        ---
        sources:
          # guide: ignore insecure-link
          - title: One
            url: http://example.org/
          - title: Two
            url: ⟦http://example.org/⟧
        ---

        # Home

        <!-- guide: ignore REF017 -->

        [x](http://example.org/)

        [x](⟦http://example.org/⟧)
        """
    assert_finds(mini_site, RULE, {"docs/en/index.md": text})
