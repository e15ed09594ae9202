// A county's page on an origin of its own, with frames of Relief Check in it: serves tests/browser/host/
// under a strict policy, and lets a frame be used like a page.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import http from "node:http";
import { fresh, HOME } from "./browser.mjs";
import { ROOT } from "./places.mjs";

const TYPES = { html: "text/html; charset=utf-8", css: "text/css", js: "text/javascript" };
const read = (name) => readFileSync(`${ROOT}tests/browser/host/${name}`, "utf8");

/** The two sandboxes: the one of the snippets, and one that goes along into what is opened. */
export const BARE = "allow-scripts allow-forms allow-modals allow-downloads allow-popups";
export const SANDBOX = `${BARE} allow-popups-to-escape-sandbox`;

/** A frame as the snippets write it. */
export const frameOf = (query = "", { sandbox = SANDBOX, home = HOME } = {}) => `<iframe src="${home}embed/${query}"
  title="Check what may help with an old California conviction" width="100%" height="720"
  sandbox="${sandbox}" referrerpolicy="no-referrer"></iframe>`;

/** The loader as the snippets write it. */
export const loader = (home = HOME) => `<script src="${home}embed/v1.js" defer integrity="${read("../../../embed/v1.js.sri").trim()}" crossorigin="anonymous"></script>`;

/** What the county allows: its own files, our frame and our script; no Wasm, nothing inline. */
const policy = (tool) => `default-src 'none'; script-src 'self' ${tool}; style-src 'self'; frame-src 'self' ${tool}; base-uri 'none'; form-action 'none'`;

/** Serves the county's page with a snippet in its column; `at` gives more pages, path by path. */
export async function county(snippet, { at = {}, home = HOME, plain = false } = {}) {
  const page = plain ? read("county.html").replace(/<link[^>]*>/, "") : read("county.html");
  const files = { "/": page.replace("{{snippet}}", snippet), "/county.css": read("county.css"), "/spy.js": read("spy.js"), ...at };
  const server = http.createServer((request, response) => {
    const path = new URL(request.url, "http://host").pathname;
    const kind = path.endsWith("/") ? "html" : path.split(".").pop();
    response.writeHead(path in files ? 200 : 404, { "content-type": TYPES[kind] ?? "text/plain", "content-security-policy": policy(new URL(home).origin) });
    response.end(files[path] ?? "");
  });
  await new Promise((resolve) => { server.unref().listen(0, "127.0.0.1", resolve); });
  // Another name than the tool's, so that the two are strangers to the browser and not only neighbors.
  return { address: `http://localhost:${server.address().port}/`, close: () => server.closeAllConnections() ?? server.close() };
}

/** A county's page with a snippet, open in a window of its own. */
export async function putInto(browser, snippet, { context: options = {}, ...more } = {}) {
  const host = await county(snippet, more);
  const context = await fresh(browser, options);
  const page = await context.newPage();
  await page.goto(host.address);
  return { host, context, page, close: async () => { await context.close(); host.close(); } };
}

/** The app in the page's frame of this number, when it stands: what the other helpers take for a page. */
export async function within(page, index = 0, ready = '[data-action="start"]') {
  const element = await page.waitForSelector(`iframe >> nth=${index}`, { state: "attached" });
  const frame = await element.contentFrame();
  if (ready) await frame.waitForSelector(ready);
  return Object.assign(Object.create(frame), {
    frame, element, keyboard: page.keyboard, context: () => page.context(),
    // A Frame's own methods need the frame itself.
    ...Object.fromEntries(["evaluate", "locator", "title", "waitForSelector", "waitForFunction"].map((name) => [name, frame[name].bind(frame)])),
  });
}

/** What the county's script has taken, as one text, and the messages that it heard. */
export const spied = (page) => page.evaluate(() => ({ all: globalThis.taken.join("\n"), messages: globalThis.messages }));

/** The height of a frame, on the outside, and of what is in it. */
export async function heights(page, app) {
  const outer = await app.element.evaluate((frame) => frame.clientHeight);
  return { outer, inner: await app.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height)) };
}

/** Waits until a frame is as high as its content asks for. */
export async function fitted(page, app) {
  let last;
  for (let count = 0; count < 100; count += 1) {
    last = await heights(page, app);
    if (last.outer === Math.min(20_000, Math.max(200, Math.ceil(last.inner / 200) * 200))) return last;
    await page.waitForTimeout(50);
  }
  throw new Error(`The frame does not fit: ${JSON.stringify(last)}`);
}

/** What somebody would look for who wants to know what was answered. */
export const TELLING = /11358|11359|1994|1997|los.angeles|21-plus|probation|felony|dismiss|grow/i;

/** The messages are those of the protocol (docs/embed.md), and hold a whole step of pixels or nothing. */
export function assertProtocol(messages) {
  assert.ok(messages.length > 0, "no messages");
  for (const { data, origin } of messages) {
    assert.equal(origin, "null");
    if (data.type === "step") assert.deepEqual(data, { v: 1, type: "step" });
    else {
      assert.deepEqual(data, { v: 1, type: "height", px: data.px });
      assert.ok(Number.isInteger(data.px) && data.px % 200 === 0 && data.px >= 200 && data.px <= 20_000, data.px);
    }
  }
}
