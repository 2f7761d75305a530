// Writes the tables whose rows were sent as data.
const atlas = window.FootprintAtlas;

const link = (content, [code, words, after]) => {
  const item = atlas.element("span", "filled__link letter");
  item.dataset.code = code;
  const anchor = atlas.element("a", "", words);
  const address = content.profile + encodeURIComponent(code);
  anchor.href = address;
  anchor.dataset.address = address;
  anchor.dataset.carries = content.carries;
  item.append(anchor, after);
  return item;
};

// A page elsewhere: only what begins as a web address becomes a link.
const pageLink = ([address, words, after]) => {
  const item = atlas.element("span", "filled__page");
  if (/^https?:\/\//.test(address)) {
    const anchor = atlas.element("a", "", words);
    anchor.href = address;
    anchor.rel = "noreferrer";
    anchor.target = "_blank";
    item.append(anchor);
  } else {
    item.append(words);
  }
  item.append(after);
  return item;
};

const cell = (content, given, column, isHead) => {
  const made = atlas.element(isHead ? "th" : "td", column.number ? "is-number" : "");
  if (isHead) made.scope = "row";
  if (typeof given === "string") {
    made.textContent = given;
  } else if (Array.isArray(given)) {
    made.textContent = given[0];
    made.dataset.value = given[1];
    if (given[2]) made.append(atlas.element("span", "filled__note", given[2]));
  } else if (given.pages) {
    made.append(...given.pages.map(pageLink));
  } else {
    made.append(...given.links.map((one) => link(content, one)));
  }
  return made;
};

const chooser = (made, key) => {
  const button = atlas.element("button", "link-button", made.textContent);
  button.type = "button";
  button.dataset.choose = key;
  made.replaceChildren(button);
};

const head = (column) => {
  const made = atlas.element("th", column.number ? "is-number" : "");
  made.scope = "col";
  if (!column.sorts) {
    made.textContent = column.head;
    return made;
  }
  made.setAttribute("aria-sort", "none");
  const button = atlas.element("button", "sort-button", column.head);
  button.type = "button";
  made.append(button);
  return made;
};

const filled = new WeakMap();

// Fills a table unless it holds these very rows already; says whether it did.
export const fill = (table) => {
  const text = table && table.dataset.content;
  if (!text || filled.get(table) === text) return false;
  filled.set(table, text);
  const content = JSON.parse(text);
  const caption = atlas.element("caption", "visually-hidden", content.caption);
  const top = document.createElement("thead");
  const heads = document.createElement("tr");
  heads.append(...content.columns.map(head));
  top.append(heads);
  const body = document.createElement("tbody");
  body.append(
    ...content.rows.map(([key, ...cells], number) => {
      const row = atlas.element("tr", content.styles && content.styles[number]);
      row.dataset.key = key;
      if (content.codes && content.codes[number]) row.dataset.code = content.codes[number];
      row.append(...cells.map((given, place) => cell(content, given, content.columns[place], !place)));
      if (content.chooses) chooser(row.cells[0], key);
      return row;
    }),
  );
  table.replaceChildren(caption, top, body);
  return true;
};

// Leaves only the rows of these keys to be seen.
export const narrow = (table, keys) => {
  const kept = new Set(keys);
  Array.from(table.tBodies[0].rows).forEach((row) => {
    row.hidden = !kept.has(row.dataset.key);
  });
};
