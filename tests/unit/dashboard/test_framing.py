"""Pictures that explain themselves: everything is in them, and nothing lies on anything else."""

import re
from dataclasses import replace
from itertools import pairwise

import plotly.graph_objects as go
import pytest
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.exhibits.drawing import AreaMap, MapArea
from dashboard.exhibits.exhibit import Exhibit, LegendEntry
from dashboard.exports.area_lines import hatching, mark_point
from dashboard.exports.framing import framed
from dashboard.exports.lettering import LINE, text_width, wrapped
from dashboard.exports.outlines import Outlines
from dashboard.figures.choropleth import footprint_map
from dashboard.figures.illustrative import ILLUSTRATIVE_MARK
from dashboard.settings import Settings
from dashboard.theme import NO_DATA, SELECTED, Side
from geodata.queries import classified_measure, footprints
from geodata.tables import Tables
from tests.support.exhibits import exhibit

SQUARE = (((0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0), (0.0, 0.0)),)
LONG = "Extent to which the plan has made a positive difference to working relationships " * 3


def bars(**changes: object) -> Exhibit:
    def figure() -> go.Figure:
        layout = {"height": 200, "margin": {"l": 80, "r": 40, "t": 10, "b": 20}}
        return go.Figure(go.Bar(x=[1, 2], y=["a", "b"], orientation="h"), layout)

    return replace(exhibit(figure=figure), **changes)  # type: ignore[arg-type]


def said(figure: go.Figure) -> str:
    return " ".join(re.sub(r"<br>", " ", note.text) for note in figure.layout.annotations)


def boxes(figure: go.Figure) -> list[tuple[float, float, float, float]]:
    """Return left, top, right and bottom of all words, in pixels of the picture."""
    layout = figure.layout.to_plotly_json()  # read many times, which Plotly's objects are slow at
    margin = layout["margin"]
    across = layout["width"] - margin["l"] - margin["r"]
    down = layout["height"] - margin["t"] - margin["b"]
    found = []
    for note in layout["annotations"]:
        text, size = note["text"], note["font"]["size"]
        lines = re.sub(r"</?b>", "", text).split("<br>")
        is_bold = text.startswith("<b>")
        left, top = margin["l"] + note["x"] * across, margin["t"] + (1 - note["y"]) * down
        width = max(text_width(line, size, is_bold=is_bold) for line in lines)
        found.append((left, top, left + width, top + len(lines) * size * LINE))
    return found


def assert_apart(figure: go.Figure) -> None:
    """No words leave the picture, none lie on others, and none on the plot."""
    layout, placed = figure.layout, boxes(figure)
    wide, high, margin = layout.width, layout.height, layout.margin
    plot_top, plot_bottom = margin.t, high - margin.b
    for left, top, right, bottom in placed:
        assert left >= 0
        assert top >= 0
        assert right <= wide
        assert bottom <= high
        assert bottom <= plot_top or top >= plot_bottom
    for place, (left, top, right, bottom) in enumerate(placed):
        for other in placed[place + 1 :]:
            apart = right <= other[0] or other[2] <= left or bottom <= other[1] or other[3] <= top
            # Letters of swatches are as high as their line, a pixel or two of which may touch.
            assert apart or min(bottom, other[3]) - max(top, other[1]) < 3


def test_everything_that_explains_it_is_inside() -> None:
    shown = bars(
        subtitle="pounds per resident, 2020-21",
        filters="North of England (9 of 40)",
        date="2020-21",
        legend=(LegendEntry("#112233", "Low (3)"), LegendEntry("#445566", "High (4)")),
    )
    figure = framed(shown, address="https://atlas.example/?left=x")
    words = said(figure)
    for part in (
        shown.title,
        shown.subtitle,
        shown.filters,
        "Reported",
        "Figures for 2020-21",
        "Sample Office, Sample tables",
        "Contains sample data.",
        "Open Government Licence v3.0",
        "Low (3)",
        "High (4)",
        "https://atlas.example/?left=x",
    ):
        assert part in words, part
    assert {"#112233", "#445566"} <= {shape.fillcolor for shape in figure.layout.shapes}
    assert figure.layout.meta == {"title": shown.title, "alternative": "A map."}
    assert_apart(figure)


def test_what_is_not_real_is_said_first_and_once() -> None:
    def figure() -> go.Figure:
        return go.Figure(layout={"annotations": [{"text": f"<b>{ILLUSTRATIVE_MARK}</b>"}]})

    made = framed(bars(is_illustrative=True, figure=figure))
    assert said(made).count(ILLUSTRATIVE_MARK) == 1
    first = min(made.layout.annotations, key=lambda note: -note.y)
    assert ILLUSTRATIVE_MARK in first.text
    assert_apart(made)
    assert ILLUSTRATIVE_MARK not in said(framed(bars()))


@given(
    title=st.text(min_size=1, max_size=300),
    label=st.text(min_size=1, max_size=120),
    count=st.integers(0, 9),
    width=st.integers(900, 1600),
)
@settings(max_examples=60, deadline=None)
def test_words_of_any_length_stay_apart_and_inside(
    title: str, label: str, count: int, width: int
) -> None:
    entries = tuple(LegendEntry("#112233", f"{label} {place}") for place in range(count))
    shown = bars(title=f"T {title}", subtitle=LONG, filters=LONG, legend=entries)
    assert_apart(framed(shown, width=width))


def test_words_are_never_markup() -> None:
    figure = framed(bars(title='<a href="x">A & B</a>'))
    assert '&lt;a href="x"&gt;A &amp; B&lt;/a&gt;' in said(figure)


def test_a_table_has_no_picture() -> None:
    with pytest.raises(ValueError, match="table"):
        framed(exhibit())


@pytest.fixture(scope="module")
def mapped(tables: Tables) -> Exhibit:
    """A real map: A and B kept, one of them in the inset, one missing, one doubtful, one faded."""
    boundary = tables.boundary("footprints")
    assert boundary
    shown = classified_measure(tables, tables.measures[0].key)
    areas = footprints(tables)
    inside = boundary.insets[0].area_codes[0]
    outside = [area for area in areas if area.code not in boundary.insets[0].area_codes]
    marks: dict[str, dict[str, object]] = {
        outside[0].code: {"letter": "A", "is_doubtful": True},
        inside: {"letter": "B"},
        outside[1].code: {"is_missing": True},
        outside[2].code: {"is_doubtful": True},
        outside[3].code: {"is_faded": True},
    }
    drawing = AreaMap(
        layer="footprints",
        areas=tuple(
            MapArea(area.code, area.name, "#aabbcc", "", **marks.get(area.code, {}))  # type: ignore[arg-type]
            for area in areas
        ),
        lon_range=boundary.lon_range,
        lat_range=boundary.lat_range,
    )
    return exhibit(
        drawing=drawing,
        legend=(LegendEntry(NO_DATA, "No data, hatched (1)"),),
        figure=lambda: footprint_map(
            shown, areas, boundary, geojson_url=f"/assets/geo/{boundary.file_name}", side=Side.LEFT
        ),
    )


def test_a_map_has_the_marks_of_the_page(mapped: Exhibit, tables: Tables) -> None:
    figure = framed(mapped, Outlines(tables.boundaries))
    by_name: dict[str, list[go.Scattergeo]] = {}
    for trace in figure.data:
        by_name.setdefault(trace.name or "", []).append(trace)
    texts = {trace.geo: sorted(trace.text) for trace in by_name["marks"]}
    assert texts == {"geo": ["<b>?</b>", "<b>?</b>", "<b>A</b>"], "geo2": ["<b>B</b>"]}
    assert len(by_name["hatching"]) == 1
    lines = {trace.marker.line.color for trace in by_name[""]}
    assert {SELECTED[0], SELECTED[1]} <= lines
    kept = [area.name for area in mapped.drawing.areas if area.letter]  # type: ignore[union-attr]
    words = said(figure)
    assert all(name in words for name in kept)
    assert "Paler areas" in words
    boundary = tables.boundary("footprints")
    assert boundary
    assert boundary.insets[0].title in words


def test_hatching_stays_inside_and_evenly_apart() -> None:
    lines = hatching(SQUARE, 1.0)
    assert all(0 <= value <= 4 for line in lines for point in line for value in point)
    heights = sorted(y0 - x0 for (x0, y0), _ in lines)
    assert all(b - a == pytest.approx(1.0) for a, b in pairwise(heights))


def test_a_hole_is_not_hatched_and_carries_no_mark() -> None:
    hole = ((1.0, 1.0), (1.0, 3.0), (3.0, 3.0), (3.0, 1.0), (1.0, 1.0))
    for (x0, y0), (x1, y1) in hatching((*SQUARE, hole), 0.3):
        x, y = (x0 + x1) / 2, (y0 + y1) / 2
        assert not (1.001 < x < 2.999 and 1.001 < y < 2.999)
    x, y = mark_point((*SQUARE, hole))
    assert not (1 < x < 3 and 1 < y < 3)


def test_widths_are_those_of_the_font() -> None:
    path = Settings().assets_dir / "fonts" / "inter-latin.woff2"
    for weight, is_bold in ((400, False), (700, True)):
        font = TTFont(path)
        few = Subsetter(Options(layout_features=[]))  # the whole font takes four times as long
        few.populate(unicodes=range(32, 127))
        few.subset(font)
        font = instancer.instantiateVariableFont(font, {"wght": weight})
        names, widths = font.getBestCmap(), font["hmtx"]
        for letter in map(chr, range(32, 127)):
            exact = widths[names[ord(letter)]][0] / font["head"].unitsPerEm
            assert text_width(letter, 1, is_bold=is_bold) == pytest.approx(exact, abs=0.001)


@given(st.text(max_size=200), st.floats(20, 900))
def test_lines_are_no_wider_than_asked(text: str, width: float) -> None:
    lines = wrapped(text, width, 12)
    assert all(text_width(line, 12) <= width or len(line) == 1 for line in lines)
    assert "".join(lines).replace(" ", "") == "".join(text.split())
