// The councils page: fills its tables, marks councils on the map, and looks closer.
import { fill, narrow } from "./filled_table.js";

const atlas = window.FootprintAtlas;
const state = { lit: [], shown: { codes: [] }, isPointedAt: false };

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
  document.querySelector("[data-closer]").hidden = !shown.size;
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

const look = ({ scale, lon, lat }) => {
  const holder = graph();
  if (!holder || !holder._fullLayout || !holder._fullLayout.geo) return;
  const { lonaxis, lataxis } = holder._fullLayout.geo;
  const middle = (range) => (range[0] + range[1]) / 2;
  const isClose = scale > 1;
  const to = isClose ? [scale, lon, lat] : [1, middle(lonaxis.range), middle(lataxis.range)];
  holder.closest(".chart").toggleAttribute("data-close", isClose);
  const now = holder._fullLayout.geo;
  if (now.projection.scale === to[0] && now.center.lon === to[1] && now.center.lat === to[2]) return;
  window.Plotly.relayout(holder, {
    "geo.projection.scale": to[0],
    "geo.projection.rotation.lon": to[1],
    "geo.center.lon": to[1],
    "geo.center.lat": to[2],
  });
};

const lookAtShown = () => look(state.shown.codes.length ? state.shown : { scale: 1 });

const choose = (code) => {
  atlas.tell("councils-picker", { value: code });
  atlas.byId("councils-card").scrollIntoView({ block: "center" });
};

document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element) || !graph()) return;
  if (event.target.closest("[data-whole]")) look({ scale: 1 });
  if (event.target.closest("[data-closer]")) lookAtShown();
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
  holder.on("plotly_afterplot", () => atlas.soon(markCouncils));
  holder.on("plotly_click", (event) => {
    const point = event.points && event.points[0];
    if (point && point.data.name === "councils") {
      state.isPointedAt = true;
      atlas.tell("councils-picker", { value: point.location });
    }
  });
  lookAtShown();
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

export const run = (matching, shown) => {
  const isNewCouncil = JSON.stringify(shown) !== JSON.stringify(state.shown);
  Object.assign(state, { lit: matching.map, shown });
  fill(atlas.byId("councils-split"));
  whenDrawn(() => {
    // Whoever points at a council on the map sees it already.
    if (isNewCouncil && !state.isPointedAt) lookAtShown();
    state.isPointedAt = false;
    atlas.soon(markCouncils);
    // The long table is further down: the map is seen first.
    requestAnimationFrame(() => setTimeout(() => fillTable(matching.rows)));
  });
};
