"""REF010: an alias leads back to where it stands."""

import pytest

from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "redirect-loop"


@pytest.mark.parametrize(
    ("key", "alias"),
    [("plan.md", "plan.md"), ("plan.md", "plan/index.md"), ("plan/index.md", "plan.md"), ("a/README.md", "a.md")],
)
def test_alias_with_the_pages_own_address_is_found(mini_site: SiteMaker, key: str, alias: str) -> None:
    text = f"---\naliases: [old.md, ⟦{alias}⟧]\n---\n# Plan\n"
    says = (f"the alias '{alias}' is the page's own address", "Delete the alias.")
    assert_finds(mini_site, RULE, {f"docs/en/{key}": text}, says)


def test_own_address_depends_on_the_form_of_addresses(mini_site: SiteMaker) -> None:
    files = {"docs/en/plan.md": "---\naliases: [plan/index.md]\n---\n# Plan\n"}
    assert_finds(mini_site, RULE, files, extra="use_directory_urls: false\n")


def test_pages_that_are_each_others_aliases_are_found_on_both(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/a.md": "---\naliases:\n  - ⟦b.md⟧\n---\n# A\n",
        "docs/en/b.md": "---\naliases:\n  - old.md\n  - ⟦a.md⟧\n---\n# B\n",
    }
    assert_finds(
        mini_site,
        RULE,
        files,
        ("the alias 'b.md' is a page that exists and has this one as its alias", "Delete the alias."),
        ("the alias 'a.md' is a page that exists and has this one as its alias", "Delete the alias."),
    )
    assert_finds(
        mini_site, "alias-conflict", {path: text.replace("⟦", "").replace("⟧", "") for path, text in files.items()}
    )


def test_ids_that_lead_round_are_found(mini_site: SiteMaker) -> None:
    text = "---\naliases:\n  - a: ⟦b⟧\n  - b: ⟦a⟧\n  - models: ⟦models⟧\n  - c: a\n---\n# A\n\n## Models { #models }\n"
    hint = "Write the id that the section has now."
    assert_finds(
        mini_site,
        RULE,
        {"docs/en/a.md": text},
        ("the old id 'a' leads by 'b' back to itself", hint),
        ("the old id 'b' leads by 'a' back to itself", hint),
        ("the old id 'models' is an alias of itself", hint),
    )


@pytest.mark.parametrize(
    "aliases", ["[old.md]", "[{a: b}, {b: models}]", "[{a: b}, {a: models}]", "[/plan.md]", "x", ""]
)
def test_what_leads_on_is_right(mini_site: SiteMaker, aliases: str) -> None:
    text = f"---\naliases: {aliases}\n---\n# Plan\n\n## Models {{ #models }}\n"
    assert_finds(mini_site, RULE, {"docs/en/plan.md": text, "docs/en/b.md": "# B\n"})


def test_alias_that_is_a_page_without_an_alias_back_is_another_rules(mini_site: SiteMaker) -> None:
    assert_finds(mini_site, RULE, {"docs/en/a.md": "---\naliases: [b.md]\n---\n# A\n", "docs/en/b.md": "# B\n"})


def test_aliases_of_a_translation_are_not_looked_at(mini_site: SiteMaker) -> None:
    files = {"docs/en/a.md": "# A\n", "docs/ar/a.md": "---\naliases: [a.md]\n---\n# أ\n"}
    assert_finds(mini_site, RULE, files)


def test_circle_of_an_arabic_page_is_found(mini_site: SiteMaker) -> None:
    files = {"docs/ar/مدن.md": "---\naliases: [⟦مدن.md⟧]\n---\n# مدن\n"}
    assert_finds(mini_site, RULE, files, ("the alias 'مدن.md' is the page's own address", "Delete the alias."))


def test_comment_silences_the_next_alias(mini_site: SiteMaker) -> None:
    text = "---\naliases:\n  # guide: ignore redirect-loop\n  - plan.md\n  - ⟦plan/index.md⟧\n---\n# Plan\n"
    assert_finds(mini_site, RULE, {"docs/en/plan.md": text})
