// plotly.js with only the trace types the Atlas draws (scatter is part of core).
const Plotly = require("plotly.js/lib/core");

Plotly.register([
  require("plotly.js/lib/bar"),
  require("plotly.js/lib/choropleth"),
  require("plotly.js/lib/scattergeo"),
]);

module.exports = Plotly;
