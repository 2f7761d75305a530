// The reader's pack on its own page: what is kept, what was set aside, and what other tabs do to it.
import { readPack, writePack } from "./pack_store.js";

const KEY = "footprint-atlas-pack";
const ASIDE = "footprint-atlas-pack-aside";
const MOST_ASIDE = 5;
export const VERSION = 1;

const textOf = (value) => (typeof value === "string" ? value : "");
const isRecord = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
const queryOf = (query) =>
  Object.fromEntries(Object.entries(isRecord(query) ? query : {}).filter(([, value]) => typeof value === "string"));

// Whatever else a browser kept under our name is left out, so that one bad entry spoils nothing.
export const tidied = (pack) => ({
  version: VERSION,
  title: textOf(pack.title),
  subtitle: textOf(pack.subtitle),
  items: pack.items
    .filter((item) => isRecord(item) && textOf(item.exhibit))
    .map((item) => ({
      exhibit: item.exhibit,
      query: queryOf(item.query),
      title: textOf(item.title),
      note: textOf(item.note),
    })),
});

let pack = tidied(readPack());
let seen = JSON.stringify(pack);
let whenChanged = () => {}; // is told when the pack became another: by us, or in another tab

export const current = () => pack;
export const isEmpty = (one = pack) => !one.items.length && !one.title && !one.subtitle;
export const onChange = (told) => (whenChanged = told);
export const sameAs = (other) => JSON.stringify(tidied(other)) === JSON.stringify(pack);

// Kept at once; the page shows it already. Tells whether the browser could.
export const keep = () => {
  seen = JSON.stringify(pack);
  return writePack(pack);
};

const become = (next, words) => {
  pack = tidied(next);
  keep();
  whenChanged(words);
};

// What another tab, or "Add to pack" on another page, has made of it.
export const adopt = () => {
  const found = tidied(readPack());
  const text = JSON.stringify(found);
  if (text === seen) return false;
  pack = found;
  seen = text;
  return true;
};
const look = () => adopt() && whenChanged("The pack was changed in another tab and is shown as it is now.");
window.addEventListener("storage", (event) => (event.key === KEY || event.key === null) && look());
window.addEventListener("pageshow", look);
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && look());

export const aside = () => {
  try {
    const kept = JSON.parse(window.localStorage.getItem(ASIDE));
    return Array.isArray(kept) ? kept.filter((one) => isRecord(one) && Array.isArray(one.items)).map(tidied) : [];
  } catch (error) {
    return [];
  }
};
const keepAside = (packs) => {
  try {
    window.localStorage.setItem(ASIDE, JSON.stringify(packs.slice(0, MOST_ASIDE)));
  } catch (error) {
    // There is no room for more than the pack itself.
  }
};
const setAside = () => {
  if (!isEmpty()) keepAside([pack, ...aside()]);
};

export const open = (next, words) => {
  setAside();
  become(next, words);
};
export const clear = (words) => open({ title: "", subtitle: "", items: [] }, words);
export const append = (items, words) => become({ ...pack, items: [...pack.items, ...items] }, words);
export const bringBack = (place, words) => {
  const kept = aside();
  const [found] = kept.splice(place, 1);
  if (!found) return;
  keepAside(isEmpty() ? kept : [pack, ...kept]);
  become(found, words);
};

export const nameOf = (one) => (one.title ? `“${one.title}”` : "a pack without a title");
export const viewsOf = (count) => (count === 1 ? "1 view" : `${count} views`);
