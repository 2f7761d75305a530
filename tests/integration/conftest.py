"""A small app with one of everything the serving code must handle."""

from collections.abc import Iterator

import pytest
from dash import Dash
from flask.testing import FlaskClient

from tests.support.client import client_of
from tests.support.isolation import isolated_dash
from tests.support.small_app import small_app


@pytest.fixture
def small() -> Iterator[Dash]:
    """The small app, made anew, with nothing else registered."""
    with isolated_dash():
        yield small_app()


@pytest.fixture
def small_client(small: Dash) -> FlaskClient:
    """A client of the small app."""
    return client_of(small.server)
