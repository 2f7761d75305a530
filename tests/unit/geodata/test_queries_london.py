"""The inset's footprints, held against each other and against the rest."""

from dataclasses import replace

import pytest

from geodata.boundary import AreaType, BoundaryAsset, Inset
from geodata.errors import MissingSource
from geodata.queries.london import Together, inset_measure, london
from geodata.tables import Tables
from tests.support.frames import RATING, SPENDING, tiny_england

NORTH = ("E54000901", "E54000902")


def tiny(*area_codes: str) -> Tables:
    """The tiny country with an inset of some of its footprints, or with none."""
    inset = Inset("part", "Part", (-3.0, 0.0), (53.0, 55.0), area_codes)
    asset = BoundaryAsset(
        layer="footprints", file_name="footprints_2017.geojson", code_property="code",
        area_type=AreaType("footprint", "footprints", 4), vintage="2017",
        lon_range=(-3.0, 0.0), lat_range=(51.0, 55.0), credit="Credit.",
        insets=(inset,) if area_codes else (),
    )  # fmt: skip
    return replace(tiny_england(), boundaries=(asset,))


def test_the_inset_has_its_footprints_and_social_care_councils() -> None:
    found = london(tiny(*NORTH))
    assert found.inset.title == "Part"
    assert [place.code for place in found.footprints] == list(NORTH)
    assert found.region_key == "E40000001"
    assert [council.name for council in found.boroughs] == ["Northshire"]


def test_a_country_without_an_inset_is_refused() -> None:
    with pytest.raises(MissingSource, match="has no inset"):
        london(tiny())


def test_inside_and_outside_are_the_region_and_the_rest() -> None:
    found = inset_measure(tiny(*NORTH), SPENDING.key)
    assert found.values == (10.0, 20.0)
    assert found.inside == Together(16.5, 2)
    assert found.outside == Together(20.0, 1)
    assert (found.lowest, found.highest) == (20.0, 20.0)


def test_a_region_without_a_value_has_none() -> None:
    found = inset_measure(tiny("E54000903", "E54000904"), SPENDING.key)
    assert found.values == (20.0, None)
    assert found.inside == Together(None, 0)
    assert (found.lowest, found.highest) == (10.0, 20.0)


@pytest.mark.parametrize("codes", [("E54000901",), ("E54000901", "E54000903")])
def test_footprints_that_are_no_region_have_nothing_together(codes: tuple[str, ...]) -> None:
    tables = tiny(*codes)
    assert london(tables).region_key == ""
    found = inset_measure(tables, SPENDING.key)
    assert found.inside is None
    assert found.outside is None


def test_categories_have_no_ends_and_nothing_together() -> None:
    found = inset_measure(tiny(*NORTH), RATING.key)
    assert found.values == (1.0, 1.0)
    assert (found.inside, found.outside, found.lowest, found.highest) == (None,) * 4
