// The survey page: writes the report and the answers by group, and draws each figure
// shortly before it is seen.
const atlas = window.FootprintAtlas;

const shown = new WeakMap(); // what each part of the page stands on

const partOf = (frame) => frame.closest("#survey-report, #survey-answers");

// Plotly shrinks a number until it fits its segment; what can no longer be read is left out.
const READABLE = 0.8;
const hideShrunken = (holder) =>
  holder.querySelectorAll(".bartext").forEach((text) => {
    const scale = /scale\(([\d.]+)\)/.exec(text.getAttribute("transform") || "");
    text.style.visibility = scale && Number(scale[1]) < READABLE ? "hidden" : "";
  });

const drawFrame = (frame) => {
  const data = shown.get(partOf(frame));
  const figure = data && data.figures[frame.dataset.figure];
  const holder = frame.firstElementChild;
  if (!figure || !holder || holder.classList.contains("js-plotly-plot")) return;
  window.Plotly.newPlot(holder, figure.data, figure.layout, data.config).then(() => {
    hideShrunken(holder);
    holder.on("plotly_afterplot", () => hideShrunken(holder));
  });
};

// A figure costs as much as a hundred lines of text, so those far below wait.
const watcher = new IntersectionObserver(
  (entries) =>
    entries
      .filter((entry) => entry.isIntersecting)
      .forEach(({ target }) => {
        watcher.unobserve(target);
        drawFrame(target);
      }),
  { rootMargin: "100% 0px" },
);

const framesIn = (part) => Array.from(part.querySelectorAll("[data-figure]"));

const write = (id, data) => {
  const part = atlas.byId(id);
  if (!part || shown.get(part) === data) return;
  framesIn(part).forEach((frame) => {
    watcher.unobserve(frame);
    window.Plotly.purge(frame.firstElementChild);
  });
  shown.set(part, data);
  atlas.build(id, data.tree);
  framesIn(part).forEach((frame) => watcher.observe(frame));
};

let isFirst = true;

export const run = (report, answers) => {
  write("survey-report", report);
  write("survey-answers", answers);
  const target = window.location.hash && atlas.byId(window.location.hash.slice(1));
  if (isFirst && target) target.scrollIntoView();
  isFirst = false;
};

window.addEventListener("beforeprint", () =>
  ["survey-report", "survey-answers"].forEach((id) => {
    const part = atlas.byId(id);
    if (part) framesIn(part).forEach(drawFrame);
  }),
);
