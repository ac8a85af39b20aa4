"""Faults that are injected into the real guide, of many kinds, at random places, each with all that it must cause."""

from random import Random

from mutations.aliases import (
    alias_of_a_page_that_exists,
    alias_of_a_section_that_exists,
    alias_of_itself,
    alias_of_two_pages,
    alias_that_is_no_key,
    alias_to_a_section_that_is_lost,
    aliases_in_a_circle,
)
from mutations.blocks import item_left_in_english, lost_item
from mutations.counterparts import lost_link, lost_source_link, swapped_link
from mutations.forms import image_in_form, link_in_form
from mutations.marks import (
    empty_item,
    hidden_email,
    icon_name,
    lone_bracket,
    lone_conjunction,
    reversed_quotation,
)
from mutations.mutation import Kind, Mutation
from mutations.other_sites import (
    bare_url,
    chapter_without_link,
    empty_link,
    image_without_alt,
    insecure_link,
    malformed_link,
    vague_text,
)
from mutations.pages import deleted_page, deleted_source, deleted_translation, moved_page, page_made_draft
from mutations.sections import duplicated_id, exchanged_sections, lost_section, removed_id, renamed_id
from mutations.structure import (
    empty_section,
    headless_table,
    long_summary,
    second_title,
    skipped_level,
    undrawn_diagram,
    wrong_date,
)
from mutations.targets import (
    absolute_address,
    anchor_of_another_page,
    break_somewhere,
    case_in_anchor,
    case_in_path,
    look_alike_in_path,
    other_locale,
    typo_in_anchor,
    typo_in_ending,
    typo_in_path,
    unknown_locale,
    written_otherwise,
    wrong_folder,
)
from mutations.typography import (
    latin_punctuation,
    mixed_digits,
    persian_letter,
    presentation_form,
    space_before_mark,
    stretched_word,
)
from mutations.written_guide import LOCALES, SOURCE, TRANSLATION, WrittenGuide

KINDS = (
    Kind("typo in a path", break_somewhere(typo_in_path)),
    Kind("letter of another script in a path", break_somewhere(look_alike_in_path)),
    Kind("case mistake in a path", break_somewhere(case_in_path)),
    Kind("typo in the ending of a path", break_somewhere(typo_in_ending)),
    Kind("one step too many or too few", break_somewhere(wrong_folder)),
    Kind("swapped locale", break_somewhere(other_locale)),
    Kind("locale that is not there", break_somewhere(unknown_locale)),
    Kind("absolute address", absolute_address),
    Kind("typo in an anchor", break_somewhere(typo_in_anchor)),
    Kind("case mistake in an anchor", break_somewhere(case_in_anchor)),
    Kind("anchor of another page", break_somewhere(anchor_of_another_page, is_slip=False)),
    Kind("typo in a path of the front matter", break_somewhere(typo_in_path, in_front_matter=True)),
    Kind("typo in an anchor of the front matter", break_somewhere(typo_in_anchor, in_front_matter=True)),
    Kind("slip in another form of link", link_in_form),
    Kind("lost or mistyped image", image_in_form),
    Kind("right target, written otherwise", written_otherwise),
    Kind("lost link of a translation", lost_link),
    Kind("lost link of a source", lost_source_link),
    Kind("link swapped for another", swapped_link),
    Kind("deleted translation", deleted_translation),
    Kind("deleted source", deleted_source),
    Kind("deleted page", deleted_page),
    Kind("moved page", moved_page(has_alias=False)),
    Kind("moved page with an alias", moved_page(has_alias=True)),
    Kind("page made a draft", page_made_draft),
    Kind("renamed id in a translation", renamed_id(TRANSLATION)),
    Kind("renamed id in the source", renamed_id(SOURCE)),
    Kind("renamed id in every locale", renamed_id(*LOCALES)),
    Kind("renamed id with an alias", renamed_id(*LOCALES, has_alias=True)),
    Kind("required id renamed in a translation", renamed_id(TRANSLATION, is_required=True)),
    Kind("required id renamed in the source", renamed_id(SOURCE, is_required=True)),
    Kind("removed id", removed_id),
    Kind("duplicated id", duplicated_id),
    Kind("lost section", lost_section),
    Kind("sections in another order", exchanged_sections),
    Kind("link without text", empty_link),
    Kind("address without link", bare_url),
    Kind("address without encryption", insecure_link),
    Kind("malformed address", malformed_link),
    Kind("link that says nothing", vague_text),
    Kind("alias of a page that exists", alias_of_a_page_that_exists),
    Kind("alias that is no key", alias_that_is_no_key),
    Kind("alias of two pages", alias_of_two_pages),
    Kind("alias of itself", alias_of_itself),
    Kind("alias of a section that exists", alias_of_a_section_that_exists),
    Kind("alias to a section that is lost", alias_to_a_section_that_is_lost),
    Kind("aliases in a circle", aliases_in_a_circle),
    Kind("chapter without link", chapter_without_link),
    Kind("list item left out", lost_item),
    Kind("list item left in English", item_left_in_english),
    Kind("level of headings left out", skipped_level),
    Kind("second title", second_title),
    Kind("section without text", empty_section),
    Kind("image without description", image_without_alt),
    Kind("table without header", headless_table),
    Kind("undrawn diagram", undrawn_diagram),
    Kind("dates out of order", wrong_date),
    Kind("summary too long", long_summary),
    Kind("bracket without its partner", lone_bracket),
    Kind("quotation between the wrong marks", reversed_quotation),
    Kind("conjunction apart from its word", lone_conjunction),
    Kind("name of an icon", icon_name),
    Kind("hidden e-mail address", hidden_email),
    Kind("empty list item", empty_item),
    Kind("Latin mark in Arabic", latin_punctuation),
    Kind("space before a mark", space_before_mark),
    Kind("digits of two systems", mixed_digits),
    Kind("letter of Persian", persian_letter),
    Kind("presentation forms", presentation_form),
    Kind("stretched word", stretched_word),
)


def kind_of(seed: int) -> Kind:
    """The kind of a seed's mutation: one after another, so that each has its share."""
    return KINDS[seed % len(KINDS)]


def mutation_of(guide: WrittenGuide, seed: int) -> Mutation:
    """A seed's mutation, the same in every run."""
    return kind_of(seed).make(guide, Random(seed))
