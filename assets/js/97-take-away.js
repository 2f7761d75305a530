// A button on every card that shows something to take away; what it opens is fetched then.
(function () {
  "use strict";
  const atlas = window.FootprintAtlas;

  const headOf = (card) => {
    const head = card.querySelector(":scope > .card__head, :scope > .pane__head");
    if (head) return head;
    const title = card.querySelector(":scope > .card__title");
    if (!title) return null;
    return card;
  };

  const arm = (card) => {
    const head = headOf(card);
    if (!head || head.querySelector(":scope > .take-away")) return;
    const name = card.querySelector(".card__title");
    const button = atlas.element("button", "icon-button take-away");
    button.type = "button";
    button.title = "Take away: pictures, data, slides, link";
    button.setAttribute("aria-label", `Take away ${name ? name.textContent : card.getAttribute("aria-label") || "this figure"}`);
    button.setAttribute("aria-haspopup", "dialog");
    button.append(atlas.element("span", "icon icon--save"));
    button.firstChild.setAttribute("aria-hidden", "true");
    const close = head.querySelector(":scope > #atlas-close-right");
    if (close) close.before(button);
    else if (head === card) card.prepend(button);
    else head.append(button);
  };

  // Printing has to be ready when it is asked for, so it comes once the page is at rest.
  let isPrintable = false;
  const readyPrint = () => {
    const header = document.querySelector("[data-print]");
    if (isPrintable || !header) return;
    isPrintable = true;
    import(header.dataset.print).catch(() => (isPrintable = false));
  };

  const armAll = () => {
    readyPrint();
    document.querySelectorAll("[data-exhibit]").forEach(arm);
  };
  let isWaiting = false;
  const soon = () => {
    if (isWaiting) return;
    isWaiting = true;
    atlas.whenIdle(() => {
      isWaiting = false;
      armAll();
    }, 1000);
  };
  new MutationObserver((changes) => changes.some((change) => change.addedNodes.length) && soon()).observe(
    document.documentElement,
    { childList: true, subtree: true },
  );

  const script = () => document.querySelector("[data-take-away]").dataset.takeAway;
  const say = (why) => atlas.announce(`What can be taken away could not be fetched (${why.message}). Try again in a moment.`);
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest(".take-away, .take-away-page") : null;
    if (button) import(script()).then((menu) => menu.open(button)).catch(say);
  });
})();
