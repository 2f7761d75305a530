"""Charts on slides hold the numbers that they were made from."""

import re
from io import BytesIO
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from pptx.enum.shapes import MSO_SHAPE_TYPE

from dashboard.exhibits.drawing import Bars, Lines, Series
from dashboard.exhibits.table import NumberFormat
from tests.support.slide_samples import (
    BARS,
    COLUMNS,
    LINES,
    POINTS,
    STACKED,
    exhibit,
    opened,
    pack,
    texts,
)

if TYPE_CHECKING:
    from pptx.slide import Slide


def charts(slide: "Slide") -> list[Any]:
    return [shape.chart for shape in slide.shapes if shape.has_chart]


def workbook_cells(chart: Any) -> dict[str, str]:
    """Return the cells of the workbook inside a chart: numbers as they are written."""
    with ZipFile(BytesIO(chart.part.chart_workbook.xlsx_part.blob)) as book:
        strings = [
            "".join(piece.text or "" for piece in one.iter() if piece.tag.endswith("}t"))
            for one in ElementTree.fromstring(book.read("xl/sharedStrings.xml"))
        ]
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    cells = {}
    for cell in sheet.iter():
        if cell.tag.endswith("}c") and len(cell):
            assert not [one for one in cell if one.tag.endswith("}f")], "no formulas"
            text = next(one.text or "" for one in cell if one.tag.endswith("}v"))
            place = cell.get("r", "")
            assert re.fullmatch(r"[A-Z]+\d+", place)
            cells[place] = strings[int(text)] if cell.get("t") == "s" else text
    return cells


@pytest.mark.parametrize("drawing", [BARS, STACKED, COLUMNS, LINES])
def test_a_chart_and_its_workbook_hold_every_value(drawing: Bars | Lines) -> None:
    (chart,) = charts(opened(pack(exhibit(drawing))).slides[1])
    plot = chart.plots[0]
    assert tuple(plot.categories) == drawing.categories
    assert [one.name for one in plot.series] == [one.name for one in drawing.series]
    for found, wanted in zip(plot.series, drawing.series, strict=True):
        assert tuple(found.values) == wanted.values
    cells = workbook_cells(chart)
    for row, category in enumerate(drawing.categories, start=2):
        assert cells[f"A{row}"] == category
        for column, series in zip("BCD", drawing.series, strict=False):
            value = series.values[row - 2]
            found_text = cells.get(f"{column}{row}")
            assert (None if found_text is None else float(found_text)) == value


def test_points_hold_both_values_and_names_and_lines() -> None:
    (chart,) = charts(opened(pack(exhibit(POINTS))).slides[1])
    cloud, across, up = chart.plots[0].series
    assert tuple(cloud.values) == POINTS.up
    xs = [float(v.text) for v in cloud._element.findall(".//{*}xVal//{*}v")]
    assert tuple(xs) == POINTS.across
    assert set(across._element.xpath("c:xVal//c:v/text()")) == {"2.0"}
    assert set(up.values) == {22.0}
    cells = workbook_cells(chart)
    assert [cells[f"C{row}"] for row in (2, 3, 4)] == list(POINTS.names)
    assert [float(cells[f"A{row}"]) for row in (2, 3, 4)] == list(POINTS.across)
    named = cloud._element.xpath("c:dLbls/c:dLbl//a:t/text()")
    assert named == ["Beeland"], "the point in a colour of its own has its name"


def test_bars_have_their_own_colours_and_the_line_stands_at_its_value() -> None:
    slide = opened(pack(exhibit(BARS))).slides[1]
    (chart,) = charts(slide)
    series = chart.plots[0].series[0]._element
    colours = series.xpath("c:dPt/c:spPr//a:srgbClr/@val")
    assert colours == ["99C2E0", "E4E4E1"]
    (frame,) = [shape for shape in slide.shapes if shape.has_chart]
    layout = {
        name: float(chart._chartSpace.xpath(f"c:chart/c:plotArea/c:layout//c:{name}/@val")[0])
        for name in ("x", "w")
    }
    low = float(chart._chartSpace.xpath("//c:valAx//c:min/@val")[0])
    high = float(chart._chartSpace.xpath("//c:valAx//c:max/@val")[0])
    share = layout["x"] + layout["w"] * (200.0 - low) / (high - low)
    (line,) = [shape for shape in slide.shapes if shape.name == "England"]
    assert line.left == pytest.approx(frame.left + frame.width * share, abs=200)
    assert "England £200" in texts(slide)


def test_what_is_missing_is_said_and_has_no_bar() -> None:
    slide = opened(pack(exhibit(BARS))).slides[1]
    (chart,) = charts(slide)
    assert chart._chartSpace.xpath("//c:dispBlanksAs/@val") == ["gap"]
    assert chart._chartSpace.xpath("//c:val//c:pt/@idx") == ["0", "1"]
    assert "No figure" in texts(slide)


@pytest.mark.parametrize(("count", "parts"), [(20, 1), (44, 2), (60, 3)])
def test_many_bars_stand_in_charts_of_one_scale_with_all_values(count: int, parts: int) -> None:
    values = tuple(float(count - place) for place in range(count))
    bars = Bars(
        categories=tuple(f"Area {place}" for place in range(count)),
        series=(Series("Gap", values, "#226297"),),
        form=NumberFormat.WHOLE,
    )
    found = charts(opened(pack(exhibit(bars))).slides[1])
    assert len(found) == parts
    assert sum((tuple(one.plots[0].series[0].values) for one in found), ()) == values
    assert len({one._chartSpace.xpath("//c:valAx//c:max/@val")[0] for one in found}) == 1
    sizes = [int(size) for one in found for size in one._chartSpace.xpath("//c:catAx//@sz")]
    assert min(sizes) >= 1000


def test_more_bars_than_can_be_read_are_a_table() -> None:
    bars = Bars(
        categories=tuple(map(str, range(400))),
        series=(Series("Gap", (1.0,) * 400, "#226297"),),
        form=NumberFormat.WHOLE,
    )
    slide = opened(pack(exhibit(bars))).slides[1]
    assert [s.shape_type for s in slide.shapes if s.has_table] == [MSO_SHAPE_TYPE.TABLE]
