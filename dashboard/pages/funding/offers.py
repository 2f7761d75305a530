"""Which figures of money may be chosen: every fund and year of every edition, named in full."""

from dataclasses import dataclass
from typing import Final

from dashboard.page_context import PageContext
from geodata.measures.funds import FUND_RECORDS
from geodata.queries.allocation_series import Series, editions
from geodata.vocabulary import Edition, Status

_FIRST_SHOWN: Final = "2020-21"
"""The year that the plans were made for."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One fund of one edition in one year; ``key`` is how an address calls it."""

    key: str
    series: Series
    year: str

    @property
    def status(self) -> Status:
        """How the amounts came to be."""
        return self.series.years[self.year].status

    @property
    def kind(self) -> str:
        """What kind of figure this is, in full: never to be confused with the other kinds."""
        return kind_words(self.series.edition, self.status)

    @property
    def label(self) -> str:
        """The fund and the year, and the kind in short."""
        made = self.kind.rsplit(" ", 2 if self.kind.endswith(" here") else 1)[1]
        return f"{self.name} – {self.series.edition}, {made}"

    @property
    def name(self) -> str:
        """The fund and the year."""
        return f"{FUND_RECORDS[self.series.fund].label}, {self.year}"


def kind_words(edition: Edition, status: Status) -> str:
    """Name a kind of figure: who set it when, and whether it is published, summed or modelled."""
    if edition is not Edition.MAY_2016:
        return f"Allocations of {edition}, published by CCG and summed here"
    if status is Status.MODELLED:
        return f"Indicative funding of {edition}, modelled here"
    return f"Indicative funding of {edition}, as published"


def offers(context: PageContext) -> tuple[Offer, ...]:
    """Return every figure that can be chosen, by kind, then by year, then by fund."""
    found = [
        Offer(f"{outline.edition.lower().replace(' ', '-')}.{series.fund}.{year}", series, year)
        for outline in editions(context.tables)
        for year in outline.years
        for series in outline.series
        if year in series.years
    ]
    kinds = list(dict.fromkeys(offer.kind for offer in found))
    return tuple(sorted(found, key=lambda offer: kinds.index(offer.kind)))


def offer_of(context: PageContext, key: str) -> Offer | None:
    """Return the offer of that key, or nothing."""
    return next((offer for offer in offers(context) if offer.key == key), None)


def default_offer(context: PageContext) -> Offer:
    """Return what the page opens with: the latest edition's total for the year of the plans."""
    outline = editions(context.tables)[-1]
    total = outline.series[0]
    year = _FIRST_SHOWN if _FIRST_SHOWN in total.years else next(iter(total.years))
    return next(offer for offer in offers(context) if offer.series is total and offer.year == year)
