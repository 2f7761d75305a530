"""The committed data: similar footprints, worked out again from the tables of the subjects."""

from itertools import pairwise
from math import log, sqrt
from statistics import pstdev

import pytest

from geodata.queries import footprints
from geodata.queries.similarity import DESCRIBING_MEASURES, similar_footprints
from geodata.tables import Tables

ALL = 44


def _describing(tables: Tables) -> dict[str, list[float]]:
    """The eight numbers of each footprint, from the tables that measures are made of."""
    frames = {
        name: tables.frames[name].set_index("footprint_code")
        for name in (
            "footprints", "footprint_geometry", "residents_by_age", "settlement", "deprivation",
            "health",
        )
    }  # fmt: skip
    people = frames["footprints"]["population_mid_2017"]
    ages, health = frames["residents_by_age"], frames["health"]
    density = people / frames["footprint_geometry"]["area_km2"]
    return {
        code: [
            ages["residents_65_and_over"][code] / people[code],
            ages["residents_under_18"][code] / people[code],
            log(density[code]),
            frames["settlement"]["rural_share"][code],
            frames["deprivation"]["deprivation_score"][code],
            frames["deprivation"]["most_deprived_tenth_share"][code],
            health["healthy_life_expectancy_male_years"][code],
            health["healthy_life_expectancy_female_years"][code],
        ]
        for code in people.index
    }


def test_distances_are_those_of_the_eight_numbers(tables: Tables) -> None:
    numbers = _describing(tables)
    spreads = [pstdev(column) for column in zip(*numbers.values(), strict=True)]
    for place in footprints(tables):
        for similar in similar_footprints(tables, place.code, ALL):
            pairs = zip(numbers[place.code], numbers[similar.code], spreads, strict=True)
            expected = sqrt(sum(((a - b) / spread) ** 2 for a, b, spread in pairs) / len(spreads))
            assert similar.distance == pytest.approx(expected, rel=1e-3)


def test_every_footprint_has_all_measures_and_is_compared_with_all_others(tables: Tables) -> None:
    for place in footprints(tables):
        found = similar_footprints(tables, place.code, ALL)
        assert {similar.code for similar in found} == {
            other.code for other in footprints(tables) if other != place
        }
        for similar in found:
            assert {one.measure_key for one in similar.measures} == set(DESCRIBING_MEASURES)
            sizes = [abs(one.difference) for one in similar.measures]
            assert sizes == sorted(sizes)
        assert all(a.distance <= b.distance for a, b in pairwise(found))


def test_distance_is_the_same_both_ways(tables: Tables) -> None:
    between = {
        (place.code, similar.code): similar.distance
        for place in footprints(tables)
        for similar in similar_footprints(tables, place.code, ALL)
    }
    assert len(between) == ALL * (ALL - 1)
    assert all(between[b, a] == distance for (a, b), distance in between.items())


def test_known_neighbours(tables: Tables) -> None:
    names = {place.code: place.short_name for place in footprints(tables)}

    def of(code: str) -> list[str]:
        return [names[similar.code] for similar in similar_footprints(tables, code)]

    assert of("E54000013")[:3] == [
        "W, N & E Cumbria", "Shropshire & Telford", "Norfolk & Waveney",
    ]  # fmt: skip
    assert of("E54000031")[0] == "North West London"


def test_no_money_and_no_outcome_among_the_measures(tables: Tables) -> None:
    groups = {measure.group for measure in tables.measures if measure.key in DESCRIBING_MEASURES}
    assert groups == {"People and place", "Health and deprivation"}
