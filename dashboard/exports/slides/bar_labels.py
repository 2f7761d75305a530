"""The values on bars: where each stands, so that it can be read."""

from dataclasses import dataclass
from typing import Final

from dashboard.exhibits.cell_words import cell_words
from dashboard.exhibits.drawing import Bars, Series
from dashboard.exports.slides.chart_markup import NO_LEADERS, number_format, text_style
from dashboard.exports.slides.markup import Box, is_dark, outline, solid
from dashboard.exports.slides.measuring import text_width
from dashboard.theme import BORDER, INK

_MANY: Final = 10
_ROOM: Final = 4.0
_APART: Final = 3.0
_LINE: Final = 1.3
_SHOWN: Final = (
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
)


@dataclass(frozen=True, slots=True)
class BarSetting:
    """How a chart of bars is set.

    Attributes:
        whole: the chart.
        plot: the rectangle of its axes.
        ends: of the axis of values.
        size: of the names of categories.
        value_size: of the values; 0 for an axis instead of values.
    """

    whole: Box
    plot: Box
    ends: tuple[float, float]
    size: float
    value_size: float

    def length(self, bars: Bars, value: float) -> float:
        """Return how long a bar of some value is, in points."""
        whole = self.plot.width if bars.is_horizontal else self.plot.height
        return abs(value) / (self.ends[1] - self.ends[0]) * whole


def bar_labels(one: Series, bars: Bars, setting: BarSetting) -> str:
    """Return the labels of a series; none where values are read from the axis.

    On a stack, a part too short for its value has none. Another bar's value stands beyond its
    end, moved past the line of the reference where that would run through it.
    """
    if not setting.value_size:
        return ""
    if bars.is_stacked and _is_mostly_short(one, bars, setting):
        return ""
    exceptions = "".join(
        _exception(place, value, bars, setting) for place, value in enumerate(one.values)
    )
    colour = BORDER if bars.is_stacked and is_dark(one.colour) else INK
    return f"<c:dLbls>{exceptions}{_style(bars, setting, colour)}{NO_LEADERS}</c:dLbls>"


def _is_mostly_short(one: Series, bars: Bars, setting: BarSetting) -> bool:
    """Say whether few parts of many stacks could have their value, which would look like more."""
    present = [value for value in one.values if value is not None]
    fitting = sum(
        setting.length(bars, value) >= _extent(value, bars, setting) + _ROOM for value in present
    )
    return len(present) > _MANY and fitting * 2 < len(present)


def _style(bars: Bars, setting: BarSetting, colour: str) -> str:
    position = "ctr" if bars.is_stacked else "outEnd"
    return (
        f"{number_format(bars.form)}<c:spPr>{solid('')}{outline('')}</c:spPr>"
        f"{text_style(setting.value_size, colour, wraps=False)}"
        f'<c:dLblPos val="{position}"/>{_SHOWN}'
    )


def _exception(place: int, value: float | None, bars: Bars, setting: BarSetting) -> str:
    """Return a label that differs from the others of its series, or nothing."""
    dropped = f'<c:dLbl><c:idx val="{place}"/><c:delete val="1"/></c:dLbl>'
    if value is None:
        return dropped
    long = _extent(value, bars, setting)
    if bars.is_stacked:
        return dropped if setting.length(bars, value) < long + _ROOM else ""
    moved = _way_past_line(value, bars, setting, long)
    if not moved:
        return ""
    # Parts of the whole chart, from where the label would stand by itself.
    across = moved / setting.whole.width if bars.is_horizontal else 0.0
    down = 0.0 if bars.is_horizontal else -moved / setting.whole.height
    return (
        f'<c:dLbl><c:idx val="{place}"/><c:layout><c:manualLayout><c:x val="{across:.5f}"/>'
        f'<c:y val="{down:.5f}"/></c:manualLayout></c:layout>{_style(bars, setting, INK)}'
        "</c:dLbl>"
    )


def _extent(value: float, bars: Bars, setting: BarSetting) -> float:
    """Return how much of a bar's direction its value takes, in points."""
    if not bars.is_horizontal:
        return setting.value_size * _LINE
    return text_width(cell_words(value, bars.form), setting.value_size)


def _way_past_line(value: float, bars: Bars, setting: BarSetting, long: float) -> float:
    """Return how far a value must move so that the reference's line does not cross it.

    Measured in points, in the direction of rising values; 0 where it is clear of the line.
    """
    if not bars.reference:
        return 0.0
    to_line = setting.length(bars, bars.reference[1] - value)
    is_rising = value >= 0
    if (bars.reference[1] > value) != is_rising or to_line > long + _ROOM + _APART:
        return 0.0
    way = abs(to_line) + _APART
    return way if is_rising else -way
