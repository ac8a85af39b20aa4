"""How long the sentences of a guide's pages are."""

from click.testing import CliRunner

import readability
from mini_site import MiniSite, SiteMaker

PAGE = "# Title\n\nOne two three. One two three four five.\n\n- One two three four.\n"


def run(site: MiniSite, *arguments: str) -> list[str]:
    """The lines that the script writes."""
    result = CliRunner().invoke(readability.main, [*arguments, "--config", str(site.root / "mkdocs.yml")])
    assert result.exit_code == 0, result.output
    return result.stdout.splitlines()


def test_pages_and_all_of_them_are_measured(mini_site: SiteMaker) -> None:
    site = mini_site({"docs/en/index.md": PAGE, "docs/en/long.md": f"# T\n\n{'Word ' * 29}end.\n\n> A quote.\n"})

    assert run(site) == [
        "index.md: words 12, sentences 3, median 4, 90 % 4.8, longest 5 (docs/en/index.md:3:16)",
        "long.md: words 30, sentences 1, median 30, 90 % 30, longest 30 (docs/en/long.md:3:1)",
        "all: words 42, sentences 4, median 4.5, 90 % 22.5, longest 30 (docs/en/long.md:3:1)",
        "The median sentence has 4.5 words: within the aim of 20.",
    ]
    assert run(site, "long.md")[-1] == "The median sentence has 30 words: above the aim of 20."


def test_other_languages_have_no_aim(mini_site: SiteMaker) -> None:
    site = mini_site({"docs/en/index.md": PAGE, "docs/ar/index.md": "# بيت\n\nهذه جملة قصيرة.\n", "docs/ar/a.md": ""})

    assert run(site, "--locale", "ar") == [
        "a.md: no sentence",
        "index.md: words 3, sentences 1, median 3, 90 % 3, longest 3 (docs/ar/index.md:3:1)",
        "all: words 3, sentences 1, median 3, 90 % 3, longest 3 (docs/ar/index.md:3:1)",
    ]
