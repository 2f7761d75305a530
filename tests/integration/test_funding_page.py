"""The funding page through the app: its address, its figures, its words, its callbacks."""

import json
from typing import Any

import pytest
from dash import Dash
from flask.testing import FlaskClient

from dashboard.components.page_frame import selected_part
from dashboard.ids import Funding
from dashboard.page_context import PageContext, page_context
from dashboard.pages.funding import areas, areas_table, gap
from dashboard.pages.funding.by_fund import by_fund
from dashboard.pages.funding.layout import layout
from dashboard.pages.funding.offers import default_offer, offers
from dashboard.pages.funding.requests import lettering, outside
from dashboard.pages.funding.selection import FundingSelection, Show, address_parts
from dashboard.pages.funding.two_years import two_years
from dashboard.pages.funding.view import FundingView, view_of
from dashboard.site import FUNDING
from geodata.measures.chosen_funding import Basis
from geodata.tables import Tables
from tests.support.callbacks import ROUTE, request_for, server_callbacks

LINCOLNSHIRE, NORTHUMBERLAND, LONDON = "E54000013", "E54000046", "E40000003"


@pytest.fixture(scope="module")
def context(tables: Tables) -> PageContext:
    return page_context(
        tables, asset_url=lambda name: f"/assets/{name}", relative=str, topojson_url="/topojson/"
    )


def seen(context: PageContext, **query: str) -> FundingView:
    selection = FundingSelection.from_query(query, context)
    return view_of(
        context, selection, lettering(selection.slots), outside(selection.nhs_regions, context)
    )


def text_of(component: object) -> str:
    """All words below a component or in a list of them."""
    if isinstance(component, (list, tuple)):
        return " ".join(text_of(part) for part in component)
    if component is None or isinstance(component, (str, int, float)):
        return "" if component is None else str(component)
    return text_of(getattr(component, "children", None))


def named(figure: Any, name: str) -> dict[str, Any]:
    return next(trace for trace in figure["data"] if trace.get("name") == name)


def told(client: FlaskClient, app: Dash, output: str, values: list[object]) -> tuple[int, Any]:
    name, spec = next(
        (name, spec) for name, spec in server_callbacks(app).items() if f"{output}." in name
    )
    answer = client.post(f"/{ROUTE}", json=request_for(name, spec, values))
    return answer.status_code, json.loads(answer.data)["response"] if answer.is_json else None


def test_an_address_is_read_and_what_is_unknown_is_told(context: PageContext) -> None:
    selection = FundingSelection.from_query(
        {
            "selected": f"{LINCOLNSHIRE}~~nowhere", "show": "gap", "basis": "growth",
            "figure": "january-2016.core_ccg.2018-19", "gap": "growth", "table": "areas-2.sideways",
            "nhs": LONDON, "since": "2016-17",
        },
        context,
    )  # fmt: skip
    assert (selection.show, selection.basis, selection.since) == (Show.GAP, Basis.GROWTH, "2016-17")
    assert selection.slots == (LINCOLNSHIRE,)
    assert selection.figure == default_offer(context).key == "january-2019.place_based.2020-21"
    assert (selection.gap_basis, selection.table_order) == (Basis.PER_RESIDENT, "")
    (notice,) = selection.notices
    assert "nowhere" in notice
    assert "2018-19" in notice


def test_every_parameter_has_a_control(context: PageContext) -> None:
    held = {part.name for part in (selected_part(Funding), *address_parts(context))}
    assert held == set(FUNDING.parameters)


def test_every_figure_names_its_kind_and_edition_in_full(context: PageContext) -> None:
    kinds = list(dict.fromkeys(offer.kind for offer in offers(context)))
    assert kinds == [
        "Allocations of January 2016, published by CCG and summed here",
        "Indicative funding of May 2016, modelled here",
        "Allocations of January 2019, published by CCG and summed here",
    ]
    assert len(offers(context)) == len({offer.label for offer in offers(context)}) == 29
    assert default_offer(context).label == "Place-based total, 2020-21 – January 2019, summed"


@pytest.mark.parametrize("offer_number", range(29))
def test_every_choice_can_be_shown(context: PageContext, offer_number: int) -> None:
    key = offers(context)[offer_number].key
    for basis in Basis:
        unit = seen(context, figure=key, basis=basis).mapped.measure.unit
        assert unit != "gbp", "money is never mapped in pounds"
    # Drawing is dearer: every figure on one basis, and so every basis for some.
    view = seen(
        context, figure=key, basis=list(Basis)[offer_number % len(Basis)], selected=LINCOLNSHIRE
    )
    assert text_of(areas.head(view)).startswith(view.shown.measure.title)
    ranked, _ = areas.ranking(view)
    mapped, _, _, _ = areas.area_map(view)
    two_years(view)
    by_fund(view)
    assert len(named(ranked, "bars")["customdata"]) == len(context.areas)
    assert mapped["data"][0]["type"] == "choropleth"


def test_what_cannot_be_given_is_said_and_per_resident_shown(context: PageContext) -> None:
    for query, reason in (
        ({"figure": "may-2016.place_based.2020-21", "basis": "growth"}, "the model gives every"),
        ({"figure": "january-2019.core_ccg.2019-20", "basis": "growth"}, "no earlier year"),
        ({"figure": "january-2016.core_ccg.2019-20", "basis": "share"}, "sum is unknown"),
    ):
        view = seen(context, **query)
        assert view.basis is Basis.PER_RESIDENT
        assert reason in text_of(areas.head(view))


def test_growth_says_when_it_counts_from_another_year(context: PageContext) -> None:
    view = seen(context, basis="growth", since="2016-17")
    assert "2016-17 is not an earlier year of this edition" in text_of(areas.head(view))
    assert view.shown.measure.period == "2019-20 to 2020-21"
    assert seen(context, basis="growth").other_year == ""


def test_an_amount_is_mapped_per_resident_and_says_so(context: PageContext) -> None:
    view = seen(context, basis="amount")
    _, said, _, _ = areas.area_map(view)
    assert said.startswith("Place-based total per resident, 2020-21")
    assert "not mapped" in said


def test_the_slope_stays_in_one_edition(context: PageContext) -> None:
    for offer in offers(context):
        years = seen(context, figure=offer.key).slope_years
        if years is None:
            assert not offer.series.growth_years
        else:
            assert set(years) <= set(offer.series.growth_years)
    assert seen(context, figure="january-2016.core_ccg.2019-20").slope_years == (
        "2016-17", "2019-20",
    )  # fmt: skip
    later = seen(context, since="2021-22", figure="january-2019.specialised.2022-23")
    assert later.slope_years == ("2021-22", "2022-23")


def test_a_missing_footprint_is_missing_everywhere(context: PageContext) -> None:
    view = seen(context, figure="january-2016.core_ccg.2019-20", selected=NORTHUMBERLAND)
    assert "Not in the source" in text_of(areas.head(view))
    rows = {row[0]: row for row in json.loads(areas_table.table(view))["rows"]}
    assert rows[NORTHUMBERLAND][2] == "Not in the source"
    stacked, _ = by_fund(view)
    assert named(stacked, "Core CCG")["x"][-1] is None


def test_kept_footprints_come_first_in_words_with_their_letter(context: PageContext) -> None:
    view = seen(context, selected=f"{LINCOLNSHIRE}~E54000041")
    words = text_of(areas.head(view))
    assert "Lincolnshire  £1,925 per resident, 20th of 44, £32 below England." in words
    ranked, _ = areas.ranking(view)
    assert "A  Lincolnshire" in named(ranked, "names")["text"]
    slope, _ = two_years(view)
    assert named(slope, "kept A")["customdata"][0] == LINCOLNSHIRE


def test_a_region_leaves_the_others_faded(context: PageContext) -> None:
    view = seen(context, nhs=LONDON)
    assert len(view.faded) == 39
    ranked, _ = areas.ranking(view)
    bars = named(ranked, "bars")
    full = [c for c, o in zip(bars["customdata"], bars["marker"]["opacity"], strict=True) if o == 1]
    assert {context.area(code).region_key for code in full} == {LONDON}
    content = json.loads(areas_table.table(view))
    assert content["styles"].count("is-left-out") == 39


def test_england_s_lines_and_the_warning_stand_on_the_page(context: PageContext) -> None:
    words = text_of(layout(context, show="england"))
    assert "£100,361m in 2015-16 and £118,876m in 2020-21: +18.4% in all" in words
    assert "no deflator with a source" in words
    warning = text_of(gap.warning(context))
    assert "not like for like" in warning
    assert "9 of 44 are doubtful" in warning
    assert "32 were read at one campaign site, nhsfunding.info" in warning
    assert "3.5% below" in text_of(layout(context, show="model"))


def test_every_quoted_address_is_a_link(context: PageContext) -> None:
    page = layout(context, show="gap")
    table = next(
        c for c in page._traverse() if getattr(c, "id", None) == Funding.GAP_TABLE
    )  # fmt: skip
    content = json.loads(getattr(table, "data-content"))
    pages = [cell["pages"] for row in content["rows"] for cell in row if isinstance(cell, dict)
             and "pages" in cell]  # fmt: skip
    assert sum(len(links) for links in pages) == 44 + 19
    assert all(link[0].startswith("http") for links in pages for link in links)
    assert sum(str(row[5]).startswith("?") for row in content["rows"]) == 9


def test_doubtful_gaps_are_marked_in_ranking_and_on_the_map(context: PageContext) -> None:
    ranked, _ = gap.ranking(context, Basis.PER_RESIDENT, {}, frozenset())
    assert sum(words.endswith("?") for words in named(ranked, "values")["text"]) == 9
    mapped, _, _, _ = gap.area_map(context, Basis.PER_RESIDENT, {}, frozenset())
    marks = [t for t in mapped["data"] if str(t.get("name")).startswith("marks on")]
    assert sum(len(trace["text"]) for trace in marks) == 9


def test_parts_that_are_not_seen_are_not_drawn(client: FlaskClient, app: Dash) -> None:
    key = "january-2019.place_based.2020-21"
    status, answer = told(
        client, app, Funding.RANKING, ["england", key, "resident", "first", [], []]
    )
    assert status == 200
    assert answer == {Funding.AREAS_PANEL: {"hidden": True}}
    status, answer = told(
        client, app, Funding.RANKING, ["areas", key, "amount", "first", [], [LINCOLNSHIRE]]
    )
    assert answer[Funding.AREAS_PANEL] == {"hidden": False}
    assert "£1,446m" in json.dumps(answer[Funding.HEAD], ensure_ascii=False)


@pytest.mark.parametrize(
    "values",
    [
        ["everything", "january-2019.place_based.2020-21", "resident", "first", [], []],
        ["areas", "january-2019.place_based.2018-19", "resident", "first", [], []],
        ["areas", "january-2019.place_based.2020-21", "resident", "1999-00", [], []],
        ["areas", "january-2019.place_based.2020-21", "resident", "first", ["E1"], []],
        ["areas", "january-2019.place_based.2020-21", "resident", "first", [], ["E1"]],
    ],
)
def test_what_is_not_offered_is_refused(
    client: FlaskClient, app: Dash, values: list[object]
) -> None:
    assert told(client, app, Funding.RANKING, values)[0] == 400
