"""Rules of the tables of money. All amounts are nominal pounds."""

from typing import Final

from geodata.schemas.columns import COUNT, FINANCIAL_YEAR, FOOTPRINT, NOTE, SOURCES, STATUS
from geodata.schemas.rules import Table, flag, number, share, text, whole
from geodata.vocabulary import Edition, Fund

ALLOCATIONS: Final = Table(
    "allocations",
    (
        text("edition", allowed=tuple(Edition)),
        text("fund", allowed=tuple(Fund)),
        FINANCIAL_YEAR,
        FOOTPRINT,
        whole("amount_gbp"),
        STATUS,
        flag("is_split_estimate"),
        SOURCES,
        NOTE,
    ),
    key=("edition", "fund", "financial_year", "footprint_code"),
)

ALLOCATION_SHARES: Final = Table(
    "allocation_shares",
    (
        text(
            "stream", allowed=("core_ccg", "place_based_target", "primary_medical", "specialised")
        ),
        FOOTPRINT,
        FINANCIAL_YEAR,
        share("share_of_england"),
    ),
    key=("stream", "footprint_code"),
    row_count=4 * COUNT["footprints"],
)

NATIONAL_ALLOCATIONS: Final = Table(
    "national_allocations",
    (text("fund", allowed=tuple(Fund)), FINANCIAL_YEAR, whole("amount_gbp")),
    key=("financial_year", "fund"),
)

MODEL_ERROR: Final = Table(
    "model_error",
    (
        text("compared_with", allowed=(Edition.JANUARY_2019, Edition.MAY_2016)),
        text("fund", allowed=tuple(Fund)),
        FINANCIAL_YEAR,
        FOOTPRINT,
        whole("modelled_gbp", minimum=1),
        whole("compared_gbp", minimum=1),
        number("error_share", minimum=-1, maximum=1),
    ),
    key=("compared_with", "fund", "financial_year", "footprint_code"),
)

FUNDING_TABLES: Final = (ALLOCATIONS, ALLOCATION_SHARES, NATIONAL_ALLOCATIONS, MODEL_ERROR)
