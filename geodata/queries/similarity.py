"""Which footprints are most like one another in people, place, deprivation and health."""

from dataclasses import dataclass
from functools import lru_cache
from math import isnan
from typing import Final

import numpy as np
from numpy.typing import NDArray

from geodata.errors import UnmatchedCodes
from geodata.queries.classified import classified_measure
from geodata.tables import Tables
from geodata.vocabulary import FootprintCode, MeasureKey

DESCRIBING_MEASURES: Final = tuple(
    MeasureKey(key)
    for key in (
        "aged_65_and_over_share",
        "under_18_share",
        "population_density",
        "rural_share",
        "deprivation_score",
        "most_deprived_tenth_share",
        "healthy_life_expectancy_male",
        "healthy_life_expectancy_female",
    )
)
"""Two measures of each of four subjects, so that age, settlement, deprivation and health weigh
the same. No money and no gap, so that money can be compared among the similar (decision 41)."""

LOGARITHMIC: Final = frozenset({MeasureKey("population_density")})
"""Measures compared by ratio: a hundred residents more on a km² mean much in the country only."""

LEAST_SHARED: Final = 0.5
"""Two footprints are compared when both have a value of at least this share of the measures."""


@dataclass(frozen=True, slots=True)
class MeasureLikeness:
    """One measure of two footprints.

    ``difference`` is the other's value less this one's, in standard deviations over all
    footprints (of the logarithm, if the measure is compared so).
    """

    measure_key: MeasureKey
    value: float
    other_value: float
    difference: float


@dataclass(frozen=True, slots=True)
class SimilarFootprint:
    """A footprint that is like the one asked about, and why.

    ``distance`` is the root mean square of the differences, in standard deviations, and the
    same both ways. ``share_of_pairs_further`` (0 to 1) says how close that is: the share of all
    pairs of footprints that are further apart. ``measures`` run from the closest to the
    furthest; a measure that either footprint lacks is not among them.
    """

    code: FootprintCode
    name: str
    distance: float
    share_of_pairs_further: float
    measures: tuple[MeasureLikeness, ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Distances:
    """Rows (and columns of ``between``) are footprints in the order of ``codes``."""

    codes: tuple[FootprintCode, ...]
    values: NDArray[np.float64]
    scores: NDArray[np.float64]
    between: NDArray[np.float64]
    pairs: NDArray[np.float64]


def similar_footprints(
    tables: Tables,
    code: str,
    count: int = 5,
    measure_keys: tuple[MeasureKey, ...] = DESCRIBING_MEASURES,
) -> tuple[SimilarFootprint, ...]:
    """The footprints most like one, most like first; equal distances in the order of codes.

    Raises:
        UnmatchedCodes: There is no footprint of that code, or no measure of some key.
    """
    known = _distances(tables, measure_keys)
    if code not in known.codes:
        raise UnmatchedCodes(
            f"There is no footprint {code!r}; the codes are those of footprints.csv."
        )
    here = known.codes.index(FootprintCode(code))
    others = [
        (float(distance), place)
        for place, distance in enumerate(known.between[here])
        if place != here and not isnan(distance)
    ]
    frame = tables.frames["footprints"]
    names = dict(zip(frame["footprint_code"], frame["footprint_name"], strict=True))
    return tuple(
        SimilarFootprint(
            code=known.codes[place],
            name=names[known.codes[place]],
            distance=distance,
            share_of_pairs_further=float(np.mean(known.pairs > distance)),
            measures=_likenesses(known, measure_keys, here, place),
        )
        for distance, place in sorted(others)[:count]
    )


@lru_cache(maxsize=8)
def _distances(tables: Tables, measure_keys: tuple[MeasureKey, ...]) -> _Distances:
    answers = [classified_measure(tables, key) for key in measure_keys]
    values = np.array([answer.values for answer in answers], dtype=np.float64).T
    scores = _standard_scores(values, measure_keys)
    squares = (scores[:, None, :] - scores[None, :, :]) ** 2
    is_shared = ~np.isnan(squares)
    shared = is_shared.sum(axis=2)
    with np.errstate(invalid="ignore"):  # two footprints that share no measure have no mean
        between = np.sqrt(np.where(is_shared, squares, 0.0).sum(axis=2) / shared)
    between[shared < LEAST_SHARED * len(measure_keys)] = np.nan
    pairs = between[np.triu_indices(len(between), k=1)]
    return _Distances(answers[0].codes, values, scores, between, pairs[~np.isnan(pairs)])


def _standard_scores(
    values: NDArray[np.float64], measure_keys: tuple[MeasureKey, ...]
) -> NDArray[np.float64]:
    """How many standard deviations each value is from the mean; 0 where all are equal."""
    compared = values.copy()
    for place, key in enumerate(measure_keys):
        if key in LOGARITHMIC:
            compared[:, place] = np.log(compared[:, place])
    spread = np.nanstd(compared, axis=0)
    scores: NDArray[np.float64] = compared - np.nanmean(compared, axis=0)
    return scores / np.where(spread == 0, 1.0, spread)


def _likenesses(
    known: _Distances, measure_keys: tuple[MeasureKey, ...], here: int, there: int
) -> tuple[MeasureLikeness, ...]:
    compared = [
        MeasureLikeness(key, float(value), float(other), float(difference))
        for key, value, other, difference in zip(
            measure_keys,
            known.values[here],
            known.values[there],
            known.scores[there] - known.scores[here],
            strict=True,
        )
        if not isnan(difference)
    ]
    return tuple(sorted(compared, key=lambda likeness: abs(likeness.difference)))
