"""Files of figures and tables, through the addresses that the menu asks."""

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from dashboard.exports.formats import FORMATS

if TYPE_CHECKING:
    from flask.testing import FlaskClient

QUERY = "left=reported_gap_per_resident&right=none&nhs=E40000001&sort=left.down"


def test_the_offer_names_the_files_of_a_map(client: "FlaskClient") -> None:
    offer = client.get(f"/download/atlas/left/offer?{QUERY}").get_json()
    assert [file["extension"] for file in offer["files"]] == list(FORMATS)
    assert offer["title"].startswith("Reported gap per resident")
    assert offer["address"].startswith("/?left=reported_gap_per_resident")


def test_a_table_offers_no_picture(client: "FlaskClient") -> None:
    offer = client.get(f"/download/atlas/table/offer?{QUERY}").get_json()
    assert {file["group"] for file in offer["files"]} == {"Figures", "Areas with their figures"}
    assert client.get(f"/download/atlas/table.png?{QUERY}").status_code == 404


def test_rows_are_those_shown_in_their_order(client: "FlaskClient") -> None:
    answer = client.get(f"/download/atlas/table.csv?{QUERY}")
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"].endswith(
        "filename=footprints_reported-gap-per-resident-2020-21_nhs-region-north-of-england_2017.csv"
    )
    rows = list(csv.DictReader(io.StringIO(answer.get_data(as_text=True).lstrip("\ufeff"))))
    assert {row["nhs_region"] for row in rows} == {"North of England"}
    values = [float(row["reported_gap_per_resident"]) for row in rows]
    assert values == sorted(values, reverse=True)


@pytest.mark.parametrize("extension", ["csv", "xlsx", "zip", "geojson", "gpkg"])
def test_every_data_file_is_made_and_called_by_its_kind(
    client: "FlaskClient", extension: str
) -> None:
    answer = client.get(f"/download/atlas/left.{extension}?{QUERY}")
    assert answer.status_code == 200
    assert answer.mimetype == FORMATS[extension].mimetype
    assert len(answer.data) > 500
    if extension == "geojson":
        assert len(json.loads(answer.data)["features"]) == 9


def test_the_page_as_a_whole_is_one_workbook(client: "FlaskClient") -> None:
    answer = client.get(f"/download/atlas.xlsx?{QUERY}")
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"].endswith(".xlsx")


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/download/atlas/nothing.csv", 400),
        ("/download/nowhere/left.csv", 400),
        ("/download/atlas/left.exe", 404),
        ("/download/atlas/..%2Fleft.csv", 404),
        ("/download/nowhere.xlsx", 400),
    ],
)
def test_what_is_not_there_is_refused_in_a_sentence(
    client: "FlaskClient", address: str, status: int
) -> None:
    answer = client.get(address)
    assert answer.status_code == status
    assert "Traceback" not in answer.get_data(as_text=True)


@pytest.mark.parametrize(
    "path",
    ["timeline/table.csv?words=zeppelin", "timeline.xlsx?words=zeppelin", "atlas/left.csv?find=zz"],
)
def test_where_filters_leave_nothing_a_sentence_says_so(client: "FlaskClient", path: str) -> None:
    answer = client.get(f"/download/{path}")
    assert answer.status_code == 400
    assert answer.get_data(as_text=True).startswith("Nothing is left by what is searched")


def test_an_unknown_value_in_the_address_is_left_out_as_on_the_page(client: "FlaskClient") -> None:
    answer = client.get("/download/atlas/left.csv?left=%3Cscript%3E&nhs=nowhere")
    assert answer.status_code == 200
    assert b"script" not in answer.data


def test_the_figure_for_the_browser_carries_its_explanation(client: "FlaskClient") -> None:
    drawn = client.get(f"/download/atlas/left/figure?{QUERY}").get_json()
    assert "Source" in json.dumps(drawn["figure"]["layout"])
    assert drawn["name"].startswith("footprints_reported-gap")
