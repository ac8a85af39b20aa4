"""TBX that other tools can use: its structure, its values, and what translate-toolkit makes of it."""

import io
from pathlib import Path

from hypothesis import given
from lxml import etree
from translate.storage import factory

from guidebook.language.glossary import Term
from guidebook.translation.terms_exchange.exchange import export_terms
from guidebook.translation.terms_exchange.records import Exported
from guidebook.translation.terms_exchange.tbx_writing import write_tbx
from made_glossaries import glossary_texts, read

STRUCTURE = """
<!ENTITY % described "(descrip | admin | note | ref)*">
<!ENTITY % typed "type CDATA #REQUIRED target IDREF #IMPLIED">
<!ELEMENT martif (martifHeader, text)>
<!ATTLIST martif type CDATA #REQUIRED xml:lang CDATA #REQUIRED>
<!ELEMENT martifHeader (fileDesc, encodingDesc?, revisionDesc?)>
<!ELEMENT fileDesc (titleStmt?, publicationStmt?, sourceDesc+)>
<!ELEMENT titleStmt (title, note*)>
<!ELEMENT title (#PCDATA)>
<!ELEMENT sourceDesc (p+)>
<!ELEMENT encodingDesc (p+)>
<!ELEMENT p (#PCDATA)>
<!ATTLIST p type CDATA #IMPLIED>
<!ELEMENT text (body, back?)>
<!ELEMENT body (termEntry*)>
<!ELEMENT termEntry (%described;, langSet+)>
<!ATTLIST termEntry id ID #REQUIRED>
<!ELEMENT langSet (%described;, tig+)>
<!ATTLIST langSet xml:lang CDATA #REQUIRED>
<!ELEMENT tig (term, termNote*, %described;)>
<!ELEMENT term (#PCDATA)>
<!ELEMENT termNote (#PCDATA)>
<!ATTLIST termNote type CDATA #REQUIRED>
<!ELEMENT descrip (#PCDATA)>
<!ATTLIST descrip %typed;>
<!ELEMENT admin (#PCDATA)>
<!ATTLIST admin type CDATA #REQUIRED>
<!ELEMENT note (#PCDATA)>
<!ELEMENT ref (#PCDATA)>
<!ATTLIST ref %typed;>
"""
"""The structure of TBX version 2 (ISO 30042:2008, core structure), as far as terms need it."""

MAYOR = Term(
    id="mayor",
    preferred="رئيس|ة البلدية",
    allowed=("العمدة",),
    forbidden=("المحافظ",),
    acronym="ر.ب",
    definition="من يرأس <المجلس> & غيره.",
    forms=("رؤساء البلديات",),
    distinguish=("town", "elsewhere"),
    part_of_speech="noun",
    see_also=("town",),
    note="ملاحظة",
    status="proposed",
)
RECORDS = (
    Exported("terms", "mayor", MAYOR, "mayor|s", "Heads the council."),
    Exported("terms", "town", Term(id="town", definition="x"), "town", ""),
    Exported("names", "Homa Bay", None, "Homa Bay", ""),
)
EXPECTED = """\
      <termEntry id="mayor">
        <langSet xml:lang="en">
          <descrip type="definition">Heads the council.</descrip>
          <tig>
            <term>mayors</term>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
            <admin type="searchTerm">mayor|s</admin>
          </tig>
        </langSet>
        <langSet xml:lang="ar">
          <descrip type="definition">من يرأس &lt;المجلس&gt; &amp; غيره.</descrip>
          <descrip type="relatedConcept" target="town">town</descrip>
          <descrip type="relatedConcept">elsewhere</descrip>
          <ref type="crossReference" target="town">town</ref>
          <note>ملاحظة</note>
          <tig>
            <term>رئيسة البلدية</term>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
            <termNote type="partOfSpeech">noun</termNote>
            <termNote type="language-planningQualifier">proposedTerm</termNote>
            <admin type="searchTerm">رئيس|ة البلدية</admin>
          </tig>
          <tig>
            <term>رؤساء البلديات</term>
            <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>
            <termNote type="termType">variant</termNote>
          </tig>
          <tig>
            <term>العمدة</term>
            <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>
          </tig>
          <tig>
            <term>ر.ب</term>
            <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>
            <termNote type="termType">acronym</termNote>
          </tig>
          <tig>
            <term>المحافظ</term>
            <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>
          </tig>
        </langSet>
      </termEntry>
      <termEntry id="town">
        <langSet xml:lang="en">
          <tig>
            <term>town</term>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
          </tig>
        </langSet>
        <langSet xml:lang="ar">
          <descrip type="definition">x</descrip>
          <tig>
            <term></term>
            <termNote type="language-planningQualifier">recommendedTerm</termNote>
          </tig>
        </langSet>
      </termEntry>
      <termEntry id="name.Homa_20_Bay">
        <langSet xml:lang="en">
          <tig>
            <term>Homa Bay</term>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
          </tig>
        </langSet>
      </termEntry>
"""


def assert_conforms(raw: bytes) -> None:
    """Assert that a file has the structure of the standard."""
    structure = etree.DTD(io.StringIO(STRUCTURE))
    assert structure.validate(etree.fromstring(raw)), str(structure.error_log)


def test_record_is_written_in_the_words_of_the_standard() -> None:
    raw = write_tbx(RECORDS, "ar", "en", "docs/ar/glossary.yml")
    text = raw.decode()
    assert text.partition("<body>\n")[2].partition("    </body>")[0] == EXPECTED
    assert_conforms(raw)


def test_translate_toolkit_reads_terms_and_what_is_deprecated(tmp_path: Path) -> None:
    file = tmp_path / "terms.tbx"
    file.write_bytes(write_tbx(RECORDS, "ar", "en", "docs/ar/glossary.yml"))
    store = factory.getobject(str(file))
    mayor = store.units[0]
    assert (mayor.getid(), mayor.source, mayor.target) == ("mayor", "mayors", "رئيسة البلدية")
    assert [(term.text, term.deprecated) for term in mayor.get_target_terms("ar")] == [
        ("رئيسة البلدية", False),
        ("رؤساء البلديات", False),
        ("العمدة", False),
        ("ر.ب", False),
        ("المحافظ", True),
    ]
    assert [unit.istranslated() for unit in store.units] == [True, False, False]


def test_source_itself_is_the_only_language() -> None:
    raw = write_tbx([Exported("terms", "mayor", MAYOR)], "sr-Latn", "sr-Latn", "")
    assert raw.count(b"<langSet") == raw.count(b'<langSet xml:lang="sr-Latn">') == 1
    assert_conforms(raw)


@given(text=glossary_texts(), source=glossary_texts())
def test_every_glossary_conforms(text: str, source: str) -> None:
    assert_conforms(export_terms("tbx", read(text), read(source, "en")).content)
