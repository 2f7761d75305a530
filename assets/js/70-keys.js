// Everything that the mouse does on a map or in the ranking, by keyboard.
(function () {
  "use strict";
  const atlas = window.FootprintAtlas;

  const DIRECTIONS = {
    ArrowRight: [1, 0],
    ArrowLeft: [-1, 0],
    ArrowUp: [0, 1],
    ArrowDown: [0, -1],
  };

  // The nearest area ahead: far to the side counts double, behind does not count.
  const neighbour = (code, [right, up]) => {
    const { codes, lon, lat } = atlas.geography;
    const from = atlas.place(code);
    const narrow = Math.cos((lat[from] * Math.PI) / 180);
    let best = code;
    let least = Infinity;
    codes.forEach((other, place) => {
      if (place === from || !atlas.matching.has(other)) return;
      const east = (lon[place] - lon[from]) * narrow;
      const north = lat[place] - lat[from];
      const ahead = east * right + north * up;
      const aside = Math.abs(east * up) + Math.abs(north * right);
      if (ahead <= 0) return;
      const away = Math.hypot(ahead, 2 * aside);
      if (away < least) [best, least] = [other, away];
    });
    return best;
  };

  const rows = () => {
    const codes = atlas.bars().map(({ code }) => code);
    return codes.filter((code) => atlas.matching.has(code));
  };

  const step = (holder, key) => {
    const inRanking = holder.dataset.view === "ranking";
    const ordered = inRanking ? rows() : [];
    const first = inRanking
      ? ordered[0]
      : atlas.kept()[0] || atlas.geography.codes.find((code) => atlas.matching.has(code));
    if (!atlas.active || !atlas.matching.has(atlas.active)) return first;
    if (!inRanking) return neighbour(atlas.active, DIRECTIONS[key]);
    const way = key === "ArrowDown" || key === "ArrowRight" ? 1 : -1;
    const at = ordered.indexOf(atlas.active) + way;
    return ordered[Math.min(Math.max(at, 0), ordered.length - 1)];
  };

  const stand = (holder, code) => {
    if (!code) return;
    atlas.active = code;
    const prefix = holder.dataset.view === "ranking" ? "ranking" : holder.dataset.side;
    holder.setAttribute("aria-activedescendant", `${prefix}-${code}`);
    const shape = atlas.byId(`${prefix}-${code}`);
    if (shape) {
      const box = shape.getBoundingClientRect();
      atlas.movePointer({ clientX: box.right, clientY: box.top + box.height / 2, pointerType: "key" });
      atlas.announce(shape.getAttribute("aria-label"));
    }
    atlas.hover(code);
  };

  document.addEventListener("keydown", (event) => {
    const card = atlas.byId("atlas-card");
    if (event.key === "Escape" && card) {
      if (card.dataset.shown) atlas.dismissCard();
      else if (!event.target.closest("input")) atlas.clear();
    }
    const holder = event.target.closest && event.target.closest(".map__areas, [data-view='ranking']");
    if (!holder || event.altKey || event.ctrlKey || event.metaKey || !atlas.geography) return;
    if (DIRECTIONS[event.key]) stand(holder, step(holder, event.key));
    else if (event.key === "Enter" || event.key === " ") {
      if (atlas.active) atlas.toggle(atlas.active);
    } else if (event.key === "+" || event.key === "=") atlas.zoom("in");
    else if (event.key === "-") atlas.zoom("out");
    else if (event.key === "0" || event.key === "Home") atlas.zoom("whole");
    else return;
    event.preventDefault();
  });

  document.addEventListener("focusin", (event) => {
    const holder = event.target.closest(".map__areas, [data-view='ranking']");
    if (holder && event.target === holder && holder.matches(":focus-visible")) {
      stand(holder, atlas.active || step(holder, "ArrowDown"));
    }
  });
  document.addEventListener("focusout", (event) => {
    if (event.target.closest(".map__areas, [data-view='ranking']")) atlas.hover(null);
  });
})();
