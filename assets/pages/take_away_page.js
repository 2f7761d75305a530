// The menu of a whole page: every figure and table that it shows, as one file or in the pack.
import { Menu, base } from "./take_away.js";
import { ask, fileButton } from "./pack_jobs.js";
import { addAllToPack } from "./pack_store.js";

const { element } = window.FootprintAtlas;
const KINDS = ["pptx", "pdf", "html", "xlsx"];

// What stands in the path where the page's own has a <variable>.
const ofPath = (template) => {
  if (!template) return [];
  const names = [...template.matchAll(/<(\w+)>/g)].map((found) => found[1]);
  const values = window.location.pathname.split("/").slice(-names.length);
  return names.map((name, place) => [name, decodeURIComponent(values[place])]);
};

export class PageMenu extends Menu {
  get query() {
    const own = new URLSearchParams(ofPath(this.button.dataset.pagePath));
    return [own.toString(), window.location.search.slice(1)].filter(Boolean).join("&");
  }

  async offer() {
    const [pack, formats] = await Promise.all([
      ask(`${base}pack/page/${this.button.dataset.pageKey}?${this.query}`).then((answer) => answer.json()),
      ask(`${base}pack/formats`).then((answer) => answer.json()),
    ]);
    return { pack, formats: formats.filter(({ key }) => KINDS.includes(key)) };
  }

  fill({ pack, formats }) {
    const count = pack.items.length;
    const what = count === 1 ? "The one figure of this page" : `All ${count} figures and tables of this page`;
    const title = element("p", "take-away-menu__title", `${what}, as they stand`);
    const files = formats.map((format) =>
      fileButton({
        format,
        packs: `${base}pack/`,
        className: "take-away-menu__entry",
        textOf: () => JSON.stringify(pack),
        say: (words) => this.say(words),
      }),
    );
    const present = this.entry("Present", "full screen", null, "a");
    present.href = `${base}present?page=${this.button.dataset.pageKey}&${this.query}`;
    const add = this.entry("Add all to the pack", `${count} to arrange there`, () => this.say(addAllToPack(pack.items)));
    const foot = element("div", "take-away-menu__foot");
    foot.append(this.status);
    this.panel.replaceChildren(title, this.group("Files", files), this.group("Share", [add, present]), foot);
    this.say("");
    const first = this.panel.querySelector("button:not([disabled])");
    if (first) first.focus();
  }
}
