"""The board pack as a tagged PDF report, to print and to send."""

from collections.abc import Callable
from enum import StrEnum

from dashboard.exports.outlines import Outlines
from dashboard.exports.pack import MadePack
from dashboard.exports.renderer import Renderer
from dashboard.exports.report.libraries import missing

__all__ = ["Paper", "make_report", "missing"]


class Paper(StrEnum):
    """What it is printed on."""

    A4 = "A4"
    A3_LANDSCAPE = "A3"


def _no_step(done: int, count: int) -> None:
    """Tell nobody how far it is."""


def make_report(
    pack: MadePack,
    renderer: Renderer,
    paper: str = Paper.A4,
    step: Callable[[int, int], None] = _no_step,
    *,
    outlines: Outlines | None = None,
    site: str = "",
) -> bytes:
    """Return a pack as a PDF file that meets PDF/UA-1.

    Args:
        pack: the views, made; texts that a reader wrote are cleaned here.
        renderer: draws the figures, which stay vectors.
        paper: A4 upright, or A3 lying.
        step: is told how many of how many steps are done, before each and at the end; what
            it raises ends the work.
        outlines: shapes of the areas, for letters and hatching on maps.
        site: what stands before the addresses of views, ``https://atlas.example``; empty
            leaves the addresses out.

    Raises:
        RendererUnavailable: there is no browser to draw the figures, or a library of the
            system is missing; the message says what to install.
        Busy: others were drawing all the time.
        PictureFailed: a figure could not be drawn, or not in time.
    """
    # Reading WeasyPrint takes a second, which the app's start can do without.
    from dashboard.exports.report.making import make  # noqa: PLC0415 - see above

    return make(pack, renderer, Paper(paper), step, outlines=outlines, site=site)
