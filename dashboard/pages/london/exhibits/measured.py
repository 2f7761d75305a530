"""One measure inside the inset and outside it, to take away."""

from collections import Counter

from dashboard.descriptions import describe_inside_outside, inset_lines
from dashboard.exhibits.drawing import Bars, Series
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.headings import fitting
from dashboard.exhibits.measures import credits_of, form_of, statuses_of, unit_of, when
from dashboard.exhibits.table import Column, Table, Value
from dashboard.figures.inside_outside import Line, inside_outside
from dashboard.formatting import MISSING, STATUS_WORDS, plain, unit_words
from dashboard.pages.london.exhibits.asked import Asked
from dashboard.pages.london.names import COMPARISON
from dashboard.site import LONDON
from dashboard.theme import ACCENT, MUTED
from geodata.queries.london import InsetMeasure, inset_measure


def comparison_exhibit(asked: Asked) -> Exhibit:
    """Return the chosen measure: each footprint inside, and what several have together."""
    context, place = asked.context, asked.place
    measured = inset_measure(context.tables, asked.selection.measure)
    classified, measure = measured.classified, measured.classified.measure
    lines = inset_lines(measured, place)
    words = describe_inside_outside(measured, place, context.nouns)
    is_number = classified.classes is not None
    method = (("How it was made", measure.method),) if measure.method else ()
    return Exhibit(
        key=f"{LONDON.key}/{COMPARISON}",
        subject=measure.short_title,
        area=asked.title,
        date=measure.period,
        title=f"{measure.title}: {asked.title} and the rest of England",
        takeaway=_heading(asked, measured, lines),
        subtitle=" · ".join(part for part in (unit_words(measure), when(measure)) if part),
        words=(words,),
        definitions=((measure.short_title, measure.definition), *method),
        caveats=(measure.caveat,) if measure.caveat else (),
        statuses=statuses_of(classified),
        sources=classified.sources,
        credits=credits_of(classified.sources),
        address=asked.address,
        table=_table(asked, measured, lines, is_number=is_number),
        drawing=_bars(measured, lines) if is_number else None,
        figure=lambda: inside_outside(measured, place, lines),
        alternative=f"Dots on one axis, one a {context.nouns.singular}. {words}",
        measures=(measure.key,),
    )


def _heading(asked: Asked, measured: InsetMeasure, lines: tuple[Line, ...]) -> str:
    measure = measured.classified.measure
    inside, outside = measured.inside, measured.outside
    if inside and outside and inside.value is not None and outside.value is not None:
        said = [plain(found.value or 0.0, measure.unit) for found in (inside, outside)]
        label = next(line.label for line in lines if not line.code)
        together = label.replace("Average", "average")
        return fitting(
            f"{measure.title}: {together} {said[0]}, outside {said[1]}",
            f"{measure.short_title}: {said[0]} in {asked.title}, {said[1]} outside",
        )
    own = [line for line in lines if line.code and line.value is not None]
    if not own:
        return fitting(f"{measure.short_title}: no figure for {asked.title}")
    if measured.classified.classes is None:
        counted = Counter(line.words for line in own)
        said = [f"{words} {count}" for words, count in counted.most_common()]
        return fitting(f"{measure.title}, in {asked.title}: {', '.join(said)}", measure.title)
    return fitting(
        f"{measure.title}: {own[0].label} {own[0].words}, {own[-1].label} {own[-1].words}",
        f"{measure.short_title} in {asked.title}",
    )


def _table(
    asked: Asked, measured: InsetMeasure, lines: tuple[Line, ...], *, is_number: bool
) -> Table:
    measure, noun = measured.classified.measure, asked.context.nouns.singular
    status = STATUS_WORDS[measure.status]

    def row(line: Line) -> tuple[Value, ...]:
        is_missing = line.value is None
        value = line.value if is_number else (None if is_missing else line.words)
        note = line.words if is_missing else line.doubt and f"Doubtful: {line.doubt}"
        return (line.label, line.code, value, MISSING if is_missing else status, note)

    rows = [row(line) for line in lines]
    for label, end in (("lowest", measured.lowest), ("highest", measured.highest)):
        if end is not None:
            rows.append((f"Single {noun} outside, {label}", "", end, status, ""))
    about = f"{measure.definition} Unit: {unit_of(measure)}. {when(measure)}."
    return Table(
        (
            Column("name", noun.capitalize(), description="or several together"),
            Column("code", "Code", description="ONS code"),
            Column("value", measure.short_title, form_of(measure.unit), about),
            Column("status", "Status", description="how the value came to be"),
            Column("note", "Note", description="why a value is missing or doubtful"),
        ),
        tuple(rows),
    )


def _bars(measured: InsetMeasure, lines: tuple[Line, ...]) -> Bars:
    measure = measured.classified.measure
    return Bars(
        categories=tuple(line.label for line in lines),
        series=(
            Series(
                measure.short_title,
                tuple(line.value for line in lines),
                ACCENT,
                tuple(ACCENT if line.code else MUTED for line in lines),
            ),
        ),
        form=form_of(measure.unit),
    )
