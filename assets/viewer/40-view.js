// One exhibit: its title, its switch, its figure, and everything that explains it.
(function () {
  "use strict";
  const viewer = window.AtlasViewer;
  const { element } = viewer;

  // --- its parts ------------------------------------------------------------------------------

  const swatch = ([colour, label]) => {
    const isMissing = label.startsWith("No data");
    const isDoubt = label.startsWith("? ");
    const box = element(
      "span",
      {
        class: `swatch${isMissing && label.includes("hatched") ? " swatch--hatched" : ""}${isDoubt ? " swatch--doubt" : ""}`,
        "aria-hidden": "true",
      },
      isDoubt ? "?" : "",
    );
    if (!isDoubt) box.style.setProperty("--swatch", viewer.colour(colour));
    return element("li", {}, box, element("span", {}, isDoubt ? label.slice(2) : label));
  };
  const legendOf = (shown) =>
    shown.legend.length
      ? element("ul", { class: "legend", "aria-label": "What the colours mean" }, ...shown.legend.map(swatch))
      : null;

  const linked = (source) => {
    const label = source.published ? `${source.label} (${source.published})` : source.label;
    return source.address
      ? element("a", { href: source.address, target: "_blank", rel: "noopener noreferrer" }, label)
      : element("span", {}, label);
  };
  const spaced = (parts, mark) =>
    parts.flatMap((part, place) => (place ? [mark, part] : [part]));

  const badges = (shown) =>
    element(
      "p",
      { class: "badges" },
      ...(shown.isIllustrative ? [element("strong", { class: "badge badge--warn" }, "Illustrative, not real")] : []),
      ...shown.statuses
        .filter((status) => !(shown.isIllustrative && status.startsWith("Illustrative")))
        .map((status) =>
          element("span", { class: /^(Modelled|Reported|Illustrative)/.test(status) ? "badge badge--warn" : "badge" }, status),
        ),
    );

  const meaning = (shown) =>
    shown.definitions.length || shown.caveats.length
      ? element(
          "details",
          { class: "meaning" },
          element("summary", {}, "What it means, and what to take care of"),
          element(
            "dl",
            {},
            ...shown.definitions.flatMap(([name, words]) => [element("dt", {}, name), element("dd", {}, words)]),
            ...shown.caveats.flatMap((words) => [element("dt", {}, "Take care"), element("dd", {}, words)]),
          ),
        )
      : null;

  const sourcesOf = (shown) =>
    element(
      "div",
      { class: "sources" },
      element("p", {}, "Source: ", ...spaced(shown.sources.map(linked), "; "), "."),
      element(
        "p",
        {},
        `Status: ${shown.statuses.join("; ").toLowerCase() || "not given"}.`,
        shown.date ? ` Figures for ${shown.date}.` : "",
      ),
      ...shown.credits.map((credit) => element("p", { class: "credit" }, credit)),
    );

  // --- the table behind it ------------------------------------------------------------------

  const order = (shown, place, way) => {
    const numbers = shown.table.numbers[place];
    const rows = shown.table.rows.map((row, at) => ({ row, at, value: numbers ? numbers[at] : row[place].toLowerCase() }));
    const isMissing = (value) => value === null || value === "";
    return rows
      .sort((first, second) => {
        if (isMissing(first.value) !== isMissing(second.value)) return isMissing(first.value) ? 1 : -1;
        if (first.value === second.value) return first.at - second.at;
        return (first.value < second.value ? -1 : 1) * way;
      })
      .map(({ at }) => at);
  };

  const bodyOf = (shown, places) =>
    places.map((at) => {
      const row = shown.table.rows[at];
      const code = shown.table.codes[at] || "";
      const cells = row.map((words, place) => {
        const { number } = shown.table.columns[place];
        const isName = place === shown.table.name;
        const kind = number ? "is-number" : words.length > 24 ? "is-long" : "";
        const cell = element(isName ? "th" : "td", isName ? { scope: "row" } : { class: kind || false });
        if (isName && code && viewer.areaPlaces.has(code)) {
          cell.append(element("span", { class: "row-letter", "aria-hidden": "true" }));
          cell.append(viewer.button(words, { class: "keep", "data-keep": code }, () => viewer.toggle(code)));
        } else cell.append(words || (number ? "–" : ""));
        return cell;
      });
      return element("tr", code ? { "data-code": code } : {}, ...cells.filter((_, place) => place !== shown.table.code));
    });

  const tableOf = (shown, isOpen) => {
    const body = element("tbody", {}, ...bodyOf(shown, shown.table.rows.map((_, at) => at)));
    const heads = shown.table.columns.map((column, place) => {
      const head = element("th", { scope: "col", "aria-sort": "none", class: column.number ? "is-number" : false });
      head.append(
        viewer.button(column.title, { class: "sort" }, () => {
          const isUp = head.getAttribute("aria-sort") === "ascending";
          const way = head.getAttribute("aria-sort") === "none" ? (column.number ? -1 : 1) : isUp ? -1 : 1;
          heads.forEach((other) => other.setAttribute("aria-sort", "none"));
          head.setAttribute("aria-sort", way > 0 ? "ascending" : "descending");
          body.replaceChildren(...bodyOf(shown, order(shown, place, way)));
          viewer.mark();
        }),
      );
      return head;
    });
    const table = element(
      "table",
      {},
      element("caption", { class: "visually-hidden" }, shown.title),
      element("thead", {}, element("tr", {}, ...heads.filter((_, place) => place !== shown.table.code))),
      body,
    );
    return element(
      "details",
      { class: "behind", open: isOpen },
      element("summary", {}, "The figures in a table"),
      element("div", { class: "behind__scroll", tabindex: 0, role: "region", "aria-label": `Table: ${shown.title}` }, table),
    );
  };

  // --- the switch of measures ------------------------------------------------------------------

  const pickerOf = (view, place) => {
    const { item } = view;
    const { label } = item.switches[place];
    const offered = (key) => key in item.variants || item.switches.some((one) => one.value === key);
    const select = element(
      "select",
      {},
      ...viewer.document.measures
        .map(({ group, options }) => [group, options.filter(([key]) => offered(key))])
        .filter(([, options]) => options.length)
        .map(([group, options]) =>
          element("optgroup", { label: group }, ...options.map(([key, title]) => element("option", { value: key }, title))),
        ),
    );
    select.value = view.keys[place];
    select.addEventListener("change", () => {
      view.show(view.keys.map((key, at) => (at === place ? select.value : key)));
      viewer.announce(view.shown.heading);
      // Chosen with the pointer, the arrow keys go back to what they did before.
      if (!select.matches(":focus-visible")) select.blur();
    });
    return element("label", { class: "switch" }, element("span", {}, label), select);
  };

  // --- all of it --------------------------------------------------------------------------------

  // options: scale of the figure; fit, whether it stays within its room where the style sheet says so;
  // columns it may stand in; level of the heading; canSwitch; isTableOpen.
  viewer.makeView = (item, options) => {
    const heading = element(`h${options.level}`, { class: "view__title", id: `title-${item.place + 1}` });
    const facts = element("div", { class: "view__facts" });
    const switches = element("div", { class: "switches" });
    const figure = element("div", {
      class: "figure",
      tabindex: 0,
      role: "application",
      "aria-roledescription": "figure",
    });
    const legend = element("div", { class: "view__legend" });
    const words = element("div", { class: "view__words" });
    const more = element("div", { class: "view__more" });
    const kept = element("div", { class: "view__kept" });
    const note = item.note ? element("p", { class: "view__note" }, item.note) : null;
    const table = element("div", { class: "view__table" });
    const foot = element("div", { class: "view__foot" });
    const root = element(
      "section",
      { class: item.figure ? "view" : "view view--table", "aria-labelledby": heading.id },
      element("div", { class: "view__head" }, heading, facts, switches),
      item.figure ? figure : null,
      element("div", { class: "view__side" }, legend, kept, words, note, more),
      table,
      foot,
    );
    const view = { item, root, figure, options, keys: item.switches.map((one) => one.value), shown: item };

    view.measure = () => (typeof options.scale === "function" ? options.scale() : options.scale);
    view.fits = () => options.fit && getComputedStyle(root).getPropertyValue("--fits").trim() === "yes";
    view.draw = () => {
      viewer.soon(reach);
      return viewer.draw(figure, view.shown, { ...options, scale: view.measure(), fit: view.fits() });
    };
    // What scrolls can be reached and scrolled by keys.
    const side = root.querySelector(".view__side");
    const reach = () =>
      [side, foot].forEach((part) => {
        if (part.scrollHeight > part.clientHeight + 1 && view.fits()) part.tabIndex = 0;
        else part.removeAttribute("tabindex");
      });
    let keptFor = {};
    view.paint = () => {
      if (!root.isConnected || root.closest("[hidden]")) return;
      Array.from(figure.children).forEach((plot) => viewer.paintMarks(plot, view.shown, view.measure()));
      root.querySelectorAll("tr[data-code]").forEach((row) => {
        const letter = viewer.letter(row.dataset.code);
        if (letter) row.dataset.letter = letter;
        else delete row.dataset.letter;
        row.toggleAttribute("data-hovered", row.dataset.code === viewer.hovered);
        const mark = row.querySelector(".row-letter");
        if (mark) mark.textContent = letter;
        const keep = row.querySelector(".keep");
        if (keep) keep.setAttribute("aria-pressed", letter ? "true" : "false");
      });
      // A button must not be replaced between press and release.
      const named = viewer.kept().filter((code) => isIn(code, view.shown, figure));
      if (keptFor.named === String(named) && keptFor.shown === view.shown) return;
      keptFor = { named: String(named), shown: view.shown };
      kept.replaceChildren(...keptLines(view.shown, named));
    };
    view.write = () => {
      const { shown } = view;
      shown.table.codes.forEach((code, at) => viewer.otherNames.set(code, shown.table.rows[at][shown.table.name]));
      const isOpen = table.querySelector("details[open]") !== null;
      heading.textContent = shown.heading;
      facts.replaceChildren(
        element(
          "p",
          { class: "view__subtitle" },
          shown.heading === shown.title ? null : element("span", { class: "view__what" }, shown.title),
          shown.subtitle ? element("span", {}, shown.subtitle) : null,
        ),
        ...(shown.filters ? [element("p", { class: "view__filters" }, `Only: ${shown.filters}`)] : []),
        badges(shown),
      );
      figure.setAttribute("aria-label", `${shown.alternative} Arrow keys move from area to area, Enter keeps one.`);
      legend.replaceChildren(...[legendOf(shown)].filter(Boolean));
      words.replaceChildren(...shown.words.map((sentence) => element("p", {}, sentence)));
      more.replaceChildren(...[meaning(shown)].filter(Boolean));
      table.replaceChildren(tableOf(shown, isOpen || options.isTableOpen || !item.figure));
      foot.replaceChildren(sourcesOf(shown));
      switches.querySelectorAll("select").forEach((select, place) => {
        select.value = view.keys[place];
      });
    };
    view.show = (keys) => {
      view.keys = keys;
      view.shown = viewer.shownOf(item, keys);
      view.write();
      view.draw();
      viewer.mark();
      if (options.whenShown) options.whenShown(view);
    };
    view.reset = () => view.show(item.switches.map((one) => one.value));
    if (options.canSwitch !== false) {
      switches.append(...item.switches.map((_, place) => pickerOf(view, place)));
    }
    view.write();

    // A room of another size is drawn for anew; the first time it has a size, too.
    let size = "";
    new ResizeObserver(() => {
      const now = `${figure.clientWidth} ${view.fits() ? figure.clientHeight : 0}`;
      if (now === size || !figure.clientWidth) return;
      size = now;
      viewer.soon(view.draw);
    }).observe(figure);
    viewer.whenDrawnAnew.push(() => {
      if (!root.isConnected) return;
      view.write();
      view.draw();
      viewer.mark();
    });
    viewer.whenMarked.push(view.paint);
    viewer.views.push(view);
    return view;
  };

  // --- the kept areas: what each reads in a figure ------------------------------------------------

  const cross = (code) =>
    viewer.locked
      ? null
      : viewer.button("×", { class: "kept__cross", "aria-label": `Let go of ${viewer.nameOf(code)}` }, () => viewer.letGo(code));

  // A view of other areas has nothing to say of what is kept.
  const isIn = (code, shown, figure) =>
    shown.table.codes.includes(code) || figure.querySelector(`path[data-code="${CSS.escape(code)}"]`) !== null;

  const keptLines = (shown, codes) =>
    codes.map((code) => {
      const said = viewer.readingsOf(shown, code, 2);
      return element(
        "div",
        { class: "kept", "data-letter": viewer.letter(code) },
        element("span", { class: "kept__letter" }, viewer.letter(code)),
        element("span", { class: "kept__name" }, viewer.nameOf(code, true)),
        element(
          "span",
          { class: "kept__values" },
          ...said.flatMap((reading) => [
            element("strong", {}, [reading.value, reading.unit].filter(Boolean).join(" ")),
            reading.standing ? element("span", {}, reading.standing) : null,
          ]).filter(Boolean),
        ),
        cross(code),
      );
    });
})();
