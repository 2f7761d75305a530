// The menu of what can be taken away: files, a link, a picture to paste, a place in the pack.
import { addToPack } from "./pack_store.js";

const atlas = window.FootprintAtlas;
const element = atlas.element;
const config = JSON.parse(document.getElementById("_dash-config").textContent);
export const base = config.requests_pathname_prefix;

// The figure's own part of the address comes before what the page's says.
const queryOf = (card) => {
  const own = card.dataset.exhibitQuery || "";
  return [own, window.location.search.slice(1)].filter(Boolean).join("&");
};
const addressOf = (card, end) => `${base}download/${card.dataset.exhibit}${end}?${queryOf(card)}`;
const pairsOf = (query) => Object.fromEntries(new URLSearchParams(query));

const answer = async (address, signal) => {
  const response = await fetch(address, { signal });
  if (response.ok) return response;
  throw new Error((await response.text()).trim() || "The server did not answer.");
};

const save = (blob, name) => {
  const link = element("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
};

const nameOf = (response) => {
  const found = /filename="?([^";]+)"?/.exec(response.headers.get("Content-Disposition") || "");
  return found ? found[1] : "footprint-atlas";
};

// The picture as this browser draws it, for pasting and where the server has no browser of its own.
const drawHere = async (card, format, signal) => {
  const { figure, name } = await (await answer(addressOf(card, "/figure"), signal)).json();
  const holder = element("div", "picture-maker");
  document.body.append(holder);
  const { width, height } = figure.layout;
  try {
    await window.Plotly.newPlot(holder, figure.data, figure.layout, { staticPlot: true });
    const made = await window.Plotly.toImage(holder, { format, width, height, scale: format === "svg" ? 1 : 2 });
    return { blob: await blobOf(made), name: `${name}.${format}` };
  } finally {
    window.Plotly.purge(holder);
    holder.remove();
  }
};

// A data address read without fetching it, which our policy for connections would refuse.
const blobOf = (address) => {
  const comma = address.indexOf(",");
  const [head, body] = [address.slice(0, comma), address.slice(comma + 1)];
  const type = head.slice(5).split(";")[0];
  if (!head.includes(";base64")) return new Blob([decodeURIComponent(body)], { type });
  return new Blob([Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0))], { type });
};

const HERE = ["png", "svg"]; // what any browser can make

let closing = null; // ends what is open
window.addEventListener("popstate", () => closing && closing()); // Back leaves what it is of

export class Menu {
  constructor(button) {
    this.button = button;
    this.card = button.closest("[data-exhibit]");
    this.panel = element("div", "take-away-menu");
    this.panel.setAttribute("popover", "auto");
    this.panel.setAttribute("role", "dialog");
    this.panel.setAttribute("aria-label", "Take away");
    this.status = element("p", "take-away-menu__status", "");
    this.status.setAttribute("role", "status");
    this.cancel = element("button", "link-button take-away-menu__cancel", "Cancel");
    this.cancel.type = "button";
    this.cancel.hidden = true;
    this.cancel.addEventListener("click", () => this.work && this.work.abort());
    document.body.append(this.panel);
    this.panel.addEventListener("toggle", (event) => {
      if (event.newState === "closed") this.end();
    });
    this.panel.addEventListener("keydown", (event) => this.move(event));
  }

  async show() {
    this.panel.append(element("p", "take-away-menu__title", "Take away"), this.status);
    this.panel.showPopover();
    this.place();
    this.say("Looking…");
    try {
      this.fill(await this.offer());
    } catch (error) {
      this.say(error.message);
    }
    this.place();
  }

  async offer() {
    return (await answer(addressOf(this.card, "/offer"))).json();
  }

  fill(offer) {
    const groups = new Map();
    offer.files.forEach((file) => groups.set(file.group, [...(groups.get(file.group) || []), file]));
    const parts = [element("p", "take-away-menu__title", offer.title)];
    groups.forEach((files, group) => parts.push(this.group(group, files.map((file) => this.file(file)))));
    parts.push(this.group("Share", this.sharing(offer)));
    const foot = element("div", "take-away-menu__foot");
    foot.append(this.status, this.cancel);
    this.panel.replaceChildren(...parts, foot);
    this.say("");
    const first = this.panel.querySelector("button, a");
    if (first) first.focus();
  }

  group(title, entries) {
    const made = element("div", "take-away-menu__group");
    const name = element("p", "take-away-menu__name", title);
    name.id = `take-away-${title.split(" ")[0].toLowerCase()}`;
    const list = element("div", "take-away-menu__entries");
    list.setAttribute("role", "group");
    list.setAttribute("aria-labelledby", name.id);
    list.classList.toggle("take-away-menu__entries--three", entries.length === 3);
    list.append(...entries);
    made.append(name, list);
    return made;
  }

  entry(label, note, act, tag = "button") {
    const made = element(tag, "take-away-menu__entry", label);
    if (note) made.append(element("span", "take-away-menu__note", note));
    if (tag === "button") made.type = "button";
    if (act) made.addEventListener("click", act);
    return made;
  }

  file(file) {
    const isHere = file.missing && HERE.includes(file.extension);
    const note = file.missing && !isHere ? file.missing : file.note;
    const made = this.entry(file.label, note, () => this.take(file, isHere));
    made.dataset.file = file.extension;
    made.disabled = Boolean(file.missing) && !isHere;
    return made;
  }

  sharing(offer) {
    const entries = [this.entry("Copy link", "to this view", () => this.copyLink(offer))];
    if (offer.hasPicture) entries.push(this.entry("Copy as picture", "to paste", () => this.copyPicture()));
    entries.push(this.entry("Add to pack", "for slides, a report, a file", () => this.addToPack(offer)));
    if (offer.hasPicture) {
      const embed = this.entry("Embed", "in another page", null, "a");
      embed.href = `${base}embed?figure=${encodeURIComponent(this.card.dataset.exhibit)}&${queryOf(this.card)}`;
      entries.push(embed);
    }
    return entries;
  }

  async run(words, work) {
    if (this.work) this.work.abort();
    this.work = new AbortController();
    const { signal } = this.work;
    this.cancel.hidden = false;
    this.say(words);
    try {
      this.say(await work(signal));
    } catch (error) {
      this.say(signal.aborted ? "Cancelled." : error.message);
    } finally {
      this.cancel.hidden = true;
    }
  }

  take(file, isHere) {
    return this.run(`Making the ${file.label} file…`, async (signal) => {
      if (isHere) {
        const { blob, name } = await drawHere(this.card, file.extension, signal);
        save(blob, name);
        return `Saved ${name}.`;
      }
      const response = await answer(addressOf(this.card, `.${file.extension}`), signal);
      const name = nameOf(response);
      save(await response.blob(), name);
      return `Saved ${name}.`;
    });
  }

  copyLink(offer) {
    const address = new URL(base.slice(0, -1) + offer.address, window.location.href).href;
    return this.run("Copying…", () =>
      navigator.clipboard.writeText(address).then(
        () => "Link copied.",
        () => `This browser does not let pages copy. The link is ${address}`,
      ),
    );
  }

  copyPicture() {
    return this.run("Drawing the picture…", async (signal) => {
      if (!navigator.clipboard || !window.ClipboardItem) {
        return "This browser does not let pages copy pictures. Save the PNG instead.";
      }
      const drawn = drawHere(this.card, "png", signal).then(({ blob }) => blob);
      await navigator.clipboard.write([new window.ClipboardItem({ "image/png": drawn })]);
      return "Picture copied.";
    });
  }

  addToPack(offer) {
    const query = pairsOf(queryOf(this.card));
    this.say(addToPack({ exhibit: this.card.dataset.exhibit, query, title: "", note: "" }, offer.title));
  }

  say(words) {
    this.status.textContent = words;
  }

  // Under its button, where it fits.
  place() {
    const at = this.button.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.panel;
    const left = Math.max(8, Math.min(at.right - width, window.innerWidth - width - 8));
    const below = at.bottom + 6;
    const top = below + height < window.innerHeight ? below : Math.max(8, window.innerHeight - height - 8);
    this.panel.style.left = `${left}px`;
    this.panel.style.top = `${top}px`;
  }

  move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const entries = [...this.panel.querySelectorAll("button:not([disabled], [hidden]), a[href]")];
    const now = entries.indexOf(document.activeElement);
    entries[(now + step + entries.length) % entries.length].focus();
  }

  end() {
    if (this.work) this.work.abort();
    this.panel.remove();
    this.button.setAttribute("aria-expanded", "false");
    if (!document.activeElement || document.activeElement === document.body) this.button.focus();
    closing = null;
  }
}

const dress = () => {
  const address = import.meta.url.replace("take_away.js", "take_away.css");
  if (document.querySelector("link[data-take-away-style]")) return Promise.resolve();
  const link = element("link");
  link.rel = "stylesheet";
  link.href = address;
  link.dataset.takeAwayStyle = "";
  document.head.append(link);
  return new Promise((done) => {
    link.addEventListener("load", done);
    link.addEventListener("error", done);
  });
};

export const open = async (button) => {
  if (closing) closing();
  await dress();
  const isPage = button.matches(".take-away-page");
  const Kind = isPage ? (await import("./take_away_page.js")).PageMenu : Menu;
  const menu = new Kind(button);
  button.setAttribute("aria-expanded", "true");
  closing = () => menu.panel.hidePopover();
  await menu.show();
};
