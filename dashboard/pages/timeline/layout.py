"""The timeline: what happened when, how exactly that is known, and where it was read."""

from collections.abc import Sequence
from typing import Final
from urllib.parse import urlsplit

import dash_mantine_components as dmc
import plotly.graph_objects as go
from dash import dcc, html

from dashboard.components.chart_card import chart_card
from dashboard.components.exhibit_mark import exhibit_mark
from dashboard.components.filled_table import FilledRow, Number, Pages, filled_table
from dashboard.components.page_frame import page_frame
from dashboard.components.pickers import filter_picker
from dashboard.components.values_table import Column
from dashboard.descriptions import date_words, describe_timeline, exactness
from dashboard.figures.timeline_strip import timeline_strip
from dashboard.ids import Timeline
from dashboard.page_context import PageContext
from dashboard.pages.timeline.selection import DATE_LABELS, PARTS, TimelineSelection, years
from dashboard.site import TIMELINE
from geodata.queries import Option
from geodata.queries.timeline import DatedEvent, matching_events, timeline

STRIP: Final = "strip"
TABLE: Final = "table"
"""Names of the two exhibits."""


def layout(context: PageContext, /, **query: object) -> html.Div:
    """Build the page from its address."""
    selection = TimelineSelection.from_query(query, context)
    shown = matching_events(context.tables, selection.text, selection.years, selection.dates)
    events = timeline(context.tables)
    return page_frame(
        context,
        TIMELINE,
        Timeline,
        title="Timeline",
        lead=[
            "What happened when, from the first plans to the bodies that came after. Each date is "
            "only as exact as the page that it was read at."
        ],
        slots=selection.slots,
        parts=PARTS,
        notices=selection.notices,
        styles=("timeline.css",),
        children=[
            _controls(context, selection),
            html.H2("Events", className="visually-hidden"),
            chart_card(
                context,
                Timeline.CHART,
                "All events in time",
                figure(context, shown).to_plotly_json(),
                [html.P(describe_timeline(shown, events))],
                statuses=list(dict.fromkeys(event.source.status for event in events)),
                sources=list(dict.fromkeys(event.source for event in events)),
                table=None,
                exhibit=exhibit_mark(TIMELINE, STRIP),
                subtitle="A dot is a day; a square with a bar is a month or a year",
                words_id=Timeline.WORDS,
            ),
            html.Section(
                [
                    html.H3("Every event, with its sources", className="card__title"),
                    _table(context, events),
                ],
                className="card",
                **exhibit_mark(TIMELINE, TABLE),
            ),
            dcc.Store(id=Timeline.SCRIPT, data=context.asset_url("pages/timeline.js")),
            dcc.Store(id=Timeline.EVENTS, data=[event.key for event in shown]),
            dcc.Store(id=Timeline.EVENT, data=selection.event),
            dcc.Store(id=Timeline.FILLED),
        ],
    )


def figure(context: PageContext, shown: Sequence[DatedEvent]) -> go.Figure:
    """Draw all events, those that are left in full colour."""
    events = timeline(context.tables)
    labels = [f"<b>{date_words(event)}</b><br>{_broken(event.words)}" for event in events]
    keys = frozenset(event.key for event in shown)
    return timeline_strip(events, keys, labels)


def _broken(text: str, most: int = 48) -> str:
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) > most:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "<br>".join(lines)


def _controls(context: PageContext, selection: TimelineSelection) -> html.Div:
    return html.Div(
        [
            dmc.TextInput(
                id=Timeline.TEXT,
                value=selection.text,
                label="Find words in events",
                placeholder="Words of an event",
                debounce=250,
                size="xs",
                className="filter",
            ),
            filter_picker(
                Timeline.YEARS,
                [Option(year, year) for year in years(context)],
                values=selection.years,
                label="Year",
            ),
            filter_picker(
                Timeline.DATES,
                [Option(key, label) for key, label in DATE_LABELS.items()],
                values=selection.dates,
                label="How exact",
            ),
        ],
        className="controls timeline-controls",
    )


def _table(context: PageContext, events: Sequence[DatedEvent]) -> html.Div:
    columns = [
        Column("Date"),
        Column("What happened", is_sortable=False),
        Column("How exact the date is", is_sortable=False),
        Column("Read at", is_sortable=False),
    ]
    rows = [
        FilledRow(
            event.key,
            [
                Number(date_words(event), float(event.first.toordinal())),
                event.words,
                exactness(event),
                _read_at(event),
            ],
        )
        for event in events
    ]
    return filled_table(context, Timeline.TABLE, "Events in order of time", columns, rows)


def _read_at(event: DatedEvent) -> str | Pages:
    pages = [(address, urlsplit(address).netloc.removeprefix("www."), "")
             for address in event.addresses]  # fmt: skip
    named = [("", name, "") for name in event.page_names]
    return Pages([*pages, *named]) if pages or named else "No page; see the remark on the date"
