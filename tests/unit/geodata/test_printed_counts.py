"""Printed percentages name the counts behind them."""

from dataclasses import replace
from types import MappingProxyType

import pytest

from geodata.errors import SchemaViolation
from geodata.printed_counts import (
    count_of,
    invented_columns,
    possible_bases,
    printed_counts,
    rounded_percent,
)
from geodata.survey_items import SURVEY_ITEMS
from geodata.tables import Tables

ITEMS = {item.column: item for item in SURVEY_ITEMS}


@pytest.mark.parametrize(
    ("count", "base", "percent"),
    [(14, 80, 18), (13, 80, 16), (38, 81, 47), (10, 16, 63), (0, 9, 0), (9, 9, 100), (1, 200, 1)],
)
def test_halves_are_rounded_up(count: int, base: int, percent: int) -> None:
    assert rounded_percent(count, base) == percent


@pytest.mark.parametrize("base", range(1, 101))
def test_a_percentage_of_up_to_a_hundred_has_one_count_or_none(base: int) -> None:
    percents = [rounded_percent(count, base) for count in range(base + 1)]
    assert len(set(percents)) == base + 1
    for percent in range(101):
        expected = percents.index(percent) if percent in percents else None
        assert count_of(percent, base) == expected


@pytest.mark.parametrize(
    ("column", "counts"),
    [
        ("q1a", (26, 46, 7, 0, 0)),
        ("q2a", (3, 14, 8, 24, 31)),
        ("q12", (14, 32, 19, 12, 4)),
        ("q16a", (3, 8, 26, 41, 2)),
        ("q10a", (7, 43, 28)),
        ("q8", (40,)),
        ("q3a_shaping", ()),
    ],
)
def test_the_counts_of_the_report(tables: Tables, column: str, counts: tuple[int, ...]) -> None:
    item = ITEMS[column]
    found = printed_counts(tables, item, possible_bases(tables, item)[0])
    in_order = [found.options[option.key] for option in item.scale.options
                if option.key in found.options]  # fmt: skip
    assert tuple(in_order) == counts


def test_the_nets_of_the_report(tables: Tables) -> None:
    assert dict(printed_counts(tables, ITEMS["q17"], 80).sides) == {1: 17, -1: 61}
    assert dict(printed_counts(tables, ITEMS["q5_neighbours"], 79).sides) == {1: 27, -1: 28}


def test_only_the_bases_that_fit_are_possible(tables: Tables) -> None:
    found = {column: possible_bases(tables, item) for column, item in ITEMS.items()
             if item.printed_base is None}  # fmt: skip
    assert found == {
        "q5_ccgs": (80, 79),
        "q6_ccgs": (81, 79),
        "q6_healthcare": (81, 79),
        "q6_social_care": (81, 79),
        "q8": (80,),
        "q9": (79,),
    }


def test_what_is_printed_whole_is_not_invented(tables: Tables) -> None:
    assert set(ITEMS) - invented_columns(tables) == {"q1a", "q2a", "q12", "q16a"}


@pytest.mark.parametrize(
    ("question", "response", "share", "told"),
    [
        ("Q12", "Not at all", 0.13, "13 % is that of no count of 81"),
        ("Q12", "Not at all", 0.16, "its options add up to more than 81"),
        ("Q12", "Net: at least to a moderate extent", 0.58, "make 57 % of 81"),
        ("Q16a", "Net: at least to some extent", 0.48, "make 46 % of 80"),
    ],
)
def test_figures_that_contradict_each_other_are_refused(
    tables: Tables, question: str, response: str, share: float, told: str
) -> None:
    results = tables.frames["survey_results"].copy()
    chosen = (results["question_code"] == question) & (results["response"] == response)
    results.loc[chosen, "share"] = share
    changed = replace(tables, frames=MappingProxyType({**tables.frames, "survey_results": results}))
    item = ITEMS[question.lower()]
    with pytest.raises(SchemaViolation) as caught:
        printed_counts(changed, item, item.printed_base or 0)
    assert f"survey_results.csv, {question}: " in str(caught.value)
    assert told in str(caught.value)
