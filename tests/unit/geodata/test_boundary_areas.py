"""The areas of a boundary file: complete, once each, where they say, and none over another."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely

from geodata.errors import BoundaryFault, MissingCrs, VintageMismatch
from geodata.pipeline.boundary_files.overlaps import LARGEST_SLIVER, SLIVER_WIDTH_M
from tests.support.boundary_samples import (
    BOTTOM,
    LEFT,
    SIDE,
    Sample,
    converted,
    refusal,
    square,
    write_geojson,
    write_parquet,
    write_shapefile,
)

SIDE_WORDS = "coordinates must agree with the stated reference system"


def written(sample: Sample, folder: Path) -> Path:
    return write_geojson(sample.in_degrees(), folder / "areas.geojson")


# codes, names and geometry


def test_whole_number_codes_are_taken_as_text(tmp_path: Path) -> None:
    _, made = converted(written(replace(Sample(), codes=(3, 1, 4, 2)), tmp_path))
    assert [feature["properties"]["code"] for feature in made["features"]] == ["1", "2", "3", "4"]


def test_blanks_round_codes_and_names_are_removed(tmp_path: Path) -> None:
    sample = replace(Sample(), codes=(" X1 ", "X2", "X3", "X4"), names=("Ashby  ", *"BCD"))
    _, made = converted(written(sample, tmp_path))
    assert made["features"][0]["properties"] == {"code": "X1", "name": "Ashby"}


@pytest.mark.parametrize(
    ("codes", "what"),
    [
        (("X1", None, "X3", "X4"), "the code of feature 2 is missing"),
        (("X1", "X2", "  ", "X4"), "the code of feature 3 is missing"),
        (("X1", "X2", "X3", 4.5), "the code of feature 4 is 4.5, not text"),
        ((True, "X2", "X3", "X4"), "the code of feature 1 is True, not text"),
        (("X1", "X2", "X1", "X2"), "2 codes come more than once (X1, X2)"),
    ],
)
def test_missing_or_doubled_code_is_named(tmp_path: Path, codes: tuple[Any], what: str) -> None:
    assert what in refusal(written(replace(Sample(), codes=codes), tmp_path))


def test_missing_name_is_named(tmp_path: Path) -> None:
    sample = replace(Sample(), names=("Ashby", None, "Cley", "Dunster"))
    assert "the name of feature 2 is missing" in refusal(written(sample, tmp_path))


@pytest.mark.parametrize(
    ("geometry", "what"),
    [
        (None, "1 features have no geometry: X2 (Bexton)"),
        (shapely.Polygon(), "1 features have an empty geometry: X2 (Bexton)"),
        (square(1, 0).exterior, "geometry of another kind (LineString): X2 (Bexton)"),
        (square(1, 0).centroid, "geometry of another kind (Point): X2 (Bexton)"),
        (
            shapely.GeometryCollection([square(1, 0)]),
            "geometry of another kind (GeometryCollection): X2 (Bexton)",
        ),
        (square(0, 0), "X1 (Ashby), X2 (Bexton) have the same geometry"),
    ],
)
def test_feature_that_is_no_area_is_named(tmp_path: Path, geometry: Any, what: str) -> None:
    assert what in refusal(written(Sample().changed(1, geometry), tmp_path))


def test_same_area_drawn_from_another_corner_is_the_same(tmp_path: Path) -> None:
    turned = shapely.Polygon(np.roll(square(0, 0).exterior.coords[:-1], 2, axis=0)).reverse()
    assert "the same geometry" in refusal(written(Sample().changed(1, turned), tmp_path))


def test_area_of_no_width_is_named(tmp_path: Path) -> None:
    flat = shapely.Polygon([(LEFT, BOTTOM - 9), (LEFT + 50, BOTTOM - 9), (LEFT, BOTTOM - 9)])
    path = write_shapefile(Sample().changed(3, flat), tmp_path)
    message = refusal(path, BoundaryFault)
    assert "X4 (Dunster)" in message


# where they are


@pytest.mark.parametrize(
    ("sample", "crs", "what"),
    [
        (Sample(), None, "OGC:CRS84 is in degrees, yet its coordinates"),
        (Sample().in_degrees(), "EPSG:27700", "EPSG:27700 is in metres, yet its coordinates"),
        (Sample(), "EPSG:3857", "lie outside Great Britain"),
    ],
)
def test_coordinates_that_contradict_the_reference_are_refused(
    tmp_path: Path, sample: Sample, crs: str | None, what: str
) -> None:
    members = {} if crs is None else {"crs": {"properties": {"name": crs}}}
    message = refusal(write_geojson(sample, tmp_path / "areas.geojson", **members), BoundaryFault)
    assert what in message
    assert SIDE_WORDS in message


def test_latitude_before_longitude_is_noticed(tmp_path: Path) -> None:
    swapped = [
        shapely.transform(area, lambda xy: xy[:, ::-1]) for area in Sample().in_degrees().geometry
    ]
    path = write_geojson(replace(Sample(), geometry=swapped), tmp_path / "areas.geojson")
    assert "as if latitude came before longitude" in refusal(path)


def test_areas_of_another_country_are_refused(tmp_path: Path) -> None:
    abroad = [
        shapely.transform(area, lambda xy: xy + np.array([15, -10]))
        for area in Sample().in_degrees().geometry
    ]
    path = write_geojson(replace(Sample(), geometry=abroad), tmp_path / "areas.geojson")
    assert "lie outside Great Britain" in refusal(path)


def test_coordinates_that_are_no_numbers_are_refused(tmp_path: Path) -> None:
    wild = shapely.Polygon([(LEFT, BOTTOM), (LEFT, np.inf), (LEFT + SIDE, BOTTOM)])
    path = write_parquet(Sample().changed(0, wild), tmp_path / "areas.parquet")
    assert "not numbers" in refusal(path)


@pytest.mark.parametrize(
    "wkt",
    [
        'LOCAL_CS["drawing",UNIT["metre",1]]',
        'PROJCS["Mine",GEOGCS["G",DATUM["D",SPHEROID["S",6400000,300]],PRIMEM["Greenwich",0],'
        'UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],'
        'PARAMETER["latitude_of_origin",40],PARAMETER["central_meridian",7],'
        'PARAMETER["scale_factor",1],PARAMETER["false_easting",0],'
        'PARAMETER["false_northing",0],UNIT["Meter",1]]',
    ],
)
def test_unknown_reference_is_refused_not_guessed(tmp_path: Path, wkt: str) -> None:
    path = write_shapefile(Sample(), tmp_path, prj=wkt)
    assert "the reference system is never guessed" in refusal(path, MissingCrs)


# overlaps and gaps


def overlapping(width: float) -> Sample:
    wide = shapely.box(LEFT, BOTTOM, LEFT + SIDE + width, BOTTOM + SIDE)
    return Sample().changed(0, wide)


def test_sliver_is_cleaned_and_reported(tmp_path: Path) -> None:
    report, _ = converted(write_shapefile(overlapping(10), tmp_path))
    (sliver,) = report.settled.slivers
    assert sliver.one.startswith("X1")
    assert sliver.other.startswith("X2")
    assert sliver.area_m2 == pytest.approx(10 * SIDE)
    assert sliver.mean_width_m == pytest.approx(10, rel=0.01)
    assert report.settled.unmatched_edges_km > 10
    assert "overlap of X1 (Ashby) and X2 (Bexton) by 0.10 km²" in "\n".join(report.lines())


def test_land_claimed_twice_is_refused_with_who_and_how_much(tmp_path: Path) -> None:
    message = refusal(write_shapefile(overlapping(500), tmp_path))
    assert "1 pairs of areas overlap: X1 (Ashby) and X2 (Bexton) by 5.00 km² (5.00%" in message


def test_limits_of_a_sliver_are_width_and_share(tmp_path: Path) -> None:
    width = SLIVER_WIDTH_M - 0.5
    assert width * SIDE / SIDE**2 < LARGEST_SLIVER
    converted(write_shapefile(overlapping(width), tmp_path))
    refusal(write_shapefile(overlapping(SLIVER_WIDTH_M + 0.5), tmp_path))


def test_narrow_overlap_that_is_much_of_a_small_area_is_refused(tmp_path: Path) -> None:
    small = shapely.box(LEFT + SIDE - 20, BOTTOM + 100, LEFT + SIDE + 180, BOTTOM + 400)
    sample = replace(
        Sample(),
        codes=("X1", "X2"),
        names=("Ashby", "Bexton"),
        geometry=(square(0, 0), small),
    )
    assert "X1 (Ashby) and X2 (Bexton) by 6,000 m²" in refusal(write_shapefile(sample, tmp_path))


def test_narrow_gap_is_filled_and_counted(tmp_path: Path) -> None:
    gap = shapely.box(LEFT + SIDE - 8, BOTTOM + 2000, LEFT + SIDE, BOTTOM + 4000)
    sample = Sample().changed(0, square(0, 0).difference(gap))
    report, _ = converted(write_shapefile(sample, tmp_path))
    assert report.settled.gaps_filled == 1
    assert "Cleaned:    1 narrow gaps between areas filled" in report.lines()


def test_lake_stays(tmp_path: Path) -> None:
    lake = shapely.box(LEFT + 2000, BOTTOM + 2000, LEFT + 4000, BOTTOM + 4000)
    sample = Sample().changed(0, square(0, 0).difference(lake))
    report, made = converted(write_shapefile(sample, tmp_path))
    assert report.settled.gaps_filled == 0
    assert len(made["features"][0]["geometry"]["coordinates"]) == 2


# vintages


@pytest.mark.parametrize(
    ("prefix", "count", "words"),
    [
        ("X", 4, "4 areas of a kind that is not known here; their number is unchecked"),
        ("E40", 4, "4 NHS regions, as in 2017"),
        ("E54", 4, "4 footprints (STPs), a number of no year known here"),
    ],
)
def test_number_of_areas_tells_the_vintage(
    tmp_path: Path, prefix: str, count: int, words: str
) -> None:
    codes = tuple(f"{prefix}00000{number}" for number in range(count))
    report, _ = converted(written(replace(Sample(), codes=codes), tmp_path))
    assert report.recognised.vintage == words


@pytest.mark.parametrize(
    ("prefix", "vintage", "what"),
    [
        ("E54", "2017", "it holds 4 footprints (STPs), where for 2017 there were 44"),
        ("E40", "2018", "it holds 4 NHS regions, where for 2018 there were 5"),
        ("E40", "1999", "where for 1999 no number is known"),
        ("X", "2017", "no number of areas is known for codes such as X000000"),
    ],
)
def test_wrong_number_for_the_vintage_is_refused(
    tmp_path: Path, prefix: str, vintage: str, what: str
) -> None:
    codes = tuple(f"{prefix}00000{number}" for number in range(4))
    path = written(replace(Sample(), codes=codes), tmp_path)
    assert what in refusal(path, VintageMismatch, vintage=vintage)


def test_right_number_for_the_vintage_goes_through(tmp_path: Path) -> None:
    codes = tuple(f"E4000000{number}" for number in range(1, 5))
    report, _ = converted(written(replace(Sample(), codes=codes), tmp_path), vintage="2017")
    assert report.recognised.vintage == "4 NHS regions, as in 2017"
