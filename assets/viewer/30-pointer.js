// Finds the area that is pointed at, in every figure in the same way, and keeps it.
// Everything that the pointer does is done by keys too.
(function () {
  "use strict";
  const viewer = window.AtlasViewer;

  const STILL = 6; // a touch that moved further was scrolling
  const REACH = 22; // how near a finger or pointer must be to a point

  viewer.views = []; // what is shown: each with its figure's holder and what it shows now

  const viewAt = (event) => {
    const holder = event.target instanceof Element ? event.target.closest(".figure") : null;
    return holder ? viewer.views.find((view) => view.figure === holder) : null;
  };

  const centre = (path) => {
    const box = path.getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2, box };
  };

  // Small marks are found from near by; a bar anywhere in its row.
  const nearest = (holder, event) => {
    let best = null;
    let least = Infinity;
    holder.querySelectorAll(".barlayer path[data-code], .scatterlayer path[data-code]").forEach((path) => {
      const { x, y, box } = centre(path);
      const isBar = path.closest(".barlayer") !== null;
      const plot = path.closest(".drawing");
      const frame = isBar && plot ? plot.getBoundingClientRect() : null;
      const isBeside = frame && event.clientX >= frame.left && event.clientX <= frame.right;
      const away = isBar
        ? isBeside ? Math.abs(event.clientY - y) : Infinity
        : Math.hypot(event.clientX - x, event.clientY - y);
      const reach = isBar ? Math.max(box.height, 12) : REACH;
      if (away < least && away <= reach) [best, least] = [path, away];
    });
    return best;
  };

  const codeAt = (view, event) => {
    const under = document
      .elementsFromPoint(event.clientX, event.clientY)
      .find((element) => element.matches(".figure path[data-code], .figure text[data-code]"));
    const mark = under && view.figure.contains(under) ? under : nearest(view.figure, event);
    return mark ? mark.dataset.code : null;
  };

  // --- the card ---------------------------------------------------------------------------

  let pointer = { x: 0, y: 0 };
  let over = null; // the view that is pointed at
  let isDismissed = false;

  const line = (className, text) => (text ? viewer.element("div", { class: className }, text) : null);
  viewer.readingsOf = (shown, code, most) => {
    const row = shown.table.codes.indexOf(code);
    if (row < 0) return [];
    const cells = shown.table.rows[row];
    return shown.table.readings.slice(0, most).map((reading) => ({
      title: reading.title,
      isMissing: cells[reading.value] === "",
      value: cells[reading.value] || "No data",
      unit: cells[reading.value] ? reading.unit : "",
      standing: reading.standing[row] || "",
      status: cells[reading.value] && reading.status >= 0 ? cells[reading.status] : "",
      note: reading.note >= 0 ? cells[reading.note] : "",
    }));
  };
  const block = (reading) =>
    viewer.element(
      "div",
      { class: "reading" },
      line("reading__title", reading.title),
      viewer.element(
        "div",
        { class: reading.isMissing ? "reading__value is-missing" : "reading__value" },
        reading.value,
        reading.unit ? viewer.element("span", { class: "reading__unit" }, ` ${reading.unit}`) : null,
      ),
      line("reading__standing", reading.standing),
      line("reading__status", reading.status),
      line("reading__note", reading.note),
    );

  const regionOf = (code) => {
    const place = viewer.areaPlaces.get(code);
    return place === undefined ? "" : viewer.document.areas.regions[place];
  };
  const cardBox = viewer.element("div", { class: "card-at-pointer", id: "viewer-card", hidden: true });
  const placeCard = () => {
    const gap = 18;
    const { offsetWidth: width, offsetHeight: height } = cardBox;
    const isLeft = pointer.x + gap + width > window.innerWidth;
    const x = isLeft ? pointer.x - gap - width : pointer.x + gap;
    const y = Math.min(pointer.y + gap, window.innerHeight - height - 8);
    cardBox.style.transform = `translate(${Math.max(8, x)}px, ${Math.max(8, y)}px)`;
  };
  let told = null;
  const paintCard = () => {
    const code = viewer.hovered;
    if (told !== code) isDismissed = false;
    told = code;
    const view = over && over.root.isConnected ? over : null;
    cardBox.hidden = !code || !view || isDismissed;
    if (cardBox.hidden) return;
    cardBox.replaceChildren(
      viewer.element("div", { class: "card-name" }, viewer.nameOf(code)),
      ...[line("card-region", regionOf(code))].filter(Boolean),
      ...viewer.readingsOf(view.shown, code, 4).map(block),
    );
    placeCard();
  };
  viewer.whenMarked.push(paintCard);
  viewer.dismissCard = () => {
    const wasShown = !cardBox.hidden;
    isDismissed = true;
    cardBox.hidden = true;
    return wasShown;
  };
  viewer.addCard = () => document.body.append(cardBox);

  // --- pointer and touch -----------------------------------------------------------------------

  let last = null;
  const hoverAtLast = () => {
    const view = last && last.pointerType !== "touch" ? viewAt(last) : null;
    if (!view && last && last.pointerType === "touch") return;
    const code = view ? codeAt(view, last) : null;
    over = view || over;
    if (view) view.figure.style.cursor = code && !viewer.locked ? "pointer" : "";
    if (view || viewer.hovered) viewer.hover(code);
  };
  const follow = (event) => {
    pointer = { x: event.clientX, y: event.clientY };
    if (!cardBox.hidden) placeCard();
  };
  document.addEventListener("pointermove", (event) => {
    last = event;
    follow(event);
    viewer.soon(hoverAtLast);
  });
  // A finger leaves with every tap.
  document.documentElement.addEventListener("pointerleave", (event) => {
    if (event.pointerType !== "touch") viewer.hover(null);
  });

  let start = null;
  document.addEventListener("pointerdown", (event) => {
    start = { x: event.clientX, y: event.clientY };
  });
  // A click must not take the keys away from what they meant before.
  document.addEventListener("mousedown", (event) => {
    if (viewAt(event)) event.preventDefault();
  });
  document.addEventListener("pointerup", (event) => {
    const from = start;
    start = null;
    const view = viewAt(event);
    if (!from || event.button !== 0) return;
    if (!view) {
      if (event.pointerType === "touch") viewer.hover(null);
      return;
    }
    if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > STILL) return;
    const code = codeAt(view, event);
    over = view;
    follow(event);
    if (code) viewer.toggle(code);
    // A finger does not hover, so the tap itself brings the card.
    if (event.pointerType === "touch") viewer.hover(code);
  });

  // --- keys ----------------------------------------------------------------------------------------

  const WAYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
  let active = null; // where the keyboard stands

  const present = (view) => {
    const marks = Array.from(view.figure.querySelectorAll("path[data-code]:not([data-faded])"));
    return Array.from(new Set(marks.map((mark) => mark.dataset.code)));
  };

  // On a map, the nearest area ahead: far to the side counts double, behind does not count.
  const neighbour = (view, way) => {
    const codes = present(view);
    const marks = new Map();
    view.figure.querySelectorAll("path[data-code]").forEach((path) => {
      if (!marks.has(path.dataset.code) && path.getAttribute("d")) marks.set(path.dataset.code, centre(path));
    });
    const from = marks.get(active);
    if (!from) return codes[0];
    let best = active;
    let least = Infinity;
    codes.forEach((code) => {
      const to = marks.get(code);
      if (!to || code === active) return;
      const [right, up] = [to.x - from.x, from.y - to.y];
      const ahead = right * way[0] + up * way[1];
      const aside = Math.abs(right * way[1]) + Math.abs(up * way[0]);
      const away = Math.hypot(ahead, 2 * aside);
      if (ahead > 0 && away < least) [best, least] = [code, away];
    });
    return best;
  };
  const step = (view, key) => {
    const codes = present(view);
    if (!active || !codes.includes(active)) return viewer.kept().find((code) => codes.includes(code)) || codes[0];
    const isRows = view.figure.querySelector(".barlayer path[data-code]");
    if (!isRows) return neighbour(view, WAYS[key]);
    const way = key === "ArrowDown" || key === "ArrowRight" ? 1 : -1;
    const at = codes.indexOf(active) + way;
    return codes[Math.min(Math.max(at, 0), codes.length - 1)];
  };

  const standing = (view, code) => {
    const said = viewer.readingsOf(view.shown, code, 4).map((reading) =>
      [reading.title, [reading.value, reading.unit].filter(Boolean).join(" "), reading.standing, reading.status, reading.note]
        .filter(Boolean)
        .join(", "),
    );
    const letter = viewer.letter(code);
    return `${viewer.nameOf(code)}${letter ? `, kept as ${letter}` : ""}. ${said.join(". ")}`;
  };
  const stand = (view, code) => {
    if (!code) return;
    active = code;
    over = view;
    const mark = view.figure.querySelector(`path[data-code="${CSS.escape(code)}"]`);
    if (mark) {
      const { box } = centre(mark);
      pointer = { x: Math.min(box.right, window.innerWidth), y: box.top + box.height / 2 };
    }
    viewer.announce(standing(view, code));
    viewer.hover(code);
    viewer.soon(paintCard);
  };

  // Called by a page for keys in a figure; tells whether the key was one of them.
  viewer.keyInFigure = (event) => {
    const view = viewer.views.find((one) => one.figure === document.activeElement);
    if (!view || event.altKey || event.ctrlKey || event.metaKey) return false;
    if (WAYS[event.key]) stand(view, step(view, event.key));
    else if (event.key === "Enter" || event.key === " ") {
      if (active) viewer.toggle(active);
    } else return false;
    event.preventDefault();
    return true;
  };
  document.addEventListener("focusin", (event) => {
    const view = viewer.views.find((one) => one.figure === event.target);
    if (view && event.target.matches(":focus-visible")) stand(view, step(view, "ArrowDown"));
  });
  document.addEventListener("focusout", (event) => {
    if (viewer.views.some((one) => one.figure === event.target)) viewer.hover(null);
  });
})();
