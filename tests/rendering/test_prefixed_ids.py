"""Ids of a piece of HTML made different from those of other pieces."""

import pytest

from guidebook.rendering.prefixed_ids import with_prefixed_ids


@pytest.mark.parametrize(
    ("html", "prefixed"),
    [
        ('<h3 id="a">A</h3>', '<h3 id="s-a">A</h3>'),
        ('<i id="a"></i><a href="#a">up</a>', '<i id="s-a"></i><a href="#s-a">up</a>'),
        ('<a href="#b">elsewhere</a> <a href="b#a">b</a>', '<a href="#b">elsewhere</a> <a href="b#a">b</a>'),
        ("<i id='a'></i><a href='#a'>up</a>", "<i id='s-a'></i><a href='#s-a'>up</a>"),
        ("<i ID=a></i><a href=#a>up</a>", "<i ID=s-a></i><a href=#s-a>up</a>"),
        ('<a name="a"></a><a href="#a">up</a>', '<a name="s-a"></a><a href="#s-a">up</a>'),
        (
            '<input id="t_1" name="t" type="radio" /><label for="t_1">One</label>',
            '<input id="s-t_1" name="s-t" type="radio" /><label for="s-t_1">One</label>',
        ),
        ('<p id="a" aria-describedby="a b">A</p>', '<p id="s-a" aria-describedby="s-a b">A</p>'),
        ('<p title="x > y">id="a" &amp &lt;i id="a"&gt;</p>', '<p title="x > y">id="a" &amp &lt;i id="a"&gt;</p>'),
        ('<p data-id="a" title="an id=b c">A</p>', '<p data-id="a" title="an id=b c">A</p>'),
        ('<!-- <i id="a"> -->\n<b id="é">é</b>', '<!-- <i id="a"> -->\n<b id="s-é">é</b>'),
        ('<br /><i id="a"/><b aria-label="a">a</b>', '<br /><i id="s-a"/><b aria-label="a">a</b>'),
        ("", ""),
    ],
)
def test_ids_and_what_names_them_have_the_prefix_and_all_else_stays(html: str, prefixed: str) -> None:
    assert with_prefixed_ids(html, "s-") == prefixed


@pytest.mark.parametrize(
    ("shift", "html"), [(0, "<h4>A</h4><h6>B</h6>"), (-1, "<h3>A</h3><h5>B</h5>"), (1, "<h5>A</h5><h6>B</h6>")]
)
def test_headings_have_other_levels(shift: int, html: str) -> None:
    assert with_prefixed_ids("<h4>A</h4><h6>B</h6>", "s-", shift) == html
