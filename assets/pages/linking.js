// What every page but the Atlas does by itself: keep areas, mark them in all
// figures and tables, sort tables, and write the address.
import { drawNear } from "./later.js";

const atlas = window.FootprintAtlas;

// --- keeping, by the picker or by a click -------------------------------------

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

// The picker knows an order, not places: whoever stays keeps the letter.
const slotsFrom = (picked) => {
  const slots = atlas.slots.map((code) => (picked.includes(code) ? code : ""));
  picked
    .filter((code) => !slots.includes(code))
    .forEach((code) => {
      const free = slots.indexOf("");
      if (free < 0) slots.push(code);
      else slots[free] = code;
    });
  return slots;
};

let shownPicked = null;

export const paint = (page, picked, selected, ...values) => {
  const isNew = atlas.geography !== page;
  if (isNew) {
    atlas.geography = page;
    atlas.readings = { left: null, right: null };
    atlas.hovered = null;
    shownPicked = picked;
    darken(page.dark);
    document.documentElement.removeAttribute("data-tray");
  }
  atlas.adoptSlots(selected || [], isNew);
  const isPicked = !isNew && !same(picked, shownPicked);
  shownPicked = picked;
  if (isPicked && !same(picked, atlas.kept())) {
    atlas.setSlots(slotsFrom(picked));
  } else if (!same(picked, atlas.kept())) {
    atlas.tell(page.kept, { value: atlas.kept() });
  }
  atlas.writeAddress(page, [selected, ...values]);
  atlas.highlight();
  watchFigures();
};

// --- dark pages: the colours of figures, set over what was drawn -----------------

let sheet = null;
const darken = (pairs) => {
  if (sheet) return;
  sheet = new CSSStyleSheet();
  const page = '[data-mantine-color-scheme="dark"] .chart svg';
  const rule = (prop, light, dark) =>
    `${page} [style*="${prop}: ${light}"],${page} [${prop}="${light}"]{${prop}:${dark}!important}`;
  sheet.replaceSync(
    pairs.flatMap(([light, dark]) => [rule("fill", light, dark), rule("stroke", light, dark)]).join(""),
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
};

// --- figures: which mark is which area -------------------------------------------

const codeOf = (customdata) => {
  const code = Array.isArray(customdata) ? customdata[0] : customdata;
  return typeof code === "string" && atlas.place(code) >= 0 ? code : "";
};

// An area that a click does not keep has its code second: it is marked all the same.
const markedCode = (customdata) => codeOf(customdata) || (Array.isArray(customdata) ? codeOf(customdata[1]) : "");

const MARKS = ".barlayer .point > path, .scatterlayer path.point, .choroplethlayer path";

// Plotly binds to every mark its place in the data, and to every trace its data.
const markCode = (path) => {
  const datum = path.__data__;
  const trace = path.closest(".trace");
  const drawn = trace && trace.__data__ && trace.__data__[0] && trace.__data__[0].trace;
  if (!datum || !drawn) return "";
  if (datum.loc !== undefined) {
    return markedCode((drawn.customdata || [])[datum.index] ?? datum.loc);
  }
  return markedCode((drawn.customdata || [])[datum.i ?? datum.index]);
};

const nameMarks = (graph) =>
  graph.querySelectorAll(MARKS).forEach((path) => {
    const code = markCode(path);
    if (code) path.dataset.code = code;
    else delete path.dataset.code;
  });

// Names on a map that a letter must not cover: room for one is free where none of them is near.
const ROOM = 10;
const freeOf = (path) => {
  const names = Array.from(path.closest(".geo").querySelectorAll(".scatterlayer text"));
  const boxes = names.map((name) => name.getBoundingClientRect());
  const matrix = path.getScreenCTM();
  return (point) => {
    const { x, y } = point.matrixTransform(matrix);
    const isNear = (box) =>
      x > box.left - ROOM && x < box.right + ROOM && y > box.top - ROOM && y < box.bottom + ROOM;
    return !boxes.some(isNear);
  };
};

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
  const inside = STEPS.flatMap((row) =>
    STEPS.map((step) => new DOMPoint(box.x + (box.width * step) / 8, box.y + (box.height * row) / 8)),
  )
    .sort((one, other) => away(one) - away(other))
    .filter((point) => path.isPointInFill(point));
  const spot = inside.find(freeOf(path)) || inside[0];
  spots.set(path, { shape, spot });
  return spot;
};

const pin = (path, letter) => {
  const spot = letter && path.getAttribute("d") ? spotOf(path) : null;
  return spot ? [atlas.pin(spot.x, spot.y, letter)] : [];
};

// Neighbours overdraw a border, so the outlines of a map stand in a layer on top.
const outlineAreas = (graph) =>
  graph.querySelectorAll(".choroplethlayer").forEach((layer) => {
    const seen = new Set();
    const shapes = [];
    const pins = [];
    layer.querySelectorAll("path[data-code]").forEach((path) => {
      const { code } = path.dataset;
      const letter = atlas.letter(code);
      const isMarked = letter || code === atlas.hovered;
      if (!isMarked || seen.has(code) || path.closest("[data-unmarked]")) return;
      seen.add(code);
      shapes.push(...atlas.outline(path, letter));
      pins.push(...pin(path, letter));
    });
    atlas.layer(layer.parentNode).append(...shapes, ...pins);
  });

const markAll = () => {
  if (!atlas.geography || !atlas.geography.kept) return;
  document.querySelectorAll(".page-frame [data-code]").forEach((element) => {
    const letter = atlas.letter(element.dataset.code);
    if (letter) element.dataset.letter = letter;
    else delete element.dataset.letter;
    element.toggleAttribute("data-hovered", element.dataset.code === atlas.hovered);
  });
  document.querySelectorAll(".chart .js-plotly-plot").forEach(outlineAreas);
  document.querySelectorAll(".kept-bar .mantine-MultiSelect-pill").forEach((pill, place) => {
    const letter = atlas.letter(atlas.kept()[place]);
    if (letter) pill.dataset.letter = letter;
  });
};
atlas.whenHighlighted.push(() => atlas.soon(markAll));

const pointCode = (event, read) => {
  const point = event.points && event.points[0];
  return point ? read(point.customdata) || codeOf(point.location) : "";
};

const wired = new WeakSet();
const wire = (graph) => {
  if (wired.has(graph) || !graph.on) return;
  wired.add(graph);
  const name = () => {
    nameMarks(graph);
    atlas.soon(markAll);
  };
  graph.on("plotly_afterplot", name);
  graph.on("plotly_hover", (event) => atlas.hover(pointCode(event, markedCode) || null));
  graph.on("plotly_unhover", () => atlas.hover(null));
  graph.on("plotly_click", (event) => {
    const code = pointCode(event, codeOf);
    if (code) atlas.toggle(code);
  });
  name();
};

// Figures and tables come and go with what is chosen.
let watcher = null;
const watchFigures = () => {
  const look = () => {
    growTrees();
    watchLater();
    document.querySelectorAll(".chart .js-plotly-plot").forEach(wire);
    markAll();
  };
  look();
  if (watcher) return;
  watcher = new MutationObserver(() => {
    if (atlas.geography && atlas.geography.kept) atlas.soon(look);
  });
  watcher.observe(atlas.byId("content"), {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ["data-tree", "data-later"],
  });
};

const watchLater = () =>
  document.querySelectorAll("[data-later]").forEach((frame) => {
    if (!frame.dataset.later || grown.get(frame) === frame.dataset.later) return;
    grown.set(frame, frame.dataset.later);
    drawNear(frame, () => JSON.parse(frame.dataset.later));
  });
document.addEventListener("figuredrawn", (event) => wire(event.target));

// Rows that came as data.
const grown = new WeakMap();
const growTrees = () =>
  document.querySelectorAll("[data-tree]").forEach((holder) => {
    const text = holder.dataset.tree;
    if (grown.get(holder) === text) return;
    grown.set(holder, text);
    atlas.grow(holder, JSON.parse(text));
  });

// --- tables and buttons -------------------------------------------------------------

const sortable = (cell) => {
  const given = cell.dataset.value;
  if (given !== undefined) return [0, Number(given)];
  return cell.classList.contains("is-number") ? [2, 0] : [1, cell.textContent.trim().toLowerCase()];
};

const compare = (one, other) => {
  if (one[0] !== other[0]) return one[0] - other[0];
  return one[1] < other[1] ? -1 : Number(one[1] > other[1]);
};

// What is missing stays last, and summaries first, whichever way a column is sorted.
const sortTable = (head) => {
  const table = head.closest("table");
  const place = Array.from(head.parentNode.children).indexOf(head);
  const isNumber = head.classList.contains("is-number");
  const now = head.getAttribute("aria-sort");
  const order = now === "none" ? (isNumber ? "descending" : "ascending") : now === "ascending" ? "descending" : "ascending";
  table.querySelectorAll("thead [aria-sort]").forEach((other) => other.setAttribute("aria-sort", "none"));
  head.setAttribute("aria-sort", order);
  const body = table.tBodies[0];
  const rows = Array.from(body.rows).map((row) => [row, sortable(row.cells[place])]);
  rows.sort(([oneRow, one], [otherRow, other]) => {
    const summary = Number(otherRow.classList.contains("is-summary")) - Number(oneRow.classList.contains("is-summary"));
    if (summary) return summary;
    if (one[0] !== other[0]) return one[0] - other[0];
    return order === "ascending" ? compare(one, other) : compare(other, one);
  });
  body.append(...rows.map(([row]) => row));
  table.dispatchEvent(new CustomEvent("tablesorted", { bubbles: true, detail: { head } }));
};

document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element)) return;
  const sort = event.target.closest(".data-table .sort-button");
  if (sort) sortTable(sort.closest("th"));
  const keeper = event.target.closest("[data-keep]");
  if (keeper) keeper.dataset.keep.split(" ").forEach((code) => atlas.letter(code) || atlas.add(code));
});

// Whoever needs all this to be here, whichever script is fetched first, waits for it.
atlas.isLinking = true;
document.dispatchEvent(new Event("linkingready"));
