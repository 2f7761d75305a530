"""What the Atlas page needs besides what every page needs, worked out once an app."""

from dataclasses import dataclass, fields

from dashboard.address import AddressPart
from dashboard.figures.choropleth import Overlay
from dashboard.page_context import PageContext
from dashboard.pages.atlas.parts import address_parts
from geodata.boundary import BoundaryAsset
from geodata.queries.layers import boundary_of, district_codes


@dataclass(frozen=True, slots=True, kw_only=True)
class AtlasContext(PageContext):
    """The tables, the council borders and the parts of the address."""

    overlay_boundary: BoundaryAsset
    overlay_codes: tuple[str, ...]
    parts: tuple[AddressPart, ...]

    def overlay(self, *, is_visible: bool) -> Overlay:
        """Return the council borders as an overlay."""
        url = self.asset_url(f"geo/{self.overlay_boundary.file_name}")
        return Overlay(url, self.overlay_codes, is_visible)


def atlas_context(page: PageContext) -> AtlasContext:
    """Add to what every page knows: tables, options and addresses."""
    return AtlasContext(
        **{field.name: getattr(page, field.name) for field in fields(page)},
        overlay_boundary=boundary_of(page.tables, "districts"),
        overlay_codes=district_codes(page.tables),
        parts=address_parts(page.choices),
    )
