"""What two measures decide together, which the page fetches when the maps are painted.

Where both measures are new to the page it asks for them at the same time: one answer
weighs less than three, since most of what measures say is said of the same areas.
"""

from typing import Final

from dash import Dash
from flask import Response, abort, request

from dashboard.compact_json import compact_json
from dashboard.pages.atlas.answers import Answers
from dashboard.pages.atlas.context import AtlasContext
from geodata.vocabulary import MeasureKey

PAIR_ADDRESS: Final = "/pairs/"
"""Below the base path; the keys of two measures follow, with a tilde between, and ``.json``."""
CLOSED: Final = "none"
"""Stands for the measure of a map that is closed."""
_WHOLE: Final = "whole"
"""Name of the parameter that asks for the measures as well."""


def install(app: Dash, context: AtlasContext, answers: Answers) -> None:
    """Answer with the scatter of two measures; nothing is kept, for there are thousands."""

    def give(left: str, right: str) -> Response:
        known = context.choices.measures
        if left not in known or right not in {*known, CLOSED}:
            abort(404)
        pair = [MeasureKey(key) for key in (left, right) if key != CLOSED]
        told: dict[str, object] = {
            "together": answers.comparison(pair[0], pair[1] if len(pair) > 1 else None)
        }
        if _WHOLE in request.args:
            told["answers"] = {key: answers.measure(key) for key in pair}
        body = compact_json(told)
        return Response(body, mimetype="application/json")

    prefix = app.config.routes_pathname_prefix.rstrip("/")
    app.server.add_url_rule(f"{prefix}{PAIR_ADDRESS}<left>~<right>.json", "pairs", give)
