"""Names of what can be taken away from the funding page, as they stand in addresses."""

from collections.abc import Mapping
from typing import Final

from dashboard.pages.funding.selection import Show

RANKING: Final = "ranking"
MAP: Final = "map"
SLOPE: Final = "slope"
FUNDS: Final = "funds"
TABLE: Final = "table"
ENGLAND: Final = "england"
LINES: Final = "lines"
MODEL: Final = "model"
MODEL_TABLE: Final = "model-table"
GAP_RANKING: Final = "gap-ranking"
GAP_MAP: Final = "gap-map"
GAP_TABLE: Final = "gap-table"

NAMES: Final[Mapping[Show, tuple[str, ...]]] = {
    Show.AREAS: (RANKING, MAP, SLOPE, FUNDS, TABLE),
    Show.ENGLAND: (ENGLAND, LINES),
    Show.MODEL: (MODEL, MODEL_TABLE),
    Show.GAP: (GAP_RANKING, GAP_MAP, GAP_TABLE),
}
"""By part of the page, in its order."""
