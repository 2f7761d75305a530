"""The numbers that are taken away are those on the page, value by value."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from dash.development.base_component import Component

from dashboard.exhibits.cell_words import cell_words
from dashboard.exhibits.table import Table
from dashboard.formatting import interval_words, plain, whole_percent
from dashboard.ids import Councils, Funding, London, Profile, Timeline
from dashboard.page_context import PageContext
from dashboard.pages.compare import exhibits as compare
from dashboard.pages.compare.chosen import chosen
from dashboard.pages.compare.rows import table_data
from dashboard.pages.councils import exhibits as councils
from dashboard.pages.councils import layout as councils_page
from dashboard.pages.funding import exhibits as funding
from dashboard.pages.funding import layout as funding_page
from dashboard.pages.london import exhibits as london
from dashboard.pages.london import layout as london_page
from dashboard.pages.profile import exhibits as profile
from dashboard.pages.profile import layout as profile_page
from dashboard.pages.survey import exhibits as survey
from dashboard.pages.survey.report import report_data
from dashboard.pages.timeline import exhibits as timeline
from dashboard.pages.timeline import layout as timeline_page
from geodata.intervals import Interval
from geodata.queries.survey_report import survey_report
from geodata.vocabulary import FootprintCode, Unit

LINCOLNSHIRE, NORTHUMBERLAND = "E54000013", "E54000046"


def filled(page: Any, identifier: str) -> list[list[Any]]:
    """The rows of a table that the page's script fills: key, then cells."""
    content = next(
        getattr(part, "data-content")
        for part in parts(page)
        if getattr(part, "id", None) == identifier
    )
    rows: list[list[Any]] = json.loads(content)["rows"]
    return rows


def parts(content: Any) -> Iterator[Component]:
    if isinstance(content, (list, tuple)):
        for part in content:
            yield from parts(part)
    elif isinstance(content, Component):
        yield content
        yield from parts(getattr(content, "children", None))


def column(table: Table, key: str) -> list[Any]:
    return list(table.cells(key))


def said(value: float | None, unit: Unit) -> str | None:
    return None if value is None else plain(value, unit)


def shown(cell: Any) -> str | None:
    """A number as the page writes it, or nothing where words stand in its place."""
    return cell[0].removesuffix(" ?") if isinstance(cell, list) else None


@pytest.mark.parametrize(
    "figure", ["january-2019.place_based.2020-21", "january-2016.core_ccg.2019-20"]
)
def test_funding_on_every_basis(context: PageContext, figure: str) -> None:
    query = {"figure": figure}
    rows = filled(funding_page.layout(context, **query), Funding.TABLE)
    table = funding.exhibits(context).make("table", query).table
    assert column(table, "footprint_code") == [row[0] for row in rows]
    units = {"amount": Unit.GBP, "resident": Unit.GBP_PER_PERSON, "share": Unit.SHARE,
             "growth": Unit.SHARE}  # fmt: skip
    for place, (key, unit) in enumerate(units.items(), start=2):
        assert [said(value, unit) for value in column(table, key)] == [
            shown(row[place]) for row in rows
        ]
    assert figure.startswith("january-2019") or None in column(table, "amount")


def test_the_gap_with_its_sources(context: PageContext) -> None:
    query = {"show": "gap"}
    rows = filled(funding_page.layout(context, **query), Funding.GAP_TABLE)
    table = funding.exhibits(context).make("gap-table", query).table
    for place, (key, unit) in enumerate(
        {"gap_resident": Unit.GBP_PER_PERSON, "gap_amount": Unit.GBP,
         "gap_share": Unit.SHARE}.items(), start=2,
    ):  # fmt: skip
        assert [said(value, unit) for value in column(table, key)] == [
            shown(row[place]) for row in rows
        ]
    assert column(table, "remark") == [row[5] for row in rows]
    assert column(table, "read_at") == [row[6]["pages"][0][0] for row in rows]


def test_england_line_by_line(context: PageContext) -> None:
    query = {"show": "england"}
    rows = filled(funding_page.layout(context, **query), Funding.ENGLAND_TABLE)
    table = funding.exhibits(context).make("lines", query).table
    years = [one.key for one in table.columns if one.key.startswith("gbp_")]
    assert len(years) == 6
    for place, year in enumerate(years, start=2):
        assert [said(value, Unit.GBP) for value in column(table, year)] == [
            shown(row[place]) for row in rows
        ]
    assert table.cells("gbp_2020_21")[0] == 118_876_000_000


def test_the_model_against_what_came(context: PageContext) -> None:
    query = {"show": "model"}
    rows = filled(funding_page.layout(context, **query), Funding.MODEL_TABLE)
    table = funding.exhibits(context).make("model-table", query).table
    keys = [one.key for one in table.columns if one.is_number]
    for place, key in enumerate(keys, start=2):
        assert column(table, key) == [row[place][1] for row in rows]


def test_councils(context: PageContext) -> None:
    rows = filled(councils_page.layout(context), Councils.TABLE)
    table = councils.exhibits(context).make("table", {}).table
    for place, key in ((0, "council_code"), (1, "council_name"), (3, "region"), (4, "control")):
        assert column(table, key) == [row[place] for row in rows]
    assert column(table, "residents") == [row[5][1] for row in rows]
    assert column(table, "named_partner") == [row[7] for row in rows]
    for words, row in zip(column(table, "footprints"), rows, strict=True):
        assert all(name + after in words for _, name, after in row[6]["links"])


def test_only_councils_that_filters_leave(context: PageContext) -> None:
    query = {"region": "E12000007"}
    table = councils.exhibits(context).make("table", query).table
    assert len(table.rows) == 33
    assert set(column(table, "region")) == {"London"}


def test_london(context: PageContext) -> None:
    page = london_page.layout(context)
    rows = filled(page, London.SIZE)
    table = london.exhibits(context).make("size", {}).table
    keys = [one.key for one in table.columns if one.is_number]
    for place, key in enumerate(keys, start=2):
        assert column(table, key) == [row[place][1] for row in rows]
    boroughs = filled(page, London.BOROUGHS)
    table = london.exhibits(context).make("boroughs", {}).table
    assert column(table, "residents") == [row[3][1] for row in boroughs]
    assert column(table, "share_of_footprint") == [row[4][1] for row in boroughs]


@pytest.mark.parametrize("code", [LINCOLNSHIRE, NORTHUMBERLAND])
def test_a_profile_measure_by_measure(context: PageContext, code: str) -> None:
    page = profile_page.layout(context, footprint_code=code)
    rows = [row for row in filled(page, Profile.FIGURES) if len(row) > 2]
    made = profile.exhibits(context).make("strips", {"footprint_code": code})
    units = [unit_of(context, key) for key in made.measures]
    assert list(made.measures) == [row[0] for row in rows]
    for key, place in (("region", 4), ("england", 5)):
        values = zip(column(made.table, key), units, strict=True)
        assert [said(value, unit) or "" for value, unit in values] == [row[place] for row in rows]
    for value, unit, row in zip(column(made.table, "value"), units, rows, strict=True):
        assert value is None or row[2].startswith(plain(value, unit))
    own = filled(page, Profile.COUNCILS)
    table = profile.exhibits(context).make("councils", {"footprint_code": code}).table
    assert column(table, "residents") == [row[3][1] for row in own]
    assert column(table, "share") == [row[4][1] for row in own]


def unit_of(context: PageContext, key: str) -> Unit:
    return next(one.unit for one in context.tables.measures if one.key == key)


def test_a_comparison_measure_by_measure(context: PageContext) -> None:
    query = {"selected": f"{LINCOLNSHIRE}~{NORTHUMBERLAND}"}
    here = chosen(context, (FootprintCode(LINCOLNSHIRE), FootprintCode(NORTHUMBERLAND)))
    rows = table_data(context, here)["rows"]
    made = compare.exhibits(context).make("table", query)
    assert column(made.table, "measure") == [row["title"] for row in rows]
    for place, letter in enumerate("ab"):
        for row, key, value, note in zip(
            rows, made.measures, column(made.table, f"value_{letter}"),
            column(made.table, f"note_{letter}"), strict=True,
        ):  # fmt: skip
            words = row["cells"][place]["value"].removesuffix(" ?")
            assert words in note if value is None else words == plain(value, unit_of(context, key))
    assert [
        said(value, unit_of(context, key)) or ""
        for value, key in zip(column(made.table, "england"), made.measures, strict=True)
    ] == [row["england"] for row in rows]


def test_mixed_units_are_written_as_their_row_says(context: PageContext) -> None:
    made = compare.exhibits(context).make("table", {"selected": f"{LINCOLNSHIRE}~{NORTHUMBERLAND}"})
    place = [one.key for one in made.table.columns].index("value_a")
    row = made.table.cells("measure").index("Share of residents aged 65 and over")
    assert cell_words(made.table.rows[row][place], made.table.form(row, place)) == "23.2%"


def tree_rows(tree: Any) -> Iterator[list[Any]]:
    """Every row of a table in a tree of elements, also where its rows are kept as data."""
    for node in tree:
        if isinstance(node, list) and len(node) == 3 and isinstance(node[1], dict):
            if node[0] == "tr":
                yield node[2]
            if "data-tree" in node[1]:
                yield from tree_rows(json.loads(node[1]["data-tree"]))
            yield from tree_rows(node[2])


def text_of(node: Any) -> str:
    if isinstance(node, str):
        return node
    return "".join(text_of(part) for part in (node[2] if is_element(node) else node))


def is_element(node: Sequence[Any]) -> bool:
    return len(node) == 3 and isinstance(node[1], dict)


def card(tree: Any, mark: str) -> Any:
    for node in tree:
        if isinstance(node, list) and is_element(node):
            if node[1].get("data-exhibit") == mark:
                return node[2]
            if found := card(node[2], mark):
                return found
    return None


def test_every_question_of_the_survey(context: PageContext) -> None:
    tree = report_data(context)["tree"]
    offer = survey.exhibits(context)
    for question in survey_report(context.tables).questions:
        made = offer.make(question.code, {})
        rows = [
            row for row in tree_rows(card(tree, f"survey/{question.code}")) if row[0][0] == "th"
        ]
        cells = [[text_of(cell) for cell in row] for row in rows if row[0][1].get("scope") == "row"]
        assert len(cells) == len(made.table.rows)
        for place, (label, result, between, base, status, note) in enumerate(cells):
            row = dict(zip((one.key for one in made.table.columns), made.table.rows[place],
                           strict=True))  # fmt: skip
            assert (row["answer"], row["status"], row["note"]) == (label, status, note)
            assert row["share"] is None or whole_percent(row["share"]) in result
            assert row["count"] is None or str(row["count"]) in result
            assert row["base"] is None or base.startswith(str(row["base"]))
            if row["interval_lower"] is not None:
                found = Interval(row["interval_lower"], row["interval_upper"])
                assert interval_words(found) == between
            else:
                assert between == ""


def test_events(context: PageContext) -> None:
    rows = filled(timeline_page.layout(context), Timeline.TABLE)
    table = timeline.exhibits(context).make("table", {}).table
    assert column(table, "date") == [row[1][0] for row in rows]
    assert column(table, "event") == [row[2] for row in rows]


def test_known_answers(context: PageContext) -> None:
    answers: Table = survey.exhibits(context).make("Q2a", {}).table
    assert dict(zip(answers.cells("answer"), answers.cells("share"), strict=True)) == {
        "Strongly agree": 0.04, "Tend to agree": 0.18, "Neither agree nor disagree": 0.1,
        "Tend to disagree": 0.3, "Strongly disagree": 0.39, "Net: disagree": 0.69,
    }  # fmt: skip
    gaps = funding.exhibits(context).make("gap-ranking", {"show": "gap", "gap": "amount"}).table
    by_code = dict(zip(gaps.cells("footprint_code"), gaps.cells("reported_gap"), strict=True))
    assert by_code[LINCOLNSHIRE] == 182_000_000
    assert sum(value for value in by_code.values() if isinstance(value, float)) == 21_650_900_000
