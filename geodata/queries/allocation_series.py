"""Allocations of one edition and fund by footprint and year, as they stand in the table."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from geodata.errors import UnmatchedCodes
from geodata.tables import Tables
from geodata.vocabulary import Edition, FootprintCode, Fund, SourceKey, Status

_LIKE_PLACE_BASED: Final = (Fund.PLACE_BASED, Fund.SUSTAINABILITY_AND_TRANSFORMATION)
_TOTALS: Final = (Fund.PLACE_BASED, Fund.INDICATIVE_TOTAL)
_ORDER: Final = (
    Fund.INDICATIVE_TOTAL, Fund.PLACE_BASED, Fund.CORE_CCG, Fund.CCG, Fund.PRIMARY_MEDICAL,
    Fund.SPECIALISED, Fund.SUSTAINABILITY_AND_TRANSFORMATION,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class YearOfAmounts:
    """The amounts of one year, in the fixed order of the footprints' codes.

    ``amounts_gbp`` are nominal pounds, None where the edition as obtained lacks the footprint.
    ``estimated`` are the codes whose amount rests on a divided CCG.
    """

    amounts_gbp: tuple[int | None, ...]
    status: Status
    estimated: frozenset[FootprintCode]
    source_keys: tuple[SourceKey, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """One fund of one edition. Amounts of different editions are never in one series."""

    edition: Edition
    fund: Fund
    codes: tuple[FootprintCode, ...]
    years: Mapping[str, YearOfAmounts]

    @property
    def growth_years(self) -> tuple[str, ...]:
        """The years between which growth says something about a footprint.

        Modelled years are left out: the model shares every year out by the same shares, so
        a footprint's growth in it is only England's.
        """
        return tuple(
            year for year, found in self.years.items() if found.status is not Status.MODELLED
        )

    def earlier_years(self, year: str) -> tuple[str, ...]:
        """The years that growth to ``year`` may count from, earliest first."""
        years = self.growth_years
        return tuple(earlier for earlier in years if earlier < year) if year in years else ()


@dataclass(frozen=True, slots=True)
class EditionOutline:
    """What one edition holds. ``missing_years`` lie between its first year and its last."""

    edition: Edition
    series: tuple[Series, ...]
    years: tuple[str, ...]
    missing_years: tuple[str, ...]
    status: Status

    def of(self, fund: Fund) -> Series:
        """The series of a fund.

        Raises:
            UnmatchedCodes: The edition has no such fund.
        """
        for series in self.series:
            if series.fund == fund:
                return series
        raise UnmatchedCodes(
            f"The {self.edition} edition has no figures by footprint for {fund}; it has "
            f"{', '.join(series.fund for series in self.series)}."
        )

    def parts(self, year: str) -> tuple[Series, ...]:
        """The funds of a year that add up to its total, each counted once."""
        there = [series for series in self.series if year in series.years]
        parts = tuple(series for series in there if series.fund not in _TOTALS)
        if any(series.fund not in _LIKE_PLACE_BASED for series in parts):
            return parts
        return tuple(series for series in there if series.fund in _LIKE_PLACE_BASED)


@lru_cache(maxsize=8)
def editions(tables: Tables) -> tuple[EditionOutline, ...]:
    """All editions with their funds and years, in the order of publication."""
    rows = tables.frames["allocations"]
    codes = tuple(map(FootprintCode, sorted(tables.frames["footprints"]["footprint_code"])))
    found: dict[tuple[Edition, Fund], dict[str, YearOfAmounts]] = {}
    for (edition, fund, year), of_year in rows.groupby(["edition", "fund", "financial_year"]):
        amounts = dict(zip(of_year["footprint_code"], of_year["amount_gbp"], strict=True))
        estimated = of_year[of_year["is_split_estimate"]]["footprint_code"]
        found.setdefault((Edition(edition), Fund(fund)), {})[str(year)] = YearOfAmounts(
            amounts_gbp=tuple(int(amounts[code]) if code in amounts else None for code in codes),
            status=Status(of_year["status"].iloc[0]),
            estimated=frozenset(FootprintCode(code) for code in estimated),
            source_keys=tuple(SourceKey(key) for key in of_year["source_keys"].iloc[0].split()),
        )
    series = [
        Series(edition, fund, codes, MappingProxyType(years))
        for (edition, fund), years in found.items()
    ]
    return tuple(
        _outline(edition, tuple(one for one in series if one.edition == edition))
        for edition in Edition
        if any(one.edition == edition for one in series)
    )


def edition_outline(tables: Tables, edition: Edition) -> EditionOutline:
    """What one edition holds.

    Raises:
        UnmatchedCodes: There is no figure of that edition.
    """
    for outline in editions(tables):
        if outline.edition == edition:
            return outline
    raise UnmatchedCodes(f"There are no figures of the {edition} edition.")


def _outline(edition: Edition, series: tuple[Series, ...]) -> EditionOutline:
    years = tuple(sorted({year for one in series for year in one.years}))
    last = max(years)
    return EditionOutline(
        edition=edition,
        series=tuple(sorted(series, key=lambda one: _ORDER.index(one.fund))),
        years=years,
        missing_years=tuple(year for year in _between(years) if year not in years),
        status=next(one.years[last].status for one in series if last in one.years),
    )


def _between(years: tuple[str, ...]) -> list[str]:
    first, last = int(years[0][:4]), int(years[-1][:4])
    return [f"{year}-{(year + 1) % 100:02d}" for year in range(first, last + 1)]
