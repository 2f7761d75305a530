"""The whole file: the title, the views, the appendix."""

from collections.abc import Callable
from typing import Final

from dashboard.exports.outlines import Outlines
from dashboard.exports.pack import MadePack
from dashboard.exports.slides.appendix import add_appendix
from dashboard.exports.slides.deck import new_deck, saved
from dashboard.exports.slides.markup import clean
from dashboard.exports.slides.title_page import UNNAMED, add_title_page
from dashboard.exports.slides.view_page import add_view

_REST: Final = 2
"""Steps besides the views: the title with the appendix, and saving."""


def make(pack: MadePack, outlines: Outlines, step: Callable[[int, int], None]) -> bytes:
    """Return the presentation; see ``make_slides``."""
    count = len(pack.made) + _REST
    deck = new_deck()
    add_title_page(deck, pack, outlines)
    for place, item in enumerate(pack.made):
        step(place, count)
        add_view(deck, item, outlines)
    step(len(pack.made), count)
    add_appendix(deck, pack)
    step(len(pack.made) + 1, count)
    file = saved(deck, title=clean(pack.title) or UNNAMED, subject=pack.subtitle)
    step(count, count)
    return file
