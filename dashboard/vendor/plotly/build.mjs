// Builds assets/vendor/plotly-atlas-<version>.min.js, the same file compressed
// with brotli, and the licences of everything inside it. Run it with `make plotly`.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const vendor = resolve(here, "../../../assets/vendor");
const { version } = JSON.parse(readFileSync(join(here, "node_modules/plotly.js/package.json")));
const stem = join(vendor, `plotly-atlas-${version}`);

// plotly.js would fetch an empty world map and share charts with its maker's
// servers by default. Neither address may leave in our bundle.
const ownAddresses = {
  name: "own-addresses",
  setup(b) {
    b.onLoad({ filter: /src[\\/]plot_api[\\/]plot_config\.js$/ }, ({ path }) => {
      const source = readFileSync(path, "utf8");
      const contents = source
        .replaceAll("https://cdn.plot.ly/un/", "/assets/topojson/")
        .replaceAll("https://cloud.plotly.com/newchart", "")
        .replaceAll("cdn.plot.ly", "another host");
      if (contents === source) throw new Error("plot_config.js no longer names the addresses we replace");
      return { contents };
    });
  },
};

const banner = `/*! plotly.js v${version}, only bar, scatter, choropleth and scattergeo
 * Copyright 2012-2026, Plotly, Inc. All rights reserved. Licensed under the MIT license
 * Licences of all parts: plotly-atlas-${version}.licences.txt */`;

const { outputFiles, metafile } = await build({
  absWorkingDir: here,
  entryPoints: ["entry.js"],
  outfile: "plotly.js",
  bundle: true,
  minify: true,
  format: "iife",
  globalName: "Plotly",
  target: "es2019",
  charset: "utf8",
  legalComments: "none",
  banner: { js: banner },
  define: { global: "window", "define.amd": "false" },
  alias: { stream: "stream-browserify", "country-iso-search": "./no-countries.js" },
  loader: { ".css": "empty" }, // the style sheet of WebGL maps, which are not in here
  plugins: [ownAddresses],
  metafile: true,
  write: false,
});
const script = Buffer.from(outputFiles[0].contents);

const packages = new Set();
for (const [path, { bytesInOutput }] of Object.entries(Object.values(metafile.outputs)[0].inputs)) {
  const found = path.match(/^(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)/);
  if (found && bytesInOutput > 0) packages.add(found[1]);
}
const licences = [...packages].sort().map((folder) => {
  const about = JSON.parse(readFileSync(join(here, folder, "package.json")));
  const file = readdirSync(join(here, folder)).sort().find((name) => /^licen[cs]e/i.test(name));
  const text = file ? readFileSync(join(here, folder, file), "utf8") : `Licence: ${about.license}`;
  return `${about.name} ${about.version} (${about.license ?? "see below"})\n\n${text.replaceAll("\r\n", "\n").trim()}\n`;
});

const brotli = brotliCompressSync(script, {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 22,
    [constants.BROTLI_PARAM_SIZE_HINT]: script.length,
  },
});
const results = {
  [`${stem}.min.js`]: script,
  [`${stem}.min.js.br`]: brotli,
  [`${stem}.licences.txt`]: Buffer.from(licences.join(`\n${"-".repeat(72)}\n\n`)),
};

for (const [path, contents] of Object.entries(results)) {
  writeFileSync(path, contents);
  console.log(`${contents.length} bytes  ${path}`);
}
