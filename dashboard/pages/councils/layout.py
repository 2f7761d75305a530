"""The councils page: which council lies where, and with how many of its residents."""

from typing import Final

import dash_mantine_components as dmc
from dash import dcc, html

from dashboard.address_reader import MAXIMUM_TEXT
from dashboard.components.attributes import attributes
from dashboard.components.dated_note import dated_note
from dashboard.components.exhibit_mark import exhibit_mark
from dashboard.components.figure_card import sources_line, status_badge
from dashboard.components.page_frame import page_frame
from dashboard.components.pickers import filter_picker
from dashboard.ids import Councils
from dashboard.page_context import PageContext
from dashboard.pages.councils.card import council_card
from dashboard.pages.councils.map_card import map_card
from dashboard.pages.councils.selection import PARTS, CouncilsSelection
from dashboard.pages.councils.shown import first_view, matching, shown_council
from dashboard.pages.councils.tables import council_table, split_table
from dashboard.site import COUNCILS
from geodata.queries.councils import council_sources, councils, matching_councils
from geodata.queries.timeline import FOOTPRINTS_NAMED
from geodata.vocabulary import Status

SPLIT: Final = "split"
TABLE: Final = "table"
"""Names of the exhibits."""


def layout(context: PageContext, /, **query: str) -> html.Div:
    """Build the page from its address."""
    selection = CouncilsSelection.from_query(query, context)
    nouns = context.nouns
    return page_frame(
        context,
        COUNCILS,
        Councils,
        title=f"Councils and their {nouns.plural}",
        lead=[
            f"{nouns.plural.capitalize()} were drawn around NHS bodies, not councils. Find out "
            f"which {nouns.plural} a council’s residents live in, and whether it is a named "
            "partner there."
        ],
        slots=selection.slots,
        parts=PARTS,
        notices=selection.notices,
        styles=("councils.css",),
        children=[
            html.Div(
                [
                    map_card(context, selection),
                    html.Div(
                        [
                            _picker(context, selection),
                            _filters(context, selection),
                            _split_section(context),
                        ],
                        className="councils__side",
                    ),
                ],
                className="councils",
            ),
            _table_section(context),
            *_stores(context, selection),
        ],
    )  # fmt: skip


def remaining_words(context: PageContext, count: int) -> str:
    """Say how many councils the filters leave."""
    total = len(councils(context.tables))
    if count == total:
        return f"All {total} councils"
    return f"{count} of {total} councils match" if count else "No council matches"


def _picker(context: PageContext, selection: CouncilsSelection) -> html.Section:
    everyone = sorted(councils(context.tables), key=lambda council: council.name)
    return html.Section(
        [
            dmc.Select(
                id=Councils.PICKER,
                data=[{"value": c.code, "label": c.name} for c in everyone],
                value=selection.council or None,
                label="Your council",
                placeholder="Type a name",
                searchable=True,
                clearable=True,
                limit=60,
                maxDropdownHeight=320,
                nothingFoundMessage="No council has that name",
                size="md",
                clearButtonProps={"aria-label": "Choose no council"},
            ),
            html.Div(
                council_card(context, selection.council),
                id=Councils.CARD,
                className="council-card",
                **attributes({"aria-live": "polite"}),
            ),
        ],
        className="card councils__picker",
    )


def _filters(context: PageContext, selection: CouncilsSelection) -> html.Section:
    filters, options = selection.filters, context.options
    count = len(matching_councils(context.tables, filters))
    return html.Section(
        [
            html.H2("Narrow the map and the table", className="card__title"),
            html.Div(
                [
                    dmc.TextInput(
                        id=Councils.FIND,
                        value=filters.text,
                        label=f"Name of a council or {context.nouns.singular}",
                        debounce=250,
                        size="xs",
                        inputProps={"maxLength": MAXIMUM_TEXT},
                        className="filter",
                    ),
                    filter_picker(
                        Councils.REGIONS,
                        options.council_regions,
                        values=filters.regions,
                        label="Council region",
                    ),
                    filter_picker(
                        Councils.TYPES,
                        options.council_types,
                        values=filters.types,
                        label="Council type",
                    ),
                ],
                className="controls",
            ),
            html.P(remaining_words(context, count), id=Councils.REMAINING, role="status"),
        ],
        className="card councils__filters",
    )


def split_words(context: PageContext) -> tuple[str, ...]:
    """Say how many councils lie in several footprints, why, and what counts."""
    split = [council for council in councils(context.tables) if council.is_split]
    upper = sum(council.is_upper for council in split)
    districts = sum(council.is_district for council in split)
    both = upper + districts - len(split)
    nouns = context.nouns
    return (
        f"{upper} upper or single tier councils and {districts} districts have residents in more "
        f"than one {nouns.singular} ({both} are both).",
        f"The borders of {nouns.plural} follow clinical commissioning groups (CCGs), which cut "
        "across councils.",
        f"A council counts as lying in a {nouns.singular} when at least 1% of its residents of "
        "mid-2017 live there; smaller parts are listed here only.",
        "Being a named partner, as NHS Digital recorded it in April 2019, is a separate fact.",
    )


def _split_section(context: PageContext) -> html.Section:
    return html.Section(
        [
            html.H2(f"Councils in several {context.nouns.plural}", className="card__title"),
            html.P(" ".join(split_words(context))),
            *dated_note(context, FOOTPRINTS_NAMED),
            split_table(context),
        ],
        className="card councils__split",
        **exhibit_mark(COUNCILS, SPLIT),
    )


def _table_section(context: PageContext) -> html.Section:
    return html.Section(
        [
            html.H2("All councils", className="card__title"),
            html.P(
                [
                    status_badge(Status.DERIVED),
                    " Choose a column’s name to sort. The filters above leave out rows.",
                ],
                className="card__subtitle",
            ),
            council_table(context),
            html.P(sources_line(council_sources(context.tables)), className="words__source"),
        ],
        className="card councils__table",
        **exhibit_mark(COUNCILS, TABLE),
    )


def _stores(context: PageContext, selection: CouncilsSelection) -> list[dcc.Store]:
    found = matching_councils(context.tables, selection.filters)
    view = first_view(context, selection)
    return [
        dcc.Store(id=Councils.SCRIPT, data=context.asset_url("pages/councils.js")),
        dcc.Store(id=Councils.MATCHING, data=matching(context, found)),
        dcc.Store(
            id=Councils.SHOWN,
            data=shown_council(context, selection.council, selection.layer),
        ),
        dcc.Store(id=Councils.VIEW, data=view.to_text() if view else ""),
        dcc.Store(id=Councils.MARKED),
    ]
