// A website of somebody else that frames the tool: one page with a strict policy of its own, on this computer.
import { readFileSync } from "node:fs";
import http from "node:http";
import { ROOT } from "./places.mjs";

/** The tool in a frame, as embed/code.html gives it out. */
export const framed = (tool) => `<iframe src="${tool}embed/" title="Check what may help with an old California conviction"
  width="100%" height="720" sandbox="allow-scripts allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox"
  referrerpolicy="no-referrer"></iframe>`;

/** The script that lets the frame grow. */
export function loader(tool) {
  const integrity = readFileSync(`${ROOT}dist/embed/v1.js.sri`, "utf8").trim();
  return `<script src="${tool}embed/v1.js" defer integrity="${integrity}" crossorigin="anonymous"></script>`;
}

/** Serves a page with `body`; the page may load scripts and frames of `tool` and nothing else. */
export async function somebody(tool, body) {
  const { origin } = new URL(tool);
  const page = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
    <title>County of Somewhere</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;
  const policy = `default-src 'none'; frame-src ${origin}; script-src ${origin}; style-src 'none'; img-src data:`;
  const server = http.createServer((request, response) => {
    response.writeHead(request.url === "/" ? 200 : 404, { "content-type": "text/html; charset=utf-8", "content-security-policy": policy });
    response.end(request.url === "/" ? page : "");
  });
  await new Promise((resolve) => { server.unref().listen(0, "127.0.0.1", resolve); });
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => { server.close(resolve); });
    },
  };
}
