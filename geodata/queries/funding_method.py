"""How the three kinds of allocation figure were made: in two sentences, and in full."""

from geodata.queries.model_error import ModelError, model_errors
from geodata.tables import Tables
from geodata.vocabulary import Edition, Status


def funding_method(tables: Tables, edition: Edition, status: Status) -> str:
    """How the amounts of an edition came to be, in two sentences."""
    if status is Status.MODELLED:
        return (
            "NHS England printed these figures in May 2016, but its table could not be obtained, "
            "so they are modelled: England’s published amount of each kind of money, times the "
            f"footprint’s share of that kind. {_accuracy(tables)}"
        )
    if edition is Edition.MAY_2016:
        return (
            "NHS England printed these figures in May 2016, and they stand here as they were "
            "supplied. They take the place of the model; how far it was off is shown too."
        )
    return (
        "NHS England published an allocation for every CCG, and those of a footprint’s CCGs are "
        "added up here. The editions of 2016 and 2019 were set three years apart and are never "
        "joined, by a line or by a growth rate."
    )


def funding_method_in_full(tables: Tables) -> tuple[str, ...]:
    """The method of each kind, a paragraph a step."""
    is_modelled = str(Status.MODELLED) in set(tables.frames["allocations"]["status"])
    return (
        "Published and summed. The January 2016 edition gives core CCG allocations for 2016-17, "
        "2017-18 and 2019-20; 2018-19 was not obtained, and 2019-20 lacks one footprint. The "
        "January 2019 edition gives core CCG, primary medical and specialised allocations for "
        "2019-20 to 2022-23, whose sum is the place-based total. Core CCG allocations leave out "
        "running costs, so they add up to less than the line for CCGs among England’s published "
        "lines. In the January 2016 edition two footprints rest on an estimate: two old CCGs are "
        "divided between them by the later allocations of the CCGs that followed.",
        *(_model(tables) if is_modelled else ()),
        "Indicative funding of May 2016, as published. Whoever holds NHS England’s table can put "
        "it into allocations_published.csv; the build checks it, shows how far the model was off, "
        "and uses it in place of the model everywhere.",
        "Per resident: divided by residents of mid-2017, whatever the year of the money. Share of "
        "England: of the sum of all footprints, where none is missing. Growth: one year over an "
        "earlier one of the same edition, before inflation. Real terms are not offered, since no "
        "deflator with a source is in the data.",
    )


def _model(tables: Tables) -> tuple[str, ...]:
    return (
        "Indicative funding of May 2016, modelled. The national lines for CCGs, primary medical "
        "care and specialised services are each shared out by the footprint’s share of that kind "
        "of money: core CCG in 2016-17, primary medical and specialised in 2019-20. Sustainability "
        "and transformation money is shared out by the share of the place-based target allocation "
        "for 2020-21, the method that the government described in House of Commons written answer "
        "39975. Shares are made to add up to one and the last pounds are settled by largest "
        f"remainder, so that the parts add up to England to the pound. {_accuracy(tables)}",
    )


def _accuracy(tables: Tables) -> str:
    error = _against_assigned(tables)
    if error is None:
        return ""
    return (
        f"Against what was assigned in {error.compared_with} for {error.year}, its place-based "
        f"part is between {-error.lowest:.1%} below and {error.highest:.1%} above."
    )


def _against_assigned(tables: Tables) -> ModelError | None:
    found = (e for e in model_errors(tables) if e.compared_with is Edition.JANUARY_2019)
    return next(found, None)
