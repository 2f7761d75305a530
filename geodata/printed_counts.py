"""From printed percentages to the numbers of people behind them.

On a base of a hundred or fewer, at most one count rounds half up to a given percentage.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

import pandas as pd

from geodata.errors import SchemaViolation
from geodata.likert import NET_SIDES
from geodata.survey_items import SURVEY_ITEMS, SurveyItem
from geodata.tables import Tables

NET_A_POINT_OUT: Final = ("Q16a", "Net: at least to some extent")
"""The one printed net that its own printed parts miss, by one point: 37 of 80 is 46 %, not 47 %."""

LARGEST_UNPRINTED_LOSS: Final = 2
"""Where no base is printed, as many respondents at most are taken to have left the item out."""


@dataclass(frozen=True, slots=True)
class PrintedCounts:
    """What the report fixes of an item on a base: counts of options by key, and of sides.

    ``sides`` holds only the sides whose options are not all fixed.
    """

    base: int
    options: Mapping[str, int]
    sides: Mapping[Literal[-1, 1], int]

    @property
    def is_whole(self) -> bool:
        """Whether the report leaves nothing open, so that nothing need be invented."""
        return sum(self.options.values()) == self.base


def rounded_percent(count: int, base: int) -> int:
    """A count in per cent of its base, rounded half up."""
    return (200 * count + base) // (2 * base)


def count_of(percent: int, base: int) -> int | None:
    """The only count that rounds half up to a percentage of a base up to 100, if there is one."""
    return next((n for n in range(base + 1) if rounded_percent(n, base) == percent), None)


def printed_percents(tables: Tables, item: SurveyItem) -> dict[str, int]:
    """The printed percentages of an item by response, nets among them."""
    results = tables.frames["survey_results"]
    rows = results[
        (results["question_code"] == item.question_code) & (results["item"] == item.item)
    ]
    return {
        row.response: round(row.share * 100) for row in rows.itertuples() if pd.notna(row.share)
    }


def respondent_count(tables: Tables) -> int:
    """How many councillors the report says answered."""
    results = tables.frames["survey_results"]
    (row,) = results[
        (results["question_code"] == "response") & (results["response"] == "respondents")
    ].itertuples()
    return int(row.count)


def possible_bases(tables: Tables, item: SurveyItem) -> tuple[int, ...]:
    """The printed base, or every one near the number of respondents that could have been it.

    Raises:
        SchemaViolation: No base fits the printed percentages.
    """
    if item.printed_base is not None:
        return (item.printed_base,)
    everybody = respondent_count(tables)
    percents = printed_percents(tables, item)
    fitting = tuple(
        base
        for base in range(everybody, everybody - LARGEST_UNPRINTED_LOSS - 1, -1)
        if all(count_of(percent, base) is not None for percent in percents.values())
    )
    if not fitting:
        raise _contradiction(item, f"no base near {everybody} fits its percentages")
    return fitting


def printed_counts(tables: Tables, item: SurveyItem, base: int) -> PrintedCounts:
    """What the report fixes of an item if ``base`` respondents answered it.

    Raises:
        SchemaViolation: A percentage is that of no count, or counts contradict each other.
    """
    percents = printed_percents(tables, item)
    found = {response: count_of(percent, base) for response, percent in percents.items()}
    counts = {response: count for response, count in found.items() if count is not None}
    for response in percents.keys() - counts.keys():
        if (item.question_code, response) != NET_A_POINT_OUT:
            raise _contradiction(item, f"{percents[response]} % is that of no count of {base}")
    options = {
        option.key: counts[option.label] for option in item.scale.options if option.label in counts
    }
    sides: dict[Literal[-1, 1], int] = {}
    for response in percents.keys() & NET_SIDES.keys():
        parts = [option.key for option in item.scale.on_side(NET_SIDES[response])]
        if not all(part in options for part in parts):
            sides[NET_SIDES[response]] = counts[response]
            continue
        percent = rounded_percent(sum(options[part] for part in parts), base)
        allowed = int((item.question_code, response) == NET_A_POINT_OUT)
        if abs(percent - percents[response]) > allowed:
            raise _contradiction(item, f"the parts of {response!r} make {percent} % of {base}")
    if sum(options.values()) > base:
        raise _contradiction(item, f"its options add up to more than {base}")
    return PrintedCounts(base, options, sides)


def invented_columns(tables: Tables) -> frozenset[str]:
    """The items of which the report does not fix every count, so that a draw invents the rest."""
    return frozenset(
        item.column
        for item in SURVEY_ITEMS
        if item.printed_base is None or not printed_counts(tables, item, item.printed_base).is_whole
    )


def _contradiction(item: SurveyItem, what: str) -> SchemaViolation:
    return SchemaViolation(
        f"survey_results.csv, {item.question_code} {item.item}".rstrip()
        + f": {what}; every percentage must be that of a count, rounded half up. "
        "Compare the rows with the report."
    )
