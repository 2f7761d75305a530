"""The pages on councils and on the inset through the app: addresses, tables, callbacks."""

import json
from typing import Any

import pytest
from dash import Dash
from dash.development.base_component import Component
from flask.testing import FlaskClient

from dashboard.components.page_frame import selected_part
from dashboard.ids import Councils, London
from dashboard.page_context import PageContext, page_context
from dashboard.pages.councils.card import council_card
from dashboard.pages.councils.layout import layout as councils_layout
from dashboard.pages.councils.selection import PARTS, CouncilsSelection, Layer
from dashboard.pages.councils.shown import first_view, matching, seen_map, shown_council
from dashboard.pages.london.layout import layout as london_layout
from dashboard.pages.london.selection import PARTS as LONDON_PARTS
from dashboard.pages.london.selection import LondonSelection
from dashboard.selection import View
from dashboard.site import COUNCILS, LONDON
from geodata.queries.councils import councils
from geodata.queries.london import SIZE_MEASURES
from geodata.tables import Tables
from tests.support.callbacks import ROUTE, request_for, server_callbacks

ESSEX, HART, HAMPSHIRE = "E10000012", "E07000089", "E10000014"


@pytest.fixture(scope="module")
def context(tables: Tables) -> PageContext:
    return page_context(
        tables, asset_url=lambda name: f"/assets/{name}", relative=str, topojson_url="/topojson/"
    )


def told(client: FlaskClient, app: Dash, output: str, values: list[object]) -> dict[str, Any]:
    """What the callback that changes ``output`` answers."""
    name, spec = next(
        (name, spec) for name, spec in server_callbacks(app).items() if f"{output}." in name
    )
    answer = client.post(f"/{ROUTE}", json=request_for(name, spec, values))
    assert answer.status_code == 200
    found: dict[str, Any] = json.loads(answer.data)["response"]
    return found


def content(page: Component, identifier: str) -> dict[str, Any]:
    """What the browser fills a table with."""
    (table,) = [part for part in page._traverse() if getattr(part, "id", None) == identifier]
    found: dict[str, Any] = json.loads(getattr(table, "data-content"))
    return found


def rows_of(page: Component, identifier: str) -> dict[str, list[Any]]:
    """The rows of a filled table by their heads, without their keys."""
    return {
        row[1] if isinstance(row[1], str) else row[1]["links"][0][1]: row[2:]
        for row in content(page, identifier)["rows"]
    }


def text_of(component: object) -> str:
    """All words below a component."""
    if isinstance(component, (list, tuple)):
        return "".join(text_of(each) for each in component)
    if isinstance(component, Component):
        return text_of(getattr(component, "children", None))
    return "" if component is None else str(component)


def test_an_address_is_read_and_what_is_unknown_is_told(context: PageContext) -> None:
    selection = CouncilsSelection.from_query(
        {
            "council": HART, "layer": "wards", "region": "E12000008~E12", "type": "county",
            "find": " hart ", "selected": "E54000034", "left": "population",
        },
        context,
    )  # fmt: skip
    assert (selection.council, selection.layer) == (HART, Layer.DISTRICTS)
    assert selection.filters.regions == ("E12000008",)
    assert selection.filters.types == ("county",)
    assert selection.filters.text == "hart"
    assert selection.slots == ("E54000034",)
    (notice,) = selection.notices
    assert "wards" in notice
    assert "E12" in notice


@pytest.mark.parametrize(
    ("page", "ids", "parts"), [(COUNCILS, Councils, PARTS), (LONDON, London, LONDON_PARTS)]
)
def test_every_parameter_has_a_control(page: Any, ids: Any, parts: Any) -> None:
    assert {part.name for part in (selected_part(ids), *parts)} == set(page.parameters)


def test_the_table_holds_every_council_with_its_footprints(context: PageContext) -> None:
    page = councils_layout(context)
    rows = rows_of(page, Councils.TABLE)
    assert len(rows) == 353
    kind, region, control, residents, footprints, named = rows["Hart"]
    assert (kind, region, control) == ("Shire district", "South East", "No overall control")
    assert residents == ["95,465", 95465]
    assert footprints == {
        "links": [
            ["E54000034", "Frimley Health", " 75.2%"],
            ["E54000042", "Hampshire & Isle of Wight", " 24.8%"],
        ]
    }
    assert named == "Frimley Health"
    assert rows["Salford"][4] == {"links": [["E54000007", "Greater Manchester", ""]]}


def test_councils_in_several_footprints_are_listed_whole(context: PageContext) -> None:
    rows = rows_of(councils_layout(context), Councils.SPLIT)
    assert len(rows) == 29
    assert rows["Oxfordshire"][1]["links"][1][2] == " under 1%"
    assert rows["County Durham"][2] == "Durham, Tees & Hambleton"
    assert rows["Essex"][2] == "Yes"
    assert rows["High Peak"][2] == "No"
    words = text_of(councils_layout(context))
    assert "14 upper or single tier councils and 17 districts" in words


def test_every_council_has_its_card(context: PageContext) -> None:
    for council in councils(context.tables):
        words = text_of(council_card(context, council.code))
        assert council.official_name in words
        assert f"{council.residents:,}" in words
        assert words.count("of the council’s residents") == len(council.memberships)


def test_a_card_names_footprints_shares_and_partners(client: FlaskClient, app: Dash) -> None:
    found = told(client, app, Councils.CARD, [ESSEX, "districts"])
    words = json.dumps(found[Councils.CARD]["children"])
    for part in ("Mid and South Essex", "56.5%", "22.8%", "20.7%", "Named partner", "Tendring"):
        assert part in words
    shown = found[Councils.SHOWN]["data"]
    assert len(shown["codes"]) == 12  # its districts
    assert shown["scale"] > 1


def test_the_map_shows_a_council_as_the_layer_can(context: PageContext) -> None:
    assert shown_council(context, ESSEX, Layer.UPPER)["codes"] == [ESSEX]
    assert shown_council(context, HART, Layer.DISTRICTS)["codes"] == [HART]
    assert shown_council(context, HART, Layer.UPPER)["codes"] == [HAMPSHIRE]
    assert shown_council(context, "", Layer.UPPER) == {"council": "", "codes": []}


def test_the_map_begins_where_the_address_says_else_at_the_council(context: PageContext) -> None:
    def begun(**query: str) -> View | None:
        return first_view(context, CouncilsSelection.from_query(query, context))

    assert begun() is None
    hart = begun(council=HART)
    assert hart is not None
    assert hart.scale > 4
    view = View(3.0, -1.5, 52.5)
    assert begun(council=HART, view=view.to_text()) == view
    sent: Any = seen_map(context, Layer.DISTRICTS, view)
    assert sent["layout"]["geo"]["center"] == {"lon": -1.5, "lat": 52.5}
    assert sent["layout"]["geo"]["projection"]["scale"] == 3.0
    whole: Any = seen_map(context, Layer.DISTRICTS, None)
    assert "center" not in whole["layout"]["geo"]  # the kept figure is as it was
    refused = CouncilsSelection.from_query({"view": "99,0,0"}, context)
    assert refused.view is None
    assert len(refused.notices) == 1


def test_counties_stay_lit_as_their_districts_and_the_other_way_round(
    context: PageContext,
) -> None:
    assert HART in matching(context, [HAMPSHIRE])["map"]
    assert HAMPSHIRE in matching(context, [HART])["map"]
    assert matching(context, [HART])["rows"] == [HART]


def test_filters_are_answered(client: FlaskClient, app: Dash) -> None:
    found = told(client, app, Councils.MATCHING, [["E12000007"], [], ""])
    assert len(found[Councils.MATCHING]["data"]["rows"]) == 33
    assert found[Councils.REMAINING]["children"] == "33 of 353 councils match"
    nobody = told(client, app, Councils.MATCHING, [["E12000007"], ["county"], None])
    assert nobody[Councils.REMAINING]["children"] == "No council matches"


@pytest.mark.parametrize(("layer", "count"), [("councils", 152), ("districts", 326)])
def test_a_layer_is_drawn_by_address(
    client: FlaskClient, app: Dash, layer: str, count: int
) -> None:
    found = told(client, app, Councils.MAP, [layer])
    figure = found[Councils.MAP]["figure"]
    trace = figure["data"][1]
    assert len(trace["locations"]) == count
    assert f"geo/{layer}_2017.geojson" in trace["geojson"]
    assert len(json.dumps(figure)) < 60_000
    assert f"{count} " in found[Councils.MAP_WORDS]["children"]


def test_the_inset_page_holds_its_councils_and_sizes(context: PageContext) -> None:
    page = london_layout(context)
    boroughs = rows_of(page, London.BOROUGHS)
    assert len(boroughs) == 33
    assert boroughs["Camden"][0] == {"links": [["E54000028", "North Central London", " 100.0%"]]}
    assert boroughs["Camden"][-1] == "Yes"
    sizes = rows_of(page, London.SIZE)
    assert len(sizes) == 5 + 2
    assert sizes["North Central London"][0] == ["1,480,093", 1480093]
    assert len(sizes["North Central London"]) == len(SIZE_MEASURES)
    words = text_of(page)
    assert "Place-based allocation per resident, 2020-21" in words
    assert "£2,034" in words
    assert "£1,943" in words


def test_the_inset_page_answers_a_measure_and_reads_its_address(
    client: FlaskClient, app: Dash, context: PageContext
) -> None:
    found = told(client, app, London.CHART, ["trusts"])
    assert "An average footprint in London has 8.2 trusts" in json.dumps(found)
    selection = LondonSelection.from_query({"measure": "nothing", "selected": "x"}, context)
    assert selection.measure == context.choices.default_left
    assert "nothing" in selection.notices[0]
