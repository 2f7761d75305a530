"""What a callback of the Atlas was sent, checked against the allow-list."""

from collections.abc import Sequence

from dashboard import requests
from dashboard.address_reader import MAXIMUM_TEXT
from dashboard.errors import InvalidRequest
from dashboard.selection import Choices, Selection


def filter_selection(values: Sequence[object], choices: Choices) -> Selection:
    """Return the filters that a callback was sent, in the order of its inputs.

    Raises:
        InvalidRequest: a value is not among its filter's options.
    """
    nhs, regions, types, controls, partners_only, text = values
    return Selection(
        left=choices.default_left,
        right=None,
        nhs_regions=requests.many_of(nhs, choices.nhs_regions, requests.FILTER_REFUSAL),
        council_regions=requests.many_of(regions, choices.council_regions, requests.FILTER_REFUSAL),
        council_types=requests.many_of(types, choices.council_types, requests.FILTER_REFUSAL),
        controls=requests.many_of(controls, choices.controls, requests.FILTER_REFUSAL),
        partners_only=requests.flag(partners_only),
        text=_text(text),
    )


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str) and len(value) <= MAXIMUM_TEXT:
        return " ".join("".join(c if c.isprintable() else " " for c in value).split())
    raise InvalidRequest(f"A name to find is a text of at most {MAXIMUM_TEXT} characters.")
