"""Ids of the survey page."""

from enum import StrEnum


class Survey(StrEnum):
    """The survey page; the first four belong to its frame."""

    PAGE = "survey-page"
    SELECTED = "survey-selected"
    KEPT = "survey-kept"
    PAINTED = "survey-painted"
    SCRIPT = "survey-script"
    REPORT = "survey-report"
    SHOWN = "survey-report-shown"
    DRAWN = "survey-report-drawn"
