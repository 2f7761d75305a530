"""Sets a page of HTML as a tagged PDF file, with WeasyPrint, telling how far it is."""

import logging
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from threading import get_ident
from typing import Any, Final

from dashboard.exports.report.sections import Picture

with warnings.catch_warnings():
    # Of a version of HarfBuzz that later versions will want.
    warnings.simplefilter("ignore", DeprecationWarning)
    from weasyprint import HTML
    from weasyprint.logger import PROGRESS_LOGGER
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    from dashboard.exports.report.vector import UnknownDrawing, Vector

_SVG: Final = "image/svg+xml"

Files = Mapping[str, tuple[str, bytes]]
"""What a page may name: its kind and its content."""


def set_pages(
    page: str, files: Files, pictures: Sequence[Picture | None], step: Callable[[int], None]
) -> bytes:
    """Return the file.

    Args:
        page: HTML; it gets the files and pictures that it names and nothing else, from no disk
            and no network.
        files: style and font.
        pictures: of the views in their order; nothing for one without a figure.
        step: is told how many views are on paper: none for every page that is laid out, then
            each when its figure's turn comes. What it raises ends the work.
    """
    fonts = FontConfiguration()
    images: dict[str, Any] = {}
    given = dict(files)
    for place, picture in enumerate(pictures):
        if picture is None:
            continue
        try:
            images[picture.address] = Vector(picture.content, fonts, partial(step, place))
        except UnknownDrawing as reason:
            logging.getLogger(__name__).warning("WeasyPrint draws a figure: %s", reason)
            given[picture.address] = (_SVG, picture.content)

    class Given(URLFetcher):  # type: ignore[misc] # WeasyPrint has no types
        """Gives what is there by name."""

        def fetch(self, url: str, _headers: object = None) -> URLFetcherResponse:
            kind, content = given[url]
            return URLFetcherResponse(url, content, {"Content-Type": kind})

    options = {"font_config": fonts, "pdf_variant": "pdf/ua-1"}
    with _followed(lambda: step(0)):
        laid = HTML(string=page, url_fetcher=Given(), base_url="report:").render(
            cache=images, **options
        )
    file: bytes = laid.write_pdf(pdf_variant="pdf/ua-1")
    return file


@contextmanager
def _followed(tell: Callable[[], None]) -> Iterator[None]:
    """Call something whenever this thread lays out another page.

    WeasyPrint says so in a log of its own, and nowhere else.
    """
    here = get_ident()

    class Following(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if record.thread == here:
                tell()

    handler = Following()
    before = PROGRESS_LOGGER.level, PROGRESS_LOGGER.propagate
    PROGRESS_LOGGER.addHandler(handler)
    PROGRESS_LOGGER.setLevel(logging.INFO)
    PROGRESS_LOGGER.propagate = False
    try:
        yield
    finally:
        PROGRESS_LOGGER.removeHandler(handler)
        PROGRESS_LOGGER.level, PROGRESS_LOGGER.propagate = before
