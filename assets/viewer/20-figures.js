// Draws figures with Plotly, in the colours of the page and at the size of the room,
// and lays marks over them: hatching, outlines, letters, doubts.
(function () {
  "use strict";
  const viewer = window.AtlasViewer;

  const CONFIG = {
    staticPlot: true, // the pointer is ours, so that it means the same everywhere
    displayModeBar: false,
    showSendToCloud: false,
    plotlyServerURL: "",
    topojsonURL: "about:invalid",
    responsive: false,
  };

  // --- the figure as it is drawn ---------------------------------------------------------

  const SIZES = new Set(["size", "ticklen", "standoff", "xshift", "yshift", "ax", "ay", "xpad", "ypad"]);
  const MARGINS = ["l", "r", "t", "b"];

  // Everything that is measured in pixels, larger for a back row.
  const scaled = (part, scale, name, parent) => {
    if (Array.isArray(part)) {
      return part.map((one) => scaled(one, scale, name, parent));
    }
    if (typeof part === "number") {
      const isLine = name === "width" && (parent === "line" || parent === "marker.line");
      const isMargin = parent === "margin" && MARGINS.includes(name);
      return SIZES.has(name) || isLine || isMargin ? part * scale : part;
    }
    if (part === null || typeof part !== "object") return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, value]) => [key, scaled(value, scale, key, name)]),
    );
  };

  const recoloured = (part) => {
    if (typeof part === "string") return viewer.document.dark[part] || part;
    if (Array.isArray(part)) return part.map(recoloured);
    if (part === null || typeof part !== "object") return part;
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, recoloured(value)]));
  };

  // One flat step a colour; a class number is half-way up its own step.
  const stepped = (colours) =>
    colours.flatMap((colour, place) =>
      [place, place + 1].map((edge) => [edge / colours.length, colour]),
    );
  const withClasses = (trace, areas) => {
    const places = trace.locations.map((code) => areas.codes.indexOf(code));
    if (trace.type !== "choropleth" || places.some((place) => place < 0)) return trace;
    return {
      ...trace,
      z: places.map((place) => areas.classes[place]),
      zmin: -0.5,
      zmax: areas.colours.length - 0.5,
      colorscale: stepped(areas.colours),
    };
  };

  const figureOf = (shown, scale) => {
    const data = shown.figure.data.map((trace) => {
      const made = trace.locations && shown.areas ? withClasses(trace, shown.areas) : { ...trace };
      return made;
    });
    let figure = { data, layout: shown.figure.layout };
    if (viewer.isDark()) figure = recoloured(figure);
    if (scale !== 1) figure = scaled(figure, scale, "", "");
    else figure = { data: figure.data.map((trace) => ({ ...trace })), layout: { ...figure.layout } };
    figure.data.forEach((trace) => {
      if (trace.geojson) trace.geojson = viewer.document.geometry[trace.geojson] || trace.geojson;
    });
    figure.layout.hovermode = false;
    if (shown.legend.length) figure.layout.showlegend = false; // it stands beside the figure
    figure.layout.dragmode = false;
    return figure;
  };

  // A long chart of rows may stand in several columns, so that all of it is seen at once.
  const columnsOf = (figure, room, scale, most) => {
    const { layout, data } = figure;
    const natural = (layout.height || 0) * scale;
    const axis = layout.yaxis || {};
    const range = axis.range;
    const bars = data.find((trace) => trace.type === "bar" && trace.orientation === "h");
    const isRows = bars && Array.isArray(range) && range[0] > range[1] && typeof bars.y[0] === "number";
    // Small multiples and charts with words in them are one whole.
    const isWhole = layout.xaxis2 || layout.yaxis2 || (layout.annotations || []).length > 0;
    if (isWhole || !natural || !isRows || natural <= room.height * 1.15 || most < 2) return null;
    const count = Math.min(most, Math.ceil(natural / room.height));
    const rows = range[0] - range[1];
    const each = Math.ceil(rows / count);
    // Rows stand at whole numbers, so a column begins and ends half-way between two.
    const edge = (place) => (place ? Math.floor(range[1]) + 0.5 + each * place : range[1]);
    return Array.from({ length: count }, (_, place) => [edge(place + 1), edge(place)]);
  };

  // Rows with a name each need their height, whatever the room.
  const MANY = 12;
  const isOfRows = ({ data, layout }) =>
    ((layout.yaxis || {}).tickvals || []).length > MANY ||
    data.some(
      (trace) =>
        (trace.type === "bar" && trace.orientation === "h") ||
        ((trace.mode || "").includes("text") && (trace.text || []).length > MANY),
    );

  // room: how wide and high the figure may be; fit: whether it must not be higher.
  viewer.draw = (holder, shown, { scale, fit, columns }) => {
    if (!shown.figure || !holder.clientWidth) return Promise.resolve();
    const own = shown.figure.layout.height;
    const room = { width: holder.clientWidth, height: fit ? holder.clientHeight : 0 };
    const isMap = "geo" in shown.figure.layout;
    const isList = isOfRows(shown.figure);
    // A low chart alone in a high room grows, its bars more than its type.
    const growth = fit && own && !isMap ? Math.max(1, Math.min(2.2, (0.7 * room.height) / (own * scale))) : 1;
    const figure = figureOf(shown, scale * Math.min(growth, 1.3));
    const parts = fit ? columnsOf(shown.figure, room, scale, columns) : null;
    const ranges = parts || [null];
    while (holder.children.length > ranges.length) {
      window.Plotly.purge(holder.lastElementChild);
      holder.lastElementChild.remove();
    }
    while (holder.children.length < ranges.length) {
      holder.append(viewer.element("div", { class: "drawing" }));
    }
    holder.style.setProperty("--columns", ranges.length);
    const height = () => {
      if (parts || (fit && (!own || isMap))) return room.height;
      // What is no list of rows may be a little lower than on its page.
      if (fit && !isList && own * scale > room.height) return Math.max(room.height, own * scale * 0.6);
      if (!own) return Math.max(280, Math.min(room.width * (room.width < 480 ? 1.2 : 0.82), 620));
      return own * scale * growth;
    };
    const size = { width: Math.floor(room.width / ranges.length), height: Math.floor(height()) };
    holder.setAttribute("aria-busy", "true");
    const drawn = ranges.map((range, place) => {
      const layout = { ...figure.layout, ...size, autosize: false };
      if (range) layout.yaxis = { ...layout.yaxis, range };
      const plot = holder.children[place];
      return window.Plotly.react(plot, figure.data, layout, CONFIG).then(() => nameMarks(plot, shown));
    });
    return Promise.all(drawn).then(() => {
      viewer.mark();
      holder.removeAttribute("aria-busy");
    });
  };

  // --- which mark is which area ------------------------------------------------------------

  const MARKS = ".barlayer .point > path, .scatterlayer path.point, .choroplethlayer path";

  const one = (custom) => (Array.isArray(custom) ? custom[0] : custom);
  const codeOf = (path, shown) => {
    const datum = path.__data__;
    const trace = path.closest(".trace");
    const drawn = trace && trace.__data__ && trace.__data__[0] && trace.__data__[0].trace;
    if (!datum || !drawn) return "";
    const custom = one((drawn.customdata || [])[datum.i ?? datum.index]);
    const code = datum.loc !== undefined ? (viewer.isArea(custom, shown) ? custom : datum.loc) : custom;
    return viewer.isArea(code, shown) ? code : "";
  };
  viewer.isArea = (code, shown) =>
    typeof code === "string" && (viewer.areaPlaces.has(code) || shown.table.codes.includes(code));

  const nameMarks = (plot, shown) => {
    const { areas, table } = shown;
    const listed = new Set(table.codes);
    const missing = new Set(areas ? areas.missing : []);
    const faded = new Set(areas ? areas.faded : []);
    const isQuiet = areas && areas.missing.length * 2 > areas.codes.length;
    const rows = new Map();
    plot.querySelectorAll(MARKS).forEach((path) => {
      const code = codeOf(path, shown);
      if (!code) return;
      path.dataset.code = code;
      const isMap = path.closest(".choroplethlayer") !== null;
      path.toggleAttribute("data-missing", isMap && missing.has(code) && !isQuiet);
      const isLeftOut = listed.size > 0 && viewer.areaPlaces.has(code) && !listed.has(code) && !isMap;
      path.toggleAttribute("data-faded", faded.has(code) || isLeftOut);
      if (path.closest(".barlayer")) rows.set(path.__data__.p, code);
    });
    // Names beside bars are points of text at the same rows.
    plot.querySelectorAll(".scatterlayer .textpoint text").forEach((text) => {
      const datum = text.__data__ || text.parentNode.__data__;
      const trace = text.closest(".trace").__data__[0].trace;
      const code = trace.name === "names" && datum ? rows.get(trace.y[datum.i]) : "";
      if (code) text.dataset.code = code;
    });
  };

  // --- marks on top ---------------------------------------------------------------------------

  const outline = (path, letter) =>
    ["casing", "line"].map((part) =>
      viewer.vector("path", {
        d: path.getAttribute("d") || "",
        class: `outline outline--${letter ? "kept" : "hovered"} outline__${part}`,
        ...(letter ? { "data-letter": letter } : {}),
      }),
    );

  // Where a letter stands: well inside its area, as near its middle as can be.
  const spots = new WeakMap();
  const STEPS = [1, 2, 3, 4, 5, 6, 7];
  const spotOf = (path) => {
    const shape = path.getAttribute("d");
    const known = spots.get(path);
    if (known && known.shape === shape) return known.spot;
    const box = path.getBBox();
    const [middleX, middleY] = [box.x + box.width / 2, box.y + box.height / 2];
    const away = (point) => Math.hypot(point.x - middleX, point.y - middleY);
    const [spot] = STEPS.flatMap((row) =>
      STEPS.map((step) => new DOMPoint(box.x + (box.width * step) / 8, box.y + (box.height * row) / 8)),
    )
      .sort((first, second) => away(first) - away(second))
      .filter((point) => path.isPointInFill(point));
    spots.set(path, { shape, spot });
    return spot;
  };

  const pin = (x, y, letter, scale) => {
    const group = viewer.vector("g", {
      class: "pin",
      transform: `translate(${x},${y}) scale(${scale})`,
      "data-letter": letter,
    });
    const text = viewer.vector("text", { "text-anchor": "middle", dy: "0.36em" });
    text.textContent = letter;
    group.append(viewer.vector("circle", { r: 8 }), text);
    return group;
  };
  const moved = (path) => /translate\(([-\d.]+)[ ,]+([-\d.]+)\)/.exec(path.getAttribute("transform") || "");

  const layerIn = (parent) => {
    let marks = parent.querySelector(":scope > .viewer-marks");
    if (!marks) {
      marks = viewer.vector("g", { class: "viewer-marks", "aria-hidden": "true" });
      parent.appendChild(marks);
    }
    return marks;
  };

  const markMap = (layer, shown, scale) => {
    const shapes = [];
    const pins = [];
    const doubts = [];
    const doubtful = new Set(shown.areas ? shown.areas.doubtful : []);
    const seen = new Set();
    layer.querySelectorAll("path[data-code]").forEach((path) => {
      const { code } = path.dataset;
      if (!path.getAttribute("d") || seen.has(code)) return;
      seen.add(code);
      const letter = viewer.letter(code);
      if (letter || code === viewer.hovered) shapes.push(...outline(path, letter));
      if (!letter && !doubtful.has(code)) return;
      const spot = spotOf(path);
      if (!spot) return;
      if (letter) pins.push(pin(spot.x, spot.y, letter, scale));
      else {
        const doubt = viewer.vector("text", { class: "doubt", x: spot.x, y: spot.y, dy: "0.36em" });
        doubt.textContent = "?";
        doubts.push(doubt);
      }
    });
    layerIn(layer.parentNode).replaceChildren(...doubts, ...shapes, ...pins);
  };

  const barMarks = (path, letter, scale) => {
    const box = path.getBBox();
    return letter && box.height > 7 ? [pin(box.x + 9 * scale, box.y + box.height / 2, letter, scale)] : [];
  };

  // A point says whose it is, on the side where there is room.
  const pointMarks = (path, letter, scale, width, isAlone) => {
    const at = moved(path);
    if (!at) return [];
    const [x, y] = [Number(at[1]), Number(at[2])];
    const isRight = x > width / 2;
    const name = viewer.vector("text", {
      class: "point-name",
      x: x + (isRight ? -14 : 14) * scale,
      y,
      dy: "0.36em",
      "text-anchor": isRight ? "end" : "start",
    });
    name.textContent = viewer.nameOf(path.dataset.code, true);
    const isHovered = path.dataset.code === viewer.hovered;
    return [
      ...(isHovered ? [viewer.vector("circle", { class: "ring", cx: x, cy: y, r: 10 * scale })] : []),
      ...(letter ? [pin(x, y, letter, scale)] : []),
      ...(isAlone ? [name] : []),
    ];
  };

  const markChart = (chart, scale, width) => {
    const marked = Array.from(
      chart.querySelectorAll(".barlayer path[data-code], .scatterlayer path[data-code]"),
    ).filter(({ dataset }) => viewer.letter(dataset.code) || dataset.code === viewer.hovered);
    // In a chart with a point a row, the row is named already.
    const times = (code) => marked.filter(({ dataset }) => dataset.code === code).length;
    const marks = marked.flatMap((path) => {
      const { code } = path.dataset;
      const letter = viewer.letter(code);
      if (path.closest(".barlayer")) return barMarks(path, letter, scale);
      return pointMarks(path, letter, scale, width, times(code) === 1);
    });
    layerIn(chart).replaceChildren(...marks);
  };

  viewer.paintMarks = (plot, shown, scale) => {
    plot.querySelectorAll("[data-code]").forEach((mark) => {
      const letter = viewer.letter(mark.dataset.code);
      if (letter) mark.dataset.letter = letter;
      else delete mark.dataset.letter;
      mark.toggleAttribute("data-hovered", mark.dataset.code === viewer.hovered);
    });
    plot.querySelectorAll(".choroplethlayer").forEach((layer) => markMap(layer, shown, scale));
    const layers = Array.from(plot.querySelectorAll(".cartesianlayer :is(.barlayer, .scatterlayer)"));
    const charts = new Set(layers.map((layer) => layer.parentNode));
    charts.forEach((chart) => markChart(chart, scale, plot.clientWidth));
  };

  // The hatching that areas without data are filled with, once a page.
  viewer.hatching = () => {
    const holder = viewer.vector("svg", {
      class: "visually-hidden", "aria-hidden": "true", width: 1, height: 1,
    });
    const pattern = viewer.vector("pattern", {
      id: "viewer-hatch",
      width: 6,
      height: 6,
      patternUnits: "userSpaceOnUse",
      patternTransform: "rotate(45)",
    });
    pattern.append(
      viewer.vector("rect", { class: "hatch-ground", width: 6, height: 6 }),
      viewer.vector("rect", { class: "hatch-line", width: 1.5, height: 6 }),
    );
    holder.append(pattern);
    document.body.append(holder);
  };
})();
