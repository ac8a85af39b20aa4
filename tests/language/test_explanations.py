"""What says what an acronym stands for."""

import pytest

from guidebook.language.acronyms import find_acronyms
from guidebook.language.explanations import fits_before_brackets, fits_end, fits_start, is_explained


@pytest.mark.parametrize(
    "text",
    [
        "the Quick Response Fund (QRF)",
        "QRF (Quick Response Fund)",
        "the Quick Response Fund, or QRF, paid",
        "QRF, the Quick Response Fund, paid",
        "QRF stands for Quick Response Fund.",
        "QRF: Quick Response Fund",
        "Quick Response Fund – QRF",
        "a *Quick Response Fund* (the QRF)",
        "Quick Response Funds (QRFs) pay",
        "«Quick Response Fund» (QRF)",
        "the Fund (Quick Response Fund, QRF)",
        "the fund (QRF, founded in 2019)",
        "Office for the Prevention of Hate Crimes (the OPHC)",
        "Global Counterterrorism Forum – GCTF",
        "monitoring and evaluation, M&E for short",
        "a memorandum of understanding, or MoU",
        "Bosna i Hercegovina (BiH)",
        "Ministarstvo unutrašnjih poslova (MUP)",
        "MUP-a (Ministarstva unutrašnjih poslova)",
        "l’Organisation pour la sécurité et la coopération en Europe (OSCE)",
        "le secrétariat général (SG-CIPD-R)",
        "conseils locaux de sécurité et de prévention de la délinquance (CLSPD et CISPD)",
        "Локален совет за превенција (ЛСП)",
        "المكتب الوطني لمناهضة التمييز (UNAR)",
        "UNAR (المكتب الوطني لمناهضة التمييز)",
    ],
)
def test_words_beside_an_acronym_explain_it(text: str) -> None:
    assert is_explained(text, next(find_acronyms(text)))


@pytest.mark.parametrize(
    "text",
    [
        "The QRF met the mayor.",
        "QRF. Quick Response Fund",
        "donors (USAID, UNDP) paid",
        "a survey (USAID, 2021) found",
        "funded (by USAID) last year",
        "(QRF) met",
        "QRF (2019) met",
        "QRF (Sarajevo) met",
        "The council and the CAT met.",
        "اجتمع UNAR في المدينة",
    ],
)
def test_other_words_do_not(text: str) -> None:
    assert not is_explained(text, next(find_acronyms(text)))


def test_only_words_directly_before_the_brackets_count_for_another_meaning() -> None:
    for text, expected in (
        ("the Council of Aged Tailors (CAT)", True),
        ("the Council of Aged Tailors in Sarajevo (CAT)", False),
        ("the Council of Aged Tailors, or CAT,", False),
    ):
        assert fits_before_brackets(text, next(find_acronyms(text))) is expected


def test_a_text_begins_or_ends_with_words_that_fit() -> None:
    assert fits_start("QRF", "Quick Response Fund of the town")
    assert fits_end("QRF", "of the Quick Response Fund")
    assert not fits_start("QRF", "A fund for quick response")
    assert not fits_end("QRF", "Quick Response Fund. It pays for what is broken.")
    assert not fits_start("QRF", "")
    assert not fits_end("QRF", "")
