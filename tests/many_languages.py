"""A mini site in several languages that has every kind of page, each in the state a reader may meet it in.

Its texts are words of the languages' own catalogues and glossaries, so that a language needs nothing here but a line.
"""

from collections.abc import Iterator, Mapping

from guidebook.language.interface_words import InterfaceWords
from interface_msgids import PROJECT

FACETS = """
extra:
  guidebook:
    facets:
      audience: [mayor]
      themes: [youth]
      place.region: [europe]
      mechanism: [city-office]
      level: [municipal]
      kind: [report]
"""
_LABELS = {
    "audience": ("mayor", "For"),
    "themes": ("youth", "Themes"),
    "place.region": ("europe", "Place"),
    "mechanism": ("city-office", "Mechanism"),
    "level": ("municipal", "Level"),
    "kind": ("report", "Kind"),
    "evidence": ("reported", "Evidence"),
}
UNTRANSLATED = "case-studies/b.md chapters/b.md guides/a.md about/here.md updates/b.md"
"""Pages that are only there in English."""
_TRANSLATION = "translation: {method: machine}\n"
_BODY = """
!!! note "{note}"

    {text}

## {next} {{ #one }}

{text}[^1] {acronym}

!!! warning

    {text}

??? note

    {text}

| {letters} | {level} |
|---|---|
| {text} | [](b.md) |

### {letters} {{ #two }}

- [ ] {next}
- ![{letters}](../../assets/p.png)

[^1]: {note}
"""


def every_kind_of_page(locales: str, untranslated: str = UNTRANSLATED) -> Mapping[str, str | bytes]:
    """The files of a guide in English and these languages."""
    files: dict[str, str | bytes] = {"docs/assets/p.png": b"\x89PNG"}
    for locale in locales.split():
        for key, text in _pages(locale):
            if locale == "en" or key not in untranslated.split():
                files[f"docs/{locale}/{key}"] = text
        glossary = PROJECT / "docs" / locale / "glossary.yml"
        if glossary.is_file():
            files[f"docs/{locale}/glossary.yml"] = glossary.read_text(encoding="utf-8")
        files[f"docs/{locale}/strings.po"] = _strings(InterfaceWords(locale, None))
    return files


def _strings(words: InterfaceWords) -> str:
    entries = [("", "Mini", words("Home")), ("", "A guide", words("Search the guidebook"))]
    entries.append(("", "Guides", words("Resources")))
    entries += [(context, value, words(label)) for context, (value, label) in _LABELS.items()]
    head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    return head + "".join(
        (f'\nmsgctxt "{context}"' if context else "") + f'\nmsgid "{msgid}"\nmsgstr "{msgstr}"\n'
        for context, msgid, msgstr in entries
    )


def _pages(locale: str) -> Iterator[tuple[str, str]]:
    words = InterfaceWords(locale, None)
    text = words("There is no page at this address. It may have moved, or the address may have been cut short.")
    note, title = words("There is nothing here yet."), words("This page in other languages")
    body = _BODY.format(
        note=note, text=text, next=words("Next"), letters=words("Letters"), level=words("Level"), acronym="(NATO)"
    )
    dates = "published: 2026-01-02\nupdated: 2026-02-03\n"
    own = f"summary: {note}\n"

    def page(facts: str, heading: str = title, more: str = body) -> str:
        front = own + (dates + facts if locale == "en" else f"updated: 2026-02-03\n{_TRANSLATION}")
        return f"---\n{front}---\n# {heading}\n{more}"

    yield "index.md", page("", words("Home"), f"\n{text}\n")
    yield "about/index.md", page("", more=f"\n{text}\n")
    yield "about/here.md", page("", more=f"\n{text}\n")
    yield "guides/a.md", page("", more=f"\n{text}\n")
    yield "chapters/a.md", page("number: 1\naudience: [mayor]\naliases: [chapters/old.md]\n")
    yield "chapters/b.md", page("number: 2\naudience: [mayor]\n")
    study = (
        "place: {city: Oslo, country: NO, region: europe}\nthemes: [youth]\nmechanism: city-office\nlevel: municipal\n"
        "years: {start: 2019, end: 2020}\nas_of: 2025-03\nevidence: reported\nchapters: [../chapters/a.md]\n"
        "sources: [{title: SINTEF, publisher: SINTEF, year: 2020, url: 'https://sintef.example/'}]\n"
    )
    yield "case-studies/a.md", page(study)
    yield "case-studies/b.md", page(study.replace(", end: 2020", ""))
    yield "resources/a.md", page("kind: report\npublisher: SINTEF\nyear: 2020\nlanguages: [en, ar]\n")
    yield "resources/b.md", page("kind: report\npublisher: SINTEF\nyear: 2020\nstatus: withdrawn\n")
    yield "updates/a.md", page("date: 2026-01\nkind: report\n")
    yield "updates/b.md", page("date: 2026-01-03\nkind: report\n")
