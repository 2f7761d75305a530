"""The records that tell the app about each layer: frame, nouns, credit, and the London inset."""

from typing import Final

import numpy as np
import shapely

from geodata.boundary import CREDIT_LINE, BoundaryAsset, Inset, Range
from geodata.pipeline.coverage import Geometries
from geodata.pipeline.display import DECIMALS
from geodata.pipeline.layer_keys import LAYERS, VINTAGE, Lookups

MARGIN: Final = 0.02
"""Of the frame's width and height, left free on each side."""

INSET_REGION: Final = "London"
"""The NHS region whose footprints are too small for the national map."""


def layer_assets(displayed: dict[str, Geometries], lookups: Lookups) -> tuple[BoundaryAsset, ...]:
    """A record for each layer. All share England's frame, so that maps of two layers line up.

    ``displayed`` holds each layer's areas in degrees; footprints in the order of their codes.
    """
    lon_range, lat_range = _frame(displayed["england"])
    return tuple(
        BoundaryAsset(
            layer=layer.key,
            file_name=layer.file_name,
            code_property="code",
            area_type=layer.area_type,
            vintage=VINTAGE,
            lon_range=lon_range,
            lat_range=lat_range,
            credit=CREDIT_LINE,
            insets=(_inset(displayed["footprints"], lookups),) if layer.key == "footprints" else (),
        )
        for layer in LAYERS
    )


def _inset(areas: Geometries, lookups: Lookups) -> Inset:
    in_order = lookups.footprints.sort_values("footprint_code")
    region = lookups.nhs_regions.set_index("nhs_region_name").at[INSET_REGION, "nhs_region_code"]
    inside = (in_order["nhs_region_code"] == region).to_numpy()
    lon_range, lat_range = _frame(areas[inside])
    return Inset(
        key=INSET_REGION.lower(),
        title=INSET_REGION,
        lon_range=lon_range,
        lat_range=lat_range,
        area_codes=tuple(in_order["footprint_code"][inside]),
    )


def _frame(areas: Geometries) -> tuple[Range, Range]:
    left, bottom, right, top = (float(bound) for bound in shapely.total_bounds(areas))
    return _widened(left, right), _widened(bottom, top)


def _widened(low: float, high: float) -> Range:
    margin = (high - low) * MARGIN
    scale = 10**DECIMALS
    return (
        float(np.floor((low - margin) * scale) / scale),
        float(np.ceil((high + margin) * scale) / scale),
    )
