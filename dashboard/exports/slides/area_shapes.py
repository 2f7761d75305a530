"""Areas as freeform shapes that a presenter can recolour, one shape an area."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from dashboard.exhibits.drawing import AreaMap, MapArea
from dashboard.exports.outlines import Ring, signed_area
from dashboard.exports.slides.map_frame import STEP, MapFrame, Path
from dashboard.exports.slides.markup import (
    Box,
    blended,
    frame,
    hatched,
    identity,
    outline,
    solid,
)
from dashboard.theme import BORDER, LETTERS, NO_DATA, SELECTED

_BORDER: Final = 0.5
_KEPT: Final = 2.25
_FADED: Final = 0.3
_HATCH: Final = "#a3a9af"
_SCANS: Final = 9


def kept_colour(letter: str) -> str:
    """Return the colour of a kept area's letter; that of the last for an unknown one."""
    return SELECTED[LETTERS.index(letter) if letter in LETTERS else -1]


def is_quiet(area_map: AreaMap) -> bool:
    """Say whether most areas have no figure, so that hatching them would shout."""
    return sum(area.is_missing for area in area_map.areas) * 2 > len(area_map.areas)


def missing_fill(*, is_plain: bool) -> str:
    """Return the fill of areas without a figure: hatched, or plain where most have none."""
    return solid(NO_DATA) if is_plain else hatched(_HATCH, NO_DATA)


def area_shape(
    number: int, area: MapArea, paths: Sequence[Path], where: MapFrame, *, is_plain: bool,
    part: str = "",
) -> str:  # fmt: skip
    """Return an area as one shape, its islands and holes with it.

    Args:
        number: of the shape.
        area: its name, colour and words.
        paths: its rings on the grid; one at least.
        where: the frame that the grid belongs to.
        is_plain: whether areas without a figure are left plain.
        part: what its name says behind its code, on a map that shows it again.
    """
    if area.is_missing:
        fill = missing_fill(is_plain=is_plain)
    else:
        fill = solid(blended(area.colour, BORDER, _FADED) if area.is_faded else area.colour)
    edge = outline(kept_colour(area.letter), _KEPT) if area.letter else outline(BORDER, _BORDER)
    name = f"{area.name} ({area.code}){part}"
    return freeform(number, name, area.words or name, paths, where, fill=fill, edge=edge)


def freeform(
    number: int, name: str, words: str, paths: Sequence[Path], where: MapFrame, *, fill: str,
    edge: str, is_open: bool = False,
) -> str:  # fmt: skip
    """Return closed lines as one shape; without words it is decoration.

    Where ``is_open``, lines are left out that run along the frame: there the map is cut, and
    no border is.
    """
    left = min(x for path in paths for x, _ in path)
    top = min(y for path in paths for _, y in path)
    wide = max(x for path in paths for x, _ in path) - left
    high = max(y for path in paths for _, y in path) - top
    box = Box(where.box.x + left * STEP, where.box.y + top * STEP, wide * STEP, high * STEP)
    ends = where.ends if is_open else None
    lines = "".join(_line(path, left, top, ends) for path in paths)
    return (
        f"<p:sp><p:nvSpPr>{identity(number, name, words)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        f"<p:spPr>{frame(box)}<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        f'<a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="{wide}" h="{high}">{lines}'
        f"</a:path></a:pathLst></a:custGeom>{fill}{edge}</p:spPr></p:sp>"
    )


def _line(path: Path, left: int, top: int, ends: tuple[int, int] | None) -> str:
    """Return a closed line, or its stretches off the frame whose lower right corner is given."""
    if ends is None:
        steps = [_step("moveTo" if place == 0 else "lnTo", x - left, y - top)
                 for place, (x, y) in enumerate(path)]  # fmt: skip
        return "".join([*steps, "<a:close/>"])
    round_ = [*path, path[0]]
    steps = [_step("moveTo", path[0][0] - left, path[0][1] - top)]
    for before, (x, y) in pairwise(round_):
        kind = "moveTo" if _is_along(before, (x, y), ends) else "lnTo"
        steps.append(_step(kind, x - left, y - top))
    return "".join(steps)


def _step(kind: str, x: int, y: int) -> str:
    return f'<a:{kind}><a:pt x="{x}" y="{y}"/></a:{kind}>'


def _is_along(one: tuple[int, int], other: tuple[int, int], ends: tuple[int, int]) -> bool:
    """Say whether two points lie on one edge of a frame."""
    return any(one[axis] == other[axis] and one[axis] in (0, ends[axis]) for axis in (0, 1))


def label_point(rings: Sequence[Ring]) -> tuple[float, float]:
    """Return a point well inside an area: the middle of its widest stretch, about half-way up."""
    ring = max(rings, key=lambda one: abs(signed_area(one)))
    low, high = min(y for _, y in ring), max(y for _, y in ring)
    best = (-1.0, (ring[0][0], ring[0][1]))
    for scan in range(1, _SCANS + 1):
        height = low + (high - low) * scan / (_SCANS + 1)
        for start, end in _stretches(ring, height):
            # A stretch near the top or the bottom must be wider to be chosen.
            middle = 1 - abs(scan / (_SCANS + 1) - 0.5)
            best = max(best, ((end - start) * middle, ((start + end) / 2, height)))
    return best[1]


def _stretches(ring: Ring, height: float) -> list[tuple[float, float]]:
    """Return from where to where a line across at some height is inside a ring."""
    crossings = sorted(
        x + (height - y) / (next_y - y) * (next_x - x)
        for (x, y), (next_x, next_y) in pairwise(ring)
        if (y > height) != (next_y > height)
    )
    return list(zip(crossings[::2], crossings[1::2], strict=False))
