"""Scripts that are a part of the only one that imports them."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from guidebook.build.joined_scripts import joined_scripts
from guidebook.build.theme_files import OVERRIDES

SCRIPTS = {
    "main.js": 'import { one, two } from "./part.js";\nimport { shown } from "./shared.js";\nshown(one() + two);\n',
    "part.js": 'import { three } from "./inner.js";\nconst own = 1;\n'
    "export const two = 2 + three;\nexport function one() {\n  return own;\n}\n",
    "inner.js": "const own = 3;\nexport const three = own;\n",
    "shared.js": "export async function shown(text) {\n  console.log(text);\n}\n",
    "other.js": 'import { shown } from "./shared.js";\nimport("./late.js").then(({ late }) => shown(late));\n',
    "late.js": "export const late = 5;\n",
}


def test_what_one_script_alone_needs_at_once_is_a_part_of_it() -> None:
    joined = joined_scripts(SCRIPTS)
    assert sorted(joined) == ["late.js", "main.js", "other.js", "shared.js"]
    assert {name: joined[name] for name in ("late.js", "other.js", "shared.js")} == {
        name: SCRIPTS[name] for name in ("late.js", "other.js", "shared.js")
    }
    assert joined["main.js"].startswith('import { shown } from "./shared.js";\nconst { one, two } = (() => {\n')


@pytest.mark.skipif(not shutil.which("node"), reason="Node.js is not installed")
def test_joined_scripts_do_the_same(tmp_path: Path) -> None:
    said = []
    for folder, scripts in (("plain", SCRIPTS), ("joined", joined_scripts(SCRIPTS))):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
        for name, text in scripts.items():
            (tmp_path / folder / name).write_text(text, encoding="utf-8")
        for name in ("main.js", "other.js"):
            command = ["node", str(tmp_path / folder / name)]
            said.append(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert said[:2] == said[2:] == ["6\n", "5\n"]


def test_the_theme_s_scripts_are_written_as_they_are_joined() -> None:
    folder = OVERRIDES / "assets/javascripts"
    scripts = {file.name: file.read_text(encoding="utf-8") for file in folder.glob("*.js")}
    joined = joined_scripts(scripts)
    assert {"search-index.js", "search-page.js", "search-box.js", "guide.js"} <= joined.keys()
    for name, text in joined.items():
        wanted = set(re.findall(r'from "\./([\w-]+\.js)"|import\("\./([\w-]+\.js)"\)', text))
        assert {one or other for one, other in wanted} <= joined.keys(), name
        # Every import and export is of the kind that is followed.
        assert len(re.findall(r"^import\b", scripts[name], re.MULTILINE)) == len(
            re.findall(r'^import \{ [\w, ]+ \} from "\./[\w-]+\.js";$', scripts[name], re.MULTILINE)
        )
        assert not re.findall(r"^export (?!(?:async )?(?:function|const) )", scripts[name], re.MULTILINE)
