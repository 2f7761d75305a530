"""The legend: what each colour means, how the values spread, where England lies."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import attributes
from dashboard.formatting import plain
from dashboard.readings import class_labels, missing_words, value_axis_ends
from geodata.boundary import AreaType
from geodata.queries import ClassifiedMeasure

BINS = 28
NO_CLASS = "none"


def legend(classified: ClassifiedMeasure, nouns: AreaType) -> list[Component]:
    """Build the legend of a measure; the page adds pins for kept areas."""
    entries = [
        _entry(str(number), label, count)
        for number, (label, count) in enumerate(class_labels(classified))
    ]
    reasons, missing = missing_words(classified)
    if missing:
        entries.append(_entry(NO_CLASS, f"No data: {reasons.lower()}", missing))
    if any(classified.doubtful):
        entries.append(_doubt(sum(classified.doubtful)))
    key = html.Ul(
        entries,
        className="legend__key",
        **attributes({"aria-label": f"Classes and the number of {nouns.plural} in each"}),
    )
    ends = value_axis_ends(classified)
    return [key] if ends is None else [_histogram(classified, ends), key]


def bin_counts(
    values: Sequence[float | None],
    classes: Sequence[int | None],
    ends: tuple[float, float],
    bins: int = BINS,
) -> list[dict[int, int]]:
    """Count values in equal steps along the axis, apart by class within a step."""
    low, high = ends
    counts: list[dict[int, int]] = [{} for _ in range(bins)]
    for value, number in zip(values, classes, strict=True):
        if value is None or number is None:
            continue
        place = min(int((value - low) / (high - low) * bins), bins - 1) if high > low else 0
        counts[place][number] = counts[place].get(number, 0) + 1
    return counts


def _entry(number: str, label: str, count: int) -> html.Li:
    return html.Li(
        [
            html.Span(
                className="swatch", **attributes({"data-class": number, "aria-hidden": "true"})
            ),
            html.Span(label, className="legend__range"),
            html.Span(str(count), className="legend__count"),
        ],
        className="legend__entry",
    )


def _doubt(count: int) -> html.Li:
    return html.Li(
        [
            html.Span("?", className="swatch swatch--doubt", **attributes({"aria-hidden": "true"})),
            html.Span("Doubtful figure, marked on the map", className="legend__range"),
            html.Span(str(count), className="legend__count"),
        ],
        className="legend__entry",
    )


def _histogram(classified: ClassifiedMeasure, ends: tuple[float, float]) -> html.Div:
    counts = bin_counts(classified.values, classified.class_index, ends)
    tallest = max(sum(step.values()) for step in counts) or 1
    columns = [
        html.Span(
            [
                html.Span(
                    className="histogram__part",
                    style={"height": f"{100 * count / tallest:.0f}%"},
                    **attributes({"data-class": str(number)}),
                )
                for number, count in sorted(step.items(), reverse=True)
            ],
            className="histogram__step",
        )
        for step in counts
    ]
    return html.Div(
        [
            html.Div(columns, className="histogram__bars"),
            *_benchmark(classified, ends),
            html.Div(className="histogram__pins"),
        ],
        className="histogram",
        **attributes({"aria-hidden": "true"}),
    )


def _benchmark(classified: ClassifiedMeasure, ends: tuple[float, float]) -> list[Component]:
    if classified.benchmark is None or ends[1] <= ends[0]:
        return []
    share = (classified.benchmark - ends[0]) / (ends[1] - ends[0])
    if not 0 <= share <= 1:
        return []
    edge = "histogram__mark--end" if share > 0.6 else ""  # noqa: PLR2004 the label must stay inside
    text = f"{classified.benchmark_label} {plain(classified.benchmark, classified.measure.unit)}"
    return [
        html.Span(
            html.Span(text, className="histogram__label"),
            className=f"histogram__mark {edge}".strip(),
            style={"left": f"{100 * share:.1f}%"},
        )
    ]
