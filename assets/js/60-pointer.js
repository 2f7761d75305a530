// Hover, click, Shift-click, box and lasso, in every view, with one meaning.
(function () {
  "use strict";
  const atlas = window.FootprintAtlas;

  // A pan ends in a click; a pointer that moved further than this was panning.
  const STILL = 4;

  const views = [
    { selector: "[data-pane] .map__areas", find: (event, view) => atlas.areaOnMap(view.dataset.side, event) },
    { selector: "[data-view='ranking']", find: (event) => atlas.areaOnRanking(event) },
    { selector: "[data-view='scatter']", find: (event) => atlas.areaOnScatter(event) },
    { selector: "#atlas-table", find: (event) => atlas.areaInTable(event) },
  ];

  const viewAt = (event) => {
    if (!(event.target instanceof Element)) return null;
    for (const view of views) {
      const holder = event.target.closest(view.selector);
      if (holder) return { ...view, holder };
    }
    return null;
  };

  let last = null;
  let isDown = false;
  const hoverAtLast = () => {
    if (!atlas.geography || !last) return;
    const view = isDown ? null : viewAt(last);
    atlas.hover(view ? view.find(last, view.holder) : null);
    if (view) view.holder.style.cursor = atlas.hovered ? "pointer" : "";
  };
  document.addEventListener("pointermove", (event) => {
    last = event;
    atlas.movePointer(event);
    atlas.soon(hoverAtLast);
  });
  document.addEventListener("pointerleave", () => atlas.hover(null));

  let start = null;
  document.addEventListener(
    "pointerdown",
    (event) => {
      isDown = true;
      start = { x: event.clientX, y: event.clientY };
    },
    true,
  );
  document.addEventListener(
    "pointerup",
    (event) => {
      isDown = false;
      const from = start;
      start = null;
      if (!atlas.geography || !from || event.button !== 0) return;
      if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > STILL) return;
      choose(event);
    },
    true,
  );
  document.addEventListener("pointercancel", () => {
    isDown = false;
    start = null;
  });

  const choose = (event) => {
    const view = viewAt(event);
    if (!view) return;
    const isControl = event.target.closest("a, input, thead, [data-sort]");
    if (isControl) return;
    const code = view.find(event, view.holder);
    if (!code) {
      atlas.hover(null);
      if (view.holder.id !== "atlas-table") atlas.clear();
      return;
    }
    // A finger has no Shift key, so a tap adds.
    const adds = event.shiftKey || event.ctrlKey || event.metaKey || event.pointerType === "touch";
    if (adds) atlas.toggle(code);
    else atlas.keepOnly(code);
    // A finger does not hover, so the tap itself brings the card.
    if (event.pointerType === "touch") atlas.hover(code);
  };

  // Box and lasso: Plotly draws the shape and says which areas it holds.
  atlas.wireLasso = (graph) => {
    graph.on("plotly_selected", (event) => {
      if (!event || !event.points || atlas.tool === "pan") return;
      const codes = event.points.map((point) => point.location).filter(Boolean);
      const unique = atlas.geography.codes.filter((code) => codes.includes(code));
      if (unique.length) atlas.keepSeveral(unique);
      window.Plotly.relayout(graph, { selections: [] });
    });
  };

  // Chips let their filter go.
  document.addEventListener("click", (event) => {
    const chip = event.target.closest(".chip[data-control]");
    if (chip) atlas.dropFilter(chip.dataset.control, chip.dataset.value);
    if (event.target.closest("#atlas-clear-filters")) atlas.dropAllFilters();
    const companion = event.target.closest("[data-companion]");
    const pane = companion && companion.closest("[data-pane]");
    if (pane) atlas.tell(`atlas-${pane.dataset.pane}`, { value: companion.dataset.companion });
  });
})();
