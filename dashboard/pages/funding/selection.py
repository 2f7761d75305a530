"""What the reader has chosen on the funding page, and where the address keeps it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from dashboard.address import AddressPart, Form
from dashboard.address_reader import AddressReader
from dashboard.ids import Funding
from dashboard.page_context import PageContext
from dashboard.pages.funding.offers import default_offer, offers
from dashboard.parameters import Parameter
from dashboard.site import FUNDING
from geodata.measures.chosen_funding import Basis
from geodata.queries.allocation_series import editions
from geodata.queries.reported_gaps import GAP_MEASURES
from geodata.vocabulary import FootprintCode

NO_YEAR: Final = "first"
"""Growth counts from the first year that it can."""

TABLE_ORDER: Final = re.compile(r"([a-z]+-[0-9]\.(up|down))?")
"""A table of the page, the number of a column, and which way."""


class Show(StrEnum):
    """The parts of the page, of which one is seen at a time."""

    AREAS = "areas"
    ENGLAND = "england"
    MODEL = "model"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class FundingSelection:
    """Which part is seen, which figure in it, and what is kept.

    ``slots`` are the kept areas; the place is the letter. ``figure`` is the key of an offer,
    ``since`` the year that growth counts from or ``NO_YEAR``.
    """

    slots: tuple[FootprintCode | None, ...]
    show: Show
    figure: str
    basis: Basis
    since: str
    nhs_regions: tuple[str, ...]
    gap_basis: Basis
    table_order: str
    notices: tuple[str, ...] = field(default=(), compare=False)

    @classmethod
    def from_query(cls, query: Mapping[str, object], context: PageContext) -> "FundingSelection":
        """Read an address; whatever is not known becomes a notice."""
        reader = AddressReader(query, FUNDING.parameters)
        keys = [offer.key for offer in offers(context)]
        order = reader.raw(Parameter.TABLE)
        if not TABLE_ORDER.fullmatch(order):
            reader.refuse(Parameter.TABLE, order)
            order = ""
        return cls(
            slots=reader.slots(Parameter.SELECTED, context.choices.footprints),
            show=Show(reader.one(Parameter.SHOW, tuple(Show), Show.AREAS)),
            figure=reader.one(Parameter.FIGURE, keys, default_offer(context).key),
            basis=Basis(reader.one(Parameter.BASIS, tuple(Basis), Basis.PER_RESIDENT)),
            since=reader.one(Parameter.SINCE, all_years(context), NO_YEAR),
            nhs_regions=reader.many(Parameter.NHS_REGIONS, context.choices.nhs_regions),
            gap_basis=Basis(reader.one(Parameter.GAP, tuple(GAP_MEASURES), Basis.PER_RESIDENT)),
            table_order=order,
            notices=reader.notices(),
        )


def all_years(context: PageContext) -> tuple[str, ...]:
    """Return every year that growth may be asked to count from, and the first of each edition."""
    years = {year for outline in editions(context.tables) for year in outline.years}
    return (NO_YEAR, *sorted(years))


def address_parts(context: PageContext) -> tuple[AddressPart, ...]:
    """Say which control holds which part of the address."""
    return (
        AddressPart(Parameter.SHOW, Funding.SHOW, "value", Form.TEXT, Show.AREAS.value),
        AddressPart(
            Parameter.FIGURE, Funding.FIGURE, "value", Form.TEXT, default_offer(context).key
        ),
        AddressPart(Parameter.BASIS, Funding.BASIS, "value", Form.TEXT, Basis.PER_RESIDENT.value),
        AddressPart(Parameter.SINCE, Funding.SINCE, "value", Form.TEXT, NO_YEAR),
        AddressPart(Parameter.NHS_REGIONS, Funding.NHS_REGIONS, "value", Form.LIST, []),
        AddressPart(Parameter.GAP, Funding.GAP_BASIS, "value", Form.TEXT, Basis.PER_RESIDENT.value),
        AddressPart(Parameter.TABLE, Funding.TABLE_ORDER, "data", Form.TEXT, "", is_step=False),
    )
