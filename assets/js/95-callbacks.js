// The functions that Dash calls when a component changes.
(function () {
  "use strict";
  const atlas = window.FootprintAtlas;
  const SAME = () => window.dash_clientside.no_update;

  // On a phone the maps come first; the filters are a tap away.
  const foldFilters = () => {
    const fold = atlas.byId("atlas-filters");
    if (fold && window.matchMedia("(width <= 48rem)").matches) fold.open = false;
  };

  const PARTS = [
    "geography", "first", "left", "right", "rankBy",
    "matching", "selected", "sort", "tool", "borders", "view",
  ];
  let latest = null; // what the page was told last
  let shown = {}; // what it shows of that

  const paint = (...given) => {
    latest = Object.fromEntries(PARTS.map((name, place) => [name, given[place]]));
    atlas.learn(latest.first.answers);
    const fetching = atlas.fetchAnswers(atlas.SIDES.map((side) => latest[side]));
    if (!fetching) return show();
    fetching.then(
      () => atlas.SIDES.every((side) => !latest[side] || atlas.answer(latest[side])) && show(),
      () => atlas.announce("The figures could not be fetched. Choose the measure again in a moment."),
    );
    return SAME();
  };

  const paintFirst = (given) => paint(...PARTS.map((name) => given[name]));

  const readingsOf = (key) => (key ? atlas.answer(key).readings : null);

  const show = () => {
    const isNew = atlas.geography !== latest.geography;
    // Nothing that was done to the first view is lost when Dash's page takes its place.
    const isTaken = isNew && Boolean(atlas.takeOver) && atlas.takeOver();
    if (isTaken) Object.assign(latest, { selected: atlas.slots, view: atlas.view });
    const { geography, first, matching, selected, sort, tool, borders, view } = latest;
    atlas.geography = geography;
    atlas.readings = { left: readingsOf(latest.left), right: readingsOf(latest.right) };
    atlas.matching = new Set(matching);
    atlas.adoptSlots(selected || [], isNew);
    atlas.sort = sort || "";
    atlas.rankBy = latest.rankBy;
    if (isNew) {
      Object.assign(atlas, { tool: "pan", borders: Boolean(borders), view: view || "" });
      if (!isTaken) Object.assign(atlas, { hovered: null, active: null });
      foldFilters();
      shown = {};
    }
    const ranked = atlas.readings[atlas.rankedSide()];
    const now = { left: atlas.readings.left, right: atlas.readings.right, ranked, matching, sort };
    const changed = Object.keys(now).filter((name) => isNew || now[name] !== shown[name]);
    shown = now;
    const isNarrowed = changed.includes("matching");
    // First what Plotly draws: it measures the page, which costs once it has been changed.
    if (!isNew && changed.includes("ranked")) atlas.drawRanking();
    else if (!isNew && isNarrowed) atlas.paintRanking();
    atlas.SIDES.forEach((side) => {
      if (changed.includes(side)) atlas.fillPane(side);
      if (changed.includes(side) || isNarrowed) atlas.paintMap(side);
    });
    if (isNew) atlas.drawFirst(first.maps);
    if (isNew && !atlas.isAlone()) atlas.fetchAll();
    if (isNarrowed) atlas.paintScatter();
    if (changed.length) requestAnimationFrame(() => setTimeout(atlas.paintTable));
    if (!isNew && (changed.includes("left") || changed.includes("right"))) atlas.compare();
    atlas.highlight();
    atlas.setTool(tool || "pan");
    atlas.setBorders(Boolean(borders));
    atlas.showView(view || "");
    return SAME();
  };

  const drawTogether = (together) => {
    atlas.drawTogether(together);
    return SAME();
  };

  const writeAddress = (...given) => {
    // The geography comes last: Dash hands over states after inputs.
    const geography = given.pop();
    if (geography) atlas.writeAddress(geography, given);
    requestAnimationFrame(atlas.keepTable);
    return SAME();
  };

  // A script may come after the reader has gone on; it is then not for the page that is there.
  const fetchScript = (script, use) => {
    const root = document.querySelector("[data-page]");
    return import(script).then((own) => {
      const answer = root.isConnected ? use(own) : undefined;
      return answer === undefined ? SAME() : answer;
    });
  };

  // What the other pages do is fetched by the first of them that is opened.
  const paintPage = (page, ...given) =>
    fetchScript(page.script, (linking) => linking.paint(page, ...given));

  // And what one page does beyond that, by a script of its own.
  const runPage = (script, ...given) => fetchScript(script, (own) => own.run(...given));

  const secondMap = (right) => {
    requestAnimationFrame(atlas.catchUp);
    return right ? "panes" : "panes panes--single";
  };

  let lastRight = null;
  const toggleSecond = (_close, _open, geography) => {
    const { triggered_id: trigger } = window.dash_clientside.callback_context;
    if (trigger === "atlas-close-right") {
      lastRight = atlas.readings.right && atlas.readings.right.measure;
      return null;
    }
    const start = geography.parts.find((part) => part.name === "right").start;
    return lastRight || start;
  };

  // The page's head decided for a theme; the reader's choice is kept for next time.
  const chooseTheme = (clicks) => {
    const { dataset } = document.documentElement;
    if (clicks) {
      dataset.theme = dataset.theme === "dark" ? "light" : "dark";
      try {
        window.localStorage.setItem("atlas-theme", dataset.theme);
      } catch (error) {
        // Kept until the page is closed, then.
      }
    }
    dataset.mantineColorScheme = dataset.theme;
    atlas.markHere();
    const button = atlas.byId("shell-theme");
    if (button) button.setAttribute("aria-pressed", String(dataset.theme === "dark"));
    return dataset.theme;
  };

  const copyLink = () => {
    const button = atlas.byId("shell-copy");
    const words = button.querySelector("span:last-child");
    const say = (text) => {
      words.textContent = text;
      setTimeout(() => {
        words.textContent = "Copy link";
      }, 2000);
    };
    navigator.clipboard.writeText(window.location.href).then(
      () => say("Link copied"),
      () => say("Copy the address bar"),
    );
    return window.location.href;
  };

  window.dash_clientside = Object.assign({}, window.dash_clientside, {
    atlas: {
      paint,
      paint_first: paintFirst,
      write_address: writeAddress,
      second_map: secondMap,
      draw_together: drawTogether,
      toggle_second: toggleSecond,
    },
    page: {
      paint: paintPage,
      run: runPage,
    },
    shell: {
      choose_theme: chooseTheme,
      copy_link: copyLink,
    },
  });
})();
