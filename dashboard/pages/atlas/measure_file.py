"""One file a measure, which the page fetches when the reader picks it."""

import json
from typing import Final

from dash import Dash

from dashboard.pages.atlas.answers import Answers
from dashboard.pages.atlas.context import AtlasContext
from dashboard.serving import kept_file
from geodata.vocabulary import MeasureKey

MEASURE_ADDRESS: Final = "/measures/"
"""Below the base path; the key of a measure and ``.json`` follow."""


def install(app: Dash, context: AtlasContext, answers: Answers) -> None:
    """Answer with everything that a measure decides on the page."""

    def make(key: str) -> bytes | None:
        if key not in context.choices.measures:
            return None
        answer = answers.measure(MeasureKey(key))
        return json.dumps(answer, separators=(",", ":"), ensure_ascii=False).encode()

    kept_file.add(app, f"{MEASURE_ADDRESS}<name>.json", "measures", make)
