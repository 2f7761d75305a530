"""The ranking that the page draws is the figure that pictures are made from."""

import pytest
from playwright.sync_api import Page

from dashboard.figures.ranked_bar import ranked_bar, ranked_rows
from dashboard.theme import Side
from geodata.queries import classified_measure, footprints
from geodata.tables import Tables
from geodata.vocabulary import MeasureKey
from tests.browser.conftest import Visit
from tests.support.atlas_page import wait_until_drawn
from tests.support.browser import until

DRAWN = """() => {
    const picture = FootprintAtlas.rankingPicture();
    const words = (name) => Array.from(picture.querySelectorAll(`.ranking__${name}`)).map(
        (text) => text.textContent);
    return {
        codes: FootprintAtlas.bars().map(({code}) => code),
        lengths: FootprintAtlas.bars().map(({path}) => path.getBBox().width),
        starts: FootprintAtlas.bars().map(({path}) => path.getBBox().x),
        lines: Array.from(picture.querySelectorAll('line')).map(
            (line) => Number(line.getAttribute('x1'))),
        names: words('names'), values: words('values'),
        width: picture.clientWidth,
    };
}"""


@pytest.mark.parametrize(
    "key",
    ["reported_gap_per_resident", "core_ccg_growth_2017_18", "progress_category"],
)
def test_bars_words_and_lines_are_those_of_the_figure(
    visit: Visit, tables: Tables, key: str
) -> None:
    page = wait_until_drawn(visit(f"/?left={key}"))
    classified = classified_measure(tables, MeasureKey(key))
    areas = footprints(tables)
    rows = ranked_rows(classified, areas)
    figure = ranked_bar(classified, areas, side=Side.LEFT).to_plotly_json()
    columns = {trace["name"]: trace for trace in figure["data"]}
    shown = page.evaluate(DRAWN)
    assert shown["codes"] == [classified.codes[row.place] for row in rows]
    assert shown["names"] == list(columns["names"]["text"])
    assert shown["values"] == list(columns["values"]["text"])
    longest = max(shown["lengths"])
    most = max(abs(row.length) for row in rows)
    for length, row in zip(shown["lengths"], rows, strict=True):
        assert length / longest == pytest.approx(abs(row.length) / most, abs=0.002)
    benchmarks = columns.get("benchmarks", {"x": []})["x"]
    start, unit = shown["starts"][0], longest / most
    assert {s for s, length in zip(shown["starts"], shown["lengths"], strict=True) if length} == {
        start
    }
    for x, value in zip(shown["lines"], benchmarks, strict=False):
        assert x == pytest.approx(start + unit * value, abs=0.5)


def test_the_ranking_fits_its_card_at_every_width(page: Page) -> None:
    wait_until_drawn(page)
    before = page.evaluate(DRAWN)["width"]
    page.set_viewport_size({"width": 700, "height": 900})
    until(
        page,
        """before => {
            const width = FootprintAtlas.rankingPicture().clientWidth;
            const room = document.querySelector(".ranking").clientWidth;
            return width !== before && width === room;
        }""",
        before,
    )
