"""The whole file: pictures first, then the pages."""

import re
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from dashboard.exhibits.exhibit import Exhibit
from dashboard.exports.framing import bare
from dashboard.exports.outlines import Outlines
from dashboard.exports.pack import MadePack
from dashboard.exports.renderer import Busy, PictureForm, Renderer, RendererUnavailable
from dashboard.exports.report import Paper
from dashboard.exports.report.appendix import appendix
from dashboard.exports.report.libraries import missing
from dashboard.exports.report.printed import clean
from dashboard.exports.report.sections import Picture, sections
from dashboard.figures.illustrative import ILLUSTRATIVE_MARK
from geodata.dataset import DATA_SET

_FOLDER: Final = Path(__file__).parent
_WIDTHS: Final = {Paper.A4: 658, Paper.A3_LANDSCAPE: 900}
"""Pixels that a figure has across, as wide as its place on the page: type keeps its size."""
_PATIENCE: Final = 60.0
_AGAIN: Final = 0.5
_LONGEST_FOOTER: Final = 70
_UNNAMED: Final = "Board pack"


def make(
    pack: MadePack,
    renderer: Renderer,
    paper: Paper,
    step: Callable[[int, int], None],
    *,
    outlines: Outlines | None,
    site: str,
) -> bytes:
    """Return the report; see ``make_report``."""
    if missing():
        raise RendererUnavailable(missing())
    # Reading WeasyPrint needs those libraries.
    from dashboard.exports.report.setting import set_pages  # noqa: PLC0415 - see above

    views = len(pack.made)
    count = 2 * views + 1
    pictures: list[Picture | None] = []
    for place, item in enumerate(pack.made):
        step(place, count)
        pictures.append(_picture(item.exhibit, place + 1, renderer, _WIDTHS[paper], outlines))
    step(views, count)
    page = _page(pack, pictures, paper, site)
    file = set_pages(
        page, _own_files(renderer.assets), pictures, lambda done: step(views + done, count)
    )
    step(count, count)
    return file


def _picture(
    exhibit: Exhibit, number: int, renderer: Renderer, width: int, outlines: Outlines | None
) -> Picture | None:
    if exhibit.figure is None:
        return None
    figure = bare(exhibit, outlines, width=width)
    end = monotonic() + _PATIENCE
    while True:
        try:
            drawn = renderer.picture(figure, PictureForm.SVG)
            break
        except Busy:
            if monotonic() > end:
                raise
            sleep(_AGAIN)
    # The report brings the font along once, not with every picture.
    content = re.sub(rb"<style>.*?</style>", b"", drawn, count=1, flags=re.DOTALL)
    return Picture(f"report:figure-{number}", content)


def _page(pack: MadePack, pictures: list[Picture | None], paper: Paper, site: str) -> str:
    views, tables = sections(pack, pictures, site)
    end = appendix(pack)
    title = clean(pack.title) or _UNNAMED
    short = title if len(title) <= _LONGEST_FOOTER else f"{title[:_LONGEST_FOOTER].rstrip()}…"
    parts = [
        ("Tables", "tables") if tables else None,
        ("Method and caveats", "method"),
        ("Definitions", "definitions") if end.definitions else None,
        ("Sources and credits", "sources"),
    ]
    templates = Environment(
        loader=FileSystemLoader(_FOLDER), autoescape=True, undefined=StrictUndefined
    )
    return templates.get_template("report.html").render(
        product=DATA_SET.title,
        title=title,
        short_title=short,
        subtitle=clean(pack.subtitle),
        date=clean(pack.date),
        paper=paper.value,
        sections=views,
        tables=tables,
        appendix=end,
        parts=[part for part in parts if part],
        illustrative=ILLUSTRATIVE_MARK,
        is_illustrative=any(item.exhibit.is_illustrative for item in pack.made),
    )


def _own_files(assets: Path) -> dict[str, tuple[str, bytes]]:
    font = assets / "fonts" / "inter-latin.woff2"
    return {
        "report:style": ("text/css", (_FOLDER / "report.css").read_bytes()),
        "report:font": ("font/woff2", font.read_bytes()),
    }
