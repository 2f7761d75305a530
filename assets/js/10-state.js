// What the Atlas page knows, in one object, and the few ways to change it.
//
// Highlights are painted here, in the reader's browser, and never ask the
// server: a hover must be answered within a frame. The server is told what is
// kept only through the store that the address is written from.
(function () {
  "use strict";

  const atlas = {
    geography: null, // areas: codes, names, regions, label points (fixed)
    readings: { left: null, right: null }, // what every area reads on each measure
    matching: new Set(), // codes that the filters leave
    slots: [], // kept codes; the place in the list is the letter
    hovered: null,
    active: null, // where the keyboard stands
    sort: "",
    tool: "pan",
    borders: false,
    view: "",
    whenHighlighted: [], // functions that repaint what hovering and keeping change
  };

  atlas.LETTERS = ["A", "B", "C", "D", "E", "F"];
  atlas.SIDES = ["left", "right"];

  atlas.byId = (id) => document.getElementById(id);
  atlas.graph = (id) => {
    const holder = atlas.byId(id);
    return holder ? holder.querySelector(".js-plotly-plot") : null;
  };
  atlas.map = (side) => atlas.graph(`atlas-map-${side}`);
  atlas.place = (code) => (atlas.geography ? atlas.geography.codes.indexOf(code) : -1);
  atlas.letter = (code) => {
    const slot = atlas.slots.indexOf(code);
    return slot < 0 || !code ? "" : atlas.LETTERS[slot];
  };
  atlas.kept = () => atlas.slots.filter(Boolean);
  atlas.isOpen = (side) => Boolean(atlas.readings[side]);

  // When there is nothing else to do, or after at most so many milliseconds of other work.
  atlas.whenIdle = (work, within) =>
    window.requestIdleCallback
      ? window.requestIdleCallback(work, within ? { timeout: within } : {})
      : setTimeout(work, within || 1000); // Safari

  // Components are told at once, or as soon as there are any.
  let untold = null;
  atlas.tell = (id, props) =>
    untold ? untold.push([id, props]) : window.dash_clientside.set_props(id, props);
  atlas.waitToTell = () => {
    untold = [];
  };
  atlas.startTelling = () => {
    const pending = untold || [];
    untold = null;
    pending.forEach(([id, props]) => atlas.tell(id, props));
  };
  atlas.isAlone = () => untold !== null; // Dash is not there yet

  atlas.element = (tag, className, text) => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  };

  // Elements from data: a text is a text, an element its tag, attributes and content.
  const made = (node) => {
    if (!Array.isArray(node)) return document.createTextNode(node);
    const [tag, attributes, content] = node;
    const element = document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => {
      if (name !== "style") element.setAttribute(name, value);
      else Object.entries(value).forEach(([key, entry]) => element.style.setProperty(key, entry));
    });
    element.append(...content.map(made));
    return element;
  };
  atlas.grow = (holder, tree) => holder && holder.replaceChildren(...tree.map(made));
  atlas.build = (id, tree) => atlas.grow(atlas.byId(id), tree);
  atlas.vector = (tag, attributes) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
    Object.entries(attributes || {}).forEach(([name, value]) => made.setAttribute(name, value));
    return made;
  };

  // One frame, one repaint, however many events asked for it.
  const waiting = new Set();
  atlas.soon = (work) => {
    if (waiting.has(work)) return;
    waiting.add(work);
    requestAnimationFrame(() => {
      waiting.delete(work);
      work();
    });
  };

  atlas.highlight = () => atlas.whenHighlighted.forEach((paint) => paint());

  atlas.hover = (code) => {
    if (code === atlas.hovered) return;
    atlas.hovered = code;
    atlas.highlight();
  };

  let told = null; // what the store was last told, and whether it is about to be told more
  let isTelling = false;
  const tellSlots = () => {
    isTelling = false;
    told = JSON.stringify(atlas.slots);
    atlas.tell(atlas.geography.selected, { data: atlas.slots.slice() });
  };

  // The store answers late: only what did not come from here is news.
  atlas.adoptSlots = (slots, isNewPage) => {
    if (isNewPage || (!isTelling && JSON.stringify(slots) !== told)) {
      atlas.slots = slots.slice();
      told = JSON.stringify(slots);
    }
  };

  const keepSlots = (slots) => {
    while (slots.length && !slots[slots.length - 1]) slots.pop();
    atlas.slots = slots;
    atlas.highlight();
    // The store, and with it the address, can wait until the highlight is seen.
    isTelling = true;
    requestAnimationFrame(() => setTimeout(tellSlots));
  };

  atlas.setSlots = keepSlots;
  atlas.clear = () => {
    if (atlas.slots.length) keepSlots([]);
  };
  atlas.letGo = (code) => keepSlots(atlas.slots.map((kept) => (kept === code ? "" : kept)));

  // Keep one more; the first free letter is taken so that the others keep theirs.
  atlas.add = (code) => {
    const slots = atlas.slots.slice();
    let free = slots.findIndex((kept) => !kept);
    if (free < 0) free = slots.length;
    if (free >= atlas.geography.most) {
      atlas.announce(`${atlas.geography.most} are kept already: let one go first.`);
      return false;
    }
    slots[free] = code;
    keepSlots(slots);
    return true;
  };
  atlas.toggle = (code) => (atlas.letter(code) ? atlas.letGo(code) : atlas.add(code));
  atlas.keepOnly = (code) => {
    const isAlone = atlas.kept().length === 1 && atlas.letter(code);
    keepSlots(isAlone ? [] : [code]);
  };
  atlas.keepSeveral = (codes) => {
    const most = atlas.geography.most;
    keepSlots(codes.slice(0, most));
    if (codes.length > most) {
      atlas.announce(
        `${codes.length} ${atlas.geography.plural} lie in the area; the first ${most} are kept.`,
      );
    }
  };

  window.FootprintAtlas = atlas;
})();
