"""``/health``, for the machine that watches the app."""

from importlib.metadata import version
from typing import TYPE_CHECKING

from flask.testing import FlaskClient

from dashboard.version import VERSION

if TYPE_CHECKING:
    from geodata.tables import Tables


def test_health_tells_versions_and_the_age_of_the_data(
    client: FlaskClient, tables: "Tables"
) -> None:
    answer = client.get("/health")
    assert answer.status_code == 200
    assert answer.json == {
        "status": "ok",
        "version": VERSION,
        "dash": version("dash"),
        "plotly": version("plotly"),
        "data_date": str(tables.data_date),
        "vintage": str(tables.vintage),
    }
    assert answer.headers["Cache-Control"] == "no-store"


def test_health_takes_no_body(client: FlaskClient) -> None:
    assert client.post("/health", json={}).status_code == 405
