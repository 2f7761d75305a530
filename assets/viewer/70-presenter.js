// The presenter's window: notes, what comes next, a clock, and the same keys.
//
// On a site it is a page of its own, and both windows speak over a channel, so that either
// may be loaded anew. From a file, or without a network, this window writes the other one.
(function () {
  "use strict";
  const viewer = window.AtlasViewer;
  const { element } = viewer;

  const NAME = "footprint-atlas-presenter";
  const SIZE = "popup,width=1000,height=720";
  const COMMANDS = {
    ArrowRight: "next", ArrowDown: "next", PageDown: "next", " ": "next",
    ArrowLeft: "previous", ArrowUp: "previous", PageUp: "previous",
    Home: "first", End: "last", b: "dim", ".": "dim", r: "reset",
  };

  // --- what it looks like ---------------------------------------------------------------------

  const timer = () => {
    let [begun, before] = [Date.now(), 0];
    return {
      seconds: () => (before + (begun === null ? 0 : Date.now() - begun)) / 1000,
      isRunning: () => begun !== null,
      toggle: () => {
        if (begun === null) begun = Date.now();
        else [before, begun] = [before + Date.now() - begun, null];
      },
      reset: () => {
        before = 0;
        if (begun !== null) begun = Date.now();
      },
    };
  };

  viewer.buildPresenter = (page, send) => {
    const elapsed = timer();
    const part = (className, tag) => element(tag || "div", { class: className });
    const clock = part("presenter__clock", "time");
    const time = part("presenter__time", "strong");
    const counter = part("presenter__step");
    const title = element("h1", { class: "presenter__title" });
    const note = part("presenter__note");
    const words = part("presenter__words", "p");
    const next = part("presenter__next", "p");
    const act = (command) => () => send(command);
    const pause = viewer.button("Pause", {}, () => {
      elapsed.toggle();
      tick();
    });
    const dim = viewer.button("Dim", { "aria-pressed": "false" }, act("dim"));
    const tick = () => {
      clock.textContent = new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
      time.textContent = viewer.roundTime(elapsed.seconds());
      pause.textContent = elapsed.isRunning() ? "Pause" : "Start";
    };
    const root = element(
      "main",
      { class: "presenter", id: "presenter" },
      element(
        "div",
        { class: "presenter__top" },
        element("div", {}, element("span", { class: "presenter__label" }, "Time"), clock),
        element("div", {}, element("span", { class: "presenter__label" }, "Elapsed"), time),
        element(
          "div",
          { class: "presenter__buttons" },
          pause,
          viewer.button("Restart the clock", {}, () => {
            elapsed.reset();
            tick();
          }),
        ),
        counter,
      ),
      element("section", { class: "presenter__now", "aria-label": "Now" }, title, note, words),
      element("section", { class: "presenter__after" }, element("h2", {}, "Next"), next),
      element(
        "nav",
        { class: "presenter__bar", "aria-label": "Steps" },
        viewer.button("Step before", {}, act("previous")),
        viewer.button("Next step", { class: "main-button" }, act("next")),
        viewer.button("Reset this step", {}, act("reset")),
        dim,
      ),
    );
    title.textContent = "Waiting for the presentation";
    page.body.replaceChildren(root);
    page.addEventListener("keydown", (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === " " && event.target.closest && event.target.closest("button")) return;
      const command = COMMANDS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!command) return;
      event.preventDefault();
      send(command);
    });
    tick();
    page.defaultView.setInterval(tick, 500);
    return (state) => {
      page.title = `Presenter’s window – ${state.deck}`;
      counter.textContent = `Step ${state.step + 1} of ${state.total}`;
      title.textContent = state.title;
      note.replaceChildren(
        ...(state.note || "No note for this step.").split("\n").filter(Boolean).map((line) => element("p", {}, line)),
      );
      note.toggleAttribute("data-empty", !state.note);
      words.textContent = state.words;
      next.textContent = state.next || "This is the last step.";
      dim.setAttribute("aria-pressed", state.isBlank ? "true" : "false");
      dim.textContent = state.isBlank ? "Bring back" : "Dim";
    };
  };

  // --- how both windows speak ---------------------------------------------------------------------

  const KEY = "footprint-atlas-channel";
  const channelName = () => {
    const fresh = Array.from(window.crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16)).join("");
    try {
      const kept = window.sessionStorage.getItem(KEY) || fresh;
      window.sessionStorage.setItem(KEY, kept);
      return kept;
    } catch (error) {
      return fresh;
    }
  };

  let channel = null;
  let direct = null; // paints a window that this one wrote
  viewer.tellPresenter = (state) => {
    if (channel) channel.postMessage({ kind: "state", state });
    if (direct) direct(state);
  };

  // Ready to be asked from the start, for a presenter's window that outlived a reload.
  viewer.awaitPresenter = (state, obey) => {
    if (!window.BroadcastChannel || !viewer.presenterAddress || channel) return;
    channel = new BroadcastChannel(channelName());
    channel.addEventListener("message", ({ data }) => {
      if (data && data.kind === "hello") viewer.tellPresenter(state());
      if (data && data.kind === "command") obey(data.command);
    });
  };

  const write = (other, state, obey) => {
    const style = other.document.createElement("style");
    style.textContent = Array.from(document.styleSheets)
      .flatMap((sheet) => Array.from(sheet.cssRules, (rule) => rule.cssText))
      .join("\n");
    other.document.head.replaceChildren(style);
    Object.assign(other.document.documentElement.dataset, document.documentElement.dataset);
    other.document.documentElement.lang = "en-GB";
    direct = viewer.buildPresenter(other.document, obey);
    direct(state());
  };

  viewer.openPresenter = (state, obey) => {
    viewer.awaitPresenter(state, obey);
    const isPage = channel && window.navigator.onLine;
    const address = isPage ? `${viewer.presenterAddress}#${channelName()}` : "";
    const other = window.open(address, NAME, SIZE);
    if (!other) viewer.announce("The browser did not allow a second window.");
    else if (!isPage) write(other, state, obey);
  };

  // In the presenter's own page.
  viewer.listen = () => {
    const line = new BroadcastChannel(window.location.hash.slice(1));
    const paint = viewer.buildPresenter(document, (command) => line.postMessage({ kind: "command", command }));
    line.addEventListener("message", ({ data }) => {
      if (data && data.kind === "state") paint(data.state);
    });
    line.postMessage({ kind: "hello" });
  };
})();
