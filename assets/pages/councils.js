// The councils page: fills its tables, marks councils on the map, and looks closer.
import { fill, narrow } from "./filled_table.js";
import { steer } from "./map_view.js";

const atlas = window.FootprintAtlas;
const state = { lit: [], shown: { codes: [] }, view: "", restored: null, isPointedAt: false };
const told = new Set(); // views on their way to the store
let steering = null;

const graph = () => atlas.graph("councils-map");

// --- which path is which council ------------------------------------------------

const councilOf = (path) => {
  const trace = path.closest(".trace");
  const drawn = trace && trace.__data__ && trace.__data__[0].trace;
  const datum = path.__data__;
  if (!drawn || drawn.name !== "councils" || !datum) return null;
  return { code: datum.loc, isSplit: drawn.customdata[datum.index][1] === 1 };
};

const paths = () => Array.from(graph() ? graph().querySelectorAll(".choroplethlayer path") : []);

const markCouncils = () => {
  if (!graph()) return;
  atlas.hatch("council-hatch", 5, [["council-hatch__line", 1.2]]);
  const lit = new Set(state.lit);
  const shown = new Set(state.shown.codes);
  paths().forEach((path) => {
    const council = councilOf(path);
    if (!council) return;
    path.dataset.council = council.code;
    path.toggleAttribute("data-split", council.isSplit);
    path.toggleAttribute("data-faded", !lit.has(council.code));
    path.toggleAttribute("data-shown", shown.has(council.code));
  });
  document.querySelector("[data-move=shown]").hidden = !shown.size;
  outlineShown();
};

// Neighbours overdraw a border, so what is chosen is drawn again on top.
const outlineShown = () =>
  (graph() ? graph().querySelectorAll(".choroplethlayer") : []).forEach((layer) => {
    const parent = layer.parentNode;
    const marks = atlas.layer(parent, "council-marks");
    parent.insertBefore(marks, parent.querySelector(":scope > .atlas-marks"));
    const shapes = Array.from(layer.querySelectorAll("path[data-shown]"));
    const drawn = ["casing", "line"].flatMap((part) =>
      shapes.map((path) =>
        atlas.vector("path", { d: path.getAttribute("d") || "", class: `council-outline__${part}` }),
      ),
    );
    marks.classList.toggle("council-marks--several", shapes.length > 1);
    marks.append(...drawn);
  });

// --- looking closer -----------------------------------------------------------------

const lookAtShown = () => steering.look(state.shown.codes.length ? state.shown : { scale: 1 });

const MOVES = {
  in: () => steering.closer(),
  out: () => steering.further(),
  whole: () => steering.look({ scale: 1 }),
  shown: lookAtShown,
};

// Where the reader has moved the map to belongs in the address.
const tellView = (text) => {
  if (text === state.view) return;
  state.view = text;
  told.add(text);
  atlas.tell("councils-view", { data: text });
};

// Back and Forward bring a council with the view that it was seen in.
window.addEventListener("addressrestored", () => {
  told.clear();
  state.restored = new URLSearchParams(window.location.search).get("council") || "";
});

const choose = (code) => {
  atlas.tell("councils-picker", { value: code });
  atlas.byId("councils-card").scrollIntoView({ block: "center" });
};

document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element) || !graph()) return;
  const mover = event.target.closest("[data-move]");
  if (mover && steering) MOVES[mover.dataset.move]();
  const chooser = event.target.closest("[data-choose]");
  if (chooser) choose(chooser.dataset.choose);
});

// --- wiring -----------------------------------------------------------------------------

const wired = new WeakSet();
const wire = () => {
  const holder = graph();
  if (!holder || !holder.on || !holder._fullLayout) return false;
  if (wired.has(holder)) return true;
  wired.add(holder);
  steering = steer(holder.closest(".chart"), holder, tellView);
  holder.closest(".chart").setAttribute("aria-describedby", "councils-moves");
  holder.on("plotly_afterplot", () => {
    steering.keep();
    atlas.soon(markCouncils);
  });
  holder.on("plotly_click", (event) => {
    const point = event.points && event.points[0];
    if (point && point.data.name === "councils") {
      state.isPointedAt = true;
      atlas.tell("councils-picker", { value: point.location });
    }
  });
  return true;
};

// A graph appears some time after its data.
const whenDrawn = (work) => {
  if (wire()) return work();
  const watcher = new MutationObserver(() => {
    if (!wire()) return;
    watcher.disconnect();
    work();
  });
  return watcher.observe(atlas.byId("content"), { childList: true, subtree: true, attributes: true });
};

const fillTable = (rows) => {
  const table = atlas.byId("councils-table");
  if (!table) return;
  fill(table);
  narrow(table, rows);
};

export const run = (matching, shown, _figure, view) => {
  const isNewPage = !graph() || !wired.has(graph()); // its map is drawn where it should be
  const isNewCouncil = !isNewPage && shown.council !== state.shown.council;
  const isMoved = !isNewPage && !told.delete(view) && view !== state.view;
  Object.assign(state, { lit: matching.map, shown });
  if (isNewPage || isMoved) state.view = view;
  fill(atlas.byId("councils-split"));
  whenDrawn(() => {
    if (isMoved) steering.show(view);
    // Whoever points at a council on the map sees it already.
    else if (isNewCouncil && !state.isPointedAt && state.restored !== shown.council) lookAtShown();
    if (isNewCouncil) state.isPointedAt = false;
    if (isNewCouncil) state.restored = null;
    atlas.soon(markCouncils);
    // The long table is further down: the map is seen first.
    requestAnimationFrame(() => setTimeout(() => fillTable(matching.rows)));
  });
};
