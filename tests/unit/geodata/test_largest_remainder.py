"""Parts add up to their total, and none is a whole pound from its exact share."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.errors import SchemaViolation
from geodata.pipeline.largest_remainder import share_out


@pytest.mark.parametrize(
    ("total", "weights", "parts"),
    [
        (100, ["1", "1", "1"], [34, 33, 33]),
        (100, ["0.5", "0.25", "0.25"], [50, 25, 25]),
        (10, ["0.16", "0.16", "0.68"], [2, 1, 7]),
        (7, ["0", "1"], [0, 7]),
        (0, ["3", "4"], [0, 0]),
        (1, ["0.2", "0.3", "0.5"], [0, 0, 1]),
    ],
)
def test_share_out(total: int, weights: list[str], parts: list[int]) -> None:
    assert share_out(total, weights) == parts


@settings(deadline=None)
@given(
    st.integers(0, 200_000_000_000),
    st.lists(st.integers(0, 10**7), min_size=1, max_size=60).filter(any),
)
def test_parts_add_up_and_are_fair(total: int, weights: list[int]) -> None:
    parts = share_out(total, [str(weight) for weight in weights])
    assert sum(parts) == total
    for part, weight in zip(parts, weights, strict=True):
        assert abs(part - Fraction(total * weight, sum(weights))) < 1


@pytest.mark.parametrize("weights", [["0", "0"], ["-0.1", "1"]])
def test_weights_that_cannot_share_are_refused(weights: list[str]) -> None:
    with pytest.raises(SchemaViolation, match="not negative and not all zero"):
        share_out(100, weights)
