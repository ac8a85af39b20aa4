"""An editor's change in the source language: its translations stay readable, and nothing fails."""

from built_site import build, html, one
from mini_site import SiteMaker

SOURCE = "---\nupdated: 2026-01-01\n---\n# Plan\n\nAn aim.\n\n## Why { #why }\n\nIn 2025, for 3 reasons.\n"
MORE = "\n## Costs { #costs }\n\nIt costs 30 % more in 2026. See [why](#why).\n\n- One.\n- Two.\n"
TRANSLATION = """---
translation: {method: human}
---
# خطّط

هدف.

## لماذا { #why }

في عام ٢٠٢٥، لثلاثة أسباب.
"""


def test_section_that_is_added_to_a_translated_page_fails_nothing(mini_site: SiteMaker) -> None:
    files = {"docs/en/index.md": "# Home\n", "docs/ar/index.md": "# الرئيسية\n", "docs/en/plan.md": SOURCE}
    site = mini_site({**files, "docs/ar/plan.md": TRANSLATION})
    assert site.run("stamp", "--locale", "ar", "plan.md").exit_code == 0
    site.write("docs/en/plan.md", SOURCE.replace("2026-01-01", "2026-02-02") + MORE)
    found = site.findings()
    assert {one["severity"] for one in found} <= {"warning", "info"}
    assert {"outdated-translation", "section-mismatch"} <= {one["rule"] for one in found}
    build(site)
    assert one(html(site, "plan/index.html"), "h2#costs").get_text() == "Costs"
    translation = html(site, "ar/plan/index.html")
    assert one(translation, "h2#why").get_text() == "لماذا"
    assert not translation.select("h2#costs")
    notice = one(translation, ".notice--outdated")
    assert "٢ فبراير ٢٠٢٦" in notice.get_text()
    new = one(translation, ".notice--outdated a[href$='plan/#costs']")
    assert (new.get_text(), new["lang"]) == ("Costs", "en")
