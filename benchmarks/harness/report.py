"""Figures, their targets, and the table that is printed."""

import statistics
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Final

_COLUMNS: Final = (
    "figure",
    "ours",
    "p95",
    "reference",
    "p95",
    "ratio",
    "target",
    "met",
)


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table.

    Attributes:
        title: what was measured.
        unit: ms, kB, MB, % or nothing (a count).
        ours: every sample of the Atlas, in that unit.
        reference: every sample of the reference app, or none where there is no comparison.
        ratio: most that our median may be of the reference's.
        most: most that our median may be.
    """

    title: str
    unit: str
    ours: Sequence[float]
    reference: Sequence[float] = ()
    ratio: float | None = None
    most: float | None = None

    @property
    def measured_ratio(self) -> float | None:
        """Our median as a share of the reference's."""
        if not self.reference:
            return None
        return statistics.median(self.ours) / statistics.median(self.reference)

    @property
    def is_met(self) -> bool | None:
        """Whether all targets are met, or nothing if there are none."""
        outcomes = []
        if self.ratio is not None and self.measured_ratio is not None:
            outcomes.append(self.measured_ratio <= self.ratio)
        if self.most is not None:
            outcomes.append(statistics.median(self.ours) <= self.most)
        return all(outcomes) if outcomes else None

    def as_record(self) -> dict[str, object]:
        """The figure with everything worked out, for the JSON file."""
        return asdict(self) | {
            "median": statistics.median(self.ours),
            "p95": p95(self.ours),
            "reference_median": statistics.median(self.reference) if self.reference else None,
            "reference_p95": p95(self.reference) if self.reference else None,
            "measured_ratio": self.measured_ratio,
            "is_met": self.is_met,
        }


def p95(samples: Sequence[float]) -> float:
    """The 95th percentile, between samples where it falls between them."""
    if len(samples) == 1:
        return samples[0]
    return statistics.quantiles(samples, n=20, method="inclusive")[-1]


def table(figures: Sequence[Figure]) -> str:
    """The figures as a Markdown table."""
    rows = [_COLUMNS, *(_row(figure) for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_COLUMNS))]
    lines = [_line(row, widths) for row in rows]
    lines.insert(1, _line(["-" * width for width in widths], widths))
    return "\n".join(lines)


def _row(figure: Figure) -> tuple[str, ...]:
    targets = [
        *([f"≤ {figure.ratio:g} ×"] if figure.ratio is not None else []),
        *([f"≤ {figure.most:g} {figure.unit}".rstrip()] if figure.most is not None else []),
    ]
    ratio = figure.measured_ratio
    return (
        figure.title,
        _shown(figure.ours, statistics.median, figure.unit),
        _shown(figure.ours, p95, figure.unit),
        _shown(figure.reference, statistics.median, figure.unit),
        _shown(figure.reference, p95, figure.unit),
        "" if ratio is None else f"{ratio:.2f} ×",
        " and ".join(targets),
        {True: "yes", False: "NO", None: ""}[figure.is_met],
    )


def _shown(samples: Sequence[float], summary: Callable[[Sequence[float]], float], unit: str) -> str:
    if not samples:
        return ""
    value = summary(samples)
    digits = 0 if unit in ("ms", "") else 2 if unit == "MB" else 1
    return f"{value:,.{digits}f} {unit}".rstrip()


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "| " + " | ".join(cell.ljust(w) for cell, w in zip(cells, widths, strict=True)) + " |"
