"""What is to be renamed: a page, or a section of one, in every locale at once."""

import re
from dataclasses import dataclass

_SECTION_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class RenameError(Exception):
    """Nothing can be renamed so; the message is one line that says why."""


@dataclass(frozen=True, slots=True)
class Renaming:
    """An old name and a new one."""

    key: str
    new_key: str
    """The same as `key` for a section."""
    section_id: str | None = None
    """None for a page."""
    new_section_id: str = ""

    def key_of(self, key: str) -> str:
        """What a page is called afterwards."""
        return self.new_key if key == self.key else key

    def section_of(self, key: str, section_id: str) -> str:
        """What a section of a page is called afterwards; `key` is the page's present one."""
        return self.new_section_id if (key, section_id) == (self.key, self.section_id) else section_id


def read_renaming(old: str, new: str) -> Renaming:
    """What two arguments of the command line ask for.

    `chapters/plan.md chapters/decide.md` for a page; `chapters/plan.md#models forms` for a section, whose new id may be
    written `#forms` or `chapters/plan.md#forms` too. Raises `RenameError` where they do not belong together.
    """
    key, mark, section_id = old.partition("#")
    if not mark:
        if "#" in new:
            raise RenameError(f"'{old}' is a page, but '{new}' a section. Write the section as '{old}#old-id'.")
        return Renaming(key, new)
    before, mark, new_id = new.rpartition("#")
    if before not in ("", key):
        raise RenameError(f"a section cannot be moved to another page. Write its new id alone, such as '{new_id}'.")
    if not _SECTION_ID.fullmatch(new_id):
        raise RenameError(f"'{new_id}' is no section id. Use a-z, 0-9 and hyphens, such as 'local-models'.")
    return Renaming(key, key, section_id, new_id)
