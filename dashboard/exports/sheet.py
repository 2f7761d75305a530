"""Words and swatches round a figure, placed in pixels and drawn as part of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from dashboard.exports.lettering import LINE, wrapped
from dashboard.theme import FONT_STACK, INK, MUTED

_HATCH_STEP: Final = 5.0


@dataclass(slots=True)
class Strip:
    """A part of a picture above or below its plot, filled from the top.

    Attributes:
        width: pixels that words may take.
        height: pixels filled so far.
    """

    width: float
    height: float = 0.0
    _notes: list[dict[str, Any]] = field(default_factory=list)
    _boxes: list[dict[str, Any]] = field(default_factory=list)

    def space(self, pixels: float) -> None:
        """Leave some room."""
        self.height += pixels

    def write(
        self, text: str, size: float, *, colour: str = INK, is_bold: bool = False, left: float = 0
    ) -> None:
        """Write text in as many lines as it takes."""
        lines = wrapped(text, self.width - left, size, is_bold=is_bold)
        self.put(lines, left, self.height, size, colour=colour, is_bold=is_bold)
        self.height += len(lines) * size * LINE

    def put(
        self,
        lines: Sequence[str],
        x: float,
        y: float,
        size: float,
        *,
        colour: str = INK,
        is_bold: bool = False,
    ) -> None:
        """Put lines with their upper left corner at a place, without taking room."""
        text = "<br>".join(map(plain_text, lines))
        self._notes.append(
            {
                "text": f"<b>{text}</b>" if is_bold else text,
                "x": x,
                "y": y,
                "font": {"family": FONT_STACK, "size": size, "color": colour},
            }
        )

    def box(
        self, corner: tuple[float, float], size: tuple[float, float], colour: str, line: str = MUTED
    ) -> None:
        """Draw a filled box from its upper left corner, without taking room."""
        (x, y), (width, height) = corner, size
        self._boxes.append(
            {
                "type": "rect",
                "at": (x, y, x + width, y + height),
                "fillcolor": colour,
                "line": {"color": line, "width": 0.8},
            }
        )

    def hatch(self, x: float, y: float, size: float) -> None:
        """Draw rising lines over a square."""
        step = -size + _HATCH_STEP
        while step < size:
            low, high = max(0.0, -step), min(size, size - step)
            at = (x + low + step, y + size - low, x + high + step, y + size - high)
            line = {"color": MUTED, "width": 0.8}
            self._boxes.append({"type": "line", "at": at, "line": line})
            step += _HATCH_STEP

    def drawn(
        self, plot: tuple[float, float, float, float], top: float
    ) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        """Return annotations and shapes.

        Args:
            plot: left, top, width and height of the plot area in the picture.
            top: where in the picture the strip begins; its left is that of the words.
        """
        left, above, width, height = plot

        def across(x: float) -> float:
            return (x - left) / width

        def up(y: float) -> float:
            return 1 - (y + top - above) / height

        notes = [
            note
            | {
                "x": across(note["x"]),
                "y": up(note["y"]),
                "xref": "paper",
                "yref": "paper",
                "xanchor": "left",
                "yanchor": "top",
                "align": "left",
                "showarrow": False,
                "borderpad": 0,
            }
            for note in self._notes
        ]
        shapes = []
        for box in self._boxes:
            x0, y0, x1, y1 = box["at"]
            placed = {"x0": across(x0), "x1": across(x1), "y0": up(y0), "y1": up(y1)}
            shape = {key: value for key, value in box.items() if key != "at"}
            shapes.append(shape | placed | {"xref": "paper", "yref": "paper"})
        return notes, shapes

    def moved(self, pixels: float) -> None:
        """Move everything to the right."""
        for note in self._notes:
            note["x"] += pixels
        for box in self._boxes:
            x0, y0, x1, y1 = box["at"]
            box["at"] = (x0 + pixels, y0, x1 + pixels, y1)


def plain_text(text: str) -> str:
    """Return text in which plotly.js sees no markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
