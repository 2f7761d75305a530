"""A pack as one HTML file that works from a memory stick."""

from collections.abc import Callable

from dashboard.exports.pack import MadePack
from dashboard.exports.viewer.data import Kit, viewer_data
from dashboard.exports.viewer.shell import file_page
from geodata.dataset import DATA_SET


def make_file(
    pack: MadePack, kit: Kit, step: Callable[[int, int], None] = lambda _done, _of: None
) -> bytes:
    """Return the file: all views one under another, and the presentation of them.

    Args:
        pack: its views.
        kit: what documents are made from; its origin makes the addresses of views whole.
        step: is told how much of how much is done; it may raise to stop the work.

    Raises:
        FileNotFoundError: a part of the page is gone from the assets folder.
    """
    step(0, 2)
    data = viewer_data(pack, kit)
    step(1, 2)
    made = file_page(
        title=pack.title or DATA_SET.title,
        settings={"mode": "file", "theme": ""},
        data=data,
        assets=kit.assets,
    )
    step(2, 2)
    return made.encode()
