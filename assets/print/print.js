// A page on its way to paper: light, at the width of a sheet, with what it shows and where it stands.
const atlas = window.FootprintAtlas;
const { element } = atlas;
const root = document.documentElement;

const SHEET = 690; // pixels between the margins of A4, with a little room
const PANE = { width: 335, height: 400 };
const SINGLE = { width: SHEET, height: 560 };

const graphs = () => [...document.querySelectorAll(".js-plotly-plot")].filter((one) => one._fullLayout && one.offsetParent);

const TALL = 660; // leaves room for a heading and words on the same sheet
const RANKING = { width: SHEET, height: TALL };
const SCATTER = { width: SHEET, height: 460 };

const sizeOf = (graph) => {
  if (graph.closest(".scatter")) return SCATTER;
  const panes = graph.closest(".panes");
  if (panes) return panes.classList.contains("panes--single") ? SINGLE : PANE;
  const size = {};
  if (graph.offsetWidth > SHEET) size.width = SHEET;
  if (graph.offsetHeight > TALL) size.height = TALL;
  return Object.keys(size).length ? size : null;
};

// What the reader has narrowed the page to: chips, and what pickers and fields hold.
const filters = () => {
  const chips = [...document.querySelectorAll(".chip")].map((chip) => chip.firstChild.textContent);
  if (chips.length) return chips.join("; ");
  return [...document.querySelectorAll(".controls .mantine-InputWrapper-root, .councils__filters .mantine-InputWrapper-root")]
    .map((field) => {
      const label = field.querySelector("label");
      const pills = [...field.querySelectorAll(".mantine-Pill-label")].map((pill) => pill.textContent);
      const input = field.querySelector("input:not([type=hidden])");
      const value = pills.join(", ") || (input && input.value);
      return label && value ? `${label.textContent}: ${value}` : "";
    })
    .filter(Boolean)
    .join("; ");
};

const today = () => new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });

// As text in a style sheet, whatever stands in the address.
const quoted = (text) => `"${[...text].map((letter) => (/[\w ./:?&=~,%#·-]/.test(letter) ? letter : " ")).join("")}"`;

const cut = (text, most) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

let sheet = null;
const runningFoot = (address) => {
  sheet = sheet || new CSSStyleSheet();
  sheet.replaceSync(
    `@page { @bottom-left { content: ${quoted(cut(address, 110))}; font: 7pt sans-serif; color: #52606d }
             @bottom-right { content: counter(page) " of " counter(pages); font: 7pt sans-serif; color: #52606d } }`,
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter((one) => one !== sheet), sheet];
};

const line = (className, parts) => {
  const made = element("p", className);
  made.textContent = parts.filter(Boolean).join(" · ");
  return made;
};

let before = null;

window.addEventListener("beforeprint", () => {
  if (before) return;
  runningFoot(`Printed ${today()} · ${window.location.href}`);
  const content = document.getElementById("content") || document.body; // a page still on its way
  const isProfile = Boolean(document.querySelector(".page-frame--profile")); // has sheets of its own
  if (atlas.drawAll) atlas.drawAll();
  before = { scheme: isProfile ? null : root.dataset.mantineColorScheme, sized: [], lines: [] };
  const narrowed = filters();
  const head = line("print-head", ["Footprint Atlas", document.title.split(" – ")[0], narrowed && `Shown: ${narrowed}`]);
  const foot = line("print-foot", [`Printed ${today()} from ${window.location.href}`]);
  if (!isProfile) {
    root.dataset.mantineColorScheme = "light";
    content.prepend(head);
    before.lines.push(head);
    graphs().forEach((graph) => {
      const size = sizeOf(graph);
      if (!size) return;
      before.sized.push([graph, { width: graph.layout.width, height: graph.layout.height, autosize: graph.layout.autosize }]);
      window.Plotly.relayout(graph, size);
    });
    if (atlas.layRanking) atlas.layRanking(RANKING);
    content.append(foot);
    before.lines.push(foot);
  }
});

window.addEventListener("afterprint", () => {
  if (!before) return;
  if (before.scheme) root.dataset.mantineColorScheme = before.scheme;
  before.lines.forEach((one) => one.remove());
  before.sized.forEach(([graph, was]) =>
    window.Plotly.relayout(graph, { width: was.width ?? null, height: was.height ?? null, autosize: was.autosize ?? true }),
  );
  before = null;
  if (atlas.layRanking) atlas.layRanking(null);
  if (atlas.highlight) atlas.highlight();
});
atlas.isPrintable = true; // for whoever has to wait for it
