"""Figures of a source that its translation lacks."""

from guidebook.translation.number_comparison import missing_figures


def missing(source: list[str], translation: list[str], locale: str = "fr") -> list[tuple[str, str | None]]:
    """What is missing, and what stands for it."""
    return [
        (
            source[one.place.text][one.place.start : one.place.end],
            translation[one.instead.text][one.instead.start : one.instead.end] if one.instead else None,
        )
        for one in missing_figures(source, "en", translation, locale)
    ]


def test_each_missing_figure_has_the_likeliest_in_its_place() -> None:
    assert missing(["From 2016 to 2020, 47%."], ["De 2015 à 2021, 74 %."]) == [
        ("2016", "2015"),
        ("2020", "2021"),
        ("47", "74"),
    ]


def test_several_texts_are_compared_as_one() -> None:
    assert missing(["In 2019.", "Then 47."], ["Il y en avait 47, en 2019."]) == []
    assert missing(["In 2019.", "Then 47."], ["Il y en avait", "48 en 2019."]) == [("47", "48")]


def test_value_is_missing_once() -> None:
    assert missing(["47 and 47 again."], ["Rien."]) == [("47", None)]


def test_scale_that_several_figures_share_may_be_repeated() -> None:
    assert missing(["Between 3 and 5 million."], ["Entre 3 millions et 5 millions."]) == []


def test_half_is_said_in_words() -> None:
    assert missing(["1.5 hours, 50%."], ["Une heure et demie, la moitié."]) == []


def test_doubtful_figure_is_missing_only_where_another_stands_for_it() -> None:
    assert missing(["With 1 mayor."], ["Avec le maire."]) == []
    assert missing(["With 1 mayor."], ["Avec 3 maires."]) == [("1", "3")]


def test_day_and_month_are_not_exchanged() -> None:
    assert missing(["On 2023-09-12."], ["Le 9 décembre 2023."]) == [("2023-09-12", "9 décembre 2023")]


def test_long_lists_of_differences_are_told_without_stand_ins() -> None:
    found = missing([" ; ".join(map(str, range(1000, 1100)))], [" ; ".join(map(str, range(5000, 5100)))])
    assert len(found) == 100
    assert {instead for _, instead in found} == {None}
