"""What must be said beside single values: why one is missing, doubtful, or of another status."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

import pandas as pd

from geodata.measures import Measure
from geodata.vocabulary import Availability, Edition, Fund, SourceKey, Status

Cell: TypeAlias = tuple[str, str]
"""A measure's key and a footprint's code."""

GAP_MEASURES: Final = (
    "reported_gap",
    "reported_gap_per_resident",
    "reported_gap_share_of_indicative_total",
)
_CORE_2019: Final = ("core_ccg_2019_20", "core_ccg_2019_20_per_resident")
_CORE_2016: Final = ("core_ccg_2016_17", "core_ccg_2016_17_per_resident", "core_ccg_growth_2017_18")
_ESTIMATED: Final = "Rests on an estimate: a CCG of 2016 is divided between two footprints."
_AMOUNTS: Final = {
    "indicative_total_2020_21": Fund.INDICATIVE_TOTAL,
    "sustainability_transformation_2020_21": Fund.SUSTAINABILITY_AND_TRANSFORMATION,
}
_PUBLISHED_SOURCE: Final = SourceKey("nhs_england_indicative_2016")
_MODEL_SOURCES: Final = frozenset(
    SourceKey(key)
    for key in (
        "cipfa_allocations",
        "nhs_england_allocations_2016",
        "nhs_england_allocations_2019",
        "commons_answer_39975",
    )
)


@dataclass(frozen=True, slots=True)
class Missing:
    """Why a value is not there."""

    availability: Availability
    note: str


@dataclass(frozen=True, slots=True)
class Remarks:
    """Remarks by cell.

    ``supplied`` is empty, or the status of the amounts that took the model's place, by measure.
    """

    missing: Mapping[Cell, Missing]
    notes: Mapping[Cell, str]
    doubtful: frozenset[Cell]
    inferred: frozenset[Cell]
    supplied: Mapping[str, Status]

    def status_of(self, measure: Measure, code: str) -> Status:
        """The status of one value: the measure's own, unless the value has another.

        With supplied figures, an amount has the status of its rows, what is divided by
        residents is derived, and what still rests on reported figures is reported.
        """
        if (measure.key, code) in self.inferred:
            return Status.DERIVED
        if measure.status is not Status.MODELLED or not self.supplied:
            return measure.status
        if measure.key in GAP_MEASURES:
            return Status.REPORTED
        return self.supplied.get(measure.key, Status.DERIVED)

    def sources_of(self, measure: Measure) -> tuple[SourceKey, ...]:
        """The sources of the measure's values."""
        if measure.status is not Status.MODELLED or not self.supplied:
            return measure.source_keys
        kept = tuple(key for key in measure.source_keys if key not in _MODEL_SOURCES)
        return (_PUBLISHED_SOURCE, *kept)


def remarks(tables: Mapping[str, pd.DataFrame]) -> Remarks:
    """Gather the remarks of all measures from the tables that hold them."""
    allocations = tables["allocations"]
    gaps = tables["reported_gaps"].set_index("footprint_code")
    progress = tables["progress_ratings"].set_index("footprint_code")
    said = gaps["doubt"].where(gaps["doubt"] != "", gaps["scope"])
    notes = {(key, str(code)): note for key in GAP_MEASURES for code, note in said.items()}
    for code, note in progress["note"].items():
        notes[("progress_category", str(code))] = note
    for key, code in _split_estimates(allocations):
        notes[(key, code)] = _ESTIMATED
    inferred = frozenset(
        ("progress_category", str(code))
        for code in progress.index[progress["evidence"] == "inferred"]
    )
    doubted = frozenset(
        (key, str(code)) for key in GAP_MEASURES for code in gaps.index[gaps["doubt"] != ""]
    )
    return Remarks(
        missing=_missing(progress, allocations),
        notes=notes,
        doubtful=doubted | inferred,
        inferred=inferred,
        supplied=_supplied(allocations),
    )


def _split_estimates(allocations: pd.DataFrame) -> list[Cell]:
    split = allocations[allocations["is_split_estimate"]]
    years = {"2016-17": _CORE_2016, "2019-20": _CORE_2019}
    return [
        (key, str(code))
        for year, keys in years.items()
        for key in keys
        for code in split[split["financial_year"] == year]["footprint_code"]
    ]


def _missing(progress: pd.DataFrame, allocations: pd.DataFrame) -> dict[Cell, Missing]:
    not_found = Missing(Availability.NOT_FOUND, "No page that could be read gives the category.")
    not_there = Missing(
        Availability.NOT_IN_SOURCE, "The January 2016 edition, as obtained, lacks this footprint."
    )
    core = allocations[
        (allocations["edition"] == Edition.JANUARY_2016)
        & (allocations["fund"] == Fund.CORE_CCG)
        & (allocations["financial_year"] == "2019-20")
    ]
    absent = sorted(set(progress.index) - set(core["footprint_code"]))
    return {
        ("progress_category", str(code)): not_found
        for code in progress.index[progress["evidence"] == "not found"]
    } | {(key, code): not_there for key in _CORE_2019 for code in absent}


def _supplied(allocations: pd.DataFrame) -> dict[str, Status]:
    indicative = allocations[
        (allocations["edition"] == Edition.MAY_2016) & (allocations["financial_year"] == "2020-21")
    ]
    statuses = {
        key: Status(indicative[indicative["fund"] == fund]["status"].iloc[0])
        for key, fund in _AMOUNTS.items()
    }
    return {} if Status.MODELLED in statuses.values() else statuses
