// Runs on the page on which pictures are drawn, between kaleido and plotly.js.
//
// An SVG picture is a document of its own: it knows no font of the page that made it. So every
// picture is made as SVG first and given our font; a PNG is painted from that.
(() => {
  "use strict";
  const draw = Plotly.toImage;
  const fontStyle = document.getElementById("font").textContent;
  const prefix = "data:image/svg+xml,";

  // Until the font is here, plotly.js would measure words in another one.
  const fonts = Promise.all(
    [400, 600, 700].map((weight) => document.fonts.load(`${weight} 16px Inter`)),
  );

  function withFont(svg) {
    const end = svg.indexOf(">") + 1;
    return `${svg.slice(0, end)}<style>${fontStyle}</style>${svg.slice(end)}`;
  }

  async function paint(svg, width, height, scale) {
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(image.src);
    return canvas.toDataURL("image/png").replace("data:image/png;base64,", "");
  }

  // Kept vector and not cut: kaleido prints the picture on a page of just its size.
  function nameFor(figure) {
    const meta = (figure.layout && figure.layout.meta) || {};
    document.title = meta.title || "";
    document.getElementById("kaleido-image").alt = meta.alternative || "";
  }

  Plotly.toImage = async (figure, options) => {
    await fonts;
    nameFor(figure);
    const plain = await draw(figure, { ...options, format: "svg", scale: 1, imageDataOnly: true });
    const svg = withFont(plain);
    if (options.format === "png") {
      return paint(svg, options.width, options.height, options.scale);
    }
    return options.imageDataOnly ? svg : prefix + encodeURIComponent(svg);
  };
})();
