"""PAGE010: the file `strings.po` of a locale, or an entry of it, cannot be used."""

from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "interface-words"
HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'


def test_placeholder_that_the_msgid_does_not_have_is_found_at_its_entry(mini_site: SiteMaker) -> None:
    text = f'{HEADER}\n⟦⟧msgid "Chapter {{number}}"\nmsgstr "Chapitre {{numer}}"\n'
    assert_finds(
        mini_site,
        RULE,
        {"docs/fr/strings.po": text},
        ("the placeholder '{numer}' is not in the msgid", None),
        locales="en fr",
    )


def test_lost_placeholder_is_found(mini_site: SiteMaker) -> None:
    text = f'{HEADER}\n⟦⟧msgid "Chapter {{number}}: {{title}}"\nmsgstr "الفصل {{number}}"\n'
    says = ("the placeholder '{title}' of the msgid is missing", None)
    assert_finds(mini_site, RULE, {"docs/ar/strings.po": text}, says)


def test_broken_file_is_found_in_its_line(mini_site: SiteMaker) -> None:
    text = f'{HEADER}\nmsgid "Search"\n⟦⟧msgstr "ابحث\n'
    found = mini_site({"docs/ar/strings.po": text.replace("⟦⟧", "")}).of_rule(RULE)
    assert [(one["path"], one["line"], one["column"], one["locale"]) for one in found] == [
        ("docs/ar/strings.po", 6, 1, "ar")
    ]
    assert [one["message"] for one in found] == ["not a line of a PO file: 'msgstr \"ابحث'"]


def test_lines_in_the_wrong_order_are_found(mini_site: SiteMaker) -> None:
    text = f'{HEADER}\nmsgid "Search"\n⟦⟧msgid "Menu"\nmsgstr "القائمة"\n'
    says = ("not a PO file: this line does not belong where it stands", None)
    assert_finds(mini_site, RULE, {"docs/ar/strings.po": text}, says)


def test_plural_forms_that_cannot_be_computed_are_found(mini_site: SiteMaker) -> None:
    header = 'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; plural=n/0;\\n"\n'
    found = mini_site({"docs/ar/strings.po": header}).of_rule(RULE)
    assert [(one["line"], one["message"]) for one in found] == [
        (1, "the rule of 'Plural-Forms' does not give a form for every number")
    ]


def test_usable_file_is_left_alone(mini_site: SiteMaker) -> None:
    text = f"""{HEADER}
# A comment
msgctxt "audience"
msgid "mayor"
msgstr "رئيس البلدية"

msgid "{{n}} page"
msgid_plural "{{n}} pages"
msgstr[0] "لا صفحات"
msgstr[1] "صفحة واحدة"

msgid "Not yet"
msgstr ""

#, fuzzy
msgid "Chapter {{number}}"
msgstr "الفصل {{x}}"

#~ msgid "Old {{a}}"
#~ msgstr "قديم {{b}}"
"""
    assert_finds(mini_site, RULE, {"docs/ar/strings.po": text, "docs/en/strings.po": ""})


def test_comment_silences_the_next_entry(mini_site: SiteMaker) -> None:
    text = (
        f'{HEADER}\n# guide: ignore interface-words\nmsgid "{{a}}"\nmsgstr "{{b}}"\n\n⟦⟧msgid "{{c}}"\nmsgstr "{{d}}"\n'
    )
    says = [("the placeholder '{d}' is not in the msgid", None)]
    assert_finds(mini_site, RULE, {"docs/ar/strings.po": text}, *says)
