"""What every figure has in common: type, colours, no chart furniture."""

from typing import Any

import plotly.graph_objects as go

from dashboard.theme import FONT_STACK, GRID, INK, MUTED
from geodata.vocabulary import Unit

# A figure keeps zoom and pan for as long as this does not change: for ever.
KEEP = "keep"


def plain_layout(**extra: Any) -> go.Layout:
    """Return a layout with our type and none of Plotly's default template.

    The default template weighs 6.5 kB an answer and would be undone line by
    line; an empty one says nothing.
    """
    return go.Layout(
        template=go.layout.Template(),
        font={"family": FONT_STACK, "size": 12, "color": INK},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        hovermode=False,
        showlegend=False,
        uirevision=KEEP,
        **extra,
    )


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


def tick_format(unit: Unit) -> dict[str, Any]:
    """Return axis options that write ticks in a unit."""
    match unit:
        case Unit.SHARE:
            return {"tickformat": ",.0%"}
        case Unit.GBP:
            # Pounds inside, £m or £bn outside: Plotly's exponent letters say M and B.
            return {"tickprefix": "£", "tickformat": "~s"}
        case Unit.GBP_PER_PERSON:
            return {"tickprefix": "£", "tickformat": ",.0f"}
        case _:
            return {"tickformat": ",~r"}
