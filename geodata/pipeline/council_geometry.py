"""Facts of each council that need its geometry: area and label point."""

from collections.abc import Sequence

import pandas as pd

from geodata.pipeline.dissolved_layer import DissolvedLayer
from geodata.pipeline.footprint_geometry import measured


def council_geometry(layers: Sequence[DissolvedLayer]) -> pd.DataFrame:
    """One row for each council, from the cleaned but unsimplified areas of its layers.

    Columns: council_code, area_km2, label_lon, label_lat. A council that stands in several
    layers has the same area in each.
    """
    tables = [
        pd.DataFrame({"council_code": made.codes, **measured(made.cleaned)}) for made in layers
    ]
    joined = pd.concat(tables).drop_duplicates("council_code")
    return joined.sort_values("council_code", ignore_index=True)
