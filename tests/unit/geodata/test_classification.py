"""Classes are open below and closed above; the lowest includes its minimum."""

import pytest

from geodata.classification import Classes, read_classes
from geodata.errors import SchemaViolation
from geodata.vocabulary import Scheme
from tests.support.frames import frame

CLASSES = Classes(
    scheme=Scheme.QUANTILES,
    breaks=(2.0, 4.0, 9.0),
    lower=1.0,
    counts=(1, 1, 1),
    below_midpoint=None,
    note="",
)


@pytest.mark.parametrize(
    ("value", "index"), [(1.0, 0), (2.0, 0), (2.0001, 1), (4.0, 1), (4.5, 2), (9.0, 2)]
)
def test_index_of(value: float, index: int) -> None:
    assert CLASSES.index_of(value) == index


@pytest.mark.parametrize("value", [0.9, 9.1, float("nan")])
def test_a_value_outside_all_classes_is_refused(value: float) -> None:
    with pytest.raises(SchemaViolation, match="in none of the classes from 1 to 9"):
        CLASSES.index_of(value)


def test_read_classes_counts_those_below_the_midpoint() -> None:
    rows = frame("""
        scheme    | lower | upper | footprint_count | is_above_midpoint | note
        quantiles | 0.5   | 1.0   | 3               | False             | ·
        quantiles | 1.0   | 2.5   | 2               | True              | ·
        quantiles | 2.5   | 4.0   | 1               | True              | ·
    """)
    classes = read_classes(rows, is_diverging=True)
    assert classes == Classes(Scheme.QUANTILES, (1.0, 2.5, 4.0), 0.5, (3, 2, 1), 1, "")
    assert read_classes(rows, is_diverging=False).below_midpoint is None
