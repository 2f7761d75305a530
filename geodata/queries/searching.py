"""Find footprints by the name of a footprint, a council or a CCG."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from geodata.tables import Tables
from geodata.vocabulary import MINIMUM_EXTENT, FootprintCode

_PUNCTUATION: Final = re.compile(r"[^\w\s]|_")
_APOSTROPHES: Final = re.compile(r"['’‘`]")
_IGNORED: Final = frozenset({"and", "the", "of"})
"""Words that names have or lack by chance."""


class HitKind(StrEnum):
    """What a name belongs to."""

    FOOTPRINT = "footprint"
    COUNCIL = "council"
    CCG = "CCG"


@dataclass(frozen=True, slots=True)
class Extent:
    """One footprint that a hit lies in, and the share (0 to 1) of its residents there."""

    footprint_code: FootprintCode
    share: float


@dataclass(frozen=True, slots=True)
class Hit:
    """One name that was found, and where it lies, largest share first."""

    kind: HitKind
    code: str
    name: str
    extents: tuple[Extent, ...]

    @property
    def footprint_codes(self) -> tuple[FootprintCode, ...]:
        """The footprints that the hit lies in."""
        return tuple(extent.footprint_code for extent in self.extents)


@dataclass(frozen=True, slots=True)
class _Entry:
    hit: Hit
    words: frozenset[str]


def find(tables: Tables, text: str) -> tuple[Hit, ...]:
    """Everything whose names hold every word of the text, footprints first, then by name.

    A word may be the beginning of a word of the name. Case, accents, punctuation and the
    words "and" (or "&"), "the" and "of" make no difference. A council lies in the footprints
    that have at least 1 % of its residents. No words, no hits.
    """
    wanted = words(text)
    if not wanted:
        return ()
    return tuple(entry.hit for entry in _index(tables) if _matches(entry.words, wanted))


def words(text: str) -> frozenset[str]:
    """The words of a text as they are compared."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    spaced = _PUNCTUATION.sub(" ", _APOSTROPHES.sub("", bare))
    return frozenset(spaced.split()) - _IGNORED


def _matches(name: frozenset[str], wanted: frozenset[str]) -> bool:
    return all(any(word.startswith(start) for word in name) for start in wanted)


@lru_cache(maxsize=4)
def _index(tables: Tables) -> tuple[_Entry, ...]:
    return (
        *sorted(_footprint_entries(tables), key=_by_name),
        *sorted(_council_entries(tables), key=_by_name),
        *sorted(_ccg_entries(tables), key=_by_name),
    )


def _by_name(entry: _Entry) -> tuple[str, str]:
    return entry.hit.name, entry.hit.code


def _footprint_entries(tables: Tables) -> Iterable[_Entry]:
    for row in tables.frames["footprints"].itertuples():
        extents = (Extent(FootprintCode(row.footprint_code), 1.0),)
        hit = Hit(HitKind.FOOTPRINT, row.footprint_code, row.footprint_name, extents)
        names = (row.footprint_name, row.footprint_short_name, row.working_name)
        yield _Entry(hit, words(" ".join(names)))


def _council_entries(tables: Tables) -> Iterable[_Entry]:
    membership = tables.frames["council_membership"]
    here = membership[membership["share_of_council"] >= MINIMUM_EXTENT]
    by_council = dict(iter(here.groupby("council_code")))
    for row in tables.frames["councils"].itertuples():
        rows = by_council[row.council_code].sort_values(
            ["share_of_council", "footprint_code"], ascending=[False, True]
        )
        extents = tuple(
            Extent(FootprintCode(code), float(share))
            for code, share in zip(rows["footprint_code"], rows["share_of_council"], strict=True)
        )
        hit = Hit(HitKind.COUNCIL, row.council_code, row.council_name, extents)
        yield _Entry(hit, words(f"{row.council_name} {row.official_name}"))


def _ccg_entries(tables: Tables) -> Iterable[_Entry]:
    for row in tables.frames["ccgs"].itertuples():
        extents = (Extent(FootprintCode(row.footprint_code), 1.0),)
        yield _Entry(Hit(HitKind.CCG, row.ccg_code, row.ccg_name, extents), words(row.ccg_name))
