"""Ids of the profile of one area."""

from enum import StrEnum


class Profile(StrEnum):
    """The profile of one area; the first four belong to its frame."""

    PAGE = "profile-page"
    SELECTED = "profile-selected"
    KEPT = "profile-kept"
    PAINTED = "profile-painted"
