"""Scales of the survey of councillors: their answers in order, and on which side each lies."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

Side = Literal[-1, 0, 1] | None
"""Against, neither or for; None for an answer that takes no part, such as "don't know"."""


@dataclass(frozen=True, slots=True)
class Option:
    """One answer of a scale.

    ``label`` is the answer as it stands in a file of respondents. ``is_printed`` is False where
    the report's text does not hold the answer's wording, so that the label is our own.
    """

    key: str
    label: str
    side: Side
    is_printed: bool = True

    @property
    def is_substantive(self) -> bool:
        """Whether the answer takes part: any but "don't know" and "too early to tell"."""
        return self.side is not None


@dataclass(frozen=True, slots=True)
class Scale:
    """The answers that a question allows, in order from for to against, those set apart last.

    The base of a share is everybody who gave any of them, "don't know" among them, as in the
    report.
    """

    key: str
    options: tuple[Option, ...]

    def option(self, key: str) -> Option | None:
        """The option of that key, or None when there is none."""
        return next((option for option in self.options if option.key == key), None)

    def on_side(self, side: Side) -> tuple[Option, ...]:
        """The options that lie on a side, in order."""
        return tuple(option for option in self.options if option.side == side)


_DONT_KNOW: Final = Option("dont_know", "Don't know", None)
_DONT_KNOW_UNPRINTED: Final = Option("dont_know", "Don't know", None, is_printed=False)


def _extent(key: str, side_of_small: Side) -> Scale:
    return Scale(
        key,
        (
            Option("great_extent", "To a great extent", 1),
            Option("moderate_extent", "To a moderate extent", 1),
            Option("small_extent", "To a small extent", side_of_small),
            Option("not_at_all", "Not at all", -1),
            _DONT_KNOW,
        ),
    )


_ALL: Final = (
    Scale(
        "knowledge",
        (
            Option("great_deal", "A great deal", 1),
            Option("fair_amount", "A fair amount", 1),
            Option("not_very_much", "Not very much", -1),
            Option("not_at_all", "Not at all", -1),
            _DONT_KNOW,
        ),
    ),
    Scale(
        "agreement",
        (
            Option("strongly_agree", "Strongly agree", 1),
            Option("tend_to_agree", "Tend to agree", 1),
            Option("neither", "Neither agree nor disagree", 0),
            Option("tend_to_disagree", "Tend to disagree", -1),
            Option("strongly_disagree", "Strongly disagree", -1),
            _DONT_KNOW_UNPRINTED,
        ),
    ),
    Scale(
        "engagement",
        (
            Option("very_engaged", "Very engaged", 1),
            Option("engaged", "Engaged", 1),
            Option("not_very_engaged", "Not very engaged", -1, is_printed=False),
            Option("not_at_all_engaged", "Not at all engaged", -1, is_printed=False),
            _DONT_KNOW_UNPRINTED,
        ),
    ),
    Scale(
        "difference",
        (
            Option("great_extent", "Positive to a great extent", 1, is_printed=False),
            Option("some_extent", "Positive to some extent", 1, is_printed=False),
            Option("no_difference", "No difference", 0, is_printed=False),
            Option("negative", "Had a negative impact", -1),
            _DONT_KNOW_UNPRINTED,
        ),
    ),
    Scale(
        "effectiveness",
        (
            Option("great_extent", "To a great extent", 1),
            Option("some_extent", "To some extent", 1),
            Option("small_extent", "To a small extent", -1, is_printed=False),
            Option("not_at_all", "Not at all", -1, is_printed=False),
            _DONT_KNOW_UNPRINTED,
        ),
    ),
    Scale(
        "confidence",
        (
            Option("very_confident", "Very confident", 1, is_printed=False),
            Option("fairly_confident", "Fairly confident", 1, is_printed=False),
            Option("not_very_confident", "Not very confident", -1, is_printed=False),
            Option("not_at_all_confident", "Not at all confident", -1),
            _DONT_KNOW_UNPRINTED,
        ),
    ),
    Scale(
        "direction",
        (
            Option("completely_bottom_up", "Completely bottom up (locally driven)", 1),
            Option("mostly_bottom_up", "Mostly bottom up", 1),
            Option("equal", "Equal collaboration", 0),
            Option("mostly_top_down", "Mostly top down", -1),
            Option("completely_top_down", "Completely top down (nationally driven)", -1),
            _DONT_KNOW,
        ),
    ),
    Scale(
        "impact",
        (
            Option("great_positive", "A great positive impact", 1, is_printed=False),
            Option("some_positive", "Some positive impact", 1, is_printed=False),
            Option("no_impact", "No impact", 0, is_printed=False),
            Option("negative", "A negative impact", -1, is_printed=False),
            Option("too_early", "Too early to tell", None),
            _DONT_KNOW_UNPRINTED,
        ),
    ),
    # The report counts "to a small extent" for in one question and against in the other.
    _extent("moderate_extent", -1),
    _extent("any_extent", 1),
)

SCALES: Final[Mapping[str, Scale]] = MappingProxyType({scale.key: scale for scale in _ALL})
"""Every scale by key."""

NET_SIDES: Final[Mapping[str, Literal[-1, 1]]] = MappingProxyType(
    {
        "Net: agree": 1,
        "Net: any positive impact": 1,
        "Net: at least a fair amount": 1,
        "Net: at least to a moderate extent": 1,
        "Net: at least to some extent": 1,
        "Net: completely or mostly top down": -1,
        "Net: confident": 1,
        "Net: disagree": -1,
        "Net: little or no confidence": -1,
        "Net: positive at least to some extent": 1,
        "Net: some level of confidence": 1,
        "Net: to a great + to some extent": 1,
        "Net: very engaged + engaged": 1,
    }
)
"""The nets that the report prints, each with the side of its scale whose answers it adds up."""
