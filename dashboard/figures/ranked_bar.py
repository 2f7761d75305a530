"""All footprints in order of a measure, against their regions and England."""

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from dashboard.figures.choropleth import class_colours, class_numbers
from dashboard.figures.frame import plain_layout, short
from dashboard.formatting import MISSING, plain
from dashboard.theme import GRID, INK, MUTED, NO_DATA, Side
from geodata.queries import ClassifiedMeasure, Footprint

ROW_HEIGHT = 16
_CLEAR = 1.03  # the column of values begins a little beyond the longest bar
_LETTER = 6.1  # pixels a letter of a label takes on average, at its size of 11


@dataclass(frozen=True, slots=True)
class Row:
    """One area's place in the ranking: its index among the areas, and its bar."""

    place: int
    label: str
    length: float
    text: str


def ranked_bar(
    classified: ClassifiedMeasure, footprints: Sequence[Footprint], *, side: Side
) -> go.Figure:
    """Draw every footprint as a bar, highest first, areas without a value last.

    England and the regions stand above the bars, each with a line through
    them. Bars start at zero. ``customdata`` of each bar is the area's code.
    """
    rows = ranked_rows(classified, footprints)
    marks = _benchmarks(classified)
    ends = [row.length for row in rows] + [value for _, value in marks]
    low, high = min(0.0, *ends), max(ends)
    names = [name for name, _ in marks] + [row.label for row in rows]
    places = list(range(-len(marks), len(rows)))
    return go.Figure(
        [
            _bars(rows, classified, side),
            # Names are points of their own: as tick labels they would cost four
            # fifths of the time that the chart takes to draw.
            _column("names", names, places, low, "middle left"),
            _column("values", _value_words(rows, marks, classified), places, high * _CLEAR),
            *([_marks(marks)] if marks else []),
        ],
        plain_layout(
            # Measured here rather than by Plotly, which would draw everything twice.
            margin={"t": 4, "b": 4, "l": _width(names), "r": _width([row.text for row in rows])},
            bargap=0.28,
            dragmode=False,
            height=ROW_HEIGHT * len(names) + 8,
            shapes=_lines(marks, len(rows)),
            # Every bar has its value beside it, so the axis would only repeat them.
            # Rounded as the words are, which would else stand outside of it and be left out.
            xaxis={
                "visible": False,
                "fixedrange": True,
                "range": [short(low), short(high * _CLEAR)],
            },
            yaxis={
                "visible": False,
                "fixedrange": True,
                "range": [len(rows) - 0.5, -len(marks) - 0.7],
            },
        ),
    )


def ranked_rows(classified: ClassifiedMeasure, footprints: Sequence[Footprint]) -> tuple[Row, ...]:
    """Return the bars in order: highest value first, missing values last by name."""
    rows = []
    for place, (area, value) in enumerate(zip(footprints, classified.values, strict=True)):
        if value is None:
            rows.append(Row(place, area.short_name, 0.0, MISSING))
        elif classified.classes is None:
            rows.append(Row(place, area.short_name, 1.0, category_label(classified, place)))
        else:
            rows.append(Row(place, area.short_name, value, plain(value, classified.measure.unit)))
    return tuple(sorted(rows, key=lambda row: _order(classified, row)))


def category_label(classified: ClassifiedMeasure, place: int) -> str:
    """Return the category of an area in words, or that there is none."""
    number = classified.class_index[place]
    return MISSING if number is None else classified.measure.categories[number].label


def _order(classified: ClassifiedMeasure, row: Row) -> tuple[bool, float, str]:
    number = classified.class_index[row.place]
    if number is None:
        return (True, 0.0, row.label)
    rank = float(number) if classified.classes is None else -row.length
    return (False, rank, row.label)


def _benchmarks(classified: ClassifiedMeasure) -> list[tuple[str, float]]:
    if classified.benchmark is None:
        return []
    regions = [(r.name, r.value) for r in classified.regions if r.value is not None]
    return [(classified.benchmark_label, classified.benchmark), *regions]


def _width(texts: Sequence[str]) -> int:
    """Return the pixels that the longest of some texts takes, and a little room."""
    return 12 + round(_LETTER * max(len(text) for text in texts))


def _bars(rows: Sequence[Row], classified: ClassifiedMeasure, side: Side) -> go.Bar:
    colours = (NO_DATA, *class_colours(classified, side))
    numbers = class_numbers(classified)
    return go.Bar(
        name="bars",
        orientation="h",
        x=[short(row.length) for row in rows],
        y=list(range(len(rows))),
        customdata=[classified.codes[row.place] for row in rows],
        hoverinfo="skip",
        marker={
            "color": [colours[numbers[row.place] + 1] for row in rows],
            "line": {"width": 0},
        },
    )


def _column(
    name: str, words: Sequence[str], places: Sequence[int], x: float, side: str = "middle right"
) -> go.Scatter:
    """Return words beside every row, clear of the bars and lines."""
    return go.Scatter(
        name=name,
        x=[short(x)] * len(words),
        y=places,
        mode="text",
        text=words,
        textposition=side,
        textfont={"size": 11, "color": INK},
        cliponaxis=False,
        hoverinfo="skip",
    )


def _value_words(
    rows: Sequence[Row], marks: Sequence[tuple[str, float]], classified: ClassifiedMeasure
) -> list[str]:
    unit = classified.measure.unit
    return [plain(value, unit) for _, value in marks] + [
        f"{row.text} ?" if classified.doubtful[row.place] else row.text for row in rows
    ]


def _marks(marks: Sequence[tuple[str, float]]) -> go.Scatter:
    return go.Scatter(
        name="benchmarks",
        x=[short(value) for _, value in marks],
        y=list(range(-len(marks), 0)),
        mode="markers",
        marker={"symbol": "diamond", "size": 8, "color": INK},
        cliponaxis=False,
        hoverinfo="skip",
    )


def _lines(marks: list[tuple[str, float]], bars: int) -> list[dict[str, object]]:
    """Return a line down from each benchmark; England's is solid and darker."""
    return [
        {
            "type": "line",
            "x0": value,
            "x1": value,
            "y0": place - len(marks),
            "y1": bars - 0.5,
            "line": {"color": INK, "width": 1.2}
            if place == 0
            else {"color": MUTED, "width": 0.8, "dash": "dot"},
            "layer": "above",
        }
        for place, (_, value) in enumerate(marks)
    ] + [
        {
            "type": "line",
            "xref": "paper",
            "x0": 0,
            "x1": 1,
            "y0": -0.5,
            "y1": -0.5,
            "line": {"color": GRID, "width": 1 if marks else 0},
        }
    ]
