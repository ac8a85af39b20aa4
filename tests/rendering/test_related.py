"""Pages that belong together."""

import math

import pytest

from guidebook.rendering.related import MOST, Relations, relations
from mini_site import SiteMaker


def study(name: str, facts: str = "", text: str = "") -> dict[str, str]:
    """A case study."""
    return {f"docs/en/case-studies/{name}.md": f"---\n{facts}\n---\n# {name}\n\n{text}\n"}


def chapter(name: str, text: str = "", facts: str = "") -> dict[str, str]:
    """A chapter."""
    return {f"docs/en/chapters/{name}.md": f"---\n{facts}\n---\n# {name}\n\n{text}\n"}


def of_files(make: SiteMaker, *files: dict[str, str]) -> Relations:
    """What the pages of a guide share."""
    together: dict[str, str | bytes] = {}
    for some in files:
        together |= some
    return relations(make(together).catalogue())


def related(found: Relations, key: str) -> list[str]:
    """Names of the related pages."""
    return [other.rpartition("/")[2].removesuffix(".md") for other in found.of(key)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("themes: [youth]", ""), ("themes: [youth]", "")),
        (("place: {country: MK, region: a}", ""), ("place: {country: MK, region: b}", "")),
        (("place: {country: MK, region: a}", ""), ("place: {country: AL, region: a}", "")),
        (("place: {country: [AL, MK], region: a}", ""), ("place: {country: MK, region: b}", "")),
        (("", "[p](../chapters/plan.md)"), ("", "[p](../chapters/plan.md#steps)")),
        (("chapters: [../chapters/plan.md]", ""), ("", "[p](../chapters/plan.md)")),
        (("", "[list](../chapters/index.md)"), ("", "[list](../chapters/)")),
    ],
)
def test_what_only_two_pages_share_relates_them(
    mini_site: SiteMaker, one: tuple[str, str], other: tuple[str, str]
) -> None:
    found = of_files(mini_site, study("a", *one), study("b", *other), study("c"), chapter("plan", "## S { #steps }"))
    assert related(found, "case-studies/a.md") == ["b"]
    assert related(found, "case-studies/b.md") == ["a"]
    assert related(found, "case-studies/c.md") == []


def test_pages_that_one_page_cites_are_related(mini_site: SiteMaker) -> None:
    both = "[a](../case-studies/a.md), [r](../resources/r.md)"
    found = of_files(mini_site, chapter("plan", both), study("a"), {"docs/en/resources/r.md": "# R\n"})
    assert related(found, "case-studies/a.md") == ["r"]
    assert related(found, "resources/r.md") == ["a"]
    assert related(found, "chapters/plan.md") == []


def test_what_is_rare_says_more_than_what_is_everywhere(mini_site: SiteMaker) -> None:
    found = of_files(
        mini_site,
        study("a", "themes: [youth, trust]"),
        study("b", "themes: [trust]"),
        *(study(name, "themes: [youth]") for name in "cde"),
    )
    scores = found.scores("case-studies/a.md")
    assert scores == {
        "case-studies/b.md": pytest.approx(1),
        **{f"case-studies/{name}.md": pytest.approx(1 / math.log2(4)) for name in "cde"},
    }
    assert related(found, "case-studies/a.md") == ["b"]


def test_little_things_add_up_to_exactly_enough(mini_site: SiteMaker) -> None:
    # Three themes of eight pages each: a third, three times.
    facts = "themes: [one, two, three]"
    found = of_files(mini_site, *(study(name, facts) for name in "abcdefgh"))
    assert related(found, "case-studies/e.md") == ["a", "b", "c", "d"]


def test_best_stand_first_and_ties_by_key_and_there_are_not_many(mini_site: SiteMaker) -> None:
    found = of_files(
        mini_site,
        study("z", "themes: [one, two, three, four]"),
        study("y", "themes: [one, two, three, four]"),
        *(study(name, "themes: [one, two, three]") for name in "dcbae"),
    )
    assert related(found, "case-studies/z.md") == ["y", "a", "b", "c"]
    assert MOST == 4
    assert found.of("case-studies/z.md", {"case-studies/y.md", "case-studies/b.md"})[:2] == (
        "case-studies/a.md",
        "case-studies/c.md",
    )


@pytest.mark.parametrize("status", ["draft", "withdrawn"])
def test_neither_drafts_nor_withdrawn_pages_take_part(mini_site: SiteMaker, status: str) -> None:
    found = of_files(
        mini_site,
        study("a", "themes: [youth]"),
        study("b", "themes: [youth]"),
        study("c", f"themes: [youth]\nstatus: {status}"),
    )
    assert related(found, "case-studies/a.md") == ["b"]
    assert related(found, "case-studies/c.md") == []


def test_all_is_read_from_the_source_pages_and_ordinary_pages_are_only_cited(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/about/team.md": "# Team\n",
        "docs/ar/case-studies/a.md": "# أ\n\n[خ](../chapters/plan.md)\n",
        "docs/ar/case-studies/b.md": "# ب\n\n[خ](../chapters/plan.md)\n",
    }
    found = of_files(
        mini_site,
        files,
        chapter("plan"),
        study("a"),
        study("b", "", "[t](../about/team.md)"),
        study("c", "", "[t](../about/team.md)"),
    )
    assert related(found, "case-studies/a.md") == []
    assert related(found, "case-studies/b.md") == ["c"]
    assert "about/team.md" not in found.features
