// The profile of one area: fills its tables, and opens another profile that is
// picked, or clicked on the map.
const atlas = window.FootprintAtlas;

const element = (tag, text, attributes = {}) => {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  Object.entries(attributes).forEach(([name, value]) => value && made.setAttribute(name, value));
  return made;
};

const rowOf = ({ kind, cells }, numbers, width) => {
  const row = element("tr", "", { class: kind && `is-${kind}` });
  cells.forEach((text, place) => {
    const attributes = { class: numbers.has(place) ? "is-number" : "" };
    if (place === 0) Object.assign(attributes, { scope: kind === "heading" ? "colgroup" : "row" });
    if (kind === "heading") attributes.colspan = String(width);
    row.append(element(place === 0 ? "th" : "td", text, attributes));
  });
  return row;
};

const fill = (table) => {
  const { caption, heads, numbers, rows } = JSON.parse(table.dataset.table);
  const right = new Set(numbers);
  const head = element("tr");
  head.append(
    ...heads.map((text, place) =>
      element("th", text, { scope: "col", class: right.has(place) ? "is-number" : "" }),
    ),
  );
  const top = element("thead");
  top.append(head);
  const body = element("tbody");
  body.append(...rows.map((row) => rowOf(row, right, heads.length)));
  table.replaceChildren(element("caption", caption, { class: "visually-hidden" }), top, body);
};

// A link like any other, so that what is kept goes along.
const open = (code) => {
  const ways = document.querySelector(".profile-ways");
  const pattern = ways && ways.querySelector("a[data-carries]");
  if (!pattern) return;
  const link = element("a", "", { "data-carries": pattern.dataset.carries, hidden: "hidden" });
  link.dataset.address = pattern.dataset.address.replace(/[^/]*$/, encodeURIComponent(code));
  ways.append(link);
  link.click();
  link.remove();
};

export const run = (click, picked) => {
  document.querySelectorAll(".page-frame--profile [data-table]").forEach((table) => {
    if (!table.tBodies.length) fill(table);
  });
  const point = click && click.points && click.points[0];
  const code = picked || (point && point.customdata && point.customdata[1]);
  if (code) open(code);
};

// --- on paper: light, and strips of a size that two pages hold ---------------------

const PAPER = { width: 770, shrink: 0.72 };
const root = document.documentElement;
let before = null;

const strips = () => Array.from(document.querySelectorAll(".page-frame--profile .strips .js-plotly-plot"));

window.addEventListener("beforeprint", () => {
  const graphs = strips();
  if (!graphs.length || before) return;
  const heights = graphs.map((graph) => graph._fullLayout.height);
  before = { scheme: root.dataset.mantineColorScheme, heights };
  root.dataset.mantineColorScheme = "light";
  graphs.forEach((graph, place) =>
    window.Plotly.relayout(graph, { width: PAPER.width, height: heights[place] * PAPER.shrink }),
  );
});

window.addEventListener("afterprint", () => {
  if (!before) return;
  root.dataset.mantineColorScheme = before.scheme;
  strips().forEach((graph, place) =>
    window.Plotly.relayout(graph, { width: null, autosize: true, height: before.heights[place] }),
  );
  before = null;
});
