"""The Atlas's ranking, to take away."""

from dataclasses import replace

import plotly.graph_objects as go

from dashboard.descriptions import describe_ranking
from dashboard.exhibits.drawing import Bars, Series
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.measures import form_of
from dashboard.exhibits.takeaways import ranked_takeaway
from dashboard.figures.choropleth import class_colours
from dashboard.figures.ranked_bar import Row, ranked_bar, ranked_rows
from dashboard.pages.atlas.exhibits.view import AtlasView
from dashboard.theme import BORDER, FADED, NO_DATA, Side, pick_colour
from geodata.queries import ClassifiedMeasure


def ranking_exhibit(view: AtlasView) -> Exhibit:
    """Return the ranking by the measure that the reader ranks by; filtered areas are left out."""
    context = view.context
    is_right = view.selection.rank_by is Side.RIGHT and view.right is not None
    shown = view.right if is_right and view.right else view.left
    rows = [row for row in ranked_rows(shown, context.areas) if shown.codes[row.place] in view.lit]
    words = describe_ranking(shown, context.nouns)
    about = view.about(shown, "ranking", [row.place for row in rows])
    counted = ranked_takeaway(shown, context.areas, context.nouns, view.lit)
    return replace(
        about,
        takeaway=counted if counted and len(view.kept) != 1 else about.takeaway,
        subject=f"{shown.measure.short_title} ranked",
        title=f"{shown.measure.title}, ranked",
        words=(words,),
        alternative=f"Bars, one a {context.nouns.singular}, highest first. {words}",
        drawing=_bars(view, shown, rows) if shown.classes else None,
        figure=lambda: _figure(view, shown),
    )


def _figure(view: AtlasView, shown: ClassifiedMeasure) -> go.Figure:
    """Draw all bars as the page does: kept ones framed, those that filters leave out faded."""
    figure = ranked_bar(shown, view.context.areas, side=Side.LEFT)
    bars = figure.data[0]
    letters = [view.letter(code) for code in bars.customdata]
    bars.marker.opacity = [1 if code in view.lit else FADED for code in bars.customdata]
    bars.marker.line = {
        "color": [pick_colour(letter) if letter else BORDER for letter in letters],
        "width": [3 if letter else 0 for letter in letters],
    }
    names = next(figure.select_traces(selector={"name": "names"}))
    first = len(names.text) - len(letters)
    names.text = [
        *names.text[:first],
        *(
            f"<b>{letter} {name}</b>" if letter else name
            for letter, name in zip(letters, names.text[first:], strict=True)
        ),
    ]
    return figure


def _bars(view: AtlasView, shown: ClassifiedMeasure, rows: list[Row]) -> Bars:
    colours = class_colours(shown, Side.LEFT)
    letters = [view.letter(shown.codes[row.place]) for row in rows]
    numbers = [shown.class_index[row.place] for row in rows]
    return Bars(
        categories=tuple(
            f"{letter} {row.label}".strip() for letter, row in zip(letters, rows, strict=True)
        ),
        series=(
            Series(
                shown.measure.short_title,
                tuple(shown.values[row.place] for row in rows),
                colours[-1],
                tuple(
                    pick_colour(letter)
                    if letter
                    else (NO_DATA if number is None else colours[number])
                    for letter, number in zip(letters, numbers, strict=True)
                ),
            ),
        ),
        form=form_of(shown.measure.unit),
        reference=None if shown.benchmark is None else (shown.benchmark_label, shown.benchmark),
    )
