"""Each way to make a measure, worked out by hand, for one footprint and for several."""

import math

import pytest

from geodata.pipeline.formulas import Amount, Formula, Growth, Mean, Ratio
from tests.support.frames import frame

PARTS = frame("""
    footprint_code | money | earlier | population | rate
    E54000901      | 100.0 | 80.0    | 10.0       | 2.0
    E54000902      | 300.0 | 200.0   | 40.0       | 7.0
    E54000903      | ·     | 500.0   | 50.0       | ·
""").set_index("footprint_code")


@pytest.mark.parametrize(
    ("formula", "values", "together"),
    [
        (Amount("money"), [100.0, 300.0, None], 200.0),
        (Ratio("money", "population"), [10.0, 7.5, None], 400 / 50),
        (Growth("money", "earlier"), [0.25, 0.5, None], 400 / 280 - 1),
        (Mean("rate"), [2.0, 7.0, None], (20 + 280) / 50),
        (Mean("rate", weight="earlier"), [2.0, 7.0, None], (160 + 1400) / 280),
    ],
)
def test_formula(formula: Formula, values: list[float | None], together: float) -> None:
    found = formula.values(PARTS)
    assert [None if math.isnan(value) else value for value in found] == values
    assert formula.together(PARTS) == pytest.approx(together)
    assert formula.method in ("average footprint", "ratio of sums", "weighted mean")
