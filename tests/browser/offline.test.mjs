// Without a network: the copy that the worker keeps, what it holds, what it costs, and that an update neither
// loses an answer nor mixes two builds, whatever the server does meanwhile.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { complaints, fresh as plain, launch, loaded, open } from "./support/browser.mjs";
import { answer, reliefs, toCheck, toResult, where } from "./support/driver.mjs";
import { FOR_SALE, GROWING } from "./support/facts.mjs";
import { FIRST, listOf, secondBuild, site } from "./support/site.mjs";

let browser;
let second;
before(async () => {
  browser = await launch();
  second = secondBuild();
});
after(() => browser.close());

const PAGES = ["en/privacy.html", "en/see-for-yourself.html", "en/accessibility.html", "en/for-counties.html"];

/** The files that each page has asked for since it was loaded. */
const asked = new WeakMap();

/** A window of its own that notes what its pages ask for. */
async function fresh(from) {
  const context = await plain(from);
  context.on("page", (page) => {
    page.on("request", (request) => {
      if (request.isNavigationRequest()) asked.set(page, []);
      else asked.get(page)?.push(request.url().replace(/.*\//, ""));
    });
  });
  return context;
}

/** Opens the tool and waits until it is kept. */
async function visited(context, address) {
  const page = await open(context, address);
  await loaded(page);
  return page;
}

/** Every cache with what it holds: address under the tool's, and SHA-256. */
const cached = (page) => page.evaluate(async () => {
  const { scope } = await navigator.serviceWorker.ready;
  const all = {};
  for (const name of await caches.keys()) {
    all[name] = {};
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const bytes = await (await cache.match(request)).arrayBuffer();
      const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
      all[name][request.url.slice(scope.length) || "./"] = [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    }
  }
  return all;
});

/** The builds whose whole copy is there, and nothing else is. */
async function assertKept(page, ...folders) {
  const caches = Object.values(await cached(page));
  assert.deepEqual(caches.map((one) => JSON.stringify(sorted(one))).toSorted(), folders.map((one) => JSON.stringify(sorted(listOf(one)))).toSorted());
}
const sorted = (object) => Object.fromEntries(Object.entries(object).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** Which build a page is of; its files have to be of the same. */
async function buildOf(page) {
  const folder = await page.locator('meta[name="second"]').count() ? second : FIRST;
  const files = asked.get(page).filter((name) => /-[0-9a-f]{12,16}/.test(name));
  for (const file of files) assert.ok(listOf(folder)[file], `${file} is of the other build`);
  assert.ok(files.length >= 4, `${files}`);
  return folder;
}

/** Has the browser look for a new worker, as it does by itself with every visit; whether one waits then. */
const update = (page) => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.ready;
  await registration.update().catch(() => undefined);
  const coming = registration.installing;
  if (coming) {
    await new Promise((resolve) => {
      coming.addEventListener("statechange", () => ["installed", "redundant"].includes(coming.state) && resolve());
    });
  }
  return Boolean(registration.waiting);
});

test("after one visit the whole tool opens and works without a network", async () => {
  const server = await site();
  const context = await fresh(browser);
  const page = await visited(context, server.address);
  server.down(true);
  await page.reload();
  await toResult(page, GROWING);
  assert.equal((await reliefs(page))[0].result, "dismissed");
  const found = complaints(page);
  for (const way of ["", "index.html", "?county=fresno&lang=en", "#main"]) {
    await page.goto("about:blank");
    await page.goto(server.address + way);
    await page.waitForSelector('main[data-page="start"] [data-action="start"]');
  }
  for (const name of PAGES) {
    await page.goto(server.address + name);
    assert.ok((await page.locator("main").innerText()).length > 500, name);
    assert.match(await page.evaluate(() => getComputedStyle(document.body).maxInlineSize), /\d/, "with its style");
  }
  assert.deepEqual(found, []);
  await assert.rejects(page.goto(`${server.address}no-such-page.html`), /ERR_/);
  await context.close();
});

test("the page, then the worker and what it still lacks, each once; then nothing", async () => {
  const server = await site();
  const context = await fresh(browser);
  const page = await visited(context, server.address);
  await page.waitForTimeout(500);
  const paths = server.seen.map((path) => path.slice(1) || "./");
  const list = Object.keys(listOf(FIRST));
  const app = list.filter((file) => !/^(en|embed)\//.test(file));
  const others = list.filter((file) => !app.includes(file));
  assert.deepEqual(paths.slice(0, app.length).toSorted(), app.toSorted(), "first the app's own files, with nothing between");
  const rest = paths.slice(app.length).filter((path) => !/^(site\.webmanifest|icons\/.*)$/.test(path));
  assert.equal(rest[0], "sw.js");
  assert.deepEqual(rest.slice(1).toSorted(), others.toSorted(), "the app's files come from the browser's own cache");
  const first = server.seen.length;
  await toResult(page, FOR_SALE);
  await page.waitForTimeout(1500);
  assert.deepEqual(server.seen.slice(first), []);
  // The second visit asks whether there is anything new, soon after the load, and that is all.
  await page.reload();
  for (let left = 40; left > 0 && !server.seen.slice(first).includes("/sw.js"); left--) await page.waitForTimeout(250);
  const second = server.seen.slice(first).filter((path) => path !== "/site.webmanifest");
  assert.deepEqual(second, ["/", "/sw.js"]);
  await page.locator('[data-action="change"]').click();
  await page.locator('[data-action="see-result"]').click();
  await page.locator('[data-action="clear"]').click();
  await toResult(page, GROWING);
  await page.waitForTimeout(1500);
  assert.deepEqual(server.seen.slice(first).filter((path) => path !== "/site.webmanifest"), second);
  await context.close();
});

test("the copy holds the tool's files and nothing else, whatever is answered and cleared", async () => {
  const server = await site();
  const context = await fresh(browser);
  const page = await visited(context, server.address);
  await assertKept(page, FIRST);
  await toResult(page, FOR_SALE);
  await assertKept(page, FIRST);
  await page.locator('[data-action="clear"]').click();
  await page.waitForSelector('main[data-page="start"]');
  await page.reload();
  await page.waitForSelector('main[data-page="start"]');
  await assertKept(page, FIRST);
  // No other place where a worker could put something.
  assert.deepEqual(await page.evaluate(async () => [(await indexedDB.databases()).length, await navigator.serviceWorker.ready.then(({ active }) => active.state)]), [0, "activated"]);
  await context.close();
});

test("an update while answers are in progress loses none, mixes nothing and loads no page again", async () => {
  const server = await site();
  const context = await fresh(browser);
  await (await visited(context, server.address)).close();
  const page = await open(context, server.address);
  assert.ok(await page.evaluate(() => navigator.serviceWorker.controller !== null), "this page has the worker");
  await page.locator('[data-action="start"]').click();
  await page.waitForSelector("form[data-question]");
  const given = [];
  for (let left = 3; left > 0; left--) given.push(await answer(page, GROWING));
  await page.evaluate(() => { globalThis.same = true; });

  server.serve(second);
  assert.equal(await update(page), true, "the new worker waits");
  await page.waitForTimeout(500);
  assert.equal(await page.evaluate(() => globalThis.same), true, "the page was not loaded again");
  await assertKept(page, FIRST, second);
  given.push(await answer(page, GROWING));
  assert.equal(await buildOf(page), FIRST);

  // Loading the page again by hand brings the new build, and the answers.
  const { fact } = await where(page);
  await page.reload();
  await page.waitForSelector(`form[data-question="${fact}"]`);
  assert.equal(await buildOf(page), second);
  while ((await where(page)).name === "question") given.push(await answer(page, GROWING));
  await page.locator('[data-action="see-result"]').click();
  await page.waitForSelector('main[data-page="result"]');
  assert.equal((await reliefs(page))[0].result, "dismissed");
  assert.equal(new Set(given.map((one) => one.fact)).size, given.length, "nothing was asked twice");

  // When no page is open any more, the new worker takes over and the old copy goes.
  await page.close();
  const next = await open(context, server.address);
  await next.waitForFunction(async () => (await caches.keys()).length === 1);
  await assertKept(next, second);
  await context.close();
});

test("a page of the old build goes on without its files on the server, and back to it loses nothing", async () => {
  const server = await site();
  const context = await fresh(browser);
  await (await visited(context, server.address)).close();
  const page = await open(context, server.address);
  await toCheck(page, GROWING);
  server.serve(second);
  await update(page);
  // Another page of the site, and back: without the browser's cache of whole pages it is loaded again.
  await page.goto(`${server.address}en/privacy.html`);
  await page.goBack();
  await page.waitForSelector('main[data-page="check"]');
  await buildOf(page);
  await page.locator('[data-action="see-result"]').click();
  await page.waitForSelector('main[data-page="result"]');
  assert.equal((await reliefs(page))[0].result, "dismissed");
  await context.close();
});

test("without a network the newest whole copy opens, even while its worker still waits", async () => {
  const server = await site();
  const context = await fresh(browser);
  await (await visited(context, server.address)).close();
  const page = await open(context, server.address);
  server.serve(second);
  assert.equal(await update(page), true);
  server.down(true);
  await page.reload();
  await page.waitForSelector('main[data-page="start"]');
  assert.equal(await buildOf(page), second);
  await toResult(page, GROWING);
  await context.close();
});

const FAULTS = {
  "404": () => ({ status: 404, body: "Not found" }),
  "500": () => ({ status: 500, body: "<h1>Sorry</h1>", type: "text/html" }),
  "something else, with success": () => ({ body: "<h1>Log in to this network</h1>", type: "text/html" }),
  "half of it": () => ({ cut: true }),
};
for (const [what, fault] of Object.entries(FAULTS)) {
  for (const end of [".wasm", "index.html"]) {
    test(`a half-finished install leaves the old copy whole: ${end} is ${what}`, async () => {
      const server = await site();
      const context = await fresh(browser);
      await (await visited(context, server.address)).close();
      const page = await open(context, server.address);
      server.serve(second);
      const spoiled = (path) => (path || "index.html").endsWith(end);
      server.spoil((path) => (spoiled(path) ? fault(path) : undefined));
      assert.equal(await update(page), false, "no worker waits");
      await assertKept(page, FIRST);
      server.down(true);
      await page.reload();
      await page.waitForSelector('main[data-page="start"]');
      assert.equal(await buildOf(page), FIRST);
      // Mended, it comes.
      server.down(false);
      server.spoil();
      assert.equal(await update(page), true);
      await assertKept(page, FIRST, second);
      await context.close();
    });
  }
}

test("what a broken-off install left is not used, and is made whole by the next", async () => {
  const server = await site();
  const context = await fresh(browser);
  await (await visited(context, server.address)).close();
  const page = await open(context, server.address);
  // As if the browser had ended after some files: everything but the page.
  server.serve(second);
  await update(page);
  await page.evaluate(async () => {
    const name = (await caches.keys()).at(-1);
    await (await caches.open(name)).delete((await navigator.serviceWorker.ready).scope);
  });
  server.down(true);
  await page.reload();
  await page.waitForSelector('main[data-page="start"]');
  assert.equal(await buildOf(page), FIRST);
  await context.close();
});

for (const [what, fault] of [
  ["404", { status: 404, body: "Not found", type: "text/plain" }],
  ["500", { status: 500, body: "" }],
  ["a page", { body: "<h1>Sorry</h1>", type: "text/html" }],
  ["broken", { body: "const {", type: "text/javascript" }],
]) {
  test(`the script of the worker is ${what}: the old one stays`, async () => {
    const server = await site();
    const context = await fresh(browser);
    await (await visited(context, server.address)).close();
    const page = await open(context, server.address);
    server.spoil((path) => (path === "sw.js" ? fault : undefined));
    assert.equal(await update(page), false);
    await assertKept(page, FIRST);
    server.down(true);
    await page.reload();
    await page.waitForSelector('main[data-page="start"]');
    await context.close();
  });
}

for (const [what, fault] of [
  ["404", { status: 404, body: "Not found", type: "text/html" }],
  ["500", { status: 500, body: "<h1>Sorry</h1>", type: "text/html" }],
  ["no page", { body: "{}", type: "application/json" }],
  ["nothing, for ever", { hang: true }],
]) {
  test(`the server answers a visit with ${what}: the copy opens`, async () => {
    const server = await site();
    const context = await fresh(browser);
    const page = await visited(context, server.address);
    server.spoil((path) => (path === "" ? fault : undefined));
    const start = Date.now();
    await page.reload();
    await page.waitForSelector('main[data-page="start"]');
    assert.equal(await buildOf(page), FIRST);
    assert.ok(Date.now() - start < 8000, `${Date.now() - start} ms`);
    await context.close();
  });
}

test("with a network, the first visit after an update has the new law at once", async () => {
  const server = await site();
  const context = await fresh(browser);
  await (await visited(context, server.address)).close();
  server.serve(second);
  const page = await open(context, server.address);
  assert.equal(await buildOf(page), second);
  await toResult(page, GROWING);
  await context.close();
});

test("a build that is taken back is taken back", async () => {
  const server = await site();
  const context = await fresh(browser);
  await (await visited(context, server.address)).close();
  const page = await open(context, server.address);
  server.serve(second);
  assert.equal(await update(page), true);
  server.serve(FIRST);
  await update(page);
  await page.close();
  const next = await open(context, server.address);
  assert.equal(await buildOf(next), FIRST);
  await next.waitForFunction(async () => (await caches.keys()).length === 1);
  await assertKept(next, FIRST);
  await context.close();
});

test("a host that leaves out the ending of pages", async () => {
  const server = await site();
  server.spoil((path) => {
    if (path.endsWith(".html")) return { status: 301, location: `${server.address}${path.replace(/\.html$/, "")}` };
    if (!path.startsWith("en/")) return undefined;
    return { body: readFileSync(`${FIRST}/${path}.html`), type: "text/html; charset=utf-8" };
  });
  const context = await fresh(browser);
  const page = await visited(context, server.address);
  server.down(true);
  for (const name of ["en/privacy.html", "en/privacy"]) {
    await page.goto(server.address + name);
    assert.match(await page.locator("h1").innerText(), /Privacy/, name);
  }
  await context.close();
});

test("two copies in two folders of one site do not know of each other", async () => {
  const server = await site(FIRST, "/tools/relief/");
  server.also("/tools/relief/new/", second);
  const context = await fresh(browser);
  await (await visited(context, server.address)).close();
  await (await visited(context, `${server.address}new/`)).close();
  server.down(true);
  const page = await open(context, server.address);
  assert.equal(await buildOf(page), FIRST);
  await toResult(page, GROWING);
  await page.goto(`${server.address}new/`);
  await page.waitForSelector('main[data-page="start"]');
  assert.equal(await buildOf(page), second);
  await context.close();
});

for (const [what, script] of [
  ["there are no workers", () => { delete Navigator.prototype.serviceWorker; }],
  ["the browser refuses workers", () => { navigator.serviceWorker.register = () => Promise.reject(new DOMException("no", "SecurityError")); }],
  ["even asking is refused", () => { Object.defineProperty(Navigator.prototype, "serviceWorker", { get() { throw new DOMException("no", "SecurityError"); } }); }],
]) {
  test(`${what}: the tool works, and does not complain`, async () => {
    const server = await site();
    const context = await fresh(browser);
    await context.addInitScript(script);
    const page = await context.newPage();
    const found = complaints(page);
    await page.goto(server.address);
    await page.waitForSelector('[data-action="start"]');
    await toResult(page, GROWING);
    await page.waitForTimeout(300);
    assert.deepEqual(found, []);
    assert.equal(await page.locator("#no-wasm").isVisible(), false);
    await context.close();
  });
}

test("no room on the device: nothing half is left, and the tool works", async () => {
  const server = await site();
  const context = await fresh(browser);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Storage.overrideQuotaForOrigin", { origin: server.origin, quotaSize: 100_000 });
  await page.goto(server.address);
  await page.waitForSelector('[data-action="start"]');
  await toResult(page, GROWING);
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).every(({ installing }) => !installing));
  assert.deepEqual(await page.evaluate(() => caches.keys()), []);
  await context.close();
});

test("the storage is taken away under a worker: pages and files come from the network", async () => {
  const server = await site();
  const context = await fresh(browser);
  const page = await visited(context, server.address);
  await page.evaluate(async () => { for (const name of await caches.keys()) await caches.delete(name); });
  await page.reload();
  await page.waitForSelector('main[data-page="start"]');
  await toResult(page, GROWING);
  await context.close();
});

test("the framed page keeps nothing and cannot be installed", async () => {
  const server = await site();
  const context = await fresh(browser);
  const page = await context.newPage();
  server.spoil((path) => (path === "host" ? { bare: true, type: "text/html", body: `<iframe src="${server.address}embed/" width="400" height="800"></iframe>` } : undefined));
  await page.goto(`${server.origin.replace("127.0.0.1", "localhost")}/host`);
  const frame = page.frames()[1];
  await frame.waitForSelector('main[data-page="start"]');
  await page.waitForTimeout(1000);
  assert.equal(await frame.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  assert.equal(await frame.locator('link[rel="manifest"]').count(), 0);
  assert.deepEqual(server.seen.filter((path) => /sw\.js|webmanifest/.test(path)), []);
  await context.close();
});

test("it can be put on the first screen: the manifest is whole, and every icon is what it says", async () => {
  const server = await site();
  const context = await fresh(browser);
  const page = await visited(context, server.address);
  const session = await context.newCDPSession(page);
  const { errors, data, url } = await session.send("Page.getAppManifest");
  assert.deepEqual(errors, []);
  assert.equal(url, `${server.address}site.webmanifest`);
  const manifest = JSON.parse(data);
  const sizes = await page.evaluate(async (icons) => Promise.all(icons.map(async ({ src, type }) => {
    const image = new Image();
    image.src = src;
    await image.decode();
    return { size: `${image.naturalWidth}x${image.naturalHeight}`, type };
  })), manifest.icons);
  for (const [at, icon] of manifest.icons.entries()) {
    if (icon.sizes !== "any") assert.equal(sizes[at].size, icon.sizes, icon.src);
  }
  assert.deepEqual((await session.send("Page.getInstallabilityErrors")).installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito"), []);
  await context.close();
});
