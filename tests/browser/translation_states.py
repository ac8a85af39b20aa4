"""Guides whose translations are in every state a reader can meet, written and stamped as people would."""

from pathlib import Path

from mini_site import MiniSite, make_site

REPORTS = "https://forge.example/guide/issues/new?title={page}%20({locale})&body={address}%0A{revision}"
RICH = """\
Cities do much of the work[^1] with the [plan](plan.md) in hand.

## Who acts { #who }

1. The mayor's office
2. Schools and **clubs**
    - youth workers

> Nobody acts alone, and a quotation stands at the side from which it is read.

### What it costs { #costs }

| Year | Budget in euro |
|------|---------------:|
| 2025 | 12,000 |
| 2026 | 14,500 |

!!! tip "Begin small"
    One meeting a month is enough.

??? note "For larger cities"
    Two are better.

=== "First year"

    Meet.

=== "Second year"

    Act.

## When it works { #when }

`guide --check` is no part of a text, and neither is this:

    a line of code

[^1]: Says the study.
"""


def _front_matter(**fields: str) -> str:
    return "---\n" + "".join(f"{name.rstrip('_')}: {value}\n" for name, value in fields.items()) + "---\n"


def _sections(texts: dict[str, tuple[str, str]]) -> str:
    return "\n".join(f"## {title} {{ #{name} }}\n\n{text}\n" for name, (title, text) in texts.items())


def _chapter(number: int, title: str, summary: str, body: str, updated: str = "2026-03-01") -> str:
    head = _front_matter(number=str(number), summary=summary, published="2025-02-03", updated=updated)
    return f"{head}# {title}\n\n{body}"


def _translated(title: str, summary: str, body: str, method: str = "human") -> str:
    head = _front_matter(summary=summary, updated="2026-04-01", translation=f"{{method: {method}}}")
    return f"{head}# {title}\n\n{body}"


PLAN = {
    "models": ("Local models", "Three models are common."),
    "partners": ("Partners", "Police, schools and clubs."),
    "costs": ("What it costs", "Little."),
}
PLAN_NOW = {
    "models": ("Local models", "Four models are common."),
    "risks": ("Risks and limits", "Nothing is without risk."),
    "costs": ("What it costs", "Little, as the study of 2026 shows."),
}
PLAN_AR = {
    "models": ("النماذج المحلية", "ثلاثة نماذج شائعة. ويمكن لكل مدينة أن تختار منها ما يناسب حجمها ومواردها."),
    "partners": ("الشركاء", "الشرطة والمدارس والأندية."),
    "costs": ("الكلفة", "قليلة."),
}
STEPS = {f"step-{n}": (f"Step {n}", f"Do {n}.") for n in range(1, 8)}
STEPS_NOW = {name: (title, f"{text} Again.") for name, (title, text) in STEPS.items()}
STEPS_AR = {f"step-{n}": (f"الخطوة {digit}", f"نفّذ {digit}.") for n, digit in zip(range(1, 8), "١٢٣٤٥٦٧", strict=True)}
CASE = _front_matter(
    summary="What one town did.",
    published="2025-02-03",
    updated="2026-02-01",
    place="{city: Strumica, country: MK, region: western-balkans}",
    as_of="2025-12",
)
BORN_ARABIC = _front_matter(source_locale="ar", updated="2026-02")

FILES = {
    "docs/en/index.md": "# Home\n\nA guide for cities.\n",
    "docs/ar/index.md": "# الرئيسية\n\nدليل للمدن.\n",
    "docs/en/chapters/plan.md": _chapter(1, "Plan", "How a city plans.", f"Begin early.\n\n{_sections(PLAN)}"),
    "docs/ar/chapters/plan.md": _translated("الخطة", "كيف تخطط المدينة.", f"ابدأ مبكرا.\n\n{_sections(PLAN_AR)}"),
    "docs/en/chapters/prevent.md": _chapter(2, "Prevent together", "What a city can do, and with whom.", RICH),
    "docs/en/chapters/steps.md": _chapter(3, "Steps", "One after the other.", _sections(STEPS)),
    "docs/ar/chapters/steps.md": _translated("الخطوات", "خطوة بعد خطوة.", _sections(STEPS_AR)),
    "docs/en/case-studies/town.md": f"{CASE}# A town\n\nIt met.\n\n## Results {{ #results }}\n\nFew.\n",
    "docs/ar/case-studies/town.md": _translated(
        "بلدة", "ما فعلته بلدة واحدة.", "اجتمعت.\n\n## النتائج { #results }\n\nقليلة.\n", "machine"
    ),
    "docs/en/about/index.md": "# About\n\nWho writes this.\n",
    "docs/ar/about/index.md": "---\ntranslation: {method: machine}\n---\n# عن الدليل\n\nمن يكتب هذا.\n",
    "docs/ar/about/story.md": f"{BORN_ARABIC}# حكاية مدينتنا\n\nبدأت هنا.\n\n## البداية {{ #start }}\n\nقبل أعوام.\n",
    "docs/ar/about/lessons.md": f"{BORN_ARABIC}# دروس\n\n## الأول {{ #first }}\n\nنص.\n",
    "docs/en/about/lessons.md": (
        "---\nupdated: 2026-01-05\ntranslation: {method: human}\n---\n# Lessons\n\n## The first { #first }\n\nText.\n"
    ),
}
"""The guide as it was translated."""

CHANGES = {
    "docs/en/chapters/plan.md": _chapter(
        1, "Plan", "How a city plans, and with whom.", f"Begin early.\n\n{_sections(PLAN_NOW)}", "2026-11-22"
    ),
    "docs/en/chapters/steps.md": _chapter(3, "Steps", "One after the other.", _sections(STEPS_NOW), "2026-11-22"),
    "docs/en/case-studies/town.md": (
        f"{CASE.replace('2026-02-01', '2026-11-20')}# A town\n\nIt met.\n\n## Results {{ #results }}\n\nSome.\n"
    ),
    "docs/ar/about/lessons.md": f"{BORN_ARABIC}# دروس\n\n## الأول {{ #first }}\n\nنص آخر.\n",
}
"""The source pages as they were changed since."""
STAMPED = (
    ("chapters/plan.md", "ar"),
    ("chapters/steps.md", "ar"),
    ("case-studies/town.md", "ar"),
    ("about/index.md", "ar"),
    ("about/lessons.md", "en"),
)
FACETS = "{place.region: [western-balkans]}"


def make_states_site(root: Path) -> MiniSite:
    """A guide in two languages with a page in each state, built."""
    site = make_site(root, FILES, extra=f"extra: {{guidebook: {{report_url: '{REPORTS}', facets: {FACETS}}}}}\n")
    for key, locale in STAMPED:
        stamped = site.run("stamp", "--locale", locale, key)
        assert stamped.exit_code == 0, stamped.output
    for path, text in CHANGES.items():
        site.write(path, text)
    return _built(site)


def make_six_languages_site(root: Path) -> MiniSite:
    """A guide in six languages, one page of which only two of them have, built."""
    locales = "en ar fr sq mk bs"
    files = {f"docs/{locale}/index.md": "# Mini\n\nText.\n" for locale in locales.split()}
    files["docs/en/plan.md"] = "# Plan\n\nText.\n"
    files["docs/ar/plan.md"] = "# الخطة\n\nنص.\n"
    return _built(make_site(root, files, locales=locales))


def _built(site: MiniSite) -> MiniSite:
    built = site.run("build", "--jobs", "1", "--no-downloads")
    assert built.exit_code == 0, built.output
    return site
