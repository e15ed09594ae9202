// The pages about the tool: that one gets to them and back without losing an answer, that they hold what they say,
// and that everybody can read them, on every screen. Pictures for people's eyes go to target/xtask/pages.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { assertClean } from "./support/axe.mjs";
import { complaints, fresh, HOME, launch, open } from "./support/browser.mjs";
import { answer, where } from "./support/driver.mjs";
import { GROWING } from "./support/facts.mjs";
import { assertFits, assertStructure, assertTargets } from "./support/layout.mjs";
import { output, ROOT } from "./support/places.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const PAGES = readdirSync(`${ROOT}site/en`).map((name) => `en/${name}`);

test("every page is linked from the first one or from another, and every link of theirs leads somewhere", async () => {
  const context = await fresh(browser);
  const page = await context.newPage();
  const found = complaints(page);
  const linked = new Set();
  for (const name of ["", ...PAGES]) {
    await page.goto(HOME + name);
    if (!name) await page.waitForSelector("main[data-page]");
    for (const address of await page.locator("a").evaluateAll((all) => all.map(({ href }) => href))) {
      const { origin, pathname, hash } = new URL(address);
      if (origin !== new URL(HOME).origin || (hash && `${origin}${pathname}` === page.url())) continue;
      linked.add(pathname.slice(1));
      const answer = await page.request.get(address);
      assert.equal(answer.status(), 200, `${name} links to ${address}`);
    }
    const elsewhere = await page.locator('a[href^="http"]').evaluateAll((all) => all.filter(({ rel }) => !/noreferrer/.test(rel)).map(({ href }) => href));
    assert.deepEqual(elsewhere, [], `${name}: these take the address along`);
  }
  await page.addInitScript(() => { delete globalThis.WebAssembly; });
  await page.goto(HOME);
  for (const address of await page.locator("a").evaluateAll((all) => all.map(({ href }) => href))) linked.add(new URL(address).pathname.slice(1));
  for (const name of PAGES) assert.ok(linked.has(name), `nothing leads to ${name}`);
  assert.deepEqual(found.filter((line) => !/could not start/.test(line)), []);
  await context.close();
});

test("a link to a page opens a tab of its own: the answers stay where they are", async () => {
  const context = await fresh(browser);
  const page = await open(context);
  await page.locator('[data-action="start"]').click();
  for (let left = 2; left > 0; left--) await answer(page, GROWING);
  const there = await where(page);
  const entry = await page.evaluate(() => history.state);
  const [other] = await Promise.all([context.waitForEvent("page"), page.locator("#about a", { hasText: "Privacy" }).click()]);
  await other.waitForLoadState();
  assert.match(await other.locator("h1").innerText(), /Privacy/);
  assert.equal(await other.evaluate(() => [window.opener, document.referrer, history.state].filter(Boolean).length), 0, "nothing comes along");
  assert.deepEqual(await where(page), there);
  assert.equal(await page.evaluate(() => history.state), entry);
  await context.close();
});

test("\"Leave this page\" leaves nothing on the screen, these links neither", async () => {
  const context = await fresh(browser);
  const page = await open(context);
  await context.route("https://www.weather.gov/", () => {});
  await page.locator('[data-action="start"]').click();
  await answer(page, GROWING);
  // The click alone, since Playwright's would wait for the page that never comes.
  await page.locator('[data-action="leave"]').evaluate((one) => one.click());
  assert.equal((await page.locator("body").innerText()).trim(), "");
  await context.close();
});

test("the pages say which version and build they belong to", async () => {
  const sums = readFileSync(`${ROOT}dist/SHA256SUMS`, "utf8");
  const version = /^version = "([^"]+)"/m.exec(readFileSync(`${ROOT}Cargo.toml`, "utf8"))[1];
  const context = await fresh(browser);
  const page = await context.newPage();
  for (const name of PAGES) {
    await page.goto(HOME + name);
    const text = await page.locator("body").innerText();
    assert.doesNotMatch(text, /[{}]/, `${name} has a place that nobody filled in`);
    assert.match(sums, new RegExp(`^[0-9a-f]{64}  ${name}$`, "m"));
  }
  await page.goto(`${HOME}en/see-for-yourself.html`);
  assert.match(await page.locator("main").innerText(), new RegExp(`version ${version}, build [0-9a-f]{16}`));
  await context.close();
});

test("what the page on proof says of the policy is the policy", async () => {
  const context = await fresh(browser);
  const page = await context.newPage();
  const policy = (await page.goto(`${HOME}en/see-for-yourself.html`)).headers()["content-security-policy"].split(";").map((one) => one.trim());
  const told = await page.locator("dt code").allInnerTexts();
  assert.ok(told.length >= 4);
  for (const line of told) assert.ok(policy.includes(line), `${line} is not in ${policy}`);
  await context.close();
});

test("the pages need no script, no request of their own but the stylesheet, and keep nothing", async () => {
  const context = await fresh(browser);
  const page = await context.newPage();
  for (const name of PAGES) {
    const urls = [];
    page.on("request", (request) => urls.push(request.url()));
    await page.goto(HOME + name);
    assert.equal(await page.locator("script, iframe, form, img").count(), 0, name);
    const own = urls.filter((url) => !url.startsWith("data:"));
    assert.ok(own.length <= 2 && own.every((url) => url.startsWith(HOME)), `${name}: ${own}`);
    page.removeAllListeners("request");
  }
  assert.deepEqual(await page.evaluate(async () => [await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length]), [[], 0]);
  await context.close();
});

for (const [name, options, text] of [
  ["320", { viewport: { width: 320, height: 640 } }],
  ["390", { viewport: { width: 390, height: 844 } }],
  ["390-dark", { viewport: { width: 390, height: 844 }, colorScheme: "dark" }],
  ["1280", { viewport: { width: 1280, height: 900 } }],
  ["1280-dark", { viewport: { width: 1280, height: 900 }, colorScheme: "dark" }],
  ["320-text-200", { viewport: { width: 320, height: 640 } }, "200%"],
  ["1280-text-200", { viewport: { width: 1280, height: 900 } }, "200%"],
  ["forced", { viewport: { width: 390, height: 844 }, forcedColors: "active" }],
  ["contrast", { viewport: { width: 390, height: 844 }, contrast: "more" }],
  ["zoom-400", { viewport: { width: 320, height: 256 } }],
]) {
  test(`axe finds nothing, and nothing is cut off or too small: ${name}`, async () => {
    const folder = output("pages");
    const context = await fresh(browser, options);
    const page = await context.newPage();
    for (const address of PAGES) {
      await page.goto(HOME + address);
      if (text) {
        await page.evaluate((size) => { document.documentElement.style.fontSize = size; }, text);
      } else {
        await assertStructure(page, `${address}, ${name}`);
      }
      await assertClean(page, `${address}, ${name}`);
      await assertFits(page, `${address}, ${name}`);
      await assertTargets(page, `${address}, ${name}`);
      await page.screenshot({ path: `${folder}/${address.replace(/^en\/|\.html$/g, "")}-${name}.png`, fullPage: true });
    }
    await context.close();
  });
}

/** The criteria of WCAG 2.2, levels A and AA, and 4.1.1, which 2.0 and 2.1 still have. */
const CRITERIA = `1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11
  1.4.12 1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4
  2.5.7 2.5.8 3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.1 4.1.2 4.1.3`.split(/\s+/);

test("the accessibility report has every criterion once, with a level, and names only tests that exist", () => {
  const report = readFileSync(`${ROOT}docs/ACR.md`, "utf8");
  const rows = [...report.matchAll(/^\| (\d+\.\d+\.\d+) [^|]+ \| ([^|]+) \| ([^|]+) \|$/gm)];
  assert.deepEqual(rows.map(([, number]) => number).toSorted(), CRITERIA.toSorted());
  for (const [, number, level, remarks] of rows) {
    assert.ok(["Supports", "Partially Supports", "Does Not Support", "Not Applicable"].includes(level), `${number}: ${level}`);
    assert.ok(remarks.length > 5, number);
  }
  const named = [...report.matchAll(/`([a-z-]+\.test\.mjs)`(?: "([^"]+)")?/g)];
  assert.ok(named.length > 20);
  for (const [, file, title] of named) {
    const source = readFileSync(`${ROOT}tests/browser/${file}`, "utf8");
    assert.ok(source.includes(title ?? "test("), `${file} has no test "${title}"`);
  }
});

test("by keyboard: the link that skips, then every link in the order of the page, each to be seen", async () => {
  const context = await fresh(browser, { viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  for (const address of PAGES) {
    await page.goto(HOME + address);
    const links = await page.locator("a").count();
    for (let at = 0; at < links; at++) {
      await page.keyboard.press("Tab");
      const found = await page.evaluate(() => {
        const focus = document.activeElement;
        const box = focus.getBoundingClientRect();
        return {
          at: [...document.querySelectorAll("a")].indexOf(focus),
          outline: getComputedStyle(focus).outlineStyle,
          inView: box.bottom > 0 && box.top < innerHeight && box.width > 0,
        };
      });
      assert.deepEqual(found, { at, outline: "solid", inView: true }, `${address}, link ${at}`);
    }
  }
  await page.goto(HOME + PAGES[0]);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => Boolean(document.activeElement.closest("main, nav"))), true, "past the header");
  await context.close();
});
