"""A renamed guide is held against the present one before anything is written."""

from dataclasses import replace

import pytest

from guidebook.checks.finding import Finding, Severity
from guidebook.renaming.renaming import RenameError, Renaming
from guidebook.renaming.verification import refuse_lost_references, refuse_new_errors
from mini_site import SiteMaker

ERROR = Finding("docs/en/a.md", 3, 1, 3, 5, "REF001", "unknown-page", Severity.ERROR, "en", "no page 'x.md'")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ([], []),
        ([ERROR], [ERROR]),
        ([ERROR], []),
        ([ERROR], [replace(ERROR, line=7, message="no page '../x.md'")]),
        ([ERROR], [replace(ERROR, path="docs/en/b.md")]),
        ([], [replace(ERROR, severity=Severity.WARNING)]),
    ],
)
def test_errors_that_were_there_before_are_no_reason(before: list[Finding], after: list[Finding]) -> None:
    is_moved = any(finding.path == "docs/en/b.md" for finding in after)
    refuse_new_errors(before, after, {"docs/en/a.md": "docs/en/b.md"} if is_moved else {})


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ([], [ERROR], 3),
        ([ERROR], [ERROR, replace(ERROR, line=9, message="no page 'y.md'")], 9),
        ([ERROR], [ERROR, replace(ERROR, line=9)], 3),
        ([replace(ERROR, severity=Severity.WARNING)], [ERROR], 3),
        ([ERROR], [ERROR, replace(ERROR, line=9, path="docs/en/c.md")], 9),
        ([ERROR], [ERROR, replace(ERROR, line=9, code="REF002")], 9),
    ],
)
def test_error_more_than_before_is_refused(before: list[Finding], after: list[Finding], line: int) -> None:
    with pytest.raises(RenameError) as refused:
        refuse_new_errors(before, after, {})
    assert f":{line}:1: REF00" in str(refused.value)


LINKS = "[a](plan.md) [b](plan.md#m) [c](lost.md) [d](plan.md#lost) [e](https://example.org/)"
PLAN = "# Plan\n\n## M { #m }\n"


@pytest.mark.parametrize(
    ("links", "is_kept"),
    [
        ("[a](new.md) [b](new.md#m) [c](lost.md) [d](new.md#lost) [e](https://example.org/)", True),
        ("[a](new.md) [b](new.md#m) [c](new.md) [d](new.md#lost) [e](https://example.org/)", True),
        ("[a](plan.md) [b](new.md#m) [c](lost.md) [d](new.md#lost) [e](https://example.org/)", False),
        ("[a](new.md) [b](new.md) [c](lost.md) [d](new.md#lost) [e](https://example.org/)", False),
        ("[a](new.md) [b](new.md#m) [c](lost.md) [d](new.md#lost)", False),
    ],
)
def test_every_reference_must_lead_where_it_led(mini_site: SiteMaker, links: str, is_kept: bool) -> None:
    site = mini_site({"docs/en/index.md": f"# Home\n\n{LINKS}\n", "docs/en/plan.md": PLAN})
    before = site.catalogue()
    (site.root / "docs/en/plan.md").rename(site.root / "docs/en/new.md")
    site.write("docs/en/index.md", f"# Home\n\n{links}\n")
    arguments = (before, site.catalogue(), Renaming("plan.md", "new.md"), [("en", "index.md"), ("en", "plan.md")])
    if is_kept:
        refuse_lost_references(*arguments)
    else:
        with pytest.raises(RenameError, match=r"^the link '\S+' \(docs/en/index\.md:3:\d+\) cannot be mended as it is"):
            refuse_lost_references(*arguments)
