// Draws figures shortly before they are seen, and all of them for paper: a figure costs as
// much as a hundred lines of text, so those far below, and those of hidden parts, wait.
const atlas = window.FootprintAtlas;

const drawn = new Set();
const waiting = new Map(); // by frame, what gives its figure

const stopWaiting = (frame) => {
  waiting.delete(frame);
  watcher.unobserve(frame);
};

// A plot that was hidden when the window changed learns of it when it is seen again.
const fitter = new ResizeObserver((entries) =>
  entries.forEach(({ target }) => {
    const plot = target.firstElementChild;
    const layout = plot && plot._fullLayout;
    const isOff = layout && !plot.layout.width && Math.abs(layout.width - plot.clientWidth) > 1;
    if (isOff && target.offsetParent) window.Plotly.Plots.resize(plot);
  }),
);

const forgetGone = () => {
  atlas.forgetGone(drawn);
  waiting.forEach((_, frame) => frame.isConnected || stopWaiting(frame));
};

const draw = (frame) => {
  const give = waiting.get(frame);
  if (!give) return; // it left the page while another was drawn
  const { figure, config } = give();
  const plot = frame.firstElementChild;
  stopWaiting(frame);
  forgetGone();
  drawn.add(plot);
  fitter.observe(frame);
  window.Plotly.react(plot, figure.data, figure.layout, config).then(() => {
    plot.style.height = ""; // the figure keeps its own room now
    plot.dispatchEvent(new CustomEvent("figuredrawn", { bubbles: true }));
  });
};

const watcher = new IntersectionObserver(
  (entries) =>
    entries
      .filter(({ isIntersecting, target }) => isIntersecting && waiting.has(target))
      .forEach(({ target }) => draw(target)),
  { rootMargin: "50% 0px" },
);

// Draws into the first child of a frame what is given as figure and config, once the frame comes
// near; also over what stands there. Each drawing ends with a "figuredrawn".
export const drawNear = (frame, give) => {
  waiting.set(frame, give);
  watcher.observe(frame);
};

// What is hidden has no width to be drawn at, and is not printed either.
export const drawAll = () => {
  forgetGone();
  Array.from(waiting.keys())
    .filter((frame) => frame.offsetParent)
    .forEach(draw);
};
atlas.drawAll = drawAll;
window.addEventListener("beforeprint", drawAll);
