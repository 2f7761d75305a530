"""Ids of the profile of one area."""

from enum import StrEnum


class Profile(StrEnum):
    """The profile of one area; the first four belong to its frame."""

    PAGE = "profile-page"
    SELECTED = "profile-selected"
    KEPT = "profile-kept"
    PAINTED = "profile-painted"
    GO_TO = "profile-go-to"
    MAP = "profile-map"
    FIRST_STRIPS = "profile-first-strips"
    SECOND_STRIPS = "profile-second-strips"
    COUNCILS = "profile-councils"
    FIGURES = "profile-figures"
    SCRIPT = "profile-script"
    FILLED = "profile-filled"
