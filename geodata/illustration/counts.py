"""How many respondents give each answer: what the report fixes, and an invented rest."""

from collections.abc import Mapping, Sequence
from typing import Final

from geodata.errors import SchemaViolation
from geodata.illustration.chance import Chance
from geodata.printed_counts import PrintedCounts
from geodata.survey_items import SurveyItem

Counts = dict[str, int]
"""By key of option, every option of a scale."""

_WEIGHTS: Final[Mapping[str, tuple[float, ...]]] = {
    "knowledge": (3, 5, 1, 0.5, 0.5),
    "agreement": (1, 3, 3, 3, 2, 0.5),
    "engagement": (1, 3, 4, 3, 0.5),
    "difference": (1, 3, 4, 2, 1),
    "effectiveness": (1.5, 3, 3, 2, 0.5),
    "confidence": (1, 4, 4, 3, 0.5),
    "direction": (0.4, 0.8, 1, 5, 4, 0.8),
    "impact": (0.3, 1.2, 2, 0.7, 0, 0.6),
    "moderate_extent": (2, 4, 3, 2, 0.5),
    "any_extent": (1, 2, 3, 4, 0.5),
}
"""How the answers of a scale relate where nothing is printed. Invented, in the scale's order."""

_JITTER: Final = (0.7, 1.3)
_TOO_EARLY: Final = "too_early"
_TOO_EARLY_SHARES: Final = (0.35, 0.48)
"""The report says of every item that between a third and nearly a half find it too early."""


def drawn_counts(item: SurveyItem, printed: PrintedCounts, chance: Chance) -> Counts:
    """Counts of every option that add up to the base and to all that is printed.

    Raises:
        SchemaViolation: What is printed leaves no such counts.
    """
    counts = dict(printed.options)
    weights = {
        option.key: weight * chance.between(*_JITTER)
        for option, weight in zip(item.scale.options, _WEIGHTS[item.scale_key], strict=True)
    }
    if _TOO_EARLY in weights and _TOO_EARLY not in counts:
        counts[_TOO_EARLY] = round(printed.base * chance.between(*_TOO_EARLY_SHARES))
    for side, total in sorted(printed.sides.items()):
        keys = [option.key for option in item.scale.on_side(side)]
        counts |= _divided(item, total, keys, counts, weights)
    return counts | _divided(item, printed.base, list(weights), counts, weights)


def _divided(
    item: SurveyItem,
    total: int,
    keys: Sequence[str],
    counts: Mapping[str, int],
    weights: Mapping[str, float],
) -> Counts:
    """Share out what is left of a total among those of its options that have no count yet."""
    left = total - sum(counts.get(key, 0) for key in keys)
    open_keys = [key for key in keys if key not in counts]
    if left < 0 or (left > 0 and not open_keys):
        raise SchemaViolation(
            f"survey_results.csv, {item.column}: {left} of {total} answers are left for the "
            "options without a count; options and nets must fit their base. Compare the rows "
            "with the report."
        )
    whole = sum(weights[key] for key in open_keys) or 1.0
    exact = {key: left * weights[key] / whole for key in open_keys}
    found = {key: int(value) for key, value in exact.items()}
    by_remainder = sorted(open_keys, key=lambda key: found[key] - exact[key])
    for key in by_remainder[: left - sum(found.values())]:
        found[key] += 1
    return found
