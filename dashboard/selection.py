"""What the reader has chosen, and its form in the address.

The address is the only thing that is read; everything in it passes an
allow-list here. What is unknown is left out with a notice, never an error.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final
from urllib.parse import quote, urlencode

from dashboard.theme import Side
from geodata.vocabulary import FootprintCode, MeasureKey

MAXIMUM_SELECTED: Final = 6
MAXIMUM_TEXT: Final = 80
NO_MAP: Final = "none"
_SEPARATOR: Final = "~"


class Parameter(StrEnum):
    """The names that the address uses, one a choice."""

    LEFT = "left"
    RIGHT = "right"
    NHS_REGIONS = "nhs"
    COUNCIL_REGIONS = "region"
    COUNCIL_TYPES = "type"
    CONTROLS = "control"
    PARTNERS_ONLY = "partners"
    TEXT = "find"
    SELECTED = "selected"
    VIEW = "view"
    BORDERS = "borders"
    RANK_BY = "rank"
    SORT = "sort"


@dataclass(frozen=True, slots=True)
class Choices:
    """What may stand in an address: the allow-list, made from the tables."""

    measures: frozenset[str]
    footprints: frozenset[str]
    nhs_regions: frozenset[str]
    council_regions: frozenset[str]
    council_types: frozenset[str]
    controls: frozenset[str]
    sort_columns: frozenset[str]
    default_left: MeasureKey
    default_right: MeasureKey


@dataclass(frozen=True, slots=True)
class View:
    """Where both maps stand: zoom (1 is all England) and centre in degrees."""

    scale: float
    longitude: float
    latitude: float

    _LIMITS = ((1.0, 60.0), (-12.0, 8.0), (45.0, 60.0))

    @classmethod
    def from_text(cls, text: str) -> "View | None":
        """Read ``scale,longitude,latitude``; nothing for anything else."""
        try:
            numbers = [float(part) for part in text.split(",")]
        except ValueError:
            return None
        if len(numbers) != len(cls._LIMITS) or not all(
            math.isfinite(n) and low <= n <= high
            for n, (low, high) in zip(numbers, cls._LIMITS, strict=True)
        ):
            return None
        return cls(*numbers)

    def to_text(self) -> str:
        """Write ``scale,longitude,latitude`` with no more digits than a map shows."""
        return f"{self.scale:.3f},{self.longitude:.4f},{self.latitude:.4f}"


@dataclass(frozen=True, slots=True)
class Selection:
    """Everything that the reader can set on the Atlas page.

    ``slots`` are the kept footprints; the place in it is the letter (A is
    first), and a place may be free.
    """

    left: MeasureKey
    right: MeasureKey | None
    nhs_regions: tuple[str, ...] = ()
    council_regions: tuple[str, ...] = ()
    council_types: tuple[str, ...] = ()
    controls: tuple[str, ...] = ()
    partners_only: bool = False
    text: str = ""
    slots: tuple[FootprintCode | None, ...] = ()
    view: View | None = None
    borders: bool = False
    rank_by: Side = Side.LEFT
    sort: str = ""
    notices: tuple[str, ...] = field(default=(), compare=False)

    def to_query(self) -> str:
        """Write the address's query, leaving out whatever is as at the start."""
        pairs: list[tuple[str, str]] = [
            (Parameter.LEFT, self.left),
            (Parameter.RIGHT, self.right or NO_MAP),
        ]
        for name, values in (
            (Parameter.NHS_REGIONS, self.nhs_regions),
            (Parameter.COUNCIL_REGIONS, self.council_regions),
            (Parameter.COUNCIL_TYPES, self.council_types),
            (Parameter.CONTROLS, self.controls),
            (Parameter.SELECTED, tuple(code or "" for code in self.slots)),
        ):
            if values:
                pairs.append((name, _SEPARATOR.join(values)))
        if self.partners_only:
            pairs.append((Parameter.PARTNERS_ONLY, "1"))
        if self.text:
            pairs.append((Parameter.TEXT, self.text))
        if self.view:
            pairs.append((Parameter.VIEW, self.view.to_text()))
        if self.borders:
            pairs.append((Parameter.BORDERS, "1"))
        if self.rank_by is not Side.LEFT:
            pairs.append((Parameter.RANK_BY, self.rank_by))
        if self.sort:
            pairs.append((Parameter.SORT, self.sort))
        return urlencode(pairs, quote_via=quote)

    @classmethod
    def from_query(cls, query: Mapping[str, object], choices: Choices) -> "Selection":
        """Read an address; whatever is not on the allow-list becomes a notice."""
        reader = _Reader(query)
        left = reader.one(Parameter.LEFT, choices.measures, choices.default_left)
        right = reader.one(Parameter.RIGHT, choices.measures | {NO_MAP}, choices.default_right)
        return cls(
            left=MeasureKey(left),
            right=None if right == NO_MAP else MeasureKey(right),
            nhs_regions=reader.many(Parameter.NHS_REGIONS, choices.nhs_regions),
            council_regions=reader.many(Parameter.COUNCIL_REGIONS, choices.council_regions),
            council_types=reader.many(Parameter.COUNCIL_TYPES, choices.council_types),
            controls=reader.many(Parameter.CONTROLS, choices.controls),
            partners_only=reader.flag(Parameter.PARTNERS_ONLY),
            text=reader.text(Parameter.TEXT),
            slots=reader.slots(Parameter.SELECTED, choices.footprints),
            view=reader.view(Parameter.VIEW),
            borders=reader.flag(Parameter.BORDERS),
            rank_by=Side(reader.one(Parameter.RANK_BY, frozenset(Side), Side.LEFT)),
            sort=reader.one(Parameter.SORT, choices.sort_columns, ""),
            notices=reader.notices(),
        )


class _Reader:
    """Takes parameters out of an address and remembers what it had to refuse."""

    def __init__(self, query: Mapping[str, object]) -> None:
        known = set(Parameter)
        self._query = {str(name): str(value) for name, value in query.items()}
        self._refused = [f"“{_cut(name)}”" for name in self._query if name not in known]

    def _refuse(self, name: str, value: str) -> None:
        self._refused.append(f"“{_cut(value)}” for “{name}”")

    def one(self, name: str, allowed: Iterable[str], default: str) -> str:
        value = self._query.get(name, "")
        if not value:
            return default
        if value in set(allowed):
            return value
        self._refuse(name, value)
        return default

    def many(self, name: str, allowed: frozenset[str]) -> tuple[str, ...]:
        kept: list[str] = []
        for value in filter(None, self._query.get(name, "").split(_SEPARATOR)):
            if value not in allowed:
                self._refuse(name, value)
            elif value not in kept:
                kept.append(value)
        return tuple(kept)

    def slots(self, name: str, allowed: frozenset[str]) -> tuple[FootprintCode | None, ...]:
        """Read kept areas; an empty place keeps the letters of those behind it."""
        kept: list[FootprintCode | None] = []
        for value in self._query.get(name, "").split(_SEPARATOR):
            is_new = value in allowed and value not in kept
            if value and value not in allowed:
                self._refuse(name, value)
            kept.append(FootprintCode(value) if is_new else None)
        if len(kept) > MAXIMUM_SELECTED:
            self._refused.append(f"more than {MAXIMUM_SELECTED} places for “{name}”")
        kept = kept[:MAXIMUM_SELECTED]
        while kept and kept[-1] is None:
            kept.pop()
        return tuple(kept)

    def flag(self, name: str) -> bool:
        return self.one(name, ("0", "1"), "0") == "1"

    def text(self, name: str) -> str:
        value = " ".join(self._query.get(name, "").split())
        printable = "".join(letter for letter in value if letter.isprintable())
        return printable[:MAXIMUM_TEXT].strip()

    def view(self, name: str) -> View | None:
        value = self._query.get(name, "")
        view = View.from_text(value) if value else None
        if value and view is None:
            self._refuse(name, value)
        return view

    def notices(self) -> tuple[str, ...]:
        if not self._refused:
            return ()
        shown, more = self._refused[:3], len(self._refused) - 3
        extra = f" and {more} more" if more > 0 else ""
        return (
            f"Part of this address is not known here and was left out: "
            f"{', '.join(shown)}{extra}. The rest of the view is as it was saved.",
        )


def _cut(text: str, most: int = 40) -> str:
    clean = "".join(letter for letter in text if letter.isprintable())
    return clean if len(clean) <= most else f"{clean[: most - 1]}…"
