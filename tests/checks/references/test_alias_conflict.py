"""REF009: an alias names something that is there, or leads to something that is not."""

import pytest

from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "alias-conflict"


def page(alias: str, title: str = "Decide") -> str:
    """A page with one alias and a section."""
    return f"---\naliases:\n  - {alias}\n---\n# {title}\n\n## Models {{ #models }}\n"


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"docs/en/plan.md": "# Plan\n"}, "is a page that exists"),
        ({"docs/ar/plan.md": "# الخطة\n"}, "is a page that exists"),
        ({"docs/en/plan.md": "---\nstatus: draft\n---\n# Plan\n"}, "is a page that exists"),
        ({"docs/en/plan/index.md": "# Plan\n"}, "has the address of the page 'plan/index.md'"),
        ({"docs/en/plan/README.md": "# Plan\n"}, "has the address of the page 'plan/README.md'"),
        ({"docs/en/Plan.md": "# Plan\n"}, "differs by case alone from the page 'Plan.md'"),
        ({"docs/en/plan/index.html": "<p>"}, "has the address of the file 'en/plan/index.html'"),
        ({"docs/ar/plan/index.html": "<p>"}, "has the address of the file 'ar/plan/index.html'"),
    ],
)
def test_name_of_something_that_is_there_is_found(mini_site: SiteMaker, files: dict[str, str], message: str) -> None:
    says = (f"the alias 'plan.md' {message}", "Delete the alias.")
    assert_finds(mini_site, RULE, {"docs/en/decide.md": page("⟦plan.md⟧"), **files}, says)


@pytest.mark.parametrize(
    ("alias", "message"),
    [
        ("search.md", "is a page that the build makes"),
        ("404.md", "is a page that the build makes"),
        ("chapters/index.md", "is a page that the build makes"),
        ("glossary/index.md", "has the address of the page that the build makes, 'glossary.md'"),
    ],
)
def test_name_of_a_made_page_is_found(mini_site: SiteMaker, alias: str, message: str) -> None:
    files = {
        "docs/en/chapters/decide.md": page(f"⟦{alias}⟧"),
        "docs/en/glossary.yml": "terms:\n  mayor: {preferred: mayor}\n",
    }
    assert_finds(mini_site, RULE, files, (f"the alias '{alias}' {message}", "Delete the alias."))


def test_name_that_two_pages_claim_is_found_on_both(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/a.md": page("⟦plan.md⟧"),
        "docs/en/b.md": page("⟦plan.md⟧"),
        "docs/en/c.md": page("⟦plan/index.md⟧"),
    }
    assert_finds(
        mini_site,
        RULE,
        files,
        ("the alias 'plan.md' is claimed by 'b.md' too", "Keep one of the two."),
        ("the alias 'plan.md' is claimed by 'a.md' too", "Keep one of the two."),
        ("the alias 'plan/index.md' has the address of an alias of 'a.md', 'plan.md'", "Keep one of the two."),
    )


@pytest.mark.parametrize(
    ("alias", "hint"),
    [
        ("/plan.md", "Did you mean 'plan.md'?"),
        ("../plan.md", "Did you mean 'plan.md'?"),
        ("/old/plan/", "Did you mean 'old/plan.md'?"),
        ("docs/en/plan", "Did you mean 'plan.md'?"),
        ("ar/plan.md", "Did you mean 'plan.md'?"),
        ("old\\plan.md", "Did you mean 'old/plan.md'?"),
        ("'plan.md#models'", "Did you mean 'plan.md'?"),
        (".plan.md", "Write the page's old path below its locale folder."),
    ],
)
def test_name_that_is_no_page_key_is_found(mini_site: SiteMaker, alias: str, hint: str) -> None:
    says = (f"the alias '{alias.strip(chr(39))}' is no page key", hint)
    assert_finds(mini_site, RULE, {"docs/en/decide.md": page(f"⟦{alias}⟧")}, says)


def test_old_id_that_is_still_there_is_found(mini_site: SiteMaker) -> None:
    says = ("the old id 'models' is still an id of this page", "Delete the alias.")
    text = page("⟦models⟧: forms") + "\n## Forms { #forms }\n"
    assert_finds(mini_site, RULE, {"docs/en/decide.md": text}, says)


@pytest.mark.parametrize(
    ("new", "hint"), [("model", "Did you mean 'models'?"), ("nowhere", "Write the id that the section has now.")]
)
def test_new_id_that_the_page_lacks_is_found(mini_site: SiteMaker, new: str, hint: str) -> None:
    says = (f"the alias leads to the section '{new}', which this page does not have", hint)
    assert_finds(mini_site, RULE, {"docs/en/decide.md": page(f"forms: ⟦{new}⟧")}, says)


def test_old_id_with_two_new_ones_is_found(mini_site: SiteMaker) -> None:
    text = "---\naliases:\n  - ⟦forms⟧: why\n  - forms: models\n---\n# Plan\n\n## M { #models }\n\n## W { #why }\n"
    says = ("the old id 'forms' is given two new ones, 'why' and 'models'", "Keep the right one.")
    assert_finds(mini_site, RULE, {"docs/en/decide.md": text}, says)


def test_alias_that_leads_by_another_alias_is_right_and_only_the_end_of_the_way_is_found(mini_site: SiteMaker) -> None:
    text = "---\naliases: [{a: b}, {b: models}, {c: d}, {d: ⟦nowhere⟧}]\n---\n# Plan\n\n## M { #models }\n"
    assert_finds(mini_site, RULE, {"docs/en/decide.md": text})


@pytest.mark.parametrize(
    "aliases",
    [
        "[plan.md, old/plan.md, plan/more.md, plan.md]",
        "[forms: models, {kinds: models}]",
        "[decide.md]",  # a circle, which is another rule's
        "[decide/index.md]",
        "[{models: models}, {a: b}, {b: a}]",
        "plan.md",  # no list: a fault of the front matter
        "[[plan.md]]",
        "",
    ],
)
def test_what_leads_on_is_right(mini_site: SiteMaker, aliases: str) -> None:
    text = f"---\naliases: {aliases}\n---\n# Decide\n\n## Models {{ #models }}\n"
    assert_finds(mini_site, RULE, {"docs/en/decide.md": text, "docs/en/index.md": "# Home\n"})


def test_addresses_are_files_where_the_settings_say_so(mini_site: SiteMaker) -> None:
    files = {"docs/en/decide.md": page("plan.md"), "docs/en/plan/index.md": "# Plan\n"}
    assert_finds(mini_site, RULE, files, extra="use_directory_urls: false\n")


def test_aliases_of_a_translation_are_not_looked_at(mini_site: SiteMaker) -> None:
    files = {"docs/en/decide.md": "# Decide\n", "docs/ar/decide.md": page("plan.md"), "docs/en/plan.md": "# Plan\n"}
    assert_finds(mini_site, RULE, files)


def test_alias_of_an_arabic_page_is_found(mini_site: SiteMaker) -> None:
    files = {
        "docs/ar/مدن.md": "---\naliases:\n  - ⟦بلدات.md⟧\n  - old: ⟦people⟧\n---\n# مدن\n\n## السكان { #peoples }\n",
        "docs/ar/بلدات.md": "# بلدات\n",
    }
    assert_finds(
        mini_site,
        RULE,
        files,
        ("the alias 'بلدات.md' is a page that exists", "Delete the alias."),
        ("the alias leads to the section 'people', which this page does not have", "Did you mean 'peoples'?"),
    )


def test_comment_silences_the_next_alias(mini_site: SiteMaker) -> None:
    text = "---\naliases:\n  # guide: ignore REF009\n  - plan.md\n  - ⟦old.md⟧\n---\n# Decide\n"
    files = {"docs/en/decide.md": text, "docs/en/plan.md": "# Plan\n", "docs/en/old.md": "# Old\n"}
    assert_finds(mini_site, RULE, files)
