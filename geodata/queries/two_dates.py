"""The same money at two dates: one fund, one edition, never across editions."""

from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from geodata.errors import UnmatchedCodes
from geodata.queries.places import footprints
from geodata.sources import Source
from geodata.tables import Tables
from geodata.vocabulary import ENGLAND, Edition, FootprintCode, Fund, SourceKey, Status


@dataclass(frozen=True, slots=True)
class DatedSeries:
    """A fund of one edition at the first and the last year that all footprints have.

    Only years whose amounts are not modelled count: a model that shares out national amounts
    by fixed shares knows nothing of how one footprint changed.
    """

    key: str
    fund: Fund
    edition: Edition
    first_year: str
    last_year: str


@dataclass(frozen=True, slots=True)
class DatedPair:
    """Pounds per resident of mid-2017 in the first and in the last year.

    ``code`` is a footprint's, an NHS region's or England's. ``is_estimate`` tells that a
    footprint's amounts rest on the split of a CCG.
    """

    code: str
    name: str
    first: float
    last: float
    is_estimate: bool

    @property
    def change(self) -> float:
        """The last amount per resident less the first, in pounds."""
        return self.last - self.first


@dataclass(frozen=True, slots=True)
class TwoDates:
    """A series for the chosen footprints, in their order, with their regions and England."""

    series: DatedSeries
    chosen: tuple[DatedPair, ...]
    regions: tuple[DatedPair, ...]
    england: DatedPair
    status: Status
    sources: tuple[Source, ...]


@lru_cache(maxsize=8)
def dated_series(tables: Tables) -> tuple[DatedSeries, ...]:
    """The series that have two years, latest edition first, in the order of the funds."""
    rows = tables.frames["allocations"]
    rows = rows[rows["status"] != str(Status.MODELLED)]
    everywhere = len(tables.frames["footprints"])
    found: list[DatedSeries] = []
    for (edition, fund), series in rows.groupby(["edition", "fund"]):
        counts = series.groupby("financial_year").size()
        years = sorted(counts[counts == everywhere].index)
        if len(years) > 1:
            key = f"{fund}_{edition}".replace(" ", "_").lower()
            found.append(DatedSeries(key, Fund(fund), Edition(edition), years[0], years[-1]))
    editions, funds = list(Edition), [Fund.PLACE_BASED, *Fund]
    return tuple(sorted(found, key=lambda series: (-editions.index(series.edition),
                                                   funds.index(series.fund))))  # fmt: skip


def at_two_dates(tables: Tables, key: str, codes: tuple[FootprintCode, ...]) -> TwoDates:
    """A series per resident for some footprints, their NHS regions and England.

    With no footprint, the regions are all of them.

    Raises:
        UnmatchedCodes: There is no such series or footprint.
    """
    series = next((series for series in dated_series(tables) if series.key == key), None)
    places = {area.code: area for area in footprints(tables)}
    if series is None or not set(codes) <= set(places):
        raise UnmatchedCodes(
            f"There is no series {key!r} for {' '.join(codes)}; series are those of "
            "dated_series, and codes those of footprints.csv."
        )
    rows = tables.frames["allocations"]
    rows = rows[(rows["edition"] == str(series.edition)) & (rows["fund"] == str(series.fund))
                & rows["financial_year"].isin((series.first_year, series.last_year))]  # fmt: skip
    regions = dict.fromkeys(
        (places[code].region_key, places[code].region_name) for code in codes or places
    )
    members = {
        region: tuple(area.code for area in places.values() if area.region_key == region)
        for region, _ in regions
    }

    def pair(code: str, name: str, members: tuple[FootprintCode, ...]) -> DatedPair:
        here = rows[rows["footprint_code"].isin(members)]
        residents = sum(places[member].population for member in members)
        return DatedPair(
            code=code,
            name=name,
            first=_amount(here, series.first_year) / residents,
            last=_amount(here, series.last_year) / residents,
            # A split moves money inside a region, whose own sum it leaves as it is.
            is_estimate=len(members) == 1 and bool(here["is_split_estimate"].any()),
        )

    return TwoDates(
        series=series,
        chosen=tuple(pair(code, places[code].short_name, (code,)) for code in codes),
        regions=tuple(pair(region, name, members[region]) for region, name in regions),
        england=pair(str(ENGLAND), "England", tuple(places)),
        status=Status.DERIVED,
        sources=tuple(
            tables.sources[SourceKey(source)] for source in sorted(set(rows["source_keys"]))
        ),
    )


def _amount(rows: pd.DataFrame, year: str) -> int:
    return int(rows.loc[rows["financial_year"] == year, "amount_gbp"].sum())
