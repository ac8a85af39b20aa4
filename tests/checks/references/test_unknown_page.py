"""REF001: a link leads to a page that does not exist."""

import unicodedata

import pytest

from guidebook.checks.finding import Severity
from link_forms import LINK_FORMS, NOT_LINKS
from marked_site import assert_finds, place_of, take_marks
from mini_site import HOOK, SiteMaker

RULE = "unknown-page"
PLAN = {"docs/en/index.md": "# Home\n", "docs/en/chapters/plan.md": "# Plan\n\n## Steps { #steps }\n"}


def test_finding_names_the_page_and_guesses_the_one_of_the_same_name(mini_site: SiteMaker) -> None:
    text = "# Home\n\nRead [the plan](⟦chapter/plan.md#steps⟧) first.\n"
    says = ("no page 'chapter/plan.md'", "Did you mean 'chapters/plan.md#steps'?")
    assert_finds(mini_site, RULE, {**PLAN, "docs/en/index.md": text}, says)


@pytest.mark.parametrize("form", LINK_FORMS.values(), ids=LINK_FORMS)
def test_every_form_of_link_is_followed(mini_site: SiteMaker, form: str) -> None:
    text = f"# Home\n\n{form.format(target='⟦lost.md⟧')}\n"
    assert_finds(mini_site, RULE, {"docs/en/index.md": text}, ("no page 'lost.md'", None))


@pytest.mark.parametrize("form", NOT_LINKS.values(), ids=NOT_LINKS)
def test_what_only_looks_like_a_link_is_left_alone(mini_site: SiteMaker, form: str) -> None:
    assert_finds(mini_site, RULE, {"docs/en/index.md": f"# Home\n\n{form.format(target='lost.md')}\n"})


def test_image_that_names_a_page_is_followed_too(mini_site: SiteMaker) -> None:
    assert_finds(mini_site, RULE, {"docs/en/index.md": "# Home\n\n![A page](⟦lost.md⟧)\n"})


def test_every_use_of_one_definition_is_one_finding_at_the_definition(mini_site: SiteMaker) -> None:
    assert_finds(mini_site, RULE, {"docs/en/index.md": "# Home\n\n[a][p] and [b][p]\n\n[p]: ⟦lost.md⟧\n"})


@pytest.mark.parametrize(
    "target",
    [
        "chapters/plan.md",
        "./chapters/plan.md",
        "chapters/../chapters/plan.md",
        "chapters/plan.md?print=1",
        "chapters/plan.md?print=1#steps",
        "chapters/plan%2Emd",
        "chapters/plan/",
        "chapters/plan/#steps",
        "index.md",
        "./",
        "chapters/",
        "chapters",
        "chapters/index.md",
        "search.md",
        "404.md",
        "#",
        "https://example.org/lost.md",
        "//example.org/lost.md",
        "mailto:team@example.org",
        "tel:+38931000000",
    ],
)
def test_target_that_exists_or_is_not_ours_is_left_alone(mini_site: SiteMaker, target: str) -> None:
    assert_finds(mini_site, RULE, {**PLAN, "docs/en/index.md": f"# Home\n\n[x]({target})\n"})


@pytest.mark.parametrize("target", ["index.md", "../", "..", "../index.md", "../chapters/", "./", "plan.md", "#steps"])
def test_target_is_read_from_the_folder_of_its_page(mini_site: SiteMaker, target: str) -> None:
    files = {
        "docs/en/index.md": "# Home\n",
        "docs/en/chapters/plan.md": f"# Plan\n\n## Steps {{ #steps }}\n\n[x]({target})\n",
    }
    assert_finds(mini_site, RULE, files)


@pytest.mark.parametrize(
    "target", ["plan.md", "plan/", "chapters/plan", "chapters/Plan.md", "../chapters/plan.md", "en/index.md"]
)
def test_target_that_the_locale_does_not_have_is_found(mini_site: SiteMaker, target: str) -> None:
    assert_finds(mini_site, RULE, {**PLAN, "docs/en/index.md": f"# Home\n\n[x](⟦{target}⟧)\n"})


@pytest.mark.parametrize("written", ["NFC", "NFD"])
@pytest.mark.parametrize("on_disk", ["NFC", "NFD"])
@pytest.mark.parametrize("name", ["équipe", "الأمن"])
def test_unicode_forms_of_a_name_are_one_name(mini_site: SiteMaker, name: str, on_disk: str, written: str) -> None:
    link = unicodedata.normalize(written, name)
    files = {
        f"docs/en/{unicodedata.normalize(on_disk, name)}.md": "# Page\n",
        "docs/en/index.md": f"# Home\n\n[a]({link}.md)\n",
    }
    assert_finds(mini_site, RULE, files)


def test_percent_encoded_name_is_decoded(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/équipe 1.md": "# Page\n",
        "docs/en/index.md": "# Home\n\n[a](%C3%A9quipe%201.md) [b](<équipe 1.md>) [c](⟦%C3%A9quipe%202.md⟧)\n",
    }
    assert_finds(mini_site, RULE, files, ("no page 'équipe 2.md'", "Did you mean 'équipe 1.md'?"))


def test_page_of_the_source_alone_is_not_unknown(mini_site: SiteMaker) -> None:
    assert_finds(mini_site, RULE, {**PLAN, "docs/ar/index.md": "# الدليل\n\n[الخطة](chapters/plan.md)\n"})


def test_glossary_is_a_page_where_a_glossary_file_stands(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/index.md": "# Home\n\n[Terms](glossary.md)\n",
        "docs/en/glossary.yml": "terms:\n  mayor:\n    preferred: mayor\n",
    }
    assert_finds(mini_site, RULE, files)


def test_glossary_is_no_page_without_a_glossary_file(mini_site: SiteMaker) -> None:
    assert_finds(mini_site, RULE, {"docs/en/index.md": "# Home\n\n[Terms](⟦glossary.md⟧)\n"})


def test_draft_is_named_as_such(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/new.md": "---\nstatus: draft\n---\n# New\n",
        "docs/en/index.md": "# Home\n\n[New](⟦new.md⟧)\n",
    }
    says = ("the page 'new.md' is a draft, which is not published", "Publish it first, or take the link out.")
    assert_finds(mini_site, RULE, files, says)


def test_draft_may_refer_to_itself(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/new.md": "---\nstatus: draft\n---\n# New\n\n## Steps { #steps }\n\n[a](new.md#steps) [b](new.md)\n",
        "docs/ar/new.md": "# جديد\n\n## خطوات { #steps }\n\n[أ](new.md#steps)\n",
    }
    assert_finds(mini_site, RULE, files)


def test_section_of_the_own_page_is_suggested(mini_site: SiteMaker) -> None:
    files = {"docs/en/plan.md": "# Plan\n\n## Steps { #steps }\n\n[a](⟦Plan.md#steps⟧)\n"}
    assert_finds(mini_site, RULE, files, ("no page 'Plan.md'", "Did you mean 'plan.md#steps'?"))


def test_chapters_of_a_case_study_are_followed(mini_site: SiteMaker) -> None:
    study = """
        ---
        summary: A town.
        place: {country: MK, region: western-balkans}
        as_of: 2024
        chapters:
          - ../chapters/plan.md
          - ⟦../chapters/plann.md⟧
        ---
        # Kumanovo
        """
    says = ("no page 'chapters/plann.md'", "Did you mean '../chapters/plan.md'?")
    assert_finds(mini_site, RULE, {**PLAN, "docs/en/case-studies/kumanovo.md": study}, says)


def test_arabic_page_gets_columns_in_code_points(mini_site: SiteMaker) -> None:
    text = "# الدليل\n\nاقرأ «[الفصلُ الأوّلُ](⟦chapters/plann.md⟧)» قبل غيره، ثم [عُد](index.md).\n"
    says = ("no page 'chapters/plann.md'", "Did you mean 'chapters/plan.md'?")
    assert_finds(mini_site, RULE, {**PLAN, "docs/ar/index.md": text}, says)


def test_no_guess_where_nothing_is_near(mini_site: SiteMaker) -> None:
    text = "# Home\n\n[x](⟦resources/toolkit.md⟧)\n"
    assert_finds(mini_site, RULE, {**PLAN, "docs/en/index.md": text}, ("no page 'resources/toolkit.md'", None))


def test_comment_silences_the_next_paragraph_only(mini_site: SiteMaker) -> None:
    text = """
        # Home

        <!-- guide: ignore unknown-page -->
        [a](lost.md) and
        [b](lost.md)

        [c](⟦lost.md⟧)
        """
    assert_finds(mini_site, RULE, {"docs/en/index.md": text})


@pytest.mark.parametrize(
    "target", ["{{ page }}", "{% link page %}", "../plan/", "../", "../chapters/", "../chapters/learn/#more", ".", "./"]
)
def test_way_from_the_published_address_is_a_way(mini_site: SiteMaker, target: str) -> None:
    files = {
        "docs/en/index.md": "# Home\n",
        "docs/en/plan.md": f'# Plan\n\n<a href="{target}">x</a>\n\n<p><a href="{target}">y</a></p>\n',
        "docs/en/chapters/learn.md": "# Learn\n\n## More { #more }\n",
    }
    assert_finds(mini_site, RULE, files)


@pytest.mark.parametrize("target", ["../lost/", "learn/", "../plan.html", "../../en/", "../chapters/lost/index.html"])
def test_way_from_the_published_address_that_leads_nowhere_is_found(mini_site: SiteMaker, target: str) -> None:
    files = {"docs/en/plan.md": f'# Plan\n\n<a href="⟦{target}⟧">x</a>\n', "docs/en/chapters/learn.md": "# Learn\n"}
    site = mini_site({path: take_marks(text)[0] for path, text in files.items()})
    (finding,) = site.findings("--select", "REF001,REF003,REF004")
    assert place_of(finding) == take_marks(files["docs/en/plan.md"])[1][0]


def test_addresses_are_files_where_the_site_has_it_so(mini_site: SiteMaker) -> None:
    links = '<a href="chapters/learn.html">a</a> <a href="index.html">b</a> <a href="⟦chapters/learn/⟧">c</a>'
    files = {
        "docs/en/plan.md": f"# Plan\n\n{links}\n",
        "docs/en/chapters/learn.md": "# Learn\n",
        "docs/en/index.md": "# H\n",
    }
    assert_finds(mini_site, RULE, files, extra="use_directory_urls: false")


@pytest.mark.parametrize(
    "extra", ["hooks: [other.py, {hook}]", "plugins: [blog, {i18n}]", "plugins: [unheard-of, {i18n}]"]
)
def test_page_that_a_plugin_may_make_is_a_warning(mini_site: SiteMaker, extra: str) -> None:
    i18n = "{i18n: {docs_structure: folder, languages: [{locale: en, name: en, default: true}]}}"
    extra = extra.replace("{hook}", str(HOOK)).replace("{i18n}", i18n)
    files = {"docs/en/index.md": "# Home\n\n[x](⟦lost.md⟧)\n"}
    assert_finds(mini_site, RULE, files, extra=extra, severity=Severity.WARNING)


def test_files_that_the_configuration_leaves_out_are_not_read(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/index.md": "# Home\n\n[x](⟦parts/note.md⟧)\n",
        "docs/en/parts/note.md": "[a](nowhere.md)\n",
        "docs/drafts/note.md": "[b](nowhere.md)\n",
        "docs/ar/old.md": "[c](nowhere.md)\n",
    }
    extra = "exclude_docs: |\n  parts/\n  /drafts/\n  /ar/old.md\n"
    assert_finds(mini_site, RULE, files, extra=extra)


def test_field_of_somebody_else_is_no_list_of_references(mini_site: SiteMaker) -> None:
    files = {"docs/en/index.md": "---\nchapters: [one.md, two]\n---\n# Home\n"}
    assert_finds(mini_site, RULE, files)
