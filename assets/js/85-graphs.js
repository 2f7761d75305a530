// Draws the Atlas's figures: what is seen first comes first, and what a measure
// decides is drawn from its file, without a round through every component.
(function () {
  "use strict";
  const atlas = window.FootprintAtlas;

  const frame = () => new Promise((next) => requestAnimationFrame(next));
  // Once what stands has been painted, and input has been answered.
  const rest = () => frame().then(() => new Promise((next) => setTimeout(next)));

  // --- what each measure decides: fetched once, then known ---------------------

  const answers = {};
  const asked = {};
  atlas.learn = (given) => Object.assign(answers, given);
  atlas.answer = (key) => answers[key];
  const fetched = (address) => {
    asked[address] =
      asked[address] ||
      fetch(address)
        .then((response) => {
          if (!response.ok) throw new Error(`${response.status} for ${address}`);
          return response.json();
        })
        .finally(() => delete asked[address]);
    return asked[address];
  };
  const fetchAnswer = (key) =>
    fetched(`${atlas.geography.answers}${encodeURIComponent(key)}.json`).then((answer) =>
      atlas.learn({ [key]: answer }),
    );

  // What two measures decide together; with them, where both are new.
  const pairs = new Map();
  const PAIRS = 100; // of the thousands there are
  const nameOf = ([left, right]) => `${left}~${right || "none"}`;
  const fetchPair = (keys, isWhole) =>
    fetched(`${atlas.geography.pairs}${nameOf(keys)}.json${isWhole ? "?whole" : ""}`).then((pair) => {
      atlas.learn(pair.answers || {});
      if (pairs.size >= PAIRS) pairs.delete(pairs.keys().next().value);
      pairs.set(nameOf(keys), pair.together);
    });

  // Fetch what is not known of the measures on the left and on the right; null if all is.
  atlas.fetchAnswers = (keys) => {
    const unknown = keys.filter((key) => key && !answers[key]);
    if (!unknown.length) return null;
    return unknown.length > 1 && keys[0] !== keys[1]
      ? fetchPair(keys, true)
      : Promise.all(unknown.map(fetchAnswer));
  };

  // All other measures come once there is nothing else to do: to pick one then asks nobody,
  // and needs no network.
  let isAskedForAll = false;
  atlas.fetchAll = () => {
    if (isAskedForAll || (navigator.connection && navigator.connection.saveData)) return;
    isAskedForAll = true;
    const address = `${atlas.geography.answers}all.json`; // the reader may be elsewhere by then
    firstDrawn
      .then(rest)
      .then(() => new Promise((next) => atlas.whenIdle(next)))
      .then(() => fetched(address))
      .then(atlas.learn)
      .catch(() => (isAskedForAll = false)); // each is then fetched as it is picked
  };

  // --- figures ------------------------------------------------------------------

  const RANKING = "atlas-ranking"; // drawn by ourselves, the others by Plotly
  const painters = {
    "atlas-map-left": () => atlas.paintMap("left"),
    "atlas-map-right": () => atlas.paintMap("right"),
    "atlas-scatter": () => atlas.paintScatter(),
  };

  // What is drawn may be too wide by the time that its holder is first looked at.
  const drawnWidth = ({ id, firstElementChild: plot }) =>
    id === RANKING ? Number(plot.getAttribute("width")) : plot._fullLayout.width;

  const plots = new Set();
  const resizer = new ResizeObserver((entries) => {
    entries.forEach(({ target }) => {
      const size = `${target.clientWidth} ${target.clientHeight}`;
      const isFirst = target.dataset.size === undefined;
      if (size === target.dataset.size) return;
      target.dataset.size = size;
      if (!target.offsetParent || (isFirst && Math.abs(drawnWidth(target) - target.clientWidth) < 2)) return;
      if (target.id === RANKING) atlas.layRanking();
      else window.Plotly.Plots.resize(target.firstElementChild);
    });
  });

  // What Plotly keeps of plots that left the page with their holders.
  atlas.forgetGone = (plots) =>
    plots.forEach((plot) => {
      if (plot.isConnected) return;
      plots.delete(plot);
      window.Plotly.purge(plot);
    });

  // Figures that were drawn before Dash's page was there move into it as they are.
  const moved = new Set();
  atlas.moveFigures = (find) =>
    [...Object.keys(painters), RANKING].forEach((id) => {
      const [from, to] = [atlas.byId(id), find(id)];
      const plot = from && from.firstElementChild;
      if (!plot || !to) return;
      to.dataset.size = from.dataset.size; // another size is noticed
      to.append(plot);
      resizer.observe(to);
      moved.add(id);
    });

  // Every drawing ends with our own paint: classes, marks, names for a screen reader.
  const draw = (id, figure, config) => {
    const holder = atlas.byId(id);
    if (!holder || !figure) return Promise.resolve();
    if (moved.delete(id)) return Promise.resolve(painters[id]());
    let plot = holder.firstElementChild;
    const isFirst = !plot;
    if (isFirst) {
      atlas.forgetGone(plots);
      plot = atlas.element("div", "plot");
      holder.append(plot);
      plots.add(plot);
    }
    return window.Plotly.react(plot, figure.data, figure.layout, config).then(() => {
      if (isFirst) {
        plot.on("plotly_afterplot", painters[id]);
        if (figure.layout.geo) atlas.wireZoom(plot, id);
        resizer.observe(holder);
        painters[id]();
      }
    });
  };

  let config = null; // of Plotly, for maps and charts
  let mapsDrawn = Promise.resolve();
  let firstDrawn = mapsDrawn;
  atlas.drawFirst = (maps) => {
    ({ config } = atlas.geography);
    const { map } = config;
    mapsDrawn = draw("atlas-map-left", maps.left, map)
      .then(rest)
      .then(() => draw("atlas-map-right", maps.right, map))
      .then(rest);
    firstDrawn = mapsDrawn.then(rest).then(atlas.drawRanking);
  };
  atlas.whenMapsDrawn = () => mapsDrawn;

  atlas.drawRanking = () => {
    const readings = atlas.readings[atlas.rankedSide()];
    const answer = readings && answers[readings.measure];
    const holder = atlas.byId(RANKING);
    if (!answer || !holder) return;
    atlas.drawBars(holder, answer.ranking);
    resizer.observe(holder);
    atlas.paintRanking();
    atlas.byId("atlas-ranking-title").textContent = answer.ranking_title;
    atlas.build("atlas-ranking-words", answer.ranking_words);
  };

  // The scatter is further down the page: maps, legend and ranking are seen first.
  atlas.drawTogether = (together) =>
    firstDrawn.then(rest).then(() => {
      atlas.build("atlas-scatter-words", together.words);
      return draw("atlas-scatter", together.figure, config.chart);
    });

  // For the measures that are chosen by then, once all else has been painted.
  const chosen = () => atlas.SIDES.map((side) => atlas.readings[side] && atlas.readings[side].measure);
  const drawChosen = () => {
    const keys = chosen();
    const isChosen = () => nameOf(chosen()) === nameOf(keys);
    const ready = pairs.has(nameOf(keys)) ? Promise.resolve() : fetchPair(keys, false);
    return ready.then(() => isChosen() && atlas.drawTogether(pairs.get(nameOf(keys))));
  };
  atlas.compare = () => {
    const { geography } = atlas;
    rest()
      .then(() => atlas.geography === geography && drawChosen())
      .catch(() => atlas.announce("The scatter could not be fetched. Choose a measure again in a moment."));
  };

  // Legend and words of a map.
  atlas.fillPane = (side) => {
    const readings = atlas.readings[side];
    const answer = readings && answers[readings.measure];
    if (!answer) return; // a closed map keeps its words for when it is opened again
    ["legend", "facts", "words"].forEach((part) => atlas.build(`atlas-${part}-${side}`, answer[part]));
  };
})();
