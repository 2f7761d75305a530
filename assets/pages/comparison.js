// The table of the comparison: a row a measure, drawn from data, in the order
// and of the subject that the reader chose.
const atlas = window.FootprintAtlas;

const ALL = "all";
const SUBJECT = "measure"; // the order in which rows stand under their subjects

const link = (words, address, carries) => {
  const made = atlas.element("a", "", words);
  made.href = address;
  Object.assign(made.dataset, { address, carries });
  return made;
};

const letter = (name) => {
  const made = atlas.element("span", "letter");
  made.dataset.letter = name;
  return made;
};

const headCell = (...content) => {
  const made = atlas.element("th");
  made.scope = "col";
  made.append(...content);
  return made;
};

const chosenHead = (head, carries) => {
  const made = headCell(letter(head.letter), link(head.name, head.address, carries));
  made.dataset.code = head.code;
  return made;
};

const headRow = (data) => {
  const made = atlas.element("tr");
  made.append(
    headCell("Measure"),
    headCell("Among all"),
    ...data.heads.map((head) => chosenHead(head, data.carries.profile)),
    ...["England", ...data.regions].map((name) => headCell(name)),
  );
  return made;
};

const nameCell = (row, carries) => {
  const made = atlas.element("th", "side-by-side__measure");
  made.scope = "row";
  const facts = atlas.element("span", "side-by-side__facts");
  if (row.warning) facts.append(atlas.element("span", `badge badge--${row.warning_key}`, row.warning), " ");
  facts.append([row.caution, row.facts].filter(Boolean).join(" · "));
  made.append(link(row.title, row.address, carries), facts);
  return made;
};

const at = (element, thousandths) => {
  element.style.setProperty("left", `${thousandths / 10}%`);
  return element;
};

const mark = ([name, code, place, room]) => {
  const stroke = at(atlas.element("span", "strip__mark"), place);
  const label = at(atlas.element("span", "strip__letter", name), room);
  [stroke, label].forEach((part) => Object.assign(part.dataset, { letter: name, code }));
  return [stroke, label];
};

const strokes = (places) => {
  const drawing = atlas.vector("svg", {
    class: "strip__all", viewBox: "0 0 1000 10", preserveAspectRatio: "none",
  });
  const path = places.map((place) => `M${place} 0v10`).join("");
  drawing.append(atlas.vector("path", { d: path }));
  return drawing;
};

const stripCell = (strip) => {
  const made = atlas.element("td", "side-by-side__strip");
  if (!strip) return made;
  const drawn = atlas.element("div", "strip");
  drawn.setAttribute("aria-hidden", "true");
  drawn.append(strokes(strip.everywhere), ...strip.marks.flatMap(mark));
  if (strip.england !== null) drawn.append(at(atlas.element("span", "strip__england"), strip.england));
  const ends = atlas.element("div", "strip__ends");
  ends.setAttribute("aria-hidden", "true");
  ends.append(...[strip.low, strip.spread, strip.high].map((words) => atlas.element("span", "", words)));
  made.title = strip.words;
  made.append(drawn, ends, atlas.element("span", "visually-hidden", strip.words));
  return made;
};

const valueCell = (cell) => {
  const made = atlas.element("td", "side-by-side__value");
  if (cell.title) made.title = cell.title;
  made.append(atlas.element("span", cell.is_absent ? "side-by-side__absent" : "", cell.value));
  if (cell.standing) made.append(atlas.element("span", "side-by-side__standing", cell.standing));
  return made;
};

const summaryCell = (value, note = "") => {
  const made = atlas.element("td", "side-by-side__value side-by-side__summary", value || "–");
  if (value && note) made.append(atlas.element("span", "side-by-side__standing", note));
  return made;
};

const measureRow = (row, carries) => {
  const made = atlas.element("tr");
  made.append(
    nameCell(row, carries),
    stripCell(row.strip),
    ...row.cells.map(valueCell),
    summaryCell(row.england, row.england_note),
    ...row.regions.map((value) => summaryCell(value)),
  );
  return made;
};

const subjectRow = (subject, columns) => {
  const made = atlas.element("tr", "side-by-side__subject");
  const head = atlas.element("th");
  head.scope = "rowgroup";
  head.colSpan = columns;
  head.append(atlas.element("span", "", subject));
  made.append(head);
  return made;
};

let ready = { data: null, rows: [] }; // rows are made once for a choice, then only moved

const bodies = (data, places, order) => {
  const columns = 3 + data.heads.length + data.regions.length;
  const subjectOf = (place) => data.rows[place].group;
  const subjects = order === SUBJECT ? [...new Set(places.map(subjectOf))] : [null];
  return subjects.map((subject) => {
    const body = atlas.element("tbody");
    if (subject) body.append(subjectRow(subject, columns));
    const own = places.filter((place) => !subject || subjectOf(place) === subject);
    body.append(...own.map((place) => ready.rows[place]));
    return body;
  });
};

// What is doubtful, missing or estimated; measures with the same notes share them.
const notes = (rows) => {
  const told = new Map();
  rows.filter((row) => row.notes.length).forEach((row) => {
    const key = row.notes.join("\n");
    told.set(key, [...(told.get(key) || []), row]);
  });
  if (!told.size) return [];
  const fold = atlas.element("details", "side-by-side__notes");
  const list = atlas.element("ul");
  told.forEach((alike) => {
    const item = atlas.element("li");
    item.append(
      atlas.element("strong", "", alike.map((row) => row.title).join("; ")),
      ...alike[0].notes.map((note) => atlas.element("p", "", note)),
    );
    list.append(item);
  });
  fold.append(atlas.element("summary", "", "Notes on modelled, reported, doubtful and missing figures"), list);
  return [fold];
};

export const run = (data, order, group) => {
  const holder = atlas.byId("compare-table");
  if (!holder) return;
  if (ready.data !== data) {
    ready = { data, rows: data.rows.map((row) => measureRow(row, data.carries.atlas)) };
  }
  const places = data.orders[order].filter((place) => group === ALL || data.rows[place].group === group);
  const table = atlas.element("table", "data-table side-by-side__table");
  const head = atlas.element("thead");
  head.append(headRow(data));
  table.append(atlas.element("caption", "visually-hidden", data.caption), head, ...bodies(data, places, order));
  holder.replaceChildren(table);
  atlas.byId("compare-notes").replaceChildren(...notes(places.map((place) => data.rows[place])));
};
