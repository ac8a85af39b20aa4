"""Slips of the pen."""

from random import Random

_BESIDE = {
    row[index]: (row[index - 1 : index] + row[index + 1 : index + 2])
    for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm")
    for index in range(len(row))
}
"""The neighbours of each key."""
_LOOK_ALIKES = {"a": "а", "c": "с", "e": "е", "o": "о", "p": "р", "x": "х", "i": "і"}
"""Cyrillic letters that look like Latin ones."""


def slip(rng: Random, word: str) -> str:
    """A word with one letter lost, doubled, exchanged with the next one, or taken for another; never the same word."""
    while True:
        index = rng.randrange(len(word))
        letter, after = word[index], word[index + 1 :]
        other = rng.choice(_BESIDE.get(letter, "-_"))
        slipped = word[:index] + rng.choice(
            ("" + after, letter * 2 + after, after[:1] + letter + after[1:], other + after, letter + other + after)
        )
        if slipped not in ("", word) and not slipped.startswith((".", "#")):
            return slipped


def look_alike(rng: Random, word: str) -> str | None:
    """A word with a letter of another script that looks the same; None where no letter has one."""
    places = [index for index, letter in enumerate(word) if letter in _LOOK_ALIKES]
    if not places:
        return None
    index = rng.choice(places)
    return word[:index] + _LOOK_ALIKES[word[index]] + word[index + 1 :]


def case_slip(rng: Random, word: str) -> str:
    """A word with one letter, its first letter or all its letters as capitals."""
    index = rng.choice([place for place, letter in enumerate(word) if letter.islower()])
    return rng.choice((word.upper(), word.capitalize(), word[:index] + word[index].upper() + word[index + 1 :]))
