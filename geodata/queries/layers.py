"""The boundary layers, and which areas each holds."""

from geodata.boundary import BoundaryAsset
from geodata.errors import MissingSource
from geodata.tables import Tables
from geodata.vocabulary import CouncilType


def boundary_of(tables: Tables, layer: str) -> BoundaryAsset:
    """The boundary file of a layer.

    Raises:
        MissingSource: The build wrote no such layer.
    """
    asset = tables.boundary(layer)
    if asset is None:
        raise MissingSource(
            f"There is no boundary layer {layer!r}; rebuild with `python -m geodata build`."
        )
    return asset


def district_codes(tables: Tables) -> tuple[str, ...]:
    """The codes of the areas in the layer of districts: every council but the counties."""
    councils = tables.frames["councils"]
    districts = councils[councils["council_type"] != str(CouncilType.COUNTY)]
    return tuple(sorted(districts["council_code"]))
