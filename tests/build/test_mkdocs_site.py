"""What the hook does inside MkDocs that a whole build does not show."""

from pathlib import Path

from conftest import SiteMaker
from guidebook.build.mkdocs_site import make_site_build, read_and_check
from guidebook.build.pipeline import build_edition
from guidebook.settings import load_settings

DRAFT = {
    "docs/en/index.md": "# Home\n\n[Soon](resources/draft.md)\n",
    "docs/en/resources/draft.md": "---\nstatus: draft\nsummary: D\npublisher: P\n---\n# Draft\n",
}


def test_a_preview_shows_drafts_and_lets_its_own_script_reload_the_page(mini_site: SiteMaker, tmp_path: Path) -> None:
    settings = load_settings(mini_site(DRAFT, locales="en").root / "mkdocs.yml")

    catalogue, findings = read_and_check(settings, is_preview=True)
    build_edition(make_site_build(settings, catalogue), "en", tmp_path / "preview")

    page = (tmp_path / "preview/resources/draft/index.html").read_text(encoding="utf-8")
    assert findings == ()
    assert "This page is a draft." in page
    assert "Content-Security-Policy" not in page


def test_outside_a_preview_a_link_to_a_draft_is_an_error(mini_site: SiteMaker) -> None:
    settings = load_settings(mini_site(DRAFT, locales="en").root / "mkdocs.yml")

    _, findings = read_and_check(settings)

    assert [(finding.rule, finding.line, finding.column) for finding in findings] == [("unknown-page", 3, 8)]
    assert findings[0].message == "the page 'resources/draft.md' is a draft, which is not published"
