"""Ids of the page on the inset's areas."""

from enum import StrEnum


class London(StrEnum):
    """The page on the inset's areas; the first four belong to its frame."""

    PAGE = "london-page"
    SELECTED = "london-selected"
    KEPT = "london-kept"
    PAINTED = "london-painted"
