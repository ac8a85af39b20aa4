"""The JSON Schema of `glossary.yml`, by which editors complete and explain its fields."""

import ast
import inspect
import json
from itertools import pairwise
from typing import Any

from pydantic import BaseModel, ConfigDict

from guidebook.language.glossary import TERM_ID, TermRecord

SCHEMA_FILE = "glossary.schema.json"
"""The name of the schema in the package's data, where the first line of every `glossary.yml` sends editors to.

`make schema` writes it.
"""


class _GlossaryFile(BaseModel):
    """The agreed words of a language: terms, then people and places."""

    model_config = ConfigDict(extra="forbid", use_attribute_docstrings=True)

    terms: dict[str, TermRecord]
    """The terms of the guide, each under its id, which is the same in every language."""
    names: dict[str, TermRecord | str]
    """People and places, each under its spelling in the source: a record, or only the preferred spelling."""


def glossary_schema() -> dict[str, Any]:
    """The schema (draft 7, which editors know best), from the model that `read_glossary` types the file with.

    It asks for more than the model does: for what a check would report, as far as one file shows it.
    """
    schema = _GlossaryFile.model_json_schema(ref_template="#/definitions/{model}")
    record = schema.pop("$defs")[TermRecord.__name__]
    record["required"] = ["preferred"]
    fields = record["properties"]
    descriptions = _descriptions(TermRecord)
    for name, field in fields.items():
        field["description"] = descriptions[name]
        field["title"] = name.replace("_", " ").capitalize()
        field.pop("default", None)
        if field.get("type") == "array":
            field["items"]["minLength"] = 1
            field["uniqueItems"] = True
    fields["preferred"]["minLength"] = 1
    sections = schema["properties"]
    reference = {"$ref": f"#/definitions/{TermRecord.__name__}"}
    # An empty section is `null` to an editor.
    sections["terms"] |= {
        "type": ["object", "null"],
        "propertyNames": {"pattern": f"^{TERM_ID}$"},
        "additionalProperties": reference,
    }
    sections["names"] |= {
        "type": ["object", "null"],
        "additionalProperties": {"anyOf": [reference, {"type": "string", "minLength": 1}]},
    }
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        **{key: value for key, value in schema.items() if key != "required"},
        "title": "Glossary",
        "definitions": {TermRecord.__name__: {**record, "title": "Record"}},
    }


def _descriptions(model: type[BaseModel]) -> dict[str, str]:
    """By field: its docstring. pydantic could read them too, but would do so at every start of the program."""
    definition = ast.parse(inspect.getsource(model)).body[0]
    assert isinstance(definition, ast.ClassDef)
    return {
        field.target.id: inspect.cleandoc(text.value.value)
        for field, text in pairwise(definition.body)
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
        if isinstance(text, ast.Expr) and isinstance(text.value, ast.Constant) and isinstance(text.value.value, str)
    }


def schema_text() -> str:
    """The schema as its file holds it."""
    return json.dumps(glossary_schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    print(schema_text(), end="")
