// The page on the inset: fills its tables.
import { fill } from "./filled_table.js";

export const run = () =>
  ["london-size", "london-boroughs"].forEach((id) => fill(window.FootprintAtlas.byId(id)));
