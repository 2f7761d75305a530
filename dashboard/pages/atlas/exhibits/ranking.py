"""The Atlas's ranking, to take away."""

from dataclasses import replace

from dashboard.descriptions import describe_ranking
from dashboard.exhibits.drawing import Bars, Series
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.measures import form_of
from dashboard.exhibits.takeaways import ranked_takeaway
from dashboard.figures.choropleth import class_colours
from dashboard.figures.ranked_bar import Row, ranked_bar, ranked_rows
from dashboard.pages.atlas.exhibits.view import AtlasView
from dashboard.theme import NO_DATA, Side
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
        drawing=_bars(shown, rows) if shown.classes else None,
        figure=lambda: ranked_bar(shown, context.areas, side=Side.LEFT),
    )


def _bars(shown: ClassifiedMeasure, rows: list[Row]) -> Bars:
    colours = class_colours(shown, Side.LEFT)
    numbers = [shown.class_index[row.place] for row in rows]
    return Bars(
        categories=tuple(row.label for row in rows),
        series=(
            Series(
                shown.measure.short_title,
                tuple(shown.values[row.place] for row in rows),
                colours[-1],
                tuple(NO_DATA if number is None else colours[number] for number in numbers),
            ),
        ),
        form=form_of(shown.measure.unit),
        reference=None if shown.benchmark is None else (shown.benchmark_label, shown.benchmark),
    )
