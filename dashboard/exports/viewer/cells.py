"""A table as the viewer fills it: words to read, numbers to sort by, and a card for each row."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

from dashboard.exhibits.cell_words import cell_words
from dashboard.exhibits.table import NumberFormat, Table, Value
from dashboard.formatting import plain, unit_words
from dashboard.readings import readings
from geodata.measures import Measure
from geodata.queries import classified_measure
from geodata.tables import Tables
from geodata.vocabulary import Unit

Record = dict[str, Any]
_AFTER: Final = ("rank", "status", "note")
"""How the keys of the columns end that say more of the value before them."""


def table_of(table: Table, tables: Tables) -> Record:
    """Return columns, rows in words and in numbers, and what a card says of each row.

    Values of a measure are written as on the page, all others as their format says.
    """
    measures = [tables.measure(column.key) for column in table.columns]
    keys = [column.key for column in table.columns]
    code = keys.index(table.code_column) if table.code_column else -1
    codes = [str(row[code]) for row in table.rows] if code >= 0 else []
    return {
        "columns": [
            {"key": column.key, "title": column.title, "number": column.is_number}
            for column in table.columns
        ],
        "rows": [
            [
                _words(value, table.form(down, place), measure)
                for place, (value, measure) in enumerate(zip(row, measures, strict=True))
            ]
            for down, row in enumerate(table.rows)
        ],
        "numbers": {
            str(place): [row[place] for row in table.rows]
            for place, column in enumerate(table.columns)
            if column.is_number
        },
        "codes": codes,
        "code": code,
        "name": code + 1 if code >= 0 else 0,
        "readings": [
            _reading(place, keys, measure, codes, tables) | {"title": column.title}
            for place, (column, measure) in enumerate(zip(table.columns, measures, strict=True))
            if measure or (column.is_number and not keys[place].endswith(_AFTER))
        ],
    }


def _reading(
    place: int, keys: list[str], measure: Measure | None, codes: list[str], tables: Tables
) -> Record:
    """Return where a card finds a value and what belongs to it; -1 where there is nothing."""
    after = dict.fromkeys(_AFTER, -1)
    for other in range(place + 1, min(place + 1 + len(_AFTER), len(keys))):
        for ending in _AFTER:
            if keys[other].endswith(ending):
                after[ending] = other
    standing = _standing(tables, measure) if measure and codes else {}
    return {
        "value": place,
        "unit": unit_words(measure) if measure else "",
        "status": after["status"],
        "note": after["note"],
        "standing": [standing.get(code, "") for code in codes],
    }


@lru_cache(maxsize=512)
def _standing(tables: Tables, measure: Measure) -> Mapping[str, str]:
    """Return each area's rank and how far it is from the benchmark, as the page says it."""
    classified = classified_measure(tables, measure.key)
    said = readings(classified)
    return {
        str(code): " · ".join(part for part in pair if part)
        for code, *pair in zip(classified.codes, said["ranks"], said["differences"], strict=True)
    }


def _words(value: Value, form: NumberFormat, measure: Measure | None) -> str:
    is_measured = measure is not None and measure.unit is not Unit.CATEGORY
    if measure is not None and is_measured and isinstance(value, (int, float)):
        return plain(value, measure.unit)
    return cell_words(value, form)
