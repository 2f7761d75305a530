"""What every figure has in common: type, colours, no chart furniture."""

import math
from collections.abc import Mapping, Sequence
from typing import Any, Final

import plotly.graph_objects as go

from dashboard.formatting import limit
from dashboard.theme import BORDER, FONT_STACK, GRID, INK, MUTED
from geodata.vocabulary import Unit

# A figure keeps zoom and pan for as long as this does not change: for ever.
KEEP = "keep"


def plain_layout(**extra: Any) -> go.Layout:
    """Return a layout with our type and none of Plotly's default template.

    The default template weighs 6.5 kB an answer and would be undone line by
    line; an empty one says nothing.
    """
    return go.Layout(
        {
            "template": go.layout.Template(),
            "font": {"family": FONT_STACK, "size": 12, "color": INK},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "hovermode": False,
            "showlegend": False,
            "uirevision": KEEP,
        }
        | extra
    )


ANSWERING: Final[Mapping[str, Any]] = {
    "hovermode": "closest",
    "dragmode": False,
    "hoverlabel": {
        "bgcolor": INK,
        "bordercolor": INK,
        "align": "left",
        "font": {"family": FONT_STACK, "size": 12, "color": BORDER},
    },
}
"""What makes marks answer to the pointer; quicker to lay over a figure than a whole layout."""


def chart_layout(**extra: Any) -> go.Layout:
    """Return a layout whose marks answer to the pointer, each with a label of its own."""
    return plain_layout(**(dict(ANSWERING) | extra))


def value_axis(**extra: Any) -> dict[str, Any]:
    """Return a quiet axis for values: light grid, muted ticks, no zero bias."""
    return {
        "gridcolor": GRID,
        "zeroline": False,
        "tickfont": {"color": MUTED, "size": 11},
        "title": {"font": {"color": MUTED, "size": 12}},
        "fixedrange": True,
        "automargin": True,
    } | extra


def tick_format(unit: Unit, values: Sequence[float]) -> dict[str, Any]:
    """Return axis options that write ticks in a unit.

    Args:
        unit: of the values.
        values: whatever is to be seen on the axis; only money in pounds looks
            at them, since Plotly cannot write millions and billions as we do.
    """
    match unit:
        case Unit.SHARE:
            return {"tickformat": ",.1~%"}
        case Unit.GBP:
            ticks = round_ticks(min(0.0, *values), max(0.0, *values))
            return {"tickvals": ticks, "ticktext": [limit(tick, unit) for tick in ticks]}
        case Unit.GBP_PER_PERSON:
            return {"tickprefix": "£", "tickformat": ",.0f"}
        case _:
            return {"tickformat": ",~r"}


def round_ticks(low: float, high: float, most: int = 5) -> list[float]:
    """Return at most ``most`` round numbers from ``low`` to ``high``, evenly apart."""
    span = high - low
    if span <= 0:
        return [low]
    rough = span / (most - 1)
    size = 10.0 ** math.floor(math.log10(rough))
    step = next(size * factor for factor in (1, 2, 5, 10) if size * factor >= rough)
    first = math.ceil(low / step)
    return [step * place for place in range(first, math.floor(high / step) + 1)]


def short(number: float) -> float:
    """Return a number with six significant digits: more than a screen shows, less to send."""
    return float(f"{number:.6g}")
