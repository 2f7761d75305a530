// What an exhibit shows once measures are switched: a figure of one measure, ready made, or a
// scatter of two, put together from the half of each.
(function () {
  "use strict";
  const viewer = window.AtlasViewer;

  const filled = (sentence, names) =>
    sentence.replace(/\{(\w+)\}/g, (whole, name) => (name in names ? String(names[name]) : whole));

  const each = (first, second, same) => {
    const seen = new Set();
    return [...first, ...second].filter((one) => {
      const key = JSON.stringify(same ? one[0] : one);
      return seen.has(key) ? false : seen.add(key);
    });
  };

  const counts = (across, up) => {
    const found = { placed: 0, both: 0, neither: 0, across: 0, up: 0 };
    across.present.forEach((isPresent, place) => {
      if (!isPresent || !up.present[place]) return;
      found.placed += 1;
      if (!across.above || !up.above) return;
      const [a, b] = [across.above[place], up.above[place]];
      found[a && b ? "both" : a ? "across" : b ? "up" : "neither"] += 1;
    });
    return found;
  };

  const joined = (first, second) => {
    const own = first.columns.length;
    const ofArea = own - 4; // value, rank, status and note are the measure's
    const rowOf = new Map(second.codes.map((code, place) => [code, place]));
    const shift = (place) => (place < 0 ? place : place - ofArea + own);
    const order = first.codes.map((code) => rowOf.get(code));
    return {
      ...first,
      columns: [...first.columns, ...second.columns.slice(ofArea)],
      rows: first.rows.map((row, place) => [...row, ...second.rows[order[place]].slice(ofArea)]),
      numbers: {
        ...first.numbers,
        ...Object.fromEntries(
          Object.entries(second.numbers).map(([place, cells]) => [
            shift(Number(place)),
            order.map((row) => cells[row]),
          ]),
        ),
      },
      readings: [
        ...first.readings,
        ...second.readings.map((reading) => ({
          ...reading,
          value: shift(reading.value),
          status: shift(reading.status),
          note: shift(reading.note),
          standing: order.map((row) => reading.standing[row]),
        })),
      ],
    };
  };

  // A scatter of two measures from the half of each.
  const together = (item, across, up) => {
    const { nouns, pair } = viewer.document;
    const found = counts(across, up);
    const names = {
      ...found,
      ...nouns,
      left: across.name,
      right: up.name,
      left_title: across.title,
      right_title: up.title,
      the_left: across.theLabel,
      label: across.label,
    };
    const hasBoth = across.above && up.above;
    const words = filled(hasBoth ? pair.words : pair.noWords, names);
    const base = item.figure;
    const [points] = base.data;
    return {
      ...item,
      heading: filled(hasBoth ? pair.takeaway : pair.noTakeaway, names),
      title: filled(pair.title, names),
      subtitle: [across.subtitle, up.subtitle].filter(Boolean).join("; "),
      words: [words],
      alternative: filled(pair.alternative, { ...names, words }),
      definitions: each(across.definitions, up.definitions),
      caveats: each(across.caveats, up.caveats),
      statuses: each(across.statuses, up.statuses),
      sources: each(across.sources, up.sources),
      credits: each(across.credits, up.credits),
      isIllustrative: item.isIllustrative,
      table: joined(across.table, up.table),
      figure: {
        data: [{ ...points, x: across.figure.x, y: up.figure.y }, ...base.data.slice(1)],
        layout: {
          ...base.layout,
          xaxis: across.figure.xaxis,
          yaxis: up.figure.yaxis,
          shapes: [...across.figure.across.shapes, ...up.figure.up.shapes],
          annotations: [...across.figure.across.annotations, ...up.figure.up.annotations],
        },
      },
    };
  };

  const isAsGiven = (item, keys) => item.switches.every((one, place) => one.value === keys[place]);
  viewer.shownOf = (item, keys) => {
    if (isAsGiven(item, keys)) return item;
    if (keys.length > 1) return together(item, item.variants[keys[0]], item.variants[keys[1]]);
    const variant = item.variants[keys[0]];
    return { ...item, figure: item.figure, ...variant, heading: variant.takeaway };
  };
})();
