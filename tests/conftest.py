"""What every kind of test may ask for."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dashboard.settings import Settings
from tests.support.client import client_of
from tests.support.isolation import isolated_dash

if TYPE_CHECKING:
    from dash import Dash
    from flask.testing import FlaskClient

    from dashboard.page_context import PageContext
    from geodata.tables import Tables

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the project."""
    return ROOT


@pytest.fixture(scope="session")
def tables() -> "Tables":
    """The committed tables."""
    from geodata.tables import load_tables  # noqa: PLC0415 - many tests need no tables

    return load_tables(Settings().data_dir)


@pytest.fixture(scope="session")
def context(tables: "Tables") -> "PageContext":
    """What every page knows, without an app."""
    from dashboard.page_context import page_context  # noqa: PLC0415 - many tests need no pages

    return page_context(
        tables,
        asset_url=lambda name: f"/assets/{name}",
        relative=str,
        topojson_url="/assets/topojson/",
    )


@pytest.fixture(scope="session")
def app(tables: "Tables") -> Iterator["Dash"]:
    """The real app, made once; tests may ask it anything but may not change it."""
    from dashboard.application import create_app  # noqa: PLC0415 - many tests need no app

    with isolated_dash():
        made = create_app(tables, Settings())
        client_of(made.server).get("/")  # Dash finishes its set-up with the first request
        yield made


@pytest.fixture
def client(app: "Dash") -> "FlaskClient":
    """A client of the real app, without a network."""
    return client_of(app.server)


@pytest.fixture
def another_app() -> Iterator[ExitStack]:
    """Room for a second app: make it after asking for this."""
    with ExitStack() as stack:
        stack.enter_context(isolated_dash())
        yield stack
