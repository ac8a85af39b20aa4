"""Where boxes stand in a Markdown text."""

from guidebook.content.boxes import boxes_of

TEXT = """\
Before

!!! key-numbers

    - **6** cities

    - 7 towns
After

??? Note "Title"
    Text

    !!! worksheet
        Inner
!!!worksheet "ورقة"
    داخل
"""


def test_each_box_is_found_with_all_that_stands_in_it() -> None:
    found = [(box.kind, TEXT[box.span.start : box.span.end].strip()) for box in boxes_of(TEXT)]

    assert found == [
        ("key-numbers", "!!! key-numbers\n\n    - **6** cities\n\n    - 7 towns"),
        ("note", '??? Note "Title"\n    Text\n\n    !!! worksheet\n        Inner'),
        ("worksheet", "!!! worksheet\n        Inner"),
        ("worksheet", '!!!worksheet "ورقة"\n    داخل'),
    ]


def test_a_text_without_boxes_has_none() -> None:
    assert [*boxes_of("Wait!!! note\n\n    code\n")] == []
