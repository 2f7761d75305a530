"""What a callback was sent, checked against the allow-list.

The page can only send what it offers; anything else comes from elsewhere and
is answered with a plain refusal.
"""

from collections.abc import Sequence

from dashboard.address_reader import MAXIMUM_TEXT
from dashboard.errors import InvalidRequest
from dashboard.selection import Choices, Selection
from geodata.vocabulary import MeasureKey


def chosen_measure(
    value: object, choices: Choices, *, may_be_closed: bool = False
) -> MeasureKey | None:
    """Return the measure, or nothing for a closed map.

    Raises:
        InvalidRequest: the value is not one of our measures.
    """
    if value is None and may_be_closed:
        return None
    if isinstance(value, str) and value in choices.measures:
        return MeasureKey(value)
    raise InvalidRequest("The measure asked for is not one of this atlas.")


def filter_selection(values: Sequence[object], choices: Choices) -> Selection:
    """Return the filters that a callback was sent, in the order of its inputs.

    Raises:
        InvalidRequest: a value is not among its filter's options.
    """
    nhs, regions, types, controls, partners_only, text = values
    return Selection(
        left=choices.default_left,
        right=None,
        nhs_regions=_many(nhs, choices.nhs_regions),
        council_regions=_many(regions, choices.council_regions),
        council_types=_many(types, choices.council_types),
        controls=_many(controls, choices.controls),
        partners_only=_flag(partners_only),
        text=_text(text),
    )


def _many(value: object, allowed: frozenset[str]) -> tuple[str, ...]:
    if value is None:
        return ()
    if isinstance(value, list) and all(isinstance(v, str) and v in allowed for v in value):
        return tuple(dict.fromkeys(value))
    raise InvalidRequest("A filter was sent a value that it does not offer.")


def _flag(value: object) -> bool:
    if value is None or isinstance(value, bool):
        return bool(value)
    raise InvalidRequest("A switch is either on or off.")


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str) and len(value) <= MAXIMUM_TEXT:
        return " ".join("".join(c if c.isprintable() else " " for c in value).split())
    raise InvalidRequest(f"A name to find is a text of at most {MAXIMUM_TEXT} characters.")
