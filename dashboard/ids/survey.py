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
    BY_GROUP = "survey-by-group"
    QUESTION = "survey-question"
    SPLIT = "survey-split-by"
    ILLUSTRATIVE = "survey-illustrative"
    PICKERS = "survey-pickers"
    ANSWERS = "survey-answers"
    ANSWERS_SHOWN = "survey-answers-shown"
    TOLD = "survey-told"
