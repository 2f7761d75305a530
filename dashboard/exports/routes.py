"""Addresses of files: ``/download/<page>/<name>.<extension>`` with the query of the page."""

import json
from typing import Final

from dash import Dash
from flask import Response, abort, request

from dashboard.exhibits.catalogue import Catalogue
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exports.file_name import file_name, page_file_name
from dashboard.exports.formats import FORMATS, XLSX, FileFormat, formats_of
from dashboard.exports.makers import Makers
from dashboard.exports.renderer import Busy, PictureFailed, RendererUnavailable

DOWNLOADS: Final = "/download/"
_LATER: Final = "5"
"""Seconds after which to try again when all places are taken."""


def install(app: Dash, catalogue: Catalogue, makers: Makers) -> None:
    """Answer to the addresses of files.

    Args:
        app: the app; the addresses stand below its base path.
        catalogue: what there is to take away.
        makers: make the files.
    """
    base = app.config.requests_pathname_prefix.rstrip("/")
    prefix = app.config.routes_pathname_prefix.rstrip("/") + DOWNLOADS.rstrip("/")

    def site() -> str:
        return f"{request.host_url.rstrip('/')}{base}"

    def file(page: str, name: str, extension: str) -> Response:
        chosen = FORMATS.get(extension) or abort(404)
        exhibit = catalogue.make(f"{page}/{name}", request.args)
        if chosen not in formats_of(exhibit):
            abort(404)
        given = file_name(exhibit, extension, makers.vintage)
        return _attached(makers.make(exhibit, chosen, site=site()), chosen, given)

    def workbook(page: str) -> Response:
        names = catalogue.names(page, request.args)
        made = [catalogue.make(f"{page}/{name}", request.args) for name in names]
        given = page_file_name(page, made[0].area, XLSX.extension, makers.vintage)
        return _attached(makers.workbook(made, site=site()), XLSX, given)

    def offer(page: str, name: str) -> Response:
        exhibit = catalogue.make(f"{page}/{name}", request.args)
        return _json(_offer(exhibit, makers))

    def figure(page: str, name: str) -> Response:
        exhibit = catalogue.make(f"{page}/{name}", request.args)
        if exhibit.figure is None:
            abort(404)
        drawn = makers.framed(exhibit, site=site()).to_plotly_json()
        return _json({"figure": drawn, "name": file_name(exhibit, "", makers.vintage)[:-1]})

    rules = (
        ("<page>/<name>.<extension>", "download", file),
        ("<page>.xlsx", "download-page", workbook),
        ("<page>/<name>/offer", "download-offer", offer),
        ("<page>/<name>/figure", "download-figure", figure),
    )
    for rule, endpoint, view in rules:
        app.server.add_url_rule(f"{prefix}/{rule}", endpoint, view)
    app.server.register_error_handler(Busy, _busy)
    app.server.register_error_handler(RendererUnavailable, _missing)
    app.server.register_error_handler(PictureFailed, _missing)


def _attached(content: bytes, form: FileFormat, name: str) -> Response:
    response = Response(content, mimetype=form.mimetype)
    response.headers.set("Content-Disposition", "attachment", filename=name)
    return response


def _json(content: object) -> Response:
    return Response(json.dumps(content, ensure_ascii=False), mimetype="application/json")


def _offer(exhibit: Exhibit, makers: Makers) -> dict[str, object]:
    """Return what the menu shows: the kinds of files, and why one cannot be made here."""
    return {
        "title": exhibit.takeaway,
        "address": exhibit.address,
        "files": [
            {
                "extension": form.extension,
                "label": form.label,
                "note": form.note,
                "group": form.group.value,
                "missing": makers.missing if form.needs_chromium else "",
            }
            for form in formats_of(exhibit)
        ],
        "hasPicture": exhibit.figure is not None,
    }


def _busy(error: Busy) -> Response:
    response = Response(f"{error}\n", status=503, mimetype="text/plain")
    response.headers["Retry-After"] = _LATER
    return response


def _missing(error: RendererUnavailable | PictureFailed) -> Response:
    return Response(f"{error}\n", status=501, mimetype="text/plain")
