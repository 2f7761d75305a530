"""Ids of the board pack page."""

from enum import StrEnum


class Pack(StrEnum):
    """The board pack page."""

    SCRIPT = "pack-script"
    SETUP = "pack-setup"
    NOTICES = "pack-notices"
    CHOICE = "pack-choice"
    VIEWS = "pack-views"
    FILES = "pack-files"
    START = "pack-start"
    FOOTPRINT = "pack-footprint"
    COMPARED = "pack-compared"
    REGION = "pack-region"
    STATUS = "pack-status"
    FILLED = "pack-filled"
