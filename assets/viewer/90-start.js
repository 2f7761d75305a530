// Begins with what came with the page.
(function () {
  "use strict";
  const viewer = window.AtlasViewer;
  const { element } = viewer;
  const PACK = "footprint-atlas-pack";

  const written = (id) => {
    const holder = viewer.byId(id);
    return holder ? JSON.parse(holder.textContent) : null;
  };
  const settings = written("viewer-settings");
  const root = viewer.byId("viewer");

  const say = (sentence) => {
    root.replaceChildren(
      element(
        "main",
        { class: "message" },
        element("h1", {}, "Nothing to show yet"),
        element("p", {}, sentence),
        settings.back ? element("p", {}, element("a", { href: settings.back }, "Go back")) : null,
      ),
    );
  };

  const firstKept = () => {
    const item = viewer.document.items.find((one) => one.kept.length);
    return settings.lock ? [settings.lock] : item ? item.kept : [];
  };

  const begin = (data) => {
    viewer.open(data);
    if (!viewer.document.items.length) {
      say("There is no view in this pack: add one, then come back.");
      return;
    }
    root.replaceChildren();
    viewer.locked = settings.lock || "";
    viewer.hatching();
    viewer.addCard();
    viewer.chooseTheme(settings.theme);
    viewer.setSlots(firstKept());
    const asked = /^#(\d+)$/.exec(window.location.hash);
    const start = asked ? Number(asked[1]) - 1 : 0;
    if (settings.mode === "present") {
      viewer.presenterAddress = settings.presenter;
      viewer.present(start, () => window.location.assign(settings.back));
    } else if (settings.mode === "file") {
      viewer.canPresent = true;
      viewer.showAll(root);
      if (asked) viewer.present(start);
      else if (window.location.hash) document.querySelector(window.location.hash)?.scrollIntoView();
    } else viewer.showOne(root, settings);
    document.documentElement.dataset.ready = "yes";
  };

  // A pack too long for a link waits in the browser.
  const fetchStored = () => {
    let pack = null;
    try {
      pack = window.localStorage.getItem(PACK);
    } catch (error) {
      pack = null;
    }
    if (!pack) {
      say("There is no pack in this browser: collect some views first.");
      return;
    }
    fetch(settings.stored, { method: "POST", headers: { "Content-Type": "application/json" }, body: pack })
      .then((answer) => (answer.ok ? answer.json().then(begin) : answer.text().then(say)))
      .catch(() => say("The views could not be fetched: the network or the server is away."));
  };

  document.body.append(element("div", { id: "viewer-announcer", class: "visually-hidden", role: "status", "aria-live": "polite" }));
  if (settings.mode === "presenter") {
    viewer.chooseTheme("");
    viewer.listen();
  } else if (settings.stored) fetchStored();
  else begin(written("viewer-data"));
})();
