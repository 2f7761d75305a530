"""The survey page through the app: addresses, refusals, and whose answers are shown."""

from dataclasses import replace
from typing import Any

import dash
import pytest
from dash import Dash
from flask.testing import FlaskClient

from dashboard.errors import InvalidRequest
from dashboard.pages.survey.answers import answers_data
from dashboard.pages.survey.respondents import shown_respondents
from dashboard.pages.survey.selection import chosen_question, chosen_split
from dashboard.requests import flag
from geodata.queries.respondent_groups import SplitKey
from geodata.respondents import ILLUSTRATIVE_RESPONDENTS, load_respondents
from tests.integration.test_callbacks_fuzz import ROUTING
from tests.support.callbacks import ROUTE, request_for

MARK = "Illustrative, not real answers"


@pytest.fixture
def context(app: Dash) -> Any:
    """What the page was given."""
    return dash.page_registry["survey"]["layout"].args[0]


def text_of(node: object) -> str:
    """Return every text of a tree of elements, with the rows that tables are made from."""
    if isinstance(node, str):
        return node
    assert isinstance(node, list)
    if len(node) == 3 and isinstance(node[1], dict):
        return f"{node[1].get('data-tree', '')} {text_of(node[2])}"
    return " ".join(text_of(each) for each in node)


def page_text(app: Dash, client: FlaskClient, search: str) -> str:
    body = request_for(ROUTING, app.callback_map[ROUTING], ["/survey", search])
    answer = client.post(f"/{ROUTE}", json=body)
    assert answer.status_code == 200
    return answer.text


def test_a_broken_address_gives_the_page_with_a_notice(app: Dash, client: FlaskClient) -> None:
    text = page_text(app, client, "?question=q99&split=postcode&illustrative=perhaps")
    assert "Part of this address is not known here" in text
    assert "What councillors said" in text
    assert MARK not in text


def test_illustrative_answers_are_never_shown_unasked(app: Dash, client: FlaskClient) -> None:
    assert MARK not in page_text(app, client, "")
    assert "Answers by council are not public" in page_text(app, client, "?split=role")
    assert MARK in page_text(app, client, "?illustrative=1")


def test_every_question_and_split_has_its_answers(context: Any) -> None:
    for question in ("q2a", "q6_ccgs", "q14_reform", "q16a"):
        for split in SplitKey:
            data = answers_data(context, question, split, is_illustrative=True)
            assert MARK in text_of(data["tree"])
            figures: Any = data["figures"]
            assert ("map" in figures) is (split in (SplitKey.NHS_REGION, SplitKey.FOOTPRINT))
            for figure in figures.values():
                marks = [note["text"] for note in figure["layout"]["annotations"]]
                assert marks == [f"<b>{MARK}</b>"]


def test_a_click_on_the_map_is_heard(context: Any) -> None:
    figures: Any = answers_data(context, "q2a", SplitKey.FOOTPRINT, is_illustrative=True)["figures"]
    assert figures["map"]["layout"]["clickmode"] == "event"


def test_every_tooltip_of_made_up_answers_says_so(context: Any) -> None:
    figures: Any = answers_data(context, "q2a", SplitKey.NHS_REGION, is_illustrative=True)[
        "figures"
    ]
    said = [
        text
        for figure in figures.values()
        for trace in figure["data"]
        for text in (trace.get("hovertext") or trace.get("text") or ())
        if trace.get("hoverinfo") != "skip"
    ]
    assert len(said) > 50
    assert all(MARK in text for text in said)


def test_whose_answers_are_shown(context: Any) -> None:
    drawn = load_respondents(ILLUSTRATIVE_RESPONDENTS, context.tables)
    real = replace(drawn, is_illustrative=False, invented=frozenset())
    with_drawn, with_real = replace(context, respondents=drawn), replace(context, respondents=real)
    assert shown_respondents(context, is_illustrative=False) is None
    assert shown_respondents(with_drawn, is_illustrative=False) is None
    assert shown_respondents(with_drawn, is_illustrative=True) is drawn
    assert shown_respondents(with_real, is_illustrative=False) is real
    shown = shown_respondents(with_real, is_illustrative=True)
    assert shown is not None
    assert shown.is_illustrative


def test_real_answers_carry_no_mark(context: Any) -> None:
    drawn = load_respondents(ILLUSTRATIVE_RESPONDENTS, context.tables)
    real = replace(context, respondents=replace(drawn, is_illustrative=False, invented=frozenset()))
    data = answers_data(real, "q2a", SplitKey.NHS_REGION, is_illustrative=False)
    assert "llustrative" not in text_of(data["tree"])
    figures: Any = data["figures"]
    for figure in figures.values():
        assert not figure["layout"].get("annotations")


@pytest.mark.parametrize("value", [None, "", "q99", 3, ["q2a"], {"q2a": 1}])
def test_unknown_values_are_refused(value: object) -> None:
    with pytest.raises(InvalidRequest):
        chosen_question(value)
    with pytest.raises(InvalidRequest):
        chosen_split(value)
    if value is not None:
        with pytest.raises(InvalidRequest):
            flag(value)
