// What the server says of views: what each tells, where it stands, or why it cannot be made.
import { ask } from "./pack_jobs.js";

const known = new Map();
const keyOf = (item) => JSON.stringify([item.exhibit, Object.entries(item.query).sort()]);

export const described = (item) => known.get(keyOf(item));

// Asks for what is not known yet; the answer of each is kept as long as the page.
export const describe = async (packs, items) => {
  const unknown = [...new Map(items.map((item) => [keyOf(item), item])).values()].filter((item) => !described(item));
  if (!unknown.length) return;
  const pack = { version: 1, items: unknown.map(({ exhibit, query }) => ({ exhibit, query })) };
  const { views } = await (await ask(`${packs}views`, { body: JSON.stringify(pack) })).json();
  views.forEach((view, place) => known.set(keyOf(unknown[place]), view));
};
