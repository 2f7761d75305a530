// What is seen before Dash has built the page: the same page as HTML, with its maps drawn.
//
// The server wrote the frame; here the maps are drawn into it, and only then are Dash
// and its components run, out of sight. When its page is ready the drawings move over.
(function () {
  "use strict";
  const atlas = window.FootprintAtlas;
  const LATER = "text/later";

  const view = atlas.byId("first-view");
  if (!view) return;

  const run = (address) =>
    new Promise((done, fail) => {
      const script = document.createElement("script");
      script.src = address;
      script.async = false; // in the order in which they are added
      script.addEventListener("load", done);
      script.addEventListener("error", () => fail(new Error(`${address} could not be fetched`)));
      document.body.append(script);
    });

  // What Dash asks for when it starts, asked for while its scripts are run.
  const config = JSON.parse(atlas.byId("_dash-config").textContent);
  const askAhead = (name) => {
    const link = document.createElement("link");
    Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "" });
    link.href = `${config.requests_pathname_prefix}${name}`;
    document.head.append(link);
  };

  const startDash = () => {
    ["_dash-layout", "_dash-dependencies"].forEach(askAhead);
    const waiting = Array.from(document.querySelectorAll(`script[type="${LATER}"][src]`));
    return Promise.all(waiting.map((script) => run(script.getAttribute("src")))).then(() => {
      window.renderer = new window.DashRenderer();
    });
  };

  const isDashs = (element) => !view.contains(element);
  const dashs = (id) => Array.from(document.querySelectorAll(`[id="${id}"]`)).find(isDashs);

  // What the reader did to a control that was not there yet is done when it is.
  let wanted = null;
  view.addEventListener("click", (event) => {
    const control = event.target.closest("[data-awaits], button[id]");
    if (control) wanted = control.dataset.awaits || control.id;
  });

  // Dash paints its own idea of the theme first, before it is told.
  const root = document.documentElement;
  const theme = window.dash_clientside.shell.choose_theme();
  const keepTheme = new MutationObserver(() => {
    if (root.dataset.mantineColorScheme !== theme) root.dataset.mantineColorScheme = theme;
  });
  keepTheme.observe(root, { attributeFilter: ["data-mantine-color-scheme"] });

  // A page that Dash could not build, or another one, is shown as it is.
  const OTHER = "._dash-error, .site-notice:not(:empty), [data-page]:not([data-page='atlas'])";
  const entry = atlas.byId("react-entry-point");
  const watch = new MutationObserver(() => entry.querySelector(OTHER) && leave());
  watch.observe(entry, { childList: true, subtree: true, attributeFilter: ["class"] });

  const leave = () => {
    watch.disconnect();
    keepTheme.disconnect();
    view.remove();
    atlas.startTelling();
  };

  // When Dash's page has come; true if there was a first view to take over from.
  const takeOver = () => {
    if (!view.isConnected) return false;
    const { scrollX, scrollY } = window;
    const focus = document.activeElement;
    const focused = view.contains(focus) && (focus.id ? `#${focus.id}` : focus.dataset.side && `.map__areas[data-side="${focus.dataset.side}"]`);
    atlas.moveFigures(dashs);
    leave();
    window.scrollTo(scrollX, scrollY);
    const again = focused && document.querySelector(focused);
    if (again) again.focus({ preventScroll: true });
    window.dash_clientside.shell.choose_theme();
    const control = wanted && atlas.byId(wanted);
    if (control) {
      control.focus({ preventScroll: true });
      control.click();
    }
    return true;
  };

  atlas.waitToTell();
  const draw = async () => {
    window.dash_clientside.atlas.paint_first(JSON.parse(atlas.byId("first-view-data").textContent));
    atlas.takeOver = takeOver; // whatever is painted from now on is Dash's
    await atlas.whenMapsDrawn();
  };
  draw().finally(startDash); // whatever became of it, the page itself is to come
})();
