"""Ids of the funding page."""

from enum import StrEnum


class Funding(StrEnum):
    """The funding page; the first four belong to its frame."""

    PAGE = "funding-page"
    SELECTED = "funding-selected"
    KEPT = "funding-kept"
    PAINTED = "funding-painted"
