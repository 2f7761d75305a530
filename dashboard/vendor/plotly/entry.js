// plotly.js with only the trace types the Atlas draws (scatter is part of core).

// Dash's own components expect this, and else load it with polyfills for browsers
// that are too old for these pages.
require("regenerator-runtime/runtime");

const Plotly = require("plotly.js/lib/core");

Plotly.register([
  require("plotly.js/lib/bar"),
  require("plotly.js/lib/choropleth"),
  require("plotly.js/lib/scattergeo"),
]);

// The world that plotly.js lays under every map, empty: known, it is not asked for.
const nothing = { type: "GeometryCollection", geometries: [] };
const layers = ["coastlines", "land", "ocean", "lakes", "rivers", "countries", "subunits"];
window.PlotlyGeoAssets = window.PlotlyGeoAssets || {};
window.PlotlyGeoAssets.topojson = {
  world_110m: {
    type: "Topology",
    objects: Object.fromEntries(layers.map((layer) => [layer, nothing])),
    arcs: [],
  },
};

module.exports = Plotly;
