// Lets the reader move a map that Plotly has drawn, by mouse, fingers and keys.
//
// While a hand moves it, the drawing is shifted as it is; Plotly draws the councils anew once
// the hand rests. In this projection both come to the same.
const MOST = 40;
const STEP = 1.6;
const STILL = 4; // pixels that a click may slip
const REST = 160; // milliseconds

const radians = (degrees) => (degrees * Math.PI) / 180;
const degrees = (angle) => (angle * 180) / Math.PI;
const north = (lat) => Math.log(Math.tan(Math.PI / 4 + radians(lat) / 2));
const latitude = (y) => degrees(2 * Math.atan(Math.exp(y)) - Math.PI / 2);

const within = (value, [low, high]) => Math.min(Math.max(value, low), high);
const middle = ([low, high]) => (low + high) / 2;

// As in the address: nothing for the whole country.
const textOf = ({ scale, lon, lat }) => (scale > 1 ? `${scale.toFixed(3)},${lon.toFixed(4)},${lat.toFixed(4)}` : "");
const viewOf = (text) => {
  const [scale, lon, lat] = text.split(",").map(Number);
  return text ? { scale, lon, lat } : { scale: 1 };
};

// Steers the map in a frame; whenMoved is told where it stands, as text, when the reader moved it.
export const steer = (frame, holder, whenMoved) => {
  frame.tabIndex = 0;
  frame.setAttribute("role", "application");
  frame.setAttribute("aria-roledescription", "map");
  const geo = () => holder._fullLayout.geo;
  const drawn = () => ({ scale: geo().projection.scale, lon: geo().center.lon, lat: geo().center.lat });
  const whole = () => ({ scale: 1, lon: middle(geo().lonaxis.range), lat: middle(geo().lataxis.range) });
  // Pixels a radian, at the scale of a view.
  const size = (view) => (geo()._subplot.projection.scale() / geo().projection.scale) * view.scale;

  let now = drawn(); // where the reader is, which the drawing follows
  let resting = 0;

  // Nothing beyond the frame is ever seen.
  const limited = ({ scale, lon, lat }) => {
    if (scale <= 1) return whole();
    const inside = ([low, high]) => {
      const half = (high - low) / 2 / scale;
      return [low + half, high - half];
    };
    return {
      scale: Math.min(scale, MOST),
      lon: within(lon, inside(geo().lonaxis.range)),
      lat: within(lat, inside(geo().lataxis.range)),
    };
  };

  const isSame = (one, other) => textOf(one) === textOf(other);

  const shift = () => {
    const from = drawn();
    const grown = now.scale / from.scale;
    const { projection } = geo()._subplot;
    const at = projection && projection([from.lon, from.lat]);
    if (!at) return; // Plotly is still on its way; it ends with a shift of its own
    const [x, y] = at;
    const right = radians(from.lon - now.lon) * size(now);
    const down = (north(now.lat) - north(from.lat)) * size(now);
    const matrix = `translate(${x + right - grown * x} ${y + down - grown * y}) scale(${grown})`;
    const isAway = !isSame(from, now);
    frame.toggleAttribute("data-moving", isAway);
    frame.toggleAttribute("data-close", now.scale > 1);
    holder.querySelectorAll(".geo:not(.geo2) > .layer:not(.bg)").forEach((layer) => {
      if (isAway) layer.setAttribute("transform", matrix);
      else layer.removeAttribute("transform");
    });
  };

  const draw = () => {
    if (!holder.isConnected || isSame(drawn(), now)) return shift();
    return window.Plotly.relayout(holder, {
      "geo.projection.scale": now.scale,
      "geo.projection.rotation.lon": now.lon,
      "geo.center.lon": now.lon,
      "geo.center.lat": now.lat,
    }).then(shift);
  };

  const settle = () => {
    clearTimeout(resting);
    draw();
    whenMoved(textOf(now));
  };

  const move = (view) => {
    now = limited(view);
    shift();
    clearTimeout(resting);
    resting = setTimeout(settle, REST);
  };

  // What is under a point stays under it.
  const zoomAt = (factor, clientX, clientY) => {
    const box = holder.querySelector(".main-svg").getBoundingClientRect();
    const [x, y] = geo()._subplot.projection([drawn().lon, drawn().lat]);
    const scale = within(now.scale * factor, [1, MOST]);
    const away = (1 / size(now)) * (1 - now.scale / scale);
    move({
      scale,
      lon: now.lon + degrees((clientX - box.left - x) * away),
      lat: latitude(north(now.lat) - (clientY - box.top - y) * away),
    });
  };
  const pan = (right, down) =>
    move({
      scale: now.scale,
      lon: now.lon - degrees(right / size(now)),
      lat: latitude(north(now.lat) + down / size(now)),
    });
  const zoom = (factor) => move({ ...now, scale: now.scale * factor });

  // --- a mouse or a pen ------------------------------------------------------------

  let grip = null;
  frame.addEventListener("pointerdown", (event) => {
    if (event.button || event.pointerType === "touch") return;
    grip = { x: event.clientX, y: event.clientY, isDragging: false };
  });
  frame.addEventListener("pointermove", (event) => {
    if (!grip) return;
    const [right, down] = [event.clientX - grip.x, event.clientY - grip.y];
    if (!grip.isDragging && Math.hypot(right, down) <= STILL) return;
    if (!grip.isDragging) frame.setPointerCapture(event.pointerId);
    grip = { x: event.clientX, y: event.clientY, isDragging: true };
    pan(right, down);
  });
  const letGo = () => {
    if (grip && grip.isDragging) {
      settle();
      // The end of a pan chooses nothing.
      const stop = (event) => event.stopPropagation();
      frame.addEventListener("click", stop, { capture: true, once: true });
      setTimeout(() => frame.removeEventListener("click", stop, { capture: true }));
    }
    grip = null;
  };
  frame.addEventListener("pointerup", letGo);
  frame.addEventListener("pointercancel", letGo);
  frame.addEventListener("dblclick", (event) => zoomAt(STEP, event.clientX, event.clientY));

  // --- the wheel and two fingers: one finger and the bare wheel move the page ----------

  frame.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoomAt(Math.exp(-0.01 * within(event.deltaY, [-50, 50])), event.clientX, event.clientY);
    },
    { passive: false },
  );

  let fingers = null;
  const handOf = ([one, other]) => ({
    x: (one.clientX + other.clientX) / 2,
    y: (one.clientY + other.clientY) / 2,
    reach: Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) || 1,
  });
  frame.addEventListener("touchstart", (event) => {
    fingers = event.touches.length === 2 ? handOf(event.touches) : null;
  }, { passive: true });
  frame.addEventListener(
    "touchmove",
    (event) => {
      if (!fingers || event.touches.length !== 2) return;
      event.preventDefault();
      const hand = handOf(event.touches);
      pan(hand.x - fingers.x, hand.y - fingers.y);
      zoomAt(hand.reach / fingers.reach, hand.x, hand.y);
      fingers = hand;
    },
    { passive: false },
  );

  // --- keys ---------------------------------------------------------------------------

  const FAR = 0.2; // of what is seen
  const ARROWS = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
  const ZOOMS = { "+": STEP, "=": STEP, "-": 1 / STEP, _: 1 / STEP, 0: 0 };
  frame.addEventListener("keydown", (event) => {
    if (event.target !== frame || event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = now.scale > 1 && ARROWS[event.key]; // else they scroll the page
    if (arrow) pan(arrow[0] * FAR * frame.clientWidth, arrow[1] * FAR * frame.clientHeight);
    else if (event.key in ZOOMS) zoom(ZOOMS[event.key]);
    else return;
    event.preventDefault();
  });

  return {
    closer: () => zoom(STEP),
    further: () => zoom(1 / STEP),
    // To a view; the reader's own moves are told, those of the address are not.
    look: (view) => {
      now = view.scale > 1 ? view : whole();
      settle();
    },
    show: (text) => {
      const view = viewOf(text);
      now = view.scale > 1 ? view : whole();
      draw();
    },
    // After Plotly has drawn for a reason of its own.
    keep: () => {
      if (!frame.hasAttribute("data-moving")) draw();
    },
  };
};
