"""What rendering needs to know of the whole guide, made once a build."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from markupsafe import Markup

from guidebook.content.addresses import Addresses
from guidebook.content.catalogue import Catalogue
from guidebook.language.glossary import as_printed
from guidebook.language.interface_words import InterfaceWords
from guidebook.rendering.images import Picture
from guidebook.translation.status import GuideStatus


@dataclass(frozen=True, slots=True)
class MadePage:
    """A page that nobody wrote and that is no list: its words are English, because it is for contributors."""

    title: str
    content: Markup


@dataclass(frozen=True)
class Guide:
    """The catalogue with everything that its editions share."""

    catalogue: Catalogue
    """As readers see it: without unfinished translations."""
    status: GuideStatus
    """How far the translations are, the unfinished ones included."""
    addresses: Addresses
    site_name: str
    site_description: str
    """One line on what the site is, in English; translated like the interface's words."""
    site_url: str | None
    """With a last slash."""
    repo_url: str | None
    locale_names: Mapping[str, str]
    """What the language switcher calls each locale."""
    rule_set: str
    """Revision of the rules the content was checked with."""
    report_url: str | None = None
    """Where errors are reported, as `guidebook.content.report_address` describes it."""
    made_pages: Mapping[str, MadePage] = field(default_factory=dict)
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    """The image files that pages show, by their path below the docs folder."""
    """By reserved key: the documentation of the checks."""

    @cached_property
    def words(self) -> Mapping[str, InterfaceWords]:
        """The interface's words, by locale."""
        return {
            locale: InterfaceWords(locale, self.catalogue.interface_words.get(locale))
            for locale in self.catalogue.locales
        }

    def name(self, spelling: str, edition: str) -> str:
        """What an edition calls a person, a place or an organisation that the source page names.

        From the glossary's names, or its terms, or the interface's words; else as the source writes it.
        """
        names = self.catalogue.glossaries[edition].names
        if spelling in names and names[spelling].preferred:
            return as_printed(names[spelling].preferred)
        for term in self.catalogue.glossaries[self.catalogue.default_locale].terms.values():
            own = self.catalogue.glossaries[edition].terms.get(term.id)
            if as_printed(term.preferred) == spelling and own and own.preferred:
                return as_printed(own.preferred)
        return self.words[edition](spelling)
