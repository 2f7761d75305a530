// The words about single areas: the card at the pointer, the tray of kept
// areas, where they stand under each map, and what a screen reader hears.
(function () {
  "use strict";
  const atlas = window.FootprintAtlas;

  atlas.announce = (words) => {
    const holder = atlas.byId("atlas-announcer");
    if (holder) holder.textContent = words;
  };

  const doubtOf = (readings, place) => (readings.doubtful.includes(place) ? " ?" : "");

  // One measure of one area: name of the measure, value, standing, status, note.
  const reading = (readings, place) => {
    const block = atlas.element("div", "reading");
    block.append(atlas.element("div", "reading__title", readings.title));
    const value = atlas.element("div", "reading__value", readings.values[place]);
    if (readings.classes[place] >= 0 && readings.unit) {
      value.append(atlas.element("span", "reading__unit", ` ${readings.unit}`));
    }
    value.append(doubtOf(readings, place));
    block.append(value);
    const standing = [readings.ranks[place], readings.differences[place]].filter(Boolean).join(" · ");
    if (standing) block.append(atlas.element("div", "reading__standing", standing));
    if (readings.classes[place] >= 0) {
      const status = readings.statuses[place] || readings.status;
      block.append(atlas.element("div", "reading__status", `${status}. Source: ${readings.source}`));
    }
    if (readings.notes[place]) {
      block.append(atlas.element("div", "reading__note", readings.notes[place]));
    }
    return block;
  };

  const standing = (readings, place) =>
    [atlas.valueWords(readings, place), readings.ranks[place], readings.differences[place]]
      .filter(Boolean)
      .join(", ");

  const openReadings = () => atlas.SIDES.map((side) => atlas.readings[side]).filter(Boolean);

  const fill = (holder, place) => {
    holder.append(
      atlas.element("div", "card-name", atlas.geography.names[place]),
      atlas.element("div", "card-region", atlas.geography.regions[place]),
      ...openReadings().map((readings) => reading(readings, place)),
    );
  };

  // --- the card at the pointer ------------------------------------------------

  let isDismissed = false;
  let pointer = { x: 0, y: 0 };
  atlas.dismissCard = () => {
    isDismissed = true;
    paintCard();
  };
  atlas.movePointer = (event) => {
    pointer = { x: event.clientX, y: event.clientY };
    atlas.pointerType = event.pointerType;
    const card = atlas.byId("atlas-card");
    if (card && card.dataset.shown) placeCard(card);
  };

  const placeCard = (card) => {
    const gap = 16;
    const { offsetWidth: width, offsetHeight: height } = card;
    const x = pointer.x + gap + width > window.innerWidth ? pointer.x - gap - width : pointer.x + gap;
    const y = Math.min(pointer.y + gap, window.innerHeight - height - 8);
    card.style.transform = `translate(${Math.max(8, x)}px, ${Math.max(8, y)}px)`;
  };

  let shown = null;
  const paintCard = () => {
    const card = atlas.byId("atlas-card");
    if (!card) return;
    const place = atlas.place(atlas.hovered);
    if (shown !== atlas.hovered) isDismissed = false;
    shown = atlas.hovered;
    if (place < 0 || isDismissed) {
      delete card.dataset.shown;
      return;
    }
    card.replaceChildren();
    fill(card, place);
    card.dataset.shown = "yes";
    placeCard(card);
  };

  // --- the tray of kept areas ---------------------------------------------------

  const cross = (code, name) => {
    const button = atlas.element("button", "tray__cross", "×");
    button.type = "button";
    button.setAttribute("aria-label", `Let go of ${name}`);
    button.addEventListener("click", () => atlas.letGo(code));
    return button;
  };

  // A line for each kept area, so that six of them leave the maps in sight; all
  // else about them stands in the words under each figure and in the card.
  const trayReading = (readings, place) => {
    const block = atlas.element("span", "tray__reading", readings.values[place]);
    block.append(doubtOf(readings, place));
    block.title = `${readings.title}: ${standing(readings, place)}. ${readings.status}.`;
    return block;
  };

  atlas.toProfile = (code, className, words) => {
    const link = atlas.element("a", className, words);
    link.dataset.carries = atlas.geography.carried;
    link.dataset.address = atlas.geography.profile + encodeURIComponent(code);
    link.href = link.dataset.address;
    return link;
  };

  const trayCard = (code) => {
    const place = atlas.place(code);
    const card = atlas.element("article", "tray__card");
    card.dataset.letter = atlas.letter(code);
    card.dataset.code = code;
    const badge = atlas.element("span", "tray__letter", atlas.letter(code));
    const name = atlas.element("h2", "tray__name");
    name.append(atlas.toProfile(code, "", atlas.geography.short[place]));
    name.title = `${atlas.geography.names[place]}: its profile`;
    const head = atlas.element("div", "tray__head");
    head.append(badge, name, cross(code, atlas.geography.names[place]));
    const line = atlas.element("div", "tray__line");
    line.append(...openReadings().map((readings) => trayReading(readings, place)));
    card.append(head, line);
    return card;
  };

  const paintTray = () => {
    const tray = atlas.byId("atlas-tray");
    if (!tray || !atlas.geography) return;
    const kept = atlas.kept();
    document.documentElement.toggleAttribute("data-tray", kept.length > 0);
    const signature = JSON.stringify([kept, atlas.slots, openReadings().map((r) => r.measure)]);
    if (tray.dataset.signature === signature) return;
    tray.dataset.signature = signature;
    const cards = kept.map(trayCard);
    if (kept.length) {
      const clear = atlas.element("button", "tray__clear link-button", "Clear all kept");
      clear.type = "button";
      clear.addEventListener("click", atlas.clear);
      cards.push(clear);
    }
    tray.replaceChildren(...cards);
  };

  // --- where the kept ones stand, under each map ----------------------------------

  const both = (place) =>
    openReadings()
      .map((readings) => `${readings.title} ${atlas.valueWords(readings, place)}`)
      .join("; ");

  const paintKeptWords = () => {
    const say = {
      left: (place) => standing(atlas.readings.left, place),
      right: (place) => standing(atlas.readings.right, place),
      ranking: (place) => standing(atlas.readings[atlas.rankedSide()], place),
      scatter: both,
    };
    document.querySelectorAll("[data-kept]").forEach((holder) => {
      const figure = holder.dataset.kept;
      const isClosed = atlas.SIDES.includes(figure) && !atlas.readings[figure];
      const words = isClosed || !atlas.readings.left ? [] : atlas.kept().map((code) => {
        const place = atlas.place(code);
        return `${atlas.letter(code)} ${atlas.geography.short[place]}: ${say[figure](place)}.`;
      });
      holder.textContent = words.join(" ");
    });
  };

  let before = "";
  const announceKept = () => {
    if (!atlas.geography) return;
    const names = atlas.kept().map((code) => {
      const name = atlas.geography.names[atlas.place(code)];
      return `${atlas.letter(code)} ${name}`;
    });
    const words = names.length ? `Kept: ${names.join("; ")}.` : "Nothing is kept.";
    if (before && words !== before) atlas.announce(words);
    before = words;
  };

  atlas.whenHighlighted.push(paintCard, paintTray, paintKeptWords, announceKept);
})();
