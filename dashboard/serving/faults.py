"""What the reader and the log are told when something is wrong.

The reader gets one plain sentence, the log one line that carries the same
request id. Neither repeats what was sent.
"""

import logging
from collections.abc import Callable
from typing import Final

from dash import Dash, set_props
from dash.exceptions import DependencyException, InvalidResourceError
from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException

from dashboard.errors import InvalidRequest
from dashboard.serving import not_found
from dashboard.serving.known_paths import UnknownValue
from dashboard.serving.limits import METHODS
from dashboard.serving.logs import request_id

_log = logging.getLogger(__name__)
_SENTENCES: Final = {
    400: "The request could not be understood.",
    404: "There is nothing at this address.",
    405: "This address does not take that method.",
    413: "The request is larger than 1 MB, the most that is accepted.",
    415: "The request is not JSON.",
}
_NOT_FOUND: Final = 404
_WRONG_METHOD: Final = 405


def install(server: Flask, app: Dash, *, notice_id: str | None) -> None:
    """Register the answers to every kind of error.

    Args:
        server: the Flask server of ``app``.
        app: the Dash app.
        notice_id: id of the component whose children become the sentence when
            a callback fails; without one the callback is answered with 500.
    """
    server.register_error_handler(InvalidRequest, _invalid_request)
    server.register_error_handler(HTTPException, _http_error(app))
    # Dash would answer these with 500 and with the path that was asked for.
    server.register_error_handler(DependencyException, _no_such_file)
    server.register_error_handler(InvalidResourceError, _no_such_file)
    server.register_error_handler(Exception, _unexpected)
    # Dash takes the handler in its constructor only; set here, no page can forget it.
    app._on_error = _callback_error(notice_id)


def _plain(sentence: str, status: int) -> Response:
    return Response(f"{sentence}\n", status=status, mimetype="text/plain")


def _invalid_request(error: InvalidRequest) -> Response:
    _log.warning("Refused %s: %s", request_id(), error)
    return _plain(str(error), 400)


def _http_error(app: Dash) -> Callable[[HTTPException], Response]:
    def answer(error: HTTPException) -> Response:
        status = error.code or 500
        if status == _NOT_FOUND and request.accept_mimetypes.accept_html:
            meant = error.suggestions if isinstance(error, UnknownValue) else ()
            return Response(not_found.page(app, meant), status=status, mimetype="text/html")
        response = _plain(_SENTENCES.get(status, _SENTENCES[400]), status)
        if status == _WRONG_METHOD:
            response.headers["Allow"] = ", ".join(METHODS)
        return response

    return answer


def _no_such_file(_error: Exception) -> Response:
    return _plain(_SENTENCES[_NOT_FOUND], _NOT_FOUND)


def _log_fault(error: Exception) -> str:
    _log.error("Fault %s in %s", request_id(), request.endpoint, exc_info=error)
    return (
        "Something went wrong on our side and this part could not be updated. "
        f"If it happens again, please report it with the number {request_id()}."
    )


def _unexpected(error: Exception) -> Response:
    return _plain(_log_fault(error), 500)


def _callback_error(notice_id: str | None) -> Callable[[Exception], None]:
    def answer(error: Exception) -> None:
        if notice_id is None or isinstance(error, (InvalidRequest, HTTPException)):
            raise error
        set_props(notice_id, {"children": _log_fault(error)})

    return answer
