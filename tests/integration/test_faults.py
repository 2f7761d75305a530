"""Callback requests that are wrong, and callbacks that fail."""

import json
import logging

import pytest
from flask.testing import FlaskClient

from dashboard.serving.logs import OneLine
from tests.support.client import client_of
from tests.support.isolation import isolated_dash
from tests.support.small_app import small_app

ROUTE = "/_dash-update-component"
WORD = {"id": "word", "property": "value", "value": "one"}
STORE = {"id": {"kind": "store", "index": 1}, "property": "data"}
ECHO = {
    "output": "echo.children",
    "outputs": {"id": "echo", "property": "children"},
    "inputs": [WORD],
    "changedPropIds": ["word.value"],
}
COUNT = {
    "output": "..count.children...count.title..",
    "outputs": [{"id": "count", "property": p} for p in ("children", "title")],
    "inputs": [[STORE]],
    "state": [WORD],
    "changedPropIds": ['{"index":1,"kind":"store"}.data'],
}
FAIL = {
    "output": "broken.children",
    "outputs": {"id": "broken", "property": "children"},
    "inputs": [{"id": "word", "property": "n_submit", "value": 1}],
    "changedPropIds": ["word.n_submit"],
}


def warnings_of(caplog: pytest.LogCaptureFixture) -> list[logging.LogRecord]:
    return [record for record in caplog.records if record.levelno >= logging.WARNING]


@pytest.mark.parametrize("body", [ECHO, COUNT, {**COUNT, "changedPropIds": []}])
def test_a_proper_request_is_answered(small_client: FlaskClient, body: dict[str, object]) -> None:
    small_client.get("/")
    assert small_client.post(ROUTE, json=body).status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b'"text"',
        b"{}",
        b"[" * 5000,
        b'{"a":' * 5000,
        b'{"output": NaN}',
        b'{"output": 1e999}',
        b'{"output": "\\ud800"}',
        b"\xff\xfe",
        b"9" * 5000,
        json.dumps({**ECHO, "output": "nothing.children"}).encode(),
        json.dumps({**ECHO, "output": "inline.children"}).encode(),
        json.dumps({**ECHO, "output": ["echo.children"]}).encode(),
        json.dumps({**ECHO, "inputs": []}).encode(),
        json.dumps({**ECHO, "inputs": [WORD, WORD]}).encode(),
        json.dumps({**ECHO, "inputs": {"0": WORD}}).encode(),
        json.dumps({**ECHO, "inputs": [[WORD]]}).encode(),
        json.dumps({**ECHO, "inputs": [{**WORD, "id": "other"}]}).encode(),
        json.dumps({**ECHO, "inputs": [{"id": "word"}]}).encode(),
        json.dumps({**ECHO, "state": [WORD]}).encode(),
        json.dumps({**ECHO, "outputs": None}).encode(),
        json.dumps({**ECHO, "outputs": []}).encode(),
        json.dumps({**ECHO, "outputs": {"id": "echo", "property": "title"}}).encode(),
        json.dumps({**ECHO, "changedPropIds": "word.value"}).encode(),
        json.dumps({**ECHO, "changedPropIds": [{}]}).encode(),
        json.dumps({**ECHO, "changedPropIds": ["other.value"]}).encode(),
        json.dumps({**ECHO, "changedPropIds": ['{"a".value']}).encode(),
        json.dumps({**COUNT, "inputs": [STORE]}).encode(),
        json.dumps({**COUNT, "inputs": [[{**STORE, "id": {"kind": "x", "index": 1}}]]}).encode(),
        json.dumps({**COUNT, "inputs": [[{**STORE, "id": {"kind": "store"}}]]}).encode(),
    ],
)
def test_nonsense_gets_400_one_sentence_and_one_log_line(
    small_client: FlaskClient, caplog: pytest.LogCaptureFixture, body: bytes
) -> None:
    small_client.get("/")
    answer = small_client.post(ROUTE, data=body, content_type="application/json")
    assert answer.status_code == 400
    assert answer.mimetype == "text/plain"
    assert answer.text.count("\n") == 1
    assert "Traceback" not in answer.text
    assert [record.levelname for record in warnings_of(caplog)] == ["WARNING"]
    assert "\n" not in caplog.records[-1].getMessage()


def test_another_content_type_is_refused(small_client: FlaskClient) -> None:
    answer = small_client.post(ROUTE, data=json.dumps(ECHO), content_type="text/plain")
    assert (answer.status_code, answer.text) == (400, "The request is not JSON.\n")


@pytest.mark.parametrize("value", [5, None, [], {"a": 1}, "one two", "<b>"])
def test_a_value_the_callback_does_not_know_gets_400(
    small_client: FlaskClient, caplog: pytest.LogCaptureFixture, value: object
) -> None:
    small_client.get("/")
    answer = small_client.post(ROUTE, json={**ECHO, "inputs": [{**WORD, "value": value}]})
    assert (answer.status_code, answer.text) == (400, "The word must be made of letters.\n")
    assert len(warnings_of(caplog)) == 1
    assert not caplog.records[-1].exc_info


@pytest.mark.parametrize(
    ("path", "search"),
    [
        (None, ""),
        (5, ""),
        ("about", ""),
        ("/a\nb", ""),
        ("/" * 5000, ""),
        ("/", "measure=x"),
        ("/", 5),
        ("/", ["?a"]),
    ],
)
def test_an_address_no_browser_sends_is_refused(
    small_client: FlaskClient, path: object, search: object
) -> None:
    small_client.get("/")
    body = {
        "output": ".._pages_content.children..._pages_store.data..",
        "outputs": [
            {"id": "_pages_content", "property": "children"},
            {"id": "_pages_store", "property": "data"},
        ],
        "inputs": [
            {"id": "_pages_location", "property": "pathname", "value": "/areas/one"},
            {"id": "_pages_location", "property": "search", "value": ""},
        ],
        "changedPropIds": ["_pages_location.pathname"],
    }
    assert small_client.post(ROUTE, json=body).status_code == 200
    body["inputs"] = [
        {"id": "_pages_location", "property": "pathname", "value": path},
        {"id": "_pages_location", "property": "search", "value": search},
    ]
    assert small_client.post(ROUTE, json=body).status_code == 400


def test_a_failing_callback_tells_the_reader_and_is_logged_once(
    small_client: FlaskClient, caplog: pytest.LogCaptureFixture
) -> None:
    small_client.get("/")
    answer = small_client.post(ROUTE, json=FAIL)
    assert answer.status_code == 200
    sentence = answer.json["sideUpdate"]["notice"]["children"]
    [record] = warnings_of(caplog)
    number = sentence.rstrip(".").split()[-1]
    assert number in record.getMessage()
    assert sentence.startswith("Something went wrong on our side")
    assert "RuntimeError" not in answer.text
    line = OneLine("%(message)s").format(record)
    assert "RuntimeError: first line\\nsecond line" in line
    assert "\n" not in line


def test_without_a_notice_the_answer_is_500_with_the_same_sentence(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with isolated_dash():
        client = client_of(small_app(notice_id=None).server)
        client.get("/")
        answer = client.post(ROUTE, json=FAIL)
    assert answer.status_code == 500
    assert answer.text.startswith("Something went wrong on our side")
    assert len(warnings_of(caplog)) == 1


def test_a_log_line_stays_one_line() -> None:
    record = logging.LogRecord("x", logging.INFO, "", 0, "a\r\nb\x1b[31m\u2028c\x85", None, None)
    assert OneLine("%(message)s").format(record) == "a\\r\\nb\\x1b[31m\\u2028c\\x85"
