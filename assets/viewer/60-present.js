// The presentation: one view a step, by keys, by a clicker, by the pointer, by the second window.
(function () {
  "use strict";
  const viewer = window.AtlasViewer;
  const { element } = viewer;

  const KEYS = [
    ["→ ↓ Page Down Space", "next step"],
    ["← ↑ Page Up", "step before"],
    ["Home, End", "first step, last step"],
    ["L", "list of steps"],
    ["R", "put this step back as it was"],
    ["T", "the figures in a table"],
    ["B or .", "dim the screen, and bring it back"],
    ["D", "light or dark"],
    ["F", "full screen"],
    ["P", "presenter’s window: notes, next step, clock"],
    ["Tab, then arrows", "move from area to area; Enter keeps one"],
    ["?", "these keys"],
    ["Esc", "close what is open, then leave"],
  ];

  const LOW = 220; // pixels of a chart that leaves half of the stage free

  viewer.isPresenting = false;
  let stage = null;
  let step = -1;
  let isBlank = false;
  let leaveTo = null; // what leaving does
  const views = new Map(); // by step, made when first shown
  const keptAt = new Map(); // what is kept at steps that came with areas of their own
  const { round, min, max } = Math;

  const items = () => viewer.document.items;
  const rem = () => parseFloat(getComputedStyle(document.documentElement).fontSize);
  // Figures are drawn for a page at 12 to 16 pixels; here they grow with the type.
  const scale = () => max(1, min(3.4, rem() / 13));

  // --- dialogs ------------------------------------------------------------------------------

  const dialog = (title, id, content) => {
    const made = element(
      "dialog",
      { class: "dialog", id, "aria-labelledby": `${id}-title` },
      element("h2", { id: `${id}-title` }, title),
      content,
      viewer.button("Close", { class: "quiet" }, () => made.close()),
    );
    made.addEventListener("click", (event) => {
      if (event.target === made) made.close();
    });
    return made;
  };
  const helpOf = () =>
    dialog(
      "Keys",
      "help",
      element("dl", { class: "keys" }, ...KEYS.flatMap(([keys, what]) => [element("dt", {}, keys), element("dd", {}, what)])),
    );
  const listOf = () =>
    dialog(
      "Steps",
      "steps",
      element(
        "ol",
        { class: "steps" },
        ...items().map((item) =>
          element(
            "li",
            {},
            viewer.button(
              element("span", {}, item.heading, element("span", { class: "kind" }, item.kind)),
              { "data-step": item.place + 1 },
              () => {
                stage.list.close();
                viewer.goTo(item.place);
              },
            ),
          ),
        ),
      ),
    );

  // --- the stage ---------------------------------------------------------------------------------

  const icons = {
    previous: "M10.5 2 4.500 8l6 6",
    next: "M5.500 2l6 6-6 6",
    list: "M2 4h2M6 4h8M2 8h2M6 8h8M2 12h2M6 12h8",
    reset: "M3 8a5 5 0 1 0 1.600-3.700M4.500 1.500v3h3",
    dim: "M13 9.500A5.500 5.500 0 1 1 6.500 3 4.500 4.500 0 0 0 13 9.500",
    second: "M1.500 3h9v7h-9zM4 12.500h10.500v-7H12.500",
    full: "M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4",
    help: "M5.500 6a2.500 2.500 0 1 1 3.500 2.300c-.700.300-1 .800-1 1.700M8 12.800v.400",
    leave: "M3.500 3.500l9 9M12.500 3.500l-9 9",
  };
  const tool = (name, label, key, act) => {
    const drawing = viewer.vector("svg", { viewBox: "0 0 16 16", class: "tool__icon", "aria-hidden": "true" });
    drawing.append(viewer.vector("path", { d: icons[name] }));
    const made = viewer.button("", { class: "tool", "aria-label": label, title: `${label} (${key})`, "data-tool": name }, act);
    made.append(drawing);
    return made;
  };

  const build = () => {
    const list = listOf();
    const help = helpOf();
    const counter = element("span", { class: "bar__step", role: "status" });
    const room = element("main", { class: "stage__room", id: "stage-room" });
    const dimmed = viewer.button("", { class: "stage__dimmed", hidden: true, "aria-label": "Bring the screen back" }, () => dim(false));
    const bar = element(
      "nav",
      { class: "bar", "aria-label": "Presentation" },
      element("span", { class: "bar__title" }, viewer.document.title || viewer.document.site),
      element(
        "span",
        { class: "bar__tools" },
        tool("previous", "Step before", "←", () => move(-1)),
        counter,
        tool("next", "Next step", "→", () => move(1)),
        tool("list", "List of steps", "L", () => list.showModal()),
        tool("reset", "Reset this step", "R", reset),
        tool("dim", "Dim the screen", "B", () => dim(true)),
        tool("second", "Presenter’s window", "P", () => viewer.openPresenter(state, obey)),
        tool("full", "Full screen", "F", fullScreen),
        tool("help", "Keys", "?", () => help.showModal()),
        tool("leave", "Leave the presentation", "Esc", leave),
      ),
    );
    const root = element("div", { class: "stage", id: "stage" }, room, bar, dimmed, list, help);
    return { root, room, bar, counter, list, help, dimmed };
  };

  const viewAt = (place) => {
    if (!views.has(place)) {
      const item = items()[place];
      const isLow = item.figure && item.figure.layout.height <= LOW;
      const view = viewer.makeView(item, {
        scale, fit: true, columns: 2, level: 1, canSwitch: true, isTableOpen: isLow, whenShown: () => tell(),
      });
      view.root.classList.add("view--step");
      view.root.classList.toggle("view--low", Boolean(isLow));
      stage.room.append(view.root);
      views.set(place, view);
    }
    return views.get(place);
  };

  const own = (item) => item.kept.slice();

  viewer.goTo = (place) => {
    const next = min(max(place, 0), items().length - 1);
    if (!Number.isInteger(next) || next < 0) return;
    if (isBlank) dim(false);
    const before = items()[step];
    if (before && own(before).length) keptAt.set(step, viewer.slots);
    step = next;
    const view = viewAt(step);
    views.forEach((other, at) => {
      other.root.hidden = at !== step;
    });
    viewer.hover(null);
    const item = items()[step];
    if (own(item).length) viewer.setSlots(keptAt.get(step) || own(item));
    stage.counter.textContent = `${step + 1} / ${items().length}`;
    document.title = `${step + 1}. ${view.shown.heading}`;
    window.history.replaceState(null, "", `#${step + 1}`);
    view.draw();
    viewer.mark();
    viewer.announce(`Step ${step + 1} of ${items().length}: ${view.shown.heading}`);
    tell();
  };
  const move = (by) => viewer.goTo(step + by);

  const reset = () => {
    const view = views.get(step);
    keptAt.delete(step);
    viewer.setSlots(own(view.item));
    view.reset();
    viewer.hover(null);
    viewer.announce("This step is as it was.");
  };

  const dim = (isDimmed) => {
    isBlank = isDimmed;
    stage.dimmed.hidden = !isDimmed;
    stage.root.toggleAttribute("data-dimmed", isDimmed);
    if (isDimmed) viewer.hover(null);
    tell();
  };

  const fullScreen = () => {
    if (document.fullscreenElement) document.exitFullscreen();
    else if (document.documentElement.requestFullscreen) {
      document.documentElement.requestFullscreen().catch(() => viewer.announce("This browser allows no full screen here."));
    }
  };

  const leave = () => {
    if (document.fullscreenElement) document.exitFullscreen();
    leaveTo();
  };

  // --- the second window is told, and may ask -------------------------------------------------------

  let tell = () => {};
  const state = () => {
    const view = views.get(step);
    const next = items()[step + 1];
    return {
      deck: viewer.document.title || viewer.document.site,
      step,
      total: items().length,
      title: view ? view.shown.heading : "",
      note: view ? view.item.note : "",
      words: view ? view.shown.words.join(" ") : "",
      next: next ? next.heading : "",
      steps: items().map((item) => item.heading),
      isBlank,
    };
  };
  const obey = (command) => {
    const acts = {
      next: () => move(1),
      previous: () => move(-1),
      first: () => viewer.goTo(0),
      last: () => viewer.goTo(items().length - 1),
      dim: () => dim(!isBlank),
      reset,
    };
    if (acts[command]) acts[command]();
  };

  // --- keys --------------------------------------------------------------------------------------------

  const NEXT = ["ArrowRight", "ArrowDown", "PageDown", " "];
  const BEFORE = ["ArrowLeft", "ArrowUp", "PageUp"];
  const isTyping = (target) => target instanceof Element && target.closest("select, input, textarea") !== null;
  const isButton = (event) =>
    (event.key === " " || event.key === "Enter") &&
    event.target instanceof Element &&
    event.target.closest("button, a, summary, [tabindex='0']") !== null;
  const scrolls = (event) =>
    event.target instanceof Element && event.target.closest(".behind__scroll, .view__side, .view__foot") !== null;

  const escape = () => {
    if (viewer.dismissCard()) return;
    const table = stage.room.querySelector(".view:not([hidden]) details.behind[open]");
    const active = document.activeElement;
    if (isBlank) dim(false);
    else if (table && !views.get(step).root.matches(".view--table, .view--low")) table.open = false;
    else if (active && active.matches(".figure")) active.blur();
    else leave();
  };
  const toggleTable = () => {
    const table = stage.room.querySelector(".view:not([hidden]) details.behind");
    if (table) table.open = !table.open;
  };

  const letters = {
    l: () => stage.list.showModal(),
    r: reset,
    t: toggleTable,
    b: () => dim(!isBlank),
    ".": () => dim(!isBlank),
    d: viewer.toggleTheme,
    f: fullScreen,
    p: () => viewer.openPresenter(state, obey),
    "?": () => stage.help.showModal(),
  };
  const onKey = (event) => {
    if (!viewer.isPresenting || event.altKey || event.ctrlKey || event.metaKey) return;
    if (document.querySelector("dialog[open]") || isTyping(event.target)) return;
    if (viewer.keyInFigure(event) || isButton(event)) return;
    const act = letters[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (NEXT.includes(event.key) && !scrolls(event)) move(1);
    else if (BEFORE.includes(event.key) && !scrolls(event)) move(-1);
    else if (event.key === "Home") viewer.goTo(0);
    else if (event.key === "End") viewer.goTo(items().length - 1);
    else if (event.key === "Escape") escape();
    else if (act) act();
    else return;
    event.preventDefault();
  };
  document.addEventListener("keydown", onKey);
  window.addEventListener("hashchange", () => {
    const asked = /^#(\d+)$/.exec(window.location.hash);
    if (asked && viewer.isPresenting && Number(asked[1]) - 1 !== step) viewer.goTo(Number(asked[1]) - 1);
    else if (asked && !viewer.isPresenting && viewer.canPresent) viewer.present(Number(asked[1]) - 1);
  });

  // start: which step; whenLeft: what leaving does, by default back to all views.
  viewer.present = (start, whenLeft) => {
    const all = viewer.byId("overview");
    const before = viewer.slots;
    if (!stage) {
      stage = build();
      tell = () => viewer.tellPresenter(state());
      (viewer.byId("viewer") || document.body).append(stage.root);
    }
    leaveTo =
      whenLeft ||
      (() => {
        const LOW = 220; // pixels of a chart that leaves half of the stage free

  viewer.isPresenting = false;
        stage.root.hidden = true;
        document.documentElement.removeAttribute("data-presenting");
        all.hidden = false;
        document.title = viewer.document.title || viewer.document.site;
        window.history.replaceState(null, "", window.location.href.split("#")[0]);
        viewer.setSlots(before);
        viewer.views.forEach((view) => view.draw());
        viewer.byId("present-button").focus();
      });
    viewer.isPresenting = true;
    stage.root.hidden = false;
    if (all) all.hidden = true;
    document.documentElement.setAttribute("data-presenting", "");
    step = -1;
    viewer.awaitPresenter(state, obey);
    viewer.goTo(start);
  };
  viewer.roundTime = (seconds) => {
    const whole = max(0, round(seconds));
    const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
    const two = (number) => String(number).padStart(2, "0");
    return minutes < 60 ? `${two(minutes)}:${two(rest)}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(rest)}`;
  };
})();
