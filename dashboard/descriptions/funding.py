"""The words for the figures of money."""

from collections.abc import Mapping, Sequence

from dashboard.formatting import MINUS, listing, plain, with_unit
from geodata.boundary import AreaType
from geodata.measures.funds import FUND_RECORDS
from geodata.queries import ClassifiedMeasure, Footprint
from geodata.queries.model_error import ModelError
from geodata.queries.national_funding import NationalFunding
from geodata.vocabulary import Fund, Unit

_SHOWN = 3
_MANIFOLD = 1.0
"""Growth above this is not said as a percentage, since a percentage of little says little."""


def signed_percent(share: float) -> str:
    """Write growth with its sign, ``+4.6%``; of what more than doubled, ``17.0 times``."""
    if share > _MANIFOLD:
        return f"{1 + share:.1f} times"
    words = plain(share, Unit.SHARE)
    return (
        words
        if words.startswith(MINUS) or not any(d in words for d in "123456789")
        else f"+{words}"
    )


def describe_england(funding: NationalFunding, labels: Mapping[Fund, str]) -> str:
    """Say how England's money and its lines grow, before inflation."""
    total = funding.lines[0]
    first, last = funding.years[0], funding.years[-1]
    words = [
        f"The published lines add up to {_pounds(total.amounts_gbp[0])} in {first} and "
        f"{_pounds(total.amounts_gbp[-1])} in {last}: "
        f"{signed_percent(total.growth_in_all or 0.0)} in all, before inflation."
    ]
    lines = [funding.line(fund) for fund in funding.leaves]
    # The largest lines come first: what happens to them is what happens to the money.
    usual = [
        (line.growth_in_all, labels[line.fund])
        for line in sorted(lines, key=lambda line: -(line.amounts_gbp[-1] or 0))
        if line.growth_in_all is not None and line.growth_in_all <= _MANIFOLD
    ]
    up = [pair for pair in usual if pair[0] > 0]
    down = [pair for pair in usual if pair[0] < 0]
    if up:
        words.append(f"Growing: {listing([f'{name} {signed_percent(g)}' for g, name in up])}.")
    if down:
        words.append(f"Falling: {listing([f'{name} {signed_percent(g)}' for g, name in down])}.")
    words += [
        f"{labels[line.fund]} goes from {_pounds(line.amounts_gbp[0])} to "
        f"{_pounds(line.amounts_gbp[-1])}."
        for line in lines
        if (line.growth_in_all or 0.0) > _MANIFOLD
    ]
    return " ".join(words)


def describe_funds(
    shares: Sequence[tuple[str, Sequence[float | None]]],
    england: Sequence[float | None],
    footprints: Sequence[Footprint],
    nouns: AreaType,
) -> str:
    """Say how the money divides by fund in England, and where each part is largest and smallest.

    Args:
        shares: label of each fund, and its share of each footprint's money or None.
        england: share of each fund in England, in the same order.
        footprints: every area.
        nouns: what an area is called.
    """
    if len(shares) == 1:
        return (
            f"This edition has one kind of money by {nouns.singular}, {shares[0][0]}, so there is "
            "nothing to divide."
        )
    parts = [
        f"{label} {plain(share, Unit.SHARE)}"
        for (label, _), share in zip(shares, england, strict=True)
        if share is not None
    ]
    words = [f"Of all {nouns.plural}’ money: {listing(parts)}."]
    label, values = shares[-1] if len(shares) == _SHOWN else shares[0]
    placed = sorted(
        (value, area.short_name)
        for value, area in zip(values, footprints, strict=True)
        if value is not None
    )
    if placed and placed[0][0] < placed[-1][0]:
        (low, low_name), (high, high_name) = placed[0], placed[-1]
        words.append(
            f"{label} is from {plain(low, Unit.SHARE)} ({low_name}) to {plain(high, Unit.SHARE)} "
            f"({high_name}) of a {nouns.singular}’s own money."
        )
    return " ".join(words)


def describe_slope(
    first: ClassifiedMeasure,
    last: ClassifiedMeasure,
    growth: ClassifiedMeasure,
    footprints: Sequence[Footprint],
    nouns: AreaType,
) -> str:
    """Say how England's figure changes between two years of one edition, and whose the most."""
    years = f"From {first.measure.period} to {last.measure.period}"
    placed = sorted(
        (value, area.short_name)
        for value, area in zip(growth.values, footprints, strict=True)
        if value is not None
    )
    rising = sum(value > 0 for value, _ in placed)
    words = []
    if growth.benchmark is not None:
        ends = ""
        if first.benchmark is not None and last.benchmark is not None:
            ends = (
                f", {plain(first.benchmark, first.measure.unit)} to "
                f"{with_unit(last.benchmark, last.measure)}"
                if first.measure.unit is Unit.GBP_PER_PERSON
                else ""
            )
        words.append(
            f"{years} England’s money grows by {plain(growth.benchmark, Unit.SHARE)} before "
            f"inflation{ends}."
        )
    words.append(f"It grows in {rising} of {len(placed)} {nouns.plural} with both years.")
    most = [f"{name} ({signed_percent(value)})" for value, name in placed[: -_SHOWN - 1 : -1]]
    least = [f"{name} ({signed_percent(value)})" for value, name in placed[:_SHOWN]]
    if len(placed) > 2 * _SHOWN:
        words.append(f"Most: {listing(most)}. Least: {listing(least)}.")
    return " ".join(words)


def describe_model_error(
    error: ModelError, footprints: Sequence[Footprint], nouns: AreaType
) -> str:
    """Say how far the model is off, for whom the most, and how much of that is England's."""
    named = {area.code: area.short_name for area in footprints}
    low = named[error.codes[error.error_shares.index(error.lowest)]]
    high = named[error.codes[error.error_shares.index(error.highest)]]
    within = sum(abs(share) <= _NEAR for share in error.error_shares)
    what = FUND_RECORDS[error.fund].label
    count = f"{within} of {len(error.codes)} {nouns.plural}"
    return (
        f"{what}, {error.year}: the model is {_off(error.lowest)} ({low}, the farthest below) to "
        f"{_off(error.highest)} ({high}, the farthest above), and within "
        f"{plain(_NEAR, Unit.SHARE)} for {count}. All {nouns.plural} together it is "
        f"{_off(error.england_error)}: £{sum(error.modelled_gbp) / 1e6:,.0f}m modelled, "
        f"£{sum(error.compared_gbp) / 1e6:,.0f}m compared."
    )


_NEAR = 0.02


def _off(share: float) -> str:
    words = plain(abs(share), Unit.SHARE)
    return f"{words} {'below' if share < 0 else 'above'}"


def _pounds(amount: int | None) -> str:
    return "nothing" if amount is None else plain(float(amount), Unit.GBP)
