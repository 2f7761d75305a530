"""The chosen figure for every area: what it is, ranked, and mapped."""

from typing import Final

import plotly.graph_objects as go
from dash import html
from dash.development.base_component import Component

from dashboard.components.chart_card import folded
from dashboard.components.dated_note import dated_note
from dashboard.components.figure_card import status_badge
from dashboard.components.map_legend import map_legend
from dashboard.descriptions import describe_map, describe_ranking
from dashboard.figures.funding_map import funding_map
from dashboard.figures.page_ranking import page_ranking
from dashboard.formatting import with_unit
from dashboard.pages.funding.cards import (
    kept_lines,
    pointer_labels,
    sourced_words,
)
from dashboard.pages.funding.view import FundingView
from geodata.queries.funding_method import funding_method, funding_method_in_full
from geodata.queries.timeline import EDITION_EVENTS

NOT_MAPPED: Final = " – amounts in £m are not mapped, since a map would show little but size"


def head(view: FundingView) -> list[Component]:
    """Say what is chosen: which kind of figure, what it is for, and how it was made."""
    shown = view.shown
    measure = shown.measure
    england = (
        f" {shown.benchmark_label}: {with_unit(shown.benchmark, measure)}."
        if shown.benchmark is not None
        else ""
    )
    return [
        html.H2(measure.title, className="section-title"),
        html.P([html.Strong(view.offer.kind), ". ", status_badge(measure.status)]),
        *kept_lines(view.context, shown, view.letters),
        *dated_note(view.context, EDITION_EVENTS.get(view.offer.series.edition, "")),
        *(
            html.P(said, className="funding-obstacle")
            for said in (view.obstacle, view.other_year)
            if said
        ),
        html.P(f"{measure.definition}{england} {measure.caveat}"),
        html.P(
            funding_method(view.context.tables, view.offer.series.edition, view.offer.status),
            className="section-lead",
        ),
        folded(
            "The method in full",
            html.Div([html.P(line) for line in funding_method_in_full(view.context.tables)]),
        ),
    ]


def ranking(view: FundingView) -> tuple[object, list[Component]]:
    """Draw every area in order, with the words."""
    shown = view.shown
    words = describe_ranking(shown, view.context.nouns)
    return ranking_figure(view).to_plotly_json(), sourced_words(
        [words], shown.measure.status, shown.sources
    )


def ranking_figure(view: FundingView) -> go.Figure:
    """Draw every area in order."""
    shown = view.shown
    return page_ranking(
        shown, view.context.areas, labels=pointer_labels(view.context, shown),
        letters=view.letters, faded=view.faded,
    )  # fmt: skip


def area_map(view: FundingView) -> tuple[object, str, Component, list[Component]]:
    """Draw the map, with what it shows, its legend and its words."""
    mapped, context = view.mapped, view.context
    words = describe_map(mapped, context.areas, context.nouns)
    return (
        map_figure(view).to_plotly_json(),
        map_said(view),
        map_legend(mapped, context.nouns),
        sourced_words([words], mapped.measure.status, mapped.sources),
    )


def map_figure(view: FundingView) -> go.Figure:
    """Draw the map."""
    mapped, context = view.mapped, view.context
    return funding_map(
        mapped, context.areas, context.boundary, geojson_url=context.geojson_url,
        labels=pointer_labels(context, mapped), letters=view.letters, faded=view.faded,
    )  # fmt: skip


def map_said(view: FundingView) -> str:
    """Name what is mapped, and why an amount is not."""
    said = view.mapped.measure.title
    if view.mapped.measure is not view.shown.measure:
        said += NOT_MAPPED
    return said
