"""What somebody may have meant."""

import pytest

from guidebook.content.references import resolve
from guidebook.content.suggestions import Suggestion, suggest, suggest_asset, suggest_page, suggest_section
from mini_site import SiteMaker

CERTAIN, GUESS = True, False


@pytest.mark.parametrize(
    ("name", "candidates", "expected"),
    [
        ("steps", ["Steps", "stamps"], ("Steps", CERTAIN)),
        ("e\u0301quipe", ["équipe"], ("équipe", CERTAIN)),
        ("ten-lesson", ["ten-lessons", "why"], ("ten-lessons", CERTAIN)),
        ("ten-lesosns", ["ten-lessons", "why"], ("ten-lessons", CERTAIN)),
        ("ten-lessens", ["ten-lessons", "six-lessons"], ("ten-lessons", CERTAIN)),
        ("ten-lesson", ["ten-lessons", "ten-lessens"], ("ten-lessons", GUESS)),
        ("step-4", ["step-3"], ("step-3", GUESS)),
        ("steps-4", ["step-4"], ("step-4", CERTAIN)),
        ("budget.md", ["gadget.md"], ("gadget.md", GUESS)),
        ("cat", ["car"], None),
        ("kumanovo", ["kumanovo-cat-lap", "strumica-lpc"], ("kumanovo-cat-lap", GUESS)),
        ("kumanovo", ["kumanovo-cat-lap", "kumanovo-round-table"], None),
        ("cat", ["cat-training-course"], None),
        ("nothing", ["steps", "models"], None),
        ("الخطه", ["الخطة"], ("الخطة", CERTAIN)),
    ],
)
def test_suggestion_is_certain_only_for_one_slip(
    name: str, candidates: list[str], expected: tuple[str, bool] | None
) -> None:
    assert suggest(name, candidates) == (Suggestion(*expected) if expected else None)


FILES = {
    "docs/en/index.md": "# Home\n",
    "docs/en/chapters/plan.md": "# Decide, organise and resource\n\n## Find people, money and means { #resources }\n",
    "docs/en/chapters/act.md": "# Prevent, step by step\n",
    "docs/en/about/acts.md": "# Acts\n",
    "docs/ar/chapters/plan.md": "# قرّر ونظّم\n\n## ابحث عن الناس والمال { #resources }\n",
}


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ("plan.md", ("chapters/plan.md", CERTAIN)),
        ("Chapters/PLAN.md", ("chapters/plan.md", CERTAIN)),
        ("chapters/plan", ("chapters/plan.md", CERTAIN)),
        ("chapters/acts.md", ("about/acts.md", CERTAIN)),
        ("chapters/actt.md", ("chapters/act.md", GUESS)),
        ("chapters/decide-organise-and-resource.md", ("chapters/plan.md", GUESS)),
        ("chapters/قرر-ونظم.md", ("chapters/plan.md", GUESS)),
        ("lost/index.md", None),
        ("chapter/index.md", ("chapters/index.md", CERTAIN)),
        ("chapters/evaluation.md", None),
    ],
)
def test_page_is_sought_by_key_then_by_title(
    mini_site: SiteMaker, wanted: str, expected: tuple[str, bool] | None
) -> None:
    found = suggest_page(mini_site(FILES).catalogue(), "ar", "index.md", wanted)
    assert found == (Suggestion(*expected) if expected else None)


ASSETS = {
    "docs/assets/map.png": b"",
    "docs/assets/logo.svg": b"",
    "docs/en/chapters/steps.png": b"",
    "docs/en/about/logo.svg": b"",
    "docs/ar/chapters/scheme.svg": b"",
}


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ("assets/mapp.png", ("assets/map.png", CERTAIN)),
        ("assets/Map.PNG", ("assets/map.png", CERTAIN)),
        ("map.png", ("assets/map.png", CERTAIN)),
        ("chapters/mapp.png", ("assets/map.png", GUESS)),
        ("chapters/STEPS.png", ("ar/chapters/steps.png", CERTAIN)),
        ("chapters/step.png", ("ar/chapters/steps.png", CERTAIN)),
        ("chapters/schem.svg", ("ar/chapters/scheme.svg", CERTAIN)),
        ("asset/logo.svg", ("assets/logo.svg", GUESS)),
        ("chapters/logo.svg", ("assets/logo.svg", GUESS)),
        ("chapters/team.jpg", None),
    ],
)
def test_file_is_sought_by_name_then_by_path(
    mini_site: SiteMaker, wanted: str, expected: tuple[str, bool] | None
) -> None:
    found = suggest_asset(mini_site({**FILES, **ASSETS}).catalogue(), "ar", wanted)
    assert found == (Suggestion(*expected) if expected else None)


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        ("Resources", ("resources", CERTAIN)),
        ("resource", ("resources", CERTAIN)),
        ("find-people-money-and-means", ("resources", GUESS)),
        ("ابحث-عن-الناس-والمال", ("resources", GUESS)),
        ("costs", None),
    ],
)
def test_section_is_sought_by_id_then_by_title_in_both_languages(
    mini_site: SiteMaker, fragment: str, expected: tuple[str, bool] | None
) -> None:
    catalogue = mini_site(FILES).catalogue()
    resolution = resolve(catalogue, "ar", "index.md", f"chapters/plan.md#{fragment}")
    assert suggest_section(catalogue, resolution) == (Suggestion(*expected) if expected else None)


def test_section_that_another_locale_still_has_is_only_guessed_at(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/plan.md": "# Plan\n\n## Means { #resourcess }\n",
        "docs/ar/plan.md": "# الخطة\n\n## الموارد { #resources }\n",
    }
    catalogue = mini_site(files).catalogue()
    resolution = resolve(catalogue, "en", "index.md", "plan.md#resources")
    assert suggest_section(catalogue, resolution) == Suggestion("resourcess", GUESS)
