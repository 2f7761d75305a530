"""The body of a callback request, read with suspicion."""

import json
import math
from typing import Final

from dashboard.errors import InvalidRequest

DEEPEST: Final = 16
"""Levels of nesting; a figure's event data has about eight."""


def parse(body: bytes) -> dict[str, object]:
    """Return the JSON object in ``body``.

    Numbers must be finite, text must be Unicode that can be written again,
    and nesting may not be so deep that walking it could exhaust the stack.

    Raises:
        InvalidRequest: the body is anything else.
    """
    try:
        value = json.loads(body, parse_constant=_not_a_number, parse_float=_finite)
    except (ValueError, RecursionError):
        raise InvalidRequest("The request is not valid JSON.") from None
    if not isinstance(value, dict):
        raise InvalidRequest("The request is not a JSON object.")
    _check_depth(value)
    return value


def _not_a_number(_text: str) -> float:
    raise InvalidRequest("The request carries a number that is not finite.")


def _finite(text: str) -> float:
    number = float(text)
    return number if math.isfinite(number) else _not_a_number(text)


def _check_depth(value: object) -> None:
    level = [value]
    for _ in range(DEEPEST):
        level = [item for container in level for item in _items(container)]
        if not level:
            return
    raise InvalidRequest("The request is nested too deeply.")


def _items(value: object) -> list[object]:
    if isinstance(value, dict):
        for key in value:
            _check_text(key)
        return list(value.values())
    if isinstance(value, list):
        return value
    if isinstance(value, str):
        _check_text(value)
    return []


def _check_text(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise InvalidRequest("The request carries text that is not Unicode.") from None
