// Ways to take the pack away: files, a presentation, a link, the pack itself.
import * as state from "./pack_state.js";
import { ask, fileButton, save } from "./pack_jobs.js";
import { fileField } from "./pack_opening.js";
import { described } from "./pack_views.js";

const { element } = window.FootprintAtlas;

const button = (label, act) => {
  const made = element("button", "pack-button", label);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
};

const nameOfFile = (title) => {
  const words = title
    .normalize("NFKD")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return `${words ? words.join("-").slice(0, 60).replace(/-$/, "") : "footprint-atlas"}_board-pack.json`;
};

export class PackFiles {
  constructor(holder, setup, opening, say) {
    Object.assign(this, { holder, setup, opening, say });
    this.count = element("p", "pack-files__count");
    this.left = element("p", "notice");
    this.files = element("div", "pack-files__formats");
    this.present = element("a", "pack-button pack-button--main", "Present now");
    this.present.setAttribute("role", "link");
    this.presentNote = element("span", "file-job__note");
    this.present.append(this.presentNote);
    this.words = element("p", "pack-files__words");
    this.words.setAttribute("role", "status");
    this.aside = element("div", "pack-aside");
    this.build();
    this.fetchFormats();
  }

  build() {
    const own = element("div", "pack-files__own");
    own.append(
      button("Copy link to this pack", () => this.copyLink()),
      button("Save pack", () => this.savePack()),
      fileField("Open a saved pack", (file) => this.opening.file(file)),
      button("Start again", () => {
        state.clear("A new pack. The one before is set aside.");
      }),
    );
    const heading = (text) => element("h2", "pack-files__title", text);
    this.holder.replaceChildren(
      heading("Take it away"), this.count, this.left, this.present, this.files,
      heading("Keep and share"), own, this.words, this.aside,
    );
  }

  async fetchFormats() {
    try {
      const formats = await (await ask(`${this.setup.packs}formats`)).json();
      this.files.replaceChildren(
        ...formats.map((format) =>
          fileButton({
            format,
            packs: this.setup.packs,
            className: "pack-button",
            textOf: () => this.text(),
            say: this.say,
          }),
        ),
      );
    } catch (error) {
      const again = button("Try again", () => this.fetchFormats());
      this.files.replaceChildren(element("p", "notice", error.message), again);
    }
  }

  // The pack as files are made of it: without what cannot be made.
  text() {
    const pack = state.current();
    const items = pack.items.filter((item) => !(described(item) || {}).refusal);
    if (!items.length) throw new Error("There is no view in the pack that a file could be made of.");
    return JSON.stringify({ ...pack, items });
  }

  // Whatever depends on the pack.
  show() {
    const { items } = state.current();
    const refused = items.filter((item) => (described(item) || {}).refusal).length;
    this.count.textContent = `${items.length} of at most ${this.setup.mostViews} views`;
    this.left.hidden = !refused;
    this.left.textContent =
      refused === 1
        ? "One view cannot be made any more and is left out of files."
        : `${refused} views cannot be made any more and are left out of files.`;
    this.present.hidden = !items.length;
    if (refused) this.present.removeAttribute("href");
    else this.present.href = this.setup.present;
    this.present.setAttribute("aria-disabled", String(refused > 0));
    this.presentNote.textContent = refused
      ? "once the views that cannot be made are taken out"
      : "full screen, with notes in a second window";
    this.files.hidden = !items.length;
    this.showAside();
  }

  showAside() {
    const kept = state.aside();
    this.aside.hidden = !kept.length;
    const entries = kept.map((pack, place) => {
      const entry = element("li");
      const words = `Bring back ${state.nameOf(pack)}, ${state.viewsOf(pack.items.length)}`;
      const back = element("button", "link-button", words);
      back.type = "button";
      back.addEventListener("click", () => state.bringBack(place, "The pack that was set aside is back."));
      entry.append(back);
      return entry;
    });
    const list = element("ul", "pack-aside__list");
    list.append(...entries);
    this.aside.replaceChildren(element("p", "pack-aside__title", "Set aside"), list);
  }

  tell(words) {
    this.words.textContent = words;
  }

  savePack() {
    const name = nameOfFile(state.current().title);
    save(new Blob([JSON.stringify(state.current())], { type: "application/json" }), name);
    this.tell(`Saved ${name}. “Open a saved pack” reads it, here or on another computer.`);
  }

  async copyLink() {
    this.tell("Making the link…");
    try {
      const { link } = await (await ask(`${this.setup.packs}link`, { body: JSON.stringify(state.current()) })).json();
      if (!link) {
        this.tell("This pack is too long for a link. Use “Save pack” and send the file instead.");
        return;
      }
      const address = new URL(`${this.setup.page}?pack=${link}`, window.location.href).href;
      await navigator.clipboard.writeText(address).then(
        () => this.tell("Link copied. Whoever opens it gets a copy of this pack."),
        () => this.tell(`This browser does not let pages copy. The link is ${address}`),
      );
    } catch (error) {
      this.tell(error.message);
    }
  }
}
