"""Map, legend, words, ranking and table say the same, for every footprint and measure."""

import re

from playwright.sync_api import Page

from dashboard.formatting import plain
from geodata.measures import MEASURES
from geodata.queries import classified_measure, footprints
from geodata.tables import Tables
from tests.support.atlas_page import wait_until_drawn
from tests.support.browser import until

READ = """side => {
    const {codes} = FootprintAtlas.geography;
    const rows = new Map(Array.from(document.querySelectorAll('#atlas-table tbody tr')).map(
        row => [row.dataset.code, row.querySelector(`td[data-column="${side}"]`)]));
    const paint = element => getComputedStyle(element);
    const swatches = Object.fromEntries(Array.from(
        document.querySelectorAll(`#atlas-legend-${side} .swatch[data-class]`)).map(
        swatch => [swatch.dataset.class, {
            colour: paint(swatch).backgroundColor,
            words: swatch.parentNode.querySelector('.legend__range').textContent,
            count: Number(swatch.parentNode.querySelector('.legend__count').textContent),
        }]));
    return {
        swatches,
        sentence: document.querySelector(`#atlas-words-${side} .words__sentence`).textContent,
        areas: codes.map(code => {
            const path = document.getElementById(`${side}-${code}`);
            return {
                code,
                number: path.dataset.class,
                fill: paint(path).fill,
                spoken: path.getAttribute('aria-label'),
                cell: rows.get(code).querySelector('span').firstChild.textContent,
            };
        }),
    };
}"""


def show(page: Page, keys: dict[str, str]) -> None:
    page.evaluate(
        "keys => Object.entries(keys).forEach("
        "([side, key]) => dash_clientside.set_props(`atlas-${side}`, {value: key}))",
        keys,
    )
    until(
        page,
        """keys => Object.entries(keys).every(([side, key]) =>
        FootprintAtlas.readings[side]?.measure === key
        && FootprintAtlas.geography.codes.every((code, place) => {
            const words = FootprintAtlas.readings[side].values[place];
            const row = document.querySelector(`#atlas-table tr[data-code="${code}"]`);
            const path = document.getElementById(`${side}-${code}`);
            return row.querySelector(`td[data-column="${side}"]`).textContent.includes(words)
                && path.getAttribute("aria-label").includes(words);
        }))""",
        keys,
    )


def test_every_view_agrees_on_every_measure(page: Page, tables: Tables) -> None:
    wait_until_drawn(page)
    half = (len(MEASURES) + 1) // 2
    for left, right in zip(MEASURES[:half], MEASURES[-half:], strict=True):
        keys = {"left": str(left.key), "right": str(right.key)}
        show(page, keys)
        for side, key in keys.items():
            check(page.evaluate(READ, side), tables, key)


def check(seen: dict[str, object], tables: Tables, key: str) -> None:
    classified = classified_measure(tables, key)
    names = {area.code: area.name for area in footprints(tables)}
    swatches, areas = seen["swatches"], seen["areas"]
    assert isinstance(swatches, dict)
    assert isinstance(areas, list)
    for place, area in enumerate(areas):
        code = classified.codes[place]
        value, number = classified.values[place], classified.class_index[place]
        at = f"{key} {code}"
        assert area["code"] == code, at
        assert area["number"] == ("none" if number is None else str(number)), at
        assert names[code] in area["spoken"], at
        swatch = swatches[area["number"]]
        if value is None:
            continue
        assert area["fill"] == swatch["colour"], at
        if classified.classes is None:
            assert area["cell"] == swatch["words"], at
            continue
        words = plain(value, classified.measure.unit)
        assert area["cell"] == words, at
        assert words in area["spoken"], at
        low, high = (as_number(part) for part in swatch["words"].split(" to "))
        shown = as_number(words)
        # A value is written with few digits, so it may touch the limit it lies beside.
        slack = 0.051 if "m" in words or "%" in words or "." in words else 0.51
        assert low - slack <= shown <= high + slack, at
    for number, swatch in swatches.items():
        assert swatch["count"] == sum(area["number"] == number for area in areas), (key, number)
    if classified.classes is not None:
        present = [value for value in classified.values if value is not None]
        sentence = str(seen["sentence"])
        assert plain(max(present), classified.measure.unit) in sentence, key
        assert plain(min(present), classified.measure.unit) in sentence, key


def as_number(text: str) -> float:
    return float(re.sub(r"[£,%m]", "", text).replace("−", "-").split()[0])
