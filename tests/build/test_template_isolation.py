"""What templates print is isolated where it stands between tags."""

import jinja2
import pytest
from markupsafe import Markup

from guidebook.build.template_isolation import isolate_printed_texts


def printed(template: str, locale: str = "ar", **values: object) -> str:
    """What a template gives for an edition."""
    env = jinja2.Environment(autoescape=True)
    isolate_printed_texts(env, locale)
    return env.from_string(template).render(**values)


@pytest.mark.parametrize(
    ("template", "html"),
    [
        ("<p>{{ x }}</p>", "<p>شبكة <bdi>NLC</bdi></p>"),
        ('<a title="{{ x }}" href="#">{{ x }}</a>', '<a title="شبكة NLC" href="#">شبكة <bdi>NLC</bdi></a>'),
        ("<a title={{ x }}>", "<a title=شبكة NLC>"),
        ("<title>{{ x }}</title><b>{{ x }}</b>", "<title>شبكة NLC</title><b>شبكة <bdi>NLC</bdi></b>"),
        ("<script>{{ x }}</script>", "<script>شبكة NLC</script>"),
        ("<option>{{ x }}</option>", "<option>شبكة NLC</option>"),
        ("<bdi>{{ x }}</bdi>", "<bdi>شبكة NLC</bdi>"),
        ('<bdi class="a">{{ x }}</bdi> {{ x }}', '<bdi class="a">شبكة NLC</bdi> شبكة <bdi>NLC</bdi>'),
        ('{% set a %} title="{{ x }}"{% endset %}<p{{ a }}>', '<p title="شبكة NLC">'),
        ("<{{ 'p' }}>{{ x }}</{{ 'p' }}>", "<p>شبكة <bdi>NLC</bdi></p>"),
        ("{{ x if x else '' }}", "شبكة <bdi>NLC</bdi>"),
        ("{% macro m(t) %}<i>{{ t }}</i>{% endmacro %}<p>{{ m(x) }}</p>", "<p><i>شبكة <bdi>NLC</bdi></i></p>"),
        ("<!-- <a --><p>it's {{ x }}</p>", "<!-- <a --><p>it's شبكة <bdi>NLC</bdi></p>"),
        ("<p>{{ 3 }}{{ y }}</p>", "<p>3</p>"),
    ],
)
def test_place_decides(template: str, html: str) -> None:
    assert printed(template, x="شبكة NLC") == html


def test_markup_is_left_as_it_is_and_text_is_escaped() -> None:
    assert printed("<p>{{ x }}</p>", x=Markup("<b>NLC</b>")) == "<p><b>NLC</b></p>"
    assert printed("<p>{{ x }}</p>", x="<b>") == "<p>&lt;<bdi>b</bdi>&gt;</p>"


def test_arabic_is_isolated_in_english() -> None:
    assert printed("<p>{{ x }}</p>", "en", x="Read حوار") == "<p><bdi>Read</bdi> <bdi>حوار</bdi></p>"
