"""Ids of the page on the inset's areas."""

from enum import StrEnum


class London(StrEnum):
    """The page on the inset's areas; the first four belong to its frame."""

    PAGE = "london-page"
    SELECTED = "london-selected"
    KEPT = "london-kept"
    PAINTED = "london-painted"
    MAP = "london-map"
    MEASURE = "london-measure"
    CHART = "london-chart"
    CHART_FACTS = "london-chart-facts"
    CHART_WORDS = "london-chart-words"
    SIZE = "london-size"
    BOROUGHS = "london-boroughs"
    SCRIPT = "london-script"
    FILLED = "london-filled"
