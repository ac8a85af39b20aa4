"""Stamps: a translation records the revisions of the source it was made from."""

import pytest

from guidebook.content.edit import apply_edits
from guidebook.translation.revision import page_revision, section_revisions
from guidebook.translation.stamp import StampError, stamp_edit
from mini_site import MiniSite, SiteMaker

SOURCE = "---\nsummary: Plan.\n---\n# Plan\n\n## Why { #why }\n\nText.\n"
BODY = "# الخطة\n\n## السبب { #why }\n\nنص.\n"


def stamped(mini_site: SiteMaker, front_matter: str) -> tuple[MiniSite, str]:
    """A guide and the text of its translation after `stamp`."""
    site = mini_site({"docs/en/plan.md": SOURCE, "docs/ar/plan.md": f"---\n{front_matter}---\n{BODY}"})
    result = site.run("stamp", "--locale", "ar", "plan.md")
    assert (result.exit_code, result.output) == (0, "docs/ar/plan.md: stamped\n")
    return site, (site.root / "docs/ar/plan.md").read_bytes().decode()


def revisions(site: MiniSite) -> tuple[str, dict[str, str]]:
    """Revisions of the source page and its sections, as the translation names them."""
    page = site.catalogue().page("ar", "plan.md")
    assert page is not None
    translation = page.front_matter.translation
    assert translation is not None
    assert page.field_faults == ()
    return translation.source or "", dict(translation.sections)


def own_revision(site: MiniSite) -> str:
    """The revision of the translation itself."""
    page = site.catalogue().page("ar", "plan.md")
    assert page is not None
    return page_revision(page)


STYLES = {
    "block": "summary: خطة\ntranslation:\n  method: human\n  translators: [سلمى]\nupdated: 2024\n",
    "block, last": "summary: خطة\ntranslation:\n  method: human\n  translators:\n    - سلمى\n",
    "block, deep": "translation:\n      method: human\n      translators:\n      - سلمى\nsummary: خطة\n",
    "flow": "summary: خطة\ntranslation: {method: human, translators: [سلمى]}\nupdated: 2024\n",
    "flow over lines": "translation: {\n  method: human,\n  translators: [سلمى]\n}\nsummary: خطة\n",
    "quoted key": "'translation': {method: human, translators: ['سلمى']}\n",
    "stamped before": (
        "translation:\n  method: human\n  translators: [سلمى]\n  source: r1-000000000000\n"
        "  sections:\n    lead: r1-000000000000\n    gone: r1-000000000000\n"
    ),
    "comments": "translation: # by hand\n  # of 2024\n  method: human # not a machine\n  translators: [سلمى]\n",
    "question mark": "? translation\n: method: human\n  translators: [سلمى]\nsummary: خطة\n",
    "wrong stamp": "translation:\n  method: human\n  translators: [سلمى]\n  stamp: 2024\n  sections: [lead]\n",
    "method that looks like a truth": "translation: {method: human, translators: ['NO', '012', 'yes']}\n",
}


@pytest.mark.parametrize("front_matter", STYLES.values(), ids=STYLES)
def test_every_style_of_yaml_is_stamped(mini_site: SiteMaker, front_matter: str) -> None:
    site, _ = stamped(mini_site, front_matter)
    catalogue = site.catalogue()
    source = catalogue.page("en", "plan.md")
    assert source is not None
    assert revisions(site) == (page_revision(source), section_revisions(source, catalogue.section_ids(source)))
    assert not [finding for finding in site.findings() if finding["severity"] == "error"]


@pytest.mark.parametrize("front_matter", STYLES.values(), ids=STYLES)
def test_stamping_twice_changes_nothing(mini_site: SiteMaker, front_matter: str) -> None:
    site, text = stamped(mini_site, front_matter)
    result = site.run("stamp", "--locale", "ar", "plan.md")
    assert (result.exit_code, result.output) == (0, "docs/ar/plan.md: was up to date already\n")
    assert (site.root / "docs/ar/plan.md").read_bytes().decode() == text


@pytest.mark.parametrize("front_matter", STYLES.values(), ids=STYLES)
def test_everything_else_stays_as_it_was(mini_site: SiteMaker, front_matter: str) -> None:
    before = mini_site({"docs/ar/plan.md": f"---\n{front_matter}---\n{BODY}"}).catalogue().page("ar", "plan.md")
    site, text = stamped(mini_site, front_matter)
    after = site.catalogue().page("ar", "plan.md")
    assert before is not None
    assert after is not None
    assert text.endswith(f"---\n{BODY}")
    kept = {name: value for name, value in before.front_matter_text.yaml.values.items() if name != "translation"}
    assert {name: after.front_matter_text.yaml.values[name] for name in kept} == kept
    for name in ("method", "translators"):
        written = after.front_matter_text.yaml.values["translation"]
        assert written[name] == before.front_matter_text.yaml.values["translation"][name]


def test_stamped_text_reads_well(mini_site: SiteMaker) -> None:
    site, text = stamped(mini_site, "summary: خطة\ntranslation: {method: human}\n# a note\nupdated: 2024\n")
    revision, sections = revisions(site)
    assert text == (
        "---\nsummary: خطة\ntranslation:\n  method: human\n"
        f"  source: {revision}\n  sections:\n    lead: {sections['lead']}\n    why: {sections['why']}\n"
        f"  stamp:\n    source: {revision}\n    text: {own_revision(site)}\n"
        f"# a note\nupdated: 2024\n---\n{BODY}"
    )


def test_what_a_person_wrote_into_the_record_stays(mini_site: SiteMaker) -> None:
    before = (
        "translation: # by hand\n  # guide: ignore machine-unreviewed\n  method: machine # of 2024\n"
        '  translators: ["\\u0633"]\n  note: |\n    one\n    two\n'
    )
    site, text = stamped(mini_site, before + "  # the end\nupdated: 2024\n")
    assert text.startswith(f"---\n{before}  source: {revisions(site)[0]}\n  sections:\n    lead: ")
    assert text.endswith(f"    text: {own_revision(site)}\n  # the end\nupdated: 2024\n---\n{BODY}")


def test_comment_below_the_record_stays(mini_site: SiteMaker) -> None:
    _, text = stamped(mini_site, "translation:\n  method: human\n\n# guide: ignore PAGE009\nnumber: 4\n")
    assert "\n\n# guide: ignore PAGE009\nnumber: 4\n---\n" in text


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_windows_line_ends_and_byte_order_mark_stay(mini_site: SiteMaker, mark: str) -> None:
    text = f"{mark}---\ntranslation: {{method: human}}\n---\n{BODY}".replace("\n", "\r\n")
    site = mini_site({"docs/en/plan.md": SOURCE, "docs/ar/plan.md": text.encode()})
    assert site.run("stamp", "--locale", "ar", "plan.md").exit_code == 0
    raw = (site.root / "docs/ar/plan.md").read_bytes().decode()
    assert raw.startswith(f"{mark}---\r\ntranslation:\r\n  method: human\r\n  source: r1-")
    assert raw.count("\n") == raw.count("\r\n")
    assert site.run("stamp", "--locale", "ar", "plan.md").output == "docs/ar/plan.md: was up to date already\n"


def test_change_of_the_source_asks_for_a_new_stamp(mini_site: SiteMaker) -> None:
    site, text = stamped(mini_site, "translation: {method: human}\n")
    before = revisions(site)
    site.write("docs/en/plan.md", SOURCE.replace("Text.", "Other text."))
    site.write("docs/ar/plan.md", text.replace("نص.", "نص آخر."))
    assert site.run("stamp", "--locale", "ar", "plan.md").output == "docs/ar/plan.md: stamped\n"
    after = revisions(site)
    assert after[0] != before[0]
    assert (after[1]["lead"] == before[1]["lead"], after[1]["why"] == before[1]["why"]) == (True, False)


def test_translation_that_has_not_changed_is_not_stamped_unless_somebody_says_that_it_need_not(
    mini_site: SiteMaker,
) -> None:
    site, text = stamped(mini_site, "summary: خطة\ntranslation: {method: human}\n")
    before = revisions(site)
    site.write("docs/en/plan.md", SOURCE.replace("Text.", "Text!"))
    result = site.run("stamp", "--locale", "ar", "plan.md")
    assert result.exit_code == 2
    assert result.output == (
        "Error: 'docs/ar/plan.md' has not changed since it was stamped, but its source has. Translate what 'guide.py "
        "diff plan.md --locale ar' shows; if nothing of it asks for a change, give --patched.\n"
    )
    assert (site.root / "docs/ar/plan.md").read_text("utf-8") == text
    assert site.run("stamp", "--locale", "ar", "plan.md", "--patched").output == "docs/ar/plan.md: stamped\n"
    assert revisions(site)[0] != before[0]
    assert [found["rule"] for found in site.findings("--select", "TRAN")] == []


def test_text_that_is_wrapped_anew_has_not_changed(mini_site: SiteMaker) -> None:
    site, text = stamped(mini_site, "translation: {method: human}\n")
    site.write("docs/en/plan.md", SOURCE.replace("Text.", "Text!"))
    site.write("docs/ar/plan.md", text.replace("## السبب", "##  السبب").replace("نص.", "نص.  "))
    assert site.run("stamp", "--locale", "ar", "plan.md").exit_code == 2


def test_page_that_would_have_an_error_is_not_stamped(mini_site: SiteMaker) -> None:
    site, text = stamped(mini_site, "translation: {method: human}\n")
    site.write("docs/en/plan.md", f"{SOURCE}\n## Models {{ #models }}\n\nMore.\n")
    site.write("docs/ar/plan.md", text.replace("نص.", "نص آخر."))
    changed = (site.root / "docs/ar/plan.md").read_bytes()
    assert not [found for found in site.findings() if found["severity"] == "error"]
    result = site.run("stamp", "--locale", "ar", "plan.md")
    assert result.exit_code == 1
    assert result.stdout.startswith(
        "docs/ar/plan.md:1:1: error TRAN001 the section 'models' of the source (docs/en/plan.md:10) is missing here."
    )
    assert result.stderr == "docs/ar/plan.md: not stamped: mend the errors above first.\n"
    assert (site.root / "docs/ar/plan.md").read_bytes() == changed


def test_errors_of_other_pages_keep_nobody_from_stamping(mini_site: SiteMaker) -> None:
    site = mini_site(
        {
            "docs/en/plan.md": SOURCE,
            "docs/en/other.md": "# Other\n\n[gone](gone.md)\n",
            "docs/ar/plan.md": f"---\ntranslation: {{method: human}}\n---\n{BODY}",
        }
    )
    assert site.run("stamp", "--locale", "ar", "plan.md").exit_code == 0


def test_unfinished_page_is_not_stamped(mini_site: SiteMaker) -> None:
    text = f"---\ntranslation: {{method: human}}\n---\n{BODY}\n(TRANSLATE) Text.\n"
    site = mini_site({"docs/en/plan.md": SOURCE, "docs/ar/plan.md": text})
    result = site.run("stamp", "--locale", "ar", "plan.md")
    assert (result.exit_code, result.output) == (
        2,
        "Error: 'docs/ar/plan.md:10' is still marked '(TRANSLATE)'. Translate it, and delete the mark.\n",
    )


def test_page_is_checked_against_the_ids_its_source_has_by_position(mini_site: SiteMaker) -> None:
    files = {
        "docs/ar/amman.md": "---\nsource_locale: ar\n---\n# عمّان\n\n## السبب\n",
        "docs/en/amman.md": "---\ntranslation: {method: human}\n---\n# Amman\n\n## Why\n",
    }
    site = mini_site(files)
    assert site.run("stamp", "--locale", "en", "amman.md").exit_code == 0
    page = site.catalogue().page("en", "amman.md")
    assert page is not None
    assert page.front_matter.translation is not None
    assert list(page.front_matter.translation.sections) == ["lead", "_2"]


@pytest.mark.parametrize(
    ("locale", "front_matter", "message"),
    [
        ("en", "", "'docs/en/plan.md' is a source page, not a translation. Name the locale of a translation."),
        ("ar", "summary: خطة\n", "does not say how it was translated."),
        ("ar", "translation: human\n", "does not say how it was translated."),
        ("ar", "translation: {reviewer: سلمى}\n", "does not say how it was translated."),
        ("ar", "translation: {method: human\n", "front matter of 'docs/ar/plan.md:2' cannot be used: not valid YAML: "),
        ("ar", "translation: {method: human}\ntranslation: {}\n", "the key 'translation' stands there twice. Keep one"),
        (
            "ar",
            "summary: خ\ntranslation:\n  method: Human\n",
            "'docs/ar/plan.md:4': 'translation.method' cannot be 'Human'",
        ),
        (
            "ar",
            "translation:\n  method: human\n  translators: سلمى\n",
            "'docs/ar/plan.md:4': 'translation.translators'",
        ),
    ],
)
def test_page_that_cannot_be_stamped_is_refused(
    mini_site: SiteMaker, locale: str, front_matter: str, message: str
) -> None:
    site = mini_site({"docs/en/plan.md": SOURCE, "docs/ar/plan.md": f"---\n{front_matter}---\n{BODY}"})
    catalogue = site.catalogue()
    page = catalogue.page(locale, "plan.md")
    assert page is not None
    with pytest.raises(StampError) as refused:
        stamp_edit(catalogue, page)
    assert message in str(refused.value)
    result = site.run("stamp", "--locale", locale, "plan.md")
    assert (result.exit_code, result.output) == (2, f"Error: {refused.value}\n")


def test_front_matter_written_in_braces_is_refused(mini_site: SiteMaker) -> None:
    site = mini_site(
        {"docs/en/plan.md": SOURCE, "docs/ar/plan.md": f"---\n{{translation: {{method: human}}}}\n---\n{BODY}"}
    )
    result = site.run("stamp", "--locale", "ar", "plan.md")
    assert result.exit_code == 2
    assert result.output == (
        "Error: the front matter of 'docs/ar/plan.md' is written in braces. Write 'key: value' lines.\n"
    )


def test_page_that_is_not_utf8_is_refused(mini_site: SiteMaker) -> None:
    text = f"---\ntranslation: {{method: human}}\n---\n{BODY}".encode() + b"\xff\n"
    site = mini_site({"docs/en/plan.md": SOURCE, "docs/ar/plan.md": text})
    result = site.run("stamp", "--locale", "ar", "plan.md")
    assert (result.exit_code, result.output) == (2, "Error: 'docs/ar/plan.md' is not UTF-8. Save it as UTF-8 first.\n")
    assert (site.root / "docs/ar/plan.md").read_bytes() == text


def test_source_that_is_not_utf8_is_refused(mini_site: SiteMaker) -> None:
    text = f"---\ntranslation: {{method: human}}\n---\n{BODY}"
    site = mini_site({"docs/en/plan.md": SOURCE.encode() + b"\xe9\n", "docs/ar/plan.md": text})
    result = site.run("stamp", "--locale", "ar", "plan.md")
    assert (result.exit_code, result.output) == (2, "Error: 'docs/en/plan.md' is not UTF-8. Save it as UTF-8 first.\n")


def test_edit_is_on_the_record_alone(mini_site: SiteMaker) -> None:
    text = f"---\nsummary: خطة\ntranslation: {{method: human}} # by hand\n---\n{BODY}"
    catalogue = mini_site({"docs/en/plan.md": SOURCE, "docs/ar/plan.md": text}).catalogue()
    page = catalogue.page("ar", "plan.md")
    assert page is not None
    edit = stamp_edit(catalogue, page)
    assert edit is not None
    assert text[edit.span.start : edit.span.end] == " {method: human}"
    assert apply_edits(text, [edit]).count("# by hand") == 1
