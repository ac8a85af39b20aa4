"""Files of an index as browsers load them: packed, and named by what is in them."""

import gzip
import hashlib

NAME_LENGTH = 10
"""Letters of the name of a file: 40 bits, so that no two of an edition's pages share one."""


def pack(files: dict[str, bytes], folder: str, content: bytes) -> str:
    """Pack a file; gives its name, a sum of the content: what a browser has loaded once it need not ask for again.

    A name that ends with `.gz` would make some servers say that the file comes packed, and browsers unpack it.
    """
    name = hashlib.sha256(content).hexdigest()[:NAME_LENGTH]
    files[f"{folder}/{name}.packed"] = gzip.compress(content, mtime=0)
    return name
