"""The reported gap: ranked, mapped, and every page at which a figure was read."""

from collections.abc import Mapping

import plotly.graph_objects as go
from dash import html
from dash.development.base_component import Component

from dashboard.components.dated_note import dated_note
from dashboard.components.filled_table import AreaLink, FilledRow, Number, Pages, filled_table
from dashboard.components.map_legend import map_legend
from dashboard.components.values_table import Column
from dashboard.descriptions import describe_map, describe_ranking
from dashboard.figures.funding_map import funding_map
from dashboard.figures.page_ranking import page_ranking
from dashboard.formatting import plain, with_unit
from dashboard.ids import Funding
from dashboard.page_context import PageContext
from dashboard.pages.funding.areas import NOT_MAPPED
from dashboard.pages.funding.cards import kept_lines, pointer_labels, sourced_words, value_or_reason
from dashboard.theme import Side
from geodata.measures.chosen_funding import Basis
from geodata.queries import ClassifiedMeasure, classified_measure
from geodata.queries.reported_gaps import GAP_MEASURES, GapQuote, ReportedGap, reported_gaps
from geodata.queries.timeline import PLANS_DUE
from geodata.vocabulary import Unit

LABELS = {
    Basis.PER_RESIDENT: "£ per resident",
    Basis.AMOUNT: "£m",
    Basis.SHARE: "Share of indicative total",
}


def warning(context: PageContext) -> html.Div:
    """Say before anything else that the figures are not like for like."""
    first, rest = warning_words(context)
    return html.Div(
        [html.P(html.Strong(first)), html.P(rest)],
        className="funding-warning",
        role="note",
    )


def warning_words(context: PageContext) -> tuple[str, str]:
    """Return the warning: what it comes to, and why."""
    found = reported_gaps(context.tables)
    return (
        "These figures are not like for like.",
        "Some are for health only, some include social care, and some may add up several "
        f"years. {found.doubtful_count} of {len(found.gaps)} are doubtful and marked “?”; "
        f"{found.commonest_count} were read at one campaign site, {found.commonest_site}. "
        "A higher figure does not show greater need, nor a worse plan.",
    )


def head(context: PageContext, basis: Basis, letters: Mapping[str, str]) -> list[Component]:
    """Say what is shown and what it is for."""
    shown = gap_measure(context, basis)
    england = (
        f" {shown.benchmark_label}: {with_unit(shown.benchmark, shown.measure)}."
        if shown.benchmark is not None
        else ""
    )
    return [
        html.H2(shown.measure.title, className="section-title"),
        *kept_lines(context, shown, letters),
        html.P(f"{shown.measure.definition}{england}", className="section-lead"),
        *dated_note(context, PLANS_DUE),
    ]


def ranking(
    context: PageContext, basis: Basis, letters: Mapping[str, str], faded: frozenset[str]
) -> tuple[object, list[Component]]:
    """Draw every area's gap in order, with the words."""
    shown = gap_measure(context, basis)
    figure = ranking_figure(context, basis, letters, faded)
    return figure.to_plotly_json(), sourced_words(
        [describe_ranking(shown, context.nouns)], shown.measure.status, shown.sources
    )


def ranking_figure(
    context: PageContext, basis: Basis, letters: Mapping[str, str], faded: frozenset[str]
) -> go.Figure:
    """Draw every area's gap in order."""
    shown = gap_measure(context, basis)
    return page_ranking(
        shown, context.areas, labels=pointer_labels(context, shown), letters=letters,
        faded=faded, side=Side.RIGHT,
    )  # fmt: skip


def area_map(
    context: PageContext, basis: Basis, letters: Mapping[str, str], faded: frozenset[str]
) -> tuple[object, str, Component, list[Component]]:
    """Draw the map, with what it shows, its legend and its words."""
    mapped = mapped_gap(context, basis)
    said = mapped.measure.title + (NOT_MAPPED if basis is Basis.AMOUNT else "")
    return (
        map_figure(context, basis, letters, faded).to_plotly_json(),
        said,
        map_legend(mapped, context.nouns, side=Side.RIGHT),
        sourced_words(
            [describe_map(mapped, context.areas, context.nouns)],
            mapped.measure.status,
            mapped.sources,
        ),
    )


def map_figure(
    context: PageContext, basis: Basis, letters: Mapping[str, str], faded: frozenset[str]
) -> go.Figure:
    """Draw the map."""
    mapped = mapped_gap(context, basis)
    return funding_map(
        mapped, context.areas, context.boundary, geojson_url=context.geojson_url,
        labels=pointer_labels(context, mapped), letters=letters, faded=faded, side=Side.RIGHT,
    )  # fmt: skip


def mapped_gap(context: PageContext, basis: Basis) -> ClassifiedMeasure:
    """Return what is mapped: of an amount its companion per resident."""
    return gap_measure(context, Basis.PER_RESIDENT if basis is Basis.AMOUNT else basis)


def table(context: PageContext) -> html.Div:
    """Build the table of every figure, its doubts, and every page it was read at."""
    found = reported_gaps(context.tables)
    measures = [gap_measure(context, basis) for basis in LABELS]
    columns = [
        Column(context.nouns.singular.capitalize()),
        *(Column(label, is_number=True) for label in LABELS.values()),
        Column("Doubt or scope"),
        Column("Read at", is_sortable=False),
        Column("Other pages and figures", is_sortable=False),
    ]
    rows = [
        FilledRow(
            area.code,
            [
                [AreaLink(area.code, area.name)],
                *(_cell(measure, place) for measure in measures),
                gap_remark(gap),
                Pages([(gap.main.address, gap.main.site, "")]),
                Pages([other_quote(quote, gap) for quote in gap.others])
                if gap.others
                else "None found",
            ],
            code=area.code,
        )
        for place, (area, gap) in enumerate(zip(context.areas, found.gaps, strict=True))
    ]
    caption = f"The reported gap of every {context.nouns.singular}, with its sources"
    return filled_table(context, Funding.GAP_TABLE, caption, columns, rows)


def gap_measure(context: PageContext, basis: Basis) -> ClassifiedMeasure:
    """Return the gap on one basis."""
    return classified_measure(context.tables, GAP_MEASURES[basis])


def _cell(classified: ClassifiedMeasure, place: int) -> str | Number:
    words, value = value_or_reason(classified, place)
    return words if value is None else Number(words, value)


def gap_remark(gap: ReportedGap) -> str:
    """Say why a gap is doubtful, and what it covers."""
    doubt = f"? {gap.doubt}" if gap.doubt else ""
    return f"{doubt} {gap.main.note}".strip()


def other_quote(quote: GapQuote, gap: ReportedGap) -> tuple[str, str, str]:
    """Return the address of another page, its site, and what it quotes."""
    same = quote.gap_gbp == gap.main.gap_gbp
    amount = "the same figure" if same else plain(float(quote.gap_gbp), Unit.GBP)
    note = "" if same or not quote.note else f" ({quote.note.rstrip('.')})"
    return quote.address, quote.site, f": {amount}{note}"
