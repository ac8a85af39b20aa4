"""Scripts with what only they import in them: on a slow line each file more is waited for.

The scripts are plain modules, and work as they are. They import by names (`import { a, b } from "./other.js"`) and
export functions and constants where they define them; nothing else is followed here.
"""

import re
from collections import Counter
from collections.abc import Mapping

_IMPORT = re.compile(r'^import \{ ([\w, ]+) \} from "\./([\w-]+\.js)";\n', re.MULTILINE)
_ANY_IMPORT = re.compile(r"""["'`]\./([\w-]+\.js)["'`]""")
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const) (\w+))", re.MULTILINE)


def joined_scripts(scripts: Mapping[str, str]) -> dict[str, str]:
    """The scripts of one folder by the names of their files; those that are a part of another are not among them.

    A script becomes a part of the one that imports it where that is the only one and needs it at once.
    """
    importers = Counter(name for text in scripts.values() for name in set(_ANY_IMPORT.findall(text)))
    at_once = {name for text in scripts.values() for _, name in _IMPORT.findall(text)}
    parts = {name for name in at_once if importers[name] == 1}
    return {name: _joined(text, scripts, parts) for name, text in scripts.items() if name not in parts}


def _joined(text: str, scripts: Mapping[str, str], parts: set[str]) -> str:
    """A script with its parts, each in a scope of its own, before what uses them; other imports stand first."""
    kept = [match[0] for match in _IMPORT.finditer(text) if match[2] not in parts]
    before: list[str] = []
    for names, name in _IMPORT.findall(text):
        if name in parts:
            part = _joined(scripts[name], scripts, parts)
            kept += [match[0] for match in _IMPORT.finditer(part)]
            exports = ", ".join(_EXPORT.findall(part))
            body = _EXPORT.sub("", _IMPORT.sub("", part))
            before.append(f"const {{ {names} }} = (() => {{\n{body}return {{ {exports} }};\n}})();\n")
    return "".join((*dict.fromkeys(kept), *before, _IMPORT.sub("", text)))
