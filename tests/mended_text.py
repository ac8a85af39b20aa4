"""What `--fix` makes of a page, for the tests of one rule."""

from guidebook.checks.engine import Selection, run_rules
from guidebook.content.edit import apply_edits
from mini_site import SiteMaker


def mended(make: SiteMaker, rule: str, text: str, locale: str = "ar", locales: str = "en ar") -> str:
    """The body of a page after all fixes of a rule; `text` stands below a title."""
    before = f"# X\n\n{text}\n"
    catalogue = make({f"docs/{locale}/index.md": before}, locales=locales).catalogue()
    findings = run_rules(catalogue, Selection(rules=frozenset((rule,))))
    edits = [edit for finding in findings for edit in finding.fix]
    return apply_edits(before, edits).removeprefix("# X\n\n").removesuffix("\n")
