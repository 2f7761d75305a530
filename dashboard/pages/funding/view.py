"""The figure that the reader has put together, with everything that is shown of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from dashboard.page_context import PageContext
from dashboard.pages.funding.offers import Offer, default_offer, offer_of
from dashboard.pages.funding.selection import NO_YEAR, FundingSelection
from geodata.measures.chosen_funding import Basis, FundingChoice
from geodata.queries import ClassifiedMeasure
from geodata.queries.footprint_funding import funding_measure, obstacle


@dataclass(frozen=True)
class FundingView:
    """One offer on one basis.

    ``asked`` is the basis that the reader asked for; ``basis`` the one that can be given.
    """

    context: PageContext
    offer: Offer
    asked: Basis
    since: str
    letters: Mapping[str, str]
    faded: frozenset[str]

    @cached_property
    def obstacle(self) -> str:
        """Why what was asked for cannot be given; empty where it can."""
        return obstacle(self.offer.series, self.offer.year, self.asked)

    @property
    def basis(self) -> Basis:
        """The basis that is shown."""
        return Basis.PER_RESIDENT if self.obstacle else self.asked

    @property
    def earlier(self) -> str:
        """The year that growth counts from; empty where there is no growth."""
        years = self.offer.series.earlier_years(self.offer.year)
        return self.since if self.since in years else next(iter(years), "")

    @property
    def other_year(self) -> str:
        """That growth cannot count from the year that was asked for; empty where it can."""
        if self.since in (NO_YEAR, self.earlier) or not self.earlier:
            return ""
        return (
            f"{self.since} is not an earlier year of this edition, so growth counts from "
            f"{self.earlier}."
        )

    def measure(self, basis: Basis, year: str = "", since: str = "") -> ClassifiedMeasure:
        """The figure on some basis, of the chosen year unless another is named."""
        choice = FundingChoice(
            self.offer.series.edition,
            self.offer.series.fund,
            year or self.offer.year,
            basis,
            since if basis is Basis.GROWTH else "",
        )
        return funding_measure(self.context.tables, choice)

    @property
    def shown(self) -> ClassifiedMeasure:
        """What is ranked."""
        return self.measure(self.basis, since=self.earlier)

    @property
    def mapped(self) -> ClassifiedMeasure:
        """What is mapped: of an amount its companion per resident."""
        basis = Basis.PER_RESIDENT if self.basis is Basis.AMOUNT else self.basis
        return self.measure(basis, since=self.earlier)

    @property
    def slope_years(self) -> tuple[str, str] | None:
        """Two years of this edition that a line may join, or nothing."""
        year, growing = self.offer.year, self.offer.series.growth_years
        if self.earlier:
            return self.earlier, year
        later = [other for other in growing if other > year]
        return (year, later[0]) if year in growing and later else None


def view_of(
    context: PageContext,
    selection: FundingSelection,
    letters: Mapping[str, str],
    faded: frozenset[str],
) -> FundingView:
    """Return the view that an address asks for."""
    offer = offer_of(context, selection.figure) or default_offer(context)
    return FundingView(context, offer, selection.basis, selection.since, letters, faded)
