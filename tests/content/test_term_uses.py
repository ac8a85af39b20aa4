"""Which terms stand where on a page."""

from mini_site import MiniSite, SiteMaker

FILES: dict[str, str | bytes] = {
    "docs/en/glossary.yml": """
        terms:
          mayor: {preferred: mayor, forbidden: [boss]}
          council: {preferred: Local Council}
          plan: {preferred: plan}
          hub: {preferred: hub}
        names:
          Kumanovo: Kumanovo
        """,
    "docs/ar/glossary.yml": "terms:\n  mayor: {preferred: رئيس البلدية}\nnames:\n  Tetovo: تيتوفو\n",
    "docs/en/a.md": (
        "---\nsummary: The mayor\n---\n# A\n\nA boss. Tetovo's **local\ncouncil** met in Kumanovo.\n\n"
        "[x](term:hub) [y](glossary.md#plan)\n"
    ),
    "docs/ar/a.md": "# ا\n\nرئيس البلدية في تيتوفو.\n",
}


def site(mini_site: SiteMaker) -> MiniSite:
    return mini_site(FILES)


def test_uses_stand_in_the_order_of_the_page_with_their_places(mini_site: SiteMaker) -> None:
    catalogue = site(mini_site).catalogue()
    page = catalogue.pages["en", "a.md"]
    uses = catalogue.term_uses.of(page)
    assert [(use.match.term, use.text) for use in uses] == [
        ("mayor", "mayor"),
        ("mayor", "boss"),
        ("Tetovo", "Tetovo's"),
        ("council", "local council"),
        ("Kumanovo", "Kumanovo"),
    ]
    assert [page.source.text[use.span.start : use.span.end] for use in uses][3] == "local\ncouncil"


def test_page_names_what_it_uses_rightly_and_what_it_links_to(mini_site: SiteMaker) -> None:
    catalogue = site(mini_site).catalogue()
    page = catalogue.pages["en", "a.md"]
    assert catalogue.term_uses.named_on(page) == ("mayor", "Tetovo", "council", "Kumanovo", "hub", "plan")


def test_terms_used_in_a_locale_are_those_of_all_its_pages(mini_site: SiteMaker) -> None:
    catalogue = site(mini_site).catalogue()
    assert catalogue.term_uses.used_in("en") == {"mayor", "Tetovo", "council", "Kumanovo", "hub", "plan"}
    assert catalogue.term_uses.used_in("ar") == {"mayor", "Tetovo"}
    assert catalogue.term_uses.used_in("xx") == frozenset()


def test_what_comes_near_is_told_with_its_place(mini_site: SiteMaker) -> None:
    made = site(mini_site)
    made.write("docs/en/b.md", "# B\n\nIn *Kumonovo* today.\n")
    catalogue = made.catalogue()
    page = catalogue.pages["en", "b.md"]
    (near,) = catalogue.term_uses.near(page)
    assert (near.near.term, near.text, page.source.text[near.span.start : near.span.end]) == (
        "Kumanovo",
        "Kumonovo",
        "Kumonovo",
    )
