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

export const showCount = () => window.FootprintAtlas.countPack();
