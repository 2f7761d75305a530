// The tables of the funding page: filled from what was sent, and in the order of the address.
import { fill } from "./filled_table.js";

const atlas = window.FootprintAtlas;
const TABLES = { england: "funding-england-table", areas: "funding-table", model: "funding-model-table", gap: "funding-gap-table" };
const WAYS = { ascending: "up", descending: "down" };

// As often as it takes: a first click sorts one way, a second the other.
const putInOrder = (order) => {
  const [, name, place, way] = /^([a-z]+)-(\d)\.(up|down)$/.exec(order || "") || [];
  const table = TABLES[name] && atlas.byId(TABLES[name]);
  const head = table && table.tHead && table.tHead.rows[0].cells[Number(place)];
  const button = head && head.querySelector(".sort-button");
  for (let turn = 0; button && turn < 2 && WAYS[head.getAttribute("aria-sort")] !== way; turn += 1) {
    button.click();
  }
};

export const run = (order) => {
  Object.values(TABLES).forEach((id) => fill(atlas.byId(id)));
  if (atlas.isLinking) putInOrder(order);
  else document.addEventListener("linkingready", () => putInOrder(order), { once: true });
};

document.addEventListener("tablesorted", (event) => {
  const name = Object.keys(TABLES).find((key) => TABLES[key] === event.target.id);
  if (!name) return;
  const { head } = event.detail;
  const place = Array.from(head.parentNode.children).indexOf(head);
  const way = WAYS[head.getAttribute("aria-sort")];
  if (way) atlas.tell("funding-table-order", { data: `${name}-${place}.${way}` });
});
