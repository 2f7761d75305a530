"""Whose answers the page may show: supplied ones, or drawn ones where they are asked for."""

from functools import lru_cache

from dashboard.page_context import PageContext
from geodata.respondents import ILLUSTRATIVE_RESPONDENTS, Respondents, load_respondents
from geodata.tables import Tables


def shown_respondents(context: PageContext, *, is_illustrative: bool) -> Respondents | None:
    """Return the respondents to show, or nothing where there are none.

    A supplied file of illustrative respondents counts as illustrative: it is shown only when
    the reader asks for illustrative answers.
    """
    supplied = context.respondents
    is_supplied_real = supplied is not None and not supplied.is_illustrative
    if not is_illustrative:
        return supplied if is_supplied_real else None
    return _drawn(context.tables) if supplied is None or is_supplied_real else supplied


@lru_cache(maxsize=4)
def _drawn(tables: Tables) -> Respondents:
    return load_respondents(ILLUSTRATIVE_RESPONDENTS, tables)
