"""What can be taken away from every page but the Atlas is complete, and is what the page shows."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import pytest
from dash import html
from dash.development.base_component import Component

from dashboard.components.element_tree import element_tree
from dashboard.errors import InvalidRequest
from dashboard.exhibits.catalogue import PageExhibits, Query
from dashboard.exhibits.drawing import AreaMap, Bars, Lines
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.headings import MOST
from dashboard.exhibits.table import Table
from dashboard.page_context import PageContext
from dashboard.pages.compare import exhibits as compare
from dashboard.pages.compare import layout as compare_page
from dashboard.pages.councils import exhibits as councils
from dashboard.pages.councils import layout as councils_page
from dashboard.pages.funding import exhibits as funding
from dashboard.pages.funding import layout as funding_page
from dashboard.pages.london import exhibits as london
from dashboard.pages.london import layout as london_page
from dashboard.pages.profile import exhibits as profile
from dashboard.pages.profile import layout as profile_page
from dashboard.pages.survey import exhibits as survey
from dashboard.pages.survey import layout as survey_page
from dashboard.pages.timeline import exhibits as timeline
from dashboard.pages.timeline import layout as timeline_page
from geodata.queries.respondent_groups import SplitKey

LINCOLNSHIRE, NORTHUMBERLAND, NE_LONDON = "E54000013", "E54000046", "E54000029"
LONDON = "E40000003"
SIX = "E54000013~E54000046~E54000029~E54000005~E54000041~E54000007"
FIGURES = (
    "january-2019.place_based.2020-21",
    "january-2016.core_ccg.2019-20",
    "may-2016.indicative_total.2020-21",
    "may-2016.sustainability_and_transformation.2020-21",
)

PAGES: dict[str, tuple[Callable[[PageContext], PageExhibits], Callable[..., Component]]] = {
    "compare": (compare.exhibits, compare_page.layout),
    "councils": (councils.exhibits, councils_page.layout),
    "funding": (funding.exhibits, funding_page.layout),
    "london": (london.exhibits, london_page.layout),
    "profile": (profile.exhibits, profile_page.layout),
    "survey": (survey.exhibits, survey_page.layout),
    "timeline": (timeline.exhibits, timeline_page.layout),
}
QUERIES: Sequence[tuple[str, dict[str, str]]] = (
    *(("funding", {"show": show}) for show in ("areas", "england", "model", "gap")),
    *(
        ("funding", {"figure": figure, "basis": basis, "selected": selected})
        for figure in FIGURES
        for basis in ("amount", "resident", "share", "growth")
        for selected in ("", NORTHUMBERLAND)
    ),
    ("funding", {"nhs": LONDON, "selected": SIX, "basis": "amount"}),
    *(("funding", {"show": "gap", "gap": gap, "nhs": LONDON}) for gap in ("amount", "share")),
    ("funding", {"show": "gap", "selected": LINCOLNSHIRE}),
    ("funding", {"show": "model", "selected": SIX}),
    ("compare", {}),
    ("compare", {"selected": LINCOLNSHIRE}),
    ("compare", {"selected": f"{LINCOLNSHIRE}~~{NORTHUMBERLAND}", "order": "difference"}),
    ("compare", {"selected": SIX, "order": "name", "group": "Funding"}),
    ("survey", {}),
    *(
        ("survey", {"illustrative": "1", "split": split.value, "question": question})
        for split in SplitKey
        for question in ("q2a", "q14_reform")
    ),
)
MEASURES = (
    "population",
    "place_based_2020_21_per_resident",
    "progress_category",
    "reported_gap",
    "political_control",
)
QUERIES = (
    *QUERIES,
    ("councils", {}),
    ("councils", {"layer": "councils", "region": "E12000007", "council": "E10000019"}),
    ("councils", {"type": "shire district", "find": "Dorset", "selected": SIX}),
    ("london", {"selected": SIX}),
    *(("london", {"measure": measure}) for measure in MEASURES),
    ("profile", {"footprint_code": LINCOLNSHIRE}),
    ("profile", {"footprint_code": NORTHUMBERLAND, "selected": SIX}),
    ("timeline", {}),
    ("timeline", {"years": "2016~2017", "dates": "month", "words": "plan"}),
)
BROKEN = {"selected": "nowhere", "colour": "red", "basis": "gold", "split": "postcode"}


def named(case: tuple[str, dict[str, str]]) -> str:
    return f"{case[0]}?{'&'.join(f'{name}={text}' for name, text in case[1].items())}"


def made(context: PageContext, page: str, query: Query) -> dict[str, Exhibit]:
    offer = PAGES[page][0](context)
    return {name: offer.make(name, query) for name in offer.names(query)}


@pytest.mark.parametrize("case", QUERIES, ids=named)
def test_every_name_makes_a_whole_exhibit(
    context: PageContext, case: tuple[str, dict[str, str]]
) -> None:
    page, query = case
    found = made(context, page, query)
    assert found
    for name, exhibit in found.items():
        assert exhibit.key == f"{page}/{name}"
        is_whole(exhibit)


def is_whole(exhibit: Exhibit) -> None:
    """Everything that a file has to say of an exhibit is there, and fits."""
    assert 10 < len(exhibit.takeaway) <= MOST
    assert not exhibit.takeaway.endswith(".")
    assert exhibit.takeaway[0].isupper() or exhibit.takeaway[0].isdigit()
    for words in (exhibit.title, exhibit.subject, exhibit.alternative, exhibit.address):
        assert words.strip() == words != ""
    assert exhibit.address.startswith("/")
    assert exhibit.statuses
    assert exhibit.sources
    assert len(set(exhibit.statuses)) == len(exhibit.statuses)
    assert len(set(exhibit.sources)) == len(exhibit.sources)
    assert all(source.credit in exhibit.credits for source in exhibit.sources if source.credit)
    assert (exhibit.drawing is None) or exhibit.figure is not None
    table_is_sound(exhibit.table)
    drawing_is_of_table(exhibit)


def table_is_sound(table: Table) -> None:
    keys = [column.key for column in table.columns]
    assert len(set(keys)) == len(keys)
    assert table.rows
    for row in table.rows:
        assert len(row) == len(keys)
        for column, value in zip(table.columns, row, strict=True):
            assert value is None or isinstance(value, str) is not column.is_number, (column, value)
    assert bool(table.layer) is bool(table.code_column)
    if table.code_column:
        assert all(table.cells(table.code_column))
    assert all(column.description for column in table.columns)


def drawing_is_of_table(exhibit: Exhibit) -> None:
    """Every number that is drawn stands in the table, and every area that is mapped."""
    drawing, cells = exhibit.drawing, {cell for row in exhibit.table.rows for cell in row}
    if isinstance(drawing, (Bars, Lines)):
        for series in drawing.series:
            assert len(series.values) == len(drawing.categories)
            assert not series.colours or len(series.colours) == len(series.values)
            missing = {value for value in series.values if value is not None} - cells
            assert not missing or is_stated(exhibit, series.name), (exhibit.key, series.name)
    if isinstance(drawing, AreaMap):
        assert drawing.border_layers or exhibit.legend or exhibit.table.layer
        codes = set(exhibit.table.cells(exhibit.table.code_column))
        assert codes <= {area.code for area in drawing.areas}
        assert all(area.colour.startswith("#") for area in drawing.areas)


def is_stated(exhibit: Exhibit, name: str) -> bool:
    """Whether a series is a benchmark, which stands in the words and not in a row."""
    return name.startswith(("England", "Average")) and "England" in " ".join(exhibit.words)


def test_every_profile_makes_whole_exhibits(context: PageContext) -> None:
    for area in context.areas:
        for exhibit in made(context, "profile", {"footprint_code": area.code}).values():
            is_whole(exhibit)


def test_a_profile_of_nowhere_is_refused(context: PageContext) -> None:
    offer = profile.exhibits(context)
    for query in ({}, {"footprint_code": "E54999999"}, {"footprint_code": "<b>"}):
        with pytest.raises(InvalidRequest, match="no footprint of that code"):
            offer.names(query)
        with pytest.raises(InvalidRequest):
            offer.make("map", query)


@pytest.mark.parametrize("page", PAGES)
def test_a_broken_address_still_makes_exhibits(context: PageContext, page: str) -> None:
    query = {**BROKEN, **({"footprint_code": LINCOLNSHIRE} if page == "profile" else {})}
    for exhibit in made(context, page, query).values():
        assert not any(text in exhibit.address for text in ("nowhere", "red", "gold", "postcode"))


@pytest.mark.parametrize("case", QUERIES, ids=named)
def test_cards_are_marked_with_their_exhibits(
    context: PageContext, case: tuple[str, dict[str, str]]
) -> None:
    page, query = case
    marked = list(marks(PAGES[page][1](context, **query)))
    assert sorted(marked) == sorted(
        f"{page}/{name}" for name in PAGES[page][0](context).names(query)
    )


def marks(content: Any) -> Iterator[str]:
    """Every mark of a seen card, also in what the page's script builds."""
    if isinstance(content, (list, tuple)):
        for part in content:
            yield from marks(part)
    elif isinstance(content, Mapping):
        yield from marks_of_tree(content.get("tree", []))
    elif isinstance(content, Component) and not getattr(content, "hidden", False):
        found = getattr(content, "data-exhibit", None)
        if found:
            yield found
        yield from marks(getattr(content, "children", None))
        yield from marks(getattr(content, "data", None))


def marks_of_tree(tree: list[Any]) -> Iterator[str]:
    for node in tree:
        if isinstance(node, list) and len(node) == 3 and isinstance(node[1], dict):
            if "data-exhibit" in node[1]:
                yield node[1]["data-exhibit"]
            yield from marks_of_tree(node[2])
        elif isinstance(node, list):
            yield from marks_of_tree(node)


@pytest.mark.parametrize("page", PAGES)
def test_what_cannot_be_seen_cannot_be_taken_away(context: PageContext, page: str) -> None:
    query = {"footprint_code": LINCOLNSHIRE} if page == "profile" else {}
    with pytest.raises(InvalidRequest):
        PAGES[page][0](context).make("no-such-figure", query)


def test_elements_keep_their_mark_on_the_way_to_the_page() -> None:
    tree = element_tree(html.Div("x", **{"data-exhibit": "survey/Q1a"}))
    assert json.loads(json.dumps(tree)) == [["div", {"data-exhibit": "survey/Q1a"}, ["x"]]]
