// The address always says what is on the screen, and what it says can be set.
(function () {
  "use strict";
  const atlas = window.FootprintAtlas;

  const SEPARATOR = "~";
  const CLOSED = "none";
  let controls = {}; // the value of every control, by component id
  let written = null;
  let isRestoring = false; // Back or Forward led here, and the reader has done nothing since
  let patience = 0; // how often more the controls are told what the address says

  const texts = {
    text: (value) => value || "",
    always: (value) => value || "",
    optional: (value) => value || CLOSED,
    list: (value) => (value || []).join(SEPARATOR),
    flag: (value) => (value ? "1" : ""),
  };
  const values = {
    text: (text) => text,
    always: (text) => text,
    optional: (text) => (text === CLOSED ? null : text),
    list: (text) => (text ? text.split(SEPARATOR) : []),
    flag: (text) => text === "1",
  };

  const ALWAYS = ["always", "optional"];
  atlas.queryOf = (pairs) =>
    pairs
      .filter(([, text]) => text !== "")
      .map(([name, text]) => `${name}=${encodeURIComponent(text).replaceAll("%2C", ",")}`)
      .join("&");

  // What each part says, with nothing for what is as at the start.
  const said = (parts) =>
    parts.map((part) => {
      const text = texts[part.form](controls[part.id]);
      const isStart = text === texts[part.form](part.start) && !ALWAYS.includes(part.form);
      return [part.name, isStart ? "" : text];
    });

  let page = null; // the page that was written for last; a new one begins afresh

  // A page that has not got its controls yet says nothing about the address.
  const isHere = () => {
    const root = document.querySelector("[data-page]");
    return page && root && root.dataset.page === page.key;
  };

  // Tell the controls what the address says, as far as they say something else.
  const restore = () => {
    const given = new URLSearchParams(window.location.search);
    page.parts.forEach(({ id, name, prop, form, start }) => {
      const text = given.get(name);
      const value = text === null ? start : values[form](text);
      if (JSON.stringify(value) !== JSON.stringify(controls[id])) atlas.tell(id, { [prop]: value });
    });
  };

  atlas.writeAddress = (geography, given) => {
    if (geography !== page) {
      page = geography;
      written = null;
      isRestoring = false;
    }
    const before = controls;
    controls = Object.fromEntries(geography.parts.map((part, place) => [part.id, given[place]]));
    const pairs = said(geography.parts);
    atlas.carry(pairs);
    const query = atlas.queryOf(pairs);
    const address = `${window.location.pathname}${query ? `?${query}` : ""}`;
    if (address === written) return;
    if (isRestoring) {
      // The address is right already. Controls arrive one by one, and one that hears of two
      // values in turn may tell of the first of them last.
      if (patience) restore();
      patience = Math.max(patience - 1, 0);
      return;
    }
    const changed = geography.parts.filter(
      (part) => JSON.stringify(before[part.id]) !== JSON.stringify(controls[part.id]),
    );
    const isStep = written !== null && changed.some((part) => part.steps);
    written = address;
    if (`${window.location.pathname}${window.location.search}` === address) return;
    window.history[isStep ? "pushState" : "replaceState"](window.history.state, "", address);
  };

  // Back and Forward on this page set the controls again, without a new page.
  window.addEventListener(
    "popstate",
    (event) => {
      if (!isHere()) return;
      if (window.location.pathname !== (written || "").split("?")[0]) return;
      event.stopImmediatePropagation();
      written = `${window.location.pathname}${window.location.search}`;
      isRestoring = true;
      patience = 3;
      window.dispatchEvent(new CustomEvent("addressrestored"));
      restore();
    },
    true,
  );

  // Whatever the reader does next ends a restoration.
  ["pointerdown", "click", "keydown", "input", "wheel"].forEach((kind) =>
    window.addEventListener(
      kind,
      () => {
        isRestoring = false;
      },
      true,
    ),
  );

  const FILTERS = {
    "atlas-nhs-regions": ["value", []],
    "atlas-council-regions": ["value", []],
    "atlas-council-types": ["value", []],
    "atlas-controls": ["value", []],
    "atlas-partners-only": ["checked", false],
    "atlas-find": ["value", ""],
  };
  atlas.dropFilter = (id, value) => {
    const [prop, none] = FILTERS[id];
    const left = Array.isArray(none) ? controls[id].filter((kept) => kept !== value) : none;
    atlas.tell(id, { [prop]: left });
  };
  atlas.dropAllFilters = () =>
    Object.entries(FILTERS).forEach(([id, [prop, none]]) => {
      if (JSON.stringify(controls[id]) !== JSON.stringify(none)) atlas.tell(id, { [prop]: none });
    });
})();
