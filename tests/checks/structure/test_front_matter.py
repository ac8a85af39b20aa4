"""PAGE001: the front matter of a page cannot be used as it is."""

import pytest

from guidebook.checks.finding import Severity
from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "front-matter"
FACETS = """
    extra:
      guidebook:
        facets:
          audience: [mayor, official]
          level: [municipal, county]
          place.region: [western-balkans, europe]
    """


def chapter(*lines: str) -> dict[str, str]:
    """A chapter with these lines as its front matter."""
    return {"docs/en/chapters/plan.md": "\n".join(("---", *lines, "---", "# Plan", ""))}


def case_study(*lines: str) -> dict[str, str]:
    """A case study with these lines as its front matter."""
    return {"docs/en/case-studies/kumanovo.md": "\n".join(("---", *lines, "---", "# Kumanovo", ""))}


def test_finding_stands_at_the_value_and_names_it(mini_site: SiteMaker) -> None:
    message = "'number' cannot be 'four': write a whole number in digits"
    assert_finds(mini_site, RULE, chapter("summary: Plan.", "number: ⟦four⟧"), (message, None))


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (["published: ⟦12/09/2023⟧"], "published: '12/09/2023' is not a date such as 2024-12-05, 2024-12 or 2024"),
        (["published: ⟦2023-02-30⟧"], "published: '2023-02-30' is not in the calendar"),
        (["published: ⟦'2023-13'⟧"], "published: '2023-13' is not in the calendar"),
        (["status: ⟦hidden⟧"], "'status' cannot be 'hidden': input should be 'draft', 'published' or 'withdrawn'"),
        (
            ["changes:", "  - {date: ⟦May⟧, note: x}"],
            "changes.0.date: 'May' is not a date such as 2024-12-05, 2024-12 or 2024",
        ),
        (["changes:", "  - ⟦{date: 2024}⟧"], "'changes.0.note' is missing"),
        (
            ["sources:", "  - {title: A, year: ⟦99⟧}"],
            "'sources.0.year' cannot be '99': input should be greater than or equal to 1000",
        ),
    ],
)
def test_value_of_the_wrong_form_is_found_where_it_stands(mini_site: SiteMaker, lines: list[str], message: str) -> None:
    assert_finds(mini_site, RULE, chapter(*lines), (message, None))


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (
            ["place: {country: ⟦Macedonia⟧, region: europe}"],
            "place.country: 'Macedonia' is not a country code of ISO 3166 such as MK (or XK)",
        ),
        (
            ["place: {country: [JO, ⟦Lebanon⟧], region: europe}"],
            "place.country.1: 'Lebanon' is not a country code of ISO 3166 such as MK (or XK)",
        ),
        (
            ["place: {country: ⟦[]⟧, region: europe}"],
            "place.country: write a country code of ISO 3166 such as MK (or XK)",
        ),
        (["place: ⟦{country: MK}⟧"], "'place.region' is missing"),
        (
            ["sources:", "  - title: A", "    url: ⟦example.org⟧"],
            "'sources.0.url' cannot be 'example.org': write a whole address, such as https://example.org",
        ),
        (["place: ⟦Kumanovo⟧"], "'place' cannot be 'Kumanovo': write 'key: value' lines below it"),
        (["years: ⟦{start: 2020, end: 2019}⟧"], "years: 'end' (2019) is before 'start' (2020)"),
        (["evidence: ⟦proven⟧"], "'evidence' cannot be 'proven': input should be 'reported' or 'evaluated'"),
    ],
)
def test_value_of_a_case_study_is_held_to_its_form(mini_site: SiteMaker, lines: list[str], message: str) -> None:
    assert_finds(mini_site, RULE, case_study(*lines), (message, None))


@pytest.mark.parametrize(
    "lines",
    [
        ["number: 4", "audience: [mayor]", "published: 2023", "updated: 2023-09", "status: withdrawn"],
        ["published: 2023-09", "updated: 2022"],
        ["number: 0"],
        ["title: NO", "summary: 'yes: it is'"],
        ["aliases: [plan-2020.md, {old-steps: steps}]"],
        ["sources: [{title: A, url: 'https://example.org/a', publisher: B, year: 2020}]"],
        ["some-field: of another tool"],
        [],
    ],
)
def test_usable_front_matter_is_left_alone(mini_site: SiteMaker, lines: list[str]) -> None:
    assert_finds(mini_site, RULE, chapter(*lines))


@pytest.mark.parametrize("country", ["NO", "XK", "MK"])
def test_country_codes_are_text(mini_site: SiteMaker, country: str) -> None:
    assert_finds(mini_site, RULE, case_study(f"place: {{country: {country}, region: europe}}"))


def test_update_needs_its_date(mini_site: SiteMaker) -> None:
    files = {"docs/en/updates/hub.md": "⟦---⟧\nsummary: A hub.\n---\n# Hub\n"}
    assert_finds(mini_site, RULE, files, ("'date' is missing", None))


def test_translation_is_not_held_to_the_fields_of_its_source(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/updates/hub.md": "---\ndate: 2024-12-05\n---\n# Hub\n",
        "docs/ar/updates/hub.md": "---\nsummary: مركز.\n---\n# المركز\n",
    }
    assert_finds(mini_site, RULE, files)


@pytest.mark.parametrize(
    ("page", "message", "hint"),
    [
        (
            "---\nsummary: a\n⟦⟧number 4\n---\n# Plan\n",
            "front matter: not valid YAML: while scanning a simple key, could not find expected ':'",
            None,
        ),
        (
            '---\nsummary: ⟦⟧"a\n---\n# Plan\n',
            "front matter: not valid YAML: while scanning a quoted scalar, found unexpected end of stream",
            None,
        ),
        ("---\n⟦- one\n- two⟧\n---\n# Plan\n", "front matter: expected 'key: value' lines", None),
        (
            "---\nnumber: 4\n⟦number⟧: 5\n---\n# Plan\n",
            "front matter: the key 'number' stands there twice",
            "Keep one of them.",
        ),
        (
            "---\nsummary: ⟦&a text⟧\ntitle: *a\n---\n# Plan\n",
            "front matter: YAML aliases (&name, *name) are not allowed",
            "Write the value out.",
        ),
        (
            "⟦---⟧\nsummary: a\n\n# Plan\n",
            "front matter: the front matter is never closed",
            "Write a line '---' below it.",
        ),
    ],
)
def test_yaml_that_cannot_be_read_is_found_where_it_breaks(
    mini_site: SiteMaker, page: str, message: str, hint: str | None
) -> None:
    assert_finds(mini_site, RULE, {"docs/en/chapters/plan.md": page}, (message, hint))


@pytest.mark.parametrize("before", ["\n", " \n", "\u00a0", "\ufeff\ufeff"])
def test_front_matter_below_the_first_line_is_found(mini_site: SiteMaker, before: str) -> None:
    page = f"{before}---\nsummary: a\n---\n# Plan\n".encode()
    found = mini_site({"docs/en/chapters/plan.md": page}).of_rule(RULE)
    message = "front matter: front matter must begin on the first line"
    assert [(finding["message"], finding["hint"]) for finding in found] == [
        (message, "Delete what stands before '---'.")
    ]


def test_line_across_the_page_is_no_front_matter(mini_site: SiteMaker) -> None:
    assert_finds(mini_site, RULE, {"docs/en/index.md": "# Home\n\n---\n\nA note: this is text.\n"})


def test_value_outside_a_controlled_list_is_found_with_a_guess(mini_site: SiteMaker) -> None:
    files = chapter("audience:", "  - mayor", "  - ⟦oficial⟧")
    assert_finds(mini_site, RULE, files, ("'audience' cannot be 'oficial'", "Did you mean 'official'?"), extra=FACETS)


def test_controlled_list_below_a_field_is_used(mini_site: SiteMaker) -> None:
    files = case_study("place: {country: MK, region: ⟦asia⟧}", "level: municipal")
    hint = "Use one of: western-balkans, europe."
    assert_finds(mini_site, RULE, files, ("'place.region' cannot be 'asia'", hint), extra=FACETS)


def test_field_without_a_controlled_list_is_free(mini_site: SiteMaker) -> None:
    assert_finds(mini_site, RULE, case_study("mechanism: whatever", "themes: [anything]"), extra=FACETS)


def test_arabic_value_gets_its_column_in_code_points(mini_site: SiteMaker) -> None:
    text = "---\nsummary: خُطّة.\ntranslation: {translators: [سلمى], method: ⟦آلي⟧}\n---\n# الخطة\n"
    files = {"docs/en/chapters/plan.md": "# Plan\n", "docs/ar/chapters/plan.md": text}
    message = "'translation.method' cannot be 'آلي': input should be 'human', 'machine' or 'machine-reviewed'"
    assert_finds(mini_site, RULE, files, (message, None))


def test_comment_silences_the_next_field(mini_site: SiteMaker) -> None:
    assert_finds(mini_site, RULE, chapter("# guide: ignore front-matter", "published: soon", "updated: ⟦soon⟧"))


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("status: ⟦new⟧", "'status' cannot be 'new': input should be 'draft', 'published' or 'withdrawn'"),
        ("published: ⟦false⟧", "published: 'false' is not a date such as 2024-12-05, 2024-12 or 2024"),
        ("aliases: ⟦old⟧", "'aliases' cannot be 'old': write a list"),
        ("⟦a⟧: 2", "front matter: the key 'a' stands there twice"),
    ],
)
def test_fields_that_other_tools_may_keep_are_warned_about(mini_site: SiteMaker, line: str, message: str) -> None:
    files = {"docs/en/plan.md": f"---\na: 1\n{line}\n---\n# Plan\n"}
    hint = "Keep one of them." if "twice" in message else None
    assert_finds(mini_site, RULE, files, (message, hint), severity=Severity.WARNING)


@pytest.mark.parametrize("status", ["drafft", "Draft", "withdrwn"])
def test_status_that_was_to_hide_a_page_is_an_error_everywhere(mini_site: SiteMaker, status: str) -> None:
    assert_finds(mini_site, RULE, {"docs/en/plan.md": f"---\nstatus: ⟦{status}⟧\n---\n# Plan\n"})


@pytest.mark.parametrize("text", ["---\n\nOne rule.\n\n---\n# Plan\n", "title: One: two\nauthor: Me\n\n# Plan\n"])
def test_what_is_no_front_matter_of_ours_is_left_alone(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {"docs/en/plan.md": text})
