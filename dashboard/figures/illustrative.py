"""The mark that a picture of made-up answers carries inside itself."""

from typing import Final

from dashboard.theme import WARN

ILLUSTRATIVE_MARK: Final = "Illustrative, not real answers"
MARK_HEIGHT: Final = 26
"""Pixels at the top of a figure that the mark takes."""


def mark_notes(*, is_illustrative: bool) -> list[dict[str, object]]:
    """Return the annotations that mark a figure, none where its answers are real."""
    if not is_illustrative:
        return []
    return [
        {
            "text": f"<b>{ILLUSTRATIVE_MARK}</b>",
            "xref": "paper",
            "yref": "paper",
            "x": 0,
            "y": 1,
            "xanchor": "left",
            "yanchor": "top",
            "borderpad": 0,
            "showarrow": False,
            "font": {"size": 14, "color": WARN},
        }
    ]
