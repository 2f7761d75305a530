// The survey page: writes the report and the answers by group, and draws each figure
// shortly before it is seen.
import { drawNear } from "./later.js";

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

const isWired = new WeakSet();
document.addEventListener("figuredrawn", ({ target }) => {
  if (!partOf(target)) return;
  hideShrunken(target);
  if (isWired.has(target)) return;
  isWired.add(target);
  target.on("plotly_afterplot", () => hideShrunken(target));
});

const write = (id, data) => {
  const part = atlas.byId(id);
  if (!part || shown.get(part) === data) return;
  shown.set(part, data);
  atlas.build(id, data.tree);
  part.querySelectorAll("[data-figure]").forEach((frame) => {
    const figure = data.figures[frame.dataset.figure];
    if (figure) drawNear(frame, () => ({ figure, config: data.config }));
  });
};

let isFirst = true;

export const run = (report, answers) => {
  write("survey-report", report);
  write("survey-answers", answers);
  const target = window.location.hash && atlas.byId(window.location.hash.slice(1));
  if (isFirst && target) target.scrollIntoView();
  isFirst = false;
};
