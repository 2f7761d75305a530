"""The three kinds of allocation figure, each under its edition, in one table.

Published by CCG and summed (January 2016, January 2019); and the indicative funding of
May 2016, modelled stream by stream until somebody supplies the published figures.
"""

from typing import Final

import pandas as pd

from geodata.errors import UnmatchedCodes
from geodata.pipeline.largest_remainder import share_out
from geodata.schemas import TABLES
from geodata.vocabulary import Edition, Fund, Status

STREAMS: Final = (
    (Fund.CCG, "core_ccg"),
    (Fund.PRIMARY_MEDICAL, "primary_medical"),
    (Fund.SPECIALISED, "specialised"),
)
"""The parts of the place-based allocation, and whose share each is modelled by."""

PLACE_BASED_PARTS: Final = (Fund.CORE_CCG, Fund.PRIMARY_MEDICAL, Fund.SPECIALISED)
PLACE_BASED_YEARS: Final = ("2016-17", "2020-21")
"""The years for which NHS England printed a place-based figure in May 2016."""

INDICATIVE_YEAR: Final = "2020-21"
_EDITION_SOURCE: Final = {
    Edition.JANUARY_2016: "nhs_england_allocations_2016",
    Edition.JANUARY_2019: "nhs_england_allocations_2019",
}
_MODEL_SOURCES: Final = {
    Fund.CCG: "cipfa_allocations nhs_england_allocations_2016",
    Fund.PRIMARY_MEDICAL: "cipfa_allocations nhs_england_allocations_2019",
    Fund.SPECIALISED: "cipfa_allocations nhs_england_allocations_2019",
    Fund.PLACE_BASED: "cipfa_allocations nhs_england_allocations_2016 nhs_england_allocations_2019",
    Fund.SUSTAINABILITY_AND_TRANSFORMATION: "cipfa_allocations nhs_england_allocations_2019 "
    "commons_answer_39975",
    Fund.INDICATIVE_TOTAL: "cipfa_allocations nhs_england_allocations_2016 "
    "nhs_england_allocations_2019 commons_answer_39975",
}


def summed_allocations(raw: pd.DataFrame) -> pd.DataFrame:
    """Published CCG figures as summed, with the place-based total of the 2019 edition."""
    summed = raw.assign(
        amount_gbp=raw["amount_gbp"].astype("int64"),
        is_split_estimate=raw["is_split_estimate"] == "True",
    )
    parts = summed[summed["edition"] == Edition.JANUARY_2019]
    by_place = parts.groupby(["edition", "financial_year", "footprint_code"], as_index=False)
    counted = by_place["fund"].nunique()
    incomplete = counted[counted["fund"] != len(PLACE_BASED_PARTS)]
    if len(incomplete):
        raise UnmatchedCodes(
            f"ccg_allocations_summed.csv: {' '.join(incomplete['footprint_code'])} lacks one of "
            f"{', '.join(PLACE_BASED_PARTS)} in the January 2019 edition; the place-based total "
            "needs all three."
        )
    total = by_place["amount_gbp"].sum().assign(fund=Fund.PLACE_BASED, is_split_estimate=False)
    both = pd.concat([summed, total], ignore_index=True)
    return _finished(
        both.assign(
            status=Status.DERIVED, note="", source_keys=both["edition"].map(_EDITION_SOURCE)
        )
    )


def modelled_allocations(national: pd.DataFrame, shares: pd.DataFrame) -> pd.DataFrame:
    """The indicative funding of May 2016, modelled stream by stream to the pound.

    ``national`` holds the amounts of England by fund and year; ``shares`` the footprints'
    shares by stream. Parts add up to the national amounts of their year.
    """
    amounts = national.set_index(["fund", "financial_year"])["amount_gbp"]
    rows = []
    for year in PLACE_BASED_YEARS:
        parts = {
            fund: _shared(int(amounts.loc[(fund, year)]), shares, stream)
            for fund, stream in STREAMS
        }
        parts[Fund.PLACE_BASED] = sum(parts.values())
        if year == INDICATIVE_YEAR:
            fund = Fund.SUSTAINABILITY_AND_TRANSFORMATION
            parts[fund] = _shared(int(amounts.loc[(fund, year)]), shares, "place_based_target")
            parts[Fund.INDICATIVE_TOTAL] = parts[Fund.PLACE_BASED] + parts[fund]
        rows += [
            part.rename("amount_gbp").reset_index().assign(
                fund=fund, financial_year=year, source_keys=_MODEL_SOURCES[fund]
            )
            for fund, part in parts.items()
        ]  # fmt: skip
    return _finished(
        pd.concat(rows, ignore_index=True).assign(
            edition=Edition.MAY_2016, status=Status.MODELLED, is_split_estimate=False, note=""
        )
    )


def _shared(total_gbp: int, shares: pd.DataFrame, stream: str) -> pd.Series:
    of_stream = shares[shares["stream"] == stream].sort_values("footprint_code")
    weights = [repr(float(share)) for share in of_stream["share_of_england"]]
    return pd.Series(share_out(total_gbp, weights), index=of_stream["footprint_code"])


def _finished(frame: pd.DataFrame) -> pd.DataFrame:
    rules = TABLES["allocations"]
    ordered = frame.assign(
        **{name: frame[name].astype("str") for name in ("edition", "fund", "status")}
    )[list(rules.column_names)]
    return ordered.sort_values(list(rules.key)).reset_index(drop=True)
