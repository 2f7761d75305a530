// What the viewer knows: the document that came with the page, and what the reader has chosen.
(function () {
  "use strict";
  const viewer = { whenMarked: [], whenDrawnAnew: [] };

  viewer.LETTERS = ["A", "B", "C", "D", "E", "F"];
  viewer.byId = (id) => document.getElementById(id);

  viewer.element = (tag, attributes, ...content) => {
    const made = document.createElement(tag);
    Object.entries(attributes || {}).forEach(([name, value]) => {
      if (value === false || value === undefined || value === null) return;
      made.setAttribute(name, value === true ? "" : value);
    });
    made.append(...content.filter((part) => part !== null && part !== undefined && part !== ""));
    return made;
  };
  viewer.vector = (tag, attributes) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
    Object.entries(attributes || {}).forEach(([name, value]) => made.setAttribute(name, value));
    return made;
  };
  viewer.button = (label, attributes, act) => {
    const made = viewer.element("button", { type: "button", ...attributes }, label);
    // A click leaves the focus where it was, so that the keys keep their meaning.
    made.addEventListener("mousedown", (event) => event.preventDefault());
    made.addEventListener("click", act);
    return made;
  };

  // One frame, one repaint, however many events asked for it.
  const waiting = new Set();
  viewer.soon = (work) => {
    if (waiting.has(work)) return;
    waiting.add(work);
    requestAnimationFrame(() => {
      waiting.delete(work);
      work();
    });
  };

  // --- the document: what recurs in it stands in its pool -----------------------------

  const whole = ({ document: inside, pool }) => {
    const made = new Map();
    const grow = (part) => {
      if (Array.isArray(part)) return part.map(grow);
      if (part === null || typeof part !== "object") return part;
      const place = part.$;
      if (place === undefined) {
        return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, grow(value)]));
      }
      if (!made.has(place)) made.set(place, grow(pool[place]));
      return made.get(place);
    };
    return grow(inside);
  };

  // Shapes came as steps from point to point.
  const STEPS = 10000;
  const ring = (steps) => {
    const points = [];
    let [lon, lat] = [0, 0];
    for (let place = 0; place < steps.length; place += 2) {
      lon += steps[place];
      lat += steps[place + 1];
      points.push([lon / STEPS, lat / STEPS]);
    }
    return points;
  };
  const collection = (shapes) => ({
    type: "FeatureCollection",
    features: Object.entries(shapes).map(([code, polygons]) => ({
      type: "Feature",
      properties: { code },
      geometry: { type: "MultiPolygon", coordinates: polygons.map((polygon) => polygon.map(ring)) },
    })),
  });

  viewer.open = (data) => {
    const opened = whole(data.document);
    const library = whole(data.library);
    opened.items.forEach((item, place) => {
      item.place = place;
      item.variants = library[item.shelf] || {};
    });
    opened.geometry = Object.fromEntries(
      Object.entries(opened.geometry).map(([name, shapes]) => [
        name,
        typeof shapes === "string" ? shapes : collection(shapes),
      ]),
    );
    viewer.document = opened;
    viewer.areaPlaces = new Map(opened.areas.codes.map((code, place) => [code, place]));
    return opened;
  };

  viewer.nameOf = (code, isShort) => {
    const place = viewer.areaPlaces.get(code);
    if (place !== undefined) return viewer.document.areas[isShort ? "short" : "names"][place];
    return viewer.otherNames.get(code) || code;
  };
  viewer.otherNames = new Map(); // areas of other layers, from the tables shown

  // --- what is chosen: the same in every figure that is shown ----------------------------

  viewer.slots = []; // kept codes; the place in the list is the letter
  viewer.hovered = null;
  viewer.locked = ""; // an area that stays marked, and no other can be kept

  viewer.letter = (code) => {
    const slot = code ? viewer.slots.indexOf(code) : -1;
    return slot < 0 ? "" : viewer.LETTERS[slot];
  };
  viewer.kept = () => viewer.slots.filter(Boolean);
  viewer.mark = () => viewer.whenMarked.forEach((work) => viewer.soon(work));
  viewer.announce = (words) => {
    const holder = viewer.byId("viewer-announcer");
    if (holder) holder.textContent = words;
  };

  viewer.setSlots = (slots) => {
    const next = slots.slice(0, viewer.document.most);
    while (next.length && !next[next.length - 1]) next.pop();
    viewer.slots = next;
    viewer.mark();
  };
  viewer.hover = (code) => {
    if (code === viewer.hovered) return;
    viewer.hovered = code;
    viewer.mark();
  };
  viewer.letGo = (code) => viewer.setSlots(viewer.slots.map((kept) => (kept === code ? "" : kept)));
  viewer.toggle = (code) => {
    if (viewer.locked) return;
    if (viewer.letter(code)) {
      viewer.letGo(code);
      viewer.announce(`${viewer.nameOf(code)} let go.`);
      return;
    }
    const slots = viewer.slots.slice();
    const free = slots.indexOf("") < 0 ? slots.length : slots.indexOf("");
    if (free >= viewer.document.most) {
      viewer.announce(`${viewer.document.most} are kept already: let one go first.`);
      return;
    }
    slots[free] = code;
    viewer.setSlots(slots);
    viewer.announce(`${viewer.nameOf(code)} kept as ${viewer.letter(code)}.`);
  };

  // --- light and dark ---------------------------------------------------------------------

  const KEY = "atlas-theme";
  const remembered = () => {
    try {
      return window.localStorage.getItem(KEY);
    } catch (error) {
      return null; // a browser that keeps nothing still shows both
    }
  };
  const darkWished = window.matchMedia("(prefers-color-scheme: dark)");
  viewer.isDark = () => document.documentElement.dataset.mantineColorScheme === "dark";
  const setScheme = (scheme) => {
    document.documentElement.dataset.mantineColorScheme = scheme;
    viewer.whenDrawnAnew.forEach((work) => viewer.soon(work));
  };
  // A theme that was asked for holds; else what the reader chose before, else the computer's.
  viewer.chooseTheme = (asked) => {
    const wished = () => (darkWished.matches ? "dark" : "light");
    if (asked === "light" || asked === "dark") return setScheme(asked);
    if (asked !== "auto") return setScheme(remembered() || wished());
    darkWished.addEventListener("change", () => setScheme(wished()));
    return setScheme(wished());
  };
  viewer.toggleTheme = () => {
    const scheme = viewer.isDark() ? "light" : "dark";
    try {
      window.localStorage.setItem(KEY, scheme);
    } catch (error) {
      // Kept until the page is closed, then.
    }
    setScheme(scheme);
  };
  viewer.colour = (light) => (viewer.isDark() && viewer.document.dark[light]) || light;

  window.AtlasViewer = viewer;
})();
