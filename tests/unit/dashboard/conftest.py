"""The tiny country, ready to be drawn."""

import pytest

from geodata.boundary import AreaType, BoundaryAsset, Inset
from geodata.queries import ClassifiedMeasure, Footprint, classified_measure, footprints
from geodata.tables import Tables
from geodata.vocabulary import MeasureKey
from tests.support.frames import tiny_england


@pytest.fixture(scope="session")
def tiny() -> Tables:
    return tiny_england()


@pytest.fixture(scope="session")
def areas(tiny: Tables) -> tuple[Footprint, ...]:
    return footprints(tiny)


@pytest.fixture(scope="session")
def spending(tiny: Tables) -> ClassifiedMeasure:
    """10, 20, 20 and missing; England 17.5 from three of four."""
    return classified_measure(tiny, MeasureKey("spending"))


@pytest.fixture(scope="session")
def rating(tiny: Tables) -> ClassifiedMeasure:
    """Good, good, bad and not found."""
    return classified_measure(tiny, MeasureKey("rating"))


@pytest.fixture(scope="session")
def nouns() -> AreaType:
    return AreaType("footprint", "footprints", 4)


@pytest.fixture(scope="session")
def boundary(nouns: AreaType) -> BoundaryAsset:
    return BoundaryAsset(
        layer="footprints",
        file_name="footprints_2017.geojson",
        code_property="code",
        area_type=nouns,
        vintage="2017",
        lon_range=(-3.0, 0.0),
        lat_range=(51.0, 55.0),
        credit="Credit.",
        insets=(Inset("tower", "Tower", (-1.2, -0.8), (51.8, 52.2), ("E54000904",)),),
    )
