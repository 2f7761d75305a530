// The views of a pack in order: titles, notes, and every way to move them.
import * as state from "./pack_state.js";
import { describe, described } from "./pack_views.js";

const atlas = window.FootprintAtlas;
const { element } = atlas;

const iconButton = (picture, label, act) => {
  const button = element("button", "icon-button");
  button.type = "button";
  const drawn = element("span", `icon icon--${picture}`);
  drawn.setAttribute("aria-hidden", "true");
  button.append(drawn);
  button.addEventListener("click", () => button.getAttribute("aria-disabled") !== "true" && act());
  button.dataset.label = label;
  return button;
};

// A text with its limit, which is told before it is reached.
const limited = (field, most, soon) => {
  const room = element("p", "pack-room");
  room.hidden = true;
  field.maxLength = most;
  const tell = () => {
    const left = most - field.value.length;
    room.hidden = left > soon;
    room.textContent =
      left > 0 ? `${left} of ${most.toLocaleString("en-GB")} characters left` : `The limit of ${most.toLocaleString("en-GB")} characters is reached`;
  };
  field.addEventListener("input", tell);
  return { room, tell };
};

// As high as what it says, also where the style sheet cannot see to that.
const fit = (field) => {
  if (CSS.supports("field-sizing", "content")) return;
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight}px`;
};

class Row {
  constructor(list, item) {
    Object.assign(this, { list, item });
    this.element = element("li", "pack-view");
    this.handle = element("span", "pack-view__handle");
    this.handle.title = "Drag to another place";
    this.handle.addEventListener("pointerdown", (event) => list.drag(this, event));
    this.number = element("span", "pack-view__number");
    this.handle.append(this.number);
    this.body = element("div", "pack-view__body");
    this.tools = element("div", "pack-view__tools");
    this.element.append(this.handle, this.body, this.tools);
    this.fill();
  }

  fill() {
    const { setup } = this.list;
    this.title = element("textarea", "pack-view__title");
    this.title.rows = 1;
    this.title.value = this.item.title;
    const titleRoom = limited(this.title, setup.longestTitle, 40);
    this.title.addEventListener("keydown", (event) => event.key === "Enter" && event.preventDefault());
    this.title.addEventListener("input", () => {
      this.title.value = this.title.value.replaceAll("\n", " ");
      this.item.title = this.title.value;
      fit(this.title);
      this.list.kept();
    });
    this.from = element("p", "pack-view__from");
    const note = element("details", "pack-note");
    note.open = Boolean(this.item.note);
    const summary = element("summary", "pack-note__summary", "Note for the speaker");
    this.note = element("textarea", "pack-note__text");
    this.note.rows = 2;
    this.note.value = this.item.note;
    this.note.placeholder = "What to say with this view; it goes into the notes of the slide.";
    const noteRoom = limited(this.note, setup.longestNote, 200);
    this.note.addEventListener("input", () => {
      this.item.note = this.note.value;
      fit(this.note);
      this.list.kept();
    });
    note.append(summary, this.note, noteRoom.room);
    this.body.append(this.title, titleRoom.room, this.from, note);
    this.up = iconButton("up", "Move up", () => this.list.move(this, -1, this.up));
    this.down = iconButton("down", "Move down", () => this.list.move(this, 1, this.down));
    this.copy = iconButton("copy", "Duplicate", () => this.list.duplicate(this));
    this.see = element("a", "icon-button");
    this.see.append(element("span", "icon icon--see"));
    this.see.firstChild.setAttribute("aria-hidden", "true");
    this.see.dataset.label = "See it on its page:";
    this.out = iconButton("close", "Take out", () => this.list.remove(this));
    this.tools.append(this.up, this.down, this.copy, this.see, this.out);
  }

  get name() {
    const view = described(this.item);
    return this.item.title || (view && view.takeaway) || this.item.exhibit;
  }

  // Where it stands, for the eye and for readers of the screen.
  place(number, count) {
    this.number.textContent = String(number);
    this.title.setAttribute("aria-label", `Title of view ${number}`);
    this.note.setAttribute("aria-label", `Note for the speaker on view ${number}`);
    [this.up, this.down, this.copy, this.see, this.out].forEach((button) => {
      const words = `${button.dataset.label} view ${number}`;
      button.title = button.dataset.label.replace(":", "");
      button.setAttribute("aria-label", words);
    });
    const set = (button, isOff) => button.setAttribute("aria-disabled", String(isOff));
    set(this.up, number === 1);
    set(this.down, number === count);
    set(this.copy, count >= this.list.setup.mostViews);
  }

  describe() {
    const view = described(this.item);
    this.see.hidden = !view || Boolean(view.refusal);
    if (!view) {
      this.title.placeholder = "";
      this.from.textContent = "Looking up what this view tells…";
      return;
    }
    this.element.classList.toggle("is-refused", Boolean(view.refusal));
    if (view.refusal) {
      this.title.placeholder = "This view cannot be made";
      this.from.replaceChildren(element("strong", "", "Left out of files: "), view.refusal);
      return;
    }
    this.title.placeholder = view.takeaway;
    this.see.href = view.address;
    this.see.dataset.address = view.address;
    this.see.dataset.carries = "";
    const where = [view.kind, view.page, view.filters].filter(Boolean).join(" · ");
    const badges = view.statuses.map(({ key, words }) => element("span", `badge badge--${key}`, words));
    this.from.replaceChildren(`${where} `, ...badges.flatMap((badge) => [badge, " "]));
    this.from.title = view.sources.length ? `Sources: ${view.sources.join("; ")}` : "";
    fit(this.title);
  }
}

export class PackList {
  constructor(holder, setup, say, told) {
    Object.assign(this, { holder, setup, say, told, rows: [] });
    this.undo = element("div", "pack-undo");
    this.undo.hidden = true;
    this.list = element("ol", "pack-list");
    this.list.setAttribute("aria-label", "Views of the pack");
    this.trouble = element("p", "notice");
    this.trouble.setAttribute("role", "status");
    this.trouble.hidden = true;
  }

  get elements() {
    return [this.trouble, this.undo, this.list];
  }

  // Draws the pack anew; what is typed is in it already.
  show() {
    this.undo.hidden = true;
    this.rows = state.current().items.map((item) => new Row(this, item));
    this.list.replaceChildren(...this.rows.map((row) => row.element));
    this.arrange();
    this.describe();
  }

  async describe() {
    this.rows.forEach((row) => row.describe());
    this.trouble.hidden = true;
    try {
      await describe(this.setup.packs, this.rows.map((row) => row.item));
    } catch (error) {
      const again = element("button", "link-button", "Try again");
      again.type = "button";
      again.addEventListener("click", () => this.describe());
      this.trouble.replaceChildren(`${error.message} `, again);
      this.trouble.hidden = false;
    }
    this.rows.forEach((row) => row.describe());
    this.told();
  }

  kept() {
    if (!state.keep()) {
      this.trouble.textContent = "This browser does not keep the pack: save it as a file before you leave.";
      this.trouble.hidden = false;
    }
    this.told();
  }

  // Numbers and ends, after any change of the order.
  arrange() {
    this.rows.forEach((row, place) => row.place(place + 1, this.rows.length));
    this.list.hidden = !this.rows.length;
  }

  // Takes the order of the rows over into the pack.
  settle() {
    state.current().items = this.rows.map((row) => row.item);
    this.arrange();
    this.kept();
  }

  put(row, place) {
    this.rows.splice(this.rows.indexOf(row), 1);
    this.rows.splice(place, 0, row);
    const next = this.rows[place + 1];
    this.list.insertBefore(row.element, next ? next.element : null);
  }

  move(row, step, button) {
    const place = this.rows.indexOf(row) + step;
    if (place < 0 || place >= this.rows.length) return;
    this.put(row, place);
    this.settle();
    button.focus();
    row.element.scrollIntoView({ block: "nearest" });
    this.say(`Moved to place ${place + 1} of ${this.rows.length}.`);
  }

  duplicate(row) {
    if (this.rows.length >= this.setup.mostViews) return;
    const copy = new Row(this, { ...row.item, query: { ...row.item.query } });
    const place = this.rows.indexOf(row) + 1;
    this.rows.splice(place, 0, copy);
    row.element.after(copy.element);
    copy.describe();
    this.settle();
    copy.title.focus();
    this.say(`Duplicated as view ${place + 1}.`);
  }

  remove(row) {
    const place = this.rows.indexOf(row);
    const name = row.name;
    this.rows.splice(place, 1);
    row.element.remove();
    this.settle();
    const again = element("button", "link-button", "Undo");
    again.type = "button";
    again.addEventListener("click", () => {
      const at = Math.min(place, this.rows.length);
      this.rows.splice(at, 0, row);
      const next = this.rows[at + 1];
      this.list.insertBefore(row.element, next ? next.element : null);
      this.undo.hidden = true;
      this.settle();
      row.out.focus();
      this.say(`View ${at + 1} is back.`);
    });
    this.undo.replaceChildren(element("span", "pack-undo__words", `Taken out: ${name}`), again);
    this.undo.hidden = false;
    this.say(`Taken out: ${name}. Undo is above the list.`);
    const next = this.rows[Math.min(place, this.rows.length - 1)];
    (next ? next.out : again).focus();
  }

  // The rows change places under the pointer; letting go keeps, Escape takes back. The window
  // listens, since a row that changes its place loses the pointer.
  drag(row, event) {
    if (event.button !== 0) return;
    event.preventDefault();
    const before = this.rows.indexOf(row);
    row.element.classList.add("is-dragged");
    const follow = (moved) => {
      const edge = 60;
      if (moved.clientY < edge) window.scrollBy(0, -12);
      if (moved.clientY > window.innerHeight - edge) window.scrollBy(0, 12);
      const place = this.rows.indexOf(row);
      const middle = (other) => {
        const box = other.element.getBoundingClientRect();
        return box.top + box.height / 2;
      };
      const [above, below] = [this.rows[place - 1], this.rows[place + 1]];
      if (above && moved.clientY < middle(above)) this.put(row, place - 1);
      else if (below && moved.clientY > middle(below)) this.put(row, place + 1);
      else return;
      this.arrange();
    };
    const end = (isKept) => {
      window.removeEventListener("pointermove", follow);
      window.removeEventListener("pointerup", drop);
      window.removeEventListener("pointercancel", drop);
      document.removeEventListener("keydown", escape, true);
      row.element.classList.remove("is-dragged");
      if (!isKept) this.put(row, before);
      if (this.rows.indexOf(row) === before) return this.arrange();
      this.settle();
      this.say(`Moved to place ${this.rows.indexOf(row) + 1} of ${this.rows.length}.`);
      return undefined;
    };
    const drop = (ended) => end(ended.type === "pointerup");
    const escape = (pressed) => {
      if (pressed.key !== "Escape") return;
      pressed.stopPropagation();
      end(false);
    };
    window.addEventListener("pointermove", follow);
    window.addEventListener("pointerup", drop);
    window.addEventListener("pointercancel", drop);
    document.addEventListener("keydown", escape, true);
  }
}
