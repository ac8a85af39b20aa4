"""Where things are kept from one run to the next: in the user's own cache folder, one folder a guide.

Not in the guide's folder: whoever may propose a change there could propose what is kept as well, and so hide what a
check would find.
"""

import hashlib
import os
from pathlib import Path

from platformdirs import user_cache_path


def cache_folder(root: Path) -> Path:
    """The folder for the guide whose configuration file stands in `root`; it need not exist yet."""
    return user_cache_path("cities-guidebook") / hashlib.blake2b(os.fsencode(root), digest_size=12).hexdigest()
