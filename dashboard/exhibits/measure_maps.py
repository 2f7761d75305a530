"""A measure as a map to take away: its legend and its areas."""

from collections.abc import Collection, Sequence

from dashboard.exhibits.drawing import MapArea
from dashboard.exhibits.exhibit import LegendEntry
from dashboard.figures.choropleth import class_colours
from dashboard.readings import class_labels, is_mostly_missing, readings
from dashboard.theme import BORDER, LETTERS, NO_DATA, Side
from geodata.queries import ClassifiedMeasure, Footprint


def map_legend(classified: ClassifiedMeasure, side: Side) -> tuple[LegendEntry, ...]:
    """Return each class with its colour, and what marks missing and doubtful values."""
    entries = [
        LegendEntry(colour, f"{label} ({count})")
        for colour, (label, count) in zip(
            class_colours(classified, side), class_labels(classified), strict=True
        )
    ]
    missing = sum(value is None for value in classified.values)
    if missing:
        how = "" if is_mostly_missing(classified) else ", hatched"
        entries.append(LegendEntry(NO_DATA, f"No data{how} ({missing})"))
    if any(classified.doubtful):
        entries.append(LegendEntry(BORDER, f"? Doubtful figure ({sum(classified.doubtful)})"))
    return tuple(entries)


def map_areas(
    classified: ClassifiedMeasure,
    areas: Sequence[Footprint],
    side: Side,
    *,
    slots: Sequence[str | None] = (),
    lit: Collection[str] | None = None,
) -> tuple[MapArea, ...]:
    """Return every area with its colour and what it reads.

    Args:
        classified: the measure.
        areas: every area, in the measure's order.
        side: which of the two hues.
        slots: the kept areas; the place is the letter.
        lit: the areas that filters leave; nothing for all.
    """
    colours, said = class_colours(classified, side), readings(classified)
    letters = {code: LETTERS[place] for place, code in enumerate(slots) if code}
    made = []
    for place, area in enumerate(areas):
        number = classified.class_index[place]
        words = [
            f"{area.name}: {said['values'][place]}",
            said["unit"] if number is not None else "",
        ]
        rank = f", {said['ranks'][place]}" if said["ranks"][place] else ""
        made.append(
            MapArea(
                code=area.code,
                name=area.name,
                colour=NO_DATA if number is None else colours[number],
                words=f"{' '.join(part for part in words if part)}{rank}. {said['status']}.",
                letter=letters.get(area.code, ""),
                is_missing=number is None,
                is_doubtful=classified.doubtful[place],
                is_faded=lit is not None and area.code not in lit,
            )
        )
    return tuple(made)
