"""The lines of the chart of the inset: its footprints, and what several have together."""

from dashboard.figures.inside_outside import Line
from dashboard.formatting import plain
from dashboard.readings import ABSENCE_WORDS
from geodata.queries import Footprint
from geodata.queries.london import InsetMeasure, London
from geodata.vocabulary import Benchmark


def inset_lines(measured: InsetMeasure, place: London) -> tuple[Line, ...]:
    """Return the footprints from the highest, those without a value last, then the sums.

    What several have together is called an average where that is what it is.
    """
    classified = measured.classified
    own = [_own(measured, area) for area in place.footprints]
    own.sort(key=lambda line: (line.value is None, -(line.value or 0.0), line.label))
    title = place.inset.title
    is_mean = classified.measure.benchmark is Benchmark.MEAN
    sums = [
        (f"Average in {title}" if is_mean else f"{title} together", measured.inside),
        (f"Average outside {title}" if is_mean else "Rest of England", measured.outside),
    ]
    unit = classified.measure.unit
    together = [
        Line(label, found.value, plain(found.value, unit))
        for label, found in sums
        if found is not None and found.value is not None
    ]
    if classified.benchmark is not None:
        words = plain(classified.benchmark, unit)
        together.append(Line(classified.benchmark_label, classified.benchmark, words))
    return (*own, *together)


def _own(measured: InsetMeasure, area: Footprint) -> Line:
    classified = measured.classified
    at = classified.codes.index(area.code)
    value, note = classified.values[at], classified.notes[at]
    if value is None:
        absent = ABSENCE_WORDS.get(classified.availability[at], "No data")
        return Line(area.short_name, None, absent, area.code)
    labels = {category.order: category.label for category in classified.measure.categories}
    words = labels[int(value)] if labels else plain(value, classified.measure.unit)
    doubt = note if classified.doubtful[at] else ""
    return Line(area.short_name, value, f"{words} ?" if doubt else words, area.code, doubt)
