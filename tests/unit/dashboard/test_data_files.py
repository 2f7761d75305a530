"""Rows as CSV, spreadsheet and data package: every value as it is, no text that executes."""

import csv
import io
import json
import math
import zipfile

import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.exports.description import make_archive
from dashboard.exports.file_name import file_name, slug
from dashboard.exports.safe_text import safe_text
from dashboard.exports.spreadsheet import make_workbook, sheet_names
from dashboard.exports.text_file import make_csv
from tests.support.exhibits import exhibit, table

BEGINNINGS = ("=", "+", "-", "@", "\t", "\r", "\x00")
TEXTS = st.text(max_size=40) | st.sampled_from(
    ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", " =1", "'=1", '"=1"', "a,b"]
)
NUMBERS = (
    st.none()
    | st.floats(allow_nan=False, allow_infinity=False, width=32)
    | st.integers(-(10**12), 10**12)
)
ROWS = st.lists(st.tuples(TEXTS, TEXTS, NUMBERS), max_size=5)


def csv_rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@given(TEXTS)
def test_no_text_begins_as_a_formula_does(text: str) -> None:
    assert not safe_text(text).lstrip().startswith(BEGINNINGS)


@settings(deadline=None)
@given(ROWS)
def test_csv_keeps_numbers_and_rows_and_executes_nothing(rows: list) -> None:  # type: ignore[type-arg]
    read = csv_rows(make_csv(exhibit(table=table(rows))))
    assert read[0] == ["footprint_code", "footprint_name", "gap"]
    assert len(read) == len(rows) + 1
    for (code, name, number), cells in zip(rows, read[1:], strict=True):
        assert cells[0] == safe_text(code)
        assert cells[1] == safe_text(name)
        assert (cells[2] == "") if number is None else float(cells[2]) == number


@settings(deadline=None, max_examples=40)
@given(ROWS)
def test_the_workbook_keeps_numbers_as_numbers(rows: list) -> None:  # type: ignore[type-arg]
    book = openpyxl.load_workbook(io.BytesIO(make_workbook([exhibit(table=table(rows))])))
    sheet = book["gap per resident"]
    for down, (_, name, number) in enumerate(rows, start=2):
        found = sheet.cell(down, 3).value
        assert (found is None) if number is None else math.isclose(found, number, rel_tol=1e-14)
        text = sheet.cell(down, 2)
        assert text.data_type != "f"
        assert not str(text.value or "").startswith(BEGINNINGS)
        assert name != "=1+1" or text.value == "'=1+1"


def test_the_workbook_explains_itself() -> None:
    content = make_workbook([exhibit(filters="NHS region London (5 of 44)")], site="https://a.test")
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert book.sheetnames == ["Cover", "gap per resident", "Notes", "Sources"]
    cover = [cell.value for row in book["Cover"] for cell in row if cell.value]
    assert "NHS region London (5 of 44)" in cover
    assert "https://a.test/?left=reported_gap_per_resident" in cover
    assert "Reported" in cover
    sheet = book["gap per resident"]
    assert sheet["C2"].value == 300
    assert sheet["C2"].number_format == "£#,##0"
    assert sheet.freeze_panes == "B2"
    assert "Sample Office" in [cell.value for cell in book["Sources"]["A"]]


def test_what_is_invented_says_so_on_every_sheet_and_row() -> None:
    shown = exhibit(is_illustrative=True)
    book = openpyxl.load_workbook(io.BytesIO(make_workbook([shown])))
    for sheet in book:
        words = [str(cell.value) for row in sheet.iter_rows(max_row=2) for cell in row]
        assert any("Illustrative" in word for word in words), sheet.title
    rows = csv_rows(make_csv(shown))
    assert all(row[-1].startswith("illustrative") for row in rows)
    with zipfile.ZipFile(io.BytesIO(make_archive(shown))) as archive:
        for name in archive.namelist():
            assert "illustrative" in archive.read(name).decode("utf-8-sig").lower()


def test_sheets_are_named_once_and_short() -> None:
    names = sheet_names(
        [exhibit(subject=text) for text in ("a/b:c", "a b c", "x" * 80, "", "Cover")]
    )
    assert names == ["a b c", "a b c 2", "x" * 31, "Figures", "Cover 2"]


def test_the_data_package_describes_every_column() -> None:
    with zipfile.ZipFile(io.BytesIO(make_archive(exhibit()))) as archive:
        assert archive.namelist() == ["gap-per-resident.csv", "datapackage.json", "README.txt"]
        package = json.loads(archive.read("datapackage.json"))
        rows = csv_rows(archive.read(package["resources"][0]["path"]))
    fields = package["resources"][0]["schema"]["fields"]
    assert [field["name"] for field in fields] == rows[0]
    assert [field["type"] for field in fields] == ["string", "string", "number"]
    assert package["sources"][0]["path"] == "https://example.org/sample"
    assert package["licenses"] == [{"title": "Open Government Licence v3.0"}]


def test_file_names_say_what_is_inside() -> None:
    shown = exhibit(area="North of England")
    assert file_name(shown, "csv", "2017") == "atlas_gap-per-resident_north-of-england_2017.csv"
    assert "illustrative" in file_name(exhibit(is_illustrative=True), "png", "2017")


@given(st.text())
def test_names_of_files_hold_nothing_but_letters_digits_and_hyphens(text: str) -> None:
    assert set(slug(text)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert len(slug(text)) <= 60
