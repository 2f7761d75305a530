"""A test client that reads every answer to its end, as a real server does."""

from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse


class Client(FlaskClient):
    """Closes the file behind an answer as soon as it has been read."""

    def open(self, *args: Any, buffered: bool = True, **kwargs: Any) -> TestResponse:
        return super().open(*args, buffered=buffered, **kwargs)


def client_of(server: Flask) -> Client:
    """Return a client of ``server``."""
    return Client(server, server.response_class)
