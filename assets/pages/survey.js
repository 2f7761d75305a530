// The survey page: writes the report, and draws each figure shortly before it is seen.
const atlas = window.FootprintAtlas;

let shown = null; // the data that the page stands on
let watcher = null;

const figureOf = (frame) => {
  const figure = shown.figures[frame.dataset.figure];
  const holder = frame.firstElementChild;
  if (!figure || !holder || holder.classList.contains("js-plotly-plot")) return;
  window.Plotly.newPlot(holder, figure.data, figure.layout, shown.config);
};

const frames = () => Array.from(document.querySelectorAll("#survey-report [data-figure]"));

// A figure costs as much as a hundred lines of text, so those far below wait.
const watch = () => {
  if (watcher) watcher.disconnect();
  watcher = new IntersectionObserver(
    (entries) =>
      entries
        .filter((entry) => entry.isIntersecting)
        .forEach(({ target }) => {
          watcher.unobserve(target);
          figureOf(target);
        }),
    { rootMargin: "100% 0px" },
  );
  frames().forEach((frame) => watcher.observe(frame));
};

export const run = (data) => {
  const holder = atlas.byId("survey-report");
  if (!holder || (shown === data && holder.childElementCount)) return;
  shown = data;
  holder.innerHTML = data.html; // escaped where it was written
  watch();
  const target = window.location.hash && atlas.byId(window.location.hash.slice(1));
  if (target) target.scrollIntoView();
};

window.addEventListener("beforeprint", () => frames().forEach(figureOf));
