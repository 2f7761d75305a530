"""The funding page: England, every area, the model, and the reported gap, one at a time."""

from collections.abc import Sequence

import dash_mantine_components as dmc
from dash import dcc, html
from dash.development.base_component import Component

from dashboard.components.attributes import attributes
from dashboard.components.exhibit_mark import exhibit_mark
from dashboard.components.page_frame import page_frame
from dashboard.ids import Funding
from dashboard.page_context import PageContext
from dashboard.pages.funding import areas, areas_table, england, gap, model
from dashboard.pages.funding.cards import live_card
from dashboard.pages.funding.controls import figure_pickers, part_picker
from dashboard.pages.funding.names import (
    FUNDS,
    GAP_MAP,
    GAP_RANKING,
    GAP_TABLE,
    MAP,
    RANKING,
    SLOPE,
    TABLE,
)
from dashboard.pages.funding.requests import lettering, outside
from dashboard.pages.funding.selection import (
    FundingSelection,
    Show,
    address_parts,
)
from dashboard.pages.funding.view import FundingView, view_of
from dashboard.site import FUNDING

_TALL, _USUAL = 760, 520
"""Pixels in height of the figures with a row for each area, and of the others."""
SLOPE_MARK = f"{FUNDING.key}/{SLOPE}"
"""What the card of the slope is marked with while there are two years."""


def layout(context: PageContext, /, **query: object) -> html.Div:
    """Build the page from its address; only the part that is seen is drawn."""
    selection = FundingSelection.from_query(query, context)
    letters = lettering(selection.slots)
    faded = outside(selection.nhs_regions, context)
    view = view_of(context, selection, letters, faded)
    show = selection.show
    lines = england.figure(context).to_plotly_json() if show is Show.ENGLAND else None
    errors = model.figure(context, letters).to_plotly_json() if show is Show.MODEL else None
    return page_frame(
        context,
        FUNDING,
        Funding,
        title="Funding and the reported gap",
        lead=[
            f"What the NHS assigned to each {context.nouns.singular}, what it foresaw, and what "
            "plans were said to lack. Three kinds of figure are kept apart and named wherever one "
            "stands."
        ],
        slots=selection.slots,
        parts=address_parts(context),
        notices=selection.notices,
        styles=("funding.css",),
        children=[
            part_picker(context, selection),
            _part(Funding.AREAS_PANEL, Show.AREAS, show, _areas(context, selection, view)),
            _part(
                Funding.ENGLAND_PANEL, Show.ENGLAND, show,
                england.panel(context, lines),
            ),
            _part(
                Funding.MODEL_PANEL, Show.MODEL, show,
                model.panel(context, errors),
            ),
            _part(Funding.GAP_PANEL, Show.GAP, show, _gap(context, selection, view)),
            dcc.Store(id=Funding.SCRIPT, data=context.asset_url("pages/funding.js")),
            dcc.Store(id=Funding.TABLE_ORDER, data=selection.table_order),
            dcc.Store(id=Funding.FILLED),
        ],
    )  # fmt: skip


def _part(identifier: Funding, part: Show, shown: Show, children: Sequence[Component]) -> html.Div:
    return html.Div(
        list(children), id=identifier, className="funding-part", hidden=part is not shown
    )


def _areas(context: PageContext, selection: FundingSelection, view: FundingView) -> list[Component]:
    is_seen = selection.show is Show.AREAS
    nothing: tuple[object, list[Component]] = (None, [])
    ranked, ranked_words = areas.ranking(view) if is_seen else nothing
    mapped, said, legend, map_words = areas.area_map(view) if is_seen else _no_map()
    return [
        figure_pickers(context, selection),
        html.Div(areas.head(view), id=Funding.HEAD, className="card funding-head"),
        html.Div(
            [
                live_card(
                    context, Funding.RANKING, "In order", ranked, room=_TALL,
                    words_id=Funding.RANKING_WORDS, words=ranked_words, exhibit=RANKING,
                ),
                live_card(
                    context, Funding.MAP, "On the map", mapped, room=_USUAL,
                    words_id=Funding.MAP_WORDS, words=map_words, exhibit=MAP,
                    above=_map_head(Funding.MAP_HEAD, said, Funding.MAP_LEGEND, legend),
                ),
                live_card(
                    context, Funding.SLOPE, "Between two years of one edition", None,
                    room=_USUAL,  # asked for by the page once it is there
                    words_id=Funding.SLOPE_WORDS, words=[],
                    exhibit=SLOPE if view.slope_years else "", card_id=Funding.SLOPE_CARD,
                ),
                live_card(
                    context, Funding.STACK, "By fund", None, room=_TALL,
                    words_id=Funding.STACK_WORDS, words=[], exhibit=FUNDS,
                ),
            ],
            className="cards",
        ),
        _table_card(
            "On every basis",
            "The same figure in every form; its kind, status and sources are those named above.",
            areas_table.table_frame(view),
            exhibit=TABLE,
        ),
    ]  # fmt: skip


def _no_map() -> tuple[object, str, Component, list[Component]]:
    return None, "", html.Span(), []


def _map_head(
    head_id: Funding, said: str, legend_id: Funding, legend: Component
) -> list[Component]:
    return [
        html.P(said, id=head_id, className="card__subtitle"),
        html.Div(legend, id=legend_id),
    ]


def _table_card(title: str, subtitle: str, table: Component, *, exhibit: str) -> html.Section:
    return html.Section(
        [
            html.H3(title, className="card__title"),
            html.P(subtitle, className="card__subtitle"),
            table,
        ],
        className="card",
        **exhibit_mark(FUNDING, exhibit),
    )


def _gap(context: PageContext, selection: FundingSelection, view: FundingView) -> list[Component]:
    is_seen, basis = selection.show is Show.GAP, selection.gap_basis
    nothing: tuple[object, list[Component]] = (None, [])
    ranked, ranked_words = (
        gap.ranking(context, basis, view.letters, view.faded) if is_seen else nothing
    )
    mapped, said, legend, map_words = (
        gap.area_map(context, basis, view.letters, view.faded) if is_seen else _no_map()
    )
    return [
        gap.warning(context),
        html.Div(
            dmc.SegmentedControl(
                id=Funding.GAP_BASIS,
                value=basis.value,
                data=[{"value": b.value, "label": label} for b, label in gap.LABELS.items()],
                size="sm",
                **attributes({"aria-label": "Basis of the reported gap"}),
            ),
            className="controls",
        ),
        html.Div(
            gap.head(context, basis, view.letters),
            id=Funding.GAP_HEAD,
            className="card funding-head",
        ),
        html.Div(
            [
                live_card(
                    context, Funding.GAP_RANKING, "In order", ranked, room=_TALL,
                    words_id=Funding.GAP_RANKING_WORDS, words=ranked_words, exhibit=GAP_RANKING,
                ),
                live_card(
                    context, Funding.GAP_MAP, "On the map", mapped, room=_USUAL,
                    words_id=Funding.GAP_MAP_WORDS, words=map_words, exhibit=GAP_MAP,
                    above=_map_head(Funding.GAP_MAP_HEAD, said, Funding.GAP_MAP_LEGEND, legend),
                ),
            ],
            className="cards",
        ),
        _table_card(
            "Where each figure was read",
            "Reported figures; residents are of mid-2017, and the indicative total is that of "
            "May 2016. A question mark is a doubtful figure.",
            gap.table(context),
            exhibit=GAP_TABLE,
        ),
    ]  # fmt: skip
