// Box and lasso in the ranking and the scatter, as the maps have them from Plotly.
(function () {
  "use strict";
  const atlas = window.FootprintAtlas;

  const FURTHER = 4; // a pointer that moved less was clicking

  const middle = (path) => {
    const box = path.getBoundingClientRect();
    return [box.left + box.width / 2, box.top + box.height / 2];
  };

  // A bar is in the shape when its row is; how far the bar reaches says nothing of where it lies.
  const VIEWS = {
    ranking: { marks: () => atlas.bars(), rowsOnly: true },
    scatter: { marks: () => atlas.points(), rowsOnly: false },
  };

  const corners = (from, to) => [from, [to[0], from[1]], to, [from[0], to[1]]];

  // Even-odd rule: a line to the right of the point crosses the outline an odd number of times.
  const holds = (outline, [x, y]) =>
    outline.reduce((isInside, [x1, y1], place) => {
      const [x2, y2] = outline[(place + 1) % outline.length];
      const crosses = y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1;
      return crosses ? !isInside : isInside;
    }, false);

  let drawing = null;

  const outlineOf = ({ points }) =>
    atlas.tool === "select" ? corners(points[0], points[points.length - 1]) : points;

  const show = () => {
    const { left, top } = drawing.holder.getBoundingClientRect();
    const points = outlineOf(drawing).map(([x, y]) => `${x - left},${y - top}`);
    drawing.line.setAttribute("points", points.join(" "));
  };

  const begin = (event) => {
    const holder = event.target.closest && event.target.closest("[data-view]");
    if (!holder || atlas.tool === "pan" || event.button !== 0) return;
    const picture = atlas.vector("svg", { class: "drawn-shape", "aria-hidden": "true" });
    const line = atlas.vector("polygon", {});
    picture.append(line);
    holder.append(picture);
    drawing = { holder, picture, line, points: [[event.clientX, event.clientY]] };
    event.preventDefault();
  };

  const end = () => {
    if (!drawing) return;
    const { holder, picture, points } = drawing;
    const outline = outlineOf(drawing);
    drawing = null;
    picture.remove();
    const [from, to] = [points[0], points[points.length - 1]];
    const extent = Math.max(...points.map(([x, y]) => Math.hypot(x - from[0], y - from[1])));
    if (extent <= FURTHER || !to) return;
    const { marks, rowsOnly } = VIEWS[holder.dataset.view];
    const heights = outline.map(([, y]) => y);
    const isInside = ([x, y]) =>
      rowsOnly ? y >= Math.min(...heights) && y <= Math.max(...heights) : holds(outline, [x, y]);
    const codes = marks().filter(({ path }) => isInside(middle(path))).map(({ code }) => code);
    if (codes.length) atlas.keepSeveral(codes);
  };

  document.addEventListener("pointerdown", begin);
  document.addEventListener("pointermove", (event) => {
    if (!drawing) return;
    drawing.points.push([event.clientX, event.clientY]);
    show();
  });
  document.addEventListener("pointerup", end);
  document.addEventListener("pointercancel", end);
})();
