"""What the viewer is given, and the addresses it stands at."""

import base64
import hashlib
import json
import re
import zlib
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from dashboard.errors import InvalidRequest
from dashboard.exports.making import made_pack
from dashboard.exports.pack import Pack, PackItem
from dashboard.exports.pack_json import LONGEST_NOTE, LONGEST_TITLE, MOST_ITEMS, from_json, to_json
from dashboard.exports.pack_link import read_link, write_link
from dashboard.exports.viewer.data import Kit, kit_of, viewer_data
from dashboard.exports.viewer.file import make_file
from dashboard.exports.viewer.geometry import shapes
from dashboard.exports.viewer.halves import NO_WORDS, TAKEAWAY, WORDS
from dashboard.exports.viewer.pool import pooled
from dashboard.settings import Settings
from tests.integration.test_headers import directives
from tests.support.client import client_of
from tests.support.isolation import isolated_dash

if TYPE_CHECKING:
    from collections.abc import Callable

    from dash import Dash
    from flask.testing import FlaskClient

    from dashboard.page_context import PageContext
    from geodata.tables import Tables

NAMES = ("left", "right", "ranking", "scatter")
DECK = Pack(
    "For the <board>",
    tuple(
        PackItem(f"atlas/{name}", {"selected": "E54000037"}, note="Say & show") for name in NAMES
    ),
)
LARGEST = 4_000_000


def grown(pool: dict[str, Any]) -> Any:
    """Undo pooling, as the viewer does."""

    def grow(part: Any) -> Any:
        if isinstance(part, list):
            return [grow(one) for one in part]
        if isinstance(part, dict):
            return (
                grow(pool["pool"][part["$"]])
                if "$" in part
                else {k: grow(v) for k, v in part.items()}
            )
        return part

    return grow(pool["document"])


@pytest.fixture(scope="module")
def kit(context: "PageContext", tables: "Tables") -> Kit:
    from dashboard.application import make_catalogue  # noqa: PLC0415 - many tests need no app
    from dashboard.pages.atlas.context import atlas_context  # noqa: PLC0415 - as above

    catalogue = make_catalogue(context, atlas_context(context))
    return kit_of(catalogue, context, Settings().assets_dir)


@pytest.fixture(scope="module")
def opened(kit: Kit) -> "Callable[[], tuple[Any, Any]]":
    """The document of the deck and its library."""
    text = viewer_data(made_pack(DECK, kit.catalogue, "April 2019"), kit)
    data = json.loads(text)
    both = grown(data["document"]), grown(data["library"])
    return lambda: both


# --- the document ---------------------------------------------------------------------


def test_pooling_loses_nothing() -> None:
    row = ["a text that recurs", 1, 1.0, True, None, "short"]
    document = {"rows": [row, [*row], {"same": row, "other": {"same": row}}], "empty": [[], {}]}
    packed = pooled(document)
    assert grown(packed) == document
    assert [type(cell) for cell in grown(packed)["rows"][0]] == [type(cell) for cell in row]
    assert json.dumps(packed).count("a text that recurs") == 1


def test_shapes_lose_nothing(kit: Kit, context: "PageContext") -> None:
    name = context.boundary.file_name.removesuffix(".geojson")
    written = json.loads((kit.assets / "geo" / context.boundary.file_name).read_text("utf-8"))
    codes = {area.code for area in context.areas}
    made = shapes({name: codes}, kit.assets / "geo")[name]
    assert set(made) == codes
    for feature in written["features"]:
        geometry = feature["geometry"]
        is_one = geometry["type"] == "Polygon"
        polygons = [geometry["coordinates"]] if is_one else geometry["coordinates"]
        for polygon, steps in zip(polygons, made[feature["properties"]["code"]], strict=True):
            for ring, moves in zip(polygon, steps, strict=True):
                assert walked(moves) == [tuple(point) for point in ring]


def walked(steps: list[int]) -> list[tuple[float, float]]:
    lon = lat = 0
    points = []
    for east, north in zip(steps[::2], steps[1::2], strict=True):
        lon, lat = lon + east, lat + north
        points.append((lon / 10_000, lat / 10_000))
    return points


def test_an_item_says_what_its_exhibit_says(kit: Kit, opened: Any) -> None:
    document, _ = opened()
    for item, given in zip(document["items"], DECK.items, strict=True):
        exhibit = kit.catalogue.make(given.exhibit, given.query)
        assert item["heading"] == exhibit.takeaway
        assert item["words"] == list(exhibit.words)
        assert item["note"] == "Say & show"
        assert item["kept"] == ["E54000037"]
        assert len(item["table"]["rows"]) == len(exhibit.table.rows)
        assert item["sources"]
        assert item["statuses"]
        assert item["credits"] == list(exhibit.credits)
        assert item["figure"]["data"]


def test_every_measure_can_be_switched_to(kit: Kit, opened: Any) -> None:
    document, library = opened()
    keys = {measure.key for measure in kit.context.tables.measures}
    for item in document["items"][:3]:
        (switch,) = item["switches"]
        variants = library[item["shelf"]]
        assert set(variants) == keys
        for key in sorted(keys)[::7]:
            exhibit = kit.catalogue.make(item["key"], {switch["parameter"]: key})
            assert variants[key]["takeaway"] == exhibit.takeaway
            assert variants[key]["words"] == list(exhibit.words)
            assert variants[key]["legend"] == [[one.colour, one.label] for one in exhibit.legend]


def test_the_colours_of_a_variant_are_those_of_the_map(kit: Kit, opened: Any) -> None:
    document, library = opened()
    item = document["items"][1]
    for key in ("population", "chair_kind", "reported_gap"):
        if key not in library[item["shelf"]]:
            continue
        areas = library[item["shelf"]][key]["areas"]
        drawing = kit.catalogue.make("atlas/right", {"right": key}).drawing
        shown = [areas["colours"][number] for number in areas["classes"]]
        assert shown == [area.colour for area in drawing.areas]  # type: ignore[union-attr]


def test_sentences_of_a_pair_are_those_of_the_page(kit: Kit, opened: Any) -> None:
    document, library = opened()
    halves = library[document["items"][3]["shelf"]]
    keys = sorted(halves)
    nouns = document["nouns"]
    for across_key, up_key in zip(keys, keys[11:] + keys[:11], strict=True):
        exhibit = kit.catalogue.make("atlas/scatter", {"left": across_key, "right": up_key})
        across, up = halves[across_key], halves[up_key]
        if across["above"] is None or up["above"] is None:
            assert exhibit.words == (NO_WORDS,)
            continue
        names = counted(across, up) | nouns | {
            "left": across["name"], "right": up["name"],
            "left_title": across["title"], "right_title": up["title"],
            "the_left": across["theLabel"], "label": across["label"],
        }  # fmt: skip
        assert exhibit.words == (WORDS.format(**names),)
        assert exhibit.takeaway == TAKEAWAY.format(**names)


def counted(across: Any, up: Any) -> dict[str, Any]:
    pairs = [
        (one, other)
        for one, other in zip(across["above"], up["above"], strict=True)
        if one is not None and other is not None
    ]
    return {
        "placed": len(pairs),
        "both": pairs.count((True, True)),
        "neither": pairs.count((False, False)),
        "across": pairs.count((True, False)),
        "up": pairs.count((False, True)),
    }


def test_cells_are_written_as_on_the_page(opened: Any, kit: Kit) -> None:
    from dashboard.readings import readings  # noqa: PLC0415 - needed here only
    from geodata.queries import classified_measure  # noqa: PLC0415 - as above

    document, library = opened()
    variants = library[document["items"][0]["shelf"]]
    for measure in kit.context.tables.measures:
        table = variants[measure.key]["table"]
        said = readings(classified_measure(kit.context.tables, measure.key))
        (reading,) = table["readings"]
        for row, code in zip(table["rows"], table["codes"], strict=True):
            place = next(i for i, area in enumerate(kit.context.areas) if area.code == code)
            if said["classes"][place] >= 0:
                assert row[reading["value"]] == said["values"][place]
            else:
                assert row[reading["value"]] == ""
                assert row[reading["note"]].startswith(said["values"][place])
            assert said["ranks"][place] in reading["standing"][table["codes"].index(code)]


# --- the file ------------------------------------------------------------------------------


def test_the_file_is_whole_and_small(kit: Kit) -> None:
    steps: list[tuple[int, int]] = []
    own = replace(kit, origin="https://atlas.example")
    made = make_file(
        made_pack(DECK, kit.catalogue, "April 2019"), own, lambda *at: steps.append(at)
    )
    page = made.decode()
    assert len(made) <= LARGEST
    assert steps[0][0] < steps[-1][0] == steps[-1][1]
    assert re.findall(r"<(?:script|link|img|iframe)[^>]+(?:src|href)=\"(?!data:)", page) == []
    assert "For the <board>" not in page
    assert "<title>For the &lt;board&gt;</title>" in page
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)
    assert policy is not None
    allowed = directives(policy[1])
    assert allowed["default-src"] == ["'none'"]
    assert "connect-src" not in allowed
    scripts = re.findall(r"<script>(.*?)</script>", page, re.S)
    assert len(scripts) > 5
    for script in scripts:
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in allowed["script-src"]
    assert len(allowed["script-src"]) == len(scripts)


def test_what_a_reader_wrote_cannot_end_the_data(kit: Kit) -> None:
    nasty = "</script><script>alert(1)</script><!--"
    pack = Pack(nasty, (PackItem("atlas/left", {}, title=nasty, note=nasty),))
    page = make_file(made_pack(pack, kit.catalogue, ""), kit).decode()
    assert "<script>alert(1)" not in page
    assert "<!--" not in page


# --- packs: JSON and link -----------------------------------------------------------------------


def test_a_pack_comes_back_as_it_was() -> None:
    assert from_json(to_json(DECK)) == DECK
    link = write_link(DECK)
    assert link
    assert read_link(link) == DECK


def test_a_long_pack_has_no_link() -> None:
    # What does not recur cannot be made small.
    words = [hashlib.sha256(str(number).encode()).hexdigest() for number in range(180)]
    notes = ["".join(words[place::9]) for place in range(9)]
    pack = Pack("Long", tuple(PackItem("atlas/left", {}, note=note) for note in notes))
    assert write_link(pack) is None


def record(**changes: Any) -> dict[str, Any]:
    return json.loads(to_json(DECK)) | changes


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("no JSON <b>", "not readable JSON"),
        ("[" * 100_000, "not readable JSON"),
        ("[]", "begins with its version"),
        (json.dumps(record(version=9)), "a form that is not known here"),
        (json.dumps(record(version=True)), "a form that is not known here"),
        (json.dumps(record(extra="<b>")), "an entry that is not known here"),
        (json.dumps(record(title="x" * (LONGEST_TITLE + 1))), "longer than 200 characters"),
        (json.dumps(record(title=3)), "must be text"),
        (json.dumps(record(items="x")), f"at most {MOST_ITEMS} views"),
        (json.dumps(record(items=[{"exhibit": "atlas/left"}] * 51)), f"at most {MOST_ITEMS} views"),
        (json.dumps(record(items=[3])), "View 1 of the pack is not a view"),
        (json.dumps(record(items=[{}])), "does not say which figure"),
        (
            json.dumps(record(items=[{"exhibit": "a/b", "odd": 1}])),
            "View 1 of the pack has an entry",
        ),
        (json.dumps(record(items=[{"exhibit": "a/b", "query": {"x": 1}}])), "a query that no page"),
        (
            json.dumps(record(items=[{"exhibit": "a/b", "note": "x" * (LONGEST_NOTE + 1)}])),
            "longer than 2,000 characters",
        ),
        (" " * 1_000_001, "larger than 1 MB"),
    ],
)
def test_a_bad_pack_is_refused_in_a_sentence(given: str, told: str) -> None:
    with pytest.raises(InvalidRequest) as caught:
        from_json(given)
    assert told in str(caught.value)
    assert "<b>" not in str(caught.value)


def test_what_cannot_be_printed_is_left_out() -> None:
    text = json.dumps(record(title="one\u0000two\ud800", items=[]))
    assert from_json(text).title == "one two"


def packed(text: bytes) -> str:
    return base64.urlsafe_b64encode(zlib.compress(text, 9)).decode().rstrip("=")


@pytest.mark.parametrize(
    "given",
    ["x", "<b>", "eJw", packed(b"0" * 5_000_000), packed(b"{}")[:-3], "a" * 20_000, "", "é"],
)
def test_a_bad_link_is_refused(given: str) -> None:
    with pytest.raises(InvalidRequest, match=r"cannot be read|not a board pack"):
        read_link(given)


# --- addresses -----------------------------------------------------------------------------------


def data_of(page: str) -> Any:
    found = re.search(r'id="viewer-data">(.*?)</script>', page, re.S)
    assert found
    return grown(json.loads(found[1])["document"])


def test_without_a_pack_the_atlas_is_presented_as_its_query_has_it(client: "FlaskClient") -> None:
    answer = client.get("/present?left=population&right=none&selected=E54000037")
    assert answer.status_code == 200
    document = data_of(answer.text)
    assert [item["key"] for item in document["items"]] == [
        "atlas/left",
        "atlas/ranking",
        "atlas/table",
    ]
    assert document["items"][0]["switches"][0]["value"] == "population"
    assert '"back": "/?left=population&right=none&selected=E54000037"' in answer.text


def test_a_packed_link_is_presented(client: "FlaskClient") -> None:
    document = data_of(client.get(f"/present?pack={write_link(DECK)}").text)
    assert document["title"] == DECK.title
    assert len(document["items"]) == len(DECK.items)


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("pack=%3Cscript%3E", "This link to a board pack cannot be read"),
        ("page=%3Cscript%3E", "There is no such page"),
    ],
)
def test_what_cannot_be_presented_is_told_on_a_page(
    client: "FlaskClient", query: str, told: str
) -> None:
    answer = client.get(f"/present?{query}")
    assert answer.status_code == 400
    assert answer.mimetype == "text/html"
    assert told in answer.text
    assert "<script" not in answer.text


def test_a_stored_pack_is_answered_with_its_data(client: "FlaskClient") -> None:
    answer = client.post("/present/data", data=to_json(DECK), content_type="application/json")
    assert answer.status_code == 200
    assert grown(answer.get_json()["document"])["title"] == DECK.title
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_stored_pack_with_an_unknown_view_is_refused(client: "FlaskClient") -> None:
    pack = Pack("", (PackItem("atlas/left", {}), PackItem("atlas/nothing", {})))
    answer = client.post("/present/data", data=to_json(pack), content_type="application/json")
    assert answer.status_code == 400
    assert answer.text.startswith("View 2 of the pack: There is no such figure")


def test_only_json_is_read(client: "FlaskClient") -> None:
    assert client.post("/present/data", data=to_json(DECK)).status_code == 400
    assert client.get("/present/data").status_code == 404


@pytest.mark.parametrize(
    "address", ["/present", "/present?pack=x", "/present?role=presenter", "/embed"]
)
def test_pages_run_no_script_of_their_own(client: "FlaskClient", address: str) -> None:
    answer = client.get(address)
    allowed = directives(answer.headers["Content-Security-Policy"])
    assert allowed["default-src"] == ["'none'"]
    assert allowed["script-src"] == ["'self'"]
    assert allowed["frame-ancestors"] == ["'none'"]
    assert re.findall(r"<script>", answer.text) == []
    assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"


def test_a_figure_may_be_framed_by_our_own_pages_only(client: "FlaskClient") -> None:
    answer = client.get("/embed/atlas/left?lock=E54000037&theme=dark")
    assert answer.status_code == 200
    allowed = directives(answer.headers["Content-Security-Policy"])
    assert allowed["frame-ancestors"] == ["'self'"]
    assert allowed["script-src"] == ["'self'"]
    assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "X-Frame-Options" not in answer.headers
    document = data_of(answer.text)
    assert document["items"][0]["switches"] == []
    assert document["items"][0]["link"].startswith("http://localhost/?left=")
    assert all(isinstance(shape, str) for shape in document["geometry"].values())


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("/embed/atlas/left?lock=nobody", "is not one of this atlas"),
        ("/embed/atlas/left?theme=pink", "is one of auto, light, dark"),
        ("/embed/atlas/left?switch=2", "can be switched (1) or not (0)"),
        ("/embed/atlas/nothing", "There is no such figure"),
        ("/embed/nothing/left", "There is no such page"),
    ],
)
def test_a_bad_embedding_is_told_in_its_frame(
    client: "FlaskClient", address: str, told: str
) -> None:
    answer = client.get(address)
    assert answer.status_code == 400
    assert told in answer.text
    assert "frame-ancestors 'self'" in answer.headers["Content-Security-Policy"]


@pytest.fixture(scope="module")
def moved(tables: "Tables") -> "Any":
    from dashboard.application import create_app  # noqa: PLC0415 - many tests need no app

    with isolated_dash():
        hosts = ("https://www.council.example",)
        app: Dash = create_app(tables, Settings(base_path="/maps/atlas/", embed_hosts=hosts))
        client = client_of(app.server)
        client.get("/maps/atlas/")
        yield client


def test_named_sites_may_frame_figures_and_nothing_else(moved: "FlaskClient") -> None:
    framed = directives(
        moved.get("/maps/atlas/embed/atlas/left").headers["Content-Security-Policy"]
    )
    assert framed["frame-ancestors"] == ["'self'", "https://www.council.example"]
    for other in ("", "present?pack=x", "embed", "health"):
        policy = moved.get(f"/maps/atlas/{other}").headers["Content-Security-Policy"]
        assert directives(policy)["frame-ancestors"] == ["'none'"], other


def test_a_base_path_is_before_every_address(moved: "FlaskClient") -> None:
    assert moved.get("/present").status_code == 404
    for address in (
        "present?pack=stored",
        "embed",
        "embed/atlas/left?theme=dark",
        "present?role=presenter",
    ):
        page = moved.get(f"/maps/atlas/{address}").text
        linked = re.findall(r'(?:src|href)="(?!data:)([^"]+)"', page)
        assert linked
        assert [one for one in linked if not one.startswith("/maps/atlas/")] == []
        for one in linked:
            assert moved.get(one).status_code == 200, one
    assert "/maps/atlas/?left=" in moved.get("/maps/atlas/embed/atlas/left").text


def test_the_builder_offers_every_page_with_figures(client: "FlaskClient", kit: Kit) -> None:
    page = client.get("/embed?exhibit=atlas/right&query=right%3Dpopulation").text
    found = re.search(r'id="viewer-settings">(.*?)</script>', page, re.S)
    assert found
    told = json.loads(found[1])
    assert {one["key"] for one in told["pages"]} == {page.key for page in kit.catalogue.pages()}
    assert told["query"] == {"right": "population"}
    for one in told["pages"]:
        assert one["figures"], one["key"]
