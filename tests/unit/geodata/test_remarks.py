"""Why a value is missing, doubtful, or of another status than its measure."""

import pytest

from geodata.measures import MEASURE_BY_KEY
from geodata.pipeline.remarks import Remarks, remarks
from geodata.vocabulary import Availability, MeasureKey, Status
from tests.support.frames import frame

GAPS = frame("""
    footprint_code | scope        | doubt
    E54000901      | Health only. | ·
    E54000902      | Health only. | Two figures.
    E54000903      | ·            | ·
""")
PROGRESS = frame("""
    footprint_code | evidence  | note
    E54000901      | found     | ·
    E54000902      | inferred  | Worked out.
    E54000903      | not found | ·
""")


def made(total_status: str = "modelled", part_status: str = "modelled") -> Remarks:
    allocations = frame(f"""
        edition      | fund             | financial_year | footprint_code | status         | is_split_estimate
        January 2016 | core_ccg         | 2019-20        | E54000901      | derived        | False
        January 2016 | core_ccg         | 2019-20        | E54000903      | derived        | True
        January 2016 | core_ccg         | 2016-17        | E54000903      | derived        | True
        May 2016     | indicative_total | 2020-21        | E54000901      | {total_status} | False
        May 2016     | sustainability_and_transformation | 2020-21 | E54000901 | {part_status} | False
    """)  # noqa: E501 - a drawn table
    return remarks(
        {"allocations": allocations, "reported_gaps": GAPS, "progress_ratings": PROGRESS}
    )


def test_a_doubt_comes_before_the_scope() -> None:
    notes = made().notes
    assert notes[("reported_gap", "E54000901")] == "Health only."
    assert notes[("reported_gap", "E54000902")] == "Two figures."
    assert notes[("reported_gap", "E54000903")] == ""


def test_doubtful_are_the_doubted_gaps_and_the_inferred_category() -> None:
    assert made().doubtful == {
        ("reported_gap", "E54000902"),
        ("reported_gap_per_resident", "E54000902"),
        ("reported_gap_share_of_indicative_total", "E54000902"),
        ("progress_category", "E54000902"),
    }


def test_missing_values_have_their_reasons() -> None:
    missing = made().missing
    assert missing[("progress_category", "E54000903")].availability is Availability.NOT_FOUND
    assert missing[("core_ccg_2019_20", "E54000902")].availability is Availability.NOT_IN_SOURCE
    assert set(missing) == {
        ("progress_category", "E54000903"),
        ("core_ccg_2019_20", "E54000902"),
        ("core_ccg_2019_20_per_resident", "E54000902"),
    }


def test_a_divided_ccg_is_noted_in_its_years() -> None:
    notes = made().notes
    for key in ("core_ccg_2016_17", "core_ccg_growth_2017_18", "core_ccg_2019_20_per_resident"):
        assert notes[(key, "E54000903")].startswith("Rests on an estimate")


@pytest.mark.parametrize(
    ("key", "modelled", "published"),
    [
        ("indicative_total_2020_21", Status.MODELLED, Status.PUBLISHED),
        ("indicative_total_2020_21_per_resident", Status.MODELLED, Status.DERIVED),
        ("sustainability_transformation_2020_21", Status.MODELLED, Status.DERIVED),
        ("reported_gap_share_of_indicative_total", Status.MODELLED, Status.REPORTED),
        ("reported_gap", Status.REPORTED, Status.REPORTED),
        ("population", Status.DERIVED, Status.DERIVED),
    ],
)
def test_published_figures_change_the_status(key: str, modelled: Status, published: Status) -> None:
    measure = MEASURE_BY_KEY[MeasureKey(key)]
    assert made().status_of(measure, "E54000901") is modelled
    assert made("published", "derived").status_of(measure, "E54000901") is published


def test_an_inferred_category_is_derived() -> None:
    measure = MEASURE_BY_KEY[MeasureKey("progress_category")]
    assert made().status_of(measure, "E54000902") is Status.DERIVED
    assert made().status_of(measure, "E54000901") is Status.REPORTED


def test_published_figures_change_the_sources() -> None:
    gap = MEASURE_BY_KEY[MeasureKey("reported_gap_share_of_indicative_total")]
    assert made().sources_of(gap) == gap.source_keys
    assert made("published", "derived").sources_of(gap) == (
        "nhs_england_indicative_2016",
        "reported_gap_pages",
    )
