"""Supplied figures are checked row by row and as a whole before they replace the model."""

from pathlib import Path

import pandas as pd
import pytest

from geodata.errors import GeodataError, SchemaViolation, UnmatchedCodes
from geodata.pipeline.published_allocations import in_place_of_model, read_published
from tests.support.frames import frame

CODES = frozenset({"E54000901", "E54000902"})
NATIONAL = frame("""
    fund                              | financial_year | amount_gbp
    place_based                       | 2016-17        | 900000000
    place_based                       | 2020-21        | 1000000000
    sustainability_and_transformation | 2020-21        | 50000000
""")
HEADER = "footprint_code,fund,financial_year,edition,amount_gbp_m,source\n"
PLACE = (
    "E54000901,place-based total,2020-21,May 2016,400,note of May 2016\n"
    "E54000902,place-based total,2020-21,May 2016,600.5,note of May 2016\n"
)
TOTAL = (
    "E54000901,indicative total,2020-21,May 2016,420,note of May 2016\n"
    "E54000902,indicative total,2020-21,May 2016,631,note of May 2016\n"
)
EARLIER = (
    "E54000901,place-based total,2016-17,May 2016,380,note of May 2016\n"
    "E54000902,place-based total,2016-17,May 2016,520,note of May 2016\n"
)
TRANSFORMATION = (
    "E54000901,sustainability and transformation,2020-21,May 2016,20,note of May 2016\n"
    "E54000902,sustainability and transformation,2020-21,May 2016,30,note of May 2016\n"
)


def read(folder: Path, text: str) -> pd.DataFrame | None:
    (folder / "allocations_published.csv").write_text(text, encoding="utf-8")
    return read_published(folder, CODES, NATIONAL)


def found(frame: pd.DataFrame | None, fund: str) -> list[tuple[int, str]]:
    assert frame is not None
    rows = frame[frame["fund"] == fund]
    return list(zip(rows["amount_gbp"], rows["status"], strict=True))


def test_nothing_is_published_when_nobody_supplies_it(tmp_path: Path) -> None:
    assert read_published(tmp_path, CODES, NATIONAL) is None


def test_the_transformation_part_is_the_difference(tmp_path: Path) -> None:
    published = read(tmp_path, HEADER + PLACE + TOTAL)
    assert found(published, "place_based") == [
        (400_000_000, "published"), (600_500_000, "published"),
    ]  # fmt: skip
    assert found(published, "indicative_total")[0] == (420_000_000, "published")
    assert found(published, "sustainability_and_transformation") == [
        (20_000_000, "derived"), (30_500_000, "derived"),
    ]  # fmt: skip
    assert published is not None
    assert set(published["source_keys"]) == {"nhs_england_indicative_2016"}


def test_the_transformation_part_may_be_supplied(tmp_path: Path) -> None:
    published = read(tmp_path, HEADER + PLACE + TOTAL + TRANSFORMATION)
    assert found(published, "sustainability_and_transformation") == [
        (20_000_000, "published"), (30_000_000, "published"),
    ]  # fmt: skip


def test_published_years_lose_all_that_was_modelled(tmp_path: Path) -> None:
    modelled = frame("""
        edition  | fund        | financial_year | footprint_code | amount_gbp
        May 2016 | ccg         | 2016-17        | E54000901      | 1
        May 2016 | ccg         | 2020-21        | E54000901      | 2
        May 2016 | place_based | 2020-21        | E54000901      | 3
    """)
    published = read(tmp_path, HEADER + PLACE + TOTAL)
    assert published is not None
    both = in_place_of_model(modelled, published)
    assert list(both[both["fund"] == "ccg"]["financial_year"]) == ["2016-17"]
    assert len(both) == 1 + len(published)
    earlier = read(tmp_path, HEADER + PLACE + TOTAL + EARLIER)
    assert earlier is not None
    assert "ccg" not in set(in_place_of_model(modelled, earlier)["fund"])


@pytest.mark.parametrize(
    ("text", "fault", "message"),
    [
        ("", SchemaViolation, "is empty"),
        (HEADER.replace("source", "src") + PLACE, SchemaViolation, "row 1: the columns must be"),
        (HEADER + PLACE, SchemaViolation, "no rows of indicative total for 2020-21"),
        (HEADER + TOTAL, SchemaViolation, "no rows of place based for 2020-21"),
        (HEADER + PLACE + TOTAL.replace("2020-21", "2021-22"), SchemaViolation,
         r"row 4 \(E54000901\): financial_year must be 2020-21"),
        (HEADER + PLACE + TOTAL.replace("indicative", "total"), SchemaViolation,
         r"row 4 \(E54000901\): fund must be one of"),
        (HEADER + PLACE + TOTAL.replace("May 2016,631", "June 2016,631"), SchemaViolation,
         r"row 5 \(E54000902\): edition must be May 2016"),
        (HEADER + PLACE.replace("600.5", "-600"), SchemaViolation,
         r"row 3 \(E54000902\): amount_gbp_m must be a number"),
        (HEADER + PLACE.replace("600.5", "nan"), SchemaViolation, "amount_gbp_m must be a number"),
        (HEADER + PLACE.replace("600.5,note of May 2016", "600.5, "), SchemaViolation,
         "source must say where"),
        (HEADER + PLACE.replace("600.5,", "600.5,,"), SchemaViolation, "row 3: it has 7 cells"),
        (HEADER + PLACE + TOTAL[: len(TOTAL) // 2], UnmatchedCodes, r"missing \['E54000902'\]"),
        (HEADER + PLACE + TOTAL.replace("E54000902", "E54000903"), UnmatchedCodes,
         r"unknown \['E54000903'\]"),
        (HEADER + PLACE + TOTAL + TOTAL, UnmatchedCodes, r"twice \['E54000901', 'E54000902'\]"),
        (HEADER + PLACE + TOTAL.replace(",420,", ",399,"), SchemaViolation,
         "E54000901 has an indicative total below its place-based total"),
        (HEADER + PLACE + TOTAL + TRANSFORMATION.replace(",30,", ",33,"), SchemaViolation,
         "E54000902 has parts that do not add up"),
        (HEADER + PLACE.replace(",400,", ",0.4,").replace(",600.5,", ",0.6,") + TOTAL,
         SchemaViolation, "adds up to £1m, where England’s amount is £1,000m"),
        (HEADER + PLACE + TOTAL.replace(",631,", ",700,"), SchemaViolation,
         "indicative total 2020-21 adds up to £1,120m"),
    ],
)  # fmt: skip
def test_faulty_figures_are_refused(
    tmp_path: Path, text: str, fault: type[GeodataError], message: str
) -> None:
    with pytest.raises(fault, match=message):
        read(tmp_path, text)
