"""The record of a figure of money that a reader puts together: edition, fund, year and basis."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from geodata.measures.funds import FUND_RECORDS
from geodata.measures.record import Measure
from geodata.vocabulary import (
    Benchmark,
    Edition,
    Fund,
    Kind,
    MeasureKey,
    Scheme,
    SourceKey,
    Status,
    Unit,
)


class Basis(StrEnum):
    """What is shown of an amount of money."""

    AMOUNT = "amount"
    PER_RESIDENT = "resident"
    SHARE = "share"
    GROWTH = "growth"


@dataclass(frozen=True, slots=True)
class FundingChoice:
    """Which figure. ``since`` is the year that growth counts from, and empty for any other."""

    edition: Edition
    fund: Fund
    year: str
    basis: Basis
    since: str = ""


_UNITS: Final[Mapping[Basis, Unit]] = {
    Basis.AMOUNT: Unit.GBP,
    Basis.PER_RESIDENT: Unit.GBP_PER_PERSON,
    Basis.SHARE: Unit.SHARE,
    Basis.GROWTH: Unit.SHARE,
}
_TITLES: Final[Mapping[Basis, str]] = {
    Basis.AMOUNT: "{fund}, {year}",
    Basis.PER_RESIDENT: "{fund} per resident, {year}",
    Basis.SHARE: "{fund}: share of England, {year}",
    Basis.GROWTH: "{fund}: growth, {since} to {year}",
}
_METHODS: Final[Mapping[Status, str]] = {
    Status.DERIVED: "NHS England’s published allocations by CCG, summed to the footprint.",
    Status.MODELLED: (
        "Modelled: England’s published amount of each kind of money is shared out by the "
        "footprint’s share of that kind, and sustainability and transformation money by its "
        "share of the place-based target."
    ),
    Status.PUBLISHED: "NHS England’s figures of May 2016 as they were supplied.",
}
_DIFFERENCE: Final = "The supplied indicative total less the supplied place-based total."
_THEN: Final[Mapping[Basis, str]] = {
    Basis.AMOUNT: "",
    Basis.PER_RESIDENT: " Divided by residents of mid-2017.",
    Basis.SHARE: " Divided by the sum of all footprints.",
    Basis.GROWTH: " The later year divided by the earlier, less one; both of one edition.",
}
_CAVEATS: Final[Mapping[Basis, str]] = {
    Basis.AMOUNT: "Large footprints have large amounts.",
    Basis.PER_RESIDENT: (
        "Residents are those of mid-2017, not of the year of the money. Places with older or "
        "poorer residents are assigned more."
    ),
    Basis.SHARE: "Large footprints have large shares.",
    Basis.GROWTH: "Before inflation.",
}


def funding_record(
    choice: FundingChoice, status: Status, source_keys: tuple[SourceKey, ...], england: float | None
) -> Measure:
    """The record of the chosen figure, as the records of measures are.

    ``status`` is that of the amounts; what is worked out from published ones is derived.
    ``england`` is where growth turns from below to above.
    """
    basis, fund = choice.basis, FUND_RECORDS[choice.fund]
    is_rate = basis in (Basis.PER_RESIDENT, Basis.GROWTH)
    is_worked_out = basis is not Basis.AMOUNT and status is Status.PUBLISHED
    title = _TITLES[basis].format(fund=fund.label, year=choice.year, since=choice.since)
    is_difference = choice.edition is Edition.MAY_2016 and status is Status.DERIVED
    return Measure(
        key=MeasureKey("_".join(choice_words(choice))),
        title=title,
        short_title=title,
        group="Funding",
        definition=fund.definition,
        period=f"{choice.since} to {choice.year}" if basis is Basis.GROWTH else choice.year,
        edition=f"{choice.edition} edition",
        unit=_UNITS[basis],
        per="resident, mid-2017" if basis is Basis.PER_RESIDENT else "",
        kind=Kind.DIVERGING if basis is Basis.GROWTH else Kind.SEQUENTIAL,
        scheme=Scheme.QUANTILES,
        k=6 if basis is Basis.GROWTH else 5,
        midpoint=england if basis is Basis.GROWTH else None,
        is_midpoint_england=basis is Basis.GROWTH,
        status=Status.DERIVED if is_worked_out else status,
        source_keys=source_keys,
        method=(_DIFFERENCE if is_difference else _METHODS[status]) + _THEN[basis],
        caveat=_CAVEATS[basis],
        benchmark=Benchmark.RATE if is_rate else Benchmark.MEAN,
    )


def choice_words(choice: FundingChoice) -> tuple[str, ...]:
    """The choice as words that are safe in a key: letters, digits and underscores."""
    parts = (choice.edition, choice.fund, choice.since, choice.year, choice.basis)
    return tuple(part.lower().replace(" ", "_").replace("-", "_") for part in parts if part)
