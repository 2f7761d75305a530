"""Rules of the tables that the build works out for the app: what every map reads."""

from typing import Final

from geodata.schemas.columns import (
    AVAILABILITY,
    ENGLAND_OR_NHS_REGION,
    FOOTPRINT,
    NHS_REGION,
    NOTE,
    SOURCES,
    STATUS,
)
from geodata.schemas.rules import Table, flag, number, text, whole
from geodata.vocabulary import Scheme

TOGETHER: Final = text("method", allowed=("ratio of sums", "weighted mean", "average footprint"))
"""How the value of several footprints is made."""

MEASURE_VALUES: Final = Table(
    "measure_values",
    (
        text("measure_key", pattern=r"[a-z0-9_]+"),
        FOOTPRINT,
        number("value", is_optional=True),
        whole("base", minimum=1, is_optional=True),
        AVAILABILITY,
        STATUS,
        flag("is_doubtful"),
        SOURCES,
        NOTE,
    ),
    key=("measure_key", "footprint_code"),
)

BENCHMARK_VALUES: Final = Table(
    "benchmark_values",
    (
        text("measure_key", pattern=r"[a-z0-9_]+"),
        text("area_code", pattern=ENGLAND_OR_NHS_REGION),
        number("value", is_optional=True),
        whole("footprint_count", minimum=0),
        TOGETHER,
    ),
    key=("measure_key", "area_code"),
)

OUTSIDE_VALUES: Final = Table(
    "outside_values",
    (
        text("measure_key", pattern=r"[a-z0-9_]+"),
        NHS_REGION,
        number("value", is_optional=True),
        whole("footprint_count", minimum=0),
        TOGETHER,
    ),
    key=("measure_key", "nhs_region_code"),
)
"""What the footprints outside an NHS region have together: the rest of England."""

MEASURE_CLASSES: Final = Table(
    "measure_classes",
    (
        text("measure_key", pattern=r"[a-z0-9_]+"),
        whole("class_number", minimum=1, maximum=9),
        text("scheme", allowed=tuple(Scheme)),
        number("lower"),
        number("upper"),
        whole("footprint_count", minimum=1),
        flag("is_above_midpoint"),
        NOTE,
    ),
    key=("measure_key", "class_number"),
)

OUTPUT_TABLES: Final = (MEASURE_VALUES, BENCHMARK_VALUES, OUTSIDE_VALUES, MEASURE_CLASSES)
