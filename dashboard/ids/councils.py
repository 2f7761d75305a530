"""Ids of the councils page."""

from enum import StrEnum


class Councils(StrEnum):
    """The councils page; the first four belong to its frame."""

    PAGE = "councils-page"
    SELECTED = "councils-selected"
    KEPT = "councils-kept"
    PAINTED = "councils-painted"
    PICKER = "councils-picker"
    LAYER = "councils-layer"
    FIND = "councils-find"
    REGIONS = "councils-regions"
    TYPES = "councils-types"
    REMAINING = "councils-remaining"
    MATCHING = "councils-matching"
    MAP = "councils-map"
    VIEW = "councils-view"
    MOVES = "councils-moves"
    MAP_WORDS = "councils-map-words"
    CARD = "councils-card"
    SHOWN = "councils-shown"
    SCRIPT = "councils-script"
    MARKED = "councils-marked"
    SPLIT = "councils-split"
    TABLE = "councils-table"
