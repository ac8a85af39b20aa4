"""Where a guide stands: what a reporter may know besides the findings."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where a guide stands, on the web and in its repository."""

    site_url: str | None = None
    """Address of the published site with a last slash, or None."""
    folder: str = ""
    """The folder of the configuration file below the repository's root, with a last slash; empty at the root.

    Paths in findings are relative to the former, what GitHub reads to the latter.
    """


UNKNOWN = Whereabouts()
"""No site, and the guide at the root of its repository."""
