"""Plotly's figures as WeasyPrint's images, painted straight into the page.

WeasyPrint can paint SVG of any kind, and takes most of a report's time for it: it sets every
letter by itself, reads every style as a sheet, and makes a part of the file of every faded
point. What Plotly writes is a small part of SVG, which is painted here in a tenth of the time.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final
from xml.etree import ElementTree

from weasyprint.css.properties import INITIAL_VALUES
from weasyprint.draw.text import draw_first_line
from weasyprint.matrix import Matrix
from weasyprint.text.fonts import FontConfiguration
from weasyprint.text.line_break import Layout, line_size

from dashboard.exports.report.paths import UnknownPath, operators, placing
from dashboard.exports.report.svg_style import Style, number, own_style, paint_of, weight

_SPACE: Final = "{http://www.w3.org/2000/svg}"
_OWN: Final = ("opacity", "clip-path", "transform", "style", "class", "d", "x", "y", "dy", "id")
"""Said of an element and not of what is in it."""
_PAINTED: Final = frozenset(("svg", "g", "path", "rect", "text", "tspan", "defs", "style"))
_WIDE: Final = 10_000
_SIZE: Final = "16px"

Stream = Any
"""WeasyPrint's stream of a page, which has no types."""


class UnknownDrawing(Exception):
    """There is something in an SVG that is not painted here."""


class Vector:
    """One figure, with the methods that WeasyPrint asks of an image."""

    def __init__(self, content: bytes, fonts: FontConfiguration, begin: Callable[[], None]) -> None:
        """Read a figure.

        Args:
            content: SVG as Plotly writes it.
            fonts: what its words are set with; it has to know Inter.
            begin: called before it is painted; what it raises ends the painting.

        Raises:
            UnknownDrawing: there is something in it that is not painted here.
        """
        self._root = ElementTree.fromstring(content)  # noqa: S314 - our own browser wrote it
        self._fonts, self._begin = fonts, begin
        self._clips = {
            clip.get("id", ""): clip.find(f"{_SPACE}rect")
            for clip in self._root.iter(f"{_SPACE}clipPath")
        }
        try:
            self._box = tuple(map(float, self._root.get("viewBox", "").split()))
            for element in _shown(self._root):
                _check(element)
        except (ValueError, UnknownPath) as error:
            raise UnknownDrawing(str(error)) from error
        if len(self._box) != len(("left", "top", "width", "height")):
            raise UnknownDrawing("no viewBox")

    def get_intrinsic_size(self, _resolution: float, _size: float) -> tuple[float, float, float]:
        """Return width and height in pixels, and the one by the other."""
        _, _, width, height = self._box
        return width, height, width / height

    def draw(self, stream: Stream, width: float, height: float, _style: object) -> None:
        """Paint it into a stream, in pixels of its page, from 0, 0."""
        self._begin()
        left, top, own_width, own_height = self._box
        across, down = width / own_width, height / own_height
        with stream.stacked():
            stream.transform(a=across, d=down, e=-left * across, f=-top * down)
            self._paint(stream, self._root, {}, 1.0)

    def _paint(
        self, stream: Stream, element: ElementTree.Element, outer: Mapping[str, str], seen: float
    ) -> None:
        """Paint an element and what is in it; ``seen`` is the opacity of all around it."""
        tag = element.tag.removeprefix(_SPACE)
        if tag in ("defs", "style"):
            return
        own = own_style(element)
        style = {**outer, **{name: said for name, said in own.items() if name not in _OWN}}
        seen *= float(own.get("opacity", 1))
        if not seen or style.get("display") == "none":
            return
        is_shape = tag in ("path", "rect")
        if not is_shape and tag != "text" and not len(element):
            return
        with stream.stacked():
            if "transform" in own:
                stream.transform(*placing(own["transform"]))
            if "clip-path" in own:
                self._clip(stream, own["clip-path"])
            if is_shape:
                _shape(stream, _outline(element), style, seen)
            elif tag == "text":
                self._words(stream, element, style, seen)
            else:
                for child in element:
                    self._paint(stream, child, style, seen)

    def _clip(self, stream: Stream, address: str) -> None:
        rect = self._clips.get(address.strip().removeprefix("url(").strip("\"')#"))
        if rect is not None:
            stream.stream.append(_outline(rect))
            stream.clip()
            stream.end()

    def _words(
        self, stream: Stream, element: ElementTree.Element, style: Style, seen: float
    ) -> None:
        """Set a text, line by line; a line begins where an element says its own place."""
        colour, alpha = paint_of(style, "fill", "black", seen)
        if colour is None:
            return
        stream.set_alpha(alpha)
        stream.set_color_rgb(*colour)
        for x, y, runs in _lines(element, style):
            layouts = [self._layout(text, run) for text, run in runs]
            width = sum(wide for _, wide, _ in layouts)
            place = x - width * {"middle": 0.5, "end": 1.0}.get(style.get("text-anchor", ""), 0.0)
            for layout, wide, typed in layouts:
                stream.begin_text()
                draw_first_line(
                    stream, _Line(layout, typed), "none", "none", Matrix(d=-1, e=place, f=y)
                )
                stream.end_text()
                place += wide

    def _layout(self, text: str, style: Mapping[str, str]) -> tuple[Any, float, dict[str, Any]]:
        typed = _Typed(INITIAL_VALUES)
        typed.font_config = self._fonts
        typed["font_family"] = [
            name.strip(" \"'") for name in style.get("font-family", "").split(",")
        ]
        typed["font_size"] = number(style.get("font-size", _SIZE))
        typed["font_weight"] = weight(style.get("font-weight", ""))
        typed["white_space"] = "pre"
        # Inter's hyphen between digits is a glyph that no search finds.
        typed["font_feature_settings"] = (("calt", 0),)
        layout = Layout(typed)
        layout.set_text(text)
        line, _ = layout.get_first_line()
        return layout, line_size(line, typed)[0], typed


class _Typed(dict[str, Any]):
    """Computed values of a run of words, as WeasyPrint holds them."""

    font_config: FontConfiguration


class _Line:
    """What WeasyPrint's drawing of a line asks of a box."""

    def __init__(self, layout: Any, style: dict[str, Any]) -> None:
        self.pango_layout, self.style, self.text = layout, style, layout.text


def _shown(root: ElementTree.Element) -> Iterator[ElementTree.Element]:
    """Give an element and what is in it, without definitions."""
    yield root
    for child in root:
        if child.tag != f"{_SPACE}defs":
            yield from _shown(child)


def _check(element: ElementTree.Element) -> None:
    """Refuse an element that would be painted wrongly."""
    own = own_style(element)
    if element.tag.removeprefix(_SPACE) not in _PAINTED:
        raise UnknownDrawing(element.tag)
    if any("url(" in own.get(name, "") for name in ("fill", "stroke", "mask", "filter")):
        raise UnknownDrawing("a pattern")
    if "transform" in own:
        placing(own["transform"])
    operators(own.get("d", ""))


def _outline(element: ElementTree.Element) -> bytes:
    """Return what draws the outline of a path or a rectangle."""
    if element.tag == f"{_SPACE}path":
        return operators(element.get("d", ""))
    sides = (number(element.get(name)) for name in ("x", "y", "width", "height"))
    return " ".join(f"{side:.2f}" for side in sides).encode() + b" re"


def _shape(stream: Stream, outline: bytes, style: Mapping[str, str], seen: float) -> None:
    width = number(style.get("stroke-width", "1"))
    fill, _ = paint_of(style, "fill", "black", seen)
    stroke, _ = paint_of(style, "stroke", "none", seen) if width else (None, 0.0)
    if not outline or not (fill or stroke):
        return
    if fill and stroke and seen < 1:
        # Line and area fade as one, or the area would show through half of its line.
        group = stream.add_group(-_WIDE, -_WIDE, 2 * _WIDE, 2 * _WIDE)
        _shape(group, outline, style, 1.0)
        stream.set_alpha(seen, stroke=True, fill=True)
        stream.draw_x_object(group.id)
        return
    if fill:
        stream.set_alpha(paint_of(style, "fill", "black", seen)[1])
        stream.set_color_rgb(*fill)
    if stroke:
        stream.set_alpha(paint_of(style, "stroke", "none", seen)[1], stroke=True)
        stream.set_color_rgb(*stroke, stroke=True)
        stream.set_line_width(width)
        stream.set_miter_limit(float(style.get("stroke-miterlimit", 4)))
        dashes = style.get("stroke-dasharray", "none")
        if dashes != "none":
            stream.set_dash([number(dash.strip()) for dash in dashes.split(",")], 0)
    stream.stream.append(outline)
    is_even = style.get("fill-rule") == "evenodd"
    if fill and stroke:
        stream.fill_and_stroke(is_even)
    elif fill:
        stream.fill(is_even)
    else:
        stream.stroke()


Run = tuple[str, Style]


def _lines(element: ElementTree.Element, style: Style) -> Iterator[tuple[float, float, list[Run]]]:
    """Give the lines of a text: their place, and their words with what is said of them."""
    x, y = number(element.get("x")), number(element.get("y"))
    runs: list[Run] = [(element.text or "", style)]
    for child in element:
        own = own_style(child)
        within = {**style, **{name: said for name, said in own.items() if name not in _OWN}}
        if "x" in own or "y" in own:
            yield x, y, [run for run in runs if run[0]]
            size = number(within.get("font-size", _SIZE))
            x = number(own.get("x"))
            y = number(own.get("y")) + size * float(own.get("dy", "0em").removesuffix("em"))
            runs = []
        runs += [(child.text or "", within), (child.tail or "", style)]
    yield x, y, [run for run in runs if run[0]]
