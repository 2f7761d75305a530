"""The rules of every table, by table name."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from geodata.schemas.areas import AREA_TABLES
from geodata.schemas.funding import FUNDING_TABLES
from geodata.schemas.outputs import OUTPUT_TABLES
from geodata.schemas.rules import Table
from geodata.schemas.subjects import SUBJECT_TABLES
from geodata.schemas.survey import SURVEY_TABLES

TABLES: Final[Mapping[str, Table]] = MappingProxyType(
    {
        table.name: table
        for table in (
            *AREA_TABLES,
            *SUBJECT_TABLES,
            *FUNDING_TABLES,
            *SURVEY_TABLES,
            *OUTPUT_TABLES,
        )
    }
)
