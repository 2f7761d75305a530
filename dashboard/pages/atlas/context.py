"""What the Atlas page needs of the tables, worked out once an app."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from dashboard.figures.choropleth import Overlay
from dashboard.figures.picture import Hatch
from dashboard.selection import Choices
from geodata.boundary import AreaType, BoundaryAsset
from geodata.measures import DEFAULT_LEFT, DEFAULT_RIGHT
from geodata.queries import FilterOptions, Footprint, Option, filter_options, footprints
from geodata.queries.layers import boundary_of, district_codes
from geodata.tables import Tables

SORT_COLUMNS = ("name", "region", "left", "right")


@dataclass(frozen=True, slots=True)
class AtlasContext:
    """The tables and everything that follows from them alone."""

    tables: Tables
    areas: tuple[Footprint, ...]
    boundary: BoundaryAsset
    overlay_boundary: BoundaryAsset
    overlay_codes: tuple[str, ...]
    options: FilterOptions
    choices: Choices
    asset_url: Callable[[str], str]
    topojson_url: str
    hatch: Hatch

    @property
    def nouns(self) -> AreaType:
        """What one area is called, and how many there are."""
        return self.boundary.area_type

    @property
    def geojson_url(self) -> str:
        """Where the browser fetches the shapes."""
        return self.asset_url(f"geo/{self.boundary.file_name}")

    def overlay(self, *, is_visible: bool) -> Overlay:
        """Return the council borders as an overlay."""
        url = self.asset_url(f"geo/{self.overlay_boundary.file_name}")
        return Overlay(url, self.overlay_codes, is_visible)


def atlas_context(
    tables: Tables, asset_url: Callable[[str], str], *, topojson_url: str, assets: Path
) -> AtlasContext:
    """Work out the page's options and allow-list from the tables.

    Args:
        tables: checked tables.
        asset_url: makes the address of a file below the assets folder.
        topojson_url: address of the folder of empty world maps.
        assets: the assets folder itself, for the hatch lines.
    """
    boundary = boundary_of(tables, "footprints")
    hatch = json.loads((assets / "geo" / boundary.hatch_file_name).read_text(encoding="utf-8"))
    areas = footprints(tables)
    options = filter_options(tables)
    return AtlasContext(
        tables=tables,
        areas=areas,
        boundary=boundary,
        overlay_boundary=boundary_of(tables, "districts"),
        overlay_codes=district_codes(tables),
        options=options,
        choices=Choices(
            measures=frozenset(measure.key for measure in tables.measures),
            footprints=frozenset(area.code for area in areas),
            nhs_regions=_values(options.nhs_regions),
            council_regions=_values(options.council_regions),
            council_types=_values(options.council_types),
            controls=_values(options.controls),
            sort_columns=frozenset(
                f"{column}.{order}" for column in SORT_COLUMNS for order in ("up", "down")
            ),
            default_left=DEFAULT_LEFT,
            default_right=DEFAULT_RIGHT,
        ),
        asset_url=asset_url,
        topojson_url=topojson_url,
        hatch=hatch,
    )


def _values(options: Sequence[Option]) -> frozenset[str]:
    return frozenset(option.key for option in options)
