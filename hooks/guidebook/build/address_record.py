"""Records in the ledger what a build has published."""

from guidebook.content.catalogue import Catalogue
from guidebook.content.edit import Edit
from guidebook.content.file_changes import ChangeError, FileChange, write_changes
from guidebook.content.guide_files import LEDGER_FILE
from guidebook.content.ledger import extended, published_addresses
from guidebook.content.model import Source, Span
from guidebook.settings import Settings


def record_addresses(settings: Settings, catalogue: Catalogue) -> str | None:
    """Add the addresses of a site that was published just now to the ledger.

    Gives the line to tell people: how many are new, or that they could not be written. None where none is new.
    """
    ledger = catalogue.ledger
    present = ledger.text if ledger else ""
    text, count = extended(present, published_addresses(catalogue))
    if not count:
        return None
    source = ledger or Source(LEDGER_FILE, "", LEDGER_FILE, "")
    change = FileChange(source, (Edit(Span(0, len(present)), text),), is_new=ledger is None)
    try:
        write_changes(settings.root, [change])
    except ChangeError as error:
        return f"The new addresses could not be recorded: {error}"
    return f"{count} new {'address' if count == 1 else 'addresses'} recorded in {LEDGER_FILE}"
