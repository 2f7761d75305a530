// Both maps always show the same part of the country.
(function () {
  "use strict";
  const atlas = window.FootprintAtlas;

  const FACTOR = 1.6;
  const MOST = 40;
  let isFollowing = false; // while one map is being told to follow the other
  const whole = new WeakMap(); // where a map stood before anyone moved it

  const standing = (graph) => {
    const geo = graph._fullLayout.geo;
    return {
      scale: geo.projection.scale,
      lon: geo.center.lon,
      lat: geo.center.lat,
      turn: geo.projection.rotation.lon,
    };
  };

  const move = (graph, to) =>
    window.Plotly.relayout(graph, {
      "geo.projection.scale": to.scale,
      "geo.projection.rotation.lon": to.turn,
      "geo.center.lon": to.lon,
      "geo.center.lat": to.lat,
    });

  const maps = () => atlas.SIDES.map(atlas.map).filter((graph) => graph && graph._fullLayout);
  const isHidden = (graph) => !graph.offsetParent;

  const remember = (graph) => {
    const now = standing(graph);
    const start = whole.get(graph);
    const isWhole = start && Math.abs(now.scale - start.scale) < 1e-3 && Math.abs(now.lon - start.lon) < 1e-3 && Math.abs(now.lat - start.lat) < 1e-3;
    const text = isWhole
      ? ""
      : `${now.scale.toFixed(3)},${now.lon.toFixed(4)},${now.lat.toFixed(4)}`;
    if (text !== atlas.view) {
      atlas.view = text;
      atlas.tell("atlas-view", { data: text });
    }
  };

  const others = (graph) => maps().filter((other) => other !== graph && !isHidden(other));

  const follow = (graph, to) => {
    if (isFollowing) return Promise.resolve();
    isFollowing = true;
    return Promise.all(others(graph).map((other) => move(other, to))).finally(() => {
      isFollowing = false;
    });
  };

  atlas.wireZoom = (graph, id) => {
    if (!id.startsWith("atlas-map-")) return;
    const geo = graph._fullLayout.geo;
    whole.set(graph, {
      scale: 1,
      turn: (geo.lonaxis.range[0] + geo.lonaxis.range[1]) / 2,
      lon: (geo.lonaxis.range[0] + geo.lonaxis.range[1]) / 2,
      lat: (geo.lataxis.range[0] + geo.lataxis.range[1]) / 2,
    });
    let latest = null;
    const followLatest = () => latest && follow(graph, latest);
    graph.on("plotly_relayouting", (change) => {
      if (isFollowing) return;
      const now = standing(graph);
      latest = {
        scale: change["geo.projection.scale"] ?? now.scale,
        turn: change["geo.projection.rotation.lon"] ?? now.turn,
        lon: change["geo.center.lon"] ?? now.lon,
        lat: change["geo.center.lat"] ?? now.lat,
      };
      atlas.soon(followLatest);
    });
    graph.on("plotly_relayout", (change) => {
      const isMove = Object.keys(change).some((key) => key.startsWith("geo."));
      if (isFollowing || !isMove) return;
      latest = null;
      follow(graph, standing(graph)).then(() => remember(graph));
    });
    atlas.wireLasso(graph);
  };

  // Zooming in goes towards what is kept, if anything is.
  const towards = (now) => {
    const { lon, lat } = atlas.geography;
    const places = atlas.kept().map(atlas.place);
    if (!places.length) return now;
    const mean = (list) => places.reduce((sum, place) => sum + list[place], 0) / places.length;
    return { ...now, lon: mean(lon), turn: mean(lon), lat: mean(lat) };
  };

  atlas.zoom = (action) => {
    const [first] = maps().filter((graph) => !isHidden(graph));
    if (!first) return;
    const now = standing(first);
    const to =
      action === "whole"
        ? whole.get(first)
        : {
            ...(action === "in" ? towards(now) : now),
            scale: Math.min(Math.max(now.scale * (action === "in" ? FACTOR : 1 / FACTOR), 1), MOST),
          };
    move(first, to);
  };

  // A view that came with the address, or with Back and Forward.
  atlas.showView = (text) => {
    if (text === atlas.view) return;
    atlas.view = text;
    maps().forEach((graph) => {
      const [scale, lon, lat] = text.split(",").map(Number);
      isFollowing = true;
      move(graph, text ? { scale, lon, lat, turn: lon } : whole.get(graph)).finally(() => {
        isFollowing = false;
      });
    });
  };

  // A map that was closed catches up when it is opened again.
  atlas.catchUp = () => {
    const [left, right] = [atlas.map("left"), atlas.map("right")];
    if (!left || !right || isHidden(right)) return;
    window.Plotly.Plots.resize(left);
    window.Plotly.Plots.resize(right).then(() => move(right, standing(left)));
  };

  atlas.setTool = (tool) => {
    if (tool === atlas.tool) return;
    atlas.tool = tool;
    maps().forEach((graph) => window.Plotly.relayout(graph, { dragmode: tool }));
  };

  atlas.setBorders = (isShown) => {
    if (isShown === atlas.borders) return;
    atlas.borders = isShown;
    maps().forEach((graph) => {
      const trace = graph.data.findIndex(({ name }) => name === "borders");
      if (trace >= 0) window.Plotly.restyle(graph, { visible: isShown }, [trace]);
    });
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-zoom]");
    if (button) atlas.zoom(button.dataset.zoom);
  });

  // The wheel scrolls the page, as everywhere; with Ctrl held it zooms the map.
  document.addEventListener(
    "wheel",
    (event) => {
      if (event.target.closest && event.target.closest(".map__areas") && !event.ctrlKey) {
        event.stopPropagation();
      }
    },
    { capture: true, passive: true },
  );
})();
