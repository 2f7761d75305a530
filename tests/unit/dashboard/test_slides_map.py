"""A map on a slide is one shape an area, named, described and coloured as on the screen."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from dashboard.exhibits.drawing import AreaMap, MapArea
from dashboard.exports.outlines import Outlines, signed_area
from dashboard.exports.slides.area_shapes import label_point
from dashboard.exports.slides.map_frame import STEP, fitted
from dashboard.exports.slides.markup import Box
from dashboard.pages.atlas.context import atlas_context
from dashboard.pages.atlas.exhibits import exhibits
from tests.support.slide_samples import exhibit, opened, pack

if TYPE_CHECKING:
    from dashboard.exhibits.exhibit import Exhibit
    from dashboard.page_context import PageContext
    from geodata.tables import Tables

KEPT = "E54000013~E54000029"


@pytest.fixture(scope="module")
def outlines(tables: "Tables") -> Outlines:
    return Outlines(tables.boundaries)


@pytest.fixture(scope="module")
def view(context: "PageContext") -> "Exhibit":
    offer = exhibits(atlas_context(context))
    return offer.make("left", {"left": "reported_gap_per_resident", "selected": KEPT})


def groups(slide: Any) -> dict[str, Any]:
    return {shape.name: shape for shape in slide.shapes if shape.shape_type == 6}


def areas_in(group: Any) -> dict[str, Any]:
    return {
        shape.name: shape
        for shape in group.shapes
        if shape._element.find(".//{*}custGeom") is not None
    }


def colour(shape: Any) -> str:
    return f"#{shape._element.spPr.xpath('a:solidFill/a:srgbClr/@val')[0].lower()}"


def test_every_area_is_one_shape(view: "Exhibit", outlines: Outlines) -> None:
    slide = opened(pack(view), outlines).slides[1]
    drawing = view.drawing
    assert isinstance(drawing, AreaMap)
    found = areas_in(groups(slide)["Map"])
    assert len(found) == 44
    for area in drawing.areas:
        shape = found[f"{area.name} ({area.code})"]
        assert shape._element.nvSpPr.cNvPr.get("descr") == area.words
        assert colour(shape) == area.colour
    group = groups(slide)["Map"]
    assert group._element.nvGrpSpPr.cNvPr.get("descr") == view.alternative


def test_kept_areas_have_their_letters_and_lines(view: "Exhibit", outlines: Outlines) -> None:
    slide = opened(pack(view), outlines).slides[1]
    group = groups(slide)["Map"]
    shape = areas_in(group)["Lincolnshire (E54000013)"]
    assert shape._element.spPr.xpath("a:ln//a:srgbClr/@val") == ["D55E00"]
    assert shape.line.width.pt == pytest.approx(2.25)
    letters = [one.text_frame.text for one in group.shapes if "kept as" in one.name]
    assert letters == ["A", "B"]


def test_london_is_drawn_again_beside_it(view: "Exhibit", outlines: Outlines) -> None:
    slide = opened(pack(view), outlines).slides[1]
    london = groups(slide)["Map: London"]
    assert len(areas_in(london)) == 5
    whole = groups(slide)["Map"]
    assert london.left > whole.left + whole.width
    name = "North East London (E54000029)"
    small, large = areas_in(whole)[name], areas_in(london)[f"{name}, London inset"]
    assert large.width > 3 * small.width


def test_missing_doubtful_and_faded_areas_differ(view: "Exhibit", outlines: Outlines) -> None:
    drawing = view.drawing
    assert isinstance(drawing, AreaMap)
    first, second, third, *rest = drawing.areas
    changed = replace(
        drawing,
        areas=(replace(first, is_missing=True), replace(second, is_doubtful=True, letter=""),
               replace(third, is_faded=True, colour="#000000"), *rest),
    )  # fmt: skip
    group = groups(opened(pack(replace(view, drawing=changed)), outlines).slides[1])["Map"]
    found = areas_in(group)
    hatched = [
        shape for shape in found.values() if shape._element.spPr.find("{*}pattFill") is not None
    ]
    assert [shape.name for shape in hatched] == [f"{first.name} ({first.code})"]
    assert hatched[0]._element.spPr.find("{*}pattFill").get("prst") == "wdUpDiag"
    assert f"{second.name}: doubtful" in {shape.name for shape in group.shapes}
    assert colour(found[f"{third.name} ({third.code})"]) == "#b2b2b2"
    most = replace(
        drawing, areas=tuple(replace(area, is_missing=True) for area in drawing.areas)
    )  # fmt: skip
    plain = groups(opened(pack(replace(view, drawing=most)), outlines).slides[1])["Map"]
    assert not plain._element.findall(".//{*}pattFill")


def test_neighbours_share_their_borders_on_the_grid(outlines: Outlines) -> None:
    asset = outlines.boundary("footprints")
    assert asset is not None
    where = fitted(asset.lon_range, asset.lat_range, Box(0, 0, 400, 400))
    paths = {
        code: {point for ring in rings for point in where.path(ring)}
        for code, rings in outlines.rings("footprints").items()
    }
    assert len(paths["E54000005"] & paths["E54000006"]) > 10
    assert all(0 <= x * STEP <= 401 and 0 <= y * STEP <= 401
               for points in paths.values() for x, y in points)  # fmt: skip


def test_holes_run_against_their_outer_ring(outlines: Outlines) -> None:
    for rings in outlines.rings("districts").values():
        assert signed_area(rings[0]) > 0
        low, high = label_point(rings)[1], max(y for ring in rings for _, y in ring)
        assert low < high


def test_a_part_of_the_country_is_cut_at_its_frame(view: "Exhibit", outlines: Outlines) -> None:
    drawing = view.drawing
    assert isinstance(drawing, AreaMap)
    near = replace(drawing, lon_range=(-1.0, 0.5), lat_range=(52.6, 53.7), has_insets=False)
    slide = opened(pack(replace(view, drawing=near)), outlines).slides[1]
    group = groups(slide)["Map"]
    found = areas_in(group)
    assert "Lincolnshire (E54000013)" in found
    assert 3 < len(found) < 20
    assert "Map: London" not in groups(slide)
    for shape in found.values():
        assert shape.left >= group.left - 4000
        assert shape.left + shape.width <= group.left + group.width + 4000


def test_borders_of_another_layer_are_laid_over(view: "Exhibit", outlines: Outlines) -> None:
    drawing = view.drawing
    assert isinstance(drawing, AreaMap)
    over = replace(drawing, border_layers=("regions",))
    slide = opened(pack(replace(view, drawing=over)), outlines).slides[1]
    assert len(areas_in(groups(slide)["Borders: regions"])) == 9


def test_a_map_of_an_unknown_layer_is_a_table(outlines: Outlines) -> None:
    area = MapArea("E1", "Ayshire", "#000000", "Ayshire: 1")
    drawing = AreaMap(layer="moon", areas=(area,), lon_range=(0, 1), lat_range=(50, 51))
    slide = opened(pack(exhibit(drawing)), outlines).slides[1]
    assert any(shape.has_table for shape in slide.shapes)
