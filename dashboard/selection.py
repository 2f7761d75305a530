"""What the reader has chosen, and its form in the address.

The address is the only thing that is read; everything in it passes an
allow-list here. What is unknown is left out with a notice, never an error.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import quote, urlencode

from dashboard.address_reader import SEPARATOR, AddressReader
from dashboard.parameters import Parameter
from dashboard.theme import Side
from geodata.boundary import Range
from geodata.vocabulary import FootprintCode, MeasureKey

NO_MAP: Final = "none"


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

    def within(self, lon: Range, lat: Range) -> tuple[Range, Range]:
        """Return the part of a frame that is seen: ranges of degrees, kept to its proportions."""
        half_lon, half_lat = ((r[1] - r[0]) / 2 / self.scale for r in (lon, lat))
        return (
            (self.longitude - half_lon, self.longitude + half_lon),
            (self.latitude - half_lat, self.latitude + half_lat),
        )

    def to_text(self) -> str:
        """Write ``scale,longitude,latitude`` with no more digits than a map shows."""
        return f"{self.scale:.3f},{self.longitude:.4f},{self.latitude:.4f}"


@dataclass(frozen=True, slots=True)
class Selection:
    """Everything that the reader can set on the Atlas page.

    ``slots`` are the kept footprints; the place in it is the letter (A is
    first), and a place may be free. ``rows`` is the text that rows of the table must hold.
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
    rows: str = ""
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
                pairs.append((name, SEPARATOR.join(values)))
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
        if self.rows:
            pairs.append((Parameter.ROWS, self.rows))
        return urlencode(pairs, quote_via=quote)

    @classmethod
    def from_query(cls, query: Mapping[str, object], choices: Choices) -> "Selection":
        """Read an address; whatever is not on the allow-list becomes a notice."""
        reader = AddressReader(query)
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
            view=read_view(reader),
            borders=reader.flag(Parameter.BORDERS),
            rank_by=Side(reader.one(Parameter.RANK_BY, frozenset(Side), Side.LEFT)),
            sort=reader.one(Parameter.SORT, choices.sort_columns, ""),
            rows=reader.text(Parameter.ROWS),
            notices=reader.notices(),
        )


def read_view(reader: AddressReader) -> View | None:
    """Return the part of the country that an address asks for; none for all of it."""
    value = reader.raw(Parameter.VIEW)
    view = View.from_text(value) if value else None
    if value and view is None:
        reader.refuse(Parameter.VIEW, value)
    return view
