"""What the pages of a guide say that a fact sheet does not."""

import re
from textwrap import dedent

import pytest
from click.testing import CliRunner, Result

import facts
from mini_site import MiniSite, SiteMaker

SHEET = """
# Sheet

## 1. Document 1: "A Guide for Cities", Chapter Four
Published 12 September 2023.

- **Kumanovo, North Macedonia.** Co-operation Office. Mayor Maksim Dimitrievski. **27 January
  2020**: roundtable, over **65** stakeholders,
  five months of work. The Office for the Prevention of Hate Crimes (OPHC) of New York sent three officers.
- Exchange in Tetovo 3–5 December 2024; more than 40 cities. Launched in early November (2022).
- No author. Sindh Province has 29 districts; population 47.9 million; six committees.
- Edvin Sandström `[?]`, head of research; a fund that can only be GCERF `[?]`.

| fact | source |
|---|---|
| Strumica joined in 2016 | city.example/spotlight/strumica |
| Čair has 12 schools | city.example/news/long-title-of-a-page-… |
"""
GLOSSARY = """
    terms:
      community-action-team: {preferred: Community Action Team, acronym: CAT, definition: A team.}
    names:
      Gostivar: Gostivar
    """
STUDY = """
    ---
    summary: A plan of Kumanovo, in North Macedonia.
    place: {city: Kumanovo, country: MK, region: other}
    years: {start: 2020}
    as_of: 2020-01
    sources:
      - title: "A Guide for Cities, Chapter Four: Coordination"
        year: 2023
      - title: "Guidance by the editors: the times in the worksheet (10 minutes)"
      - title: Spotlight
        url: https://city.example/spotlight/strumica
        year: 2019
    ---
    # Kumanovo: a plan

"""


def run(site: MiniSite, *arguments: str, sheet: str = SHEET) -> Result:
    """Run the script on a guide with a sheet beside it."""
    path = site.root / "sheet.md"
    path.write_text(sheet, encoding="utf-8")
    return CliRunner().invoke(facts.main, [str(path), *arguments, "--config", str(site.root / "mkdocs.yml")])


def listed(make: SiteMaker, text: str, *arguments: str) -> list[str]:
    """What is listed of a case study with this text, without the count; each without path, line and column."""
    site = make({"docs/en/case-studies/kumanovo.md": f"{dedent(STUDY)}{text}\n"})
    site.write("docs/en/glossary.yml", GLOSSARY)
    result = run(site, *arguments)
    lines = result.stdout.splitlines()
    assert result.exit_code == int(not lines[-1].startswith("0 not")), result.output
    return [line.partition(": ")[2] for line in lines[:-1]]


@pytest.mark.parametrize(
    ("text", "mutated", "entry"),
    [
        ("The roundtable had over 65 stakeholders.", "The roundtable had over 64 stakeholders.", "number '64'"),
        ("Kumanovo took five months for the work.", "Kumanovo took six months for the work.", "number 'six'"),
        ("On 27 January 2020 they met.", "On 28 January 2020 they met.", "date '28 January 2020'"),
        ("It was in January 2020 in Kumanovo.", "It was in March 2020 in Kumanovo.", "date 'March 2020'"),
        ("They met in Tetovo on 4 December 2024.", "They met in Tetovo on 6 December 2024.", "date '6 December 2024'"),
        ("They met in Tetovo.", "They met in Bitola.", "name 'Bitola'"),
        ("The mayor was Maksim Dimitrievski.", "The mayor was Maksim Petrovski.", "name 'Maksim Petrovski'"),
        ("Then Mayor Dimitrievski spoke.", "Then Mayor Petrovski spoke.", "name 'Mayor Petrovski'"),
        ("It is in North Macedonia.", "It is in Norway.", "place 'Norway'"),
        ("Ask the OPHC.", "Ask the OPHX.", "acronym 'OPHX'"),
        ("Sindh has 47.9 million people.", "Sindh has 49.7 million people.", "number '49.7 million'"),
        (
            "The Office for the Prevention of Hate Crimes wrote.",
            "The Office for the Prevention of Hate Speech wrote.",
            "name 'Office for the Prevention of Hate Speech'",
        ),
        (
            "See [a page](https://www.city.example/news/long-title-of-a-page-of-ours/).",
            "See [a page](https://city.example/news/short-title/).",
            "address 'https://city.example/news/short-title/'",
        ),
        ("| Town | Schools |\n|---|---|\n| Čair | 12 |", "| Town | Schools |\n|---|---|\n| Čair | 13 |", "number '13'"),
    ],
)
def test_what_is_changed_is_listed_and_what_the_sheet_has_is_not(
    mini_site: SiteMaker, text: str, mutated: str, entry: str
) -> None:
    assert listed(mini_site, text) == []
    assert listed(mini_site, mutated) == [entry]


@pytest.mark.parametrize(
    "text",
    [
        "A teacher sees it first. Two neighbours come next, and four of five agree.",
        "In early November 2022 it began in Tetovo.",
        "Kumanovo's Community Action Teams (CATs) and Gostivar's met on a Monday in Albanian.",
        "## Four tips { #tips }\n\n1. One.\n2. Two.\n3. Three.\n4. Four.\n\nKumanovo used the four tips.",
        "The Co-operation Office of Kumanovo wrote; Dimitrievski's Co-operation Office met.",
        "What Dimitrievski said is known. Peacebuilding came first; peacebuilding lasts.",
    ],
)
def test_language_structure_and_agreed_words_are_no_facts(mini_site: SiteMaker, text: str) -> None:
    assert listed(mini_site, text) == []


def test_same_number_about_something_else_is_not_enough(mini_site: SiteMaker) -> None:
    assert listed(mini_site, "The town has 29 bridges.") == ["number '29'"]


def test_doubtful_names_are_told_apart(mini_site: SiteMaker) -> None:
    assert listed(mini_site, "We heard Edvin Sandström and the GCERF.") == [
        "doubtful 'Edvin Sandström'",
        "doubtful 'GCERF'",
    ]


def test_front_matter_is_held_against_the_sheet(mini_site: SiteMaker) -> None:
    study = "---\nsummary: S.\nplace: {city: Ohrid, country: [MK, AL], region: other}\nas_of: 2020-03\n---\n# A plan\n"
    site = mini_site({"docs/en/case-studies/a.md": study, "docs/en/updates/b.md": "---\ndate: 2021-05-04\n---\n# B\n"})

    assert run(site).stdout.splitlines() == [
        "docs/en/case-studies/a.md:3:15: name 'Ohrid'",
        "docs/en/case-studies/a.md:3:31: place 'Albania'",
        "docs/en/case-studies/a.md:4:8: date '2020-03'",
        "docs/en/updates/b.md:2:7: date '2021-05-04'",
        "4 not in the sheet, 0 explained by a source, in 2 pages",
    ]


def test_what_a_source_explains_is_listed_on_request(mini_site: SiteMaker) -> None:
    text = "Talk for 10 minutes, then for 20. Information as of 2019."

    assert listed(mini_site, text) == ["number '20'"]
    assert listed(mini_site, text, "--explained") == [
        "number '10' explained by the source 'Guidance by the editors: the times in the worksheet (10 minutes)'",
        "number '20'",
        "date '2019' explained by the source 'Spotlight'",
    ]


GUIDANCE = "explained by the source 'Guidance by the editors: the times in the worksheet (10 minutes)'"


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("!!! worksheet\n\n    Bring 12 chairs.", [f"number '12' {GUIDANCE}"]),
        ("!!! worksheet\n\n    1. **Start (15 minutes).** Bring chairs.", [f"number '15' {GUIDANCE}"]),
        ("!!! note\n\n    Bring 12 chairs.", ["number '12'"]),
        ("Repeat it after 18 months.", [f"number '18' {GUIDANCE}"]),
        ("Kumanovo met for 90 minutes.", ["number '90'"]),
        ("!!! worksheet\n\n    Kumanovo has 12 chairs.", ["number '12'"]),
        ("!!! worksheet\n\n    Ask 55% of them.", ["number '55'"]),
        ("!!! worksheet\n\n    Ask 55 per cent of them.", ["number '55'"]),
        ("!!! worksheet\n\n    Bring €12 or 13 dollars.", ["number '12'", "number '13'"]),
        ("!!! worksheet\n\n    See 2011.", ["date '2011'"]),
    ],
)
def test_guidance_of_the_editors_explains_the_guides_own_numbers(
    mini_site: SiteMaker, text: str, entries: list[str]
) -> None:
    assert listed(mini_site, text, "--explained") == entries


def test_numbers_of_the_guides_own_resources_are_explained(mini_site: SiteMaker) -> None:
    sheet = (
        "---\npublisher: {}\nyear: 2026\nsources:\n  - title: Guidance by the editors\n---\n# A\n\nAsk 14 questions.\n"
    )
    site = mini_site({"docs/en/resources/a.md": sheet.format("Mini"), "docs/en/resources/b.md": sheet.format("Maxi")})
    config = site.root / "mkdocs.yml"
    name = "site_name: Mini"
    config.write_text(re.sub("site_name:.*", name, config.read_text(encoding="utf-8")), encoding="utf-8")

    assert [line.rpartition(": ")[2] for line in run(site).stdout.splitlines()[:-1]] == ["date '2026'", "number '14'"]


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("It has 3 parts: a survey, focus groups and interviews.", []),
        ("It has 7 parts: a survey, focus groups and interviews.", ["number '7'"]),
        ("Kumanovo has three parts: a survey, focus groups, and interviews.", []),
        ("Kumanovo has seven parts: a survey, focus groups and interviews.", ["number 'seven'"]),
    ],
)
def test_sentence_may_count_its_own_things(mini_site: SiteMaker, text: str, entries: list[str]) -> None:
    assert listed(mini_site, text) == entries


def test_date_of_another_event_is_not_enough(mini_site: SiteMaker) -> None:
    assert listed(mini_site, "Strumica joined in 2016.") == []
    assert listed(mini_site, "Strumica joined in 2022.") == ["date '2022'"]


def test_document_lends_its_date_to_all_that_it_tells(mini_site: SiteMaker) -> None:
    assert listed(mini_site, "As of September 2023, Sindh Province has 29 districts.") == []


def test_only_home_page_and_typed_folders_are_read_unless_a_page_is_named(mini_site: SiteMaker) -> None:
    site = mini_site({"docs/en/index.md": "# Home\n", "docs/en/about/size.md": "# Size of 88 pixels\n"})

    assert run(site).stdout == "0 not in the sheet, 0 explained by a source, in 1 pages\n"
    assert run(site, "about/size.md").stdout.startswith("docs/en/about/size.md:1:11: number '88'")


def test_pages_are_chosen_by_key(mini_site: SiteMaker) -> None:
    site = mini_site({"docs/en/index.md": "# Home of 77 towns\n", "docs/en/a.md": "# Home of 88 towns\n"})

    assert run(site, "a.md").stdout.splitlines()[0] == "docs/en/a.md:1:11: number '88'"
    assert "there is no page 'b.md' in 'en'" in run(site, "b.md").output


def test_any_sheet_and_any_guide_can_be_read(mini_site: SiteMaker) -> None:
    site = mini_site({"docs/mk/index.md": "# Дома\n\nСкопје и 12 села.\n"}, locales="mk")

    result = run(site, sheet="")

    assert result.stdout.splitlines()[-1].startswith("2 not in the sheet")
