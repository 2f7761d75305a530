"""Where the bars of a chart stand: in how many columns, how high, with which labels."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from dashboard.exhibits.cell_words import cell_words
from dashboard.exhibits.drawing import Bars
from dashboard.exports.slides.measuring import text_width, wrapped

_LEGIBLE: Final = 11.0
"""Points from one row to the next below which names cannot be read."""
_COMFORTABLE: Final = 13.4
_LABEL_PITCH: Final = 10.0
"""Points that a bar needs to have its value beside it."""
_MOST: Final = 16.0
_MOST_MANY: Final = 12.0
_HIGHEST: Final = 84.0
_STACKED: Final = 0.62
"""How much of the room between two stacks their values may be high."""
_COLUMNS: Final = (1, 2, 3)
_LINE: Final = 1.22
_FEW: Final = 10
_CLEAR: Final = 12.0
_SHARES: Final = (0.36, 0.42, 0.5, 0.6, 0.66)


@dataclass(frozen=True, slots=True)
class BarLayout:
    """How horizontal bars are set out.

    Attributes:
        columns: the first and the last category of each chart; the last is not in it.
        pitch: points from one category to the next.
        size: of the names, in points.
        value_size: of the values; 0 where there is no room for values.
    """

    columns: tuple[tuple[int, int], ...]
    pitch: float
    size: float
    value_size: float


def bar_layout(bars: Bars, height: float) -> BarLayout | None:
    """Set horizontal bars out in a height; nothing when they are too many to be read."""
    count = max(1, len(bars.categories))
    for columns in _COLUMNS:
        rows = math.ceil(count / columns)
        pitch = min(height / rows, _HIGHEST)
        if pitch >= (_COMFORTABLE if columns < _COLUMNS[-1] else _LEGIBLE):
            break
    else:
        return None
    each = pitch / (1 if bars.is_stacked else max(1, len(bars.series)))
    most = _MOST if columns == 1 and count <= _FEW else _MOST_MANY
    high = pitch * _STACKED if bars.is_stacked else each / _LINE
    return BarLayout(
        columns=tuple((start, min(start + rows, count)) for start in range(0, count, rows)),
        pitch=pitch,
        size=min(most, pitch / _LINE),
        value_size=min(most, high) if each >= _LABEL_PITCH else 0.0,
    )


def bar_ends(bars: Bars) -> tuple[float, float]:
    """Return the lowest and the highest value that a bar, a stack or the line reaches."""
    ends = [0.0, bars.reference[1]] if bars.reference else [0.0]
    for values in _per_category(bars):
        if bars.is_stacked:
            ends += [sum(v for v in values if v > 0), sum(v for v in values if v < 0)]
        else:
            ends += values
    low, high = min(ends), max(ends)
    return (low, high) if high > low else (low, low + 1.0)


def _per_category(bars: Bars) -> Iterator[list[float]]:
    for place in range(len(bars.categories)):
        found = (series.values[place] for series in bars.series)
        yield [value for value in found if value is not None and math.isfinite(value)]


def ends_with_labels(bars: Bars, width: float, size: float) -> tuple[float, float]:
    """Widen the ends of an axis so that values beside their bars have room.

    Args:
        bars: what is drawn.
        width: of the axis, in points.
        size: of the values, in points; 0 for none.
    """
    low, high = bar_ends(bars)
    if not size or bars.is_stacked:
        return low, high
    found = [value for values in _per_category(bars) for value in values]
    room = 6 + max((text_width(cell_words(v, bars.form), size) for v in found), default=0.0)
    share = min(0.42, room / width)
    below = share if low < 0 else 0.0
    scale = (high - low) / (1 - share - below)
    return low - below * scale, high + share * scale


def names_width(categories: Sequence[str], layout: BarLayout, width: float) -> float:
    """Return the points that names take beside their bars; none for one bar alone.

    A long name is broken into as many lines as there is room for, else it takes from the bars.
    """
    if len(categories) == 1:
        return 0.0
    size, lines = layout.size, max(1, int(layout.pitch / (layout.size * _LINE)))
    longest = max((text_width(name, size) for name in categories), default=0.0)
    for share in _SHARES:
        room = width * share - _CLEAR
        if longest <= room:
            return longest + _CLEAR
        if all(len(wrapped(name, room, size)) <= lines for name in categories):
            return width * share
    return width * _SHARES[-1]


def missing_runs(bars: Bars) -> tuple[tuple[int, int], ...]:
    """Return where categories without any value stand together: first and one past the last."""
    runs: list[tuple[int, int]] = []
    for place in range(len(bars.categories)):
        if any(series.values[place] is not None for series in bars.series):
            continue
        if runs and runs[-1][1] == place:
            runs[-1] = (runs[-1][0], place + 1)
        else:
            runs.append((place, place + 1))
    return tuple(runs)
