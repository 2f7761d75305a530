// The pack that the reader is collecting, kept by this browser.
const KEY = "footprint-atlas-pack";
const MOST = 50;
export const EMPTY = { version: 1, title: "", subtitle: "", items: [] };

export const readPack = () => {
  try {
    const kept = JSON.parse(window.localStorage.getItem(KEY));
    return kept && Array.isArray(kept.items) ? kept : { ...EMPTY, items: [] };
  } catch (error) {
    return { ...EMPTY, items: [] };
  }
};

// Tells whether the browser could keep it.
export const writePack = (pack) => {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(pack));
  } catch (error) {
    return false;
  }
  showCount();
  return true;
};

export const addToPack = (item, title) => {
  const pack = readPack();
  const isSame = (other) =>
    other.exhibit === item.exhibit && JSON.stringify(other.query) === JSON.stringify(item.query);
  if (pack.items.some(isSame)) return "This view is in the pack already.";
  if (pack.items.length >= MOST) return `The pack is full: it holds ${MOST} views. Take one out first.`;
  pack.items.push(item);
  if (!writePack(pack)) return "This browser keeps nothing, so there is no pack to add to.";
  return `Added to the pack (${pack.items.length}): ${title}`;
};

// As many as there is room for; what is in the pack already stays once.
export const addAllToPack = (items) => {
  const pack = readPack();
  const known = new Set(pack.items.map((item) => JSON.stringify([item.exhibit, item.query])));
  const added = items.filter((item) => !known.has(JSON.stringify([item.exhibit, item.query])));
  if (!added.length) return "All of them are in the pack already.";
  const room = Math.max(0, MOST - pack.items.length);
  if (!room) return `The pack is full: it holds ${MOST} views. Take one out first.`;
  pack.items.push(...added.slice(0, room));
  if (!writePack(pack)) return "This browser keeps nothing, so there is no pack to add to.";
  const left = added.length > room ? ` There was no room for ${added.length - room} more.` : "";
  return `Added ${Math.min(room, added.length)} to the pack, which holds ${pack.items.length} now.${left}`;
};

export const showCount = () => window.FootprintAtlas.countPack();
