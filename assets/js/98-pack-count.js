// How many views the reader has collected, beside the way to the board pack.
(function () {
  "use strict";
  const atlas = window.FootprintAtlas;
  const KEY = "footprint-atlas-pack";

  const collected = () => {
    try {
      const { items } = JSON.parse(window.localStorage.getItem(KEY));
      return Array.isArray(items) ? items.length : 0;
    } catch (error) {
      return 0; // nothing kept yet, or a browser that keeps nothing
    }
  };

  const countPack = () => {
    const count = collected();
    document.querySelectorAll("[data-pack-count]").forEach((mark) => {
      const words = count === 1 ? " view" : " views";
      mark.hidden = !count;
      mark.replaceChildren(String(count), atlas.element("span", "visually-hidden", words));
    });
  };
  atlas.countPack = countPack;

  const whenThere = new MutationObserver(() => {
    if (!document.querySelector("[data-pack-count]")) return;
    whenThere.disconnect();
    countPack();
  });
  whenThere.observe(document.documentElement, { childList: true, subtree: true });
  window.addEventListener("storage", (event) => (event.key === KEY || event.key === null) && countPack());
})();
