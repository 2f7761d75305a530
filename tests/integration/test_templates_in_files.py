"""Every number of every template's files is the exhibit's own: spreadsheet, slides, live file."""

import io
import json
import math
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from pptx import Presentation

from dashboard.application import make_catalogue
from dashboard.exhibits.cell_words import column_words
from dashboard.exhibits.drawing import AreaMap, Bars, Lines, Points
from dashboard.exports.making import made_pack
from dashboard.exports.outlines import Outlines
from dashboard.exports.pack import MadeItem, MadePack
from dashboard.exports.safe_text import safe_text
from dashboard.exports.slides import make_slides
from dashboard.exports.spreadsheet import make_workbook, sheet_names
from dashboard.exports.templates import make_template
from dashboard.exports.viewer.data import kit_of, viewer_data
from dashboard.pages.atlas.context import atlas_context
from dashboard.settings import Settings
from tests.integration.test_viewer import grown

if TYPE_CHECKING:
    from dashboard.page_context import PageContext
    from geodata.tables import Tables

TEMPLATES = {
    "footprint": "E54000013",
    "compare": "E54000013~E54000027~E54000036",
    "region": "E40000003",
    "survey": "",
    "funding": "",
}


@pytest.fixture(scope="module", params=TEMPLATES)
def pack(request: pytest.FixtureRequest, context: "PageContext") -> MadePack:
    catalogue = make_catalogue(context, atlas_context(context))
    template = make_template(request.param, TEMPLATES[request.param], context)
    return made_pack(template, catalogue, "November 2026")


def is_close(found: object, wanted: object) -> bool:
    if isinstance(wanted, (int, float)) and not isinstance(wanted, bool):
        return isinstance(found, (int, float)) and math.isclose(found, wanted, rel_tol=1e-12)
    return (found or None) == (wanted or None)


def test_the_spreadsheet_holds_every_cell(pack: MadePack) -> None:
    exhibits = [item.exhibit for item in pack.made]
    book = openpyxl.load_workbook(io.BytesIO(make_workbook(exhibits)))
    for exhibit, name in zip(exhibits, sheet_names(exhibits), strict=True):
        head, *rows = [[cell.value for cell in row] for row in book[name].iter_rows()]
        assert head == [column.title for column in exhibit.table.columns]
        assert len(rows) == len(exhibit.table.rows)
        for row, wanted in zip(rows, exhibit.table.rows, strict=True):
            for found, value in zip(row, wanted, strict=True):
                said = safe_text(value) if isinstance(value, str) else value
                assert is_close(found, said), (exhibit.key, found, value)


def plain(text: str) -> str:
    """Return words with one ordinary space between them."""
    return " ".join(text.split())


def slides_of(pack: MadePack, outlines: Outlines) -> Iterator[tuple[MadeItem, list[Any]]]:
    """Give each view with its slides, which begin with its title."""
    slides = list(Presentation(io.BytesIO(make_slides(pack, outlines))).slides)
    number = 1
    for item in pack.made:
        own = [slides[number]]
        number += 1
        more = re.search(r"\(1 of (\d)\)$", plain(own[0].shapes.title.text))
        for _ in range(int(more[1]) - 1 if more else 0):
            own.append(slides[number])
            number += 1
        yield item, own


def shapes_in(shapes: Any) -> Iterator[Any]:
    for shape in shapes:
        yield shape
        if shape.shape_type == 6:  # a group
            yield from shapes_in(shape.shapes)


def test_slides_hold_the_values_of_charts_maps_and_tables(pack: MadePack, tables: "Tables") -> None:
    outlines = Outlines(tables.boundaries)
    checked = 0
    for item, slides in slides_of(pack, outlines):
        drawing = item.exhibit.drawing
        shapes = [shape for slide in slides for shape in shapes_in(slide.shapes)]
        charts = [shape.chart for shape in shapes if shape.has_chart]
        grids = [shape.table for shape in shapes if shape.has_table]
        if isinstance(drawing, (Bars, Lines)) and charts:
            found = [
                (plain(category), one.name, value)
                for chart in charts
                for one in chart.plots[0].series
                for category, value in zip(chart.plots[0].categories, one.values, strict=True)
            ]
            wanted = [
                (plain(category), one.name, value)
                for one in drawing.series
                for category, value in zip(drawing.categories, one.values, strict=True)
            ]
            assert set(wanted) <= set(found), item.exhibit.key
            checked += len(wanted)
        elif isinstance(drawing, Points) and charts:
            values = {
                value
                for chart in charts
                for p in chart.plots
                for s in p.series
                for value in s.values
            }
            assert set(drawing.up) <= values
            checked += len(drawing.up)
        elif isinstance(drawing, AreaMap):
            names = {shape.name for shape in shapes}
            seen = [area for area in drawing.areas if f"{area.name} ({area.code})" in names]
            assert seen
            checked += len(seen)
            if item.exhibit.key.startswith("atlas/"):
                assert len(seen) == len(drawing.areas)
        else:
            assert grids, item.exhibit.key
            table = item.exhibit.table
            words = {
                safe_text(text).strip()
                for place in range(len(table.columns))
                for text in column_words(table, place)
            }
            cells = [
                cell.text_frame.text.strip()
                for grid in grids
                for row in list(grid.rows)[1:]
                for cell in row.cells
            ]
            # Words may be cut to what a reader needs; a number stands as it is written.
            unknown = [
                text
                for text in cells
                if text not in words
                and (any(d.isdigit() for d in text) or not any(text in one for one in words))
            ]
            assert not unknown, (item.exhibit.key, unknown[:3])
            checked += len(cells)
    assert checked > 50


def test_the_live_file_holds_every_cell(pack: MadePack, context: "PageContext") -> None:
    catalogue = make_catalogue(context, atlas_context(context))
    kit = kit_of(catalogue, context, Settings().assets_dir)
    data = json.loads(viewer_data(pack, kit))
    document = grown(data["document"])
    library = grown(data["library"])
    assert len(document["items"]) == len(pack.made)
    for item, wanted in zip(document["items"], pack.made, strict=True):
        table = item.get("table") or library[item["shelf"]][wanted.exhibit.measures[0]]["table"]
        own = wanted.exhibit.table
        assert len(table["rows"]) == len(own.rows), wanted.exhibit.key
        rows = table["rows"]
        if own.code_column and table.get("codes"):
            found = dict(zip(table["codes"], rows, strict=True))
            rows = [found[code] for code in own.cells(own.code_column)]
        for place, column in enumerate(own.columns):
            if column.is_number:
                for row, words in zip(rows, column_words(own, place), strict=True):
                    assert not words or any(words in str(cell) for cell in row), (
                        wanted.exhibit.key,
                        column.key,
                        words,
                    )
