"""The addresses of board packs: what they say of views, what they refuse, what they make."""

import hashlib
import io
import json
import threading
from collections.abc import Iterator
from types import MappingProxyType
from typing import Any

import pytest
from dash import Dash
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from dashboard.exports import pack_routes
from dashboard.exports.jobs import Jobs, Step
from dashboard.exports.pack import MadePack
from dashboard.exports.pack_formats import PACK_FORMATS, Desk, PackFormat
from dashboard.exports.pack_json import LONGEST_NOTE, LONGEST_TITLE, MOST_ITEMS
from dashboard.exports.pack_link import read_link
from tests.support.client import client_of
from tests.support.isolation import isolated_dash

PATIENCE = 60.0
MAP = {"exhibit": "atlas/left", "query": {"left": "population"}}
QUESTION = {"exhibit": "survey/Q2a", "query": {}}


def pack(*items: dict[str, Any], **own: Any) -> dict[str, Any]:
    return {"version": 1, "title": "A pack", "subtitle": "", "items": list(items), **own}


def post(client: FlaskClient, path: str, content: object) -> TestResponse:
    return client.post(f"/pack/{path}", json=content)


def views(client: FlaskClient, *items: dict[str, Any]) -> list[dict[str, Any]]:
    answer = post(client, "views", pack(*items))
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.get_json()["views"]
    assert len(found) == len(items)
    return found


def at_rest() -> None:
    for thread in threading.enumerate():
        if thread.name == "files":
            thread.join(PATIENCE)


def made(client: FlaskClient, form: str, content: object) -> TestResponse:
    begun = post(client, f"make/{form}", content)
    assert begun.status_code == 200, begun.text
    job = f"/pack/jobs/{begun.get_json()['job']}"
    at_rest()
    told = client.get(job).get_json()
    assert told["state"] == "done", told
    return client.get(f"{job}/file")


# --- what is said of views ------------------------------------------------------------------


def test_a_view_says_what_it_tells_and_what_it_rests_on(client: FlaskClient) -> None:
    view, question = views(client, MAP, QUESTION)
    assert "from" in view["takeaway"]
    assert view["page"] == "Atlas"
    assert view["kind"] == "Map"
    assert view["address"].startswith("/?")
    assert view["statuses"]
    assert all(view["sources"])
    assert view["isIllustrative"] is False
    assert question["kind"] == "Bars"
    assert question["address"].startswith("/survey")


@pytest.mark.parametrize(
    "item",
    [
        {"exhibit": "atlas/nothing", "query": {}},
        {"exhibit": "nowhere/left", "query": {}},
        {"exhibit": "atlas", "query": {}},
        {"exhibit": "profile/opening", "query": {"footprint_code": "E54999999"}},
        {"exhibit": "\u0000/\ud800", "query": {"a": "\x00"}},
    ],
)
def test_what_cannot_be_made_is_said_beside_the_others(
    client: FlaskClient, item: dict[str, Any]
) -> None:
    first, refused, last = views(client, MAP, item, QUESTION)
    assert first["takeaway"]
    assert last["takeaway"]
    assert set(refused) == {"refusal"}
    assert refused["refusal"].endswith(".")
    assert "E54999999" not in refused["refusal"]


def test_an_unknown_footprint_is_left_out_of_a_view(client: FlaskClient) -> None:
    (view,) = views(client, {"exhibit": "atlas/left", "query": {"selected": "E54999999"}})
    assert "E54999999" not in json.dumps(view)


def test_illustrative_views_are_marked(client: FlaskClient) -> None:
    query = {"illustrative": "1", "question": "q2a"}
    told = views(client, QUESTION, {"exhibit": "survey/split", "query": query})
    found = [one for one in told if one.get("isIllustrative")]
    assert all("Illustrative, not real" in str(one["statuses"]) for one in found)


# --- what is refused --------------------------------------------------------------------------

BAD = {
    "a title too long": (
        pack(MAP, title="x" * (LONGEST_TITLE + 1)),
        "The title of the pack is longer than 200 characters: shorten it.",
    ),
    "a title of a view too long": (
        pack(MAP, MAP | {"title": "x" * (LONGEST_TITLE + 1)}),
        "The title of view 2 is longer than 200 characters: shorten it.",
    ),
    "a note too long": (
        pack(MAP | {"note": "x" * (LONGEST_NOTE + 1)}),
        "The note of view 1 is longer than 2,000 characters: shorten it.",
    ),
    "fifty-one views": (
        pack(*[MAP] * (MOST_ITEMS + 1)),
        "A pack holds a list of at most 50 views.",
    ),
    "another version": (pack(MAP, version=2), "version 1 is read"),
    "no version": ({"items": []}, "a pack begins with its version"),
    "a list": ([], "This is not a board pack"),
    "an unknown entry": (pack(MAP | {"script": "x"}), "an entry that is not known here"),
    "a query that is none": (pack({"exhibit": "atlas/left", "query": {"left": 5}}), "View 1"),
}


@pytest.mark.parametrize("path", ["views", "open", "link", "make/pptx"])
@pytest.mark.parametrize("name", BAD)
def test_bad_packs_are_refused_in_one_sentence(client: FlaskClient, path: str, name: str) -> None:
    content, expected = BAD[name]
    answer = post(client, path, content)
    assert answer.status_code == 400
    assert answer.mimetype == "text/plain"
    assert expected in answer.text
    assert answer.text.count("\n") == 1


@pytest.mark.parametrize("path", ["views", "open", "link", "make/pptx"])
@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b'{"version": 1, "items": [', "application/json", 400),
        (b"[" * 100_000, "application/json", 400),
        (b"\xff\xfe", "application/json", 400),
        (b'{"version": NaN}', "application/json", 400),
        (b"{}", "text/plain", 415),
        (b" " * 1_000_001, "application/json", 413),
    ],
    ids=["cut short", "deep", "no text", "no number", "no json", "large"],
)
def test_what_is_no_pack_is_refused(
    client: FlaskClient, path: str, body: bytes, kind: str, status: int
) -> None:
    answer = client.post(f"/pack/{path}", data=body, content_type=kind)
    assert answer.status_code == status
    assert answer.text.endswith(".\n")


def test_an_empty_pack_makes_no_file(client: FlaskClient) -> None:
    answer = post(client, "make/pptx", pack())
    assert answer.status_code == 400
    assert answer.text == "The pack holds no views yet: add at least one.\n"


@pytest.mark.parametrize("form", ["exe", "pdf-a2", "csv"])
def test_other_kinds_of_files_do_not_exist(client: FlaskClient, form: str) -> None:
    assert post(client, f"make/{form}", pack(MAP)).status_code == 404


@pytest.mark.parametrize("path", ["", "/file"])
def test_a_job_that_is_gone_is_said_to_be(client: FlaskClient, path: str) -> None:
    answer = client.get(f"/pack/jobs/nobodys{path}")
    assert answer.status_code == 404
    assert answer.text == "This file is not kept any more; make it again.\n"
    assert client.post("/pack/jobs/nobodys/cancel").status_code == 404


# --- what is made -----------------------------------------------------------------------------


def test_a_presentation_has_the_readers_titles_and_the_takeaways(client: FlaskClient) -> None:
    from pptx import Presentation  # noqa: PLC0415 - few tests need it

    mine = QUESTION | {"title": "What we make of it", "note": "<b>Pause</b> here."}
    answer = made(client, "pptx", pack(MAP, mine, title="Gap & growth: <June>"))
    assert answer.headers["Content-Disposition"] == (
        "attachment; filename=gap-and-growth-june_2017.pptx"
    )
    slides = list(Presentation(io.BytesIO(answer.data)).slides)
    titles = [slide.shapes.title.text_frame.text for slide in slides]
    (view,) = views(client, MAP)
    assert titles[:3] == ["Gap & growth: <June>", view["takeaway"], "What we make of it"]
    assert "<b>Pause</b> here." in slides[2].notes_slide.notes_text_frame.text


def test_one_file_holds_the_views(client: FlaskClient) -> None:
    answer = made(client, "html", pack(MAP, title=""))
    assert answer.headers["Content-Disposition"] == (
        "attachment; filename=footprint-atlas-board-pack_2017.html"
    )
    assert answer.mimetype == "text/html"
    assert len(answer.data) < 4_000_000


def test_fifty_views_are_taken(client: FlaskClient) -> None:
    assert len(views(client, *[QUESTION] * MOST_ITEMS)) == MOST_ITEMS
    assert post(client, "open", pack(*[QUESTION] * MOST_ITEMS)).status_code == 200


def test_what_is_opened_is_cleaned(client: FlaskClient) -> None:
    answer = post(client, "open", pack(MAP | {"title": " a\x00b\n", "note": "one\r\ntwo"}))
    (item,) = answer.get_json()["items"]
    assert item["title"] == "a b"
    assert item["note"] == "one\ntwo"


def test_a_short_pack_fits_into_a_link_that_the_page_opens(client: FlaskClient) -> None:
    content = pack(MAP, QUESTION | {"note": "Here."})
    link = post(client, "link", content).get_json()["link"]
    assert [item.exhibit for item in read_link(link).items] == ["atlas/left", "survey/Q2a"]
    notes = (hashlib.sha512(bytes([number])).hexdigest() for number in range(MOST_ITEMS))
    long = pack(*(MAP | {"note": note} for note in notes))
    assert post(client, "link", long).get_json()["link"] is None


def test_a_page_is_a_pack(client: FlaskClient) -> None:
    answer = client.get("/pack/page/survey?question=q2a")
    content = answer.get_json()
    assert content["items"][0]["exhibit"] == "survey/findings"
    assert all(item["query"] == {"question": "q2a"} for item in content["items"])
    assert 0 < len(content["items"]) <= MOST_ITEMS
    assert all("takeaway" in view for view in views(client, *content["items"][:3]))
    assert client.get("/pack/page/nowhere").status_code == 400


def test_what_is_missing_is_said_per_kind_of_file(client: FlaskClient) -> None:
    found = {one["key"]: one for one in client.get("/pack/formats").get_json()}
    assert list(found) == ["pptx", "pdf", "pdf-a3", "html", "xlsx"]
    assert all(found[key]["missing"] == "" for key in ("pptx", "html", "xlsx"))


# --- a queue of our own -------------------------------------------------------------------------


class Slow:
    """A kind of file whose making waits until it is let on."""

    def __init__(self) -> None:
        self.begun, self.let_on = threading.Event(), threading.Event()

    def make(self, made: MadePack, _desk: Desk, step: Step) -> bytes:
        self.begun.set()
        if not self.let_on.wait(PATIENCE):
            raise TimeoutError
        step(1, 1)
        return made.title.encode()


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[Slow]:
    slow = Slow()
    form = PackFormat(
        key="slow", extension="txt", label="Slow", note="", mimetype="text/plain", make=slow.make
    )
    lost = PackFormat(
        key="lost", extension="txt", label="Lost", note="", mimetype="text/plain",
        make=slow.make, missing=lambda _desk: "Install it first.",
    )  # fmt: skip
    forms = MappingProxyType({**PACK_FORMATS, "slow": form, "lost": lost})
    monkeypatch.setattr(pack_routes, "PACK_FORMATS", forms)
    yield slow
    slow.let_on.set()
    at_rest()


@pytest.fixture
def queue(app: Dash, slow: Slow) -> Iterator[FlaskClient]:
    """The addresses of packs in an app with one place at work and one to wait."""
    desk: Desk = app.server.view_functions["pack-formats"].__self__.desk
    with isolated_dash():
        own = Dash("dashboard", pages_folder="")
        pack_routes.install(own, desk, Jobs(1, 1))
        yield client_of(own.server)


def begin(client: FlaskClient) -> str:
    answer = post(client, "make/slow", pack(QUESTION))
    assert answer.status_code == 200, answer.text
    return f"/pack/jobs/{answer.get_json()['job']}"


def test_more_than_may_wait_are_told_to_come_back(queue: FlaskClient, slow: Slow) -> None:
    first, second = begin(queue), begin(queue)
    assert slow.begun.wait(PATIENCE)
    answer = post(queue, "make/slow", pack(QUESTION))
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "5"
    assert "try again in a moment" in answer.text
    told = queue.get(second).get_json()
    assert told["state"] == "waiting"
    assert told["words"] == "Waiting: another file is made first."
    slow.let_on.set()
    at_rest()
    assert queue.get(f"{first}/file").data == queue.get(f"{second}/file").data == b"A pack"


def test_a_cancelled_job_ends_and_gives_no_file(queue: FlaskClient, slow: Slow) -> None:
    job = begin(queue)
    assert slow.begun.wait(PATIENCE)
    assert queue.get(job).get_json()["state"] == "running"
    assert queue.post(f"{job}/cancel").status_code == 200
    slow.let_on.set()
    at_rest()
    assert queue.get(job).get_json()["state"] == "cancelled"
    assert queue.get(f"{job}/file").status_code == 404


def test_a_view_that_cannot_be_made_fails_the_file_with_its_number(queue: FlaskClient) -> None:
    content = pack(QUESTION, {"exhibit": "survey/nothing", "query": {}})
    job = f"/pack/jobs/{post(queue, 'make/slow', content).get_json()['job']}"
    at_rest()
    told = queue.get(job).get_json()
    assert told["state"] == "failed"
    assert told["words"].startswith("View 2 of the pack: ")


def test_what_is_missing_is_told_before_it_is_begun(queue: FlaskClient) -> None:
    answer = post(queue, "make/lost", pack(QUESTION))
    assert answer.status_code == 501
    assert answer.text == "Install it first.\n"


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("footprint", "E54000013"),
        ("compare", "E54000013~E54000046"),
        ("region", "E40000003"),
        ("survey", ""),
        ("funding", ""),
    ],
)
def test_every_view_of_a_template_can_be_made(client: FlaskClient, name: str, codes: str) -> None:
    content = client.get(f"/pack/template/{name}", query_string={"codes": codes}).get_json()
    assert content["title"]
    assert all("takeaway" in view for view in views(client, *content["items"]))


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("footprint", ""),
        ("footprint", "E54999999"),
        ("compare", "E54000013"),
        ("region", "E54000013"),
        ("nothing", ""),
    ],
)
def test_a_template_of_nothing_is_refused_in_one_sentence(
    client: FlaskClient, name: str, codes: str
) -> None:
    answer = client.get(f"/pack/template/{name}", query_string={"codes": codes})
    assert answer.status_code == 400
    assert answer.text.count("\n") == 1
    assert "E54999999" not in answer.text
