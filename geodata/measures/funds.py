"""What each kind of money is for, in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from geodata.vocabulary import Fund


@dataclass(frozen=True, slots=True)
class FundRecord:
    """The name of a fund as it is shown, and what the money is for, as a sentence."""

    label: str
    definition: str


FUND_RECORDS: Final[Mapping[Fund, FundRecord]] = MappingProxyType(
    {
        Fund.CCG: FundRecord(
            "CCGs",
            "Hospital, community and mental health care bought by clinical commissioning groups "
            "(CCGs), with their running costs.",
        ),
        Fund.CORE_CCG: FundRecord(
            "Core CCG",
            "Hospital, community and mental health care bought by clinical commissioning groups "
            "(CCGs), without their running costs.",
        ),
        Fund.PRIMARY_MEDICAL: FundRecord("Primary medical care", "Family doctors."),
        Fund.SPECIALISED: FundRecord(
            "Specialised services", "Treatment that NHS England bought itself."
        ),
        Fund.PLACE_BASED: FundRecord(
            "Place-based total", "CCGs, primary medical care and specialised services together."
        ),
        Fund.SUSTAINABILITY: FundRecord("Sustainability", "Money to balance hospitals’ books."),
        Fund.TRANSFORMATION: FundRecord("Transformation", "Money to pay for change."),
        Fund.SUSTAINABILITY_AND_TRANSFORMATION: FundRecord(
            "Sustainability and transformation",
            "Money to balance hospitals’ books and to pay for change.",
        ),
        Fund.INDICATIVE_TOTAL: FundRecord(
            "Indicative total",
            "The place-based total and sustainability and transformation money together.",
        ),
        Fund.OTHER_DIRECT_COMMISSIONING: FundRecord(
            "Other direct commissioning", "Other care that NHS England bought itself."
        ),
        Fund.CENTRAL_BUDGETS: FundRecord(
            "NHS England central budgets", "What NHS England spent on its own programmes and staff."
        ),
        Fund.DRAWDOWN: FundRecord("Drawdown", "Savings of earlier years that could be spent once."),
        Fund.TOTAL: FundRecord("Total", "All lines together."),
    }
)
"""Every fund's record."""
