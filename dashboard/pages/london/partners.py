"""Who is listed as a partner of each footprint of the inset."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import attributes
from dashboard.components.links import profile_link
from dashboard.formatting import listing
from dashboard.page_context import PageContext
from geodata.queries import Footprint
from geodata.queries.partner_lists import Partners, partners


def partner_words(context: PageContext) -> str:
    """Say who listed the partners when."""
    return (
        "Councils and NHS trusts as NHS Digital listed them in April 2019, after mergers of 2018; "
        f"CCGs as of April 2017. A trust can be listed in several {context.nouns.plural}."
    )


def partner_card(context: PageContext, area: Footprint) -> html.Section:
    """Build the lists of one footprint: councils, trusts, clinical commissioning groups."""
    found = partners(context.tables, area.code)
    return html.Section(
        [
            html.H3(
                html.Span(
                    profile_link(context, area.code, area.name),
                    className="letter",
                    **attributes({"data-code": area.code}),
                ),
                className="card__title",
            ),
            *_councils(found),
            html.P([html.Strong(f"{len(found.trusts)} NHS trusts: "), f"{_trusts(found)}."]),
            html.P([html.Strong(f"{len(found.ccgs)} CCGs: "), f"{listing(list(found.ccgs))}."]),
        ],
        className="card london__partners",
    )


def _councils(found: Partners) -> list[Component]:
    named = listing([council.name for council in found.named])
    lines: list[Component] = [html.P([html.Strong(f"{len(found.named)} councils: "), f"{named}."])]
    if found.unnamed:
        names = listing([council.name for council in found.unnamed])
        lines.append(html.P(f"With residents here, but not listed: {names}."))
    return lines


def _trusts(found: Partners) -> str:
    """Name the trusts, with how many other footprints list each."""
    return listing(
        [
            f"{_short(trust.name)} (also in {len(trust.elsewhere)} other"
            f"{'s' if len(trust.elsewhere) > 1 else ''})"
            if trust.elsewhere
            else _short(trust.name)
            for trust in found.trusts
        ]
    )


def _short(name: str) -> str:
    """Leave out what every trust's name ends in."""
    for ending in (" NHS Foundation Trust", " NHS Trust"):
        name = name.removesuffix(ending)
    return name
