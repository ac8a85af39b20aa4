"""Values written as YAML read back as they are."""

import pytest
import yaml

from guidebook.content.yaml_scalar import scalar, scalar_in_place_of

VALUES = ["plan.md", "a/b-c.md#d", "old id", "fn:1", "it's", "- x", "#x", "مدن.md", "a, b", "{x}", "%20.md", "", "..."]


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("form", ["{}", "[{}, x]", "{{{}: x}}", "k: {}"])
def test_every_value_reads_back_in_every_place(value: str, form: str) -> None:
    read = yaml.load(form.format(scalar(value)), Loader=yaml.BaseLoader)
    expected = yaml.load(form.format("'" + value.replace("'", "''") + "'"), Loader=yaml.BaseLoader)
    assert read == expected


@pytest.mark.parametrize(("written", "new"), [("a.md", "b.md"), ("'a.md'", "'b.md'"), ('"a.md"', '"b.md"')])
def test_quotation_marks_stay(written: str, new: str) -> None:
    assert scalar_in_place_of(written, "b.md") == new


def test_value_that_needs_quotation_marks_has_them_whatever_stood_there() -> None:
    assert scalar_in_place_of('"a.md"', "it's: x.md") == "'it''s: x.md'"
