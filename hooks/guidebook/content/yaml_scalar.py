"""Single values written as YAML."""

import re

_PLAIN = re.compile(r"(?:\.\.?/)*\w[\w./~+#-]*")
"""What is text to every reader of YAML, in lists in brackets too."""


def scalar(value: str) -> str:
    """A value as YAML, quoted where it must be."""
    return value if _PLAIN.fullmatch(value) else "'" + value.replace("'", "''") + "'"


def scalar_in_place_of(written: str, value: str) -> str:
    """A value as YAML, in the quotation marks of the one that stood there."""
    mark = written[:1]
    if mark in ("'", '"') and _PLAIN.fullmatch(value):
        return f"{mark}{value}{mark}"
    return scalar(value)
