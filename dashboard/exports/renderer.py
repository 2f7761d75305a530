"""Pictures of figures as files, drawn by a browser on this machine."""

import logging
from enum import StrEnum
from pathlib import Path
from threading import BoundedSemaphore, Lock
from time import monotonic
from typing import Final

import plotly.graph_objects as go

from dashboard.exports.chromium import Chromium, find_chromium
from dashboard.exports.picture_page import PicturePage
from dashboard.exports.shapes import with_shapes

MISSING: Final = (
    "Pictures and PDF files need Chromium on the machine that runs this site; "
    "install it there, for example with: apt-get install chromium"
)
SECONDS: Final = 20.0
WAITING: Final = 3
"""How many may wait while one is drawn."""
_SHARPNESS: Final = 2
_log = logging.getLogger(__name__)


class PictureForm(StrEnum):
    """Which kind of file."""

    PNG = "png"
    SVG = "svg"
    PDF = "pdf"


class Busy(Exception):
    """Too many pictures are wanted at once; to be asked for again in a few seconds."""


class RendererUnavailable(Exception):
    """There is no browser, or it does not start; the message says what to do."""


class PictureFailed(Exception):
    """The browser could not draw a figure, or not in time."""


class Renderer:
    """Draws one picture after the other in a browser that is started at first use and kept."""

    def __init__(self, assets: Path, *, chromium: str | None = None) -> None:
        """Look for the browser.

        Args:
            assets: the assets folder: plotly.js, the font and the boundary files.
            chromium: path of the browser; by default whichever is installed.
        """
        self._assets = assets
        self._path = chromium or find_chromium()
        self._browser: Chromium | None = None
        self._places = BoundedSemaphore(1 + WAITING)
        self._turn = Lock()

    @property
    def assets(self) -> Path:
        """The assets folder that pictures are made from."""
        return self._assets

    @property
    def is_available(self) -> bool:
        """Whether there is a browser."""
        return self._path is not None

    @property
    def missing(self) -> str:
        """What to install, in one sentence; empty where nothing is missing."""
        return "" if self.is_available else MISSING

    def picture(self, figure: go.Figure, form: PictureForm, *, seconds: float = SECONDS) -> bytes:
        """Draw a figure as a file.

        Its size is that of its layout, a PNG has twice as many pixels each way. What its
        ``meta`` names ``title`` and ``alternative`` goes into a PDF. Letters stay letters,
        and shapes stay shapes, in SVG and PDF.

        Args:
            figure: with width and height; addresses of boundary files are followed.
            form: kind of file.
            seconds: how long the drawing may take, without the waiting.

        Raises:
            RendererUnavailable: there is no browser or it does not start.
            Busy: others are waiting already.
            PictureFailed: it was not drawn, or not in time.
        """
        if self._path is None:
            raise RendererUnavailable(MISSING)
        if not self._places.acquire(blocking=False):
            raise Busy(
                "Several pictures are being drawn just now; please try again in a few seconds."
            )
        try:
            with self._turn:
                return self._draw(figure, form, seconds)
        finally:
            self._places.release()

    def close(self) -> None:
        """End the browser; the next picture starts another."""
        with self._turn:
            self._drop()

    def _draw(self, figure: go.Figure, form: PictureForm, seconds: float) -> bytes:
        content = with_shapes(figure, self._assets)
        options = {"format": str(form), "scale": _SHARPNESS if form is PictureForm.PNG else 1}
        end = monotonic() + seconds
        for is_last in (False, True):
            browser = self._browser or self._start()
            try:
                return browser.draw(content, options, max(0.1, end - monotonic()))
            except TimeoutError as error:
                self._drop()
                raise PictureFailed(
                    f"The picture was not ready within {seconds:.0f} seconds and was given up; "
                    "please try again, or take the figures as a spreadsheet."
                ) from error
            except Exception as error:
                # A browser that died is replaced once; a figure that cannot be drawn fails
                # in the new one too.
                self._drop()
                if is_last:
                    raise PictureFailed("The picture could not be drawn.") from error
                _log.warning("The browser for pictures is started again: %r", error)
        raise AssertionError("one of the two attempts has returned or raised")

    def _start(self) -> Chromium:
        if self._path is None:
            raise RendererUnavailable(MISSING)
        try:
            self._browser = Chromium(self._path, PicturePage(self._assets))
        except Exception as error:
            raise RendererUnavailable(
                "Chromium is installed on the machine that runs this site but does not start "
                "there, so there are no pictures; its log says why."
            ) from error
        return self._browser

    def _drop(self) -> None:
        browser, self._browser = self._browser, None
        if browser:
            browser.close()
