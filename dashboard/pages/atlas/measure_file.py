"""One file a measure, which the page fetches when the reader picks it, and one of all.

The page asks for all of them once it has nothing else to do: a measure that is picked then
is painted without a request, and without a network.
"""

from typing import Final

from dash import Dash

from dashboard.compact_json import compact_json
from dashboard.pages.atlas.answers import Answers
from dashboard.pages.atlas.context import AtlasContext
from dashboard.serving import kept_file
from geodata.vocabulary import MeasureKey

MEASURE_ADDRESS: Final = "/measures/"
"""Below the base path; the key of a measure, or ``ALL``, and ``.json`` follow."""
ALL: Final = "all"


def install(app: Dash, context: AtlasContext, answers: Answers) -> None:
    """Answer with everything that a measure, or each of them, decides on the page."""

    def make(key: str) -> bytes | None:
        known = context.choices.measures
        if key == ALL:
            return _written({each: answers.measure(MeasureKey(each)) for each in known})
        return _written(answers.measure(MeasureKey(key))) if key in known else None

    kept_file.add(app, f"{MEASURE_ADDRESS}<name>.json", "measures", make)


def _written(told: object) -> bytes:
    return compact_json(told).encode()
