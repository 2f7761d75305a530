"""How far the modelled funding is from what was assigned, or published."""

from collections.abc import Mapping
from typing import Final

import plotly.graph_objects as go
from dash import html

from dashboard.components.chart_card import chart_card
from dashboard.components.exhibit_mark import exhibit_mark
from dashboard.components.figure_card import sources_line
from dashboard.components.filled_table import AreaLink, FilledRow, Number, filled_table
from dashboard.components.values_table import Column
from dashboard.descriptions import describe_model_error
from dashboard.descriptions.funding import signed_percent
from dashboard.figures.error_dots import error_dots
from dashboard.formatting import plain
from dashboard.ids import Funding
from dashboard.page_context import PageContext
from dashboard.pages.funding.names import MODEL, MODEL_TABLE
from dashboard.site import FUNDING
from geodata.measures.funds import FUND_RECORDS
from geodata.queries.allocation_series import edition_outline
from geodata.queries.funding_method import funding_method
from geodata.queries.model_error import ModelError, model_errors
from geodata.sources import Source
from geodata.vocabulary import Edition, SourceKey, Status, Unit

_ROOM: Final = 300


def figure(context: PageContext, letters: Mapping[str, str]) -> go.Figure:
    """Draw the errors of the comparison that says most."""
    error = main_error(context)
    labels = [
        f"<b>{area.name}</b><br>{signed_percent(share)}<br>"
        f"{_pounds(modelled)} modelled, {_pounds(compared)} compared"
        for area, share, modelled, compared in zip(
            context.areas, error.error_shares, error.modelled_gbp, error.compared_gbp, strict=True
        )
    ]
    return error_dots(error, context.areas, labels=labels, letters=letters)


def main_error(context: PageContext) -> ModelError:
    """Return the comparison to draw: with published figures where there are any."""
    errors = model_errors(context.tables)
    published = [error for error in errors if error.compared_with is Edition.MAY_2016]
    return (published or list(errors))[0]


def panel(context: PageContext, drawn: object) -> list[html.Section]:
    """Build the part on the model: words, dots, and a table of every comparison."""
    error = main_error(context)
    outline = edition_outline(context.tables, Edition.MAY_2016)
    sources = model_sources(context, error)
    return [
        html.Section(
            [
                html.H2("The model", className="section-title"),
                html.P(describe_model_error(error, context.areas, context.nouns)),
                *(html.P(words) for words in situation_words(context, outline.status)),
            ],
            className="card funding-head",
        ),
        chart_card(
            context,
            Funding.MODEL,
            "How far the model is off",
            drawn,
            f"At the pointer a dot names its {context.nouns.singular}; the table has every figure.",
            statuses=[Status.MODELLED],
            sources=sources,
            table=None,
            exhibit=exhibit_mark(FUNDING, MODEL),
            subtitle=model_subtitle(context, error),
            room=_ROOM,
        ),
        html.Section(
            [
                html.H3("Modelled and compared", className="card__title"),
                _table(context),
                html.P(sources_line(sources), className="words__source"),
            ],
            className="card",
            **exhibit_mark(FUNDING, MODEL_TABLE),
        ),
    ]


def model_subtitle(context: PageContext, error: ModelError) -> str:
    """Say what is held against what."""
    return (
        f"{what_words(error)}: modelled against {against_words(error)}, "
        f"{context.nouns.singular} by {context.nouns.singular}"
    )


def model_sources(context: PageContext, error: ModelError) -> list[Source]:
    """Return where the modelled and the compared figures come from."""
    outline = edition_outline(context.tables, Edition.MAY_2016)
    keys = (*outline.series[0].years[error.year].source_keys, *_compared_keys(context, error))
    return [context.tables.sources[key] for key in dict.fromkeys(keys)]


def situation_words(context: PageContext, status: Status) -> tuple[str, ...]:
    """Say what the figures of May 2016 are, and what a difference may come from."""
    if status is Status.MODELLED:
        return (
            funding_method(context.tables, Edition.MAY_2016, status),
            "What was assigned in January 2019 is not what NHS England foresaw in May 2016, so "
            "part of the difference is a change of plan and not a fault of the model. When the "
            "published figures are supplied, they take the model’s place everywhere, and the "
            "model is held against them here.",
        )
    return ("Published figures were supplied, and are shown in place of the model.",)


def _compared_keys(context: PageContext, error: ModelError) -> tuple[SourceKey, ...]:
    outline = edition_outline(context.tables, error.compared_with)
    return outline.of(error.fund).years[error.year].source_keys


def what_words(error: ModelError) -> str:
    """Name the fund and the year of a comparison."""
    return f"{FUND_RECORDS[error.fund].label}, {error.year}"


def against_words(error: ModelError) -> str:
    """Name what the model is held against."""
    if error.compared_with is Edition.MAY_2016:
        return "the published figures of May 2016"
    return f"what was assigned in {error.compared_with}"


def _table(context: PageContext) -> html.Div:
    errors = model_errors(context.tables)
    columns = [
        Column(context.nouns.singular.capitalize()),
        *(
            column
            for error in errors
            for column in (
                Column(f"{what_words(error)}, modelled", is_number=True),
                Column(f"Compared with {against_words(error)}", is_number=True),
                Column("Model off by", is_number=True),
            )
        ),
    ]
    rows = [
        FilledRow(
            area.code,
            [
                [AreaLink(area.code, area.name)],
                *(cell for error in errors for cell in _cells(error, place)),
            ],
            code=area.code,
        )
        for place, area in enumerate(context.areas)
    ]
    caption = f"The model against other figures, every {context.nouns.singular}"
    return filled_table(context, Funding.MODEL_TABLE, caption, columns, rows)


def _cells(error: ModelError, place: int) -> list[Number]:
    modelled, compared = error.modelled_gbp[place], error.compared_gbp[place]
    share = error.error_shares[place]
    return [
        Number(_pounds(modelled), modelled),
        Number(_pounds(compared), compared),
        Number(signed_percent(share), share),
    ]


def _pounds(amount: int) -> str:
    return plain(float(amount), Unit.GBP)
