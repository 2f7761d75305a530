"""How to choose: the neighbours and the most similar of those chosen, or a pair to begin with."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import attributes
from dashboard.formatting import listing
from dashboard.page_context import PageContext
from dashboard.pages.compare.chosen import Chosen
from geodata.queries.similarity import similar_footprints
from geodata.queries.starting_pairs import Reason, starting_pairs
from geodata.vocabulary import FootprintCode

REASONS = {
    Reason.ALIKE: "The two most alike in age, settlement, deprivation and health",
    Reason.SIZE: "The most and the fewest residents",
    Reason.DENSITY: "The most and the least densely settled",
}


def start(context: PageContext, chosen: Chosen) -> list[Component]:
    """Build what helps to choose, fitting what is chosen already."""
    if not chosen.areas:
        return [_explanation(context), _pairs(context)]
    if not chosen.free:
        return [html.P(
            "All six places are taken. Let one go in the list above to add another.",
            className="start__room", role="status",
        )]  # fmt: skip
    room = (
        f"Choose at least one more {context.nouns.singular} to compare."
        if len(chosen.areas) == 1
        else f"Room for {chosen.free} more."
    )
    return [
        html.Div(
            [
                _adders(context, chosen, "Add the neighbours of", _neighbours(chosen)),
                _adders(context, chosen, "Add the most similar to", _similar(context, chosen)),
                html.P(room, className="start__room", role="status"),
            ],
            className="start__adders",
        )
    ]


def _explanation(context: PageContext) -> html.P:
    nouns = context.nouns
    return html.P(
        f"Choose two to six {nouns.plural} in the list above, or on any map or ranking of this "
        "site. Until then the table holds the regions against England. A pair to begin with:"
    )


def _pairs(context: PageContext) -> html.Ul:
    return html.Ul(
        [
            html.Li(
                [
                    html.Button(
                        " with ".join(context.area(code).short_name for code in pair.codes),
                        className="quiet-button",
                        **attributes({"data-keep": " ".join(pair.codes)}),
                    ),
                    html.Span(REASONS[pair.reason], className="start__reason"),
                ]
            )
            for pair in starting_pairs(context.tables)
        ],
        className="start__pairs",
    )


def _neighbours(chosen: Chosen) -> list[tuple[FootprintCode, ...]]:
    return [area.neighbours for area in chosen.areas]


def _similar(context: PageContext, chosen: Chosen) -> list[tuple[FootprintCode, ...]]:
    return [
        tuple(found.code for found in similar_footprints(context.tables, code))
        for code in chosen.codes
    ]


def _adders(
    context: PageContext,
    chosen: Chosen,
    words: str,
    found: Sequence[tuple[FootprintCode, ...]],
) -> html.Div:
    """Build a button a letter; each says whom it adds, as many as there is room for."""
    buttons = []
    for letter, area, codes in zip(chosen.letters, chosen.areas, found, strict=True):
        new = [code for code in codes if code not in chosen.codes]
        added = new[: chosen.free]
        names = listing([context.area(code).short_name for code in added])
        left = f"; no room for {len(new) - len(added)} more" if len(new) > len(added) else ""
        who = f"{words} {area.short_name}: {f'{names}{left}' if new else 'all are here'}"
        buttons.append(
            html.Button(
                letter,
                className="letter-button",
                disabled=not added,
                title=who,
                **attributes(
                    {"data-keep": " ".join(added), "data-letter": letter, "aria-label": who}
                ),
            )
        )
    return html.Div([html.Span(words), *buttons], className="start__adder")
