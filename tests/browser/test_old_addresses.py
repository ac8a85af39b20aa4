"""Old addresses of pages and sections lead to where they stand now, with and without JavaScript."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from browser.conftest import DESKTOP, PHONE, Opener, served
from browser.test_accessibility import TAGS
from built_site import build
from mini_site import MiniSite, make_site

LONG = "A paragraph that takes room.\n\n" * 60
ALIASES = "aliases: [chapters/cooperate.md, {local-models: models}]"
FILES = {
    "docs/en/index.md": "# Home\n",
    "docs/ar/index.md": "# الرئيسية\n",
    "docs/en/chapters/coordinate.md": (
        f"---\nnumber: 4\nsummary: S\n{ALIASES}\n---\n# Coordinate\n\n{LONG}## Local models {{ #models }}\n\n{LONG}"
    ),
    "docs/ar/chapters/coordinate.md": f"# التنسيق\n\n{LONG}## النماذج المحلية {{ #models }}\n\n{LONG}",
    "docs/en/notes/one.md": "# One\n",
    "docs/en/notes/two.md": "# Two\n",
}
EDITIONS = pytest.mark.parametrize("edition", ["", "/ar"], ids=["en", "ar"])


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> MiniSite:
    """A guide with a page and a section that were called otherwise before."""
    site = make_site(tmp_path_factory.mktemp("moved"), FILES)
    build(site)
    return site


@pytest.fixture(scope="module")
def address(moved: MiniSite) -> Iterator[str]:
    """Where that guide is served."""
    with served(moved.root / "site") as found:
        yield found


def stands_at_the_top(page: Page) -> bool:
    """Whether the page was scrolled to the section."""
    top = page.evaluate("document.querySelector('#models').getBoundingClientRect().top")
    return bool(-5 < top < 80) and bool(page.evaluate("scrollY > 500"))


@EDITIONS
@pytest.mark.parametrize("with_script", [True, False], ids=["script", "no script"])
def test_an_old_id_leads_to_its_heading(open_page: Opener, edition: str, with_script: bool) -> None:
    page = open_page(
        f"{edition}/chapters/coordinate/#local-models", java_script_enabled=with_script, reduced_motion="reduce"
    )

    assert stands_at_the_top(page)


@EDITIONS
def test_an_old_address_keeps_the_query_and_the_fragment_and_is_no_step_to_come_back_to(
    open_page: Opener, address: str, edition: str
) -> None:
    page = open_page(f"{edition}/", reduced_motion="reduce")
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))

    page.goto(f"{address}{edition}/chapters/cooperate/?from=post#local-models")
    page.wait_for_url(f"{address}{edition}/chapters/coordinate/?from=post#local-models")

    assert stands_at_the_top(page)
    assert complaints == []
    page.go_back()
    page.wait_for_url(f"{address}{edition}/")


@EDITIONS
def test_an_old_address_leads_on_without_javascript(open_page: Opener, address: str, edition: str) -> None:
    page = open_page(f"{edition}/chapters/cooperate/", java_script_enabled=False)

    page.wait_for_url(f"{address}{edition}/chapters/coordinate/")


@EDITIONS
def test_an_old_address_in_a_folder_on_this_device_leads_on(open_page: Opener, moved: MiniSite, edition: str) -> None:
    page = open_page("/")
    folder = (moved.root / "site").as_uri() + edition

    page.goto(f"{folder}/chapters/cooperate/index.html#local-models")

    page.wait_for_url(f"{folder}/chapters/coordinate/index.html#local-models")


@EDITIONS
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_axe_finds_no_violation_where_the_page_at_an_old_address_stays(
    open_page: Opener, address: str, edition: str, scheme: str, viewport: dict[str, int]
) -> None:
    page = open_page("/", color_scheme=scheme, viewport=viewport)
    page.route("**/moved.js", lambda route: route.abort())

    page.goto(f"{address}{edition}/chapters/cooperate/")

    results = Axe().run(page, options={"runOnly": TAGS})
    assert results.violations_count == 0, results.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]


@EDITIONS
@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_a_folder_without_a_page_of_its_own_opens_in_the_header(
    open_page: Opener, address: str, edition: str, viewport: dict[str, int]
) -> None:
    page = open_page(f"{edition}/chapters/coordinate/", viewport=viewport, reduced_motion="reduce")
    if viewport == PHONE:
        page.locator(".site-menu summary").click()

    page.locator(".site-nav summary").click()

    results = Axe().run(page, options={"runOnly": TAGS})
    assert results.violations_count == 0, results.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
    page.locator(".site-nav details a").first.click()
    page.wait_for_url(f"{address}{edition}/notes/one/")
