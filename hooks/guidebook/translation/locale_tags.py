"""How the files of translation tools write a locale: `ar`, `pt_BR` for `pt-BR`, `ar-SA` for `ar`."""


def is_same_locale(tag: str, locale: str) -> bool:
    """Whether a tag names a locale, however it is spelled."""
    return tag.replace("_", "-").lower() == locale.replace("_", "-").lower()


def is_regional_locale(tag: str, locale: str) -> bool:
    """Whether a tag names a locale with a region of two letters behind it, as tools add it."""
    language, _, region = tag.replace("_", "-").rpartition("-")
    return is_same_locale(language, locale) and len(region) == 2
