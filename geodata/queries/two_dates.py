"""The same money at two dates: one fund, one edition, never across editions."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from geodata.errors import UnmatchedCodes
from geodata.queries.allocation_series import edition_outline, editions
from geodata.queries.places import footprints
from geodata.sources import Source
from geodata.tables import Tables
from geodata.vocabulary import ENGLAND, Edition, FootprintCode, Fund, Status


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
    """The series that have two such years, latest edition first, in the order of the funds."""
    found: list[DatedSeries] = []
    for outline in reversed(editions(tables)):
        for series in outline.series:
            years = [
                year
                for year in sorted(series.growth_years)
                if None not in series.years[year].amounts_gbp
            ]
            if len(years) > 1:
                key = f"{series.fund}_{series.edition}".replace(" ", "_").lower()
                found.append(DatedSeries(key, series.fund, series.edition, years[0], years[-1]))
    return tuple(found)


def at_two_dates(tables: Tables, key: str, codes: tuple[FootprintCode, ...]) -> TwoDates:
    """A series per resident for some footprints, their NHS regions and England.

    With no footprint, the regions are all of them.

    Raises:
        UnmatchedCodes: There is no such series or footprint.
    """
    dated = next((series for series in dated_series(tables) if series.key == key), None)
    areas = footprints(tables)
    places = {area.code: place for place, area in enumerate(areas)}
    if dated is None or not set(codes) <= set(places):
        raise UnmatchedCodes(
            f"There is no series {key!r} for {' '.join(codes)}; series are those of "
            "dated_series, and codes those of footprints.csv."
        )
    series = edition_outline(tables, dated.edition).of(dated.fund)
    years = [series.years[year] for year in (dated.first_year, dated.last_year)]
    # Nobody is missing from these years, or the series would not have them.
    first, last = ([gbp for gbp in year.amounts_gbp if gbp is not None] for year in years)
    estimated = years[0].estimated | years[1].estimated

    def pair(code: str, name: str, members: Sequence[int]) -> DatedPair:
        residents = sum(areas[place].population for place in members)
        return DatedPair(
            code=code,
            name=name,
            first=sum(first[place] for place in members) / residents,
            last=sum(last[place] for place in members) / residents,
            # A split moves money inside a region, whose own sum it leaves as it is.
            is_estimate=code in estimated,
        )

    chosen = [areas[places[code]] for code in codes]
    regions = dict.fromkeys((area.region_key, area.region_name) for area in chosen or areas)
    sources = dict.fromkeys(source for year in years for source in year.source_keys)
    return TwoDates(
        series=dated,
        chosen=tuple(pair(area.code, area.short_name, [places[area.code]]) for area in chosen),
        regions=tuple(
            pair(key, name, [n for n, area in enumerate(areas) if area.region_key == key])
            for key, name in regions
        ),
        england=pair(str(ENGLAND), "England", range(len(areas))),
        status=Status.DERIVED,
        sources=tuple(tables.sources[source] for source in sources),
    )
