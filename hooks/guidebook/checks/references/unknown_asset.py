"""A link or an image leads to a file that does not exist.

Why: readers see a broken picture or an empty download.

Example: `![A map](../../assets/mapp.png)`, where the file is `docs/assets/map.png`.

How to fix: put the file where the link looks for it, or mend the path; files for all locales stand in `docs/assets/`.
"""

import posixpath
from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.content.references import Outcome, nearest, resolve


def check(catalogue: Catalogue) -> Iterator[Fault]:
    """Faults at targets that name a file, but none below the docs folder."""
    for page in catalogue.pages.values():
        for reference in page.references():
            resolution = resolve(catalogue, page.locale, page.key, reference.target)
            if resolution.outcome is Outcome.UNKNOWN_ASSET:
                here = posixpath.dirname(f"{page.locale}/{page.key}")
                wanted = posixpath.normpath(posixpath.join(here, reference.target.partition("#")[0]))
                near = nearest(wanted, catalogue.assets)
                hint = f"Did you mean '{posixpath.relpath(near, here)}'?" if near else None
                yield fault_at(page.source, reference.target_span, f"no file '{resolution.key}'", hint)


RULE = Rule("REF003", "unknown-asset", Severity.ERROR, check)
