"""The JSON Schema of `glossary.yml`."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

import guidebook.language
from guidebook.language.glossary import TermRecord
from guidebook.language.glossary_schema import SCHEMA_FILE, glossary_schema

ROOT = Path(__file__).parents[2]
FILE = Path(guidebook.language.__file__).parent / "data" / SCHEMA_FILE
GLOSSARIES = sorted((ROOT / "docs").glob("*/glossary.yml"))


def faults(glossary: object) -> list[str]:
    """What the schema finds wrong, by the path in the file."""
    return ["/".join(map(str, error.path)) for error in Draft7Validator(glossary_schema()).iter_errors(glossary)]


def test_file_is_what_the_models_say() -> None:
    assert json.loads(FILE.read_text(encoding="utf-8")) == glossary_schema(), "run `make schema`"


def test_it_is_a_schema() -> None:
    Draft7Validator.check_schema(glossary_schema())


def test_every_field_is_explained() -> None:
    record = glossary_schema()["definitions"]["TermRecord"]
    assert list(record["properties"]) == list(TermRecord.model_fields)
    for field in (*record["properties"].values(), *glossary_schema()["properties"].values()):
        assert field["title"]
        assert field["description"].endswith(".")


@pytest.mark.parametrize("path", GLOSSARIES, ids=lambda path: path.parent.name)
def test_glossaries_of_the_guide_follow_it_and_lead_editors_to_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert faults(yaml.load(text, yaml.BaseLoader)) == []
    mark, _, target = text.partition("\n")[0].partition("=")
    assert mark == "# yaml-language-server: $schema"
    assert (path.parent / target).resolve() == FILE


@pytest.mark.parametrize(
    "glossary",
    [
        {},
        {"terms": None, "names": None},
        {
            "terms": {
                "mayor": {"preferred": "رئيس", "forbidden": ["عمدة"], "see_also": ["town-hall"], "status": "proposed"}
            }
        },
        {"names": {"Čair": "تشاير", "North Macedonia": {"preferred": "مقدونيا الشمالية", "acronym": ""}}},
    ],
)
def test_what_a_check_accepts_is_accepted(glossary: dict[str, Any]) -> None:
    assert faults(glossary) == []


@pytest.mark.parametrize(
    ("glossary", "path"),
    [
        ({"words": {}}, ""),
        ({"terms": {"Town Hall": {"preferred": "x"}}}, "terms"),
        ({"terms": {"mayor": "رئيس"}}, "terms/mayor"),
        ({"terms": {"mayor": {"allowed": ["x"]}}}, "terms/mayor"),
        ({"terms": {"mayor": {"preferred": ""}}}, "terms/mayor/preferred"),
        ({"terms": {"mayor": {"preferred": "x", "prefered": "y"}}}, "terms/mayor"),
        ({"terms": {"mayor": {"preferred": "x", "id": "y"}}}, "terms/mayor"),
        ({"terms": {"mayor": {"preferred": "x", "allowed": "y"}}}, "terms/mayor/allowed"),
        ({"terms": {"mayor": {"preferred": "x", "allowed": ["y", "y"]}}}, "terms/mayor/allowed"),
        ({"terms": {"mayor": {"preferred": "x", "see_also": ["Town"]}}}, "terms/mayor/see_also/0"),
        ({"terms": {"mayor": {"preferred": "x", "status": "maybe"}}}, "terms/mayor/status"),
        ({"names": {"Kumanovo": ["x"]}}, "names/Kumanovo"),
    ],
)
def test_what_a_check_refuses_is_refused(glossary: dict[str, Any], path: str) -> None:
    assert faults(glossary) == [path]
