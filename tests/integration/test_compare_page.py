"""The comparison page through the app: its address, its table, its callbacks."""

import json
from typing import Any

import pytest
from dash import Dash
from flask.testing import FlaskClient

from dashboard.components.page_frame import selected_part
from dashboard.ids import Compare
from dashboard.page_context import PageContext, page_context
from dashboard.pages.compare.chosen import chosen
from dashboard.pages.compare.layout import layout
from dashboard.pages.compare.rows import signed, table_data
from dashboard.pages.compare.selection import CompareSelection, address_parts
from dashboard.requests import kept_places
from dashboard.site import COMPARE
from geodata.queries.comparing import Order
from geodata.tables import Tables
from geodata.vocabulary import FootprintCode, Unit
from tests.support.callbacks import ROUTE, request_for, server_callbacks

DORSET, LONDON = FootprintCode("E54000041"), FootprintCode("E54000027")


@pytest.fixture(scope="module")
def context(tables: Tables) -> PageContext:
    return page_context(
        tables, asset_url=lambda name: f"/assets/{name}", relative=str, topojson_url="/topojson/"
    )


def told(client: FlaskClient, app: Dash, output: Compare, values: list[object]) -> dict[str, Any]:
    """What the callback that changes ``output`` answers."""
    name, spec = next(
        (name, spec) for name, spec in server_callbacks(app).items() if f"{output}." in name
    )
    answer = client.post(f"/{ROUTE}", json=request_for(name, spec, values))
    assert answer.status_code == 200
    found: dict[str, Any] = json.loads(answer.data)["response"]
    return found


def test_an_address_is_read_and_what_is_unknown_is_told(context: PageContext) -> None:
    selection = CompareSelection.from_query(
        {
            "selected": f"{DORSET}~~{LONDON}~nowhere",
            "order": "difference",
            "group": "Social care",
            "bars": "life_expectancy_male",
            "series": "tomorrow",
            "left": "population",
        },
        context,
    )
    assert selection.slots == (DORSET, None, LONDON)
    assert (selection.order, selection.group) == (Order.DIFFERENCE, "Social care")
    assert selection.measures.key == "life_expectancy_male"
    assert selection.series == "place_based_january_2019"
    (notice,) = selection.notices
    assert "nowhere" in notice
    assert "tomorrow" in notice


def test_every_parameter_has_a_control(context: PageContext) -> None:
    held = {part.name for part in (selected_part(Compare), *address_parts(context))}
    assert held == set(COMPARE.parameters)


def test_letters_follow_places(context: PageContext) -> None:
    here = chosen(context, (DORSET, None, LONDON))
    assert here.letters == ("A", "C")
    assert here.names == ("Dorset", "North West London")
    assert here.free == 4


def test_the_table_holds_every_measure_for_everybody_chosen(
    context: PageContext, tables: Tables
) -> None:
    data = table_data(context, chosen(context, (DORSET, None, LONDON)))
    assert [(head["letter"], head["code"]) for head in data["heads"]] == [
        ("A", DORSET),
        ("C", LONDON),
    ]
    assert data["regions"] == ["South of England", "London"]
    assert [row["title"] for row in data["rows"]] == [m.title for m in tables.measures]
    assert all(sorted(o) == list(range(len(data["rows"]))) for o in data["orders"].values())
    first = data["rows"][0]
    assert first["england"] == "£1,958"
    assert first["cells"][0]["value"] == "£1,938"
    assert first["cells"][0]["standing"] == "18th · −£20"
    assert first["facts"].startswith("Derived · 2020-21 · January 2019 edition · NHS England")
    reported = next(row for row in data["rows"] if row["title"] == "Reported funding gap, 2020-21")
    assert (reported["warning"], reported["cells"][0]["value"]) == ("Reported", "£229.0m ?")
    assert reported["cells"][0]["title"]
    assert reported["caution"] == "Not like for like"
    assert reported["notes"][1].startswith("Dorset (A): ")


def test_a_missing_value_says_why(context: PageContext) -> None:
    data = table_data(context, chosen(context, (DORSET, LONDON)))
    absent = [cell for row in data["rows"] for cell in row["cells"] if cell["is_absent"]]
    assert absent
    assert {cell["value"] for cell in absent} == {"Not found in any source"}
    assert all(not cell["standing"] for cell in absent)


def test_with_nobody_chosen_the_regions_stand_against_england(context: PageContext) -> None:
    data = table_data(context, chosen(context, ()))
    assert (data["heads"], len(data["regions"])) == ([], 4)
    words = str(layout(context))
    assert "A pair to begin with" in words
    assert words.count("data-keep") == 3
    assert "What sets them apart" not in words


def test_with_six_chosen_there_is_no_room(context: PageContext) -> None:
    six = "~".join(area.code for area in context.areas[:6])
    words = str(layout(context, selected=six))
    assert "All six places are taken" in words
    assert "data-keep" not in words


@pytest.mark.parametrize(
    ("gap", "unit", "words"),
    [
        (72.4, Unit.GBP_PER_PERSON, "+£72"),
        (-0.0251, Unit.SHARE, "−2.5 pts"),
        (-3.0e8, Unit.GBP, "−£300.0m"),
        (0.2, Unit.GBP_PER_PERSON, "level"),
        (1.25, Unit.COUNT, "+1.2"),
    ],
)
def test_differences_are_signed(gap: float, unit: Unit, words: str) -> None:
    assert signed(gap, unit) == words


def test_choosing_redraws_table_bars_and_dates(client: FlaskClient, app: Dash) -> None:
    selected = [LONDON, "", DORSET]
    answer = told(client, app, Compare.ROWS, [selected])
    assert [head["letter"] for head in answer[Compare.ROWS]["data"]["heads"]] == ["A", "C"]
    assert "North West London (A)" in json.dumps(answer[Compare.SUMMARY], ensure_ascii=False)
    bars = told(client, app, Compare.BARS_CARD, [selected, "life_expectancy_male"])
    assert "Healthy life expectancy, women" in json.dumps(bars)
    dates = told(client, app, Compare.DATES_CARD, [selected, "core_ccg_january_2016"])
    assert "both as set in January 2016" in json.dumps(dates)


@pytest.mark.parametrize(
    ("output", "values"),
    [
        (Compare.ROWS, [["E54000999"]]),
        (Compare.ROWS, [[DORSET, DORSET]]),
        (Compare.ROWS, [[""] * 7]),
        (Compare.BARS_CARD, [[DORSET], "population_density"]),
        (Compare.DATES_CARD, [[DORSET], ["core_ccg_january_2016"]]),
    ],
)
def test_what_the_page_does_not_offer_is_refused(
    client: FlaskClient, app: Dash, output: Compare, values: list[object]
) -> None:
    name, spec = next(
        (name, spec) for name, spec in server_callbacks(app).items() if f"{output}." in name
    )
    answer = client.post(f"/{ROUTE}", json=request_for(name, spec, values))
    assert answer.status_code == 400


def test_free_places_are_kept(context: PageContext) -> None:
    assert kept_places(["", DORSET], context) == (None, DORSET)
