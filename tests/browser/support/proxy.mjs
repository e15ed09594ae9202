// Small servers between the browser and the app: one that counts what really arrives, and may change an
// answer on its way; one that stands in for the whole network. Both listen on this computer only.
import http from "node:http";
import { HOME } from "./browser.mjs";

const listen = (server) => new Promise((resolve) => {
  // A test that fails does not have to close it for the process to end.
  server.unref().listen(0, "127.0.0.1", () => resolve(server.address().port));
});
const close = (server) => new Promise((resolve) => {
  server.closeAllConnections();
  server.close(resolve);
});

/**
 * The app at an address of its own. `change(path, headers, status)` may alter the headers of an answer
 * and give back another status.
 */
export async function inFront(change = () => undefined) {
  const seen = [];
  const server = http.createServer((request, response) => {
    seen.push(request.url);
    const { host, ...headers } = request.headers;
    const onward = http.request(new URL(request.url, HOME), { method: request.method, headers }, (answer) => {
      const own = { ...answer.headers };
      const status = change(request.url, own, answer.statusCode) ?? answer.statusCode;
      response.writeHead(status, own);
      answer.pipe(response);
    });
    onward.on("error", () => response.destroy());
    request.pipe(onward);
  });
  const port = await listen(server);
  return { address: `http://127.0.0.1:${port}/`, seen, close: () => close(server) };
}

/**
 * The app behind a line that breaks. `how(path)` says what becomes of a file: "whole", "gone", "breaks" (half of it
 * comes, then the line is dead), "short" (half of it comes as if it were all).
 */
export async function broken(how) {
  const server = http.createServer(async (request, response) => {
    const way = how(request.url);
    if (way === "gone") return response.writeHead(404).end();
    const answer = await fetch(new URL(request.url, HOME));
    const bytes = Buffer.from(await answer.arrayBuffer());
    // The bytes are unpacked here.
    const headers = Object.fromEntries([...answer.headers].filter(([name]) => !["content-encoding", "content-length", "connection", "transfer-encoding"].includes(name)));
    if (way === "whole") return response.writeHead(answer.status, headers).end(bytes);
    const half = bytes.subarray(0, bytes.length / 2);
    if (way === "short") return response.writeHead(answer.status, headers).end(half);
    response.writeHead(answer.status, { ...headers, "content-length": bytes.length });
    return response.write(half, () => request.socket.destroy());
  });
  const port = await listen(server);
  return { address: `http://127.0.0.1:${port}/`, close: () => close(server) };
}

/**
 * Where Chromium itself asks for news now and then, whatever its switches say. Should the page ask there,
 * the browser's log of the page's own requests tells, in another test.
 */
const BROWSERS_OWN = /^(CONNECT (accounts|clients\d*|update)\.(google|googleapis)\.com:443$|\w+ http:\/\/(clients\d*|update)\.(google|googleapis)\.com\/(time|service\/update2)\/)/;

/** The whole network, as a proxy for the browser: only the app is there, and everything asked is noted. */
export async function wholeNetwork() {
  const seen = [];
  const server = http.createServer((request, response) => {
    const asked = `${request.method} ${request.url}`;
    if (!BROWSERS_OWN.test(asked)) seen.push(asked);
    if (!request.url.startsWith(HOME)) return response.writeHead(502).end();
    const onward = http.request(request.url, { method: request.method, headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    onward.on("error", () => response.destroy());
    return request.pipe(onward);
  });
  server.on("connect", (request, socket) => {
    const asked = `CONNECT ${request.url}`;
    if (!BROWSERS_OWN.test(asked)) seen.push(asked);
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  server.on("upgrade", (request, socket) => {
    seen.push(`UPGRADE ${request.url}`);
    socket.destroy();
  });
  const port = await listen(server);
  return { address: `http://127.0.0.1:${port}`, seen, close: () => close(server) };
}
