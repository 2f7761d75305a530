"""Published footprint figures that somebody supplies: checked, and put in the model's place."""

import re
from pathlib import Path
from typing import Final

import pandas as pd

from geodata.errors import SchemaViolation, UnmatchedCodes
from geodata.pipeline.extract import PUBLISHED_FILE, read_text
from geodata.schemas import TABLES
from geodata.vocabulary import Edition, Fund, Status

COLUMNS: Final = (
    "footprint_code", "fund", "financial_year", "edition", "amount_gbp_m", "source",
)  # fmt: skip
FUND_NAMES: Final = {
    "place-based total": Fund.PLACE_BASED,
    "sustainability and transformation": Fund.SUSTAINABILITY_AND_TRANSFORMATION,
    "indicative total": Fund.INDICATIVE_TOTAL,
}
REQUIRED: Final = ((Fund.PLACE_BASED, "2020-21"), (Fund.INDICATIVE_TOTAL, "2020-21"))
OPTIONAL: Final = (
    (Fund.SUSTAINABILITY_AND_TRANSFORMATION, "2020-21"),
    (Fund.PLACE_BASED, "2016-17"),
)
FARTHEST_FROM_NATIONAL: Final = 0.05
"""A sum of footprints farther than this from England's amount is an error of unit or of fund."""

ROUNDING_GBP: Final = 1_000_000
"""Parts may differ from their total by as much as printing in £m can make them."""

_AMOUNT: Final = re.compile(r"\d+(\.\d+)?")
_SOURCE: Final = "nhs_england_indicative_2016"


def read_published(
    folder: Path, footprint_codes: frozenset[str], national: pd.DataFrame
) -> pd.DataFrame | None:
    """The supplied figures as rows of allocations, or None when nobody supplied any.

    Raises:
        SchemaViolation: A row breaks a rule, or figures contradict each other or England's.
        UnmatchedCodes: A footprint is missing, unknown or there twice.
    """
    path = folder / PUBLISHED_FILE
    if not path.exists():
        return None
    text = read_text(path)
    if tuple(text.columns) != COLUMNS:
        raise SchemaViolation(
            f"{PUBLISHED_FILE}, row 1: the columns must be {', '.join(COLUMNS)}, but are "
            f"{', '.join(text.columns)}."
        )
    for row_number, row in enumerate(text.itertuples(index=False), start=2):
        _check_row(row_number, row._asdict())
    figures = pd.DataFrame(
        {
            "footprint_code": text["footprint_code"],
            "fund": text["fund"].map(FUND_NAMES),
            "financial_year": text["financial_year"],
            "amount_gbp": (text["amount_gbp_m"].astype("float64") * 1e6).round().astype("int64"),
            "note": text["source"],
            "status": Status.PUBLISHED,
        }
    )
    _check_sets(figures, footprint_codes)
    figures = _with_transformation(figures)
    _check_totals(figures, national)
    rules = TABLES["allocations"]
    finished = figures.assign(
        edition=Edition.MAY_2016, is_split_estimate=False, source_keys=_SOURCE
    )
    for name in ("edition", "fund", "status"):
        finished = finished.assign(**{name: finished[name].astype("str")})
    return finished[list(rules.column_names)].sort_values(list(rules.key), ignore_index=True)


def in_place_of_model(modelled: pd.DataFrame, published: pd.DataFrame) -> pd.DataFrame:
    """Published rows, and the modelled rows of years for which nothing was published.

    Modelled parts of a year with a published total go too: they would not add up to it.
    """
    kept = modelled[~modelled["financial_year"].isin(published["financial_year"].unique())]
    both = pd.concat([kept, published], ignore_index=True)
    return both.sort_values(list(TABLES["allocations"].key), ignore_index=True)


def _check_row(row_number: int, row: dict[str, str]) -> None:
    pairs = {(fund, year) for fund, year in (*REQUIRED, *OPTIONAL)}
    fund = FUND_NAMES.get(row["fund"])
    rules = (
        (fund is not None, "fund", f"must be one of {', '.join(FUND_NAMES)}"),
        ((fund, row["financial_year"]) in pairs, "financial_year",
         "must be 2020-21, or 2016-17 for the place-based total"),
        (row["edition"] == Edition.MAY_2016, "edition", f"must be {Edition.MAY_2016}"),
        (_AMOUNT.fullmatch(row["amount_gbp_m"]) is not None, "amount_gbp_m",
         "must be a number of £m, without signs or commas"),
        (row["source"].strip() != "", "source", "must say where the figure was read"),
    )  # fmt: skip
    for is_kept, column, rule in rules:
        if not is_kept:
            raise SchemaViolation(
                f"{PUBLISHED_FILE}, row {row_number} ({row['footprint_code']}): {column} {rule}, "
                f"but is {row[column]!r}."
            )


def _check_sets(figures: pd.DataFrame, footprint_codes: frozenset[str]) -> None:
    given = {
        (Fund(fund), str(year)): list(rows["footprint_code"])
        for (fund, year), rows in figures.groupby(["fund", "financial_year"])
    }
    for fund, year in REQUIRED:
        if (fund, year) not in given:
            raise SchemaViolation(
                f"{PUBLISHED_FILE} has no rows of {fund.replace('_', ' ')} for {year}; it must "
                "hold both the place-based total and the indicative total of 2020-21."
            )
    for (fund, year), codes in given.items():
        missing, unknown = footprint_codes - set(codes), set(codes) - footprint_codes
        doubled = {code for code in codes if codes.count(code) > 1}
        if missing or unknown or doubled:
            raise UnmatchedCodes(
                f"{PUBLISHED_FILE}, {fund.replace('_', ' ')} {year}: missing "
                f"{sorted(missing)}, unknown {sorted(unknown)}, twice {sorted(doubled)}; each "
                "footprint must have exactly one row."
            )


def _with_transformation(figures: pd.DataFrame) -> pd.DataFrame:
    """Add the sustainability and transformation part as a difference where it is not given."""
    fund = Fund.SUSTAINABILITY_AND_TRANSFORMATION
    of_year = figures[figures["financial_year"] == "2020-21"].set_index("footprint_code")
    total = of_year[of_year["fund"] == Fund.INDICATIVE_TOTAL]["amount_gbp"]
    place = of_year[of_year["fund"] == Fund.PLACE_BASED]["amount_gbp"]
    difference = total - place
    if (difference < 0).any():
        raise SchemaViolation(
            f"{PUBLISHED_FILE}: {' '.join(difference[difference < 0].index)} has an indicative "
            "total below its place-based total; the first must include the second."
        )
    given = of_year[of_year["fund"] == fund]["amount_gbp"]
    if len(given):
        off = (given - difference).abs()
        if (off > ROUNDING_GBP).any():
            raise SchemaViolation(
                f"{PUBLISHED_FILE}: {' '.join(off[off > ROUNDING_GBP].index)} has parts that do "
                "not add up to its indicative total within £1m."
            )
        return figures
    added = difference.rename("amount_gbp").reset_index().assign(
        fund=fund, financial_year="2020-21", status=Status.DERIVED,
        note="Indicative total less place-based total.",
    )  # fmt: skip
    return pd.concat([figures, added], ignore_index=True)


def _check_totals(figures: pd.DataFrame, national: pd.DataFrame) -> None:
    england = national.set_index(["fund", "financial_year"])["amount_gbp"]
    for (fund, year), rows in figures.groupby(["fund", "financial_year"]):
        parts = (
            (Fund.PLACE_BASED, Fund.SUSTAINABILITY_AND_TRANSFORMATION)
            if fund == Fund.INDICATIVE_TOTAL
            else (fund,)
        )
        expected = sum(int(england.loc[(part, year)]) for part in parts)
        total = int(rows["amount_gbp"].sum())
        if abs(total / expected - 1) > FARTHEST_FROM_NATIONAL:
            raise SchemaViolation(
                f"{PUBLISHED_FILE}: {str(fund).replace('_', ' ')} {year} adds up to "
                f"£{total / 1e6:,.0f}m, where England’s amount is £{expected / 1e6:,.0f}m; the "
                "two must be within 5 %. Are the amounts in £m?"
            )
