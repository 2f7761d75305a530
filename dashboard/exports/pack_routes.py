"""Addresses of the board pack: what its views are, and the files that are made of it."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from dash import Dash
from flask import Response, abort, request

from dashboard.errors import InvalidRequest
from dashboard.exports.jobs import Busy, Jobs
from dashboard.exports.pack import Pack
from dashboard.exports.pack_file import pack_work
from dashboard.exports.pack_formats import PACK_FORMATS, Desk, PackFormat
from dashboard.exports.pack_json import from_json, to_json
from dashboard.exports.pack_link import write_link
from dashboard.exports.pack_views import describe_views, page_pack
from dashboard.exports.renderer import Busy as PicturesBusy
from dashboard.exports.renderer import PictureFailed, RendererUnavailable
from dashboard.exports.templates import make_template

PACKS: Final = "/pack/"
_LATER: Final = "5"
"""Seconds after which to try again when all places are taken."""
_GONE: Final = "This file is not kept any more; make it again."


def jobs_for_packs() -> Jobs:
    """Return the queue in which files are made: one at a time, three waiting."""
    return Jobs(telling=(InvalidRequest, PicturesBusy, PictureFailed, RendererUnavailable))


def install(app: Dash, desk: Desk, jobs: Jobs) -> None:
    """Answer to the addresses of packs.

    Args:
        app: the app; the addresses stand below its base path.
        desk: what files are made with.
        jobs: the queue in which they are made.
    """
    prefix = app.config.routes_pathname_prefix.rstrip("/") + PACKS.rstrip("/")
    answers = _Answers(desk, jobs, app.get_relative_path)
    rules = (
        ("formats", answers.formats, "GET"),
        ("views", answers.views, "POST"),
        ("open", answers.open, "POST"),
        ("link", answers.link, "POST"),
        ("page/<name>", answers.page, "GET"),
        ("template/<name>", answers.template, "GET"),
        ("make/<form>", answers.make, "POST"),
        ("jobs/<name>", answers.progress, "GET"),
        ("jobs/<name>/cancel", answers.cancel, "POST"),
        ("jobs/<name>/file", answers.file, "GET"),
    )
    for rule, view, method in rules:
        endpoint = f"pack-{view.__name__}"
        app.server.add_url_rule(f"{prefix}/{rule}", endpoint, view, methods=[method])


@dataclass(frozen=True, slots=True)
class _Answers:
    """What each address answers."""

    desk: Desk
    jobs: Jobs
    relative: Callable[[str], str]

    def formats(self) -> Response:
        return _json([_offered(form, self.desk) for form in PACK_FORMATS.values()])

    def views(self) -> Response:
        pack = _sent()
        described = describe_views(pack, self.desk.catalogue, self.relative)
        return _json({"views": described})

    def open(self) -> Response:
        return _pack(_sent())

    def link(self) -> Response:
        return _json({"link": write_link(_sent())})

    def page(self, name: str) -> Response:
        page = self.desk.catalogue.page_of(name)
        return _pack(page_pack(page, request.args.to_dict(), self.desk.catalogue))

    def template(self, name: str) -> Response:
        return _pack(make_template(name, request.args.get("codes", ""), self.desk.kit.context))

    def make(self, form: str) -> Response:
        chosen = PACK_FORMATS.get(form) or abort(404)
        pack = _sent()
        if not pack.items:
            raise InvalidRequest("The pack holds no views yet: add at least one.")
        missing = chosen.missing(self.desk)
        if missing:
            return _plain(missing, 501)
        here = self.desk.at(request.host_url.rstrip("/"))
        try:
            return _json({"job": self.jobs.start(pack_work(pack, chosen, here))})
        except Busy as refusal:
            answer = _plain(str(refusal), 503)
            answer.headers["Retry-After"] = _LATER
            return answer

    def progress(self, name: str) -> Response:
        found = self.jobs.progress(name)
        if found is None:
            return _plain(_GONE, 404)
        return _json(
            {
                "state": found.state.value,
                "done": found.done,
                "of": found.of,
                "words": found.words,
                "name": found.name,
            }
        )

    def cancel(self, name: str) -> Response:
        return _json({}) if self.jobs.cancel(name) else _plain(_GONE, 404)

    def file(self, name: str) -> Response:
        made = self.jobs.result(name)
        if made is None:
            return _plain(_GONE, 404)
        response = Response(made.content, mimetype=made.mimetype)
        response.headers.set("Content-Disposition", "attachment", filename=made.name)
        return response


def _sent() -> Pack:
    """Return the pack that was sent.

    Raises:
        InvalidRequest: none was, or it is not one.
    """
    if not request.is_json:
        abort(415)
    return from_json(request.get_data())


def _offered(form: PackFormat, desk: Desk) -> dict[str, str]:
    return {
        "key": form.key,
        "label": form.label,
        "note": form.note,
        "missing": form.missing(desk),
    }


def _pack(pack: Pack) -> Response:
    return Response(to_json(pack), mimetype="application/json")


def _json(content: object) -> Response:
    return Response(json.dumps(content, ensure_ascii=False), mimetype="application/json")


def _plain(sentence: str, status: int) -> Response:
    return Response(f"{sentence}\n", status=status, mimetype="text/plain")
