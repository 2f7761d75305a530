"""The kinds of files that an exhibit can be taken away as."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from dashboard.exhibits.exhibit import Exhibit


class Group(StrEnum):
    """What a file is for, as the menu parts them."""

    PICTURE = "Picture"
    FIGURES = "Figures"
    AREAS = "Areas with their figures"


@dataclass(frozen=True, slots=True)
class FileFormat:
    """One kind of file: its extension, its name in the menu, and what it is for."""

    extension: str
    label: str
    mimetype: str
    group: Group
    note: str = ""
    needs_chromium: bool = False


PNG: Final = FileFormat(
    "png", "PNG", "image/png", Group.PICTURE, "for documents", needs_chromium=True
)
SVG: Final = FileFormat(
    "svg", "SVG", "image/svg+xml", Group.PICTURE, "sharp at any size", needs_chromium=True
)
PDF: Final = FileFormat(
    "pdf", "PDF", "application/pdf", Group.PICTURE, "sharp, for print", needs_chromium=True
)
CSV: Final = FileFormat("csv", "CSV", "text/csv", Group.FIGURES, "as shown")
XLSX: Final = FileFormat(
    "xlsx",
    "Excel",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Group.FIGURES,
    "with notes",
)
ZIP: Final = FileFormat("zip", "Data package", "application/zip", Group.FIGURES, "CSV, described")
GEOJSON: Final = FileFormat(
    "geojson", "GeoJSON", "application/geo+json", Group.AREAS, "for the web"
)
GEOPACKAGE: Final = FileFormat(
    "gpkg", "GeoPackage", "application/geopackage+sqlite3", Group.AREAS, "for QGIS and ArcGIS"
)
FORMATS: Final = {
    one.extension: one for one in (PNG, SVG, PDF, CSV, XLSX, ZIP, GEOJSON, GEOPACKAGE)
}


def formats_of(exhibit: Exhibit) -> tuple[FileFormat, ...]:
    """Return the kinds of files that an exhibit has something for."""
    offered = {Group.FIGURES}
    if exhibit.figure:
        offered.add(Group.PICTURE)
    if exhibit.table.layer:
        offered.add(Group.AREAS)
    return tuple(one for one in FORMATS.values() if one.group in offered)
