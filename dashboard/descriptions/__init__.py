"""The words for each figure, from the same typed values that draw it; a module a page."""

from dashboard.descriptions.atlas import (
    describe_absence,
    describe_map,
    describe_ranking,
    describe_scatter,
)
from dashboard.descriptions.comparing import (
    describe_dumbbell,
    describe_grouped_bar,
    describe_strips,
    difference_sentences,
)
from dashboard.descriptions.councils import describe_council_map, describe_memberships

__all__ = [
    "describe_absence",
    "describe_council_map",
    "describe_dumbbell",
    "describe_grouped_bar",
    "describe_map",
    "describe_memberships",
    "describe_ranking",
    "describe_scatter",
    "describe_strips",
    "difference_sentences",
]
