"""What a figure draws, said without a drawing program.

Slides turn these into charts and shapes of their own, with the numbers inside.
"""

from dataclasses import dataclass
from typing import TypeAlias

from dashboard.exhibits.table import NumberFormat


@dataclass(frozen=True, slots=True)
class Series:
    """One row of bars, a line, or one part of every stack.

    ``colours`` are one a value where they differ, else ``colour`` holds for all.
    """

    name: str
    values: tuple[float | None, ...]
    colour: str
    colours: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """Bars of one series or several over the same categories, in the order shown.

    Attributes:
        categories: what each bar, group or stack is of.
        series: the values.
        form: how values are written.
        is_horizontal: whether bars run to the right, the first category on top.
        is_stacked: whether series stand on each other.
        reference: a value that a line marks, with its name; nothing without one.
    """

    categories: tuple[str, ...]
    series: tuple[Series, ...]
    form: NumberFormat
    is_horizontal: bool = True
    is_stacked: bool = False
    reference: tuple[str, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """Lines over the same categories, usually dates."""

    categories: tuple[str, ...]
    series: tuple[Series, ...]
    form: NumberFormat


@dataclass(frozen=True, slots=True, kw_only=True)
class Points:
    """Points of two values each, with a name and a colour each."""

    names: tuple[str, ...]
    across: tuple[float, ...]
    up: tuple[float, ...]
    colours: tuple[str, ...]
    across_title: str
    up_title: str
    across_form: NumberFormat
    up_form: NumberFormat
    across_reference: tuple[str, float] | None = None
    up_reference: tuple[str, float] | None = None


@dataclass(frozen=True, slots=True)
class MapArea:
    """One area on a map.

    ``words`` say what it reads, with its value and status. ``letter`` is that of a kept
    area, A to F, or empty. A faded area is one that the reader's filters left out.
    """

    code: str
    name: str
    colour: str
    words: str
    letter: str = ""
    is_missing: bool = False
    is_doubtful: bool = False
    is_faded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaMap:
    """A map of areas of one layer, each in one colour.

    Attributes:
        layer: the boundary layer, as in ``Tables.boundary``.
        areas: all of them, or those that are to be seen.
        lon_range: frame in degrees.
        lat_range: frame in degrees.
        has_insets: whether the layer's insets are drawn too.
        border_layers: layers whose borders are laid over the areas.
    """

    layer: str
    areas: tuple[MapArea, ...]
    lon_range: tuple[float, float]
    lat_range: tuple[float, float]
    has_insets: bool = True
    border_layers: tuple[str, ...] = ()


Drawing: TypeAlias = AreaMap | Bars | Lines | Points
