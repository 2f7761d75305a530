"""How far the model is off, to take away."""

from dashboard.descriptions import describe_model_error
from dashboard.exhibits.drawing import Bars, Series
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.headings import fitting
from dashboard.exhibits.measures import credits_of
from dashboard.exhibits.table import Column, NumberFormat, Table, Value
from dashboard.figures.page_ranking import lettered
from dashboard.formatting import STATUS_WORDS, plain
from dashboard.pages.funding.exhibits.asked import Asked
from dashboard.pages.funding.model import (
    against_words,
    figure,
    main_error,
    model_sources,
    model_subtitle,
    situation_words,
    what_words,
)
from dashboard.pages.funding.names import MODEL
from dashboard.site import FUNDING
from dashboard.theme import POINT, pick_colour
from geodata.queries.allocation_series import edition_outline
from geodata.queries.model_error import ModelError, model_errors
from geodata.vocabulary import Edition, Status, Unit


def model_exhibit(asked: Asked, name: str) -> Exhibit:
    """Return the dots of the comparison that says most, or the table of every comparison."""
    context, error = asked.context, main_error(asked.context)
    outline = edition_outline(context.tables, Edition.MAY_2016)
    words = describe_model_error(error, context.areas, context.nouns)
    sources = tuple(model_sources(context, error))
    is_chart = name == MODEL
    title = "How far the model is off" if is_chart else "Modelled and compared"
    low, high = (plain(abs(end), Unit.SHARE) for end in (error.lowest, error.highest))
    return Exhibit(
        key=f"{FUNDING.key}/{name}",
        subject=title,
        date=error.year,
        title=title,
        takeaway=fitting(
            f"{what_words(error)}: the model is between {low} below and {high} above",
            f"The model is between {low} below and {high} above",
        ),
        subtitle=model_subtitle(context, error) if is_chart else "",
        words=(words,),
        caveats=situation_words(context, outline.status),
        statuses=(Status.MODELLED,),
        sources=sources,
        credits=credits_of(sources),
        address=asked.address,
        table=_table(asked, (error,) if is_chart else model_errors(context.tables)),
        drawing=_bars(asked, error) if is_chart else None,
        figure=(lambda: figure(context, asked.view.letters)) if is_chart else None,
        alternative=f"{'Dots, one a ' + context.nouns.singular if is_chart else 'A table'}. "
        f"{words}",
    )


def _bars(asked: Asked, error: ModelError) -> Bars:
    """Return a bar for each area, from most above to most below what it is compared with."""
    letters = asked.view.letters
    names = [lettered(area, letters) for area in asked.context.areas]
    found = [
        (share, name.short_name, area.code)
        for share, name, area in zip(error.error_shares, names, asked.context.areas, strict=True)
        if share is not None
    ]
    found.sort(reverse=True)
    colours = {code: pick_colour(letter) for code, letter in letters.items()}
    return Bars(
        categories=tuple(name for _, name, _ in found),
        series=(
            Series(
                "Model off by",
                tuple(share for share, _, _ in found),
                POINT,
                tuple(colours.get(code, POINT) for _, _, code in found),
            ),
        ),
        form=NumberFormat.PERCENT,
    )


def _table(asked: Asked, errors: tuple[ModelError, ...]) -> Table:
    context, noun = asked.context, asked.context.nouns.singular
    columns = [
        Column(f"{noun}_code", "Code", description="ONS code"),
        Column(f"{noun}_name", noun.capitalize(), description="name in full"),
    ]
    for error in errors:
        key = f"{error.fund.value}_{error.year}_{error.compared_with}".lower()
        key = key.replace("-", "_").replace(" ", "_")
        what, against = what_words(error), against_words(error)
        columns += [
            Column(f"{key}_modelled", f"{what}, modelled", NumberFormat.MILLIONS, "pounds"),
            Column(f"{key}_compared", f"Compared with {against}", NumberFormat.MILLIONS, "pounds"),
            Column(f"{key}_error", "Model off by", NumberFormat.PERCENT,
                   "modelled by compared, less one"),
        ]  # fmt: skip
    columns.append(Column("status", "Status", description="how the modelled value came to be"))

    def row(place: int) -> tuple[Value, ...]:
        found = [
            value
            for error in errors
            for value in (
                error.modelled_gbp[place], error.compared_gbp[place], error.error_shares[place],
            )
        ]  # fmt: skip
        area = context.areas[place]
        return (area.code, area.name, *found, STATUS_WORDS[Status.MODELLED])

    rows = tuple(row(place) for place in range(len(context.areas)))
    return Table(tuple(columns), rows, context.boundary.layer, f"{noun}_code")
