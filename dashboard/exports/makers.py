"""Makes a file of an exhibit, whatever kind of file is asked for.

What makes the files is imported when a file is first asked for, so that the app starts
without it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import plotly.graph_objects as go

from dashboard.exhibits.exhibit import Exhibit
from dashboard.exports.formats import CSV, GEOJSON, GEOPACKAGE, XLSX, ZIP, FileFormat
from dashboard.exports.outlines import Outlines
from dashboard.exports.renderer import PictureForm, Renderer
from geodata.queries.layers import boundary_of
from geodata.tables import Tables


@dataclass(frozen=True, slots=True)
class Makers:
    """What files are made from besides the exhibit itself."""

    tables: Tables
    assets: Path
    renderer: Renderer
    outlines: Outlines

    @property
    def vintage(self) -> str:
        """The year of the areas."""
        return self.tables.vintage

    @property
    def missing(self) -> str:
        """Why pictures cannot be made here; empty where they can."""
        return self.renderer.missing

    def make(self, exhibit: Exhibit, form: FileFormat, *, site: str = "") -> bytes:
        """Return the content of a file.

        Args:
            exhibit: what is to be in it.
            form: kind of file.
            site: what stands before the addresses of views: ``https://atlas.example``.

        Raises:
            Busy: too many pictures are being made at once.
            RendererUnavailable: it is a picture, and nothing here can make one.
            PictureFailed: the picture could not be drawn, or not in time.
        """
        if form is CSV:
            from dashboard.exports.text_file import make_csv  # noqa: PLC0415 - see above

            return make_csv(exhibit)
        if form is XLSX:
            return self.workbook([exhibit], site=site)
        if form is ZIP:
            from dashboard.exports.description import make_archive  # noqa: PLC0415 - see above

            return make_archive(exhibit)
        if form in (GEOJSON, GEOPACKAGE):
            from dashboard.exports import areas  # noqa: PLC0415 - see above

            maker = areas.make_geojson if form is GEOJSON else areas.make_geopackage
            return maker(exhibit, boundary_of(self.tables, exhibit.table.layer), self.assets)
        return self.renderer.picture(self.framed(exhibit, site=site), PictureForm(form.extension))

    def workbook(self, exhibits: Sequence[Exhibit], *, site: str = "") -> bytes:
        """Return a spreadsheet with a sheet an exhibit."""
        from dashboard.exports.spreadsheet import make_workbook  # noqa: PLC0415 - see above

        return make_workbook(exhibits, site=site)

    def framed(self, exhibit: Exhibit, *, site: str = "") -> go.Figure:
        """Return the picture of an exhibit, with all that explains it inside."""
        from dashboard.exports.framing import framed  # noqa: PLC0415 - see above

        return framed(exhibit, self.outlines, address=f"{site}{exhibit.address}" if site else "")
