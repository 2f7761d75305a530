"""What is withheld of respondents cannot be worked out from what can be taken away."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from plotly.io.json import to_json_plotly

from dashboard.exhibits.drawing import AreaMap, Bars
from dashboard.exhibits.exhibit import Exhibit
from dashboard.page_context import PageContext
from dashboard.pages.survey.exhibits import exhibits
from geodata.queries.respondent_groups import EVERYONE, SplitKey, respondent_groups, split_labels
from geodata.respondents import Respondents, illustrative_respondents
from geodata.suppression import Disclosed
from geodata.survey_items import SURVEY_ITEMS, SurveyItem
from tests.support.attacker import exact_bases, found_out
from tests.support.respondents import any_respondents

ITEMS = {item.column: item for item in SURVEY_ITEMS}
ROW = Mapping[str, Any]


def given(context: PageContext, seed: int | None) -> tuple[PageContext, Respondents, str]:
    """A page with respondents: the illustrative ones, or supplied ones that are any."""
    if seed is None:
        return context, illustrative_respondents(context.tables), "1"
    people = any_respondents(context.tables, seed, people=60, councils=30)
    return replace(context, respondents=people), people, ""


def split_of(context: PageContext, column: str, split: SplitKey, switch: str) -> Exhibit:
    query = {"question": column, "split": split.value, "illustrative": switch}
    return exhibits(context).make("split", query)


def rows_of(exhibit: Exhibit) -> list[ROW]:
    keys = [column.key for column in exhibit.table.columns]
    return [dict(zip(keys, row, strict=True)) for row in exhibit.table.rows]


def as_told(row: ROW, item: SurveyItem) -> Disclosed:
    """What a row of a file tells; counts are shares of the base."""
    shares = [row[option.key] for option in item.scale.options]
    if None in shares:
        assert all(share is None for share in shares)
        return Disclosed(row["base"], None, None)
    return Disclosed(row["base"], tuple(round(share * row["base"]) for share in shares), None)


@pytest.mark.parametrize("seed", [None, 1, 2])
@pytest.mark.parametrize("column", ["q2a", "q12", "q14_reform"])
def test_files_of_every_split_together_withstand(
    context: PageContext, column: str, seed: int | None
) -> None:
    page, people, switch = given(context, seed)
    item, told = ITEMS[column], {}
    for split in SplitKey:
        everyone, *rows = rows_of(split_of(page, column, split, switch))
        told[EVERYONE, ""] = as_told(everyone, item)
        for (key, _), row in zip(split_labels(page.tables, split), rows, strict=True):
            told[str(split), key] = as_told(row, item)
    groups = respondent_groups(page.tables, people)
    places = {option.key: place for place, option in enumerate(item.scale.options)}
    answers = [None if one is None else places[one] for one in people.answers_to(column)]
    assert any(one.counts is None for one in told.values())
    assert found_out(groups, [told[str(g.split), g.key] for g in groups], answers) == []


@pytest.mark.parametrize("seed", [None, 1])
def test_nothing_of_a_withheld_group_is_drawn(context: PageContext, seed: int | None) -> None:
    page, _, switch = given(context, seed)
    for split in SplitKey:
        exhibit = split_of(page, "q12", split, switch)
        shown = {row["group"]: row for row in rows_of(exhibit)}
        withheld = {name for name, row in shown.items() if row["net_for"] is None}
        assert isinstance(exhibit.drawing, Bars)
        for place, category in enumerate(exhibit.drawing.categories):
            values = {series.values[place] for series in exhibit.drawing.series}
            assert (values == {None}) is (category.split(" · ")[0] in withheld)
        drawn = numbers(json.loads(to_json_plotly(exhibit.figure() if exhibit.figure else {})))
        told = {
            round(value, 9)
            for name, row in shown.items()
            if name not in withheld
            for value in row.values()
            if isinstance(value, float)
        }
        shares = {round(value, 9) for value in drawn["x"]}
        assert {share for share in shares if 0 < share < 1} <= told


def numbers(figure: Any) -> dict[str, list[float]]:
    """The lengths of the bars of a figure."""
    bars = [trace for trace in figure["data"] if trace["type"] == "bar"]
    return {"x": [value for trace in bars for value in trace["x"] if value is not None]}


@pytest.mark.parametrize("seed", [None, 1])
@pytest.mark.parametrize("split", [SplitKey.NHS_REGION, SplitKey.FOOTPRINT])
def test_a_map_tells_no_more_than_the_chart(
    context: PageContext, split: SplitKey, seed: int | None
) -> None:
    page, _, switch = given(context, seed)
    query = {"question": "q12", "split": split.value, "illustrative": switch}
    chart = {row["group"]: row for row in rows_of(split_of(page, "q12", split, switch))}
    exhibit = exhibits(page).make("split-map", query)
    assert isinstance(exhibit.drawing, AreaMap)
    names = {area.code: area for area in page.areas}
    for row, drawn in zip(rows_of(exhibit), exhibit.drawing.areas, strict=True):
        area = names[row["footprint_code"]]
        group = chart[area.region_name if split is SplitKey.NHS_REGION else area.short_name]
        assert (row["base"], row["share_for"]) == (group["base"], group["net_for"])
        assert drawn.is_missing is (group["net_for"] is None)
        assert "%" in drawn.words or drawn.is_missing


@pytest.mark.parametrize("seed", [None, 1, 2, 3])
def test_counts_of_responding_councils_are_guarded(context: PageContext, seed: int | None) -> None:
    page, people, switch = given(context, seed)
    tables = page.tables.frames["councils"]
    upper = set(tables[tables["tier"] == "upper or single"]["council_code"])
    answered = len({person.council_code for person in people.people} & upper)
    for name in ("councils-by-council-type", "councils-by-region"):
        exhibit = exhibits(page).make(name, {"illustrative": switch})
        counts = [row["responding"] for row in rows_of(exhibit)]
        assert exact_bases([(answered, counts)]) == []
        assert all(count in (None, 0) or count >= 5 for count in counts)


def test_made_up_answers_say_so_everywhere(context: PageContext) -> None:
    offer = exhibits(context)
    for split in SplitKey:
        query = {"split": split.value, "illustrative": "1"}
        for name in offer.names(query):
            exhibit = offer.make(name, query)
            is_made_up = name.startswith(("split", "councils"))
            assert exhibit.is_illustrative is is_made_up
            assert ("illustrative=1" in exhibit.address) is is_made_up
            if name.startswith("split"):
                assert exhibit.takeaway.startswith("Illustrative, not real")
        assert not any(name.startswith("split") for name in offer.names({"split": split.value}))
