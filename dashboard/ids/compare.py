"""Ids of the comparison page."""

from enum import StrEnum


class Compare(StrEnum):
    """The comparison page; the first four belong to its frame."""

    PAGE = "compare-page"
    SELECTED = "compare-selected"
    KEPT = "compare-kept"
    PAINTED = "compare-painted"
