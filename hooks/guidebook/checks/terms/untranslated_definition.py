"""A translation does not explain a term in its own language.

Why: readers open the explanation because they do not know the word; in another language it is of no use to them.

Example: the Arabic record of `mandate` without `definition`, or with the English sentence in it.

How to fix: write the definition of the default locale in the language of the glossary.
"""

from collections.abc import Iterator

from babel import Locale

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule, fault_at
from guidebook.content.catalogue import Catalogue
from guidebook.language.glossary import Glossary
from guidebook.language.scripts import is_written_in, script_of


def check(catalogue: Catalogue) -> Iterator[Fault]:
    """Faults in the translations' records that lack a definition the default locale has, or have it untranslated."""
    default = catalogue.glossaries[catalogue.default_locale]
    for glossary in catalogue.glossaries.values():
        if glossary.locale != default.locale:
            yield from _check(glossary, default)


def _check(glossary: Glossary, default: Glossary) -> Iterator[Fault]:
    source = glossary.source
    if source is None:
        return
    script = script_of(glossary.locale)
    is_same_language = _language(glossary.locale) == _language(default.locale)
    for section, record in glossary.records():
        known = default.terms if section == "terms" else default.names
        theirs = known[record.id].definition.split() if record.id in known else []
        own, span = record.definition.split(), glossary.span(section, record.id, "definition")
        if not own:
            if theirs and section == "terms":
                key = glossary.key_span(section, record.id)
                hint = "Write 'definition:' with its translation."
                yield fault_at(source, key, f"'{record.id}' has a definition in '{default.locale}' and none here", hint)
        elif own == theirs and not is_same_language:
            message = f"the definition of '{record.id}' is the one in '{default.locale}', word for word"
            yield fault_at(source, span, message, "Translate it.")
        elif script and not is_written_in(record.definition, script):
            name = Locale("en").scripts.get(script, script)
            message = f"most letters of the definition of '{record.id}' are not {name}"
            yield fault_at(source, span, message, f"Write it in {name} script.")


def _language(locale: str) -> str:
    return locale.replace("_", "-").split("-")[0].lower()


RULE = Rule("TERM011", "untranslated-definition", Severity.WARNING, check_guide=check)
