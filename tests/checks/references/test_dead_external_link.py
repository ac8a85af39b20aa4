"""REF020: an address of another site leads nowhere, as far as has been asked."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from guidebook.checks.engine import Selection, run_rules
from guidebook.checks.finding import Finding
from guidebook.content.link_answer import Answer, AnswerKind
from marked_site import take_marks
from mini_site import MiniSite, SiteMaker

RULE = "dead-external-link"
GONE = Answer(AnswerKind.GONE, "the server says 404: not found")
SILENT = Answer(AnswerKind.NO_ANSWER, "no answer within 20 seconds")
NO_HOST = Answer(AnswerKind.NO_HOST, "there is no host 'example.org'")
ALIVE = Answer(AnswerKind.ALIVE)


def found(site: MiniSite, answers: Mapping[str, Answer] | None) -> tuple[Finding, ...]:
    catalogue = site.catalogue()
    catalogue = replace(catalogue, options=replace(catalogue.options, link_answers=answers))
    return run_rules(catalogue, Selection(rules=frozenset({RULE})))


def test_address_where_nothing_is_is_an_error(mini_site: SiteMaker) -> None:
    site = mini_site({"docs/en/index.md": "# Home\n\n[x](https://example.org/a#b)\n"})
    (finding,) = found(site, {"https://example.org/a": GONE})
    assert (finding.line, finding.column, finding.end_line, finding.end_column) == (3, 5, 3, 28)
    assert (finding.code, finding.rule, finding.severity, finding.locale) == ("REF020", RULE, "error", "en")
    assert finding.message == "'https://example.org/a#b' leads nowhere: the server says 404: not found"
    assert finding.hint == "Write its new address, or take the link out."


@pytest.mark.parametrize("answer", [SILENT, NO_HOST])
def test_server_that_does_not_answer_is_a_warning(mini_site: SiteMaker, answer: Answer) -> None:
    site = mini_site({"docs/en/index.md": "# Home\n\n[x](https://example.org)\n"})
    (finding,) = found(site, {"https://example.org/": answer})
    assert finding.severity == "warning"
    assert finding.message == f"'https://example.org' leads nowhere: {answer.detail}"
    assert finding.hint == "Open it in a browser to see whether it is dead."


@pytest.mark.parametrize("answers", [None, {}, {"https://example.org/": ALIVE}, {"https://example.org/b": GONE}])
def test_address_that_answers_or_was_not_asked_for_is_left_alone(
    mini_site: SiteMaker, answers: Mapping[str, Answer] | None
) -> None:
    assert found(mini_site({"docs/en/index.md": "# Home\n\n[x](https://example.org/)\n"}), answers) == ()


def test_every_place_that_uses_the_address_is_found(mini_site: SiteMaker) -> None:
    address = "https://example.org/صفحة"
    resource = f"""---
url: ⟦{address}⟧
sources:
  - title: A
    url: ⟦{address}#2⟧
---

# Toolkit
"""
    files = {
        "docs/ar/index.md": f"# الدليل\n\nزوروا [الموقع](⟦HTTPS://Example.org/صفحة⟧) و![خريطة](⟦{address}⟧).\n",
        "docs/en/resources/toolkit.md": resource,
    }
    plain = {path: take_marks(text)[0] for path, text in files.items()}
    places = [(path, *place) for path, text in files.items() for place in take_marks(text)[1]]
    findings = found(mini_site(plain), {address: GONE})
    assert [
        (finding.path, finding.line, finding.column, finding.end_line, finding.end_column) for finding in findings
    ] == places


def test_comment_silences_the_next_paragraph(mini_site: SiteMaker) -> None:
    text = "# Home\n\n<!-- guide: ignore REF020 -->\n\n[x](https://example.org/)\n"
    assert found(mini_site({"docs/en/index.md": text}), {"https://example.org/": GONE}) == ()
