"""LibreOffice opens the slides, and every page of them has something on it."""

import os
import shutil
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from dashboard.exhibits.drawing import Drawing
from dashboard.exports.outlines import Outlines
from dashboard.exports.pack import MadeItem, MadePack
from dashboard.exports.slides import make_slides
from dashboard.pages.atlas.context import atlas_context
from dashboard.pages.atlas.exhibits import exhibits
from tests.support.slide_samples import BARS, COLUMNS, LINES, STACKED, check_package, exhibit

if TYPE_CHECKING:
    from dashboard.page_context import PageContext
    from geodata.tables import Tables

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
SECONDS = 8.0
LEAST_INK = 0.01
"""The share of a page that words and marks take at least."""


@pytest.mark.skipif(
    OFFICE is None, reason="soffice is not here: apt-get install libreoffice-impress"
)
def test_every_slide_becomes_a_page_with_something_on_it(
    context: "PageContext", tables: "Tables", tmp_path: Path
) -> None:
    offer = exhibits(atlas_context(context))
    query = {"left": "reported_gap_per_resident", "right": "deprivation_score",
             "selected": "E54000013~E54000029"}  # fmt: skip
    made = [offer.make(name, query) for name in ("left", "ranking", "scatter", "table")]
    drawings: tuple[Drawing, ...] = (BARS, STACKED, COLUMNS, LINES)
    made += [exhibit(one) for one in drawings]
    items = tuple(MadeItem(one, one.takeaway, "A note.") for one in made)
    file = make_slides(MadePack("A pack", "", "November 2026", items), Outlines(tables.boundaries))
    check_package(file)
    source = tmp_path / "pack.pptx"
    source.write_bytes(file)
    subprocess.run(
        [str(OFFICE), "--headless", f"-env:UserInstallation={(tmp_path / 'office').as_uri()}",
         "--convert-to", "pdf", "--outdir", str(tmp_path), str(source)],
        check=True, timeout=180, capture_output=True, env=os.environ | {"HOME": str(tmp_path)},
    )  # fmt: skip
    document = pypdfium2.PdfDocument(tmp_path / "pack.pdf")
    try:
        # The title, eight views of which the table takes three slides, and the appendix.
        assert len(document) == 1 + 7 + 3 + 3
        for number in range(len(document)):
            page = document[number]
            assert page.get_width() / page.get_height() == pytest.approx(16 / 9, abs=0.01)
            grey = page.render(scale=0.4).to_pil().convert("L")
            dark = sum(grey.histogram()[:200]) / (grey.width * grey.height)
            assert dark > LEAST_INK, f"page {number + 1} is all but empty"
            words = page.get_textpage().get_text_range()
            assert "Click to add" not in words
            assert len(words) > 40
    finally:
        document.close()


def test_twelve_views_with_maps_take_a_few_seconds(
    context: "PageContext", tables: "Tables"
) -> None:
    offer = exhibits(atlas_context(context))
    keys = [measure.key for measure in tables.measures[:12]]
    made = [offer.make("left", {"left": key}) for key in keys]
    pack = MadePack("A pack", "", "2026-11", tuple(MadeItem(one, one.takeaway, "") for one in made))
    start = time.process_time()
    make_slides(pack, Outlines(tables.boundaries))
    assert time.process_time() - start < SECONDS
