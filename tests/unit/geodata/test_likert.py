"""Scales are in order, and the items are those of the survey tables."""

import pandas as pd
import pytest

from geodata.likert import NET_SIDES, SCALES, Scale
from geodata.survey_items import SURVEY_ITEMS, SurveyItem
from geodata.tables import Tables

WITHOUT_SCALE = {"Q11", "Q13", "Q17_by_Q12", "Q17_by_Q2a", "respondents_by_role", "response"}


@pytest.mark.parametrize("scale", SCALES.values(), ids=lambda scale: scale.key)
def test_a_scale_runs_from_for_to_against(scale: Scale) -> None:
    sides = [option.side for option in scale.options]
    inside = [side for side in sides if side is not None]
    assert inside == sorted(inside, reverse=True)
    assert sides[: len(inside)] == inside
    assert {1, -1} <= set(inside)
    assert [option.key for option in scale.options if option.side is None][-1] == "dont_know"
    assert len({option.key for option in scale.options}) == len(scale.options)
    assert len({option.label for option in scale.options}) == len(scale.options)


def test_options_are_found_by_key_and_by_side() -> None:
    agreement = SCALES["agreement"]
    neither = agreement.option("neither")
    assert neither is not None
    assert neither.is_substantive
    assert agreement.on_side(0) == (neither,)
    assert agreement.option("perhaps") is None
    assert [option.is_substantive for option in agreement.on_side(None)] == [False]


def test_the_items_are_those_of_the_survey_tables(tables: Tables) -> None:
    results = tables.frames["survey_results"]
    asked = results[~results["question_code"].isin(WITHOUT_SCALE)]
    asked = asked[asked["item"] != "all items"]
    assert set(zip(asked["question_code"], asked["item"], strict=True)) == {
        (item.question_code, item.item) for item in SURVEY_ITEMS
    }
    assert len({item.column for item in SURVEY_ITEMS}) == len(SURVEY_ITEMS)


@pytest.mark.parametrize("item", SURVEY_ITEMS, ids=lambda item: item.column)
def test_an_item_is_as_the_report_prints_it(item: SurveyItem, tables: Tables) -> None:
    results = tables.frames["survey_results"]
    rows = results[
        (results["question_code"] == item.question_code) & (results["item"] == item.item)
    ]
    bases = {None if pd.isna(base) else int(base) for base in rows["base"]}
    assert bases == {item.printed_base}
    labels = {option.label: option.is_printed for option in item.scale.options}
    for response in rows["response"]:
        assert response in NET_SIDES or labels[response], response
