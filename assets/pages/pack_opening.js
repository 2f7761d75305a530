// Packs that come from elsewhere: a link, a file, a template. What was collected is never lost.
import * as state from "./pack_state.js";
import { ask } from "./pack_jobs.js";

const { element } = window.FootprintAtlas;
const LARGEST = 1000000; // bytes

const button = (label, className, act) => {
  const made = element("button", className, label);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
};

export class Opening {
  constructor(holder, setup, say) {
    Object.assign(this, { holder, setup, say });
  }

  // Opens a pack at once where nothing was collected, else asks.
  offer(pack, whence) {
    if (state.sameAs(pack)) {
      this.close();
      return this.say("This is the pack that you have open already.");
    }
    if (state.isEmpty()) return this.open(pack);
    const count = state.current().items.length;
    const room = this.setup.mostViews - count;
    const head = element("h2", "pack-choice__title", `${whence}: ${state.nameOf(pack)}, ${state.viewsOf(pack.items.length)}`);
    head.tabIndex = -1;
    const words = element(
      "p",
      "pack-choice__words",
      `You have ${state.nameOf(state.current())} open already, with ${state.viewsOf(count)}. Nothing is lost either way.`,
    );
    const add = button("Add its views to mine", "pack-button", () => this.add(pack));
    if (pack.items.length > room) {
      add.disabled = true;
      add.append(element("span", "file-job__note", `a pack holds ${this.setup.mostViews} views, so there is room for ${room}`));
    }
    const choices = element("div", "pack-choice__buttons");
    choices.append(
      button("Open it and set mine aside", "pack-button pack-button--main", () => this.open(pack)),
      add,
      button("Keep mine as it is", "pack-button", () => this.close("Your pack is as it was.")),
    );
    const box = element("section", "pack-choice");
    box.append(head, words, choices);
    this.holder.replaceChildren(box);
    head.focus();
    return undefined;
  }

  open(pack) {
    this.close();
    state.open(pack, `Open: ${state.nameOf(pack)}, ${state.viewsOf(pack.items.length)}.`);
  }

  add(pack) {
    this.close();
    state.append(pack.items, `Added ${state.viewsOf(pack.items.length)}.`);
  }

  close(words) {
    this.holder.replaceChildren();
    if (words) this.say(words);
  }

  // Says why something cannot be opened; what is open stays.
  refuse(words) {
    const box = element("p", "notice pack-refusal", `${words} Your own pack is as it was.`);
    box.setAttribute("role", "alert");
    box.append(" ", button("Close", "link-button", () => this.close()));
    this.holder.replaceChildren(box);
    this.holder.scrollIntoView({ block: "nearest" });
  }

  async file(chosen) {
    if (chosen.size > LARGEST) {
      return this.refuse(`${chosen.name} is larger than 1 MB, the most that a saved pack may be.`);
    }
    try {
      const body = await chosen.text();
      const answer = await ask(`${this.setup.packs}open`, { body, method: "POST" });
      return this.offer(await answer.json(), "A saved pack");
    } catch (error) {
      return this.refuse(`${chosen.name} cannot be opened. ${error.message}`);
    }
  }

  async template(name, codes) {
    const query = codes ? `?${new URLSearchParams({ codes })}` : "";
    try {
      const answer = await ask(`${this.setup.packs}template/${encodeURIComponent(name)}${query}`);
      this.offer(await answer.json(), "The template");
    } catch (error) {
      this.refuse(error.message);
    }
  }
}

// A button that opens a file, as a field that looks like the other buttons.
export const fileField = (label, act) => {
  const holder = element("label", "pack-button pack-file", label);
  const field = element("input", "visually-hidden");
  field.type = "file";
  field.accept = ".json,application/json";
  field.addEventListener("change", () => {
    if (field.files.length) act(field.files[0]);
    field.value = "";
  });
  holder.append(field);
  return holder;
};
