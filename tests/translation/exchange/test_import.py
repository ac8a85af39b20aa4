"""What comes back from a translator changes the pages where it says something else, and only there."""

import textwrap

import pytest

from exchange_files import Outcome, entries, exported, imported, page, translate, translate_all
from guidebook.translation.exchange.inline_text import plain
from mini_site import SiteMaker

SOURCE = """\
---
summary: How cities plan.
---

# Plan

Read [the lessons](b.md#lessons "All") with `guide.py`.

## Models { #models }

- One **model** for
  a small town
- ![A map](../assets/map.png)

| Town | Size |
|------|------|
| Ajloun | `9|9` |

## Advice

Ask [](b.md) first.[^1]

[^1]: In 2019.
"""
TRANSLATION = """\
---
summary: "كيف تخطط المدن."
translation:
  method: human
---

# خطّط

اقرأ [الدروس](b.md#lessons "كلها") مع `guide.py`.

## النماذج { #models }

* نموذج **واحد**
  لبلدة صغيرة
* ![خريطة](../assets/map.png)

| البلدة | الحجم |
|--|--|
| عجلون | `9|9` |

## نصيحة { #advice }

اسأل [](b.md) أولا.[^1]

[^1]: في ٢٠١٩.
"""
FILES = {
    "docs/en/index.md": "# Home\n",
    "docs/ar/index.md": "# الصفحة\n",
    "docs/en/a.md": SOURCE,
    "docs/ar/a.md": TRANSLATION,
    "docs/en/b.md": "# Base\n\n## Lessons { #lessons }\n",
    "docs/ar/b.md": "# الأساس\n\n## الدروس { #lessons }\n",
    "docs/assets/map.png": b"",
}
NOTHING = Outcome(0, ["nothing changed"])


def changed(old: str, new: str) -> str:
    """The translation with one of its texts replaced."""
    assert TRANSLATION.count(old) == 1
    return TRANSLATION.replace(old, new)


@pytest.mark.parametrize("form", ["po", "xliff"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_file_that_nobody_touched_leaves_every_byte(mini_site: SiteMaker, form: str, line_end: str) -> None:
    site = mini_site({**FILES, "docs/ar/a.md": b"\xef\xbb\xbf" + TRANSLATION.replace("\n", line_end).encode()})
    before = page(site)
    assert imported(site, exported(site, form=form), form=form) == NOTHING
    assert page(site) == before


@pytest.mark.parametrize(
    ("unit", "text", "old", "new"),
    [
        ("(summary)/1", "كيف: تخطط", '"كيف تخطط المدن."', '"كيف: تخطط"'),
        ("lead/1", "خطة", "# خطّط\n", "# خطة\n"),
        ("lead/2", "مع <x2/> اقرأ <a1>درسا</a1>", "اقرأ [الدروس](b.md#lessons \"كلها\") مع `guide.py`.",
         "مع `guide.py` اقرأ [درسا](b.md#lessons \"كلها\")"),
        ("models/2", "نموذج | _آخر_", "نموذج **واحد**\n  لبلدة صغيرة", "نموذج | _آخر_"),
        ("models/4", "خريطة [المدينة]", "![خريطة]", "![خريطة [المدينة]]"),
        ("models/7", "عجلون | إربد", "| عجلون |", "| عجلون \\| إربد |"),
        ("advice/2", "أولا<x2/> <x1/>.", "اسأل [](b.md) أولا.[^1]", "أولا[^1] [](b.md)."),
        ("advice/3", "عام ٢٠١٩", "[^1]: في ٢٠١٩.", "[^1]: عام ٢٠١٩"),
    ],
)  # fmt: skip
def test_block_is_changed_where_it_stands(mini_site: SiteMaker, unit: str, text: str, old: str, new: str) -> None:
    site = mini_site(FILES)
    file = exported(site)
    translate(file, {f"a.md#{unit}": text})
    assert imported(site, file) == Outcome(0, ["docs/ar/a.md: 1 block changed"])
    assert page(site) == changed(old, new)
    assert imported(site, file) == NOTHING
    assert entries(exported(site))[f"a.md#{unit}"].msgstr == text


@pytest.mark.parametrize(
    "text",
    [
        "نص\n\n# عنوان", "# عنوان", "| a | b |", "a\n| --- |\n| b |", "<script>alert(1)</script>", "---", "نص { #id }",
        "{: #id }", "[x](http://evil.example)", "![x](y.png)", "- بند", "1. بند", "> نص", "```\nx\n```", "    code",
        "[1]: http://evil.example", "[^1]: x", "<b>x</b>", "</div>", "<!-- x -->", "&nbsp;&copy;", "!!! note \"x\"",
        '=== "x"', "??? x", "a\\", "`x`", "``", "x" * 100_000, "term: x\n:   y", "http://evil.example/", "***",
            "\\[x\\]",
    ],
)  # fmt: skip
@pytest.mark.parametrize("unit", ["lead/1", "lead/2", "models/2", "models/4", "models/7", "advice/2", "advice/3"])
def test_nothing_in_a_file_is_more_than_text(mini_site: SiteMaker, unit: str, text: str) -> None:
    site = mini_site(FILES)
    file = exported(site)
    tags = {"lead/2": " <a1>x</a1> <x2/>", "advice/2": " <x1/> <x2/>"}.get(unit, "")
    before = {name: entry.msgstr for name, entry in entries(file).items()}
    translate(file, {f"a.md#{unit}": text + tags})
    assert imported(site, file) == Outcome(0, ["docs/ar/a.md: 1 block changed"])
    file.rename(site.root / "edited.po")
    after = {name: entry.msgstr for name, entry in entries(exported(site)).items()}
    one_line = " ".join(f"{text}{tags}".split())
    assert plain(after.pop(f"a.md#{unit}")) == plain(one_line)
    assert after.items() <= before.items()
    assert imported(site, site.root / "edited.po") == NOTHING


@pytest.mark.parametrize(
    ("unit", "text", "reason"),
    [
        ("lead/2", "اقرأ <x2/>", "has lost '<a1>…</a1>'. Put it where it belongs in the translation."),
        ("lead/2", "اقرأ <a1>x</a1>", "has lost '<x2/>'. Put it where it belongs in the translation."),
        ("lead/2", "<a1>x</a1> <x2/> <x2/>", "has '<x2/>' 2 times. Keep one of them."),
        ("lead/2", "<a1>x</a1> <x2/> <x3/>", "has the tag '<x3/>', which its source does not have. Delete it."),
        ("lead/2", "</a1>x<a1> <x2/>", "has '</a1>' where another tag is still open. Put the tags in their order."),
        ("lead/2", "<a1>x <x2/>", "has '<a1>' without '</a1>'. Write both."),
        ("lead/2", "<x1/> <x2/>", "has the tag '<x1/>', which its source does not have. Delete it."),
        ("advice/1", "(TRANSLATE) x", "begins with the mark '(TRANSLATE)'. Translate the block, or leave it empty."),
    ],
)  # fmt: skip
def test_unit_with_broken_tags_is_refused_and_the_others_are_taken(
    mini_site: SiteMaker, unit: str, text: str, reason: str
) -> None:
    site = mini_site(FILES)
    file = exported(site)
    translate(file, {f"a.md#{unit}": text, "a.md#lead/1": "خطة"})
    line = next(entry.linenum for name, entry in entries(file).items() if name == f"a.md#{unit}")
    outcome = imported(site, file)
    said = outcome.lines[0].replace("\u2068", "").replace("\u2069", "")
    assert (outcome.status, said, outcome.lines[1:]) == (
        1,
        f"ar.po:{line}: 'a.md#{unit}' {reason}",
        ["docs/ar/a.md: 1 block changed"],
    )
    assert page(site) == changed("# خطّط\n", "# خطة\n")


def test_source_that_changed_since_the_export_is_refused(mini_site: SiteMaker) -> None:
    site = mini_site(FILES)
    file = exported(site)
    translate(file, {"a.md#lead/1": "خطة", "a.md#lead/2": "<a1>x</a1> <x2/>"})
    site.write("docs/en/a.md", SOURCE.replace("# Plan\n", "# Plans\n"))
    outcome = imported(site, file)
    assert outcome.status == 1
    assert outcome.lines[0].endswith("'a.md#lead/1' the source has changed since the export. Export again.")
    assert outcome.lines[1:] == ["docs/ar/a.md: 1 block changed"]


def test_block_that_moved_in_its_section_since_the_export_is_found_by_its_text(mini_site: SiteMaker) -> None:
    moved = {"docs/en/a.md": "# A\n\nOne.\n\nTwo.\n\nTwo.\n", "docs/ar/a.md": "# أ\n\nواحد.\n\nاثنان.\n\nاثنان.\n"}
    site = mini_site(moved)
    file = exported(site)
    site.write("docs/en/a.md", moved["docs/en/a.md"].replace("One.", "Zero.\n\nOne."))
    site.write("docs/ar/a.md", moved["docs/ar/a.md"].replace("واحد.", "صفر.\n\nواحد."))
    assert imported(site, file) == Outcome(0, ["nothing changed"])
    translate(file, {"a.md#lead/2": "واحدة."})
    assert imported(site, file) == Outcome(0, ["docs/ar/a.md: 1 block changed"])
    assert page(site) == "# أ\n\nصفر.\n\nواحدة.\n\nاثنان.\n\nاثنان.\n"


def test_file_of_before_a_renaming_is_taken(mini_site: SiteMaker) -> None:
    site = mini_site(FILES)
    file = exported(site)
    assert site.run("rename", "a.md", "new/b.md").exit_code == 0
    assert site.run("rename", "new/b.md#models", "#forms").exit_code == 0
    before = page(site, "docs/ar/new/b.md")
    assert imported(site, file) == Outcome(0, ["nothing changed"])
    translate(file, {"a.md#models/1": "النماذج كلها"})
    assert imported(site, file) == Outcome(0, ["docs/ar/new/b.md: 1 block changed"])
    assert page(site, "docs/ar/new/b.md") == before.replace("## النماذج ", "## النماذج كلها ")


@pytest.mark.parametrize("is_there", [True, False])
def test_new_texts_that_are_all_fuzzy_are_not_dropped_without_a_word(mini_site: SiteMaker, is_there: bool) -> None:
    files = {"docs/en/a.md": "# A\n\n## Models { #models }\n\nOne.\n"}
    site = mini_site({**files, "docs/ar/a.md": "# أ\n"} if is_there else files)
    file = exported(site)
    translate(file, {"a.md#models/1": "النماذج", "a.md#models/2": "واحد."}, is_fuzzy=True)
    said = "section 'models': " if is_there else ""
    end = "left as it is" if is_there else "the page is not made"
    message = f"docs/ar/a.md: {said}all its new texts are still marked as fuzzy: {end}."
    assert imported(site, file) == Outcome(
        1, [f"{message} Take the mark away where a text is right.", "nothing changed"]
    )


def test_page_that_is_not_in_the_guide_is_refused(mini_site: SiteMaker) -> None:
    site = mini_site(FILES)
    file = exported(site)
    file.write_text(file.read_text().replace('"a.md#lead/1"', '"aa.md#lead/1"'))
    outcome = imported(site, file)
    assert outcome.status == 1
    assert outcome.lines[0].endswith("'aa.md#lead/1' is of no page that is to be translated. Did you mean 'a.md'?")


def test_fuzzy_unit_does_not_replace_a_translation(mini_site: SiteMaker) -> None:
    site = mini_site(FILES)
    file = exported(site)
    before = (site.root / "docs/ar/a.md").read_bytes()
    translate(file, {"a.md#lead/1": "خطة"}, is_fuzzy=True)
    outcome = imported(site, file)
    assert outcome.status == 1
    assert outcome.lines[0].endswith(
        "'a.md#lead/1' has a new text, but is still marked as fuzzy. Take the mark away when the text is right."
    )
    assert (site.root / "docs/ar/a.md").read_bytes() == before


def test_link_of_the_translation_itself_may_stand_for_that_of_the_source(mini_site: SiteMaker) -> None:
    site = mini_site(
        {
            **FILES,
            "docs/en/a.md": "# A\n\nSee [it](https://en.example/).\n",
            "docs/ar/a.md": "# أ\n\nانظر [هنا](https://ar.example/).\n",
        }
    )
    file = exported(site)
    assert entries(file)["a.md#lead/2"].msgstr == "انظر <a2>هنا</a2>."
    translate(file, {"a.md#lead/2": "<a2>هنا</a2> انظر"})
    assert imported(site, file).status == 0
    assert page(site) == "# أ\n\n[هنا](https://ar.example/) انظر\n"
    translate(file, {"a.md#lead/2": "<a1>هنا</a1> انظر"})
    assert imported(site, file).status == 0
    assert page(site) == "# أ\n\n[هنا](https://en.example/) انظر\n"


def test_section_that_the_translation_lacks_is_made_when_it_is_translated(mini_site: SiteMaker) -> None:
    start, end = TRANSLATION.index("## النماذج"), TRANSLATION.index("## نصيحة")
    site = mini_site({**FILES, "docs/ar/a.md": TRANSLATION[:start] + TRANSLATION[end:]})
    file = exported(site)
    words = {"1": "النماذج", "2": "نموذج **واحد**", "4": "خريطة", "5": "البلدة", "6": "الحجم", "7": "عجلون"}
    some = {f"a.md#models/{place}": text for place, text in words.items() if place != "6"}
    translate(file, some)
    assert imported(site, file) == Outcome(
        1, ["docs/ar/a.md: section 'models': 1 of 6 blocks is not translated yet: left as it is.", "nothing changed"]
    )
    translate(file, {"a.md#models/6": "الحجم"})
    assert imported(site, file) == Outcome(0, ["docs/ar/a.md: 6 blocks changed"])
    section = SOURCE[SOURCE.index("## Models") : SOURCE.index("## Advice")]
    for old, new in (("Models", "النماذج"), ("One **model** for\n  a small town", "نموذج **واحد**"), ("A map", "خريطة"),
                     ("Town", "البلدة"), ("Size", "الحجم"), ("Ajloun", "عجلون")):  # fmt: skip
        section = section.replace(old, new, 1)
    assert page(site) == TRANSLATION[:start] + section + TRANSLATION[end:]


def test_section_of_another_shape_is_made_anew_once_the_guesses_are_confirmed(mini_site: SiteMaker) -> None:
    site = mini_site({**FILES, "docs/ar/a.md": changed("* ![خريطة](../assets/map.png)\n", "")})
    file = exported(site)
    found = entries(file)
    assert {name: (entry.msgstr, entry.fuzzy) for name, entry in found.items() if "#models" in name} == {
        "a.md#models/1": ("النماذج", True),
        "a.md#models/2": ("نموذج **واحد** لبلدة صغيرة", True),
        "a.md#models/4": ("", False),
        "a.md#models/5": ("البلدة", True),
        "a.md#models/6": ("الحجم", True),
        "a.md#models/7": ("عجلون", True),
    }
    assert imported(site, file) == NOTHING
    confirmed = {f"a.md#models/{place}": found[f"a.md#models/{place}"].msgstr for place in (1, 2, 5, 6, 7)}
    translate(file, {**confirmed, "a.md#models/4": "خريطة"})
    assert imported(site, file) == Outcome(0, ["docs/ar/a.md: 6 blocks changed"])
    assert (
        "- نموذج **واحد** لبلدة صغيرة\n- ![خريطة](../assets/map.png)\n\n| البلدة | الحجم |\n|------|------|\n"
        in page(site)
    )
    assert all(not entry.fuzzy and entry.msgstr for entry in entries(exported(site)).values())


def test_section_that_the_source_does_not_have_stays(mini_site: SiteMaker) -> None:
    site = mini_site({**FILES, "docs/ar/a.md": TRANSLATION + "\n## قديم { #old }\n\nنص\n"})
    file = exported(site)
    translate(file, {"a.md#lead/1": "خطة"})
    assert imported(site, file).lines == [
        "docs/ar/a.md: section 'old' is not in the source (any longer): left as it is. Delete it by hand.",
        "docs/ar/a.md: 1 block changed",
    ]
    assert page(site).endswith("## قديم { #old }\n\nنص\n")


def test_page_is_made_of_what_is_translated(mini_site: SiteMaker) -> None:
    site = mini_site({name: text for name, text in FILES.items() if name != "docs/ar/a.md"})
    file = exported(site)
    assert imported(site, file) == NOTHING
    translate(file, {"a.md#models/2": "نموذج"}, is_fuzzy=True)
    assert imported(site, file).status == 1
    assert not (site.root / "docs/ar/a.md").exists()
    translate(file, {"a.md#lead/1": "خطّط", "a.md#advice/1": "نصيحة", "a.md#models/7": "عجلون"})
    assert imported(site, file) == Outcome(0, ["docs/ar/a.md: 3 blocks translated, new"])
    assert page(site) == textwrap.dedent(
        """\
        ---
        summary: (TRANSLATE) How cities plan.
        translation:
          method: human
        ---

        # خطّط

        (TRANSLATE) Read [the lessons](b.md#lessons "All") with `guide.py`.

        ## (TRANSLATE) Models { #models }

        - (TRANSLATE) نموذج
        - ![(TRANSLATE) A map](../assets/map.png)

        | (TRANSLATE) Town | (TRANSLATE) Size |
        |------|------|
        | عجلون | `9|9` |

        ## نصيحة { #advice }

        (TRANSLATE) Ask [](b.md) first.[^1]

        [^1]: (TRANSLATE) In 2019.
        """
    )
    again = entries(exported(site))
    assert (again["a.md#models/2"].msgstr, again["a.md#models/2"].fuzzy) == ("نموذج", True)
    assert again["a.md#lead/2"].msgstr == ""
    translate_all(exported(site), lambda source, present: present or f"ترجمة {source}")
    assert imported(site, site.root / "ar.po").lines == ["docs/ar/a.md: 9 blocks changed"]
    assert "(TRANSLATE)" not in page(site)


def test_outdated_section_is_fuzzy_until_its_translator_says_otherwise(mini_site: SiteMaker) -> None:
    site = mini_site(FILES)
    result = site.run("stamp", "a.md", "--locale", "ar")
    assert result.exit_code == 0, result.output
    stamped = page(site)
    site.write("docs/en/a.md", SOURCE.replace("# Plan\n", "# Plan now\n"))
    found = entries(exported(site))
    assert {name for name, entry in found.items() if entry.fuzzy} == {"a.md#(summary)/1", "a.md#lead/1", "a.md#lead/2"}
    translate(site.root / "ar.po", {"a.md#lead/1": "خطّط الآن"})
    assert imported(site, site.root / "ar.po") == Outcome(0, ["docs/ar/a.md: 1 block changed"])
    assert page(site) == stamped.replace("# خطّط\n", "# خطّط الآن\n")
