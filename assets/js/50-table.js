// The table behind the maps: the same readings, sorted and narrowed by the reader.
(function () {
  "use strict";
  const atlas = window.FootprintAtlas;

  const collator = new Intl.Collator("en-GB");

  const order = () => {
    const [column, way] = atlas.sort ? atlas.sort.split(".") : ["name", "up"];
    return { column, isDown: way === "down" };
  };

  // Numbers by size, categories by their order; what is missing stays last both ways.
  const keyOf = (column, place) => {
    const { names, regions } = atlas.geography;
    if (column === "name") return names[place];
    if (column === "region") return regions[place];
    const readings = atlas.readings[column];
    if (!readings || readings.classes[place] < 0) return null;
    return readings.numbers[place] === null || !readings.axis
      ? readings.classes[place]
      : readings.numbers[place];
  };

  const compare = (column, isDown) => (a, b) => {
    const [first, second] = [keyOf(column, a), keyOf(column, b)];
    const way = isDown ? -1 : 1;
    if (first === null || second === null) return (first === null) - (second === null);
    const difference =
      typeof first === "string" ? collator.compare(first, second) : first - second;
    return way * difference || collator.compare(atlas.geography.names[a], atlas.geography.names[b]);
  };

  const valueCell = (side, place) => {
    const cell = atlas.element("td", "values-table__value");
    cell.dataset.column = side;
    const readings = atlas.readings[side];
    if (!readings) return cell;
    const isValue = readings.classes[place] >= 0;
    const value = atlas.element("span", isValue ? "" : "values-table__absent", readings.values[place]);
    if (readings.doubtful.includes(place)) value.append(" ?");
    cell.append(value);
    if (readings.ranks[place]) {
      cell.append(atlas.element("span", "values-table__rank", readings.ranks[place]));
    }
    if (readings.notes[place]) cell.title = readings.notes[place];
    return cell;
  };

  const row = (place) => {
    const code = atlas.geography.codes[place];
    const made = atlas.element("tr");
    made.dataset.code = code;
    const head = atlas.element("th");
    head.scope = "row";
    const keep = atlas.element("button", "values-table__keep", atlas.geography.names[place]);
    keep.type = "button";
    const name = atlas.element("div", "values-table__name");
    const profile = atlas.toProfile(code, "values-table__profile", "Profile");
    profile.setAttribute("aria-label", `Profile of ${atlas.geography.names[place]}`);
    name.append(atlas.element("span", "values-table__letter"), keep, profile);
    head.append(name);
    const region = atlas.element("td", "", atlas.geography.regions[place]);
    region.dataset.column = "region";
    made.append(head, region, ...atlas.SIDES.map((side) => valueCell(side, place)));
    return made;
  };

  const emptyRow = () => {
    const made = atlas.element("tr");
    const cell = atlas.element("td", "values-table__absent", `No ${atlas.geography.singular} matches.`);
    cell.colSpan = 4;
    made.append(cell);
    return made;
  };

  let lookedFor = ""; // the words that the rows on show hold
  atlas.keepTable = () => {
    const field = atlas.byId("atlas-table-find");
    if (field && field.value !== lookedFor) atlas.paintTable();
  };

  const isShown = (wanted) => (place) => {
    const { codes, names, regions } = atlas.geography;
    if (!atlas.matching.has(codes[place])) return false;
    const text = `${names[place]} ${regions[place]} ${atlas.SIDES.map((side) =>
      atlas.readings[side] ? atlas.readings[side].values[place] : "",
    ).join(" ")}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  };

  const paintHeads = (table) => {
    const { column, isDown } = order();
    table.querySelectorAll("th[data-column]").forEach((head) => {
      const name = head.dataset.column;
      const isSorted = name === column;
      head.setAttribute("aria-sort", isSorted ? (isDown ? "descending" : "ascending") : "none");
      const readings = atlas.readings[name];
      const button = head.querySelector("button");
      if (readings) {
        button.textContent = readings.title;
        const parts = [readings.unit, readings.status].filter(Boolean).join(" · ");
        button.append(atlas.element("span", "sort-button__unit", parts));
      }
      if (name === "right") table.classList.toggle("values-table--single", !readings);
    });
  };

  atlas.paintTable = () => {
    const table = atlas.byId("atlas-table");
    if (!table || !atlas.geography || !atlas.readings.left) return;
    const { column, isDown } = order();
    const field = atlas.byId("atlas-table-find"); // comes later than the table at first
    lookedFor = field ? field.value : "";
    const wanted = lookedFor.toLowerCase().split(/\s+/).filter(Boolean);
    const places = atlas.geography.codes.map((_, place) => place).filter(isShown(wanted));
    places.sort(compare(column, isDown));
    paintHeads(table);
    table.querySelector("caption").textContent =
      `${places.length} ${atlas.geography.plural}, sorted by ${column}, ${isDown ? "highest" : "lowest"} first`;
    table.querySelector("tbody").replaceChildren(...(places.length ? places.map(row) : [emptyRow()]));
    paintRows();
  };

  const paintRows = () =>
    document.querySelectorAll("#atlas-table tbody tr[data-code]").forEach((line) => {
      const letter = atlas.letter(line.dataset.code);
      line.toggleAttribute("data-hovered", line.dataset.code === atlas.hovered);
      if (letter) line.dataset.letter = letter;
      else delete line.dataset.letter;
      line.querySelector(".values-table__letter").textContent = letter;
      line.querySelector("button").setAttribute("aria-pressed", letter ? "true" : "false");
    });
  atlas.whenHighlighted.push(paintRows);

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-sort]");
    if (!button) return;
    const { column, isDown } = order();
    const name = button.dataset.sort;
    // Text starts from A, numbers from the highest; a second click turns it round.
    const startsDown = name === "left" || name === "right";
    const willBeDown = name === column ? !isDown : startsDown;
    atlas.tell("atlas-table-sort", { data: `${name}.${willBeDown ? "down" : "up"}` });
  });

  document.addEventListener("input", (event) => {
    if (event.target.id !== "atlas-table-find") return;
    atlas.paintTable();
  });
})();
