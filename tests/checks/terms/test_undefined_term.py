"""TERM002: a page or a glossary record names a term that no glossary defines."""

import pytest

from link_forms import LINK_FORMS, NOT_LINKS
from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "undefined-term"
ENGLISH = "terms:\n  local-prevention-network: {preferred: Local Prevention Network}\n  mayor: {preferred: mayor}\n"
ARABIC = "terms:\n  town: {preferred: بلدة}\n"
GLOSSARIES = {"docs/en/glossary.yml": ENGLISH, "docs/ar/glossary.yml": ARABIC}


def test_finding_stands_at_the_target_with_a_guess(mini_site: SiteMaker) -> None:
    text = "# Home\n\nAsk [the network](⟦term:local-prevention-netwerk⟧).\n"
    says = ("no term 'local-prevention-netwerk' in the glossary", "Did you mean 'local-prevention-network'?")
    assert_finds(mini_site, RULE, {**GLOSSARIES, "docs/en/index.md": text}, says)


@pytest.mark.parametrize("form", LINK_FORMS.values(), ids=LINK_FORMS)
def test_every_form_of_link_is_followed(mini_site: SiteMaker, form: str) -> None:
    text = f"# Home\n\n{form.format(target='⟦term:sheriff⟧')}\n"
    says = ("no term 'sheriff' in the glossary", None)
    assert_finds(mini_site, RULE, {**GLOSSARIES, "docs/en/index.md": text}, says)


@pytest.mark.parametrize("form", NOT_LINKS.values(), ids=NOT_LINKS)
def test_what_only_looks_like_a_link_is_left_alone(mini_site: SiteMaker, form: str) -> None:
    assert_finds(
        mini_site, RULE, {**GLOSSARIES, "docs/en/index.md": f"# Home\n\n{form.format(target='term:sheriff')}\n"}
    )


@pytest.mark.parametrize(("locale", "term"), [("en", "mayor"), ("ar", "mayor"), ("ar", "town")])
def test_term_of_the_locale_or_of_the_default_locale_is_defined(mini_site: SiteMaker, locale: str, term: str) -> None:
    assert_finds(mini_site, RULE, {**GLOSSARIES, f"docs/{locale}/index.md": f"# Page\n\n[x](term:{term})\n"})


def test_term_of_another_locale_alone_is_not_defined(mini_site: SiteMaker) -> None:
    files = {**GLOSSARIES, "docs/en/index.md": "# Home\n\n[x](⟦term:town⟧)\n"}
    hint = "Add it to the glossary of 'en' too: only docs/ar/glossary.yml has it."
    assert_finds(mini_site, RULE, files, ("no term 'town' in the glossary", hint))


def test_name_is_no_term(mini_site: SiteMaker) -> None:
    glossary = f"{ENGLISH}names:\n  kumanovo: Kumanovo\n"
    files = {"docs/en/glossary.yml": glossary, "docs/en/index.md": "# Home\n\n[x](⟦term:kumanovo⟧)\n"}
    assert_finds(mini_site, RULE, files)


def test_link_without_text_names_a_term_too(mini_site: SiteMaker) -> None:
    text = "# Home\n\n[](⟦term:mayr⟧) [](term:mayor) [x](⟦term:⟧) [x](⟦TERM:mayr⟧) [x](Term:mayor)\n"
    assert_finds(mini_site, RULE, {**GLOSSARIES, "docs/en/index.md": text})


def test_arabic_page_gets_its_column_in_code_points(mini_site: SiteMaker) -> None:
    text = "# الدليل\n\nاسأل [شبكةَ الوقاية](⟦term:mayr⟧) أوّلا.\n"
    says = ("no term 'mayr' in the glossary", "Did you mean 'mayor'?")
    assert_finds(mini_site, RULE, {**GLOSSARIES, "docs/ar/index.md": text}, says)


def test_records_may_only_name_terms_that_are_defined(mini_site: SiteMaker) -> None:
    glossary = """
        terms:
          polarisation:
            preferred: استقطاب
            see_also: [town, mayor, ⟦polarization⟧]
            distinguish:
              - town
              - ⟦towns⟧
          town: {preferred: بلدة}
        """
    says = (
        ("no term 'polarization' in the glossary", "Did you mean 'polarisation'?"),
        ("no term 'towns' in the glossary", "Did you mean 'town'?"),
    )
    assert_finds(mini_site, RULE, {**GLOSSARIES, "docs/ar/glossary.yml": glossary}, *says)


def test_records_of_names_may_only_name_terms_that_are_defined(mini_site: SiteMaker) -> None:
    glossary = """
        names:
          Kumanovo: {preferred: كومانوفو, see_also: [mayor, ⟦mayors⟧], distinguish: [⟦Strumica⟧]}
          Strumica: ستروميتسا
        """
    says = (
        ("no term 'mayors' in the glossary", "Did you mean 'mayor'?"),
        ("no term 'Strumica' in the glossary", None),
    )
    assert_finds(mini_site, RULE, {**GLOSSARIES, "docs/ar/glossary.yml": glossary}, *says)


def test_what_was_certainly_meant_is_mended(mini_site: SiteMaker) -> None:
    glossary = "terms:\n  town:\n    preferred: بلدة\n    see_also: [mayr, 'Mayor', sheriff]\n"
    text = "# Home\n\n[x](term:mayr) [x](term:local-prevention-net)\n"
    site = mini_site({**GLOSSARIES, "docs/ar/glossary.yml": glossary, "docs/en/index.md": text})
    site.run("check", "--fix")
    mended = (site.root / "docs/ar/glossary.yml").read_text(encoding="utf-8")
    assert mended == glossary.replace("mayr, 'Mayor'", "mayor, 'mayor'")
    assert (site.root / "docs/en/index.md").read_text() == text.replace("mayr", "mayor")


@pytest.mark.parametrize("text", ["terms:\n  mayor: {}\n  mayor: {}\n", "terms: [\n", b"terms: \xff\n"])
@pytest.mark.parametrize("broken", ["docs/en/glossary.yml", "docs/ar/glossary.yml"])
def test_glossary_that_cannot_be_read_may_define_every_term(
    mini_site: SiteMaker, broken: str, text: str | bytes
) -> None:
    files: dict[str, str | bytes] = {**GLOSSARIES, broken: text, "docs/ar/index.md": "# الدليل\n\n[x](term:sheriff)\n"}
    assert_finds(mini_site, RULE, files)


def test_record_that_cannot_be_used_still_defines_its_term(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/glossary.yml": "terms:\n  mayor: {prefered: mayor}\n",
        "docs/en/index.md": "# Home\n\n[x](term:mayor)\n",
    }
    assert_finds(mini_site, RULE, files)


def test_every_term_is_undefined_without_a_glossary(mini_site: SiteMaker) -> None:
    assert_finds(mini_site, RULE, {"docs/en/index.md": "# Home\n\n[x](⟦term:mayor⟧)\n"})


def test_comments_silence_the_next_block_and_the_next_item(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/index.md": "# Home\n\n<!-- guide: ignore TERM002 -->\n[x](term:town)\n\n[x](⟦term:town⟧)\n",
        "docs/en/glossary.yml": """
            terms:
              mayor:
                preferred: mayor
                see_also:
                  # guide: ignore undefined-term
                  - town
                  - ⟦village⟧
            """,
    }
    assert_finds(mini_site, RULE, files)
