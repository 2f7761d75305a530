// Finds the drawn shapes of the areas, in every view, and the area at a point.
(function () {
  "use strict";
  const atlas = window.FootprintAtlas;

  // Plotly gives both subplots the class geo, and the inset geo2 as well.
  const SUBPLOTS = [".geo:not(.geo2)", ".geo2"];

  // The two drawings of a map: the country and its inset, each with its areas' paths.
  atlas.drawings = (side) => {
    const graph = atlas.map(side);
    if (!graph || !graph.data) return [];
    return SUBPLOTS.map((selector, place) => {
      const group = graph.querySelector(`.geolayer > ${selector}`);
      const areas = group && group.querySelector(".choroplethlayer > .trace");
      if (!areas) return null;
      return {
        group,
        isInset: place > 0,
        paths: Array.from(areas.querySelectorAll("path")),
        codes: graph.data[place].locations,
      };
    }).filter(Boolean);
  };

  const inside = (box, x, y) =>
    x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;

  const areaIn = (drawing, clientX, clientY) => {
    const first = drawing.paths[0];
    const matrix = first && first.getScreenCTM();
    if (!matrix) return null;
    const point = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
    const found = drawing.paths.findIndex(
      (path) =>
        path.getAttribute("d") && inside(path.getBBox(), point.x, point.y) && path.isPointInFill(point),
    );
    return found < 0 ? null : drawing.codes[found];
  };

  atlas.areaOnMap = (side, event) => {
    const drawings = atlas.drawings(side);
    const inset = drawings.find((drawing) => drawing.isInset);
    const frame = inset && inset.group.querySelector(".bg rect");
    if (frame && inside(frame.getBoundingClientRect(), event.clientX, event.clientY)) {
      return areaIn(inset, event.clientX, event.clientY);
    }
    const country = drawings.find((drawing) => !drawing.isInset);
    return country ? areaIn(country, event.clientX, event.clientY) : null;
  };

  // Points carry their place in the data, which survives missing values.
  atlas.points = () => {
    const graph = atlas.graph("atlas-scatter");
    if (!graph || !graph.data || !graph.data.length) return [];
    const codes = graph.data[0].customdata || [];
    const paths = graph.querySelectorAll(".scatterlayer .trace:first-child path.point");
    return Array.from(paths).map((path) => ({ path, code: codes[path.__data__.i] }));
  };

  atlas.areaOnRanking = (event) => {
    const bars = atlas.bars();
    if (bars.length < 2) return null;
    const middle = (bar) => {
      const box = bar.path.getBoundingClientRect();
      return box.top + box.height / 2;
    };
    const top = middle(bars[0]);
    const step = (middle(bars[bars.length - 1]) - top) / (bars.length - 1);
    const bar = bars[Math.round((event.clientY - top) / step)];
    return bar ? bar.code : null;
  };

  const REACH = 16;
  atlas.areaOnScatter = (event) => {
    let best = null;
    let nearest = REACH;
    atlas.points().forEach(({ path, code }) => {
      const box = path.getBoundingClientRect();
      const away = Math.hypot(
        box.left + box.width / 2 - event.clientX,
        box.top + box.height / 2 - event.clientY,
      );
      if (away < nearest) [best, nearest] = [code, away];
    });
    return best;
  };

  atlas.areaInTable = (event) => {
    const row = event.target.closest("tr[data-code]");
    return row ? row.dataset.code : null;
  };
})();
