"""Which points have their names beside them, and on which side."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from dashboard.exhibits.drawing import Points
from dashboard.exports.slides.markup import Box
from dashboard.exports.slides.measuring import text_width

SIZE: Final = 11.0
_FEW: Final = 6
_FAR: Final = 5
_MARK: Final = 5.0
_HIGH: Final = SIZE * 1.3
_SIDES: Final = ("r", "l", "t", "b")
_OTHER_NAME: Final = 10


@dataclass(frozen=True, slots=True)
class PointLabel:
    """A point that is named, and the side of it on which its name stands: r, l, t or b."""

    place: int
    side: str


def named(points: Points) -> tuple[int, ...]:
    """Return which points have their names beside them.

    Those in a colour of their own are the ones that the reader marked; where nothing is
    marked, the points furthest from the middle are named, so that they can be spoken of.
    """
    if not points.names:
        return ()
    usual = Counter(points.colours).most_common(1)[0][0]
    marked = [place for place, colour in enumerate(points.colours) if colour != usual]
    if 0 < len(marked) <= _FEW:
        return tuple(marked)
    distances = [
        abs(x) + abs(y) for x, y in zip(_standard(points.across), _standard(points.up), strict=True)
    ]
    order = sorted(range(len(points.names)), key=lambda place: -distances[place])
    return tuple(sorted(order[:_FAR]))


def _standard(values: Sequence[float]) -> list[float]:
    middle = sum(values) / len(values)
    spread = (sum((value - middle) ** 2 for value in values) / len(values)) ** 0.5
    return [(value - middle) / (spread or 1.0) for value in values]


def placed_labels(
    points: Points, at: Sequence[tuple[float, float]], plot: Box, lines: Sequence[Box]
) -> tuple[PointLabel, ...]:
    """Choose a side for every name, so that it covers no other name and few points.

    Args:
        points: what is drawn.
        at: where each point stands on the slide.
        plot: the rectangle that names should stay inside.
        lines: the rectangles that the lines of reference and their names take.
    """
    taken: list[Box] = list(lines)
    labels = []
    for place in named(points):
        boxes = [_box(points.names[place], at[place], side) for side in _SIDES]
        costs = [_cost(box, at, taken, plot) for box in boxes]
        best = costs.index(min(costs))
        taken.append(boxes[best])
        labels.append(PointLabel(place, _SIDES[best]))
    return tuple(labels)


def _box(name: str, at: tuple[float, float], side: str) -> Box:
    wide = text_width(name, SIZE) + 6
    x, y = at
    match side:
        case "r":
            return Box(x + _MARK, y - _HIGH / 2, wide, _HIGH)
        case "l":
            return Box(x - _MARK - wide, y - _HIGH / 2, wide, _HIGH)
        case "t":
            return Box(x - wide / 2, y - _MARK - _HIGH, wide, _HIGH)
        case _:
            return Box(x - wide / 2, y + _MARK, wide, _HIGH)


def _cost(
    box: Box, at: Sequence[tuple[float, float]], taken: Sequence[Box], plot: Box
) -> int:  # fmt: skip
    covered = sum(
        box.x - 3 < x < box.right + 3 and box.y - 3 < y < box.bottom + 3 for x, y in at
    )  # fmt: skip
    crossed = sum(
        box.x < other.right and other.x < box.right
        and box.y < other.bottom and other.y < box.bottom
        for other in taken
    )  # fmt: skip
    outside = box.x < plot.x or box.right > plot.right or box.y < plot.y or box.bottom > plot.bottom
    return covered + _OTHER_NAME * (crossed + outside)
