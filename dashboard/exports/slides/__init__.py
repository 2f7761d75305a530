"""The board pack as a PowerPoint file, whose charts, maps and tables can be edited.

The modules that make it are read in when the first file is asked for: python-pptx would add
half a second to the start of the app.
"""

from collections.abc import Callable

from dashboard.exports.outlines import Outlines
from dashboard.exports.pack import MadePack

__all__ = ["make_slides"]


def _no_step(done: int, count: int) -> None:
    """Tell nobody how far it is."""


def make_slides(
    pack: MadePack, outlines: Outlines, step: Callable[[int, int], None] = _no_step
) -> bytes:
    """Return a pack as a PowerPoint file.

    Args:
        pack: the views, made; texts that a reader wrote are cut and cleaned here.
        outlines: the boundaries that maps are drawn from.
        step: is told how many of how many steps are done, before each and at the end; what
            it raises ends the work.

    Returns:
        The file: a title slide, a slide a view (tables may take three), an appendix.

    Raises:
        InvalidRequest: a map's boundary file is gone.
    """
    from dashboard.exports.slides.making import make  # noqa: PLC0415 - slow to read in

    return make(pack, outlines, step)
