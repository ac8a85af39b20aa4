"""Made units: every text that a block can have, and worse."""

from dataclasses import replace

from hypothesis import strategies as st

from guidebook.translation.exchange.unit import Returned, ReturnedUnit, Unit

PAGE = "chapters/coordinate.md"
SUMMARY = Unit(f"{PAGE}#(summary)/1", PAGE, "(summary)", "", "summary", "Who does what.", "", False, "", ())
ITEM = Unit(
    id=f"{PAGE}#models/3",
    page_key=PAGE,
    section="models",
    section_title="Models",
    kind="list item",
    source='Set up a "local prevention network": <a1>the guide</a1> tells how, and <x2/> checks it.',
    translation='أنشئ "شبكة الوقاية المحلية": <a1>الدليل</a1> يشرح كيف، و<x2/> يتحقق منها.',
    is_fuzzy=False,
    previous_source="",
    notes=("local prevention network = شبكة الوقاية المحلية",),
    originals=(("<a1>", "["), ("</a1>", "](../guide.md#how)"), ("<x2/>", "`guide.py check`")),
)
OUTDATED = replace(
    ITEM,
    id=f"{PAGE}#models/4",
    kind="paragraph",
    source="Three models & their costs.",
    translation="نموذجان.",
    is_fuzzy=True,
    previous_source="Two models.",
    notes=(),
    originals=(),
)

_FRAGMENTS = (
    *("<a1>", "</a1>", "<a2>", "</a2>", "<x1/>", "<x3/>", "<a01>", "<x1>", "<a1/>", "<a٣>", "<A1>", "<b>", "</b>", "<"),
    *(">", "&", "&amp;", "&#38;", "&lt;a1>", "]]>", "<![CDATA[", "<!-- c -->", "<?pi?>", '"', "'", "\\", "\\n", '\\"'),
    *("\\\\", "\\u0041", "\n", "\r", "\r\n", "\t", " ", "  ", "\u00a0", "\u2028", "\u2029", "\x85", "\x7f", "\u200f"),
    *(
        "#, fuzzy",
        '\nmsgid ""\n',
        "#~ ",
        "%s",
        "100% of",
        "{name}",
        "_20_",
        "שלום",
        "العربية",
        "é",
        "e\u0301",
        "😀",
        "a",
    ),
)
_NOT_IN_XML = "".join(map(chr, range(32))) + "\ufffe\uffff"
texts = st.lists(
    st.sampled_from(_FRAGMENTS) | st.text(st.characters(exclude_categories=["Cs"], exclude_characters=_NOT_IN_XML)),
    max_size=6,
).map("".join)
_sections = st.sampled_from(["lead", "(summary)", "models", "a_b", "a_20_b", "3-d", "شبكة"])


@st.composite
def units(draw: st.DrawFn) -> Unit:
    """A unit of some page."""
    page = draw(st.sampled_from(["index.md", PAGE, "chapters/a_b c.md", "città.md"]))
    section = draw(_sections)
    return Unit(
        id=f"{page}#{section}/{draw(st.integers(min_value=1, max_value=9))}",
        page_key=page,
        section=section,
        section_title=draw(texts),
        kind=draw(st.sampled_from(["paragraph", "list item"])),
        source=draw(texts.filter(bool)),
        translation=draw(texts),
        is_fuzzy=draw(st.booleans()),
        previous_source=draw(texts),
        notes=tuple(draw(st.lists(texts, max_size=2))),
        originals=draw(st.sampled_from([(), ITEM.originals])),
    )


lists_of_units = st.lists(units(), min_size=1, max_size=4, unique_by=lambda unit: unit.id)


def said(returned: Returned) -> list[tuple[str, str, str, bool]]:
    """What came back, without its places."""
    return [(unit.id, unit.source, unit.translation, unit.is_fuzzy) for unit in returned.units]


def expected(unit: Unit) -> tuple[str, str, str, bool]:
    """What shall come back of a unit that nobody touched."""
    return unit.id, unit.source, unit.translation, unit.is_fuzzy and bool(unit.translation)


def one(returned: Returned) -> ReturnedUnit:
    """The only unit of a file, of which nothing is refused."""
    assert returned.refusals == ()
    (unit,) = returned.units
    return unit
