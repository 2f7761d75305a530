"""Ids of the timeline page."""

from enum import StrEnum


class Timeline(StrEnum):
    """The timeline page; the first four belong to its frame."""

    PAGE = "timeline-page"
    SELECTED = "timeline-selected"
    KEPT = "timeline-kept"
    PAINTED = "timeline-painted"
    TEXT = "timeline-text"
    YEARS = "timeline-years"
    DATES = "timeline-dates"
    CHART = "timeline-chart"
    WORDS = "timeline-words"
    TABLE = "timeline-table"
    EVENTS = "timeline-events"
    EVENT = "timeline-event"
    SCRIPT = "timeline-script"
    FILLED = "timeline-filled"
