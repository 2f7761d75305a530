"""Who is in the footprint: its councils, CCGs and trusts."""

from typing import Final

from dash import html
from dash.development.base_component import Component

from dashboard.components.figure_card import status_badge
from dashboard.components.filled_table import AreaLink, FilledRow, Number, filled_table
from dashboard.components.values_table import Column
from dashboard.descriptions import share_words
from dashboard.ids import Profile as Ids
from dashboard.page_context import PageContext
from dashboard.pages.profile.names import BODIES, COUNCILS, profile_mark
from dashboard.pages.profile.sources import OF_BODIES, OF_COUNCILS, card_sources
from geodata.queries.membership import CouncilPart
from geodata.queries.profile import Profile
from geodata.vocabulary import Status

PART: Final = "is-part"
"""Style of a district, which stands below its county."""


def councils_card(context: PageContext, told: Profile) -> html.Section:
    """Build the table of councils, districts below their county."""
    rows = [
        row
        for part in told.councils
        for row in (
            _row(context, part),
            *(_row(context, district, style=PART) for district in part.districts),
        )
    ]
    districts = any(part.districts for part in told.councils)
    return html.Section(
        [
            html.H2("Councils", className="card__title"),
            html.P(
                [
                    "Residents of mid-2017 ",
                    status_badge(Status.DERIVED),
                    " Districts stand below their county, whose residents theirs are. "
                    if districts
                    else " ",
                    "Named partners are those listed by NHS Digital in April 2019.",
                ],
                className="card__subtitle",
            ),
            filled_table(
                context,
                Ids.COUNCILS,
                f"Councils in {told.footprint.name}",
                [
                    Column("Council", is_sortable=False),
                    Column("Type", is_sortable=False),
                    Column("Residents here", is_number=True, is_sortable=False),
                    Column("Of the council", is_number=True, is_sortable=False),
                    Column(f"Of the {context.nouns.singular}", is_number=True, is_sortable=False),
                    Column("Named partner", is_sortable=False),
                    Column("Also in", is_sortable=False),
                ],
                rows,
            ),
            card_sources(context, OF_COUNCILS),
        ],
        className="card profile-councils",
        **profile_mark(COUNCILS, told.footprint.code),
    )


def _row(context: PageContext, part: CouncilPart, style: str = "") -> FilledRow:
    here = part.membership
    return FilledRow(
        part.council.code,
        [
            part.council.name,
            str(part.council.kind),
            Number(f"{here.residents:,}", here.residents),
            Number(share_words(here.share), here.share),
            Number(share_words(here.share_of_footprint), here.share_of_footprint),
            "yes" if here.is_named_partner else "no",
            [
                AreaLink(
                    code, context.area(code).short_name, "" if code == part.elsewhere[-1] else "; "
                )
                for code in part.elsewhere
            ],
        ],
        style=style,
    )


def bodies_card(context: PageContext, told: Profile) -> html.Section:
    """Build the lists of CCGs and trusts."""
    return html.Section(
        [
            html.H2("CCGs and trusts", className="card__title"),
            _list(
                f"{len(told.ccgs)} CCGs of April 2017, with residents of mid-2017"
                if len(told.ccgs) > 1
                else "One CCG of April 2017, with residents of mid-2017",
                [
                    f"{ccg.name} ({ccg.residents:,}"
                    f"{'; placed here by hand' if ccg.is_placed_by_hand else ''})"
                    for ccg in told.ccgs
                ],
            ),
            _list(
                f"{len(told.trusts)} NHS trusts listed as partners in April 2019",
                [
                    trust.name
                    + (
                        f" (also in {_elsewhere(context, trust.elsewhere)})"
                        if trust.elsewhere
                        else ""
                    )
                    for trust in told.trusts
                ],
            ),
            card_sources(context, OF_BODIES),
        ],
        className="card profile-bodies",
        **profile_mark(BODIES, told.footprint.code),
    )


def _elsewhere(context: PageContext, codes: tuple[str, ...]) -> str:
    return "; ".join(context.area(code).short_name for code in codes)


def _list(title: str, items: list[str]) -> Component:
    return html.Div(
        [html.H3(title), html.Ul([html.Li(item) for item in items])], className="compact-list"
    )
