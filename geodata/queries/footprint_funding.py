"""One figure of money by footprint as a reader puts it together: edition, fund, year and basis.

The answer has the form of any other measure, so that everything that shows measures shows it.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from geodata.classification import Classes
from geodata.errors import UnmatchedCodes
from geodata.measures import Measure
from geodata.measures.chosen_funding import Basis, FundingChoice, funding_record
from geodata.queries.allocation_series import Series, YearOfAmounts, edition_outline
from geodata.queries.classified import MOST_KEPT, ClassifiedMeasure, RegionValue
from geodata.queries.fifths import fifths, thirds_of_each_side
from geodata.queries.funding_values import Amounts
from geodata.tables import Tables
from geodata.vocabulary import Availability, Benchmark, SourceKey, Status

_POPULATION: Final = SourceKey("ons_population_mid_2017")
_ESTIMATED: Final = "Rests on an estimate: a CCG of 2016 is divided between two footprints."
_UNKNOWN_SUM: Final = "England’s sum is unknown: the edition, as obtained, lacks a footprint."


@lru_cache(maxsize=MOST_KEPT)
def funding_measure(tables: Tables, choice: FundingChoice) -> ClassifiedMeasure:
    """The chosen figure for every footprint, with ranks, classes, England and its regions.

    A share of England is missing for all where the edition lacks a footprint, because the
    rest do not add up to England; there are no classes then.

    Raises:
        UnmatchedCodes: There is no such figure, or growth would rest on modelled amounts.
    """
    series = edition_outline(tables, choice.edition).of(choice.fund)
    year = _year(series, choice.year)
    earlier = _earlier(series, choice)
    amounts = Amounts(year.amounts_gbp, earlier.amounts_gbp, _residents(tables))
    values = amounts.values(choice.basis)
    present = [value for value in values if value is not None]
    england = amounts.benchmark(choice.basis, range(len(values)))
    measure = funding_record(choice, year.status, _sources(choice, year), england)
    classes = _classes(measure, present, england)
    ranks = tuple(
        None if value is None else 1 + sum(other > value for other in present) for value in values
    )
    return ClassifiedMeasure(
        measure=measure,
        codes=series.codes,
        values=values,
        class_index=tuple(
            None if value is None or classes is None else classes.index_of(value)
            for value in values
        ),
        availability=tuple(
            Availability.NOT_IN_SOURCE if value is None else Availability.VALUE for value in values
        ),
        notes=_notes(series, choice, (year, earlier), values),
        doubtful=(False,) * len(values),
        statuses=(measure.status,) * len(values),
        classes=classes,
        ranks=ranks,
        tied=tuple(rank is not None and ranks.count(rank) > 1 for rank in ranks),
        benchmark=england,
        benchmark_label=_label(measure, len(present), len(values)),
        benchmark_count=len(present),
        regions=_regions(tables, choice.basis, amounts),
        sources=tuple(tables.sources[key] for key in measure.source_keys),
    )


def obstacle(series: Series, year: str, basis: Basis) -> str:
    """Why a basis cannot be given for a year, as a sentence; empty where it can."""
    amounts = _year(series, year)
    if basis is Basis.SHARE and None in amounts.amounts_gbp:
        return _UNKNOWN_SUM
    if basis is not Basis.GROWTH or series.earlier_years(year):
        return ""
    if amounts.status is Status.MODELLED:
        return "Growth is not given: the model gives every footprint England’s growth."
    return (
        f"Growth is not given: the {series.edition} edition has no earlier year that is not "
        f"modelled than {year}, and growth is never counted from one edition to another."
    )


def _year(series: Series, year: str) -> YearOfAmounts:
    if year not in series.years:
        raise UnmatchedCodes(
            f"The {series.edition} edition has no {series.fund} for {year!r}; it has "
            f"{', '.join(series.years)}."
        )
    return series.years[year]


def _earlier(series: Series, choice: FundingChoice) -> YearOfAmounts:
    """The year that growth counts from; without growth it is the year itself."""
    if choice.basis is not Basis.GROWTH:
        return _year(series, choice.year)
    earlier = _year(series, choice.since)
    if not {choice.since, choice.year} <= set(series.growth_years):
        raise UnmatchedCodes(
            f"Growth from {choice.since} to {choice.year} of the {choice.edition} edition would "
            "rest on modelled amounts; the model gives every footprint England’s growth."
        )
    if choice.since >= choice.year:
        raise UnmatchedCodes(
            f"Growth must count from a year before {choice.year}, but {choice.since} is not."
        )
    return earlier


def _residents(tables: Tables) -> tuple[int, ...]:
    rows = tables.frames["footprints"].sort_values("footprint_code")
    return tuple(int(residents) for residents in rows["population_mid_2017"])


def _classes(measure: Measure, present: Sequence[float], england: float | None) -> Classes | None:
    if not present:
        return None
    if measure.is_midpoint_england and england is not None:
        return thirds_of_each_side(present, england)
    return fifths(present)


def _notes(
    series: Series,
    choice: FundingChoice,
    years: tuple[YearOfAmounts, YearOfAmounts],
    values: Sequence[float | None],
) -> tuple[str, ...]:
    notes = []
    for place, code in enumerate(series.codes):
        is_absent = any(year.amounts_gbp[place] is None for year in years)
        if is_absent:
            notes.append(f"The {choice.edition} edition, as obtained, lacks this footprint.")
        elif values[place] is None:
            notes.append(
                "The edition, as obtained, lacks a footprint, so England’s sum is unknown."
            )
        else:
            notes.append(_ESTIMATED if any(code in year.estimated for year in years) else "")
    return tuple(notes)


def _label(measure: Measure, count: int, total: int) -> str:
    name = "Average footprint" if measure.benchmark is Benchmark.MEAN else "England"
    return name if count == total else f"{name} ({count} of {total})"


def _regions(tables: Tables, basis: Basis, amounts: Amounts) -> tuple[RegionValue, ...]:
    rows = tables.frames["footprints"].sort_values("footprint_code")["nhs_region_code"]
    places: dict[str, list[int]] = {}
    for place, region in enumerate(rows):
        places.setdefault(str(region), []).append(place)
    return tuple(
        RegionValue(
            row.nhs_region_code, row.nhs_region_name,
            amounts.benchmark(basis, places.get(row.nhs_region_code, [])),
        )
        for row in tables.frames["nhs_regions"].itertuples()
    )  # fmt: skip


def _sources(choice: FundingChoice, year: YearOfAmounts) -> tuple[SourceKey, ...]:
    divisor = (_POPULATION,) if choice.basis is Basis.PER_RESIDENT else ()
    return (*year.source_keys, *divisor)
