"""What was recorded of one footprint's partnership: its lead, plan and progress."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from geodata.tables import Tables


class Evidence(StrEnum):
    """How a progress category is known."""

    FOUND = "found"
    INFERRED = "inferred"
    NOT_FOUND = "not found"


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan of the partnership.

    ``lead`` is as recorded up to April 2019. ``page_address`` is as it was in 2017-18 and was
    not checked since. ``published`` is an ISO date as exact as it is known, and
    ``precision`` says what the date means ("day", "week of", "on or before" and so on); both
    are empty if no date was found.
    """

    lead: str
    page_address: str
    published: str
    precision: str


@dataclass(frozen=True, slots=True)
class Progress:
    """NHS England's judgement of July 2017. ``category`` is empty if it was not found."""

    category: str
    evidence: Evidence
    page_addresses: tuple[str, ...]
    note: str
    is_in_first_capital_tranche: bool


def plan(tables: Tables, code: str) -> Plan:
    """Lead and plan of one footprint, which must be one of the tables."""
    row = _row(tables, "footprints", code)
    return Plan(
        lead=row.recorded_lead,
        page_address=row.plan_page_address,
        published=row.plan_published,
        precision=row.plan_published_precision,
    )


def progress(tables: Tables, code: str) -> Progress:
    """Progress of one footprint, which must be one of the tables."""
    row = _row(tables, "progress_ratings", code)
    return Progress(
        category=row.progress_category,
        evidence=Evidence(row.evidence),
        page_addresses=tuple(row.page_addresses.split()),
        note=row.note,
        is_in_first_capital_tranche=bool(row.is_in_first_capital_tranche),
    )


def _row(tables: Tables, name: str, code: str) -> Any:
    table = tables.frames[name]
    return next(table[table["footprint_code"] == code].itertuples())
