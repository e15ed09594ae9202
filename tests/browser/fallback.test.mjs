// Where the app cannot run: Wasm refused, the file lost, scripts off. The page's own words stay, say what is
// wrong, and name the same telephone numbers as the app.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fresh, HOME, launch, open } from "./support/browser.mjs";
import { toResult } from "./support/driver.mjs";
import { GROWING } from "./support/facts.mjs";
import { inFront } from "./support/proxy.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const phones = (page) => page.locator('a[href^="tel:"]').evaluateAll((all) => all.map((one) => `${one.getAttribute("href")} ${one.textContent}`));

/** The short version on paper is there, readable, and nothing is drawn over it. */
async function assertStaticPage(page) {
  assert.equal(await page.locator("h1").count(), 1);
  assert.match(await page.locator("h1").innerText(), /old California charge or arrest/);
  const text = await page.locator("main").innerText();
  for (const words of ["The short version, to read or print", "public defender", "not legal advice", "If you are not a U.S. citizen"]) {
    assert.ok(text.includes(words), words);
  }
  assert.equal(await page.locator("main[data-page]").count(), 0, "the app is not drawn");
  assert.deepEqual(await phones(page), ["tel:+13237606763 (323) 760-6763"]);
  const width = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(width[0] <= width[1], `it scrolls sideways: ${width}`);
}

/** The notice that the app could not start is seen, and told to those who cannot see it. */
async function assertNotice(page) {
  await page.waitForSelector("#no-wasm", { state: "visible" });
  assert.equal(await page.locator("#no-wasm").getAttribute("role"), "status");
  assert.match(await page.locator("#no-wasm").innerText(), /could not start/);
}

/** Opens the page behind a server that changes what comes. */
async function behind(change, options = {}) {
  const server = await inFront(change);
  const context = await fresh(browser, { viewport: { width: 390, height: 844 }, ...options });
  const page = await context.newPage();
  await page.goto(server.address);
  return page;
}

test("a policy that refuses Wasm", async () => {
  const page = await behind((path, headers) => {
    headers["content-security-policy"] = headers["content-security-policy"].replace(" 'wasm-unsafe-eval'", "");
  });
  await assertNotice(page);
  await assertStaticPage(page);
});

test("a browser without Wasm", async () => {
  const context = await fresh(browser, { viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.addInitScript(() => { delete globalThis.WebAssembly; });
  await page.goto(HOME);
  await assertNotice(page);
  await assertStaticPage(page);
});

for (const [what, end] of [["Wasm", ".wasm"], ["script of the app", "relief-check-web"]]) {
  test(`the file of the ${what} is lost`, async () => {
    const page = await behind((path) => (path.includes(end) ? 404 : undefined));
    await assertNotice(page);
    await assertStaticPage(page);
  });
}

test("the script that starts everything is lost", async () => {
  const page = await behind((path) => (path.includes("boot") ? 404 : undefined));
  await assertStaticPage(page);
  assert.equal(await page.locator("#loading").isVisible(), true, "a line says what to do");
});

test("scripts are turned off", async () => {
  const page = await behind(undefined, { javaScriptEnabled: false });
  await assertStaticPage(page);
  // Playwright's own script runs in an isolated world, and sees <noscript> as the page shows it.
  assert.match(await page.locator("main").innerText(), /JavaScript is turned off/);
  assert.equal(await page.locator("#no-wasm").isVisible(), false);
});

test("the short version is one page that needs no script", async () => {
  const page = await behind(undefined, { javaScriptEnabled: false });
  await page.locator('main a[href="./en/paper.html"]').click();
  await page.waitForURL("**/en/paper.html");
  const text = await page.locator("main").innerText();
  for (const words of ["The questions", "Exceptions", "Other charges", "CR-400", "JV-744", "BCIA 8016RR", "not legal advice", "If you are not a U.S. citizen"]) {
    assert.ok(text.includes(words), words);
  }
  const width = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(width[0] <= width[1], `it scrolls sideways: ${width}`);
});

test("without the stylesheet everything is still there, in order", async () => {
  const page = await behind((path) => (path.endsWith(".css") ? 404 : undefined));
  await page.waitForSelector('[data-action="start"]');
  await toResult(page, GROWING);
  assert.match(await page.locator("main").innerText(), /\(323\) 760-6763/);
});

test("the app names the same numbers as the page without it", async () => {
  const context = await fresh(browser);
  const still = await fresh(browser, { javaScriptEnabled: false });
  const bare = await still.newPage();
  await bare.goto(`${HOME}en/paper.html`);
  const page = await open(context);
  await toResult(page, GROWING);
  const shown = new Set(await phones(page));
  for (const phone of await phones(bare)) assert.ok(shown.has(phone), `${phone} is not in ${[...shown]}`);
  const links = (one) => one.locator('main a[href^="http"]').evaluateAll((all) => all.map((link) => link.href));
  const own = new Set(await links(page));
  for (const link of await links(bare)) assert.ok(own.has(link), `${link} is not in the app`);
});

test("a slow line shows the words first", async () => {
  const context = await fresh(browser);
  const page = await context.newPage();
  await page.route("**/*.wasm", async (route) => {
    await new Promise((resolve) => { setTimeout(resolve, 1500); });
    await route.continue();
  });
  await page.goto(HOME, { waitUntil: "commit" });
  await page.waitForSelector("h1");
  await assertStaticPage(page);
  await page.waitForSelector('main[data-page="start"]');
});
