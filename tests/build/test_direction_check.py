"""The built pages are verified before anything is published."""

import pytest

from built_site import build, html
from guidebook.build.direction_check import page_fault
from mini_site import SiteMaker

HEAD = '<!doctype html>\n<html lang="ar" dir="rtl">\n<head><title>NLC</title></head>'


def fault(body: str, locale: str = "ar", head: str = HEAD, **options: object) -> str | None:
    """What is found in a page."""
    return page_fault(f"{head}<body>{body}</body></html>".encode(), locale, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "body",
    [
        "<p>شبكة <bdi>NLC</bdi> و<code>abc</code> و<b lang=en>Peace</b> و<b dir=ltr>Peace <i>x</i></b></p>",
        '<div lang="en" dir="ltr"><p>All in English, with <b>more</b>.</p></div>',
        "<p>فيتامين C</p><script>let a;</script><svg><text>NLC</text></svg>",
        "<p>\u2068x\u2069</p>".replace("x", "مدينة"),
    ],
)
def test_isolated_runs_are_right(body: str) -> None:
    assert fault(body) is None


def test_run_that_is_not_isolated_is_named() -> None:
    said = "shows 'NLC (x)' among words of the other direction without isolating it."
    assert fault("<p>شبكة <b>NLC (x)</b> هنا</p>") == said
    assert fault("<p><bdi>a</bdi>NLC (x)</p>") == said
    assert fault("<p>شبكة NLC</p>", is_all_ours=False) is None


def test_right_to_left_part_of_an_english_page_is_looked_at() -> None:
    head = '<html lang="en" dir="ltr">'
    assert fault("<p>NLC</p>", "en", head) is None
    assert fault('<article lang="ar" dir="rtl"><p>شبكة NLC</p></article>', "en", head) is not None


def test_language_and_direction_of_the_page() -> None:
    wanted = 'does not begin with \'<html lang="ar" dir="rtl">\'.'
    assert fault("", head="<html>") == wanted
    assert fault("", head='<html lang="ar" dir="ltr">') == wanted


@pytest.mark.parametrize(
    ("text", "code"), [("\x02", "0002"), ("\u202b", "202B"), ("\u2069", "2069"), ("\u2067", "2068")]
)
def test_invisible_characters_are_named_unless_they_were_written(text: str, code: str) -> None:
    assert fault(f"<p>{text}</p>") == f"holds the invisible character U+{code}, or its counterpart is missing."
    assert fault(f"<p>{text}</p>", known=frozenset(text)) is None


def test_fault_stops_publishing_with_a_line(mini_site: SiteMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("guidebook.build.mkdocs_site.isolate_printed_texts", lambda env, locale: None)
    site = mini_site({"docs/en/index.md": "# Home\n", "docs/ar/index.md": "# الدليل NLC\n\nنص\n"})
    result = site.run("build", "--output", str(site.root / "site"))
    assert result.exit_code != 0
    assert "' in 'ar' shows 'Mini' among words of the other direction without isolating it." in result.output
    assert "Traceback" not in result.output
    assert not (site.root / "site").exists()


def test_what_writers_put_there_as_html_stops_nothing(mini_site: SiteMaker) -> None:
    files = {"docs/en/index.md": "# Home\n", "docs/ar/index.md": "# الدليل\n\n<div>\nنص NLC\n</div>\n\n\u202bنص\n"}
    site = mini_site(files)
    result = site.run("build", "--output", str(site.root / "site"))
    assert result.exit_code == 0, result.output


def test_words_that_a_language_lacks_and_titles_of_tabs_stop_nothing(mini_site: SiteMaker) -> None:
    boxes = '!!! note\n\n    טקסט.\n\n??? other\n\n    טקסט.\n\n=== "{x} Cities"\n\n    טקסט.\n'
    site = mini_site({"docs/he/index.md": "# בית\n", "docs/he/page.md": f"# בית\n\n{boxes}"}, locales="he")

    build(site)

    titles = html(site, "page/index.html").select(".prose :is(.admonition-title, summary)")
    assert [str(title.bdi) for title in titles] == ["<bdi>Note</bdi>", "<bdi>Other</bdi>"]
