"""Columns that several tables share: the same quantity has the same name everywhere."""

from typing import Final

from geodata.schemas.rules import Column, text
from geodata.vocabulary import (
    CCG_CODE_PATTERN,
    COUNCIL_CODE_PATTERN,
    ENGLAND,
    EXPECTED_AREAS,
    FINANCIAL_YEAR_PATTERN,
    FOOTPRINT_CODE_PATTERN,
    VINTAGE,
    Availability,
    Status,
)

COUNT: Final = EXPECTED_AREAS[VINTAGE]
ADDRESS: Final = r"https?://\S+( https?://\S+)*"
ENGLAND_OR_NHS_REGION: Final = rf"{ENGLAND}|E4\d{{7}}"

FOOTPRINT: Final = text(
    "footprint_code", pattern=FOOTPRINT_CODE_PATTERN, references="footprints.footprint_code"
)
COUNCIL: Final = text(
    "council_code", pattern=COUNCIL_CODE_PATTERN, references="councils.council_code"
)
TRUST: Final = text("trust_code", pattern=r"[A-Z0-9]{3}", references="trusts.trust_code")
CCG: Final = text("ccg_code", pattern=CCG_CODE_PATTERN, is_unique=True)
NHS_REGION: Final = text(
    "nhs_region_code", pattern=r"E4\d{7}", references="nhs_regions.nhs_region_code"
)
REGION: Final = text("region_code", pattern=r"E12\d{6}", references="regions.region_code")
FINANCIAL_YEAR: Final = text("financial_year", pattern=FINANCIAL_YEAR_PATTERN)
AVAILABILITY: Final = text("availability", allowed=tuple(Availability))
STATUS: Final = text("status", allowed=tuple(Status))
PAGE_ADDRESSES: Final = text("page_addresses", pattern=ADDRESS, is_optional=True)
NOTE: Final = text("note", is_optional=True)
SOURCE: Final = text("source_key", references="sources.source_key")
SOURCES: Final = text("source_keys", pattern=r"\w+( \w+)*")


def key_of(column: Column) -> Column:
    """The column as its own table has it: unique, and referring to nothing else."""
    return Column(column.name, column.content, pattern=column.pattern, is_unique=True)
