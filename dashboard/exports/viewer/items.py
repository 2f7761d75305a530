"""One exhibit as the viewer shows it."""

import json
from typing import Any, Final
from urllib.parse import parse_qsl, urlsplit

from dashboard.exhibits.drawing import AreaMap, Bars, Lines, Points
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exports.viewer.cells import table_of
from dashboard.formatting import STATUS_WORDS
from dashboard.parameters import Parameter
from geodata.boundary import BoundaryAsset
from geodata.sources import Source
from geodata.tables import Tables

Record = dict[str, Any]
_KINDS: Final[dict[type, str]] = {AreaMap: "Map", Bars: "Bars", Lines: "Lines", Points: "Scatter"}


def words_of(exhibit: Exhibit, tables: Tables) -> Record:
    """Return everything that an exhibit says, without its figure."""
    return {
        "takeaway": exhibit.takeaway,
        "title": exhibit.title,
        "subtitle": exhibit.subtitle,
        "filters": exhibit.filters,
        "date": exhibit.date,
        "words": list(exhibit.words),
        "definitions": [list(pair) for pair in exhibit.definitions],
        "caveats": list(exhibit.caveats),
        "statuses": [STATUS_WORDS[status] for status in exhibit.statuses],
        "sources": [_source(source) for source in exhibit.sources],
        "credits": list(exhibit.credits),
        "legend": [[entry.colour, entry.label] for entry in exhibit.legend],
        "alternative": exhibit.alternative,
        "address": exhibit.address,
        "isIllustrative": exhibit.is_illustrative,
        "table": table_of(exhibit.table, tables),
        "areas": areas_of(exhibit),
    }


def areas_of(exhibit: Exhibit) -> Record | None:
    """Return the colours and marks of a map's areas; nothing for what is not a map."""
    drawing = exhibit.drawing
    if not isinstance(drawing, AreaMap):
        return None
    colours = list(dict.fromkeys(area.colour for area in drawing.areas))
    return {
        "codes": [area.code for area in drawing.areas],
        "colours": colours,
        "classes": [colours.index(area.colour) for area in drawing.areas],
        "missing": [area.code for area in drawing.areas if area.is_missing],
        "doubtful": [area.code for area in drawing.areas if area.is_doubtful],
        "faded": [area.code for area in drawing.areas if area.is_faded],
    }


def figure_of(exhibit: Exhibit, boundary: BoundaryAsset) -> Record | None:
    """Return the Plotly figure, data and layout, with the names of a map's insets."""
    if exhibit.figure is None:
        return None
    figure: Record = json.loads(exhibit.figure().to_json(validate=False))
    layout = figure["layout"]
    layout.pop("template", None)
    inset = layout.get("geo2")
    if inset and boundary.insets and isinstance(exhibit.drawing, AreaMap):
        layout["annotations"] = [
            *layout.get("annotations", []),
            _inset_title(boundary.insets[0].title, inset["domain"]),
        ]
    return {"data": figure["data"], "layout": layout}


def kind_of(exhibit: Exhibit) -> str:
    """Name what is drawn, so that lists tell views of one measure apart."""
    if exhibit.figure is None:
        return "Table"
    return _KINDS.get(type(exhibit.drawing), "Figure")


def query_of(exhibit: Exhibit) -> dict[str, str]:
    """Return what the address of an exhibit says."""
    return dict(parse_qsl(urlsplit(exhibit.address).query))


def kept_of(exhibit: Exhibit) -> list[str]:
    """Return the kept areas of an exhibit's view; the place is the letter, empty where free."""
    selected = query_of(exhibit).get(Parameter.SELECTED, "")
    return selected.split("~") if selected else []


def _source(source: Source) -> Record:
    is_link = source.address.startswith(("https://", "http://"))
    return {
        "label": f"{source.publisher}, {source.title}",
        "address": source.address if is_link else "",
        "published": source.published if source.published[:1].isdigit() else "",
        "licence": source.licence,
    }


def _inset_title(title: str, domain: Record) -> Record:
    return {
        "text": title,
        "xref": "paper",
        "yref": "paper",
        "x": domain["x"][0],
        "y": domain["y"][1],
        "xanchor": "left",
        "yanchor": "bottom",
        "showarrow": False,
        "font": {"size": 12},
    }
