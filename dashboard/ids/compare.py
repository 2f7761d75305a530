"""Ids of the comparison page."""

from enum import StrEnum


class Compare(StrEnum):
    """The comparison page; the first four belong to its frame."""

    PAGE = "compare-page"
    SELECTED = "compare-selected"
    KEPT = "compare-kept"
    PAINTED = "compare-painted"
    START = "compare-start"
    SUMMARY = "compare-summary"
    ORDER = "compare-order"
    GROUP = "compare-group"
    ROWS = "compare-rows"
    TABLE = "compare-table"
    NOTES = "compare-notes"
    SCRIPT = "compare-script"
    DRAWN = "compare-drawn"
    SET = "compare-set"
    BARS = "compare-bars"
    BARS_CARD = "compare-bars-card"
    SERIES = "compare-series"
    DATES = "compare-dates"
    DATES_CARD = "compare-dates-card"
