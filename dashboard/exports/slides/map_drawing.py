"""A map on a slide: its areas as shapes, marks on some of them, an inset beside it."""

from typing import Final

from dashboard.exhibits.drawing import AreaMap, MapArea
from dashboard.exports.outlines import Outlines, Rings
from dashboard.exports.slides.area_shapes import (
    area_shape,
    freeform,
    is_quiet,
    kept_colour,
    label_point,
)
from dashboard.exports.slides.canvas import MIDDLE, Canvas, Look, Paragraph, text_shape
from dashboard.exports.slides.map_frame import MapFrame, fitted
from dashboard.exports.slides.markup import Box, is_dark, outline, solid
from dashboard.theme import BORDER, GRID, INK, MUTED
from geodata.boundary import Inset

_LETTER: Final = 16.0
_INSET_SHARE: Final = 0.48
_INSET_LEAST: Final = 120.0
_TITLE: Final = 18.0
_PAD: Final = 6.0
_ZOOMED: Final = 2.5
"""An inset is drawn only where the map is wider than it so many times."""
_OVERLAY: Final = 0.25


def draw_map(canvas: Canvas, area_map: AreaMap, outlines: Outlines, box: Box, words: str) -> None:
    """Draw a map's areas, and its insets where there is room beside it.

    Raises:
        InvalidRequest: there are no boundaries of its layer.
    """
    rings = outlines.rings(area_map.layer)
    where = fitted(area_map.lon_range, area_map.lat_range, box)
    rest = box.width - where.box.width
    insets = _insets(area_map, outlines) if rest >= _INSET_LEAST else ()
    if not insets:
        where = fitted(area_map.lon_range, area_map.lat_range,
                       Box(box.x + rest / 2, box.y, where.box.width, box.height))  # fmt: skip
    _draw_areas(canvas, area_map, rings, where, name="Map", words=words)
    _draw_borders(canvas, area_map, outlines, where)
    room = min(rest - 12, box.width * _INSET_SHARE)
    top = box.y + box.height * 0.06
    for inset in insets:
        frame = fitted(
            inset.lon_range, inset.lat_range,
            Box(box.right - room + _PAD, top + _TITLE + _PAD, room - 2 * _PAD, box.height / 2),
        )  # fmt: skip
        _draw_inset(canvas, area_map, rings, inset, frame)
        top = frame.box.bottom + 2 * _PAD


def _insets(area_map: AreaMap, outlines: Outlines) -> tuple[Inset, ...]:
    asset = outlines.boundary(area_map.layer)
    if asset is None or not area_map.has_insets:
        return ()
    drawn = {area.code for area in area_map.areas}
    left, right = area_map.lon_range
    return tuple(
        inset
        for inset in asset.insets
        if drawn.issuperset(inset.area_codes)
        and left <= inset.lon_range[0]
        and inset.lon_range[1] <= right
        and (right - left) >= _ZOOMED * (inset.lon_range[1] - inset.lon_range[0])
    )


def _draw_areas(
    canvas: Canvas, area_map: AreaMap, rings: Rings, where: MapFrame, *, name: str, words: str,
    part: str = "", only: frozenset[str] | None = None,
) -> None:  # fmt: skip
    is_plain = is_quiet(area_map)
    shapes, marks = [], []
    # Kept areas come last, so that neighbours do not lie over their lines.
    for area in sorted(area_map.areas, key=lambda one: bool(one.letter)):
        found = rings.get(area.code, ()) if only is None or area.code in only else ()
        paths = [path for path in map(where.path, found) if path]
        if not paths:
            continue
        shapes.append(
            area_shape(canvas.number(), area, paths, where, is_plain=is_plain, part=part)
        )  # fmt: skip
        if area.letter or area.is_doubtful:
            marks.append(_mark(canvas.number(), area, where.place(label_point(found))))
    canvas.group(where.box, "".join([*shapes, *marks]), name=name, words=words)


def _mark(number: int, area: MapArea, at: tuple[float, float]) -> str:
    """Return the letter of a kept area, or the sign of a doubtful figure."""
    text = f"{area.letter}{'?' if area.is_doubtful else ''}"
    if not area.letter:
        is_light = area.is_faded or area.is_missing or not is_dark(area.colour)
        colour = INK if is_light else BORDER
        return text_shape(
            number, Box(at[0] - 7, at[1] - 8, 14, 16),
            [Paragraph("?", size=12, colour=colour, is_bold=True, align="centre")],
            name=f"{area.name}: doubtful", look=MIDDLE,
        )  # fmt: skip
    wide = _LETTER + 6 * (len(text) - 1)
    return text_shape(
        number, Box(at[0] - wide / 2, at[1] - _LETTER / 2, wide, _LETTER),
        [Paragraph(text, size=10, colour=BORDER, is_bold=True, align="centre")],
        name=f"{area.name}: kept as {area.letter}",
        look=Look(fill=kept_colour(area.letter), line=BORDER, line_width=1, form="roundRect",
                  anchor="middle", wraps=False),
    )  # fmt: skip


def _draw_borders(
    canvas: Canvas, area_map: AreaMap, outlines: Outlines, where: MapFrame
) -> None:  # fmt: skip
    for layer in area_map.border_layers:
        asset = outlines.boundary(layer)
        if asset is None:
            continue
        shapes = [
            freeform(
                canvas.number(), f"Border of {code}", "", paths, where, fill=solid(""),
                edge=outline(MUTED, _OVERLAY), is_open=True,
            )
            for code, found in outlines.rings(layer).items()
            if (paths := [path for path in map(where.path, found) if path])
        ]  # fmt: skip
        plural = asset.area_type.plural
        canvas.group(where.box, "".join(shapes), name=f"Borders: {plural}",
                     words=f"Borders of {plural}, over the map.")  # fmt: skip


def _draw_inset(
    canvas: Canvas, area_map: AreaMap, rings: Rings, inset: Inset, where: MapFrame
) -> None:  # fmt: skip
    box = where.box
    edge = Box(box.x - _PAD, box.y - _PAD - _TITLE, box.width + 2 * _PAD,
               box.height + 2 * _PAD + _TITLE)  # fmt: skip
    canvas.text(
        edge, [Paragraph(f"{inset.title}, drawn larger", size=11, colour=MUTED, is_bold=True)],
        name=f"Inset: {inset.title}", look=Look(line=GRID, inset=_PAD),
    )  # fmt: skip
    _draw_areas(
        canvas, area_map, rings, where, name=f"Map: {inset.title}",
        words=f"{inset.title}, drawn larger.", part=f", {inset.title} inset",
        only=frozenset(inset.area_codes),
    )  # fmt: skip
