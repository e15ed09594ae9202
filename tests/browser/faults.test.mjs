// What breaks on the way to a person: files cut off half-way, a line that is hardly one, an old copy of the page
// whose files are gone, a browser that keeps nothing. Either the tool works, or the short version on paper stays.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { fresh, HOME, launch, open } from "./support/browser.mjs";
import { reliefs, toResult } from "./support/driver.mjs";
import { GROWING } from "./support/facts.mjs";
import { broken } from "./support/proxy.mjs";
import { SWITCHES } from "./support/switches.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** The page's own words are there, and the app has not drawn over them. */
async function assertPaper(page) {
  const text = await page.locator("main").innerText();
  for (const words of ["The short version, to read or print", "public defender", "not legal advice"]) assert.ok(text.includes(words), words);
  assert.equal(await page.locator("main[data-page]").count(), 0, "the app is not drawn");
}

/** A page behind a server that breaks what is asked for. */
async function behind(t, how) {
  const server = await broken(how);
  const context = await fresh(browser);
  t.after(async () => {
    await context.close();
    await server.close();
  });
  const page = await context.newPage();
  return { page, ...server };
}

for (const [what, names] of [["Wasm", /\.wasm$/], ["script of the app", /relief-check-web.*\.js$/]]) {
  for (const [how, way] of [["the line breaks", "breaks"], ["it looks whole", "short"]]) {
    test(`half of the ${what}, and ${how}: a notice, and the short version`, async (t) => {
      const { page, address } = await behind(t, (path) => (names.test(path) ? way : "whole"));
      await page.goto(address);
      await page.waitForSelector("#no-wasm", { state: "visible" });
      assert.match(await page.locator("#no-wasm").innerText(), /could not start/);
      await assertPaper(page);
    });
  }
}

test("half of the words: the page says that it waits, and loading it again mends it", async (t) => {
  let way = "breaks";
  const { page, address } = await behind(t, (path) => (path.includes("/words-") ? way : "whole"));
  await page.goto(address);
  await page.locator('[data-action="start"]').click();
  await page.waitForSelector('main[data-page="waiting"]');
  assert.match(await page.locator("main").innerText(), /check your network and load it again/);
  way = "whole";
  await page.reload();
  await page.waitForSelector("form[data-question]");
});

test("half of the script that starts everything: the page says what to do", async (t) => {
  const { page, address } = await behind(t, (path) => (path.includes("boot-") ? "breaks" : "whole"));
  await page.goto(address);
  await assertPaper(page);
  assert.match(await page.locator("#loading").innerText(), /If the questions do not appear .* use the short version/);
});

test("an old copy of the page whose files are gone: the short version, and what to do", async (t) => {
  const { page, address } = await behind(t, (path) => (/-[0-9a-f]{12,16}[._]/.test(path) ? "gone" : "whole"));
  await page.goto(address);
  await assertPaper(page);
  assert.ok(await page.locator("#loading").isVisible());
  // The paper is there too, if without its style.
  await page.locator('a[href$="paper.html"]').click();
  await page.waitForURL("**/en/paper.html");
  assert.match(await page.locator("main").innerText(), /CR-400/);
  const width = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(width[0] <= width[1], `it scrolls sideways: ${width}`);
});

test("an old copy of the page with the script that starts it, and nothing else: a notice", async (t) => {
  const { page, address } = await behind(t, (path) => (/-[0-9a-f]{12,16}[._]/.test(path) && !path.includes("boot-") ? "gone" : "whole"));
  await page.goto(address);
  await page.waitForSelector("#no-wasm", { state: "visible" });
  await assertPaper(page);
});

test("a line of 200 kbit/s: the words are there long before the tool, and then the tool works", async () => {
  const context = await fresh(browser);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.emulateNetworkConditions", { offline: false, latency: 400, downloadThroughput: 200_000 / 8, uploadThroughput: 50_000 / 8 });
  await page.goto(HOME, { waitUntil: "commit" });
  await page.waitForSelector("footer, .asof", { state: "attached" });
  await assertPaper(page);
  await page.locator('[data-action="start"]').click({ timeout: 60_000 });
  await page.waitForSelector("main[data-page]:not([data-page=start])");
  // What a person does meanwhile is kept: the question comes when its words come.
  await page.waitForSelector("form[data-question]", { timeout: 60_000 });
  await context.close();
});

test("a browser that keeps nothing for any site: a whole walk", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "relief-check-"));
  mkdirSync(join(folder, "Default"));
  // What people set as "block all cookies": storage, databases, caches and workers are refused with them.
  writeFileSync(join(folder, "Default/Preferences"), JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }));
  const context = await chromium.launchPersistentContext(folder, { executablePath: process.env.CHROMIUM, args: SWITCHES });
  t.after(async () => {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const page = await open(context);
  const refused = await page.evaluate(() => {
    try {
      return String(localStorage.length);
    } catch (error) {
      return error.name;
    }
  });
  assert.equal(refused, "SecurityError", "the browser does keep something");
  await toResult(page, GROWING);
  assert.equal((await reliefs(page))[0].result, "dismissed");
  await page.reload();
  await page.waitForSelector('main[data-page="result"]');
  assert.equal((await reliefs(page))[0].result, "dismissed");
});
