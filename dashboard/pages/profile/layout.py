"""The profile of one area: who, where, how much, how it stands, and what it is like."""

import plotly.graph_objects as go
from dash import dcc, html
from dash.development.base_component import Component

from dashboard.address_reader import AddressReader
from dashboard.components.chart_card import linked_graph
from dashboard.components.figure_card import status_badge
from dashboard.components.links import profile_link
from dashboard.components.page_frame import page_frame
from dashboard.descriptions import council_label, describe_headline, describe_profile_map
from dashboard.figures.profile_map import profile_map
from dashboard.ids import Profile as Ids
from dashboard.page_context import PageContext
from dashboard.pages.profile.facts import facts_card
from dashboard.pages.profile.key_figures import key_figures
from dashboard.pages.profile.missing import missing_profile
from dashboard.pages.profile.names import MAP, profile_mark
from dashboard.pages.profile.opening import ways
from dashboard.pages.profile.partners import bodies_card, councils_card
from dashboard.pages.profile.similar import similar_card
from dashboard.pages.profile.sources import OF_MAP, card_sources, printed_sources
from dashboard.pages.profile.strips import strips_card
from dashboard.parameters import Parameter
from dashboard.site import PROFILE
from geodata.queries.layers import boundary_of
from geodata.queries.map_frame import map_frame
from geodata.queries.membership import CouncilPart
from geodata.queries.profile import Profile, profile
from geodata.vocabulary import Status

DISTRICTS = "districts"


def layout(context: PageContext, /, footprint_code: str = "", **query: object) -> Component:
    """Build the profile of the area that the address names.

    Args:
        context: tables, areas and addresses.
        footprint_code: as it stands in the address; without one, as when Dash asks which
            components there are, the first area's.
        query: the rest of the address.
    """
    code = footprint_code or context.areas[0].code
    if code not in context.choices.footprints:
        return missing_profile(context, code)
    reader = AddressReader(query, PROFILE.parameters)
    slots = reader.slots(Parameter.SELECTED, context.choices.footprints)
    told = profile(context.tables, code)
    return page_frame(
        context,
        PROFILE,
        Ids,
        title=told.footprint.name,
        lead=[describe_headline(told, context.nouns)],
        slots=slots,
        parts=(),
        notices=reader.notices(),
        styles=("profile.css",),
        children=[
            ways(context, told.footprint),
            key_figures(told),
            html.Div(
                [_map_card(context, told), facts_card(context, told), similar_card(context, told)],
                className="profile-top",
            ),
            strips_card(context, told),
            html.Div(
                [councils_card(context, told), bodies_card(context, told)],
                className="profile-partners",
            ),
            printed_sources(context, told),
            dcc.Store(id=Ids.SCRIPT, data=context.asset_url("pages/profile.js")),
            dcc.Store(id=Ids.FILLED),
        ],
    )


def title(context: PageContext, site: str, footprint_code: str = "") -> str:
    """Return the title of the browser's tab."""
    if footprint_code in context.choices.footprints:
        return f"{context.area(footprint_code).name} – {site}"
    return f"Page not found – {site}"


def map_figure(context: PageContext, told: Profile) -> go.Figure:
    """Draw the map of a footprint with its councils and neighbours."""
    districts = boundary_of(context.tables, DISTRICTS)
    here = told.footprint
    return profile_map(
        here,
        map_frame(context.tables, here.code),
        {area.code: area for area in context.areas},
        [
            (
                part.council.code,
                council_label(part.council.name, part.membership.share, here.short_name),
            )
            for part in mapped_parts(told)
        ],
        areas_url=context.geojson_url,
        councils_url=context.asset_url(f"geo/{districts.file_name}"),
    )


def mapped_parts(told: Profile) -> list[CouncilPart]:
    """Return the districts and single tier councils that the map shows."""
    return [part for top in told.councils for part in (top.districts or (top,)) if part.is_counted]


def _map_card(context: PageContext, told: Profile) -> html.Section:
    links: list[str | Component] = ["Its neighbours: "]
    for place, area in enumerate(told.neighbours):
        links += ["; " if place else "", profile_link(context, area.code, area.short_name)]
    return html.Section(
        [
            html.H2("Where it is, and its councils", className="card__title"),
            html.P(
                ["Districts and single tier councils of April 2017 ", status_badge(Status.DERIVED)],
                className="card__subtitle",
            ),
            linked_graph(
                context,
                Ids.MAP,
                map_figure(context, told),
                label="map of its councils and neighbours",
            ),
            html.P(describe_profile_map(told, context.nouns), className="visually-hidden"),
            html.P([*links, "."], className="profile-map__neighbours"),
            card_sources(context, OF_MAP),
        ],
        className="card profile-map",
        **profile_mark(MAP, told.footprint.code),
    )
