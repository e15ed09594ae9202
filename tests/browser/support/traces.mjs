// Everything that a page could leave behind or give away: storage, cookies, databases, caches, workers,
// the address, the title of the window, what the entries of the history hold, and the browser's log.
import assert from "node:assert/strict";
import { FIRST, listOf } from "./site.mjs";

/** Every kind of storage of a page, as lists. */
export function storage(page) {
  return page.evaluate(async () => ({
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    cookies: document.cookie,
    databases: (await indexedDB.databases()).map(({ name }) => name),
    // Caches and workers exist only where the address counts as secure, and 127.0.0.1 does.
    cached: (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)))).flat(),
    workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    name: window.name,
  }));
}

/**
 * Nothing is stored anywhere but the tool's own files for use without a network, by their list, and the address is
 * the one that was opened. That the files hold no other bytes is held in offline.test.mjs.
 */
export async function assertNothingKept(page, address) {
  const { cached, workers, ...rest } = await storage(page);
  assert.deepEqual(rest, { local: [], session: [], cookies: "", databases: [], name: "" });
  const files = Object.keys(listOf(FIRST)).map((file) => new URL(file, address).href);
  assert.deepEqual(cached.filter((url) => !files.includes(url)), [], "kept beside the tool's files");
  assert.deepEqual(workers.filter((scope) => scope !== address), []);
  assert.deepEqual(await page.context().cookies(), []);
  assert.equal(page.url(), address);
}

/** What the current entry of the history holds, as text. */
export const entry = (page) => page.evaluate(() => JSON.stringify(history.state));

/** The form that is shown: what is chosen and what is typed. */
export function form(page) {
  return page.evaluate(() => {
    const inputs = [...document.querySelectorAll("form[data-question] input")];
    return {
      fact: document.querySelector("form[data-question]")?.dataset.question,
      chosen: inputs.filter((one) => one.checked).map((one) => one.value),
      typed: inputs.filter((one) => one.type === "text").map((one) => one.value).join(),
    };
  });
}

/** Every request that the browser's own log knows, those too that Playwright does not tell. */
export async function logged(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const seen = [];
  for (const event of ["requestWillBeSent", "webSocketCreated", "webTransportCreated"]) {
    session.on(`Network.${event}`, (what) => seen.push(what.request?.url ?? what.url ?? event));
  }
  return seen;
}
