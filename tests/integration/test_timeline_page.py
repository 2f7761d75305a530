"""The timeline page through the app: dates as exact as they are known, filters, addresses."""

import json
from collections.abc import Callable

import pytest
from dash import Dash
from dash.development.base_component import Component
from flask.testing import FlaskClient
from plotly.io.json import to_json_plotly

from dashboard.components.dated_note import dated_link, dated_note
from dashboard.components.page_frame import selected_part
from dashboard.descriptions import date_words, exactness
from dashboard.ids import Timeline
from dashboard.page_context import PageContext, page_context
from dashboard.pages.councils.layout import layout as councils
from dashboard.pages.funding.layout import layout as funding
from dashboard.pages.london.layout import layout as london
from dashboard.pages.profile.layout import layout as profile
from dashboard.pages.survey.layout import layout as survey
from dashboard.pages.timeline.layout import layout
from dashboard.pages.timeline.selection import PARTS, TimelineSelection
from dashboard.site import TIMELINE
from geodata.queries.timeline import (
    BOARDS_BEGIN,
    FOOTPRINTS_NAMED,
    LONDON_REVIEWED,
    PLANS_DUE,
    PROGRESS_RATED,
    SURVEY_EVENTS,
    UNCERTAIN,
    event_of,
    matching_events,
)
from geodata.tables import Tables
from tests.support.callbacks import ROUTE, request_for, server_callbacks


@pytest.fixture(scope="module")
def context(tables: Tables) -> PageContext:
    return page_context(
        tables, asset_url=lambda name: f"/assets/{name}", relative=str, topojson_url="/topojson/"
    )


@pytest.mark.parametrize(
    ("key", "words", "exact"),
    [
        ("2016-05-19", "19 May 2016", "To the day."),
        ("2014-10", "October 2014", "To the month."),
        ("2018", "2018", "To the year."),
        ("2016-12", "December 2016", "To the month. The exact day of the last one was not found."),
        ("2017-07", "about July 2017", "To the month, not certain. Published by 7 July."),
    ],
)
def test_a_date_is_said_as_exactly_as_it_is_known(
    tables: Tables, key: str, words: str, exact: str
) -> None:
    event = event_of(tables, key)
    assert event is not None
    assert date_words(event) == words
    assert exactness(event) == exact


def test_an_address_is_read_and_what_is_unknown_is_told(context: PageContext) -> None:
    selection = TimelineSelection.from_query(
        {"event": "2016-05-19", "years": "2016~1066", "dates": "day", "words": "  the   plans "},
        context,
    )
    assert (selection.event, selection.years, selection.dates) == (
        "2016-05-19",
        ("2016",),
        ("day",),
    )
    assert selection.text == "the plans"
    assert "1066" in selection.notices[0]


def test_every_parameter_has_a_control() -> None:
    assert {part.name for part in (selected_part(Timeline), *PARTS)} == set(TIMELINE.parameters)


def test_events_are_found_by_words_year_and_exactness(tables: Tables) -> None:
    assert [e.key for e in matching_events(tables, "SURVEY councillors opens", (), ())] == [
        "2017-04-06"
    ]
    assert {e.first.year for e in matching_events(tables, "", ("2018",), ())} == {2018}
    assert len(matching_events(tables, "", (), (UNCERTAIN,))) == 5
    assert matching_events(tables, "no such thing at all", (), ()) == ()


def test_every_event_is_listed_with_every_page(context: PageContext) -> None:
    page = layout(context)
    table = next(c for c in page._traverse() if getattr(c, "id", None) == Timeline.TABLE)
    rows = json.loads(getattr(table, "data-content"))["rows"]
    assert len(rows) == 35
    links = [link for row in rows if isinstance(row[4], dict) for link in row[4]["pages"]]
    assert sum(link[0].startswith("http") for link in links) == 31
    assert ["", "LGA, web page on sustainability and transformation plans", ""] in links


def test_narrowing_answers_with_what_is_left(client: FlaskClient, app: Dash) -> None:
    name, spec = next(
        (n, s) for n, s in server_callbacks(app).items() if f"{Timeline.EVENTS}." in n
    )
    answer = client.post(f"/{ROUTE}", json=request_for(name, spec, ["survey", ["2017"], []]))
    response = json.loads(answer.data)["response"]
    assert response[Timeline.EVENTS]["data"] == ["2017-04-06", "2017-05-11", "2017-07"]
    words = response[Timeline.WORDS]["children"]["props"]["children"]
    assert words.startswith("3 of 35 events from 6 April 2017 to about July 2017: 2 dated to")
    refused = client.post(f"/{ROUTE}", json=request_for(name, spec, ["", ["1066"], []]))
    assert refused.status_code == 400


def test_a_date_on_another_page_leads_to_its_event(context: PageContext) -> None:
    (line,) = dated_note(context, *SURVEY_EVENTS)
    links = [part for part in line.children if not isinstance(part, str)]
    assert [link.href for link in links] == [f"/timeline?event={key}" for key in SURVEY_EVENTS]
    assert [link.children for link in links] == ["6 April 2017", "11 May 2017", "about July 2017"]
    assert dated_note(context, "1066") == []
    _, link = dated_link(context, PROGRESS_RATED)
    assert (link.href, link.children) == (
        f"/timeline?event={PROGRESS_RATED}", "21 July 2017 on the timeline"
    )  # fmt: skip
    assert dated_link(context, "1066") == []


@pytest.mark.parametrize(
    ("build", "query", "keys"),
    [
        (survey, {}, SURVEY_EVENTS),
        (funding, {"figure": "may-2016.place_based.2016-17"}, ("2016-05-19",)),
        (funding, {"show": "gap"}, (PLANS_DUE,)),
        (councils, {}, (FOOTPRINTS_NAMED,)),
        (london, {}, (LONDON_REVIEWED,)),
        (profile, {"footprint_code": "E54000013"}, (PROGRESS_RATED, BOARDS_BEGIN)),
    ],
)
def test_pages_mark_the_dates_that_matter_there(
    context: PageContext,
    build: Callable[..., Component],
    query: dict[str, str],
    keys: tuple[str, ...],
) -> None:
    sent = to_json_plotly(build(context, **query))
    for key in keys:
        assert f'timeline?event={key}"' in sent
