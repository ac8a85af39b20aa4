"""Units as XLIFF 2.0: what is written, what translation tools make of it, and what is refused."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from lxml import etree

from guidebook.translation.exchange.unit import Returned, ReturnedUnit, Unit
from guidebook.translation.exchange.xliff_format import read_xliff, write_xliff
from guidebook.translation.terms_exchange import xml_safety
from guidebook.translation.terms_exchange.records import ExchangeError
from made_units import ITEM, OUTDATED, SUMMARY, expected, lists_of_units, one, said

WRITTEN = """\
<?xml version='1.0' encoding='UTF-8'?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="ar">
  <file id="chapters_2F_coordinate.md" canResegment="no" original="chapters/coordinate.md" srcDir="ltr" trgDir="rtl">
    <group id="chapters_2F_coordinate.md_23__28_summary_29_" name="(summary)">
      <unit id="chapters_2F_coordinate.md_23__28_summary_29__2F_1" name="chapters/coordinate.md#(summary)/1">
        <notes>
          <note category="context">summary</note>
        </notes>
        <segment>
          <source xml:space="preserve">Who does what.</source>
        </segment>
      </unit>
    </group>
    <group id="chapters_2F_coordinate.md_23_models" name="Models">
      <unit id="chapters_2F_coordinate.md_23_models_2F_3" name="chapters/coordinate.md#models/3">
        <notes>
          <note category="context">list item in the section 'Models'</note>
          <note category="hint">local prevention network = شبكة الوقاية المحلية</note>
        </notes>
        <originalData>
          <data id="open1">[</data>
          <data id="close1">](../guide.md#how)</data>
          <data id="alone2">`guide.py check`</data>
        </originalData>
        <segment state="translated">
          <source xml:space="preserve">Set up a "local prevention network": <pc id="1" canCopy="no" \
canDelete="no" dataRefStart="open1" dataRefEnd="close1">the guide</pc> tells how, and <ph id="2" canCopy="no" \
canDelete="no" dataRef="alone2"/> checks it.</source>
          <target xml:space="preserve">أنشئ "شبكة الوقاية المحلية": <pc id="1" canCopy="no" \
canDelete="no" dataRefStart="open1" dataRefEnd="close1">الدليل</pc> يشرح كيف، و<ph id="2" canCopy="no" \
canDelete="no" dataRef="alone2"/> يتحقق منها.</target>
        </segment>
      </unit>
      <unit id="chapters_2F_coordinate.md_23_models_2F_4" name="chapters/coordinate.md#models/4">
        <notes>
          <note category="context">paragraph in the section 'Models'</note>
          <note category="previous-source">The translation was made from: Two models.</note>
        </notes>
        <segment state="initial">
          <source xml:space="preserve">Three models &amp; their costs.</source>
          <target xml:space="preserve">نموذجان.</target>
        </segment>
      </unit>
    </group>
  </file>
</xliff>
"""
TOOL = """\
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:t="urn:x-tool" version="2.0" srcLang="en" trgLang="ar">
<file id="f">
{}
</file></xliff>
"""
CODE = {"id", "canCopy", "canDelete"}
STRUCTURE = {
    "xliff": ({"version", "srcLang", "trgLang"}, ["file"]),
    "file": ({"id", "canResegment", "original", "srcDir", "trgDir"}, ["group"]),
    "group": ({"id", "name"}, ["unit"]),
    "unit": ({"id", "name"}, ["notes", "originalData", "segment"]),
    "notes": (set(), ["note"]),
    "note": ({"category"}, []),
    "originalData": (set(), ["data"]),
    "data": ({"id"}, []),
    "segment": ({"state"}, ["source", "target"]),
    "source": ({"{http://www.w3.org/XML/1998/namespace}space"}, ["pc", "ph"]),
    "target": ({"{http://www.w3.org/XML/1998/namespace}space"}, ["pc", "ph"]),
    "pc": ({*CODE, "dataRefStart", "dataRefEnd"}, ["pc", "ph"]),
    "ph": ({*CODE, "dataRef"}, []),
}
"""The attributes and, in their order, the elements that we use of each element (XLIFF 2.0, section 4.2 and 4.3)."""
NMTOKENS = ("id", "dataRef", "dataRefStart", "dataRefEnd")


def read(*units: str) -> Returned:
    """A file with these units, the first of which begins on line 3."""
    return read_xliff("ar.xlf", TOOL.format("\n".join(units)).encode())


def unit_of(*segments: str, name: str = "a#b/1") -> ReturnedUnit:
    """What comes back of a unit with these segments."""
    return one(read(f'<unit id="u" name="{name}">{"".join(segments)}</unit>'))


def segment(source: str, target: str | None = None, state: str = "") -> str:
    """A segment whose blanks count."""
    written = "" if target is None else f'<target xml:space="preserve">{target}</target>'
    state = f' state="{state}"' if state else ""
    return f'<segment{state}><source xml:space="preserve">{source}</source>{written}</segment>'


def elements(root: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """Every element with its name."""
    return ((etree.QName(element).localname, element) for element in root.iter())


def test_file_says_everything_in_the_order_of_the_page() -> None:
    assert write_xliff([SUMMARY, ITEM, OUTDATED], "en", "ar").decode() == WRITTEN


@given(units=lists_of_units)
def test_structure_is_that_of_the_standard(units: list[Unit]) -> None:
    root = etree.fromstring(write_xliff(units, "en", "ar"))
    for name, element in elements(root):
        attributes, order = STRUCTURE[name]
        children = [etree.QName(child).localname for child in element]
        assert set(element.attrib) <= attributes
        assert set(children) <= set(order)
        if order != ["pc", "ph"]:
            assert children == sorted(children, key=order.index)
        for attribute in NMTOKENS:
            written = element.get(attribute, "a")
            assert written
            assert set(written) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-")
    for scope, kinds in (("xliff", ["file"]), ("file", ["group"]), ("file", ["unit"]), ("unit", ["data"])):
        for name, element in elements(root):
            ids = [child.get("id") for kind, child in elements(element) if kind in kinds]
            assert name != scope or len(ids) == len(set(ids))
    for name, element in elements(root):
        if name in ("source", "target"):
            codes = [child.get("id") for kind, child in elements(element) if kind in ("pc", "ph")]
            assert len(codes) == len(set(codes))
        if name == "unit":
            known = {child.get("id") for kind, child in elements(element) if kind == "data"}
            assert {child.get(ref) for _, child in elements(element) for ref in NMTOKENS[1:]} <= {*known, None}


def test_direction_and_tag_of_each_locale_are_told() -> None:
    root = etree.fromstring(write_xliff([ITEM], "ar", "pt_BR"))
    assert (root.get("srcLang"), root.get("trgLang")) == ("ar", "pt-BR")
    assert (root[0].get("srcDir"), root[0].get("trgDir")) == ("rtl", "ltr")


def test_units_of_a_page_and_a_section_come_together() -> None:
    elsewhere = replace(SUMMARY, id="index.md#(summary)/1", page_key="index.md")
    root = etree.fromstring(write_xliff([ITEM, elsewhere, SUMMARY, OUTDATED], "en", "ar"))
    assert [file.get("original") for file in root] == ["chapters/coordinate.md", "index.md"]
    assert [[unit.get("name") for unit in group] for group in root[0]] == [[ITEM.id, OUTDATED.id], [SUMMARY.id]]


def test_nothing_is_no_file() -> None:
    with pytest.raises(ExchangeError) as error:
        write_xliff([], "en", "ar")
    assert str(error.value) == "there is nothing to export. Choose other pages."


@pytest.mark.parametrize(
    ("text", "inline"),
    [
        ("<a1>x</a1>", '<pc id="1">x</pc>'),
        ("<a1><x2/></a1>", '<pc id="1"><ph id="2"/></pc>'),
        ("<a1>x", "&lt;a1&gt;x"),
        ("x</a1>", "x&lt;/a1&gt;"),
        ("<a1>x<a2>y</a1>z</a2>", '<pc id="1">x&lt;a2&gt;y</pc>z&lt;/a2&gt;'),
        ("<x1/><x1/>", '<ph id="1"/>&lt;x1/&gt;'),
        ("<x1/><a1>x</a1>", '<ph id="1"/>&lt;a1&gt;x&lt;/a1&gt;'),
        ("<a01>x</a01> <b> &amp; <A1/>", "&lt;a01&gt;x&lt;/a01&gt; &lt;b&gt; &amp;amp; &lt;A1/&gt;"),
    ],
)
def test_only_a_tag_that_is_one_becomes_a_code(text: str, inline: str) -> None:
    raw = write_xliff([replace(ITEM, source=text, translation="", originals=())], "en", "ar").decode()
    raw = raw.replace(' canCopy="no" canDelete="no"', "")
    assert f'<source xml:space="preserve">{inline}</source>' in raw
    assert one(read_xliff("ar.xlf", raw.encode())).source == text


@pytest.mark.parametrize(
    ("inline", "text"),
    [
        ('<pc id="1" t:colour="red" dataRefStart="d1">x</pc>', "<a1>x</a1>"),
        ('<sc id="1"/>x<ec startRef="1"/>', "<a1>x</a1>"),
        ('<sc id="1"/>x<ec id="7" startRef="1"/>', "<a1>x</a1>"),
        ('<sc id="1" isolated="yes"/>x', "<a1>x"),
        ('x<ec id="1" isolated="yes"/>', "x</a1>"),
        ('<ph id="2" disp="code"></ph>', "<x2/>"),
        ('<ph id="3" copyOf="2"/>', "<x2/>"),
        ('<mrk id="m1" type="term">x <ph id="2"/></mrk> y', "x <x2/> y"),
        ('<sm id="m1" type="comment"/>x<em startRef="m1"/>', "x"),
        ("<t:note>x</t:note> y", "x y"),
        ("a<!-- c -->b<?pi?>c", "abc"),
        ("<![CDATA[<a1>x</a1> & y]]>", "<a1>x</a1> & y"),
        ("&lt;a1&gt;x&lt;/a1&gt;", "<a1>x</a1>"),
        ('<cp hex="00E9"/>', "é"),
        (" two  blanks\n", " two  blanks\n"),
    ],
)
def test_text_is_told_from_whatever_a_tool_writes(inline: str, text: str) -> None:
    assert unit_of(segment("s", inline)).translation == text
    assert unit_of(segment(inline)).source == text


def test_blanks_count_where_the_file_says_so_only() -> None:
    pretty = "<segment>\n <source>\n  one\n  two\n </source>\n <target> y <ph id='2'/> </target>\n</segment>"
    assert unit_of(pretty) == ReturnedUnit("a#b/1", "one two", "y <x2/>", False, 3)
    (kept,) = read(f"<unit id='u' name='a#b/1' xml:space='preserve'>{pretty}</unit>").units
    assert (kept.source, kept.translation) == ("\n  one\n  two\n ", " y <x2/> ")


@pytest.mark.parametrize(
    ("state", "target", "is_fuzzy"),
    [
        ("initial", "x", True),
        ("initial", "", False),
        ("initial", None, False),
        ("translated", "x", False),
        ("reviewed", "x", False),
        ("final", "x", False),
        ("", "x", False),
    ],
)
def test_translation_is_fuzzy_where_the_file_says_initial(state: str, target: str | None, is_fuzzy: bool) -> None:
    unit = unit_of(segment("s", target, state))
    assert (unit.translation, unit.is_fuzzy) == (target or "", is_fuzzy)


def test_segments_of_a_unit_are_one_text_in_the_order_that_the_file_gives() -> None:
    blank = '<ignorable><source xml:space="preserve"> </source></ignorable>'
    three = [segment("One.", "Un.", "final"), blank, segment("Two.", "Deux.", "initial")]
    assert unit_of(*three) == ReturnedUnit("a#b/1", "One. Two.", "Un. Deux.", True, 3)
    assert unit_of(segment("One."), blank, segment("Two.")) == ReturnedUnit("a#b/1", "One. Two.", "", False, 3)
    turned = [
        segment("One. ", "Un.").replace("<target", '<target order="3"'),
        blank.replace("</ignorable>", '<target order="2" xml:space="preserve"> — </target></ignorable>'),
        segment("Two.", "Deux.").replace("<target", '<target order="1"'),
    ]
    assert unit_of(*turned).translation == "Deux. — Un."


def test_code_may_span_segments() -> None:
    first, second = '<sc id="1"/>One. ', 'Two.<ec startRef="1"/>'
    unit = unit_of(segment(first, first), segment(second, second))
    assert unit == ReturnedUnit("a#b/1", "<a1>One. Two.</a1>", "<a1>One. Two.</a1>", False, 3)


def test_translation_candidates_of_a_module_are_not_the_translation() -> None:
    match = (
        '<m:matches xmlns:m="urn:oasis:names:tc:xliff:matches:2.0"><m:match ref="#1"><source>x</source>'
        "<target>wrong</target></m:match></m:matches>"
    )
    assert unit_of(match, segment("x")) == ReturnedUnit("a#b/1", "x", "", False, 3)


def test_unit_is_found_wherever_a_tool_puts_it() -> None:
    text = WRITTEN.replace("</group>", "</group></group>").replace("<group", '<group id="outer"><group')
    text = text.replace("2.0", "2.1").replace("document:2.1", "document:2.0").replace("<segment", '<segment id="1"')
    text = text.replace(' xmlns="', ' xmlns:t="urn:x-tool" t:made="yes" xmlns="')
    assert said(read_xliff("ar.xlf", text.encode())) == [expected(unit) for unit in (SUMMARY, ITEM, OUTDATED)]
    for later in ("2.1", "2.2"):
        changed = WRITTEN.replace("document:2.0", f"document:{later}").replace('version="2.0"', f'version="{later}"')
        assert len(read_xliff("ar.xlf", changed.encode()).units) == 3


@pytest.mark.parametrize(
    ("attributes", "name"),
    [
        ('id="a_23_b_2F_1"', "a#b/1"),
        ('id="a_23_b_2F_1" name="x"', "a#b/1"),
        ('id="7" name="a#b/1"', "a#b/1"),
        ('id="a_b" name="a#b/1"', "a#b/1"),
        ('id="7"', "7"),
    ],
)
def test_id_is_told_from_the_id_or_from_the_name(attributes: str, name: str) -> None:
    assert one(read(f"<unit {attributes}>{segment('x')}</unit>")).id == name


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_other_encodings_that_xml_knows_are_read(encoding: str) -> None:
    raw = WRITTEN.replace("UTF-8", "UTF-16" if encoding == "utf-16" else "UTF-8").encode(encoding)
    assert said(read_xliff("ar.xlf", raw)) == [expected(unit) for unit in (SUMMARY, ITEM, OUTDATED)]


@pytest.mark.parametrize(
    ("written", "refusal"),
    [
        (segment("x", '<ph id="b1"/>'), "holds the inline code 'b1', which is not of the page. Delete it."),
        (segment("x", "<ph/>"), "holds the inline code '', which is not of the page. Delete it."),
        (segment("x", '<cp hex="0007"/>'), "holds the control character U+0007. Delete it."),
        (
            segment("x", '<cp hex="110000"/>'),
            "has the character '110000', which does not exist. Delete its 'cp'.",
        ),
        (segment("x", '<cp hex="nonsense"/>'), "has the character 'nonsense', which does not exist. Delete its 'cp'."),
        (segment("x.", "y.") + segment("z."), "has a segment without a translation. Translate it too."),
    ],
)
def test_unit_that_cannot_be_taken_is_refused_at_its_line_and_the_others_are_taken(written: str, refusal: str) -> None:
    good = f'<unit id="g" name="a#b/0">{segment("x", "y")}</unit>'
    returned = read(good, f'<unit id="u" name="a#b/1">{written}</unit>')
    assert said(returned) == [("a#b/0", "x", "y", False)]
    assert returned.refusals == (f"ar.xlf:4: 'a#b/1' {refusal}",)


def test_unit_that_comes_twice_with_another_text_is_refused() -> None:
    returned = read(*(f'<unit id="u" name="a#b/1">{segment("x", target)}</unit>' for target in ("y", "y", "z")))
    assert said(returned) == [("a#b/1", "x", "y", False)]
    assert returned.refusals == ("ar.xlf:5: 'a#b/1' stands here again. Delete one of the two.",)


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 13))


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        ("", "ar.xlf: is empty. Export the pages anew."),
        ('msgid ""\n', "ar.xlf: is no XML. Give --format po if it is a PO file."),
        (
            '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"/>',
            "ar.xlf:1:1: is XLIFF 1.2. Save it as XLIFF 2.0, or export the pages anew.",
        ),
        ("<xliff/>", "ar.xlf:1:1: is XLIFF of an unknown version. Save it as XLIFF 2.0, or export the pages anew."),
        ("<martif/>", "ar.xlf:1:1: is no XLIFF file, because it begins with <martif>. Export the pages anew."),
        (TOOL.replace("</file>", ""), "ar.xlf:4:3: is damaged: mismatched tag. Mend it, or export the pages anew."),
        (
            f'<!DOCTYPE xliff [<!ENTITY l0 "ha">\n{LAUGHS}]><xliff>&l12;</xliff>',
            "ar.xlf:1: declares a document type, which is not safe. Delete the declaration.",
        ),
        (
            '<?xml version="1.0"?>\n<!DOCTYPE xliff SYSTEM "http://example.org/x.dtd"><xliff/>',
            "ar.xlf:2: declares a document type, which is not safe. Delete the declaration.",
        ),
        (
            TOOL.format("&eacute;"),
            "ar.xlf:3:1: is damaged: undefined entity. Mend it, or export the pages anew.",
        ),
    ],
)
def test_file_that_cannot_be_read_safely_is_refused_in_one_line(raw: str, message: str) -> None:
    with pytest.raises(ExchangeError) as error:
        read_xliff("ar.xlf", raw.encode())
    assert str(error.value) == message


@pytest.mark.parametrize(
    "raw",
    [
        TOOL.format("ÿ").encode("latin-1"),
        b'<?xml version="1.0" encoding="nonsense"?><xliff/>',
        TOOL.format("<group>" * 300 + "</group>" * 300).encode(),
        TOOL.format(f'<unit id="u">{segment("<mrk>" * 300 + "</mrk>" * 300)}</unit>').encode(),
    ],
)
def test_damaged_file_is_refused_in_one_line(raw: bytes) -> None:
    with pytest.raises(ExchangeError, match=r"^ar\.xlf.*: is damaged: .*\.$") as error:
        read_xliff("ar.xlf", raw)
    assert "\n" not in str(error.value)


def test_file_that_is_too_large_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml_safety, "_MOST_BYTES", 2**20)
    with pytest.raises(ExchangeError) as error:
        read_xliff("ar.xlf", b"<" + b" " * 2**20)
    assert str(error.value) == "ar.xlf: is larger than 1 MiB. Export the pages anew."


def test_file_without_units_has_none() -> None:
    assert read() == Returned((), (), "ar")
