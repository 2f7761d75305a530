// Draws the ranking from its figure: a bar for each row with name and value, and lines through them.
//
// The figure is the one that pictures and slides are made from. Plotly drew it here too, for a
// fifth of the time that a change of measure takes (decision 0069).
(function () {
  "use strict";
  const atlas = window.FootprintAtlas;

  const CLEAR = 4; // between a name and its bar
  const DIAMOND = 4;
  const DASHES = { dot: "3,3" };
  const LAYERS = ["bars", "lines", "benchmarks", "words"];

  let drawn = null; // the figure, the picture of it, and its bars
  let paper = null; // width and height for paper, where it is not as wide as its card

  const linear = ([low, high], start, end) => (value) => start + ((value - low) / (high - low)) * (end - start);

  const pictureIn = (holder) => {
    if (holder.firstElementChild) return holder.firstElementChild;
    const picture = atlas.vector("svg", { class: "ranking__picture" });
    picture.append(...LAYERS.map((name) => atlas.vector("g", { class: `ranking__${name}` })));
    holder.append(picture);
    return picture;
  };

  // Elements that are there are used again, for a change of measure needs as many.
  const fill = (picture, layer, tag, entries) => {
    const group = picture.querySelector(`:scope > .ranking__${layer}`);
    while (group.children.length > entries.length) group.lastChild.remove();
    while (group.children.length < entries.length) group.append(atlas.vector(tag));
    return entries.map(({ text, ...attributes }, place) => {
      const element = group.children[place];
      Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
      if (text !== undefined && element.textContent !== text) element.textContent = text;
      return element;
    });
  };

  const lay = () => {
    const { picture, figure } = drawn;
    const { data, layout } = figure;
    const width = paper ? paper.width : picture.parentNode.clientWidth;
    const height = paper ? paper.height : layout.height;
    if (!width) return; // not shown; a change of its size is noticed
    const { l, r, t, b } = layout.margin;
    const across = linear(layout.xaxis.range, l, width - r);
    const down = linear(layout.yaxis.range, height - b, t);
    const half = (Math.abs(down(1) - down(0)) * (1 - layout.bargap)) / 2;
    Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` }).forEach(([name, value]) =>
      picture.setAttribute(name, value),
    );
    const named = (wanted) => data.find(({ name }) => name === wanted);
    const bars = named("bars");
    const start = across(0);
    const shapes = bars.x.map((value, place) => {
      const y = down(bars.y[place]);
      return { d: `M${start},${y - half}V${y + half}H${across(value)}V${y - half}Z` };
    });
    drawn.bars = fill(picture, "bars", "path", shapes).map((path, row) => ({
      path,
      row,
      code: bars.customdata[row],
      x: Math.min(start, across(bars.x[row])),
      y: down(bars.y[row]),
    }));
    const lines = layout.shapes.filter(({ line }) => line.width);
    const end = ({ xref }, value) => (xref === "paper" ? l + value * (width - l - r) : across(value));
    fill(picture, "lines", "line", lines.map((shape) => ({
      x1: end(shape, shape.x0),
      x2: end(shape, shape.x1),
      y1: down(shape.y0),
      y2: down(shape.y1),
      "stroke-width": shape.line.width,
      "stroke-dasharray": DASHES[shape.line.dash] || "none",
    })));
    const benchmarks = named("benchmarks") || { x: [], y: [] };
    fill(picture, "benchmarks", "path", benchmarks.x.map((value, place) => ({
      d: `M${across(value)},${down(benchmarks.y[place]) - DIAMOND}l${DIAMOND},${DIAMOND}l-${DIAMOND},${DIAMOND}l-${DIAMOND},-${DIAMOND}Z`,
    })));
    const columns = data.filter(({ mode }) => mode === "text");
    fill(picture, "words", "text", columns.flatMap(({ name, text, x, y, textposition }) => {
      const isBefore = textposition === "middle left";
      return text.map((each, place) => ({
        text: each,
        class: `ranking__${name}`,
        x: across(x[place]) - (isBefore ? CLEAR : 0),
        y: down(y[place]),
        dy: "0.35em",
        "text-anchor": isBefore ? "end" : "start",
      }));
    }));
  };

  atlas.drawBars = (holder, figure) => {
    drawn = { picture: pictureIn(holder), figure, bars: [] };
    lay();
  };

  // Again where it stands, or at the size of a sheet until none is given.
  atlas.layRanking = (size = paper) => {
    paper = size;
    if (!drawn || !drawn.picture.isConnected) return;
    lay();
    atlas.paintRanking();
  };

  // Bars with the code of their area, in their order; none before they are drawn.
  atlas.bars = () => (drawn && drawn.picture.isConnected ? drawn.bars : []);
  atlas.rankingPicture = () => drawn.picture;
  atlas.rankingNames = () => drawn.picture.querySelectorAll(".ranking__names");
})();
