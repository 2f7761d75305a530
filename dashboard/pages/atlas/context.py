"""What the Atlas page needs besides what every page needs, worked out once an app."""

import json
from dataclasses import dataclass, fields
from pathlib import Path

from dashboard.address import AddressPart
from dashboard.figures.choropleth import Overlay
from dashboard.figures.picture import Hatch
from dashboard.page_context import PageContext
from dashboard.pages.atlas.parts import address_parts
from geodata.boundary import BoundaryAsset
from geodata.queries.layers import boundary_of, district_codes


@dataclass(frozen=True, slots=True, kw_only=True)
class AtlasContext(PageContext):
    """The tables, the council borders, the hatch lines and the parts of the address."""

    overlay_boundary: BoundaryAsset
    overlay_codes: tuple[str, ...]
    hatch: Hatch
    parts: tuple[AddressPart, ...]

    def overlay(self, *, is_visible: bool) -> Overlay:
        """Return the council borders as an overlay."""
        url = self.asset_url(f"geo/{self.overlay_boundary.file_name}")
        return Overlay(url, self.overlay_codes, is_visible)


def atlas_context(page: PageContext, assets: Path) -> AtlasContext:
    """Add to what every page knows.

    Args:
        page: tables, options and addresses.
        assets: the assets folder, for the hatch lines.
    """
    hatch = assets / "geo" / page.boundary.hatch_file_name
    return AtlasContext(
        **{field.name: getattr(page, field.name) for field in fields(page)},
        overlay_boundary=boundary_of(page.tables, "districts"),
        overlay_codes=district_codes(page.tables),
        hatch=json.loads(hatch.read_text(encoding="utf-8")),
        parts=address_parts(page.choices),
    )
