"""The names that addresses use, one a choice, on all pages."""

from enum import StrEnum


class Parameter(StrEnum):
    """One choice of the reader, as it stands in an address.

    A name means the same on every page that reads it, so that a choice can
    follow the reader from page to page.
    """

    LEFT = "left"
    RIGHT = "right"
    NHS_REGIONS = "nhs"
    COUNCIL_REGIONS = "region"
    COUNCIL_TYPES = "type"
    CONTROLS = "control"
    PARTNERS_ONLY = "partners"
    TEXT = "find"
    SELECTED = "selected"
    VIEW = "view"
    BORDERS = "borders"
    RANK_BY = "rank"
    SORT = "sort"
    ROWS = "rows"
    LAYER = "layer"
    COUNCIL = "council"
    MEASURE = "measure"
    ORDER = "order"
    GROUP = "group"
    BARS = "bars"
    SERIES = "series"
    SHOW = "show"
    FIGURE = "figure"
    BASIS = "basis"
    SINCE = "since"
    GAP = "gap"
    TABLE = "table"
    EVENT = "event"
    EVENT_WORDS = "words"
    EVENT_YEARS = "years"
    EVENT_DATES = "dates"
    QUESTION = "question"
    SPLIT = "split"
    ILLUSTRATIVE = "illustrative"
    PACK = "pack"
    TEMPLATE = "template"
    CODES = "codes"
