"""Ids of the timeline page."""

from enum import StrEnum


class Timeline(StrEnum):
    """The timeline page; the first four belong to its frame."""

    PAGE = "timeline-page"
    SELECTED = "timeline-selected"
    KEPT = "timeline-kept"
    PAINTED = "timeline-painted"
