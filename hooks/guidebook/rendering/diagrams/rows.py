"""Items in a round, from the top on as one reads, in rows.

One stands at the top, pairs beside each other below it, and one at the bottom where their number is even.
"""

Row = tuple[int] | tuple[int, int]
"""The indexes of the items of a row, the one further on in the round last."""


def rows_of(count: int) -> list[Row]:
    """The rows of so many items, from top to bottom."""
    pairs: list[Row] = [(index, count - index) for index in range(1, (count + 1) // 2)]
    return [(0,), *pairs, *([(count // 2,)] if count % 2 == 0 else [])]
