"""The card of one council: what it is, and which footprints its residents live in."""

from collections import defaultdict

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import attributes
from dashboard.components.chart_card import folded
from dashboard.components.figure_card import sources_line, status_badge
from dashboard.components.links import page_link, profile_link
from dashboard.descriptions import describe_memberships
from dashboard.formatting import listing, plain
from dashboard.page_context import PageContext
from dashboard.parameters import Parameter
from dashboard.site import COUNCILS
from geodata.queries.councils import Council, Membership, council_sources, districts_of
from geodata.queries.councils import council as find_council
from geodata.vocabulary import Status, Unit


def council_card(context: PageContext, code: str) -> list[Component]:
    """Build the card of a council; without one, say how to choose."""
    council = find_council(context.tables, code)
    if council is None:
        return [
            html.P(
                "Find a council by name, or click one on the map, to see which "
                f"{context.nouns.plural} its residents live in.",
                className="council-card__hint",
            )
        ]
    return [
        html.H2(council.official_name, className="card__title"),
        html.P(describe_memberships(council, context.areas, context.nouns.singular)),
        html.Ul(
            [_part(context, part) for part in council.memberships],
            className="council-card__parts",
        ),
        html.Dl(_facts(context, council), className="facts-list"),
        *_districts(context, council),
        html.P(status_badge(Status.DERIVED)),
        folded("Sources", html.P(sources_line(council_sources(context.tables)))),
    ]


def _part(context: PageContext, part: Membership) -> html.Li:
    """One footprint: the way to its profile, the share, and whether the council is named."""
    area = context.area(part.footprint_code)
    named = "Named partner" if part.is_named_partner else "Not a named partner"
    return html.Li(
        [
            html.Div(
                [
                    html.Span(
                        profile_link(context, area.code, area.name),
                        className="letter council-card__name",
                        **attributes({"data-code": area.code}),
                    ),
                    html.Button(
                        "Keep",
                        className="link-button",
                        **attributes(
                            {"data-keep": area.code, "aria-label": f"Keep {area.short_name}"}
                        ),
                    ),
                ],
                className="council-card__head",
            ),
            html.Div(
                html.Span(style={"width": plain(part.share, Unit.SHARE)}),
                className="council-card__bar",
                **attributes({"aria-hidden": "true"}),
            ),
            html.P(
                f"{plain(part.share, Unit.SHARE)} of the council’s residents "
                f"({part.residents:,}), {plain(part.share_of_footprint, Unit.SHARE)} of the "
                f"{context.nouns.singular}’s. {named} (April 2019)."
            ),
        ]
    )


def _facts(context: PageContext, council: Council) -> list[Component]:
    control = council.control
    if council.governing_group and council.governing_group != control:
        control = f"{control}; governed by {council.governing_group}"
    facts: list[tuple[str, str | Component]] = [
        ("Type", council.kind[0].upper() + council.kind[1:]),
        ("Tier", "Upper or single" if council.is_upper else "Lower"),
        ("Region", council.region_name),
        ("Control, May 2017", control),
        ("Residents, mid-2017", f"{council.residents:,}"),
    ]
    if council.county_code:
        facts.append(("County", council_link(context, council.county_code, council.county_name)))
    return [part for name, words in facts for part in (html.Dt(name), html.Dd(words))]


def council_link(context: PageContext, code: str, words: str) -> html.A:
    """Build a link to a council's card on this page."""
    return page_link(context, COUNCILS, words, given={Parameter.COUNCIL: code, Parameter.VIEW: ""})


def _districts(context: PageContext, council: Council) -> list[Component]:
    """A county's districts, by the footprint of most of their residents."""
    by_home: dict[str, list[str]] = defaultdict(list)
    for district in districts_of(context.tables, council.code):
        by_home[context.area(district.home).short_name].append(
            f"{district.name} (part)" if district.is_split else district.name
        )
    if not by_home:
        return []
    lines = [
        html.P([html.Strong(f"{name}: "), f"{listing(names)}."])
        for name, names in sorted(by_home.items())
    ]
    return [html.Div([html.H3("Its districts"), *lines], className="council-card__districts")]
