"""A board pack as JSON: how it is saved, and how what comes back is checked."""

import json
from collections.abc import Mapping
from typing import Any, Final

from dashboard.compact_json import compact_json
from dashboard.errors import InvalidRequest
from dashboard.exports.pack import Pack, PackItem

VERSION: Final = 1
MOST_ITEMS: Final = 50
LONGEST_TITLE: Final = 200
LONGEST_NOTE: Final = 2000
LONGEST_FILE: Final = 1_000_000
"""Bytes."""
_LONGEST_KEY: Final = 100
_LONGEST_VALUE: Final = 1000
_MOST_PARAMETERS: Final = 40
_OF_PACK: Final = {"version", "title", "subtitle", "items"}
_OF_ITEM: Final = {"exhibit", "query", "title", "note"}


def to_json(pack: Pack) -> str:
    """Write a pack; the same pack always gives the same text."""
    record = {
        "version": VERSION,
        "title": pack.title,
        "subtitle": pack.subtitle,
        "items": [
            {
                "exhibit": item.exhibit,
                "query": dict(item.query),
                "title": item.title,
                "note": item.note,
            }
            for item in pack.items
        ],
    }
    return compact_json(record)


def from_json(text: str | bytes) -> Pack:
    """Read a pack that was saved.

    Raises:
        InvalidRequest: it is not one, or larger than a pack may be; the message says what to do.
    """
    if len(text) > LONGEST_FILE:
        raise InvalidRequest("The pack is larger than 1 MB, the most that is read: shorten it.")
    try:
        record = json.loads(text)
    except (ValueError, RecursionError):
        raise InvalidRequest(
            "This is not a board pack: it is not readable JSON. Save the pack again."
        ) from None
    return from_record(record)


def from_record(record: object) -> Pack:
    """Read a pack from JSON that is parsed already.

    Raises:
        InvalidRequest: as ``from_json``.
    """
    if not isinstance(record, dict) or "version" not in record:
        raise InvalidRequest(
            "This is not a board pack: a pack begins with its version. Save the pack again."
        )
    if record["version"] != VERSION or isinstance(record["version"], bool):
        raise InvalidRequest(
            f"This pack was saved in a form that is not known here; version {VERSION} is read. "
            "Open it in the Atlas that saved it, or make it again."
        )
    _check_names(record, _OF_PACK, "The pack")
    items = record.get("items")
    if not isinstance(items, list) or len(items) > MOST_ITEMS:
        raise InvalidRequest(f"A pack holds a list of at most {MOST_ITEMS} views.")
    return Pack(
        title=_text(record, "title", LONGEST_TITLE, "The title of the pack"),
        subtitle=_text(record, "subtitle", LONGEST_TITLE, "The subtitle of the pack"),
        items=tuple(_item(item, number) for number, item in enumerate(items, start=1)),
    )


def _item(record: object, number: int) -> PackItem:
    where = f"View {number} of the pack"
    if not isinstance(record, dict):
        raise InvalidRequest(f"{where} is not a view: it must name its figure and its query.")
    _check_names(record, _OF_ITEM, where)
    exhibit = _text(record, "exhibit", _LONGEST_KEY, f"The figure of view {number}")
    if not exhibit:
        raise InvalidRequest(f"{where} does not say which figure it shows.")
    return PackItem(
        exhibit=exhibit,
        query=_query(record.get("query", {}), where),
        title=_text(record, "title", LONGEST_TITLE, f"The title of view {number}"),
        note=_text(record, "note", LONGEST_NOTE, f"The note of view {number}", lines=True),
    )


def _check_names(record: Mapping[str, Any], known: set[str], where: str) -> None:
    if set(record) - known:
        raise InvalidRequest(
            f"{where} has an entry that is not known here; it may hold {', '.join(sorted(known))}."
        )


def _query(given: object, where: str) -> dict[str, str]:
    is_query = (
        isinstance(given, dict)
        and len(given) <= _MOST_PARAMETERS
        and all(isinstance(value, str) for value in given.values())
        and all(len(name) <= _LONGEST_KEY for name in given)
        and all(len(value) <= _LONGEST_VALUE for value in given.values())
    )
    if not (isinstance(given, dict) and is_query):
        raise InvalidRequest(
            f"{where} has a query that no page writes: at most {_MOST_PARAMETERS} short texts."
        )
    return {_clean(name): _clean(value) for name, value in given.items()}


def _text(
    record: Mapping[str, Any], name: str, longest: int, what: str, *, lines: bool = False
) -> str:
    value = record.get(name, "")
    if not isinstance(value, str):
        raise InvalidRequest(f"{what} must be text.")
    if len(value) > longest:
        raise InvalidRequest(f"{what} is longer than {longest:,} characters: shorten it.")
    return _clean(value, lines=lines)


def _clean(text: str, *, lines: bool = False) -> str:
    """Leave out what cannot be printed, which no file format could hold."""
    kept = "\n" if lines else ""
    return "".join(
        letter if letter.isprintable() or letter in kept else " "
        for letter in text.replace("\r\n", "\n")
    ).strip()
