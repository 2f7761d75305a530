"""Every rule of a column is held to, and the sentence names file, row, column and rule."""

from pathlib import Path

import pandas as pd
import pytest

from geodata.errors import MissingSource, SchemaViolation
from geodata.schemas.reading import read_table
from geodata.schemas.rules import Table, flag, number, share, text, whole

SHEEP = Table(
    "sheep",
    (
        text("sheep_code", pattern=r"S\d", is_unique=True),
        text("breed", allowed=("Herdwick", "Lonk")),
        text("name", is_optional=True, is_unique=False, max_length=6),
        whole("legs", maximum=4),
        whole("lambs", minimum=1, is_optional=True),
        number("weight_kg", minimum=0.5, is_optional=True),
        share("wool_share"),
        flag("is_black"),
    ),
    key=("sheep_code",),
    row_count=2,
)
HEADER = "sheep_code,breed,name,legs,lambs,weight_kg,wool_share,is_black"
FIRST = "S1,Herdwick,,4,,,0.5,True"
SECOND = "S2,Lonk,Dolly,3,2,60.25,1e-05,False"


def read(folder: Path, *lines: str) -> pd.DataFrame:
    (folder / "sheep.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return read_table(folder / "sheep.csv", SHEEP)


def test_cells_are_typed_and_missing_is_missing(tmp_path: Path) -> None:
    sheep = read(tmp_path, HEADER, FIRST, SECOND)
    assert list(sheep["name"]) == ["", "Dolly"]
    assert list(sheep["legs"]) == [4, 3]
    assert pd.isna(sheep["lambs"][0])
    assert sheep["lambs"][1] == 2
    assert pd.isna(sheep["weight_kg"][0])
    assert list(sheep["wool_share"]) == [0.5, 0.00001]
    assert list(sheep["is_black"]) == [True, False]
    assert {name: str(kind) for name, kind in sheep.dtypes.items()} == {
        "sheep_code": "str", "breed": "str", "name": "str", "legs": "int64", "lambs": "Int64",
        "weight_kg": "float64", "wool_share": "float64", "is_black": "bool",
    }  # fmt: skip


def changed(column: str, cell: str) -> str:
    cells = dict(zip(HEADER.split(","), SECOND.split(","), strict=True))
    return ",".join((cells | {column: cell}).values())


@pytest.mark.parametrize(
    ("column", "cell", "rule"),
    [
        ("sheep_code", "", "must not be empty"),
        ("sheep_code", "S12", r"must have the form S\d"),
        ("sheep_code", "s2", r"must have the form S\d"),
        ("sheep_code", "S1", "must not occur twice"),
        ("breed", "lonk", "must be one of Herdwick, Lonk"),
        ("breed", "Lonk ", "must not begin or end with a space"),
        ("breed", "", "must not be empty"),
        ("name", "Dolores", "must have at most 6 characters"),
        ("legs", "", "must not be empty"),
        ("legs", "5", "must be at most 4"),
        ("legs", "-1", "must be at least 0"),
        ("legs", "3.0", "must be a whole number"),
        ("legs", "three", "must be a whole number"),
        ("lambs", "0", "must be at least 1"),
        ("weight_kg", "0.4", "must be at least 0.5"),
        ("weight_kg", "nan", "must be a number"),
        ("weight_kg", "inf", "must be a number"),
        ("weight_kg", "1,5", "2 cells more"),
        ("wool_share", "1.01", "must be at most 1"),
        ("wool_share", "50%", "must be a number"),
        ("is_black", "true", "must be True or False"),
        ("is_black", "", "must not be empty"),
    ],
)
def test_a_cell_that_breaks_a_rule(tmp_path: Path, column: str, cell: str, rule: str) -> None:
    with pytest.raises(SchemaViolation) as caught:
        read(tmp_path, HEADER, FIRST, changed(column, cell))
    message = str(caught.value)
    assert message.startswith("sheep.csv, row 3")
    if "," in cell:
        assert "it has 9 cells, where the header has 8" in message
        return
    assert f"{column} {rule}, but is {cell!r}." in message
    assert message.endswith("Write it anew with `python -m geodata build`.")


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ((HEADER, FIRST), "sheep.csv, row 2: the table ends here after 1 rows, but must have 2"),
        ((HEADER, FIRST, SECOND, SECOND), "after 3 rows, but must have 2"),
        ((HEADER, SECOND, FIRST), "row 3: the key S1 is out of order"),
        ((HEADER, FIRST, SECOND[:12]), "row 3: it has 3 cells, where the header has 8"),
        ((HEADER.replace("legs", "feet"), FIRST, SECOND), "row 1: the columns must be sheep_code"),
        ((",".join(HEADER.split(",")[::-1]), FIRST, SECOND), "row 1: the columns must be"),
        ((HEADER, FIRST, '"S2,Lonk'), "is not readable as CSV"),
    ],
)
def test_a_table_that_breaks_a_rule(tmp_path: Path, lines: tuple[str, ...], message: str) -> None:
    with pytest.raises(SchemaViolation) as caught:
        read(tmp_path, *lines)
    assert message in str(caught.value)


def test_a_key_that_is_there_twice(tmp_path: Path) -> None:
    flock = Table("flock", (text("field"), text("breed")), key=("field", "breed"))
    (tmp_path / "flock.csv").write_text("field,breed\nA,Lonk\nA,Lonk\n", encoding="utf-8")
    with pytest.raises(SchemaViolation, match="row 3: the key A Lonk occurs twice"):
        read_table(tmp_path / "flock.csv", flock)


def test_a_table_without_rows_may_be_whole(tmp_path: Path) -> None:
    flock = Table("flock", (text("field"), whole("count")), key=("field",))
    (tmp_path / "flock.csv").write_text("field,count\n", encoding="utf-8")
    assert list(read_table(tmp_path / "flock.csv", flock).columns) == ["field", "count"]


def test_an_empty_file_and_another_encoding_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "sheep.csv"
    path.write_text("", encoding="utf-8")
    with pytest.raises(SchemaViolation, match=r"sheep\.csv is empty"):
        read_table(path, SHEEP)
    path.write_bytes(f"{HEADER}\n{FIRST}\n{SECOND.replace('Dolly', 'Zoë')}\n".encode("latin-1"))
    with pytest.raises(SchemaViolation, match="not readable as CSV"):
        read_table(path, SHEEP)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(MissingSource, match=r"sheep\.csv is not in"):
        read_table(tmp_path / "sheep.csv", SHEEP)
