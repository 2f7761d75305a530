// The address always says what is on the screen, and what it says can be set.
(function () {
  "use strict";
  const atlas = window.FootprintAtlas;

  const SEPARATOR = "~";
  const CLOSED = "none";
  let controls = {}; // the value of every control, by component id
  let written = null;
  let restoring = null; // the address that Back or Forward is on the way to

  const texts = {
    text: (value) => value || "",
    optional: (value) => value || CLOSED,
    list: (value) => (value || []).join(SEPARATOR),
    flag: (value) => (value ? "1" : ""),
  };
  const values = {
    text: (text) => text,
    optional: (text) => (text === CLOSED ? null : text),
    list: (text) => (text ? text.split(SEPARATOR) : []),
    flag: (text) => text === "1",
  };

  const query = (parts) =>
    parts
      .map((part) => [part, texts[part.form](controls[part.id])])
      .filter(([part, text]) => part.name === "left" || part.name === "right" || text !== texts[part.form](part.start))
      .filter(([, text]) => text !== "")
      .map(([part, text]) => `${part.name}=${encodeURIComponent(text).replaceAll("%2C", ",")}`)
      .join("&");

  let page = null; // the page that was written for last; a new one begins afresh

  atlas.writeAddress = (geography, given) => {
    if (geography !== page) {
      page = geography;
      written = null;
      restoring = null;
    }
    const before = controls;
    controls = Object.fromEntries(geography.parts.map((part, place) => [part.id, given[place]]));
    const address = `${window.location.pathname}?${query(geography.parts)}`;
    if (restoring) {
      // Controls arrive one by one; the address is right again when all have.
      if (address === restoring) restoring = null;
      return;
    }
    if (address === written) return;
    const changed = geography.parts.filter(
      (part) => JSON.stringify(before[part.id]) !== JSON.stringify(controls[part.id]),
    );
    const isStep = written !== null && changed.some((part) => part.steps);
    written = address;
    if (`${window.location.pathname}${window.location.search}` === address) return;
    window.history[isStep ? "pushState" : "replaceState"](window.history.state, "", address);
    atlas.tell("shell-atlas-link", { href: address });
  };

  // Back and Forward on this page set the controls again, without a new page.
  window.addEventListener(
    "popstate",
    (event) => {
      if (!atlas.geography || !atlas.byId("atlas-panes")) return;
      if (window.location.pathname !== (written || "").split("?")[0]) return;
      event.stopImmediatePropagation();
      const given = new URLSearchParams(window.location.search);
      written = `${window.location.pathname}${window.location.search}`;
      restoring = written;
      atlas.geography.parts.forEach((part) => {
        const text = given.get(part.name);
        const value = text === null ? part.start : values[part.form](text);
        if (JSON.stringify(value) !== JSON.stringify(controls[part.id])) {
          atlas.tell(part.id, { [part.prop]: value });
        }
      });
    },
    true,
  );

  // Whatever the reader does next ends a restoration, should one hang.
  ["pointerdown", "keydown"].forEach((kind) =>
    window.addEventListener(
      kind,
      () => {
        restoring = null;
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
