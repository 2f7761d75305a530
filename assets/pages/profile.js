// The profile of one area: fills its tables, and opens another profile that is
// picked, or clicked on the map.
import { fill } from "./filled_table.js";
import { drawAll } from "./later.js";

const atlas = window.FootprintAtlas;

// A link like any other, so that what is kept goes along.
const open = (code) => {
  const ways = document.querySelector(".profile-ways");
  const pattern = ways && ways.querySelector("a[data-carries]");
  if (!pattern) return;
  const link = document.createElement("a");
  link.hidden = true;
  link.dataset.carries = pattern.dataset.carries;
  link.dataset.address = pattern.dataset.address.replace(/[^/]*$/, encodeURIComponent(code));
  ways.append(link);
  link.click();
  link.remove();
};

// --- on a narrow screen: names and values above the strips, not beside them ----------

const NARROW = { width: 480, stretch: 1.75, lift: 0.2, margin: { l: 12, r: 12, t: 4, b: 8 } };
const TEXTS = { names: ["top right", 0], values: ["top left", 1] };

const stack = (graph) => {
  if (graph.dataset.isStacked || graph.clientWidth > NARROW.width) return;
  graph.dataset.isStacked = "yes";
  const places = graph.data.map((_, place) => place).filter((place) => TEXTS[graph.data[place].name]);
  const texts = places.map((place) => TEXTS[graph.data[place].name]);
  window.Plotly.update(
    graph,
    {
      x: places.map((place, order) => graph.data[place].y.map(() => texts[order][1])),
      y: places.map((place) => graph.data[place].y.map((y) => y - NARROW.lift)),
      textposition: texts.map(([position]) => position),
    },
    { height: graph._fullLayout.height * NARROW.stretch, margin: NARROW.margin },
    places,
  );
};

const strips = () => Array.from(document.querySelectorAll(".page-frame--profile .strips .js-plotly-plot"));

// A strip chart is drawn as it comes near, and again for another profile.
document.addEventListener("figuredrawn", (event) => {
  if (!strips().includes(event.target)) return;
  delete event.target.dataset.isStacked;
  stack(event.target);
});

export const run = (click, picked) => {
  document.querySelectorAll(".page-frame--profile [data-content]").forEach(fill);
  const point = click && click.points && click.points[0];
  const code = picked || (point && point.customdata && point.customdata[1]);
  if (code) open(code);
};

// --- on paper: light, and strips of a size that two pages hold ---------------------

const PAPER = { width: 770, shrink: 0.72 };
const root = document.documentElement;
let before = null;

window.addEventListener("beforeprint", () => {
  drawAll();
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
