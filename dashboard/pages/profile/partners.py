"""Who is in the footprint: its councils, CCGs and trusts."""

from typing import Final

from dash import html
from dash.development.base_component import Component

from dashboard.components.figure_card import status_badge
from dashboard.descriptions import share_words
from dashboard.page_context import PageContext
from dashboard.pages.profile.plain_table import PART, TableRow, plain_table
from geodata.queries.membership import CouncilPart
from geodata.queries.profile import Profile
from geodata.vocabulary import Status

COUNCIL_HEADS: Final = (
    "Council", "Type", "Residents here", "Of the council", "Of {}", "Named partner", "Also in",
)  # fmt: skip
_NUMBERS: Final = (2, 3, 4)


def councils_card(context: PageContext, told: Profile) -> html.Section:
    """Build the table of councils, districts below their county."""
    rows = [
        row
        for part in told.councils
        for row in (
            _row(context, part),
            *(_row(context, district, kind=PART) for district in part.districts),
        )
    ]
    heads = [head.format(f"the {context.nouns.singular}") for head in COUNCIL_HEADS]
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
            html.Div(
                plain_table(f"Councils in {told.footprint.name}", heads, _NUMBERS, rows),
                className="table__scroll",
            ),
        ],
        className="card profile-councils",
    )


def _row(context: PageContext, part: CouncilPart, kind: str = "") -> TableRow:
    here = part.membership
    return TableRow(
        [
            part.council.name,
            str(part.council.kind),
            f"{here.residents:,}",
            share_words(here.share),
            share_words(here.share_of_footprint),
            "yes" if here.is_named_partner else "no",
            ", ".join(context.area(code).short_name for code in part.elsewhere),
        ],
        kind,
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
        ],
        className="card profile-bodies",
    )


def _elsewhere(context: PageContext, codes: tuple[str, ...]) -> str:
    return "; ".join(context.area(code).short_name for code in codes)


def _list(title: str, items: list[str]) -> Component:
    return html.Div(
        [html.H3(title), html.Ul([html.Li(item) for item in items])], className="compact-list"
    )
