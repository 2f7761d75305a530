"""Ids of the councils page."""

from enum import StrEnum


class Councils(StrEnum):
    """The councils page; the first four belong to its frame."""

    PAGE = "councils-page"
    SELECTED = "councils-selected"
    KEPT = "councils-kept"
    PAINTED = "councils-painted"
