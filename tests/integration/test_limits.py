"""What a request may be."""

import json

import pytest
from flask.testing import FlaskClient
from werkzeug.test import create_environ, run_wsgi_app

from dashboard.serving.limits import LARGEST_BODY

ROUTE = "/_dash-update-component"


def test_a_body_over_the_limit_is_refused_in_one_sentence(client: FlaskClient) -> None:
    body = json.dumps({"output": "x" * LARGEST_BODY})
    answer = client.post(ROUTE, data=body, content_type="application/json")
    assert answer.status_code == 413
    assert answer.text == "The request is larger than 1 MB, the most that is accepted.\n"
    assert answer.mimetype == "text/plain"


class Endless:
    """A body that never ends, and counts how much of it was read."""

    def __init__(self) -> None:
        self.taken = 0

    def read(self, size: int = -1) -> bytes:
        step = size if size > 0 else LARGEST_BODY
        self.taken += step
        return b" " * step


def test_a_body_of_unknown_length_is_cut_off(client: FlaskClient) -> None:
    environ = create_environ(ROUTE, method="POST", content_type="application/json")
    stream = Endless()
    environ |= {"wsgi.input": stream, "wsgi.input_terminated": True}
    environ.pop("CONTENT_LENGTH", None)
    _body, status, _headers = run_wsgi_app(client.application, environ, buffered=True)
    assert status.startswith("400")  # what was read of it is not JSON
    assert stream.taken < 3 * LARGEST_BODY


def test_the_largest_body_allowed_is_read(client: FlaskClient) -> None:
    body = b" " * (LARGEST_BODY - 2) + b"[]"
    assert client.post(ROUTE, data=body, content_type="application/json").status_code == 400


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "CONNECT", "X"])
@pytest.mark.parametrize("path", ["/", ROUTE, "/health", "/nothing-here"])
def test_other_methods_are_refused(client: FlaskClient, method: str, path: str) -> None:
    answer = client.open(path, method=method)
    assert answer.status_code == 405
    assert answer.headers["Allow"] == "GET, HEAD, POST"


def test_a_page_does_not_take_a_form(client: FlaskClient) -> None:
    assert client.post("/").status_code == 405
