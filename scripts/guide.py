#!/usr/bin/env python3
"""The guidebook's command line; see `guide.py --help`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "hooks"))

from guidebook.cli import main

if __name__ == "__main__":
    main(prog_name="guide.py")
