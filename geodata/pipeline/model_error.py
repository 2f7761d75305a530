"""How far the model of May 2016 is from figures that were assigned or published."""

import pandas as pd

from geodata.pipeline.joins import matched
from geodata.schemas import TABLES
from geodata.vocabulary import Edition, Fund


def model_error(
    modelled: pd.DataFrame, summed: pd.DataFrame, published: pd.DataFrame | None
) -> pd.DataFrame:
    """Modelled amounts beside what they can be held against, and the error as a share.

    Always against the January 2019 edition's place-based allocations of 2020-21; and against
    the published figures of May 2016 for every fund and year that was supplied.
    """
    edition_2019 = _only(summed, Edition.JANUARY_2019)
    of_2020 = edition_2019[
        (edition_2019["fund"] == Fund.PLACE_BASED) & (edition_2019["financial_year"] == "2020-21")
    ]
    comparisons = [_compared(modelled, of_2020, Edition.JANUARY_2019)]
    if published is not None:
        comparisons.append(_compared(modelled, published, Edition.MAY_2016))
    rules = TABLES["model_error"]
    return pd.concat(comparisons, ignore_index=True)[list(rules.column_names)].sort_values(
        list(rules.key), ignore_index=True
    )


def _only(allocations: pd.DataFrame, edition: Edition) -> pd.DataFrame:
    return allocations[allocations["edition"] == edition]


def _compared(modelled: pd.DataFrame, other: pd.DataFrame, edition: Edition) -> pd.DataFrame:
    def keyed(frame: pd.DataFrame, amount: str) -> pd.DataFrame:
        row = frame["fund"] + " " + frame["financial_year"] + " " + frame["footprint_code"]
        return frame.assign(row=row).rename(columns={"amount_gbp": amount})

    left = keyed(modelled, "modelled_gbp")
    right = keyed(other, "compared_gbp")[["row", "compared_gbp"]]
    joined = matched(
        left[left["row"].isin(set(right["row"]))], right, on="row", validate="one_to_one",
        what=f"the model and the {edition} edition",
    )  # fmt: skip
    return joined.assign(
        compared_with=str(edition),
        error_share=joined["modelled_gbp"] / joined["compared_gbp"] - 1,
    )
