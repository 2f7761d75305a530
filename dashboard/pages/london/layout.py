"""The page on the inset: its footprints among themselves and against the rest."""

import plotly.graph_objects as go
from dash import dcc, html
from dash.development.base_component import Component

from dashboard.components.attributes import attributes
from dashboard.components.chart_card import folded, linked_graph
from dashboard.components.dated_note import dated_note
from dashboard.components.exhibit_mark import exhibit_mark
from dashboard.components.figure_card import sources_line, status_badge
from dashboard.components.links import profile_link
from dashboard.components.page_frame import page_frame
from dashboard.descriptions import borough_noun, describe_london_map, describe_size
from dashboard.figures.council_map import CouncilLayer
from dashboard.figures.london_map import london_map
from dashboard.ids import London as Ids
from dashboard.page_context import PageContext
from dashboard.pages.london.comparison import comparison_card
from dashboard.pages.london.names import BOROUGHS, MAP, PARTNERS, SIZE
from dashboard.pages.london.partners import partner_card, partner_words
from dashboard.pages.london.selection import PARTS, LondonSelection
from dashboard.pages.london.tables import borough_table, size_table
from dashboard.site import LONDON
from dashboard.theme import TERRITORIES, in_dark
from geodata.queries.councils import council_sources
from geodata.queries.layers import boundary_of
from geodata.queries.london import SIZE_MEASURES, London, inset_measure, london
from geodata.queries.timeline import LONDON_REVIEWED
from geodata.vocabulary import Status


def layout(context: PageContext, /, **query: str) -> html.Div:
    """Build the page from its address."""
    selection = LondonSelection.from_query(query, context)
    place = london(context.tables)
    nouns, title = context.nouns, place.inset.title
    return page_frame(
        context,
        LONDON,
        Ids,
        title=f"{title}’s {len(place.footprints)} {nouns.plural}",
        lead=[
            "How large they are, who is a partner, and how they stand among themselves and "
            "against the rest of England."
        ],
        slots=selection.slots,
        parts=PARTS,
        notices=selection.notices,
        styles=("london.css",),
        children=[
            *dated_note(context, LONDON_REVIEWED),
            html.Div(
                [
                    _map_card(context, place),
                    comparison_card(context, selection.measure),
                ],
                className="london",
            ),
            _size_card(context, place),
            _borough_card(context, place),
            html.Section(
                [
                    html.Div(
                        html.H2("Who is a partner", className="section-title"),
                        className="card__head",
                    ),
                    html.P(partner_words(context), className="section-lead"),
                    html.Div(
                        [partner_card(context, area) for area in place.footprints],
                        className="cards",
                    ),
                ],
                **exhibit_mark(LONDON, PARTNERS),
            ),
            dcc.Store(id=Ids.SCRIPT, data=context.asset_url("pages/london.js")),
            dcc.Store(id=Ids.FILLED),
        ],
    )


def map_figure(context: PageContext) -> go.Figure:
    """Draw the map of the inset."""
    place = london(context.tables)
    asset = boundary_of(context.tables, "districts")
    layer = CouncilLayer(context.asset_url(f"geo/{asset.file_name}"), place.boroughs)
    return london_map(place, layer, geojson_url=context.geojson_url)


def _map_card(context: PageContext, place: London) -> html.Section:
    return html.Section(
        [
            html.H2(f"The {len(place.boroughs)} {borough_noun(place)}", className="card__title"),
            html.Ul(
                [_key(context, area.code, number) for number, area in enumerate(place.footprints)],
                className="london__key",
            ),
            linked_graph(context, Ids.MAP, map_figure(context), label="Map"),
            html.P(describe_london_map(place, context.nouns), className="words__sentence"),
        ],
        className="card london__map",
        **exhibit_mark(LONDON, MAP),
    )


def _key(context: PageContext, code: str, number: int) -> html.Li:
    area, colour = context.area(code), TERRITORIES[number % len(TERRITORIES)]
    return html.Li(
        [
            html.Span(
                className="map-legend__swatch",
                style={"--light": colour, "--dark": in_dark(colour)},
                **attributes({"aria-hidden": "true"}),
            ),
            html.Span(
                profile_link(context, area.code, area.short_name),
                className="letter",
                **attributes({"data-code": area.code}),
            ),
            html.Button(
                "Keep",
                className="link-button",
                **attributes({"data-keep": area.code, "aria-label": f"Keep {area.short_name}"}),
            ),
        ]
    )


def _size_card(context: PageContext, place: London) -> html.Section:
    measures = [inset_measure(context.tables, key) for key in SIZE_MEASURES]
    sources = {source.key: source for m in measures for source in m.classified.sources}
    facts: list[Component] = [
        html.H2("Size, partners and money", className="card__title"),
        html.P(
            [status_badge(Status.DERIVED), " ", describe_size(measures, place, context.nouns)],
            className="words__sentence",
        ),
        size_table(context),
        folded(
            "What is counted, and sources",
            html.Div(
                [
                    *(
                        html.P(
                            [
                                html.Strong(f"{m.classified.measure.title}. "),
                                m.classified.measure.definition,
                                f" {m.classified.measure.caveat}",
                            ]
                        )
                        for m in measures
                    ),
                    html.P(sources_line(list(sources.values())), className="words__source"),
                ],
                className="words",
            ),
        ),
    ]
    return html.Section(facts, className="card london__size", **exhibit_mark(LONDON, SIZE))


def _borough_card(context: PageContext, place: London) -> html.Section:
    return html.Section(
        [
            html.H2(f"Where each of the {len(place.boroughs)} lies", className="card__title"),
            html.P(status_badge(Status.DERIVED), className="card__subtitle"),
            borough_table(context),
            html.P(sources_line(council_sources(context.tables)), className="words__source"),
        ],
        className="card london__boroughs",
        **exhibit_mark(LONDON, BOROUGHS),
    )
