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

  // Where the figure's values lie in the picture.
  const scalesOf = ({ layout }, width, height) => {
    const { l, r, t, b } = layout.margin;
    const [left, right] = [l, width - r];
    const across = linear(layout.xaxis.range, left, right);
    const down = linear(layout.yaxis.range, height - b, t);
    const half = (Math.abs(down(1) - down(0)) * (1 - layout.bargap)) / 2;
    return { left, right, across, down, half };
  };

  const layBars = (picture, bars, { across, down, half }) => {
    const shapes = bars.x.map((value, row) => {
      const y = down(bars.y[row]);
      return { d: `M${across(0)},${y - half}V${y + half}H${across(value)}V${y - half}Z` };
    });
    return fill(picture, "bars", "path", shapes);
  };

  const layLines = (picture, shapes, { left, right, across, down }) => {
    const end = (xref, value) => (xref === "paper" ? left + value * (right - left) : across(value));
    const lines = shapes.map(({ xref, x0, x1, y0, y1, line }) => ({
      x1: end(xref, x0),
      x2: end(xref, x1),
      y1: down(y0),
      y2: down(y1),
      "stroke-width": line.width,
      "stroke-dasharray": DASHES[line.dash] || "none",
    }));
    fill(picture, "lines", "line", lines);
  };

  const layBenchmarks = (picture, { x, y }, { across, down }) => {
    const side = `l${DIAMOND},${DIAMOND}l-${DIAMOND},${DIAMOND}l-${DIAMOND},-${DIAMOND}Z`;
    const diamonds = x.map((value, place) => ({ d: `M${across(value)},${down(y[place]) - DIAMOND}${side}` }));
    fill(picture, "benchmarks", "path", diamonds);
  };

  const layWords = (picture, columns, { across, down }) => {
    const words = columns.flatMap(({ name, text, x, y, textposition }) => {
      const isBefore = textposition === "middle left";
      return text.map((each, place) => ({
        text: each,
        class: `ranking__${name}`,
        x: across(x[place]) - (isBefore ? CLEAR : 0),
        y: down(y[place]),
        dy: "0.35em",
        "text-anchor": isBefore ? "end" : "start",
      }));
    });
    return fill(picture, "words", "text", words);
  };

  const lay = () => {
    const { picture, figure } = drawn;
    const width = paper ? paper.width : picture.parentNode.clientWidth;
    const height = paper ? paper.height : figure.layout.height;
    if (!width) return; // not shown; a change of its size is noticed
    Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` }).forEach(([name, value]) =>
      picture.setAttribute(name, value),
    );
    const scales = scalesOf(figure, width, height);
    const named = (wanted) => figure.data.find(({ name }) => name === wanted);
    const [bars, names] = [named("bars"), named("names")];
    const paths = layBars(picture, bars, scales);
    layLines(picture, figure.layout.shapes.filter(({ line }) => line.width), scales);
    layBenchmarks(picture, named("benchmarks") || { x: [], y: [] }, scales);
    const words = layWords(picture, [names, named("values")], scales);
    drawn.bars = paths.map((path, row) => ({
      path,
      name: words[names.y.indexOf(bars.y[row])],
      code: bars.customdata[row],
      x: Math.min(scales.across(0), scales.across(bars.x[row])),
      y: scales.down(bars.y[row]),
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

  // Bars in their order, with the code of their area and its name beside them; none before they
  // are drawn.
  atlas.bars = () => (drawn && drawn.picture.isConnected ? drawn.bars : []);
  atlas.rankingPicture = () => drawn.picture;
})();
