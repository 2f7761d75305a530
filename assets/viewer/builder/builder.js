// Builds the code that shows one figure in somebody else's page.
(function () {
  "use strict";
  const settings = JSON.parse(document.getElementById("viewer-settings").textContent);
  const root = document.getElementById("viewer");

  const element = (tag, attributes, ...content) => {
    const made = document.createElement(tag);
    Object.entries(attributes || {}).forEach(([name, value]) => made.setAttribute(name, value));
    made.append(...content);
    return made;
  };
  const field = (label, control, help) =>
    element("label", { class: "field" }, element("span", {}, label), control, ...(help ? [element("small", {}, help)] : []));
  const select = (id, options) =>
    element("select", { id }, ...options.map(([value, label]) => element("option", { value }, label)));
  const number = (id, value, least) =>
    element("input", { id, type: "number", value, min: least, max: 4000, step: 10, inputmode: "numeric" });

  // --- the fields -----------------------------------------------------------------------

  const page = select("builder-page", settings.pages.map((one) => [one.key, one.label]));
  const figure = select("builder-figure", []);
  const area = select("builder-area", settings.areas);
  const areaField = field(`Whose profile`, area);
  const address = element("input", {
    id: "builder-address", type: "url", placeholder: "Paste the address of a view", spellcheck: "false",
  });
  const addressWords = element("p", { class: "note", role: "status" });
  const size = select("builder-size", [["wide", "As wide as its place"], ["fixed", "A fixed width"]]);
  const width = number("builder-width", 900, 240);
  const height = number("builder-height", 720, 240);
  const widthField = field("Width in pixels", width);
  const theme = select("builder-theme", [["auto", "As the reader’s computer"], ["light", "Light"], ["dark", "Dark"]]);
  const lock = select("builder-lock", [["", "Readers choose"], ...settings.areas]);
  const canSwitch = element("input", { id: "builder-switch", type: "checkbox" });
  const frame = element("iframe", { class: "builder__frame", title: "Preview" });
  const code = element("textarea", { id: "builder-code", readonly: "", rows: 5, spellcheck: "false", "aria-label": "Code for your page" });
  const copy = element("button", { type: "button", class: "main-button", id: "builder-copy" }, "Copy the code");
  const open = element("a", { target: "_blank", rel: "noopener" }, "Open it on its own");

  // As on the other pages: the reader's choice, else what the computer asks for.
  const chooseTheme = () => {
    let chosen = null;
    try {
      chosen = window.localStorage.getItem("atlas-theme");
    } catch (error) {
      chosen = null;
    }
    const wished = window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    document.documentElement.dataset.mantineColorScheme = chosen || wished;
  };
  chooseTheme();

  let query = { ...settings.query }; // of the view, as its page wrote it

  const pageNow = () => settings.pages.find((one) => one.key === page.value) || settings.pages[0];
  const offer = (name) => {
    const { figures, ofArea } = pageNow();
    figure.replaceChildren(...figures.map(([key, label]) => element("option", { value: key }, label)));
    if (figures.some(([key]) => key === name)) figure.value = name;
    areaField.hidden = !ofArea;
  };

  // --- the code --------------------------------------------------------------------------------

  const path = () => {
    const own = { ...query };
    delete own.footprint_code;
    if (pageNow().ofArea) own.footprint_code = area.value;
    const pairs = [
      ...Object.entries(own),
      ["theme", theme.value],
      ...(lock.value ? [["lock", lock.value]] : []),
      ...(canSwitch.checked ? [["switch", "1"]] : []),
    ];
    const written = pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
    return `${settings.embed}${encodeURIComponent(page.value)}/${encodeURIComponent(figure.value)}?${written.join("&")}`;
  };
  const escaped = (text) =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
  const pixels = (input, least) => Math.min(4000, Math.max(least, Math.round(Number(input.value)) || least));

  const build = () => {
    const isFixed = size.value === "fixed";
    widthField.hidden = !isFixed;
    const chosen = path();
    const wide = isFixed ? String(pixels(width, 240)) : "100%";
    const high = String(pixels(height, 240));
    const title = figure.selectedOptions.length ? figure.selectedOptions[0].textContent : "";
    const pairs = [
      ["src", settings.origin + chosen], ["title", title], ["width", wide], ["height", high],
      ["loading", "lazy"], ["style", "border:0"],
    ];
    code.value = `<iframe ${pairs.map(([name, value]) => `${name}="${escaped(value)}"`).join(" ")}></iframe>`;
    open.href = chosen;
    frame.setAttribute("width", wide);
    frame.setAttribute("height", high);
    if (frame.getAttribute("src") !== chosen) frame.setAttribute("src", chosen);
  };

  // A view's address says its page and all that was chosen there.
  const readAddress = () => {
    addressWords.textContent = "";
    if (!address.value.trim()) return;
    let asked = null;
    try {
      asked = new URL(address.value.trim(), settings.origin);
    } catch (error) {
      asked = null;
    }
    const found = asked && settings.pages
      .filter((one) => (one.ofArea ? asked.pathname.startsWith(one.path) : asked.pathname.replace(/(.)\/$/, "$1") === one.path))
      .sort((first, second) => second.path.length - first.path.length)[0];
    if (!found || asked.origin !== settings.origin) {
      addressWords.textContent = "This is not the address of a page of this Atlas that has figures: copy it with “Copy link”.";
      return;
    }
    query = Object.fromEntries(asked.searchParams);
    page.value = found.key;
    offer(figure.value);
    const areaCode = asked.pathname.slice(found.path.length);
    if (found.ofArea && settings.areas.some(([known]) => known === areaCode)) area.value = areaCode;
    addressWords.textContent = "The figure is shown as in that view.";
    build();
  };

  page.addEventListener("change", () => {
    query = {};
    address.value = "";
    addressWords.textContent = "";
    offer("");
    build();
  });
  [figure, area, size, width, height, theme, lock, canSwitch].forEach((control) =>
    control.addEventListener("change", build),
  );
  address.addEventListener("change", readAddress);
  copy.addEventListener("click", () => {
    const say = (words) => {
      copy.textContent = words;
      setTimeout(() => {
        copy.textContent = "Copy the code";
      }, 2000);
    };
    const byHand = () => {
      code.select();
      say("Press Ctrl+C to copy");
    };
    if (navigator.clipboard) navigator.clipboard.writeText(code.value).then(() => say("Copied"), byHand);
    else byHand();
  });

  // --- the page --------------------------------------------------------------------------------------

  const hosts = settings.hosts.length
    ? `Besides this Atlas, these sites may show its figures: ${settings.hosts.join(", ")}.`
    : "So far only this Atlas itself may show its figures in a frame. Whoever runs it names other sites with ATLAS_EMBED_HOSTS.";

  root.append(
    element("header", { class: "builder__top" }, element("a", { class: "builder__mark", href: settings.home }, settings.site)),
    element(
      "main",
      { class: "builder" },
      element(
        "div",
        { class: "builder__head" },
        element("h1", {}, "Embed a figure"),
        element("p", {}, "Choose a figure, copy the code, and put it into your page. The figure stays live, with its legend, status, source and the way to the full view."),
      ),
      element(
        "form",
        { class: "builder__form", id: "builder-form" },
        field("Page", page),
        areaField,
        field("Figure", figure),
        field("Or a view as you left it", address, "Its measures, filters and selection come along."),
        addressWords,
        field("Width", size),
        widthField,
        field("Height in pixels", height),
        field("Colours", theme),
        field(`Marked ${settings.singular}`, lock, `A marked ${settings.singular} stays highlighted, and readers cannot keep others.`),
        element("label", { class: "field field--check" }, canSwitch, element("span", {}, "Readers may switch the measure, where a figure has one")),
      ),
      element(
        "section",
        { class: "builder__result", "aria-label": "Preview and code" },
        element("div", { class: "builder__code" }, code, element("div", { class: "builder__act" }, copy, open)),
        element("p", { class: "note" }, hosts),
        element("div", { class: "builder__preview" }, frame),
      ),
    ),
  );
  document.getElementById("builder-form").addEventListener("submit", (event) => event.preventDefault());

  const [askedPage, askedFigure] = settings.exhibit.split("/");
  if (settings.pages.some((one) => one.key === askedPage)) page.value = askedPage;
  if (settings.areas.some(([known]) => known === query.footprint_code)) area.value = query.footprint_code;
  offer(askedFigure);
  build();
  document.documentElement.dataset.ready = "yes";
})();
