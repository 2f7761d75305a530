"""Everything that the viewer shows of a pack, as one JSON document."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from dashboard.address_reader import MAXIMUM_SELECTED
from dashboard.compact_json import compact_json
from dashboard.exhibits.catalogue import Catalogue
from dashboard.exports.pack import MadeItem, MadePack
from dashboard.exports.viewer.geometry import name_geometry, shapes
from dashboard.exports.viewer.halves import sentences
from dashboard.exports.viewer.items import figure_of, kept_of, kind_of, words_of
from dashboard.exports.viewer.library import Library, Shelf, shelf_of
from dashboard.exports.viewer.pool import pooled
from dashboard.exports.viewer.switching import measure_groups, switches_of
from dashboard.page_context import PageContext
from dashboard.theme import in_dark
from geodata.dataset import DATA_SET

_COLOUR: Final = re.compile(r"#[0-9a-f]{6}\b")
Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Kit:
    """What documents are made from.

    Attributes:
        catalogue: where exhibits come from.
        context: tables, areas and addresses.
        library: what figures say of every measure.
        assets: the assets folder.
        origin: scheme and host, without a slash at the end, before the addresses of views
            where the document leaves the site; else empty.
    """

    catalogue: Catalogue
    context: PageContext
    library: Library
    assets: Path
    origin: str = ""


def kit_of(catalogue: Catalogue, context: PageContext, assets: Path) -> Kit:
    """Return a kit with a library of its own."""
    return Kit(catalogue, context, Library(catalogue, context), assets)


def viewer_data(pack: MadePack, kit: Kit, *, is_whole: bool = True, can_switch: bool = True) -> str:
    """Return the document of a pack and its library as JSON.

    Args:
        pack: its views.
        kit: what documents are made from.
        is_whole: whether shapes are inside; else their addresses are.
        can_switch: whether every measure is inside, so that a figure can show another.
    """
    needed: dict[str, set[str]] = {}
    shelves: set[Shelf] = set()
    items = [_item(made, kit, needed, shelves, can_switch=can_switch) for made in pack.made]
    document = {
        "title": pack.title,
        "subtitle": pack.subtitle,
        "date": pack.date,
        "site": DATA_SET.title,
        "home": kit.origin + kit.context.relative("/"),
        "most": MAXIMUM_SELECTED,
        "nouns": {"singular": kit.context.nouns.singular, "plural": kit.context.nouns.plural},
        "areas": _areas(kit.context),
        "measures": measure_groups(kit.context.tables.measures) if can_switch else [],
        "pair": sentences(),
        "items": items,
        "geometry": shapes(needed, kit.assets / "geo")
        if is_whole
        else {name: kit.context.asset_url(f"geo/{name}.geojson") for name in needed},
    }
    library = kit.library.text(shelves)
    text = compact_json(document)
    document["dark"] = _dark(text, library)
    written = compact_json(pooled(document))
    return f'{{"document":{written},"library":{library}}}'


def _item(
    made: MadeItem,
    kit: Kit,
    needed: dict[str, set[str]],
    shelves: set[Shelf],
    *,
    can_switch: bool,
) -> Record:
    exhibit, context = made.exhibit, kit.context
    figure = figure_of(exhibit, context.boundary)
    if figure:
        for name, codes in name_geometry(figure).items():
            needed.setdefault(name, set()).update(codes)
    record = words_of(exhibit, context.tables)
    switches = switches_of(exhibit, kit.catalogue, context) if can_switch else []
    shelf = shelf_of(exhibit, switches)
    if shelf:
        shelves.add(shelf)
    return record | {
        "key": exhibit.key,
        "heading": made.title,
        "kind": kind_of(exhibit),
        "note": made.note,
        "kept": kept_of(exhibit),
        "figure": figure,
        "link": kit.origin + context.relative(exhibit.address),
        "switches": switches,
        "shelf": shelf.name if shelf else "",
    }


def _areas(context: PageContext) -> Record:
    areas = context.areas
    return {
        "codes": [area.code for area in areas],
        "names": [area.name for area in areas],
        "short": [area.short_name for area in areas],
        "regions": [area.region_name for area in areas],
        "lon": [round(area.label_lon, 4) for area in areas],
        "lat": [round(area.label_lat, 4) for area in areas],
    }


def _dark(*texts: str) -> dict[str, str]:
    """Return the colour that a dark page has in the place of each that differs there."""
    found = {colour for text in texts for colour in _COLOUR.findall(text)}
    return {colour: in_dark(colour) for colour in sorted(found) if in_dark(colour) != colour}
