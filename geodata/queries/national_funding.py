"""The money that NHS England published for all England, by line and financial year."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from geodata.sources import Source
from geodata.tables import Tables
from geodata.vocabulary import Fund, SourceKey, Status

PARTS: Final[Mapping[Fund, tuple[Fund, ...]]] = {
    Fund.TOTAL: (
        Fund.PLACE_BASED,
        Fund.SUSTAINABILITY_AND_TRANSFORMATION,
        Fund.OTHER_DIRECT_COMMISSIONING,
        Fund.CENTRAL_BUDGETS,
        Fund.DRAWDOWN,
    ),
    Fund.PLACE_BASED: (Fund.CCG, Fund.PRIMARY_MEDICAL, Fund.SPECIALISED),
    Fund.SUSTAINABILITY_AND_TRANSFORMATION: (Fund.SUSTAINABILITY, Fund.TRANSFORMATION),
}
"""Which lines add up to which: a line is the exact sum of its parts in every year."""

_SOURCE: Final = SourceKey("cipfa_allocations")


@dataclass(frozen=True, slots=True)
class FundingLine:
    """One published line. The tuples run in the order of the years.

    ``amounts_gbp`` are nominal pounds, and None where the source has no such line in that
    year. ``growth`` is over the year before, as a share, None in the first year;
    ``growth_in_all`` is from the first year to the last. A line whose sibling is not there in
    every year has no growth, since the one holds the other in some years.
    ``depth`` counts how many lines this one is a part of: 0 for the total.
    """

    fund: Fund
    depth: int
    amounts_gbp: tuple[int | None, ...]
    growth: tuple[float | None, ...]
    growth_in_all: float | None


@dataclass(frozen=True, slots=True)
class NationalFunding:
    """All published lines, each before its parts, the total first.

    ``leaves`` are the funds of lines that together make up the total and that every year has:
    what a stacked chart shows.
    """

    years: tuple[str, ...]
    lines: tuple[FundingLine, ...]
    leaves: tuple[Fund, ...]
    status: Status
    source: Source

    def line(self, fund: Fund) -> FundingLine:
        """The line of a fund that is published."""
        return next(line for line in self.lines if line.fund == fund)


@lru_cache(maxsize=8)
def national_funding(tables: Tables) -> NationalFunding:
    """Every published line of England's money, with its growth before inflation."""
    rows = tables.frames["national_allocations"]
    years = tuple(sorted(rows["financial_year"].unique()))
    amounts = {
        (Fund(fund), str(year)): int(amount)
        for fund, year, amount in zip(
            rows["fund"], rows["financial_year"], rows["amount_gbp"], strict=True
        )
    }
    by_fund = {
        fund: tuple(amounts.get((fund, year)) for year in years)
        for fund, _ in _in_order(Fund.TOTAL, 0)
    }
    lines = tuple(
        _line(fund, depth, by_fund[fund], has_growth=not _is_broken(fund, by_fund))
        for fund, depth in _in_order(Fund.TOTAL, 0)
    )
    return NationalFunding(
        years=years,
        lines=lines,
        leaves=tuple(_leaves(Fund.TOTAL, by_fund)),
        status=Status.PUBLISHED,
        source=tables.sources[_SOURCE],
    )


def _in_order(fund: Fund, depth: int) -> list[tuple[Fund, int]]:
    parts = [pair for part in PARTS.get(fund, ()) for pair in _in_order(part, depth + 1)]
    return [(fund, depth), *parts]


def _is_broken(fund: Fund, amounts: Mapping[Fund, Sequence[int | None]]) -> bool:
    siblings = next((parts for parts in PARTS.values() if fund in parts), ())
    return any(None in amounts[sibling] for sibling in siblings)


def _leaves(fund: Fund, amounts: Mapping[Fund, Sequence[int | None]]) -> list[Fund]:
    """A line that some year lacks is shown within the line that it is a part of."""
    parts = PARTS.get(fund, ())
    if not parts or any(None in amounts[part] for part in parts):
        return [fund]
    return [leaf for part in parts for leaf in _leaves(part, amounts)]


def _line(
    fund: Fund, depth: int, amounts: tuple[int | None, ...], *, has_growth: bool
) -> FundingLine:
    pairs = list(pairwise(amounts)) if has_growth else [(None, None)] * (len(amounts) - 1)
    return FundingLine(
        fund=fund,
        depth=depth,
        amounts_gbp=amounts,
        growth=(None, *(_growth(before, after) for before, after in pairs)),
        growth_in_all=_growth(amounts[0], amounts[-1]) if has_growth else None,
    )


def _growth(before: int | None, after: int | None) -> float | None:
    return None if before is None or after is None else after / before - 1
