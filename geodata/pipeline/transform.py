"""Raw tables to core tables: typed, joined on codes, shares worked out, sorted by key."""

from typing import Final

import pandas as pd

from geodata.errors import SchemaViolation
from geodata.pipeline.extract import RawTables
from geodata.pipeline.joins import matched
from geodata.schemas import TABLES
from geodata.schemas.reading import typed
from geodata.schemas.rules import Content, Table
from geodata.vocabulary import CouncilType, Tier

AS_TRANSCRIBED: Final = (
    "nhs_regions",
    "regions",
    "footprints",
    "ccgs",
    "trusts",
    "trust_membership",
    "residents_by_age",
    "deprivation",
    "health",
    "settlement",
    "adult_social_care",
    "ccg_ratings",
    "reported_gaps",
    "gap_quotes",
    "progress_ratings",
    "timeline",
    "allocation_shares",
    "national_allocations",
    "survey_questions",
    "survey_results",
)
"""Tables that hold what was transcribed and nothing that is worked out."""


def core_tables(raw: RawTables) -> dict[str, pd.DataFrame]:
    """All tables that come before measures and money, by name.

    Raises:
        UnmatchedCodes: A join leaves codes over.
        SchemaViolation: A raw cell breaks a rule of its table.
    """
    tables = {name: as_typed(raw[name], TABLES[name]) for name in AS_TRANSCRIBED}
    tables["councils"] = councils(raw["councils"], raw["council_control"])
    tables["council_membership"] = council_membership(
        raw["council_membership"], tables["councils"], tables["footprints"]
    )
    tables["successor_icbs"] = successor_icbs(raw["successor_icbs"], tables["footprints"])
    tables["survey_population"] = survey_population(tables["councils"], tables["regions"])
    return tables


def as_typed(text: pd.DataFrame, table: Table) -> pd.DataFrame:
    """Type a frame of text by the rules of its table, sorted by key as the rules require.

    Raises:
        SchemaViolation: A column is missing, or a cell breaks a rule.
    """
    missing = [name for name in table.column_names if name not in text.columns]
    if missing:
        raise SchemaViolation(
            f"raw {table.file_name} has no column {', '.join(missing)}; it must have "
            f"{', '.join(table.column_names)}."
        )
    rows = text[list(table.column_names)].to_numpy(dtype=str).tolist()
    frame = typed(_sorted(rows, table), table, f"raw {table.file_name}")
    return frame.reset_index(drop=True)


def _sorted(rows: list[list[str]], table: Table) -> list[list[str]]:
    contents = {column.name: column.content for column in table.columns}
    keys = [(table.column_names.index(name), contents[name]) for name in table.key]
    return sorted(rows, key=lambda row: [_sortable(row[index], kind) for index, kind in keys])


def _sortable(cell: str, content: Content) -> tuple[int, str]:
    """Whole numbers sort as numbers, so the shorter text first; the rest as text."""
    return (len(cell) if content is Content.INTEGER else 0, cell)


def councils(raw: pd.DataFrame, control: pd.DataFrame) -> pd.DataFrame:
    """Councils with their tier and who controlled them in May 2017."""
    joined = matched(
        raw, control, on="council_code", validate="one_to_one", what="councils and their control"
    )
    is_lower = joined["council_type"] == CouncilType.SHIRE_DISTRICT
    tier = is_lower.map({True: str(Tier.LOWER), False: str(Tier.UPPER_OR_SINGLE)})
    return as_typed(joined.assign(tier=tier), TABLES["councils"])


def council_membership(
    raw: pd.DataFrame, councils: pd.DataFrame, footprints: pd.DataFrame
) -> pd.DataFrame:
    """Which councils a footprint takes in, and the share of the residents of each."""
    typed_raw = raw.assign(residents_in_both=raw["residents_in_both"].astype("int64"))
    of_council = councils[["council_code", "population_mid_2017"]]
    of_footprint = footprints[["footprint_code", "population_mid_2017"]]
    joined = matched(
        matched(
            typed_raw, of_council.rename(columns={"population_mid_2017": "of_council"}),
            on="council_code", validate="many_to_one", what="membership and councils",
        ),
        of_footprint.rename(columns={"population_mid_2017": "of_footprint"}),
        on="footprint_code", validate="many_to_one", what="membership and footprints",
    )  # fmt: skip
    residents = joined["residents_in_both"]
    return as_typed(
        joined.assign(
            share_of_council=_as_text(residents / joined["of_council"]),
            share_of_footprint=_as_text(residents / joined["of_footprint"]),
            residents_in_both=residents.astype("str"),
        ),
        TABLES["council_membership"],
    )


def successor_icbs(raw: pd.DataFrame, footprints: pd.DataFrame) -> pd.DataFrame:
    """Where each footprint's residents went in July 2022."""
    joined = matched(
        raw, footprints[["footprint_code", "population_mid_2017"]],
        on="footprint_code", validate="many_to_one", what="successors and footprints",
    )  # fmt: skip
    share = joined["residents_in_both"].astype("int64") / joined["population_mid_2017"]
    return as_typed(joined.assign(share_of_footprint=_as_text(share)), TABLES["successor_icbs"])


def survey_population(councils: pd.DataFrame, regions: pd.DataFrame) -> pd.DataFrame:
    """How the councils that the survey addressed divide by region and by type."""
    upper = councils[councils["tier"] == Tier.UPPER_OR_SINGLE]
    named = matched(
        upper, regions, on="region_code", validate="many_to_one", what="councils and regions"
    )
    parts = [
        named[column].value_counts().rename_axis("category").reset_index(name="councils")
        .assign(breakdown=breakdown)
        for breakdown, column in (("council type", "council_type"), ("region", "region_name"))
    ]  # fmt: skip
    counted = pd.concat(parts, ignore_index=True)
    return as_typed(
        counted.assign(
            share_of_councils=_as_text(counted["councils"] / len(upper)),
            councils=counted["councils"].astype("str"),
        ),
        TABLES["survey_population"],
    )


def _as_text(shares: pd.Series) -> pd.Series:
    return shares.map(lambda value: f"{value:.10g}")
