// Files that the server makes in its own time: begun, watched, cancelled, saved.
const PAUSE = 350; // milliseconds between two looks
const PATIENCE = 4; // looks in a row that may fail before we give up

export const ask = async (address, { body, signal, method } = {}) => {
  let response;
  try {
    response = await fetch(address, {
      method: method || (body === undefined ? "GET" : "POST"),
      headers: body === undefined ? {} : { "Content-Type": "application/json" },
      body,
      signal,
    });
  } catch (error) {
    if (signal && signal.aborted) throw error;
    throw new Error("The server cannot be reached just now. Nothing is lost; try again in a moment.");
  }
  if (response.ok) return response;
  const refusal = new Error((await response.text()).trim() || "The server did not answer.");
  refusal.status = response.status;
  throw refusal;
};

export const save = (blob, name) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
};

const running = new Set();
// A page that is closed wants nothing any more; others are waiting.
window.addEventListener("pagehide", () => running.forEach((job) => navigator.sendBeacon(`${job.address}/cancel`)));

export class FileJob {
  constructor(packs, format, text) {
    Object.assign(this, { packs, format, text, isCancelled: false, address: "" });
  }

  // Tells how far it is, and gives the name of the saved file.
  async run(told) {
    told({ done: 0, of: 0, words: "Beginning." });
    const begun = await ask(`${this.packs}make/${this.format}`, { body: this.text });
    this.address = `${this.packs}jobs/${(await begun.json()).job}`;
    running.add(this);
    try {
      if (this.isCancelled) await this.end();
      return await this.watch(told);
    } finally {
      running.delete(this);
    }
  }

  async watch(told) {
    let failed = 0;
    for (;;) {
      await new Promise((next) => setTimeout(next, PAUSE));
      if (this.isCancelled) throw new Error("Cancelled.");
      let found;
      try {
        found = await (await ask(this.address)).json();
        failed = 0;
      } catch (error) {
        failed += 1;
        if (error.status || failed >= PATIENCE) throw error;
        continue;
      }
      if (found.state === "done") return this.fetch(found.name);
      if (found.state === "failed" || found.state === "cancelled") throw new Error(found.words);
      told(found);
    }
  }

  async fetch(name) {
    const response = await ask(`${this.address}/file`);
    save(await response.blob(), name);
    return name;
  }

  end() {
    return ask(`${this.address}/cancel`, { body: "{}" }).catch(() => {});
  }

  cancel() {
    this.isCancelled = true;
    if (this.address) this.end();
  }
}

const element = (tag, className, text) => window.FootprintAtlas.element(tag, className, text);

// A button that makes a file, with how far it is and a way to stop below it.
export const fileButton = ({ format, packs, textOf, className, say }) => {
  const holder = element("div", "file-job");
  const button = element("button", className, format.label);
  button.type = "button";
  button.dataset.file = format.key;
  button.append(element("span", "file-job__note", format.missing || format.note));
  button.disabled = Boolean(format.missing);
  const line = element("div", "file-job__line");
  line.hidden = true;
  const bar = element("progress", "file-job__bar");
  bar.setAttribute("aria-label", `Making ${format.label}`);
  const stop = element("button", "link-button", "Cancel");
  stop.type = "button";
  stop.setAttribute("aria-label", `Cancel ${format.label}`);
  const words = element("p", "file-job__words");
  words.setAttribute("role", "status");
  line.append(bar, stop);
  holder.append(button, line, words);
  let job = null;
  stop.addEventListener("click", () => {
    if (job) job.cancel();
    button.focus();
  });
  const told = ({ done, of, words: said }) => {
    if (of) bar.value = done / of;
    else bar.removeAttribute("value");
    words.textContent = of ? "" : said;
  };
  button.addEventListener("click", async () => {
    if (job) return;
    line.hidden = false;
    holder.classList.remove("is-refused");
    button.setAttribute("aria-disabled", "true");
    try {
      job = new FileJob(packs, format.key, await textOf());
      const name = await job.run(told);
      words.textContent = `Saved ${name}`;
      if (say) say(`Saved ${name}`);
    } catch (error) {
      words.textContent = error.message;
      holder.classList.toggle("is-refused", error.message !== "Cancelled.");
    }
    job = null;
    line.hidden = true;
    button.removeAttribute("aria-disabled");
  });
  return holder;
};
