"""PAGE020: a page stands where the build would list all that has one value of a facet."""

from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "hidden-facet-page"
FILES = {
    "docs/en/case-studies/a.md": "---\nthemes: [trust, youth]\n---\n# A\n",
    "docs/en/case-studies/region/europe.md": "# No case study is of Europe\n",
}
HINT = "Move the file out of the folder 'case-studies/theme'."


def test_page_in_the_place_of_a_list_is_found(mini_site: SiteMaker) -> None:
    files = {
        **FILES,
        "docs/en/case-studies/theme/trust.md": "⟦⟧# Trust\n",
        "docs/ar/case-studies/theme/trust.md": "# ث\n",
    }
    said = "this page stands in the place of the list of all with 'trust' as theme"
    assert_finds(mini_site, RULE, files, (said, HINT))


def test_page_with_the_same_address_is_found_in_the_locale_it_was_born_in(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/case-studies/a.md": "---\nthemes: [ثقة]\n---\n# A\n",
        "docs/ar/case-studies/theme/ثقة/index.md": "⟦⟧# الثقة\n",
    }
    assert_finds(mini_site, RULE, files, ("this page stands in the place of the list of all with 'ثقة' as theme", HINT))


def test_other_pages_of_the_folder_are_in_nobodys_place(mini_site: SiteMaker) -> None:
    files = {**FILES, "docs/en/case-studies/theme/trust-me.md": "# T\n", "docs/en/case-studies/theme.md": "# T\n"}
    assert_finds(mini_site, RULE, files)


def test_fault_can_be_accepted(mini_site: SiteMaker) -> None:
    site = mini_site({**FILES, "docs/en/case-studies/theme/trust.md": "<!-- guide: ignore PAGE020 -->\n# Trust\n"})
    assert site.of_rule(RULE) == []
