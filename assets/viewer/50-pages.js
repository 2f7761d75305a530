// The file: all views one under another. The embedded figure: one view, with the way to the rest.
(function () {
  "use strict";
  const viewer = window.AtlasViewer;
  const { element } = viewer;

  const titled = () => viewer.document.title || viewer.document.site;

  // --- the tray of what is kept, below all views -----------------------------------------

  const addTray = (holder) => {
    const tray = element("aside", { class: "tray", "aria-label": "Kept", hidden: true });
    holder.append(tray);
    let shown = "";
    viewer.whenMarked.push(() => {
      const kept = viewer.kept();
      // A button must not be replaced between press and release.
      if (String(viewer.slots) === shown) return;
      shown = String(viewer.slots);
      tray.hidden = !kept.length;
      tray.replaceChildren(
        ...kept.map((code) =>
          element(
            "div",
            { class: "tray__one", "data-letter": viewer.letter(code) },
            element("span", { class: "kept__letter" }, viewer.letter(code)),
            element("span", { class: "tray__name" }, viewer.nameOf(code, true)),
            viewer.button("×", { class: "kept__cross", "aria-label": `Let go of ${viewer.nameOf(code)}` }, () =>
              viewer.letGo(code),
            ),
          ),
        ),
        viewer.button("Let all go", { class: "quiet" }, () => viewer.setSlots([])),
      );
    });
  };

  // --- all views, with their contents -----------------------------------------------------------

  viewer.showAll = (root) => {
    const { items, subtitle, date, site, home } = viewer.document;
    const present = viewer.button("Present", { class: "main-button", id: "present-button" }, () => viewer.present(0));
    const theme = viewer.button("Light or dark", { class: "quiet" }, viewer.toggleTheme);
    const contents = element(
      "ol",
      {},
      ...items.map((item) => 
        element("li", {}, element("a", { href: `#view-${item.place + 1}` }, item.heading), element("span", { class: "kind" }, item.kind)),
      ),
    );
    const main = element("main", { class: "all", id: "all" });
    const page = element(
      "div",
      { class: "overview", id: "overview" },
      element(
        "header",
        { class: "cover" },
        element(
          "div",
          { class: "cover__top" },
          element("div", {}, element("h1", {}, titled()), subtitle ? element("p", { class: "cover__subtitle" }, subtitle) : null),
          element("div", { class: "cover__buttons" }, present, theme),
        ),
        element("nav", { "aria-label": "Contents" }, contents),
        element(
          "p",
          { class: "cover__how" },
          `Point at or tap a ${viewer.document.nouns.singular} to see its figures everywhere; a click keeps it, up to ${viewer.document.most}.`,
        ),
      ),
      main,
      element(
        "footer",
        { class: "foot" },
        element("p", {}, date ? `Data as of ${date}. ` : "", /^https?:/.test(home) ? element("a", { href: home }, `Made with the ${site}`) : `Made with the ${site}`, "."),
      ),
    );
    root.append(page);
    items.forEach((item) => {
      const view = viewer.makeView(item, { scale: 1, fit: false, columns: 1, level: 2, canSwitch: true });
      view.root.id = `view-${item.place + 1}`;
      main.append(view.root);
    });
    addTray(page);
    document.title = titled();
  };

  // --- one view in somebody else's page -----------------------------------------------------------

  viewer.showOne = (root, settings) => {
    const [item] = viewer.document.items;
    const view = viewer.makeView(item, {
      scale: 1, fit: true, columns: 1, level: 1, canSwitch: settings.canSwitch,
    });
    const main = element("main", { class: "embedded" }, view.root);
    const whole = element(
      "p",
      { class: "embedded__whole" },
      element("a", { href: item.link, target: "_blank", rel: "noopener" }, `See it in full in the ${viewer.document.site}`),
    );
    view.root.querySelector(".view__foot").before(whole);
    root.append(main);
    document.title = `${item.heading} – ${viewer.document.site}`;
  };

  document.addEventListener("keydown", (event) => {
    if (viewer.isPresenting || event.defaultPrevented) return;
    if (viewer.keyInFigure(event)) return;
    if (event.key !== "Escape") return;
    if (!viewer.dismissCard() && viewer.kept().length && !viewer.locked) viewer.setSlots([]);
  });
})();
