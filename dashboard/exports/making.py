"""Makes the views of a pack from the tables."""

from collections.abc import Callable

from dashboard.errors import InvalidRequest
from dashboard.exhibits.catalogue import Catalogue
from dashboard.exports.pack import MadeItem, MadePack, Pack, PackItem


def _no_step(done: int, count: int) -> None:
    """Tell nobody how far it is."""


def made_pack(
    pack: Pack,
    catalogue: Catalogue,
    date: str,
    step: Callable[[int, int], None] = _no_step,
) -> MadePack:
    """Make every view of a pack.

    Args:
        pack: what the reader collected.
        catalogue: where exhibits come from.
        date: of the data, in words.
        step: is told how many of how many views are made, before each; what it raises ends
            the work.

    Raises:
        InvalidRequest: a view is not one of ours; the message says which.
    """
    made = []
    for place, item in enumerate(pack.items):
        step(place, len(pack.items))
        made.append(_made(item, catalogue, place + 1))
    return MadePack(title=pack.title, subtitle=pack.subtitle, date=date, made=tuple(made))


def _made(item: PackItem, catalogue: Catalogue, number: int) -> MadeItem:
    try:
        exhibit = catalogue.make(item.exhibit, item.query)
    except InvalidRequest as refusal:
        raise InvalidRequest(f"View {number} of the pack: {refusal}") from None
    return MadeItem(exhibit=exhibit, title=item.title or exhibit.takeaway, note=item.note)
