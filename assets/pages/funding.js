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
  putInOrder(order);
};

// Sorting is done before this hears of it, since that was asked to listen first.
document.addEventListener("click", (event) => {
  const button = event.target instanceof Element && event.target.closest(".sort-button");
  const table = button && button.closest("table");
  const name = table && Object.keys(TABLES).find((key) => TABLES[key] === table.id);
  if (!name) return;
  const head = button.closest("th");
  const place = Array.from(head.parentNode.children).indexOf(head);
  const way = WAYS[head.getAttribute("aria-sort")];
  if (way) atlas.tell("funding-table-order", { data: `${name}-${place}.${way}` });
});
