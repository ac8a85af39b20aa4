"""What somebody may have meant by a name that leads nowhere: "Did you mean …?", or nothing where nothing is near."""

import posixpath
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from guidebook.content.catalogue import Catalogue, ReservedKind
from guidebook.content.references import Resolution

NEAR = 0.75
"""Two names this similar (`difflib` ratio) or more are taken for a slip of the pen."""
_DIGITS = re.compile(r"\d+")
_GENERIC = frozenset(("index.md", "README.md"))
"""File names that many folders have."""
_SHORTEST_SLIP = 4
"""Characters of the shortest name that one slip does not make another word of."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A name that exists, in place of one that does not."""

    name: str
    is_certain: bool
    """Whether nothing else can be meant."""


def nearest(name: str, candidates: Iterable[str]) -> str | None:
    """The candidate most like a name, or None when nothing is near."""
    found = _near(name, candidates)
    return found[0][1] if found else None


def suggest(name: str, candidates: Iterable[str]) -> Suggestion | None:
    """The candidate most like a name.

    Certain is one that differs in case or in the form of its characters alone, or else the only one that is near, if
    it is one slip of the pen away and its digits are the same: `step-4` is no slip for `step-3`. Where none is near,
    the one that goes on behind a hyphen is a guess: `kumanovo-cat` for `kumanovo`.
    """
    known = tuple(candidates)
    same = [candidate for candidate in known if _folded(candidate) == _folded(name)]
    if len(same) == 1:
        return Suggestion(same[0], is_certain=True)
    found = _near(name, known)
    if not found:
        longer = [candidate for candidate in known if len(name) >= _SHORTEST_SLIP and candidate.startswith(f"{name}-")]
        return Suggestion(longer[0], is_certain=False) if len(longer) == 1 else None
    best = found[0][1]
    is_slip = len(found) == 1 and _DIGITS.findall(best) == _DIGITS.findall(name) and _is_one_slip(name, best)
    return Suggestion(best, is_certain=is_slip)


def suggest_page(catalogue: Catalogue, locale: str, key: str, wanted: str) -> Suggestion | None:
    """The page key that a link on the page `key` may have meant by `wanted`.

    By the spelling of the key; by the file's name alone, when one other folder has it; by a name that is near, in the
    same folder, then anywhere; by the title in the locale's or the source's language.
    """
    name, folder = posixpath.basename(wanted), posixpath.dirname(wanted)
    made = (other for other, kind in catalogue.reserved.items() if _may_be_meant(kind, other, folder))
    keys = [other for other in (*catalogue.keys, *made) if other != key]
    wanted = wanted if wanted.endswith(".md") else f"{wanted}.md"
    same = [other for other in keys if _folded(other) == _folded(wanted)]
    if not same and name not in _GENERIC:
        same = [other for other in keys if _folded(posixpath.basename(other)) == _folded(name)]
    if len(same) == 1:
        return Suggestion(same[0], is_certain=True)
    if name in _GENERIC:
        return _by_folder(folder, keys)
    same_folder = [other for other in keys if posixpath.dirname(other) == folder]
    return (
        _by_stem(name, same_folder)
        or _by_stem(name, keys)
        or _by_title(name.removesuffix(".md"), _titles_of_pages(catalogue, locale))
    )


def _may_be_meant(kind: ReservedKind, made: str, folder: str) -> bool:
    """Whether a link to a page in a folder may have meant a made one: those of facets in their own folder only."""
    if kind is ReservedKind.FACET:
        return posixpath.dirname(made) == folder
    return kind not in (ReservedKind.RULES, ReservedKind.BRIEF)


def _by_folder(folder: str, keys: Iterable[str]) -> Suggestion | None:
    """The `index.md` of the folder whose name is most like one."""
    by_folder = {posixpath.dirname(key): key for key in keys if posixpath.basename(key) in _GENERIC}
    found = suggest(folder, by_folder)
    return Suggestion(by_folder[found.name], found.is_certain) if found else None


def _by_stem(name: str, keys: Iterable[str]) -> Suggestion | None:
    """The key whose file has the name that is most like one; of several such files the first is a guess."""
    by_stem: dict[str, list[str]] = {}
    for key in keys:
        by_stem.setdefault(posixpath.basename(key).removesuffix(".md"), []).append(key)
    found = suggest(name.removesuffix(".md"), by_stem)
    if found is None:
        return None
    same = by_stem[found.name]
    return Suggestion(same[0], found.is_certain and len(same) == 1)


def suggest_asset(catalogue: Catalogue, locale: str, wanted: str) -> Suggestion | None:
    """The file that a link in a locale may have meant by `wanted`: its path below the docs folder.

    `wanted` is a path below the locale's folder, or below the docs folder. By the file's name alone, when one folder
    has it; by one slip in the path; by a name that is near in any folder, then a path that is near, which are guesses.
    A file of the default locale's folder is named as if it stood in the locale's own, where it is found too.
    """
    seen: dict[str, str] = {}
    for path in sorted(catalogue.assets, key=lambda path: not path.startswith(f"{locale}/")):
        folder, _, below = path.partition("/")
        if folder in (locale, catalogue.default_locale):
            seen.setdefault(below, f"{locale}/{below}")
        else:
            seen.setdefault(path, path)
    name = posixpath.basename(wanted)
    same = [path for path in seen if _folded(posixpath.basename(path)) == _folded(name)]
    if len(same) == 1:
        return Suggestion(seen[same[0]], is_certain=True)
    found = suggest(wanted, seen)
    by_name = {posixpath.basename(path): path for path in reversed(seen)}
    near = nearest(name, by_name)
    if near and not (found and found.is_certain):
        found = Suggestion(by_name[near], is_certain=False)
    return Suggestion(seen[found.name], found.is_certain) if found else None


def suggest_section(catalogue: Catalogue, resolution: Resolution) -> Suggestion | None:
    """The section id that an unknown section's fragment may have meant: by its spelling, or by the title."""
    ids: set[str] = set()
    titles: dict[str, str] = {}
    for locale in dict.fromkeys((catalogue.source_locales.get(resolution.key, ""), resolution.locale)):
        outline = catalogue.outline(locale, resolution.key)
        if outline is not None:
            own = catalogue.section_ids(outline)
            ids.update(own)
            titles.update(zip((heading.title for heading in outline.headings), own, strict=True))
    if not ids:
        ids.update(catalogue.anchors(resolution.locale, resolution.key))
    found = suggest(resolution.fragment, ids)
    if found and any(resolution.fragment in catalogue.anchors(locale, resolution.key) for locale in catalogue.locales):
        # Another locale still has the section: who knows whether it is the reference that is wrong, or the id.
        return Suggestion(found.name, is_certain=False)
    return found or _by_title(resolution.fragment, titles)


def _by_title(name: str, names_by_title: Mapping[str, str]) -> Suggestion | None:
    title = nearest(name.replace("-", " ").replace("_", " "), names_by_title)
    return Suggestion(names_by_title[title], is_certain=False) if title else None


def _titles_of_pages(catalogue: Catalogue, locale: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for key in catalogue.keys:
        for outline in (catalogue.source_outline(key), catalogue.outline(locale, key)):
            if outline is not None and outline.title:
                found[outline.title] = key
    return found


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _is_one_slip(one: str, other: str) -> bool:
    """Whether one character more, less or different, or two exchanged, makes one name the other."""
    one, other = sorted((one.casefold(), other.casefold()), key=len)
    if len(one) < _SHORTEST_SLIP or len(other) - len(one) > 1:
        return False
    start = len(posixpath.commonprefix((one, other)))
    if len(one) < len(other):
        return one[start:] == other[start + 1 :]
    is_exchange = one[start : start + 2] == other[start : start + 2][::-1] and one[start + 2 :] == other[start + 2 :]
    return is_exchange or one[start + 1 :] == other[start + 1 :]


def _near(name: str, candidates: Iterable[str]) -> list[tuple[float, str]]:
    """The candidates that are near, the nearest first."""
    found = []
    matcher = SequenceMatcher(None)
    matcher.set_seq2(name.casefold())  # what is kept between comparisons
    for candidate in dict.fromkeys(candidates):
        matcher.set_seq1(candidate.casefold())
        if matcher.real_quick_ratio() >= NEAR and matcher.quick_ratio() >= NEAR and (ratio := matcher.ratio()) >= NEAR:
            found.append((ratio, candidate))
    return sorted(found, key=lambda pair: (-pair[0], pair[1]))
