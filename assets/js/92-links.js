// Links within the site take along what the reader has chosen.
(function () {
  "use strict";
  const atlas = window.FootprintAtlas;

  // What each parameter said last, on whatever page; at first, what the address says.
  const carried = Object.fromEntries(new URLSearchParams(window.location.search));

  atlas.carry = (pairs) => pairs.forEach(([name, text]) => (carried[name] = text));

  const addressOf = (link) => {
    const [path, own] = link.dataset.address.split("?");
    const given = new URLSearchParams(own || "");
    const pairs = link.dataset.carries
      .split(" ")
      .filter((name) => name && !given.has(name))
      .map((name) => [name, carried[name] || ""]);
    const query = [own, atlas.queryOf(pairs)].filter(Boolean).join("&");
    return query ? `${path}?${query}` : path;
  };

  const linkAt = (event) =>
    event.target instanceof Element ? event.target.closest("a[data-carries]") : null;

  // The address is right before it can be copied, opened elsewhere or read out.
  ["pointerover", "focusin", "pointerdown"].forEach((kind) =>
    document.addEventListener(
      kind,
      (event) => {
        const link = linkAt(event);
        if (link) link.setAttribute("href", addressOf(link));
      },
      true,
    ),
  );

  const markHere = () =>
    document.querySelectorAll(".site-nav a[data-address]").forEach((link) => {
      const isHere = link.dataset.address === window.location.pathname;
      if (!isHere) {
        link.removeAttribute("aria-current");
        return;
      }
      link.setAttribute("aria-current", "page");
      const line = link.parentNode; // slides where it does not fit
      line.scrollLeft = link.offsetLeft - line.offsetLeft - line.clientWidth / 2;
    });
  atlas.markHere = markHere;

  atlas.goTo = (address) => {
    if (atlas.isAlone()) {
      window.location.assign(address);
      return;
    }
    window.history.pushState({}, "", address);
    // The name under which Dash's own links tell its router.
    window.dispatchEvent(new CustomEvent("_dashprivate_pushstate"));
    window.scrollTo(0, 0);
    const content = atlas.byId("content");
    if (content) content.focus({ preventScroll: true });
    markHere();
  };

  document.addEventListener(
    "click",
    (event) => {
      const link = linkAt(event);
      const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
      if (!link || !isPlain || link.target === "_blank") return;
      event.preventDefault();
      atlas.goTo(addressOf(link));
    },
    true,
  );
  window.addEventListener("popstate", () => setTimeout(markHere));
})();
