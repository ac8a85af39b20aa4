"""TERM013: a rendering is proposed and not agreed yet."""

from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "proposed-rendering"
HINT = "If you agree, delete the status; if not, write what you propose instead."


def test_every_proposal_is_listed_with_its_note(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/glossary.yml": "terms:\n  mayor: {preferred: mayor, status: ⟦proposed⟧}\n",
        "docs/ar/glossary.yml": """
            terms:
              mayor:
                preferred: رئيس البلد|ية
                note: >
                  كما في وثائق
                  الأمم المتحدة.
                status: ⟦'proposed'⟧
              town: {preferred: بلدة, status: agreed}
              village: {preferred: قرية}
            names:
              Kumanovo: {preferred: كومانوفو, status: ⟦proposed⟧}
              Strumica: ستروميتسا
            """,
    }
    says = (
        ("'رئيس البلدية' is proposed for 'mayor': 'كما في وثائق الأمم المتحدة'", HINT),
        ("'كومانوفو' is proposed for 'Kumanovo'", HINT),
        ("'mayor' is proposed for 'mayor'", HINT),
    )
    assert_finds(mini_site, RULE, files, *says)


def test_agreed_renderings_and_what_proposes_nothing_are_left_alone(mini_site: SiteMaker) -> None:
    glossary = """
        terms:
          mayor: {preferred: رئيس, note: proposed}
          town: {forbidden: [مدينة], status: proposed}
          village: {preferred: قرية, status: maybe}
          proposed: {preferred: مقترح, status: agreed}
        """
    assert_finds(mini_site, RULE, {"docs/ar/glossary.yml": glossary})


def test_proposed_rendering_is_accepted_and_its_forbidden_ones_are_not(mini_site: SiteMaker) -> None:
    glossary = "terms:\n  mayor: {preferred: رئيس البلدية, forbidden: [عمدة], status: proposed}\n"
    files = {"docs/ar/glossary.yml": glossary, "docs/ar/index.md": "# الدليل\n\nرئيس البلدية ⟦والعمدة⟧.\n"}
    assert_finds(mini_site, "forbidden-rendering", files)
    files = {"docs/ar/glossary.yml": glossary, "docs/ar/index.md": "# الدليل\n\nرئيس البلدية.\n"}
    assert_finds(mini_site, "unused-term", files)


def test_comment_silences_the_next_record_only(mini_site: SiteMaker) -> None:
    glossary = """
        terms:
          # guide: ignore proposed-rendering
          mayor: {preferred: رئيس, status: proposed}
          town: {preferred: بلدة, status: ⟦proposed⟧}
        """
    assert_finds(mini_site, RULE, {"docs/ar/glossary.yml": glossary})
