// The board pack: collect, arrange, take away. Everything is kept by this browser at once.
import * as state from "./pack_state.js";
import { PackFiles } from "./pack_files.js";
import { PackList } from "./pack_list.js";
import { Opening, fileField } from "./pack_opening.js";

const atlas = window.FootprintAtlas;
const { byId, element } = atlas;

const FEWEST_COMPARED = 2;
let page = null; // what is on the screen
let picked = {}; // by template, what it is to be of

const say = (words) => {
  const holder = byId("pack-status");
  if (holder) holder.textContent = words;
};

const field = (label, hint, className, setup, name) => {
  const holder = element("label", `pack-field ${className}`);
  const input = element("input", "pack-field__text");
  input.type = "text";
  input.maxLength = setup.longestTitle;
  input.placeholder = hint;
  input.addEventListener("input", () => {
    state.current()[name] = input.value;
    const left = setup.longestTitle - input.value.length;
    room.hidden = left > 40;
    room.textContent = left ? `${left} of ${setup.longestTitle} characters left` : `The limit of ${setup.longestTitle} characters is reached`;
    page.list.kept();
  });
  const room = element("span", "pack-room");
  room.hidden = true;
  holder.append(element("span", "pack-field__label", label), input, room);
  return { holder, input, name };
};

const steps = () => {
  const holder = element("div", "pack-steps");
  const list = element("ol", "pack-steps__list");
  [
    ["Collect", "On any page, choose the arrow on a figure or a table, then “Add to pack”. Or begin with a template below."],
    ["Arrange", "Here: put the views in order, give them titles of your own, and write notes for the speaker."],
    ["Take away", "As slides that can be edited, a report, one file that needs no network, a spreadsheet, or live on the wall."],
  ].forEach(([title, words]) => {
    const entry = element("li", "pack-steps__step");
    entry.append(element("h2", "pack-steps__title", title), element("p", "", words));
    list.append(entry);
  });
  const open = element("div", "pack-steps__open");
  open.append(fileField("Open a saved pack", (file) => page.opening.file(file)));
  holder.append(list, open);
  return holder;
};

const build = (setup) => {
  const opening = new Opening(byId("pack-choice"), setup, say);
  const views = byId("pack-views");
  const fields = [
    field("Title", "Name the pack, for example “Board meeting, June”", "pack-field--title", setup, "title"),
    field("Subtitle", "For whom, when", "pack-field--subtitle", setup, "subtitle"),
  ];
  page = { root: views, setup, opening, fields, first: null };
  page.list = new PackList(views, setup, say, () => page.files && show(false));
  page.files = new PackFiles(byId("pack-files"), setup, opening, say);
  page.meta = element("div", "card pack-meta");
  page.meta.append(...fields.map((one) => one.holder));
  page.first = steps();
  views.replaceChildren(page.first, page.meta, ...page.list.elements);
  byId("pack-start").addEventListener("click", chooseTemplate);
  document.querySelector(".pack .page-title").tabIndex = -1;
  document.querySelector(".pack").classList.add("is-filled");
};

// What is there depends on whether anything was collected.
const show = (isNew) => {
  const isBare = state.isEmpty();
  const start = byId("pack-start");
  page.first.hidden = !isBare;
  page.meta.hidden = isBare;
  byId("pack-files").hidden = isBare && !state.aside().length;
  document.querySelector(".pack").classList.toggle("is-bare", isBare);
  if (isNew) {
    start.open = isBare;
    start.querySelector("summary").textContent = isBare ? "Begin with a template" : "Begin again with a template, or add one";
    page.fields.forEach(({ input, name }) => (input.value = state.current()[name]));
    page.list.show();
  }
  page.files.show();
  if (atlas.countPack) atlas.countPack();
};

const refuse = (button, words) => {
  const holder = button.closest(".pack-template");
  let line = holder.querySelector(".pack-template__refusal");
  if (!line) {
    line = element("p", "pack-template__refusal");
    line.setAttribute("role", "alert");
    button.before(line);
  }
  line.textContent = words;
  const input = holder.querySelector("input");
  if (input && words) input.focus();
};

const chooseTemplate = (event) => {
  const button = event.target.closest("[data-template]");
  if (!button) return;
  const name = button.dataset.template;
  const codes = picked[name] || [];
  if (name === "footprint" && !codes.length) return refuse(button, "Choose which one first.");
  if (name === "region" && !codes.length) return refuse(button, "Choose a region first.");
  if (name === "compare" && codes.length < FEWEST_COMPARED) return refuse(button, "Choose at least two first.");
  const line = button.closest(".pack-template").querySelector(".pack-template__refusal");
  if (line) line.remove();
  page.opening.template(name, codes.join("~"));
};

// A pack or a template in the address is opened once; afterwards the address is that of the page.
const openAddress = (setup) => {
  const { opened, template } = setup;
  if (!opened && !template.name) return;
  window.history.replaceState(window.history.state, "", setup.page);
  if (opened) page.opening.offer(opened, "A pack was shared with you");
  else page.opening.template(template.name, template.codes);
};

export const run = (setup, footprint, compared, region) => {
  picked = {
    footprint: footprint ? [footprint] : [],
    compare: compared || [],
    region: region ? [region] : [],
  };
  const views = byId("pack-views");
  if (!views || (page && page.root === views)) return;
  state.adopt();
  build(setup);
  state.onChange((words) => {
    if (!page.root.isConnected) return;
    show(true);
    if (words) say(words);
    // Whatever had the focus may be gone, as the button that opened another pack is.
    const at = document.activeElement;
    if (!at || at === document.body || !at.offsetParent) document.querySelector(".pack .page-title").focus();
  });
  show(true);
  openAddress(setup);
};
