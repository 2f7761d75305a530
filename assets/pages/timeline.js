// The list of events: narrowed to what is chosen, and opened at the event of the address.
import { fill, narrow } from "./filled_table.js";

const atlas = window.FootprintAtlas;

let pointedAt = null;

export const run = (keys, event) => {
  const table = atlas.byId("timeline-table");
  const isNew = fill(table);
  narrow(table, keys);
  Array.from(table.tBodies[0].rows).forEach((row) => {
    row.classList.toggle("is-pointed-at", row.dataset.key === event);
  });
  if (event && (isNew || event !== pointedAt)) {
    const row = table.querySelector(".is-pointed-at");
    if (row) row.scrollIntoView({ block: "center" });
  }
  pointedAt = event;
};
