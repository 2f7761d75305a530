// Tells when a page looks as expected. Injected into both apps before their own scripts.
//
// Every time ends when the first frame in which the page looked right has been painted.
(function () {
  "use strict";

  const QUIET = 400; // ms without a change after which a page counts as settled
  const PATIENCE = 15000;

  const all = (selector) => Array.from(document.querySelectorAll(selector));
  const html = (selector) => all(selector).map((element) => element.innerHTML).join("\n");
  const shape = (path) => path.getAttribute("d");
  const areas = (side) =>
    all(`#atlas-map-${side} .geolayer > .geo:not(.geo2) .choroplethlayer > .trace:first-child path`);

  // What a page shows, part by part, in texts that are equal only if the part is.
  const atlasMap = (side) => () =>
    all(`[data-pane="${side}"]`).map((pane) => pane.getAttribute("style")).join() +
    all(`#atlas-map-${side} .choroplethlayer .trace path`)
      .map((path) => `${path.dataset.code}${path.dataset.class}${path.hasAttribute("data-faded")}`)
      .join();
  const parts = {
    atlas: {
      "left map": atlasMap("left"),
      "right map": atlasMap("right"),
      legend: () => html("#atlas-legend-left") + html("#atlas-legend-right"),
      ranking: () =>
        html("#atlas-ranking-title") +
        all("#atlas-ranking .ranking__bars path")
          .map((bar) => bar.dataset.code + bar.dataset.class + shape(bar))
          .join() +
        all("#atlas-ranking .ranking__words text")
          .map((text) => text.textContent)
          .join(),
      scatter: () =>
        all("#atlas-scatter .scatterlayer .point").map((point) => point.getAttribute("transform")).join() +
        all("#atlas-scatter .xtitle, #atlas-scatter .ytitle").map((title) => title.textContent).join(),
      words: () =>
        ["left", "right"].map((side) => html(`#atlas-words-${side}`) + html(`#atlas-facts-${side}`)).join() +
        html("#atlas-ranking-words") + html("#atlas-scatter-words"),
      table: () => all("#atlas-table tbody").map((body) => body.textContent).join(),
    },
    reference: {
      map: () =>
        all("#map .choroplethlayer path").map((path) => path.getAttribute("fill")).join() +
        all("#map .colorbar text").map((text) => text.textContent).join(),
    },
  };
  const partsHere = () => (window.FootprintAtlas ? parts.atlas : parts.reference);

  // The views that highlight one area; each says whether it does.
  const outlined = (side, kind, code) => {
    const area = areas(side).find((path) => path.dataset.code === code);
    return all(`#atlas-map-${side} .geolayer > .geo:not(.geo2) .atlas-marks .outline--${kind}`).some(
      (outline) => shape(outline) === shape(area),
    );
  };
  const carries = (selector, mark, code) =>
    all(`${selector}[${mark}]`).some((element) => element.dataset.code === code);
  const at = (mark) => (mark.getAttribute("transform").match(/-?[\d.]+/g) || []).map(Number).join();
  const highlights = (kind, mark, code) => ({
    "left map": () => outlined("left", kind, code),
    "right map": () => outlined("right", kind, code),
    ranking: () => carries("#atlas-ranking .ranking__bars path", mark, code),
    scatter: () =>
      kind === "hovered"
        ? carries("#atlas-scatter .scatterlayer path", mark, code)
        : all("#atlas-scatter .atlas-marks .pin").some((pin) =>
            all("#atlas-scatter .scatterlayer .point").some(
              (point) => point.dataset.code === code && at(point) === at(pin),
            ),
          ),
    table: () => carries("#atlas-table tbody tr", mark, code),
  });

  // In each frame: look at what is about to be painted, and conclude once it has been, until a
  // conclusion is true. A resize observer is the last to run before a frame is painted, and
  // an urgent task the first to run after.
  const inFrames = (inspect) => {
    const probe = document.createElement("div");
    probe.style.cssText = "position:fixed;visibility:hidden;width:1px;height:1px";
    let isDone = false;
    const observer = new ResizeObserver(() => {
      const conclude = inspect();
      const painted = () => {
        isDone = isDone || conclude(performance.now());
      };
      window.scheduler.postTask(painted, { priority: "user-blocking" });
    });
    const frame = () => {
      if (isDone) {
        observer.disconnect();
        probe.remove();
        return;
      }
      probe.style.width = probe.style.width === "1px" ? "2px" : "1px";
      requestAnimationFrame(frame);
    };
    document.documentElement.append(probe);
    observer.observe(probe);
    frame();
  };

  // Wait until all checks hold at once; resolve with the time since when each has held.
  const until = (checks, start) =>
    new Promise((resolve, reject) => {
      const since = {};
      inFrames(() => {
        const holding = Object.keys(checks).filter((name) => checks[name]());
        return (now) => {
          Object.keys(checks).forEach((name) => {
            if (!holding.includes(name)) delete since[name];
            else if (!(name in since)) since[name] = now - start();
          });
          const missing = Object.keys(checks).filter((name) => !(name in since));
          if (!missing.length) resolve(since);
          else if (now - start() > PATIENCE) reject(new Error(`never looked as expected: ${missing}`));
          else return false;
          return true;
        };
      });
    });

  // Requests on their way: a page that waits for one is not settled.
  let inFlight = 0;
  let asked = 0;
  const fetchAsIs = window.fetch;
  window.fetch = (...request) => {
    inFlight += 1;
    asked += 1;
    return fetchAsIs(...request).finally(() => {
      inFlight -= 1;
    });
  };

  const quiet = () =>
    new Promise((resolve) => {
      let timer = null;
      const watcher = new MutationObserver(() => wait());
      const wait = () => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          if (inFlight) return wait();
          watcher.disconnect();
          return resolve();
        }, QUIET);
      };
      wait();
      watcher.observe(document.body, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    });

  const look = () =>
    Object.fromEntries(Object.entries(partsHere()).map(([part, read]) => [part, read()]));

  // A busy page takes its time before it asks the server, and before it shows the answer.
  const START = 5000;
  const changed = async (before, askedBefore) => {
    const end = performance.now() + START;
    const isSame = () => asked === askedBefore || JSON.stringify(look()) === before;
    while (isSame() && performance.now() < end) await new Promise(requestAnimationFrame);
    await quiet();
  };

  const known = {};
  const tell = (props) =>
    Object.entries(props).forEach(([id, value]) => window.dash_clientside.set_props(id, value));

  let pending = null;
  window.bench = {
    quiet,

    // Change controls, wait for the page to settle, and keep how it then looks.
    learn: async (name, props) => {
      const [before, askedBefore] = [JSON.stringify(look()), asked];
      tell(props);
      await changed(before, askedBefore);
      known[name] = look();
      return JSON.stringify(known[name]);
    },

    // How the states look, from one page to the next.
    looks: () => known,
    adopt: (looks) => Object.assign(known, looks),

    // Change controls; ms until each part looks as it was learnt, and what the server took.
    change: async (name, props) => {
      performance.clearResourceTimings();
      const start = performance.now();
      tell(props);
      const checks = Object.fromEntries(
        Object.entries(partsHere()).map(([part, read]) => [
          part,
          () => read() === known[name][part],
        ]),
      );
      const since = await until(checks, () => start);
      const answers = performance
        .getEntriesByType("resource")
        .filter((entry) => /_dash-update-component|\/(measures|pairs)\//.test(entry.name))
        .map((entry) => entry.responseEnd - start);
      return { since, answered: answers.length ? Math.max(...answers) : 0 };
    },

    // Be ready for one pointer event; `highlighted` then says how long each view took.
    expectHighlight: (type, code) => {
      let start = null;
      const [kind, mark] = type === "pointermove" ? ["hovered", "data-hovered"] : ["kept", "data-letter"];
      const note = (event) => {
        if (start === null) start = event.timeStamp;
      };
      window.addEventListener(type, note, { capture: true, once: true });
      const armed = performance.now();
      pending = until(highlights(kind, mark, code), () => (start === null ? armed : start));
    },
    highlighted: () => pending,

    // A point inside each area (largest first) or bar that the window shows, as [code, x, y].
    points: (view) => {
      // Above the lowest quarter, where the tray of kept areas may cover what lies below.
      const isVisible = ([, x, y]) => x > 0 && y > 0 && x < innerWidth && y < 0.75 * innerHeight;
      const middle = (path) => {
        const box = path.getBoundingClientRect();
        return [path.dataset.code, box.x + box.width / 2, box.y + box.height / 2];
      };
      if (view === "ranking") return all("#atlas-ranking .ranking__bars path").map(middle).filter(isVisible);
      const size = (path) => path.getBBox().width * path.getBBox().height;
      const paths = window.FootprintAtlas ? areas("left") : all("#map .choroplethlayer path");
      return paths
        .sort((a, b) => size(b) - size(a))
        .map((path) => [path, middle(path)])
        .filter(([path, point]) => {
          const [, x, y] = point;
          const here = new DOMPoint(x, y).matrixTransform(path.getScreenCTM().inverse());
          const around = [[0, 0], [3, 0], [-3, 0], [0, 3], [0, -3]];
          return (
            isVisible(point) &&
            around.every(([dx, dy]) => path.isPointInFill(new DOMPoint(here.x + dx, here.y + dy)))
          );
        })
        .map(([, point]) => point);
    },
  };

  // The first view: all areas of a map drawn and coloured, and hovering on it answered.
  const isDrawn = (side) => {
    const paths = areas(side);
    return paths.length === 44 && paths.every((path) => shape(path) && path.dataset.class);
  };
  const both = { atlas: () => isDrawn("left") && isDrawn("right"), reference: () => drawn.reference() };
  const drawn = {
    atlas: () => isDrawn("left"),
    reference: () => {
      const paths = all("#map .choroplethlayer path");
      return paths.length === 44 && paths.every((path) => shape(path) && path.getAttribute("fill"));
    },
  };
  const answers = {
    atlas: () => all("#atlas-map-left .atlas-marks .outline--hovered").length > 0,
    reference: () => all("#map .hoverlayer .hovertext").length > 0,
  };
  // Dash's own page: what the pickers say is heard.
  const controls = {
    atlas: () => !document.getElementById("first-view") && all("#react-entry-point #atlas-left").length > 0,
    reference: () => all("#measure").length > 0,
  };
  const either = (checks) => () => (window.FootprintAtlas ? checks.atlas() : checks.reference());
  window.bench.watchFirstView = () =>
    document.addEventListener("DOMContentLoaded", () =>
      Promise.all([
        until({ drawn: either(drawn), usable: either(answers), all: either(both) }, () => 0),
        until({ controls: either(controls) }, () => 0),
      ]).then((since) => {
        window.bench.firstView = Object.assign({}, ...since);
      }),
    );
})();
