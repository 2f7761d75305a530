"""Nonsense sent to every callback: 400 or an ordinary answer, never a fault.

The callbacks are found by walking what is registered, so a new one is
covered without a word here.
"""

import copy
import json
import logging
from typing import Any
from urllib.parse import urlencode

import pytest
from dash import Dash
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from werkzeug.test import create_environ, run_wsgi_app

from dashboard.parameters import Parameter
from tests.support.callbacks import ROUTE, VALUES, request_for, server_callbacks

FEW = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=10,
)


class Collector(logging.Handler):
    """Keeps what is logged at WARNING or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture
def log() -> Any:
    collector = Collector()
    logging.getLogger().addHandler(collector)
    yield collector
    logging.getLogger().removeHandler(collector)


def post_and_judge(client: FlaskClient, log: Collector, body: bytes | object) -> int:
    """Send ``body``; check that the answer is a refusal or an ordinary one."""
    log.records.clear()
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    answer = client.post(f"/{ROUTE}", data=data, content_type="application/json")
    assert answer.status_code in (200, 204, 400), data[:2000]
    assert "Traceback" not in answer.text
    expected = 1 if answer.status_code == 400 else 0
    assert [r.levelname for r in log.records] == ["WARNING"] * expected, (data[:2000], log.records)
    for record in log.records:
        assert "\n" not in record.getMessage()
    if answer.status_code == 400:
        assert answer.text.count("\n") == 1
        assert len(answer.text) < 300
    return answer.status_code


def test_there_are_callbacks_to_try(app: Dash) -> None:
    assert len(server_callbacks(app)) >= 2


@FEW
@given(values=st.lists(VALUES, min_size=1, max_size=16))
def test_any_value_in_a_proper_request(
    app: Dash, client: FlaskClient, log: Collector, values: list[object]
) -> None:
    for output, spec in server_callbacks(app).items():
        post_and_judge(client, log, request_for(output, spec, values))


@FEW
@given(data=st.data(), junk=JSON)
def test_any_junk_anywhere_in_a_request(
    app: Dash, client: FlaskClient, log: Collector, data: st.DataObject, junk: object
) -> None:
    for output, spec in server_callbacks(app).items():
        body = copy.deepcopy(request_for(output, spec, [None]))
        place: Any = body
        for _ in range(data.draw(st.integers(0, 4))):
            keys = list(place) if isinstance(place, dict) else list(range(len(place)))
            deeper = [k for k in keys if isinstance(place[k], (dict, list)) and place[k]]
            if not deeper:
                break
            place = place[data.draw(st.sampled_from(deeper))]
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        key = data.draw(st.sampled_from(keys))
        if data.draw(st.booleans()):
            place[key] = junk
        else:
            del place[key]
        post_and_judge(client, log, body)


@FEW
@given(body=JSON | st.dictionaries(st.sampled_from(["output", "outputs", "inputs", "state"]), JSON))
def test_any_json_at_all(client: FlaskClient, log: Collector, body: object) -> None:
    assert post_and_judge(client, log, body) == 400


@FEW
@given(body=st.binary(max_size=200))
def test_any_bytes_at_all(client: FlaskClient, log: Collector, body: bytes) -> None:
    assert post_and_judge(client, log, body) == 400


@FEW
@given(path=st.binary(max_size=30), query=st.binary(max_size=60))
def test_any_address(client: FlaskClient, log: Collector, path: bytes, query: bytes) -> None:
    log.records.clear()
    environ = create_environ("/") | {
        "PATH_INFO": "/" + path.decode("latin-1"),  # how WSGI hands bytes on
        "QUERY_STRING": query.decode("latin-1"),
    }
    _body, status, _headers = run_wsgi_app(client.application, environ, buffered=True)
    assert int(status.split()[0]) in (200, 308, 400, 404)
    assert log.records == []


ROUTING = ".._pages_content.children..._pages_store.data.."
NAMES = ("tables", "context", "self", "query", "app", "settings", "args", "kwargs", "path", "_")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("page", ["/", "/about"])
def test_no_query_can_stand_in_for_an_argument(
    app: Dash, client: FlaskClient, log: Collector, page: str, name: str
) -> None:
    spec = app.callback_map[ROUTING]
    values: list[object] = [page, f"?{name}=x&{name}=y"]
    assert post_and_judge(client, log, request_for(ROUTING, spec, values)) == 200


@settings(FEW, max_examples=30)
@given(
    query=st.dictionaries(
        st.sampled_from([*Parameter]) | st.text(max_size=12),
        st.lists(st.text(max_size=30) | st.sampled_from(NAMES), max_size=3),
        max_size=6,
    )
)
def test_any_query_gives_a_page(
    app: Dash, client: FlaskClient, log: Collector, query: dict[str, list[str]]
) -> None:
    search = "?" + urlencode(query, doseq=True, errors="replace")
    spec = app.callback_map[ROUTING]
    assert post_and_judge(client, log, request_for(ROUTING, spec, ["/", search])) == 200


def test_an_unknown_path_inside_the_app_gets_a_page(
    app: Dash, client: FlaskClient, log: Collector
) -> None:
    spec = app.callback_map[ROUTING]
    assert post_and_judge(client, log, request_for(ROUTING, spec, ["/nothing-here", ""])) == 200
