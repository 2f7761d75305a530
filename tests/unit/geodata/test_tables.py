"""The app refuses to start on data that is missing, cut short or contradicts itself."""

import csv
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geodata.errors import GeodataError, MissingSource, SchemaViolation, VintageMismatch
from geodata.measures import MEASURES
from geodata.schemas import TABLES
from geodata.tables import PROCESSED, Tables, load_tables

FILES = sorted(path.name for path in PROCESSED.iterdir())


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The committed tables, to be broken."""
    folder = tmp_path / "processed"
    shutil.copytree(PROCESSED, folder)
    return folder


def refused(folder: Path) -> str:
    """The sentence with which the tables are refused."""
    with pytest.raises(GeodataError) as caught:
        load_tables(folder)
    message = str(caught.value)
    assert "\n" not in message
    assert "Traceback" not in message
    return message


def edit(folder: Path, name: str, change: Callable[[list[list[str]]], None]) -> None:
    path = folder / name
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    change(rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def put(row: int, column: int, cell: str) -> Callable[[list[list[str]]], None]:
    """Row as an editor counts it: the header is row 1."""

    def change(rows: list[list[str]]) -> None:
        rows[row - 1][column] = cell

    return change


def drop(row: int) -> Callable[[list[list[str]]], None]:
    def change(rows: list[list[str]]) -> None:
        del rows[row - 1]

    return change


def test_the_committed_tables_load(tables: Tables) -> None:
    assert set(tables.frames) == set(TABLES)
    assert [measure.key for measure in tables.measures] == [measure.key for measure in MEASURES]
    assert tables.vintage == "2017"
    assert tables.data_date == "2026-11"
    assert tables.measure("population") is not None
    assert tables.measure("nothing") is None
    footprints = tables.boundary("footprints")
    assert footprints is not None
    assert footprints.area_type.count == 44
    assert tables.boundary("nothing") is None


def test_a_diverging_measure_gets_its_midpoint(tables: Tables) -> None:
    growth = tables.measure("place_based_growth_2020_21")
    assert growth is not None
    assert growth.midpoint == pytest.approx(0.046040, abs=1e-6)


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named(copy: Path, name: str) -> None:
    (copy / name).unlink()
    assert f"{name} is not in" in refused(copy)


@pytest.mark.parametrize(
    "name", ["trusts.csv", "measure_values.csv", "dataset.json", "boundaries.json", "sources.toml"]
)
def test_an_empty_file_is_named(copy: Path, name: str) -> None:
    (copy / name).write_text("", encoding="utf-8")
    assert name in refused(copy)


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith(".csv")])
def test_a_table_cut_short_anywhere_is_named(copy: Path, name: str) -> None:
    content = (copy / name).read_bytes()
    (copy / name).write_bytes(content[: len(content) // 2])
    message = refused(copy)
    assert f"{name}, row" in message or f"{name} is not readable" in message


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith(".csv")])
def test_a_table_without_its_last_row_is_named(copy: Path, name: str) -> None:
    lines = (copy / name).read_text(encoding="utf-8").splitlines(keepends=True)
    (copy / name).write_text("".join(lines[:-1]), encoding="utf-8")
    assert f"{name}, row {len(lines) - 1}: the table ends here after" in refused(copy)


@pytest.mark.parametrize(
    ("name", "change", "message"),
    [
        ("footprints.csv", put(45, 0, "E54000999"), "must be in footprints.csv, but E54000048"),
        ("footprints.csv", put(3, 1, "E40000009"), "nhs_region_code must be in nhs_regions.csv"),
        ("footprints.csv", put(4, 8, "0"), "population_mid_2017 must be at least 1"),
        ("footprints.csv", put(2, 8, "2517584"), "must add up to the footprint’s"),
        ("councils.csv", put(7, 5, "borough"), "row 7 (council_code E06000006): council_type must"),
        ("councils.csv", put(9, 2, "E12000099"), "region_code must be in regions.csv"),
        ("councils.csv", put(60, 1, "E10000099"), "county_code must be in councils.csv"),
        ("council_membership.csv", put(2, 1, "E54000099"), "footprint_code must be in footprints"),
        ("council_membership.csv", put(2, 3, "0.9"), "E06000001: the shares of council must add"),
        ("council_membership.csv", put(2, 4, "0.2"), "E54000045: the shares of footprint must"),
        ("ccgs.csv", put(2, 4, "159823"), "ccgs.csv, E54000005: the residents of its CCGs"),
        ("residents_by_age.csv", put(2, 1, "5"), "E54000005: the residents of its ages"),
        ("successor_icbs.csv", put(2, 3, "5"), "E54000005: the residents of its successors"),
        ("trust_membership.csv", put(290, 0, "ZZZ"), "row 290: trust_code must be in trusts.csv"),
        ("national_allocations.csv", put(2, 2, "1"), "2015-16: the parts must add up to place"),
        ("national_allocations.csv", put(3, 2, "1"), "2015-16: the parts must add up to total"),
        ("timeline.csv", put(2, 6, "nobody"), "source_key must be in sources.toml, but nobody"),
        ("survey_results.csv", put(85, 0, "results"), "row 85 (question_code results"),
        ("survey_results.csv", put(2, 7, "not_found"), "survey_results.csv, row 2: availability"),
        ("measure_values.csv", put(2, 2, ""), "row 2: availability must be \"value\""),
        ("measure_values.csv", put(2, 4, "not_found"), "row 2: availability must be"),
        ("measure_values.csv", put(2, 4, "lost"), "availability must be one of value, not_found"),
        ("measure_values.csv", put(2, 7, "hearsay"), "source_keys must be in sources.toml"),
        ("measure_values.csv", put(2, 5, "guessed"), "status must be one of published"),
        ("measure_values.csv", put(2, 2, "300000"), "the counts must be those of the values"),
        ("measure_values.csv", put(2, 2, "99999999"), "the classes must hold every value"),
        ("benchmark_values.csv", put(5, 1, "E40000009"), "1 rows are missing and 1 are unknown"),
        ("measure_classes.csv", put(2, 4, "0.001"), "each class must begin where the one below"),
        (
            "measure_classes.csv",
            put(6, 1, "6"),
            "row 2 (aged_18_to_64): classes must be numbered from 1",
        ),
        ("measure_classes.csv", put(2, 5, "43"), "the counts must be those of the values"),
        ("measure_classes.csv", put(2, 2, "thirds"), "scheme must be one of"),
        ("allocations.csv", drop(100), "the table ends here after"),
        ("ccgs.csv", drop(100), "dataset.json says that it has 207"),
        ("footprint_geometry.csv", put(2, 1, "0.1"), "area_km2 must be at least 1"),
    ],
)  # fmt: skip
def test_a_contradiction_is_named(
    copy: Path, name: str, change: Callable[[list[list[str]]], None], message: str
) -> None:
    edit(copy, name, change)
    sentence = refused(copy)
    assert message in sentence
    assert name in sentence


def test_modelled_money_must_add_up_to_the_pound(copy: Path) -> None:
    def change(rows: list[list[str]]) -> None:
        row = next(row for row in rows if row[0] == "May 2016" and row[1] == "ccg")
        row[4] = str(int(row[4]) + 1)

    edit(copy, "allocations.csv", change)
    assert "modelled ccg 2016-17: the footprints must add up" in refused(copy)


def test_a_category_must_be_one_of_the_record(copy: Path) -> None:
    def change(rows: list[list[str]]) -> None:
        row = next(row for row in rows if row[0] == "progress_category" and row[2])
        row[2] = "5"

    edit(copy, "measure_values.csv", change)
    assert "progress_category must be the number of one of its categories" in refused(copy)


def test_a_measure_that_is_gone_is_missed(copy: Path) -> None:
    def change(rows: list[list[str]]) -> None:
        rows[:] = [row for row in rows if row[0] != "area"]

    edit(copy, "measure_classes.csv", change)
    dataset = json.loads((copy / "dataset.json").read_text(encoding="utf-8"))
    dataset["rows"]["measure_classes.csv"] -= 5
    (copy / "dataset.json").write_text(json.dumps(dataset), encoding="utf-8")
    assert "measure_classes.csv: area must have classes" in refused(copy)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('{"vintage": "2018", "data_date": "2026-11", "rows": {}}', "says vintage 2018"),
        ('{"vintage": "2017"}', "must hold exactly vintage, data_date and rows"),
        ("[]", "must hold exactly"),
        ("{", "not readable JSON"),
    ],
)
def test_a_faulty_dataset_record_is_named(copy: Path, content: str, message: str) -> None:
    (copy / "dataset.json").write_text(content, encoding="utf-8")
    sentence = refused(copy)
    assert "dataset.json" in sentence
    assert message in sentence


def test_boundaries_of_another_vintage_are_refused(copy: Path) -> None:
    path = copy / "boundaries.json"
    text = path.read_text(encoding="utf-8").replace('"vintage": "2017"', '"vintage": "2018"', 1)
    path.write_text(text, encoding="utf-8")
    with pytest.raises(VintageMismatch, match=r"boundaries\.json: footprints_2017\.geojson"):
        load_tables(copy)


def test_the_kind_of_fault_says_what_to_do(copy: Path) -> None:
    (copy / "trusts.csv").unlink()
    with pytest.raises(MissingSource, match="python -m geodata build"):
        load_tables(copy)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.data())
def test_no_change_of_bytes_gives_anything_but_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from(FILES))
    content = (PROCESSED / name).read_bytes()
    start = data.draw(st.integers(0, len(content) - 1))
    length = data.draw(st.integers(0, 400))
    insert = data.draw(
        st.one_of(
            st.binary(max_size=12),
            st.sampled_from(
                [b",", b"\n", b'"', b"-1", b"nan", b"E54000005", b"\xef\xbb\xbf", b"\0"]
            ),
        )
    )
    folder = tmp_path_factory.mktemp("processed") / "copy"
    shutil.copytree(PROCESSED, folder)
    (folder / name).write_bytes(content[:start] + insert + content[start + length :])
    sentence = sentence_of(folder)
    shutil.rmtree(folder)
    assert "\n" not in sentence


def sentence_of(folder: Path) -> str:
    """What is said of a folder of tables: nothing when they load."""
    try:
        load_tables(folder)
    except GeodataError as error:
        return str(error)
    return ""


def test_a_schema_violation_is_a_geodata_error() -> None:
    assert issubclass(SchemaViolation, GeodataError)
