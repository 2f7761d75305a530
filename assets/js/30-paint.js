// Paints classes, highlights and marks onto what has been drawn.
//
// Plotly draws shapes (the ranking is ours); their colour comes from data-class through the style
// sheet. So a change of measure or theme is a change of attributes, not a
// redraw of twenty thousand vertices.
(function () {
  "use strict";
  const atlas = window.FootprintAtlas;

  const classOf = (number) => (number < 0 ? "none" : String(number));

  const setColours = (element, colours) => {
    Object.entries(colours).forEach(([scheme, list]) =>
      list.forEach((colour, place) => element.style.setProperty(`--${scheme}-${place}`, colour)),
    );
  };

  // A hatching to fill areas with, once a page: square stripes of a width each, turned.
  atlas.hatch = (id, size, stripes) => {
    if (atlas.byId(id)) return;
    const holder = atlas.vector("svg", { class: "visually-hidden", "aria-hidden": "true", width: 1, height: 1 });
    const pattern = atlas.vector("pattern", {
      id,
      width: size,
      height: size,
      patternUnits: "userSpaceOnUse",
      patternTransform: "rotate(45)",
    });
    pattern.append(...stripes.map(([name, width]) => atlas.vector("rect", { class: name, width, height: size })));
    holder.append(pattern);
    document.body.append(holder);
  };
  const hatchAbsent = () => atlas.hatch("atlas-hatch", 6, [["hatch-ground", 6], ["hatch-line", 1.5]]);

  // --- classes ------------------------------------------------------------

  const label = (readings, place) => {
    const { names, regions } = atlas.geography;
    return [
      `${names[place]}, ${regions[place]}`,
      atlas.valueWords(readings, place),
      readings.ranks[place],
      readings.differences[place],
    ]
      .filter(Boolean)
      .join(", ");
  };

  atlas.valueWords = (readings, place) => {
    const isValue = readings.classes[place] >= 0;
    return isValue && readings.unit
      ? `${readings.values[place]} ${readings.unit}`
      : readings.values[place];
  };

  atlas.paintMap = (side) => {
    const readings = atlas.readings[side];
    const pane = document.querySelector(`[data-pane="${side}"]`);
    if (!readings || !pane || !atlas.geography) return;
    hatchAbsent();
    setColours(pane, readings.colours[side]);
    pane.dataset.quiet = readings.quiet ? "yes" : "no";
    atlas.drawings(side).forEach(({ paths, codes, isInset }) =>
      paths.forEach((path, index) => {
        const code = codes[index];
        const place = atlas.place(code);
        path.dataset.code = code;
        path.dataset.class = classOf(readings.classes[place]);
        path.toggleAttribute("data-faded", !atlas.matching.has(code));
        if (isInset) {
          path.setAttribute("aria-hidden", "true");
          return;
        }
        path.id = `${side}-${code}`;
        path.setAttribute("role", "option");
        path.setAttribute("aria-label", label(readings, place));
      }),
    );
    watch(side);
    atlas.paintMarks(side);
  };

  atlas.paintRanking = () => {
    const holder = atlas.byId("atlas-ranking-rows");
    if (!holder || !atlas.geography) return;
    const side = atlas.rankedSide();
    const readings = atlas.readings[side];
    if (!readings) return;
    setColours(holder, readings.colours[side]);
    atlas.bars().forEach(({ path, code }) => {
      const place = atlas.place(code);
      path.dataset.code = code;
      path.dataset.class = classOf(readings.classes[place]);
      path.toggleAttribute("data-faded", !atlas.matching.has(code));
      path.id = `ranking-${code}`;
      path.setAttribute("role", "option");
      path.setAttribute("aria-label", label(readings, place));
    });
    paintRankingMarks();
  };

  atlas.rankedSide = () => (atlas.rankBy === "right" && atlas.isOpen("right") ? "right" : "left");

  atlas.paintScatter = () => {
    atlas.points().forEach(({ path, code }) => {
      path.dataset.code = code;
      path.toggleAttribute("data-faded", !atlas.matching.has(code));
    });
    paintScatterMarks();
  };

  // --- marks: hovered and kept areas, letters, doubts -----------------------

  // An empty layer over what has been drawn, the same one every time.
  atlas.layer = (parent) => {
    let marks = parent.querySelector(":scope > .atlas-marks");
    if (!marks) {
      marks = atlas.vector("g", { class: "atlas-marks", "aria-hidden": "true" });
      parent.appendChild(marks);
    }
    marks.replaceChildren();
    return marks;
  };

  atlas.pin = (x, y, letter) => {
    const group = atlas.vector("g", {
      class: "pin",
      transform: `translate(${x},${y})`,
      "data-letter": letter,
    });
    const text = atlas.vector("text", { "text-anchor": "middle", dy: "0.36em" });
    text.textContent = letter;
    group.append(atlas.vector("circle", { r: 8 }), text);
    return group;
  };

  // The border of an area again: of one that is kept with its letter, else as hovered.
  atlas.outline = (path, letter) => {
    const shape = path.getAttribute("d");
    if (!shape) return []; // out of sight, or not drawn yet
    return ["casing", "line"].map((part) =>
      atlas.vector("path", {
        d: shape,
        class: `outline outline--${letter ? "kept" : "hovered"} outline__${part}`,
        ...(letter ? { "data-letter": letter } : {}),
      }),
    );
  };

  const anchor = (drawing, code) => {
    if (!drawing.isInset) {
      const points = drawing.group.querySelectorAll(".scatterlayer .point");
      const point = points[atlas.place(code)];
      const at = point && /translate\(([-\d.]+)[ ,]+([-\d.]+)\)/.exec(point.getAttribute("transform"));
      if (at) return [Number(at[1]), Number(at[2])];
    }
    const path = drawing.paths[drawing.codes.indexOf(code)];
    const box = path && path.getBBox();
    return box ? [box.x + box.width / 2, box.y + box.height / 2] : null;
  };

  atlas.paintMarks = (side) => {
    const readings = atlas.readings[side];
    atlas.drawings(side).forEach((drawing) => {
      const { paths, codes } = drawing;
      const marks = atlas.layer(drawing.group.querySelector(".choroplethlayer").parentNode);
      const pathOf = (code) => paths[codes.indexOf(code)];
      const pins = [];
      paths.forEach((path, index) => {
        if (drawing.isInset) return;
        path.setAttribute("aria-selected", atlas.letter(codes[index]) ? "true" : "false");
      });
      (readings ? readings.doubtful : []).forEach((place) => {
        const code = atlas.geography.codes[place];
        const isInInset = atlas.geography.inset.includes(code);
        if (!pathOf(code) || isInInset !== drawing.isInset) return;
        const at = anchor(drawing, code);
        const mark = at && atlas.vector("text", { class: "doubt", x: at[0], y: at[1], dy: "0.36em" });
        if (mark) {
          mark.textContent = "?";
          marks.append(mark);
        }
      });
      atlas.kept().forEach((code) => {
        const path = pathOf(code);
        if (!path) return;
        const letter = atlas.letter(code);
        marks.append(...atlas.outline(path, letter));
        const at = anchor(drawing, code);
        const isTwice = !drawing.isInset && atlas.geography.inset.includes(code);
        if (at && !isTwice) pins.push(atlas.pin(at[0], at[1], letter));
      });
      const hovered = atlas.hovered && pathOf(atlas.hovered);
      if (hovered) marks.append(...atlas.outline(hovered));
      marks.append(...pins);
    });
  };

  const paintRankingMarks = () => {
    const bars = atlas.bars();
    if (!bars.length) return;
    const marks = atlas.layer(atlas.rankingPicture());
    bars.forEach(({ path, name, code, x, y }) => {
      const letter = atlas.letter(code);
      const isHovered = code === atlas.hovered;
      path.setAttribute("aria-selected", letter ? "true" : "false");
      [path, name].forEach((part) => {
        part.toggleAttribute("data-hovered", isHovered);
        if (letter) part.setAttribute("data-letter", letter);
        else part.removeAttribute("data-letter");
      });
      if (letter) marks.append(atlas.pin(x + 9, y, letter));
    });
  };

  const paintScatterMarks = () => {
    const graph = atlas.graph("atlas-scatter");
    const points = atlas.points();
    if (!points.length) return;
    const marks = atlas.layer(graph.querySelector(".scatterlayer").parentNode);
    points.forEach(({ path, code }) => {
      const letter = atlas.letter(code);
      const isHovered = code === atlas.hovered;
      path.toggleAttribute("data-hovered", isHovered);
      if (!letter && !isHovered) return;
      const at = /translate\(([-\d.]+)[ ,]+([-\d.]+)\)/.exec(path.getAttribute("transform"));
      if (!at) return;
      const x = Number(at[1]);
      const y = Number(at[2]);
      if (letter) marks.append(atlas.pin(x, y, letter));
      if (!isHovered) return;
      const isRight = x > graph.clientWidth / 2;
      const name = atlas.vector("text", {
        class: "point-name",
        x: x + (isRight ? -12 : 12),
        y,
        dy: "0.36em",
        "text-anchor": isRight ? "end" : "start",
      });
      name.textContent = atlas.geography.short[atlas.place(code)];
      marks.append(atlas.vector("circle", { class: "ring", cx: x, cy: y, r: 9 }), name);
    });
  };

  const paintPins = () => {
    atlas.SIDES.forEach((side) => {
      const holder = document.querySelector(`#atlas-legend-${side} .histogram__pins`);
      const readings = atlas.readings[side];
      if (!holder || !readings || !readings.axis) return;
      const [low, high] = readings.axis;
      const shown = new Set(atlas.kept());
      if (atlas.hovered) shown.add(atlas.hovered);
      holder.replaceChildren(
        ...Array.from(shown)
          .filter((code) => readings.numbers[atlas.place(code)] !== null)
          .map((code) => {
            const letter = atlas.letter(code);
            const mark = atlas.element("span", letter ? "legend-pin" : "legend-pin legend-pin--hover", letter);
            if (letter) mark.dataset.letter = letter;
            const share = (readings.numbers[atlas.place(code)] - low) / (high - low || 1);
            mark.style.left = `${100 * Math.min(Math.max(share, 0), 1)}%`;
            return mark;
          }),
      );
    });
  };

  atlas.whenHighlighted.push(
    () => atlas.SIDES.forEach(atlas.paintMarks),
    paintRankingMarks,
    paintScatterMarks,
    paintPins,
  );

  // --- redraws by Plotly ----------------------------------------------------

  // A pan or zoom moves the shapes; outlines and letters follow in the same frame.
  const watched = new WeakSet();
  const watch = (side) =>
    atlas.drawings(side).forEach(({ paths, isInset }) => {
      const path = paths[0];
      if (!path || isInset || watched.has(path)) return;
      watched.add(path);
      const follow = () => atlas.paintMarks(side);
      new MutationObserver(() => atlas.soon(follow)).observe(path, {
        attributes: true,
        attributeFilter: ["d"],
      });
    });
})();
