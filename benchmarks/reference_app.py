"""A map of the same measures, written the way tutorials write a Dash app.

It follows the choropleth example of Plotly's own documentation: the GeoJSON, not
simplified, inside the figure; ``px.choropleth`` with its default template; the whole
figure from every callback; Dash and its plotly.min.js as they come. Three things differ
from a tutorial, and all three help it: waitress serves it rather than the development
server, exterior rings are clockwise, and it gets the Atlas's empty world map, without
which Plotly draws nothing where there is no internet.
"""

import json
import sys
from typing import Final

import pandas as pd
import plotly.express as px
import plotly.graph_objects as go
from dash import Dash, Input, Output, dcc, html
from reference_boundaries import ROOT, footprints_file
from waitress import create_server

PROCESSED: Final = ROOT / "geodata" / "processed"

with footprints_file().open(encoding="utf-8") as file:
    geojson = json.load(file)

values = pd.read_csv(PROCESSED / "measure_values.csv").merge(
    pd.read_csv(PROCESSED / "footprints.csv"), on="footprint_code"
)
measures = values["measure_key"].unique()

app = Dash("reference", assets_folder=str(ROOT / "assets" / "topojson"))
app.layout = html.Div(
    [
        html.H1("Footprints of England"),
        dcc.Dropdown(id="measure", options=list(measures), value="population"),
        dcc.Graph(id="map", config={"topojsonURL": "/assets/"}),
    ]
)


@app.callback(Output("map", "figure"), Input("measure", "value"))
def show_measure(measure: str) -> go.Figure:
    figure = px.choropleth(
        values[values["measure_key"] == measure],
        geojson=geojson,
        locations="footprint_code",
        featureidkey="properties.code",
        color="value",
        hover_name="footprint_name",
        labels={"value": measure},
        projection="mercator",
    )
    figure.update_geos(fitbounds="locations", visible=False)
    figure.update_layout(margin={"r": 0, "t": 0, "l": 0, "b": 0})
    return figure


if __name__ == "__main__":
    listener = create_server(app.server, host="127.0.0.1", port=0, threads=8)
    sys.stdout.write(f"The reference is at http://127.0.0.1:{listener.effective_port}/\n")
    sys.stdout.flush()
    listener.run()
