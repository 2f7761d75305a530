"""The profile of every area, as the server gives it, and what it says of codes that are not."""

import json
from typing import Any

import dash
import pytest
from dash import Dash
from flask.testing import FlaskClient
from plotly.utils import PlotlyJSONEncoder

from dashboard.descriptions import describe_headline, measure_value
from dashboard.serving.theme_script import THEME_SCRIPT
from geodata.queries import footprints
from geodata.queries.profile import profile
from geodata.tables import Tables

LINCOLNSHIRE = "E54000013"


def page(_app: Dash, code: str, **query: str) -> str:
    """Return the page as it is sent, as text."""
    layout: Any = dash.page_registry["profile"]["layout"](footprint_code=code, **query)
    return json.dumps(layout.to_plotly_json(), cls=PlotlyJSONEncoder, ensure_ascii=False)


def test_every_profile_answers(client: FlaskClient, tables: Tables) -> None:
    for area in footprints(tables):
        answer = client.get(f"/footprint/{area.code}")
        assert answer.status_code == 200
        assert answer.mimetype == "text/html"


def test_every_profile_holds_its_numbers_and_names(app: Dash, tables: Tables) -> None:
    nouns = tables.boundary("footprints").area_type  # type: ignore[union-attr]
    for area in footprints(tables):
        told, text = profile(tables, area.code), page(app, area.code)
        assert describe_headline(told, nouns) in text
        for standing in told.standings:
            assert measure_value(standing) in text, standing.measure.key
        for top in told.councils:
            for part in (top, *top.districts):
                assert part.council.name in text
                assert f"{part.membership.residents:,}" in text
        for ccg in told.ccgs:
            assert ccg.name in text
            assert f"({ccg.residents:,}" in text
        assert all(trust.name in text for trust in told.trusts)
        assert all(similar.name in text for similar in told.similar)
        assert told.gap.main.address in text
        assert ("Doubtful: " in text) == bool(told.gap.doubt)
        assert told.gap.doubt in text
        assert told.plan.page_address in text
        assert json.dumps(told.plan.lead, ensure_ascii=False)[1:-1] in text


def test_lincolnshire_says_what_the_sources_say(app: Dash) -> None:
    text = page(app, LINCOLNSHIRE)
    for words in (
        "751,171 people lived here in mid-2017",
        "£1,925", "£182.0m", "£1,446m", "£1,488m", "lincolnshirehealthandcare.org",
        "John Turner, Chief Officer, South Lincolnshire CCG",
        "As recorded up to April 2019", "Date of publication not found",
        "as it was in 2017-18, not checked since", "Not found: no page that could be read",
        "NHS Lincolnshire West CCG (239,552)", "United Lincolnshire Hospitals NHS Trust",
        "Lincolnshire (100% of residents)", "Compare these",
    ):  # fmt: skip
        assert words in text, words


def test_lancashire_says_what_the_sources_say(app: Dash) -> None:
    text = page(app, "E54000048")
    for words in (
        "1,676,681", "Published in the week of 11 November 2016", "£572.0m", "£575.0m",
        "Among the first to be promised capital", "placed here by hand", "Craven",
        "under 1%",
    ):  # fmt: skip
        assert words in text, words


def test_the_tab_names_the_footprint(app: Dash) -> None:
    title: Any = dash.page_registry["profile"]["title"]
    assert title(footprint_code=LINCOLNSHIRE) == f"Lincolnshire – {app.title}"
    assert title(footprint_code="nowhere") == f"Page not found – {app.title}"


def test_what_the_address_cannot_mean_becomes_a_notice(app: Dash) -> None:
    assert "left out: “E99” for “selected”" in page(app, LINCOLNSHIRE, selected="E99")
    assert "left out: “left”" in page(app, LINCOLNSHIRE, left="x")


@pytest.mark.parametrize(
    ("path", "suggested"),
    [
        ("/footprint/lincolnshire", ["Lincolnshire"]),
        ("/footprint/E5400013", ["Lincolnshire"]),
        ("/footprint/e54000013", ["Lincolnshire"]),
        ("/footprint/kent-and-medway", ["Kent and Medway"]),
        ("/footprint/Salford", ["Greater Manchester"]),
        ("/footprint/Lincolnshyre", ["Lincolnshire"]),
    ],
)
def test_an_unknown_code_is_a_404_that_suggests(
    client: FlaskClient, app: Dash, tables: Tables, path: str, suggested: list[str]
) -> None:
    codes = {area.name: area.code for area in footprints(tables)}
    answer = client.get(path, headers={"Accept": "text/html"})
    assert answer.status_code == 404
    inside = page(app, path.rsplit("/", 1)[1])
    for name in suggested:
        assert f'<a href="/footprint/{codes[name]}">{name}</a>' in answer.text
        assert f"/footprint/{codes[name]}" in inside
    assert "<script" not in answer.text.replace(THEME_SCRIPT, "")


@pytest.mark.parametrize("path", ["/footprint/none", "/footprint/%3Cscript%3E", "/footprint/zzzz"])
def test_what_is_like_nothing_suggests_nothing(client: FlaskClient, path: str) -> None:
    answer = client.get(path, headers={"Accept": "text/html"})
    assert answer.status_code == 404
    assert "Did you mean" not in answer.text
    assert "script" not in answer.text.replace(THEME_SCRIPT, "")
    assert client.get("/footprint/", headers={"Accept": "text/html"}).status_code == 404
