"""TRAN011: a figure, a date or a year of the source is missing in the translation."""

import pytest

from guidebook.checks.finding import Severity
from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "number-mismatch"


def pages(english: str, other: str, locale: str = "ar") -> dict[str, str | bytes]:
    """A page and its translation."""
    return {"docs/en/page.md": f"# Page\n\n{english}\n", f"docs/{locale}/page.md": f"# ص\n\n{other}\n"}


def test_message_names_the_figure_and_what_stands_instead(mini_site: SiteMaker) -> None:
    says = (
        "the figure '2023' of the source (docs/en/page.md:3) is missing here; '٢٠٢٢' stands here instead",
        "Write '٢٠٢٣'.",
    )
    assert_finds(mini_site, RULE, pages("Founded in 2023.", "تأسس عام ⟦٢٠٢٢⟧."), says)


def test_figure_that_is_gone_is_found_at_the_block(mini_site: SiteMaker) -> None:
    says = ("the figure '47.9' of the source (docs/en/page.md:3) is missing here", "Write '٤٧٫٩'.")
    assert_finds(mini_site, RULE, pages("Some 47.9% came.", "⟦حضر بعضهم.⟧"), says)


def test_date_is_written_as_the_locale_writes_it(mini_site: SiteMaker) -> None:
    message = (
        "the date '12 September 2023' of the source (docs/en/page.md:3) is missing here; "
        "'12. oktobra 2023' stands here instead"
    )
    says = (message, "Write '12. septembar 2023.'.")
    assert_finds(
        mini_site, RULE, pages("On 12 September 2023.", "Dana ⟦12. oktobra 2023⟧.", "bs"), says, locales="en bs"
    )


@pytest.mark.parametrize(
    ("english", "arabic"),
    [
        ("In 2019, 47 came.", "عام ٢٠١٩ حضر ٤٧."),
        ("In 2019, 47 came.", "عام 2019 حضر سبعة وأربعون."),
        ("1,250,000 people.", "١٬٢٥٠٬٠٠٠ نسمة."),
        ("1.25 million people.", "مليون و٢٥٠ ألف نسمة."),
        ("On 2023-09-12.", "في ١٢ سبتمبر ٢٠٢٣."),
        ("On 12 September 2023.", "في ١٢ أيلول ٢٠٢٣."),
        ("On 12 September 2023.", "في ١٢/٩/٢٠٢٣."),
        ("At 3 pm.", "في الساعة ١٥:٠٠."),
        ("The 19th century.", "القرن التاسع عشر."),
        ("The 1990s.", "التسعينيات."),
        ("See Chapter 4.", "انظر الفصل الرابع."),
        # Said without a number: the dual, one thing, a compound.
        ("After 2 months.", "بعد شهرين."),
        ("With 1 coordinator.", "مع منسق."),
        ("Open 24/7.", "مفتوح على مدار الساعة."),
        ("Some 2,000 blankets.", "ألفا بطانية."),
        ("In the 2010s.", "في العقد الثاني من القرن الحادي والعشرين."),
        ("Target 16.7.", "الغاية ١٦-٧."),
        ("1 in 4 children.", "ربع الأطفال."),
        # Words of the source, code, addresses, names with digits are no figures.
        ("Six of them.", "بعضهم."),
        ("Run `a 12`, see <https://a.example/2019>.", "شغّل وانظر."),
        ("[here](other.md?v=12), see www.a.example/2019.", "[هنا](other.md?v=12)."),
        ("The G7 met.", "اجتمعت مجموعة الدول الصناعية."),
        # More than the source says.
        ("Many came.", "حضر ٤٧."),
        # Blocks that are not told apart.
        ("In 2019.\n\nThen 47 came.", "حضر ٤٧ عام ٢٠١٩."),
        ("It has 47. And again 47.", "فيه ٤٧."),
        ("A note.[^1]\n\n[^1]: In 2019.", "ملاحظة.[^1]\n\n[^1]: عام ٢٠١٩."),
        ("1. one\n2. two", "- واحد\n- اثنان"),
    ],
)
def test_figure_in_any_notation_is_enough(mini_site: SiteMaker, english: str, arabic: str) -> None:
    assert_finds(mini_site, RULE, pages(english, arabic))


@pytest.mark.parametrize(
    ("english", "arabic"),
    [
        ("## In 2019 { #y }", "## ⟦في العام⟧ { #y }"),
        ("| a | 47 |\n|---|---|\n| c | d |", "| أ | ⟦٧٤⟧ |\n|---|---|\n| ت | ث |"),
        ("- in 2019\n- 47", "- عام ٢٠١٩\n- ⟦٤٨⟧"),
        ("At 3 pm.", "في الساعة ⟦١٧:٠٠⟧."),
        ("2.5 million.", "⟦٢٥ مليون⟧."),
        ("1 coordinator.", "⟦٣⟧ منسقين."),
        ("Article 7.", "المادة ⟦الثامنة⟧."),
        ("## A { #a }\n\nOne.\n\nTwo, in 2019.", "## ⟦أ⟧ { #a }\n\nواحد واثنان."),
        ("From 2016 to 2020, 30 towns.", "من ⟦٢٠١٥⟧ إلى ⟦٢٠٢١⟧، ثلاثون بلدة."),
        # One of two that are alike.
        ("On 24 August, in 24 towns.", "في ٢٤ آب، في ⟦٤٢⟧ بلدة."),
        # What need not be said takes nothing from what must be.
        ("1 in 4, aged 6–12.", "طفل من كل أربعة، من ٦ إلى ⟦١٥⟧ سنة."),
    ],
)
def test_wrong_figure_is_found_where_it_stands(mini_site: SiteMaker, english: str, arabic: str) -> None:
    assert_finds(mini_site, RULE, pages(english, arabic))


@pytest.mark.parametrize(
    ("locale", "english", "other"),
    [
        ("fr", "The 3-year plan costs 1,000 euros.", "Le plan triennal coûte 1 000 euros."),
        ("fr", "It has 80 members since the 1970s.", "Il a quatre-vingts membres depuis les années 70."),
        ("sq", "In 1.5 million homes, on 5 March.", "Në 1,5 milionë shtëpi, më 5 mars."),
        ("mk", "A 5-year plan, 25 towns.", "Петгодишен план, дваесет и пет градови."),
        ("bs", "The 3rd of 21 members.", "Treći od dvadeset i jednog člana."),
        ("de", "In 3 towns, in 2019.", "In drei Städten, im Jahr 2019."),
        # A language whose inflected numbers are not known.
        ("ru", "More than 8 towns.", "Более восьми городов."),
        ("fa", "In 2019, 47 towns.", "۴۷ شهر در ۲۰۱۹."),
        ("hi", "In 2019, 47 towns.", "२०१९ में ४७ शहर।"),
        ("ru", "In the 1990s, 1,500 people.", "В девяностые годы полторы тысячи человек."),
        ("uk", "1,000 families, 150 schools.", "Тисяча родин, сто п'ятдесят шкіл."),
        ("ur", "500,000 people, 10 million rupees.", "پانچ لاکھ لوگ، ایک کروڑ روپے۔"),
        # Words without spaces; tens of thousands; months in digits.
        ("zh", "1.4 billion on 1 October 1949, 12 towns.", "1949年10月1日，14亿人，十二个城镇。"),
        ("ja", "120,000 people, 10 million yen.", "12万人、1000万円。"),
        ("fr", "In '48, at 12 noon, 1 in 4 of 3/4.", "En 1848, à midi, un quart des trois quarts."),
        ("sq", "Between 2 and 3 p.m. in '99.", "Mes orës 14 dhe 15 të vitit 1999."),
        ("bs", "Official Gazette 12/2015 and 118/2005.", "Službeni glasnik, br. 12/15 i 118/05."),
        ("bs", "2 of 3 people.", "Dvije trećine ljudi."),
        ("mk", "For 25-year-olds.", "За дваесетипетгодишници."),
    ],
)
def test_other_languages(mini_site: SiteMaker, locale: str, english: str, other: str) -> None:
    assert_finds(mini_site, RULE, pages(english, other, locale), locales=f"en {locale}")


@pytest.mark.parametrize(
    ("locale", "english", "other"),
    [
        ("mk", "For 15-year-olds.", "За ⟦шеснаесетгодишници⟧."),
        ("ru", "In 340 schools.", "В ⟦430⟧ школах."),
        ("zh", "For 2.5 million people.", "⟦25万⟧人。"),
        ("bs", "Gazette 12/2015.", "Službeni glasnik, br. ⟦12/16⟧."),
    ],
)
def test_wrong_figure_in_other_languages(mini_site: SiteMaker, locale: str, english: str, other: str) -> None:
    assert_finds(mini_site, RULE, pages(english, other, locale), locales=f"en {locale}")


def test_summary_is_compared_with_the_summary(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/page.md": "---\nsummary: What 47 towns do\n---\n# Page\n",
        "docs/ar/page.md": "---\nsummary: ⟦ما تفعله البلدات⟧\n---\n# صفحة\n",
    }
    assert_finds(mini_site, RULE, files)


def test_source_may_be_in_any_locale(mini_site: SiteMaker) -> None:
    files = {
        "docs/ar/page.md": "---\nsource_locale: ar\n---\n# صفحة\n\nعام ٢٠١٩.\n",
        "docs/en/page.md": "# Page\n\nIn ⟦2018⟧.\n",
    }
    assert_finds(mini_site, RULE, files)


def test_translation_of_an_older_source_is_only_warned_of(mini_site: SiteMaker) -> None:
    stamped = "---\ntranslation: {method: human, source: r1-000000000000}\n---\n# صفحة\n\n⟦نص⟧\n"
    files = {"docs/en/page.md": "# Page\n\nIn 2019.\n", "docs/ar/page.md": stamped}
    assert_finds(mini_site, RULE, files, severity=Severity.WARNING)


def test_page_without_a_source_owes_nothing(mini_site: SiteMaker) -> None:
    assert_finds(mini_site, RULE, {"docs/en/page.md": "# Page\n\nIn 2019.\n", "docs/ar/other.md": "# صفحة\n\nنص\n"})


def test_comment_silences_the_block(mini_site: SiteMaker) -> None:
    assert_finds(mini_site, RULE, pages("In 2019.", "<!-- guide: ignore number-mismatch -->\nعام ٢٠١٨."))
