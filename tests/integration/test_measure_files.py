"""One file a measure: all of them, small, kept by the server and asked about again."""

import json

import brotli
import pytest
from flask.testing import FlaskClient

from dashboard.formatting import plain
from geodata.measures import MEASURES
from geodata.queries import classified_measure
from geodata.tables import Tables

MOST_BYTES = 4_500
MOST_BYTES_OF_ALL = 90_000


def texts(tree: object) -> str:
    if isinstance(tree, str):
        return tree
    assert isinstance(tree, list)
    if len(tree) == 3 and isinstance(tree[1], dict):
        return texts(tree[2])
    return " ".join(texts(node) for node in tree)


@pytest.mark.parametrize("key", [measure.key for measure in MEASURES])
def test_a_file_holds_all_that_a_measure_decides(
    client: FlaskClient, tables: Tables, key: str
) -> None:
    answer = client.get(f"/measures/{key}.json", headers={"Accept-Encoding": "br"})
    assert answer.status_code == 200
    assert answer.mimetype == "application/json"
    assert len(answer.data) < MOST_BYTES
    held = json.loads(brotli.decompress(answer.data))
    measure = tables.measure(key)
    assert measure
    classified = classified_measure(tables, measure.key)
    assert held["readings"]["measure"] == key
    assert held["ranking_title"] == measure.title
    assert measure.definition in texts(held["words"])
    bars = held["ranking"]["data"][0]
    assert sorted(bars["customdata"]) == sorted(classified.codes)
    if classified.benchmark is not None:
        assert plain(classified.benchmark, measure.unit) in texts(held["ranking_words"])


def test_one_file_holds_every_measure_as_its_own_file_has_it(client: FlaskClient) -> None:
    answer = client.get("/measures/all.json", headers={"Accept-Encoding": "br"})
    assert len(answer.data) < MOST_BYTES_OF_ALL
    held = json.loads(brotli.decompress(answer.data))
    assert held == {
        measure.key: client.get(f"/measures/{measure.key}.json").get_json() for measure in MEASURES
    }


@pytest.mark.parametrize("name", ["nonsense", "..%2Fsecret", "population.json", "%00"])
def test_a_name_that_is_no_measure_is_not_found(client: FlaskClient, name: str) -> None:
    assert client.get(f"/measures/{name}.json").status_code == 404


def test_a_file_is_asked_about_again_and_not_sent_again(client: FlaskClient) -> None:
    first = client.get(f"/measures/{MEASURES[0].key}.json", headers={"Accept-Encoding": "br"})
    assert first.headers["Cache-Control"] == "public, no-cache"
    again = client.get(
        f"/measures/{MEASURES[0].key}.json",
        headers={"Accept-Encoding": "br", "If-None-Match": first.headers["ETag"]},
    )
    assert again.status_code == 304
    assert not again.data


@pytest.mark.parametrize("whole", ["", "?whole"])
def test_a_pair_is_one_small_answer(client: FlaskClient, whole: str) -> None:
    left, right = "population_density", "deprivation_score"
    address = f"/pairs/{left}~{right}.json{whole}"
    answer = client.get(address, headers={"Accept-Encoding": "br"})
    assert answer.headers["Cache-Control"] == "no-store"
    assert len(answer.data) < (7_000 if whole else 2_000)
    told = json.loads(brotli.decompress(answer.data))
    assert set(told) == ({"together", "answers"} if whole else {"together"})
    assert told["together"]["figure"]["data"][0]["customdata"]
    for key in (left, right) if whole else ():
        assert told["answers"][key] == client.get(f"/measures/{key}.json").get_json()


def test_beside_a_closed_map_there_is_no_scatter(client: FlaskClient) -> None:
    told = client.get("/pairs/population_density~none.json").get_json()
    assert told["together"]["figure"]["data"] == []


@pytest.mark.parametrize(
    "name", ["population_density", "none~population_density", "nonsense~none", "a~b~c", "~", "x~"]
)
def test_a_pair_of_what_is_no_measure_is_not_found(client: FlaskClient, name: str) -> None:
    assert client.get(f"/pairs/{name}.json").status_code == 404
